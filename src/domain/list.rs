//! A list of customers kept as a condition under a name: who is on it is asked anew each time.

use super::field::{Field, Record};
use super::id::Id;
use crate::field;
use crate::text::Clean;

#[derive(Debug, Clone, PartialEq)]
pub struct SavedList {
    pub id: Id,
    pub name: Clean,
    /// In the language of [`super::condition`].
    pub condition: Clean,
    /// The field by which the list is usually counted; may be empty.
    pub group_by: Clean,
    pub note: Clean,
}

impl Record for SavedList {
    const TABLE: &'static str = "saved_list";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 2, line name[100]),
        field!(since 2, line condition[2000]),
        field!(since 2, line group_by[60]),
        field!(since 2, note note),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self {
            id,
            name: Clean::default(),
            condition: Clean::default(),
            group_by: Clean::default(),
            note: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
