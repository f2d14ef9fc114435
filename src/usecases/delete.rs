//! Taking a record away: a tombstone, so that undo brings it back with all that hung on it.

use super::find;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;

/// Deletes a customer. People, talks and notes stay in the file and come back with it.
pub fn customer(store: &mut Store, id: Id, now: Now, actor: &str) -> Result<String, Problem> {
    let customer = find::customer(store, id)?;
    record(store, &customer, "delete-customer", &customer.name, now, actor)?;
    Ok(customer.name.into_string())
}

/// Deletes a person at a customer, with the place there and the person's own numbers. What was said with them stays, and
/// so does who is known from another customer too: there, they are still.
pub fn person(
    store: &mut Store,
    card: &CustomerCard,
    member: &Member,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let deed = Deed { now, actor, verb: "delete-person", subject: &member.person.name };
    let mut writer = store.begin(&deed)?;
    for point in card.points_of(Some(member.person.id)) {
        writer.delete(point)?;
    }
    writer.delete(&member.role)?;
    if writer.places_of(member.person.id)?.is_empty() {
        writer.delete(&member.person)?;
    }
    Ok(writer.finish()?)
}

/// Deletes any one record.
pub fn record<T: Record>(
    store: &mut Store,
    record: &T,
    verb: &'static str,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let deed = Deed { now, actor, verb, subject };
    let mut writer = store.begin(&deed)?;
    writer.delete(record)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::person::{ContactPoint, Person, Role, Way};
    use crate::text::Clean;
    use chrono_tz::Tz;

    #[test]
    fn who_is_taken_off_one_customer_stays_at_the_other() {
        let now = Now::new(1_700_000_000_000, Tz::UTC);
        let id = |n: u8| Id::from_bytes([n; 16]);
        let mut store = Store::in_memory("test").unwrap();
        let mut writer = store.begin(&Deed { now, actor: "me", verb: "import", subject: "" }).unwrap();
        for n in [1, 2] {
            let customer = Customer { name: Clean::line(&format!("Customer {n}")), ..Customer::blank(id(n), None) };
            writer.create(&customer).unwrap();
            let role = Role { person: Some(id(9)), ..Role::blank(id(10 + n), Some(id(n))) };
            writer.create(&role).unwrap();
        }
        let person = Person { name: Clean::line("Li Wei"), ..Person::blank(id(9), Some(id(1))) };
        writer.create(&person).unwrap();
        for n in [1, 2] {
            let number = Clean::line(&format!("13800138{n:03}"));
            writer.create(&ContactPoint::of(id(n), Some(id(9)), Way::Mobile, number, "86")).unwrap();
        }
        writer.finish().unwrap();
        let people = |store: &Store, n| store.customer_card(id(n)).unwrap().unwrap();
        let leave = |store: &mut Store, n| {
            let card = people(store, n);
            super::person(store, &card, &card.people[0], now, "me").unwrap();
        };
        leave(&mut store, 1);
        let other = people(&store, 2);
        assert!(people(&store, 1).people.is_empty() && people(&store, 1).points.is_empty());
        assert_eq!((other.people[0].person.name.as_str(), other.points.len()), ("Li Wei", 1));
        // Where they were last, they are gone altogether.
        leave(&mut store, 2);
        assert!(people(&store, 2).people.is_empty() && store.get::<Person>(id(9)).unwrap().is_none());
    }
}
