//! A scene that goes on: an answer by its number, in one's own words, or by silence; a clock where the customer has one.

use super::{area, kept, lay, selected};
use crate::app::action::Action;
use crate::app::clock;
use crate::app::geometry::Area;
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::model::drills::scenes::{Case, Run, View};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::drills::frame::field_below;
use crate::app::panes::fill;
use crate::app::training::Work;
use crate::app::walk::Stand;
use crate::domain::id::Id;
use crate::domain::playbook::{Choice, Manner};
use crate::domain::speech;
use crate::domain::training::play::{How, Move, Scene, Span, TYPED, heard, record};

/// Seeds that one can read out to somebody.
const SEEDS: u64 = 1_000_000;

/// The clock is looked at whenever it shows a second less: a longer pause means that one was elsewhere.
const PAUSE: i64 = 1_500;

/// Begins the scene under the cursor with a new case; one that went on is put by.
pub fn begin(model: &mut Model) {
    let Some(scenario) = selected(model).map(|scene| scene.id.clone()) else { return };
    kept::put_by(model);
    let now = model.now.ms;
    let case = Case { scenario, seed: now.unsigned_abs() % SEEDS, moves: Vec::new() };
    let (stand, line) = (Stand::default(), Line::default());
    let run = Run {
        case,
        began: now,
        left: None,
        longer: false,
        counted: now,
        speaks: None,
        stand,
        line,
        typing: false,
        heard: None,
        unclear: false,
        draft: None,
    };
    let state = &mut model.drills.scenes;
    (state.run, state.view) = (Some(run), View::Play);
    arrive(model);
}

/// Looks at the scene that goes on.
pub fn with<T>(model: &Model, look: impl FnOnce(&Scene<'_>, &Run) -> T) -> Option<T> {
    let run = model.drills.scenes.run.as_ref()?;
    Some(look(&run.case.scene(&model.playbook)?, run))
}

/// The clock and the cursor of the node that was come to.
fn arrive(model: &mut Model) {
    let seconds = with(model, |scene, _| scene.when_late().and(scene.node.seconds)).flatten();
    let now = model.now.ms;
    if let Some(run) = &mut model.drills.scenes.run {
        (run.left, run.counted, run.longer) = (seconds.map(|seconds| seconds * 1_000), now, false);
        run.stand = Stand { scroll: 0, at: Some(0) };
    }
    speak(model);
    refit(model);
}

/// A short line is said in a breath; to be read it takes this long, in milliseconds.
const READ: i64 = 4_000;

/// How long the customer speaks, where one can cut in: as long as the line takes to be said. Where nothing else can be
/// done, they wait for it.
pub(super) fn speak(model: &mut Model) {
    let slots = fill::seller(model);
    let speaks = with(model, |scene, _| {
        let cut = |choice: &&Choice| choice.manner == Manner::CutIn;
        let (into, else_) = (scene.offered.iter().any(cut), scene.offered.iter().any(|choice| !cut(choice)));
        (into && else_).then(|| i64::try_from(speech::millis(&scene.line.fill(&slots))).unwrap_or(i64::MAX).max(READ))
    });
    if let Some(run) = &mut model.drills.scenes.run {
        run.speaks = speaks.flatten();
    }
}

/// Lets the clock run on; where the time is over, the customer goes on.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    let now = model.now.ms;
    let in_sight = model.drills.scenes.view == View::Play && model.popups.is_empty();
    let Some(run) = model.drills.scenes.run.as_mut().filter(|_| in_sight) else { return Vec::new() };
    let ran = (now - run.counted).max(0);
    run.counted = now;
    let ran = if ran > PAUSE { 0 } else { ran };
    if let Some(speaks) = &mut run.speaks {
        *speaks -= ran;
    }
    let Some(left) = &mut run.left else { return Vec::new() };
    *left -= ran;
    if *left > 0 {
        return Vec::new();
    }
    let late = with(model, |scene, _| scene.when_late().map(|late| scene.move_to(late, How::Late))).flatten();
    late.map_or_else(Vec::new, |late| go(model, late, None))
}

/// Milliseconds until one of the clocks of the scene shows a second less; none where nothing is waited for.
pub fn until_change(model: &Model) -> Option<i64> {
    let in_sight = model.drills.scenes.view == View::Play && model.popups.is_empty();
    let run = model.drills.scenes.run.as_ref().filter(|_| in_sight)?;
    let speaks = run.speaks.filter(|speaks| *speaks > 0);
    [run.left, speaks].into_iter().flatten().map(clock::to_second_less).min()
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Back => model.drills.scenes.view = View::List,
        Action::Open => {
            let at = model.drills.scenes.run.as_ref().and_then(|run| run.stand.at);
            return at.map_or_else(Vec::new, |at| choose(model, at));
        }
        Action::Note => type_answer(model),
        Action::Tick => return by_manner(model, Manner::Wait, "scene-no-silence"),
        Action::CutIn => return by_manner(model, Manner::CutIn, "scene-no-cutting-in"),
        _ => {
            let moved = match action {
                Action::DetailDown => Action::PageDown,
                Action::DetailUp => Action::PageUp,
                other => other,
            };
            let page = usize::from(lay::spoken(model).h);
            let walk = lay::play(model);
            if let Some(run) = &mut model.drills.scenes.run {
                run.stand.step(moved, &walk, page);
            }
        }
    }
    Vec::new()
}

