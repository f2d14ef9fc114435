//! Training: what its rooms remember, and which of them is in sight.

pub mod cards;
pub mod class;
pub mod plan;
pub mod scenes;

use crate::app::action::Place;
use crate::choices;
use crate::domain::draft::Draft;
use crate::domain::id::Id;
use crate::domain::training::queue::Limits;

choices! {
    /// The rooms of the training, in the order of their names on the screen.
    pub enum Room {
        Cards = "cards",
        Scenes = "scenes",
        Desk = "desk",
        Plan = "plan",
    }
}

/// What the rooms remember.
pub struct Drills {
    pub room: Room,
    /// How much a day holds.
    pub limits: Limits,
    pub cards: cards::Cards,
    pub class: class::Desk,
    pub scenes: scenes::Scenes,
    pub plan: plan::Plan,
    /// Drafts of answers and scenes whose record is on its way to the file, with its id: until it is there they are kept.
    pub unwritten: Vec<(Id, Draft)>,
}

impl Default for Drills {
    fn default() -> Self {
        Self {
            room: Room::Cards,
            limits: Limits::default(),
            cards: cards::Cards::default(),
            class: class::Desk::default(),
            scenes: scenes::Scenes::default(),
            plan: plan::Plan::default(),
            unwritten: Vec::new(),
        }
    }
}

impl Drills {
    /// The innermost place of the room in sight.
    pub const fn place(&self) -> Place {
        match self.room {
            Room::Cards => Place::Cards,
            Room::Scenes => self.scenes.place(),
            Room::Desk => self.class.place(),
            Room::Plan => Place::Plan,
        }
    }

    /// A text field of the room has the keys.
    pub const fn typing(&self) -> bool {
        match self.room {
            Room::Cards => self.cards.typing(),
            Room::Scenes => self.scenes.typing(),
            Room::Desk | Room::Plan => false,
        }
    }

    /// What is shown may be old: it is asked for again when it is looked at.
    pub fn forget(&mut self) {
        self.cards.forget();
        self.class.forget();
        self.scenes.forget();
        self.plan.forget();
    }
}
