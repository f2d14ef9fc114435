//! Every noun that is kept, under the name that files and scripts know it by.

use super::competitor::Competitor;
use super::complaint::Complaint;
use super::customer::Customer;
use super::duplicate::Duplicate;
use super::field::Record;
use super::followup::Followup;
use super::interaction::Interaction;
use super::level::Level;
use super::list::SavedList;
use super::person::{ContactPoint, Person, Role};
use super::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use super::product::{Product, Value};
use super::promise::Promise;
use super::tag::{Custom, Tag};
use super::training::{Attempt, Goal, Practice, Review, Score, Trainee};
use crate::choices;
use crate::domain::turn::Turn;

/// Writes the enum, its look-up by table, and the way from a noun to the type of its records.
macro_rules! nouns {
    ($($noun:ident = $wire:literal as $record:ty),+ $(,)?) => {
        choices! {
            /// A noun; owners stand before what hangs on them.
            pub enum Noun { $($noun = $wire),+ }
        }

        impl Noun {
            /// The noun whose records stand in this table.
            pub fn of_table(table: &str) -> Option<Self> {
                match table {
                    $(<$record>::TABLE => Some(Self::$noun),)+
                    _ => None,
                }
            }

            /// Calls the visitor with the type of this noun's records.
            pub fn visit<V: Visit>(self, visitor: &mut V) -> Result<(), V::Error> {
                match self {
                    $(Self::$noun => visitor.noun::<$record>(self)),+
                }
            }
        }
    };
}

nouns! {
    Customers = "customers" as Customer,
    People = "people" as Person,
    Roles = "roles" as Role,
    ContactPoints = "contact_points" as ContactPoint,
    Tags = "tags" as Tag,
    CustomFields = "custom_fields" as Custom,
    Meetings = "meetings" as Interaction,
    Checklist = "checklist" as CheckMark,
    Answers = "answers" as SpinAnswer,
    CardUses = "card_uses" as CardUse,
    Favourites = "favourites" as CardMark,
    Followups = "followups" as Followup,
    Duplicates = "duplicates" as Duplicate,
    Competitors = "competitors" as Competitor,
    Levels = "levels" as Level,
    Lists = "lists" as SavedList,
    Turns = "turns" as Turn,
    Promises = "promises" as Promise,
    Complaints = "complaints" as Complaint,
    Products = "products" as Product,
    Values = "values" as Value,
    Trainees = "trainees" as Trainee,
    Reviews = "reviews" as Review,
    Attempts = "attempts" as Attempt,
    Scores = "scores" as Score,
    Goals = "goals" as Goal,
    Practice = "practice" as Practice,
}

/// Something done to the records of a noun, whichever it is.
pub trait Visit {
    type Error;

    fn noun<T: Record>(&mut self, noun: Noun) -> Result<(), Self::Error>;
}

impl Noun {
    /// The field by which people tell its records apart.
    pub const fn named_by(self) -> &'static str {
        match self {
            Self::Customers
            | Self::People
            | Self::Tags
            | Self::CustomFields
            | Self::Competitors
            | Self::Levels
            | Self::Lists
            | Self::Products
            | Self::Trainees => "name",
            Self::Roles => "function",
            Self::ContactPoints => "value",
            Self::Meetings => "meeting",
            Self::Checklist | Self::Scores => "item",
            Self::Answers | Self::CardUses | Self::Favourites | Self::Reviews => "card",
            Self::Followups | Self::Promises | Self::Goals => "text",
            Self::Turns => "step",
            Self::Duplicates => "reason",
            Self::Complaints => "words",
            Self::Values => "feature",
            Self::Attempts => "scenario",
            Self::Practice => "note",
        }
    }

    /// Whether its records hang on a customer.
    pub const fn has_customer(self) -> bool {
        match self {
            Self::Customers
            | Self::Favourites
            | Self::Duplicates
            | Self::Levels
            | Self::Lists
            | Self::Products
            | Self::Trainees
            | Self::Reviews
            | Self::Attempts
            | Self::Scores
            | Self::Goals
            | Self::Practice => false,
            Self::People
            | Self::Roles
            | Self::ContactPoints
            | Self::Tags
            | Self::CustomFields
            | Self::Meetings
            | Self::Checklist
            | Self::Answers
            | Self::CardUses
            | Self::Followups
            | Self::Competitors
            | Self::Turns
            | Self::Promises
            | Self::Complaints
            | Self::Values => true,
        }
    }

    /// Whether a record that hangs on no customer would never be seen.
    pub const fn needs_customer(self) -> bool {
        self.has_customer() && !matches!(self, Self::CardUses | Self::Followups | Self::Values)
    }

    /// Whether a record without a name is none.
    pub const fn needs_name(self) -> bool {
        matches!(self, Self::Customers | Self::People | Self::Products | Self::Trainees)
    }
}
