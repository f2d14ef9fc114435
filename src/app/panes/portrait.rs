//! The card as lines: who it is, what is due, the people, what is known, and the time line. What is due and what was
//! said are entries that one can walk along.

use crate::app::doc::{Doc, Piece, Tone};
use crate::app::model::Model;
use crate::app::model::card::On;
use crate::app::panes::named::talk_name;
use crate::app::panes::{advice, digest};
use crate::app::walk::Walk;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::customer::{Customer, applies, family, portrait};
use crate::domain::digest::Clock;
use crate::domain::field::{Record, Value};
use crate::domain::followup::Followup;
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::man::Man;
use crate::domain::person::{ContactPoint, Way};
use crate::domain::private;
use crate::domain::promise::Promise;
use crate::domain::rhythm::TouchState;
use crate::locale::{Arg, Words};
use crate::text::{Clean, safe, width};

/// The card as lines of this width.
pub fn lay(model: &Model, card: &CustomerCard, width: usize) -> Walk<On> {
    let mut walk = Walk::new(width, model.veil);
    head(model, card, &mut walk.doc);
    complaints(model, card, &mut walk);
    touches(model, card, &mut walk.doc);
    followups(model, card, &mut walk);
    promises(model, card, &mut walk);
    people(model, card, &mut walk.doc);
    advice::on_card(model, card, &mut walk);
    worth(model, card, &mut walk);
    facts_of(model, card, &mut walk.doc);
    time_line(model, card, &mut walk);
    walk
}

fn head(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let (words, customer) = (&model.words, &card.customer);
    let kind = words.choice("kind", customer.kind.name());
    let mut pieces = vec![(Tone::Dim, kind.as_ref())];
    let tags: Vec<String> = card.tags.iter().map(|tag| format!("  #{}", tag.name)).collect();
    pieces.extend(tags.iter().map(|tag| (Tone::Accent, tag.as_str())));
    doc.pieces(&pieces);
    if customer.do_not_call {
        doc.para(Tone::Bad, &words.get("card-do-not-call"));
    }
    for point in card.points_of(None) {
        point_line(words, point, 0, doc);
    }
    let (percent, missing) = portrait(customer);
    let known = words.fmt("card-portrait", &[("percent", Arg::Digits(percent.into()))]);
    let ask = missing.map(|field| words.fmt("card-ask-next", &[("field", words.missing_fact(field).into())]));
    doc.para(Tone::Dim, &[Some(known), ask].into_iter().flatten().collect::<Vec<_>>().join("  "));
}

fn point_line(words: &Words, point: &ContactPoint, indent: usize, doc: &mut Doc) {
    let label =
        if point.label.is_empty() { words.choice("way", point.way.name()) } else { point.label.as_str().into() };
    let tone = if matches!(point.way, Way::Mobile | Way::Phone) { Tone::Accent } else { Tone::Text };
    let lead = [Piece { tone: Tone::Dim, text: format!("{}{label}", " ".repeat(indent)) }];
    let value = doc.veil().value(&point.value);
    doc.labelled(LABEL).lead(&lead, tone, &value);
}

/// Cells of the label column.
const LABEL: usize = 15;

fn people(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let words = &model.words;
    if card.people.is_empty() {
        return;
    }
    doc.heading(&words.get("card-people"));
    for Member { person, role } in &card.people {
        let part = role.part.map(|part| words.choice("part", part.name()).into_owned());
        let stance = role.stance.map(|stance| words.choice("stance", stance.name()).into_owned());
        let rest: Vec<String> = [
            Some(role.function.to_string()).filter(|text| !text.is_empty()),
            Some(role.department.to_string()).filter(|text| !text.is_empty()),
            part,
            stance,
        ]
        .into_iter()
        .flatten()
        .collect();
        let name = Piece { tone: Tone::Text, text: person.name.to_string() };
        let beside = width(&safe(&name.text)) + 2;
        if rest.is_empty() {
            doc.pieces(&[(Tone::Text, &person.name)]);
        } else {
            doc.hanging(&[name], beside, Tone::Dim, &rest.join(" · "));
        }
        for point in card.points_of(Some(person.id)) {
            point_line(words, point, 2, doc);
        }
        if let Some(day) = person.birthday {
            doc.labelled(LABEL).pair(&words.get("field-birthday"), Tone::Text, &words.day(day, model.now.today()));
        }
        if !person.note.is_empty() {
            doc.hanging(&[Piece { tone: Tone::Dim, text: String::new() }], 2, Tone::Dim, &person.note);
        }
    }
}

fn facts_of(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let (words, customer) = (&model.words, &card.customer);
    let doc = &mut doc.labelled(LABEL);
    doc.heading(&words.get("card-facts"));
    for field in Customer::FIELDS {
        if matches!(field.name, "name" | "kind" | "do_not_call" | "note") || !applies(field.name, customer.kind) {
            continue;
        }
        let value = shown(model, field.name, &field.get(customer));
        let value = private::veiled(model.veil, field.name, &value);
        doc.pair(&words.choice("field", field.name), Tone::Text, &value);
    }
    for custom in &card.customs {
        doc.pair(&custom.name, Tone::Text, &custom.value);
    }
    if !customer.note.is_empty() {
        doc.heading(&words.get("field-note"));
        doc.para(Tone::Text, &customer.note);
    }
}

