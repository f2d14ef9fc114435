//! Where a trainee stands: talks with their sheets, skills over time, and what is needed next, with the reason.

use super::scorecard::{Outcome, outcome, share, skills};
use super::stuck::Stuck;
use super::{Attempt, Score, Trainee};
use crate::domain::id::Id;
use crate::domain::playbook::{ItemId, Playbook, Rubric};
use crate::text::Clean;
use std::collections::HashMap;

/// So many of the last talks decide what is needed next: what was weak in spring is not held against anybody.
pub const LAST: usize = 3;

/// The marks of one rater on one talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub rater: Clean,
    pub scores: Vec<Score>,
}

impl Sheet {
    /// The mark of an item.
    pub fn points(&self, item: &str) -> Option<i64> {
        self.scores.iter().find(|score| score.item == *item)?.points
    }

    pub fn note(&self, item: &str) -> Option<&Clean> {
        self.scores.iter().find(|score| score.item == *item).map(|score| &score.note).filter(|note| !note.is_empty())
    }
}

/// A talk and what raters saw in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    pub attempt: Attempt,
    /// In the order in which they were begun.
    pub sheets: Vec<Sheet>,
}

impl Judged {
    pub fn sheet(&self, rater: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.rater == *rater)
    }

    pub fn rubric<'p>(&self, book: &'p Playbook) -> Option<&'p Rubric> {
        book.rubrics.get(&self.attempt.rubric)
    }

    /// The sheets on which enough stands to say anything by: one that was hardly begun says nothing yet.
    fn telling<'j>(&'j self, rubric: &'j Rubric) -> impl Iterator<Item = &'j Sheet> {
        self.sheets.iter().filter(|sheet| outcome(rubric, |item| sheet.points(item)).tells())
    }

    /// The result in percent: the mean of the raters' whose sheets are filled in by half at least. What one of them calls
    /// fatal makes it 0; it is no mean that hides it.
    pub fn percent(&self, rubric: &Rubric) -> Option<f64> {
        let found: Vec<_> = self.telling(rubric).map(|sheet| outcome(rubric, |item| sheet.points(item))).collect();
        if found.iter().any(|one| !one.fatal.is_empty()) {
            return Some(0.0);
        }
        mean(found.iter().filter_map(Outcome::percent))
    }

    /// Each sheet is filled in to the end.
    pub fn is_whole(&self, rubric: &Rubric) -> bool {
        !self.sheets.is_empty() && self.sheets.iter().all(|sheet| outcome(rubric, |item| sheet.points(item)).is_whole())
    }

    /// How far the talk is marked, by the rater who is least far, until each has marked all of it, rules too.
    pub fn begun(&self, rubric: &Rubric) -> Option<Begun> {
        let of = rubric.items.len();
        let marked = |sheet: &Sheet| rubric.items.iter().filter(|item| sheet.points(&item.id).is_some()).count();
        let marked = self.sheets.iter().map(marked).min().unwrap_or(0);
        (marked < of).then_some(Begun { marked, of })
    }
}

/// A talk that is not marked to the end: so many of its items have a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    pub marked: usize,
    pub of: usize,
}

/// Brings talks and marks together, the oldest talk first. Talks nobody has marked are left out, unless a trainer's clock ran.
pub fn judged(attempts: Vec<Attempt>, scores: Vec<Score>) -> Vec<Judged> {
    let mut of_talk: HashMap<Id, Vec<Sheet>> = HashMap::new();
    for score in scores {
        let Some(talk) = score.attempt else { continue };
        let sheets = of_talk.entry(talk).or_default();
        match sheets.iter_mut().find(|sheet| sheet.rater == score.rater) {
            Some(sheet) => sheet.scores.push(score),
            None => sheets.push(Sheet { rater: score.rater.clone(), scores: vec![score] }),
        }
    }
    let with = |attempt: Attempt| {
        let timed = attempt.talked.is_some() && !attempt.rubric.is_empty();
        let sheets = of_talk.remove(&attempt.id).or_else(|| timed.then(Vec::new))?;
        Some(Judged { attempt, sheets })
    };
    let mut all: Vec<Judged> = attempts.into_iter().filter_map(with).collect();
    all.sort_by_key(|judged| (judged.attempt.at, judged.attempt.id));
    all
}

