//! Keys to actions: the defaults of `assets/keys.toml` with the user's own laid over, as plain rows from the config room.

use super::action::{self, Action, Place};
use super::key::Key;
use std::collections::HashMap;

/// One row of a key map file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    pub place: String,
    pub action: String,
    pub keys: Vec<String>,
}

/// Which key does what, where.
#[derive(Debug, Clone, Default)]
pub struct KeyMap {
    map: HashMap<(Place, Key), Action>,
    /// Keys of each action in the order they are written.
    keys: HashMap<(Place, Action), Vec<Key>>,
}

impl KeyMap {
    /// Lays the rows over each other; a later row for the same action replaces its keys. Rows that name no place, action or
    /// key are left out; telling the user about them is for those who know the file.
    pub fn build(rows: &[Binding]) -> Self {
        let known: Vec<_> =
            rows.iter().filter_map(|row| Some((action::named(&row.place, &row.action)?, &row.keys))).collect();
        let mut keys: HashMap<(Place, Action), Vec<Key>> = HashMap::new();
        for (entry, written) in &known {
            let parsed = written.iter().filter_map(|key| Key::parse(key)).collect();
            keys.insert((entry.place, entry.action), parsed);
        }
        let mut map = HashMap::new();
        for (entry, _) in &known {
            // A key given twice in a place belongs to the later row.
            let of_entry = keys.get(&(entry.place, entry.action)).into_iter().flatten();
            map.extend(of_entry.map(|key| ((entry.place, *key), entry.action)));
        }
        for ((place, action), keys) in &mut keys {
            keys.retain(|key| map.get(&(*place, *key)) == Some(action));
        }
        Self { map, keys }
    }

    /// The action of a key in the innermost place that knows it.
    pub fn action(&self, places: &[Place], key: Key) -> Option<Action> {
        places.iter().find_map(|place| self.map.get(&(*place, key)).copied())
    }

    pub fn keys(&self, place: Place, action: Action) -> &[Key] {
        self.keys.get(&(place, action)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_given_twice_in_a_place_belongs_to_the_later_row_and_to_nothing_else() {
        let row = |place: &str, action: &str, keys: &[&str]| Binding {
            place: place.to_owned(),
            action: action.to_owned(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        };
        let rows = [row("today", "calendar", &["x"]), row("today", "do", &["d"]), row("today", "do", &["x", "Space"])];
        let keys = KeyMap::build(&rows);
        let [done, calendar] = ["do", "calendar"].map(|name| action::named("today", name).unwrap().action);
        assert_eq!(keys.action(&[Place::Today], Key::char('x')), Some(done));
        assert_eq!(keys.keys(Place::Today, done).len(), 2);
        assert!(keys.keys(Place::Today, calendar).is_empty());
    }
}
