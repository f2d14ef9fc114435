//! Where people stand, in words, as Markdown, as a table, as JSON.

use super::super::json::person::{OfJson, PersonJson};
use super::super::json::record::RecordJson;
use super::{Out, Session, json, out, table};
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::training::record::Record;
use crate::domain::training::standing::Person;
use crate::domain::training::standing::{Course, Judged, Next, courses, next};
use crate::exchange::csv_out::Table;
use crate::locale::{Arg, MARK_COLUMNS, bar, mark_rows, stamp, steps};
use clap::ValueEnum;

/// What results are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Json,
    Md,
}

/// The skills of a person: a bar for the last talk, and the course that led there.
fn skills(person: &Person, book: &Playbook) -> Vec<[String; 3]> {
    let all = courses(&person.talks, book);
    let row = |course: &Course| [book.skill_name(&course.skill).to_owned(), bar(course.last()), steps(course)];
    all.iter().map(row).collect()
}

/// What to practise for a weak item: the exercise of its skill.
fn exercise(next: &Next, book: &Playbook) -> Option<String> {
    let (Next::Item { rubric, item, .. } | Next::Broken { rubric, item, .. }) = next else { return None };
    let skill = &book.rubrics.get(rubric)?.item(item)?.skill;
    let practise = book.skills.get(skill)?.practise.words();
    (!practise.is_empty()).then_some(practise)
}

/// A line for each talk: day, scorecard, result, raters, id.
fn talk_rows(person: &Person, book: &Playbook, session: &Session) -> Vec<[String; 5]> {
    let row = |talk: &Judged| {
        let rubric = talk.rubric(book);
        let raters: Vec<_> = talk.sheets.iter().map(|sheet| session.words.rater(&sheet.rater)).collect();
        [
            stamp(talk.attempt.at, session.now),
            rubric.map_or_else(|| talk.attempt.rubric.to_string(), |rubric| rubric.name.to_string()),
            rubric.map(|rubric| session.words.result(talk, rubric)).unwrap_or_default(),
            raters.join(", "),
            talk.attempt.id.short(),
        ]
    };
    person.talks.iter().rev().map(row).collect()
}

/// `drill trainee show`.
pub(super) fn person(person: &Person, session: &Session, out: Out) -> Result<(), Problem> {
    let book = session.playbook();
    if out.json {
        return out::json(&json::text(&PersonJson::new(person, &book))?);
    }
    let words = &session.words;
    let mut lines = vec![format!("{}  {}", person.trainee.name, person.trainee.team), String::new()];
    lines.extend(table::lines(&skills(person, &book), out.terminal));
    lines.push(String::new());
    for one in next(&person.talks, person.cards, &book) {
        lines.push(format!("{} {}", words.get("next-title"), words.next_step(&one, &book)));
        lines.extend(exercise(&one, &book).map(|text| format!("  {text}")));
    }
    if !person.stuck.is_empty() {
        lines.extend([String::new(), words.get("drill-stuck").into_owned()]);
        lines.extend(person.stuck.iter().map(|one| format!("  {}", words.stuck(one, &book))));
    }
    lines.push(String::new());
    lines.extend(table::lines(&talk_rows(person, &book, session), out.terminal));
    out.lines(lines)
}

/// `drill class show`: a line for each, and below it who needs what next.
pub(super) fn class(
    name: &str,
    people: &[Person],
    book: &Playbook,
    session: &Session,
    terminal: Option<usize>,
) -> Vec<String> {
    let words = &session.words;
    let row = |person: &Person| {
        let last = person.talks.last();
        let latest = words.latest(person.latest(book));
        let course = person.course(book).iter().map(|one| format!("{one:.0}")).collect::<Vec<_>>().join(" > ");
        let rubric = last.and_then(|talk| talk.rubric(book)).map(|rubric| rubric.name.to_string()).unwrap_or_default();
        [person.trainee.name.to_string(), latest, course, rubric]
    };
    let args = [("class", Arg::from(name)), ("n", Arg::from(people.len()))];
    let mut lines = vec![words.fmt("class-title", &args), String::new()];
    lines.extend(table::lines(&people.iter().map(row).collect::<Vec<_>>(), terminal));
    lines.extend([String::new(), words.get("class-next").into_owned()]);
    for person in people {
        let first = next(&person.talks, person.cards, book).into_iter().next();
        let reason = first.map_or_else(|| words.get("next-nothing").into_owned(), |one| words.next_step(&one, book));
        lines.push(format!("  {}: {reason}", person.trainee.name));
    }
    let stuck = |person: &Person| -> Vec<String> {
        let line = |one| format!("  {}: {}", person.trainee.name, words.stuck(one, book));
        person.stuck.iter().map(line).collect()
    };
    let stuck: Vec<String> = people.iter().flat_map(stuck).collect();
    if !stuck.is_empty() {
        lines.extend([String::new(), words.get("drill-stuck").into_owned()]);
        lines.extend(stuck);
    }
    lines
}

