//! `cornerman level list|show|set|add|remove|assign|load`: how often customers of which level are seen.

use super::json::level::{AssignedJson, LevelJson, LoadJson};
use super::list::{self, Chosen};
use super::out::{self, Out};
use super::rows::CHUNK;
use super::session::Session;
use super::{json, table};
use crate::analysis::workload::Workload;
use crate::domain::grade::{Grade, Grades};
use crate::domain::id::Id;
use crate::domain::level::Change;
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::level::{self, named};
use crate::usecases::{due, find};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the levels, the most important first, with the customers in each
    List {
        /// Also those that are not used any more
        #[arg(long)]
        all: bool,
    },
    /// Show everything about a level
    Show {
        /// Its name or id
        name: String,
    },
    /// Change a level; the playbook's own text stays beneath
    Set {
        /// Its name or id
        name: String,
        /// Call it so
        #[arg(long, value_name = "NAME")]
        rename: Option<String>,
        #[command(flatten)]
        change: Said,
    },
    /// Add a level of your own
    Add {
        /// What it is called
        name: String,
        #[command(flatten)]
        change: Said,
    },
    /// Give a level up: the playbook's is used no more, your own goes
    Remove {
        /// Its name or id
        name: String,
    },
    /// Give customers a level, all in one step: those named, or all of a list
    Assign {
        /// Customers ('#' and eight digits, a name, a number, an e-mail address, an external id), and the level's name or id
        /// behind them
        #[arg(required = true, value_name = "WHO… LEVEL")]
        names: Vec<String>,
        #[command(flatten)]
        chosen: Chosen,
        /// The reason, kept with the change
        #[arg(long, value_name = "TEXT", default_value = "")]
        why: String,
    },
    /// The visits and calls a week that all levels ask for, and what to lower where they do not fit
    Load {
        /// Touches that fit into a week [default: the setting `capacity`]
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
        capacity: Option<u32>,
    },
}

/// What may be said about a level.
#[derive(Debug, clap::Args)]
pub struct Said {
    /// The gap between visits: 10d, 2w, 1m; none for no visits, empty for what the playbook says
    #[arg(long, value_name = "GAP")]
    visit: Option<String>,
    /// The gap between contacts of any kind
    #[arg(long, value_name = "GAP")]
    call: Option<String>,
    /// Who belongs to it, in one sentence
    #[arg(long, value_name = "TEXT")]
    rule: Option<String>,
    /// How customers of this level are treated
    #[arg(long, value_name = "TEXT")]
    principle: Option<String>,
    /// Its place among the levels, from 1
    #[arg(long, value_name = "N")]
    place: Option<i64>,
    /// Use it again
    #[arg(long)]
    used: bool,
}

impl Said {
    fn change(&self, name: Option<&str>) -> Change {
        Change {
            name: name.map(Clean::line),
            visit: self.visit.clone(),
            call: self.call.clone(),
            rule: self.rule.as_deref().map(Clean::line),
            principle: self.principle.as_deref().map(Clean::line),
            place: self.place,
            retired: self.used.then_some(false),
        }
    }
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let playbook = session.playbook();
    let grades = due::grades(&store, &playbook)?;
    let (now, actor) = (session.now, session.actor.clone());
    match verb {
        Verb::List { all } => list(&store, &grades, all, session, out)?,
        Verb::Show { name } => show(&store, named(&grades, &name)?, &grades, session, out)?,
        Verb::Set { name, rename, change } => {
            let (grade, change) = (named(&grades, &name)?, change.change(rename.as_deref()));
            if change.is_empty() {
                return Err(Problem::new(Kind::Usage, "edit-nothing"));
            }
            level::set(&mut store, &grades, grade, None, &change, now, &actor)?.written()?;
            let word = if grade.profile.is_empty() { rename.as_deref().unwrap_or(&name) } else { &grade.profile };
            said(&store, word, "cli-level-changed", session, out)?;
        }
        Verb::Add { name, change } => {
            let id = session.ids.next_id();
            level::add(&mut store, &grades, id, &change.change(Some(&name)), now, &actor)?;
            said(&store, &name, "cli-level-added", session, out)?;
        }
        Verb::Remove { name } => {
            let grade = named(&grades, &name)?;
            let count = customers(&store, &grades, grade)?;
            level::remove(&mut store, &grades, grade, count, now, &actor)?;
            if out.json {
                out::json(&json::text(&LevelJson::new(grade, None))?)?;
            } else {
                let args = [("name", Arg::from(grade.name.as_str()))];
                out.line(session.words.fmt("cli-level-removed", &args))?;
            }
        }
        Verb::Assign { names, chosen, why } => {
            let (grade, who) = parted(&grades, names)?;
            let ids = whom(&store, &who, &chosen, session)?;
            level::assign(&mut store, &ids, Some(grade), &why, now, &actor)?;
            if out.json {
                out::json(&json::text(&AssignedJson::new(grade, &ids))?)?;
            } else {
                let args = [("name", Arg::from(grade.name.as_str())), ("n", ids.len().into())];
                out.line(session.words.fmt("cli-level-assigned", &args))?;
            }
        }
        Verb::Load { capacity } => {
            let capacity = capacity.unwrap_or_else(|| session.config.settings.capacity.into());
            load(&due::load(&store, &grades, capacity)?, &grades, session, out)?;
        }
    }
    Ok(0)
}

/// The level, and who gets it: the level stands behind them or, as one speaks, in front.
fn parted(grades: &Grades, mut names: Vec<String>) -> Result<(&Grade, Vec<String>), Problem> {
    let last = names.pop().unwrap_or_default();
    if grades.named(&last).is_none()
        && let Some(grade) = names.first().and_then(|first| grades.named(first))
    {
        names.push(last);
        names.remove(0);
        return Ok((grade, names));
    }
    Ok((named(grades, &last)?, names))
}

