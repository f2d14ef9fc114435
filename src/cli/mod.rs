//! The command line: one file per subcommand.
//! Not here: what a verb does (usecases), JSON shapes outside `cli/json`.

pub mod export;
pub mod import;
pub mod json;
