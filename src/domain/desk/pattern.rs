//! Whether a complaint is one of many: then its cause may lie deeper than with one customer.

use crate::domain::complaint::{Class, Complaint, Reach};
use crate::domain::time::Now;
use crate::text::fold_str;
use std::collections::BTreeSet;

/// Others like it. The figures are a house rule, no finding: three of a class or two of a cause within ninety days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    pub class: Class,
    /// The cause is the same too, word for word.
    pub same_cause: bool,
    /// How many complaints, this one among them.
    pub complaints: usize,
    /// Of how many customers.
    pub customers: usize,
}

impl Pattern {
    /// How far back is looked.
    pub const DAYS: i64 = 90;
    const OF_A_CLASS: usize = 3;
    const OF_A_CAUSE: usize = 2;
}

/// Whether `of` may be systemic, seen from all complaints there are (itself may be among them). None where its class is not
/// known, or where somebody has said already that it is.
pub fn pattern<'c>(of: &'c Complaint, all: impl IntoIterator<Item = &'c Complaint>, now: Now) -> Option<Pattern> {
    let class = of.class.filter(|_| of.reach != Some(Reach::Systemic))?;
    let since = now.ms - Pattern::DAYS * 24 * 60 * 60_000;
    let alike: Vec<&Complaint> = all
        .into_iter()
        .filter(|other| other.id != of.id && other.class == Some(class) && other.heard() >= since)
        .chain([of])
        .collect();
    let cause = fold_str(&of.cause);
    let caused: Vec<&Complaint> = alike.iter().copied().filter(|other| fold_str(&other.cause) == cause).collect();
    let same_cause = !cause.is_empty() && caused.len() >= Pattern::OF_A_CAUSE;
    if !same_cause && alike.len() < Pattern::OF_A_CLASS {
        return None;
    }
    let counted = if same_cause { caused } else { alike };
    let customers: BTreeSet<_> = counted.iter().map(|other| other.customer).collect();
    Some(Pattern { class, same_cause, complaints: counted.len(), customers: customers.len() })
}
