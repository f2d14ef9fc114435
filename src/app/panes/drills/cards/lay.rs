//! A drill as lines: the card that waits for its answer, the answer beside the model, and the end of a drill.

use crate::app::doc::{Doc, Tone};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::drills::cards::{ANSWER, Ask, Compare, PAUSE, Phase, Row};
use crate::app::panes::drills::cards::answer::{self, current, rows, steps};
use crate::app::panes::drills::cards::known::{area, with, with_card};
use crate::app::panes::fill;
use crate::domain::time::local;
use crate::domain::training::fsrs::Scheduler;
use crate::domain::training::queue::{Entry, Why};
use crate::domain::training::{Drill, Grade, deck};
use crate::locale::Arg;

/// Cells of the labels.
const LABEL: usize = 14;

/// Where an answer is compared.
#[derive(Debug, Clone, Copy)]
pub struct Areas {
    /// What was said by either side: it does not scroll.
    pub said: Area,
    /// The model answer.
    pub text: Area,
    /// The rows of the self-check, with a line of air above them where there is room.
    pub list: Area,
}

pub fn areas(model: &Model) -> Areas {
    let (whole, inside) = (area(model).text(), area(model).inside());
    let cells = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX);
    // At least a few lines of the answer stay in sight.
    let h = cells(rows(model).len()).min(whole.h.saturating_sub(4));
    let width = usize::from(whole.w);
    let (said, text) = whole.top(cells(said_by_both(model, width).len()).min((whole.h - h) / 2));
    let above = cells(compared(model, width).len() + 1).min(text.h - h);
    Areas { said, text: Area { h: above, ..text }, list: Area { y: text.y + above, h, ..inside } }
}

/// The customer's words, and one's own: by these the answer is graded.
pub fn said_by_both(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(of) = current(model) else { return doc };
    doc.para(Tone::Say, &of.wording);
    if !of.said.is_empty() {
        doc.labelled(model.words.labels(LABEL)).pair(&model.words.get("drill-said"), Tone::Text, &of.said);
    }
    doc
}

/// The heading of the frame: what is drilled, and how far one is.
pub fn title(model: &Model) -> String {
    let words = &model.words;
    let Some(session) = &model.drills.cards.session else { return words.choice("room", "cards").into_owned() };
    let entry = match &session.phase {
        Phase::Ask(ask) => &ask.entry,
        Phase::Compare(compare) => &compare.entry,
        Phase::Over => return words.get("drill-over").into_owned(),
    };
    let (n, back) = answer::reached(model, &entry.key);
    let args = [("n", Arg::from(n)), ("of", session.order.len().into()), ("back", back.into())];
    let kind = words.choice("drill-name", entry.key.kind.name());
    let why = words.choice("drill-why", entry.why.name());
    format!("{kind} · {} · {why}", words.fmt("drill-nth", &args))
}

/// What is asked.
pub fn question(model: &Model, ask: &Ask, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    head(model, &ask.entry, &ask.wording, &mut doc);
    doc
}

/// A card that waits for its answer.
pub fn asked(model: &Model, ask: &Ask, width: usize) -> Doc {
    let mut doc = question(model, ask, width);
    doc.gap();
    let words = &model.words;
    match ask.first {
        None => {
            let waited = model.now.ms - ask.shown;
            let key = if waited < PAUSE { "drill-breathe" } else { "drill-breathed" };
            doc.para(if waited < PAUSE { Tone::Warn } else { Tone::Good }, &words.get(key));
        }
        Some(first) => {
            let took = model.now.ms - first;
            let args = [("n", Arg::Digits(took / 1000)), ("of", Arg::Digits(ANSWER / 1000))];
            doc.para(if took <= ANSWER { Tone::Good } else { Tone::Warn }, &words.fmt("drill-clock", &args));
        }
    }
    doc
}

/// What the card says and what is wanted.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one deck, the look of any")]
fn head(model: &Model, entry: &Entry, wording: &str, doc: &mut Doc) {
    let words = &model.words;
    because(model, entry, doc);
    let stage = with_card(model, &entry.key, |card| card.stage()).flatten();
    let stage = stage.map(|stage| words.choice("stage", stage).into_owned()).unwrap_or_default();
    let key = format!("drill-wants-{}", entry.key.kind.name());
    doc.para(Tone::Dim, &words.fmt(&key, &[("stage", Arg::from(&stage))]));
    doc.para(Tone::Say, wording);
}

