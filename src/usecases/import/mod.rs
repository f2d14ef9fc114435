//! Importing a file of customers, or our own export: one transaction, all or nothing.
//!
//! Rows are compared with what is kept, and with the rows before them, since those are in the transaction already. The
//! first row of a file that speaks of somebody may change what is kept; the rows after it only fill what is still
//! empty. So the same file imported again finds everything as it left it.

mod alike;
mod apply;
mod archived;
mod aside;
mod beginning;
mod days;
mod deleted;
mod earlier;
mod habit;
mod home;
mod keys;
mod known;
mod look;
mod manner;
mod matching;
mod met;
mod namesake;
mod news;
mod next;
mod reading;
mod rejects;
mod report;
mod said;
mod seen;
mod table;
mod talks;
pub(super) mod twins;

#[cfg(test)]
mod tests;

pub use home::Home;
pub use look::{Look, Seen, look};
pub use report::{Form, MOST_LISTED, Made, Own as OwnField, Placed, Progress, Report};

use self::apply::Importer;
use self::keys::Keys;
use self::reading::Drafts;
use self::rejects::REASON;
use self::table::Table;
use crate::domain::customer::CustomerKind;
use crate::domain::id::Ids;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::{DayOrder, Now};
use crate::exchange::archive;
use crate::exchange::csv::{Item, Reader, Record, sniff};
use crate::exchange::draft::{Above, Draft, Drafter};
use crate::exchange::encoding::{Encoding, Text};
use crate::exchange::headers::{self, Own};
use crate::exchange::mapping::{self, Mapping, Unmapped, Wish};
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::sheet::Sheet;
use crate::exchange::source::{self, Source};
use crate::exchange::target::Target;
use crate::store::change::Deed;
use crate::store::{self, Store};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// What happens to a row that is already kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnDuplicate {
    /// Its filled cells replace what is kept; its empty cells erase nothing.
    #[default]
    Update,
    /// It is left as it is.
    Skip,
    /// It is added once more.
    Add,
}

/// How a file is imported.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What is imported, as people call it: the file's name.
    pub subject: String,
    /// What the rows of a table are; none: found out, and customers where nothing says otherwise.
    pub sheet: Option<Sheet>,
    /// Customers and people whom rows of talks name and who are not kept are added.
    pub add_missing: bool,
    pub encoding: Option<&'static Encoding>,
    pub delimiter: Option<u8>,
    /// Whether the day or the month stands first in dates that may be read either way; none: the other cells of the
    /// column decide, else the country.
    pub dates: Option<DayOrder>,
    /// Columns that a person has mapped.
    pub wishes: Vec<Wish>,
    /// What customers are of whom the file says a name and no more; none: it is guessed from the name.
    pub kind: Option<CustomerKind>,
    pub on_duplicate: OnDuplicate,
    /// Nothing is written.
    pub dry_run: bool,
    /// Where bad rows go, or beside it where something is there already; none: a bad row stops the import of all.
    pub rejected: Option<PathBuf>,
}

/// Where and by whom an import is done.
pub struct Desk<'a> {
    pub store: &'a mut Store,
    /// Where the identities of what is new come from.
    pub ids: &'a mut Ids,
    pub now: Now,
    pub actor: &'a str,
    /// The user's calling code, such as `86`: by it numbers without one are read where the file itself has none yet, and
    /// a table does not say it either.
    pub home: &'a str,
}

/// Rows find each other through indexes all over the file; with this much of it in memory (KiB) they seldom wait. With
/// 32,000 an import of 200 MB took 70 MB in all, and 64 are what it may.
const CACHE: u32 = 20_000;
/// Beyond so many bytes the index of SQLite's log takes that memory: 30 MB for a file of 1 GB.
const LARGE: u64 = 256 * 1024 * 1024;

/// What an import asks of the one who started it.
pub struct Talk<'a> {
    /// Puts a reason into words, for the file of bad rows.
    pub say: &'a dyn Fn(&Reason) -> String,
    /// Told how far it is; may break it off, and then nothing is written.
    pub progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
}