/// A trainee with all that was judged, and how their cards stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub trainee: Trainee,
    /// The oldest first.
    pub talks: Vec<Judged>,
    pub cards: Cards,
    /// Cards that do not stick, the hardest first.
    pub stuck: Vec<Stuck>,
}

/// What the latest talk of a person came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Latest {
    /// None was marked.
    Nothing,
    /// The last one is not marked to the end; in percent, what it comes to so far, where that says anything.
    Begun(Begun, Option<f64>),
    /// What the last one came to, in percent.
    Result(f64),
}

impl Person {
    pub fn latest(&self, book: &Playbook) -> Latest {
        // A scene played alone, or a scorecard that is gone, has no result to be told.
        let judged = self.talks.iter().rev().find_map(|talk| Some((talk, talk.rubric(book)?)));
        let Some((talk, rubric)) = judged else { return Latest::Nothing };
        match (talk.begun(rubric), talk.percent(rubric)) {
            (Some(begun), percent) => Latest::Begun(begun, percent),
            (None, Some(percent)) => Latest::Result(percent),
            (None, None) => Latest::Nothing,
        }
    }
}

impl Person {
    /// The results by the scorecard of the last talk, in percent, the oldest of the last few first: only those can be compared.
    pub fn course(&self, book: &Playbook) -> Vec<f64> {
        const MOST: usize = 5;
        let last = self.talks.last().map(|talk| &talk.attempt.rubric);
        let alike = self.talks.iter().filter(|talk| Some(&talk.attempt.rubric) == last);
        let results: Vec<f64> = alike.filter_map(|talk| talk.percent(talk.rubric(book)?)).collect();
        results[results.len().saturating_sub(MOST)..].to_vec()
    }
}

/// The sheet of one rater as it is to be, and as it was found: only what differs is written, so that what others mark on
/// the same talk meanwhile stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Marking {
    /// The talk as it was found; none for a new one.
    pub found: Option<Attempt>,
    pub attempt: Attempt,
    pub rater: Clean,
    pub before: Vec<Score>,
    pub marks: Vec<Score>,
}

/// A skill from talk to talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    pub skill: ItemId,
    pub steps: Vec<Step>,
}

/// What was reached of a skill in one talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// UTC milliseconds.
    pub at: i64,
    /// The id of the scorecard, or of the scene, that it was measured by.
    pub by: Clean,
    /// From 0 to 1.
    pub share: f64,
}

impl Course {
    /// The share that was reached last.
    pub fn last(&self) -> f64 {
        self.steps.last().map_or(0.0, |step| step.share)
    }

    /// The steps that can be compared: those measured by what the last one was measured by.
    pub fn alike(&self) -> impl Iterator<Item = &Step> {
        let by = self.steps.last().map(|step| &step.by);
        self.steps.iter().filter(move |step| Some(&step.by) == by)
    }
}

/// Each skill that has a mark, in the order of the playbook.
pub fn courses(talks: &[Judged], book: &Playbook) -> Vec<Course> {
    let mut found: HashMap<ItemId, Vec<Step>> = HashMap::new();
    for talk in talks {
        let of = &talk.attempt;
        let by = if of.rubric.is_empty() { &of.scenario } else { &of.rubric };
        let mut reached: HashMap<ItemId, Vec<f64>> = HashMap::new();
        if let Some(rubric) = talk.rubric(book) {
            for one in talk.telling(rubric).flat_map(|sheet| skills(rubric, |item| sheet.points(item))) {
                reached.entry(one.skill).or_default().push(one.share);
            }
        } else if of.rubric.is_empty() {
            for (skill, share) in talk.sheets.iter().flat_map(|sheet| played(sheet, book)) {
                reached.entry(skill).or_default().push(share);
            }
        }
        for (skill, shares) in reached {
            let Some(share) = mean(shares.into_iter()) else { continue };
            let step = Step { at: of.at.unwrap_or_default(), by: by.clone(), share };
            found.entry(skill).or_default().push(step);
        }
    }
    let known = book.skills.iter().map(|skill| skill.id.clone());
    known.filter_map(|skill| found.remove(&skill).map(|steps| Course { skill, steps })).collect()
}

