//! SQLite: the only room that knows SQL. A file per noun, ordered migrations, and `change`, the one way to write.
//! Not here: rules about the nouns (domain), what an action means (usecases), files other than the database.

pub mod backup;
mod calling_code;
pub mod change;
pub mod check;
mod complaint;
mod custom;
pub mod customer;
mod database;
pub mod drafts;
pub mod duplicate;
pub mod erase;
mod error;
mod followup;
mod growth;
pub mod history;
pub mod interaction;
pub mod lookup;
pub mod merge;
mod migrate;
mod open;
mod place;
mod product;
mod promise;
mod record;
mod review;
pub mod rhythm;
mod scan;
mod scene;
pub mod segment;
mod stats;
mod tag;
pub mod texts;
pub mod today;
mod track;
mod trial;
pub mod undo;
pub mod whole;

#[cfg(test)]
mod scanned;
#[cfg(test)]
mod tests;

pub use calling_code::DecidedBy;
pub use database::Store;
pub use error::StoreError;
pub use migrate::{APPLICATION_ID, STEPS};
pub use place::{CACHE, Header, Notice, disk, header};
