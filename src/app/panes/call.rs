//! The call: one line to say, what the customer may answer, the clock and the note. The screen of somebody who talks.

mod begun;
pub mod course;
pub mod musts;
mod number;
pub mod person;
mod resumed;
pub mod told;

pub use self::begun::{begin, dial};
pub use self::resumed::{
    arrived, asks_which, begun_with, chosen, come_back, enter, goes_on, keep, on_file, say_busy, shown,
};
use crate::app::action::Action;
use crate::app::doc::Doc;
use crate::app::forms;
use crate::app::geometry::{self, Area};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect, TalkDeed};
use crate::app::panes::call::course::{answers, course, ended, flow, visit};
use crate::app::panes::fill;
use crate::app::panes::scripts::uses;
use crate::app::popup::{note, script};
use crate::domain::call::State;
use crate::domain::complaint::Complaint;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::Script;
use crate::domain::turn::Turn;
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::text::Clean;

pub fn areas(model: &Model) -> geometry::CallAreas {
    laid(model).areas
}

/// Answers in sight.
fn page(model: &Model) -> usize {
    laid(model).page()
}

impl Laid {
    /// Answers in sight.
    pub fn page(&self) -> usize {
        usize::from(self.rows.h).max(1)
    }
}

/// The screen laid out, with the step inside its frame.
pub struct Laid {
    pub areas: geometry::CallAreas,
    /// What is said, done and listened for. Where it is longer than its place, it is scrolled.
    pub doc: Doc,
    pub said: Area,
    /// The answers, close below it.
    pub rows: Area,
    /// What is left, for the script that helps.
    pub help: Area,
}

/// Rows from which the line to say has air below it.
const ROOMY: u16 = 14;

pub fn laid(model: &Model) -> Laid {
    let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let body = model.body();
    let roomy = geometry::call(body, (0, 0), 0);
    let width = usize::from(roomy.step.text().w);
    let empty = || told::Step { doc: Doc::new(width, model.veil), line: 0 };
    let air = roomy.step.h > ROOMY && !geometry::has_gist(body);
    let step = visit(model).map_or_else(empty, |visit| told::step(model, visit, width, air));
    let (said, listed) = (cells(step.doc.len()), cells(answers(model).len()));
    let gist = visit(model).map_or(0, |visit| told::gist(model, visit, usize::from(geometry::GIST)).len());
    let here = model.call.as_ref().zip(visit(model));
    let measured = here.map_or(1, |(call, visit)| told::meters(model, call, visit).len());
    let areas = geometry::call(body, (cells(gist), cells(measured)), said.saturating_add(listed));
    let (inside, text) = (areas.step.inside(), areas.step.text());
    // The line to say stays in sight however many answers there are; those are walked through then.
    let rows = listed.min(inside.h.saturating_sub(cells(step.line)).max(1)).min(inside.h);
    let above = (inside.h - rows).min(said.saturating_add(1));
    let below = (above + rows + 1).min(inside.h);
    Laid {
        areas,
        doc: step.doc,
        said: Area { h: above, ..text },
        rows: Area { y: inside.y + above, h: rows, ..inside },
        help: Area { y: inside.y + below, h: inside.h - below, ..text },
    }
}

pub fn refit(model: &mut Model) {
    let laid = laid(model);
    let (len, page) = (answers(model).len(), laid.page());
    if let Some(call) = &mut model.call {
        let at = call.answers.selected;
        call.answers.select(at, len, page);
        call.scroll = call.scroll.min(laid.doc.len().saturating_sub(usize::from(laid.said.h)));
    }
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let now = model.now.ms;
    match action {
        // Nothing is left to be answered: it is over.
        Action::Choose if ended(model) => return act(model, Action::Wrap),
        Action::Choose => {
            let at = model.call.as_ref().map_or(0, |call| call.answers.selected);
            return choose_answer(model, at);
        }
        Action::StepBack => return back(model),
        Action::Note => note_on(model),
        Action::Speaker => {
            if let Some(call) = &mut model.call {
                match call.meter.state() {
                    State::Talking => call.meter.pass(now),
                    // Also when the wrap-up was looked at and left: one talks on.
                    State::Ringing | State::Hold | State::Over => call.meter.turn_to(State::Talking, now),
                }
            }
        }
        Action::Hold => {
            if let Some(call) = &mut model.call {
                let to = if call.meter.state() == State::Hold { State::Talking } else { State::Hold };
                call.meter.turn_to(to, now);
            }
        }
        Action::Landed | Action::Missed => return uses::tell(model, None, action == Action::Landed),
        Action::TheirWords => uses::ask_words(model, None),
        Action::TrialClose => tried(model),
        Action::Said => return musts::said(model),
        Action::Musts => musts::open(model),
        Action::Open => return help(model),
        Action::Call => return begin(model),
        Action::Person => person::ask(model),
        Action::Copy => return number::copy(model),
        Action::Wrap => {
            if let Some(call) = &mut model.call {
                call.meter.turn_to(State::Over, now);
            }
            forms::talk::wrap(model);
            if untaken(model) {
                forms::complaint::take_down(model);
            }
        }
        Action::TakeDown => forms::complaint::take_down(model),
        Action::DetailDown | Action::DetailUp => {
            let Laid { doc, said, .. } = laid(model);
            if let Some(call) = &mut model.call {
                super::scroll_detail(&mut call.scroll, action, doc.len(), said);
            }
        }
        Action::Back => resumed::leave(model),
        _ => {
            let (len, page) = (answers(model).len(), page(model));
            if let Some(call) = &mut model.call {
                call.answers.act(action, len, page);
            }
        }
    }
    Vec::new()
}

