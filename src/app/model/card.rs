//! Where one stands on a customer's card, and how much of the history is told there: a card is laid out at every key, and
//! that must not take longer with every year one has known somebody.

use crate::domain::advice::Topic;
use crate::domain::id::Id;

/// So many talks stand on a card from the first, and so many more each time earlier ones are asked for.
const TALKS: usize = 50;

/// Of whom more was asked for, and how many talks stand there by now.
#[derive(Debug, Default)]
pub struct History(Option<(Id, usize)>);

impl History {
    /// How many talks stand on a customer's card.
    pub fn told(&self, customer: Id) -> usize {
        self.0.filter(|(of, _)| *of == customer).map_or(TALKS, |(_, talks)| talks)
    }

    /// Puts earlier talks on the card too.
    pub fn tell_more(&mut self, customer: Id) {
        self.0 = Some((customer, self.told(customer) + TALKS));
    }
}

/// An entry of the card that one can walk to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    Followup(Id),
    Promise(Id),
    Complaint(Id),
    Advice(Topic),
    /// What a product is worth to them.
    Value(Id),
    Culture,
    Talk(Id),
    /// Talks too long ago to stand on the card from the first.
    Earlier,
}
