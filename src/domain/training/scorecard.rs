//! A talk judged by a rubric: what it comes to in percent, what made it nothing, and which rules were kept.

use crate::domain::playbook::{ItemId, Rubric, RubricItem};

/// What one rater's marks come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Weight that was earned, and that could have been; items without a mark are in neither.
    pub earned: f64,
    pub possible: f64,
    /// Items that count, and how many of them have a mark.
    pub counted: usize,
    pub marked: usize,
    /// Fatal items with the lowest mark.
    pub fatal: Vec<ItemId>,
    /// Rules: how many have a mark, and how many of those were kept whole.
    pub rules: usize,
    pub kept: usize,
    /// Rules that have no mark yet.
    pub rules_open: usize,
}

impl Outcome {
    /// The result in percent, 0 to 100; none where nothing has a mark. A fatal item makes it 0.
    pub fn percent(&self) -> Option<f64> {
        if self.fatal.is_empty() { self.behaviour() } else { Some(0.0) }
    }

    /// The same without regard to fatal items: what the behaviour alone would have come to.
    pub fn behaviour(&self) -> Option<f64> {
        (self.possible > 0.0).then(|| 100.0 * self.earned / self.possible)
    }

    /// Enough has a mark to say what it comes to: half of what counts. Something fatal says it alone.
    pub const fn tells(&self) -> bool {
        !self.fatal.is_empty() || (self.marked > 0 && self.marked * 2 >= self.counted)
    }

    /// Everything has a mark.
    pub const fn is_whole(&self) -> bool {
        self.marked == self.counted && self.rules_open == 0
    }
}

/// The share of its highest mark that an item reached, 0 to 1. A mark above the highest, as after a change of the rubric,
/// counts as the highest.
pub fn share(item: &RubricItem, points: i64) -> f64 {
    let most = item.scale.most();
    f64::from(i32::try_from(points.clamp(0, most)).unwrap_or(0)) / f64::from(i32::try_from(most).unwrap_or(1))
}

/// What the marks come to: the weighted mean of the items' shares, as in call scoring with weights; rules apart.
pub fn outcome(rubric: &Rubric, points: impl Fn(&str) -> Option<i64>) -> Outcome {
    let mut outcome = Outcome {
        earned: 0.0,
        possible: 0.0,
        counted: 0,
        marked: 0,
        fatal: Vec::new(),
        rules: 0,
        kept: 0,
        rules_open: 0,
    };
    for item in &rubric.items {
        let mark = points(&item.id);
        if item.fatal && mark == Some(0) {
            outcome.fatal.push(item.id.clone());
        }
        if item.compliance {
            outcome.rules += usize::from(mark.is_some());
            outcome.rules_open += usize::from(mark.is_none());
            outcome.kept += usize::from(mark.is_some_and(|mark| mark >= item.scale.most()));
            continue;
        }
        outcome.counted += 1;
        if let Some(mark) = mark {
            outcome.marked += 1;
            outcome.possible += item.weight;
            outcome.earned += item.weight * share(item, mark);
        }
    }
    outcome
}

/// What a skill reached in one talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    pub skill: ItemId,
    /// Weighted mean of its items, 0 to 1.
    pub share: f64,
    /// How many of its items have a mark.
    pub items: usize,
}