/// A scene that was played is scored by skill, in percent.
fn played<'s>(sheet: &'s Sheet, book: &'s Playbook) -> impl Iterator<Item = (ItemId, f64)> + 's {
    sheet.scores.iter().filter_map(|score| {
        let percent = i32::try_from(score.points?.clamp(0, 100)).ok()?;
        Some((book.skills.get(&score.item)?.id.clone(), f64::from(percent) / 100.0))
    })
}

/// Why something is needed next, the most pressing first.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// A rule was broken, or something fatal happened, in the last talk.
    Broken { rubric: ItemId, item: ItemId, fatal: bool },
    /// The item with the lowest share over the last talks in which it was marked: how many those were, and in how many of
    /// them it had half of its points or fewer.
    Item { rubric: ItemId, item: ItemId, share: f64, talks: usize, low: usize },
    /// Cards that do not stick, and cards that are due.
    Cards { stuck: usize, due: usize },
    /// The last talk is not marked to the end: to be gone on with.
    GoOn(Begun),
    /// Nobody has judged a talk yet.
    Talk,
}

/// How a trainee's cards stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cards {
    pub due: usize,
    /// Forgotten again and again.
    pub stuck: usize,
}

/// What a trainee needs next, the most pressing first; nothing where all is well.
pub fn next(talks: &[Judged], cards: Cards, book: &Playbook) -> Vec<Next> {
    let mut next = Vec::new();
    if let Some(last) = talks.last() {
        next.extend(broken(last, book));
        next.extend(last.rubric(book).and_then(|rubric| last.begun(rubric)).map(Next::GoOn));
        next.extend(weakest(talks, book));
    } else {
        next.push(Next::Talk);
    }
    if cards.stuck > 0 || cards.due > 0 {
        next.push(Next::Cards { stuck: cards.stuck, due: cards.due });
    }
    next
}

fn broken(last: &Judged, book: &Playbook) -> Vec<Next> {
    let Some(rubric) = last.rubric(book) else { return Vec::new() };
    let lowest = |item: &str| last.sheets.iter().filter_map(|sheet| sheet.points(item)).min();
    let items = rubric.items.iter().filter(|item| (item.fatal || item.compliance) && lowest(&item.id) == Some(0));
    let told = items.map(|item| Next::Broken { rubric: rubric.id.clone(), item: item.id.clone(), fatal: item.fatal });
    told.collect()
}

