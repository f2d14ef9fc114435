//! What an import came to.

use crate::exchange::holds::Holds;
use crate::exchange::reason::{Reason, RowProblem};
use crate::usecases::import::{Form, Home, Placed, Report};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// `cornerman import --json`. What is not of interest is left out, not null.
#[derive(Debug, Serialize)]
pub struct ImportJson {
    added: u64,
    updated: u64,
    unchanged: u64,
    rejected: u64,
    /// Lines of sums, which are no rows of the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    sums: Option<u64>,
    rows: Vec<RowJson>,
    /// Cells kept otherwise than the file has them, though nothing was left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices: Vec<RowJson>,
    /// Customers and people among what was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    customers_added: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people_added: Option<u64>,
    /// Of what kind those are of whom only a name is known, guessed from it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    guessed: BTreeMap<&'static str, u64>,
    /// Questions whether two customers are one.
    #[serde(skip_serializing_if = "Option::is_none")]
    duplicates: Option<u64>,
    /// Columns that nobody knew where to put, and whose cells were left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
    /// Words in the level of customers that name no level: nobody is due by them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    strange_levels: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rejected_file: Option<PathBuf>,
    /// By which calling code numbers without one were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    calling_code: Option<CallingCodeJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mapping: Option<Vec<ColumnJson>>,
}

/// The calling code and, where the table decided it, how many of its numbers are written so.
#[derive(Debug, Serialize)]
struct CallingCodeJson {
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fits: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<u64>,
}

impl From<&Home> for CallingCodeJson {
    fn from(of: &Home) -> Self {
        let (fits, all) = of.found.map(|found| (found.fits, found.all)).unzip();
        Self { code: of.code.clone(), fits, all }
    }
}

/// One problem.
#[derive(Debug, Serialize)]
struct RowJson {
    line: u64,
    /// The column's name in the file; null where it is the row as a whole.
    column: Option<String>,
    reason: String,
}

/// Where a column goes; only in a dry run.
#[derive(Debug, Serialize)]
struct ColumnJson {
    column: String,
    field: &'static str,
    /// The field of one's own that it fills.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<String>,
    /// Somebody has that field already.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<bool>,
    /// What its first rows hold: text, number, day or choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    holds: Option<&'static str>,
}

impl ImportJson {
    /// `say` puts a reason into words.
    pub fn new(report: &Report, say: impl Fn(&Reason) -> String) -> Self {
        let row = |problem: &RowProblem| RowJson {
            line: problem.line,
            column: problem.column.clone(),
            reason: say(&problem.reason),
        };
        let column = |of: &Placed| ColumnJson {
            column: of.column.clone(),
            field: of.field,
            own: of.own.as_ref().map(|own| own.name.clone()),
            known: of.own.as_ref().map(|own| own.known),
            holds: of.own.as_ref().and_then(|own| own.holds).map(Holds::name),
        };
        Self {
            added: report.added,
            updated: report.updated,
            unchanged: report.unchanged,
            rejected: report.rejected,
            sums: (report.sums > 0).then_some(report.sums),
            rows: report.problems.iter().map(row).collect(),
            notices: report.notices.iter().map(row).collect(),
            customers_added: (report.made.people > 0).then_some(report.made.customers),
            people_added: (report.made.people > 0).then_some(report.made.people),
            guessed: report.made.kinds().map(|(kind, count)| (kind.name(), count)).collect(),
            duplicates: (report.duplicates > 0).then_some(report.duplicates),
            left_out: report.left_out.clone(),
            strange_levels: report.levels.clone(),
            rejected_file: report.rejected_file.clone(),
            calling_code: report.home.as_ref().map(CallingCodeJson::from),
            encoding: report.dry_run.then_some(report.encoding),
            mapping: (report.dry_run && report.form == Form::Table)
                .then(|| report.mapping.iter().map(column).collect()),
        }
    }
}
