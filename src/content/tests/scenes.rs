//! The built-in scenes: every branch walked to an ending, every ending reached, the same in every language.

use super::*;
use crate::domain::playbook::{Choice, Gauge, Manner, Scenario};
use crate::domain::training::play::{self, How, Move};
use std::collections::BTreeSet;

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

fn books() -> Vec<(&'static str, Playbook)> {
    LANGUAGES.iter().map(|language| (*language, load(language, None).0)).collect()
}

fn said(choice: &Choice) -> String {
    choice.text.fill(&Slots::default())
}

#[test]
fn every_branch_of_every_scene_ends_and_every_ending_is_reached() {
    for (language, book) in books() {
        assert_eq!(book.scenarios.len(), 9);
        for scene in book.scenarios.iter() {
            let name = format!("{} in {language}", scene.id);
            let reached = play::explore(scene).unwrap();
            assert!(reached.whole && reached.stuck.is_empty(), "{name}");
            assert!(reached.states * 5 < play::MOST_STATES, "{name}: {} states", reached.states);
            assert_eq!(reached.nodes.len(), scene.nodes.len(), "{name}: every node, so every ending");
            for (n, node) in scene.nodes.iter().enumerate() {
                assert_eq!(node.end.is_some(), node.choices.is_empty(), "{name}: {}", node.id);
                for (c, choice) in node.choices.iter().enumerate() {
                    assert!(reached.choices.contains(&(n, c)), "{name}: {}/{}", node.id, choice.id);
                    for way in 0..choice.ways.len() {
                        assert!(reached.ways.contains(&(n, c, way)), "{name}: {}/{} {way}", node.id, choice.id);
                    }
                }
            }
        }
    }
}

/// A branch that was taken: node, choice, and where it led.
type Branch = (String, String, String);

fn branches(scene: &Scenario, path: &[Move]) -> Vec<Branch> {
    let played = play::stage(scene, 11, path).unwrap();
    let next = played.turns.iter().skip(1).map(|turn| turn.node).chain([played.node]);
    let taken = played.turns.iter().zip(next);
    taken.map(|(turn, next)| (turn.node.id.to_string(), turn.choice.id.to_string(), next.id.to_string())).collect()
}

/// Every place that some choice of some node leads to, by the same walk through all states that the check makes.
fn all_branches(scene: &Scenario) -> BTreeSet<Branch> {
    let reached = play::explore(scene).unwrap();
    let of = |n: usize, c: usize| (&scene.nodes[n], &scene.nodes[n].choices[c]);
    let ways = reached.ways.iter().map(|(n, c, w)| (*n, *c, of(*n, *c).1.ways[*w].to.to_string()));
    let others = reached.otherwise.iter().map(|(n, c)| (*n, *c, of(*n, *c).1.to.to_string()));
    let named = |(n, c, to): (usize, usize, String)| (of(n, c).0.id.to_string(), of(n, c).1.id.to_string(), to);
    ways.chain(others).map(named).collect()
}

/// Paths on which every branch is taken that can be taken, found by chance.
fn covering(scene: &Scenario) -> Vec<Vec<Move>> {
    let wanted = all_branches(scene);
    let leaves = scene.leaves.as_deref();
    let (mut found, mut paths) = (BTreeSet::new(), Vec::new());
    for walk in 0..20_000 {
        let path = play::walk(scene, 11, walk);
        let taken = branches(scene, &path);
        if taken.iter().any(|branch| !found.contains(branch)) {
            found.extend(taken);
            paths.push(path);
        }
        if wanted.iter().all(|branch| found.contains(branch)) {
            break;
        }
    }
    // Where the customer's patience is over, a choice leads to their leaving instead.
    let open: Vec<_> = wanted.difference(&found).filter(|branch| Some(branch.2.as_str()) != leaves).collect();
    assert!(open.is_empty(), "{}: {open:?}", scene.id);
    paths
}

