//! Scenes in words: how one stands, and the look back on one that was played.

use super::{Arg, Words};
use crate::domain::playbook::{Choice, Gauge, Manner, Playbook, Point, Stage};
use crate::domain::slot::Slots;
use crate::domain::training::play::{Debrief, How, Moment, Scene, State, Turn};
use crate::text::Clean;

/// A line of the look back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackLine {
    Head(String),
    Plain(String),
    /// What the customer said, and what was answered.
    Theirs(String),
    Ours(String),
    /// What would have been better, and why.
    Better(String),
    Gap,
}

impl BackLine {
    pub fn text(&self) -> &str {
        match self {
            Self::Head(text) | Self::Plain(text) | Self::Theirs(text) | Self::Ours(text) | Self::Better(text) => text,
            Self::Gap => "",
        }
    }
}

impl Words {
    /// What a choice says, or does where it says nothing.
    pub fn choice_line(&self, choice: &Choice, slots: &Slots) -> String {
        let text = choice.text.fill(slots);
        match choice.manner {
            Manner::Say => text,
            manner => self.fmt("scene-manner", &[("manner", manner.name().into()), ("text", text.into())]),
        }
    }

    /// Which choice an answer in one's own words was taken for, and by which points.
    pub fn taken_for(&self, choice: &Choice, met: &[&Point], slots: &Slots) -> String {
        let names: Vec<&str> = met.iter().filter_map(|point| point.wordings.first()).map(Clean::as_str).collect();
        let (text, points) = (self.choice_line(choice, slots), names.join(", "));
        self.fmt("scene-met", &[("text", text.into()), ("points", points.into())])
    }

    /// Trust, patience and interest.
    pub fn meters(&self, state: &State) -> String {
        let at = |gauge| Arg::Digits(state.gauge(gauge));
        let args = [("trust", at(Gauge::Trust)), ("patience", at(Gauge::Patience)), ("interest", at(Gauge::Interest))];
        self.fmt("scene-meters", &args)
    }

    /// The look back: the ending, the points, what was learned, and the talk with its better lines.
    pub fn debrief(&self, scene: &Scene, back: &Debrief, book: &Playbook, slots: &Slots) -> Vec<BackLine> {
        let mut told = self.ended(back, slots);
        told.extend(self.counted(back, book));
        told.extend(self.learned(back, slots));
        told.push(BackLine::Gap);
        told.push(BackLine::Head(self.get("scene-way").into_owned()));
        for (at, turn) in scene.turns.iter().enumerate() {
            told.push(BackLine::Theirs(turn.heard(&turn.line.fill(slots))));
            told.push(BackLine::Ours(self.ours(turn, slots)));
            if let Some(moment) = back.moments.iter().find(|moment| moment.turn == at) {
                told.extend(self.played(moment, book, slots));
            }
        }
        told.push(BackLine::Theirs(scene.line.fill(slots)));
        told
    }

    fn ended(&self, back: &Debrief, slots: &Slots) -> Vec<BackLine> {
        let Some(ending) = back.ending else {
            return vec![BackLine::Head(self.get("scene-broken-off").into_owned())];
        };
        let args = [("name", back.last.name.as_str().into()), ("ending", self.choice("ending", ending.name()).into())];
        let why = back.last.why.fill(slots);
        let why = Some(why).filter(|why| !why.is_empty()).map(BackLine::Plain);
        std::iter::once(BackLine::Head(self.fmt("scene-ended", &args))).chain(why).chain([BackLine::Gap]).collect()
    }

    fn counted(&self, back: &Debrief, book: &Playbook) -> Vec<BackLine> {
        let digits = |n: usize| Arg::Digits(i64::try_from(n).unwrap_or(i64::MAX));
        let mut told = Vec::new();
        if let Some(points) = back.points {
            told.push(BackLine::Head(self.fmt("scene-points", &[("points", Arg::Digits(points))])));
        }
        let mut skills: Vec<_> = back.skills.iter().collect();
        skills.sort_by_key(|score| book.skills.get(&score.skill).map(|skill| skill.order));
        told.extend(skills.into_iter().map(|score| {
            let args = [
                ("name", book.skill_name(&score.skill).into()),
                ("points", Arg::Digits(score.points)),
                ("earned", Arg::Digits(score.earned)),
                ("possible", Arg::Digits(score.possible)),
            ];
            let line = self.fmt("scene-skill", &args);
            let weight = score.weight.to_string();
            let times = [("skill", line.as_str().into()), ("times", weight.as_str().into())];
            // The whole is their mean, each by its weight: whoever reckons it anew has to know them.
            let plain = (score.weight - 1.0).abs() < f64::EPSILON;
            BackLine::Plain(if plain { line } else { self.fmt("scene-skill-times", &times) })
        }));
        if let Some(marks) = back.marks {
            let args =
                [("found", digits(marks.found)), ("missed", digits(marks.missed)), ("wrong", digits(marks.wrong))];
            told.push(BackLine::Plain(self.fmt("scene-marks", &args)));
            return told;
        }
        let asked = Stage::ALL.iter().map(|stage| (stage.name(), digits(back.spin[*stage as usize])));
        told.push(BackLine::Plain(self.fmt("scene-spin", &asked.collect::<Vec<_>>())));
        if let Some(share) = back.listened_share() {
            let args = [
                ("ours", Arg::Digits(back.talked)),
                ("theirs", Arg::Digits(back.listened)),
                ("share", Arg::Digits(share)),
            ];
            told.push(BackLine::Plain(self.fmt("scene-share", &args)));
        }
        told
    }

    fn learned(&self, back: &Debrief, slots: &Slots) -> Vec<BackLine> {
        let mut told = Vec::new();
        for (key, facts) in [("scene-told", &back.told), ("scene-hidden", &back.hidden)] {
            if !facts.is_empty() {
                told.push(BackLine::Gap);
                told.push(BackLine::Head(self.get(key).into_owned()));
                told.extend(facts.iter().map(|fact| BackLine::Plain(fact.text.fill(slots))));
            }
        }
        told
    }

    fn ours(&self, turn: &Turn, slots: &Slots) -> String {
        match &turn.how {
            How::Said(words) => words.to_string(),
            How::Picked => self.choice_line(turn.choice, slots),
            How::Late => self.fmt("scene-late", &[("text", self.choice_line(turn.choice, slots).into())]),
        }
    }

    fn played(&self, moment: &Moment, book: &Playbook, slots: &Slots) -> Vec<BackLine> {
        let mut told = vec![BackLine::Plain(moment.chosen.why.fill(slots))];
        let better = self.choice_line(moment.better, slots);
        told.push(BackLine::Better(self.fmt("scene-better", &[("text", better.into())])));
        told.push(BackLine::Better(moment.better.why.fill(slots)));
        if let Some(script) = moment.card().and_then(|card| book.script(card)) {
            let args = [("name", script.name().into()), ("id", script.id().as_str().into())];
            told.push(BackLine::Plain(self.fmt("scene-see", &args)));
        }
        told.retain(|line| !line.text().is_empty());
        told
    }
}
