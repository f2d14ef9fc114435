//! cornerman: a terminal companion for people who sell.
//!
//! Every module here is a room with one job; imports run one way (see "How to work on it" in the README, and
//! `tests/it/rooms.rs`, which holds the table and fails on a breach). Where a new pane, a new table or a new field of a pack
//! goes is said there too.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod config;
pub mod content;
pub mod domain;
pub mod exchange;
pub mod locale;
pub mod runtime;
pub mod search;
pub mod store;
pub mod text;
pub mod ui;
pub mod usecases;
