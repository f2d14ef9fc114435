//! What a played scene tells its player: how it ended, what a better line would have been and why, points per skill, the
//! questions asked, who did the talking, and what the customer never told.

use super::path::How;
use super::stage::{Scene, Turn};
use crate::domain::playbook::{Choice, Ending, Hidden, ItemId, Manner, Mark, Node, Scenario, Stage};
use crate::domain::slot::Slots;
use crate::domain::speech;

/// A moment at which something better could have been said.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment<'s> {
    /// The place of its turn.
    pub turn: usize,
    pub chosen: &'s Choice,
    /// The best of what was at hand.
    pub better: &'s Choice,
}

/// Points for one skill.
#[derive(Debug, Clone, PartialEq)]
pub struct SkillScore {
    pub skill: ItemId,
    /// What was earned of what could be earned on the way taken, in percent.
    pub points: i64,
    pub earned: i64,
    pub possible: i64,
    /// How often it counts in the points of the whole.
    pub weight: f64,
}

/// Marks set while a talk of others was watched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    pub found: usize,
    /// Failures passed over, or called something else.
    pub missed: usize,
    pub wrong: usize,
}

impl<'s> Moment<'s> {
    /// The card to read: that of the better line, else that of what was said.
    pub fn card(&self) -> Option<&'s ItemId> {
        self.better.card.as_ref().or(self.chosen.card.as_ref())
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Debrief<'s> {
    /// The last node; where it ends nothing, the scene was broken off.
    pub last: &'s Node,
    pub ending: Option<Ending>,
    pub moments: Vec<Moment<'s>>,
    pub skills: Vec<SkillScore>,
    /// All skills together by their weights, in percent; none where nothing was judged.
    pub points: Option<i64>,
    /// Questions asked, by stage.
    pub spin: [usize; Stage::ALL.len()],
    /// Seconds of talk, as long as it takes to say the words.
    pub talked: i64,
    pub listened: i64,
    pub told: Vec<&'s Hidden>,
    pub hidden: Vec<&'s Hidden>,
    /// None where nothing was to be marked.
    pub marks: Option<Marks>,
}

/// Looks back on a scene. `slots`: what the texts were filled with.
pub fn debrief<'s>(scene: &Scene<'s>, slots: &Slots) -> Debrief<'s> {
    let scenario = scene.scenario;
    let skills = skills(scene);
    let (told, hidden) = scenario.facts.iter().partition(|fact| scene.state.knows(scenario, &fact.id));
    let mut spin = [0; Stage::ALL.len()];
    for stage in scene.turns.iter().filter_map(|turn| turn.choice.spin) {
        spin[stage as usize] += 1;
    }
    let theirs = scene.turns.iter().map(|turn| heard(turn, slots)).chain([speaking_ms(&scene.line.fill(slots))]);
    Debrief {
        last: scene.node,
        ending: scene.node.end,
        moments: moments(scene),
        points: overall(&skills),
        skills,
        spin,
        talked: talked(scene, slots) / 1000,
        listened: theirs.sum::<i64>() / 1000,
        told,
        hidden,
        marks: scenario.is_watched().then(|| marks(scene)),
    }
}

impl Debrief<'_> {
    /// The customer's share of the talking, in percent.
    pub fn listened_share(&self) -> Option<i64> {
        let whole = self.talked + self.listened;
        (self.listened * 200 + whole).checked_div(whole * 2)
    }
}

/// What a choice is worth in this scene.
fn worth(scenario: &Scenario, choice: &Choice) -> f64 {
    let worth =
        |(skill, points): &(ItemId, i64)| i32::try_from(*points).map_or(0.0, f64::from) * scenario.weight(skill);
    choice.skill.iter().map(worth).sum()
}

