//! What the call's screen says: who it is, what must not be overlooked, how it stands, and the step.

use super::musts;
use crate::app::action::{Action, Place};
use crate::app::doc::{Doc, Piece, Tone};
use crate::app::geometry;
use crate::app::model::call::Call;
use crate::app::model::{Model, key_name};
use crate::app::panes::call::course::{course, flow, visit};
use crate::app::panes::scripts::{sheet, uses};
use crate::app::panes::{fill, portrait, spin};
use crate::domain::call::{self, Flag, LISTENED, Speaker};
use crate::domain::card::Member;
use crate::domain::playbook::{Answer, Script};
use crate::domain::promise::Side;
use crate::domain::track::offer::{self, Reason};
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::text::{Clean, fit, width};

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

/// Whom the call is with and how the line is, for whoever looks at something else: "Acme (On hold 4:12)".
pub fn on_the_line(model: &Model, call: &Call) -> String {
    let here = visit(model).map(|visit| visit.card.customer.name.to_string());
    let listed = || model.prep.visits.iter().find(|open| open.interaction.id == call.on);
    let name = here.or_else(|| listed().map(|open| open.customer.to_string())).unwrap_or_default();
    model.words.fmt("call-on-the-line", &[("name", Arg::from(name)), ("state", state(model, call).into())])
}

