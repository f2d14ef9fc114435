//! Two customers that may be one, are made one, or two again.

use super::NamedJson;
use crate::domain::draft::OWN;
use crate::domain::id::Id;
use crate::domain::merge::{Compared, Order, Plan, Side, Standing};
use crate::usecases::merge::Question;
use serde::Serialize;

/// One element of `cornerman customer duplicates --json`.
#[derive(Debug, Serialize)]
pub struct QuestionJson {
    id: String,
    /// Both names.
    name: String,
    /// What made us ask: phone, email or name.
    reason: String,
    one: NamedJson,
    other: NamedJson,
}

impl From<&Question> for QuestionJson {
    fn from(of: &Question) -> Self {
        Self {
            id: of.duplicate.id.to_string(),
            name: format!("{} / {}", of.one.name, of.other.name),
            reason: of.duplicate.reason.to_string(),
            one: NamedJson::new(of.one.id, &of.one.name),
            other: NamedJson::new(of.other.id, &of.other.name),
        }
    }
}

/// `cornerman customer merge --json`.
#[derive(Debug, Serialize)]
pub struct MergeJson {
    /// The customer that stays, as it is afterwards.
    id: String,
    name: String,
    /// The one that goes.
    other: NamedJson,
    fields: Vec<FieldJson>,
    /// People of the one who are people of the other: who stays, and who goes into them.
    united: Vec<UnitedJson>,
    /// False where it was only looked at.
    done: bool,
}

#[derive(Debug, Serialize)]
struct FieldJson {
    /// Wire name; `custom.` and its name for a field of one's own.
    name: String,
    keep: Option<String>,
    other: Option<String>,
    /// `differ`, `both`, `only-keep`, `only-other` or `same`.
    standing: &'static str,
    /// Whose value stands in the field afterwards: `keep`, `other`, or `both` one below the other.
    takes: &'static str,
    /// The name of the field of one's own that holds the other value.
    formerly: Option<String>,
}

#[derive(Debug, Serialize)]
struct UnitedJson {
    id: String,
    from: String,
}

impl MergeJson {
    pub fn new(order: &Order, rows: &[Compared], plan: &Plan, done: bool) -> Self {
        let united = plan.united.iter().map(|(from, into)| UnitedJson { id: into.to_string(), from: from.to_string() });
        Self {
            id: plan.customer.id.to_string(),
            name: plan.customer.name.to_string(),
            other: NamedJson::new(order.other.customer.id, &order.other.customer.name),
            fields: rows.iter().map(|row| FieldJson::new(row, order)).collect(),
            united: united.collect(),
            done,
        }
    }
}

impl FieldJson {
    fn new(of: &Compared, order: &Order) -> Self {
        let side = order.take.get(&of.name).copied().unwrap_or(Side::Keep);
        let field = of.name.strip_prefix(OWN).unwrap_or(&of.name);
        Self {
            name: of.name.clone(),
            keep: of.keep.clone(),
            other: of.other.clone(),
            standing: of.standing.name(),
            takes: match of.standing {
                Standing::Both => "both",
                Standing::Differ => side.name(),
                Standing::OnlyOther => Side::Other.name(),
                Standing::OnlyKeep | Standing::Same => Side::Keep.name(),
            },
            formerly: (of.standing == Standing::Differ).then(|| order.formerly.name(field).into_string()),
        }
    }
}

/// `cornerman customer unmerge --json`.
#[derive(Debug, Serialize)]
pub struct UnmergedJson {
    #[serde(flatten)]
    customer: NamedJson,
    unmerged: bool,
}

impl UnmergedJson {
    pub fn new(id: Id, name: &str) -> Self {
        Self { customer: NamedJson::new(id, name), unmerged: true }
    }
}
