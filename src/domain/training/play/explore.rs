//! Every way through a scene, walked: which nodes, choices, ways and endings some run comes to, and where a run is stuck. Exact,
//! since states are finite: meters go from 0 to 100, and nothing is said twice.

use super::state::{Matters, State};
use crate::domain::playbook::{Node, Scenario};
use std::collections::{BTreeSet, HashSet};

/// Beyond this many states a scene is not walked to the end; the built-in ones have less than a fifth of it.
pub const MOST_STATES: usize = 100_000;

/// What some run comes to. Nodes and choices are told by their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reached {
    pub nodes: BTreeSet<usize>,
    /// Node and choice.
    pub choices: BTreeSet<(usize, usize)>,
    /// Node, choice and way.
    pub ways: BTreeSet<(usize, usize, usize)>,
    /// Choices that led where they lead otherwise.
    pub otherwise: BTreeSet<(usize, usize)>,
    /// Nodes at which some run has nothing left to say.
    pub stuck: BTreeSet<usize>,
    /// How many states were seen.
    pub states: usize,
    /// Every run was walked: what is missing here is never reached.
    pub whole: bool,
}

/// Walks every run. None where the scene has no beginning.
pub fn explore(scenario: &Scenario) -> Option<Reached> {
    let (recurring, matters) = (recurring(scenario), Matters::of(scenario));
    let mut reached = Reached { whole: true, ..Reached::default() };
    let begin = State::begin(scenario)?;
    let mut seen = HashSet::from([begin.clone()]);
    let mut open = vec![begin];
    while let Some(state) = open.pop() {
        reached.nodes.insert(state.node);
        if state.at(scenario).is_none_or(|node| node.end.is_some()) {
            continue;
        }
        let offered = state.offered(scenario);
        if offered.is_empty() {
            reached.stuck.insert(state.node);
        }
        for at in offered {
            let mut next = state.clone();
            reached.choices.insert((state.node, at));
            match next.take(scenario, at) {
                Some(way) => {
                    reached.ways.insert((state.node, at, way));
                }
                None => {
                    reached.otherwise.insert((state.node, at));
                }
            }
            next.forget(|node| recurring[node], &matters);
            if seen.contains(&next) {
                continue;
            }
            if seen.len() >= MOST_STATES {
                reached.whole = false;
                continue;
            }
            seen.insert(next.clone());
            open.push(next);
        }
    }
    reached.states = seen.len();
    Some(reached)
}

/// Which nodes may be come to again.
fn recurring(scenario: &Scenario) -> Vec<bool> {
    let next: Vec<Vec<usize>> = scenario.nodes.iter().map(|node| nexts(scenario, node)).collect();
    (0..next.len())
        .map(|from| {
            let mut seen = BTreeSet::new();
            let mut open = next[from].clone();
            while let Some(node) = open.pop() {
                if seen.insert(node) {
                    open.extend(&next[node]);
                }
            }
            seen.contains(&from)
        })
        .collect()
}

/// Where the choices of a node may lead.
fn nexts(scenario: &Scenario, node: &Node) -> Vec<usize> {
    let ids = node.choices.iter().flat_map(|choice| choice.ways.iter().map(|way| &way.to).chain([&choice.to]));
    let ids = ids.chain(scenario.leaves.as_ref().filter(|_| !node.choices.is_empty()));
    ids.filter_map(|id| scenario.nodes.iter().position(|node| node.id == *id)).collect()
}
