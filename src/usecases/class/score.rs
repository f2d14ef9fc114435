//! Marks on a talk: checked against the scorecard, kept as one action, read back.

use crate::domain::field::Record;
use crate::domain::playbook::Rubric;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::training::standing::{Judged, Marking, judged};
use crate::domain::training::{Attempt, Score, Trainee};
use crate::store::Store;
use crate::store::change::Deed;
use crate::usecases::find;
use crate::usecases::save::over;

/// Checks a sheet against its scorecard and keeps it.
pub fn save_marks(
    store: &mut Store,
    marking: &Marking,
    rubric: &Rubric,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    marking.marks.iter().try_for_each(|mark| fits(mark, rubric))?;
    keep_marks(store, marking, subject, now, actor)
}

/// Keeps a talk, and of the marks of one rater those that are not as they were found.
pub fn keep_marks(
    store: &mut Store,
    marking: &Marking,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let Marking { found, attempt, rater, before, marks } = marking;
    if rater.is_empty() {
        return Err(Problem::new(Kind::BadData, "rater-missing").field("rater"));
    }
    attempt.check()?;
    marks.iter().try_for_each(Record::check)?;
    let mut writer = store.begin(&Deed { now, actor, verb: "score-talk", subject })?;
    if let Some(trainee) = attempt.trainee
        && writer.get::<Trainee>(trainee)?.is_none()
    {
        return Err(Problem::new(Kind::Missing, "trainee-gone"));
    }
    let talk = match (found, writer.get::<Attempt>(attempt.id)?) {
        (Some(found), Some(kept)) => over(found, attempt, &kept)?.0,
        _ => attempt.clone(),
    };
    writer.put(&talk)?;
    let stays = |mark: &Score| marks.iter().any(|other| other.id == mark.id && is_mark(other));
    for gone in before.iter().filter(|mark| is_mark(mark) && !stays(mark)) {
        writer.delete(gone)?;
    }
    for mark in marks.iter().filter(|mark| is_mark(mark) && !before.contains(mark)) {
        writer.put(mark)?;
    }
    Ok(writer.finish()?)
}

fn is_mark(score: &Score) -> bool {
    score.points.is_some() || !score.note.is_empty()
}

fn fits(mark: &Score, rubric: &Rubric) -> Result<(), Problem> {
    let Some(item) = rubric.item(&mark.item) else {
        let known: Vec<&str> = rubric.items.iter().map(|item| item.id.as_str()).collect();
        let problem = Problem::new(Kind::BadData, "score-item").arg("item", mark.item.as_str());
        return Err(problem.arg("known", known.join(", ")));
    };
    let most = item.scale.most();
    match mark.points {
        Some(points) if !(0..=most).contains(&points) => {
            let problem = Problem::new(Kind::BadData, "score-points").arg("item", mark.item.as_str());
            Err(problem.arg("most", most.to_string()))
        }
        _ => Ok(()),
    }
}

/// Every talk that somebody has marked, the oldest first.
pub fn talks(store: &Store) -> Result<Vec<Judged>, Problem> {
    let (mut attempts, mut scores) = (Vec::new(), Vec::new());
    store.each_living::<Attempt, Problem>(|attempt| {
        attempts.push(attempt);
        Ok(())
    })?;
    store.each_living::<Score, Problem>(|score| {
        scores.push(score);
        Ok(())
    })?;
    Ok(judged(attempts, scores))
}

/// The talk that somebody means by its id or its last digits, with its sheets.
pub fn talk(store: &Store, typed: &str) -> Result<Judged, Problem> {
    let missing = || Problem::new(Kind::Missing, "talk-unknown").arg("id", typed);
    let attempt = find::by_own_id::<Attempt>(store, typed)?.ok_or_else(missing)?;
    let found = talks(store)?.into_iter().find(|talk| talk.attempt.id == attempt.id);
    Ok(found.unwrap_or(Judged { attempt, sheets: Vec::new() }))
}
