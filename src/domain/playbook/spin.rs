//! SPIN questions: situation, problem, implication, need-payoff (N. Rackham, *SPIN Selling*, 1988).

use super::{Axis, Item, ItemId, Playbook};
use crate::choices;
use crate::domain::condition::{Condition, Fact, Facts};
use crate::domain::slot::Template;
use crate::text::Clean;

choices! {
    /// The four kinds of questions, in their usual order.
    pub enum Stage {
        Situation = "situation",
        Problem = "problem",
        Implication = "implication",
        Need = "need",
    }
}

/// What a stage is for and when it has served.
#[derive(Debug, Clone, PartialEq)]
pub struct StageGuide {
    pub id: ItemId,
    pub stage: Stage,
    /// How many questions of this kind usually suffice.
    pub enough: i64,
    pub name: Clean,
    pub aim: Template,
    /// The hint when it is time to go on.
    pub move_on: Template,
}

/// One question to ask.
#[derive(Debug, Clone, PartialEq)]
pub struct SpinCard {
    pub id: ItemId,
    pub stage: Stage,
    /// Id of an industry [`Profile`](super::Profile); `None` fits every trade.
    pub industry: Option<ItemId>,
    pub order: i64,
    pub when: Option<Condition>,
    pub ask: Template,
    /// What to listen for in the answer.
    pub listen: Template,
    /// What to ask next.
    pub then: Vec<Template>,
}

impl Item for StageGuide {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.stage as i64
    }
}

impl Item for SpinCard {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl SpinCard {
    fn fits(&self, facts: &Facts) -> bool {
        let trade = self.industry.as_ref().is_none_or(|industry| facts.has_text(Fact::Industry, industry));
        trade && self.when.as_ref().is_none_or(|when| when.holds(facts))
    }
}

/// A stage in which fewer questions were asked than usually suffice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap<'p> {
    pub stage: Stage,
    pub asked: usize,
    pub enough: usize,
    /// The first question of it that was not asked.
    pub next: &'p SpinCard,
}

impl Gap<'_> {
    /// Its name among the items of a checklist.
    pub fn item(&self) -> String {
        format!("spin-gap-{}", self.stage.name())
    }
}

impl Playbook {
    /// The first stage in which not enough was asked and something is left to ask.
    pub fn spin_gap(&self, facts: &Facts, asked: impl Fn(&str) -> bool) -> Option<Gap<'_>> {
        self.spin_cards(facts).into_iter().find_map(|(stage, cards)| {
            let count = cards.iter().filter(|card| asked(&card.id)).count();
            let enough = self.stage(stage).and_then(|guide| usize::try_from(guide.enough).ok())?;
            let next = cards.into_iter().find(|card| !asked(&card.id)).filter(|_| count < enough)?;
            Some(Gap { stage, asked: count, enough, next })
        })
    }

    pub fn stage(&self, stage: Stage) -> Option<&StageGuide> {
        self.stages.get(stage.name())
    }

    /// The questions that fit, by stage: those for the customer's trade first, then those with a condition that this
    /// customer meets (their size, say), then those that suit the behaviour seen, then the general ones; within each,
    /// in the order of the pack.
    pub fn spin_cards(&self, facts: &Facts) -> Vec<(Stage, Vec<&SpinCard>)> {
        let suited: Vec<&ItemId> = self
            .behaviours
            .iter()
            .filter(|behaviour| facts.has_text(Fact::Type, &behaviour.id))
            .flat_map(|behaviour| &behaviour.spin)
            .collect();
        let by_stage = Stage::ALL.iter().map(|stage| {
            let mut cards: Vec<&SpinCard> =
                self.spin.iter().filter(|card| card.stage == *stage && card.fits(facts)).collect();
            cards.sort_by_key(|card| (card.industry.is_none(), card.when.is_none(), !suited.contains(&&card.id)));
            (*stage, cards)
        });
        by_stage.collect()
    }

    /// The trade a card is for, as a profile.
    pub fn trade_of(&self, card: &SpinCard) -> Option<&super::Profile> {
        self.profile(Axis::Industry, card.industry.as_deref()?)
    }
}
