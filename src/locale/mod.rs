//! Words: three Fluent files, a `Words` value passed as an argument, and how dates and amounts are written.
//! Not here: which language is chosen (config, runtime) and the playbook texts (content).

pub mod brief;
mod class;
mod dates;
mod deal;
mod decision;
mod deeds;
mod desk;
mod digest;
mod facts;
mod formerly;
mod growth;
mod labels;
mod language;
pub mod letters;
mod numbers;
mod paper;
mod problems;
mod provenance;
mod record;
mod rhythm;
mod scene;
mod talk;
mod targets;
mod today;
mod track;
mod training;
mod value;
mod words;

pub use class::{MARK_COLUMNS, mark_rows};
pub use deal::{Case, cases};
pub use digest::Sender;
pub use language::Language;
pub use paper::Paper;
pub use record::{stamp, steps};
pub use scene::BackLine;
pub use training::bar;
pub use words::{Arg, Words};
