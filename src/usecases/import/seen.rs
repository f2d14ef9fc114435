//! Which records earlier rows of the file have spoken of: a bit for each, so that ten million cost little.

use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::change::Writer;

/// Records of one noun that were there before the import, by row number; what is newer, the import made itself.
pub struct Seen {
    last: u32,
    bits: Vec<u64>,
}

impl Seen {
    pub fn customers(writer: &Writer<'_>) -> Result<Self, StoreError> {
        Self::new::<Customer>(writer)
    }

    pub fn people(writer: &Writer<'_>) -> Result<Self, StoreError> {
        Self::new::<Person>(writer)
    }

    pub fn talks(writer: &Writer<'_>) -> Result<Self, StoreError> {
        Self::new::<Interaction>(writer)
    }

    fn new<T: Record>(writer: &Writer<'_>) -> Result<Self, StoreError> {
        Ok(Self { last: writer.last_row::<T>()?, bits: Vec::new() })
    }

    /// The highest row number before the import.
    pub const fn last(&self) -> u32 {
        self.last
    }

    /// Whether the import made this record itself.
    pub fn made<T: Record>(&self, writer: &Writer<'_>, id: Id) -> Result<bool, StoreError> {
        Ok(writer.row_of::<T>(id)? > self.last)
    }

    /// Whether an earlier row spoke of this record; from now on, one did.
    pub fn again<T: Record>(&mut self, writer: &Writer<'_>, id: Id) -> Result<bool, StoreError> {
        let row = writer.row_of::<T>(id)?;
        if row > self.last {
            return Ok(true);
        }
        let (word, bit) = (row as usize / 64, 1_u64 << (row % 64));
        if self.bits.len() <= word {
            self.bits.resize(word + 1, 0);
        }
        let before = self.bits[word] & bit != 0;
        self.bits[word] |= bit;
        Ok(before)
    }
}
