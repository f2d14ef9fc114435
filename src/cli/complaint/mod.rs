//! `cornerman complaint add|list|show|edit|step|close`: the complaint desk.

mod said;
mod show;

use super::json::complaint::RaisedJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::complaint::{Class, Complaint, Reach, Severity, Step};
use crate::domain::desk::{Move, Raised, Standing};
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::complaints::{self, Moved, StepOrder};
use crate::usecases::find;
use said::{Said, moment};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Take a complaint down, in the customer's own words
    Add {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// What they said, as they said it
        words: String,
        /// When it was heard: 'today 10:30', 'yesterday 15:00', 2026-11-20; else now
        #[arg(long, value_name = "WHEN")]
        heard: Option<String>,
        #[command(flatten)]
        said: Said,
    },
    /// List open complaints, what passes first before the others
    List {
        /// Of one customer
        #[arg(long, value_name = "WHO")]
        customer: Option<String>,
        /// Only those that are too late or in the red zone
        #[arg(long)]
        late: bool,
        /// The watch list instead, closed ones included
        #[arg(long)]
        watch: bool,
        /// Also the closed ones
        #[arg(long)]
        all: bool,
    },
    /// Show a complaint: its clocks, what is still to be asked, the looks back
    Show {
        /// Its id: '#' and eight digits
        id: String,
    },
    /// Write down more about a complaint
    Edit {
        /// Its id: '#' and eight digits
        id: String,
        /// Their words, put right
        #[arg(long, value_name = "TEXT")]
        words: Option<String>,
        #[command(flatten)]
        said: Said,
    },
    /// It came one step further, or has to go back because the customer says so
    Step {
        /// Its id: '#' and eight digits
        id: String,
        /// Which step
        #[arg(value_parser = ["acknowledge", "answer", "solve", "confirm", "reopen"])]
        step: String,
        /// When: 'today 10:30', 'yesterday 15:00'; else now
        #[arg(long, value_name = "WHEN")]
        at: Option<String>,
        /// Go on though something is still to be asked
        #[arg(long)]
        skip: bool,
        #[command(flatten)]
        said: Said,
    },
    /// Close a complaint that the customer has confirmed; this plans three looks back
    Close {
        /// Its id: '#' and eight digits
        id: String,
        /// Go on though something is still to be asked
        #[arg(long)]
        skip: bool,
        #[command(flatten)]
        said: Said,
    },
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Add { who, words, heard, said } => add(&who, &words, heard.as_deref(), &said, session, out)?,
        Verb::List { customer, late, watch, all } => {
            list(customer.as_deref(), Which { late, watch, all }, session, out)?;
        }
        Verb::Show { id } => {
            let store = session.store()?;
            let raised = complaints::which(&store, &id, &session.house, session.now)?;
            let looks = show::looks(&store, &raised)?;
            if out.json {
                out::json(&json::text(&RaisedJson::with_looks(&raised, &looks, session.now))?)?;
            } else {
                out.lines(show::lines(&raised, &looks, session))?;
            }
        }
        Verb::Edit { id, words, said } => edit(&id, words.as_deref(), &said, session, out)?,
        Verb::Step { id, step, at, skip, said } => {
            let to = Step::parse(&step).map_or(Move::Reopen, Move::Take);
            step_to(&id, to, at.as_deref(), skip, &said, session, out)?;
        }
        Verb::Close { id, skip, said } => step_to(&id, Move::Take(Step::Close), None, skip, &said, session, out)?,
    }
    Ok(0)
}

fn add(
    who: &str,
    words: &str,
    heard: Option<&str>,
    said: &Said,
    session: &mut Session,
    out: Out,
) -> Result<(), Problem> {
    let mut store = session.store()?;
    let owner = find::who(&store, who, session.home())?;
    let card = find::card(&store, owner)?;
    let mut complaint = Complaint::blank(session.ids.next_id(), Some(owner));
    complaint.words = Clean::note(words);
    complaint.heard_at = Some(moment(heard, "heard_at", session)?);
    said.put(&mut complaint, &card, session)?;
    complaints::save(&mut store, None, &complaint, &card.customer.name, session.now, &session.actor)?;
    let raised = complaints::which(&store, &complaint.id.to_string(), &session.house, session.now)?;
    told("cli-complaint-added", &raised, session, out)
}

/// The complaint with what was said of it now.
fn edited(
    raised: &Raised,
    words: Option<&str>,
    said: &Said,
    store: &Store,
    session: &Session,
) -> Result<Complaint, Problem> {
    let mut complaint = raised.complaint.clone();
    if let Some(words) = words {
        complaint.words = Clean::note(words);
    }
    said.put(&mut complaint, &find::card(store, raised.customer.id)?, session)?;
    Ok(complaint)
}

