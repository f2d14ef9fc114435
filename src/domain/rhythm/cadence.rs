//! How often: so many days, or so many months.

use chrono::{Months, NaiveDate, TimeDelta};
use std::num::NonZeroU16;

/// A gap between two touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Every {
    Days(NonZeroU16),
    Months(NonZeroU16),
}

impl Every {
    /// The longest gap that is still a rhythm, in days: ten years.
    pub const MOST_DAYS: i64 = 3_600;
    /// A cadence is kept as a number of days; 30 of them are how people write a month, 90 a quarter, 180 half a year.
    const MONTH: u16 = 30;

    /// From the number of days kept with a level: a multiple of 30 is read as months, so that "monthly" stays on its day
    /// of the month; anything else are days. Nothing below one day, nor above [`MOST_DAYS`](Self::MOST_DAYS).
    pub fn from_days(days: i64) -> Option<Self> {
        let days = u16::try_from(days).ok().filter(|days| i64::from(*days) <= Self::MOST_DAYS)?;
        if days % Self::MONTH == 0 {
            return NonZeroU16::new(days / Self::MONTH).map(Self::Months);
        }
        NonZeroU16::new(days).map(Self::Days)
    }

    /// As it is kept; also its usual length.
    pub fn days(self) -> i64 {
        match self {
            Self::Days(n) => n.get().into(),
            Self::Months(n) => i64::from(n.get()) * i64::from(Self::MONTH),
        }
    }

    /// As people type it: `10`, `10d`, `2w`, `1m`, `weekly`, `每月`, `2周`, `1个月`, `90天`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let word = match text.as_str() {
            "daily" | "每天" => Some(1),
            "weekly" | "每周" | "每週" => Some(7),
            "monthly" | "每月" => Some(30),
            "quarterly" | "每季" | "每季度" => Some(90),
            _ => None,
        };
        if word.is_some() {
            return word.and_then(Self::from_days);
        }
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let n: i64 = text[..text.len() - unit.len()].parse().ok().filter(|n| *n <= Self::MOST_DAYS)?;
        let days = match unit.trim() {
            "" | "d" | "day" | "days" | "天" | "日" => n,
            "w" | "week" | "weeks" | "周" | "週" | "星期" => n * 7,
            "m" | "month" | "months" | "月" | "个月" | "個月" => n * i64::from(Self::MONTH),
            _ => return None,
        };
        Self::from_days(days)
    }

    /// The day one gap after `day`. A month later is the same day of the month, or the month's last where it has no such
    /// day: 31 January + 1 month = 28 February.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(n) => day.checked_add_signed(TimeDelta::days(n.get().into())),
            Self::Months(n) => day.checked_add_months(Months::new(n.get().into())),
        }
    }
}

/// How often a customer is to be visited and called; none = no rhythm for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cadence {
    pub visit: Option<Every>,
    pub call: Option<Every>,
}

impl Cadence {
    /// From the days kept with a level or written in a profile.
    pub fn from_days(visit: Option<i64>, call: Option<i64>) -> Self {
        Self { visit: visit.and_then(Every::from_days), call: call.and_then(Every::from_days) }
    }

    pub const fn is_none(&self) -> bool {
        self.visit.is_none() && self.call.is_none()
    }
}
