//! Saving from a damaged file what can still be read.

use crate::domain::problem::{Kind, Problem};
use crate::store::StoreError;
use crate::store::backup::{self, Salvaged};
use std::path::Path;

/// Reads every readable row into a new file. The damaged file is only read.
pub fn salvage(damaged: &Path, out: &Path) -> Result<Salvaged, Problem> {
    if !damaged.is_file() {
        let error = if damaged.exists() { StoreError::NotAFile } else { StoreError::Absent };
        return Err(Problem::from(error).file(damaged.display().to_string()));
    }
    backup::salvage(damaged, out).map_err(|error| {
        let at = if matches!(error, StoreError::Damaged(_) | StoreError::Unreadable) { damaged } else { out };
        let problem = match error {
            StoreError::Damaged(_) => Problem::new(Kind::Damaged, "salvage-nothing"),
            other => other.into(),
        };
        problem.file(at.display().to_string())
    })
}
