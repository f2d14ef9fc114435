//! What is known of a customer that decides when the next touch is.

use super::house::House;
use super::window::Window;
use crate::domain::cadence::Cadence;
use crate::domain::card::{CustomerCard, Place};
use crate::domain::customer::Customer;
use crate::domain::grade::Grades;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::time::{Now, local};
use chrono::NaiveDate;

/// The facts about one customer that touches are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub cadence: Cadence,
    /// The local day of the last contact that counts: held, and a person was there.
    pub last_contact: Option<NaiveDate>,
    /// The same, face to face or by video.
    pub last_visit: Option<NaiveDate>,
    /// When the customer was added, or the first day anything is known of.
    pub since: NaiveDate,
    /// When the level that asks for the touches was given, or was made, or the customer came with it; none where nobody
    /// knows.
    pub given: Option<NaiveDate>,
    /// Of a customer who came with more others in the level than fit into a day ([`first`](super::first)).
    pub lot: Option<u16>,
    /// No touch before this day.
    pub rest_until: Option<NaiveDate>,
    pub window: Option<Window>,
    pub do_not_call: bool,
    /// A complaint is open, and nobody gave a reason to go on all the same: no touch until it is closed.
    pub halted: bool,
}

impl Known {
    /// From the customer's own fields; `added` is when the record was made, in UTC milliseconds. Without contacts.
    pub fn of_customer(customer: &Customer, cadence: Cadence, added: Option<i64>, now: Now) -> Self {
        Self {
            rest_until: customer.rest_until,
            window: Window::parse(&customer.visit_window),
            do_not_call: customer.do_not_call,
            ..Self::since(cadence, added, now)
        }
    }

    /// Nothing but a cadence, and the first instant anything is known of, in UTC milliseconds; none = today.
    pub fn since(cadence: Cadence, first: Option<i64>, now: Now) -> Self {
        Self {
            cadence,
            last_contact: None,
            last_visit: None,
            since: first.map_or(now.today(), |ms| local(ms, now.zone).date()),
            given: None,
            lot: None,
            rest_until: None,
            window: None,
            do_not_call: false,
            halted: false,
        }
    }

    /// With the last contact and visit, in UTC milliseconds.
    #[must_use]
    pub fn met(mut self, contact: Option<i64>, visit: Option<i64>, now: Now) -> Self {
        let day = |ms: i64| local(ms, now.zone).date();
        (self.last_contact, self.last_visit) = (contact.map(day), visit.map(day));
        self
    }

    /// When the level was given, and when it was made, in UTC milliseconds; and with how many others in it the customer
    /// came, of whom so many fit into a day.
    #[must_use]
    pub fn came(self, customer: Id, given: [Option<i64>; 2], place: Place, fits: u32, now: Now) -> Self {
        // Talks from before the customer was added say since when they are known, not since when anybody is late.
        let given = given.into_iter().chain([customer.made_at()]).flatten().max().map(|ms| local(ms, now.zone).date());
        Self { given, lot: (place.crowd > fits).then_some(place.lot), ..self }
    }

    /// From a whole card.
    pub fn of_card(card: &CustomerCard, grades: &Grades, house: &House, now: Now) -> Self {
        let level = &card.customer.level;
        let last = |counts: fn(&Interaction) -> bool| {
            card.interactions.iter().filter(|talk| counts(talk)).filter_map(|talk| talk.held_at).max()
        };
        let first = card.interactions.iter().filter_map(|talk| talk.held_at).chain(card.added).min();
        let known = Self {
            halted: card.halted().is_some(),
            ..Self::of_customer(&card.customer, grades.cadence(level), first, now)
        };
        let known = known.came(card.customer.id, [card.levelled, grades.made_at(level)], card.place, house.fits, now);
        known.met(last(Interaction::is_contact), last(Interaction::is_visit), now)
    }
}
