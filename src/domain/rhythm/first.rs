//! The first touch of customers who were never met. Whoever comes alone is due at once. Where more come to one level on
//! one day than fit into a day, as after an import, they are spread over the level's own gap: so many a day as the level
//! asks for from then on, and not all on one morning and again all on one morning a gap later.
//!
//! Which level goes first is decided by the levels' gaps and ranks. Within a level those go first of whom the file says
//! most that matters ([`Importance`]); among equals it is a lot, drawn from the customer's identity, so that it is the
//! same on every screen and every day, and does not follow the order of the rows.

use crate::domain::answer::Answer;
use crate::domain::cadence::Every;
use crate::domain::calendar::Calendar;
use crate::domain::card::Place;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::man::Man;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::ops::AddAssign;

const DAY: i64 = 86_400_000;

/// How much speaks for seeing somebody before others: first that they can buy (of money, authority and need, those that
/// are there less those that are missing), then that one knows what they need or would buy, then how much is known at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Importance(u16);

impl Importance {
    /// The fields that say what somebody needs or would buy.
    pub const NEEDS: [&str; 2] = ["need", "product"];

    /// `needs`: one of those is filled; `known`: the weights of all fields that are.
    pub fn new(man: Man, needs: bool, known: u16) -> Self {
        let worth = |answer: Option<Answer>| match answer {
            Some(Answer::Yes) => 2,
            None => 1,
            Some(Answer::No) => 0,
        };
        let buys = worth(man.money) + worth(man.authority) + worth(man.need);
        Self(buys << 12 | u16::from(needs) << 11 | known.min(2047))
    }

    /// From a whole customer; a store may read the three parts alone.
    pub fn of(customer: &Customer) -> Self {
        let filled = |field: &str| Customer::field(field).is_some_and(|field| field.get(customer).encode().is_some());
        let known = Customer::FIELDS.iter().filter(|field| field.weight > 0 && filled(field.name));
        let known = known.map(|field| u16::from(field.weight)).sum();
        Self::new(customer.man(), Self::NEEDS.into_iter().any(filled), known)
    }
}

/// Those who came to one level on one day, the first to be seen in front; of very many, a part that stands for all.
#[derive(Debug, Clone, Default)]
pub struct Line(Vec<u128>);

impl Line {
    pub fn of(members: impl Iterator<Item = (Id, Importance)>) -> Self {
        let mut line: Vec<_> = members.map(|(id, of)| turn(id, of)).collect();
        line.sort_unstable();
        Self(line)
    }

    /// The lot of a customer: from 0 up to, but not, 65,536, evenly for all in the line. Who comes later in the order never
    /// has a smaller one, whether they are in the line or not: of those between two who are, each has a share of the way.
    pub fn lot(&self, customer: Id, of: Importance) -> u16 {
        /// Half of one place, in its 65,536th parts: who is in the line stands in the middle of their place.
        const HALF: u128 = 1 << 15;
        let turn = turn(customer, of);
        let at = self.0.partition_point(|one| *one < turn);
        let (before, behind) = (at.checked_sub(1).and_then(|at| self.0.get(at)), self.0.get(at));
        let share = |from: u128, to: u128, way: u128| (turn - from) * way / (to - from).max(1);
        let places = (at as u128) << 16;
        let stands = match (before, behind) {
            (_, Some(one)) if *one == turn => places + HALF,
            (None, None) => HALF,
            (None, Some(behind)) => share(0, *behind, HALF),
            (Some(before), Some(behind)) => places - HALF + share(*before, *behind, HALF * 2),
            (Some(before), None) => places - HALF + share(*before, LAST, HALF),
        };
        u16::try_from(stands / self.0.len().max(1) as u128).unwrap_or(u16::MAX)
    }
}

/// Beyond every turn.
const LAST: u128 = 1 << 80;

/// Where a customer stands in the order, the first lowest: by importance, and equals by lot.
fn turn(customer: Id, of: Importance) -> u128 {
    u128::from(u16::MAX - of.0) << 64 | u128::from(drawn(customer))
}

/// Some of many customers, as few as are wanted: which they are is drawn from their identities, so that they are the same in
/// whatever order they are read, and on every machine.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    /// How many they are in all.
    pub count: u32,
    /// So many first bits of what is drawn are nought.
    bits: u32,
    kept: Vec<(Id, u32)>,
}

