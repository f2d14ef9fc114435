//! Everything that is kept as one document. Its layout is told in [`crate::exchange::archive`].

use super::{CHUNK, Pace, Part, cancelled};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::noun::{Noun, Visit};
use crate::domain::person::Person;
use crate::domain::problem::Problem;
use crate::exchange::archive::Document;
use crate::store::Store;
use std::io::Write;

/// Writes the document, or one part of it; returns how many records of that part there are (of everything: customers).
pub fn json<W: Write>(store: &Store, part: Option<Part>, out: W, pace: Pace<'_>) -> Result<(usize, W), Problem> {
    let _moment = store.moment()?;
    let customers = store.customer_count()?;
    let counted = match part {
        None | Some(Part::Customers) => Noun::Customers,
        Some(Part::Meetings) => Noun::Meetings,
        Some(Part::Followups) => Noun::Followups,
    };
    let mut export = Export { store, document: Document::new(out)?, pace, customers, counted, done: 0 };
    for noun in Noun::ALL.iter().filter(|noun| part.is_none_or(|part| part.holds(**noun))) {
        noun.visit(&mut export)?;
    }
    if part.is_none() {
        export.labels()?;
        export.merged()?;
    }
    Ok((export.done, export.document.finish()?))
}

struct Export<'a, W: Write> {
    store: &'a Store,
    document: Document<W>,
    pace: Pace<'a>,
    customers: usize,
    counted: Noun,
    done: usize,
}

impl<W: Write> Export<'_, W> {
    /// How labels came to be what they are: who moves to another machine keeps the reasons.
    fn labels(&mut self) -> Result<(), Problem> {
        self.document.begin_labels()?;
        self.store.each_turned::<Problem>(|turned| Ok(self.document.turned(&turned)?))
    }

    /// What went into what, so that a file from before a merge still names the survivor.
    fn merged(&mut self) -> Result<(), Problem> {
        self.document.begin_merged()?;
        for (id, into) in self.store.merged::<Customer>()? {
            self.document.merged(Noun::Customers, id, into)?;
        }
        for (id, into) in self.store.merged::<Person>()? {
            self.document.merged(Noun::People, id, into)?;
        }
        Ok(())
    }
}

impl<W: Write> Visit for Export<'_, W> {
    type Error = Problem;

    fn noun<T: Record>(&mut self, noun: Noun) -> Result<(), Problem> {
        self.document.begin(noun)?;
        let Self { store, document, pace, customers, counted, done } = self;
        let mut records = 0;
        store.each_living::<T, Problem>(|record| {
            if records % CHUNK == 0 && pace(*done, *customers).is_break() {
                return Err(cancelled());
            }
            records += 1;
            if noun == *counted {
                *done += 1;
            }
            Ok(document.record(noun, &record)?)
        })
    }
}
