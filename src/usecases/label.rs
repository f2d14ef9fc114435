//! Labels of a customer: what they are, since when, who said so and why; set by a person, with the reason kept.

use super::{find, owner};
use crate::analysis::states::{Funnel, Path, funnel};
use crate::domain::customer::Customer;
use crate::domain::field::{Record, Value};
use crate::domain::history::Entry;
use crate::domain::id::Id;
use crate::domain::label::is_label;
use crate::domain::playbook::{Axis, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::domain::provenance::Past;
use crate::domain::rhythm::Window;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::Clean;
use crate::usecases::due;
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
    let subject = find::customer(store, customer)?.name;
    for (name, value) in labels {
        known(store, playbook, name, value.trim())?;
    }
    let mut writer = store.begin(&Deed { now, actor, verb: "set-label", subject: &subject })?;
    writer.because(&Clean::line(why));
    let mut kept = writer.get::<Customer>(customer)?.ok_or_else(owner::unknown)?;
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

/// Labels of which only a known word means something; the others take words of one's own.
const NAMED: [Axis; 6] = [Axis::Level, Axis::State, Axis::Spending, Axis::Cooperation, Axis::LifeCycle, Axis::Ladder];

/// Refuses what changes a customer to something that nothing follows from: a word that is no level, no state, no time in
/// which one can be met. What stands there already, from an import perhaps, stays.
pub fn judge(store: &Store, playbook: &Playbook, before: &Customer, after: &Customer) -> Result<(), Problem> {
    for axis in NAMED {
        let value = |customer: &Customer| Customer::field(axis.name()).map(|field| field.get(customer));
        if value(before) != value(after)
            && let Some(Value::Text(word)) = value(after)
        {
            known(store, playbook, axis.name(), &word)?;
        }
    }
    if before.visit_window == after.visit_window { Ok(()) } else { Window::check(&after.visit_window) }
}

/// Whether a word names something; where nothing has a name, as without a playbook, any word goes.
fn known(store: &Store, playbook: &Playbook, name: &str, word: &str) -> Result<(), Problem> {
    let Some(axis) = NAMED.into_iter().find(|axis| axis.name() == name).filter(|_| !word.is_empty()) else {
        return Ok(());
    };
    let called = |name: &str, id: &str| if name == id { name.to_owned() } else { format!("{name} ({id})") };
    let names: Vec<String> = if axis == Axis::Level {
        let grades = due::grades(store, playbook)?;
        if grades.named(word).is_some() {
            return Ok(());
        }
        grades.used().map(|grade| called(&grade.name, grade.word())).collect()
    } else {
        if playbook.resolve(axis, word).is_some() {
            return Ok(());
        }
        playbook.profiles_of(axis).map(|profile| called(&profile.name, &profile.id)).collect()
    };
    if names.is_empty() {
        return Ok(());
    }
    Err(Problem::new(Kind::BadData, "label-word").field(axis.name()).arg("value", word).arg("known", names.join(", ")))
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

/// The same with what was written about their people, numbers, tags and columns, about who else sells there, and about
/// what is worth something to them.
pub fn past(store: &Store, customer: Id) -> Result<Past, Problem> {
    Ok(store.past(customer)?)
}

/// The same of single records.
pub fn past_of(store: &Store, records: impl IntoIterator<Item = Id>) -> Result<Past, Problem> {
    Ok(store.past_of(records)?)
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
    use crate::domain::level::Level;
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
    fn a_word_from_which_nothing_would_follow_is_refused_and_what_stands_there_stays() {
        let mut store = Store::in_memory("test").unwrap();
        let book = crate::content::load("zh-Hans", None).0;
        let id = added(&mut store, 1, "");
        for (name, word) in [("level", "甲"), ("state", "赢"), ("spending", "很多")] {
            let refused = set(&mut store, &book, id, &[(name, word)], "", at(1), "me").unwrap_err();
            assert_eq!((refused.what, refused.place.field.as_deref()), ("label-word", Some(name)), "{word}");
            assert!(refused.args.iter().any(|(arg, names)| *arg == "known" && names.contains('(')), "{refused:?}");
        }
        // By name or by id, and a level of the team's own.
        let dealers = Level { name: Clean::line("经销商"), ..Level::blank(Id::from_bytes([7; 16]), None) };
        save::record(&mut store, &dealers, "add-level", "x", at(1), "me").unwrap();
        for (name, word) in [("level", "重点客户"), ("level", "vip"), ("level", "经销商"), ("state", "won")] {
            set(&mut store, &book, id, &[(name, word)], "", at(1), "me").unwrap();
        }
        // An imported word is left alone while something else is changed.
        let mut before = store.get::<Customer>(id).unwrap().unwrap();
        before.level = Clean::line("A");
        let after = Customer { city: Clean::line("上海"), ..before.clone() };
        judge(&store, &book, &before, &after).unwrap();
        for (window, fits) in [("周八", false), ("周二至周四 下午2点-5点", true), ("", true)] {
            let after = Customer { visit_window: Clean::line(window), ..before.clone() };
            assert_eq!(judge(&store, &book, &before, &after).is_ok(), fits, "{window}");
        }
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
