//! What the screen wants to know of levels and histories, and the labels it sets.

use crate::app::msg::{Done, Fresh, Reply};
use crate::app::rhythm::{ForAll, Graded, Labels, LevelOrder, Told, Wanted};
use crate::domain::customer::Customer;
use crate::domain::level::Level;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::{Store, StoreError};
use crate::text::Clean;
use crate::usecases::save::Saved;
use crate::usecases::{due, label, level};

pub(super) fn read(store: &Store, wanted: Wanted) -> Result<Told, Problem> {
    Ok(match wanted {
        Wanted::Levels => Told::Levels(levels(store)?),
        Wanted::Counts => Told::Counts(levels(store)?, store.count_by_level()?),
        Wanted::History(id) => Told::History(id, label::past(store, id)?),
    })
}

fn levels(store: &Store) -> Result<Vec<Level>, StoreError> {
    let mut levels = Vec::new();
    store.each_living::<Level, StoreError>(|level| {
        levels.push(level);
        Ok(())
    })?;
    Ok(levels)
}

/// Changes or adds a level.
pub(super) fn set_level(store: &mut Store, order: &LevelOrder, now: Now, actor: &str) -> Result<Reply, Problem> {
    let grades = due::grades(store, &order.playbook)?;
    let name = if let Some(word) = &order.word {
        let grade = level::named(&grades, word)?;
        let saved = level::set(store, &grades, grade, order.before.as_deref(), &order.change, now, actor)?;
        if let Saved::Clash(theirs, _) = saved {
            return Ok(Reply::Clash(Fresh::Level(theirs)));
        }
        grade.name.clone()
    } else {
        level::add(store, &grades, order.id, &order.change, now, actor)?;
        Clean::default()
    };
    let name = order.change.name.clone().filter(|name| !name.is_empty()).unwrap_or(name);
    Ok(Reply::Done(Done::Level(name.into_string())))
}

/// Rows of which the ids are read at once.
const CHUNK: usize = 500;

/// Gives all on a list one level.
pub(super) fn set_levels(store: &mut Store, order: &ForAll, now: Now, actor: &str) -> Result<Done, Problem> {
    let grades = due::grades(store, &order.playbook)?;
    let grade = (!order.word.is_empty()).then(|| level::named(&grades, &order.word)).transpose()?;
    let mut ids = Vec::with_capacity(order.rows.len());
    for chunk in order.rows.chunks(CHUNK) {
        ids.extend(store.customer_rows(chunk)?.iter().map(|row| row.id));
    }
    level::assign(store, &ids, grade, "", now, actor)?;
    Ok(Done::GradedAll(ids.len(), order.word.clone()))
}

/// The screen chooses among the values themselves, so no playbook is needed to read them.
pub(super) fn set(store: &mut Store, labels: &Labels, now: Now, actor: &str) -> Result<Done, Problem> {
    let said: Vec<(&str, &str)> = labels.labels.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let customer = labels.customer;
    label::set(store, &Playbook::default(), customer, &said, &labels.why, now, actor)?;
    let name = match said.as_slice() {
        [("level", _)] => store.get::<Customer>(customer)?.map(|kept| kept.name),
        _ => None,
    };
    Ok(match (name, said.first()) {
        (Some(name), Some((_, word))) => Done::Graded(Box::new(Graded { customer, name, word: (*word).to_owned() })),
        _ => Done::Customer(customer),
    })
}