/// Who it is, in one line: name, the number in full, the person and what they do.
pub fn who(model: &Model, visit: &Visit) -> String {
    let phone = super::number::of(model, visit).map(|number| model.veil.value(number).into_owned());
    let parts = [Some(visit.card.customer.name.to_string()), phone, visit.contact().map(Member::introduced)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Level, the behaviour seen and the trade, which goes first where there is no room for all three.
pub fn known(model: &Model, visit: &Visit, room: usize) -> String {
    let customer = &visit.card.customer;
    let fields = [("level", &customer.level), ("behaviour", &customer.behaviour), ("industry", &customer.industry)];
    let name = |(field, text): &(&str, &Clean)| fill::profile_name(&model.playbook, field, text);
    let named = |fields: &[(&str, &Clean)]| {
        fields.iter().filter(|(_, text)| !text.is_empty()).map(name).collect::<Vec<_>>().join(" · ")
    };
    let all = named(&fields);
    if width(&all) <= room { all } else { named(&fields[..2]) }
}

/// What must not be overlooked, in words; all that is late in one.
pub fn flags(model: &Model, visit: &Visit) -> Vec<String> {
    let words = &model.words;
    let (mut said, mut late) = (Vec::new(), Vec::new());
    for flag in call::flags(&visit.card, model.now) {
        match flag {
            Flag::DoNotCall => said.push(words.get("card-do-not-call").into_owned()),
            Flag::Complaint(days) => said.push(words.fmt("flag-complaint", &[("ago", words.ago(days).into())])),
            Flag::LatePromise(Side::Ours, days) => late.push(words.fmt("flag-late-ours", &[("days", Arg::from(days))])),
            Flag::LatePromise(Side::Theirs, days) => {
                late.push(words.fmt("flag-late-theirs", &[("days", Arg::from(days))]));
            }
            Flag::LateStep(days) => late.push(words.fmt("flag-late-step", &[("days", Arg::from(days))])),
        }
    }
    if !late.is_empty() {
        let what = late.join(&words.get("list-comma"));
        said.push(words.fmt("flag-late", &[("what", what.into())]));
    }
    said
}

/// Why we call now: the goal of the talk, else the next thing to do, else what they need.
pub fn purpose(model: &Model, visit: &Visit) -> String {
    let goal = visit.interaction.goal.to_string();
    let step = || visit.card.open_followups().next().map(|step| portrait::why_now(model, step));
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
    let said = visit.card.open_promises(side).map(|promise| portrait::owed(model, promise));
    said.collect::<Vec<_>>().join(&model.words.get("list-semicolon"))
}

/// The lines of the head below who it is, where it has them: why we call, the last contact in two lines, and what each side
/// has promised; so many at `most`. Where that is too few, the last contact has one line, then the promises share one.
pub fn gist(model: &Model, visit: &Visit, most: usize) -> Doc {
    let doc = gist_in(model, visit, 2, false);
    if doc.len() <= most {
        return doc;
    }
    let doc = gist_in(model, visit, 1, false);
    if doc.len() <= most { doc } else { gist_in(model, visit, 1, true) }
}

fn gist_in(model: &Model, visit: &Visit, last_lines: usize, together: bool) -> Doc {
    let body = model.body();
    let width = usize::from(body.w.saturating_sub(2));
    let mut doc = Doc::new(width, model.veil);
    if !geometry::has_gist(body) {
        return doc;
    }
    let words = &model.words;
    shortened(&mut doc, 1, &words.get("call-why"), &purpose(model, visit));
    shortened(&mut doc, last_lines, &words.get("call-last"), &last(model, visit));
    let sides = [(Side::Ours, "call-we-promised"), (Side::Theirs, "call-they-promised")];
    let promises = sides.map(|(side, key)| (words.get(key), promised(model, visit, side)));
    match &promises {
        [(ours, our), (theirs, their)] if together && !our.is_empty() && !their.is_empty() => {
            // Each has half of the line.
            let half = (width.saturating_sub(2)) / 2;
            let [ours, theirs] = [(ours, our), (theirs, their)].map(|(label, text)| {
                // Hidden before it is cut: in two halves it would not be known.
                fit(&format!("{label} {}", doc.veil().text(text)), half, "…").into_owned()
            });
            doc.pieces(&[(Tone::Text, &ours), (Tone::Text, "  "), (Tone::Text, &theirs)]);
        }
        each => each.iter().for_each(|(label, text)| shortened(&mut doc, 1, label, text)),
    }
    doc
}

/// A pair in so many lines at most; that there is more is shown.
fn shortened(doc: &mut Doc, most: usize, label: &str, text: &str) {
    let mut part = Doc::new(doc.width() - 1, doc.veil());
    part.pair(label, Tone::Text, text);
    if part.len() > most {
        part.lines.truncate(most);
        part.lines.iter_mut().last().into_iter().for_each(|line| {
            line.push(Piece { tone: Tone::Dim, text: "…".to_owned() });
        });
    }
    doc.lines.append(&mut part.lines);
}

/// The four states through which a customer goes in a call, with the present one; empty where the flow does not tell them.
pub fn states(model: &Model, visit: &Visit) -> Vec<(Tone, String)> {
    let here = course(model, visit).and_then(|course| course.step.state.as_deref());
    let Some(here) = here.and_then(|here| call::STATES.iter().position(|state| *state == here)) else {
        return Vec::new();
    };
    let state = |(at, state): (usize, &&str)| {
        let tone = if at == here { Tone::Key } else { Tone::Dim };
        let sign = if at == here { "> " } else { "" };
        (tone, format!("{sign}{}", model.words.choice("flow-state", state)))
    };
    call::STATES.iter().enumerate().map(state).collect()
}

/// Seconds of talking from which the shares mean something.
const TALK: i64 = 20;

/// How the questions, the shares and the trial closes stand, in one line.
pub fn meters(model: &Model, call: &Call, visit: &Visit) -> Vec<(Tone, String)> {
    // A complaint is heard, not questioned: nothing of how one sells is counted there.
    let sells = flow(model, visit).is_none_or(|flow| !flow.complaint);
    let mut meters: Vec<(Tone, String)> = spin::stages(model, visit)
        .into_iter()
        .filter(|_| sells)
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
    meters.extend(said(model, visit));
    // A complaint that is being told is taken down in their words: the way there is in sight however long the step is.
    if super::untaken(model)
        && let Some(key) = model.keys.keys(Place::Call, Action::TakeDown).first()
    {
        meters.push((Tone::Key, model.words.fmt("call-take-down", &[("key", Arg::from(key_name(model, *key)))])));
    }
    let long = call.meter.shares(model.now.ms).is_some_and(|(ours, theirs)| ours + theirs >= TALK);
    if let Some(theirs) = call.meter.listened(model.now.ms).filter(|_| long && sells) {
        let args = [("theirs", Arg::Digits(theirs)), ("goal", Arg::Digits(LISTENED))];
        let tone = if theirs >= LISTENED { Tone::Good } else { Tone::Warn };
        meters.push((tone, model.words.fmt("call-listened", &args)));
    }
    if let Some(speaker) = call.meter.speaker() {
        let key = if speaker == Speaker::Us { "call-we-speak" } else { "call-they-speak" };
        meters.push((Tone::Accent, model.words.get(key).into_owned()));
    }
    if let Some(used) = uses::last(model, None).filter(|used| used.told().is_none()) {
        let title = model.playbook.script(&used.card).map(Script::name).unwrap_or_default();
        meters.push((Tone::Key, model.words.fmt("call-landed", &[("title", Arg::from(&*title))])));
    }
    if call.closes > 0 {
        meters.push((Tone::Text, model.words.fmt("call-closes", &[("n", Arg::from(call.closes))])));
    }
    meters
}

/// How much was said of what must be said so far.
fn said(model: &Model, visit: &Visit) -> Option<(Tone, String)> {
    let lines = musts::lines(model, visit);
    let said = lines.iter().filter(|line| line.said).count();
    let args = [("said", Arg::from(said)), ("all", Arg::from(lines.len()))];
    let tone = if said == lines.len() { Tone::Good } else { Tone::Warn };
    (!lines.is_empty()).then(|| (tone, model.words.fmt("call-musts", &args)))
}

/// What is said when a complaint was taken down in a call whose course sells: it is off from now on, and another is at hand.
pub fn taken_down(model: &Model) -> Option<String> {
    let sells = flow(model, visit(model)?)?.sells();
    let key = model.keys.keys(Place::Call, Action::Call).first()?;
    sells.then(|| model.words.fmt("said-complaint-in-call", &[("key", key_name(model, *key).into())]))
}

/// What must be said, ticked as it is, one behind the other: at this step, or what was passed over earlier.
fn must_say(model: &Model, lines: &[musts::Line], doc: &mut Doc) {
    let all_said = lines.iter().all(|line| line.said);
    let shown = |line: &musts::Line| format!("{} {}", if line.said { "[x]" } else { "[ ]" }, line.text);
    let said = lines.iter().map(shown).collect::<Vec<_>>().join("  ");
    if !said.is_empty() {
        let tone = if all_said { Tone::Good } else { Tone::Warn };
        doc.item(&model.words.get("call-must"), Tone::Do, tone, &said);
    }
}

/// A step as it is told.
pub struct Step {
    pub doc: Doc,
    /// How many lines at its beginning are the one to say.
    pub line: usize,
}

/// The step: what to say, apart from what to do and to listen for. The answers follow by themselves. What was passed over
/// comes last: it may be said at any step. `air`: the line to say stands by itself.
pub fn step(model: &Model, visit: &Visit, width: usize, air: bool) -> Step {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    let Some(course) = course(model, visit) else {
        let key = if model.playbook.flows.is_empty() { "ui-loading" } else { "call-no-flow" };
        doc.para(Tone::Dim, &words.get(key));
        return Step { doc, line: 0 };
    };
    let slots = fill::of_visit(model, visit);
    doc.item(&words.get("call-say"), Tone::Do, Tone::Say, &course.step.say.fill(&slots));
    let line = doc.len();
    if air {
        doc.gap();
    }
    let mut passed = musts::lines(model, visit);
    passed.retain(|line| line.here || !line.said);
    let here: Vec<musts::Line> = passed.extract_if(.., |line| line.here).collect();
    must_say(model, &here, &mut doc);
    let act = course.step.act.fill(&slots);
    if !act.is_empty() {
        doc.item(&words.get("call-do"), Tone::Do, Tone::Text, &act);
    }
    let listen = course.step.listen.fill(&slots);
    if !listen.is_empty() {
        doc.item(&words.get("call-listen"), Tone::Dim, Tone::Dim, &listen);
    }
    must_say(model, &passed, &mut doc);
    Step { doc, line }
}

/// The script that belongs to an answer.
pub fn script_of<'a>(model: &'a Model, answer: &Answer) -> Option<Script<'a>> {
    model.playbook.script(answer.card.as_deref()?)
}

