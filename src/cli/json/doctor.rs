//! What `doctor` found.

use crate::store::backup::Salvaged;
use crate::store::check;
use crate::usecases::doctor::{Check, Report};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// `cornerman doctor --json`.
#[derive(Debug, Serialize)]
pub struct DoctorJson {
    program: &'static str,
    sqlite: &'static str,
    schema_known: i64,
    schema_found: Option<i64>,
    path: String,
    /// The file can be used, or there is none yet.
    healthy: bool,
    exit_code: u8,
    checks: Vec<CheckJson>,
}

#[derive(Debug, Serialize)]
struct CheckJson {
    id: &'static str,
    level: &'static str,
    says: String,
    details: BTreeMap<&'static str, String>,
}

impl DoctorJson {
    /// `says`: a check as a sentence.
    pub fn new(of: &Report, path: &Path, says: impl Fn(&Check) -> String) -> Self {
        let check = |check: &Check| CheckJson {
            id: check.what,
            level: check.level.name(),
            says: says(check),
            details: check.args.iter().cloned().collect(),
        };
        Self {
            program: env!("CARGO_PKG_VERSION"),
            sqlite: check::sqlite_version(),
            schema_known: check::known_version(),
            schema_found: of.examined.as_ref().map(|found| found.version),
            path: path.display().to_string(),
            healthy: of.problem.is_none(),
            exit_code: of.exit_code(),
            checks: of.checks.iter().map(check).collect(),
        }
    }
}

/// `cornerman doctor --salvage NEW.db --json`.
#[derive(Debug, Serialize)]
pub struct SalvagedJson {
    rows: BTreeMap<String, u64>,
    /// Tables of which something could not be read.
    gaps: Vec<String>,
    senseless: u64,
}

impl From<&Salvaged> for SalvagedJson {
    fn from(of: &Salvaged) -> Self {
        Self { rows: of.tables.iter().cloned().collect(), gaps: of.gaps.clone(), senseless: of.senseless }
    }
}