/// Those who are named, and all of the list.
fn whom(store: &Store, who: &[String], chosen: &Chosen, session: &Session) -> Result<Vec<Id>, Problem> {
    let mut ids = who.iter().map(|who| find::who(store, who, session.home())).collect::<Result<Vec<_>, _>>()?;
    let listed = list::chosen(store, chosen, session)?;
    if who.is_empty() && listed.is_none() {
        return Err(Problem::new(Kind::Usage, "level-for-whom"));
    }
    for chunk in listed.unwrap_or_default().chunks(CHUNK) {
        ids.extend(store.customer_rows(chunk)?.iter().map(|row| row.id));
    }
    Ok(ids)
}

fn customers(store: &Store, grades: &Grades, grade: &Grade) -> Result<u32, Problem> {
    let counts = due::counts(store, grades)?;
    Ok(counts.iter().find(|(word, _)| word == grade.word()).map_or(0, |(_, count)| *count))
}

/// One sentence about a level that was written; for scripts, the level as it is now.
fn said(store: &Store, word: &str, key: &str, session: &Session, out: Out) -> Result<(), Problem> {
    let grades = due::grades(store, &session.playbook())?;
    let grade = named(&grades, word)?;
    if out.json {
        return out::json(&json::text(&LevelJson::new(grade, Some(customers(store, &grades, grade)?)))?);
    }
    out.line(session.words.fmt(key, &[("name", grade.name.as_str().into())]))
}

fn list(store: &Store, grades: &Grades, all: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let counts = due::counts(store, grades)?;
    let count = |word: &str| counts.iter().find(|(known, _)| known == word).map_or(0, |(_, count)| *count);
    let shown = || grades.iter().filter(|grade| all || !grade.retired);
    if out.json {
        return out::array(shown().map(|grade| json::line(&LevelJson::new(grade, Some(count(grade.word()))))));
    }
    let rows: Vec<[String; 5]> = shown()
        .map(|grade| {
            let n = session.words.fmt("cli-level-customers", &[("n", i64::from(count(grade.word())).into())]);
            let [visit, call] = gaps(grade, session);
            [grade.word().to_owned(), grade.name.to_string(), visit, call, n]
        })
        .collect();
    out.lines(table::lines(&rows, out.terminal))?;
    let nameless = counts.iter().filter(|(word, count)| *count > 0 && grades.named(word).is_none());
    let nameless: Vec<String> = nameless.map(|(word, count)| format!("{word} ({count})")).collect();
    if !nameless.is_empty() {
        let words = Arg::from(nameless.join(&session.words.get("list-comma")));
        out::aside([session.words.fmt("cli-level-nameless", &[("words", words)])]);
    }
    Ok(())
}

/// How often they are visited and called, in words; empty where they are not.
fn gaps(grade: &Grade, session: &Session) -> [String; 2] {
    [(grade.cadence.visit, "visit"), (grade.cadence.call, "call")].map(|(every, way)| {
        let every =
            every.map(|every| format!("{} {}", session.words.choice("touch-way", way), session.words.every(every)));
        every.unwrap_or_default()
    })
}

fn show(store: &Store, grade: &Grade, grades: &Grades, session: &Session, out: Out) -> Result<(), Problem> {
    let count = customers(store, grades, grade)?;
    if out.json {
        return out::json(&json::text(&LevelJson::new(grade, Some(count)))?);
    }
    let words = &session.words;
    let [visit, call] = gaps(grade, session);
    let state = if grade.retired { words.get("level-retired").into_owned() } else { String::new() };
    let n = words.fmt("cli-level-customers", &[("n", i64::from(count).into())]);
    let head = format!("{}  {}", grade.name, grade.word());
    let rest = [visit, call, n, state, grade.rule.to_string(), grade.principle.to_string()];
    out.lines(std::iter::once(head).chain(rest.into_iter().filter(|line| !line.is_empty())))
}

fn load(work: &Workload, grades: &Grades, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&LoadJson::new(work, grades))?);
    }
    let words = &session.words;
    let name = |word: &str| grades.named(word).map_or_else(|| word.to_owned(), |grade| grade.name.to_string());
    let rows: Vec<[String; 4]> = work
        .demands
        .iter()
        .filter(|demand| demand.touches() > 0.0)
        .map(|demand| {
            let args = [("visits", Arg::from(words.rate(demand.visits))), ("calls", words.rate(demand.calls).into())];
            let n = words.fmt("cli-level-customers", &[("n", i64::from(demand.load.customers).into())]);
            [name(&demand.load.level), n, words.fmt("load-week", &args), String::new()]
        })
        .collect();
    let mut lines = table::lines(&rows, out.terminal);
    let args = [("asked", Arg::from(words.rate(work.asked))), ("capacity", i64::from(work.capacity).into())];
    let fits = work.lower.is_empty() && work.left_over <= 0.0;
    lines.push(words.fmt(if fits { "load-fits" } else { "load-too-much" }, &args));
    lines.extend(work.lower.iter().map(|step| {
        let args = [
            ("name", Arg::from(name(&step.level))),
            ("way", words.choice("touch-way", step.way.name()).into()),
            ("from", words.every(step.from).into()),
            ("to", words.every(step.to).into()),
            ("saves", words.rate(step.saves).into()),
        ];
        words.fmt("load-lower", &args)
    }));
    if work.left_over > 0.0 {
        lines.push(words.fmt("load-left-over", &[("n", words.rate(work.left_over).into())]));
    }
    out.lines(lines)
}
