//! `cornerman today`: what matters first, and why.

use super::json::today::TodayJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::card::CustomerRow;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::today::{Item, State, Today};
use crate::store::Store;
use crate::text::fit;
use crate::usecases::drill;
use crate::usecases::today::{self, Wish};
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub struct TodayArgs {
    /// How many days to look at, today the first
    #[arg(long, value_name = "DAYS", default_value_t = Today::DAYS, value_parser = clap::value_parser!(u64).range(1..=366))]
    days: u64,
    /// How many of each group to list: late or now, later today, the days after [default: 20; with --json all]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

/// Cells of what is to be done: one long sentence is not to push the reasons of all out of sight.
const WHAT: usize = 32;
/// So many of each group are listed for people.
const SHOWN: usize = 20;

pub fn run(args: &TodayArgs, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let playbook = Arc::new(session.playbook());
    let wish = Wish {
        playbook,
        house: session.house.clone(),
        days: args.days,
        limit: args.limit.unwrap_or(if out.json { usize::MAX } else { SHOWN }),
        drills: drill::limits(&session.config.settings),
        now: session.now,
    };
    let page = today::page(&store, &wish)?;
    if out.json {
        let known = rows(&store, page.items.iter().filter(|item| item.has_customer()).map(|item| item.who.row))?;
        let row = |item: &Item| {
            let name = session.words.today_what(item, &wish.playbook);
            let why = session.words.today_why(item, session.now);
            json::line(&TodayJson::new(item, name, why, known.get(&item.who.row)))
        };
        out::array(page.items.iter().map(row))?;
    } else {
        out.lines(lines(&page, &wish.playbook, session, out.terminal))?;
    }
    Ok(0)
}

/// The rows of these customers, with whom to ask for and the number, so that a script need not open every card.
pub(super) fn rows(store: &Store, of: impl Iterator<Item = u32>) -> Result<HashMap<u32, CustomerRow>, Problem> {
    let mut of: Vec<u32> = of.collect();
    of.sort_unstable();
    of.dedup();
    Ok(store.customer_rows(&of)?.into_iter().map(|row| (row.row, row)).collect())
}

fn lines(page: &Today, playbook: &Playbook, session: &Session, terminal: Option<usize>) -> Vec<String> {
    let words = &session.words;
    if page.items.is_empty() {
        out::aside([words.get(if page.used { "today-nothing-due" } else { "cli-today-begin" })]);
    }
    out::aside(words.strange_levels(&page.strange));
    let mut lines = Vec::new();
    for state in State::ALL {
        let items: Vec<&Item> = page.of(*state).collect();
        let all = page.count(*state);
        if all == 0 {
            continue;
        }
        let name = words.choice("today-state", state.name());
        let key = if items.len() < all { "today-group-most" } else { "today-group" };
        let args = [("name", name.as_ref().into()), ("n", all.into()), ("shown", items.len().into())];
        lines.push(words.fmt(key, &args));
        let rows: Vec<[String; 4]> = items.into_iter().map(|item| row(item, playbook, session)).collect();
        lines.extend(table::lines(&rows, terminal));
    }
    lines
}

fn row(item: &Item, playbook: &Playbook, session: &Session) -> [String; 4] {
    let words = &session.words;
    [
        words.today_when(item, session.now),
        words.today_who(item),
        fit(&words.today_what(item, playbook), WHAT, "…").into_owned(),
        words.today_why(item, session.now),
    ]
}