/// Where it went wrong before.
fn because(model: &Model, entry: &Entry, doc: &mut Doc) {
    let words = &model.words;
    if let Some(weak) = &entry.weak {
        doc.para(Tone::Warn, &words.fmt("drill-weak", &[("name", weak.scene.as_str().into())]));
    }
    if let Some(lost) = &entry.lost {
        let day = lost.used.at.map(|at| words.day(local(at, model.now.zone).date(), model.now.today()));
        let args = [("day", Arg::from(day.unwrap_or_default())), ("name", lost.customer.as_str().into())];
        let key = if lost.customer.is_empty() { "drill-lost" } else { "drill-lost-with" };
        doc.para(Tone::Warn, &words.fmt(key, &args));
    }
}

/// The model answer as far as it is in sight, below what was said.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one deck, the look of any")]
pub fn compared(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(of) = current(model) else { return doc };
    let words = &model.words;
    let labels = words.labels(LABEL);
    because(model, &of.entry, &mut doc);
    // It has a name of its own beside what was said: by this one it is found again.
    if matches!(of.entry.key.kind, Drill::Objection | Drill::Signal) {
        let slots = fill::seller(model);
        let name = with_card(model, &of.entry.key, |card| card.name(&slots)).filter(|name| *name != of.wording);
        doc.labelled(labels).pair(&words.get("drill-card"), Tone::Dim, &name.unwrap_or_default());
    }
    doc.para(Tone::Dim, &clocked(model, of));
    let meanings = with_card(model, &of.entry.key, |card| card.meanings()).unwrap_or_default();
    doc.gap();
    if let Some(name) = meanings.get(of.meaning) {
        let args = [("name", Arg::from(name)), ("n", (of.meaning + 1).into()), ("of", meanings.len().into())];
        doc.para(Tone::Title, &words.fmt("drill-meaning", &args));
    }
    let steps = steps(model);
    for part in steps.iter().take(of.steps) {
        let tone = match part.name {
            "avoid" => Tone::Bad,
            "do" | "listen" => Tone::Do,
            _ => Tone::Say,
        };
        doc.labelled(labels).pair(&words.choice("drill-part", part.name), tone, &part.text);
    }
    if of.steps < steps.len() {
        doc.para(Tone::Dim, &words.get("drill-next-step"));
    }
    doc
}

/// "Paused 2.1 s, answered in 24 s."
fn clocked(model: &Model, of: &Compare) -> String {
    let words = &model.words;
    let (Some(paused), Some(took)) = (of.paused, of.took) else { return words.get("drill-no-answer").into_owned() };
    let tenths = |ms: i64| format!("{}.{}", ms / 1000, ms % 1000 / 100);
    let key = match (paused >= PAUSE, took <= ANSWER) {
        (true, true) => "drill-paced",
        (false, true) => "drill-hasty",
        (true, false) => "drill-long",
        (false, false) => "drill-hasty-long",
    };
    let (paused, took) = (tenths(paused), (took / 1000).to_string());
    words.fmt(key, &[("paused", Arg::from(&paused)), ("took", Arg::from(&took))])
}

/// The last step in sight is brought onto the screen.
pub fn follow(model: &mut Model) {
    let text = areas(model).text;
    let lines = compared(model, usize::from(text.w)).len();
    let most = lines.saturating_sub(usize::from(text.h));
    if let Some(session) = &mut model.drills.cards.session
        && let Phase::Compare(of) = &mut session.phase
    {
        of.scroll = most;
    }
}

