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
pub mod facts;
pub mod field;
pub mod filling;
pub mod followup;
pub mod grade;
pub mod id;
pub mod interaction;
pub mod level;
pub mod list;
pub mod merge;
pub mod noun;
pub mod person;
pub mod playbook;
pub mod prep;
pub mod private;
pub mod problem;
pub mod rhythm;
pub mod slot;
pub mod tag;
pub mod time;
pub mod today;
pub mod undo;
pub mod visit;
