//! The trainer's desk: who trains, what they did, how it was scored, and erasing all of it for somebody who asks.

mod erase;
mod score;
#[cfg(test)]
mod tests;
mod trainee;

pub use erase::{Gone, erase, finish_erasing};
pub use score::{Marking, save_marks, talk, talks};
pub use trainee::{add, class_named, classes, edit, everybody, which};

use crate::domain::problem::Problem;
use crate::domain::training::standing::{Cards, Judged};
use crate::domain::training::{Review, Trainee};
use crate::store::Store;

/// A trainee with all that was judged, and how their cards stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub trainee: Trainee,
    /// The oldest first.
    pub talks: Vec<Judged>,
    pub cards: Cards,
}

/// Everybody in a class, by name; `class` as it is written on the trainees.
pub fn class(store: &Store, class: &str) -> Result<Vec<Person>, Problem> {
    let people = everybody(store, false)?.into_iter().filter(|trainee| trainee.team == *class).collect();
    with_talks(store, people)
}

/// One trainee.
pub fn person(store: &Store, trainee: Trainee) -> Result<Person, Problem> {
    let cards = Cards::default();
    let found = with_talks(store, vec![trainee.clone()])?.pop();
    Ok(found.unwrap_or(Person { trainee, talks: Vec::new(), cards }))
}

fn with_talks(store: &Store, people: Vec<Trainee>) -> Result<Vec<Person>, Problem> {
    let mut all = talks(store)?;
    let mut reviews: Vec<Review> = Vec::new();
    store.each_living::<Review, Problem>(|review| {
        reviews.push(review);
        Ok(())
    })?;
    let of = |trainee: Trainee| {
        let (talks, rest) =
            std::mem::take(&mut all).into_iter().partition(|talk| talk.attempt.trainee == Some(trainee.id));
        all = rest;
        let cards = cards(reviews.iter().filter(|review| review.trainee == Some(trainee.id)));
        Person { trainee, talks, cards }
    };
    Ok(people.into_iter().map(of).collect())
}

/// How the cards stand: what is due is told by the schedule of the drills.
fn cards<'r>(_reviews: impl Iterator<Item = &'r Review>) -> Cards {
    Cards::default()
}
