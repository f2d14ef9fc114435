//! Where somebody is named in what was written about others: erasing them does not touch it, so it is told.

use crate::domain::field::Record;
use crate::domain::problem::Problem;
use crate::domain::training::{Attempt, Goal, Practice, Review, Score, Trainee};
use crate::store::Store;
use crate::text::renamed;

/// In how many notes, answers and goals of others, or of the owner, this trainee's name stands; case and width aside.
pub fn mentions(store: &Store, trainee: &Trainee) -> Result<usize, Problem> {
    let named = |text: &str| renamed(text, trainee.name.trim(), "").is_some();
    let own = Some(trainee.id);
    let mut own_talks = std::collections::HashSet::new();
    let mut found = 0;
    let mut count = |others: bool, text: &str| found += usize::from(others && named(text));
    each(store, |of: Attempt| {
        if of.trainee == own {
            own_talks.insert(of.id);
        }
        count(of.trainee != own, &of.note);
    })?;
    each(store, |of: Score| count(of.attempt.is_none_or(|talk| !own_talks.contains(&talk)), &of.note))?;
    each(store, |of: Review| count(of.trainee != own, &of.said))?;
    each(store, |of: Goal| count(of.trainee != own, &of.text))?;
    each(store, |of: Practice| count(of.trainee != own, &of.note))?;
    each(store, |of: Trainee| count(of.id != trainee.id, &of.note))?;
    Ok(found)
}

fn each<T: Record>(store: &Store, mut look: impl FnMut(T)) -> Result<(), Problem> {
    store.each_living::<T, Problem>(|record| {
        look(record);
        Ok(())
    })
}