/// The best of what could be said at a turn: what was said, where nothing else was worth more; else the first of equals, which
/// is what the author put first.
fn best<'s>(scenario: &Scenario, turn: &Turn<'s>) -> &'s Choice {
    let worth = |choice: &Choice| worth(scenario, choice);
    let better = turn.offered.iter().copied().filter(|choice| worth(choice) > worth(turn.choice));
    better.rev().max_by(|a, b| worth(a).total_cmp(&worth(b))).unwrap_or(turn.choice)
}

fn moments<'s>(scene: &Scene<'s>) -> Vec<Moment<'s>> {
    let weak = |(at, turn): (usize, &Turn<'s>)| {
        let better = best(scene.scenario, turn);
        (better.id != turn.choice.id).then_some(Moment { turn: at, chosen: turn.choice, better })
    };
    scene.turns.iter().enumerate().filter_map(weak).collect()
}

/// Measured against the best choice of each turn: whoever rightly offers loses nothing by not having asked.
fn skills(scene: &Scene) -> Vec<SkillScore> {
    let of = |choice: &Choice, skill: &ItemId| {
        choice.skill.iter().find(|(of, _)| of == skill).map_or(0, |(_, points)| (*points).max(0))
    };
    let score = |skill: &ItemId| {
        let earned: i64 = scene.turns.iter().map(|turn| of(turn.choice, skill)).sum();
        let most = |turn: &Turn| of(turn.choice, skill).max(of(best(scene.scenario, turn), skill));
        let possible: i64 = scene.turns.iter().map(most).sum();
        let points = (earned * 200 + possible).checked_div(possible * 2)?;
        Some(SkillScore { skill: skill.clone(), points, earned, possible, weight: scene.scenario.weight(skill) })
    };
    scene.scenario.skills.iter().filter_map(|(skill, _)| score(skill)).collect()
}

/// The mean of the skills that were asked for, each by its weight.
fn overall(skills: &[SkillScore]) -> Option<i64> {
    let weighted = |of: &SkillScore| i32::try_from(of.points).map_or(0.0, f64::from) * of.weight;
    let weights: f64 = skills.iter().map(|of| of.weight).sum();
    let mean = skills.iter().map(weighted).sum::<f64>() / weights;
    #[expect(clippy::cast_possible_truncation, reason = "a mean of percentages")]
    (weights > 0.0).then(|| mean.round() as i64)
}

fn marks(scene: &Scene) -> Marks {
    let mut marks = Marks::default();
    for turn in &scene.turns {
        let flawed = turn.offered.iter().any(|choice| choice.mark == Some(Mark::Found));
        match turn.choice.mark {
            Some(Mark::Found) => marks.found += 1,
            Some(Mark::False) => marks.wrong += 1,
            None => {}
        }
        marks.missed += usize::from(flawed && turn.choice.mark != Some(Mark::Found));
    }
    marks
}

/// How long the trainee spoke, in milliseconds; a line into which the customer cut counts half.
fn talked(scene: &Scene, slots: &Slots) -> i64 {
    let next = scene.turns.iter().skip(1).map(|turn| turn.node).chain([scene.node]);
    let spoken = |(turn, next): (&Turn, &Node)| if next.cuts_in { said(turn, slots) / 2 } else { said(turn, slots) };
    scene.turns.iter().zip(next).map(spoken).sum()
}

/// How long the customer spoke, in milliseconds; a line into which the trainee cut counts half as well.
fn heard(turn: &Turn, slots: &Slots) -> i64 {
    let whole = speaking_ms(&turn.line.fill(slots));
    if turn.choice.manner == Manner::CutIn { whole / 2 } else { whole }
}

fn said(turn: &Turn, slots: &Slots) -> i64 {
    match (&turn.how, turn.choice.manner) {
        (_, Manner::Wait) => 0,
        (How::Said(words), _) => speaking_ms(words),
        _ => speaking_ms(&turn.choice.text.fill(slots)),
    }
}

/// Both sides are measured alike.
fn speaking_ms(text: &str) -> i64 {
    i64::try_from(speech::millis(text)).unwrap_or(i64::MAX)
}
