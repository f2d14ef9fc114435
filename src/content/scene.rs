//! What can be wrong with a scene as a whole: mentions of facts that do not exist, a clock that chooses nothing, and, by walking
//! every way through it, what nobody ever comes to.

use super::fields::Fields;
use crate::domain::playbook::{Choice, ItemId, Node, Scenario};
use crate::domain::training::play::{self, Reached};
use std::collections::BTreeSet;

/// `places`: where each node begins in the file.
pub(super) fn check(scenario: &Scenario, places: &[usize], fields: &mut Fields) {
    let sound = mentions(scenario, places, fields);
    if sound && fields.is_judged() {
        if let Some(reached) = play::explore(scenario) {
            unreached(scenario, places, &reached, fields);
        }
        untold(scenario, fields);
    }
}

/// The ids of facts that a choice names, with what it does with them.
fn facts(choice: &Choice) -> impl Iterator<Item = &ItemId> {
    let gates = choice.ways.iter().map(|way| &way.gate).chain([&choice.gate]);
    gates.flat_map(|gate| gate.knows.iter().chain(&gate.lacks)).chain(&choice.reveals)
}

/// Whether everything that is mentioned exists.
fn mentions(scenario: &Scenario, places: &[usize], fields: &mut Fields) -> bool {
    let mut sound = true;
    for (node, at) in scenario.nodes.iter().zip(places) {
        for fact in node.choices.iter().flat_map(facts).filter(|fact| scenario.fact(fact).is_none()) {
            fields.refuse_at(*at, "pack-scene-fact", &[("node", &node.id), ("fact", fact)]);
            sound = false;
        }
        let chosen = node.late.as_ref().is_some_and(|late| node.choice(late).is_some());
        if node.seconds.is_some() != node.late.is_some() || (node.late.is_some() && !chosen) {
            fields.refuse_at(*at, "pack-scene-late", &[("node", &node.id)]);
            sound = false;
        }
    }
    sound && scenario.nodes.iter().all(|node| leads_on(scenario, node))
}

/// Whether every way of a node leads to a node; where not, that was told already.
fn leads_on(scenario: &Scenario, node: &Node) -> bool {
    let to = node.choices.iter().flat_map(|choice| choice.ways.iter().map(|way| &way.to).chain([&choice.to]));
    to.chain(&scenario.leaves).all(|id| scenario.node(id).is_some())
}

fn unreached(scenario: &Scenario, places: &[usize], reached: &Reached, fields: &mut Fields) {
    if !reached.whole {
        fields.warn("pack-scene-large", &[("most", play::MOST_STATES.to_string())]);
        return;
    }
    if !reached.nodes.iter().any(|at| scenario.nodes[*at].end.is_some()) {
        fields.warn("pack-scene-no-end", &[]);
    }
    for (n, (node, at)) in scenario.nodes.iter().zip(places).enumerate() {
        if !reached.nodes.contains(&n) {
            fields.warn_at(*at, "pack-scene-unreached", &[("node", &node.id)]);
            continue;
        }
        if node.end.is_some() {
            if !node.choices.is_empty() {
                fields.warn_at(*at, "pack-scene-after-end", &[("node", &node.id)]);
            }
            continue;
        }
        // A node that has no choices at all is told as a dead end.
        if reached.stuck.contains(&n) && !node.choices.is_empty() {
            fields.warn_at(*at, "pack-scene-stuck", &[("node", &node.id)]);
        }
        for (c, choice) in node.choices.iter().enumerate() {
            let told: &[(&str, &str)] = &[("node", &node.id), ("choice", &choice.id)];
            if !reached.choices.contains(&(n, c)) {
                fields.warn_at(*at, "pack-scene-unsaid", told);
                continue;
            }
            for (w, way) in choice.ways.iter().enumerate().filter(|(w, _)| !reached.ways.contains(&(n, c, *w))) {
                let number = (w + 1).to_string();
                let told = [told, &[("way", number.as_str()), ("to", way.to.as_str())]].concat();
                fields.warn_at(*at, "pack-scene-way", &told);
            }
        }
    }
}

/// Facts that no choice brings to light.
fn untold(scenario: &Scenario, fields: &mut Fields) {
    let told: BTreeSet<&ItemId> =
        scenario.nodes.iter().flat_map(|node| &node.choices).flat_map(|choice| &choice.reveals).collect();
    for fact in scenario.facts.iter().filter(|fact| !told.contains(&fact.id)) {
        fields.warn("pack-scene-untold", &[("fact", fact.id.to_string())]);
    }
}
