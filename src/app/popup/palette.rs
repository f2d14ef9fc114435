//! Help and command palette in one: everything that can be done here, filtered as one types; Enter does it.

use crate::app::action::Place;
use crate::app::geometry::{self, Area};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::palette::Palette;
use crate::locale::Words;

pub fn open(model: &mut Model) {
    let palette = Palette { query: Line::default(), list: ListCursor::default(), places: model.places() };
    model.popups.push(Popup::Palette(palette));
}

/// The lines; the search takes one above them and the sentence of the selected action another below.
pub fn area(model: &Model) -> Area {
    let (_, rest) = geometry::palette(model.area).text().top(1);
    Area { h: rest.h.saturating_sub(1), ..rest }
}

/// Lines in sight.
pub fn page(model: &Model) -> usize {
    usize::from(area(model).h).max(1)
}

/// A place in words.
pub fn where_to(words: &Words, place: Place) -> String {
    words.choice("where", place.name()).into_owned()
}
