//! The weight of an item: what it is, plus who it is for, plus how late it is. A house rule, kept simple so that anybody
//! can check it; no finding stands behind the figures.
//!
//! | part | points |
//! |---|---|
//! | a complaint whose clock has run out, or that is red | 500 |
//! | a complaint whose clock is about to run out | 450 |
//! | a meeting, any other open complaint | 400 |
//! | something to do by a day, a promise of either side: somebody was told so | 300 |
//! | a touch whose longest gap has passed; the digest of a talk | 200 |
//! | a touch whose day has passed | 100 |
//! | a touch due today or ahead, a birthday | 50 |
//! | cards to drill | 10 |
//! | the customer's level | 100 for the first of those that customers have, 10 less for each after it, never below 10; without a level 0 |
//! | each day late | 10, up to 100 |

use super::{Rank, Source};
use crate::domain::desk::Standing;
use crate::domain::rhythm::TouchState;

const PER_DAY: i64 = 10;
const MOST_LATE: i64 = 100;

/// What the thing itself weighs; `touch` is where it stands, for a touch.
pub const fn of_thing(source: Source, touch: Option<TouchState>) -> i64 {
    match (source, touch) {
        (Source::Meeting | Source::Complaint, _) => 400,
        (Source::Followup | Source::Promise, _) => 300,
        (Source::Touch, Some(TouchState::TooLate)) | (Source::Digest, _) => 200,
        (Source::Touch, Some(TouchState::Late)) => 100,
        (Source::Touch | Source::Birthday, _) => 50,
        (Source::Drill, _) => 10,
    }
}

/// What an open complaint weighs.
pub const fn of_complaint(standing: Standing) -> i64 {
    match standing {
        Standing::Breached => 500,
        Standing::AtRisk => 450,
        Standing::InTime => of_thing(Source::Complaint, None),
    }
}

/// What the customer's level weighs.
pub fn of_rank(rank: Option<&Rank>) -> i64 {
    rank.map_or(0, |rank| (100 - 10 * i64::try_from(rank.place).unwrap_or(i64::MAX / 20)).max(10))
}

/// What so many days late weigh.
pub fn of_days_late(days: i64) -> i64 {
    days.clamp(0, MOST_LATE / PER_DAY) * PER_DAY
}
