//! `cornerman follow add|list|done|snooze|edit`: what is to be done for customers, and by when.

use super::json::follow::FollowJson;
use super::out::{self, Out};
use super::session::Session;
use super::visit::show::due as in_words;
use super::{json, table};
use crate::domain::customer::Customer;
use crate::domain::day::{parse_day, parse_time};
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::problem::{Kind, Problem};
use crate::text::Clean;
use crate::usecases::find;
use crate::usecases::follow::{self, Due};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Write down something to do for a customer
    Add {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// What is to be done
        text: String,
        /// By which day: 2026-11-25, 11-25, +3d, tomorrow, Friday
        #[arg(long, value_name = "DAY")]
        due: Option<String>,
        /// At which time, such as 14:30
        #[arg(long, value_name = "TIME")]
        time: Option<String>,
    },
    /// List what is to be done, soonest first
    List {
        /// For one customer
        #[arg(long, value_name = "WHO")]
        customer: Option<String>,
        /// Only what is due by this day
        #[arg(long, value_name = "DAY")]
        by: Option<String>,
        /// Also what is done
        #[arg(long)]
        all: bool,
    },
    /// Mark something as done
    Done {
        /// Its id: '#' and eight digits
        id: String,
    },
    /// Move something to another day
    Snooze {
        /// Its id: '#' and eight digits
        id: String,
        /// The day: 2026-11-25, 11-25, +3d, tomorrow, Friday
        day: String,
    },
    /// Change the words of something
    Edit {
        /// Its id: '#' and eight digits
        id: String,
        /// What is to be done
        text: String,
    },
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Add { who, text, due, time } => add(&who, &text, (due.as_deref(), time.as_deref()), session, out)?,
        Verb::List { customer, by, all } => list(customer.as_deref(), by.as_deref(), all, session, out)?,
        Verb::Done { id } => change(&id, session, out, |followup, session| {
            followup.done_at.get_or_insert(session.now.ms);
            Ok("cli-follow-done")
        })?,
        Verb::Snooze { id, day: to } => change(&id, session, out, |followup, session| {
            followup.due = Some(day(&to, session)?);
            Ok("cli-follow-moved")
        })?,
        Verb::Edit { id, text } => change(&id, session, out, |followup, _| {
            followup.text = Clean::line(&text);
            Ok("cli-follow-changed")
        })?,
    }
    Ok(0)
}

fn day(typed: &str, session: &Session) -> Result<chrono::NaiveDate, Problem> {
    parse_day(typed, session.now.today()).ok_or(Problem::new(Kind::BadData, "not-a-day").field("due"))
}

fn add(
    who: &str,
    text: &str,
    (due, time): (Option<&str>, Option<&str>),
    session: &mut Session,
    out: Out,
) -> Result<(), Problem> {
    let mut store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let customer = store.get::<Customer>(id)?.ok_or(Problem::new(Kind::Missing, "customer-missing"))?;
    let mut followup = Followup::blank(session.ids.next_id(), Some(id));
    followup.zone = Clean::line(session.now.zone.name());
    followup.text = Clean::line(text);
    followup.due = due.map(|due| day(due, session)).transpose()?;
    let no_time = || Problem::new(Kind::BadData, "not-a-time").field("time");
    followup.time = time.map(|time| parse_time(time).ok_or_else(no_time)).transpose()?;
    followup.check()?;
    follow::save(&mut store, None, &followup, &customer.name, session.now, &session.actor)?;
    said(&followup, &customer, "cli-follow-added", session, out)
}

fn change(
    id: &str,
    session: &Session,
    out: Out,
    edit: impl FnOnce(&mut Followup, &Session) -> Result<&'static str, Problem>,
) -> Result<(), Problem> {
    let mut store = session.store()?;
    let Due { followup: before, customer } = follow::which(&store, id)?;
    let mut followup = before.clone();
    let key = edit(&mut followup, session)?;
    followup.check()?;
    follow::save(&mut store, Some(&before), &followup, &customer.name, session.now, &session.actor)?.written()?;
    said(&followup, &customer, key, session, out)
}

fn said(followup: &Followup, customer: &Customer, key: &str, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&FollowJson::new(followup, customer, session.now))?);
    }
    let args = [
        ("text", in_words(followup, session).into()),
        ("name", customer.name.as_str().into()),
        ("id", followup.id.short().into()),
    ];
    out.line(session.words.fmt(key, &args))
}

fn list(who: Option<&str>, by: Option<&str>, all: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let only = who.map(|who| find::who(&store, who, session.home())).transpose()?;
    let by = by.map(|by| day(by, session)).transpose()?;
    let mut dues = follow::list(&store, all)?;
    dues.retain(|due| only.is_none_or(|id| due.customer.id == id));
    dues.retain(|due| by.is_none_or(|by| due.followup.due.is_some_and(|day| day <= by)));
    if out.json {
        let row = |due: &Due| json::line(&FollowJson::new(&due.followup, &due.customer, session.now));
        return out::array(dues.iter().map(row));
    }
    if dues.is_empty() {
        out::aside([session.words.get("cli-no-follow-ups")]);
    }
    let rows: Vec<[String; 4]> = dues.iter().map(|due| row(due, session)).collect();
    out.lines(table::lines(&rows, out.terminal))
}

fn row(Due { followup, customer }: &Due, session: &Session) -> [String; 4] {
    let words = &session.words;
    let day = followup.due.map(|due| words.date(due, session.now.today())).unwrap_or_default();
    let time = followup.time.map(|time| words.time(time)).unwrap_or_default();
    let done = followup.done_at.map(|_| format!(" ({})", words.choice("field", "done"))).unwrap_or_default();
    let when = format!("{day} {time}").trim().to_owned();
    [followup.id.short(), when, customer.name.to_string(), format!("{}{done}", followup.text)]
}
