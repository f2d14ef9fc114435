//! The whole file as one JSON document, which only this program writes and reads.
//!
//! ```json
//! {"format": "cornerman", "version": 1, "customers": [{"id": "…", "name": "…", …}, …], "people": […], …}
//! ```
//!
//! Beside `format` and `version` there is an array for each noun (see [`Noun`](crate::domain::noun::Noun)). Each record
//! has `id` and `name` (what people tell it by), `customer` (the id of the customer it hangs on, where it hangs on one),
//! and the fields of its noun under their wire names. Ids are UUIDs; days `YYYY-MM-DD`; times `HH:MM`; instants
//! RFC 3339 in UTC; null is unknown. What was deleted, and who changed what when, is not in it. But `label_history` says of
//! each label of a customer when it became what, by whom and why, `{"customer": "…", "label": "level", "from": null, "to":
//! "vip", "at": "…", "by": "…", "why": "…"}`, oldest first; and `merged` says which records went into which, `{"id": "…", "noun": "customers", "into": "…"}`: so a file from before a merge still names
//! the survivor, wherever this one was imported.

mod record;
mod scan;
mod write;

#[cfg(test)]
mod tests;

use crate::exchange::Fault;
pub use record::{Merger, merger, record, turned};
pub use scan::{Element, Scanner, Section};
pub use write::Document;

use crate::exchange::encoding::Encoding;

/// The part that says what went into what.
const MERGED: &str = "merged";
/// The part that says how labels came to be what they are.
const LABELS: &str = "label_history";
/// What stands under `format`.
const FORMAT: &str = "cornerman";
/// The version this program writes, and the newest it reads.
pub const VERSION: u64 = 1;
/// The longest record, in bytes: a note of several million characters.
pub const RECORD_MOST: usize = 8 * 1024 * 1024;

/// Whether a file that begins so is JSON, and no table.
pub fn looks_like_one(sample: &str) -> bool {
    let mut signs = sample.trim_start_matches('\u{feff}').chars().filter(|c| !c.is_ascii_whitespace());
    match signs.next() {
        Some('{') => matches!(signs.next(), None | Some('"' | '}')),
        Some('[') => matches!(signs.next(), None | Some('{' | ']')),
        _ => false,
    }
}

/// JSON is Unicode; in any other encoding letters would silently become others.
pub fn fits(encoding: &'static Encoding) -> Result<(), Fault> {
    if encoding.name().starts_with("UTF-") { Ok(()) } else { Err(Fault::Encoding(encoding.name())) }
}
