//! What scripts read: shapes of their own, so that the contract stays when the nouns change.

pub mod export;
pub mod import;
