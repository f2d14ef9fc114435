//! What can still be read of a damaged file, row by row, into a new one. The damaged file is only read.

use super::super::place::{beside, blank, connect, denied, folder, private, sync_folder};
use super::super::{StoreError, migrate, record, stats};
use super::digest::quoted;
use super::make::{flush, passing_beside, sound};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::noun::{Noun, Visit};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

/// What was saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Rows read, by table.
    pub tables: Vec<(String, u64)>,
    /// Tables of which something could not be read.
    pub gaps: Vec<String>,
    /// Rows that were read and mean nothing any more.
    pub senseless: u64,
}

impl Salvaged {
    pub fn rows(&self, table: &str) -> u64 {
        self.tables.iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| *rows)
    }

    /// Rows that are records of something, and not of what was done to it.
    fn records(&self) -> u64 {
        self.tables.iter().filter(|(name, _)| !is_history(name)).map(|(_, rows)| rows).sum()
    }
}

fn is_history(table: &str) -> bool {
    table == "change" || table == "action"
}

/// No table has more rows to a page than this.
const ROWS_A_PAGE: i64 = 100;
const BLOCK: usize = 4096;

/// Reads every row of `damaged` that can be read into a new file `out`, which must not exist.
pub fn salvage(damaged: &Path, out: &Path) -> Result<Salvaged, StoreError> {
    if fs::symlink_metadata(out).is_ok() {
        return Err(StoreError::CannotCreate(std::io::ErrorKind::AlreadyExists.into()));
    }
    let room = tempfile::Builder::new().prefix(".salvage-").tempdir_in(folder(out)).map_err(denied)?;
    let copy = room.path().join("copy.db");
    copy_what_can_be_read(damaged, &copy)?;
    let log = beside(damaged, "-wal");
    if log.exists() {
        copy_what_can_be_read(&log, &beside(&copy, "-wal"))?;
    }
    let new = passing_beside(out)?;
    blank(&new, migrate::STEPS)?;
    let source = open_damaged(&copy, &new)?;
    let most = most_rows(&copy);
    let (mut target, _) = connect(&new)?;
    let mut salvaged = Salvaged::default();
    let tx = target.transaction()?;
    for table in super::digest::tables(&tx)? {
        // Figures are computed anew; the facts about the file itself are those of the new one.
        if table == "customer_stats" || table == "meta" {
            continue;
        }
        let rows = table_rows(&source, &tx, &table, most, &mut salvaged.gaps)?;
        salvaged.tables.push((table, rows));
    }
    salvaged.senseless = sift_all(&tx)?;
    if salvaged.records() <= salvaged.senseless {
        return Err(StoreError::Damaged("none of its rows can be read".to_owned()));
    }
    put_in_order(&tx, &salvaged)?;
    tx.commit()?;
    sound(&target)?;
    target.close().map_err(|(_, error)| StoreError::from(error))?;
    flush(&new)?;
    new.persist_noclobber(out).map_err(|error| denied(error.error))?;
    sync_folder(out);
    Ok(salvaged)
}

/// Copies block by block; a block the disk does not give back becomes zeros.
fn copy_what_can_be_read(from: &Path, to: &Path) -> Result<(), StoreError> {
    let mut source = File::open(from).map_err(denied)?;
    let length = source.metadata().map_err(denied)?.len();
    let mut target = private(OpenOptions::new().write(true).create_new(true)).open(to).map_err(denied)?;
    let mut block = [0; BLOCK];
    let mut at = 0;
    while at < length {
        let want = usize::try_from(length - at).map_or(BLOCK, |left| left.min(BLOCK));
        if source.seek(SeekFrom::Start(at)).and_then(|_| source.read_exact(&mut block[..want])).is_err() {
            block = [0; BLOCK];
        }
        target.write_all(&block[..want]).map_err(denied)?;
        at += want as u64;
    }
    Ok(())
}

/// Opens the copy as far as it goes: with its log, without it, and last with the beginning of a new file in place of its own.
fn open_damaged(copy: &Path, new: &Path) -> Result<Connection, StoreError> {
    if let Some(conn) = opened(copy) {
        return Ok(conn);
    }
    for end in ["-wal", "-shm"] {
        super::super::place::remove(&beside(copy, end))?;
    }
    if let Some(conn) = opened(copy) {
        return Ok(conn);
    }
    graft(copy, new)?;
    opened(copy).ok_or_else(|| StoreError::Damaged("its tables cannot be found".to_owned()))
}

