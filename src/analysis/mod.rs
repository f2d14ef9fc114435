//! Pure numbers: what the figures say about customers (recency, rhythm, value, funnel, workload).
//! Lives here: functions from domain nouns to figures. Not here: storage, words, drawing, the clock.

pub mod proportion;
pub mod segment;
pub mod states;
pub mod workload;
