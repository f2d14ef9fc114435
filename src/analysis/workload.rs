//! Workload: the touches a week that all levels ask for, against what fits into a week; and what to lower first.

use crate::domain::cadence::{Cadence, Every};
use crate::domain::grade::{Grade, Grades};
use crate::domain::rhythm::TouchWay;
use std::num::NonZeroU16;

/// One level as far as it makes work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// What the level is called.
    pub level: String,
    /// Its rank: the higher the number, the less the customers in it matter.
    pub place: i64,
    pub customers: u32,
    pub cadence: Cadence,
}

/// What a level asks for in an average week.
#[derive(Debug, Clone, PartialEq)]
pub struct Demand {
    pub load: Load,
    pub visits: f64,
    pub calls: f64,
}

impl Demand {
    /// Touches a week.
    pub fn touches(&self) -> f64 {
        self.visits + self.calls
    }
}

/// A cadence that could be longer.
#[derive(Debug, Clone, PartialEq)]
pub struct Lowering {
    pub level: String,
    pub way: TouchWay,
    pub from: Every,
    pub to: Every,
    /// Touches a week that it saves.
    pub saves: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Workload {
    /// Highest rank first.
    pub demands: Vec<Demand>,
    /// Touches that fit into a week.
    pub capacity: u32,
    /// Touches a week that all levels ask for.
    pub asked: f64,
    /// What to lower, in this order, until it fits; empty where it fits already.
    pub lower: Vec<Lowering>,
    /// Touches a week too many when all of that is done.
    pub left_over: f64,
}

const WEEK: f64 = 7.0;
/// A month has this many days on average in the Gregorian calendar: 146,097 days in 4,800 months.
const MONTH: f64 = 146_097.0 / 4_800.0;
/// Nobody is to notice that a rhythm was changed by more than this at once.
const FURTHEST: i64 = 2;

/// The work that all levels ask for. A visit is a contact too, so it stands in for a call: a level with a visit every two
/// weeks and a call every week asks for one of each in two weeks.
pub fn workload(loads: &[Load], capacity: u32) -> Workload {
    let mut demands: Vec<Demand> = loads.iter().cloned().map(demand).collect();
    demands.sort_by_key(|demand| demand.load.place);
    let asked: f64 = demands.iter().map(Demand::touches).sum();
    let mut too_many = asked - f64::from(capacity);
    let mut lower = Vec::new();
    for demand in lowest_first(&demands) {
        if too_many <= 0.0 {
            break;
        }
        if let Some(step) = lowered(demand, too_many) {
            too_many -= step.saves;
            lower.push(step);
        }
    }
    Workload { demands, capacity, asked, lower, left_over: too_many.max(0.0) }
}

/// The work of the levels in use, from how many customers have which word in their level.
pub fn of(grades: &Grades, words: &[(String, u32)], capacity: u32) -> Workload {
    let counts = grades.counted(words);
    let customers = |word: &str| counts.iter().find(|(known, _)| known == word).map_or(0, |(_, count)| *count);
    let load = |grade: &Grade| Load {
        level: grade.word().to_owned(),
        place: grade.place,
        customers: customers(grade.word()),
        cadence: grade.cadence,
    };
    workload(&grades.used().map(load).collect::<Vec<_>>(), capacity)
}

/// The lowest rank first; of two of the same rank the one that makes more work.
fn lowest_first(demands: &[Demand]) -> Vec<&Demand> {
    let mut order: Vec<&Demand> = demands.iter().collect();
    order.sort_by(|a, b| b.load.place.cmp(&a.load.place).then(b.touches().total_cmp(&a.touches())));
    order
}

fn demand(load: Load) -> Demand {
    let (visits, calls) = weekly(load.customers, load.cadence);
    Demand { load, visits, calls }
}

/// Visits and calls a week.
fn weekly(customers: u32, cadence: Cadence) -> (f64, f64) {
    let rate = |every: Option<Every>| every.map_or(0.0, |every| f64::from(customers) * WEEK / length(every));
    let visits = rate(cadence.visit);
    (visits, (rate(cadence.call) - visits).max(0.0))
}

/// Days, on average.
fn length(every: Every) -> f64 {
    match every {
        Every::Days(n) => f64::from(n.get()),
        Every::Months(n) => f64::from(n.get()) * MONTH,
    }
}

/// The way that saves more, made just rare enough to fit, at most half as often as now.
fn lowered(demand: &Demand, too_many: f64) -> Option<Lowering> {
    let ways = [(TouchWay::Visit, demand.load.cadence.visit), (TouchWay::Call, demand.load.cadence.call)];
    let found = ways.into_iter().filter_map(|(way, from)| rarer(demand, way, from?, too_many));
    // Of two that save the same, the visits stay.
    found.max_by(|a, b| a.saves.total_cmp(&b.saves))
}

/// One way made rarer step by step: the first step that is enough, else the last one there is. A rarer visit may save
/// nothing, where a call takes its place.
fn rarer(demand: &Demand, way: TouchWay, from: Every, too_many: f64) -> Option<Lowering> {
    let Load { level, customers, cadence, .. } = &demand.load;
    let mut best: Option<Lowering> = None;
    for to in steps(from) {
        let mut longer = *cadence;
        *(if way == TouchWay::Call { &mut longer.call } else { &mut longer.visit }) = Some(to);
        let (visits, calls) = weekly(*customers, longer);
        let saves = demand.touches() - visits - calls;
        if saves > 0.0 {
            best = Some(Lowering { level: level.clone(), way, from, to, saves });
        }
        if saves >= too_many {
            break;
        }
    }
    best
}

/// Longer gaps in whole weeks up to twice as long; a rhythm of months stays one.
fn steps(from: Every) -> Vec<Every> {
    match from {
        Every::Months(n) => n.checked_mul(NonZeroU16::MIN.saturating_add(1)).map(Every::Months).into_iter().collect(),
        Every::Days(_) => {
            let most = from.days() * FURTHEST;
            let weeks = (from.days() / 7 + 1..).map(|weeks| weeks * 7).take_while(|days| *days < most);
            weeks.chain([most]).filter_map(Every::from_days).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(level: &str, place: i64, customers: u32, visit: Option<i64>, call: Option<i64>) -> Load {
        Load { level: level.into(), place, customers, cadence: Cadence::from_profile(visit, call) }
    }

    fn near(found: f64, meant: f64) {
        assert!((found - meant).abs() < 1e-9, "{found} is not {meant}");
    }

    #[test]
    fn a_week_of_work_is_counted_by_hand() {
        // 10 weekly visits; 20 customers every two weeks = 10 visits, and the weekly call of each = 10 calls more.
        let work = workload(
            &[load("key", 3, 20, Some(14), Some(7)), load("vip", 1, 10, Some(7), None), load("low", 9, 99, None, None)],
            40,
        );
        let found: Vec<_> = work.demands.iter().map(|of| (of.load.level.as_str(), of.visits, of.calls)).collect();
        assert_eq!(found, [("vip", 10.0, 0.0), ("key", 10.0, 10.0), ("low", 0.0, 0.0)]);
        near(work.asked, 30.0);
        assert_eq!((work.lower, work.left_over), (Vec::new(), 0.0));
    }

    #[test]
    fn a_visit_stands_in_for_a_call_that_is_asked_for_less_often() {
        let work = workload(&[load("a", 1, 7, Some(7), Some(14))], 40);
        assert_eq!((work.demands[0].visits, work.demands[0].calls), (7.0, 0.0));
    }

    #[test]
    fn a_month_is_a_month_on_average() {
        // 4,800 months have 146,097 days, 20,871 weeks.
        near(workload(&[load("model", 5, 20_871, Some(30), None)], 40).asked, 4_800.0);
    }

    #[test]
    fn the_lowest_level_is_lowered_first_and_no_further_than_needed() {
        let loads = [load("vip", 1, 14, Some(7), None), load("new", 7, 28, Some(14), None)];
        // 14 + 14 a week; three weeks instead of two save a third of the lower level's.
        let work = workload(&loads, 24);
        let [step] = work.lower.as_slice() else { panic!("{work:?}") };
        assert_eq!((step.level.as_str(), step.way, step.to.days()), ("new", TouchWay::Visit, 21));
        near(step.saves, 14.0 / 3.0);
        near(work.left_over, 0.0);
    }

    #[test]
    fn one_level_after_the_other_is_at_most_halved_and_what_is_left_over_is_said() {
        let loads = [load("vip", 1, 14, Some(7), None), load("new", 7, 28, Some(14), None)];
        let work = workload(&loads, 10);
        let steps: Vec<_> = work.lower.iter().map(|step| (step.level.as_str(), step.to.days())).collect();
        assert_eq!(steps, [("new", 28), ("vip", 14)]);
        near(work.left_over, 4.0);
    }

    #[test]
    fn of_two_levels_of_one_rank_the_one_with_more_work_goes_first() {
        let loads = [load("small", 2, 7, Some(7), None), load("large", 2, 70, Some(7), None)];
        assert_eq!(workload(&loads, 70).lower[0].level, "large");
    }

    #[test]
    fn where_calls_make_more_work_than_visits_the_calls_become_rarer() {
        // 5 visits and 30 calls a week.
        let work = workload(&[load("free", 6, 35, Some(49), Some(7))], 20);
        let [step] = work.lower.as_slice() else { panic!("{work:?}") };
        assert_eq!((step.way, step.to.days()), (TouchWay::Call, 14));
        near(step.saves, 17.5);
    }

    #[test]
    fn a_rarer_visit_whose_place_a_call_takes_saves_nothing_so_the_calls_go() {
        // Each customer is seen every two weeks and called in between.
        let work = workload(&[load("free", 6, 14, Some(14), Some(7))], 10);
        let [step] = work.lower.as_slice() else { panic!("{work:?}") };
        assert_eq!((step.way, step.to.wire().as_str()), (TouchWay::Call, "14d"));
        near(step.saves, 7.0);
    }

    #[test]
    fn a_rhythm_of_months_stays_one() {
        let work = workload(&[load("model", 5, 20_871, Some(30), None)], 40);
        assert_eq!(work.lower[0].to.wire(), "2m");
    }

    #[test]
    fn nobody_to_look_after_is_no_work() {
        let work = workload(&[], 0);
        assert_eq!((work.asked, work.left_over), (0.0, 0.0));
    }
}
