//! Nouns and rules, pure. Text fields are `text::Clean`, so unclean text cannot be stored.
//! Not here: files, SQL, TOML, JSON, the terminal, the clock.

pub mod advice;
pub mod card;
pub mod competitor;
pub mod condition;
pub mod customer;
pub mod day;
pub mod draft;
pub mod duplicate;
pub mod explain;
pub mod facts;
pub mod field;
pub mod filling;
pub mod followup;
pub mod grade;
pub mod history;
pub mod id;
pub mod interaction;
pub mod label;
pub mod level;
pub mod list;
pub mod man;
pub mod merge;
pub mod noun;
pub mod person;
pub mod playbook;
pub mod prep;
pub mod private;
pub mod problem;
pub mod rhythm;
pub mod sighting;
pub mod slot;
pub mod tag;
pub mod time;
pub mod undo;
pub mod visit;
