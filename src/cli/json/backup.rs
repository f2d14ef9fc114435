//! Backups and what was restored.

use crate::store::backup::{Backup, Made};
use crate::usecases::restore::Restored;
use chrono::DateTime;
use serde::Serialize;
use std::path::Path;

/// One element of `cornerman backup list --json`.
#[derive(Debug, Serialize)]
pub struct BackupJson {
    id: u32,
    name: String,
    path: String,
    made_at: String,
    why: &'static str,
    bytes: u64,
}

impl From<&Backup> for BackupJson {
    fn from(of: &Backup) -> Self {
        let made_at = DateTime::from_timestamp_millis(of.at).unwrap_or_default();
        Self {
            id: of.number,
            name: name(&of.path),
            path: of.path.display().to_string(),
            made_at: made_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            why: of.why.name(),
            bytes: of.bytes,
        }
    }
}

/// `cornerman backup --json`.
#[derive(Debug, Serialize)]
pub struct MadeJson {
    id: u32,
    name: String,
    path: String,
    rows: u64,
    bytes: u64,
    /// SHA-1 over every value of every row; a later copy of the same content has the same.
    digest: String,
}

impl From<&Made> for MadeJson {
    fn from(of: &Made) -> Self {
        Self {
            id: of.number,
            name: name(&of.path),
            path: of.path.display().to_string(),
            rows: of.digest.rows,
            bytes: of.bytes,
            digest: of.digest.sum.clone(),
        }
    }
}

/// `cornerman restore --json`.
#[derive(Debug, Serialize)]
pub struct RestoredJson {
    from: String,
    customers: u64,
    kept: Option<String>,
    rehearsed: bool,
}

impl From<&Restored> for RestoredJson {
    fn from(of: &Restored) -> Self {
        Self {
            from: of.from.display().to_string(),
            customers: of.customers,
            kept: of.kept.as_ref().map(|kept| kept.display().to_string()),
            rehearsed: of.rehearsed,
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
