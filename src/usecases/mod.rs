//! One file per verb: `fn verb(&mut Store, input, now, actor) -> Result<Outcome, Problem>`.
//! Not here: printing, drawing, SQL.

pub mod backup;
pub mod brief;
pub mod calling_code;
pub mod class;
pub mod competitor;
pub mod complaints;
pub mod delete;
pub mod demo;
pub mod digest;
pub mod doctor;
pub mod draft;
pub mod drill;
pub mod due;
pub mod export;
pub mod find;
pub mod follow;
pub mod growth;
pub mod house;
pub mod import;
pub mod label;
pub mod letter;
pub mod level;
pub mod merge;
pub mod observe;
#[cfg(test)]
mod overtaken;
pub mod own;
mod owner;
pub mod product;
pub mod promises;
pub mod restore;
pub mod salvage;
pub mod save;
#[cfg(test)]
mod scans;
pub mod scene;
pub mod segment;
pub mod times;
pub mod today;
pub mod trouble;
pub mod undo;
pub mod value;
pub mod visit;
