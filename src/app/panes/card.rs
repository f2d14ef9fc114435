//! The customer card: everything known, and what one does from there.

use crate::app::action::{Action, Entry, Place, row};
use crate::app::doc::{Doc, Piece, Tone};
use crate::app::forms;
use crate::app::geometry::Area;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::customers;
use crate::app::popup::choose;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::customer::{Customer, applies, portrait};
use crate::domain::facts;
use crate::domain::field::{Record, Type, Value};
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::person::{ContactPoint, Way};
use crate::domain::time::local;
use crate::locale::{Arg, Words};
use crate::text;

pub const ACTIONS: &[Entry] = &[
    row(Action::Prepare, "prepare", Place::Card, 1),
    row(Action::Log, "log", Place::Card, 2),
    row(Action::Edit, "edit", Place::Card, 3),
    row(Action::AddPerson, "add-person", Place::Card, 4),
    row(Action::EditPerson, "edit-person", Place::Card, 0),
    row(Action::Copy, "copy-phone", Place::Card, 5),
    row(Action::Delete, "delete", Place::Card, 0),
    row(Action::Search, "search", Place::Card, 0),
];

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Back => model.customers.open = false,
        Action::Prepare => choose::meeting(model),
        Action::Log => forms::talk::log(model),
        Action::Edit => return customers::edit(model),
        Action::AddPerson => forms::person::add(model),
        Action::EditPerson => choose::person(model),
        Action::Copy => return copy_phone(model),
        Action::Delete | Action::Search => {
            model.customers.open = false;
            return customers::act(model, action);
        }
        _ => scroll(model, action),
    }
    Vec::new()
}

fn copy_phone(model: &mut Model) -> Vec<Effect> {
    let Some(phone) = model.customers.selected_card().and_then(CustomerCard::phone) else { return Vec::new() };
    let number = phone.value.to_string();
    let said = model.words.fmt("said-copied", &[("what", Arg::from(&number))]);
    model.say(Mood::Good, said);
    vec![Effect::Copy(number)]
}

/// Where the card stands: beside the list, or over it.
pub fn area(model: &Model) -> Area {
    let split = customers::split(model);
    if split.detail.w > 0 { split.detail } else { model.body() }
}

fn scroll(model: &mut Model, action: Action) {
    let page = usize::from(area(model).inside().h);
    let at = &mut model.customers.scroll;
    *at = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => *at + 1,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => *at + page,
        Action::First => 0,
        Action::Last => usize::MAX / 2,
        _ => *at,
    };
    clamp(model);
}

/// Never scrolls past the end.
pub fn clamp(model: &mut Model) {
    let most = model.customers.selected_card().map_or(0, |card| {
        let area = area(model).text();
        doc(model, card, usize::from(area.w)).len().saturating_sub(usize::from(area.h))
    });
    model.customers.scroll = model.customers.scroll.min(most);
}

/// The card as lines of this width.
pub fn doc(model: &Model, card: &CustomerCard, width: usize) -> Doc {
    let words = &model.words;
    let mut doc = Doc::new(width);
    head(model, card, &mut doc);
    people(words, card, &mut doc);
    facts_of(model, card, &mut doc);
    followups(model, card, &mut doc);
    time_line(model, card, &mut doc);
    doc
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
    let ask = missing.map(|field| words.fmt("card-ask-next", &[("field", words.choice("field", field).into())]));
    doc.para(Tone::Dim, &[Some(known), ask].into_iter().flatten().collect::<Vec<_>>().join("  "));
}

fn point_line(words: &Words, point: &ContactPoint, indent: usize, doc: &mut Doc) {
    let label =
        if point.label.is_empty() { words.choice("way", point.way.name()) } else { point.label.as_str().into() };
    let tone = if matches!(point.way, Way::Mobile | Way::Phone) { Tone::Accent } else { Tone::Text };
    let lead = [Piece { tone: Tone::Dim, text: format!("{}{label}", " ".repeat(indent)) }];
    doc.hanging(&lead, LABEL + indent, tone, &point.value);
}

/// Cells of the label column.
const LABEL: usize = 15;

