//! `cornerman list save|show|run|remove|rename|facts`: customers by condition.

use super::json::list::{DoneJson, FactJson, GroupJson, ListJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, rows, table};
use crate::analysis::segment::Usefulness;
use crate::domain::condition::{Condition, Fact, Subject};
use crate::domain::field::Record as _;
use crate::domain::list::SavedList;
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::store::Store;
use crate::text::{Clean, safe, width};
use crate::usecases::segment::{self, Ground, Question, Segment};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Keep a list under a name; a list of that name is replaced
    Save {
        name: String,
        /// Who is on it: 'region = 华东 and overdue > 14d and tag != 停用', 地区=华东且逾期>14天.
        /// `cornerman list facts` names all that can be asked
        condition: String,
        /// What it is for
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        /// Count by this fact, where nothing else is said
        #[arg(long, value_name = "FACT")]
        group_by: Option<String>,
    },
    /// Show a list: its condition, how many are on it, and whether it is a useful segment. Without a name, all lists
    Show { name: Option<String> },
    /// Print who is on a list now
    Run {
        name: Option<String>,
        /// A condition instead of a name
        #[arg(long = "where", value_name = "CONDITION", conflicts_with = "name", required_unless_present = "name")]
        condition: Option<String>,
        /// At most so many
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
        /// Count them by this fact instead of listing them; without one, by that of the list
        #[arg(long, value_name = "FACT", num_args = 0..=1, default_missing_value = "")]
        group_by: Option<String>,
    },
    /// Remove a list; `cornerman undo` brings it back
    Remove { name: String },
    /// Give a list another name; lists that ask for it follow
    Rename { name: String, to: String },
    /// Everything a condition can ask about
    Facts,
}

/// A list or a condition, for commands that work on some customers only.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Chosen {
    /// Only who is on this list
    #[arg(long, value_name = "NAME", conflicts_with = "condition")]
    pub list: Option<String>,
    /// Only those for whom this condition holds, such as 'region = 华东 and overdue > 14d'
    #[arg(long = "where", value_name = "CONDITION")]
    pub condition: Option<String>,
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Save { name, condition, note, group_by } => {
            save(&name, &condition, note, group_by.as_deref(), session, out)?;
        }
        Verb::Show { name: Some(name) } => show(&name, session, out)?,
        Verb::Show { name: None } => show_all(session, out)?,
        Verb::Run { name, condition, limit, group_by } => {
            let chosen = Chosen { list: name, condition };
            answer(&chosen, limit, group_by.as_deref(), session, out)?;
        }
        Verb::Remove { name } => {
            let mut store = session.store()?;
            let name = segment::remove(&mut store, &name, session.now, &session.actor)?;
            if out.json {
                out::json(&json::text(&DoneJson { name: &name, removed: true })?)?;
            } else {
                out.line(session.words.fmt("cli-list-removed", &[("name", name.into())]))?;
            }
        }
        Verb::Rename { name, to } => {
            let mut store = session.store()?;
            let list = segment::rename(&mut store, &name, &to, session.now, &session.actor)?;
            said(&list, None, "cli-list-renamed", session, out)?;
        }
        Verb::Facts => facts(session, out)?,
    }
    Ok(0)
}

fn save(
    name: &str,
    condition: &str,
    note: Option<String>,
    group_by: Option<&str>,
    session: &mut Session,
    out: Out,
) -> Result<(), Problem> {
    let mut list = SavedList::blank(session.ids.next_id(), None);
    list.name = Clean::line(name);
    list.condition = Clean::line(condition);
    list.note = Clean::note(&note.unwrap_or_default());
    let mut store = session.store()?;
    if let Some(group_by) = group_by {
        segment::subject(&store, group_by)?;
        list.group_by = Clean::line(group_by);
    }
    list.check()?;
    let new = pointed(condition, segment::save(&mut store, &list, session.now, &session.actor))?;
    let list = segment::named(&store, name)?;
    let asked = read(&store, &list, session)?;
    let found = ask(&store, Question { condition: Some(&asked), ..Question::default() }, session)?;
    unmet(&store, Some(&asked), found.rows.is_empty(), session)?;
    let key = if new { "cli-list-saved" } else { "cli-list-replaced" };
    said(&list, Some(found.rows.len()), key, session, out)
}

