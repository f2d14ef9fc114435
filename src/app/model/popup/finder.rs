//! What is looked for in the finder, and what was found.

use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::msg::Hit;
use crate::domain::track::offer::Offers;

#[derive(Default)]
pub struct Finder {
    pub query: Line,
    pub list: ListCursor,
    pub hits: Option<Vec<Hit>>,
    /// The card in full instead of the list.
    pub open: bool,
    pub scroll: usize,
    /// Where scripts stand in the talk at hand, as it was when this was opened.
    pub offers: Offers,
    /// When it was opened, or come back to from a card, in UTC milliseconds.
    pub(in crate::app) since: i64,
    /// The keys of the objections in the order in which they are offered: it stays while the list is read.
    pub(in crate::app) offered: Vec<String>,
    /// The card to stay on when the finder answers again.
    pub(in crate::app) wanted: Option<String>,
    pub(in crate::app) generation: u64,
    /// The question that `hits` answers.
    pub(in crate::app) answered: u64,
}
