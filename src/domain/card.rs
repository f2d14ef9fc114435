//! The customer card: everything known about one customer, put together for reading.

use super::competitor::Competitor;
use super::complaint::Complaint;
use super::customer::Customer;
use super::followup::Followup;
use super::id::Id;
use super::interaction::Interaction;
use super::person::{ContactPoint, Part, Person, Role};
use super::product::Value;
use super::promise::{Promise, Side};
use super::tag::{Custom, Tag};
use crate::text::{Clean, keys, phone};
use chrono::NaiveDate;

/// A person with their place at this customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub person: Person,
    pub role: Role,
}

impl Member {
    /// The name, and behind a comma what they do, where that is known.
    pub fn introduced(&self) -> String {
        match self.role.function.as_str() {
            "" => self.person.name.to_string(),
            function if function.chars().any(keys::is_han) => format!("{}，{function}", self.person.name),
            function => format!("{}, {function}", self.person.name),
        }
    }
}

/// Where a customer stands among those who came to the level with them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// How many they are, the customer included.
    pub crowd: u32,
    pub lot: u16,
}

/// One customer with what hangs on it; the time line is newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerCard {
    pub customer: Customer,
    pub people: Vec<Member>,
    pub points: Vec<ContactPoint>,
    pub tags: Vec<Tag>,
    pub customs: Vec<Custom>,
    pub interactions: Vec<Interaction>,
    /// Talks in which a question was answered.
    pub answered: Vec<Id>,
    /// Talks that were edited after they were held.
    pub edited: Vec<Id>,
    pub followups: Vec<Followup>,
    pub competitors: Vec<Competitor>,
    /// Of both sides, in the order in which they matter.
    pub promises: Vec<Promise>,
    /// The open ones first, the longest heard before the others.
    pub complaints: Vec<Complaint>,
    /// What our products are worth to them, in the order in which it was written.
    pub values: Vec<Value>,
    /// When the customer was added, in UTC milliseconds; none where nobody knows.
    pub added: Option<i64>,
    /// When the level was given, in UTC milliseconds; none where the customer came with it.
    pub levelled: Option<i64>,
    /// Where they stand among those who came on the same day and have the same level: only of somebody who was never
    /// visited.
    pub place: Place,
    /// Row version: the highest write counter among the records of the card.
    pub seq: i64,
    /// When that was written, UTC milliseconds; none where no record of it is left.
    pub changed_at: Option<i64>,
}

impl CustomerCard {
    /// A card with nothing on it yet.
    pub fn new(customer: Customer) -> Self {
        Self {
            customer,
            people: Vec::new(),
            points: Vec::new(),
            tags: Vec::new(),
            customs: Vec::new(),
            interactions: Vec::new(),
            answered: Vec::new(),
            edited: Vec::new(),
            followups: Vec::new(),
            competitors: Vec::new(),
            promises: Vec::new(),
            complaints: Vec::new(),
            values: Vec::new(),
            added: None,
            levelled: None,
            place: Place::default(),
            seq: 0,
            changed_at: None,
        }
    }

    /// Points of the customer itself (`None`) or of one of its people.
    pub fn points_of(&self, person: Option<super::id::Id>) -> impl Iterator<Item = &ContactPoint> {
        self.points.iter().filter(move |point| point.person == person)
    }

    /// The person one talks to: the one chosen, else the one who decides, else the first.
    pub fn contact(&self, chosen: Option<super::id::Id>) -> Option<&Member> {
        let chosen = self.people.iter().find(|member| Some(member.person.id) == chosen);
        let decider = self.people.iter().find(|member| member.role.part == Some(Part::Decider));
        chosen.or(decider).or(self.people.first())
    }

    /// Who is reached at a number, told by the key that numbers are compared by; none where it is the customer's own, or
    /// nobody's. `home`: the calling code of numbers without one.
    pub fn reached_at(&self, number: &str, home: &str) -> Option<&Member> {
        let person = self.points_at(number, home).find_map(|point| point.person)?;
        self.people.iter().find(|member| member.person.id == person)
    }

    /// Their numbers that are the same as this one in another notation.
    pub fn points_at(&self, number: &str, home: &str) -> impl Iterator<Item = &ContactPoint> {
        let key = phone::key(number, home);
        let same = move |point: &&ContactPoint| key.is_some() && phone::key(&point.value, home) == key;
        self.points.iter().filter(|point| point.way.dials()).filter(same)
    }

    /// The first number to call, whoever's it is.
    pub fn phone(&self) -> Option<&ContactPoint> {
        self.points.iter().find(|point| point.way.dials())
    }

    /// The day by which the oldest of what is still to be done was due.
    pub fn first_due(&self) -> Option<NaiveDate> {
        self.open_followups().filter_map(|followup| followup.due).min()
    }

    /// What is still to be done, soonest first; what has no day comes last.
    pub fn open_followups(&self) -> impl Iterator<Item = &Followup> {
        self.followups.iter().filter(|followup| followup.done_at.is_none())
    }

    /// What one side has promised and not settled yet, soonest first.
    pub fn open_promises(&self, side: Side) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(move |promise| promise.is_open() && promise.side == side)
    }

    /// Complaints that nobody has closed, the longest heard first.
    pub fn open_complaints(&self) -> impl Iterator<Item = &Complaint> {
        self.complaints.iter().filter(|complaint| complaint.is_open())
    }

    /// The open complaint on account of which nothing is to be sold; none where there is none, or somebody gave a reason to
    /// sell all the same.
    pub fn halted(&self) -> Option<&Complaint> {
        self.complaints.iter().find(|complaint| complaint.halts())
    }

    /// The last contact at which people saw each other.
    pub fn last_visit(&self) -> Option<&Interaction> {
        self.interactions.iter().find(|talk| talk.is_visit())
    }

    /// The contacts that count, the latest first.
    pub fn contacts(&self) -> impl Iterator<Item = &Interaction> + Clone {
        self.interactions.iter().filter(|interaction| interaction.is_contact())
    }

    /// The last contact that counts.
    pub fn last_contact(&self) -> Option<&Interaction> {
        self.contacts().next()
    }
}

/// What one row of the customer list shows.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerRow {
    /// Local row number; the finder's key.
    pub row: u32,
    pub id: super::id::Id,
    pub name: Clean,
    pub kind: super::customer::CustomerKind,
    pub city: Clean,
    pub industry: Clean,
    pub level: Clean,
    /// People at the customer, the first few, joined for reading.
    pub people: Clean,
    pub phone: Clean,
    /// UTC milliseconds of the last contact that counts.
    pub last_contact: Option<i64>,
    pub do_not_call: bool,
    /// A complaint is open, and nobody gave a reason to sell all the same.
    pub halted: bool,
}
