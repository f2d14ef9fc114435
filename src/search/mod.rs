//! The finder: an index in memory, ranking, and the spans to highlight. Pure.
//! Not here: where the rows come from (store), threads (runtime), how hits are painted (ui).
//!
//! A query is answered in three tiers. [`Tier::Strict`]: every word of it stands in the row, as characters, pinyin,
//! initials or a mix of them. Few hits: [`Tier::Loose`], its letters in the name with gaps between. None:
//! [`Tier::Typo`], one slip of the finger in each word. A number of seven digits or more is taken
//! at its word: there are no near misses of it, they would be somebody else.

mod digits;
mod glyphs;
mod index;
mod loose;
mod mask;
mod parts;
mod query;
mod session;
mod spans;
mod strict;
mod typo;

pub use index::{Index, Kind};
pub use session::{Hit, Hits, Session, Tier};
pub use spans::Span;

#[cfg(test)]
mod tests;
