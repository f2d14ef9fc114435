//! Segments: which customers a condition holds for. What has to be read of each ([`Needs`]), what the store can sift out
//! beforehand ([`Prefilter`]), and the little that is read of one customer ([`Sketch`]) as facts.
//! Not here: reading (store), putting it together (usecases).

mod needs;
mod prefilter;
mod sketch;
#[cfg(test)]
mod tests;
mod unmet;

pub use needs::Needs;
pub use prefilter::{Figure, Prefilter, Test};
pub use sketch::{Member, Reader, Sketch};
pub use unmet::Unmet;

/// How many customers say the same of what they are counted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// As it would be said; none: nothing is known.
    pub value: Option<String>,
    pub customers: usize,
}