fn opened(copy: &Path) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(copy, flags).ok()?;
    // Without this SQLite reads nothing of a file that was cut off.
    conn.execute_batch("PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF;").ok()?;
    let tables = super::digest::tables(&conn).ok()?;
    tables.iter().any(|name| name == Customer::TABLE).then_some(conn)
}

/// The pages of the schema say where the tables begin. In every file made by this program they stand in the same places
/// and say the same, so those of a new file can take the place of lost ones.
fn graft(copy: &Path, new: &Path) -> Result<(), StoreError> {
    let fresh = fs::read(new).map_err(denied)?;
    let mut file = OpenOptions::new().write(true).open(copy).map_err(denied)?;
    for number in schema_pages(&fresh) {
        let at = (number - 1) * BLOCK;
        let Some(page) = fresh.get(at..at + BLOCK) else { continue };
        file.seek(SeekFrom::Start(at as u64)).and_then(|_| file.write_all(page)).map_err(denied)?;
    }
    let pages = file.metadata().map_err(denied)?.len() / BLOCK as u64;
    let pages = u32::try_from(pages).unwrap_or(u32::MAX);
    // No free pages: where the list of them stood is not known.
    let mut facts = [0; 12];
    facts[..4].copy_from_slice(&pages.to_be_bytes());
    file.seek(SeekFrom::Start(28)).and_then(|_| file.write_all(&facts)).map_err(denied)
}

/// The first page and those below it. <https://sqlite.org/fileformat2.html#b_tree_pages>
fn schema_pages(file: &[u8]) -> Vec<usize> {
    const INTERIOR: u8 = 0x05;
    let mut pages = vec![1];
    let number = |at: usize| {
        let bytes = file.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map(u32::from_be_bytes).and_then(|number| usize::try_from(number).ok())
    };
    let mut done = 0;
    while let Some(page) = pages.get(done).copied().filter(|_| pages.len() < 100) {
        done += 1;
        let start = (page - 1) * BLOCK;
        // The header of the file stands in front of the first page's own.
        let head = if page == 1 { 100 } else { start };
        if file.get(head) != Some(&INTERIOR) {
            continue;
        }
        pages.extend(number(head + 8));
        let Some(count) = number(head + 1).map(|word| word & 0xffff) else { continue };
        for cell in 0..count {
            let pointer = number(head + 10 + 2 * cell).map(|word| word & 0xffff);
            pages.extend(pointer.and_then(|cell| number(start + cell)).filter(|page| *page > 0));
        }
    }
    pages
}

/// All rows of one table that can be read.
fn table_rows(
    source: &Connection,
    target: &Connection,
    table: &str,
    most: i64,
    gaps: &mut Vec<String>,
) -> Result<u64, StoreError> {
    let there = columns(source, table).unwrap_or_default();
    let columns: Vec<String> = columns(target, table)?.into_iter().filter(|name| there.contains(name)).collect();
    let Some(key) = columns.first() else {
        gaps.push(table.to_owned());
        return Ok(0);
    };
    let (table_name, list) = (quoted(table), columns.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "));
    let key = quoted(key);
    let select = format!("SELECT {list} FROM {table_name} NOT INDEXED WHERE {key} >= ?1 ORDER BY {key}");
    let marks = vec!["?"; columns.len()].join(", ");
    let insert = format!("INSERT OR IGNORE INTO {table_name} ({list}) VALUES ({marks})");
    let mut insert = target.prepare(&insert)?;
    let (mut at, mut rows, mut highest, mut steps) = (i64::MIN, 0, None, 0);
    loop {
        let read = run_from(source, &select, &mut at, &mut |row| {
            rows += insert.execute(params_from_iter(row))? as u64;
            Ok(())
        })?;
        if read {
            return Ok(rows);
        }
        // The page after this row cannot be read: on to the next number that can.
        let end = *highest.get_or_insert_with(|| last_key(source, &table_name, &key, most));
        at = at.max(0).saturating_add(1);
        steps += 1;
        if gaps.last().is_none_or(|name| name != table) {
            gaps.push(table.to_owned());
        }
        // A damaged page may name any number as the highest: more steps than rows fit into the file lead nowhere.
        if at > end || steps > most {
            return Ok(rows);
        }
    }
}

/// Reads on from the row numbered `at`, and moves it along. False where reading broke off.
fn run_from(
    source: &Connection,
    select: &str,
    at: &mut i64,
    put: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>,
) -> Result<bool, StoreError> {
    let Ok(mut statement) = source.prepare_cached(select) else { return Ok(false) };
    let width = statement.column_count();
    let Ok(mut found) = statement.query([*at]) else { return Ok(false) };
    loop {
        let row = match found.next() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(true),
            Err(_) => return Ok(false),
        };
        let Some(key) = row.get_ref(0).ok().and_then(|key| key.as_i64().ok()).filter(|key| *key >= *at) else {
            // Numbers that do not rise come from a page that stands in the wrong place, and may come round again.
            return Ok(false);
        };
        *at = key.saturating_add(1);
        let Ok(values) = (0..width).map(|n| row.get(n)).collect::<rusqlite::Result<Vec<Value>>>() else {
            // Text that is no text: this row is lost, the next is not.
            continue;
        };
        put(values)?;
    }
}

