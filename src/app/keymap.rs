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
    pub line: u64,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misbound {
    UnknownPlace { line: u64, place: String },
    UnknownAction { line: u64, action: String },
    UnknownKey { line: u64, key: String },
}

/// Which key does what, where.
#[derive(Debug, Clone, Default)]
pub struct KeyMap {
    map: HashMap<(Place, Key), Action>,
    /// Keys of each action in the order they are written.
    keys: HashMap<(Place, Action), Vec<Key>>,
}

impl KeyMap {
    /// Lays the rows over each other; a later row for the same action replaces its keys. Wrong rows are left out and told.
    pub fn build(rows: &[Binding]) -> (Self, Vec<Misbound>) {
        let mut wrong = Vec::new();
        let mut keys: HashMap<(Place, Action), Vec<Key>> = HashMap::new();
        for row in rows {
            let Some(place) = Place::ALL.iter().find(|place| place.name() == row.place) else {
                wrong.push(Misbound::UnknownPlace { line: row.line, place: row.place.clone() });
                continue;
            };
            let Some(entry) = action::named(&row.place, &row.action) else {
                wrong.push(Misbound::UnknownAction { line: row.line, action: row.action.clone() });
                continue;
            };
            let mut parsed = Vec::new();
            for key in &row.keys {
                match Key::parse(key) {
                    Some(key) => parsed.push(key),
                    None => wrong.push(Misbound::UnknownKey { line: row.line, key: key.clone() }),
                }
            }
            keys.insert((*place, entry.action), parsed);
        }
        let map =
            keys.iter().flat_map(|((place, action), keys)| keys.iter().map(|key| ((*place, *key), *action))).collect();
        (Self { map, keys }, wrong)
    }

    /// The action of a key in the innermost place that knows it.
    pub fn action(&self, places: &[Place], key: Key) -> Option<Action> {
        places.iter().find_map(|place| self.map.get(&(*place, key)).copied())
    }

    pub fn keys(&self, place: Place, action: Action) -> &[Key] {
        self.keys.get(&(place, action)).map_or(&[], Vec::as_slice)
    }
}
