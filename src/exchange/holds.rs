//! What the cells of a column hold, as far as the first rows show it. A field of one's own keeps what the file says, letter by
//! letter; conditions read it as a number or a day where it is one. So this is shown, and nothing is stored of it.

use super::cells;
use crate::choices;
use crate::domain::day::cell::{self, DateCell};
use std::collections::BTreeSet;

choices! {
    /// What a column holds.
    pub enum Holds {
        Text = "text",
        Number = "number",
        Day = "day",
        /// A few words, each in many rows.
        Choice = "choice",
    }
}

/// A choice has so many different words at the most, and each of them stands in so many rows on the average.
const MOST_WORDS: usize = 12;
const ROWS_EACH: usize = 3;

/// Hears the cells of one column.
#[derive(Debug, Default)]
pub struct Heard {
    filled: usize,
    days: usize,
    numbers: usize,
    words: BTreeSet<String>,
}

impl Heard {
    pub fn hear(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() || cells::nothing(cell) {
            return;
        }
        self.filled += 1;
        self.days += usize::from(matches!(cell::date(cell, false), DateCell::Day(_)) && !is_number(cell));
        self.numbers += usize::from(is_number(cell));
        if self.words.len() <= MOST_WORDS {
            self.words.insert(cell.to_owned());
        }
    }

    /// What they are; none where no cell says anything.
    pub fn holds(&self) -> Option<Holds> {
        let all = |count: usize| count == self.filled;
        Some(match self.filled {
            0 => return None,
            _ if all(self.days) => Holds::Day,
            _ if all(self.numbers) => Holds::Number,
            filled if self.words.len() <= MOST_WORDS && filled >= self.words.len() * ROWS_EACH => Holds::Choice,
            _ => Holds::Text,
        })
    }
}

/// Digits with signs of thousands and one of a fraction. What begins with a zero that counts nothing is a code.
fn is_number(cell: &str) -> bool {
    let bare = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let code = bare.starts_with('0') && bare.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    let plain: String = bare.chars().filter(|c| *c != ',').collect();
    !code && bare.starts_with(|c: char| c.is_ascii_digit()) && plain.parse::<f64>().is_ok_and(f64::is_finite)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_shows_what_it_holds() {
        for (cells, want) in [
            ("2025-03-01 2024/12/24 1.5.2025", Some(Holds::Day)),
            ("12 1,200.50 -3", Some(Holds::Number)),
            ("20250301 20250302", Some(Holds::Number)),
            ("00123 00124", Some(Holds::Text)),
            ("A B A A B B", Some(Holds::Choice)),
            ("A B A", Some(Holds::Text)),
            ("2025-03-01 soon", Some(Holds::Text)),
            ("", None),
        ] {
            let mut heard = Heard::default();
            cells.split(' ').for_each(|cell| heard.hear(cell));
            assert_eq!(heard.holds(), want, "{cells}");
        }
    }
}
