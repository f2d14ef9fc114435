//! What has to be read of a customer to answer a condition: nothing else is.

use crate::domain::condition::{Fact, Subject};
use crate::domain::customer::Customer;
use crate::domain::field::{Field, Record as _};

/// What is read of each customer.
#[derive(Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a table that is read or not")]
pub struct Needs {
    /// Columns of the customer itself.
    pub fields: Vec<&'static Field<Customer>>,
    /// The figures kept beside each customer: last contact, last visit, contacts, open complaints.
    pub figures: bool,
    pub tags: bool,
    pub customs: bool,
    /// Numbers and addresses.
    pub points: bool,
    pub people: bool,
    /// What is still to be done.
    pub followups: bool,
    /// When something on the card was written last.
    pub added: bool,
    pub changed: bool,
    /// How many contacts there were, and how many led on.
    pub talks: bool,
    /// How much of the portrait is known.
    pub completeness: bool,
    /// When the next touch is due; not read but computed from the levels.
    pub due: bool,
}

impl Needs {
    pub fn of<'a>(subjects: impl IntoIterator<Item = &'a Subject>) -> Self {
        let mut needs = Self::default();
        for subject in subjects {
            needs.add(subject);
        }
        needs
    }

    pub fn add(&mut self, subject: &Subject) {
        let Subject::Fact(fact) = subject else {
            self.customs = true;
            return;
        };
        if let Some(field) = fact.field() {
            self.add_field(field);
            return;
        }
        match fact {
            Fact::Tag => self.tags = true,
            Fact::Phone | Fact::Email => self.points = true,
            Fact::Person
            | Fact::Function
            | Fact::Department
            | Fact::Part
            | Fact::Stance
            | Fact::People
            | Fact::Decider => self.people = true,
            Fact::LastContact | Fact::LastVisit | Fact::Contacts | Fact::Complaint => self.figures = true,
            Fact::Followups | Fact::Overdue => self.followups = true,
            Fact::Added => self.added = true,
            Fact::Changed => self.changed = true,
            Fact::Due | Fact::Late => self.due = true,
            Fact::Completeness => {
                self.completeness = true;
                for field in Customer::FIELDS {
                    self.add_field(field);
                }
            }
            // Of the rest nothing is kept yet.
            _ => {}
        }
    }

    fn add_field(&mut self, field: &'static Field<Customer>) {
        if !self.fields.iter().any(|known| known.name == field.name) {
            self.fields.push(field);
        }
    }

    /// Whether anything beside the customer's own row is read.
    pub const fn hangs(&self) -> bool {
        self.tags || self.customs || self.points || self.people || self.followups || self.changed || self.talks
    }
}
