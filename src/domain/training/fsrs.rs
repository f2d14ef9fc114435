//! When a card is due again: FSRS-6 of the Free Spaced Repetition Scheduler (open-spaced-repetition, "The Algorithm",
//! FSRS-6), with its default weights, its steps of minutes, and no fuzz. Memory is three numbers: how long it lasts
//! (stability), how hard the card is (difficulty), and how likely it is remembered now (retrievability).
//!
//! It stands here in 64 bits and not as a dependency: the crate counts in 32 bits and in whole days only, and the steps of
//! minutes, which a drill of ten minutes lives on, are not in it.

use super::Grade;

/// A day in milliseconds.
const DAY: i64 = 86_400_000;
const MINUTE: i64 = 60_000;

/// The least that memory lasts, in days.
const LEAST: f64 = 0.001;

/// The default weights of FSRS-6.
const WEIGHTS: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// How far one is with a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// In the steps of minutes, for the first time.
    Learning,
    /// In intervals of days.
    Known,
    /// Forgotten, and in the steps of minutes again.
    Relearning,
}

/// What is remembered of a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    pub phase: Phase,
    /// Place among the steps of minutes.
    step: usize,
    /// Days until it is remembered with a probability of 90 %.
    pub stability: f64,
    /// From 1 to 10.
    pub difficulty: f64,
    /// The last answer and when the next is due, UTC milliseconds.
    pub last: i64,
    pub due: i64,
}

impl Memory {
    /// Days from the last answer to the next, with a fraction for steps of minutes.
    pub fn interval_days(&self) -> f64 {
        days(self.due - self.last)
    }
}

/// The rules by which cards come back.
#[derive(Debug, Clone, PartialEq)]
pub struct Scheduler {
    weights: [f64; 21],
    /// With what probability a card is to be remembered when it is due.
    retention: f64,
    /// Steps in milliseconds.
    learning: &'static [i64],
    relearning: &'static [i64],
    /// The longest interval, in days.
    longest: f64,
}

impl Default for Scheduler {
    fn default() -> Self {
        Self {
            weights: WEIGHTS,
            retention: 0.9,
            learning: &[MINUTE, 10 * MINUTE],
            relearning: &[10 * MINUTE],
            longest: 36_500.0,
        }
    }
}

impl Scheduler {
    /// How likely a card is remembered at a moment, from 0 to 1; whole days count.
    pub fn retrievability(&self, memory: &Memory, at: i64) -> f64 {
        self.forgetting(whole_days(at - memory.last), memory.stability)
    }

    /// The memory after an answer; `None` before the first one. Equal histories give equal memories, in any program.
    #[must_use]
    pub fn after(&self, memory: Option<&Memory>, grade: Grade, at: i64) -> Memory {
        let Some(memory) = memory else {
            let stability = self.weights[grade as usize].max(LEAST);
            let difficulty = self.first_difficulty(grade).clamp(1.0, 10.0);
            let new = Memory { phase: Phase::Learning, step: 0, stability, difficulty, last: at, due: at };
            return self.place(new, grade, at);
        };
        let days = whole_days(at - memory.last);
        let stability = if days < 1.0 {
            self.same_day(memory.stability, grade)
        } else {
            let remembered = self.forgetting(days, memory.stability);
            if grade == Grade::Again {
                self.forgotten(memory, remembered)
            } else {
                self.recalled(memory, remembered, grade)
            }
        };
        let next = Memory {
            stability: stability.max(LEAST),
            difficulty: self.next_difficulty(memory.difficulty, grade),
            ..*memory
        };
        self.place(next, grade, at)
    }