/// A row of the self-check: its sign, its words, and what stands at its right.
pub fn row(model: &Model, row: Row) -> (String, String, String) {
    let words = &model.words;
    let Some(of) = current(model) else { return Default::default() };
    let tick = |on: bool| if on { "[x]" } else { "[ ]" }.to_owned();
    match row {
        Row::Explored => (tick(of.explored), words.get("drill-explored").into_owned(), String::new()),
        Row::Confirmed => (tick(of.confirmed), words.get("drill-confirmed").into_owned(), String::new()),
        Row::Example => (tick(of.example), words.get("drill-example").into_owned(), String::new()),
        Row::Grade(grade) => {
            let name = words.choice("drill-grade", grade.name()).into_owned();
            let explores = of.entry.key.kind.is_explored();
            let family = if explores { "drill-anchor" } else { "drill-anchor-plain" };
            let anchor = words.choice(family, grade.name());
            let colon = words.get("label-colon");
            ((grade as usize + 1).to_string(), format!("{name}{colon}{anchor}"), comes_back(model, of, grade))
        }
    }
}

/// When the card comes back after a grade.
fn comes_back(model: &Model, of: &Compare, grade: Grade) -> String {
    if of.entry.why == Why::Outside {
        return String::new();
    }
    let at = model.now.ms;
    let known = model.drills.cards.known.of(&of.entry.key);
    let after = known.after(grade, at, false, &Scheduler::default());
    after.memory.map_or_else(String::new, |memory| wait(model, memory.due - at))
}

/// "1 min", "3 d".
fn wait(model: &Model, ms: i64) -> String {
    const MINUTE: i64 = 60_000;
    const DAY: i64 = 24 * 60 * MINUTE;
    let (key, n) =
        if ms < DAY { ("drill-in-minutes", ms.div_euclid(MINUTE).max(1)) } else { ("drill-in-days", ms / DAY) };
    model.words.fmt(key, &[("n", Arg::from(n))])
}

/// What is said of a card that was graded.
pub fn said(model: &Model, key: &deck::Key, name: &str) -> String {
    let known = model.drills.cards.known.of(key);
    let wait =
        known.memory.filter(|memory| memory.last == model.now.ms).map(|memory| wait(model, memory.due - memory.last));
    match wait {
        Some(wait) => model.words.fmt("drill-graded", &[("name", Arg::from(name)), ("wait", Arg::from(&wait))]),
        None => model.words.fmt("drill-practised", &[("name", Arg::from(name))]),
    }
}

/// The end of a drill: what was done, what is known now, what tomorrow brings.
pub fn over(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    let (Some(session), Some(ledger)) = (&model.drills.cards.session, &model.drills.cards.ledger) else { return doc };
    let given: Vec<_> =
        ledger.reviews.iter().filter(|of| of.at >= Some(session.began) && of.kind != Drill::Find).collect();
    let minutes = (model.now.ms - session.began) / 60_000;
    let args = [("n", Arg::from(given.len())), ("minutes", Arg::from(minutes.max(1)))];
    doc.para(Tone::Good, &words.fmt("drill-done", &args));
    let count = |grade: Grade| given.iter().filter(|of| of.grade == grade).count();
    let counts: Vec<String> = Grade::ALL
        .iter()
        .filter(|grade| count(**grade) > 0)
        .map(|grade| format!("{} {}", count(*grade), words.choice("drill-grade", grade.name())))
        .collect();
    doc.para(Tone::Text, &counts.join(" · "));
    let slots = fill::seller(model);
    let name = |key: &deck::Key| with_card(model, key, |card| card.name(&slots)).unwrap_or_else(|| key.id.clone());
    let learned = session.order.iter().filter(|entry| {
        let known = model.drills.cards.known.of(&entry.key);
        known
            .memory
            .is_some_and(|of| of.phase == crate::domain::training::fsrs::Phase::Known && of.last >= session.began)
    });
    for (at, entry) in learned.enumerate() {
        if at == 0 {
            doc.heading(&words.get("drill-learned"));
        }
        let due = model.drills.cards.known.of(&entry.key).memory.map(|of| wait(model, of.due - model.now.ms));
        doc.item("-", Tone::Key, Tone::Text, &format!("{} ({})", name(&entry.key), due.unwrap_or_default()));
    }
    if let Some((due, new)) = with(model, |table, _| table.tomorrow()) {
        doc.gap();
        doc.para(Tone::Title, &words.fmt("drill-tomorrow", &[("due", Arg::from(due)), ("new", Arg::from(new))]));
    }
    doc.para(Tone::Dim, &words.get("drill-go-home"));
    doc
}
