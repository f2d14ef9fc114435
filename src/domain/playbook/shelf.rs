//! One family of items, in order, found by key; each item remembers the pack it came from.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::ops::Deref;

/// The name of an item or a pack: lower-case ASCII letters, digits, `-` and `_`, at most 64 of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(Box<str>);

impl ItemId {
    pub const MOST: usize = 64;

    pub fn parse(text: &str) -> Option<Self> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let good = !text.is_empty() && text.len() <= Self::MOST && text.chars().all(fits);
        good.then(|| Self(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The plainest name for something of one's own.
    pub fn own() -> Self {
        Self("own".into())
    }
}

impl Deref for ItemId {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// What stands on a shelf.
pub trait Item {
    fn id(&self) -> &ItemId;

    /// What tells it from the others of its family; its id, unless ids repeat within the family.
    fn key(&self) -> String {
        self.id().to_string()
    }

    /// Smaller stands further in front; equals keep the order of their files.
    fn order(&self) -> i64 {
        i64::MAX
    }
}

/// A family of items.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf<T> {
    entries: Vec<(ItemId, T)>,
    places: HashMap<String, usize>,
    /// The keys under which another pack's item lies.
    covering: HashSet<String>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), places: HashMap::new(), covering: HashSet::new() }
    }
}

impl<T> Shelf<T> {
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn get(&self, key: &str) -> Option<&T> {
        self.places.get(key).map(|place| &self.entries[*place].1)
    }

    /// The pack an item came from.
    pub fn pack_of(&self, key: &str) -> Option<&ItemId> {
        self.places.get(key).map(|place| &self.entries[*place].0)
    }

    /// Whether an item lies over one of another pack.
    pub fn covers(&self, key: &str) -> bool {
        self.covering.contains(key)
    }

    /// Every item, to be completed; its key stays.
    pub fn each_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.entries.iter_mut().map(|(_, item)| item)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.entries.iter().map(|(_, item)| item)
    }
}

impl<T: Item> Shelf<T> {
    /// Puts an item on the shelf, in the place of one with the same key.
    pub fn insert(&mut self, pack: ItemId, item: T) {
        let key = item.key();
        if let Some(place) = self.places.get(&key) {
            if self.entries[*place].0 != pack {
                self.covering.insert(key);
            }
            self.entries[*place] = (pack, item);
        } else {
            self.places.insert(key, self.entries.len());
            self.entries.push((pack, item));
        }
    }

    /// Lays another shelf over this one and puts everything in order.
    pub fn overlay(&mut self, later: Self) {
        for (pack, item) in later.entries {
            self.insert(pack, item);
        }
        self.entries.sort_by_key(|(_, item)| item.order());
        self.places = self.entries.iter().enumerate().map(|(place, (_, item))| (item.key(), place)).collect();
    }
}
