//! Backups behind the screen: a thread and a connection of their own, so that nobody waits for one.

use super::Event;
use super::ear::Ear;
use super::start::Start;
use crate::app::msg::Reply;
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::backup::Why;
use crate::usecases::backup;
use chrono::NaiveDate;
use std::thread;

/// Whether the backup of the day is seen to.
#[derive(Debug, Default)]
pub(super) struct Daily {
    /// The day that has its backup.
    done: Option<NaiveDate>,
    trying: bool,
    /// When the last attempt failed, in UTC milliseconds.
    failed: Option<i64>,
}

/// A place that is full or gone is not tried again with every save, in milliseconds.
const AGAIN: i64 = 10 * 60 * 1000;

impl Daily {
    /// Something was saved; true where a backup is to be tried now.
    pub(super) fn begin(&mut self, now: Now) -> bool {
        let soon = self.failed.is_some_and(|at| now.ms.abs_diff(at) < AGAIN.unsigned_abs());
        if self.trying || soon || self.done == Some(now.today()) {
            return false;
        }
        self.trying = true;
        true
    }

    pub(super) fn ended(&mut self, now: Now, well: bool) {
        (self.trying, self.failed) = (false, (!well).then_some(now.ms));
        if well {
            self.done = Some(now.today());
        }
    }
}

/// Makes one because somebody asked for it, and says what came of it.
pub(super) fn asked(start: &Start, now: Now, events: Ear<Event>) -> std::io::Result<()> {
    behind(start, move |opened| {
        let made = opened.and_then(|store| backup::make(&store, None, Why::Asked, now));
        events.reply(made.map_or_else(Reply::Failed, |made| Reply::BackedUp(made.path)));
    })
}

/// Makes the backup of the day where it is due; only trouble is worth a word.
pub(super) fn daily(start: &Start, now: Now, events: Ear<Event>) -> std::io::Result<()> {
    behind(start, move |opened| {
        let kept = opened.and_then(|store| backup::daily(&store, now));
        events.tell(Event::Kept { well: kept.is_ok() });
        if let Err(problem) = kept {
            events.reply(Reply::Failed(problem));
        }
    })
}

fn behind(start: &Start, verb: impl FnOnce(Result<Store, Problem>) + Send + 'static) -> std::io::Result<()> {
    let (database, device) = (start.database.clone(), start.device.clone());
    thread::Builder::new()
        .name("backup".to_owned())
        .spawn(move || verb(Store::open_again(&database, &device).map_err(Problem::from)))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;

    fn at(minutes: i64) -> Now {
        Now::new(1_790_000_000_000 + minutes * 60_000, Tz::UTC)
    }

    #[test]
    fn a_backup_that_failed_is_tried_again_and_one_that_was_made_is_enough_for_the_day() {
        let mut daily = Daily::default();
        assert!(daily.begin(at(0)));
        assert!(!daily.begin(at(1)), "one is being made");
        daily.ended(at(1), false);
        assert!(!daily.begin(at(2)), "not with every save");
        assert!(daily.begin(at(12)), "it failed: the day has none yet");
        daily.ended(at(12), true);
        assert!(!daily.begin(at(30)));
        assert!(daily.begin(at(24 * 60 + 12)), "the next day");
    }
}
