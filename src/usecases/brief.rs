//! What one page before a talk is made from: the talk that is planned next, or the one that is meant, with its customer.

use super::{find, visit};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::store::Store;

/// The talk to be briefed on: `which`, else the next one that is open, else none is planned and only the customer is known.
pub fn talk(store: &Store, customer: Id, which: Option<&str>) -> Result<Visit, Problem> {
    if let Some(typed) = which {
        let meant = find::by_own_id::<Interaction>(store, typed)?.filter(|talk| talk.customer == Some(customer));
        let meant = meant.ok_or_else(|| Problem::new(Kind::Missing, "visit-missing"))?;
        return visit::whole(store, meant.id);
    }
    about(store, customer, None)
}

/// As [`talk`], where the talk is known.
pub fn about(store: &Store, customer: Id, which: Option<Id>) -> Result<Visit, Problem> {
    let next = || Ok::<_, Problem>(store.open_interactions(Some(customer))?.into_iter().next().map(|talk| talk.id));
    match which.map_or_else(next, |id| Ok(Some(id)))? {
        Some(id) => visit::whole(store, id),
        None => visit::unbegun(store, customer),
    }
}
