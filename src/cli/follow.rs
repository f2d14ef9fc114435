//! `cornerman follow add|list|done|snooze|edit`: what is to be done for customers, and by when.

use super::json::follow::FollowJson;
use super::out::{self, Out};
use super::session::Session;
use super::visit::show::due as in_words;
use super::{json, table};
use crate::domain::customer::Customer;
use crate::domain::day::{self, Beside, parse_when};
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
        /// By when: 2026-11-25, +3d, tomorrow, 'fri 15:00', 周五下午3点
        #[arg(long, value_name = "WHEN")]
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
        /// Only what should have been done by now
        #[arg(long)]
        late: bool,
        /// What is still to be done; so it is without any of these, too
        #[arg(long, conflicts_with_all = ["late", "all"])]
        open: bool,
        /// Also what is done
        #[arg(long, conflicts_with = "late")]
        all: bool,
    },
    /// Mark something as done
    Done {
        /// Its id: '#' and eight digits
        id: String,
    },
    /// Move something to another day or time
    Snooze {
        /// Its id: '#' and eight digits
        id: String,
        /// The day, and the time if it is to be another: +3d, tomorrow, 'fri 15:00', +2h
        when: String,
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
        Verb::Add { who, text, due, time } => add(&who, &text, due.as_deref(), time.as_deref(), session, out)?,
        Verb::List { customer, by, late, open: _, all } => {
            list(customer.as_deref(), by.as_deref(), late, all, session, out)?;
        }
        Verb::Done { id } => change(&id, session, out, |followup, session| {
            followup.done_at.get_or_insert(session.now.ms);
            Ok("cli-follow-done")
        })?,
        Verb::Snooze { id, when } => change(&id, session, out, |followup, session| {
            let bad = || Problem::new(Kind::BadData, "not-a-day").field("due");
            let when = parse_when(&when, session.typed()).ok_or_else(bad)?;
            (followup.due, followup.time) = (Some(when.day), when.time.or(followup.time));
            if when.time.is_some() {
                followup.zone = Clean::line(session.now.zone.name());
            }
            Ok("cli-follow-moved")
        })?,
        Verb::Edit { id, text } => change(&id, session, out, |followup, _| {
            followup.text = Clean::line(&text);
            Ok("cli-follow-changed")
        })?,
    }
    Ok(0)
}

fn add(
    who: &str,
    text: &str,
    due: Option<&str>,
    time: Option<&str>,
    session: &mut Session,
    out: Out,
) -> Result<(), Problem> {
    let mut store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let customer = find::customer(&store, id)?;
    let mut followup = Followup::blank(session.ids.next_id(), Some(id));
    followup.zone = Clean::line(session.now.zone.name());
    followup.text = Clean::line(text);
    let plan = day::plan(due.unwrap_or_default(), time.map_or(Beside::Nothing, Beside::Typed), "due", session.typed())?;
    (followup.due, followup.time) = (plan.day, plan.time);
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
    out::aside(followup.due.and_then(|day| session.holiday(day)));
    out.line(session.words.fmt(key, &args))
}

fn list(
    who: Option<&str>,
    by: Option<&str>,
    late: bool,
    all: bool,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let store = session.store()?;
    let only = who.map(|who| find::who(&store, who, session.home())).transpose()?;
    let by = day::plan(by.unwrap_or_default(), Beside::Nothing, "due", session.typed())?.day;
    let mut dues = follow::list(&store, all)?;
    dues.retain(|due| only.is_none_or(|id| due.customer.id == id));
    dues.retain(|due| !late || due.followup.is_late(session.now));
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
