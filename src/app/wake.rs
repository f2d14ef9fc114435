//! When the screen changes by itself: once a minute for the clock in the header, and where seconds are counted, with them.

use crate::app::clock::SECOND;
use crate::app::model::Model;
use crate::app::panes::drills;

/// The shortest pause, in milliseconds: a clock that stands still wakes nobody up again and again.
const LEAST: i64 = 50;

/// Milliseconds until the picture changes though nobody does anything. The program sleeps so long.
pub fn until_change(model: &Model) -> i64 {
    let minute = 60 * SECOND - model.now.ms.rem_euclid(60 * SECOND);
    // A notice counts in seconds, and so does the clock of a call, which stands in every header.
    let second = (model.notice.is_some() || model.call.is_some()).then_some(SECOND);
    [second, drills::until_change(model)].into_iter().flatten().fold(minute, i64::min).max(LEAST)
}
