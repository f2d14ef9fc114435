//! Scenes made for the tests of this room, and what playing them comes to.

use super::*;
use crate::domain::playbook::{
    Choice, Ending, Gate, Gauge, Hidden, ItemId, Manner, Mark, Node, Point, Scenario, Stage, Way,
};
use crate::domain::slot::{Slots, Template};
use crate::text::Clean;

fn id(text: &str) -> ItemId {
    ItemId::parse(text).unwrap()
}

fn say(text: &str) -> Template {
    Template::parse(&Clean::note(text)).unwrap()
}

/// A choice that leads to the node of the same name, with its key points.
pub(in crate::domain::training) fn choice(name: &str, points: &[&str]) -> Choice {
    let wordings = |point: &&str| Point { wordings: point.split('|').map(Clean::line).collect() };
    Choice {
        id: id(name),
        gate: Gate::default(),
        to: id(name),
        ways: Vec::new(),
        manner: Manner::Say,
        effect: Vec::new(),
        reveals: Vec::new(),
        skill: Vec::new(),
        spin: None,
        mark: None,
        card: None,
        text: say(name),
        why: say("because"),
        points: points.iter().map(wordings).collect(),
    }
}

fn node(name: &str, end: Option<Ending>, choices: Vec<Choice>) -> Node {
    let empty = Template::default;
    Node {
        id: id(name),
        end,
        seconds: None,
        late: None,
        cuts_in: false,
        name: Clean::line(name),
        cue: empty(),
        say: say("one two three"),
        also: vec![say("four five six"), say("seven eight nine")],
        why: empty(),
        choices,
    }
}

/// At the door one may ask (and learn of the budget), pitch (and be thrown out the second time), or wait; those who know of
/// the budget may offer.
fn scene() -> Scenario {
    let ask = Choice {
        to: id("door"),
        effect: vec![(Gauge::Trust, 30)],
        reveals: vec![id("budget")],
        skill: vec![(id("asking"), 3)],
        spin: Some(Stage::Problem),
        ..choice("ask", &[])
    };
    let pitch = Choice { to: id("cold"), effect: vec![(Gauge::Patience, -40)], ..choice("pitch", &[]) };
    let wait = Choice { to: id("door"), manner: Manner::Wait, skill: vec![(id("asking"), 1)], ..choice("wait", &[]) };
    let sold = Way { gate: Gate { least: vec![(Gauge::Trust, 60)], ..Gate::default() }, to: id("sold") };
    let offer = Choice {
        gate: Gate { knows: vec![id("budget")], ..Gate::default() },
        to: id("cold"),
        ways: vec![sold],
        skill: vec![(id("offering"), 2)],
        ..choice("offer", &[])
    };
    let again =
        Choice { to: id("door"), effect: vec![(Gauge::Patience, -90), (Gauge::Trust, -50)], ..choice("again", &[]) };
    let leave = Choice { to: id("lost"), ..choice("leave", &[]) };
    Scenario {
        id: id("s"),
        order: 1,
        kind: id("first_visit"),
        persona: None,
        minutes: 5,
        start: id("door"),
        leaves: Some(id("out")),
        meters: vec![(Gauge::Trust, 40)],
        skills: vec![(id("asking"), 2.0), (id("offering"), 1.0), (id("unused"), 9.0)],
        name: Clean::line("S"),
        brief: Template::default(),
        goal: Template::default(),
        facts: vec![Hidden { id: id("budget"), text: say("b") }, Hidden { id: id("boss"), text: say("c") }],
        nodes: vec![
            node("door", None, vec![ask, pitch, wait, offer]),
            node("cold", None, vec![again, leave]),
            node("sold", Some(Ending::Good), vec![]),
            node("lost", Some(Ending::Fair), vec![]),
            node("out", Some(Ending::Poor), vec![]),
            node("attic", Some(Ending::Poor), vec![]),
        ],
    }
}

fn moves(scenario: &Scenario, seed: u64, choices: &[&str]) -> Vec<Move> {
    let mut moves = Vec::new();
    for choice in choices {
        let node = stage(scenario, seed, &moves).unwrap().node.id.clone();
        moves.push(Move { node, choice: id(choice), how: How::Picked });
    }
    moves
}

