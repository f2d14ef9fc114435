//! The page of the day as it stands on the screen, and what is being put off there.

use crate::app::walk::Stand;
use crate::domain::card::CustomerCard;
use crate::domain::day::When;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::today::{Item, Today};
use crate::text::Clean;

/// What is put off, as it stands on the card.
#[derive(Debug, Clone, PartialEq)]
pub enum Snoozed {
    Followup(Box<Followup>),
    Promise(Box<Promise>),
    Meeting(Box<Interaction>),
    /// The touches of a customer, who is left in peace until then.
    Touch(Id),
}

impl Snoozed {
    /// What it is, in a draft.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Followup(_) => "followup",
            Self::Promise(_) => "promise",
            Self::Meeting(_) => "meeting",
            Self::Touch(_) => "touch",
        }
    }

    /// The customer, and the record that is moved.
    pub fn whose(&self) -> (Option<Id>, Id) {
        match self {
            Self::Followup(followup) => (followup.customer, followup.id),
            Self::Promise(promise) => (promise.customer, promise.id),
            Self::Meeting(meeting) => (meeting.customer, meeting.id),
            Self::Touch(customer) => (Some(*customer), *customer),
        }
    }

    /// The same as it stands by now; none where it is done, settled, over or gone.
    pub fn again(name: &str, record: Id, card: &CustomerCard, meeting: Option<&Interaction>) -> Option<Self> {
        match name {
            "followup" => {
                let open = card.followups.iter().find(|known| known.id == record && known.done_at.is_none())?;
                Some(Self::Followup(Box::new(open.clone())))
            }
            "promise" => {
                let open = card.promises.iter().find(|known| known.id == record && known.settled.is_none())?;
                Some(Self::Promise(Box::new(open.clone())))
            }
            "meeting" => {
                let planned = meeting.filter(|meeting| meeting.id == record && meeting.is_open())?;
                Some(Self::Meeting(Box::new(planned.clone())))
            }
            "touch" => Some(Self::Touch(card.customer.id)),
            _ => None,
        }
    }
}

/// What is moved, for whom and to when: it may be out of sight then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    pub who: Clean,
    pub when: When,
    pub to: Shifted,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shifted {
    Moved,
    /// It has a day only, and a time was said.
    Untimed,
    /// A digest is not needed.
    Spared,
    /// A touch became a meeting of this kind.
    Planned(String),
}

/// The place of an item on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At(pub usize);

#[derive(Default)]
pub struct TodayPane {
    pub page: Today,
    /// Something has come, if only what could be had at once.
    pub loaded: bool,
    /// When the page was asked for last, and the day it was asked for; none: it is old.
    pub(in crate::app) asked: Option<Now>,
    /// The cursor and the first line in sight.
    pub stand: Stand<At>,
    /// Seven days beside or below each other instead of the groups.
    pub week: bool,
    /// The customer of the selected item.
    pub card: Option<Box<CustomerCard>>,
    pub(in crate::app) asked_card: Option<Id>,
    /// First line of the detail in sight.
    pub scroll: usize,
    /// What is being moved, and to when, until that is done.
    pub moved: Option<Shift>,
    /// The card was opened from here; one comes back from it.
    pub is_behind: bool,
    /// A meeting that is to be wrapped up as soon as it is here; the page comes back afterwards.
    pub wrapping: Option<Id>,
}

impl TodayPane {
    pub fn selected(&self) -> Option<&Item> {
        self.stand.at.and_then(|At(at)| self.page.items.get(at))
    }

    /// The card of the selected item's customer, where it is here already.
    pub fn selected_card(&self) -> Option<&CustomerCard> {
        let id = self.selected()?.who.id;
        self.card.as_deref().filter(|card| card.customer.id == id)
    }

    pub(in crate::app) fn selected_card_mut(&mut self) -> Option<&mut CustomerCard> {
        let id = self.selected()?.who.id;
        self.card.as_deref_mut().filter(|card| card.customer.id == id)
    }

    /// What is shown may be old: it is asked for again when it is looked at.
    pub fn forget(&mut self) {
        self.asked = None;
        self.asked_card = None;
    }
}
