//! A visit: an interaction with all that is needed to prepare and lead it.

use super::card::{CustomerCard, Member};
use super::condition::Facts;
use super::facts;
use super::history::Entry;
use super::interaction::Interaction;
use super::person::ContactPoint;
use super::playbook::Playbook;
use super::prep::{CardUse, CheckMark, Prepared, SpinAnswer};
use super::time::Now;
use super::turn::Turn;
use crate::domain::playbook::Gap;
use crate::text::Clean;

/// One interaction, its customer, and what has been prepared, asked and answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub interaction: Interaction,
    pub card: CustomerCard,
    pub marks: Vec<CheckMark>,
    /// What had to be said, as it was ticked.
    pub said: Vec<CheckMark>,
    pub answers: Vec<SpinAnswer>,
    /// Scripts used in it, in the order of use.
    pub uses: Vec<CardUse>,
    /// Scripts used with this customer in other talks, in the order of use.
    pub past: Vec<CardUse>,
    /// The questions that were asked or answered in other talks with this customer.
    pub asked_before: Vec<Clean>,
    /// The turns of the call, in their order.
    pub turns: Vec<Turn>,
    /// What was written about the interaction and stands, oldest first. Read where a talk is told; empty where it is led.
    pub history: Vec<Entry>,
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

    /// How far it is prepared: what is ticked, of what the playbook asks for, of one's own items, and of what was done and
    /// is no longer asked for.
    pub fn prepared(&self, playbook: &Playbook, now: Now) -> Prepared {
        let known = facts::of_visit(&self.card, &self.interaction, playbook, now);
        let items = playbook.checklist(&self.interaction.meeting, &known);
        let asked = |mark: &CheckMark| items.iter().any(|item| item.id.as_str() == mark.item.as_str());
        let more = self
            .marks
            .iter()
            .filter(|mark| mark.item.is_empty() || !asked(mark) && (mark.done || !mark.note.is_empty()));
        let of = items.len() + more.count() + usize::from(self.gap_is_new(playbook, &known));
        Prepared { ticked: self.marks.iter().filter(|mark| mark.done).count(), of }
    }

    /// The stage of questions that earlier talks have left open; none where none was asked yet.
    pub fn gap<'p>(&self, playbook: &'p Playbook, known: &Facts) -> Option<Gap<'p>> {
        let asked = |card: &str| self.asked_before.iter().any(|before| before.as_str() == card);
        playbook.spin_gap(known, asked).filter(|_| !self.asked_before.is_empty())
    }

    /// A gap is offered, and nothing was done about it that counts already.
    fn gap_is_new(&self, playbook: &Playbook, known: &Facts) -> bool {
        let touched = |mark: &CheckMark| mark.done || !mark.note.is_empty();
        self.gap(playbook, known).is_some_and(|gap| !self.mark(&gap.item()).is_some_and(touched))
    }

    /// The number to call: theirs, to whom we talk, else the first at hand.
    pub fn phone(&self) -> Option<&ContactPoint> {
        let own = |member: &Member| self.card.points_of(Some(member.person.id)).find(|point| point.way.dials());
        self.contact().and_then(own).or_else(|| self.card.phone())
    }

    pub fn mark(&self, item: &str) -> Option<&CheckMark> {
        self.marks.iter().find(|mark| mark.item.as_str() == item)
    }

    /// The mark of what must be said, where one was made.
    pub fn said(&self, must: &str) -> Option<&CheckMark> {
        self.said.iter().find(|mark| mark.must() == Some(must))
    }

    pub fn answer(&self, card: &str) -> Option<&SpinAnswer> {
        self.answers.iter().find(|answer| answer.card.as_str() == card)
    }

    pub fn asked(&self, card: &str) -> bool {
        self.answer(card).is_some_and(|answer| answer.asked)
    }
}
