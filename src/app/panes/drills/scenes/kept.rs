//! A scene that goes on outlives the sitting: its way, its case, its clock, and what is being said. Kept as a draft, and
//! taken up again where it stood.

use super::{Case, Run, View, play};
use crate::app::draft::{self, blank};
use crate::app::line::Line;
use crate::app::model::Model;
use crate::app::panes::drills::{self, Room};
use crate::app::panes::fill;
use crate::app::walk::Stand;
use crate::domain::draft::{Draft, Typed, Writing};
use crate::domain::playbook::ItemId;
use crate::domain::training::play::{read, written};
use crate::text::Clean;

/// The parts of the draft, by name.
const SAID: &str = "note";
const SEED: &str = "seed";
const PATH: &str = "path";
const BEGAN: &str = "began";
const LEFT: &str = "left";

/// The scene that goes on, as it would be kept; none before the first answer or letter.
pub fn draft(model: &mut Model) -> Option<Draft> {
    let next = model.ids.next_id();
    let run = model.drills.scenes.run.as_mut()?;
    if run.draft.is_none() && run.case.moves.is_empty() && run.line.is_empty() {
        return None;
    }
    let id = *run.draft.get_or_insert(next);
    let run = model.drills.scenes.run.as_ref()?;
    let part = |name: &str, text: &str, chosen: bool| Typed {
        name: Clean::line(name),
        was: Clean::default(),
        text: Clean::note(text),
        chosen,
    };
    let mut fields = vec![
        part(SAID, run.line.text(), false),
        part(SEED, &run.case.seed.to_string(), true),
        part(PATH, &written(&run.case.moves), true),
        part(BEGAN, &run.began.to_string(), true),
    ];
    // By the second: what is kept shall not change with every look at the clock.
    fields.extend(run.left.map(|left| part(LEFT, &(left.max(0) + 999).div_euclid(1_000).to_string(), true)));
    let slots = fill::seller(model);
    let subject = run.case.scenario(model).map(|scenario| scenario.name.clone()).unwrap_or_default();
    let about = run.case.scene(model).map(|scene| scene.line.fill(&slots)).unwrap_or_default();
    let (part, about) = (Clean::line(&run.case.scenario), Clean::line(&about));
    Some(Draft { part, subject, about, fields, ..blank(model, id, Writing::Scene) })
}

/// A scene gives way to another one: it is offered like any text that was left.
pub fn put_by(model: &mut Model) {
    if let Some(left) = draft(model) {
        draft::put_by(model, left);
    }
    model.drills.scenes.run = None;
}

/// Goes on with the scene of an earlier sitting. False where no pack has it any more.
pub fn take_up(model: &mut Model, draft: &Draft) -> bool {
    let Some(case) = case(model, draft) else { return false };
    put_by(model);
    drills::enter(model, Room::Scenes);
    let now = model.now.ms;
    let number = |name: &str| part(draft, name).and_then(|text| text.parse::<i64>().ok());
    // Nobody played while the program did not run.
    let played = number(BEGAN).map_or(0, |began| draft.at.saturating_sub(began).max(0));
    let line = Line::new(part(draft, SAID).unwrap_or_default());
    let run = Run {
        case,
        began: now.saturating_sub(played),
        left: number(LEFT).map(|seconds| seconds.clamp(0, 3_600) * 1_000),
        longer: !line.is_empty(),
        counted: now,
        speaks: None,
        stand: Stand { scroll: 0, at: Some(0) },
        typing: !line.is_empty(),
        line,
        heard: None,
        unclear: false,
        draft: Some(draft.id),
    };
    (model.drills.scenes.run, model.drills.scenes.view) = (Some(run), View::Play);
    play::speak(model);
    play::refit(model);
    true
}

fn part<'d>(draft: &'d Draft, name: &str) -> Option<&'d str> {
    draft.fields.iter().find(|field| field.name.as_str() == name).map(|field| field.text.as_str())
}

/// The case with its way. Before the first playbook is read nobody knows what there is: it is shown when it comes.
fn case(model: &Model, draft: &Draft) -> Option<Case> {
    let scenario = ItemId::parse(&draft.part)?;
    let known = model.playbook.items.is_empty() || model.playbook.scenarios.get(&scenario).is_some();
    let seed = part(draft, SEED)?.parse().ok().filter(|_| known)?;
    let mut case = Case { scenario, seed, moves: read(part(draft, PATH)?) };
    // One that was over and could not be written is ended anew.
    if case.scene(model).is_some_and(|scene| scene.is_over()) {
        case.moves.pop();
    }
    Some(case)
}
