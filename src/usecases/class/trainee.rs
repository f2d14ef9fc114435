//! Trainees: written down, changed, found by what people type.

use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::training::Trainee;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::pinyin::sort_key;
use crate::text::{Clean, fold_str};
use crate::usecases::find;
use crate::usecases::save::{self, Saved};
use std::collections::BTreeMap;

/// Writes down new trainees as one action.
pub fn add(store: &mut Store, new: &[Trainee], now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    let subject = new.first().map(|trainee| trainee.name.clone()).unwrap_or_default();
    let mut writer = store.begin(&Deed { now, actor, verb: "add-trainee", subject: &subject })?;
    let known: Vec<Trainee> = writer.living()?;
    for (at, trainee) in new.iter().enumerate() {
        named(trainee)?;
        if let Some(other) = known.iter().chain(&new[..at]).find(|other| same(other, trainee)) {
            return Err(Problem::new(Kind::BadData, "trainee-there").arg("name", other.name.as_str()));
        }
        writer.create(trainee)?;
    }
    Ok(writer.finish()?)
}

/// Keeps what has changed about a trainee since `before`.
pub fn edit(
    store: &mut Store,
    before: &Trainee,
    after: &Trainee,
    now: Now,
    actor: &str,
) -> Result<Saved<Trainee>, Problem> {
    named(after)?;
    let moved = (&before.name, &before.team) != (&after.name, &after.team);
    let writer = store.begin(&Deed { now, actor, verb: "edit-trainee", subject: &after.name })?;
    let known: Vec<Trainee> = if moved { writer.living()? } else { Vec::new() };
    if let Some(other) = known.iter().find(|other| other.id != after.id && same(other, after)) {
        return Err(Problem::new(Kind::BadData, "trainee-there").arg("name", other.name.as_str()).field("name"));
    }
    if writer.get::<Trainee>(after.id)?.is_none() {
        return Err(Problem::new(Kind::Missing, "trainee-gone"));
    }
    save::edited(writer, before, after, &["name", "team", "note"])
}

/// Two of one name in one class could not be told apart on a list.
fn same(one: &Trainee, other: &Trainee) -> bool {
    one.team == other.team && fold_str(&one.name) == fold_str(&other.name)
}

fn named(trainee: &Trainee) -> Result<(), Problem> {
    if trainee.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    trainee.check()
}

/// Trainees by class and name; `all`: also those who do not train any more.
pub fn everybody(store: &Store, all: bool) -> Result<Vec<Trainee>, Problem> {
    let mut found = Vec::new();
    store.each_living::<Trainee, Problem>(|trainee| {
        if all || !trainee.retired {
            found.push(trainee);
        }
        Ok(())
    })?;
    found.sort_by_cached_key(|trainee| (sort_key(&trainee.team, false), sort_key(&trainee.name, true), trainee.id));
    Ok(found)
}

/// The trainee that somebody means: by id or its last digits, by name, by the beginning of a name.
pub fn which(store: &Store, typed: &str) -> Result<Trainee, Problem> {
    if let Some(found) = find::by_own_id::<Trainee>(store, typed)? {
        return Ok(found);
    }
    let all = everybody(store, true)?;
    let typed_key = fold_str(typed.trim());
    let ways: [fn(&str, &str) -> bool; 2] = [|name, typed| name == typed, |name, typed| name.starts_with(typed)];
    for way in ways {
        let found: Vec<&Trainee> = all.iter().filter(|one| way(&fold_str(&one.name), &typed_key)).collect();
        match found[..] {
            [] => {}
            [one] => return Ok(one.clone()),
            _ => {
                let listed: Vec<String> =
                    found.iter().map(|one| format!("{} {} {}", one.id.short(), one.name, one.team)).collect();
                let problem = Problem::new(Kind::BadData, "trainee-ambiguous").arg("who", typed);
                return Err(problem.arg("n", found.len().to_string()).arg("candidates", listed.join(", ")));
            }
        }
    }
    Err(Problem::new(Kind::Missing, "trainee-unknown").arg("who", typed))
}

/// The classes, by name, and how many train in each.
pub fn classes(store: &Store) -> Result<Vec<(Clean, usize)>, Problem> {
    let mut found: BTreeMap<String, (Clean, usize)> = BTreeMap::new();
    for trainee in everybody(store, false)? {
        found.entry(sort_key(&trainee.team, false)).or_insert((trainee.team, 0)).1 += 1;
    }
    Ok(found.into_values().collect())
}

/// The class that somebody means, as it is written; case and width aside.
pub fn class_named(store: &Store, typed: &str) -> Result<Clean, Problem> {
    let all = classes(store)?;
    let key = fold_str(typed.trim());
    let mut found = all.iter().map(|(name, _)| name);
    found.find(|name| fold_str(name) == key).cloned().ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).filter(|name| !name.is_empty()).collect();
        Problem::new(Kind::Missing, "class-unknown").arg("class", typed).arg("known", known.join(", "))
    })
}
