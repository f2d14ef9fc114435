//! The hallway: threads, terminal, events, effects, clock, signals.
//! The only place where model, store and terminal meet.

mod ahead;
mod backup;
pub mod browse;
#[cfg(any(test, not(unix)))]
mod burst;
pub mod clock;
pub mod crash;
mod drafts;
mod ear;
mod effects;
pub mod export;
pub mod finder;
pub mod import;
pub mod input;
mod keys;
pub mod letters;
mod look;
mod packs;
mod probe;
pub mod process;
mod rhythm;
pub mod segment;
mod session;
mod signals;
mod start;
mod terminal;
pub mod worker;

pub use ahead::{Keys, read_ahead};
pub use keys::key_faults;
pub use look::theme;
pub use session::run_tui;
pub use start::{Dialled, Start};
pub use terminal::columns;

use crate::app::msg::{Msg, Reply};

/// What wakes the main thread.
pub(crate) enum Event {
    Msg(Msg),
    /// Something was written by us: the finder has rows to read.
    Written,
    /// The backup of the day was made, or could not be.
    Kept {
        well: bool,
    },
    /// A signal asks to stop, as Ctrl-Z does.
    #[cfg_attr(not(unix), allow(dead_code, reason = "only a Unix system says it by a signal"))]
    Suspend,
    /// The process goes on after having been stopped.
    #[cfg_attr(not(unix), allow(dead_code, reason = "only a Unix system says it by a signal"))]
    Resumed,
    /// A signal asks to end in order.
    #[cfg_attr(not(unix), allow(dead_code, reason = "only a Unix system says it by a signal"))]
    End {
        code: u8,
    },
    /// A playbook was read, by which of the readings.
    Playbook {
        reading: u64,
        reply: Reply,
    },
    /// A thread has broken down.
    Broken,
    /// The terminal cannot be read any more.
    InputLost(String),
}