fn said(list: &SavedList, count: Option<usize>, key: &str, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&ListJson::new(list, count, None))?);
    }
    let args = [("name", list.name.as_str().into()), ("n", Arg::from(count.unwrap_or(0)))];
    out.line(session.words.fmt(key, &args))
}

fn show(name: &str, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let list = segment::named(&store, name)?;
    let asked = read(&store, &list, session)?;
    let least = Some(session.config.settings.least_members.into());
    let found = ask(&store, Question { condition: Some(&asked), count_by: None, least }, session)?;
    unmet(&store, Some(&asked), found.rows.is_empty(), session)?;
    if out.json {
        return out::json(&json::text(&ListJson::new(&list, Some(found.rows.len()), found.usefulness.as_ref()))?);
    }
    let words = &session.words;
    let counted = words.fmt("cli-list-on-it", &[("name", list.name.as_str().into()), ("n", found.rows.len().into())]);
    let mut lines = vec![counted, format!("  {}", list.condition)];
    if !list.group_by.is_empty() {
        lines.push(words.fmt("cli-list-counted-by", &[("fact", list.group_by.as_str().into())]));
    }
    lines.extend(list.note.as_str().lines().map(|line| format!("  {line}")));
    lines.extend(found.usefulness.iter().flat_map(|tests| sentences(tests, session)));
    out.lines(lines)
}

