//! A customer on paper: what is known, who is there, what was said, what is due.

use crate::cli::Session;
use crate::cli::table;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::competitor::Competitor;
use crate::domain::complaint::Complaint;
use crate::domain::customer::{Customer, family, portrait};
use crate::domain::desk::outlook;
use crate::domain::fab::Range;
use crate::domain::field::{Record, Value};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::person::{ContactPoint, Part};
use crate::domain::playbook::Playbook;
use crate::domain::product;
use crate::domain::provenance::{Past, sourced};
use crate::locale::{Arg, Words};
use crate::text::Veil;

/// So many talks are shown; the others are in the JSON form.
const MOST_TALKS: usize = 10;

pub fn lines(card: &CustomerCard, range: &Range, past: &Past, session: &Session) -> Vec<String> {
    let words = &session.words;
    let customer = &card.customer;
    let mut lines = vec![format!("{}  {}", customer.name, customer.id.short())];
    let playbook = session.playbook();
    lines.extend(table::lines(&facts(card, &playbook, words), None));
    let (percent, missing) = portrait(customer);
    let percent = Arg::Digits(percent.into());
    lines.push(match missing {
        Some(field) => {
            let missing = Arg::from(words.missing_fact(field));
            words.fmt("cli-portrait-missing", &[("percent", percent), ("missing", missing)])
        }
        None => words.fmt("cli-portrait", &[("percent", percent)]),
    });
    let people = card.people.iter().map(|member| person(card, member, session)).collect();
    section(&mut lines, "cli-people", people, words);
    let rival = |sheet: &Competitor| joined([sheet.name.to_string(), sheet.difference.to_string()]);
    section(&mut lines, "cli-competitors", card.competitors.iter().map(rival).collect(), words);
    let worth = |line: &product::Value| {
        let said = words.value_line(line, &range.alone(line).name());
        joined([said, words.risk_said(line).unwrap_or_default()])
    };
    section(&mut lines, "ui-value", card.values.iter().map(worth).collect(), words);
    let talks =
        card.interactions.iter().take(MOST_TALKS).map(|talk| interaction(card, talk, &playbook, session)).collect();
    section(&mut lines, "cli-talks", talks, words);
    let complaints = card.complaints.iter().map(|complaint| complaint_line(complaint, session)).collect();
    section(&mut lines, "cli-complaints", complaints, words);
    let today = session.now.today();
    let open = card.followups.iter().filter(|followup| followup.done_at.is_none());
    let dues = open.map(|followup| {
        let due = followup.due.map(|due| words.date(due, today)).unwrap_or_default();
        joined([due, followup.text.to_string()])
    });
    section(&mut lines, "cli-dues", dues.collect(), words);
    let owed = card.promises.iter().filter(|promise| promise.is_open()).map(|promise| {
        let key = if promise.late(today).is_some() { "call-purpose-late" } else { "call-purpose" };
        let text = Arg::from(promise.text.as_str());
        let said = promise.due.map(|due| words.fmt(key, &[("text", text), ("due", words.date(due, today).into())]));
        words.labelled(&words.promised_by(promise.side), &said.unwrap_or_else(|| promise.text.to_string()))
    });
    section(&mut lines, "cli-promises", owed.chain(words.word_kept(&card.promises)).collect(), words);
    section(&mut lines, "why-facts", words.sources(&sourced(card, past), Veil::default(), session.now), words);
    lines
}

fn section(lines: &mut Vec<String>, key: &str, entries: Vec<String>, words: &Words) {
    if entries.is_empty() {
        return;
    }
    lines.push(String::new());
    lines.push(words.get(key).into_owned());
    lines.extend(entries.into_iter().map(|entry| format!("  {entry}")));
}

