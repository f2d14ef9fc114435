//! What a condition may ask about, and what is known at the moment it is asked.

use super::{Subject, Word};
use crate::choices;
use crate::domain::customer::Customer;
use crate::domain::field::{Field, Record as _};
use crate::domain::time::DayOrder;
use chrono::NaiveDate;
use std::sync::Arc;

choices! {
    /// A fact about a customer or the meeting at hand. Closed: a name outside this list is a located error; the
    /// columns that people add are asked for as [`Subject::Custom`](super::Subject).
    pub enum Fact {
        Name = "name",
        /// person | company | household | institution.
        Kind = "kind",
        ExternalId = "external_id",
        /// A profile's id, its names, and the words of the customer's file.
        Industry = "industry",
        Scale = "scale",
        Region = "region",
        City = "city",
        Address = "address",
        Website = "website",
        Owner = "owner",
        /// Where the customer came from.
        Source = "source",
        Level = "level",
        State = "state",
        /// Behaviour types seen.
        Type = "type",
        /// The day that was.
        BehaviourOn = "behaviour_on",
        Spending = "spending",
        Cooperation = "cooperation",
        LifeCycle = "life_cycle",
        Ladder = "ladder",
        HasMoney = "has_money",
        HasAuthority = "has_authority",
        HasNeed = "has_need",
        VisitWindow = "visit_window",
        RestUntil = "rest_until",
        Need = "need",
        Product = "product",
        Competitor = "competitor",
        /// The day the birthday comes round next.
        Birthday = "birthday",
        /// The day of birth.
        Born = "born",
        Language = "language",
        /// Do not call.
        Dnc = "dnc",
        Note = "note",
        Tag = "tag",
        /// Numbers, the customer's own and its people's.
        Phone = "phone",
        Email = "email",
        /// Names of the people there.
        Person = "person",
        Function = "function",
        Department = "department",
        /// The parts they play in a purchase.
        Part = "part",
        Stance = "stance",
        /// How many people we know there.
        People = "people",
        /// Whether one of them decides.
        Decider = "decider",
        /// How much of the portrait is known, in percent.
        Completeness = "completeness",
        /// Days since the last contact.
        LastContact = "last_contact",
        /// Days since the last contact face to face or by video.
        LastVisit = "last_visit",
        /// How many interactions were held.
        Contacts = "contacts",
        /// Open follow-ups.
        Followups = "followups",
        /// By how many days the oldest follow-up is late.
        Overdue = "overdue",
        /// Days until the next touch that the level asks for; below zero when it is late.
        Due = "due",
        /// By how many days the touch that the level asks for is late.
        Late = "late",
        /// The day the customer was added.
        Added = "added",
        /// The day something on the card was changed last.
        Changed = "changed",
        /// Whether a complaint is open.
        Complaint = "complaint",
        /// How many orders there were.
        Orders = "orders",
        /// What they came to, in home currency.
        Amount = "amount",
        /// Days since the last order.
        LastOrder = "last_order",
        /// The kind of meeting.
        Meeting = "meeting",
        /// face | phone | video, and the ways a contact was made.
        Channel = "channel",
    }
}

/// What sort of value a fact holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    Texts,
    Number,
    Date,
    YesNo,
}

impl Fact {
    pub const fn kind(self) -> FactKind {
        match self {
            Self::Dnc | Self::Decider | Self::Complaint | Self::HasMoney | Self::HasAuthority | Self::HasNeed => {
                FactKind::YesNo
            }
            Self::People
            | Self::Completeness
            | Self::LastContact
            | Self::LastVisit
            | Self::Contacts
            | Self::Followups
            | Self::Overdue
            | Self::Due
            | Self::Late
            | Self::Orders
            | Self::Amount
            | Self::LastOrder => FactKind::Number,
            Self::Added | Self::Changed | Self::Birthday | Self::Born | Self::BehaviourOn | Self::RestUntil => {
                FactKind::Date
            }
            _ => FactKind::Texts,
        }
    }

    /// Known only while a meeting is at hand.
    pub const fn is_of_meeting(self) -> bool {
        matches!(self, Self::Meeting | Self::Channel)
    }

    /// Whether anything is kept of it: nothing is sold here yet.
    pub const fn is_kept(self) -> bool {
        !matches!(self, Self::Orders | Self::Amount | Self::LastOrder)
    }

    /// The fact that a field of the customer holds.
    pub fn of_field(field: &str) -> Option<Self> {
        match field {
            "behaviour" => Some(Self::Type),
            "do_not_call" => Some(Self::Dnc),
            other => Self::parse(other),
        }
    }

