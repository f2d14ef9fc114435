//! Tags and custom fields: what people add to a customer without asking us for a column.

use super::field::{Field, Record};
use super::id::Id;
use crate::field;
use crate::text::Clean;

/// A word on a customer. The same word on the same customer is the same record everywhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    pub id: Id,
    pub customer: Option<Id>,
    pub name: Clean,
}

impl Tag {
    pub fn of(customer: Id, name: Clean) -> Self {
        Self { id: Id::derived(customer, "tag", &name), customer: Some(customer), name }
    }
}

impl Record for Tag {
    const TABLE: &'static str = "tag";
    const FIELDS: &'static [Field<Self>] = &[field!(line name[60])];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self { id, customer: parent, name: Clean::default() }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}

/// A named value the program has no field for, such as an unknown column of an imported file.
#[derive(Debug, Clone, PartialEq)]
pub struct Custom {
    pub id: Id,
    pub customer: Option<Id>,
    /// Whose it is; none = the customer's own.
    pub person: Option<Id>,
    pub name: Clean,
    pub value: Clean,
}

impl Custom {
    pub fn of(customer: Id, person: Option<Id>, name: Clean, value: Clean) -> Self {
        Self {
            id: Id::derived(person.unwrap_or(customer), "custom", &name),
            customer: Some(customer),
            person,
            name,
            value,
        }
    }
}

impl Record for Custom {
    const TABLE: &'static str = "custom";
    const FIELDS: &'static [Field<Self>] = &[field!(link person), field!(line name[200]), field!(note value)];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self { id, customer: parent, person: None, name: Clean::default(), value: Clean::default() }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}