/// What our products are worth to them, one line each.
fn worth(model: &Model, card: &CustomerCard, walk: &mut Walk<On>) {
    if card.values.is_empty() {
        return;
    }
    walk.doc.heading(&model.words.get("ui-value"));
    for offer in model.range.offers(&card.values) {
        let Some(own) = offer.own else { continue };
        let line = offer.line();
        let parts = [&line.benefit, &line.number, &line.advantage, &line.feature];
        let gist: Vec<&str> = parts.into_iter().map(Clean::as_str).filter(|text| !text.is_empty()).take(2).collect();
        let name = offer.name();
        let pieces = [(Tone::Accent, name.as_str()), (Tone::Dim, "  "), (Tone::Text, &gist.join(" · "))];
        walk.entry(On::Value(own.id), |doc| doc.pieces(&pieces));
    }
}

/// A value as people read it: profile ids by their names, dates in words.
fn shown(model: &Model, field: &str, value: &Value) -> String {
    match value {
        Value::Date(date) => model.words.day(*date, model.now.today()),
        Value::Text(text) if family(field).is_some() => {
            model.words.choice(family(field).unwrap_or_default(), text).into_owned()
        }
        Value::Text(text) if field == "language" => model.words.choice("language-name", text).into_owned(),
        Value::Text(text) => super::fill::profile_name(&model.playbook, field, text),
        other => other.encode().unwrap_or_default(),
    }
}

/// When they are due by their level, each with its reason; and whether they can buy, where that was asked.
fn touches(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let (words, today) = (&model.words, model.now.today());
    for touch in model.touches(card) {
        let tone = match touch.state {
            TouchState::Ahead => Tone::Dim,
            TouchState::Due => Tone::Do,
            TouchState::Late => Tone::Warn,
            TouchState::TooLate => Tone::Bad,
        };
        doc.para(tone, &words.touch(&touch, today));
        doc.hanging(&[Piece { tone: Tone::Dim, text: " ".to_owned() }], 2, Tone::Dim, &words.touch_why(&touch, today));
    }
    let man = card.customer.man();
    if man != Man::default() {
        doc.para(Tone::Accent, &model.words.verdict(man));
    }
}

/// What is open of what they complained about, each with what presses; and that the cadence rests meanwhile.
fn complaints(model: &Model, card: &CustomerCard, walk: &mut Walk<On>) {
    for complaint in card.open_complaints() {
        let seen = model.outlook(complaint);
        let first = complaint.words.lines().next().unwrap_or_default();
        let said = model.words.fmt("card-complaint", &[("words", Arg::from(first))]);
        let presses = model.words.pressing(complaint, &seen, model.now);
        walk.entry(On::Complaint(complaint.id), |doc| {
            doc.para(Tone::Bad, &said);
            doc.hanging(&[Piece { tone: Tone::Dim, text: " ".to_owned() }], 2, Tone::Dim, &presses);
        });
    }
    if card.halted().is_some() {
        walk.doc.para(Tone::Warn, &model.words.get("card-halted"));
    }
}

/// What is to be done for them, soonest first.
fn followups(model: &Model, card: &CustomerCard, walk: &mut Walk<On>) {
    let open: Vec<&Followup> = card.open_followups().collect();
    if !open.is_empty() {
        walk.doc.gap();
    }
    for followup in open {
        let late = followup.due.is_some_and(|due| due < model.now.today());
        let said = next(model, followup);
        walk.entry(On::Followup(followup.id), |doc| doc.para(if late { Tone::Bad } else { Tone::Do }, &said));
    }
}

/// What either side has promised and not settled yet, soonest first.
fn promises(model: &Model, card: &CustomerCard, walk: &mut Walk<On>) {
    for promise in card.promises.iter().filter(|promise| promise.is_open()) {
        let late = promise.late(model.now.today()).is_some();
        let said = promised(model, promise);
        walk.entry(On::Promise(promise.id), |doc| doc.para(if late { Tone::Bad } else { Tone::Do }, &said));
    }
    if let Some(kept) = model.words.word_kept(&card.promises) {
        walk.doc.para(Tone::Dim, &kept);
    }
}

/// A promise in one sentence: whose, what, and by when.
pub fn promised(model: &Model, promise: &Promise) -> String {
    model.words.labelled(&model.words.promised_by(promise.side), &owed(model, promise))
}

/// What was promised, by when, and that this has passed where it has.
pub fn owed(model: &Model, promise: &Promise) -> String {
    let today = model.now.today();
    let Some(due) = promise.due else { return promise.text.to_string() };
    let key = if promise.late(today).is_some() { "call-purpose-late" } else { "call-purpose" };
    let due = model.words.date(due, today);
    model.words.fmt(key, &[("text", Arg::from(promise.text.as_str())), ("due", due.into())])
}

