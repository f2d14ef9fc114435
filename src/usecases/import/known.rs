//! What is surely not kept. A new row asks for each of its numbers and names; looking here first costs a hundredth of
//! asking the file. "May be kept" is the only other answer: then the file is asked.

use super::alike;
use super::keys::Keys;
use crate::domain::id::Id;
use crate::exchange::draft::Draft;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::text::company;
use fastbloom::BloomFilter;

/// 8 MB, whatever the file: with a million customers one look in a thousand asks in vain, with ten million half of them.
const BITS: usize = 1 << 26;
const HASHES: u32 = 3;

/// By what a row is looked up.
#[derive(Debug, Clone, Copy, Hash)]
pub enum By<'a> {
    /// The key of a phone number or an e-mail address.
    Point(&'a str),
    /// The number of another system.
    Number(&'a str),
    /// The place in the order of names.
    SortKey(&'a str),
    /// The place in the order of names but for a legal form, of a name that has one.
    Stem(&'a str),
    /// Somebody at a customer, by the folded name.
    At(Id, &'a str),
}

/// All that may be kept.
pub struct Known(BloomFilter);

impl Known {
    /// What is kept now.
    pub fn of(writer: &Writer<'_>) -> Result<Self, StoreError> {
        let mut known = Self(BloomFilter::with_num_bits(BITS).hashes(HASHES));
        writer.each_contact_key(|key| known.add(By::Point(key)))?;
        writer.each_external_id(|number| known.add(By::Number(number)))?;
        writer.each_sort_key(|key| known.add_place(key))?;
        writer.each_name_at(|customer, name| known.add(By::At(customer, &alike::folded(name))))?;
        Ok(known)
    }

    pub fn may_hold(&self, by: By<'_>) -> bool {
        self.0.contains(&by)
    }

    pub fn add(&mut self, by: By<'_>) {
        self.0.insert(&by);
    }

    /// What a row says may be kept from now on, whatever is made of it.
    pub fn add_row(&mut self, draft: &Draft, keys: &Keys) {
        keys.points.iter().flatten().for_each(|key| self.add(By::Point(key)));
        self.add(By::Number(&draft.customer.external_id));
        if let Some((person, _)) = &draft.person {
            self.add(By::Number(&person.external_id));
        }
        if let Some(key) = keys.sort_key() {
            self.add_place(key);
        }
    }

    fn add_place(&mut self, sort_key: &str) {
        self.add(By::SortKey(sort_key));
        let stem = company::stem(sort_key);
        if stem != sort_key {
            self.add(By::Stem(stem));
        }
    }

    /// Whether somebody may be kept whose name differs from this place in a legal form only.
    pub fn may_hold_stem(&self, stem: &str) -> bool {
        self.may_hold(By::SortKey(stem)) || self.may_hold(By::Stem(stem))
    }
}
