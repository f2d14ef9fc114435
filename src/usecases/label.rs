//! Labels of a customer: what they are, since when, who said so and why; set by a person, with the reason kept.

use crate::analysis::states::{Funnel, Path, funnel};
use crate::domain::customer::Customer;
use crate::domain::field::{Record, Value};
use crate::domain::history::Entry;
use crate::domain::id::Id;
use crate::domain::label::is_label;
use crate::domain::playbook::{Axis, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::Clean;
use std::collections::HashMap;

/// Sets labels of a customer, all in one step: wire name and value, an empty value for not known. A word of an axis is
/// kept as the id that it names, so that it means the same in every language.
pub fn set(
    store: &mut Store,
    playbook: &Playbook,
    customer: Id,
    labels: &[(&str, &str)],
    why: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let missing = || Problem::new(Kind::Missing, "customer-missing");
    let subject = store.get::<Customer>(customer)?.ok_or_else(missing)?.name;
    let mut writer = store.begin(&Deed { now, actor, verb: "set-label", subject: &subject })?;
    writer.because(&Clean::line(why));
    let mut kept = writer.get::<Customer>(customer)?.ok_or_else(missing)?;
    for (name, value) in labels {
        let unknown = || Problem::new(Kind::BadData, "label-unknown").arg("name", (*name).to_owned());
        let field = Customer::field(name).filter(|_| is_label(name)).ok_or_else(unknown)?;
        field.set(&mut kept, read(playbook, name, value))?;
    }
    if labels.iter().any(|(name, _)| *name == "behaviour") {
        kept.behaviour_on = (!kept.behaviour.is_empty()).then(|| now.today());
    }
    writer.put(&kept)?;
    Ok(writer.finish()?)
}

fn read(playbook: &Playbook, name: &str, value: &str) -> Value {
    let value = value.trim();
    if value.is_empty() || (name.starts_with("has_") && matches!(value, "unknown" | "?")) {
        return Value::Unknown;
    }
    let axis = Axis::ALL.iter().find(|axis| axis.name() == name);
    let id = match axis {
        Some(axis) => playbook.resolve(*axis, value).map(|profile| profile.id.to_string()),
        None if name == "behaviour" => playbook.behaviour_named(value).map(|behaviour| behaviour.id.to_string()),
        None => None,
    };
    Value::Text(id.unwrap_or_else(|| value.to_owned()))
}

/// What was written about a customer and stands, oldest first.
pub fn history(store: &Store, customer: Id) -> Result<Vec<Entry>, Problem> {
    Ok(store.history(customer)?)
}

/// How many customers stand in which state, and how they went from state to state.
pub fn states(store: &Store, playbook: &Playbook) -> Result<Funnel, Problem> {
    let word = |text: &str| {
        playbook.resolve(Axis::State, text).map_or_else(|| text.to_owned(), |profile| profile.id.to_string())
    };
    let mut ways: HashMap<Id, Vec<(String, Option<i64>)>> = HashMap::new();
    store.each_step("state", |step| {
        let way = ways.entry(step.customer).or_default();
        if way.is_empty() && !step.from.is_empty() {
            // It was made with a state: entered then.
            way.push((word(&step.from), None));
        }
        way.push((word(&step.to), Some(step.at)));
    })?;
    let mut paths = Vec::new();
    for (id, state) in store.states()? {
        let mut way = ways.remove(&id).unwrap_or_default();
        if way.is_empty() && !state.is_empty() {
            way.push((word(&state), None));
        }
        if let Some((_, since @ None)) = way.first_mut() {
            *since = store.made_at(id)?;
        }
        // The same state under another word is no step.
        way.dedup_by(|later, earlier| later.0 == earlier.0);
        paths.push(Path(way));
    }
    let order: Vec<String> = playbook.profiles_of(Axis::State).map(|profile| profile.id.to_string()).collect();
    Ok(funnel(&paths, &order))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::origin;
    use crate::usecases::{save, undo};
    use chrono_tz::Tz;

    const DAY: i64 = 86_400_000;

    fn at(day: i64) -> Now {
        Now::new(1_790_000_000_000 + day * DAY, Tz::UTC)
    }

    fn added(store: &mut Store, n: u8, state: &str) -> Id {
        let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
        (customer.name, customer.state) = (Clean::line("Acme"), Clean::line(state));
        save::record(store, &customer, "add-customer", "Acme", at(0), "Ann").unwrap();
        customer.id
    }

    fn label(store: &mut Store, id: Id, name: &str, value: &str, day: i64) {
        set(store, &Playbook::default(), id, &[(name, value)], "because", at(day), "Ben").unwrap();
    }

    #[test]
    fn a_label_knows_since_when_and_by_whom_and_an_undone_one_never_was() {
        let mut store = Store::in_memory("test").unwrap();
        let id = added(&mut store, 1, "target");
        label(&mut store, id, "state", "prospect", 10);
        label(&mut store, id, "state", "won", 20);
        undo::undo(&mut store, at(20), "Ben", true).unwrap();
        let kept = store.get::<Customer>(id).unwrap().unwrap();
        let history = history(&store, id).unwrap();
        let from = origin(&history, &kept, "state").unwrap();
        assert_eq!((from.at, from.actor.as_str(), from.why.as_deref()), (at(10).ms, "Ben", Some("because")));
        let funnel = states(&store, &Playbook::default()).unwrap();
        let ways: Vec<_> =
            funnel.conversions.iter().map(|way| (way.from.as_str(), way.to.as_str(), way.median_days)).collect();
        assert_eq!(ways, [("target", "prospect", Some(10))]);
    }

    #[test]
    fn only_labels_are_set_as_labels_and_unknown_is_not_no() {
        let mut store = Store::in_memory("test").unwrap();
        let id = added(&mut store, 1, "");
        let book = Playbook::default();
        let refused = set(&mut store, &book, id, &[("name", "x")], "", at(0), "me").unwrap_err();
        assert_eq!(refused.what, "label-unknown");
        label(&mut store, id, "has_money", "no", 1);
        label(&mut store, id, "has_money", "unknown", 2);
        assert_eq!(store.get::<Customer>(id).unwrap().unwrap().has_money, None);
        let refused = set(&mut store, &book, id, &[("has_money", "perhaps")], "", at(3), "me").unwrap_err();
        assert_eq!(refused.what, "field-choice");
    }
}