impl Sample {
    /// So many are kept at most, and at least about half as many where there are more.
    pub const MOST: usize = 4_096;

    /// One more, with their local row number.
    pub fn add(&mut self, customer: Id, row: u32) {
        self.count = self.count.saturating_add(1);
        if mixed(customer).leading_zeros() < self.bits {
            return;
        }
        self.kept.push((customer, row));
        while self.kept.len() > Self::MOST {
            self.bits += 1;
            self.kept.retain(|(id, _)| mixed(*id).leading_zeros() >= self.bits);
        }
    }

    /// Those who were kept.
    pub fn rows(&self) -> impl Iterator<Item = (Id, u32)> {
        self.kept.iter().copied()
    }
}

/// The bits of an identity, mixed (the finisher of `SplitMix64`): cheaper than a lot, and drawn for every row that is read.
fn mixed(id: Id) -> u64 {
    let [high, low] =
        [0, 8].map(|from| id.bytes()[from..from + 8].iter().fold(0, |all, byte| all << 8 | u64::from(*byte)));
    let mut z: u64 = high ^ low;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// How many customers came to which level on which day, and in which order they are seen.
#[derive(Debug, Clone, Default)]
pub struct Crowds(HashMap<String, HashMap<i64, (u32, Line)>>);

impl Crowds {
    /// One more customer, whether or not they were met since: who is seen first must not change the days of the others.
    pub fn add(&mut self, customer: Id, level: &str) {
        let Some(day) = came(customer) else { return };
        if !self.0.contains_key(level) {
            self.0.insert(level.to_owned(), HashMap::new());
        }
        self.0.get_mut(level).map_or(&mut 0, |days| &mut days.entry(day).or_default().0).add_assign(1);
    }

    /// Where more came to one level on one day than fit into a day: asks for their order by the level and the first and the
    /// last instant of the day, UTC milliseconds.
    pub fn line_up<E>(
        &mut self,
        fits: u32,
        mut order: impl FnMut(&str, (i64, i64)) -> Result<Line, E>,
    ) -> Result<(), E> {
        for (level, days) in &mut self.0 {
            for (day, (_, line)) in days.iter_mut().filter(|(_, (count, _))| *count > fits) {
                *line = order(level, day_at(day * DAY))?;
            }
        }
        Ok(())
    }

    /// Where a customer of this level stands.
    pub fn place(&self, customer: Id, level: &str, of: Importance) -> Place {
        let crowd = came(customer).and_then(|day| self.0.get(level)?.get(&day));
        crowd.map_or_else(Place::default, |(crowd, line)| Place { crowd: *crowd, lot: line.lot(customer, of) })
    }
}

/// The days of the calendar (UTC) are counted, wherever one is: a lot must not change with the zone.
fn came(customer: Id) -> Option<i64> {
    customer.made_at().map(|ms| ms.div_euclid(DAY))
}

/// The first and the last instant of the day on which a customer came, UTC milliseconds; none where nobody knows.
pub fn day_of(customer: Id) -> Option<(i64, i64)> {
    customer.made_at().map(day_at)
}

/// What is drawn for a customer among equals.
fn drawn(customer: Id) -> u64 {
    let [drawn @ .., _, _, _, _, _, _, _, _] = *Id::derived(customer, "first-touch", "").bytes();
    u64::from_be_bytes(drawn)
}

/// The first and the last instant of the day of an instant, UTC milliseconds.
const fn day_at(ms: i64) -> (i64, i64) {
    let day = ms.div_euclid(DAY);
    (day * DAY, (day + 1) * DAY - 1)
}

/// The day that a lot gives within a gap: of the days that are worked, as many as a gap usually has.
pub(super) fn day(from: NaiveDate, every: Every, lot: u16, calendar: &Calendar) -> NaiveDate {
    let worked = (every.days() * 5 / 7).max(1);
    let wanted = usize::try_from(worked * i64::from(lot) / (i64::from(u16::MAX) + 1)).unwrap_or_default();
    let within = from.iter_days().take(usize::try_from(every.days()).unwrap_or_default());
    let days = within.filter(|day| calendar.works(*day));
    // In a week of holidays there are fewer: the last of them.
    days.take(wanted + 1).last().unwrap_or(from)
}
