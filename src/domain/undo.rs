//! Going back and forth in what was done.

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Takes the last action back.
    Undo,
    /// Does again what was taken back last.
    Redo,
}

impl Way {
    /// What takes this one back.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Undo => Self::Redo,
            Self::Redo => Self::Undo,
        }
    }
}

/// How much somebody has agreed to. A question is about one group of changes, and so is its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Nothing yet: ask before what is large, or somebody else's.
    Ask,
    /// This group was named, and is meant.
    Sure(i64),
    /// Also where values have changed since.
    Force(i64),
}

impl Consent {
    pub const fn group(self) -> Option<i64> {
        match self {
            Self::Ask => None,
            Self::Sure(group) | Self::Force(group) => Some(group),
        }
    }
}
