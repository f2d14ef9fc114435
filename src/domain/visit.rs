//! A visit: an interaction with all that is needed to prepare and lead it.

use super::call::Turn;
use super::card::{CustomerCard, Member};
use super::interaction::Interaction;
use super::prep::{CardUse, CheckMark, SpinAnswer};
use crate::text::Clean;

/// One interaction, its customer, and what has been prepared, asked and answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub interaction: Interaction,
    pub card: CustomerCard,
    pub marks: Vec<CheckMark>,
    pub answers: Vec<SpinAnswer>,
    /// Scripts used in it, in the order of use.
    pub uses: Vec<CardUse>,
    /// The turns of the call, in their order.
    pub turns: Vec<Turn>,
}

/// A planned or running meeting in a list: enough to choose it by.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenVisit {
    pub interaction: Interaction,
    pub customer: Clean,
    /// Ticked items.
    pub done: usize,
    /// SPIN questions asked.
    pub asked: usize,
}

impl Visit {
    /// The person we talk to: the one chosen, else the one who decides, else the first.
    pub fn contact(&self) -> Option<&Member> {
        self.card.contact(self.interaction.person)
    }

    pub fn mark(&self, item: &str) -> Option<&CheckMark> {
        self.marks.iter().find(|mark| mark.item.as_str() == item)
    }

    pub fn answer(&self, card: &str) -> Option<&SpinAnswer> {
        self.answers.iter().find(|answer| answer.card.as_str() == card)
    }

    pub fn asked(&self, card: &str) -> bool {
        self.answer(card).is_some_and(|answer| answer.asked)
    }
}
