//! Scripts of the playbook.

use crate::domain::playbook::Meaning;
use serde::Serialize;

/// One element of `cornerman script list --json` and `find --json`.
#[derive(Debug, Serialize)]
pub struct ScriptRowJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// objection, card, question, flow, culture
    pub family: &'a str,
    pub class: &'a str,
    /// 1 is the commonest objection.
    pub rank: Option<i64>,
    /// The first line.
    pub say: String,
}

/// `cornerman script show --json`: its parts in the order in which they are said.
#[derive(Debug, Serialize)]
pub struct ScriptJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub family: &'a str,
    pub class: &'a str,
    pub rank: Option<i64>,
    pub parts: Vec<PartJson>,
    /// What buyers may mean by an objection; empty for other scripts.
    pub meanings: Vec<MeaningJson<'a>>,
    /// The ways of answering an objection.
    pub methods: Vec<MethodJson<'a>>,
    /// Where its facts come from; null where it is our advice.
    pub source: Option<&'a str>,
    /// The id of the pack it stands in; `core` is the built-in one, `mine` that of one's own cards.
    pub pack: Option<&'a str>,
}

/// A meaning; its lines stand among the parts, under its name.
#[derive(Debug, Serialize)]
pub struct MeaningJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
}

impl<'a> From<&'a Meaning> for MeaningJson<'a> {
    fn from(meaning: &'a Meaning) -> Self {
        Self { id: &meaning.id, name: &meaning.name }
    }
}

/// A way of answering, explained.
#[derive(Debug, Serialize)]
pub struct MethodJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub how: String,
}

/// One thing to say, ask or do.
#[derive(Debug, Serialize)]
pub struct PartJson {
    /// The meaning or the step it belongs to; null for the script as a whole.
    pub heading: Option<String>,
    pub part: &'static str,
    pub text: String,
}

/// `cornerman script add|edit|remove --json`.
#[derive(Debug, Serialize)]
pub struct SavedJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// What would make it better.
    pub hints: Vec<HintJson>,
}

/// `field` is the name that `--set` takes; `what` stays the same in every language.
#[derive(Debug, Serialize)]
pub struct HintJson {
    pub field: String,
    pub what: &'static str,
    pub sentences: Vec<String>,
}
