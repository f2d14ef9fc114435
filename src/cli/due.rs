//! `cornerman due`: who is to be visited or called next, by their level.

use super::json::due::DueJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::problem::Problem;
use crate::domain::rhythm::TouchState;
use crate::usecases::due::{self, DueCustomer};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also those whose day is still to come
    #[arg(long)]
    all: bool,
    /// At most so many customers
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

pub fn run(args: &Args, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let mut dues = due::all(&store, &session.playbook(), &session.house, session.now)?;
    dues.retain(|due| args.all || due.touches.iter().any(|touch| touch.state != TouchState::Ahead));
    dues.truncate(args.limit.unwrap_or(usize::MAX));
    if out.json {
        out::array(dues.iter().map(|due| json::line(&DueJson::new(due, session.language().name()))))?;
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
    let (touch, today) = (due.pressing()?, session.now.today());
    let words = &session.words;
    Some([
        due.customer.id.short(),
        due.customer.name.to_string(),
        words.touch(touch, today),
        words.touch_why(touch, today),
    ])
}
