//! The complaint desk: what it lists, and what is written of a complaint.

use super::reply;
use crate::app::desk::{DeskDeed, Shelf, Told, Wanted};
use crate::app::msg::{Done, Fresh, Reply};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::complaints::{self, Gone, Moved};

pub(super) fn read(store: &Store, wanted: Wanted) -> Result<Told, Problem> {
    Ok(match wanted {
        Wanted::List(shelf, house, now) => {
            let mut raised = complaints::list(store, shelf != Shelf::Open, &house, now)?;
            raised.retain(|one| shelf != Shelf::Watch || one.complaint.watch);
            Told::List(shelf, raised)
        }
        Wanted::Card(id) => Told::Card(store.customer_card(id)?.map(Box::new)),
        Wanted::Halting(id) => {
            let card = store.customer_card(id)?;
            Told::Halting(card.and_then(|card| card.halted().cloned()).map(Box::new))
        }
    })
}

/// Carries out a deed of the desk.
pub(super) fn write(store: &mut Store, deed: DeskDeed, now: Now, actor: &str) -> Result<Reply, Problem> {
    Ok(match deed {
        DeskDeed::Save { before, complaint, subject } => {
            let saved = complaints::save(store, before.as_deref(), &complaint, &subject, now, actor)?;
            reply(saved, Fresh::Complaint, Done::Complaint)
        }
        DeskDeed::Step { complaint, edited, to, texts, house } => {
            let order = complaints::StepOrder { before: &complaint, edited: &edited, to, at: now.ms, texts: &texts };
            match complaints::go(store, order, &house, now, actor)? {
                Gone::Moved(moved) => {
                    let Moved { complaint, customer, followups } = *moved;
                    let (name, stage) = (customer.name.into_string(), complaint.stage());
                    Reply::Done(Done::ComplaintMoved { name, stage, looks: followups.len() })
                }
                Gone::Clash(theirs, _) => Reply::Clash(Fresh::Complaint(theirs)),
            }
        }
    })
}
