//! A script that was opened over a screen.

#[derive(Debug)]
pub struct Opened {
    /// Its key in the playbook, which outlives a change of language.
    pub key: String,
    pub scroll: usize,
}
