//! Drafts: kept while somebody writes, offered again after the program has ended without saving them.

use super::visit;
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::draft::{Draft, Writing};
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::store::Store;
use crate::store::drafts::Drafts;
use std::path::Path;

/// The drafts of a database, what is left of earlier sittings, and what there is to say about the file.
pub struct Desk {
    pub drafts: Drafts,
    pub left: Vec<Draft>,
    pub trouble: Option<Problem>,
}

/// Opens the drafts beside a database and takes over what was left behind. `instance`: this run of the program.
pub fn open(database: &Path, instance: Id) -> Result<Desk, Problem> {
    let mut opened = Drafts::open(database, instance)?;
    let left = opened.drafts.left_behind()?;
    let trouble =
        opened.set_aside.map(|file| Problem::new(Kind::Damaged, "drafts-damaged").file(file.display().to_string()));
    Ok(Desk { drafts: opened.drafts, left, trouble })
}

pub fn keep(drafts: &mut Drafts, draft: &Draft) -> Result<(), Problem> {
    Ok(drafts.keep(draft)?)
}

pub fn discard(drafts: &mut Drafts, id: Id) -> Result<(), Problem> {
    Ok(drafts.discard(id)?)
}

/// What a draft is written on, as it is by now; nothing where it is gone, or has never been saved.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ground {
    pub card: Option<Box<CustomerCard>>,
    pub visit: Option<Box<Visit>>,
}

/// Reads what a draft needs to be taken up again.
pub fn ground(store: &Store, draft: &Draft) -> Result<Ground, Problem> {
    // A customer that was merged into another is written on there.
    let customer = draft.customer.map(|id| store.heir::<Customer>(id)).transpose()?;
    let card = customer.map(|id| store.customer_card(id)).transpose()?.flatten().map(Box::new);
    let meeting = matches!(
        draft.writing,
        Writing::Talk
            | Writing::Plan
            | Writing::Item
            | Writing::Own
            | Writing::Answer
            | Writing::Call
            | Writing::Words
            | Writing::Digest
            | Writing::Replan
    );
    let visit = match draft.record.filter(|_| meeting).map(|id| visit::told(store, id)) {
        None => None,
        Some(Err(gone)) if gone.kind == Kind::Missing => None,
        Some(found) => Some(Box::new(found?)),
    };
    Ok(Ground { card, visit })
}
