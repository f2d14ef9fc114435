//! How wide the terminal draws signs of ambiguous width, such as `│` and `…`: one cell, or two as some are set up for Chinese,
//! Japanese and Korean. Nothing tells beforehand, so two of them are written and the terminal is asked where its cursor is.
//!
//! The question goes out before the first frame, which then paints over the signs; nobody waits for the answer. It comes
//! among the keys, whenever it comes, and where it never does the signs stay as most terminals draw them.

use crate::app::screen::Glyphs;
use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::{Clear, ClearType};
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Two signs that are drawn on every screen.
const SIGNS: &str = "│…";
/// "Where is the cursor?" (ECMA-48, device status report).
const WHERE: &str = "\x1b[6n";
/// The row in which the signs are written, from 0. Not the first: the answer from there could be a key as well.
pub(super) const ROW: u16 = 1;

/// A question that was sent, shared with who hears the answer.
#[derive(Debug, Clone)]
pub struct Asked {
    at: Instant,
    answered: Arc<AtomicBool>,
}

impl Default for Asked {
    fn default() -> Self {
        Self { at: Instant::now(), answered: Arc::default() }
    }
}

impl Asked {
    /// The longest way of an answer that is worth waiting for. A terminal that says nothing is left no later than this
    /// after the start.
    const ROUND_TRIP: Duration = Duration::from_secs(1);

    #[cfg_attr(not(unix), allow(dead_code, reason = "the console answers no such question"))]
    pub(super) fn answered(&self) {
        self.answered.store(true, Ordering::SeqCst);
    }

    /// Waits for an answer that may still be on its way, and throws away what of it nobody has heard. Where the answer
    /// came, nothing is thrown away: it could have been typed for the shell.
    pub(super) fn hear_out(&self) {
        if self.at.elapsed() >= Self::ROUND_TRIP {
            return;
        }
        while !self.answered.load(Ordering::SeqCst) {
            if self.at.elapsed() >= Self::ROUND_TRIP {
                #[cfg(unix)]
                let _ = rustix::termios::tcflush(std::io::stdin(), rustix::termios::QueueSelector::IFlush);
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Writes the signs and the question, and wipes the signs away again.
pub(super) fn ask(out: &mut impl Write) -> io::Result<()> {
    queue!(out, MoveTo(0, ROW), Print(SIGNS), Print(WHERE), Clear(ClearType::All))?;
    out.flush()
}

/// The signs to use, from the column in which the cursor stood behind the two, from 0.
#[cfg_attr(not(unix), allow(dead_code, reason = "the console answers no such question"))]
pub(super) const fn verdict(column: u16) -> Glyphs {
    match column {
        3 | 4 => Glyphs::Ascii,
        _ => Glyphs::Unicode,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_signs_in_two_cells_are_narrow_in_more_wide_and_a_strange_answer_changes_nothing() {
        let cases =
            [(2, Glyphs::Unicode), (3, Glyphs::Ascii), (4, Glyphs::Ascii), (0, Glyphs::Unicode), (79, Glyphs::Unicode)];
        for (column, glyphs) in cases {
            assert_eq!(verdict(column), glyphs, "{column}");
        }
    }

    #[test]
    fn the_question_leaves_nothing_on_the_screen() {
        let mut out = Vec::new();
        ask(&mut out).unwrap();
        let said = String::from_utf8(out).unwrap();
        assert_eq!(said, "\x1b[2;1H│…\x1b[6n\x1b[2J");
    }
}
