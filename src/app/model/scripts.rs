//! The script browser: what is listed, what was found, and where one's own cards stand.

use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::msg::{Done, Hit};
use crate::domain::playbook::Group;
use crate::domain::prep::CardUse;
use crate::domain::track::Track;
use crate::domain::track::offer::Offers;
use crate::domain::undo::Way;

/// Which scripts are listed while nothing is searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    All,
    Favourites,
    Recents,
    /// What has grown stale or fails.
    Ailing,
    Group(Group),
}

impl View {
    /// Its name where it is chosen from a list, which outlives a change of language.
    pub fn key(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Favourites => "favourites".to_owned(),
            Self::Recents => "recents".to_owned(),
            Self::Ailing => "stale".to_owned(),
            Self::Group(Group::Class(id)) => format!("class/{id}"),
            Self::Group(Group::Cards(family)) => format!("card/{}", family.name()),
            Self::Group(Group::Questions(form)) => format!("question/{}", form.name()),
            Self::Group(Group::Flows) => "flow".to_owned(),
        }
    }
}

/// The last change of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filed {
    /// What can be done to it.
    pub(in crate::app) way: Way,
    /// The action of the store that stood last when it was written; none: there was none.
    pub(in crate::app) behind: Option<i64>,
}

impl Filed {
    /// What became of the last change with a deed; `standing`: the action of the store that stands last.
    pub fn after(done: &Done, last: Option<Self>, standing: Option<i64>) -> Option<Self> {
        match done {
            Done::Script { .. } | Done::ScriptRemoved(_) => Some(Self { way: Way::Undo, behind: standing }),
            Done::ScriptBack { way, .. } => last.map(|last| Self { way: way.turned(), ..last }),
            Done::Undone { .. } | Done::UndoAsks { .. } | Done::UndoOverwrites { .. } | Done::NothingToUndo(_) => last,
            // What was taken back is not done again once something new was done.
            _ => last.filter(|last| last.way == Way::Undo),
        }
    }
}

#[derive(Default)]
pub struct Scripts {
    pub query: Line,
    pub searching: bool,
    pub view: View,
    pub list: ListCursor,
    pub hits: Option<Vec<Hit>>,
    pub favourites: Vec<String>,
    /// Those somebody has said no to: a line of value among them is not drilled.
    pub left: Vec<String>,
    pub recents: Vec<String>,
    /// How often scripts were used and what came of it, and where they stand outside of any talk.
    pub track: Track,
    pub offers: Offers,
    /// The last use of a script in this sitting.
    pub last: Option<CardUse>,
    /// The selected card has the keys (and, when narrow, the whole body).
    pub open: bool,
    pub scroll: usize,
    /// Every script tells where it comes from.
    pub sourced: bool,
    /// The last change of one's own cards in this sitting.
    pub filed: Option<Filed>,
    /// A card that was saved: it is shown as soon as the playbook has it.
    pub saved: Option<String>,
    /// The card to stay on when the finder answers again.
    pub(in crate::app) wanted: Option<String>,
    pub(in crate::app) generation: u64,
    /// The question that `hits` answers.
    pub(in crate::app) answered: u64,
}

impl Scripts {
    /// What is kept at hand, what was said no to, and what was used last.
    pub fn marked(&mut self, favourites: Vec<String>, left: Vec<String>, recents: Vec<String>) {
        (self.favourites, self.left, self.recents) = (favourites, left, recents);
    }
}
