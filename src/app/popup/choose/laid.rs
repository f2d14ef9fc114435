//! Where a list to choose from stands, and what is told of the selected option.

use super::grade::ALL;
use crate::app::geometry::{self, Area};
use crate::app::model::Model;
use crate::app::model::popup::choose::{Choice, Choose};
use crate::text::{safe, width, wrap};

/// The box, the options in it, and the rows below them for what the selected one is, whole; none where there is no room.
pub struct Areas {
    pub area: Area,
    pub rows: Area,
    pub about: Area,
}

/// Rows that are kept below a long list for what the selected option is, with a line of air above.
const LEAST_ABOUT: u16 = 3;

pub fn areas(model: &Model, choose: &Choose) -> Areas {
    let options = u16::try_from(choose.options.len()).unwrap_or(u16::MAX);
    let of = |h| geometry::popup(model.area, geometry::broad(model.area), h);
    // Every explanation has room, so that the box stays as it is while one goes through the list.
    let width = of(u16::MAX).text().w;
    let lines = |option: &Choice| wrap(&safe(&option.about), usize::from(width.max(2))).len();
    let cut = choose.options.iter().filter(|option| is_cut(choose, option, width));
    let told = cut.map(lines).max().map_or(0, |lines| u16::try_from(lines + 1).unwrap_or(u16::MAX));
    let area = of(options.saturating_add(told).saturating_add(2));
    let text = area.text();
    let (rows, rest) = text.top(options.min(text.h.saturating_sub(told.min(LEAST_ABOUT)).max(1)));
    // Air only where it costs no words.
    let about = if rest.h > 1 { rest.top(1).1 } else { rest };
    Areas { area, rows, about }
}

/// Cells of the names of the options; what is told of them stands behind, below each other.
pub fn names(choose: &Choose, room: u16) -> u16 {
    // One of which nothing is told has its row to itself.
    let told = choose.options.iter().filter(|option| !option.about.is_empty());
    let widest = told.map(|option| width(&safe(&option.text))).max().unwrap_or(0);
    u16::try_from(widest).unwrap_or(u16::MAX).clamp(16, (room * 3 / 5).max(16))
}

/// The key that takes an option: a digit for the first ten, a sign of its own for all on the list.
pub fn key_of(option: &Choice, at: usize) -> String {
    match at {
        _ if option.value == ALL => "*".to_owned(),
        0..10 => ((at + 1) % 10).to_string(),
        _ => String::new(),
    }
}

/// Whether what is told of an option has no room behind its name.
pub fn is_cut(choose: &Choose, option: &Choice, room: u16) -> bool {
    let name = width(&safe(&option.text)).max(usize::from(names(choose, room)));
    !option.about.is_empty() && width(&safe(&option.about)) + 6 + name > usize::from(room)
}
