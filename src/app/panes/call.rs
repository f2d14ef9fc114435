//! The call: one line to say, what the customer may answer, the clock and the note. The screen of somebody who talks.

use crate::app::action::{Action, Entry, Place, row};
use crate::app::doc::{Doc, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Area};
use crate::app::list::ListCursor;
use crate::app::model::{Model, Mood, Screen};
use crate::app::msg::{Ask, Deed, Effect};
use crate::app::panes::{fill, portrait, spin};
use crate::app::popup::{choose, note, script};
use crate::domain::call::{self, Course, Flag, LISTENED, Meter, Speaker, State, Turn};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::{Answer, Flow};
use crate::domain::promise::Side;
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::text::Clean;

pub const ACTIONS: &[Entry] = &[
    row(Action::Choose, "choose", Place::Call, 1),
    row(Action::StepBack, "step-back", Place::Call, 2),
    row(Action::Note, "take-note", Place::Call, 3),
    row(Action::Speaker, "speaker", Place::Call, 4),
    row(Action::Hold, "hold", Place::Call, 5),
    row(Action::Wrap, "wrap-call", Place::Call, 6),
    row(Action::TrialClose, "trial-close", Place::Call, 0),
    row(Action::Open, "helping-card", Place::Call, 0),
    row(Action::Call, "change-flow", Place::Call, 0),
    row(Action::Copy, "copy-phone", Place::Call, 0),
    row(Action::Advice, "advice", Place::Call, 0),
];

/// The call that goes on in this sitting.
#[derive(Debug, Clone)]
pub struct Call {
    /// The interaction it is kept in.
    pub on: Id,
    pub meter: Meter,
    /// Among the answers of the present step.
    pub answers: ListCursor,
    /// Questions that tried whether they are ready to agree.
    pub closes: i64,
}

/// The visit of the running call, when it is the one at hand.
pub fn visit(model: &Model) -> Option<&Visit> {
    let on = model.call.as_ref()?.on;
    model.visit.as_deref().filter(|visit| visit.interaction.id == on)
}

pub fn flow<'a>(model: &'a Model, visit: &Visit) -> Option<&'a Flow> {
    model.playbook.flows.get(&visit.interaction.flow)
}

pub fn course<'a>(model: &'a Model, visit: &Visit) -> Option<Course<'a>> {
    call::course(flow(model, visit)?, &visit.turns)
}

pub fn areas(model: &Model) -> geometry::CallAreas {
    geometry::call(model.body())
}

/// Inside the frame of the step: what is said above, the answers below it.
pub fn step_areas(model: &Model) -> (Area, Area) {
    let frame = areas(model).step;
    let (inside, text) = (frame.inside(), frame.text());
    let rows = u16::try_from(answers(model).len()).unwrap_or(u16::MAX).min(inside.h);
    let above = inside.h - rows;
    (Area { h: above, ..text }, Area { y: inside.y + above, h: rows, ..inside })
}

/// The answers that can be chosen now.
pub fn answers<'a>(model: &'a Model) -> &'a [Answer] {
    visit(model).and_then(|visit| course(model, visit)).map(|course| course.step.answers.as_slice()).unwrap_or_default()
}

/// Begins a call with the customer at hand, or goes on with the one that runs: asks for the course first, where there are
/// several.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    if let (Place::Visit, Some(visit)) = (model.place(), model.visit.clone()) {
        if visit.interaction.flow.is_empty() {
            choose::flow(model, visit.card.customer.id, &visit.card.customer.name, Some(visit.interaction.clone()));
            return Vec::new();
        }
        let flow = visit.interaction.flow.to_string();
        return dial(model, Some(&visit.interaction), visit.card.customer.id, &visit.card.customer.name, &flow);
    }
    if let Some(on) = model.call.as_ref().map(|call| call.on).filter(|_| model.place() == Place::Call) {
        let known = visit(model).map(|visit| (visit.card.customer.id, visit.card.customer.name.clone()));
        if let Some((customer, name)) = known {
            let interaction = model.visit.as_ref().map(|visit| visit.interaction.clone());
            choose::flow(model, customer, &name, interaction.filter(|talk| talk.id == on));
        }
        return Vec::new();
    }
    if model.call.is_some() {
        let said = model.words.get("off-call-runs").into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    }
    if let Some(row) = model.customers.selected_row() {
        let (id, name) = (row.id, row.name.clone());
        choose::flow(model, id, &name, None);
    }
    Vec::new()
}

