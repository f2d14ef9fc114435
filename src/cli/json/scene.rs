//! Scenes as JSON: the list, and the look back on one that was played.

use crate::domain::id::Id;
use crate::domain::playbook::{Ending, Playbook, Stage};
use crate::domain::slot::Slots;
use crate::domain::training::play::{Debrief, How, Scene, Turn};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Serialize)]
pub struct SceneJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub kind: &'a str,
    pub persona: Option<&'a str>,
    pub minutes: i64,
    pub brief: String,
    pub played: usize,
    /// The id of the node at which the latest try ended.
    pub ending: Option<&'a str>,
    /// `good`, `fair` or `poor`; null where the scene does not have that ending any more.
    pub result: Option<&'static str>,
}

#[derive(Debug, Serialize)]
pub struct PlayedJson<'a> {
    /// The id of the try; null where it was not kept.
    pub id: Option<String>,
    pub name: &'a str,
    pub scenario: &'a str,
    pub seed: u64,
    pub ending: Option<&'a str>,
    pub result: Option<&'static str>,
    pub points: Option<i64>,
    pub skills: Vec<SkillJson<'a>>,
    pub questions: BTreeMap<&'static str, usize>,
    pub talked_seconds: i64,
    pub listened_seconds: i64,
    pub told: Vec<&'a str>,
    pub hidden: Vec<&'a str>,
    pub marks: Option<MarksJson>,
    pub turns: Vec<TurnJson<'a>>,
}

#[derive(Debug, Serialize)]
pub struct SkillJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub points: i64,
}

#[derive(Debug, Serialize)]
pub struct MarksJson {
    pub found: usize,
    pub missed: usize,
    pub wrong: usize,
}

#[derive(Debug, Serialize)]
pub struct TurnJson<'a> {
    pub node: &'a str,
    pub line: String,
    pub choice: &'a str,
    /// `picked`, `late` or `said`.
    pub how: &'static str,
    pub text: String,
    /// The id of the choice that would have been better.
    pub better: Option<&'a str>,
}

impl<'a> PlayedJson<'a> {
    pub fn of(
        scene: &'a Scene<'a>,
        back: &'a Debrief<'a>,
        kept: Option<Id>,
        seed: u64,
        book: &'a Playbook,
        slots: &Slots,
    ) -> Self {
        let turn = |(at, turn): (usize, &'a Turn<'a>)| {
            let (how, text) = match &turn.how {
                How::Picked => ("picked", turn.choice.text.fill(slots)),
                How::Late => ("late", turn.choice.text.fill(slots)),
                How::Said(words) => ("said", words.to_string()),
            };
            let better = back.moments.iter().find(|moment| moment.turn == at).map(|moment| moment.better.id.as_str());
            TurnJson { node: &turn.node.id, line: turn.line.fill(slots), choice: &turn.choice.id, how, text, better }
        };
        let skills = back.skills.iter().map(|score| SkillJson {
            id: &score.skill,
            name: book.skill_name(&score.skill),
            points: score.points,
        });
        Self {
            id: kept.map(|id| id.to_string()),
            name: &scene.scenario.name,
            scenario: &scene.scenario.id,
            seed,
            ending: back.ending.map(|_| back.last.id.as_str()),
            result: back.ending.map(Ending::name),
            points: back.points,
            skills: skills.collect(),
            questions: Stage::ALL.iter().map(|stage| (stage.name(), back.spin[*stage as usize])).collect(),
            talked_seconds: back.talked,
            listened_seconds: back.listened,
            told: back.told.iter().map(|fact| fact.id.as_str()).collect(),
            hidden: back.hidden.iter().map(|fact| fact.id.as_str()).collect(),
            marks: back.marks.map(|of| MarksJson { found: of.found, missed: of.missed, wrong: of.wrong }),
            turns: scene.turns.iter().enumerate().map(turn).collect(),
        }
    }
}