    /// The next step of minutes, or the next interval of days.
    fn place(&self, memory: Memory, grade: Grade, at: i64) -> Memory {
        let steps = if memory.phase == Phase::Learning { self.learning } else { self.relearning };
        let in_steps = memory.phase != Phase::Known;
        let (phase, step, wait) = match grade {
            Grade::Again if !steps.is_empty() => {
                let phase = if memory.phase == Phase::Learning { Phase::Learning } else { Phase::Relearning };
                (phase, 0, steps[0])
            }
            Grade::Hard if in_steps && memory.step < steps.len() => {
                let wait = match (memory.step, steps) {
                    (0, [only]) => only * 3 / 2,
                    (0, [first, second, ..]) => i64::midpoint(*first, *second),
                    (step, steps) => steps[step],
                };
                (memory.phase, memory.step, wait)
            }
            Grade::Good if in_steps && memory.step + 1 < steps.len() => {
                (memory.phase, memory.step + 1, steps[memory.step + 1])
            }
            _ => (Phase::Known, 0, self.interval(memory.stability) * DAY),
        };
        Memory { phase, step, last: at, due: at + wait, ..memory }
    }

    /// Whole days until the wanted retention is reached.
    fn interval(&self, stability: f64) -> i64 {
        let days = stability / self.factor() * (self.retention.powf(1.0 / self.decay()) - 1.0);
        #[expect(clippy::cast_possible_truncation, reason = "between 1 and some ten thousand")]
        let days = days.round_ties_even().clamp(1.0, self.longest) as i64;
        days
    }

    fn decay(&self) -> f64 {
        -self.weights[20]
    }

    fn factor(&self) -> f64 {
        0.9_f64.powf(1.0 / self.decay()) - 1.0
    }

    fn forgetting(&self, days: f64, stability: f64) -> f64 {
        (1.0 + self.factor() * days.max(0.0) / stability).powf(self.decay())
    }

    fn first_difficulty(&self, grade: Grade) -> f64 {
        self.weights[4] - (self.weights[5] * (number(grade) - 1.0)).exp() + 1.0
    }

    /// Moves by the grade, less the harder it is already, and a little back to that of an easy card.
    fn next_difficulty(&self, difficulty: f64, grade: Grade) -> f64 {
        let moved = difficulty - self.weights[6] * (number(grade) - 3.0) * (10.0 - difficulty) / 9.0;
        let easy = self.first_difficulty(Grade::Easy);
        (self.weights[7] * easy + (1.0 - self.weights[7]) * moved).clamp(1.0, 10.0)
    }

    fn same_day(&self, stability: f64, grade: Grade) -> f64 {
        let w = &self.weights;
        let grown = (w[17] * (number(grade) - 3.0 + w[18])).exp() * stability.powf(-w[19]);
        stability * if grade == Grade::Again { grown } else { grown.max(1.0) }
    }

    fn recalled(&self, memory: &Memory, remembered: f64, grade: Grade) -> f64 {
        let w = &self.weights;
        let penalty = if grade == Grade::Hard { w[15] } else { 1.0 };
        let bonus = if grade == Grade::Easy { w[16] } else { 1.0 };
        let growth = w[8].exp()
            * (11.0 - memory.difficulty)
            * memory.stability.powf(-w[9])
            * ((w[10] * (1.0 - remembered)).exp() - 1.0);
        memory.stability * (1.0 + growth * penalty * bonus)
    }

    fn forgotten(&self, memory: &Memory, remembered: f64) -> f64 {
        let w = &self.weights;
        let long = w[11]
            * memory.difficulty.powf(-w[12])
            * ((memory.stability + 1.0).powf(w[13]) - 1.0)
            * ((1.0 - remembered) * w[14]).exp();
        long.min(memory.stability / (w[17] * w[18]).exp())
    }
}

/// The grades of the algorithm count from 1.
fn number(grade: Grade) -> f64 {
    f64::from(grade as u8 + 1)
}

/// Whole days of 24 hours.
fn whole_days(ms: i64) -> f64 {
    i32::try_from(ms.div_euclid(DAY)).map_or(f64::from(i32::MAX), f64::from)
}