/// The course was chosen: the talk is kept as running from here on, and the screen is the call's.
pub fn dial(model: &mut Model, talk: Option<&Interaction>, customer: Id, name: &Clean, flow: &str) -> Vec<Effect> {
    let before = talk.cloned();
    let mut talk = before.clone().unwrap_or_else(|| Interaction::blank(model.ids.next_id(), Some(customer)));
    let first = talk.started_at.is_none();
    call::begin(&mut talk, flow, model.now);
    enter(model, talk.id, if first { State::Ringing } else { State::Talking });
    if before.as_ref() == Some(&talk) {
        return vec![Effect::Ask(Ask::Visit(talk.id))];
    }
    vec![Effect::Do(Deed::SaveInteraction {
        before: before.map(Box::new),
        interaction: Box::new(talk),
        subject: name.clone(),
        open: true,
    })]
}

/// The screen of a call that is in the file; its clock runs on where it runs already.
pub fn enter(model: &mut Model, on: Id, state: State) {
    if model.call.as_ref().is_none_or(|call| call.on != on) {
        let meter = Meter::new(state, model.now.ms);
        model.call = Some(Call { on, meter, answers: ListCursor::default(), closes: 0 });
    }
    model.screen = Screen::Call;
    // So that the talk is taken when it comes.
    model.prep.open = true;
}

/// Back on the screen: the talk may have been left for another one.
pub fn shown(model: &Model) -> Vec<Effect> {
    let on = model.call.as_ref().map(|call| call.on);
    on.filter(|_| visit(model).is_none()).map(|on| Effect::Ask(Ask::Visit(on))).into_iter().collect()
}

/// The talk of the call is not there any more: undone, or wrapped up elsewhere.
pub fn arrived(model: &mut Model) {
    let over = visit(model).is_some_and(|visit| !visit.interaction.is_open());
    let gone = model.call.is_some() && model.visit.is_none();
    if over || gone {
        model.call = None;
        if model.screen == Screen::Call {
            model.screen = Screen::Customers;
        }
    }
    refit(model);
}

pub fn refit(model: &mut Model) {
    let len = answers(model).len();
    if let Some(call) = &mut model.call {
        let at = call.answers.selected;
        call.answers.select(at, len, len.max(1));
    }
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let now = model.now.ms;
    match action {
        Action::Choose => {
            let at = model.call.as_ref().map_or(0, |call| call.answers.selected);
            return choose_answer(model, at);
        }
        Action::StepBack => return back(model),
        Action::Note => note_on(model),
        Action::Speaker => {
            if let Some(call) = &mut model.call {
                match call.meter.state() {
                    State::Ringing | State::Hold => call.meter.turn_to(State::Talking, now),
                    State::Talking => call.meter.pass(now),
                    State::Over => {}
                }
            }
        }
        Action::Hold => {
            if let Some(call) = &mut model.call {
                let to = if call.meter.state() == State::Hold { State::Talking } else { State::Hold };
                call.meter.turn_to(to, now);
            }
        }
        Action::TrialClose => tried(model),
        Action::Open => return help(model),
        Action::Call => return begin(model),
        Action::Copy => return copy_phone(model),
        Action::Wrap => {
            if let Some(call) = &mut model.call {
                call.meter.turn_to(State::Over, now);
            }
            forms::talk::wrap(model);
        }
        Action::Back => model.screen = Screen::Customers,
        _ => {
            let len = answers(model).len();
            if let Some(call) = &mut model.call {
                super::step(&mut call.answers, action, len, len.max(1));
            }
        }
    }
    Vec::new()
}

