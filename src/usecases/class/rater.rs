//! A rater is called otherwise, on every sheet.

use super::talks;
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::training::Score;
use crate::domain::training::rater::{self, Rater, meant};
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::Clean;

/// Everybody who has marked a talk, by name.
pub fn raters(store: &Store) -> Result<Vec<Rater>, Problem> {
    Ok(rater::raters(&talks(store)?))
}

/// A rater who is to be called otherwise: what is theirs, and the name that stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Rename {
    /// As they were called, with how many talks and marks.
    pub from: Rater,
    pub to: Clean,
    /// Somebody is called so already: the two become one.
    pub joins: bool,
    old: Vec<Score>,
    new: Vec<Score>,
}

/// Nobody of this name has marked a talk; those who have.
pub fn unknown_rater(name: &str, known: &[&str]) -> Problem {
    let known = if known.is_empty() { "–".to_owned() } else { known.join(", ") };
    Problem::new(Kind::Missing, "rater-unknown").arg("name", name).arg("known", known)
}

/// What would change; nothing is written. Two who have marked one item differently cannot be one.
pub fn rename(store: &Store, from: &str, to: &str) -> Result<Rename, Problem> {
    let talks = talks(store)?;
    let known = rater::raters(&talks);
    let names = || known.iter().map(|rater| rater.name.as_str()).collect::<Vec<_>>();
    let from = meant(&known, from).ok_or_else(|| unknown_rater(from, &names()))?.clone();
    let to = Clean::line(to);
    if to.is_empty() {
        return Err(Problem::new(Kind::BadData, "rater-missing").field("rater"));
    }
    // As they are written already.
    let other = meant(&known, &to).filter(|other| other.name != from.name).map(|other| other.name.clone());
    let (joins, to) = (other.is_some(), other.unwrap_or(to));
    let found = rater::renamed(&talks, &from.name, &to);
    if found.apart > 0 && to != from.name {
        let problem = Problem::new(Kind::BadData, "rater-differs").arg("from", from.name.as_str());
        return Err(problem.arg("to", to.as_str()).arg("n", found.apart.to_string()).field("rater"));
    }
    found.new.iter().try_for_each(Record::check)?;
    Ok(Rename { from, to, joins, old: found.old, new: found.new })
}

/// Does it, as one action.
pub fn renamed(store: &mut Store, rename: &Rename, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    if rename.to == rename.from.name {
        return Ok(None);
    }
    let mut writer = store.begin(&Deed { now, actor, verb: "rename-rater", subject: &rename.from.name })?;
    for old in &rename.old {
        writer.delete(old)?;
    }
    for new in &rename.new {
        writer.put(new)?;
    }
    Ok(writer.finish()?)
}
