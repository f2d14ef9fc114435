//! The scenes: how they went, the one that goes on, and the one that is looked back on.

use crate::app::action::Place;
use crate::app::line::Line;
use crate::app::walk::Stand;
use crate::domain::id::Id;
use crate::domain::playbook::{Choice, ItemId, Manner, Playbook, Scenario};
use crate::domain::training::play::{Move, Played, Scene, stage};
use std::collections::BTreeMap;

/// What is in sight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    List,
    Play,
    /// The look back.
    Back,
}

/// What this room remembers.
#[derive(Default)]
pub struct Scenes {
    pub view: View,
    /// How each scene went, by its id; none: not read yet.
    pub played: Option<BTreeMap<String, Played>>,
    /// It was asked for and is not old.
    pub(in crate::app) asked: bool,
    /// Trust, patience and interest are shown while one plays.
    pub coach: bool,
    pub list: Stand<usize>,
    /// First line in sight of the text beside the list, and of the look back.
    pub scroll: usize,
    /// The scene that goes on; it stays where it is when one looks elsewhere.
    pub run: Option<Run>,
    /// What is looked back on.
    pub back: Option<Case>,
}

/// A scene with its way so far.
#[derive(Debug, Clone)]
pub struct Case {
    pub scenario: ItemId,
    pub seed: u64,
    pub moves: Vec<Move>,
}

/// A scene that goes on.
pub struct Run {
    pub case: Case,
    /// When it began, UTC milliseconds.
    pub began: i64,
    /// Milliseconds left to answer in, where there is a clock, and when they were counted last.
    pub left: Option<i64>,
    /// More of them were given at this node, because the answer is typed.
    pub(in crate::app) longer: bool,
    pub(in crate::app) counted: i64,
    /// Milliseconds for which the customer goes on speaking, where one can cut in; none where they are done or one cannot.
    pub speaks: Option<i64>,
    pub stand: Stand<usize>,
    pub line: Line,
    /// The line has the keys.
    pub typing: bool,
    /// What was understood of the last words.
    pub heard: Option<String>,
    /// Nothing was understood of them.
    pub(in crate::app) unclear: bool,
    /// Under which it is kept.
    pub draft: Option<Id>,
}

impl Scenes {
    pub const fn place(&self) -> Place {
        match self.view {
            View::List => Place::Scenes,
            View::Play => Place::Scene,
            View::Back => Place::LookedBack,
        }
    }

    /// A text field has the keys.
    pub const fn typing(&self) -> bool {
        matches!((&self.run, self.view), (Some(Run { typing: true, .. }), View::Play))
    }

    pub const fn forget(&mut self) {
        self.asked = false;
    }
}

impl Case {
    pub fn scenario<'m>(&self, book: &'m Playbook) -> Option<&'m Scenario> {
        book.scenarios.get(&self.scenario)
    }

    /// As it stands. None where no pack has the scene any more.
    pub fn scene<'m>(&self, book: &'m Playbook) -> Option<Scene<'m>> {
        stage(self.scenario(book)?, self.seed, &self.moves)
    }
}

impl Run {
    /// Whether this answer comes too late: they have finished, and there is nothing to cut into any more.
    pub fn is_late(&self, choice: &Choice) -> bool {
        choice.manner == Manner::CutIn && self.speaks.is_some_and(|left| left <= 0)
    }
}
