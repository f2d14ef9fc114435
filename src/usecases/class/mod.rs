//! The trainer's desk: who trains, what they did, how it was scored, and erasing all of it for somebody who asks.

mod deal;
mod erase;
mod mention;
mod rater;
mod score;
#[cfg(test)]
mod tests;
mod trainee;

pub use deal::{deal, papers};
pub use erase::{Gone, erase, finish_erasing};
pub use mention::mentions;
pub use rater::{Rename, raters, rename, renamed, unknown_rater};
pub use score::{keep_marks, save_marks, talk, talks};
pub use trainee::{add, class_named, classes, edit, everybody, which};

use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::{Now, local};
use crate::domain::training::fsrs::{Memory, Scheduler};
use crate::domain::training::progress::Progresses;
use crate::domain::training::record::Record;
use crate::domain::training::standing::{Cards, Person};
use crate::domain::training::stuck::stuck;
use crate::domain::training::{Review, Trainee};
use crate::store::Store;

/// Everybody in a class, by name; `class` as it is written on the trainees. A card that was known and lost `lapses` times
/// does not stick.
pub fn class(store: &Store, class: &str, lapses: u32, now: Now) -> Result<Vec<Person>, Problem> {
    let people = everybody(store, false)?.into_iter().filter(|trainee| trainee.team == *class).collect();
    with_talks(store, people, lapses, now)
}

/// Everybody who trains or has trained, by class and name.
pub fn people(store: &Store, lapses: u32, now: Now) -> Result<Vec<Person>, Problem> {
    let people = everybody(store, true)?;
    with_talks(store, people, lapses, now)
}

/// All that is kept of a trainee.
pub fn record_of(store: &Store, id: Id, lapses: u32, now: Now) -> Result<Record, Problem> {
    let gone = || Problem::new(Kind::Missing, "trainee-gone");
    let trainee = store.get::<Trainee>(id)?.ok_or_else(gone)?;
    record(store, trainee, lapses, now)
}

/// The same of one who is at hand.
pub fn record(store: &Store, trainee: Trainee, lapses: u32, now: Now) -> Result<Record, Problem> {
    let id = Some(trainee.id);
    let (reviews, goals, practice) = (store.reviews(id)?, store.goals(id)?, store.practice(id)?);
    let mentions = mentions(store, &trainee)?;
    Ok(Record { person: person(store, trainee, lapses, now)?, reviews, goals, practice, mentions })
}

/// One trainee.
pub fn person(store: &Store, trainee: Trainee, lapses: u32, now: Now) -> Result<Person, Problem> {
    let found = with_talks(store, vec![trainee.clone()], lapses, now)?.pop();
    Ok(found.unwrap_or(Person { trainee, talks: Vec::new(), cards: Cards::default(), stuck: Vec::new() }))
}

fn with_talks(store: &Store, people: Vec<Trainee>, lapses: u32, now: Now) -> Result<Vec<Person>, Problem> {
    let mut all = talks(store)?;
    let mut reviews: Vec<Review> = Vec::new();
    store.each_living::<Review, Problem>(|review| {
        reviews.push(review);
        Ok(())
    })?;
    let lost = store.lost_cards()?;
    let of = |trainee: Trainee| {
        let (talks, rest) =
            std::mem::take(&mut all).into_iter().partition(|talk| talk.attempt.trainee == Some(trainee.id));
        all = rest;
        let (own, others): (Vec<Review>, Vec<Review>) =
            std::mem::take(&mut reviews).into_iter().partition(|review| review.trainee == Some(trainee.id));
        reviews = others;
        let stuck = stuck(&own, &lost, lapses);
        let cards = Cards { due: due(&own, now), stuck: stuck.len() };
        Person { trainee, talks, cards, stuck }
    };
    Ok(people.into_iter().map(of).collect())
}

/// How many cards of a trainee are due today by the schedule of the drills.
fn due(reviews: &[Review], now: Now) -> usize {
    let known = Progresses::replay(reviews, &Scheduler::default());
    let due = |memory: &Memory| local(memory.due, now.zone).date() <= now.today();
    known.iter().filter(|(_, card)| card.memory.as_ref().is_some_and(due)).count()
}
