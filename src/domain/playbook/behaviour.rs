//! Types of behaviour, and the observations that suggest them. A type is a dated guess about what was seen,
//! never a label for a person.

use super::{Item, ItemId, Playbook};
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
    /// The types that the observations made speak for, strongest first: sums of weights, only those above zero.
    pub fn suggested_types(&self, seen: &[&str]) -> Vec<(&Behaviour, f64)> {
        let weight_of = |behaviour: &Behaviour| {
            let made = seen.iter().filter_map(|id| self.observations.get(id));
            let weights = made.flat_map(|observation| &observation.suggests);
            weights.filter(|(id, _)| *id == behaviour.id).map(|(_, weight)| weight).sum::<f64>()
        };
        let mut types: Vec<_> = self.behaviours.iter().map(|behaviour| (behaviour, weight_of(behaviour))).collect();
        types.retain(|(_, weight)| *weight > 0.0);
        types.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        types
    }
}
