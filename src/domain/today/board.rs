//! The page being put together: the best of each group are kept, all are counted.

use super::{Item, Source, State};
use crate::domain::time::Now;
use chrono::{Days, NaiveDate};
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

/// The page: in order, with how many there are of each group in all.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Today {
    /// Group by group, each in its order; of each at most as many as were asked for, and of the days after today as many
    /// of one day as of another.
    pub items: Vec<Item>,
    counts: [usize; State::ALL.len()],
    /// How many there are on each day, what is late on the first; shown or not.
    days: BTreeMap<NaiveDate, usize>,
    /// How many visits and calls the levels ask for by today, shown or not.
    pub touches: usize,
    /// Some customer has a level, something is to be done or a meeting is planned, now or later.
    pub used: bool,
    /// Everything was looked through; before, only meetings and what is to be done.
    pub whole: bool,
    /// Words in the level of customers that no level is called by: nobody is ever due by them. Sorted, a handful at most.
    pub strange: Vec<String>,
    /// Cards that wait for somebody who has never drilled: no entry of the page, which is for what one has begun.
    pub cards: usize,
}

impl Today {
    /// So many days are looked at where nobody asks for more or less: a week.
    pub const DAYS: u64 = 7;

    /// The last of these days.
    pub fn week(now: Now) -> NaiveDate {
        last(Self::DAYS, now)
    }

    /// How many there are in a group, shown or not.
    pub const fn count(&self, state: State) -> usize {
        self.counts[state as usize]
    }

    /// How many there are on a day, shown or not; what is late belongs to today.
    pub fn on(&self, day: NaiveDate) -> usize {
        self.days.get(&day).copied().unwrap_or_default()
    }

    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    pub fn of(&self, state: State) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.state == state)
    }
}

/// The last of so many days, today the first.
fn last(days: u64, now: Now) -> NaiveDate {
    now.today().checked_add_days(Days::new(days.saturating_sub(1))).unwrap_or(NaiveDate::MAX)
}

/// Takes items in any order. However many come, it holds a few.
pub struct Board {
    limit: usize,
    today_is: NaiveDate,
    /// The last day that is looked at.
    pub last: NaiveDate,
    groups: [Vec<Item>; State::ALL.len()],
    today: Today,
}

impl Board {
    /// `limit`: how many of each group are shown; `days`: how many days are looked at, today the first.
    pub fn new(limit: usize, days: u64, now: Now) -> Self {
        Self {
            limit,
            today_is: now.today(),
            last: last(days, now),
            groups: Default::default(),
            today: Today::default(),
        }
    }

    pub fn add(&mut self, item: Item) {
        let at = item.state as usize;
        self.today.counts[at] += 1;
        *self.today.days.entry(item.column(self.today_is)).or_default() += 1;
        self.today.touches += usize::from(item.source() == Source::Touch && item.state != State::Soon);
        self.groups[at].push(item);
        // Sorting now and then costs less than keeping order at every step.
        if self.groups[at].len() >= self.limit.saturating_mul(2).max(64) {
            self.shorten(at);
        }
    }

    /// There is something to plan with, even where nothing is due.
    pub const fn used(&mut self) {
        self.today.used = true;
    }

    /// So many cards wait for somebody who has never drilled.
    pub const fn wait(&mut self, cards: usize) {
        self.today.cards = cards;
    }

    pub fn finish(mut self, whole: bool) -> Today {
        for at in 0..self.groups.len() {
            self.shorten(at);
            self.today.items.append(&mut self.groups[at]);
        }
        self.today.used |= !self.today.items.is_empty();
        self.today.whole = whole;
        self.today
    }

    /// Keeps the best of a group. Of the days after today none fills the page for the others: whoever has more on one day
    /// than fits into it shall still see the next.
    fn shorten(&mut self, at: usize) {
        let group = &mut self.groups[at];
        group.sort_by(compare);
        if group.len() <= self.limit || at != State::Soon as usize {
            return group.truncate(self.limit);
        }
        let days = group.chunk_by(|one, other| one.day == other.day).count();
        let each = (self.limit / days).max(1);
        let (mut day, mut kept) = (None, 0);
        group.retain(|item| {
            kept = if day == Some(item.day) { kept + 1 } else { 1 };
            day = Some(item.day);
            kept <= each
        });
        group.truncate(self.limit);
    }
}

/// The order within a group.
fn compare(a: &Item, b: &Item) -> Ordering {
    let matters = |item: &Item| Reverse(item.who.importance);
    let by_weight =
        |item: &Item| (Reverse(item.weight), item.day, item.time.is_none(), item.time, matters(item), item.who.row);
    match a.state {
        State::Now => by_weight(a).cmp(&by_weight(b)),
        State::Today | State::Soon => {
            let by_clock = |item: &Item| (item.day, item.time.is_none(), item.time);
            by_clock(a).cmp(&by_clock(b)).then_with(|| by_weight(a).cmp(&by_weight(b)))
        }
    }
}
