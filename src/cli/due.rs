//! `cornerman due`: who is to be visited or called next, by their level.

use super::json::due::DueJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table, today};
use crate::domain::problem::Problem;
use crate::domain::rhythm::pressing;
use crate::usecases::due::{self, DueCustomer};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also those whose day is still to come, and those who are met within a week anyway
    #[arg(long)]
    all: bool,
    /// At most so many customers
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

pub fn run(args: &Args, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let mut dues = due::all(&store, &session.playbook(), &session.house, session.now)?;
    dues.retain(|due| args.all || due.is_due());
    dues.truncate(args.limit.unwrap_or(usize::MAX));
    due::name(&store, &mut dues)?;
    if out.json {
        let known = today::rows(&store, dues.iter().map(|due| due.row))?;
        let row = |due: &DueCustomer| json::line(&DueJson::new(due, known.get(&due.row), session.language().name()));
        out::array(dues.iter().map(row))?;
        return Ok(0);
    }
    if dues.is_empty() {
        out::aside([session.words.get("cli-nobody-due")]);
    }
    let rows: Vec<[String; 4]> = dues.iter().filter_map(|due| row(due, session)).collect();
    out.lines(table::lines(&rows, out.terminal))?;
    Ok(0)
}

fn row(due: &DueCustomer, session: &Session) -> Option<[String; 4]> {
    let (touch, today) = (pressing(&due.touches)?, session.now.today());
    let words = &session.words;
    let why = match due.met {
        Some(day) => words.fmt("due-met", &[("day", words.day(day, today).into())]),
        None => words.touch_why(touch, today),
    };
    Some([due.id.short(), due.name.to_string(), words.touch(touch, today), why])
}
