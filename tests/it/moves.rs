//! What keys do: messages in, the model and the store after them.

mod advice;
mod call;
mod card;
mod digest;
mod export;
mod filter;
mod follow;
mod forms;
mod import;
mod letter;
mod levels;
mod map;
pub mod merge;
mod mouse;
mod own;
mod popups;
mod rhythm;
mod rival;
mod scripts;
mod search;
mod spin;
mod today;
mod uses;
mod value;
mod visit;
mod ways;
mod wrap;
