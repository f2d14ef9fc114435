//! What must be said in a call: ticked as it is said, told where it stands, kept with the talk.

use crate::app::model::popup::choose::{Choice, For, InCall};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect, TalkDeed};
use crate::app::panes::call::course::visit;
use crate::app::panes::fill;
use crate::app::popup::choose::open_at;
use crate::domain::call::must;
use crate::domain::facts;
use crate::domain::playbook::{Must, Step};
use crate::domain::prep::CheckMark;
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::text::Clean;

/// One thing that must be said, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: String,
    pub text: String,
    pub why: String,
    pub said: bool,
    /// It belongs to the present step.
    pub here: bool,
}

/// What is due in a talk so far, in the order in which it came up.
pub fn lines(model: &Model, visit: &Visit) -> Vec<Line> {
    let known = facts::of_visit(&visit.card, &visit.interaction, &model.playbook, model.now);
    let slots = fill::of_visit(model, visit);
    let line = |due: &must::Due| Line {
        id: due.must.id.to_string(),
        text: due.must.text.fill(&slots),
        why: due.must.why.fill(&slots),
        said: due.said(),
        here: due.here,
    };
    must::due(&model.playbook, visit, &known).iter().map(line).collect()
}

/// The next thing to tick: what the present step asks for comes before what was passed over earlier.
pub fn next(lines: &[Line]) -> Option<&Line> {
    let open = || lines.iter().filter(|line| !line.said);
    open().find(|line| line.here).or_else(|| open().next())
}

/// The next thing that must be said has been said.
pub(super) fn said(model: &mut Model) -> Vec<Effect> {
    let lines = visit(model).map(|visit| lines(model, visit)).unwrap_or_default();
    if let Some(line) = next(&lines) {
        return tick(model, &line.id);
    }
    let key = if lines.is_empty() { "said-no-must" } else { "said-all-musts" };
    let said = model.words.get(key).into_owned();
    model.say(Mood::Info, said);
    Vec::new()
}

/// All that is due, to tick or to take off.
pub(super) fn open(model: &mut Model) {
    let lines = visit(model).map(|visit| lines(model, visit)).unwrap_or_default();
    if lines.is_empty() {
        let said = model.words.get("said-no-must").into_owned();
        return model.say(Mood::Info, said);
    }
    ask(model, &lines);
}

/// Ticks one thing, or takes its tick off; here and in the file.
pub fn tick(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(visit) = visit(model) else { return Vec::new() };
    let Some(line) = lines(model, visit).into_iter().find(|line| line.id == id) else { return Vec::new() };
    let before = mark(visit, &line);
    let mark = CheckMark { done: !before.done, ..before.clone() };
    let key = if mark.done { "said-must" } else { "said-must-off" };
    let told = model.words.fmt(key, &[("text", Arg::from(&*line.text))]);
    if let Some(visit) = &mut model.visit {
        match visit.said.iter_mut().find(|known| known.id == mark.id) {
            Some(known) => *known = mark.clone(),
            None => visit.said.push(mark.clone()),
        }
    }
    model.say(Mood::Info, told);
    let subject = Clean::line(&line.text);
    vec![Effect::Do(Deed::Talk(TalkDeed::Mark { before: Box::new(before), mark: Box::new(mark), subject }))]
}

/// What the line of a step has said when the step is left.
pub(super) fn in_line(model: &Model, step: &Step) -> Vec<CheckMark> {
    let Some(visit) = visit(model) else { return Vec::new() };
    let known = facts::of_visit(&visit.card, &visit.interaction, &model.playbook, model.now);
    let slots = fill::of_visit(model, visit);
    let (customer, talk) = (visit.card.customer.id, visit.interaction.id);
    let ticked =
        |must: &Must| CheckMark { done: true, ..CheckMark::said(customer, talk, &must.id, &must.text.fill(&slots)) };
    must::in_line(step, visit, &known).map(ticked).collect()
}

/// The mark of a line as it is kept, else one that says that nothing was said.
fn mark(visit: &Visit, line: &Line) -> CheckMark {
    let (customer, talk) = (visit.card.customer.id, visit.interaction.id);
    visit.said(&line.id).cloned().unwrap_or_else(|| CheckMark::said(customer, talk, &line.id, &line.text))
}

/// The marks of all that had to be said so far.
pub fn marks(model: &Model, visit: &Visit) -> Vec<CheckMark> {
    let known = facts::of_visit(&visit.card, &visit.interaction, &model.playbook, model.now);
    must::marks(&model.playbook, visit, &known, &fill::of_visit(model, visit))
}

/// Asks which of the things that must be said to tick; the cursor begins on the next one that is missing.
pub fn ask(model: &mut Model, lines: &[Line]) {
    let option = |line: &Line| Choice {
        text: format!("{} {}", if line.said { "[x]" } else { "[ ]" }, line.text),
        about: line.why.clone(),
        value: line.id.clone(),
    };
    let next = next(lines).and_then(|next| lines.iter().position(|line| line.id == next.id));
    let options = lines.iter().map(option).collect();
    open_at(model, "choose-must", options, next.unwrap_or(0), For::InCall(InCall::Must));
}
