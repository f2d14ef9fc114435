//! Drafts: text that is being written, in a file of its own, so that neither an import nor another window's write keeps
//! it waiting. Each draft belongs to a running program; what a program that ended left behind is taken over by the next.

mod place;
#[cfg(test)]
mod tests;

pub use place::file_of;

use super::StoreError;
use crate::domain::draft::{Draft, Typed, Writing};
use crate::domain::id::Id;
use crate::text::Clean;
use place::Place;
use rusqlite::{Connection, OpenFlags, Row, TransactionBehavior, params};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// `CMdr`, in the file's header at byte 68.
const APPLICATION_ID: i32 = 0x434d_6472;

const VERSION: i64 = 1;

/// How long a write waits for another window's; each of them takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// Bytes kept free in the file and in its journal, so that a draft finds room on a full disk.
const RESERVE: i64 = 256 * 1024;

const SCHEMA: &str = "
CREATE TABLE draft (
  id BLOB PRIMARY KEY, instance BLOB NOT NULL, file TEXT NOT NULL, writing TEXT NOT NULL, customer BLOB, record BLOB,
  part TEXT NOT NULL, subject TEXT NOT NULL, about TEXT NOT NULL, at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE typed (
  draft BLOB NOT NULL REFERENCES draft (id) ON DELETE CASCADE, place INTEGER NOT NULL, name TEXT NOT NULL,
  was TEXT NOT NULL, text TEXT NOT NULL, chosen INTEGER NOT NULL, PRIMARY KEY (draft, place)
) WITHOUT ROWID;
CREATE TABLE reserve (room BLOB);";

/// The file of drafts, opened by one running program.
pub struct Drafts {
    conn: Connection,
    place: Place,
    instance: Id,
    /// Held as long as the program runs: whoever can take it knows that the program has ended.
    lock: File,
}

/// An opened file, and where a damaged one was put.
pub struct Opened {
    pub drafts: Drafts,
    pub set_aside: Option<PathBuf>,
}

impl Drafts {
    /// Opens the drafts that lie beside a database. A file that cannot be read is put aside and begun anew.
    pub fn open(database: &Path, instance: Id) -> Result<Opened, StoreError> {
        let place = Place::beside(database);
        let _guard = place.lock()?;
        place.make()?;
        let (conn, set_aside) = match connect(&place) {
            Ok(conn) => (conn, None),
            Err(StoreError::Foreign | StoreError::Damaged(_) | StoreError::Sql(_)) => {
                let aside = place.set_aside()?;
                place.make()?;
                (connect(&place)?, Some(aside))
            }
            Err(error) => return Err(error),
        };
        let lock = place.take(instance)?.ok_or(StoreError::Busy)?;
        let mut drafts = Self { conn, place, instance, lock };
        drafts.sweep()?;
        drafts.make_room()?;
        Ok(Opened { drafts, set_aside })
    }

    /// Takes over what programs that have ended left behind for this database, and lists all that is ours, newest first.
    pub fn left_behind(&mut self) -> Result<Vec<Draft>, StoreError> {
        for other in self.instances()? {
            // Whose program still runs keeps them.
            let Some(_ended) = self.place.take(other)? else { continue };
            self.conn.execute(
                "UPDATE draft SET instance = ?1 WHERE instance = ?2",
                params![self.instance.bytes().as_slice(), other.bytes().as_slice()],
            )?;
            self.place.forget(other);
        }
        let mut found = Vec::new();
        let sql = "SELECT id, writing, customer, record, part, subject, about, at FROM draft
                   WHERE instance = ?1 AND file = ?2 ORDER BY at DESC, id DESC";
        let mut statement = self.conn.prepare(sql)?;
        let mut rows = statement.query(params![self.instance.bytes().as_slice(), self.place.database()])?;
        while let Some(row) = rows.next()? {
            // Written by a newer program: left for it.
            let Some(mut draft) = row_to_draft(row)? else { continue };
            draft.fields = self.fields(draft.id)?;
            found.push(draft);
        }
        Ok(found)
    }

    /// Forgets the programs that were killed with nothing unsaved.
    fn sweep(&self) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare("SELECT DISTINCT instance FROM draft")?;
        let with_drafts: Vec<Id> =
            statement.query_map([], |row| row.get(0).map(Id::from_bytes))?.collect::<Result<_, _>>()?;
        self.place.sweep(|instance| instance == self.instance || with_drafts.contains(&instance));
        Ok(())
    }

    fn instances(&self) -> Result<Vec<Id>, StoreError> {
        let sql = "SELECT DISTINCT instance FROM draft WHERE file = ?1 AND instance <> ?2";
        let mut statement = self.conn.prepare(sql)?;
        let ids = statement
            .query_map(params![self.place.database(), self.instance.bytes().as_slice()], |row| row.get(0))?
            .map(|id| id.map(Id::from_bytes));
        Ok(ids.collect::<Result<_, _>>()?)
    }

    fn fields(&self, draft: Id) -> Result<Vec<Typed>, StoreError> {
        let sql = "SELECT name, was, text, chosen FROM typed WHERE draft = ?1 ORDER BY place";
        let mut statement = self.conn.prepare_cached(sql)?;
        let typed = statement.query_map([draft.bytes().as_slice()], |row| {
            let note = |at: usize| row.get::<_, String>(at).map(|text| Clean::note(&text));
            Ok(Typed { name: note(0)?, was: note(1)?, text: note(2)?, chosen: row.get(3)? })
        })?;
        Ok(typed.collect::<Result<_, _>>()?)
    }

    /// Writes a draft as it stands now.
    pub fn keep(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = draft.id.bytes().as_slice();
        let bytes = |id: &Option<Id>| id.map(|id| id.bytes().to_vec());
        tx.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id])?;
        tx.prepare_cached(
            "INSERT INTO draft (id, instance, file, writing, customer, record, part, subject, about, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            id,
            self.instance.bytes().as_slice(),
            self.place.database(),
            draft.writing.name(),
            bytes(&draft.customer),
            bytes(&draft.record),
            draft.part.as_str(),
            draft.subject.as_str(),
            draft.about.as_str(),
            draft.at
        ])?;
        for (place, field) in (0_i64..).zip(&draft.fields) {
            tx.prepare_cached(
                "INSERT INTO typed (draft, place, name, was, text, chosen) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                id,
                place,
                field.name.as_str(),
                field.was.as_str(),
                field.text.as_str(),
                field.chosen
            ])?;
        }
        Ok(tx.commit()?)
    }

    /// The text was saved, or thrown away on purpose.
    pub fn discard(&mut self, id: Id) -> Result<(), StoreError> {
        self.conn.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id.bytes().as_slice()])?;
        Ok(())
    }

    /// Gives the place up. What is still there is offered at the next start.
    pub fn close(self) -> Result<(), StoreError> {
        let left: i64 = self.conn.query_row("SELECT count(*) FROM draft", [], |row| row.get(0))?;
        if left == 0 {
            // The journal holds pages as they were: with no draft left, none shall be read there either. Another window
            // may be writing; then it does this when it ends.
            let _ = self.conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0));
        }
        self.conn.close().map_err(|(_, error)| error)?;
        drop(self.lock);
        self.place.forget(self.instance);
        Ok(())
    }

    /// Sees to it that the file and its journal hold free room already.
    fn make_room(&mut self) -> Result<(), StoreError> {
        let number = |sql: &str| self.conn.query_row(sql, [], |row| row.get::<_, i64>(0));
        let free = number("PRAGMA freelist_count")? * number("PRAGMA page_size")?;
        if free >= RESERVE && self.place.has_journal() {
            return Ok(());
        }
        let made = (|| {
            self.conn.execute("INSERT INTO reserve (room) VALUES (zeroblob(?1))", [RESERVE])?;
            // What is freed is overwritten, so the journal takes the same number of pages: it keeps its size.
            self.conn.execute("DELETE FROM reserve", [])
        })();
        match made.map_err(StoreError::from) {
            // A disk that is full already; a short draft may fit all the same.
            Err(StoreError::Full | StoreError::Busy) | Ok(_) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// Throws away every draft about somebody, whoever keeps it: by the record, or by the name it stands under. How many there
/// were. A file of drafts that is not there is not made.
pub fn forget_about(database: &Path, record: Id, name: &str) -> Result<usize, StoreError> {
    let place = Place::beside(database);
    if !place.file().exists() {
        return Ok(0);
    }
    let conn = connect(&place)?;
    let about = params![place.database(), record.bytes().as_slice(), name];
    let gone = conn.execute("DELETE FROM draft WHERE file = ?1 AND (record = ?2 OR subject = ?3)", about)?;
    if gone > 0 {
        // The journal holds the pages as they were.
        conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0))?;
    }
    Ok(gone)
}

