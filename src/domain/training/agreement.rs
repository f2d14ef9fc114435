//! Two raters on the same talk: how often they agree, and how much of that is more than chance.

use super::standing::{Judged, Sheet};
use crate::domain::playbook::{ItemId, Playbook, Rubric, Scale};
use crate::text::Clean;
use std::collections::BTreeMap;

/// Under so many items a coefficient says nothing; the counts are shown instead.
pub const FEWEST: usize = 10;

/// How far apart two marks count as being.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// Apart is apart.
    None,
    /// By the distance: for marks in order, such as 0 to 4.
    Linear,
    /// By the square of the distance.
    Quadratic,
}

/// Cohen's kappa over pairs of marks: the share of agreement that is more than chance would give, from each rater's own
/// frequencies. With weights, distances count (Cohen, "A coefficient of agreement for nominal scales", Educational and
/// Psychological Measurement 20, 1960; "Weighted kappa", Psychological Bulletin 70, 1968). `categories`: marks run from 0
/// to one below it. None where there are no pairs, or where both gave one and the same mark throughout: then chance
/// explains everything, and nothing can be said.
pub fn kappa(pairs: &[(i64, i64)], categories: usize, weights: Weights) -> Option<f64> {
    let place = |mark: i64| usize::try_from(mark).unwrap_or(0).min(categories.saturating_sub(1));
    let mut first = vec![0.0; categories];
    let mut second = vec![0.0; categories];
    let mut observed = 0.0;
    for (one, other) in pairs {
        let (one, other) = (place(*one), place(*other));
        *first.get_mut(one)? += 1.0;
        *second.get_mut(other)? += 1.0;
        observed += distance(one, other, weights);
    }
    let count: f64 = first.iter().sum();
    let mut expected = 0.0;
    for (one, of_first) in first.iter().enumerate() {
        for (other, of_second) in second.iter().enumerate() {
            expected += distance(one, other, weights) * of_first * of_second / count;
        }
    }
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

fn distance(one: usize, other: usize, weights: Weights) -> f64 {
    let apart = f64::from(u32::try_from(one.abs_diff(other)).unwrap_or(u32::MAX));
    match weights {
        Weights::None if one == other => 0.0,
        Weights::None => 1.0,
        Weights::Linear => apart,
        Weights::Quadratic => apart * apart,
    }
}

/// Where two raters differ, the widest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub item: ItemId,
    pub first: i64,
    pub second: i64,
}

/// What two raters have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Items that both have marked, and on how many of them they say the same, and at most one point apart.
    pub items: usize,
    pub same: usize,
    pub near: usize,
    /// Items that only one of them has marked.
    pub single: usize,
    /// Kappa of the items with points, weighted by distance, and how many they are.
    pub points: (usize, Option<f64>),
    /// Kappa of the items with yes or no, and how many they are.
    pub yes_no: (usize, Option<f64>),
    pub differences: Vec<Difference>,
}

impl Agreement {
    /// The share of items with the same mark, in percent; none where both have marked nothing.
    pub fn percent(&self) -> Option<f64> {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        (self.items > 0).then(|| 100.0 * count(self.same) / count(self.items))
    }
}

/// One talk that two raters have marked.
#[derive(Clone, Copy)]
pub struct Twice<'t> {
    pub rubric: &'t Rubric,
    pub first: &'t Sheet,
    pub second: &'t Sheet,
}

