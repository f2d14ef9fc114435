//! Training as JSON.

use serde::Serialize;

/// A kind of card to drill.
#[derive(Debug, Serialize)]
pub struct KindJson<'a> {
    pub id: &'a str,
    pub name: String,
    /// How many cards there are of it.
    pub cards: usize,
}
