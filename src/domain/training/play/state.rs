//! Where a scene stands: the node, what the customer feels, what was told. One rule for playing and for checking: both walk
//! with this.

use crate::domain::playbook::{Choice, Gate, Gauge, ItemId, Mark, Node, Scenario};
use std::collections::BTreeSet;

/// The highest a meter of the customer goes; the lowest is 0.
pub const MOST: i64 = 100;

/// A moment of a scene. Two runs in the same state go on alike.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    /// The place of the node in the scene.
    pub node: usize,
    gauges: [i64; Gauge::ALL.len()],
    /// The facts that the customer has told, by their place.
    knows: BTreeSet<usize>,
    /// What was said at which node: nobody says the same twice.
    taken: BTreeSet<(usize, usize)>,
}

impl State {
    /// The beginning; none where the scene's first node does not exist.
    pub fn begin(scenario: &Scenario) -> Option<Self> {
        let mut gauges = [0; Gauge::ALL.len()];
        for gauge in Gauge::ALL {
            gauges[*gauge as usize] = scenario.begins(*gauge).clamp(0, MOST);
        }
        let node = place(scenario, &scenario.start)?;
        Some(Self { node, gauges, knows: BTreeSet::new(), taken: BTreeSet::new() })
    }

    /// Where a gauge of the customer stands, from 0 to [`MOST`].
    pub const fn gauge(&self, gauge: Gauge) -> i64 {
        self.gauges[gauge as usize]
    }

    pub fn at<'s>(&self, scenario: &'s Scenario) -> Option<&'s Node> {
        scenario.nodes.get(self.node)
    }

    /// Whether a fact has been found out.
    pub fn knows(&self, scenario: &Scenario, fact: &str) -> bool {
        fact_place(scenario, fact).is_some_and(|at| self.knows.contains(&at))
    }

    pub fn holds(&self, scenario: &Scenario, gate: &Gate) -> bool {
        gate.least.iter().all(|(gauge, least)| self.gauge(*gauge) >= *least)
            && gate.most.iter().all(|(gauge, most)| self.gauge(*gauge) <= *most)
            && gate.knows.iter().all(|fact| self.knows(scenario, fact))
            && !gate.lacks.iter().any(|fact| self.knows(scenario, fact))
    }

    /// The choices at hand, by their place at the node.
    pub fn offered(&self, scenario: &Scenario) -> Vec<usize> {
        let choices = self.at(scenario).map_or(&[][..], |node| &node.choices);
        let open = |(at, choice): &(usize, &Choice)| {
            !self.taken.contains(&(self.node, *at)) && self.holds(scenario, &choice.gate)
        };
        choices.iter().enumerate().filter(open).map(|(at, _)| at).collect()
    }

    /// Takes a choice of the present node. Gives the number of the way it went, or none for where it leads otherwise.
    pub fn take(&mut self, scenario: &Scenario, at: usize) -> Option<usize> {
        let choice = self.at(scenario)?.choices.get(at)?;
        self.taken.insert((self.node, at));
        for (gauge, by) in &choice.effect {
            self.add(*gauge, *by);
        }
        match choice.mark {
            Some(Mark::Found) => self.add(Gauge::Found, 1),
            Some(Mark::False) => self.add(Gauge::False, 1),
            None => {}
        }
        self.knows.extend(choice.reveals.iter().filter_map(|fact| fact_place(scenario, fact)));
        let gone = scenario.leaves.as_ref().filter(|_| self.gauge(Gauge::Patience) == 0);
        let way = choice.ways.iter().position(|way| self.holds(scenario, &way.gate)).filter(|_| gone.is_none());
        let to = gone.or_else(|| way.map(|way| &choice.ways[way].to)).unwrap_or(&choice.to);
        self.node = place(scenario, to)?;
        way
    }

    /// Drops what has no bearing on how the scene goes on: gauges and facts that nothing depends on, and what was said where
    /// nobody comes back to.
    pub(super) fn forget(&mut self, recurs: impl Fn(usize) -> bool, matters: &Matters) {
        self.taken.retain(|(node, _)| recurs(*node));
        self.knows.retain(|fact| matters.facts.contains(fact));
        for gauge in Gauge::ALL.iter().filter(|gauge| !matters.gauges.contains(gauge)) {
            self.gauges[*gauge as usize] = 0;
        }
    }

    fn add(&mut self, gauge: Gauge, by: i64) {
        let value = &mut self.gauges[gauge as usize];
        *value = value.saturating_add(by).clamp(0, MOST);
    }
}

/// What some way or choice depends on. Runs that differ only in the rest go on alike.
pub(super) struct Matters {
    pub gauges: Vec<Gauge>,
    /// Facts by their place.
    pub facts: BTreeSet<usize>,
}

impl Matters {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let choices = || scenario.nodes.iter().flat_map(|node| &node.choices);
        let gates = || choices().flat_map(|choice| choice.ways.iter().map(|way| &way.gate).chain([&choice.gate]));
        let asked =
            |gauge: Gauge| gates().flat_map(|gate| gate.least.iter().chain(&gate.most)).any(|(of, _)| *of == gauge);
        let leaves = scenario.leaves.is_some();
        let matters = |gauge: &Gauge| asked(*gauge) || (leaves && *gauge == Gauge::Patience);
        let named = |id: &ItemId| gates().any(|gate| gate.knows.contains(id) || gate.lacks.contains(id));
        let facts = scenario.facts.iter().enumerate().filter(|(_, fact)| named(&fact.id));
        Self { gauges: Gauge::ALL.iter().copied().filter(matters).collect(), facts: facts.map(|(at, _)| at).collect() }
    }
}

fn place(scenario: &Scenario, id: &ItemId) -> Option<usize> {
    scenario.nodes.iter().position(|node| node.id == *id)
}

fn fact_place(scenario: &Scenario, id: &str) -> Option<usize> {
    scenario.facts.iter().position(|fact| &*fact.id == id)
}