/// Compares the marks of two raters over any number of talks. A kappa over
/// fewer than [`FEWEST`] items is none.
pub fn agreement<'t>(talks: impl IntoIterator<Item = Twice<'t>>) -> Agreement {
    let (mut points, mut yes_no) = (Vec::new(), Vec::new());
    let (mut differences, mut single) = (Vec::new(), 0);
    for Twice { rubric, first, second } in talks {
        for item in &rubric.items {
            let (one, other) = match (first.points(&item.id), second.points(&item.id)) {
                (Some(one), Some(other)) => (one, other),
                (None, None) => continue,
                _ => {
                    single += 1;
                    continue;
                }
            };
            if one != other {
                differences.push(Difference { item: item.id.clone(), first: one, second: other });
            }
            match item.scale {
                Scale::Points => points.push((one, other)),
                Scale::YesNo => yes_no.push((one, other)),
            }
        }
    }
    differences.sort_by_key(|apart| std::cmp::Reverse(apart.first.abs_diff(apart.second)));
    let all = || points.iter().chain(&yes_no);
    let enough = |pairs: &[(i64, i64)], scale: Scale, weights| {
        let categories = usize::try_from(scale.most()).unwrap_or(0) + 1;
        let kappa = (pairs.len() >= FEWEST).then(|| kappa(pairs, categories, weights)).flatten();
        (pairs.len(), kappa)
    };
    Agreement {
        items: all().count(),
        same: all().filter(|(one, other)| one == other).count(),
        // One point apart on yes or no is the whole way.
        near: points.iter().filter(|(one, other)| one.abs_diff(*other) <= 1).count()
            + yes_no.iter().filter(|(one, other)| one == other).count(),
        single,
        points: enough(&points, Scale::Points, Weights::Linear),
        yes_no: enough(&yes_no, Scale::YesNo, Weights::None),
        differences,
    }
}

/// Two raters, and what they have in common over all talks that both have marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    pub first: Clean,
    pub second: Clean,
    pub talks: usize,
    pub found: Agreement,
}

/// Every two raters who have marked one and the same talk: those with the most such talks first, then by name.
pub fn pairs<'t>(talks: impl Iterator<Item = &'t Judged>, book: &Playbook) -> Vec<Pair> {
    let mut both: BTreeMap<(&Clean, &Clean), Vec<Twice<'_>>> = BTreeMap::new();
    for talk in talks {
        let Some(rubric) = book.rubrics.get(&talk.attempt.rubric) else { continue };
        for (at, one) in talk.sheets.iter().enumerate() {
            for other in &talk.sheets[at + 1..] {
                let (first, second) = if one.rater <= other.rater { (one, other) } else { (other, one) };
                both.entry((&first.rater, &second.rater)).or_default().push(Twice { rubric, first, second });
            }
        }
    }
    let pair = |((first, second), talks): ((&Clean, &Clean), Vec<Twice<'_>>)| Pair {
        first: first.clone(),
        second: second.clone(),
        talks: talks.len(),
        found: agreement(talks),
    };
    let mut pairs: Vec<Pair> = both.into_iter().map(pair).collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.talks));
    pairs
}

#[cfg(test)]
mod tests {
    use super::super::Score;
    use super::super::scorecard::tests::{item, rubric};
    use super::*;
    use crate::domain::id::Id;
    use crate::text::Clean;

    /// A table of counts as pairs of marks.
    fn pairs(table: &[&[usize]]) -> Vec<(i64, i64)> {
        let mut pairs = Vec::new();
        for (one, row) in (0_i64..).zip(table) {
            for (other, count) in (0_i64..).zip(*row) {
                pairs.extend(vec![(one, other); *count]);
            }
        }
        pairs
    }

    fn near(got: Option<f64>, want: f64, digits: i32) {
        let got = got.unwrap();
        assert!((got - want).abs() < 0.5 * 10_f64.powi(-digits), "{got} is not {want}");
    }

    /// Artstein and Poesio, "Inter-coder agreement for computational linguistics" (2008), tables 1 and 4; the weighted
    /// values as in the tests of scikit-learn (`test_cohen_kappa`).
    #[test]
    fn published_tables_give_the_published_kappas() {
        near(kappa(&pairs(&[&[20, 20], &[10, 50]]), 2, Weights::None), 0.348, 3);
        near(kappa(&pairs(&[&[46, 0, 0], &[6, 32, 6], &[0, 0, 10]]), 3, Weights::None), 0.8013, 4);
        let table = pairs(&[&[46, 0, 0], &[4, 40, 0], &[0, 0, 10]]);
        near(kappa(&table, 3, Weights::None), 0.9315, 4);
        near(kappa(&table, 3, Weights::Linear), 0.9412, 4);
        near(kappa(&table, 3, Weights::Quadratic), 0.9541, 4);
    }