/// A complaint is heard in this call, and none was taken down in it yet.
pub fn untaken(model: &Model) -> bool {
    visit(model).is_some_and(|visit| {
        let hears = flow(model, visit).is_some_and(|flow| flow.complaint);
        let here = |complaint: &Complaint| complaint.interaction == Some(visit.interaction.id);
        hears && visit.interaction.complaint.is_none() && !visit.card.complaints.iter().any(here)
    })
}

/// The customer answered: the step is kept, and the next one is there.
pub fn choose_answer(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(visit) = visit(model) else { return Vec::new() };
    let Some((step, answer)) =
        course(model, visit).and_then(|course| Some((course.step, course.step.answers.get(at)?)))
    else {
        return Vec::new();
    };
    let subject = Clean::line(&answer.text.fill(&fill::of_visit(model, visit)));
    let mut turn = Turn::of(&visit.interaction, &step.id, &answer.id);
    let said = musts::in_line(model, step);
    (turn.id, turn.at) = (model.ids.next_id(), Some(model.now.ms));
    let now = model.now.ms;
    if let Some(visit) = &mut model.visit {
        visit.turns.push(turn.clone());
        visit.said.extend(said.iter().cloned());
    }
    if let Some(call) = &mut model.call {
        // Whoever answers is on the line: nobody waits any more.
        if call.meter.state() != State::Talking {
            call.meter.turn_to(State::Talking, now);
        }
        call.turn_to_step();
    }
    vec![Effect::Do(Deed::Talk(TalkDeed::Turn { turn: Box::new(turn), said, subject }))]
}

/// A click on an answer chooses it.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let rows = laid(model).rows;
    let first = model.call.as_ref().map_or(0, |call| call.answers.offset);
    let at = first + usize::from(y.saturating_sub(rows.y));
    if rows.contains(x, y) { choose_answer(model, at) } else { Vec::new() }
}

/// The last answer was another one.
fn back(model: &mut Model) -> Vec<Effect> {
    let Some(flow) = visit(model).map(|visit| visit.interaction.flow.clone()) else { return Vec::new() };
    let Some(visit) = &mut model.visit else { return Vec::new() };
    let Some(at) = visit.turns.iter().rposition(|turn| turn.flow == flow) else { return Vec::new() };
    let turn = visit.turns.remove(at);
    if let Some(call) = &mut model.call {
        call.turn_to_step();
    }
    let subject = turn.step.clone();
    vec![Effect::Do(Deed::Talk(TalkDeed::TakeBack { turn: Box::new(turn), subject }))]
}

fn note_on(model: &mut Model) {
    let Some(text) = visit(model).map(|visit| visit.interaction.summary.clone()) else { return };
    note::open(model, note::of_call(&text));
}

/// The note was left: it becomes the talk's summary.
pub fn noted(model: &mut Model, was: &Clean, text: &str) -> Vec<Effect> {
    let text = Clean::note(text);
    let Some(visit) = model.visit.as_mut().filter(|_| text != *was) else { return Vec::new() };
    let mut before = visit.interaction.clone();
    before.summary = was.clone();
    visit.interaction.summary = text;
    saved(before, visit)
}

/// What of the call's own talk has changed is written.
fn saved(before: Interaction, visit: &Visit) -> Vec<Effect> {
    vec![Effect::Do(Deed::SaveInteraction {
        before: Some(Box::new(before)),
        interaction: Box::new(visit.interaction.clone()),
        subject: visit.card.customer.name.clone(),
        open: false,
    })]
}

/// Three to five in a talk are usual; the number says when it becomes pressure.
pub fn tried(model: &mut Model) {
    let Some(call) = &mut model.call else { return };
    call.closes += 1;
    let said = model.words.fmt("said-trial-close", &[("n", Arg::from(call.closes))]);
    model.say(Mood::Info, said);
}

/// The script that helps with the answer under the cursor, else with the one that was given.
pub fn helping(model: &Model) -> Option<Script<'_>> {
    let at = model.call.as_ref()?.answers.selected;
    let chosen = answers(model).get(at).and_then(|answer| told::script_of(model, answer));
    let given = || visit(model).and_then(|visit| told::script_of(model, course(model, visit)?.answer?));
    chosen.or_else(given)
}

fn help(model: &mut Model) -> Vec<Effect> {
    if let Some(key) = helping(model).map(Script::key) {
        return script::open(model, key);
    }
    let said = model.words.get("off-no-help").into_owned();
    model.say(Mood::Info, said);
    Vec::new()
}
