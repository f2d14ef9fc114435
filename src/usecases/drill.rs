//! Drills: what they rest on, and an answer kept.

use super::save;
use crate::config::Settings;
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::training::Review;
use crate::domain::training::queue::{Ledger, Limits};
use crate::store::Store;

/// The daily limits that the user has set.
pub fn limits(settings: &Settings) -> Limits {
    Limits {
        new: settings.drill_new.into(),
        reviews: settings.drill_reviews.into(),
        lapses: settings.drill_lapses.into(),
    }
}

/// What the drills of somebody rest on.
pub fn ledger(store: &Store, trainee: Option<Id>) -> Result<Ledger, Problem> {
    // What real talks showed is the owner's.
    let lost = if trainee.is_none() { store.lost_cards()? } else { Vec::new() };
    let (reviews, values, favourites) = (store.reviews(trainee)?, store.values()?, store.favourite_cards()?);
    Ok(Ledger { trainee, reviews, lost, values, favourites })
}

/// Keeps an answer; `subject` is what the card is called. An answer is never changed: it can only be taken back.
pub fn answer(
    store: &mut Store,
    review: &Review,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    if review.card.is_empty() || review.at.is_none() {
        return Err(Problem::new(Kind::BadData, "drill-no-card").field("card"));
    }
    save::record(store, review, "drill-card", subject, now, actor)
}