/// Nothing is left out and nothing is left to be filled in, and Chinese is Chinese.
fn reads_well(text: &str, language: &str, place: &str) {
    assert!(!text.trim().is_empty(), "{place} is empty");
    assert!(!text.contains(['{', '}']), "{place}: {text}");
    if language != "en" {
        assert!(text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{place}: {text}");
    }
}

/// The same moves played in each language, on every branch, to every ending: what is said, answered, and told afterwards.
#[test]
fn every_branch_of_every_scene_is_played_to_its_ending_in_each_language() {
    let books = books();
    for scene in books[0].1.scenarios.iter() {
        let paths = covering(scene);
        for (language, book) in &books {
            let own = book.scenarios.get(&scene.id).unwrap();
            let mut endings = BTreeSet::new();
            for path in &paths {
                let played = play::stage(own, 11, path).unwrap();
                assert!(!played.broken, "{} in {language}: {path:?}", scene.id);
                let place = format!("{language} {}", scene.id);
                for turn in &played.turns {
                    let at = format!("{place}/{}/{}", turn.node.id, turn.choice.id);
                    reads_well(&turn.line.fill(&Slots::default()), language, &at);
                    reads_well(&said(turn.choice), language, &at);
                }
                let ending = played.node;
                let at = format!("{place}/{}", ending.id);
                assert!(ending.end.is_some(), "{at}");
                for text in [&played.line.fill(&Slots::default()), &ending.why.fill(&Slots::default())] {
                    reads_well(text, language, &at);
                }
                reads_well(&ending.name, language, &at);
                let back = play::debrief(&played, &Slots::default());
                assert!(back.points.is_none_or(|points| (0..=100).contains(&points)), "{at}");
                assert!(back.skills.iter().all(|skill| skill.earned <= skill.possible), "{at}");
                endings.insert(ending.id.to_string());
            }
            let wanted: BTreeSet<String> =
                own.nodes.iter().filter(|node| node.end.is_some()).map(|node| node.id.to_string()).collect();
            assert_eq!(endings, wanted, "{} in {language}", scene.id);
        }
    }
}

#[test]
fn the_languages_have_the_same_scenes_and_only_other_words() {
    let shape = |book: &Playbook| -> Vec<String> {
        let choice = |choice: &Choice| format!("{}>{} {:?} {:?}", choice.id, choice.to, choice.ways, choice.effect);
        let nodes = book.scenarios.iter().flat_map(|scene| {
            scene.nodes.iter().map(|node| {
                let choices: Vec<_> = node.choices.iter().map(choice).collect();
                format!("{}/{} {} {:?}", scene.id, node.id, node.also.len(), choices)
            })
        });
        nodes.collect()
    };
    let all: Vec<_> = books().iter().map(|(_, book)| shape(book)).collect();
    assert_eq!(all[0], all[1]);
    assert_eq!(all[1], all[2]);
}

#[test]
fn a_scene_is_worth_playing() {
    for scene in load("en", None).0.scenarios.iter() {
        let id = &scene.id;
        assert!((12..=25).contains(&scene.nodes.len()), "{id}: {} nodes", scene.nodes.len());
        let endings: Vec<_> = scene.nodes.iter().filter_map(|node| node.end).collect();
        assert!(endings.len() >= 3, "{id}");
        assert_eq!(endings.iter().collect::<BTreeSet<_>>().len(), 3, "{id}: well, half-way, lost");
        assert!(scene.facts.len() >= 2, "{id}");
        assert!(scene.nodes.iter().any(|node| node.seconds.is_some()), "{id}: no clock anywhere");
        let quiet = |node: &crate::domain::playbook::Node| {
            let worth = |choice: &Choice| choice.skill.iter().map(|(_, points)| *points).sum::<i64>();
            let best = node.choices.iter().map(worth).max().unwrap_or_default();
            node.choices.iter().any(|choice| choice.manner == Manner::Wait && worth(choice) == best && best > 0)
        };
        let asks = |choice: &Choice| choice.spin.is_some() && choice.skill.iter().any(|(_, points)| *points == 3);
        let asked = scene.nodes.iter().flat_map(|node| &node.choices).any(asks);
        assert!(scene.is_watched() || asked || scene.nodes.iter().any(quiet), "{id}: pitching is always best");
        for node in scene.nodes.iter().filter(|node| node.end.is_none()) {
            assert!((2..=5).contains(&node.choices.len()), "{id}/{}: {} choices", node.id, node.choices.len());
        }
    }
}

/// A no is neither the offer it denies nor an outburst; what is meant is asked.
#[test]
fn whoever_says_that_a_price_cannot_be_done_has_not_offered_it() {
    for (language, said) in [("en", "I can't do 0.40."), ("zh-Hans", "四毛我可做不了"), ("zh-Hant", "四塊我可做不了")]
    {
        let book = load(language, None).0;
        let node = book.scenarios.get("price-talk").and_then(|scene| scene.node("dead")).unwrap();
        let all: Vec<&Choice> = node.choices.iter().collect();
        assert!(play::heard(&all, said).is_none(), "{language}: {said}");
    }
}

/// What a choice is worth in its scene.
fn worth(scene: &Scenario, choice: &Choice) -> i64 {
    let of = |(skill, points): &(crate::domain::playbook::ItemId, i64)| {
        #[expect(clippy::cast_possible_truncation, reason = "weights are small whole numbers")]
        let weight = scene.weight(skill) as i64;
        weight * points
    };
    choice.skill.iter().map(of).sum()
}

/// The turns at which there is something to choose.
fn turns(scene: &Scenario) -> Vec<&crate::domain::playbook::Node> {
    scene.nodes.iter().filter(|node| node.choices.len() > 1).collect()
}

/// Whoever takes the longest line without reading it does not learn to listen, and does not come far.
#[test]
fn the_best_answer_is_not_told_by_its_length() {
    for (language, book) in books() {
        for scene in book.scenarios.iter() {
            let asked = turns(scene);
            let told = |node: &&&crate::domain::playbook::Node| {
                let longest = node.choices.iter().max_by_key(|choice| said(choice).chars().count()).unwrap();
                node.choices.iter().all(|choice| worth(scene, choice) <= worth(scene, longest))
            };
            let (told, asked) = (asked.iter().filter(told).count(), asked.len());
            assert!(2 * told <= asked, "{} in {language}: at {told} of {asked} the longest line is the best", scene.id);
        }
    }
}

/// Whoever takes whatever ends in a question mark learns a trick, and no asking: in talks of one's own the best line asks about
/// half of the time, and at least every third turn has a question that is the wrong one.
#[test]
fn the_best_answer_is_not_told_by_its_question_mark() {
    let asks = |choice: &&Choice| said(choice).contains(['?', '？']);
    for (language, book) in books() {
        for scene in book.scenarios.iter().filter(|scene| !scene.is_watched()) {
            let (turns, name) = (turns(scene), format!("{} in {language}", scene.id));
            let (mut best_asks, mut wrong_asks, mut alone) = (0, 0, 0);
            for node in &turns {
                let most = node.choices.iter().map(|choice| worth(scene, choice)).max();
                let (asking, _): (Vec<&Choice>, Vec<_>) = node.choices.iter().partition(asks);
                let right = asking.iter().filter(|choice| Some(worth(scene, choice)) == most).count();
                best_asks += usize::from(right > 0);
                wrong_asks += usize::from(right < asking.len());
                alone += usize::from(right > 0 && right == asking.len());
            }
            let all = turns.len();
            assert!((40..=65).contains(&(best_asks * 100 / all)), "{name}: at {best_asks} of {all} the best line asks");
            assert!(3 * wrong_asks >= all, "{name}: only at {wrong_asks} of {all} a wrong line asks");
            assert!(2 * alone <= all, "{name}: at {alone} of {all} every line that asks is the best");
        }
    }
}

/// The words of a choice, and its key points, mean that choice and no other of its node.
#[test]
fn what_a_choice_says_is_not_taken_for_another() {
    let mut wrong = Vec::new();
    for (language, book) in books() {
        for scene in book.scenarios.iter() {
            for node in &scene.nodes {
                let all: Vec<&Choice> = node.choices.iter().collect();
                for choice in node.choices.iter().filter(|choice| choice.manner != Manner::Wait) {
                    let name = format!("{language} {}/{}/{}", scene.id, node.id, choice.id);
                    let heard = play::heard(&all, &said(choice)).map(|heard| heard.choice.id.to_string());
                    if heard.as_deref() != Some(choice.id.as_str()) {
                        wrong.push(format!("{name} taken for {heard:?}: {}", said(choice)));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Nobody is punished for asking well: from the beginning, the best answers lead to a good ending.
#[test]
fn whoever_always_takes_the_best_answer_ends_well() {
    let best = |scene: &Scenario, seed: u64| -> Vec<Move> {
        let mut moves = Vec::new();
        while let Some(at) = play::stage(scene, seed, &moves).filter(|at| !at.is_over()) {
            let worth = |choice: &&Choice| -> f64 {
                let of = |(skill, points): &(crate::domain::playbook::ItemId, i64)| {
                    scene.weight(skill) * i32::try_from(*points).map_or(0.0, f64::from)
                };
                choice.skill.iter().map(of).sum()
            };
            let choice = at.offered.iter().copied().max_by(|a, b| worth(a).total_cmp(&worth(b))).unwrap();
            moves.push(at.move_to(choice, How::Picked));
        }
        moves
    };
    for scene in load("en", None).0.scenarios.iter() {
        for seed in 0..20 {
            let path = best(scene, seed);
            let played = play::stage(scene, seed, &path).unwrap();
            let way: Vec<_> = played.turns.iter().map(|turn| turn.choice.id.as_str()).collect();
            assert_eq!(played.node.end, Some(crate::domain::playbook::Ending::Good), "{} {way:?}", scene.id);
            assert!(played.state.gauge(Gauge::Patience) > 0);
        }
    }
}
