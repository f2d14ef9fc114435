//! Somebody who types without a pause until the program is killed, and what of it is gone.

use crate::terminal::Terminal;
use std::time::{Duration, Instant};

/// Between two letters: thirty a second.
const PACE: Duration = Duration::from_millis(33);

/// What was typed longer ago than this before the end must be there.
const LATE: Duration = Duration::from_secs(2);

/// What is allowed to be lost.
pub const MOST_LETTERS: usize = 200;

/// What one round lost.
pub struct Lost {
    /// Letters typed before the kill and not there afterwards.
    pub letters: usize,
    /// Of those, letters that were typed more than two seconds before the kill.
    pub late: usize,
}

/// What was typed, letter by letter, and when the program was killed.
pub struct Typed {
    letters: Vec<(char, Duration)>,
    killed: Duration,
}

impl Typed {
    /// Types for so long, then kills the program. `between` is asked before each letter, by its number from 0, and may
    /// press something else.
    pub fn until_killed(mut screen: Terminal, after: Duration, between: impl Fn(&mut Terminal, usize)) -> Self {
        let begun = Instant::now();
        let mut letters = Vec::new();
        for (nth, letter) in ('a'..='z').cycle().enumerate().take_while(|_| begun.elapsed() < after) {
            between(&mut screen, nth);
            std::thread::sleep(PACE);
            screen.press(&letter.to_string());
            letters.push((letter, begun.elapsed()));
        }
        let killed = begun.elapsed();
        screen.kill();
        Self { letters, killed }
    }

    /// What is gone where this much was kept, which must be how the text began.
    pub fn lost(&self, kept: &str) -> Lost {
        let text: String = self.letters.iter().map(|(letter, _)| letter).collect();
        assert!(text.starts_with(kept), "something else came back: {kept} for {text}");
        let gone = &self.letters[kept.len()..];
        let late = gone.iter().filter(|(_, when)| self.killed.saturating_sub(*when) > LATE).count();
        Lost { letters: gone.len(), late }
    }
}