    /// The field of the customer in which it is kept; none where it is computed or hangs on the customer.
    pub fn field(self) -> Option<&'static Field<Customer>> {
        let name = match self {
            Self::Type => "behaviour",
            Self::Dnc => "do_not_call",
            Self::Born => "birthday",
            other => other.name(),
        };
        Customer::field(name)
    }
}

/// What is known about one fact.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// Every spelling under which it may be asked for. Empty: known to be none, as with a customer without tags.
    /// Shared, since thousands of customers are of the same few trades.
    Texts(Arc<[Word]>),
    Number(f64),
    Date(NaiveDate),
    YesNo(bool),
}

/// What is known about a subject, for a comparison to look at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Known<'a> {
    Texts(&'a [Word]),
    Number(f64),
    Date(NaiveDate),
    YesNo(bool),
    /// What stands in a column of the user's own: text that may be read as a number or a day.
    Free(&'a [Word], DayOrder),
}

/// What is known; what was not set is unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    values: [Option<FactValue>; Fact::ALL.len()],
    customs: Vec<Own>,
}

/// A column of the user's own.
#[derive(Debug, Clone, PartialEq)]
struct Own {
    name: Word,
    values: Arc<[Word]>,
    /// Which number of `3/5/2025` is the day there.
    order: DayOrder,
}

impl Default for Facts {
    fn default() -> Self {
        Self { values: [const { None }; Fact::ALL.len()], customs: Vec::new() }
    }
}

impl Facts {
    /// Sets a fact. A value of another kind than the fact's is not taken: comparisons could not use it.
    pub fn set(&mut self, fact: Fact, value: FactValue) {
        let fits = matches!(
            (fact.kind(), &value),
            (FactKind::Texts, FactValue::Texts(_))
                | (FactKind::Number, FactValue::Number(_))
                | (FactKind::Date, FactValue::Date(_))
                | (FactKind::YesNo, FactValue::YesNo(_))
        );
        debug_assert!(fits, "{fact:?} does not hold {value:?}");
        if fits {
            self.values[fact as usize] = Some(value);
        }
    }

    /// Nothing is known any more: the same value serves the next customer.
    pub fn clear(&mut self) {
        self.values.fill(const { None });
        self.customs.clear();
    }

    /// One more value of a column of the user's own. `order`: which number of `3/5/2025` is the day in that column.
    pub fn add_custom(&mut self, name: Word, value: Word, order: DayOrder) {
        match self.customs.iter_mut().find(|own| own.name.is_same(&name)) {
            Some(own) => own.values = own.values.iter().cloned().chain([value]).collect(),
            None => self.customs.push(Own { name, values: Arc::new([value]), order }),
        }
    }

    /// What is known about a fact or a column of the user's own.
    pub fn of(&self, subject: &Subject) -> Option<Known<'_>> {
        match subject {
            Subject::Fact(fact) => Some(match self.get(*fact)? {
                FactValue::Texts(texts) => Known::Texts(texts),
                FactValue::Number(number) => Known::Number(*number),
                FactValue::Date(date) => Known::Date(*date),
                FactValue::YesNo(yes) => Known::YesNo(*yes),
            }),
            Subject::Custom(name) => {
                let found = self.customs.iter().find(|own| own.name.is_same(name));
                found.map(|own| Known::Free(&own.values, own.order))
            }
        }
    }

    /// One text or several, each a way to name the same fact or one of a set (tags).
    #[must_use]
    pub fn texts<I: IntoIterator<Item: AsRef<str>>>(mut self, fact: Fact, texts: I) -> Self {
        let words = texts.into_iter().map(|text| Word::new(text.as_ref())).collect();
        self.set(fact, FactValue::Texts(words));
        self
    }

    #[must_use]
    pub fn number(mut self, fact: Fact, number: f64) -> Self {
        self.set(fact, FactValue::Number(number));
        self
    }

    #[must_use]
    pub fn date(mut self, fact: Fact, date: NaiveDate) -> Self {
        self.set(fact, FactValue::Date(date));
        self
    }

    #[must_use]
    pub fn yes_no(mut self, fact: Fact, yes: bool) -> Self {
        self.set(fact, FactValue::YesNo(yes));
        self
    }

    pub fn get(&self, fact: Fact) -> Option<&FactValue> {
        self.values[fact as usize].as_ref()
    }

    /// Whether one of a fact's texts equals this one (case and width aside).
    pub fn has_text(&self, fact: Fact, text: &str) -> bool {
        let Some(FactValue::Texts(words)) = self.get(fact) else {
            return false;
        };
        let wanted = super::fold(text);
        words.iter().any(|word| word.folded() == wanted)
    }
}
