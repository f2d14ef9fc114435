//! Behaviour seen in a talk: kept with the customer or a person there, with the day and what it was concluded from.

use super::owner;
use crate::domain::customer::Customer;
use crate::domain::person::Person;
use crate::domain::problem::{Kind, Problem};
use crate::domain::sighting::Sighting;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;

/// Keeps a sighting of today. What was kept before is in the change records. Gives the group's number, or none where the
/// same was seen today already.
pub fn keep(store: &mut Store, sighting: &Sighting, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    let named = match sighting.person {
        Some(id) => store.get::<Person>(id)?.map(|person| person.name),
        None => store.get::<Customer>(sighting.customer)?.map(|customer| customer.name),
    };
    let subject = named.unwrap_or_default();
    let (behaviour, on) = (&sighting.behaviour, (!sighting.behaviour.is_empty()).then(|| now.today()));
    let mut writer = store.begin(&Deed { now, actor, verb: "observe", subject: &subject })?;
    // As they are now that nobody else can write: only what was seen is changed.
    let customer = writer.get::<Customer>(sighting.customer)?.ok_or_else(owner::gone)?;
    let person = writer.linked::<Person>(sighting.person)?;
    if sighting.person.is_some() && person.is_none() {
        return Err(Problem::new(Kind::Missing, "person-gone"));
    }
    writer.because(&sighting.why);
    match person {
        Some(person) => writer.put(&Person { behaviour: behaviour.clone(), behaviour_on: on, ..person })?,
        None => writer.put(&Customer { behaviour: behaviour.clone(), behaviour_on: on, ..customer })?,
    };
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::text::Clean;
    use crate::usecases::save;
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

    #[test]
    fn a_sighting_is_kept_of_the_person_with_its_day_and_reasons_and_undone_as_one() {
        let mut store = Store::in_memory("test").unwrap();
        let (at, li) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
        let mut customer = Customer::blank(at, None);
        customer.name = Clean::line("Acme");
        save::record(&mut store, &customer, "add-customer", "Acme", NOW, "me").unwrap();
        let mut person = Person::blank(li, Some(at));
        person.name = Clean::line("Li");
        save::record(&mut store, &person, "add-person", "Li", NOW, "me").unwrap();
        let seen = Sighting {
            customer: at,
            person: Some(li),
            behaviour: Clean::line("silent"),
            why: "o-short, o-looks-away".to_owned(),
        };
        assert!(keep(&mut store, &seen, NOW, "me").unwrap().is_some());
        let kept = store.get::<Person>(li).unwrap().unwrap();
        assert_eq!((kept.behaviour.as_str(), kept.behaviour_on), ("silent", Some(NOW.today())));
        assert!(store.get::<Customer>(at).unwrap().unwrap().behaviour.is_empty());
        assert_eq!(keep(&mut store, &seen, NOW, "me"), Ok(None), "the same on the same day is no change");
        let off = Sighting { behaviour: Clean::default(), ..seen.clone() };
        keep(&mut store, &off, NOW, "me").unwrap();
        let kept = store.get::<Person>(li).unwrap().unwrap();
        assert_eq!((kept.behaviour.as_str(), kept.behaviour_on), ("", None));
        let whole = Sighting { person: None, ..seen };
        keep(&mut store, &whole, NOW, "me").unwrap();
        assert_eq!(store.get::<Customer>(at).unwrap().unwrap().behaviour.as_str(), "silent");
        let nobody = Sighting { person: Some(Id::from_bytes([9; 16])), ..whole };
        assert_eq!(keep(&mut store, &nobody, NOW, "me").unwrap_err().what, "person-gone");
    }
}
