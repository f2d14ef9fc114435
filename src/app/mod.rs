//! The state machine: `update(&mut Model, Msg) -> Vec<Effect>`.
//! Not here: the terminal, the store, files, the clock, colours.

pub mod act;
pub mod action;
pub mod again;
mod ahead;
pub mod answers;
pub mod bars;
pub mod clock;
pub mod desk;
mod digits;
pub mod doc;
pub mod draft;
pub mod export;
pub mod forms;
pub mod geometry;
pub mod import;
pub mod key;
pub mod keymap;
pub mod line;
pub mod list;
pub mod model;
pub mod mouse;
pub mod msg;
pub mod off;
pub mod offers;
pub mod panes;
pub mod popup;
pub mod press;
mod reply;
pub mod rhythm;
pub mod screen;
pub mod segment;
pub mod training;
mod update;
pub mod wake;
pub mod walk;

pub use update::{start, update};
