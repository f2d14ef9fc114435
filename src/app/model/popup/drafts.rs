//! Where one stands among the texts that earlier sittings left.

use crate::app::list::ListCursor;

#[derive(Debug, Default)]
pub struct Drafts {
    pub list: ListCursor,
}
