//! Every noun that is kept, under the name that files and scripts know it by.

use super::call::Turn;
use super::competitor::Competitor;
use super::customer::Customer;
use super::duplicate::Duplicate;
use super::field::Record;
use super::followup::Followup;
use super::interaction::Interaction;
use super::level::Level;
use super::list::SavedList;
use super::person::{ContactPoint, Person, Role};
use super::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use super::promise::Promise;
use super::tag::{Custom, Tag};
use crate::choices;

choices! {
    /// A noun; owners stand before what hangs on them.
    pub enum Noun {
        Customers = "customers",
        People = "people",
        Roles = "roles",
        ContactPoints = "contact_points",
        Tags = "tags",
        CustomFields = "custom_fields",
        Meetings = "meetings",
        Checklist = "checklist",
        Answers = "answers",
        CardUses = "card_uses",
        Favourites = "favourites",
        Followups = "followups",
        Duplicates = "duplicates",
        Competitors = "competitors",
        Levels = "levels",
        Lists = "lists",
        Turns = "turns",
        Promises = "promises",
    }
}

/// Something done to the records of a noun, whichever it is.
pub trait Visit {
    type Error;

    fn noun<T: Record>(&mut self, noun: Noun) -> Result<(), Self::Error>;
}

impl Noun {
    /// Calls the visitor with the type of this noun's records.
    pub fn visit<V: Visit>(self, visitor: &mut V) -> Result<(), V::Error> {
        match self {
            Self::Customers => visitor.noun::<Customer>(self),
            Self::People => visitor.noun::<Person>(self),
            Self::Roles => visitor.noun::<Role>(self),
            Self::ContactPoints => visitor.noun::<ContactPoint>(self),
            Self::Tags => visitor.noun::<Tag>(self),
            Self::CustomFields => visitor.noun::<Custom>(self),
            Self::Meetings => visitor.noun::<Interaction>(self),
            Self::Checklist => visitor.noun::<CheckMark>(self),
            Self::Answers => visitor.noun::<SpinAnswer>(self),
            Self::CardUses => visitor.noun::<CardUse>(self),
            Self::Favourites => visitor.noun::<CardMark>(self),
            Self::Followups => visitor.noun::<Followup>(self),
            Self::Duplicates => visitor.noun::<Duplicate>(self),
            Self::Competitors => visitor.noun::<Competitor>(self),
            Self::Levels => visitor.noun::<Level>(self),
            Self::Lists => visitor.noun::<SavedList>(self),
            Self::Turns => visitor.noun::<Turn>(self),
            Self::Promises => visitor.noun::<Promise>(self),
        }
    }

    /// The field by which people tell its records apart.
    pub const fn named_by(self) -> &'static str {
        match self {
            Self::Customers
            | Self::People
            | Self::Tags
            | Self::CustomFields
            | Self::Competitors
            | Self::Levels
            | Self::Lists => "name",
            Self::Roles => "function",
            Self::ContactPoints => "value",
            Self::Meetings => "meeting",
            Self::Checklist => "item",
            Self::Answers | Self::CardUses | Self::Favourites => "card",
            Self::Followups | Self::Promises => "text",
            Self::Turns => "step",
            Self::Duplicates => "reason",
        }
    }

    /// Whether its records hang on a customer.
    pub const fn has_customer(self) -> bool {
        !matches!(self, Self::Customers | Self::Favourites | Self::Duplicates | Self::Levels | Self::Lists)
    }

    /// Whether a record that hangs on no customer would never be seen.
    pub const fn needs_customer(self) -> bool {
        self.has_customer() && !matches!(self, Self::CardUses | Self::Followups)
    }

    /// Whether a record without a name is none.
    pub const fn needs_name(self) -> bool {
        matches!(self, Self::Customers | Self::People)
    }
}
