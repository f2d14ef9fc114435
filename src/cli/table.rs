//! Aligned columns, counted in the cells that a terminal draws.

use crate::text::{Align, pad, width};

/// Between two columns.
const GAP: &str = "  ";
/// A column is at most so wide on a terminal; in a pipe nothing is cut.
const WIDEST: usize = 40;

/// The rows as lines. The last column is as wide as it is.
pub fn lines<const N: usize>(rows: &[[String; N]], terminal: bool) -> Vec<String> {
    let most = if terminal { WIDEST } else { usize::MAX };
    let widths: [usize; N] =
        std::array::from_fn(|at| rows.iter().map(|row| width(&row[at])).max().unwrap_or(0).min(most));
    let line = |row: &[String; N]| {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            // A column in which nobody has anything takes no room.
            if widths[at] == 0 {
                continue;
            }
            if !line.is_empty() {
                line.push_str(GAP);
            }
            line.push_str(&pad(cell, widths[at], Align::Left, "…"));
        }
        line.truncate(line.trim_end().len());
        line
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn rows(cells: &[[&str; 3]]) -> Vec<[String; 3]> {
        cells.iter().map(|row| row.map(str::to_owned)).collect()
    }

    #[test]
    fn columns_stand_under_each_other_whatever_the_script_and_empty_ones_go() {
        let table = rows(&[["华为", "", "深圳"], ["Acme", "", "x"], ["é", "", ""]]);
        assert_eq!(lines(&table, false), ["华为  深圳", "Acme  x", "é"]);
    }

    #[test]
    fn only_a_terminal_cuts() {
        let table = rows(&[[&"a".repeat(60), "b", "c"]]);
        assert_eq!(lines(&table, false), [format!("{}  b  c", "a".repeat(60))]);
        assert_eq!(lines(&table, true), [format!("{}…  b  c", "a".repeat(39))]);
    }
}
