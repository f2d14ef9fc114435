//! A complaint on paper: what was said, how it stands, what is still to be asked, when to look back.

use crate::cli::session::Session;
use crate::cli::table;
use crate::domain::complaint::Complaint;
use crate::domain::desk::Raised;
use crate::domain::field::{Record, Type, Value};
use crate::domain::followup::Followup;
use crate::domain::problem::Problem;
use crate::locale::Words;
use crate::store::Store;
use crate::usecases::find;

/// One line of the list.
pub fn row(raised: &Raised, session: &Session) -> [String; 5] {
    let words = &session.words;
    [
        raised.complaint.id.short(),
        words.choice("complaint-stage", raised.outlook.stage.name()).into_owned(),
        raised.customer.name.to_string(),
        words.pressing(&raised.complaint, &raised.outlook, session.now),
        raised.complaint.words.replace('\n', " "),
    ]
}

/// The looks back at a complaint, those that are done included.
pub fn looks(store: &Store, raised: &Raised) -> Result<Vec<Followup>, Problem> {
    let card = find::card(store, raised.customer.id)?;
    Ok(card.followups.into_iter().filter(|followup| followup.complaint == Some(raised.complaint.id)).collect())
}

/// "Mon 30 Nov · Courtesy call: …".
pub fn look(followup: &Followup, session: &Session) -> String {
    let day = followup.due.map(|day| session.words.day(day, session.now.today())).unwrap_or_default();
    let done = followup.done_at.map(|_| format!(" ({})", session.words.choice("field", "done"))).unwrap_or_default();
    format!("  {} {day} · {}{done}", followup.id.short(), followup.text)
}

pub fn lines(raised: &Raised, looks: &[Followup], session: &Session) -> Vec<String> {
    let (words, complaint) = (&session.words, &raised.complaint);
    let mut lines = vec![format!("{}  {}", raised.customer.name, complaint.id.short())];
    let standing = words.complaint_stands(complaint, &raised.outlook, session.now);
    let mut rows = vec![[words.get("cli-complaint-standing").into_owned(), standing]];
    rows.extend(facts(complaint, session));
    lines.extend(table::lines(&rows, None));
    if let Some(fields) = words.still_to_ask(complaint) {
        lines.push(words.fmt("desk-still-to-ask", &[("fields", fields.into())]));
    }
    lines.extend(raised.pattern.as_ref().map(|pattern| words.pattern(pattern)));
    section(&mut lines, "cli-complaint-clocks", words);
    lines.extend(raised.outlook.clocks.iter().map(|clock| format!("  {}", words.clock(clock, session.now))));
    if !looks.is_empty() {
        section(&mut lines, "cli-complaint-looks", words);
        lines.extend(looks.iter().map(|one| look(one, session)));
    }
    lines
}

fn section(lines: &mut Vec<String>, key: &str, words: &Words) {
    lines.push(String::new());
    lines.push(words.get(key).into_owned());
}

/// Every field that says something.
fn facts(of: &Complaint, session: &Session) -> Vec<[String; 2]> {
    let words = &session.words;
    let family = |name: &'static str| match name {
        "class" => "complaint-class",
        other => other,
    };
    let said = |name: &'static str, kind: Type, value: Value| match (kind, value) {
        (Type::Ref, _) | (_, Value::Unknown | Value::YesNo(false)) => None,
        (Type::Instant, Value::Whole(at)) => Some(words.moment(at, session.now)),
        (_, Value::YesNo(true)) => Some(words.get("cli-yes").into_owned()),
        (Type::Choice(_), Value::Text(wire)) => Some(words.choice(family(name), &wire).into_owned()),
        (_, Value::Date(day)) => Some(words.day(day, session.now.today())),
        (_, value) => value.encode().map(|text| text.replace('\n', " ")),
    };
    // The day that was named to the customer is not the one by which the clock runs out.
    let label = |name: &'static str| if name == "due" { "solve_by" } else { name };
    let row = |name, text| [words.choice("field", label(name)).into_owned(), text];
    let fields = Complaint::FIELDS.iter();
    fields.filter_map(|field| Some(row(field.name, said(field.name, field.kind, field.get(of))?))).collect()
}
