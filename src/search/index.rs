//! The index: rows of texts in one arena, a mask for each.

use super::glyphs::{self, Glyphs, Pieces};
use super::mask::{self, Mask};
use crate::text::{phone, pinyin};
use std::collections::HashMap;

/// What a text is to its row. The order is that of weight: a hit in a name counts most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What the row is called: a company, a household, the title of a card.
    Name,
    /// What the row is called, where that is a person: the first character is read as a surname.
    PersonName,
    /// A person who belongs to it.
    Person,
    Company,
    Tag,
    Phone,
    Email,
    /// The number that another system has for it.
    ExternalId,
    /// Anything longer: the wording of a card.
    Wording,
}

/// The byte before a text in the arena: the number of its kind, or `KEY`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark(pub(super) u8);

const KINDS: [Kind; 9] = [
    Kind::Name,
    Kind::PersonName,
    Kind::Person,
    Kind::Company,
    Kind::Tag,
    Kind::Phone,
    Kind::Email,
    Kind::ExternalId,
    Kind::Wording,
];

impl Mark {
    /// The key of the phone number before it: not shown, so that a number is found in any notation.
    pub(super) const KEY: Self = Self(0x1f);

    fn of(kind: Kind) -> Self {
        Self(kind as u8)
    }

    /// `None` for a key.
    pub(super) fn kind(self) -> Option<Kind> {
        KINDS.get(usize::from(self.0)).copied()
    }

    pub(super) fn is_phone(self) -> bool {
        self == Self::KEY || self.kind() == Some(Kind::Phone)
    }

    /// Points that a hit here is behind one in a name.
    #[inline]
    pub(super) fn weight(self) -> i32 {
        match self.kind() {
            Some(Kind::Name | Kind::PersonName) => 0,
            Some(Kind::Person | Kind::Company) => 1,
            Some(Kind::Tag | Kind::Phone | Kind::Email | Kind::ExternalId) | None => 2,
            Some(Kind::Wording) => 3,
        }
    }
}

/// A row with its score, before it is known which rows are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scored {
    pub(super) score: i64,
    pub(super) slot: u32,
}

/// A row as the tiers read it.
pub(super) struct Row<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) name_length: i32,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    start: u32,
    len: u16,
    /// Characters of the first text, at most 255.
    name: u8,
}

/// Rows of texts, found by [`search`](Self::search).
#[derive(Debug, Default)]
pub struct Index {
    /// The calling code that numbers without one have.
    home: String,
    pub(super) glyphs: Glyphs,
    arena: Vec<u8>,
    /// Bytes of the arena that no row holds any more.
    waste: usize,
    slots: Vec<Slot>,
    /// By slot; 0 for a row that was removed: it answers nothing.
    masks: Vec<Mask>,
    rows: Vec<u32>,
    by_row: HashMap<u32, u32>,
    /// Changed by every change: what a session remembers holds for one version only.
    pub(super) version: u64,
}

/// What a text adds to its row, and its length in characters.
struct Written {
    offered: Mask,
    length: usize,
}

/// Texts of a row beyond this many bytes are not searched.
const LONGEST_ROW: usize = u16::MAX as usize;
/// Waste below this is never worth the work.
const LEAST_WASTE: usize = 1 << 16;

impl Index {
    /// An empty index. `home`: the calling code of phone numbers that have none, "86".
    pub fn new(home: &str) -> Self {
        Self { home: home.to_owned(), ..Self::default() }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.by_row.len()
    }

    pub fn is_empty(&self) -> bool {
        self.by_row.is_empty()
    }

