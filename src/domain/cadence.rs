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
    const MONTH: u16 = 30;

    /// So many days. Nothing below one day, nor above [`MOST_DAYS`](Self::MOST_DAYS).
    pub fn from_days(days: i64) -> Option<Self> {
        let days = u16::try_from(days).ok().filter(|days| i64::from(*days) <= Self::MOST_DAYS)?;
        NonZeroU16::new(days).map(Self::Days)
    }

    /// From a profile of a playbook, which counts in days alone: 30 of them are how its authors write a month, so that
    /// "monthly" stays on its day of the month; anything else are days.
    pub fn from_profile(days: i64) -> Option<Self> {
        let every = Self::from_days(days)?;
        let months = u16::try_from(days).ok().filter(|days| days % Self::MONTH == 0).map(|days| days / Self::MONTH);
        Some(months.and_then(NonZeroU16::new).map_or(every, Self::Months))
    }

    /// As it is kept and given to scripts: `14d`, `1m`.
    pub fn wire(self) -> String {
        match self {
            Self::Days(n) => format!("{n}d"),
            Self::Months(n) => format!("{n}m"),
        }
    }

    /// Its usual length; a month counts 30 days.
    pub fn days(self) -> i64 {
        match self {
            Self::Days(n) => n.get().into(),
            Self::Months(n) => i64::from(n.get()) * i64::from(Self::MONTH),
        }
    }

    /// As people type it: `10`, `10d`, `2w`, `1m`, `weekly`, `每月`, `2周`, `1个月`, `90天`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let text = match text.as_str() {
            "daily" | "每天" => "1d",
            "weekly" | "每周" | "每週" => "1w",
            "monthly" | "每月" => "1m",
            "quarterly" | "每季" | "每季度" => "3m",
            said => said,
        };
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let n: i64 = text[..text.len() - unit.len()].parse().ok().filter(|n| *n <= Self::MOST_DAYS)?;
        match unit.trim() {
            "" | "d" | "day" | "days" | "天" | "日" => Self::from_days(n),
            "w" | "week" | "weeks" | "周" | "週" | "星期" => Self::from_days(n * 7),
            "m" | "month" | "months" | "月" | "个月" | "個月" => {
                let months =
                    u16::try_from(n).ok().filter(|n| i64::from(*n) * i64::from(Self::MONTH) <= Self::MOST_DAYS)?;
                NonZeroU16::new(months).map(Self::Months)
            }
            _ => None,
        }
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
    /// From a profile of a playbook.
    pub fn from_profile(visit: Option<i64>, call: Option<i64>) -> Self {
        Self { visit: visit.and_then(Every::from_profile), call: call.and_then(Every::from_profile) }
    }

    pub const fn is_none(&self) -> bool {
        self.visit.is_none() && self.call.is_none()
    }
}
