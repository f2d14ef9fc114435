//! What is known about a pack itself: where it comes from, what it holds, what is wrong with it.

use super::ItemId;
use crate::domain::problem::Problem;
use crate::text::Clean;
use chrono::NaiveDate;

/// The id of the pack of the user's own cards, which the program writes.
pub const OWN: &str = "mine";

/// The id of the pack that comes with the program.
pub const CORE: &str = "core";

/// Where a pack comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    BuiltIn,
    /// A folder, as a path for people to read.
    Folder(String),
}

/// A line of the list of packs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackInfo {
    pub id: ItemId,
    pub name: Clean,
    pub version: Clean,
    pub author: Clean,
    pub license: Clean,
    pub base: String,
    pub languages: Vec<String>,
    /// When its texts were written, where they do not say it themselves.
    pub written: Option<NaiveDate>,
    pub origin: Origin,
    /// How many items of each family, in the order of [`Playbook::FAMILIES`](super::Playbook::FAMILIES).
    pub counts: Vec<(&'static str, usize)>,
    pub errors: usize,
    pub warnings: usize,
}

/// How bad a problem of a pack is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackLevel {
    /// Must be mended; where it makes an item, a file or the pack unusable, that is left out.
    Error,
    /// It works, but not as well as its author wants.
    Warning,
}

impl PackLevel {
    /// The wire name; `cli-level-<name>` in the language files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something wrong with a pack, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackProblem {
    pub level: PackLevel,
    /// The pack's id, or the name of its folder where the id could not be read.
    pub pack: String,
    pub problem: Problem,
}
