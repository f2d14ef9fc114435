//! One picture per pane.

mod advice;
pub mod call;
pub mod customers;
pub mod drills;
pub mod prep;
pub mod scripts;
pub mod spin;
pub mod today;
pub mod visit;

use super::canvas::Canvas;
use crate::app::geometry::Area;
use crate::app::line::Line;

/// A search line: what is typed, or what may be typed, with the count at the right.
pub(super) fn search_line(canvas: &mut Canvas<'_>, area: Area, line: &Line, active: bool, hint: &str, count: &str) {
    canvas.put(area.x, area.y, 2, "/ ", if active { canvas.theme.key } else { canvas.theme.dim });
    let field = search_field(area);
    if line.is_empty() && !active {
        canvas.put(field.x, field.y, field.w, hint, canvas.theme.dim);
    } else {
        let (shown, _) = line.view(usize::from(field.w));
        canvas.put(field.x, field.y, field.w, &shown, canvas.theme.input);
    }
    canvas.put_right(area, count, canvas.theme.dim);
}

/// The cells of the search line that take text.
pub(super) const fn search_field(area: Area) -> Area {
    Area { x: area.x + 2, w: area.w.saturating_sub(22), ..area }
}
