//! Branching scenes to rehearse. A scene is data: who the customer is, what
//! they say, what one may answer, and what each answer does. How it is played stands in `training/play`.

use super::{Item, ItemId};
use crate::choices;
use crate::domain::playbook::Stage;
use crate::domain::slot::Template;
use crate::text::Clean;

choices! {
    /// What moves while a scene is played, and what the way of a scene may depend on.
    pub enum Gauge {
        Trust = "trust",
        Patience = "patience",
        Interest = "interest",
        /// Failures rightly marked, where a talk of others is watched.
        Found = "found",
        /// Marks where nothing was wrong, or something else was.
        False = "false",
    }
}

choices! {
    /// How a scene ended for the seller.
    pub enum Ending {
        Good = "good",
        Fair = "fair",
        Poor = "poor",
    }
}

choices! {
    /// What a choice does beside the words.
    pub enum Manner {
        Say = "say",
        /// Says nothing and lets the customer go on.
        Wait = "wait",
        /// Does not let the customer finish.
        CutIn = "cut-in",
    }
}

choices! {
    /// What a mark says about the line that was just heard.
    pub enum Mark {
        /// Something is wrong with it, and this is what.
        Found = "found",
        /// Nothing is wrong with it, or something else is.
        False = "false",
    }
}

/// The customer's trust, patience and interest where a scene begins: 0 to 100.
pub const USUAL_METER: i64 = 50;

#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    pub id: ItemId,
    pub order: i64,
    pub kind: ItemId,
    /// Id of the [`Behaviour`](super::Behaviour) the customer shows.
    pub persona: Option<ItemId>,
    /// How long it may take.
    pub minutes: i64,
    /// The first node.
    pub start: ItemId,
    /// Where it goes when the customer's patience is used up.
    pub leaves: Option<ItemId>,
    /// How trust, patience and interest stand at the beginning; what is not named stands in the middle.
    pub meters: Vec<(Gauge, i64)>,
    /// Ids of the [`Skill`](super::Skill)s it trains, and how much each counts.
    pub skills: Vec<(ItemId, f64)>,
    pub name: Clean,
    /// What the trainee knows beforehand.
    pub brief: Template,
    pub goal: Template,
    pub facts: Vec<Hidden>,
    pub nodes: Vec<Node>,
}

/// What the customer tells only to those who ask well.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden {
    pub id: ItemId,
    pub text: Template,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub id: ItemId,
    /// The scene ends here.
    pub end: Option<Ending>,
    /// Seconds to answer in.
    pub seconds: Option<i64>,
    /// The choice that is taken when they are over; one of this node.
    pub late: Option<ItemId>,
    /// The customer does not let one finish.
    pub cuts_in: bool,
    /// What an ending is called.
    pub name: Clean,
    /// What can be seen or heard beside the words.
    pub cue: Template,
    pub say: Template,
    /// Other wordings of the same.
    pub also: Vec<Template>,
    /// Why it ended like this.
    pub why: Template,
    pub choices: Vec<Choice>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub id: ItemId,
    /// Offered only where this holds.
    pub gate: Gate,
    /// Where it leads, unless one of the `ways` holds: the first that does.
    pub to: ItemId,
    pub ways: Vec<Way>,
    pub manner: Manner,
    /// What it does to the customer.
    pub effect: Vec<(Gauge, i64)>,
    /// Ids of the facts that the customer tells.
    pub reveals: Vec<ItemId>,
    /// What it is worth for each skill: 0 = missed, up to [`BEST`].
    pub skill: Vec<(ItemId, i64)>,
    pub spin: Option<Stage>,
    pub mark: Option<Mark>,
    /// Id of an objection or a card to read.
    pub card: Option<ItemId>,
    pub text: Template,
    pub why: Template,
    /// What an answer in one's own words must contain to mean this: each of them one or more wordings.
    pub points: Vec<Point>,
}

/// The most points that a choice can be worth for a skill.
pub const BEST: i64 = 3;

/// One thing an answer may contain, in every wording that counts; the first is what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub wordings: Vec<Clean>,
}

/// A way on that is taken only where something holds, judged after the choice has had its effect.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    pub gate: Gate,
    pub to: ItemId,
}

/// What must hold, all of it; an empty one always does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gate {
    pub least: Vec<(Gauge, i64)>,
    pub most: Vec<(Gauge, i64)>,
    /// Facts that must have been told.
    pub knows: Vec<ItemId>,
    /// Facts that must not have been told.
    pub lacks: Vec<ItemId>,
}

impl Scenario {
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| &*node.id == id)
    }

    pub fn fact(&self, id: &str) -> Option<&Hidden> {
        self.facts.iter().find(|fact| &*fact.id == id)
    }

    /// Whether a talk of others is watched and its failures are marked.
    pub fn is_watched(&self) -> bool {
        self.nodes.iter().flat_map(|node| &node.choices).any(|choice| choice.mark.is_some())
    }

    /// How a gauge stands at the beginning.
    pub fn begins(&self, gauge: Gauge) -> i64 {
        let usual = if matches!(gauge, Gauge::Found | Gauge::False) { 0 } else { USUAL_METER };
        self.meters.iter().find(|(of, _)| *of == gauge).map_or(usual, |(_, at)| *at)
    }

    /// How much a skill counts here; nothing where the scene does not train it.
    pub fn weight(&self, skill: &str) -> f64 {
        self.skills.iter().find(|(of, _)| &**of == skill).map_or(0.0, |(_, weight)| *weight)
    }
}

impl Node {
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| &*choice.id == id)
    }

    /// The line in all its wordings.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = &Template> {
        let count = 1 + self.also.len();
        (0..count).map(|at| if at == 0 { &self.say } else { &self.also[at - 1] })
    }
}

impl Item for Scenario {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}
