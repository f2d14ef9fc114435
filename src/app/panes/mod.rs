//! One file per pane: what it shows, and what its keys do. What it holds lies in `model`, under the same name.

pub mod advice;
pub mod brief;
pub mod call;
pub mod card;
pub mod copied;
pub mod customers;
pub mod desk;
pub mod digest;
pub mod drills;
pub mod fill;
pub mod letter;
pub mod levels;
pub mod named;
pub mod portrait;
pub mod prep;
mod rival;
pub mod scripts;
pub mod spin;
pub mod talk;
pub mod today;
pub mod visit;
pub mod worth;

use super::action::Action;
use super::geometry::Area;

/// The first line in sight of a text of so many lines, after a moving action; `rows` are the lines in sight.
pub(in crate::app) fn scroll(at: usize, action: Action, lines: usize, rows: usize) -> usize {
    moved(action, at, rows).unwrap_or(at).min(lines.saturating_sub(rows))
}

/// Where a moving action leads from a place among many, a page being so many; it may be behind the last. None = it moves
/// nothing.
fn moved(action: Action, at: usize, page: usize) -> Option<usize> {
    Some(match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at + page,
        Action::First => 0,
        Action::Last => usize::MAX,
        _ => return None,
    })
}

/// Half a page up or down in the detail beside or below a list, which keeps the other keys.
fn scroll_detail(scroll: &mut usize, action: Action, lines: usize, text: Area) {
    let page = usize::from(text.h);
    let by = (page / 2).max(1);
    let to = if action == Action::DetailDown { *scroll + by } else { scroll.saturating_sub(by) };
    *scroll = to.min(lines.saturating_sub(page));
}
