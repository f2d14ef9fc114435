//! Lists kept under a name: saved, renamed, removed. Each is one step to undo.

use super::kept::{all_now, among, named};
use super::read;
use crate::domain::condition::{self, Condition, Fact, Op, Reading, Value};
use crate::domain::id::Id;
use crate::domain::list::SavedList;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::{Clean, fold_str};
use chrono::NaiveDate;

/// Keeps a list; one of the same name is replaced. It must be readable, and must not ask for itself. True where it is new.
pub fn save(store: &mut Store, list: &SavedList, now: Now, actor: &str) -> Result<bool, Problem> {
    if list.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "list-no-name").field("name"));
    }
    read::condition(store, &list.condition, Some(&list.name), now.today())?;
    let subject = list.name.to_string();
    let mut writer = store.begin(&Deed { now, actor, verb: "save-list", subject: &subject })?;
    let known = among(&all_now(&writer)?, &list.name).cloned();
    let mut kept = list.clone();
    if let Some(known) = &known {
        kept.id = known.id;
        // What is not said again stays.
        if kept.note.is_empty() {
            kept.note = known.note.clone();
        }
        if kept.group_by.is_empty() {
            kept.group_by = known.group_by.clone();
        }
    }
    writer.put(&kept)?;
    writer.finish()?;
    Ok(known.is_none())
}

/// Gives a list another name; the lists that ask for it by the old one ask by the new one afterwards.
pub fn rename(store: &mut Store, name: &str, to: &str, now: Now, actor: &str) -> Result<SavedList, Problem> {
    let mut list = named(store, name)?;
    let to = Clean::line(to);
    if to.is_empty() {
        return Err(Problem::new(Kind::BadData, "list-no-name").field("name"));
    }
    let subject = list.name.to_string();
    let mut writer = store.begin(&Deed { now, actor, verb: "rename-list", subject: &subject })?;
    let lists = all_now(&writer)?;
    if among(&lists, &to).is_some_and(|taken| taken.id != list.id) {
        return Err(Problem::new(Kind::BadData, "list-taken").arg("name", to.as_str()));
    }
    let asking = asking_for(&lists, &list.name);
    let gone = || Problem::new(Kind::Missing, "list-missing").arg("name", &subject).arg("names", "–");
    list = lists.into_iter().find(|kept| kept.id == list.id).ok_or_else(gone)?;
    for (mut other, places) in asking {
        other.condition = renamed(&other, &places, &to)?;
        writer.put(&other)?;
    }
    list.name = to;
    writer.put(&list)?;
    writer.finish()?;
    Ok(list)
}

/// Removes a list. One that others ask for stays: they would hold for nobody.
pub fn remove(store: &mut Store, name: &str, now: Now, actor: &str) -> Result<String, Problem> {
    let list = named(store, name)?;
    let mut writer = store.begin(&Deed { now, actor, verb: "remove-list", subject: &list.name })?;
    let asking = asking_for(&all_now(&writer)?, &list.name);
    if !asking.is_empty() {
        let names: Vec<&str> = asking.iter().map(|(list, _)| list.name.as_str()).collect();
        let problem = Problem::new(Kind::BadData, "list-asked-for").arg("name", list.name.as_str());
        return Err(problem.arg("names", names.join(", ")));
    }
    writer.delete(&list)?;
    writer.finish()?;
    Ok(list.name.into_string())
}

/// Where a list is named in a condition, and how it is written there.
type Named = (String, usize);

/// The other lists that ask for this one, each with the places where it does.
fn asking_for(lists: &[SavedList], name: &str) -> Vec<(SavedList, Vec<Named>)> {
    let wanted = fold_str(name);
    let places = |list: &SavedList| -> Vec<Named> {
        read::listed(&list.condition).into_iter().filter(|(name, _)| fold_str(name) == wanted).collect()
    };
    let others = lists.iter().filter(|list| fold_str(&list.name) != wanted);
    others.map(|list| (list.clone(), places(list))).filter(|(_, places)| !places.is_empty()).collect()
}

/// The lists that ask for a level by this name, each with its condition asking by another one.
///
/// # Errors
/// A condition would be too long with the other name.
pub fn asking_for_level(lists: &[SavedList], from: &str, to: &str) -> Result<Vec<(Id, Clean)>, Problem> {
    let wanted = fold_str(from);
    let places = |list: &SavedList| -> Vec<Named> {
        // Where values stand does not depend on the day.
        let condition = Condition::read(&list.condition, Reading::List(NaiveDate::default()));
        let compared = condition.iter().flat_map(Condition::comparisons);
        let of_level = compared.filter(|one| one.subject.fact() == Some(Fact::Level) && one.op != Op::Contains);
        let word = of_level.filter_map(|one| match &one.value {
            Value::Text(word) => Some((word.written().to_string(), one.column)),
            _ => None,
        });
        word.filter(|(word, _)| fold_str(word) == wanted).collect()
    };
    let changed = |list: &SavedList| {
        let places = places(list);
        (!places.is_empty()).then(|| Ok((list.id, renamed(list, &places, to)?)))
    };
    lists.iter().filter_map(changed).collect()
}

/// The condition of a list with another name in these places. One that would be longer than can be read is refused: the
/// list would be lost.
fn renamed(list: &SavedList, places: &[Named], to: &str) -> Result<Clean, Problem> {
    let condition = Clean::line(&replaced(&list.condition, places, to));
    match Condition::read(&condition, Reading::List(NaiveDate::default())) {
        Ok(_) => Ok(condition),
        Err(_) => Err(Problem::new(Kind::BadData, "list-rename-long").arg("name", list.name.as_str())),
    }
}

/// The text with another name in these places.
fn replaced(text: &str, places: &[Named], name: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut made = String::new();
    let mut at = 0;
    for (written, column) in places {
        let from = column - 1;
        made.extend(&chars[at..from]);
        made.push_str(&condition::value(name));
        let bare: Vec<char> = written.chars().collect();
        at = from + if chars[from..].starts_with(&bare) { bare.len() } else { condition::value_length(&chars[from..]) };
    }
    made.extend(&chars[at..]);
    made
}
