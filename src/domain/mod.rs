//! Nouns and rules, pure. Text fields are `text::Clean`, so unclean text cannot be stored.
//! Not here: files, SQL, TOML, JSON, the terminal, the clock.

pub mod condition;
pub mod field;
pub mod followup;
pub mod id;
pub mod playbook;
pub mod problem;
pub mod slot;
pub mod time;
