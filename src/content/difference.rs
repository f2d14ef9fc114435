//! What another version of a pack would change: items added, changed and removed, by family and id.

use super::manifest::{self, language_of_name};
use super::source::PackSource;
use crate::choices;
use crate::domain::playbook::Playbook;
use std::collections::BTreeMap;
use toml::{Table, Value};

choices! {
    /// What becomes of an item.
    pub enum Fate {
        Added = "added",
        Changed = "changed",
        Removed = "removed",
    }
}

/// An item that differs, and in which languages' files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub fate: Fate,
    pub family: &'static str,
    pub id: String,
    pub languages: Vec<String>,
}

/// The items that differ between two versions, by family and id. Files that are no TOML count as empty.
pub fn difference(old: &PackSource, new: &PackSource) -> Vec<Difference> {
    let (old, new) = (items(old), items(new));
    let keys: std::collections::BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let mut found = Vec::new();
    for key in keys {
        let empty = BTreeMap::new();
        let (before, after) = (old.get(key).unwrap_or(&empty), new.get(key).unwrap_or(&empty));
        let fate = match (before.is_empty(), after.is_empty()) {
            (true, _) => Fate::Added,
            (_, true) => Fate::Removed,
            _ => Fate::Changed,
        };
        let differs = |language: &&String| before.get(*language) != after.get(*language);
        let mut languages: Vec<String> = before.keys().chain(after.keys()).filter(differs).cloned().collect();
        languages.sort();
        languages.dedup();
        if !languages.is_empty() {
            let (family, id) = key;
            found.push(Difference { fate, family: Playbook::FAMILIES[*family], id: id.clone(), languages });
        }
    }
    found
}

/// What an item says in each language.
type Texts = BTreeMap<String, Value>;

/// Every item by the place of its family in [`Playbook::FAMILIES`] and its id (with the axis where ids repeat).
fn items(source: &PackSource) -> BTreeMap<(usize, String), Texts> {
    let mut items: BTreeMap<_, Texts> = BTreeMap::new();
    for file in source.files.iter().filter(|file| file.name != manifest::FILE) {
        let Ok(table) = file.text.parse::<Table>() else { continue };
        let named = language_of_name(&file.name).unwrap_or_default();
        let language = table.get("lang").and_then(Value::as_str).unwrap_or(named);
        for (at, family) in Playbook::FAMILIES.iter().enumerate() {
            for item in table.get(*family).and_then(Value::as_array).into_iter().flatten() {
                let text = |key| item.get(key).and_then(Value::as_str);
                let Some(id) = text("id") else { continue };
                let key = text("axis").map_or_else(|| id.to_owned(), |axis| format!("{axis}/{id}"));
                items.entry((at, key)).or_default().insert(language.to_owned(), item.clone());
            }
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(en: &str, zh: &str) -> PackSource {
        let text = |language: &str, body: &str| format!("lang = \"{language}\"\n{body}");
        let files = [("a.en.toml", text("en", en)), ("a.zh-Hans.toml", text("zh-Hans", zh))];
        let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        PackSource::from_texts("sample", &files)
    }

    #[test]
    fn an_item_is_new_gone_or_changed_in_a_language() {
        let item = |id: &str, name: &str| format!("[[class]]\nid = \"{id}\"\nname = \"{name}\"\n");
        let old = pack(&(item("a", "A") + &item("b", "B") + &item("c", "C")), &item("a", "甲"));
        let new = pack(&(item("c", "C") + &item("d", "D") + &item("a", "A")), &item("a", "一"));
        let found = difference(&old, &new);
        let found: Vec<_> = found.iter().map(|d| (d.fate, d.family, d.id.as_str(), d.languages.join(" "))).collect();
        assert_eq!(
            found,
            [
                (Fate::Changed, "class", "a", "zh-Hans".to_owned()),
                (Fate::Removed, "class", "b", "en".to_owned()),
                (Fate::Added, "class", "d", "en".to_owned()),
            ]
        );
        assert_eq!(difference(&old, &old), []);
    }
}