/// What is typed takes longer than what is said: the first time at a node, there is more time for it.
fn type_answer(model: &mut Model) {
    let Some(run) = &mut model.drills.scenes.run else { return };
    run.typing = true;
    if !std::mem::replace(&mut run.longer, true) {
        run.left = run.left.map(|left| left + TYPED);
    }
}

/// Takes the choice at a place of the list on the screen.
pub fn choose(model: &mut Model, at: usize) -> Vec<Effect> {
    let chosen = with(model, |scene, run| {
        let choice = scene.offered.get(at)?;
        Some((!run.is_late(choice)).then(|| scene.move_to(choice, How::Picked)))
    });
    if matches!(chosen, Some(Some(None))) {
        return not_now(model, "scene-cut-late");
    }
    chosen.flatten().flatten().map_or_else(Vec::new, |chosen| go(model, chosen, None))
}

/// Says nothing, or does not let the customer finish, where that is an answer; else says why not.
fn by_manner(model: &mut Model, manner: Manner, why_not: &str) -> Vec<Effect> {
    let at = with(model, |scene, _| scene.offered.iter().position(|choice| choice.manner == manner));
    match at.flatten() {
        Some(at) => choose(model, at),
        None => not_now(model, why_not),
    }
}

fn not_now(model: &mut Model, why: &str) -> Vec<Effect> {
    let said = model.words.get(why).into_owned();
    model.say(Mood::Info, said);
    Vec::new()
}

/// A key while one's own words are typed.
pub fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(run) = &mut model.drills.scenes.run else { return Vec::new() };
    match key.code {
        // Nothing was understood, and a number was asked for.
        Code::Char(digit @ '1'..='9') if run.unclear && !key.ctrl && !key.alt => {
            run.unclear = false;
            return choose(model, digit as usize - '1' as usize);
        }
        Code::Esc => run.typing = false,
        Code::Enter => return said(model),
        _ => {
            run.line.key(key);
            (run.heard, run.unclear) = (None, false);
        }
    }
    Vec::new()
}

/// The words are said: they mean one of the choices, or nothing that can be told from them.
fn said(model: &mut Model) -> Vec<Effect> {
    let Some(words) = model.drills.scenes.run.as_ref().map(|run| run.line.clean()) else { return Vec::new() };
    if words.is_empty() {
        if let Some(run) = &mut model.drills.scenes.run {
            run.typing = false;
        }
        return Vec::new();
    }
    let understood = with(model, |scene, run| {
        let offered: Vec<&Choice> = scene.offered.iter().copied().filter(|choice| !run.is_late(choice)).collect();
        let heard = heard(&offered, &words)?;
        let told = model.words.taken_for(heard.choice, &heard.met, &fill::seller(model));
        Some((scene.move_to(heard.choice, How::Said(words.clone())), told))
    });
    if let Some((chosen, told)) = understood.flatten() {
        return go(model, chosen, Some(told));
    }
    let unclear = model.words.get("scene-unclear").into_owned();
    if let Some(run) = &mut model.drills.scenes.run {
        (run.heard, run.unclear) = (Some(unclear), true);
    }
    Vec::new()
}

/// Makes a move; where it ends the scene, the try is kept and looked back on.
fn go(model: &mut Model, chosen: Move, heard: Option<String>) -> Vec<Effect> {
    if let Some(run) = &mut model.drills.scenes.run {
        // What was being typed when the time was over is not lost: it stays for the next answer.
        if chosen.how != How::Late {
            run.line.clear();
            run.typing = false;
        }
        run.case.moves.push(chosen);
        run.heard = heard;
    }
    arrive(model);
    if with(model, |scene, _| scene.is_over()) == Some(true) { keep(model) } else { Vec::new() }
}

fn keep(model: &mut Model) -> Vec<Effect> {
    let draft = kept::draft(model);
    let Some(run) = model.drills.scenes.run.take() else { return Vec::new() };
    // One for the try, and one for each skill.
    let wanted = 1 + run.case.scenario(&model.playbook).map_or(0, |scenario| scenario.skills.len());
    let ids: Vec<Id> = (0..wanted).map(|_| model.ids.next_id()).collect();
    let (slots, mut ids) = (fill::seller(model), ids.into_iter());
    let span = Span { began: run.began, ended: model.now.ms };
    let kept = run.case.scene(&model.playbook).map(|scene| {
        let next = || ids.next().unwrap_or_default();
        (record(&scene, run.case.seed, &run.case.moves, span, &slots, next), scene.scenario.name.clone())
    });
    let state = &mut model.drills.scenes;
    (state.back, state.view, state.scroll) = (Some(run.case), View::Back, 0);
    let Some(((attempt, scores), subject)) = kept else { return Vec::new() };
    model.drills.unwritten.extend(draft.map(|draft| (attempt.id, draft)));
    vec![Effect::Do(Deed::Training(Work::Scene { attempt: Box::new(attempt), scores, subject }))]
}

pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let text = lay::spoken(model);
    let scroll = model.drills.scenes.run.as_ref().map_or(0, |run| run.stand.scroll);
    let line = scroll + usize::from(y.saturating_sub(text.y));
    let at = lay::play(model).at_line(line).filter(|_| text.contains(x, y));
    at.map_or_else(Vec::new, |at| choose(model, at))
}

pub fn refit(model: &mut Model) {
    let page = usize::from(lay::spoken(model).h);
    let walk = lay::play(model);
    if let Some(run) = &mut model.drills.scenes.run {
        run.stand.refit(&walk, page);
    }
}

/// The cells of the answer being typed: below the answers that are offered.
pub fn field(model: &Model) -> Area {
    field_below(area(model).text(), lay::play(model).doc.len() + 1)
}
