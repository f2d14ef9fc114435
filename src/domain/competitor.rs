//! Who else sells to a customer: the six questions a seller should be able to answer about a rival at the account.

use super::field::{Field, Record};
use super::id::Id;
use crate::field;
use crate::text::Clean;

/// A competitor at one customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Competitor {
    pub id: Id,
    pub customer: Option<Id>,
    pub name: Clean,
    /// How they position themselves here, and what they are after.
    pub positioning: Clean,
    /// How they go about the market.
    pub strategy: Clean,
    /// With whom they want to stand well, and how.
    pub relations: Clean,
    /// What they do for that, day by day.
    pub tactics: Clean,
    /// Who supports them, at what level, and where they have trouble.
    pub support: Clean,
    /// Who works for them here, and how they are organised.
    pub organisation: Clean,
    /// Where we differ, in a sentence that can be said.
    pub difference: Clean,
    pub note: Clean,
}

impl Record for Competitor {
    const TABLE: &'static str = "competitor";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 2, line name[200]),
        field!(since 2, line positioning[500]),
        field!(since 2, line strategy[500]),
        field!(since 2, line relations[500]),
        field!(since 2, line tactics[500]),
        field!(since 2, line support[500]),
        field!(since 2, line organisation[500]),
        field!(since 2, line difference[500]),
        field!(since 2, note note),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            name: Clean::default(),
            positioning: Clean::default(),
            strategy: Clean::default(),
            relations: Clean::default(),
            tactics: Clean::default(),
            support: Clean::default(),
            organisation: Clean::default(),
            difference: Clean::default(),
            note: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}
