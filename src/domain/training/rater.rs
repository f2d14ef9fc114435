//! Those who mark talks: told from their marks, and called by another name where a name was written wrongly.

use super::Score;
use super::standing::Judged;
use crate::text::{Clean, fold_str};

/// Under which a change is kept where nobody has given a name.
pub const NOBODY: &str = "?";

/// Who marks where nobody else is named: whoever sits here, by the name in the settings. Without one it is the same word in
/// every language: whoever turns it does not become somebody else.
pub fn own(me: &str) -> &str {
    const TRAINER: &str = "Trainer";
    if me.is_empty() || me == NOBODY { TRAINER } else { me }
}

/// Somebody who has marked talks by scorecards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rater {
    pub name: Clean,
    pub talks: usize,
    pub marks: usize,
}

/// Everybody who has marked a talk, by name. What the program gives for a scene is nobody's.
pub fn raters<'j>(talks: impl IntoIterator<Item = &'j Judged>) -> Vec<Rater> {
    let mut found: Vec<Rater> = Vec::new();
    for sheet in talks.into_iter().filter(|talk| !talk.attempt.rubric.is_empty()).flat_map(|talk| &talk.sheets) {
        let at = found.iter().position(|rater| rater.name == sheet.rater).unwrap_or_else(|| {
            found.push(Rater { name: sheet.rater.clone(), talks: 0, marks: 0 });
            found.len() - 1
        });
        found[at].talks += 1;
        found[at].marks += sheet.scores.len();
    }
    found.sort_by_cached_key(|rater| fold_str(&rater.name));
    found
}

/// The rater somebody means: as written, else case and width aside.
pub fn meant<'r>(raters: &'r [Rater], typed: &str) -> Option<&'r Rater> {
    let as_written = raters.iter().find(|rater| *rater.name == *typed.trim());
    as_written.or_else(|| raters.iter().find(|rater| fold_str(&rater.name) == fold_str(typed.trim())))
}

/// What changes where a rater is called otherwise.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Renaming {
    /// The marks under the name that goes.
    pub old: Vec<Score>,
    /// The same under the name that stays.
    pub new: Vec<Score>,
    /// Items that both have marked, and not alike: two who differ are two.
    pub apart: usize,
}

/// Gives the marks of one rater another name. Somebody of that name may have marked the same talk: where one of them has
/// no mark on an item, or the same, the two become one.
pub fn renamed<'j>(talks: impl IntoIterator<Item = &'j Judged>, from: &str, to: &Clean) -> Renaming {
    let mut found = Renaming::default();
    for talk in talks.into_iter().filter(|talk| !talk.attempt.rubric.is_empty()) {
        let Some(sheet) = talk.sheet(from) else { continue };
        for mark in &sheet.scores {
            let other = talk.sheet(to).and_then(|other| other.scores.iter().find(|score| score.item == mark.item));
            let new = Score::of(talk.attempt.id, to, &mark.item);
            let (points, note) = other.map_or((None, Clean::default()), |other| (other.points, other.note.clone()));
            let differ = |one: bool, other: bool, alike: bool| one && other && !alike;
            found.apart += usize::from(
                differ(mark.points.is_some(), points.is_some(), mark.points == points)
                    || differ(!mark.note.is_empty(), !note.is_empty(), mark.note == note),
            );
            let note = if note.is_empty() { mark.note.clone() } else { note };
            found.new.push(Score { points: points.or(mark.points), note, ..new });
            found.old.push(mark.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::training::Attempt;
    use crate::domain::training::standing::judged;

    /// An item with its mark and its note.
    type Given<'a> = (&'a str, Option<i64>, &'a str);

    /// One talk with sheets of raters.
    fn talk(sheets: &[(&str, &[Given<'_>])]) -> Vec<Judged> {
        let id = Id::from_bytes([1; 16]);
        let attempt = Attempt { rubric: Clean::line("r"), ..Attempt::blank(id, None) };
        let marks = sheets.iter().flat_map(|(rater, marks)| {
            marks.iter().map(move |(item, points, note)| Score {
                points: *points,
                note: Clean::line(note),
                ..Score::of(id, &Clean::line(rater), &Clean::line(item))
            })
        });
        judged(vec![attempt], marks.collect())
    }

    #[test]
    fn raters_are_told_with_what_they_marked_and_found_case_and_width_aside() {
        let talks = talk(&[("Tom", &[("a", Some(1), ""), ("b", None, "seen")]), ("Ann", &[("a", Some(2), "")])]);
        let found = raters(&talks);
        let told: Vec<_> = found.iter().map(|rater| (rater.name.as_str(), rater.talks, rater.marks)).collect();
        assert_eq!(told, [("Ann", 1, 1), ("Tom", 1, 2)]);
        assert_eq!(meant(&found, " TOM").map(|rater| rater.marks), Some(2));
        assert_eq!(meant(&found, "To"), None);
    }

    #[test]
    fn two_who_differ_are_two_and_what_one_of_them_left_open_is_filled() {
        let to = Clean::line("Ann");
        let open = talk(&[
            ("AnnB", &[("a", Some(1), ""), ("b", Some(2), "why")]),
            ("Ann", &[("b", None, "why"), ("c", Some(3), "")]),
        ]);
        let found = renamed(&open, "AnnB", &to);
        assert_eq!((found.old.len(), found.apart), (2, 0));
        let told: Vec<_> = found.new.iter().map(|mark| (mark.item.as_str(), mark.points, mark.note.as_str())).collect();
        assert_eq!(told, [("a", Some(1), ""), ("b", Some(2), "why")]);
        assert!(
            found
                .new
                .iter()
                .all(|mark| mark.rater == to && mark.id == Score::of(mark.attempt.unwrap(), &to, &mark.item).id)
        );
        let differ = talk(&[("AnnB", &[("a", Some(1), ""), ("b", Some(2), "")]), ("Ann", &[("a", Some(2), "")])]);
        assert_eq!(renamed(&differ, "AnnB", &to).apart, 1);
    }
}
