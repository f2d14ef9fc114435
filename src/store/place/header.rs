//! What a file is, decided from its first hundred bytes before SQLite touches it: a file that is refused stays as it
//! was, byte for byte, with nothing beside it.

use super::super::StoreError;
use super::super::migrate::APPLICATION_ID;
use super::files::{beside, denied};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

const LENGTH: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";

/// What the first hundred bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    Absent,
    Empty,
    Ours { version: i64 },
}

/// Reads the header. Refused: what is no file, what belongs to another program, what was cut off.
pub fn header(path: &Path) -> Result<Header, StoreError> {
    // A link in the file's place is not followed: what is beside it (log, lock) would be beside something else.
    let length = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Header::Absent),
        Err(error) => return Err(unreadable(error)),
        Ok(meta) if !meta.is_file() => return Err(StoreError::NotAFile),
        Ok(meta) if meta.len() == 0 => return Ok(Header::Empty),
        Ok(meta) => meta.len(),
    };
    let mut head = Vec::with_capacity(LENGTH);
    let file = File::open(path).map_err(unreadable)?;
    file.take(LENGTH as u64).read_to_end(&mut head).map_err(denied)?;
    let Ok(head) = <[u8; LENGTH]>::try_from(head.as_slice()) else {
        // The beginning of a database, and then nothing: cut off, whoever's it was.
        let cut = head.starts_with(&MAGIC[..head.len().min(MAGIC.len())]);
        return Err(if cut { StoreError::Cut { has: length, wants: LENGTH as u64 } } else { StoreError::Foreign });
    };
    if head == [0; LENGTH] {
        // No program begins its files like this; a disk that lost a block does.
        return Err(StoreError::Damaged("the header is blank".to_owned()));
    }
    if !head.starts_with(MAGIC) || number(&head, 68) != APPLICATION_ID.cast_unsigned() {
        return Err(StoreError::Foreign);
    }
    let log = fs::symlink_metadata(beside(path, "-wal")).map_or(0, |log| log.len());
    match pages(&head) {
        // What is missing here may stand in the log; then SQLite knows better.
        Some(wants) if length < wants && log == 0 => Err(StoreError::Cut { has: length, wants }),
        _ => Ok(Header::Ours { version: i64::from(number(&head, 60).cast_signed()) }),
    }
}

/// How long the file should be; none where the header does not vouch for it.
fn pages(head: &[u8; LENGTH]) -> Option<u64> {
    let size = match u16::from_be_bytes([head[16], head[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    (number(head, 24) == number(head, 92)).then(|| size * u64::from(number(head, 28)))
}

fn number(head: &[u8; LENGTH], at: usize) -> u32 {
    u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]])
}

fn unreadable(error: std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::PermissionDenied => StoreError::Unreadable,
        _ => denied(error),
    }
}
