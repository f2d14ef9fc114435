//! A day and time that is moved by keys: by half an hour within the hours of a working day, or by a day.

use super::When;
use crate::choices;
use crate::domain::time::Now;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

choices! {
    /// How far one key moves it.
    pub enum Step {
        HalfHour = "half_hour",
        Day = "day",
    }
}

/// The hours in which half hours are offered, both included: a house rule, early enough for a works and late enough for a
/// shop. Any other time can be typed.
const FIRST: u32 = 8;
const LAST: u32 = 20;
/// Where a day without a time is given one.
const MORNING: u32 = 9;

const HALF: TimeDelta = TimeDelta::minutes(30);

/// The next one in this direction; from nothing, the next half hour, or tomorrow morning. Never before now.
pub fn step(from: Option<When>, by: Step, forward: bool, now: Now) -> Option<When> {
    let soonest = soonest(now.local())?;
    let moved = match (from, by) {
        (None, Step::HalfHour) => soonest,
        (None, Step::Day) => at(soonest.date().max(now.today() + Days::new(1)), MORNING)?,
        (Some(When { day, time: None }), Step::HalfHour) => at(day, MORNING)?,
        (Some(When { day, time: None }), Step::Day) => {
            let day = if forward { day.checked_add_days(Days::new(1)) } else { day.checked_sub_days(Days::new(1)) };
            return day.map(|day| When { day: day.max(now.today()), time: None });
        }
        (Some(When { day, time: Some(time) }), by) => {
            let span = if by == Step::Day { TimeDelta::days(1) } else { HALF };
            let at = day.and_time(time);
            let moved = at.checked_add_signed(if forward { span } else { -span })?;
            if by == Step::Day { moved } else { within_hours(moved, forward)? }
        }
    };
    let moved = moved.max(soonest);
    Some(When { day: moved.date(), time: Some(moved.time()) }.settled(now.zone))
}

/// The same for what took place: never after now. From nothing, the last half hour, or yesterday.
pub fn past_step(from: Option<When>, by: Step, forward: bool, now: Now) -> Option<When> {
    let latest =
        now.local().date().and_hms_opt(now.local().hour(), if now.local().minute() < 30 { 0 } else { 30 }, 0)?;
    let days = |day: NaiveDate| {
        let day = if forward { day.checked_add_days(Days::new(1)) } else { day.checked_sub_days(Days::new(1)) };
        day.map(|day| When { day: day.min(now.today()), time: None })
    };
    let moved = match (from, by) {
        (None, Step::HalfHour) => latest,
        (None, Step::Day) => return now.today().pred_opt().map(|day| When { day, time: None }),
        (Some(When { day, time: None }), Step::HalfHour) => at(day, MORNING)?,
        (Some(When { day, time: None }), Step::Day) => return days(day),
        (Some(When { day, time: Some(time) }), by) => {
            let span = if by == Step::Day { TimeDelta::days(1) } else { HALF };
            day.and_time(time).checked_add_signed(if forward { span } else { -span })?
        }
    };
    let moved = moved.min(latest);
    Some(When { day: moved.date(), time: Some(moved.time()) }.settled(now.zone))
}

/// The first half hour after now at which somebody may be called.
fn soonest(now: NaiveDateTime) -> Option<NaiveDateTime> {
    let minute = if now.minute() < 30 { 0 } else { 30 };
    let whole = now.date().and_hms_opt(now.hour(), minute, 0)?;
    within_hours(whole.checked_add_signed(HALF)?, true)
}

/// Over the night: to the morning when it goes on, to the evening when it goes back.
fn within_hours(moved: NaiveDateTime, forward: bool) -> Option<NaiveDateTime> {
    let (day, time) = (moved.date(), moved.time());
    let (first, last) = (NaiveTime::from_hms_opt(FIRST, 0, 0)?, NaiveTime::from_hms_opt(LAST, 0, 0)?);
    match forward {
        true if time > last => at(day.checked_add_days(Days::new(1))?, FIRST),
        true if time < first => at(day, FIRST),
        false if time < first => at(day.checked_sub_days(Days::new(1))?, LAST),
        false if time > last => at(day, LAST),
        _ => Some(moved),
    }
}