/// Imports a file. The report says whether anything was written: see [`Report::problem`]. A dry run counts on a copy: it
/// neither waits for who writes, nor lets anybody wait.
pub fn import(desk: &mut Desk<'_>, source: Source, options: &Options, talk: &mut Talk<'_>) -> Result<Report, Problem> {
    if options.dry_run {
        let mut copy = desk.store.trial()?;
        let mut apart = Desk { store: &mut copy, ids: &mut *desk.ids, ..*desk };
        return rehearse(&mut apart, source, options, talk);
    }
    if source.bytes.is_some_and(|bytes| bytes <= LARGE) {
        desk.store.set_cache(CACHE)?;
    }
    let report = all_or_nothing(desk, source, options, talk);
    desk.store.set_cache(store::CACHE)?;
    report
}

/// A dry run on a copy that was made for it, which it leaves as it was: the next one may use it too.
pub fn rehearse(
    desk: &mut Desk<'_>,
    source: Source,
    options: &Options,
    talk: &mut Talk<'_>,
) -> Result<Report, Problem> {
    debug_assert!(options.dry_run, "what is counted on a copy is not kept");
    desk.store.set_cache(CACHE)?;
    all_or_nothing(desk, source, options, talk)
}

fn all_or_nothing(
    desk: &mut Desk<'_>,
    source: Source,
    options: &Options,
    talk: &mut Talk<'_>,
) -> Result<Report, Problem> {
    let Source { reader, bytes } = source;
    let (home, now) = (desk.home, desk.now);
    let mut reader = Reader::new(Text::new(reader, options.encoding, home));
    if is_document(&mut reader, options)? {
        let (text, read) = reader.give_up();
        return archived::import(desk, text, read, bytes, options, talk);
    }
    let (mut mapping, delimiter) = columns(&mut reader, options)?;
    let own = if mapping.has_own() { desk.store.own_names()? } else { Vec::new() };
    mapping.keep_own_names(&own);
    let held = if options.dry_run { look::held(&mut reader, delimiter, &mapping)? } else { Vec::new() };
    let kept = desk.store.calling_code()?.unwrap_or_else(|| home.to_owned());
    let numbers = home::has_numbers(&mapping);
    let found = numbers.then(|| home::found(desk.store, &mut reader, delimiter, &mapping, &kept)).transpose()?;
    let home = found.as_ref().map_or(&*kept, |found| &found.code);
    let orders = days::orders(&mut reader, delimiter, &mapping, home, options.dates)?;
    let habit = habit::habit(&mut reader, delimiter, &mapping)?;
    let table = Table { reader, bytes, options };
    let deed = Deed { now, actor: desk.actor, verb: said::VERB, subject: &options.subject };
    let sheet = mapping.sheet;
    let mut writer = desk.store.begin(&deed)?;
    if found.as_ref().is_some_and(|found| found.found.is_some()) {
        writer.decide_calling_code(home, &kept)?;
    }
    let customers = Importer::new(writer, options.on_duplicate, home, desk.ids)?;
    let mut report = match sheet {
        Sheet::Customers => {
            let drafter = Customers {
                drafter: Drafter::new(mapping, home, orders).on(now.today()).with_habit(&habit).of_kind(options.kind),
                home,
            };
            table.import(&drafter, customers.leaving_deleted(), talk)?
        }
        Sheet::Talks => {
            let drafter = talks::Rows::new(mapping, home, now, orders);
            let taker = talks::TalkImporter::new(customers, drafter.columns(), options)?;
            table.import(&drafter, taker, talk)?
        }
    };
    report.home = found;
    report.say_of_own(&held, &own);
    Ok(report)
}

/// Reads rows of customers.
struct Customers<'h> {
    drafter: Drafter,
    home: &'h str,
}

impl Drafts for Customers<'_> {
    type Draft = (Draft, Keys);

    fn mapping(&self) -> &Mapping {
        self.drafter.mapping()
    }

    fn draft(&self, record: &Record<'_>, above: &mut Above) -> Result<Option<(Draft, Keys)>, Vec<RowProblem>> {
        let keyed = |draft| {
            let keys = Keys::of(&draft, self.home);
            (draft, keys)
        };
        Ok(self.drafter.draft(record, above)?.map(keyed))
    }
}

