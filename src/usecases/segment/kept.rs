//! What somebody may mean by a name: the lists that are kept, the columns that people added.

use crate::domain::list::SavedList;
use crate::domain::problem::{Kind, Problem};
use crate::store::change::Writer;
use crate::store::{Store, StoreError};
use crate::text::{Clean, fold_str};

/// The columns that people added, by name, the commonest first.
pub fn columns(store: &Store) -> Result<Vec<String>, Problem> {
    Ok(store.own_columns()?)
}

/// The column of this name among them, case, width and script aside.
pub(super) fn column<'c>(columns: &'c [String], name: &str) -> Option<&'c str> {
    let wanted = fold_str(name);
    columns.iter().map(String::as_str).find(|column| fold_str(column) == wanted)
}

/// Every list, by name.
pub fn all(store: &Store) -> Result<Vec<SavedList>, Problem> {
    let mut lists = Vec::new();
    store.each_living::<SavedList, StoreError>(|list| {
        lists.push(list);
        Ok(())
    })?;
    Ok(by_name(lists))
}

/// The same as they are while nobody else can write.
pub(super) fn all_now(writer: &Writer<'_>) -> Result<Vec<SavedList>, StoreError> {
    Ok(by_name(writer.living()?))
}

fn by_name(mut lists: Vec<SavedList>) -> Vec<SavedList> {
    lists.sort_by_cached_key(|list| fold_str(&list.name));
    lists
}

/// The list of this name, case, width and script aside.
pub(super) fn among<'l>(lists: &'l [SavedList], name: &str) -> Option<&'l SavedList> {
    let wanted = fold_str(name.trim());
    lists.iter().find(|list| fold_str(&list.name) == wanted)
}

/// The list that somebody means by its name.
pub fn named(store: &Store, name: &str) -> Result<SavedList, Problem> {
    let lists = all(store)?;
    if let Some(list) = among(&lists, name) {
        return Ok(list.clone());
    }
    let mut names: Vec<&str> = lists.iter().map(|list| list.name.as_str()).collect();
    if names.is_empty() {
        names.push("–");
    }
    Err(Problem::new(Kind::Missing, "list-missing")
        .arg("name", Clean::line(name).as_str())
        .arg("names", names.join(", ")))
}
