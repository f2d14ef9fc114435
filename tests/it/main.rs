//! One binary for everything that looks at the program from outside. What needs a terminal of Unix, its signals or its
//! tools is left out elsewhere.

#![cfg_attr(not(unix), allow(dead_code, unused_imports, reason = "what they serve is left out there"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at what it did not expect")]

mod anything;
mod brief;
#[cfg(unix)]
mod calls;
#[cfg(unix)]
mod canary;
mod cli;
#[cfg(unix)]
mod clocks;
mod desk;
mod doors;
mod drafts;
mod drills;
mod examples;
#[cfg(unix)]
mod first_day;
#[cfg(unix)]
mod first_import;
mod floor;
mod fuzz;
#[cfg(unix)]
mod given_back;
#[cfg(unix)]
mod glyphs;
mod hostile;
mod licences;
mod lists;
mod messages;
mod moves;
mod numbers;
mod pictures;
mod readme;
mod rooms;
mod sizes;
mod sound;
mod source;
mod strangers;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod training;
#[cfg(unix)]
mod typist;
mod veil;
#[cfg(unix)]
mod who_first;
mod windows;
mod wire;