    /// The worked examples of the reference works: 50 grant applications; the same 60 % agreement with other frequencies.
    #[test]
    fn the_same_agreement_is_worth_less_where_chance_gives_more_of_it() {
        near(kappa(&pairs(&[&[20, 5], &[10, 15]]), 2, Weights::None), 0.40, 2);
        near(kappa(&pairs(&[&[45, 15], &[25, 15]]), 2, Weights::None), 0.1304, 4);
        near(kappa(&pairs(&[&[25, 35], &[5, 35]]), 2, Weights::None), 0.2593, 4);
    }

    #[test]
    fn agreement_is_one_chance_is_nought_and_one_mark_throughout_says_nothing() {
        near(kappa(&pairs(&[&[5, 0], &[0, 5]]), 2, Weights::None), 1.0, 9);
        near(kappa(&pairs(&[&[5, 5], &[5, 5]]), 2, Weights::Linear), 0.0, 9);
        near(kappa(&pairs(&[&[0, 5], &[5, 0]]), 2, Weights::None), -1.0, 9);
        assert_eq!(kappa(&pairs(&[&[9, 0], &[0, 0]]), 2, Weights::None), None);
        assert_eq!(kappa(&[], 5, Weights::Linear), None);
    }

    #[test]
    fn with_two_marks_distances_make_no_difference() {
        let table = pairs(&[&[20, 5], &[10, 15]]);
        let all = [Weights::None, Weights::Linear, Weights::Quadratic].map(|weights| kappa(&table, 2, weights));
        assert!(all.iter().all(|one| one.is_some_and(|one| (one - 0.4).abs() < 1e-12)), "{all:?}");
    }

    #[test]
    fn few_items_are_counted_and_only_many_make_a_coefficient() {
        let items = |count: usize| {
            let named = (0..count).map(|n| item(&format!("i{n}"), "s", Scale::Points, 1.0));
            rubric(named.chain([item("yes", "s", Scale::YesNo, 1.0)]).collect())
        };
        let sheet = |rubric: &Rubric, mark: &dyn Fn(&str) -> Option<i64>| {
            let score = |item: &str| {
                let mut score = Score::of(Id::default(), &Clean::default(), &Clean::line(item));
                score.points = mark(item);
                score
            };
            let scores = rubric.items.iter().map(|item| score(&item.id)).collect();
            Sheet { rater: Clean::default(), scores }
        };
        let first = |id: &str| Some(if id == "yes" { 1 } else { i64::from(id.ends_with('1')) });
        let second = |id: &str| match id {
            "yes" => Some(0),
            "i0" => None,
            "i2" => Some(3),
            "i3" => Some(1),
            other => first(other),
        };
        let compare = |rubric: &Rubric| {
            agreement([Twice { rubric, first: &sheet(rubric, &first), second: &sheet(rubric, &second) }])
        };
        let few = compare(&items(6));
        assert_eq!((few.items, few.same, few.near, few.single), (6, 3, 4, 1));
        assert_eq!((few.percent(), few.points, few.yes_no), (Some(50.0), (5, None), (1, None)));
        let told: Vec<(&str, i64, i64)> =
            few.differences.iter().map(|one| (&*one.item, one.first, one.second)).collect();
        assert_eq!(told, [("i2", 0, 3), ("i3", 0, 1), ("yes", 1, 0)]);
        let many = compare(&items(12));
        assert!(many.points.0 == 11 && many.points.1.is_some_and(|kappa| (-1.0..1.0).contains(&kappa)), "{many:?}");
    }
}
