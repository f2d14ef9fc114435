//! By which calling code a table's numbers are read: as long as nobody has decided it, the table itself may.

use super::beginning;
use crate::domain::calling_code::{Evidence, Found};
use crate::domain::person::Way;
use crate::domain::problem::Problem;
use crate::exchange::csv::Reader;
use crate::exchange::guard::unguard;
use crate::exchange::mapping::Mapping;
use crate::exchange::target::Target;
use crate::store::Store;
use std::io::Read;

/// How many numbers of before are heard beside it: more than a table has in so many rows, so that they outweigh it.
const KEPT: usize = 20_000;

/// By which calling code numbers without one were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    pub code: String,
    /// What the table itself said, where it decided.
    pub found: Option<Found>,
    /// Whether somebody may want it otherwise: nobody has decided it, and not every number of the table fits.
    pub doubtful: bool,
}

/// Whether a table has numbers at all.
pub(super) fn has_numbers(mapping: &Mapping) -> bool {
    mapping.columns.iter().any(|column| is_number(column.target))
}

/// What the rows that come next say, the names of their columns and, where it is not decided yet, the numbers that were
/// read by a guess so far.
pub(super) fn found<R: Read>(
    store: &Store,
    reader: &mut Reader<R>,
    delimiter: u8,
    mapping: &Mapping,
    guess: &str,
) -> Result<Home, Problem> {
    let by_guess = |doubtful| Home { code: guess.to_owned(), found: None, doubtful };
    if store.calling_code_is_decided()? {
        return Ok(by_guess(false));
    }
    let mut heard = heard(reader, delimiter, mapping)?;
    let Some(found) = heard.found() else { return Ok(by_guess(heard.has_numbers())) };
    for number in store.numbers_read_by(guess, KEPT)? {
        heard.number(&number);
    }
    if heard.found().is_none_or(|all| all.code != found.code) {
        return Ok(by_guess(true));
    }
    let doubtful = found.code != guess || found.fits < found.all;
    Ok(Home { code: found.code.to_owned(), found: Some(found), doubtful })
}

fn heard<R: Read>(reader: &mut Reader<R>, delimiter: u8, mapping: &Mapping) -> Result<Evidence, Problem> {
    let mut evidence = Evidence::default();
    mapping.columns.iter().for_each(|column| evidence.heading(&column.header));
    beginning::hear(reader, delimiter, |record| {
        for (column, cell) in mapping.columns.iter().zip(record.cells()) {
            if is_number(column.target) {
                evidence.number(unguard(cell));
            } else {
                evidence.text(cell);
            }
        }
    })?;
    Ok(evidence)
}

const fn is_number(target: Target) -> bool {
    matches!(target, Target::Point { way: Way::Mobile | Way::Phone, .. })
}