/// The highest row number; where that cannot be read, more than a file of this size can hold.
fn last_key(source: &Connection, table: &str, key: &str, most: i64) -> i64 {
    let told = source.query_row(&format!("SELECT max({key}) FROM {table} NOT INDEXED"), [], |row| row.get(0));
    told.unwrap_or(most)
}

/// More rows than a file of this size can hold; its own header is not asked, for it may be damaged.
fn most_rows(copy: &Path) -> i64 {
    let size = |path: &Path| fs::metadata(path).map_or(0, |meta| meta.len());
    let bytes = size(copy) + size(&beside(copy, "-wal"));
    let pages = i64::try_from(bytes / BLOCK as u64).unwrap_or(i64::MAX);
    pages.saturating_add(1).saturating_mul(ROWS_A_PAGE)
}

fn columns(conn: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare(&format!("PRAGMA table_info({})", quoted(table)))?;
    Ok(statement.query_map([], |row| row.get(1))?.collect::<rusqlite::Result<_>>()?)
}

/// Takes out what was read and cannot be a record: a page of garbage looks like rows sometimes.
fn sift_all(conn: &Connection) -> Result<u64, StoreError> {
    let mut sieve = Sieve { conn, out: 0 };
    for noun in Noun::ALL {
        noun.visit(&mut sieve)?;
    }
    Ok(sieve.out)
}

struct Sieve<'c> {
    conn: &'c Connection,
    /// How many rows were taken out.
    out: u64,
}

impl Visit for Sieve<'_> {
    type Error = StoreError;

    fn noun<T: Record>(&mut self, _: Noun) -> Result<(), StoreError> {
        self.out += sift::<T>(self.conn)?;
        Ok(())
    }
}

fn sift<T: Record>(conn: &Connection) -> Result<u64, StoreError> {
    // Without an identity there is nothing by which the rest could name it.
    let nameless = conn.execute(&format!("DELETE FROM {} WHERE typeof(id) <> 'blob'", T::TABLE), [])? as u64;
    let mut senseless: BTreeSet<[u8; 16]> = BTreeSet::new();
    let mut statement = conn.prepare(&record::select::<T>(""))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if record::row_to_record::<T>(row).is_err() {
            senseless.extend(row.get::<_, [u8; 16]>(0));
        }
    }
    for id in &senseless {
        conn.execute(&format!("DELETE FROM {} WHERE id = ?1", T::TABLE), [id.as_slice()])?;
    }
    Ok(nameless + senseless.len() as u64)
}

/// Numbers of writes never lie beyond the last known one, and figures follow from the talks.
fn put_in_order(conn: &Connection, salvaged: &Salvaged) -> Result<(), StoreError> {
    for (table, _) in salvaged.tables.iter().filter(|(table, _)| !is_history(table)) {
        let last = "(SELECT coalesce(max(seq), 0) FROM change)";
        conn.execute(&format!("UPDATE {} SET seq = {last} WHERE seq > {last}", quoted(table)), [])?;
    }
    if salvaged.gaps.iter().any(|table| is_history(table)) {
        // Half of an action cannot be taken back.
        conn.execute("DELETE FROM action", [])?;
    }
    stats::rebuild(conn)
}
