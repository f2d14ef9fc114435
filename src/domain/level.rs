//! A level of care as the team set it: how often customers of this level are visited and called, and by what rule.
//! Laid over the playbook's profile of the same level; what is empty here is as the playbook has it.

use super::field::{Field, Record};
use super::id::Id;
use crate::field;
use crate::text::Clean;

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