/// Whether it is our own export. A file that calls itself JSON is read as one, so that what is wrong in it is said with
/// its place, and not taken for the columns of a table.
fn is_document<R: Read>(reader: &mut Reader<R>, options: &Options) -> Result<bool, Problem> {
    let named = options.subject.to_ascii_lowercase().ends_with(".json");
    Ok(named || archive::looks_like_one(&reader.sample()?.0))
}

/// Reads on to the names of the columns, and maps them. With it the sign between cells.
fn columns<R: Read>(reader: &mut Reader<R>, options: &Options) -> Result<(Mapping, u8), Problem> {
    let head = head(reader, options)?;
    let mapping = Mapping::new(head.sheet, head.names(), &head.wishes);
    Ok((mapping.map_err(|error| unmapped(error, head.names()))?, head.delimiter))
}

/// What was read up to the first row.
struct Head {
    delimiter: u8,
    cells: Vec<String>,
    wishes: Vec<Wish>,
    sheet: Sheet,
}

impl Head {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(String::as_str)
    }
}

/// Reads on to the names of the columns.
fn head<R: Read>(reader: &mut Reader<R>, options: &Options) -> Result<Head, Problem> {
    let asked_for = |cell: &str| options.wishes.iter().any(|wish| mapping::is(cell, &wish.column));
    let likely = options.sheet.unwrap_or(Sheet::Customers);
    let known = |cell: &str| likely.knows(cell) || asked_for(cell);
    let (sample, whole) = reader.sample()?;
    let dialect = sniff(&sample, whole, options.delimiter, &known);
    reader.set_delimiter(dialect.delimiter);
    let mut skip = dialect.preamble;
    loop {
        match reader.next_item()? {
            None => return Err(Problem::new(Kind::BadData, "import-empty")),
            Some(_) if skip > 0 => skip -= 1,
            Some(Item::Broken { line, .. }) => {
                return Err(Problem::new(Kind::BadData, "import-no-columns").arg("line", line.to_string()));
            }
            Some(Item::Record(record)) => {
                let sheet = sheet(record.cells().next().unwrap_or_default(), options)?;
                fits(&options.wishes, sheet)?;
                // In our own file of bad rows the last column says why they were bad.
                let mut wishes = options.wishes.clone();
                if source::is_rejected(&options.subject) && record.cells().last() == Some(REASON) {
                    wishes.insert(0, Wish::new(REASON, Target::Skip));
                }
                let cells = record.cells().map(str::to_owned).collect();
                return Ok(Head { delimiter: dialect.delimiter, cells, wishes, sheet });
            }
        }
    }
}

/// What the rows are, where nobody said it: our own tables say so in their first heading.
fn sheet(first: &str, options: &Options) -> Result<Sheet, Problem> {
    let own = headers::own_table(first);
    match (options.sheet, own) {
        (_, Some(Own::Followups)) => Err(Problem::new(Kind::BadData, "import-own-table")),
        (Some(Sheet::Customers), Some(Own::Talks)) => Err(Problem::new(Kind::BadData, "import-own-talks")),
        (None, Some(Own::Talks)) => Ok(Sheet::Talks),
        (said, None | Some(Own::Talks)) => Ok(said.unwrap_or(Sheet::Customers)),
    }
}

/// A wish that has no meaning for this sort of table is a mistake.
fn fits(wishes: &[Wish], sheet: Sheet) -> Result<(), Problem> {
    match wishes.iter().find(|wish| !sheet.has(wish.target)) {
        None => Ok(()),
        Some(Wish { target, .. }) => {
            let known = sheet.names().join(", ");
            Err(Problem::new(Kind::Usage, "import-map-field").arg("field", target.name()).arg("known", known))
        }
    }
}

fn unmapped<'a>(error: Unmapped, headers: impl Iterator<Item = &'a str>) -> Problem {
    let listed = headers.take(40).collect::<Vec<_>>().join(", ");
    match error {
        Unmapped::NoSuchColumn(name) => {
            Problem::new(Kind::Usage, "import-no-such-column").arg("column", name).arg("columns", listed)
        }
        Unmapped::NoName => Problem::new(Kind::BadData, "import-no-name-column").arg("columns", listed),
        Unmapped::NoWho => Problem::new(Kind::BadData, "import-no-who-column").arg("columns", listed),
        Unmapped::NoDay => Problem::new(Kind::BadData, "import-no-day-column").arg("columns", listed),
    }
}