fn people(words: &Words, card: &CustomerCard, doc: &mut Doc) {
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
        doc.pieces(&[(Tone::Text, &person.name), (Tone::Dim, "  "), (Tone::Dim, &rest.join(" · "))]);
        for point in card.points_of(Some(person.id)) {
            point_line(words, point, 2, doc);
        }
        if !person.note.is_empty() {
            doc.hanging(&[Piece { tone: Tone::Dim, text: String::new() }], 2, Tone::Dim, &person.note);
        }
    }
}

fn facts_of(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let (words, customer) = (&model.words, &card.customer);
    doc.heading(&words.get("card-facts"));
    for field in Customer::FIELDS {
        if matches!(field.name, "name" | "kind" | "do_not_call" | "note") || !applies(field.name, customer.kind) {
            continue;
        }
        let value = shown(model, field.name, &field.get(customer));
        doc.pair(&words.choice("field", field.name), LABEL, Tone::Text, &value);
    }
    for custom in &card.customs {
        doc.pair(&custom.name, LABEL, Tone::Text, &custom.value);
    }
    if !customer.note.is_empty() {
        doc.heading(&words.get("field-note"));
        doc.para(Tone::Text, &customer.note);
    }
}

/// A value as people read it: profile ids by their names, dates in words.
fn shown(model: &Model, field: &str, value: &Value) -> String {
    match value {
        Value::Date(date) => model.words.day(*date, model.now.today()),
        Value::Text(text) if field == "language" => model.words.choice("language-name", text).into_owned(),
        Value::Text(text) => super::fill::profile_name(&model.playbook, field, text),
        other => other.encode().unwrap_or_default(),
    }
}

fn followups(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let open: Vec<_> = card.followups.iter().filter(|followup| followup.done_at.is_none()).collect();
    if open.is_empty() {
        return;
    }
    doc.heading(&model.words.get("card-followups"));
    for followup in open {
        let due = followup.due.map(|due| (due, model.words.date(due, model.now.today())));
        let late = due.as_ref().is_some_and(|(due, _)| *due < model.now.today());
        let label = due.map(|(_, said)| said).unwrap_or_default();
        let mark = if late { model.words.fmt("card-late", &[("due", label.into())]) } else { label };
        let tone = if late { Tone::Bad } else { Tone::Dim };
        doc.hanging(&[Piece { tone, text: mark }], LABEL, Tone::Text, &followup.text);
    }
}

fn time_line(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let words = &model.words;
    doc.heading(&words.get("card-time-line"));
    if card.interactions.is_empty() {
        doc.para(Tone::Dim, &words.get("card-no-talk"));
    }
    for talk in &card.interactions {
        let day = local(talk.at(model.now.zone), model.now.zone).date();
        let mut pieces = vec![(Tone::Accent, words.day(day, model.now.today()))];
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
        let pieces: Vec<(Tone, &str)> = pieces.iter().map(|(tone, text)| (*tone, text.as_str())).collect();
        doc.pieces(&pieces);
        for (tone, text) in [(Tone::Text, &talk.summary), (Tone::Do, &talk.next_step)] {
            if !text.is_empty() {
                let mark = if tone == Tone::Do { "  >" } else { "  " };
                doc.hanging(&[Piece { tone: Tone::Dim, text: mark.to_owned() }], 4, tone, text);
            }
        }
    }
}

/// What a talk is called: its kind of meeting, else plain "note".
pub fn talk_name(model: &Model, talk: &Interaction) -> String {
    if talk.meeting.is_empty() {
        return model.words.get("talk-note").into_owned();
    }
    let known = model.playbook.meetings.get(&talk.meeting).map(|meeting| meeting.name.to_string());
    known.unwrap_or_else(|| talk.meeting.to_string())
}

/// One line that says who this is, for heads of other screens.
pub fn one_line(model: &Model, card: &CustomerCard) -> String {
    let mut parts = vec![card.customer.name.to_string()];
    let customer = &card.customer;
    for (field, value) in [("industry", &customer.industry), ("level", &customer.level)] {
        if !value.is_empty() {
            parts.push(super::fill::profile_name(&model.playbook, field, value));
        }
    }
    if let Some(days) = facts::days_since_contact(card, model.now) {
        parts.push(model.words.fmt("card-last-contact", &[("ago", model.words.ago(days).into())]));
    }
    text::safe(&parts.join(" · ")).into_owned()
}

/// Whether a field is a date, for forms.
pub fn is_date(field: &str) -> bool {
    Customer::field(field).is_some_and(|field| field.kind == Type::Date)
}
