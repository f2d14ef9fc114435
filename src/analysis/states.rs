//! From state to state: how many customers stand where, how many went on from there, and how long it took.

use std::collections::BTreeMap;

/// One customer's way: each state with the moment (UTC milliseconds) it was entered; none where nobody knows when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path(pub Vec<(String, Option<i64>)>);

/// One state of the funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub state: String,
    /// Customers that are in it now.
    pub now: usize,
    /// Customers that are or were in it, or went past it to a later one.
    pub reached: usize,
    /// Of those, how many reached a later one.
    pub went_on: usize,
}

impl Standing {
    /// The part of those who reached it that went on, from 0 to 1; none where nobody did.
    pub fn rate(&self) -> Option<f64> {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        (self.reached > 0).then(|| count(self.went_on) / count(self.reached))
    }
}

/// Customers that went from one state to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    pub from: String,
    pub to: String,
    pub count: usize,
    /// Days spent in `from`, the middle one of those that are known.
    pub median_days: Option<i64>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Funnel {
    /// In the order given; then the words that are none of them, by name.
    pub standings: Vec<Standing>,
    /// The commonest first.
    pub conversions: Vec<Conversion>,
    /// Customers without a state.
    pub without: usize,
}

/// The funnel of these customers over the states in their order.
pub fn funnel(paths: &[Path], order: &[String]) -> Funnel {
    let mut standings: Vec<Standing> = order.iter().map(|state| standing(state)).collect();
    let mut others: BTreeMap<&str, usize> = BTreeMap::new();
    let mut went: BTreeMap<(&str, &str), Vec<Option<i64>>> = BTreeMap::new();
    let mut without = 0;
    let rank = |state: &str| order.iter().position(|known| known == state);
    for Path(steps) in paths {
        match steps.last() {
            None => without += 1,
            Some((state, _)) if state.is_empty() => without += 1,
            Some((state, _)) => match rank(state) {
                Some(at) => standings[at].now += 1,
                None => *others.entry(state).or_default() += 1,
            },
        }
        if let Some(highest) = steps.iter().filter_map(|(state, _)| rank(state)).max() {
            standings[..=highest].iter_mut().for_each(|standing| standing.reached += 1);
            standings[..highest].iter_mut().for_each(|standing| standing.went_on += 1);
        }
        for pair in steps.windows(2) {
            let [(from, since), (to, until)] = pair else { continue };
            if !from.is_empty() && !to.is_empty() {
                went.entry((from, to)).or_default().push(since.zip(*until).map(|(since, until)| days(since, until)));
            }
        }
    }
    standings.extend(others.into_iter().map(|(state, now)| Standing { now, reached: now, ..standing(state) }));
    let mut conversions: Vec<Conversion> =
        went.into_iter().map(|((from, to), spent)| conversion(from, to, &spent)).collect();
    conversions.sort_by_key(|way| std::cmp::Reverse(way.count));
    Funnel { standings, conversions, without }
}

fn standing(state: &str) -> Standing {
    Standing { state: state.to_owned(), now: 0, reached: 0, went_on: 0 }
}

fn conversion(from: &str, to: &str, spent: &[Option<i64>]) -> Conversion {
    let mut known: Vec<i64> = spent.iter().flatten().copied().collect();
    known.sort_unstable();
    // Of an even number the earlier of the two in the middle: a day that was really spent.
    let median_days = known.get(known.len().saturating_sub(1) / 2).copied();
    Conversion { from: from.to_owned(), to: to.to_owned(), count: spent.len(), median_days }
}

/// Whole days between two instants in milliseconds.
const fn days(since: i64, until: i64) -> i64 {
    (until - since).div_euclid(86_400_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    fn path(steps: &[(&str, i64)]) -> Path {
        Path(steps.iter().map(|(state, day)| ((*state).to_owned(), (*day >= 0).then_some(day * DAY))).collect())
    }

    #[test]
    fn five_customers_counted_by_hand() {
        let order = ["target", "prospect", "won"].map(str::to_owned);
        let paths = [
            path(&[("target", 0), ("prospect", 10), ("won", 30)]),
            path(&[("target", 0), ("prospect", 20)]),
            path(&[("target", 5), ("won", 45)]),
            path(&[("target", -1), ("prospect", 3), ("target", 9)]),
            path(&[]),
            path(&[("dormant", 0)]),
        ];
        let funnel = funnel(&paths, &order);
        let found: Vec<_> =
            funnel.standings.iter().map(|of| (of.state.as_str(), of.now, of.reached, of.went_on)).collect();
        // The third went past "prospect"; the fourth fell back, and has been there.
        assert_eq!(found, [("target", 1, 4, 4), ("prospect", 1, 4, 2), ("won", 2, 2, 0), ("dormant", 1, 1, 0)]);
        assert_eq!(funnel.without, 1);
        let ways: Vec<_> =
            funnel.conversions.iter().map(|of| (of.from.as_str(), of.to.as_str(), of.count, of.median_days)).collect();
        assert_eq!(
            ways,
            [
                ("target", "prospect", 3, Some(10)),
                ("prospect", "target", 1, Some(6)),
                ("prospect", "won", 1, Some(20)),
                ("target", "won", 1, Some(40)),
            ]
        );
        assert_eq!(funnel.standings[1].rate(), Some(0.5));
    }

    #[test]
    fn nobody_in_a_state_has_no_rate() {
        let funnel = funnel(&[], &["target".to_owned()]);
        assert_eq!((funnel.standings[0].rate(), funnel.conversions.len()), (None, 0));
    }
}
