//! The state machine: `update(&mut Model, Msg) -> Vec<Effect>`.
//! Not here: the terminal, the store, files, the clock, colours.
