//! A condition as somebody typed it: read, its lists looked up, its faults told with their place.

use super::kept;
use crate::domain::condition::{Broken, Condition, Expected, Fact, Fault, Misread, Reading, Subject, quoted};
use crate::domain::problem::{Kind, Problem};
use crate::store::Store;
use crate::text::Clean;
use crate::text::near::meant;
use chrono::NaiveDate;

/// Reads a condition and looks up the lists it names. `own`: the list it is the condition of.
pub fn condition(store: &Store, text: &str, own: Option<&str>, today: NaiveDate) -> Result<Condition, Problem> {
    let reading = Reading::List(today);
    let mut condition = match Condition::read(text, reading) {
        Ok(condition) => condition,
        Err(misread) if misread.fault == Fault::UnknownFact => {
            let fault = unknown(store, &misread.found)?;
            return Err(at(fault, misread.column));
        }
        Err(misread) => return Err(problem(&misread)),
    };
    if names_in(&condition).is_empty() {
        return Ok(condition);
    }
    let lists = kept::all(store)?;
    let mut text_of = |name: &str| {
        let list = kept::among(&lists, name)?;
        Some((list.name.to_string(), list.condition.to_string()))
    };
    condition.resolve(own, reading, &mut text_of).map_err(|(broken, column)| broken_at(broken, column))?;
    Ok(condition)
}

/// What customers are counted by: a fact, or a column of one's own.
pub fn subject(store: &Store, typed: &str) -> Result<Subject, Problem> {
    Subject::parse(typed).map_or_else(|| Err(unknown(store, typed)?), Ok)
}

/// Nothing is called like that; with the name that may have been meant, of a fact or of a column.
fn unknown(store: &Store, name: &str) -> Result<Problem, Problem> {
    let facts = Fact::ALL.iter().filter(|fact| !fact.is_of_meeting() && fact.is_kept());
    let names = facts.flat_map(|fact| std::iter::once(fact.name()).chain(fact.names().iter().copied()));
    let columns = kept::columns(store)?;
    let asked = |column: &str| format!("custom.{}", quoted_if(column));
    let like = || meant(name, columns.iter().map(String::as_str)).map(|column| asked(&column));
    let closest = kept::column(&columns, name).map(asked).or_else(|| meant(name, names)).or_else(like);
    let what = if closest.is_some() { "list-fact-like" } else { "list-fact" };
    let problem = Problem::new(Kind::BadData, what).arg("found", Clean::line(name).as_str());
    Ok(problem.arg("expected", Expected::Fact.name()).arg("closest", closest.unwrap_or_default()))
}

/// The name of a column as it stands behind `custom.`: in quotes where it holds more than letters and digits.
fn quoted_if(name: &str) -> String {
    if name.chars().all(char::is_alphanumeric) { name.to_owned() } else { quoted(name) }
}

/// Why a condition cannot be read; the column is the place's.
fn problem(misread: &Misread) -> Problem {
    let (what, expected) = match &misread.fault {
        Fault::Expected(expected) if misread.found.is_empty() => ("list-ends", expected.name()),
        Fault::Expected(expected) => ("list-expected", expected.name()),
        Fault::UnknownFact => ("list-fact", Expected::Fact.name()),
        Fault::Operator { fact, .. } => ("list-operator", fact.name()),
        // A list is never read as a pack, so nothing in it is only for lists.
        Fault::OfMeeting | Fault::OfLists => ("list-meeting", ""),
        Fault::UnclosedQuote => ("list-quote", ""),
        Fault::TooLong => ("list-long", ""),
        Fault::TooDeep => ("list-deep", ""),
    };
    let problem = Problem::new(Kind::BadData, what).arg("found", misread.found.clone()).arg("expected", expected);
    at(problem, misread.column)
}

fn at(mut problem: Problem, column: usize) -> Problem {
    problem.place.column = u64::try_from(column).ok();
    problem
}

fn broken_at(broken: Broken, column: usize) -> Problem {
    let problem = match broken {
        Broken::Missing(name) => Problem::new(Kind::BadData, "list-names-none").arg("name", name),
        Broken::Circle(names) => Problem::new(Kind::BadData, "list-circle").arg("names", names.join(" → ")),
        Broken::Misread { name, misread } => {
            let inner = Problem::new(Kind::BadData, "list-names-bad").arg("name", name);
            inner.arg("inner", misread.column.to_string())
        }
        Broken::TooMany => Problem::new(Kind::BadData, "list-many"),
    };
    at(problem, column)
}

/// The lists that a condition names, each with its column. A condition that cannot be read names none.
pub(super) fn listed(text: &str) -> Vec<(String, usize)> {
    // Which lists it names does not depend on the day.
    let condition = Condition::read(text, Reading::List(NaiveDate::default()));
    condition.map(|condition| names_in(&condition)).unwrap_or_default()
}

fn names_in(condition: &Condition) -> Vec<(String, usize)> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(names_in).collect(),
        Condition::Not(part) => names_in(part),
        Condition::Listed(listed) => vec![(listed.name.written().to_string(), listed.column)],
        Condition::Known(_) | Condition::Unknown(_) | Condition::Empty(_) | Condition::Compare(_) => Vec::new(),
    }
}