fn played<'s>(scenario: &'s Scenario, choices: &[&str]) -> Scene<'s> {
    stage(scenario, 7, &moves(scenario, 7, choices)).unwrap()
}

#[test]
fn what_the_customer_told_opens_a_choice_and_trust_opens_a_way() {
    let scenario = scene();
    let at_hand = |scene: &Scene| scene.offered.iter().map(|choice| choice.id.to_string()).collect::<Vec<_>>();
    let begin = played(&scenario, &[]);
    assert!(!at_hand(&begin).contains(&"offer".to_owned()) && begin.offered.len() == 3);
    let asked = played(&scenario, &["ask"]);
    assert!(at_hand(&asked).contains(&"offer".to_owned()) && !at_hand(&asked).contains(&"ask".to_owned()));
    assert_eq!((asked.state.gauge(Gauge::Trust), asked.state.gauge(Gauge::Interest)), (70, 50));
    assert_eq!(played(&scenario, &["ask", "offer"]).node.end, Some(Ending::Good));
    // Trust was lost meanwhile: 70 - 50 is below what the way needs.
    let spoiled = played(&scenario, &["ask", "pitch", "leave"]);
    assert_eq!((spoiled.node.end, spoiled.is_over()), (Some(Ending::Fair), true));
}

#[test]
fn patience_that_is_used_up_ends_the_talk() {
    let scenario = scene();
    let scene = played(&scenario, &["pitch", "again"]);
    assert_eq!((scene.node.id.as_str(), scene.state.gauge(Gauge::Patience)), ("out", 0));
    assert!(!scene.broken);
}

