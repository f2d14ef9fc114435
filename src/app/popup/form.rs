//! A form: rows of fields, one with the keys. What it is for says what saving does.

use crate::app::geometry::{self, Area};
use crate::app::model::Model;
use crate::app::model::popup::form::Form;

/// Where the parts of a form stand.
pub struct Areas {
    pub frame: Area,
    pub rows: Area,
    /// What the selected row can do, or what is wrong with it.
    pub foot: Area,
    /// What a guided form makes of what is typed; no height in another one.
    pub preview: Area,
}

/// Rows in sight; the last row of the form is the button.
pub fn page(model: &Model, form: &Form) -> usize {
    usize::from(areas(model, form).rows.h).max(1)
}

/// Where everything stands: a guided form takes all there is, for what it makes of what is typed.
pub fn areas(model: &Model, form: &Form) -> Areas {
    let Some((_, range)) = form.step() else {
        let frame = geometry::form(model.area, form.rows.len());
        let text = frame.text();
        let rows = Area { h: frame.inside().h.saturating_sub(form.foot()), ..text };
        let foot = Area { y: (frame.y + frame.h).saturating_sub(2), h: 1, ..text };
        return Areas { frame, rows, foot, preview: Area::default() };
    };
    let frame = geometry::finder(model.area);
    // The heading of the step stands above its rows.
    let (_, rest) = frame.text().top(2);
    let (rows, rest) = rest.top(u16::try_from(range.len()).unwrap_or(u16::MAX));
    let (foot, rest) = rest.top(1);
    let (_, preview) = rest.top(1);
    Areas { frame, rows, foot, preview }
}
