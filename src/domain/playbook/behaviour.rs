//! Types of behaviour, and the observations that suggest them. A type is a dated guess about what was seen,
//! never a label for a person.

use super::{Item, ItemId, Playbook};
use crate::domain::condition::fold;
use crate::domain::slot::Template;
use crate::text::Clean;

/// A way buyers behave, and what helps then.
#[derive(Debug, Clone, PartialEq)]
pub struct Behaviour {
    pub id: ItemId,
    pub order: i64,
    /// Ids of the [`SpinCard`](super::SpinCard)s that suit it.
    pub spin: Vec<ItemId>,
    /// Ids of [`Objection`](super::Objection)s to expect.
    pub cards: Vec<ItemId>,
    pub name: Clean,
    pub aliases: Vec<Clean>,
    pub signs: Vec<Template>,
    pub dos: Vec<Template>,
    pub donts: Vec<Template>,
    pub opening: Template,
    /// What to say at the moment of decision.
    pub decision: Template,
}

/// A behaviour one can see.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    pub id: ItemId,
    /// Ids of [`Behaviour`]s and how strongly this speaks for each (below zero: against it).
    pub suggests: Vec<(ItemId, f64)>,
    pub text: Template,
}

/// A type of behaviour, with what was seen that speaks for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion<'p> {
    pub behaviour: &'p Behaviour,
    /// The sum of the weights of all that was seen; above zero.
    pub weight: f64,
    /// What speaks for it.
    pub reasons: Vec<&'p Observation>,
}

impl Item for Behaviour {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Item for Observation {
    fn id(&self) -> &ItemId {
        &self.id
    }
}

impl Playbook {
    /// The type that a free text names: its id, name or an alias, case and width aside.
    pub fn behaviour_named(&self, text: &str) -> Option<&Behaviour> {
        let text = fold(text);
        let named = |behaviour: &&Behaviour| {
            let spellings = [behaviour.id.as_str(), behaviour.name.as_str()];
            spellings.into_iter().chain(behaviour.aliases.iter().map(Clean::as_str)).any(|one| fold(one) == text)
        };
        if text.is_empty() { None } else { self.behaviours.iter().find(named) }
    }

    /// The types that the observations made speak for, strongest first: sums of weights, only those above zero.
    pub fn suggested_types<S: AsRef<str>>(&self, seen: &[S]) -> Vec<Suggestion<'_>> {
        let seen: Vec<&Observation> = seen.iter().filter_map(|id| self.observations.get(id.as_ref())).collect();
        let of = |observation: &Observation, behaviour: &Behaviour| {
            let weights = observation.suggests.iter().filter(|(id, _)| *id == behaviour.id);
            weights.map(|(_, weight)| weight).sum::<f64>()
        };
        let suggestion = |behaviour| {
            let weight = seen.iter().map(|one| of(one, behaviour)).sum();
            let reasons = seen.iter().copied().filter(|one| of(one, behaviour) > 0.0).collect();
            Suggestion { behaviour, weight, reasons }
        };
        let mut types: Vec<_> = self.behaviours.iter().map(suggestion).collect();
        types.retain(|one| one.weight > 0.0);
        types.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        types
    }
}
