//! Work over very many rows, shared among the processors. The threads live no longer than the call, and what comes out
//! is in the order of the rows, so that nobody can tell how many there were.

use std::num::NonZero;
use std::ops::Range;
use std::{panic, thread};

/// Fewer rows than this are done faster than a thread is started.
const LEAST: usize = 16_384;
/// More than this wait for memory, not for a processor.
const MOST: usize = 8;

/// What `work` makes of the rows `0..all`, called once for each part of them.
pub(super) fn in_parts<T: Send>(all: usize, work: impl Fn(Range<usize>) -> Vec<T> + Sync) -> Vec<T> {
    let hands = if all < 2 * LEAST { 1 } else { thread::available_parallelism().map_or(1, NonZero::get).min(MOST) };
    shared(all, hands.min(all / LEAST), &work)
}

fn shared<T: Send>(all: usize, hands: usize, work: &(impl Fn(Range<usize>) -> Vec<T> + Sync)) -> Vec<T> {
    if hands < 2 {
        return work(0..all);
    }
    let size = all.div_ceil(hands);
    let part = |nth: usize| (nth * size).min(all)..((nth + 1) * size).min(all);
    thread::scope(|scope| {
        let begin = |nth| thread::Builder::new().spawn_scoped(scope, move || work(part(nth)));
        let others: Vec<_> = (1..hands).map(|nth| (nth, begin(nth))).collect();
        let mut done = work(part(0));
        for (nth, other) in others {
            done.extend(match other {
                Ok(other) => other.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked)),
                // No thread was to be had.
                Err(_) => work(part(nth)),
            });
        }
        done
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_done_once_and_in_order_however_many_hands_there_are() {
        for all in [0, 1, 2, 7, 100, 101] {
            for hands in 0..12 {
                let doubled = shared(all, hands, &|part: Range<usize>| part.map(|row| row * 2).collect());
                assert_eq!(doubled, (0..all).map(|row| row * 2).collect::<Vec<_>>(), "{all} rows, {hands} hands");
            }
        }
    }

    #[test]
    fn a_panic_in_a_part_is_a_panic_of_the_whole() {
        let caught = panic::catch_unwind(|| {
            shared(100, 3, &|part: Range<usize>| {
                assert!(!part.contains(&99), "the last row is one too many");
                part.collect()
            })
        });
        assert!(caught.is_err());
    }
}