fn at(day: NaiveDate, hour: u32) -> Option<NaiveDateTime> {
    day.and_hms_opt(hour, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::parse_when;
    use crate::domain::time::instant;
    use chrono_tz::Tz;

    fn now(text: &str) -> Now {
        let at = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Now::new(instant(at, Tz::Asia__Shanghai), Tz::Asia__Shanghai)
    }

    fn said(when: Option<When>) -> String {
        let When { day, time } = when.unwrap();
        time.map_or_else(|| day.to_string(), |time| format!("{day} {}", time.format("%H:%M")))
    }

    #[test]
    fn half_hours_go_over_the_night_to_the_morning_and_back_to_the_evening_and_never_before_now() {
        let (on, back) = (true, false);
        for (at, from, way, to) in [
            ("2026-11-22 10:29", "", on, "2026-11-22 10:30"),
            ("2026-11-22 10:30", "", on, "2026-11-22 11:00"),
            ("2026-11-22 20:10", "", on, "2026-11-23 08:00"),
            ("2026-11-22 05:10", "", on, "2026-11-22 08:00"),
            ("2026-11-22 10:29", "2026-11-23 15:00", on, "2026-11-23 15:30"),
            ("2026-11-22 10:29", "2026-11-23 15:10", back, "2026-11-23 14:40"),
            ("2026-11-22 10:29", "2026-11-23 19:30", on, "2026-11-23 20:00"),
            ("2026-11-22 10:29", "2026-11-24 08:30", back, "2026-11-24 08:00"),
            ("2026-11-22 10:29", "2026-11-23 20:00", on, "2026-11-24 08:00"),
            ("2026-11-22 10:29", "2026-11-24 08:00", back, "2026-11-23 20:00"),
            ("2026-11-22 10:29", "2026-11-22 10:30", back, "2026-11-22 10:30"),
            ("2026-11-22 10:29", "2026-11-01 10:30", on, "2026-11-22 10:30"),
            // A day alone has a morning.
            ("2026-11-22 10:29", "2026-11-25", on, "2026-11-25 09:00"),
            ("2026-12-31 21:00", "", on, "2027-01-01 08:00"),
        ] {
            let now = now(at);
            let stepped = step(parse_when(from, now), Step::HalfHour, way, now);
            assert_eq!(said(stepped), to, "{at} {from} {way}");
        }
    }

    #[test]
    fn a_day_on_keeps_the_time_and_from_nothing_it_is_tomorrow_morning() {
        for (from, way, to) in [
            ("", true, "2026-11-23 09:00"),
            ("2026-11-25", true, "2026-11-26"),
            ("2026-11-22", false, "2026-11-22"),
            ("2026-11-25 22:15", true, "2026-11-26 22:15"),
            ("2026-11-23 09:00", false, "2026-11-22 11:00"),
        ] {
            let now = now("2026-11-22 10:30");
            assert_eq!(said(step(parse_when(from, now), Step::Day, way, now)), to, "{from} {way}");
        }
    }

    #[test]
    fn what_took_place_is_moved_back_and_never_beyond_now() {
        for (from, by, way, to) in [
            ("", Step::HalfHour, true, "2026-11-22 10:30"),
            ("", Step::Day, true, "2026-11-21"),
            ("2026-11-20 10:00", Step::HalfHour, true, "2026-11-20 10:30"),
            ("2026-11-20 10:00", Step::HalfHour, false, "2026-11-20 09:30"),
            ("2026-11-20 10:00", Step::Day, true, "2026-11-21 10:00"),
            ("2026-11-22 10:30", Step::HalfHour, true, "2026-11-22 10:30"),
            ("2026-11-21 15:00", Step::Day, true, "2026-11-22 10:30"),
            ("2026-11-22", Step::Day, true, "2026-11-22"),
            ("2026-11-22", Step::Day, false, "2026-11-21"),
        ] {
            let now = now("2026-11-22 10:45");
            assert_eq!(said(past_step(parse_when(from, now), by, way, now)), to, "{from} {by:?} {way}");
        }
    }
}