/// What `drill trainee export` writes. A table of one person is the table of a class of one.
pub(super) fn record_as(format: Format, record: &Record, session: &Session) -> Result<String, Problem> {
    let book = session.playbook();
    match format {
        Format::Csv => csv(std::slice::from_ref(&record.person), &book, session),
        Format::Json => json::text(&RecordJson::new(record, &book)),
        Format::Md => Ok(session.words.training_record(record, &book, session.now).join("\n") + "\n"),
    }
}

/// A row for each card that does not stick: class, name, card, what it is called, how often it was lost, the words shown
/// last, and what a customer really said.
fn stuck_csv(people: &[Person], book: &Playbook) -> Result<String, Problem> {
    let mut table = Table::new(Vec::new())?;
    table.row(["class", "name", "card", "title", "lapses", "shown", "said"])?;
    for person in people {
        for one in &person.stuck {
            let (card, title, lapses) = (one.key.to_string(), one.name(book), one.lapses.to_string());
            let said = one.said.as_ref().map(ToString::to_string).unwrap_or_default();
            let trainee = &person.trainee;
            table.row([trainee.team.as_str(), &trainee.name, &card, &title, &lapses, &one.shown, &said])?;
        }
    }
    Ok(String::from_utf8_lossy(&table.finish()?).into_owned())
}

/// What `drill class stuck` writes.
pub(super) fn stuck_as(format: Format, name: &str, people: &[Person], session: &Session) -> Result<String, Problem> {
    let book = session.playbook();
    let all = || people.iter().flat_map(|person| person.stuck.iter().map(move |one| (person, one)));
    match format {
        Format::Csv => stuck_csv(people, &book),
        Format::Json => json::text(&all().map(|(person, one)| OfJson::new(person, one, &book)).collect::<Vec<_>>()),
        Format::Md => {
            let mut lines = vec![format!("# {name} · {}", session.words.get("drill-stuck")), String::new()];
            lines.extend(all().map(|(of, one)| format!("- {}: {}", of.trainee.name, session.words.stuck(one, &book))));
            if all().next().is_none() {
                lines.push(session.words.get("stuck-none").into_owned());
            }
            Ok(lines.join("\n") + "\n")
        }
    }
}

/// What `drill class export` writes.
pub(super) fn class_as(format: Format, name: &str, people: &[Person], session: &Session) -> Result<String, Problem> {
    let book = session.playbook();
    match format {
        Format::Csv => csv(people, &book, session),
        Format::Json => json::text(&people.iter().map(|person| PersonJson::new(person, &book)).collect::<Vec<_>>()),
        Format::Md => {
            let mut lines = vec![format!("# {name}"), String::new(), "```".to_owned()];
            lines.extend(class(name, people, &book, session, None));
            lines.extend(["```".to_owned(), String::new()]);
            lines.extend(marked(people, &book, session));
            Ok(lines.join("\n") + "\n")
        }
    }
}

/// A table of Markdown with every mark, without what stands above it already.
fn marked(people: &[Person], book: &Playbook, session: &Session) -> Vec<String> {
    let cells = |row: &[String; 12]| {
        let cells: Vec<String> = row[1..].iter().map(|cell| cell.replace('|', "\\|").replace('\n', " ")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rows = mark_rows(people, book, session.now);
    if rows.is_empty() {
        return Vec::new();
    }
    let rule = format!("|{}", " --- |".repeat(MARK_COLUMNS.len() - 1));
    [cells(&MARK_COLUMNS.map(str::to_owned)), rule].into_iter().chain(rows.iter().map(cells)).collect()
}

fn csv(people: &[Person], book: &Playbook, session: &Session) -> Result<String, Problem> {
    let mut table = Table::new(Vec::new())?;
    table.row(MARK_COLUMNS)?;
    for row in mark_rows(people, book, session.now) {
        table.row(row.iter().map(String::as_str))?;
    }
    Ok(String::from_utf8_lossy(&table.finish()?).into_owned())
}