/// A follow-up in one sentence: that it is next, what, and by when.
pub fn next(model: &Model, followup: &Followup) -> String {
    said_of(model, followup, ["card-next", "card-next-late"])
        .unwrap_or_else(|| model.words.fmt("card-next-undated", &[("text", Arg::from(&*followup.text))]))
}

/// The same behind a label that says why it stands there.
pub fn why_now(model: &Model, followup: &Followup) -> String {
    said_of(model, followup, ["call-purpose", "call-purpose-late"]).unwrap_or_else(|| followup.text.to_string())
}

/// By the message for what is to come, or for what is late; none where it has no day.
fn said_of(model: &Model, followup: &Followup, keys: [&'static str; 2]) -> Option<String> {
    let (words, today) = (&model.words, model.now.today());
    let due = followup.due?;
    let time = followup.time.map(|time| words.time(time));
    let day = [Some(words.date(due, today)), time].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(words.fmt(keys[usize::from(due < today)], &[("text", Arg::from(&*followup.text)), ("due", day.into())]))
}

fn time_line(model: &Model, card: &CustomerCard, walk: &mut Walk<On>) {
    walk.doc.heading(&model.words.get("card-time-line"));
    if card.interactions.is_empty() {
        walk.doc.para(Tone::Dim, &model.words.get("card-no-talk"));
    }
    let told = model.customers.history.told(card.customer.id);
    for talk in card.interactions.iter().take(told) {
        walk.entry(On::Talk(talk.id), |doc| entry(model, card, talk, doc));
    }
    let earlier = card.interactions.len().saturating_sub(told);
    if earlier > 0 {
        let said = model.words.fmt("card-earlier", &[("n", Arg::from(earlier))]);
        walk.entry(On::Earlier, |doc| doc.para(Tone::Accent, &said));
    }
}

fn entry(model: &Model, card: &CustomerCard, talk: &Interaction, doc: &mut Doc) {
    let mut said = headline(model, talk);
    let mut told = model.words.told_of(card, talk);
    if let Some(clock) = digest::clock(model, card, talk) {
        said.push((tone_of(clock), format!("  {}", model.words.choice("digest-state", clock.name()))));
    }
    let cells: usize = said.iter().map(|(_, text)| width(&safe(text))).sum();
    if cells > doc.width() {
        // What came of it is worth more than by what way: that goes below.
        let aside: Vec<String> = said.extract_if(.., |(tone, _)| *tone == Tone::Dim).map(|(_, text)| text).collect();
        told.splice(0..0, aside.iter().map(|text| text.trim().to_owned()));
    }
    doc.pieces(&said.iter().map(|(tone, text)| (*tone, text.as_str())).collect::<Vec<_>>());
    if !told.is_empty() {
        doc.hanging(&[Piece { tone: Tone::Dim, text: "  ".to_owned() }], 4, Tone::Dim, &told.join(" · "));
    }
    if !talk.handed_over.is_empty() {
        let handed = model.words.labelled(&model.words.choice("field", "handed_over"), &talk.handed_over);
        doc.hanging(&[Piece { tone: Tone::Dim, text: "  ".to_owned() }], 4, Tone::Accent, &handed);
    }
    for (tone, text) in [(Tone::Text, &talk.summary), (Tone::Do, &talk.next_step)] {
        if !text.is_empty() {
            let mark = if tone == Tone::Do { "  >" } else { "  " };
            doc.hanging(&[Piece { tone: Tone::Dim, text: mark.to_owned() }], 4, tone, text);
        }
    }
}

/// A talk in one line: day, kind, by what way, what came of it.
pub fn headline(model: &Model, talk: &Interaction) -> Vec<(Tone, String)> {
    let words = &model.words;
    let day = talk.day_and_time(model.now.zone).0.map(|day| words.day(day, model.now.today()));
    let mut pieces = vec![(Tone::Accent, day.unwrap_or_default())];
    pieces.push((Tone::Text, format!("  {}", talk_name(model, talk))));
    if let Some(channel) = talk.channel {
        pieces.push((Tone::Dim, format!("  {}", words.choice("channel", channel.name()))));
    }
    match (talk.stage, talk.outcome) {
        (Stage::Held, Some(outcome)) => {
            pieces.push((Tone::Good, format!("  {}", words.choice("outcome", outcome.name()))));
        }
        (Stage::Held, None) => {}
        (stage, _) => pieces.push((Tone::Warn, format!("  {}", words.choice("stage", stage.name())))),
    }
    pieces
}

/// How the digest of a talk is shown: what is late in a colour that is seen.
pub const fn tone_of(clock: Clock) -> Tone {
    match clock {
        Clock::Owed(_) => Tone::Do,
        Clock::Late(_) => Tone::Bad,
        Clock::Sent(_) | Clock::Spared(_) => Tone::Dim,
    }
}
