//! People at a customer: who they are, and what part they play there.

use super::field::{Field, Record, Value};
use super::id::Id;
use crate::text::{Clean, email, phone};
use crate::{choices, field};
use chrono::NaiveDate;

/// A person at a company, household or institution.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub id: Id,
    /// The customer through which we met; roles say where else they work.
    pub customer: Option<Id>,
    pub name: Clean,
    pub external_id: Clean,
    pub birthday: Option<NaiveDate>,
    pub language: Clean,
    /// The way of behaving that was seen; a dated hypothesis, never a label of a person.
    pub behaviour: Clean,
    /// The day it was seen.
    pub behaviour_on: Option<NaiveDate>,
    pub note: Clean,
}

impl Record for Person {
    const TABLE: &'static str = "person";
    const FIELDS: &'static [Field<Self>] = &[
        field!(line name[200] weight 10),
        field!(line external_id[100]),
        field!(date birthday weight 1),
        field!(line language[60] weight 1),
        field!(since 2, line behaviour[60] weight 2),
        field!(since 2, date behaviour_on),
        field!(note note),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            name: Clean::default(),
            external_id: Clean::default(),
            birthday: None,
            language: Clean::default(),
            behaviour: Clean::default(),
            behaviour_on: None,
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

choices! {
    /// The part a person plays in a purchase.
    pub enum Part {
        Approver = "approver",
        Decider = "decider",
        Preparer = "preparer",
        Influencer = "influencer",
        User = "user",
        Gatekeeper = "gatekeeper",
    }
}

impl Part {
    /// Whether a purchase depends on their yes.
    pub const fn decides(self) -> bool {
        matches!(self, Self::Decider | Self::Approver)
    }
}

choices! {
    /// Where the person stands towards us, as far as we have seen.
    pub enum Stance {
        Champion = "champion",
        Supporter = "supporter",
        Neutral = "neutral",
        Doubter = "doubter",
        Opponent = "opponent",
    }
}

/// A person's place at one customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    pub id: Id,
    pub customer: Option<Id>,
    pub person: Option<Id>,
    /// Job title.
    pub function: Clean,
    pub department: Clean,
    pub part: Option<Part>,
    pub stance: Option<Stance>,
    /// How much weight their word has in a decision, 1 (little) to 5 (much).
    pub strength: Option<i64>,
    /// How far they trust us, as far as we have seen, 1 (not at all) to 5 (fully).
    pub trust: Option<i64>,
    /// The person they report to at this customer.
    pub reports_to: Option<Id>,
}

impl Record for Role {
    const TABLE: &'static str = "role";
    const FIELDS: &'static [Field<Self>] = &[
        field!(link person),
        field!(line function[100] weight 4),
        field!(line department[100] weight 2),
        field!(choice? part: Part, weight 6),
        field!(choice? stance: Stance, weight 3),
        field!(whole strength[1, 5] weight 2),
        field!(since 2, whole trust[1, 5] weight 2),
        field!(since 2, link reports_to),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            person: None,
            function: Clean::default(),
            department: Clean::default(),
            part: None,
            stance: None,
            strength: None,
            trust: None,
            reports_to: None,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}

choices! {
    /// A way to reach somebody.
    pub enum Way {
        Mobile = "mobile",
        Phone = "phone",
        Email = "email",
        Wechat = "wechat",
        Other = "other",
    }
}

/// A number or address, as written, with the key under which other notations of it are found.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactPoint {
    pub id: Id,
    pub customer: Option<Id>,
    /// Whose it is; none = the customer's own.
    pub person: Option<Id>,
    pub way: Way,
    pub value: Clean,
    pub label: Clean,
    /// The calling code used to read a number without one, such as `86`.
    pub home: Clean,
}

impl ContactPoint {
    /// A point with the identity that this owner and value always give.
    pub fn of(customer: Id, person: Option<Id>, way: Way, value: Clean, home: &str) -> Self {
        let key = Self::key_of(way, &value, home);
        Self::with_key(customer, person, way, value, home, key.as_deref())
    }

    /// As [`of`](Self::of), for who has computed the key already.
    pub fn with_key(customer: Id, person: Option<Id>, way: Way, value: Clean, home: &str, key: Option<&str>) -> Self {
        let mut point = Self::blank(Id::default(), Some(customer));
        point.id = Id::derived(person.unwrap_or(customer), way.family(), key.unwrap_or(&value));
        point.person = person;
        point.way = way;
        point.value = value;
        point.home = Clean::line(home);
        point
    }

    /// Equal for all notations of the same number or address.
    pub fn key(&self) -> Option<String> {
        Self::key_of(self.way, &self.value, &self.home)
    }

    /// The derived columns, for who has computed the key already.
    pub fn derived_with(key: Option<String>) -> [(&'static str, Value); 1] {
        [("key", key.map_or(Value::Unknown, Value::Text))]
    }

    /// The key of a number or address that is no record yet.
    pub fn key_of(way: Way, value: &str, home: &str) -> Option<String> {
        match way {
            Way::Mobile | Way::Phone => phone::key(value, home),
            Way::Email => email::key(value),
            Way::Wechat | Way::Other => None,
        }
    }
}

impl Way {
    /// Whether it is a number that can be called.
    pub const fn dials(self) -> bool {
        matches!(self, Self::Mobile | Self::Phone)
    }

    /// Mobile and fixed numbers share one family: files rarely agree which is which.
    pub const fn family(self) -> &'static str {
        match self {
            Self::Mobile | Self::Phone => "phone",
            Self::Email => "email",
            Self::Wechat => "wechat",
            Self::Other => "other",
        }
    }
}

impl Record for ContactPoint {
    const TABLE: &'static str = "contact_point";
    const FIELDS: &'static [Field<Self>] = &[
        field!(link person),
        field!(choice way: Way),
        field!(line value[300] weight 8),
        field!(line label[60]),
        field!(line home[8]),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            person: None,
            way: Way::Other,
            value: Clean::default(),
            label: Clean::default(),
            home: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }

    fn derived(&self) -> Vec<(&'static str, Value)> {
        Self::derived_with(self.key()).into()
    }
}
