//! Two customers side by side, made one, or found to be two.

use crate::app::msg::{Done, Fresh, Reply};
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::id::Id;
use crate::domain::merge::Order;
use crate::domain::person::Person;
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::merge::{self, Merged};
use crate::usecases::save::{self, PersonForm, Saved};

pub(super) fn pair(store: &Store, one: Id, other: Id) -> Result<Reply, Problem> {
    Ok(Reply::Pair(merge::pair(store, one, other)?.map(Box::new)))
}

pub(super) fn customers(store: &mut Store, order: Order, now: Now, actor: &str) -> Result<Reply, Problem> {
    Ok(match merge::customers(store, &order, now, actor)? {
        Merged::Changed(both) => Reply::Clash(Fresh::Pair(both)),
        Merged::Done(_) => {
            // By the name that was chosen for it.
            let kept = store.get::<Customer>(order.keep.customer.id)?.unwrap_or(order.keep.customer);
            Reply::Done(Done::Merged { id: kept.id, name: kept.name.into_string() })
        }
    })
}

pub(super) fn dismissed(store: &mut Store, question: &Duplicate, now: Now, actor: &str) -> Result<Done, Problem> {
    merge::dismiss(store, question, now, actor)?;
    Ok(Done::Dismissed)
}

/// Saves the form of a person. Where others have overtaken it, the person may be another one by now.
pub(super) fn person(
    store: &mut Store,
    before: &CustomerCard,
    form: &PersonForm,
    now: Now,
    actor: &str,
) -> Result<Reply, Problem> {
    let id = form.person.id;
    let saved = save::edited_person(store, before, form, now, actor)?;
    let heir = store.heir::<Person>(id)?;
    let customer = form.role.customer.unwrap_or(before.customer.id);
    let done = alike(store, customer, &saved)?.unwrap_or(Done::Person(id));
    Ok(super::reply(saved, |card| Fresh::Person(card, heir), done))
}

/// What is said where a customer who was just written may be another one.
pub(super) fn alike<T>(store: &Store, id: Id, saved: &Saved<T>) -> Result<Option<Done>, Problem> {
    let Saved::Written(group) = saved else { return Ok(None) };
    let first = merge::alike(store, id, *group)?.into_iter().next();
    Ok(first.map(|(other, reason)| Done::Alike { id, other: other.name.into_string(), reason: reason.into_string() }))
}
