//! What is to be done next. Of questions whose answers replace each other only the newest is answered: while another program
//! holds the file, or many things are saved at once, they come faster than anybody can see.

use super::Job;
use crate::app::msg::Ask;
use crate::app::rhythm::Wanted;
use crate::app::training::Wanted as Training;
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

pub(super) struct Queue<'r> {
    from: &'r Receiver<Job>,
    jobs: VecDeque<Job>,
}

impl<'r> Queue<'r> {
    pub(super) const fn new(from: &'r Receiver<Job>) -> Self {
        Self { from, jobs: VecDeque::new() }
    }

    /// The next job, in the order they were given; waits so long for one.
    pub(super) fn next(&mut self, patience: Duration) -> Result<Job, RecvTimeoutError> {
        if self.jobs.is_empty() {
            let job = self.from.recv_timeout(patience)?;
            self.jobs.push_back(job);
        }
        while let Ok(job) = self.from.try_recv() {
            if let Job::Ask(newer) = &job {
                self.jobs.retain(|known| !matches!(known, Job::Ask(older) if replaces(newer, older)));
            }
            self.jobs.push_back(job);
        }
        self.jobs.pop_front().ok_or(RecvTimeoutError::Timeout)
    }
}

/// Whether an answer would bring back what is on the screen already and not written yet: asked while a deed waits, it is not
/// taken, and asked for again at once.
pub(super) const fn is_about_deeds(ask: &Ask) -> bool {
    matches!(
        ask,
        Ask::Visit(_) | Ask::Talk(_) | Ask::Use(_) | Ask::Track(_) | Ask::Scenes | Ask::Training(Training::Ledger)
    )
}

/// Whether the answer to the newer question would be shown in the place of the answer to the older one.
pub(super) const fn replaces(newer: &Ask, older: &Ask) -> bool {
    matches!(
        (newer, older),
        (Ask::Order, Ask::Order)
            | (Ask::Card(_), Ask::Card(_))
            | (Ask::Today(_), Ask::Today(_))
            | (Ask::Glance(_), Ask::Glance(_))
            | (Ask::Visits, Ask::Visits)
            | (Ask::Cards, Ask::Cards)
            | (Ask::Use(_), Ask::Use(_))
            | (Ask::Track(_), Ask::Track(_))
            | (Ask::Range, Ask::Range)
            | (Ask::Scenes, Ask::Scenes)
            | (Ask::Training(Training::Ledger), Ask::Training(Training::Ledger))
            | (Ask::Class(..), Ask::Class(..))
            | (Ask::Rhythm(Wanted::Levels), Ask::Rhythm(Wanted::Levels))
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::msg::Deed;
    use crate::domain::id::Id;
    use std::sync::mpsc::channel;

    #[test]
    fn of_questions_that_replace_each_other_the_newest_is_answered_and_nothing_else_is_left_out() {
        let (to, from) = channel();
        let card = |n: u8| Job::Ask(Ask::Card(Id::from_bytes([n; 16])));
        let delete = |n: u8| Job::Do(Deed::DeleteCustomer(Id::from_bytes([n; 16])));
        let rows = |row: u32| Job::Ask(Ask::Rows(vec![row]));
        for job in
            [card(1), rows(1), Job::Ask(Ask::Order), delete(1), card(2), rows(2), Job::Ask(Ask::Order), delete(2)]
        {
            to.send(job).unwrap();
        }
        drop(to);
        let mut queue = Queue::new(&from);
        let mut told = Vec::new();
        while let Ok(job) = queue.next(Duration::ZERO) {
            told.push(match job {
                Job::Ask(ask) => format!("{ask:?}"),
                Job::Do(deed) => format!("{deed:?}"),
                Job::Guess(code) => code,
                Job::Stop => "stop".to_owned(),
            });
        }
        let short: Vec<&str> = told.iter().map(|job| job.split('(').next().unwrap_or_default()).collect();
        assert_eq!(short, ["Rows", "DeleteCustomer", "Card", "Rows", "Order", "DeleteCustomer"], "{told:?}");
        assert!(told[2].contains(&format!("{:?}", Id::from_bytes([2; 16]))), "{told:?}");
        assert_eq!(queue.next(Duration::ZERO).err(), Some(RecvTimeoutError::Disconnected));
    }
}
