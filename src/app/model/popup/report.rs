//! Something to read, and what can be done from there.

use crate::app::doc::Tone;
use crate::app::export::Paper;

pub struct Report {
    pub title: String,
    pub lines: Vec<(Tone, String)>,
    pub scroll: usize,
    pub then: Then,
    /// The same to be taken along.
    pub along: Option<Along>,
}

/// What is read here, for the clipboard and for a file.
#[derive(Clone)]
pub struct Along {
    pub text: String,
    pub paper: Paper,
}

/// What can be done from here beside closing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    Nothing,
    /// What it tells of was done, and can be taken back.
    Undo,
    /// The same, and it left questions whether two are one.
    Duplicates,
    /// The same, and customers came with words in their level that are none yet.
    Levels,
    /// It suggests labels, which a person confirms.
    Suggest,
    /// Back to the preview, where bad rows are left out.
    SkipBad,
    /// It is copied or written to a file.
    Along,
}

impl Then {
    /// Whether what it tells of can be taken back from here.
    pub(in crate::app) const fn is_undone(self) -> bool {
        matches!(self, Self::Undo | Self::Duplicates | Self::Levels)
    }

    /// Message key of the hint.
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Nothing => "ui-report-close",
            Self::Undo => "ui-report-undo",
            Self::Duplicates => "ui-report-duplicates",
            Self::Levels => "ui-report-levels",
            Self::Suggest => "ui-report-suggest",
            Self::SkipBad => "ui-report-skip-bad",
            Self::Along => "ui-report-along",
        }
    }
}
