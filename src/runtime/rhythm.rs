//! What the screen wants to know of levels and histories, and the labels it sets.

use crate::app::msg::Done;
use crate::app::rhythm::{Labels, Told, Wanted};
use crate::domain::level::Level;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::{Store, StoreError};
use crate::usecases::label;

pub(super) fn read(store: &Store, wanted: Wanted) -> Result<Told, Problem> {
    Ok(match wanted {
        Wanted::Levels => {
            let mut levels = Vec::new();
            store.each_living::<Level, StoreError>(|level| {
                levels.push(level);
                Ok(())
            })?;
            Told::Levels(levels)
        }
        Wanted::History(id) => Told::History(id, label::history(store, id)?),
    })
}

/// The screen chooses among the values themselves, so no playbook is needed to read them.
pub(super) fn set(store: &mut Store, labels: &Labels, now: Now, actor: &str) -> Result<Done, Problem> {
    let said: Vec<(&str, &str)> = labels.labels.iter().map(|(name, value)| (*name, value.as_str())).collect();
    label::set(store, &Playbook::default(), labels.customer, &said, &labels.why, now, actor)?;
    Ok(Done::Customer(labels.customer))
}
