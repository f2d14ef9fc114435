//! The hallway: threads, terminal, events, effects, clock, signals.
//! The only place where model, store and terminal meet.

pub mod clock;
mod effects;
pub mod finder;
mod import;
mod input;
mod look;
pub mod process;
mod session;
mod signals;
mod terminal;
pub mod worker;

pub use clock::Clock;
pub use import::reason;
pub use session::{Start, run_tui};

use crate::app::msg::Msg;

/// What wakes the main thread.
pub(crate) enum Event {
    Msg(Msg),
    /// Something was written by us: the finder has rows to read.
    Written,
    /// The process goes on after having been stopped.
    Resumed,
    /// A signal asks to end in order.
    End {
        code: u8,
    },
    /// The terminal cannot be read any more.
    InputLost(String),
}
