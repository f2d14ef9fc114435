//! Identities: `UUIDv7` made once per record, and identities derived from a parent and a value.

use std::fmt;
use uuid::{Builder, Uuid};

/// The identity of a record. Made by `runtime` or `cli` before the first attempt to save, so a retry cannot duplicate.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id([u8; 16]);

/// The name space of identities derived from a parent and a value.
const DERIVED: Uuid = Uuid::from_u128(0x6f1d_62c1_4d0e_5b53_9b27_0f5d_0a3c_91e4);

impl Id {
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The same parent, noun and value give the same identity on every machine: for sets kept as rows (tags, phones).
    pub fn derived(parent: Id, noun: &str, value: &str) -> Self {
        let mut name = Vec::with_capacity(18 + noun.len() + value.len());
        name.extend_from_slice(&parent.0);
        name.extend_from_slice(noun.as_bytes());
        name.push(0);
        name.extend_from_slice(value.as_bytes());
        Self(*Uuid::new_v5(&DERIVED, &name).as_bytes())
    }

    /// When it was made, UTC milliseconds; none for a derived one.
    pub fn made_at(&self) -> Option<i64> {
        let mut ms = [0; 8];
        ms[2..].copy_from_slice(&self.0[..6]);
        (self.0[6] >> 4 == 7).then(|| i64::from_be_bytes(ms))
    }

    /// Accepts the hyphenated or the plain hexadecimal form.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(|uuid| Self(*uuid.as_bytes()))
    }

    /// What people see and type: `#` and the last eight hexadecimal digits.
    pub fn short(&self) -> String {
        let [.., a, b, c, d] = self.0;
        format!("#{a:02x}{b:02x}{c:02x}{d:02x}")
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Uuid::from_bytes(self.0).hyphenated(), f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// A source of `UUIDv7`s, in order of making. Pure: the moment and the random bits come from outside.
#[derive(Debug, Clone)]
pub struct Ids {
    ms: u64,
    random: [u8; 10],
    made: u64,
    /// How many had been made when it was `ms`.
    before: u64,
}

impl Ids {
    /// `ms`: Unix milliseconds; `random`: ten random bytes, fresh for each source.
    pub const fn new(ms: u64, random: [u8; 10]) -> Self {
        Self { ms, random, made: 0, before: 0 }
    }

    /// The clock has gone on: an identity tells when its record was made. Never goes back, so that ids stay in order.
    pub const fn at(&mut self, ms: u64) {
        if ms > self.last_ms() {
            (self.ms, self.before) = (ms, self.made);
        }
    }

    const fn last_ms(&self) -> u64 {
        self.ms + ((self.made - self.before) >> 12)
    }

    pub fn next_id(&mut self) -> Id {
        // The counter takes the 12 bits behind the time stamp and then the time stamp itself, so ids stay in order.
        let ms = self.last_ms();
        let low = ((self.made - self.before) & 0xfff).to_be_bytes();
        let mut random = self.random;
        random[0] = low[6];
        random[1] = low[7];
        // The tail is what people type: it must differ too.
        let tail = u64::from_be_bytes([
            random[2], random[3], random[4], random[5], random[6], random[7], random[8], random[9],
        ]);
        let mixed = (tail ^ self.made).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ tail.rotate_left(29);
        random[2..].copy_from_slice(&mixed.to_be_bytes());
        self.made += 1;
        Id(*Builder::from_unix_timestamp_millis(ms, &random).into_uuid().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_source_makes_ordered_and_distinct_ids_with_distinct_short_forms() {
        let mut ids = Ids::new(1_700_000_000_000, [7; 10]);
        let made: Vec<Id> = (0..10_000).map(|_| ids.next_id()).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(made.iter().map(Id::short).collect::<HashSet<_>>().len(), made.len());
        assert_eq!(Uuid::from_bytes(*made[0].bytes()).get_version_num(), 7);
    }

    #[test]
    fn an_id_tells_when_it_was_made_though_its_source_is_as_old_as_the_window() {
        let (monday, friday) = (1_700_000_000_000, 1_700_345_600_000);
        let mut ids = Ids::new(monday, [7; 10]);
        let mut made: Vec<Id> = (0..5_000).map(|_| ids.next_id()).collect();
        ids.at(friday);
        made.push(ids.next_id());
        assert_eq!(made.last().unwrap().made_at(), Some(friday.cast_signed()));
        // A clock that was put back changes nothing.
        ids.at(monday);
        made.extend((0..5_000).map(|_| ids.next_id()));
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(made.iter().map(Id::short).collect::<HashSet<_>>().len(), made.len());
    }

    #[test]
    fn derived_ids_depend_on_parent_noun_and_value() {
        let (a, b) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
        assert_eq!(Id::derived(a, "tag", "x"), Id::derived(a, "tag", "x"));
        assert_ne!(Id::derived(a, "tag", "x"), Id::derived(b, "tag", "x"));
        assert_ne!(Id::derived(a, "tag", "x"), Id::derived(a, "phone", "x"));
    }

    #[test]
    fn text_forms_round_trip() {
        let id = Id::derived(Id::default(), "tag", "x");
        assert_eq!(Id::parse(&id.to_string()), Some(id));
        assert_eq!(id.short().len(), 9);
    }
}