/// The customer answered: the step is kept, and the next one is there.
pub fn choose_answer(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(visit) = visit(model) else { return Vec::new() };
    let Some((step, answer)) =
        course(model, visit).and_then(|course| Some((course.step, course.step.answers.get(at)?)))
    else {
        return Vec::new();
    };
    let mut turn = Turn::blank(Id::default(), Some(visit.card.customer.id));
    turn.interaction = Some(visit.interaction.id);
    turn.flow = visit.interaction.flow.clone();
    turn.step = Clean::line(&step.id);
    turn.answer = Clean::line(&answer.id);
    let subject = Clean::line(&answer.text.fill(&fill::of_visit(model, visit)));
    turn.id = model.ids.next_id();
    turn.at = Some(model.now.ms);
    let now = model.now.ms;
    if let Some(visit) = &mut model.visit {
        visit.turns.push(turn.clone());
    }
    if let Some(call) = &mut model.call {
        if call.meter.state() == State::Ringing {
            call.meter.turn_to(State::Talking, now);
        }
        call.answers = ListCursor::default();
    }
    vec![Effect::Do(Deed::Turn { turn: Box::new(turn), subject })]
}

/// The last answer was another one.
fn back(model: &mut Model) -> Vec<Effect> {
    let Some(flow) = visit(model).map(|visit| visit.interaction.flow.clone()) else { return Vec::new() };
    let Some(visit) = &mut model.visit else { return Vec::new() };
    let Some(at) = visit.turns.iter().rposition(|turn| turn.flow == flow) else { return Vec::new() };
    let turn = visit.turns.remove(at);
    if let Some(call) = &mut model.call {
        call.answers = ListCursor::default();
    }
    let subject = turn.step.clone();
    vec![Effect::Do(Deed::TakeBack { turn: Box::new(turn), subject })]
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
    vec![Effect::Do(Deed::SaveInteraction {
        before: Some(Box::new(before)),
        interaction: Box::new(visit.interaction.clone()),
        subject: visit.card.customer.name.clone(),
        open: false,
    })]
}

/// Three to five in a talk are usual; the number says when it becomes pressure.
fn tried(model: &mut Model) {
    let Some(call) = &mut model.call else { return };
    call.closes += 1;
    let said = model.words.fmt("said-trial-close", &[("n", Arg::from(call.closes))]);
    model.say(Mood::Info, said);
}

/// The card that helps with the answer under the cursor, else with the one that was given.
pub fn helping<'a>(model: &'a Model) -> Option<&'a str> {
    let at = model.call.as_ref()?.answers.selected;
    let chosen = answers(model).get(at).and_then(|answer| answer.card.as_deref());
    let given = visit(model).and_then(|visit| course(model, visit)?.answer?.card.as_deref());
    let known = |id: &&str| model.playbook.objections.get(id).is_some();
    given.filter(known).or(chosen.filter(known))
}

fn help(model: &mut Model) -> Vec<Effect> {
    match helping(model).map(str::to_owned) {
        Some(id) => script::open(model, id),
        None => {
            let said = model.words.get("off-no-help").into_owned();
            model.say(Mood::Info, said);
            Vec::new()
        }
    }
}

fn copy_phone(model: &mut Model) -> Vec<Effect> {
    let Some(number) = visit(model).and_then(|visit| visit.card.phone()).map(|phone| phone.value.to_string()) else {
        let said = model.words.get("off-no-phone").into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    };
    let shown = model.veil.value(&number);
    let said = model.words.fmt("said-copied", &[("what", Arg::from(shown.as_ref()))]);
    model.say(Mood::Good, said);
    vec![Effect::Copy(number)]
}