    /// Puts a row in, or replaces its texts. The first text is its name. Rows with equal scores are listed in the
    /// order in which they were put in first, or in which [`arrange`](Self::arrange) has put them.
    pub fn upsert<'t>(&mut self, row: u32, texts: impl IntoIterator<Item = (Kind, &'t str)>) {
        let start = self.arena.len();
        let (mut offered, mut name) = (mask::ROW, 0);
        for (nth, (kind, text)) in texts.into_iter().enumerate() {
            let written = self.write(start, Mark::of(kind), text);
            offered |= written.offered;
            if nth == 0 {
                name = written.length;
            }
            if kind == Kind::Phone
                && let Some(key) = phone::key(text, &self.home)
                && phone::digits(text) != phone::digits(&key)
            {
                let number = key.split(';').next().unwrap_or_default();
                offered |= self.write(start, Mark::KEY, number).offered;
            }
        }
        self.place(row, start, offered, name);
        self.version += 1;
        self.tidy();
    }

    /// Takes a row out; nothing happens where it is not in.
    pub fn remove(&mut self, row: u32) {
        let Some(slot) = self.by_row.remove(&row) else { return };
        self.masks[slot as usize] = 0;
        self.waste += usize::from(self.slots[slot as usize].len);
        self.version += 1;
        self.tidy();
    }

    /// Lists rows with equal scores in this order; those that it does not name come behind.
    pub fn arrange(&mut self, order: &[u32]) {
        let mut left: Vec<bool> = self.masks.iter().map(|mask| *mask != 0).collect();
        let mut seats = Vec::with_capacity(left.len());
        let named = order.iter().filter_map(|row| self.by_row.get(row).copied());
        for slot in named.chain(self.slots()) {
            if std::mem::take(&mut left[slot as usize]) {
                seats.push(slot as usize);
            }
        }
        self.slots = seats.iter().map(|slot| self.slots[*slot]).collect();
        self.masks = seats.iter().map(|slot| self.masks[*slot]).collect();
        self.rows = seats.iter().map(|slot| self.rows[*slot]).collect();
        self.by_row.clear();
        self.by_row.extend(self.rows.iter().copied().zip(0..));
        self.version += 1;
    }

    /// Writes a text behind the others of the row that begins at `start`.
    fn write(&mut self, start: usize, mark: Mark, text: &str) -> Written {
        let mut written = Written { offered: 0, length: 0 };
        let most = start + LONGEST_ROW;
        if self.arena.len() + 2 > most {
            return written;
        }
        let head = glyphs::begin(mark.0, &mut self.arena);
        for c in text.chars() {
            if self.arena.len() + 2 > most {
                break;
            }
            let surname = written.length == 0 && matches!(mark.kind(), Some(Kind::PersonName | Kind::Person));
            let surname = surname && !c.is_ascii() && pinyin::surname_readings(c) != pinyin::readings(c);
            let id = self.glyphs.number(c, surname);
            glyphs::write(id, &mut self.arena);
            written.offered |= mask::offers(self.glyphs.get(id));
            written.length += 1;
        }
        glyphs::end(head, &mut self.arena);
        written
    }

    fn place(&mut self, row: u32, start: usize, mask: Mask, name: usize) {
        let len = u16::try_from(self.arena.len() - start).unwrap_or(u16::MAX);
        // Four gibibytes of names are more than any list; beyond them nothing is found rather than something wrong.
        let Ok(start) = u32::try_from(start) else { return };
        let new = Slot { start, len, name: u8::try_from(name).unwrap_or(u8::MAX) };
        if let Some(&slot) = self.by_row.get(&row) {
            let old = std::mem::replace(&mut self.slots[slot as usize], new);
            self.masks[slot as usize] = mask;
            self.waste += usize::from(old.len);
        } else if let Ok(slot) = u32::try_from(self.slots.len()) {
            self.slots.push(new);
            self.masks.push(mask);
            self.rows.push(row);
            self.by_row.insert(row, slot);
        }
    }

    /// Moves the rows together when more than half of the arena is waste.
    fn tidy(&mut self) {
        if self.waste < LEAST_WASTE || self.waste < self.arena.len() / 2 {
            return;
        }
        let mut kept = Self { home: std::mem::take(&mut self.home), version: self.version, ..Self::default() };
        kept.glyphs = std::mem::take(&mut self.glyphs);
        for slot in 0..self.slots.len() {
            if self.masks[slot] == 0 {
                continue;
            }
            let start = kept.arena.len();
            kept.arena.extend_from_slice(self.bytes(slot));
            kept.place(self.rows[slot], start, self.masks[slot], usize::from(self.slots[slot].name));
        }
        *self = kept;
    }

    fn bytes(&self, slot: usize) -> &[u8] {
        let Slot { start, len, .. } = self.slots[slot];
        &self.arena[start as usize..start as usize + usize::from(len)]
    }

    /// Where rows lie, in the order in which they were put in.
    pub(super) fn slots(&self) -> std::ops::Range<u32> {
        0..u32::try_from(self.slots.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn mask(&self, slot: u32) -> Mask {
        self.masks[slot as usize]
    }

    pub(super) fn masks(&self) -> &[Mask] {
        &self.masks
    }

    pub(super) fn row_id(&self, slot: u32) -> u32 {
        self.rows[slot as usize]
    }

    pub(super) fn row(&self, slot: u32) -> Row<'_> {
        Row { bytes: self.bytes(slot as usize), name_length: self.slots[slot as usize].name.into() }
    }

    pub(super) fn row_by_id(&self, row: u32) -> Option<Row<'_>> {
        self.by_row.get(&row).map(|slot| self.row(*slot))
    }

    pub(super) fn pieces<'r>(row: &Row<'r>) -> Pieces<'r> {
        Pieces::of(row.bytes)
    }
}
