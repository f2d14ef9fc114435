//! Formulas in cells: a spreadsheet runs a cell that begins with one of a few signs. On the way out such a cell gets an
//! apostrophe in front, which spreadsheets do not show; on the way in the apostrophe is taken off again. So
//! `+86 138 0013 8000` stays what it is for people, and is no sum for a spreadsheet.

use std::borrow::Cow;

/// The signs a spreadsheet takes for the beginning of a formula, or skips before one.
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Apostrophes in front count as part of the guard, so that guarding twice and once are told apart.
fn risky(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(SIGNS)
}

/// The cell as it is written.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if risky(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was meant.
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| risky(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_guarded() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+86 138 0013 8000", "'+86 138 0013 8000"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("张伟", "张伟"),
            ("'quoted'", "'quoted'"),
            ("", ""),
        ] {
            assert_eq!(guard(cell), written);
            assert_eq!(unguard(written), cell);
        }
    }

    proptest! {
        #[test]
        fn taking_the_guard_off_gives_the_cell_back(cell in "['=+\\-@a1 ]{0,6}") {
            let written = guard(&cell);
            prop_assert_eq!(unguard(&written), cell.as_str());
            prop_assert!(!written.starts_with(SIGNS));
        }
    }
}