#[test]
fn the_same_seed_is_the_same_case_and_other_seeds_are_others() {
    let scenario = scene();
    let case = |seed: u64| {
        let scene = stage(&scenario, seed, &moves(&scenario, seed, &["wait"])).unwrap();
        let order: Vec<_> = scene.offered.iter().map(|choice| choice.id.to_string()).collect();
        (scene.turns[0].line.fill(&Slots::default()), scene.line.fill(&Slots::default()), order)
    };
    assert_eq!(case(42), case(42));
    let cases: std::collections::BTreeSet<_> = (0..100).map(case).collect();
    assert_eq!(cases.len(), 3 * 3 * 2, "every wording with every other, in both orders");
    // A language that words its lines in one way only has the same order.
    let mut terse = scene();
    terse.nodes.iter_mut().for_each(|node| node.also.clear());
    for seed in 0..20 {
        let order = |scenario: &Scenario| {
            let scene = stage(scenario, seed, &moves(scenario, seed, &["wait", "pitch"])).unwrap();
            scene.offered.iter().map(|choice| choice.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(order(&terse), order(&scenario), "{seed}");
    }
}

#[test]
fn moves_that_no_longer_belong_to_the_scene_stop_it_where_they_stand() {
    let scenario = scene();
    for wrong in [("door", "gone"), ("cold", "leave"), ("door", "offer")] {
        let path = [Move { node: id(wrong.0), choice: id(wrong.1), how: How::Picked }];
        let scene = stage(&scenario, 1, &path).unwrap();
        assert!(scene.broken && scene.turns.is_empty() && scene.node.id.as_str() == "door", "{wrong:?}");
    }
    let astray = Scenario { start: id("nowhere"), ..scene() };
    assert_eq!(stage(&astray, 1, &[]), None);
}

#[test]
fn every_way_is_walked_and_what_no_run_reaches_is_missing() {
    let scenario = scene();
    let reached = explore(&scenario).unwrap();
    assert!(reached.whole);
    assert_eq!(reached.nodes.iter().copied().collect::<Vec<_>>(), [0, 1, 2, 3, 4], "the attic has no stairs");
    assert!(reached.ways.contains(&(0, 3, 0)));
    assert!(!reached.otherwise.contains(&(0, 3)), "who may offer has the trust: 40 + 30");
    assert_eq!(reached.stuck.len(), 0);
    // Without a way out one waits, asks, and has nothing left to say.
    let mut stuck = scene();
    stuck.nodes[0].choices.truncate(1);
    assert_eq!(explore(&stuck).unwrap().stuck.into_iter().collect::<Vec<_>>(), [0]);
    // A meter that can never be met.
    let mut never = scene();
    never.nodes[0].choices[3].ways[0].gate.least = vec![(Gauge::Trust, 71)];
    let reached = explore(&never).unwrap();
    assert!(!reached.ways.contains(&(0, 3, 0)) && !reached.nodes.contains(&2));
}

#[test]
fn a_walk_by_chance_comes_to_an_end_that_the_exploration_knows() {
    let scenario = scene();
    let reached = explore(&scenario).unwrap();
    for by in 0..200 {
        let path = walk(&scenario, 7, by);
        let scene = stage(&scenario, 7, &path).unwrap();
        assert!(scene.node.end.is_some() && !scene.broken);
        assert!(reached.nodes.contains(&scene.state.node));
        assert_eq!(read(&written(&path)), path);
    }
}

#[test]
fn the_look_back_names_what_would_have_been_better_and_what_stayed_hidden() {
    let scenario = scene();
    let scene = played(&scenario, &["wait", "pitch", "leave"]);
    let back = debrief(&scene, &Slots::default());
    let weak: Vec<_> = back.moments.iter().map(|of| (of.turn, of.chosen.id.as_str(), of.better.id.as_str())).collect();
    assert_eq!(weak, [(0, "wait", "ask"), (1, "pitch", "ask")]);
    let skills: Vec<_> = back.skills.iter().map(|of| (of.skill.as_str(), of.points, of.earned, of.possible)).collect();
    assert_eq!(skills, [("asking", 17, 1, 6)], "nobody offered, so offering is not judged");
    assert_eq!((back.points, back.ending), (Some(17), Some(Ending::Fair)));
    assert_eq!((back.told.len(), back.hidden.len()), (0, 2));
    assert_eq!(back.spin, [0, 0, 0, 0]);
    // One word of ours at 400 ms each, the silence is none; three words of theirs at four nodes.
    assert_eq!((back.talked, back.listened), (0, 4));
    let sold = debrief(&played(&scenario, &["ask", "offer"]), &Slots::default()).skills;
    let best = debrief(&played(&scenario, &["ask", "offer"]), &Slots::default());
    assert_eq!((best.moments.len(), best.points, best.spin), (0, Some(100), [0, 1, 0, 0]));
    assert_eq!((sold.len(), best.told[0].id.as_str()), (2, "budget"));
    assert!(sold.iter().all(|of| (of.weight - scenario.weight(&of.skill)).abs() < 1e-9));
}

#[test]
fn a_failure_is_found_missed_or_seen_where_there_is_none() {
    let marked = |name: &str, mark| Choice { mark: Some(mark), ..choice(name, &[]) };
    let to = |name: &str, choice: Choice| Choice { to: id(name), ..choice };
    let mut scenario = scene();
    let flawed = |name: &str, next: &str| {
        let choices = vec![
            to(next, marked("right", Mark::Found)),
            to(next, marked("other", Mark::False)),
            to(next, choice("fine", &[])),
        ];
        node(name, None, choices)
    };
    let sound = node("door", None, vec![to("b", marked("wrong", Mark::False)), to("b", choice("fine", &[]))]);
    scenario.nodes =
        vec![sound, flawed("b", "c"), flawed("c", "d"), flawed("d", "end"), node("end", Some(Ending::Fair), vec![])];
    let back = |choices: &[&str]| debrief(&played(&scenario, choices), &Slots::default()).marks.unwrap();
    assert_eq!(back(&["fine", "right", "right", "right"]), Marks { found: 3, missed: 0, wrong: 0 });
    assert_eq!(back(&["wrong", "fine", "other", "right"]), Marks { found: 1, missed: 2, wrong: 2 });
    let end = played(&scenario, &["wrong", "right", "other", "right"]);
    assert_eq!((end.state.gauge(Gauge::Found), end.state.gauge(Gauge::False)), (2, 2));
}
