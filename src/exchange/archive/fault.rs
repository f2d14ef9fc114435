//! What can be wrong with a document of ours.

/// What is wrong with a document as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON at this place.
    Syntax,
    /// It ends before it is complete.
    Cut,
    /// JSON, but not written by this program.
    Foreign,
    /// Written by a newer program, in this version.
    Newer(String),
    /// A part that this version does not have.
    Part(String),
    /// A record over [`RECORD_MOST`](super::RECORD_MOST).
    Huge,
    /// Neither UTF-8 nor UTF-16.
    Encoding(&'static str),
}
