//! Aligned columns, counted in the cells that a terminal draws, and fitted to its columns.

use crate::text::{Align, pad, width, wrap};
use std::ops::Range;

/// Between two columns.
const GAP: &str = "  ";
/// In front of a last column that stands on lines of its own.
const INDENT: &str = "    ";
/// A last column no wider than this stays in its line: the others give way to it.
const SHORT: usize = 24;
/// No column is made narrower.
const LEAST: usize = 4;

/// The rows as lines. On a terminal with so many columns the widest of the table's give way to the others, and the last
/// one, which says why, is never cut: where it does not fit it goes below, indented. In a pipe nothing is cut or moved.
pub fn lines<const N: usize>(rows: &[[String; N]], terminal: Option<usize>) -> Vec<String> {
    let widths: [usize; N] = std::array::from_fn(|at| rows.iter().map(|row| width(&row[at])).max().unwrap_or(0));
    let Some(columns) = terminal else {
        return rows.iter().map(|row| line(row, &widths, 0..N)).collect();
    };
    let last = widths[N - 1];
    let mut fitted = shrink(&widths, columns);
    if fitted[N - 1] < last && last <= SHORT {
        fitted = shrink(&widths[..N - 1], columns.saturating_sub(GAP.len() + last));
        fitted.push(last);
    }
    if fitted[N - 1] == last {
        return rows.iter().map(|row| line(row, &fitted, 0..N)).collect();
    }
    let fitted = shrink(&widths[..N - 1], columns);
    let mut lines = Vec::with_capacity(rows.len() * 2);
    for row in rows {
        lines.push(line(row, &fitted, 0..N - 1));
        let last = &row[N - 1];
        let below = wrap(last, columns.saturating_sub(INDENT.len()));
        lines.extend(below.into_iter().filter(|part| !part.is_empty()).map(|part| format!("{INDENT}{}", &last[part])));
    }
    lines
}

fn line<const N: usize>(row: &[String; N], widths: &[usize], shown: Range<usize>) -> String {
    let mut line = String::new();
    for at in shown {
        // A column in which nobody has anything takes no room.
        if widths[at] == 0 {
            continue;
        }
        if !line.is_empty() {
            line.push_str(GAP);
        }
        line.push_str(&pad(&row[at], widths[at], Align::Left, "…"));
    }
    line.truncate(line.trim_end().len());
    line
}

/// The widest columns made as narrow as each other, just so far that all of them fit.
fn shrink(widths: &[usize], columns: usize) -> Vec<usize> {
    let gaps = widths.iter().filter(|cells| **cells > 0).count().saturating_sub(1) * GAP.len();
    let room = columns.saturating_sub(gaps);
    let capped = |most: usize| widths.iter().map(move |cells| (*cells).min(most));
    let most = (LEAST..=room).rev().find(|most| capped(*most).sum::<usize>() <= room).unwrap_or(LEAST);
    let mut fitted: Vec<usize> = capped(most).collect();
    // What is left over by whole cells goes to the first that can use it.
    let mut left = room.saturating_sub(fitted.iter().sum());
    for (cells, wanted) in fitted.iter_mut().zip(widths) {
        let more = left.min(wanted - *cells);
        *cells += more;
        left -= more;
    }
    fitted
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::text::width;

    fn rows(cells: &[[&str; 3]]) -> Vec<[String; 3]> {
        cells.iter().map(|row| row.map(str::to_owned)).collect()
    }

    #[test]
    fn columns_stand_under_each_other_whatever_the_script_and_empty_ones_go() {
        let table = rows(&[["华为", "", "深圳"], ["Acme", "", "x"], ["é", "", ""]]);
        assert_eq!(lines(&table, None), ["华为  深圳", "Acme  x", "é"]);
        assert_eq!(lines(&table, Some(80)), lines(&table, None));
    }

    #[test]
    fn only_a_terminal_cuts_and_the_widest_column_first() {
        let table = rows(&[[&"a".repeat(60), "#1234abcd", "c"]]);
        assert_eq!(lines(&table, None), [format!("{}  #1234abcd  c", "a".repeat(60))]);
        assert_eq!(lines(&table, Some(40)), [format!("{}…  #1234abcd  c", "a".repeat(25))]);
        assert_eq!(lines(&table, Some(100)), lines(&table, None));
    }

    #[test]
    fn what_does_not_fit_in_the_last_column_stands_whole_below() {
        let why = "华为 VIP · planned for today 10:00 · not prepared";
        let table = rows(&[["10:00", "Harrow & Pike Logistics", why], ["Tue", "Acme", ""]]);
        assert_eq!(
            lines(&table, Some(40)),
            [
                "10:00  Harrow & Pike Logistics",
                "    华为 VIP · planned for today 10:00 ·",
                "    not prepared",
                "Tue    Acme",
            ]
        );
    }

    #[test]
    fn a_short_last_column_stays_in_its_line() {
        let table = rows(&[[&"a".repeat(60), &"b".repeat(60), "Kuala Lumpur"]]);
        let cut = |c: &str| format!("{}…", c.repeat(11));
        assert_eq!(lines(&table, Some(40)), [format!("{}  {}  Kuala Lumpur", cut("a"), cut("b"))]);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let long = "一个很长的名字 with some words in it, and more of them";
        let table = rows(&[[long, long, long], ["a", "b", long], ["", "", ""]]);
        for columns in 24..=200 {
            for line in lines(&table, Some(columns)) {
                assert!(width(&line) <= columns, "{columns}: {line}");
            }
        }
    }
}