fn connect(place: &Place) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut conn = Connection::open_with_flags(place.file(), flags)?;
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch(
        "PRAGMA journal_mode = PERSIST; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    let sound: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Damaged(sound));
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let number = |sql: &str| tx.query_row(sql, [], |row| row.get::<_, i64>(0));
    let (owner, version) = (number("PRAGMA application_id")?, number("PRAGMA user_version")?);
    if owner == 0 && number("SELECT count(*) FROM sqlite_schema")? == 0 {
        tx.execute_batch(SCHEMA)?;
        tx.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}"))?;
    } else if owner != i64::from(APPLICATION_ID) {
        return Err(StoreError::Foreign);
    } else if version > VERSION {
        return Err(StoreError::Newer { found: version, known: VERSION });
    }
    tx.commit()?;
    Ok(conn)
}

/// None where it is of a kind this program does not know.
fn row_to_draft(row: &Row<'_>) -> Result<Option<Draft>, StoreError> {
    let text = |at: usize| row.get::<_, String>(at).map(|text| Clean::note(&text));
    let id = |at: usize| row.get::<_, Option<[u8; 16]>>(at).map(|id| id.map(Id::from_bytes));
    let Some(writing) = Writing::parse(&text(1)?) else { return Ok(None) };
    Ok(Some(Draft {
        id: Id::from_bytes(row.get(0)?),
        writing,
        customer: id(2)?,
        record: id(3)?,
        part: text(4)?,
        subject: text(5)?,
        about: text(6)?,
        at: row.get(7)?,
        fields: Vec::new(),
    }))
}
