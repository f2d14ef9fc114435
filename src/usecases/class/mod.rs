//! The trainer's desk: who trains, what they did, how it was scored, and erasing all of it for somebody who asks.

mod erase;
mod score;
#[cfg(test)]
mod tests;
mod trainee;

pub use erase::{Gone, erase, finish_erasing};
pub use score::{keep_marks, save_marks, talk, talks};
pub use trainee::{add, class_named, classes, edit, everybody, which};

use crate::domain::problem::Problem;
use crate::domain::time::{Now, local};
use crate::domain::training::fsrs::{Memory, Scheduler};
use crate::domain::training::progress::Progresses;
use crate::domain::training::queue::Limits;
use crate::domain::training::standing::{Cards, Person};
use crate::domain::training::{Review, Trainee};
use crate::store::Store;

/// Everybody in a class, by name; `class` as it is written on the trainees.
pub fn class(store: &Store, class: &str, now: Now) -> Result<Vec<Person>, Problem> {
    let people = everybody(store, false)?.into_iter().filter(|trainee| trainee.team == *class).collect();
    with_talks(store, people, now)
}

/// Everybody who trains, by class and name.
pub fn people(store: &Store, now: Now) -> Result<Vec<Person>, Problem> {
    let people = everybody(store, false)?;
    with_talks(store, people, now)
}

/// One trainee.
pub fn person(store: &Store, trainee: Trainee, now: Now) -> Result<Person, Problem> {
    let cards = Cards::default();
    let found = with_talks(store, vec![trainee.clone()], now)?.pop();
    Ok(found.unwrap_or(Person { trainee, talks: Vec::new(), cards }))
}

fn with_talks(store: &Store, people: Vec<Trainee>, now: Now) -> Result<Vec<Person>, Problem> {
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
        let (own, others): (Vec<Review>, Vec<Review>) =
            std::mem::take(&mut reviews).into_iter().partition(|review| review.trainee == Some(trainee.id));
        reviews = others;
        let cards = cards(&own, now);
        Person { trainee, talks, cards }
    };
    Ok(people.into_iter().map(of).collect())
}

/// How the cards of a trainee stand: what is due today by the schedule of the drills, and what is lost again and again.
fn cards(reviews: &[Review], now: Now) -> Cards {
    let known = Progresses::replay(reviews, &Scheduler::default());
    let due = |memory: &Memory| local(memory.due, now.zone).date() <= now.today();
    Cards {
        due: known.iter().filter(|(_, card)| card.memory.as_ref().is_some_and(due)).count(),
        stuck: known.iter().filter(|(_, card)| card.lapses >= Limits::default().lapses).count(),
    }
}
