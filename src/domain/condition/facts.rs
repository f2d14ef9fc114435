//! What a condition may ask about, and what is known at the moment it is asked.

use super::Word;
use crate::choices;
use chrono::NaiveDate;
use std::sync::Arc;

choices! {
    /// A fact about a customer or the meeting at hand. Closed: a name outside this list is a located error.
    pub enum Fact {
        /// person | company | household | institution.
        Kind = "kind",
        /// A profile's id, its names, and the words of the customer's file.
        Industry = "industry",
        Scale = "scale",
        Spending = "spending",
        Cooperation = "cooperation",
        Level = "level",
        State = "state",
        /// Behaviour types seen.
        Type = "type",
        Region = "region",
        City = "city",
        /// Where the customer came from.
        Source = "source",
        Owner = "owner",
        /// Do not call.
        Dnc = "dnc",
        Tag = "tag",
        /// The kind of meeting.
        Meeting = "meeting",
        /// face | phone | video, and the ways a contact was made.
        Channel = "channel",
        /// How many people we know there.
        People = "people",
        /// Whether one of them decides.
        Decider = "decider",
        /// Days since the last contact.
        LastContact = "last_contact",
        /// How many interactions were held.
        Contacts = "contacts",
        /// Open follow-ups.
        Followups = "followups",
        /// By how many days the oldest follow-up is late.
        Overdue = "overdue",
        /// Whether a complaint is open.
        Complaint = "complaint",
        Name = "name",
        /// The day the customer was added.
        Added = "added",
        /// How many orders there were.
        Orders = "orders",
        /// What they came to, in home currency.
        Amount = "amount",
        /// Days since the last order.
        LastOrder = "last_order",
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
            Self::Dnc | Self::Decider | Self::Complaint => FactKind::YesNo,
            Self::People
            | Self::LastContact
            | Self::Contacts
            | Self::Followups
            | Self::Overdue
            | Self::Orders
            | Self::Amount
            | Self::LastOrder => FactKind::Number,
            Self::Added => FactKind::Date,
            _ => FactKind::Texts,
        }
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

/// What is known; what was not set is unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    values: [Option<FactValue>; Fact::ALL.len()],
}

impl Default for Facts {
    fn default() -> Self {
        Self { values: [const { None }; Fact::ALL.len()] }
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
