//! What a sitting begins with.

use super::ahead::Keys;
use crate::config::Config;
use crate::domain::id::Id;
use crate::domain::playbook::Playbook;
use crate::domain::rhythm::House;
use crate::locale::Words;
use crate::runtime::clock::Clock;
use crate::text::Clean;
use std::path::PathBuf;
use std::sync::Arc;

/// All that a sitting needs, gathered by the command line.
pub struct Start {
    pub config: Config,
    pub database: PathBuf,
    pub packs: PathBuf,
    /// Where a breakdown is noted.
    pub crashes: Option<PathBuf>,
    /// Where settings are kept; none in a demonstration.
    pub settings: Option<PathBuf>,
    pub words: Words,
    pub keys: Keys,
    /// The calling code of numbers written without one.
    pub calling_code: String,
    /// The rules for who is due when.
    pub house: House,
    pub clock: Clock,
    pub actor: String,
    pub device: String,
    /// The call to begin with.
    pub call: Option<Dialled>,
    /// The packs, where they had to be read before, and how much is wrong in them; else they are read behind the first
    /// frame.
    pub playbook: Option<(Arc<Playbook>, usize)>,
    pub demo: bool,
    pub no_color: bool,
}

/// A call that was begun before the screens.
pub struct Dialled {
    pub talk: Id,
    /// The number it was begun by, as it stands on the card; empty where somebody was called by name.
    pub number: Clean,
    /// Nobody answers yet; a call that is gone back to has been answered.
    pub rings: bool,
}
