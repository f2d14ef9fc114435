//! The shelves of scripts that are wanted at once.

use crate::app::list::ListCursor;
use crate::domain::playbook::Family;

/// What lies together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Holding, voicemail, being put through.
    Words,
    /// Buying signals, trial closes, influence that is true.
    Signals,
    Culture,
}

impl Shelf {
    /// Message key of the heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Words => "handy-words",
            Self::Signals => "handy-signals",
            Self::Culture => "handy-culture",
        }
    }

    pub(in crate::app) const fn families(self) -> &'static [Family] {
        match self {
            Self::Words => &[Family::Hold, Family::Transfer, Family::Voicemail],
            Self::Signals => &[Family::Signal, Family::Closing, Family::Influence],
            Self::Culture => &[Family::Culture],
        }
    }
}

/// An open shelf, and where one stands on it.
#[derive(Debug, Clone, Copy)]
pub struct Handy {
    pub shelf: Shelf,
    pub list: ListCursor,
}
