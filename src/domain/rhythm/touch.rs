//! The next touch of a customer: when it should be, when it is too late, where it stands today, and why.

use super::first;
use super::house::House;
use super::known::Known;
use super::window::{Hours, Window};
use crate::choices;
use crate::domain::cadence::Every;
use crate::domain::calendar::{Calendar, Closed, Holiday};
use chrono::{NaiveDate, TimeDelta};

choices! {
    /// By what way a touch is made. Only a meeting face to face or by video is a visit; any contact is a call.
    pub enum TouchWay {
        Visit = "visit",
        Call = "call",
    }
}

choices! {
    /// Where a touch stands today.
    pub enum TouchState {
        /// Its day is still to come.
        Ahead = "ahead",
        /// Its day is today.
        Due = "due",
        /// Its day has passed, the longest gap has not: yellow.
        Late = "late",
        /// The longest gap has passed: red.
        TooLate = "too_late",
    }
}

/// What a touch is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    LastVisit(NaiveDate),
    LastContact(NaiveDate),
    /// There was none yet: due since the customer was added, or was given the level.
    Added(NaiveDate),
}

impl Since {
    pub const fn day(self) -> NaiveDate {
        match self {
            Self::LastVisit(day) | Self::LastContact(day) | Self::Added(day) => day,
        }
    }
}

/// Why the day is not the one the cadence gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    /// Many came at once: their first touches are spread over the gap.
    Spread,
    Weekend,
    Holiday(Holiday),
    /// The customer can be met on other weekdays only.
    Window,
    /// Asked to be left in peace until then.
    Rest,
}

/// The facts a touch rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    pub since: Since,
    pub every: Every,
    /// The day the cadence alone gives.
    pub counted: NaiveDate,
    /// What moved it from there, in this order; each once.
    pub moved: Vec<Moved>,
}

/// The next touch by one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    pub way: TouchWay,
    /// The day on which it should be.
    pub ideal: NaiveDate,
    /// The last day before it is too late; never before `ideal`.
    pub worst: NaiveDate,
    pub state: TouchState,
    /// Days since `ideal`; negative while it is ahead.
    pub days: i64,
    /// When the customer can be met on that day, where it is known.
    pub hours: Option<Hours>,
    pub why: Why,
}

/// The touches a customer is to have, visit before call; none where there is no cadence for them, nor while a complaint is
/// open.
pub fn touches(known: &Known, house: &House, today: NaiveDate) -> Vec<Touch> {
    if known.halted {
        return Vec::new();
    }
    let visit = known.cadence.visit.map(|every| {
        let since = known.last_visit.map_or(Since::Added(known.since), Since::LastVisit);
        (TouchWay::Visit, every, since)
    });
    let call = known.cadence.call.filter(|_| !known.do_not_call).map(|every| {
        // A visit is a contact too, whichever of the two was told.
        let last = known.last_contact.max(known.last_visit);
        (TouchWay::Call, every, last.map_or(Since::Added(known.since), Since::LastContact))
    });
    let ways = visit.into_iter().chain(call);
    ways.filter_map(|(way, every, since)| touch(known, house, today, way, every, since)).collect()
}

/// Of a visit and a call, the one that presses most; where both are as red, the visit, which is a contact too: whoever
/// only rings is told of the visit again on the next morning.
pub fn pressing(touches: &[Touch]) -> Option<&Touch> {
    let visit = |touch: &Touch| touch.state != TouchState::Ahead && touch.way == TouchWay::Visit;
    touches.iter().rev().max_by_key(|touch| (touch.state, visit(touch), touch.days))
}

/// `None` where the days lie beyond the calendar.
fn touch(known: &Known, house: &House, today: NaiveDate, way: TouchWay, every: Every, since: Since) -> Option<Touch> {
    let gap_end = every.after(since.day())?;
    let gap = (gap_end - since.day()).num_days();
    let slack = TimeDelta::days(house.longest(gap) - gap);
    let mut moved = Vec::new();
    let counted = match since {
        Since::Added(day) => {
            // Nobody was late for them before they had a level.
            let from = known.given.map_or(day, |given| given.max(day));
            let spread = known.lot.map(|lot| first::day(from, every, lot, &house.calendar));
            moved.extend(spread.map(|_| Moved::Spread));
            spread.unwrap_or(from)
        }
        Since::LastVisit(_) | Since::LastContact(_) => gap_end,
    };
    // Who was left in peace is not too late on the first day after it.
    let rested = known.rest_until.map_or(counted, |rest| rest.max(counted));
    if rested > counted {
        moved.push(Moved::Rest);
    }
    let ideal = possible(rested, known.window, &house.calendar, &mut moved);
    let worst = possible(rested.checked_add_signed(slack)?, known.window, &house.calendar, &mut Vec::new()).max(ideal);
    let days = (today - ideal).num_days();
    let state = match days {
        ..0 => TouchState::Ahead,
        0 => TouchState::Due,
        _ if today <= worst => TouchState::Late,
        _ => TouchState::TooLate,
    };
    let hours = known.window.and_then(|window| window.hours);
    Some(Touch { way, ideal, worst, state, days, hours, why: Why { since, every, counted, moved } })
}

/// The first day from `day` on which we work and the customer can be met. A customer who is met at the weekend only is
/// met at the weekend, but not on a holiday.
fn possible(day: NaiveDate, window: Option<Window>, calendar: &Calendar, moved: &mut Vec<Moved>) -> NaiveDate {
    /// Two months hold every weekday and outlast every holiday.
    const FAR: usize = 62;
    let opens = |day: NaiveDate| window.is_none_or(|window| window.opens(day));
    let works_then = day.iter_days().take(FAR).any(|day| opens(day) && calendar.works(day));
    let fits = |day: NaiveDate| {
        let closed = calendar.closed(day);
        let free = if works_then { closed } else { closed.filter(|closed| *closed != Closed::Weekend) };
        match free {
            Some(Closed::Weekend) => Some(Moved::Weekend),
            Some(Closed::Holiday(holiday)) => Some(Moved::Holiday(holiday.clone())),
            None => (!opens(day)).then_some(Moved::Window),
        }
    };
    for candidate in day.iter_days().take(FAR) {
        match fits(candidate) {
            None => return candidate,
            Some(reason) if moved.contains(&reason) => {}
            Some(reason) => moved.push(reason),
        }
    }
    calendar.next_working(day)
}