/// What is measured of the call goes with the talk when it is wrapped up.
pub fn measured(model: &Model, talk: &mut Interaction) {
    let Some(call) = model.call.as_ref().filter(|call| call.on == talk.id) else { return };
    if let Some((ours, theirs)) = call.meter.shares(model.now.ms) {
        (talk.talked, talk.listened) = (Some(ours), Some(theirs));
    }
    if call.closes > 0 {
        talk.closes = Some(call.closes);
    }
}

/// `3:07`, and from an hour on `1:03:07`.
pub fn clock(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// What the line is doing and for how long.
pub fn state(model: &Model, call: &Call) -> String {
    let state = model.words.choice("line", call.meter.state().name()).into_owned();
    format!("{state} {}", clock(call.meter.seconds(model.now.ms)))
}

/// Who it is, in one line: name, the person and what they do, the number in full.
pub fn who(model: &Model, visit: &Visit) -> String {
    let contact = visit.contact().map(|member| match member.role.function.as_str() {
        "" => member.person.name.to_string(),
        function => format!("{}, {function}", member.person.name),
    });
    let of_person =
        visit.contact().and_then(|member| visit.card.points_of(Some(member.person.id)).find(|p| p.way.dials()));
    let phone = of_person.or_else(|| visit.card.phone()).map(|point| model.veil.value(&point.value).into_owned());
    let parts = [Some(visit.card.customer.name.to_string()), contact, phone];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Level, the behaviour seen, the trade, and when they were talked to last.
pub fn known(model: &Model, visit: &Visit) -> String {
    let customer = &visit.card.customer;
    let fields = [("level", &customer.level), ("behaviour", &customer.behaviour), ("industry", &customer.industry)];
    let named = fields.into_iter().filter(|(_, text)| !text.is_empty());
    named.map(|(field, text)| fill::profile_name(&model.playbook, field, text)).collect::<Vec<_>>().join(" · ")
}

/// What must not be overlooked, in words.
pub fn flags(model: &Model, visit: &Visit) -> Vec<String> {
    let words = &model.words;
    let said = |flag: &Flag| match flag {
        Flag::DoNotCall => words.get("card-do-not-call").into_owned(),
        Flag::LateStep(days) => words.fmt("flag-late-step", &[("days", Arg::from(*days))]),
        Flag::LatePromise(Side::Ours, days) => words.fmt("flag-late-ours", &[("days", Arg::from(*days))]),
        Flag::LatePromise(Side::Theirs, days) => words.fmt("flag-late-theirs", &[("days", Arg::from(*days))]),
    };
    call::flags(&visit.card, model.now.today()).iter().map(said).collect()
}

/// Why we call now: the goal of the talk, else the next thing to do, else what they need.
pub fn purpose(model: &Model, visit: &Visit) -> String {
    let goal = visit.interaction.goal.to_string();
    let step = || visit.card.open_followups().next().map(|step| portrait::next(model, step));
    if goal.is_empty() { step().unwrap_or_else(|| visit.card.customer.need.to_string()) } else { goal }
}

/// The last contact, in one line.
pub fn last(model: &Model, visit: &Visit) -> String {
    let Some(last) = visit.card.last_contact().filter(|talk| talk.id != visit.interaction.id) else {
        return model.words.get("card-no-talk").into_owned();
    };
    let headline: Vec<String> = portrait::headline(model, last).into_iter().map(|(_, text)| text).collect();
    let said = [headline.concat(), last.summary.to_string(), last.next_step.to_string()];
    said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("  ")
}

/// The open promises of one side, in one line.
pub fn promised(model: &Model, visit: &Visit, side: Side) -> String {
    let today = model.now.today();
    let said = visit.card.open_promises(side).map(|promise| match promise.due {
        Some(due) => format!("{} ({})", promise.text, model.words.date(due, today)),
        None => promise.text.to_string(),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// How the questions, the shares and the trial closes stand, in one line.
pub fn meters(model: &Model, call: &Call, visit: &Visit) -> Vec<(Tone, String)> {
    let mut meters: Vec<(Tone, String)> = spin::stages(model, visit)
        .into_iter()
        .map(|view| {
            let letter = model.words.choice("spin-letter", view.stage.name()).into_owned();
            let tone = if view.asked == 0 {
                Tone::Warn
            } else if view.asked >= view.enough {
                Tone::Good
            } else {
                Tone::Text
            };
            (tone, format!("{letter} {}/{}", view.asked, view.enough))
        })
        .collect();
    if let Some(theirs) = call.meter.listened(model.now.ms) {
        let args = [("theirs", Arg::Digits(theirs)), ("goal", Arg::Digits(LISTENED))];
        let tone = if theirs >= LISTENED { Tone::Good } else { Tone::Warn };
        meters.push((tone, model.words.fmt("call-listened", &args)));
    }
    if let Some(speaker) = call.meter.speaker() {
        let key = if speaker == Speaker::Us { "call-we-speak" } else { "call-they-speak" };
        meters.push((Tone::Accent, model.words.get(key).into_owned()));
    }
    if call.closes > 0 {
        meters.push((Tone::Text, model.words.fmt("call-closes", &[("n", Arg::from(call.closes))])));
    }
    meters
}

/// The step: what to say, apart from what to do and to listen for. The answers follow by themselves.
pub fn doc(model: &Model, visit: &Visit, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    let Some(course) = course(model, visit) else {
        let key = if model.playbook.flows.is_empty() { "ui-loading" } else { "call-no-flow" };
        doc.para(Tone::Dim, &words.get(key));
        return doc;
    };
    let slots = fill::of_visit(model, visit);
    doc.para(Tone::Say, &course.step.say.fill(&slots));
    let act = course.step.act.fill(&slots);
    if !act.is_empty() {
        doc.item(&words.get("call-do"), Tone::Do, Tone::Text, &act);
    }
    let listen = course.step.listen.fill(&slots);
    if !listen.is_empty() {
        doc.item(&words.get("call-listen"), Tone::Dim, Tone::Dim, &listen);
    }
    doc
}

/// What the frame of the step is called: the course, the customer's state in it, and how far it got.
pub fn heading(model: &Model, visit: &Visit) -> String {
    let Some(flow) = flow(model, visit) else { return String::new() };
    let course = course(model, visit);
    let state =
        course.and_then(|course| course.step.state.as_deref()).map(|state| model.words.choice("flow-state", state));
    let turns = course.map_or(1, |course| course.turns + 1);
    let step = model.words.fmt("call-step", &[("n", Arg::from(turns))]);
    [Some(flow.name.to_string()), Some(step), state.map(std::borrow::Cow::into_owned)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What stands beside the step where there is room: why we call, the last talk, what was promised, what they need.
pub fn side(model: &Model, visit: &Visit, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    for flag in flags(model, visit) {
        doc.para(Tone::Bad, &flag);
    }
    doc.pair(&words.get("call-why"), 0, Tone::Text, &purpose(model, visit));
    doc.pair(&words.get("call-last"), 0, Tone::Text, &last(model, visit));
    for (side, key) in [(Side::Ours, "call-we-promised"), (Side::Theirs, "call-they-promised")] {
        doc.pair(&words.get(key), 0, Tone::Text, &promised(model, visit, side));
    }
    let customer = &visit.card.customer;
    for (field, text) in
        [("need", &customer.need), ("product", &customer.product), ("competitor", &customer.competitor)]
    {
        doc.pair(&words.choice("field", field), 0, Tone::Text, text);
    }
    doc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_a_call_has_hours_only_when_it_needs_them() {
        for (seconds, shown) in [(0, "0:00"), (7, "0:07"), (67, "1:07"), (3_599, "59:59"), (3_787, "1:03:07")] {
            assert_eq!(clock(seconds), shown);
        }
    }
}
