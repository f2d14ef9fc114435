//! What forms are for: filling them from records, and making records of them.

mod again;
pub mod customer;
pub mod import;
pub mod person;
pub mod plan;
mod points;
pub mod settings;
pub mod talk;

use super::model::Model;
use super::msg::Effect;
use super::popup::Popup;
use super::popup::form::{self, Form};
use crate::domain::card::CustomerCard;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::problem::Problem;
use chrono::{NaiveDate, NaiveTime};

pub use again::anew;

/// What saving a form does.
pub enum Purpose {
    Customer {
        before: Box<CustomerCard>,
    },
    Person {
        card: Box<CustomerCard>,
        person: Id,
    },
    /// A talk that took place: a plain note, or the end of a visit.
    Talk {
        interaction: Box<Interaction>,
        subject: String,
    },
    Plan {
        interaction: Box<Interaction>,
        subject: String,
    },
    Import,
    Settings {
        first: bool,
    },
}

/// Saves the form, or puts it back with what is wrong.
pub fn save(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    let made = match &form.purpose {
        Purpose::Customer { before } => customer::made(model, &form, before),
        Purpose::Person { card, person } => person::made(model, &form, card, *person),
        Purpose::Talk { interaction, subject } => talk::made(model, &form, interaction, subject),
        Purpose::Plan { interaction, subject } => plan::made(model, &form, interaction, subject),
        Purpose::Import => import::made(&form),
        Purpose::Settings { first } => settings::made(model, &form, *first),
    };
    match made {
        Ok(effects) => {
            // Kept until the answer: where it cannot be saved now, nothing has to be typed again.
            model.saved = Some(Popup::Form(form));
            effects
        }
        Err(problem) => {
            let page = form::page(model, &form);
            let field = problem.place.field.clone().unwrap_or_default();
            let sentences = model.words.problem(&Problem { place: Box::default(), ..problem });
            form.refuse(&field, sentences.into_iter().next().unwrap_or_default(), page);
            model.popups.push(Popup::Form(form));
            Vec::new()
        }
    }
}

/// A day as people type it: `2026-11-25`, `11-25`, `25.11.`, `11/25`, `11月25日`; the year is the one that lies nearest ahead.
pub fn parse_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim();
    let numbers: Vec<i32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let day = |year: i32, month: i32, day: i32| {
        NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    };
    match numbers.as_slice() {
        [year, month, date] if *year > 31 => day(*year, *month, *date),
        [date, month, year] if text.contains('.') && *year > 31 => day(*year, *month, *date),
        [first, second] => {
            let (month, date) = if text.contains('.') { (*second, *first) } else { (*first, *second) };
            let year = chrono::Datelike::year(&today);
            let this = day(year, month, date)?;
            // A date half a year back is more likely meant for next year.
            if (today - this).num_days() > 183 { day(year + 1, month, date) } else { Some(this) }
        }
        _ => None,
    }
}

/// A time as people type it: `14:30`, `9`, `9:00`, `14点30`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    match numbers.as_slice() {
        [hour] => NaiveTime::from_hms_opt(*hour, 0, 0),
        [hour, minute] => NaiveTime::from_hms_opt(*hour, *minute, 0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        for (typed, day) in [
            ("2026-11-25", on(2026, 11, 25)),
            ("2026/1/5", on(2026, 1, 5)),
            ("2026年12月1日", on(2026, 12, 1)),
            ("11-25", on(2026, 11, 25)),
            ("11月25日", on(2026, 11, 25)),
            ("25.11.", on(2026, 11, 25)),
            ("25.11.2027", on(2027, 11, 25)),
            ("1-5", on(2027, 1, 5)),
            ("10-1", on(2026, 10, 1)),
            ("2-30", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(parse_day(typed, today), day, "{typed}");
        }
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
        for (typed, time) in [
            ("14:30", at(14, 30)),
            ("9", at(9, 0)),
            ("9点", at(9, 0)),
            ("14点30", at(14, 30)),
            ("25:00", None),
            ("x", None),
        ] {
            assert_eq!(parse_time(typed), time, "{typed}");
        }
    }
}
