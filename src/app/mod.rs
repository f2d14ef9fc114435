//! The state machine: `update(&mut Model, Msg) -> Vec<Effect>`.
//! Not here: the terminal, the store, files, the clock, colours.
//!
//! It has floors. A file names what stands on its own floor or below it, and no two files stand in a circle; only a parent
//! and its own children may know each other. `tests/it/rooms/floors.rs` holds both. From the ground up:
//!
//! * **words**, plain data that everybody speaks: what comes in and goes out (`msg`, with `desk`, `export`, `import`,
//!   `rhythm`, `segment` and `training`), what can be done and by which key (`action`, `key`, `keymap`), the screens
//!   (`screen`), and what text and lists are made of (`clock`, `doc`, `geometry`, `line`, `list`, `walk`).
//! * **state**: `model`. What each screen and each box holds lies there under the same noun as what it does:
//!   `model/call` is the call, `panes/call` is calling. A reading that needs no more than the state is a method of it.
//! * **screens**: what they and the boxes over them show and do (`panes`, `popup`, `forms`), and what is put by (`offers`).
//!   A box is opened from here; what follows when it is answered stands higher.
//! * **deeds**: doing an action (`act`), and why it may be off (`off`).
//! * **answers**: the boxes that lead on to a screen hear their keys (`answers`), a text is taken up again (`draft`), and
//!   what a deed changed is asked for anew (`again`).
//! * **hearing**: who hears what comes in: `update`, with keys (`press`, `digits`, `ahead`), the mouse (`mouse`, and the
//!   two `bars` it clicks), the answers of the store (`reply`), and the time (`wake`).
//!
//! A new screen is a file in `model`, one in `panes`, and its rows in `action/table`.

mod act;
pub mod action;
mod again;
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
mod off;
pub mod offers;
pub mod panes;
pub mod popup;
mod press;
mod reply;
pub mod rhythm;
pub mod screen;
pub mod segment;
pub mod training;
mod update;
pub mod wake;
pub mod walk;

pub use update::{start, update};
