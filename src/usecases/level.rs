//! Levels as the team sets them: changed, added, given up, and given to customers.

use super::owner;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::grade::{Grade, Grades};
use crate::domain::id::Id;
use crate::domain::level::{Change, Level};
use crate::domain::list::SavedList;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::{Deed, Writer};
use crate::text::Clean;
use crate::usecases::save::{Saved, over};
use crate::usecases::segment;

/// The level that somebody means.
pub fn named<'g>(grades: &'g Grades, typed: &str) -> Result<&'g Grade, Problem> {
    let missing = || {
        let called = |grade: &Grade| match (grade.name.as_str(), grade.word()) {
            (name, word) if name == word => name.to_owned(),
            (name, word) => format!("{name} ({word})"),
        };
        let known: Vec<String> = grades.iter().map(called).collect();
        Problem::new(Kind::Missing, "level-unknown").arg("value", typed).arg("known", known.join(", "))
    };
    grades.named(typed).ok_or_else(missing)
}

/// Changes a level: the playbook's is laid over, the team's own is changed. Another's name is refused. `before`: as a form
/// found it; what others have changed since to something else is asked about, not overwritten. Where a level of the team's
/// own gets another name, its customers and the lists that ask for it follow, in the same step.
pub fn set(
    store: &mut Store,
    grades: &Grades,
    grade: &Grade,
    before: Option<&Level>,
    change: &Change,
    now: Now,
    actor: &str,
) -> Result<Saved<Level>, Problem> {
    grades.is_free(change.name.as_ref(), Some(grade))?;
    let mut writer = store.begin(&Deed { now, actor, verb: "edit-level", subject: &grade.name })?;
    let id = grade.set.as_ref().map_or_else(|| Level::of(&grade.profile).id, |level| level.id);
    let mut level = writer.get::<Level>(id)?.unwrap_or_else(|| Level::of(&grade.profile));
    if let Some(before) = before {
        let mut mine = before.clone();
        change.put(&mut mine)?;
        let (_, clashes) = over(before, &mine, &level)?;
        if !clashes.is_empty() {
            return Ok(Saved::Clash(Box::new(level), clashes));
        }
    }
    change.put(&mut level)?;
    if level.profile.is_empty() && level.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    writer.put(&level)?;
    if level.profile.is_empty() && level.name != grade.name {
        carry(&mut writer, grades, grade, &level.name)?;
    }
    Ok(Saved::Written(writer.finish()?))
}

/// Customers hold the name of a level of the team's own, and lists ask for it by that: both go along with another name.
fn carry(writer: &mut Writer<'_>, grades: &Grades, grade: &Grade, to: &Clean) -> Result<(), Problem> {
    let lists: Vec<SavedList> = writer.living()?;
    let words = writer.level_words()?;
    for word in words.iter().filter(|word| grades.named(word).is_some_and(|of| of.word() == grade.word())) {
        for id in writer.with_level(word)? {
            if let Some(mut customer) = writer.get::<Customer>(id)? {
                customer.level.clone_from(to);
                writer.put(&customer)?;
            }
        }
    }
    for (list, condition) in segment::asking_for_level(&lists, &grade.name, to)? {
        if let Some(mut list) = writer.get::<SavedList>(list)? {
            list.condition = condition;
            writer.put(&list)?;
        }
    }
    Ok(())
}

/// A level of the team's own. A name that names a level already is refused.
pub fn add(
    store: &mut Store,
    grades: &Grades,
    id: Id,
    change: &Change,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let mut level = Level::blank(id, None);
    change.put(&mut level)?;
    if level.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    grades.is_free(Some(&level.name), None)?;
    let mut writer = store.begin(&Deed { now, actor, verb: "add-level", subject: &level.name })?;
    writer.create(&level)?;
    Ok(writer.finish()?)
}

/// Gives a level up. The playbook's stays known and is not used any more; the team's own goes, unless customers have it.
pub fn remove(
    store: &mut Store,
    grades: &Grades,
    grade: &Grade,
    customers: u32,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let own = grade.set.as_ref().filter(|_| grade.profile.is_empty());
    let Some(own) = own else {
        let retired = Change { retired: Some(true), ..Change::default() };
        return set(store, grades, grade, None, &retired, now, actor)?.written();
    };
    if customers > 0 {
        let problem = Problem::new(Kind::BadData, "level-in-use").arg("name", grade.name.as_str());
        return Err(problem.arg("n", customers.to_string()));
    }
    let mut writer = store.begin(&Deed { now, actor, verb: "remove-level", subject: &grade.name })?;
    writer.delete(own)?;
    Ok(writer.finish()?)
}

