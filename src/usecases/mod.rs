//! One file per verb: `fn verb(&mut Store, input, now, actor) -> Result<Outcome, Problem>`.
//! Not here: printing, drawing, SQL.

pub mod backup;
pub mod calling_code;
pub mod competitor;
pub mod delete;
pub mod demo;
pub mod digest;
pub mod doctor;
pub mod draft;
pub mod due;
pub mod export;
pub mod find;
pub mod follow;
pub mod house;
pub mod import;
pub mod label;
pub mod letter;
pub mod level;
pub mod merge;
pub mod observe;
pub mod own;
pub mod promises;
pub mod restore;
pub mod salvage;
pub mod save;
pub mod segment;
pub mod today;
mod trouble;
pub mod undo;
pub mod visit;
