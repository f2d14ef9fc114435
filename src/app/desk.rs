//! Complaints between the screen and the store: what is asked for, what comes back, what is written, and a call that waits
//! for a reason. Plain data.

use crate::choices;
use crate::domain::card::CustomerCard;
use crate::domain::complaint::Complaint;
use crate::domain::desk::{Move, Raised};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::rhythm::House;
use crate::domain::time::Now;
use crate::locale::Words;
use crate::text::Clean;

choices! {
    /// Which complaints are listed.
    pub enum Shelf {
        Open = "open",
        /// The watch list, closed ones included.
        Watch = "watch",
        All = "all",
    }
}

/// What is read from the store.
#[derive(Debug, Clone, PartialEq)]
pub enum Wanted {
    List(Shelf, Box<House>, Now),
    /// The card of the selected complaint's customer.
    Card(Id),
    /// The complaint on account of which nothing is to be sold to a customer.
    Halting(Id),
}

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    List(Shelf, Vec<Raised>),
    Card(Option<Box<CustomerCard>>),
    /// None: there is none any more.
    Halting(Option<Box<Complaint>>),
}

/// What is written of a complaint.
#[derive(Debug, Clone)]
pub enum DeskDeed {
    Save {
        /// As it was found; none for a new one.
        before: Option<Box<Complaint>>,
        complaint: Box<Complaint>,
        subject: Clean,
    },
    /// It comes a step further, or is opened again, with what was written down along with that; `texts` says what to do at
    /// the looks back.
    Step { complaint: Box<Complaint>, edited: Box<Complaint>, to: Move, texts: Vec<Clean>, house: Box<House> },
}

impl DeskDeed {
    /// A step of a complaint, as it was seen and as it is left.
    pub fn step(words: &Words, house: &House, seen: &Complaint, edited: Complaint, to: Move) -> Self {
        let texts = words.looks_back(&edited.words);
        let (complaint, edited) = (Box::new(seen.clone()), Box::new(edited));
        Self::Step { complaint, edited, to, texts, house: Box::new(house.clone()) }
    }
}

/// A call by a flow that sells, to a customer with an open complaint: it waits for the reason.
#[derive(Debug, Clone)]
pub struct Dialing {
    pub customer: Id,
    pub name: Clean,
    pub talk: Option<Box<Interaction>>,
    pub flow: String,
}
