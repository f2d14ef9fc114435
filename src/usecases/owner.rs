//! The customer on whom something is written.

use crate::domain::customer::Customer;
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::store::change::Writer;

/// Who is meant is not there: deleted before it was asked for, or never kept.
pub(super) fn unknown() -> Problem {
    Problem::new(Kind::Missing, "customer-missing")
}

/// Somebody else deleted the customer while this was written.
pub(super) fn gone() -> Problem {
    Problem::new(Kind::Missing, "customer-gone")
}

/// A talk with nobody, or with somebody who was deleted meanwhile, would never be seen again. One who was merged into
/// another lives on there, and what is written on them goes there. Asked within the action: before it begins, another
/// program may still delete what was found.
pub(super) fn living(writer: &Writer<'_>, customer: Option<Id>) -> Result<(), Problem> {
    let id = customer.ok_or_else(unknown)?;
    let customer = writer.get::<Customer>(writer.heir::<Customer>(id)?)?;
    customer.map(drop).ok_or_else(gone)
}

/// They asked not to be called again: no cadence asks for a call from now on, and every screen says so. It is taken off on
/// the card alone: a talk that is put right later does not bring the calls back.
pub(super) fn never_call(writer: &mut Writer<'_>, customer: Option<Id>) -> Result<(), Problem> {
    let Some(id) = customer else { return Ok(()) };
    if let Some(customer) = writer.get::<Customer>(writer.heir::<Customer>(id)?)? {
        writer.put(&Customer { do_not_call: true, ..customer })?;
    }
    Ok(())
}