/// Exact to the second: the first step after `hard` is five and a half minutes.
fn days(ms: i64) -> f64 {
    let (whole, rest) = (ms.div_euclid(DAY), ms.rem_euclid(DAY) / 1_000);
    let number = |n: i64| i32::try_from(n).map_or(f64::from(i32::MAX), f64::from);
    number(whole) + number(rest) / 86_400.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use Grade::{Again, Easy, Good, Hard};

    /// Ten answers of each of 24 cards, as py-fsrs 6.3.2 (the package `fsrs`) schedules them with `enable_fuzzing=False`:
    /// the card, grade, moment, stability, difficulty, due and state after it, and the retrievability at a later moment.
    const REFERENCE: &str = include_str!("reference.tsv");

    /// The same of 200 cards with three to six answers: at the due moment, at once, within minutes and hours, a second before
    /// and behind the border of a day, far too late, after years.
    const HISTORIES: &str = include_str!("histories.tsv");

    fn near(ours: f64, theirs: f64) -> bool {
        (ours - theirs).abs() <= 1e-6 * theirs.abs()
    }

    #[test]
    fn histories_lead_where_they_lead_in_py_fsrs() {
        assert_eq!((replayed(REFERENCE), replayed(HISTORIES)), (240, 890));
    }

    /// Answers as a table has them, and how many they are.
    fn replayed(table: &str) -> usize {
        let scheduler = Scheduler::default();
        let (mut card, mut memory) = (String::new(), None);
        let mut rows = 0;
        for row in table.lines() {
            let cells: Vec<&str> = row.split('\t').collect();
            let [name, grade, at, stability, difficulty, due, state, probe, remembered] = cells[..] else {
                panic!("{row}")
            };
            if card != name {
                (card, memory) = (name.to_owned(), None);
            }
            let next = scheduler.after(memory.as_ref(), Grade::parse(grade).unwrap(), at.parse().unwrap());
            assert!(near(next.stability, stability.parse().unwrap()), "{row}: {next:?}");
            assert!(near(next.difficulty, difficulty.parse().unwrap()), "{row}: {next:?}");
            assert_eq!(next.due, due.parse::<i64>().unwrap(), "{row}: {next:?}");
            let phase = match state {
                "learning" => Phase::Learning,
                "relearning" => Phase::Relearning,
                _ => Phase::Known,
            };
            assert_eq!(next.phase, phase, "{row}");
            let ours = scheduler.retrievability(&next, probe.parse().unwrap());
            assert!(near(ours, remembered.parse().unwrap()), "{row}: {ours}");
            memory = Some(next);
            rows += 1;
        }
        rows
    }

    /// py-fsrs 6.3.2, `tests/test_basic.py`, `test_review_card`.
    #[test]
    fn the_published_history_has_the_published_intervals() {
        let scheduler = Scheduler::default();
        let grades = [Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good];
        let (mut memory, mut at, mut intervals) = (None, 1_669_725_000_000, Vec::new());
        for grade in grades {
            let next = scheduler.after(memory.as_ref(), grade, at);
            intervals.push((next.due - next.last) / DAY);
            at = next.due;
            memory = Some(next);
        }
        assert_eq!(intervals, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
    }

    /// py-fsrs 6.3.2, `test_memo_state`; fsrs-rs, `src/inference.rs`, `test_memory_state`, with and without the step of the
    /// same day.
    #[test]
    fn the_published_history_leaves_the_published_memory() {
        let mut frozen = Scheduler::default();
        frozen.weights[17..20].fill(0.0);
        for (scheduler, stability) in [(Scheduler::default(), 53.62691), (frozen, 53.335_106)] {
            let (mut memory, mut at) = (None, 0);
            for (grade, days) in [(Again, 0), (Good, 0), (Good, 1), (Good, 3), (Good, 8), (Good, 21)] {
                at += days * DAY;
                memory = Some(scheduler.after(memory.as_ref(), grade, at));
            }
            let memory = memory.unwrap();
            assert!((memory.stability - stability).abs() < 1e-4, "{memory:?}");
            assert!((memory.difficulty - 6.357_486_7).abs() < 1e-4, "{memory:?}");
        }
    }

    /// fsrs-rs, `src/inference.rs`: the states of a new card, and `test_current_retrievability`: the curve of forgetting at a
    /// stability of one day and a decay of 0.2.
    #[test]
    fn a_new_card_and_the_curve_are_as_published() {
        let scheduler = Scheduler::default();
        for (grade, stability, difficulty) in
            [(Again, 0.212, 6.4133), (Hard, 1.2931, 5.112_170_7), (Good, 2.3065, 2.118_104), (Easy, 8.2956, 1.0)]
        {
            let memory = scheduler.after(None, grade, 0);
            assert!((memory.stability - stability).abs() < 1e-6, "{memory:?}");
            assert!((memory.difficulty - difficulty).abs() < 1e-6, "{memory:?}");
        }
        let mut scheduler = scheduler;
        scheduler.weights[20] = 0.2;
        for (days, remembered) in [(0.0, 1.0), (1.0, 0.9), (2.0, 0.840_289_35), (3.0, 0.798_500_1)] {
            assert!((scheduler.forgetting(days, 1.0) - remembered).abs() < 1e-6, "{days}");
        }
    }

    /// py-fsrs 6.3.2, `test_again_learning_steps`, `test_hard_learning_steps`, `test_good_learning_steps`,
    /// `test_relearning_card_rate_hard_one_relearning_step`.
    #[test]
    fn the_steps_of_minutes_are_the_published_ones() {
        let scheduler = Scheduler::default();
        for (grade, seconds) in [(Again, 60), (Hard, 330), (Good, 600)] {
            assert_eq!(scheduler.after(None, grade, 0).due, seconds * 1000, "{grade:?}");
        }
        let known = scheduler.after(None, Easy, 0);
        let lost = scheduler.after(Some(&known), Again, known.due);
        assert_eq!((lost.phase, lost.due - lost.last), (Phase::Relearning, 10 * MINUTE));
        let again = scheduler.after(Some(&lost), Hard, lost.due);
        assert_eq!((again.phase, again.due - again.last), (Phase::Relearning, 15 * MINUTE));
    }

    /// py-fsrs 6.3.2, `test_stability_lower_bound` and `test_maximum_interval`.
    #[test]
    fn memory_stays_within_its_bounds_whatever_is_answered() {
        let scheduler = Scheduler { longest: 100.0, ..Scheduler::default() };
        let mut memory = scheduler.after(None, Again, 0);
        for _ in 0..1000 {
            memory = scheduler.after(Some(&memory), Again, memory.due + DAY);
            assert!(memory.stability >= LEAST && (1.0..=10.0).contains(&memory.difficulty), "{memory:?}");
        }
        for _ in 0..30 {
            memory = scheduler.after(Some(&memory), Easy, memory.due + DAY);
            assert!(memory.interval_days() <= 100.0, "{memory:?}");
        }
    }

    /// py-fsrs 6.3.2: after `hard` a new card waits halfway between its two steps, 330 seconds, and one that is learned again
    /// for one and a half times its only step, 900 seconds.
    #[test]
    fn an_interval_is_told_to_the_second() {
        let scheduler = Scheduler::default();
        let near = |memory: Memory, seconds: f64| (memory.interval_days() * 86_400.0 - seconds).abs() < 1e-6;
        assert!(near(scheduler.after(None, Hard, 0), 330.0));
        let lost = scheduler.after(Some(&scheduler.after(None, Easy, 0)), Again, 9 * DAY);
        assert!(near(scheduler.after(Some(&lost), Hard, lost.due), 900.0));
        assert!(near(scheduler.after(None, Easy, 0), 8.0 * 86_400.0));
    }

    #[test]
    fn a_better_grade_never_brings_a_card_back_sooner() {
        let scheduler = Scheduler::default();
        for history in [vec![], vec![Good, Good, Good], vec![Easy, Again], vec![Hard, Hard, Good, Easy]] {
            let mut memory: Option<Memory> = None;
            for grade in history {
                let at = memory.map_or(0, |memory| memory.due);
                memory = Some(scheduler.after(memory.as_ref(), grade, at));
            }
            let at = memory.map_or(0, |memory| memory.due);
            let due: Vec<i64> =
                Grade::ALL.iter().map(|grade| scheduler.after(memory.as_ref(), *grade, at).due).collect();
            assert!(due.is_sorted(), "{due:?}");
        }
    }
}
