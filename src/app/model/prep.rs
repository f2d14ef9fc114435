//! The list of meetings, and where one stands in the one that is open.

use crate::app::list::ListCursor;
use crate::domain::id::Id;
use crate::domain::visit::OpenVisit;

#[derive(Default)]
pub struct Prep {
    /// Planned and running meetings, soonest first.
    pub visits: Vec<OpenVisit>,
    pub loaded: bool,
    pub list: ListCursor,
    /// A visit is open in the pane.
    pub open: bool,
    /// The meeting that is to take the place of the one on the screen, as soon as it is here.
    pub opening: Option<Id>,
    /// Cursor in the rows of the open visit.
    pub rows: ListCursor,
    /// Scroll of the detail.
    pub scroll: usize,
}
