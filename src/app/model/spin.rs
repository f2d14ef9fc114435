//! Where one stands among the SPIN questions.

use crate::app::list::ListCursor;

#[derive(Default)]
pub struct Spin {
    /// Place in [`Stage::ALL`](crate::domain::playbook::Stage::ALL).
    pub stage: usize,
    pub list: ListCursor,
    /// Scroll of the detail.
    pub scroll: usize,
}
