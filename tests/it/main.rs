//! One binary for everything that looks at the program from outside.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at what it did not expect")]

mod cli;
mod first_day;
mod messages;
mod readme;
mod rooms;
mod source;
mod terminal;
