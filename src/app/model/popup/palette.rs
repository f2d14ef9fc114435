//! What is looked for among all that can be done.

use crate::app::action::Place;
use crate::app::line::Line;
use crate::app::list::ListCursor;

pub struct Palette {
    pub query: Line,
    pub list: ListCursor,
    /// Where it was opened: only what works there is listed.
    pub places: [Place; 4],
}
