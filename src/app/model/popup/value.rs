//! Where one stands on the sheet of values.

use crate::app::list::ListCursor;

/// The sheet, and where one stands in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub list: ListCursor,
    pub scroll: usize,
    /// The products' own lines, not this customer's.
    pub own: bool,
    /// Only lines that name a risk, that first.
    pub risk: bool,
}