fn sentences(tests: &Usefulness, session: &Session) -> [String; 4] {
    tests.said().map(|(key, numbers)| {
        let args: Vec<(&str, Arg<'_>)> = numbers.into_iter().map(|(name, n)| (name, Arg::Count(n))).collect();
        session.words.fmt(key, &args)
    })
}

fn show_all(session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let lists = segment::all(&store)?;
    let mut counts = Vec::new();
    for list in &lists {
        // One that cannot be read any more is shown all the same, without a number.
        let asked = segment::condition(&store, &list.condition, Some(&list.name), session.now.today()).ok();
        let ask = |asked: &Condition| ask(&store, Question { condition: Some(asked), ..Question::default() }, session);
        counts.push(asked.as_ref().map(ask).transpose()?.map(|found| found.rows.len()));
    }
    let both = || lists.iter().zip(&counts);
    if out.json {
        return out::array(both().map(|(list, count)| json::line(&ListJson::new(list, *count, None))));
    }
    if lists.is_empty() {
        out::aside([session.words.get("cli-no-lists")]);
    }
    let row = |(list, count): (&SavedList, &Option<usize>)| {
        let count = count.map_or_else(|| "?".to_owned(), |count| count.to_string());
        [list.name.to_string(), count, list.condition.to_string()]
    };
    out.lines(table::lines(&both().map(row).collect::<Vec<_>>(), out.terminal))
}

fn answer(
    chosen: &Chosen,
    limit: Option<usize>,
    group_by: Option<&str>,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let store = session.store()?;
    let asked = asked(&store, chosen, session)?;
    let count_by = match group_by {
        Some("") => Some(usual(&store, chosen)?),
        typed => typed.map(|typed| segment::subject(&store, typed)).transpose()?,
    };
    let mut found =
        ask(&store, Question { condition: asked.as_ref(), count_by: count_by.as_ref(), least: None }, session)?;
    unmet(&store, asked.as_ref(), found.rows.is_empty(), session)?;
    if let Some(subject) = count_by {
        return groups(&found, &subject, limit, session, out);
    }
    let total = found.rows.len();
    found.rows.truncate(limit.unwrap_or(usize::MAX));
    rows::print(&store, &found.rows, out)?;
    if !out.json {
        out::aside([session.words.fmt("ui-customers-count", &[("n", total.into())])]);
    }
    Ok(())
}

fn groups(
    found: &Segment,
    subject: &Subject,
    limit: Option<usize>,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    #[expect(clippy::cast_precision_loss, reason = "a share, rounded anyway")]
    let share = |customers: usize| customers as f64 / found.rows.len().max(1) as f64;
    let shown = || found.groups.iter().take(limit.unwrap_or(usize::MAX));
    if out.json {
        return out::array(shown().map(|group| json::line(&GroupJson::new(group, share(group.customers)))));
    }
    let words = &session.words;
    let rows: Vec<[String; 3]> = shown()
        .map(|group| {
            let value = group.value.as_deref().map(|value| words.fact_value(subject.fact(), value).into_owned());
            let value = value.unwrap_or_else(|| words.get("list-not-known").into_owned());
            [value, group.customers.to_string(), format!("{:.0} %", share(group.customers) * 100.0)]
        })
        .collect();
    out.lines(table::lines(&rows, out.terminal))
}

fn facts(session: &Session, out: Out) -> Result<(), Problem> {
    let facts = || Fact::ALL.iter().copied().filter(|fact| !fact.is_of_meeting());
    if out.json {
        return out::array(facts().map(|fact| json::line(&FactJson::from(fact))));
    }
    let words = &session.words;
    let row = |fact: Fact| {
        let label = words.fact_label(fact).into_owned();
        let kind = words.get(&format!("list-kind-{}", FactJson::from(fact).kind())).into_owned();
        [fact.name().to_owned(), fact.chinese().to_owned(), kind, label]
    };
    out.lines(table::lines(&facts().map(row).collect::<Vec<_>>(), out.terminal))?;
    out::aside([words.get("cli-list-facts-more")]);
    Ok(())
}

/// By what the chosen list is usually counted.
fn usual(store: &Store, chosen: &Chosen) -> Result<Subject, Problem> {
    let list = chosen.list.as_ref().map(|name| segment::named(store, name)).transpose()?;
    let usual = list.and_then(|list| Subject::parse(&list.group_by));
    usual.ok_or_else(|| Problem::new(Kind::Usage, "list-count-by"))
}

/// The condition that was chosen; none where nothing was.
fn asked(store: &Store, chosen: &Chosen, session: &Session) -> Result<Option<Condition>, Problem> {
    if let Some(name) = &chosen.list {
        return read(store, &segment::named(store, name)?, session).map(Some);
    }
    let Some(text) = &chosen.condition else { return Ok(None) };
    pointed(text, segment::condition(store, text, None, session.now.today())).map(Some)
}

fn read(store: &Store, list: &SavedList, session: &Session) -> Result<Condition, Problem> {
    pointed(&list.condition, segment::condition(store, &list.condition, Some(&list.name), session.now.today()))
}

fn ask(store: &Store, question: Question<'_>, session: &Session) -> Result<Segment, Problem> {
    let playbook = session.playbook();
    let ground = Ground { playbook: &playbook, house: &session.house, now: session.now };
    let found = segment::run(store, ground, question, &mut || true)?;
    found.ok_or_else(|| Problem::new(Kind::Internal, "internal"))
}

/// The customers who were chosen, in reading order; none where nothing was chosen.
pub(super) fn chosen(store: &Store, chosen: &Chosen, session: &Session) -> Result<Option<Vec<u32>>, Problem> {
    let Some(condition) = asked(store, chosen, session)? else { return Ok(None) };
    let found = ask(store, Question { condition: Some(&condition), ..Question::default() }, session)?;
    unmet(store, Some(&condition), found.rows.is_empty(), session)?;
    Ok(Some(found.rows))
}

/// Says beside the answer what the condition asks that nobody could answer.
fn unmet(store: &Store, asked: Option<&Condition>, nobody: bool, session: &Session) -> Result<(), Problem> {
    let Some(asked) = asked else { return Ok(()) };
    let playbook = session.playbook();
    let ground = Ground { playbook: &playbook, house: &session.house, now: session.now };
    let unmet = segment::unmet(store, ground, asked, nobody, &mut || true)?.unwrap_or_default();
    out::aside(unmet.iter().map(|unmet| session.words.unmet(unmet)));
    Ok(())
}

/// A condition that cannot be read is shown with a mark under the place.
fn pointed<T>(text: &str, result: Result<T, Problem>) -> Result<T, Problem> {
    if let Err(problem) = &result
        && let Some(column) = problem.place.column
    {
        let before: String = text.chars().take(usize::try_from(column - 1).unwrap_or(0)).collect();
        out::aside([format!("  {text}"), format!("  {}^", " ".repeat(width(&safe(&before))))]);
    }
    result
}