/// Every field that says something, then numbers, tags and fields of one's own.
fn facts(card: &CustomerCard, playbook: &Playbook, words: &Words) -> Vec<[String; 2]> {
    let mut rows = Vec::new();
    for field in Customer::FIELDS.iter().filter(|field| field.name != "name") {
        let value = match (field.name, field.get(&card.customer)) {
            (_, Value::Unknown | Value::YesNo(false)) => continue,
            (name, Value::Text(value)) if family(name).is_some() => {
                words.choice(family(name).unwrap_or_default(), &value).into_owned()
            }
            (_, Value::YesNo(true)) => words.get("cli-yes").into_owned(),
            (name, value) => playbook.name_of(name, &value.encode().unwrap_or_default()).to_owned(),
        };
        rows.push([words.choice("field", field.name).into_owned(), value.replace('\n', " ")]);
    }
    for point in card.points_of(None) {
        rows.push([words.choice("way", point.way.name()).into_owned(), value(point)]);
    }
    if !card.tags.is_empty() {
        let tags: Vec<&str> = card.tags.iter().map(|tag| tag.name.as_str()).collect();
        rows.push([words.get("cli-tags").into_owned(), tags.join(", ")]);
    }
    let own = card.customs.iter().filter(|custom| custom.person.is_none());
    rows.extend(own.map(|custom| [custom.name.to_string(), custom.value.replace('\n', " ")]));
    rows
}

fn value(point: &ContactPoint) -> String {
    if point.label.is_empty() { point.value.to_string() } else { format!("{} ({})", point.value, point.label) }
}

fn person(card: &CustomerCard, Member { person, role }: &Member, session: &Session) -> String {
    let words = &session.words;
    let part = role.part.map(Part::name).map(|part| words.choice("part", part).into_owned()).unwrap_or_default();
    let points: Vec<String> = points_of(card, person.id);
    let born = person.birthday.map(|day| words.day(day, session.now.today()));
    joined([
        person.name.to_string(),
        role.function.to_string(),
        role.department.to_string(),
        part,
        points.join(", "),
        born.map(|day| words.labelled(&words.get("field-birthday"), &day)).unwrap_or_default(),
        person.note.replace('\n', " "),
    ])
}

fn points_of(card: &CustomerCard, person: Id) -> Vec<String> {
    card.points_of(Some(person)).map(value).collect()
}

fn interaction(card: &CustomerCard, talk: &Interaction, playbook: &Playbook, session: &Session) -> String {
    let words = &session.words;
    let today = session.now.today();
    let day = talk.day_and_time(session.now.zone).0;
    let outcome = talk.outcome.map(|outcome| words.choice("outcome", outcome.name()).into_owned());
    let kind = playbook.meetings.get(&talk.meeting).map_or(talk.meeting.as_str(), |meeting| meeting.name.as_str());
    let line = joined([
        day.map(|day| words.day(day, today)).unwrap_or_default(),
        kind.to_owned(),
        words.choice("stage", talk.stage.name()).into_owned(),
        talk.channel.map(|channel| words.choice("channel", channel.name()).into_owned()).unwrap_or_default(),
        outcome.unwrap_or_default(),
        words.told_of(card, talk).join(" · "),
        handed(talk, words),
        talk.summary.replace('\n', " "),
    ]);
    format!("{}  {line}", talk.id.short())
}

/// What was handed over.
fn handed(talk: &Interaction, words: &Words) -> String {
    let label = words.choice("field", "handed_over");
    if talk.handed_over.is_empty() { String::new() } else { words.labelled(&label, &talk.handed_over) }
}

/// What was said, how it stands, and what presses.
fn complaint_line(complaint: &Complaint, session: &Session) -> String {
    let seen = outlook(complaint, &session.house.desk, &session.house.calendar, session.now);
    let line = joined([
        session.words.pressing(complaint, &seen, session.now),
        complaint.words.replace('\n', " "),
        complaint.despite.to_string(),
    ]);
    format!("{}  {line}", complaint.id.short())
}

/// What there is, with a dot between.
fn joined<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