/// Each skill that has a mark, in the order of the rubric. Rules are no skill of their own, so they are left out; a fatal
/// item counts as what it is, since a zero over everything would say nothing about the other skills.
pub fn skills(rubric: &Rubric, points: impl Fn(&str) -> Option<i64>) -> Vec<Reached> {
    let mut sums: Vec<(ItemId, f64, f64, usize)> = Vec::new();
    for item in rubric.items.iter().filter(|item| !item.compliance) {
        let Some(mark) = points(&item.id) else { continue };
        let at = sums.iter().position(|(skill, ..)| *skill == item.skill).unwrap_or_else(|| {
            sums.push((item.skill.clone(), 0.0, 0.0, 0));
            sums.len() - 1
        });
        let (_, earned, possible, items) = &mut sums[at];
        *earned += item.weight * share(item, mark);
        *possible += item.weight;
        *items += 1;
    }
    sums.into_iter()
        .map(|(skill, earned, possible, items)| Reached { skill, share: earned / possible, items })
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::playbook::Scale;
    use crate::domain::slot::Template;
    use crate::text::Clean;

    pub(in super::super) fn item(id: &str, skill: &str, scale: Scale, weight: f64) -> RubricItem {
        let (id, skill) = (ItemId::parse(id).unwrap(), ItemId::parse(skill).unwrap());
        let (fatal, compliance) = (false, false);
        RubricItem { id, skill, scale, weight, fatal, compliance, text: Template::default(), anchors: Vec::new() }
    }

    pub(in super::super) fn rubric(items: Vec<RubricItem>) -> Rubric {
        let id = ItemId::parse("r").unwrap();
        Rubric { id, order: 1, name: Clean::line("R"), about: Template::default(), items }
    }

    /// Call-centre weights (greeting 10, listening 20, resolution 25, empathy 20, close 10; compliance apart): by hand,
    /// 10·1 + 20·¾ + 25·½ + 20·¼ + 10·0 = 42.5 of 85.
    fn call() -> Rubric {
        let mut rule = item("consent", "opening", Scale::YesNo, 0.0);
        rule.compliance = true;
        let mut fatal = item("solves", "solving", Scale::Points, 25.0);
        fatal.fatal = true;
        rubric(vec![
            item("greets", "opening", Scale::YesNo, 10.0),
            item("listens", "listening", Scale::Points, 20.0),
            fatal,
            item("feels", "listening", Scale::Points, 20.0),
            item("closes", "closing", Scale::YesNo, 10.0),
            rule,
        ])
    }

    fn marks(given: &[(&'static str, i64)]) -> impl Fn(&str) -> Option<i64> {
        move |id| given.iter().find(|(item, _)| *item == id).map(|(_, points)| *points)
    }

    #[test]
    fn weights_add_up_as_on_paper() {
        let given = [("greets", 1), ("listens", 3), ("solves", 2), ("feels", 1), ("closes", 0), ("consent", 1)];
        let outcome = outcome(&call(), marks(&given));
        assert_eq!((outcome.earned, outcome.possible, outcome.percent()), (42.5, 85.0, Some(50.0)));
        assert_eq!((outcome.rules, outcome.kept, outcome.is_whole()), (1, 1, true));
    }

    #[test]
    fn a_fatal_zero_makes_the_whole_nothing_and_says_which_and_what_it_would_have_been() {
        let given = [("greets", 1), ("listens", 4), ("solves", 0), ("feels", 4), ("closes", 1)];
        let outcome = outcome(&call(), marks(&given));
        assert_eq!(outcome.percent(), Some(0.0));
        assert_eq!(outcome.fatal.iter().map(ItemId::as_str).collect::<Vec<_>>(), ["solves"]);
        assert_eq!(outcome.behaviour().map(f64::round), Some(71.0), "60 of 85");
    }

    #[test]
    fn a_broken_rule_shows_apart_and_moves_no_percent() {
        let given = [("greets", 1), ("listens", 4), ("solves", 4), ("feels", 4), ("closes", 1)];
        let with = |consent| {
            let mut all = given.to_vec();
            all.push(("consent", consent));
            outcome(&call(), |id| all.iter().find(|(item, _)| *item == id).map(|(_, points)| *points))
        };
        assert_eq!((with(0).percent(), with(0).kept, with(0).rules), (Some(100.0), 0, 1));
        assert_eq!((with(1).percent(), with(1).kept), (Some(100.0), 1));
    }

    #[test]
    fn what_has_no_mark_is_left_out_and_counted_as_open() {
        let outcome = outcome(&call(), marks(&[("listens", 2)]));
        assert_eq!((outcome.percent(), outcome.marked, outcome.counted), (Some(50.0), 1, 5));
        assert_eq!((outcome.rules_open, outcome.is_whole()), (1, false));
        let nothing = super::outcome(&call(), |_| None);
        assert_eq!((nothing.percent(), nothing.marked), (None, 0));
    }

    #[test]
    fn a_skill_is_the_weighted_mean_of_its_items() {
        let reached = skills(&call(), marks(&[("listens", 4), ("feels", 1), ("solves", 0), ("consent", 0)]));
        let told: Vec<(&str, f64, usize)> = reached.iter().map(|one| (&*one.skill, one.share, one.items)).collect();
        assert_eq!(told, [("listening", 0.625, 2), ("solving", 0.0, 1)]);
    }

    #[test]
    fn a_mark_from_before_the_rubric_was_changed_stays_within_its_scale() {
        let item = item("x", "s", Scale::YesNo, 1.0);
        assert_eq!((share(&item, 4), share(&item, 0)), (1.0, 0.0));
    }
}
