//! Which days are worked: the weekend, public holidays, and the days on which a free day is made up for.

use crate::text::Clean;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// A run of free days under one name, with the days on which they are made up for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holiday {
    /// Its name by language; the first is used where a language has none.
    pub names: Vec<(String, Clean)>,
    pub off: Vec<NaiveDate>,
    pub work: Vec<NaiveDate>,
    /// Not published yet: it may move, and days to make up for it may come.
    pub provisional: bool,
}

/// Why a day is not worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed<'c> {
    Weekend,
    Holiday(&'c Holiday),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Special {
    Off(usize),
    Work(usize),
}

/// Working days of one place. Later holidays overrule earlier ones, day by day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// From Monday; true = free.
    weekend: [bool; 7],
    holidays: Vec<Holiday>,
    special: BTreeMap<NaiveDate, Special>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self::plain()
    }
}

impl Calendar {
    /// Further than this no working day is looked for: nobody is closed for longer.
    const FAR: usize = 400;

    /// Monday to Friday, no holidays.
    pub fn plain() -> Self {
        let mut weekend = [false; 7];
        for day in [Weekday::Sat, Weekday::Sun] {
            weekend[day.num_days_from_monday() as usize] = true;
        }
        Self { weekend, holidays: Vec::new(), special: BTreeMap::new() }
    }

    /// Which weekdays are free. A week of nothing but free days would leave no day to work, and is not taken.
    pub fn set_weekend(&mut self, free: &[Weekday]) -> bool {
        let mut weekend = [false; 7];
        for day in free {
            weekend[day.num_days_from_monday() as usize] = true;
        }
        let some_work = weekend.contains(&false);
        if some_work {
            self.weekend = weekend;
        }
        some_work
    }

    /// Lays a holiday over what is known: its days overrule what was said of them before.
    pub fn add(&mut self, holiday: Holiday) {
        let at = self.holidays.len();
        self.special.extend(holiday.off.iter().map(|day| (*day, Special::Off(at))));
        self.special.extend(holiday.work.iter().map(|day| (*day, Special::Work(at))));
        self.holidays.push(holiday);
    }

    /// Why nobody works that day; `None` on a working day.
    pub fn closed(&self, day: NaiveDate) -> Option<Closed<'_>> {
        match self.special.get(&day) {
            Some(Special::Work(_)) => None,
            Some(Special::Off(at)) => self.holidays.get(*at).map(Closed::Holiday),
            None => self.weekend[day.weekday().num_days_from_monday() as usize].then_some(Closed::Weekend),
        }
    }

    /// The holiday for which a day is worked that else would be free.
    pub fn made_up(&self, day: NaiveDate) -> Option<&Holiday> {
        let free = self.weekend[day.weekday().num_days_from_monday() as usize];
        match self.special.get(&day) {
            Some(Special::Work(at)) if free => self.holidays.get(*at),
            _ => None,
        }
    }

    pub fn works(&self, day: NaiveDate) -> bool {
        self.closed(day).is_none()
    }

    /// The day itself when it is worked, else the next one that is.
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().take(Self::FAR).find(|day| self.works(*day)).unwrap_or(day)
    }
}

impl Holiday {
    /// Its name for a reader of this language.
    pub fn name(&self, language: &str) -> &str {
        let named = self.names.iter().find(|(tag, _)| tag == language).or(self.names.first());
        named.map_or("", |(_, name)| name.as_str())
    }
}
