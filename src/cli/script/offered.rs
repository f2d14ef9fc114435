//! Scripts as they are offered to one customer.

use super::super::session::Session;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::track::offer::{Ground, Offers};
use crate::usecases::{find, visit};

/// Where scripts stand with a customer, as at the beginning of a talk.
pub(super) fn to(who: &str, playbook: &Playbook, session: &Session) -> Result<Offers, Problem> {
    let store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let visit = visit::unbegun(&store, id)?;
    let track = store.track(0)?.unwrap_or_default().named(playbook);
    Ok(Offers::of(Ground { playbook, track: &track, visit: Some(&visit), now: session.now }))
}