/// Of the items that were marked in the last talks, the one with the lowest mean share, unless all of it is full marks.
fn weakest(talks: &[Judged], book: &Playbook) -> Option<Next> {
    let mut found: Vec<(&Rubric, usize, Vec<f64>)> = Vec::new();
    for talk in talks.iter().rev() {
        let Some(rubric) = talk.rubric(book) else { continue };
        for (at, item) in rubric.items.iter().enumerate().filter(|(_, item)| !item.compliance) {
            let marks = talk.telling(rubric).filter_map(|sheet| sheet.points(&item.id));
            let Some(reached) = mean(marks.map(|mark| share(item, mark))) else { continue };
            match found.iter_mut().find(|(of, place, _)| of.id == rubric.id && *place == at) {
                Some((.., shares)) if shares.len() < LAST => shares.push(reached),
                Some(_) => {}
                None => found.push((rubric, at, vec![reached])),
            }
        }
    }
    let of = |(rubric, at, shares): &(&Rubric, usize, Vec<f64>)| {
        let low = shares.iter().filter(|share| **share <= 0.5).count();
        let (rubric, item) = (rubric.id.clone(), rubric.items[*at].id.clone());
        let share = mean(shares.iter().copied()).unwrap_or_default();
        (share, rubric, item, shares.len(), low)
    };
    // Equals: the one that was marked in the latest talk stands first already.
    let (share, rubric, item, talks, low) = found.iter().map(of).min_by(|a, b| a.0.total_cmp(&b.0))?;
    (share < 1.0).then_some(Next::Item { rubric, item, share, talks, low })
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::super::scorecard::tests::{item, rubric};
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::playbook::{RubricItem, Scale, Skill};
    use crate::domain::slot::Template;

    fn book() -> Playbook {
        let mut book = Playbook::default();
        let pack = ItemId::parse("p").unwrap();
        for (order, name) in [(1, "asking"), (2, "closing")] {
            let (id, name) = (ItemId::parse(name).unwrap(), Clean::line(name));
            book.skills.insert(pack.clone(), Skill { id, order, name, practise: Template::default() });
        }
        let mut rule = item("rule", "asking", Scale::YesNo, 0.0);
        rule.compliance = true;
        let items = vec![item("asks", "asking", Scale::Points, 1.0), item("ends", "closing", Scale::Points, 3.0), rule];
        book.rubrics.insert(pack, rubric(items));
        book
    }

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    /// A rater and the marks given.
    type Given<'a> = (&'a str, &'a [(&'a str, i64)]);

    /// Talks on days 1, 2, …, each with sheets of marks by rater.
    fn talks(sheets: &[&[Given<'_>]]) -> Vec<Judged> {
        let (mut attempts, mut scores) = (Vec::new(), Vec::new());
        for (day, sheets) in (1_u8..).zip(sheets) {
            let mut attempt = Attempt::blank(id(day), None);
            (attempt.rubric, attempt.at) = (Clean::line("r"), Some(i64::from(day)));
            attempts.insert(0, attempt);
            for (rater, marks) in *sheets {
                for (item, points) in *marks {
                    let mut score = Score::blank(Id::derived(id(day), rater, item), None);
                    score.attempt = Some(id(day));
                    (score.rater, score.item, score.points) = (Clean::line(rater), Clean::line(item), Some(*points));
                    scores.push(score);
                }
            }
        }
        judged(attempts, scores)
    }

    #[test]
    fn skills_are_followed_from_talk_to_talk_and_two_raters_are_averaged() {
        let book = book();
        let talks = talks(&[
            &[("Ann", &[("asks", 1), ("ends", 4)])],
            &[("Ann", &[("asks", 2)]), ("Ben", &[("asks", 4), ("ends", 0)])],
        ]);
        let steps = |course: &Course| course.steps.iter().map(|step| (step.at, step.share)).collect();
        let told: Vec<(String, Vec<(i64, f64)>)> =
            courses(&talks, &book).iter().map(|course| (course.skill.to_string(), steps(course))).collect();
        assert_eq!(
            told,
            [("asking".to_owned(), vec![(1, 0.25), (2, 0.75)]), ("closing".to_owned(), vec![(1, 1.0), (2, 0.0)])]
        );
        // Ann 50 %; Ben (1·1 + 3·0) of 4 = 25 %.
        assert_eq!(talks[1].percent(book.rubrics.get("r").unwrap()), Some(37.5));
    }

    #[test]
    fn the_lowest_item_of_the_last_three_talks_comes_next_and_older_ones_are_forgotten() {
        let book = book();
        let talks = talks(&[
            &[("Ann", &[("asks", 0), ("ends", 4)])],
            &[("Ann", &[("asks", 3), ("ends", 2)])],
            &[("Ann", &[("asks", 3), ("ends", 3)])],
            &[("Ann", &[("asks", 4), ("ends", 2), ("rule", 1)])],
        ]);
        let want = Next::Item {
            rubric: ItemId::parse("r").unwrap(),
            item: ItemId::parse("ends").unwrap(),
            share: (2.0 + 3.0 + 2.0) / 12.0,
            talks: 3,
            low: 2,
        };
        assert_eq!(next(&talks, Cards::default(), &book), [want]);
    }

    #[test]
    fn a_broken_rule_comes_before_all_and_cards_come_last() {
        let book = book();
        let talks = talks(&[&[("Ann", &[("asks", 2), ("ends", 4), ("rule", 0)])]]);
        let told = next(&talks, Cards { due: 4, stuck: 1 }, &book);
        assert!(matches!(&told[0], Next::Broken { item, fatal: false, .. } if &**item == "rule"), "{told:?}");
        assert!(matches!(&told[1], Next::Item { item, talks: 1, low: 1, .. } if &**item == "asks"), "{told:?}");
        assert_eq!(told[2], Next::Cards { stuck: 1, due: 4 });
    }

    #[test]
    fn who_was_never_judged_needs_a_talk_and_who_has_full_marks_needs_nothing() {
        let book = book();
        assert_eq!(next(&[], Cards::default(), &book), [Next::Talk]);
        let full = talks(&[&[("Ann", &[("asks", 4), ("ends", 4), ("rule", 1)])]]);
        assert_eq!(next(&full, Cards::default(), &book), []);
    }

    #[test]
    fn a_talk_not_marked_to_the_end_says_how_far_it_is_and_counts_once_half_is_marked() {
        let mut book = book();
        let items = ["asks", "ends", "third"].map(|name| item(name, "asking", Scale::Points, 1.0));
        book.rubrics.insert(ItemId::parse("p").unwrap(), rubric(items.to_vec()));
        let of = book.rubrics.get("r").unwrap();
        let told = |sheets: &[&[Given<'_>]]| {
            let talks = talks(sheets);
            (talks.last().unwrap().percent(of), courses(&talks, &book).len(), next(&talks, Cards::default(), &book))
        };
        let begun = |marked| Next::GoOn(Begun { marked, of: 3 });
        assert_eq!(told(&[&[("Ann", &[("asks", 4)])]]), (None, 0, vec![begun(1)]));
        // A rater who went through with it is not held up by one who did not.
        let three = told(&[&[("Ann", &[("asks", 4)]), ("Ben", &[("asks", 2), ("ends", 2), ("third", 2)])]]);
        assert!(matches!(&three, (Some(50.0), 1, next) if next[0] == begun(1) && next.len() == 2), "{three:?}");
        let both = told(&[&[("Ann", &[("asks", 4), ("ends", 4), ("third", 4)]), ("Ben", &[("asks", 2)])]]);
        assert!(matches!(&both, (Some(100.0), _, next) if next[..] == [begun(1)]), "{both:?}");
        // What is fatal makes the whole nothing, whatever else is still to come.
        let fatal = RubricItem { fatal: true, ..item("asks", "asking", Scale::YesNo, 1.0) };
        let more = ["b", "c"].map(|name| item(name, "asking", Scale::Points, 1.0));
        let mut book = Playbook::default();
        book.rubrics.insert(ItemId::parse("p").unwrap(), rubric([vec![fatal], more.to_vec()].concat()));
        let talks = talks(&[&[("Ann", &[("asks", 0)])]]);
        assert_eq!(talks[0].percent(book.rubrics.get("r").unwrap()), Some(0.0));
        // One rater's word is enough for it.
        let talks = self::talks(&[&[("Ann", &[("asks", 0)]), ("Ben", &[("asks", 1), ("b", 4), ("c", 4)])]]);
        assert_eq!(talks[0].percent(book.rubrics.get("r").unwrap()), Some(0.0));
    }

    #[test]
    fn a_scene_that_was_played_counts_for_the_skills_it_was_scored_by() {
        let mut all = talks(&[&[("cornerman", &[("closing", 40), ("nothing-known", 90)])]]);
        all[0].attempt.rubric = Clean::default();
        let told: Vec<(String, f64)> =
            courses(&all, &book()).iter().map(|course| (course.skill.to_string(), course.last())).collect();
        assert_eq!(told, [("closing".to_owned(), 0.4)]);
    }

    #[test]
    fn only_what_one_scorecard_measured_is_a_way_up_or_down() {
        let mut all = talks(&[&[("Ann", &[("asks", 1)])], &[("Ann", &[("asks", 4)])], &[("Ann", &[("asks", 2)])]]);
        let mut book = book();
        let other = Rubric { id: ItemId::parse("other").unwrap(), ..book.rubrics.get("r").unwrap().clone() };
        book.rubrics.insert(ItemId::parse("p").unwrap(), other);
        all[1].attempt.rubric = Clean::line("other");
        let course = &courses(&all, &book)[0];
        assert_eq!(course.alike().map(|step| (step.at, step.share)).collect::<Vec<_>>(), [(1, 0.25), (3, 0.5)]);
        assert_eq!(course.steps.len(), 3);
    }

    #[test]
    fn a_talk_by_a_scorecard_that_is_gone_moves_nothing() {
        let all = talks(&[&[("Ann", &[("asks", 4)])]]);
        assert_eq!(courses(&all, &Playbook::default()), []);
        assert_eq!(next(&all, Cards::default(), &Playbook::default()), []);
    }
}
