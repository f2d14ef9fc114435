//! From the names in a file of keys to the keys themselves, and what is wrong with them.

use crate::app::action::{Place, entries};
use crate::app::key::Key;
use crate::app::keymap::{Binding, KeyMap};
use crate::config::{self, Fault, Wrong};

/// Names in the user's key map that mean nothing here: places, actions, keys. The program's own map is right; the tests
/// see to that.
pub fn key_faults(keys: &config::KeyMap) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, binding) in keys.bindings.iter().enumerate().filter(|(_, binding)| binding.own) {
        for (key, other) in taken(&keys.bindings[..at], binding).into_iter().filter(|_| means(binding)) {
            let other = format!("{}.{}", other.context, other.action);
            faults.push(binding.fault(Wrong::Taken { value: key.to_owned(), other }));
        }
        let places = || Place::ALL.iter().map(|place| place.name());
        let actions = || entries().filter(|entry| entry.place.name() == binding.context).map(|entry| entry.name);
        if !places().any(|place| place == binding.context) {
            faults.push(binding.fault(Wrong::unknown(&binding.context, places())));
        } else if !actions().any(|action| action == binding.action) {
            faults.push(binding.fault(Wrong::unknown(&binding.action, actions())));
        }
        let wrong = binding.keys.iter().filter(|key| Key::parse(key).is_none());
        faults.extend(wrong.map(|key| binding.fault(Wrong::Key(key.clone()))));
    }
    faults
}

/// Whether there is such a place and such an action: else its keys change nothing.
fn means(binding: &config::Binding) -> bool {
    entries().any(|entry| entry.place.name() == binding.context && entry.name == binding.action)
}

/// The keys of a binding that meant something else in the same place before.
fn taken<'k>(before: &'k [config::Binding], binding: &'k config::Binding) -> Vec<(&'k str, &'k config::Binding)> {
    let has = |other: &config::Binding, key: Key| other.keys.iter().any(|name| Key::parse(name) == Some(key));
    let rival =
        |other: &&config::Binding| other.context == binding.context && other.action != binding.action && means(other);
    let rivals = || before.iter().filter(rival);
    let of = |name: &'k String| {
        let key = Key::parse(name)?;
        rivals().rfind(|other| has(other, key)).map(|other| (name.as_str(), other))
    };
    binding.keys.iter().filter_map(of).collect()
}

/// The keys of a sitting.
pub(super) fn keymap(keys: &config::KeyMap) -> KeyMap {
    let row = |binding: &config::Binding| Binding {
        place: binding.context.clone(),
        action: binding.action.clone(),
        keys: binding.keys.clone(),
    };
    // What is wrong in it was told by `key_faults`.
    KeyMap::build(&keys.bindings.iter().map(row).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_built_in_map_means_something() {
        let (keys, _) = config::KeyMap::load(Some(("keys.toml", include_str!("../../assets/keys.toml"))));
        assert!(keys.bindings.len() > 200 && keys.bindings.iter().all(|binding| binding.own));
        assert_eq!(key_faults(&keys), Vec::new());
    }
}
