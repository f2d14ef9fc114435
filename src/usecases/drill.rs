//! Drills: what they rest on, an answer kept, and which of one's own cards are drilled.

use super::{find, save, visit};
use crate::config::Settings;
use crate::domain::id::Id;
use crate::domain::playbook::{Family, Playbook, Script};
use crate::domain::prep::CardMark;
use crate::domain::problem::{Kind, Problem};
use crate::domain::product::Value;
use crate::domain::time::Now;
use crate::domain::training::queue::{Ledger, Limits};
use crate::domain::training::{Review, deck};
use crate::store::Store;
use crate::text::Clean;

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
    let (reviews, mut values, favourites) = (store.reviews(trainee)?, store.values()?, store.favourite_cards()?);
    let left = store.cards_left()?;
    values.retain(|line| !left.contains(&deck::value_key(line.id)));
    let played = store.played_alone(trainee)?;
    Ok(Ledger { trainee, reviews, lost, played, values, favourites })
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

/// A script is kept at hand or no longer; of a line of value or a kept statement it says whether it is drilled.
pub fn mark(store: &mut Store, mark: &CardMark, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    let Some(line) = deck::value_of(&mark.card) else { return visit::favourite(store, mark, now, actor) };
    let gone = || Problem::new(Kind::Missing, "value-gone");
    let line = store.get::<Value>(line)?.ok_or_else(gone)?;
    save::record(store, mark, "drill-line", &line.feature, now, actor)
}

/// The line of value or the kept statement that somebody means, by its key in the drills, its id, or the last digits of
/// that: what it is marked by, and what it is called.
pub fn own_card(store: &Store, book: &Playbook, typed: &str) -> Result<(CardMark, Clean), Problem> {
    let id = typed.split_once('/').map_or(typed, |(_, id)| id);
    let kept = book.cards.get(id).filter(|card| card.family == Family::Statement);
    if let Some(card) = kept {
        return Ok((CardMark::of(&Script::card_key(&card.id)), card.title.clone()));
    }
    let missing = || Problem::new(Kind::Missing, "drill-no-own-card").arg("id", typed);
    let line = find::by_own_id::<Value>(store, id)?.ok_or_else(missing)?;
    if !deck::is_card(&line) {
        return Err(Problem::new(Kind::BadData, "drill-line-short").arg("name", line.feature.as_str()));
    }
    Ok((CardMark::of(&deck::value_key(line.id)), line.feature))
}
