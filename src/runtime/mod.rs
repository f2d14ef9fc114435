//! The hallway: threads, terminal, events, effects, clock, signals.
//! The only place where model, store and terminal meet.

pub mod clock;
pub mod process;
