//! A scene of an earlier sitting is taken up where it stood.

use crate::app::line::Line;
use crate::app::model::Model;
use crate::app::model::drills::Room;
use crate::app::model::drills::scenes::{Case, Run, View};
use crate::app::panes::drills::scenes::kept::{BEGAN, LEFT, PATH, SAID, SEED, put_by};
use crate::app::panes::drills::scenes::play;
use crate::app::walk::Stand;
use crate::domain::draft::Draft;
use crate::domain::playbook::ItemId;
use crate::domain::training::play::read;

/// Goes on with the scene of an earlier sitting. False where no pack has it any more.
pub fn take_up(model: &mut Model, draft: &Draft) -> bool {
    let Some(case) = case(model, draft) else { return false };
    put_by(model);
    model.enter(Room::Scenes);
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

pub(in crate::app) fn part<'d>(draft: &'d Draft, name: &str) -> Option<&'d str> {
    draft.fields.iter().find(|field| field.name.as_str() == name).map(|field| field.text.as_str())
}

/// The case with its way. Before the first playbook is read nobody knows what there is: it is shown when it comes.
pub(in crate::app) fn case(model: &Model, draft: &Draft) -> Option<Case> {
    let scenario = ItemId::parse(&draft.part)?;
    let known = model.playbook.items.is_empty() || model.playbook.scenarios.get(&scenario).is_some();
    let seed = part(draft, SEED)?.parse().ok().filter(|_| known)?;
    let mut case = Case { scenario, seed, moves: read(part(draft, PATH)?) };
    // One that was over and could not be written is ended anew.
    if case.scene(&model.playbook).is_some_and(|scene| scene.is_over()) {
        case.moves.pop();
    }
    Some(case)
}