/// Gives customers a level, all in one step: none takes theirs off. Those who have it already are left alone.
pub fn assign(
    store: &mut Store,
    customers: &[Id],
    grade: Option<&Grade>,
    why: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let subject = grade.map(|grade| grade.name.as_str()).unwrap_or_default();
    let mut writer = store.begin(&Deed { now, actor, verb: "assign-level", subject })?;
    writer.because(why);
    for id in customers {
        let mut customer = writer.get::<Customer>(*id)?.ok_or_else(owner::unknown)?;
        customer.level = Clean::line(grade.map(Grade::word).unwrap_or_default());
        writer.put(&customer)?;
    }
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cadence::Every;
    use crate::domain::playbook::Playbook;
    use crate::domain::undo::{Consent, Way};
    use crate::store::undo::Undone;
    use crate::usecases::{due, undo};
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

    fn change(name: &str, visit: &str) -> Change {
        let name = Some(Clean::line(name)).filter(|name| !name.is_empty());
        Change { name, visit: Some(visit.to_owned()), ..Change::default() }
    }

    fn grades(store: &Store) -> Grades {
        due::grades(store, &Playbook::default()).unwrap()
    }

    #[test]
    fn a_level_of_ones_own_is_added_changed_given_and_only_goes_when_nobody_has_it() {
        let mut store = Store::in_memory("test").unwrap();
        let none = Grades::default();
        add(&mut store, &none, Id::from_bytes([9; 16]), &change("Dealers", "2周"), NOW, "me").unwrap();
        let all = grades(&store);
        let dealers = named(&all, "dealers").unwrap();
        assert_eq!(dealers.cadence.visit.map(Every::wire).as_deref(), Some("14d"));
        let again = add(&mut store, &all, Id::from_bytes([8; 16]), &change("DEALERS", "1w"), NOW, "me").unwrap_err();
        assert_eq!(again.what, "level-exists");

        let mut customer = Customer::blank(Id::from_bytes([1; 16]), None);
        customer.name = Clean::line("Acme");
        crate::usecases::save::record(&mut store, &customer, "add-customer", "Acme", NOW, "me").unwrap();
        let first = assign(&mut store, &[customer.id], Some(dealers), "they resell", NOW, "me").unwrap();
        assert!(first.is_some());
        assert_eq!(
            assign(&mut store, &[customer.id], Some(dealers), "again", NOW, "me").unwrap(),
            None,
            "nothing to write"
        );
        let history = store.history(customer.id).unwrap();
        assert_eq!(history.last().unwrap().why.as_deref(), Some("they resell"));

        set(&mut store, &all, dealers, None, &change("", "none"), NOW, "me").unwrap();
        assert!(named(&grades(&store), "dealers").unwrap().cadence.is_none());
        assert_eq!(remove(&mut store, &all, dealers, 1, NOW, "me").unwrap_err().what, "level-in-use");
        remove(&mut store, &all, dealers, 0, NOW, "me").unwrap();
        assert_eq!(named(&grades(&store), "dealers").unwrap_err().what, "level-unknown");
    }

    #[test]
    fn a_level_of_ones_own_that_gets_another_name_keeps_its_customers_and_the_lists_that_ask_for_it() {
        let mut store = Store::in_memory("test").unwrap();
        let none = Grades::default();
        add(&mut store, &none, Id::from_bytes([9; 16]), &change("Dealers", "2w"), NOW, "me").unwrap();
        for (n, word) in [(1, "Dealers"), (2, "DEALERS"), (3, "Shops"), (4, "")] {
            let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
            (customer.name, customer.level) = (Clean::line("Acme"), Clean::line(word));
            crate::usecases::save::record(&mut store, &customer, "add-customer", "Acme", NOW, "me").unwrap();
        }
        for (n, condition) in [(5, "level=dealers and tag = x or level != 'x'"), (6, "note ~ Dealers")] {
            let mut list = SavedList::blank(Id::from_bytes([n; 16]), None);
            (list.name, list.condition) = (Clean::line(condition), Clean::line(&condition.replace('\'', "\"")));
            segment::save(&mut store, &list, NOW, "me").unwrap();
        }
        let words = |store: &Store| {
            let word = |n| store.get::<Customer>(Id::from_bytes([n; 16])).unwrap().unwrap().level.to_string();
            [1, 2, 3, 4].map(word)
        };
        let asked = |store: &Store| {
            let condition = |n| store.get::<SavedList>(Id::from_bytes([n; 16])).unwrap().unwrap().condition.to_string();
            [5, 6].map(condition)
        };
        let (words_before, asked_before) = (words(&store), asked(&store));
        let all = grades(&store);
        let dealers = named(&all, "dealers").unwrap();
        let renamed = Change { name: Some(Clean::line("Re sellers")), ..Change::default() };
        set(&mut store, &all, dealers, None, &renamed, NOW, "me").unwrap().written().unwrap();
        assert_eq!(words(&store), ["Re sellers", "Re sellers", "Shops", ""]);
        assert_eq!(asked(&store), ["level=\"Re sellers\" and tag = x or level != \"x\"", "note ~ Dealers"]);
        let counts = grades(&store).counted(&store.count_by_level().unwrap());
        assert!(counts.contains(&("Re sellers".to_owned(), 2)), "{counts:?}");
        // It is asked first: several customers are in it.
        let first = undo::step(&mut store, Way::Undo, Consent::Ask, NOW, "me").unwrap();
        let Undone::Asks(action) = first else { panic!("{first:?}") };
        undo::step(&mut store, Way::Undo, Consent::Sure(action.target), NOW, "me").unwrap();
        assert_eq!((words(&store), asked(&store)), (words_before, asked_before), "one step");
    }

    #[test]
    fn a_name_that_would_make_a_list_unreadable_is_refused() {
        let mut store = Store::in_memory("test").unwrap();
        let none = grades(&store);
        add(&mut store, &none, Id::from_bytes([9; 16]), &change("VIP", "2w"), NOW, "me").unwrap();
        let mut list = SavedList::blank(Id::from_bytes([5; 16]), None);
        list.name = Clean::line("Long");
        list.condition = Clean::line(&vec!["level=vip"; 140].join(" or "));
        segment::save(&mut store, &list, NOW, "me").unwrap();
        let (all, seq) = (grades(&store), store.last_seq().unwrap());
        let longer = Change { name: Some(Clean::line("Very important")), ..Change::default() };
        let refused = set(&mut store, &all, named(&all, "VIP").unwrap(), None, &longer, NOW, "me").unwrap_err();
        assert_eq!((refused.what, store.last_seq().unwrap()), ("list-rename-long", seq));
    }

    #[test]
    fn a_level_may_keep_its_name_but_not_take_anothers() {
        let mut store = Store::in_memory("test").unwrap();
        for (n, name) in [(8, "Dealers"), (9, "Shops")] {
            let all = grades(&store);
            add(&mut store, &all, Id::from_bytes([n; 16]), &change(name, "2w"), NOW, "me").unwrap();
        }
        let all = grades(&store);
        let dealers = named(&all, "dealers").unwrap();
        let refused = set(&mut store, &all, dealers, None, &change("shops", "1w"), NOW, "me").unwrap_err();
        assert_eq!((refused.what, refused.place.field.as_deref()), ("level-exists", Some("name")));
        set(&mut store, &all, dealers, None, &change("DEALERS", "1w"), NOW, "me").unwrap();
        assert_eq!(named(&grades(&store), "dealers").unwrap().name.as_str(), "DEALERS");
    }

    #[test]
    fn a_level_that_two_forms_change_is_asked_about_where_they_differ_and_merged_where_they_do_not() {
        let mut store = Store::in_memory("test").unwrap();
        let none = Grades::default();
        add(&mut store, &none, Id::from_bytes([9; 16]), &change("Dealers", "2w"), NOW, "me").unwrap();
        let all = grades(&store);
        let dealers = named(&all, "dealers").unwrap();
        let before = dealers.set.clone().unwrap();
        set(&mut store, &all, dealers, Some(&before), &change("", "1w"), NOW, "other").unwrap();
        // The same field, to something else: nothing is written.
        let seq = store.last_seq().unwrap();
        let saved = set(&mut store, &all, dealers, Some(&before), &change("", "3w"), NOW, "me").unwrap();
        let Saved::Clash(theirs, fields) = saved else { panic!("later wins") };
        assert_eq!((theirs.visit_every.as_str(), fields), ("7d", vec!["visit_every".to_owned()]));
        assert_eq!(store.last_seq().unwrap(), seq);
        // Another field goes in beside theirs, and the same value is no difference.
        let rule = Change { rule: Some(Clean::line("They resell")), visit: Some("7d".to_owned()), ..Change::default() };
        set(&mut store, &all, dealers, Some(&before), &rule, NOW, "me").unwrap().written().unwrap();
        let kept = grades(&store);
        let dealers = named(&kept, "dealers").unwrap();
        assert_eq!(
            (dealers.rule.as_str(), dealers.cadence.visit.map(Every::wire).as_deref()),
            ("They resell", Some("7d"))
        );
    }

    #[test]
    fn what_is_no_gap_is_refused_and_nothing_is_written() {
        let mut store = Store::in_memory("test").unwrap();
        let none = Grades::default();
        let refused = add(&mut store, &none, Id::from_bytes([9; 16]), &change("A", "soon"), NOW, "me");
        assert_eq!(refused.unwrap_err().place.field.as_deref(), Some("visit_every"));
        assert_eq!(store.last_seq().unwrap(), 0);
    }
}