fn edit(id: &str, words: Option<&str>, said: &Said, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let raised = complaints::which(&store, id, &session.house, session.now)?;
    let complaint = edited(&raised, words, said, &store, session)?;
    let (before, subject) = (&raised.complaint, &raised.customer.name);
    complaints::save(&mut store, Some(before), &complaint, subject, session.now, &session.actor)?.written()?;
    let raised = complaints::which(&store, &complaint.id.to_string(), &session.house, session.now)?;
    told("cli-complaint-changed", &raised, session, out)
}

/// What should be known before a step and is not, in words, with the options that say it.
fn asked(complaint: &Complaint, to: Move, at: i64, session: &Session) -> Result<(), Problem> {
    let Move::Take(step) = to else { return Ok(()) };
    // What it would be refused for comes first.
    complaint.take(step, at)?;
    let fields = complaint.asks(step);
    if fields.is_empty() {
        return Ok(());
    }
    let words = &session.words;
    let option = |field: &&str| {
        let among = match *field {
            "class" => format!(" {}", Class::NAMES.join("|")),
            "severity" => format!(" {}", Severity::NAMES.join("|")),
            "reach" => format!(" {}", Reach::NAMES.join("|")),
            _ => String::new(),
        };
        format!("{} (--{field}{among})", words.choice("desk-ask", field))
    };
    let named: Vec<String> = fields.iter().map(option).collect();
    Err(Problem::new(Kind::BadData, "complaint-asks").arg("fields", named.join(&words.get("list-comma"))))
}

fn step_to(
    id: &str,
    to: Move,
    at: Option<&str>,
    skip: bool,
    said: &Said,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let at = moment(at, "at", session)?;
    let mut store = session.store()?;
    let raised = complaints::which(&store, id, &session.house, session.now)?;
    let complaint = edited(&raised, None, said, &store, session)?;
    if !skip && at <= session.now.ms {
        asked(&complaint, to, at, session)?;
    }
    let texts = session.words.looks_back(&complaint.words);
    let order = StepOrder { before: &raised.complaint, edited: &complaint, to, at, texts: &texts };
    let Moved { complaint, customer, followups } =
        complaints::go(&mut store, order, &session.house, session.now, &session.actor)?.moved()?;
    let raised = complaints::which(&store, &complaint.id.to_string(), &session.house, session.now)?;
    match to {
        Move::Take(Step::Close) if !out.json => {
            let args = [("name", customer.name.as_str().into()), ("id", complaint.id.short().into())];
            let mut lines = vec![session.words.fmt("cli-complaint-closed", &args)];
            lines.extend(followups.iter().map(|look| show::look(look, session)));
            out.lines(lines)
        }
        Move::Take(Step::Close) => out::json(&json::text(&RaisedJson::with_looks(&raised, &followups, session.now))?),
        Move::Take(_) => told("cli-complaint-stepped", &raised, session, out),
        Move::Reopen => told("cli-complaint-reopened", &raised, session, out),
    }
}

fn told(key: &str, raised: &Raised, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&RaisedJson::new(raised))?);
    }
    let words = &session.words;
    let args = [
        ("name", raised.customer.name.as_str().into()),
        ("id", raised.complaint.id.short().into()),
        ("stage", words.choice("complaint-stage", raised.outlook.stage.name()).into_owned().into()),
        ("next", words.pressing(&raised.complaint, &raised.outlook, session.now).into()),
    ];
    let mut lines = vec![words.fmt(key, &args)];
    if let Some(fields) = words.still_to_ask(&raised.complaint) {
        lines.push(words.fmt("desk-still-to-ask", &[("fields", fields.into())]));
    }
    lines.extend(raised.pattern.as_ref().map(|pattern| words.pattern(pattern)));
    out.lines(lines)
}

/// Which complaints are listed.
#[derive(Debug, Clone, Copy)]
struct Which {
    late: bool,
    watch: bool,
    all: bool,
}

fn list(who: Option<&str>, which: Which, session: &Session, out: Out) -> Result<(), Problem> {
    let Which { late, watch, all } = which;
    let store = session.store()?;
    let only = who.map(|who| find::who(&store, who, session.home())).transpose()?;
    let mut raised = complaints::list(&store, all || watch, &session.house, session.now)?;
    raised.retain(|one| only.is_none_or(|id| one.customer.id == id));
    raised.retain(|one| !watch || one.complaint.watch);
    raised.retain(|one| !late || one.complaint.is_open() && one.outlook.standing() == Standing::Breached);
    if out.json {
        return out::array(raised.iter().map(|one| json::line(&RaisedJson::new(one))));
    }
    if raised.is_empty() {
        out::aside([session.words.get("cli-no-complaints")]);
    }
    let rows: Vec<[String; 5]> = raised.iter().map(|one| show::row(one, session)).collect();
    out.lines(table::lines(&rows, out.terminal))
}