/// The first lines of the script that helps now, by its name.
pub fn help(model: &Model, visit: &Visit, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    if let Some(script) = super::helping(model) {
        doc.para(Tone::Accent, &script.name());
        if let Some((false, at)) = offer::here(visit, &script.key()) {
            let (tone, why) = uses::why(model, Reason::FailedHere(at));
            doc.para(tone, &why);
        }
        sheet::first_lines(model, script, &fill::of_visit(model, visit), &mut doc);
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

/// What stands beside the step where there is room: why we call, the last talk, what was promised, what they need. What is
/// late stands in the head already.
pub fn side(model: &Model, visit: &Visit, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    let states = states(model, visit);
    if !states.is_empty() {
        doc.flow(&states.iter().map(|(tone, state)| (*tone, state.as_str())).collect::<Vec<_>>());
    }
    doc.pair(&words.get("call-why"), Tone::Text, &purpose(model, visit));
    doc.pair(&words.get("call-last"), Tone::Text, &last(model, visit));
    for side in [Side::Ours, Side::Theirs] {
        doc.pair(&words.promised_by(side), Tone::Text, &promised(model, visit, side));
    }
    for offer in model.range.offers(&visit.card.values).iter().filter(|offer| offer.own.is_some()).take(2) {
        doc.pair(&words.get("ui-value"), Tone::Text, &offer.line().benefit);
    }
    let customer = &visit.card.customer;
    for (field, text) in
        [("need", &customer.need), ("product", &customer.product), ("competitor", &customer.competitor)]
    {
        doc.pair(&words.choice("field", field), Tone::Text, text);
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
