//! A level of care as the team set it: how often customers of this level are visited and called, and by what rule.
//! Laid over the playbook's profile of the same level; what is empty here is as the playbook has it.

use super::cadence::Every;
use super::field::{Field, Record};
use super::id::Id;
use super::problem::{Kind, Problem};
use crate::field;
use crate::text::Clean;

/// What is written for a gap that is not to be.
pub const NEVER: &str = "-";

#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    pub id: Id,
    pub name: Clean,
    /// The playbook's level it stands for; empty = a level of the team's own.
    pub profile: Clean,
    /// The gap between visits as people write it: `14d`, `2w`, `1m`; `-` = none.
    pub visit_every: Clean,
    /// The gap between contacts of any kind, written the same way.
    pub call_every: Clean,
    /// Who belongs to it, in one sentence.
    pub rule: Clean,
    pub principle: Clean,
    /// Its place among the levels, from 1: the most important first.
    pub place: Option<i64>,
    /// Not used by this team.
    pub retired: bool,
}

impl Level {
    /// The level laid over a profile of the playbook: the same record on every machine.
    pub fn of(profile: &str) -> Self {
        let mut level = Self::blank(Id::derived(Id::default(), "level", profile), None);
        level.profile = Clean::line(profile);
        level
    }
}

/// What is to be different about a level; nothing said stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    pub name: Option<Clean>,
    /// A gap as people type it; `-` or `none` for none, empty for what the playbook says.
    pub visit: Option<String>,
    pub call: Option<String>,
    pub rule: Option<Clean>,
    pub principle: Option<Clean>,
    pub place: Option<i64>,
    pub retired: Option<bool>,
}

impl Change {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Lays it over a level; a gap that nobody understands is refused.
    pub fn put(&self, level: &mut Level) -> Result<(), Problem> {
        for (text, to) in
            [(&mut level.name, &self.name), (&mut level.rule, &self.rule), (&mut level.principle, &self.principle)]
        {
            if let Some(to) = to {
                text.clone_from(to);
            }
        }
        if let Some(typed) = &self.visit {
            level.visit_every = gap(typed, "visit_every")?;
        }
        if let Some(typed) = &self.call {
            level.call_every = gap(typed, "call_every")?;
        }
        level.place = self.place.or(level.place);
        level.retired = self.retired.unwrap_or(level.retired);
        level.check()
    }
}

/// A gap as it is kept.
fn gap(typed: &str, field: &'static str) -> Result<Clean, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(Clean::default());
    }
    if matches!(typed.to_lowercase().as_str(), "-" | "none" | "never" | "0" | "无" | "不" | "無") {
        return Ok(Clean::line(NEVER));
    }
    let every = Every::parse(typed).ok_or(Problem::new(Kind::BadData, "not-a-gap").field(field).arg("value", typed))?;
    Ok(Clean::line(&every.wire()))
}

impl Record for Level {
    const TABLE: &'static str = "level";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 2, line name[60]),
        field!(since 2, line profile[100]),
        field!(since 2, line visit_every[20]),
        field!(since 2, line call_every[20]),
        field!(since 2, line rule[300]),
        field!(since 2, line principle[300]),
        field!(since 2, whole place[1, 1000]),
        field!(since 2, yes retired),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self {
            id,
            name: Clean::default(),
            profile: Clean::default(),
            visit_every: Clean::default(),
            call_every: Clean::default(),
            rule: Clean::default(),
            principle: Clean::default(),
            place: None,
            retired: false,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
