//! `cornerman promise add|list|keep|break|release`: what was promised, by either side, and what became of it.

use super::json;
use super::json::promise::GivenJson;
use super::out::{self, Out};
use super::session::Session;
use super::table;
use crate::domain::day::parse_when;
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::promise::{Promise, Settled, Side};
use crate::text::Clean;
use crate::usecases::find;
use crate::usecases::promises::{self, Given};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Write down a promise of ours, or of theirs
    Add {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// What was promised
        text: String,
        /// By which day: 2026-11-25, 11-25, +3d, tomorrow, Friday
        #[arg(long, value_name = "DAY")]
        by: Option<String>,
        /// The customer gave it
        #[arg(long)]
        theirs: bool,
    },
    /// List open promises, the soonest first
    List {
        /// For one customer
        #[arg(long, value_name = "WHO")]
        customer: Option<String>,
        /// Also the settled ones
        #[arg(long)]
        all: bool,
    },
    /// It was kept
    Keep {
        /// Its id: '#' and eight digits
        id: String,
    },
    /// It was not kept
    Break {
        /// Its id: '#' and eight digits
        id: String,
    },
    /// Both sides let it go
    Release {
        /// Its id: '#' and eight digits
        id: String,
    },
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Add { who, text, by, theirs } => {
            let side = if theirs { Side::Theirs } else { Side::Ours };
            add(&who, &text, by.as_deref(), side, session, out)?;
        }
        Verb::List { customer, all } => list(customer.as_deref(), all, session, out)?,
        Verb::Keep { id } => settle(&id, Settled::Kept, session, out)?,
        Verb::Break { id } => settle(&id, Settled::Broken, session, out)?,
        Verb::Release { id } => settle(&id, Settled::Released, session, out)?,
    }
    Ok(0)
}

fn add(who: &str, text: &str, by: Option<&str>, side: Side, session: &mut Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let customer = find::customer(&store, id)?;
    let mut promise = Promise::blank(session.ids.next_id(), Some(id));
    (promise.side, promise.text) = (side, Clean::line(text));
    let not_a_day = || Problem::new(Kind::BadData, "not-a-day").field("due");
    if let Some(by) = by {
        promise.owe(parse_when(by, session.typed()).ok_or_else(not_a_day)?);
    }
    promise.check()?;
    promises::save(&mut store, None, &promise, &customer.name, session.now, &session.actor)?;
    said(&Given { promise, customer }, "cli-promise-added", session, out)
}

fn settle(id: &str, settled: Settled, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let Given { promise: before, customer } = promises::which(&store, id)?;
    let promise = before.settle(settled, session.now.ms);
    promises::save(&mut store, Some(&before), &promise, &customer.name, session.now, &session.actor)?.written()?;
    let key = match settled {
        Settled::Kept => "cli-promise-kept",
        Settled::Broken => "cli-promise-broken",
        Settled::Released => "cli-promise-released",
    };
    said(&Given { promise, customer }, key, session, out)
}

fn list(who: Option<&str>, all: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let only = who.map(|who| find::who(&store, who, session.home())).transpose()?;
    let mut given = promises::list(&store, all)?;
    given.retain(|given| only.is_none_or(|id| given.customer.id == id));
    if out.json {
        return out::array(given.iter().map(|given| json::line(&GivenJson::new(given, session.now))));
    }
    if given.is_empty() {
        out::aside([session.words.get("cli-no-promises")]);
    }
    let row = |given: &Given| {
        let promise = &given.promise;
        let state = promise.settled.map(|settled| session.words.choice("settled", settled.name()).into_owned());
        [
            promise.id.short(),
            promise.due.map(|due| session.words.date(due, session.now.today())).unwrap_or_default(),
            session.words.choice("side", promise.side.name()).into_owned(),
            given.customer.name.to_string(),
            promise.text.to_string(),
            state.unwrap_or_default(),
        ]
    };
    let rows: Vec<[String; 6]> = given.iter().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))
}

fn said(given: &Given, key: &str, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&GivenJson::new(given, session.now))?);
    }
    // The day as it was understood.
    let due = given.promise.due.map(|due| session.words.when(due, None, session.now.today()));
    let text = [Some(given.promise.text.to_string()), due].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let args =
        [("text", text.into()), ("name", given.customer.name.as_str().into()), ("id", given.promise.id.short().into())];
    out.line(session.words.fmt(key, &args))
}
