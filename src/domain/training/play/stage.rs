//! A scene as it stands after some turns: told anew from the seed and the moves, so that nothing else needs to be kept.

use super::path::{How, Move};
use super::state::State;
use crate::domain::playbook::{Choice, Manner, Node, Scenario};
use crate::domain::slot::Template;
use crate::domain::training::dice::Dice;

/// One exchange: what the customer said, and the answer to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn<'s> {
    pub node: &'s Node,
    /// The wording that the seed chose.
    pub line: &'s Template,
    pub choice: &'s Choice,
    /// What else could have been said, in the order of the scene.
    pub offered: Vec<&'s Choice>,
    pub how: How,
    /// How the scene stood after it.
    pub after: State,
}

impl Turn<'_> {
    /// What of the customer's line could be heard: half of it, where the trainee cut in.
    pub fn heard(&self, line: &str) -> String {
        if self.choice.manner != Manner::CutIn {
            return line.to_owned();
        }
        // Words are not broken; without spaces, characters are words.
        let words: Vec<&str> = line.split_inclusive(' ').collect();
        let cut: String = if words.len() > 2 {
            words[..words.len().div_ceil(2)].concat()
        } else {
            line.chars().take(line.chars().count().div_ceil(2)).collect()
        };
        let cut = cut.trim_end().trim_end_matches([',', '.', '，', '。', '、', '…']);
        format!("{cut}…")
    }
}

/// A scene at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene<'s> {
    pub scenario: &'s Scenario,
    pub state: State,
    pub turns: Vec<Turn<'s>>,
    /// Where it stands, and the wording of the line.
    pub node: &'s Node,
    pub line: &'s Template,
    /// The choices at hand, in the order that the seed gave them; none once it is over.
    pub offered: Vec<&'s Choice>,
    /// Some of the moves do not belong to the scene, which was changed since they were made: it stands before the first of them.
    pub broken: bool,
}

/// Plays the moves. None where the scene's first node does not exist.
///
/// Each node that is come to has dice of its own: first for the order of the choices, which are shuffled by their place, then
/// for the wording. So the order is the same in a language that words a line in fewer ways.
pub fn stage<'s>(scenario: &'s Scenario, seed: u64, moves: &[Move]) -> Option<Scene<'s>> {
    let state = State::begin(scenario)?;
    let node = state.at(scenario)?;
    let mut scene =
        Scene { scenario, state, turns: Vec::new(), node, line: &node.say, offered: Vec::new(), broken: false };
    scene.arrive(seed);
    for one in moves {
        if scene.go(one).is_none() {
            scene.broken = true;
            break;
        }
        scene.arrive(seed);
    }
    Some(scene)
}

impl<'s> Scene<'s> {
    /// Whether nothing can be said any more.
    pub fn is_over(&self) -> bool {
        self.offered.is_empty()
    }

    /// Draws the order of the choices and the wording at the present node.
    fn arrive(&mut self, seed: u64) {
        let mut dice = Dice::part(seed, self.turns.len() as u64);
        let mut places = if self.node.end.is_some() { Vec::new() } else { self.state.offered(self.scenario) };
        dice.shuffle(&mut places);
        self.offered = places.into_iter().map(|at| &self.node.choices[at]).collect();
        let lines = self.node.lines().len();
        self.line = self.node.lines().nth(dice.below(lines)).unwrap_or(&self.node.say);
    }

    fn go(&mut self, one: &Move) -> Option<()> {
        let at = self.node.choices.iter().position(|choice| choice.id == one.choice)?;
        let choice = self.node.choices.get(at).filter(|_| self.node.id == one.node)?;
        let mut offered: Vec<&Choice> = self.offered.clone();
        offered.sort_by_key(|of| self.node.choices.iter().position(|other| other.id == of.id));
        let known = offered.iter().any(|other| other.id == choice.id);
        let mut after = self.state.clone();
        after.take(self.scenario, at);
        let next = after.at(self.scenario).filter(|_| known)?;
        let (node, line, how) = (self.node, self.line, one.how.clone());
        self.turns.push(Turn { node, line, choice, offered, how, after: after.clone() });
        (self.state, self.node) = (after, next);
        Some(())
    }

    /// The move that a choice at hand makes.
    pub fn move_to(&self, choice: &Choice, how: How) -> Move {
        Move { node: self.node.id.clone(), choice: choice.id.clone(), how }
    }

    /// What the clock chooses when the time is over.
    pub fn when_late(&self) -> Option<&'s Choice> {
        let late = self.node.late.as_ref()?;
        self.offered.iter().copied().find(|choice| choice.id == *late)
    }
}

/// Plays on by chance until the scene is over: for looking at it, and for tests. The walk has its own dice, so that the case
/// stays that of the seed.
pub fn walk(scenario: &Scenario, seed: u64, walk: u64) -> Vec<Move> {
    let mut dice = Dice::new(walk);
    let mut moves = Vec::new();
    while let Some(scene) = stage(scenario, seed, &moves).filter(|scene| !scene.is_over()) {
        let choice = scene.offered[dice.below(scene.offered.len())];
        moves.push(scene.move_to(choice, How::Picked));
    }
    moves
}
