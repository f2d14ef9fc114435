//! The complaint desk: what lies on it, and which complaint is meant.

use crate::app::desk::{Dialing, Shelf};
use crate::app::screen::Screen;
use crate::app::walk::Stand;
use crate::domain::card::CustomerCard;
use crate::domain::desk::Raised;
use crate::domain::id::Id;

/// Whose complaint the cursor goes to when the list is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Meant {
    Complaint(Id),
    Customer(Id),
}

pub struct DeskPane {
    pub shelf: Shelf,
    pub raised: Vec<Raised>,
    pub loaded: bool,
    pub(in crate::app) asked: Option<Shelf>,
    pub stand: Stand<Id>,
    /// The customer of the selected complaint.
    pub(in crate::app) card: Option<Box<CustomerCard>>,
    pub(in crate::app) asked_card: Option<Id>,
    /// First line of the detail in sight.
    pub scroll: usize,
    /// The screen one came from, and goes back to.
    pub(in crate::app) behind: Screen,
    pub(in crate::app) meant: Option<Meant>,
    /// One has come by the key that takes a step here.
    pub(in crate::app) is_fresh: bool,
    /// The card was opened from here; one comes back from it.
    pub is_behind: bool,
    /// A call that waits for a reason to sell all the same.
    pub dialing: Option<Dialing>,
    /// The same with its reason, which is on the way to the file.
    pub reasoned: Option<Dialing>,
}

impl Default for DeskPane {
    fn default() -> Self {
        Self {
            shelf: Shelf::Open,
            raised: Vec::new(),
            loaded: false,
            asked: None,
            stand: Stand::default(),
            card: None,
            asked_card: None,
            scroll: 0,
            behind: Screen::Customers,
            meant: None,
            is_fresh: false,
            is_behind: false,
            dialing: None,
            reasoned: None,
        }
    }
}

impl DeskPane {
    pub fn selected(&self) -> Option<&Raised> {
        self.raised.iter().find(|raised| Some(raised.complaint.id) == self.stand.at)
    }

    /// The card of the selected complaint's customer, where it is here already.
    pub fn selected_card(&self) -> Option<&CustomerCard> {
        let id = self.selected()?.customer.id;
        self.card.as_deref().filter(|card| card.customer.id == id)
    }

    /// What is shown may be old: it is asked for again when it is looked at.
    pub fn forget(&mut self) {
        self.asked = None;
        self.asked_card = None;
    }
}
