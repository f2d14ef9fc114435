//! Files people have: bytes in, drafts and row problems out, and back.
//! Not here: what an import means for what is already kept (usecases), sentences for people (locale).

pub mod alien;
pub mod archive;
pub mod cells;
pub mod csv;
pub mod csv_out;
pub mod day_order;
pub mod draft;
pub mod encoding;
mod error;
pub mod guard;
pub mod headers;
pub mod holds;
pub mod icalendar;
pub mod mapping;
pub mod moment;
pub mod reason;
pub mod sheet;
pub mod source;
pub mod talk;
pub mod target;

pub use error::{ExchangeError, Fault};
