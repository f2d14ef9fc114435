//! What the screen asks, answered from the store.

use super::{complaints, merge, talk, training};
use crate::app::msg::{Ask, Reply, Wanted};
use crate::domain::problem::{Kind, Problem};
use crate::domain::today::Today;
use crate::runtime::rhythm;
use crate::store::{Store, StoreError};
use crate::usecases::{brief, class, draft, scene, today, visit};

/// The first rows are read by themselves, so that the list waits for no more.
const FIRST: usize = 60;

/// Answers a question from the store; what is first at hand is said first.
pub fn answer(store: &mut Store, ask: Ask, say: &mut dyn FnMut(Reply)) {
    match read(store, ask, say) {
        Ok(reply) => say(reply),
        Err(problem) => say(Reply::Failed(cause(store, problem))),
    }
}

/// SQLite calls it a fault of the disk where the file was moved away under it.
pub(super) fn cause(store: &Store, problem: Problem) -> Problem {
    let moved = (problem.kind == Kind::Disk).then(|| store.still_there().err()).flatten();
    moved.map_or(problem, Problem::from)
}

/// As many rows as a first screen shows.
pub fn first(store: &Store, rows: usize) -> Result<Reply, StoreError> {
    let first = store.first_customers(rows)?;
    Ok(Reply::Order { rows: first.iter().map(|row| row.row).collect(), first })
}

fn read(store: &mut Store, ask: Ask, say: &mut dyn FnMut(Reply)) -> Result<Reply, Problem> {
    Ok(match ask {
        Ask::Order => {
            say(first(store, FIRST)?);
            Reply::Order { rows: store.customer_order()?, first: Vec::new() }
        }
        Ask::Rows(rows) => Reply::Rows(store.customer_rows(&rows)?),
        Ask::Card(id) => Reply::Card(store.customer_card(id)?.map(Box::new)),
        Ask::Today(wanted) => {
            let Wanted { playbook, house, limit, drills, now } = *wanted;
            let wish = today::Wish { playbook, house, days: Today::DAYS, limit, drills, now };
            Reply::Today(Box::new(today::page(store, &wish)?))
        }
        Ask::Glance(id) => Reply::Glance(store.customer_card(id)?.map(Box::new)),
        Ask::Class(now, limits) => Reply::Class(class::people(store, limits.lapses, now)?),
        Ask::Rhythm(wanted) => Reply::Rhythm(rhythm::read(store, wanted)?),
        Ask::Scenes => Reply::Scenes(scene::played(store, None)?),
        Ask::Training(wanted) => training::read(store, wanted)?,
        Ask::Desk(wanted) => Reply::Desk(complaints::read(store, wanted)?),
        Ask::Visits => Reply::Visits(visit::agenda(store)?),
        Ask::Visit(id) => Reply::Visit { asked: id, found: talk::there(visit::whole(store, id))? },
        Ask::Talk(id) => Reply::Talk { asked: id, found: talk::there(visit::told(store, id))? },
        Ask::Brief { customer, talk } => Reply::Brief(talk::there(brief::about(store, customer, talk))?),
        Ask::Duplicates { later } => Reply::Duplicates { questions: store.open_duplicates()?, later },
        Ask::Pair(one, other) => merge::pair(store, one, other)?,
        Ask::Ground(draft) => {
            let draft::Ground { card, visit } = draft::ground(store, &draft)?;
            Reply::Ground { draft, card, visit }
        }
        Ask::Use(id) => Reply::Use(store.get(id)?.map(Box::new)),
        Ask::Track(seen) => Reply::Track(store.track(seen)?.map(Box::new)),
        Ask::Range => Reply::Range(Box::new(store.range()?)),
        Ask::Cards => Reply::Cards {
            favourites: store.favourite_cards()?,
            left: store.cards_left()?,
            recents: store.recent_cards(20)?,
        },
    })
}
