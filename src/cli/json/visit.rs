//! Meetings, and what was prepared, asked and answered.

use super::follow::FollowJson;
use super::{NamedJson, clock, day, instant, said};
use crate::domain::answer::Answer;
use crate::domain::history::{self, Entry};
use crate::domain::interaction::{Channel, Interaction, Mood, Outcome};
use crate::domain::playbook::Stage;
use crate::domain::prep::{Block, CardUse, CheckMark, SpinAnswer};
use crate::domain::turn::Turn;
use crate::domain::visit::Visit;
use crate::usecases::visit::Meeting;
use serde::Serialize;

/// One element of `cornerman visit list --json`. Its name is that of the kind of meeting.
#[derive(Debug, Serialize)]
pub struct VisitRowJson {
    id: String,
    name: String,
    customer: NamedJson,
    #[serde(flatten)]
    plan: PlanJson,
}

/// `cornerman visit show --json`.
#[derive(Debug, Serialize)]
pub struct VisitJson {
    id: String,
    name: String,
    customer: NamedJson,
    person: Option<NamedJson>,
    #[serde(flatten)]
    plan: PlanJson,
    summary: Option<String>,
    next_step: Option<String>,
    checklist: Vec<CheckJson>,
    answers: Vec<SpinJson>,
    scripts: Vec<UseJson>,
    followups: Vec<FollowJson>,
    /// The course of a call; null for another kind of meeting.
    call: Option<CallJson>,
    mood: Option<&'static str>,
    handed_over: Option<String>,
    live: Option<&'static str>,
    complaint: Option<String>,
    /// What was changed since it was held, oldest first.
    changes: Vec<ChangeJson>,
}

/// One change of a talk; values are those of its fields, null for nothing.
#[derive(Debug, Serialize)]
struct ChangeJson {
    at: Option<String>,
    who: String,
    field: String,
    from: Option<String>,
    to: Option<String>,
}

impl ChangeJson {
    fn new(of: &Entry) -> Self {
        Self {
            at: instant(Some(of.at)),
            who: of.actor.clone(),
            field: of.field.clone(),
            from: of.old.clone(),
            to: of.new.clone(),
        }
    }
}

/// One use of a script; `landed` is null while nobody has said. The title is null where no pack holds the card any more.
#[derive(Debug, Serialize)]
pub struct UseJson {
    pub card: String,
    pub title: Option<String>,
    at: Option<String>,
    pub landed: Option<bool>,
    words: Option<String>,
    found_ms: Option<i64>,
}

#[derive(Debug, Serialize)]
struct PlanJson {
    meeting: Option<String>,
    channel: Option<&'static str>,
    stage: &'static str,
    day: Option<String>,
    time: Option<String>,
    zone: Option<String>,
    place: Option<String>,
    goal: Option<String>,
    minimum: Option<String>,
    outcome: Option<&'static str>,
    held_at: Option<String>,
}

/// One item of a checklist; `item` is null for one's own.
#[derive(Debug, Serialize)]
pub struct CheckJson {
    pub item: Option<String>,
    pub block: &'static str,
    pub text: String,
    pub done: bool,
    pub note: Option<String>,
}

/// One SPIN question; stage and wording are null where no pack holds the card any more.
#[derive(Debug, Serialize)]
pub struct SpinJson {
    pub card: String,
    stage: Option<&'static str>,
    ask: Option<String>,
    pub asked: bool,
    pub answer: Option<String>,
}

impl VisitRowJson {
    pub fn new(of: &Meeting, name: String) -> Self {
        let customer = NamedJson::new(of.customer.id, &of.customer.name);
        Self { id: of.interaction.id.to_string(), name, customer, plan: (&of.interaction).into() }
    }
}

impl VisitJson {
    pub fn new(
        of: &Visit,
        name: String,
        checklist: Vec<CheckJson>,
        answers: Vec<SpinJson>,
        scripts: Vec<UseJson>,
        followups: Vec<FollowJson>,
        must_say: &[CheckMark],
    ) -> Self {
        let interaction = &of.interaction;
        Self {
            id: interaction.id.to_string(),
            name,
            customer: NamedJson::new(of.card.customer.id, &of.card.customer.name),
            person: of.contact().map(|member| NamedJson::new(member.person.id, &member.person.name)),
            plan: interaction.into(),
            summary: said(&interaction.summary),
            next_step: said(&interaction.next_step),
            checklist,
            answers,
            scripts,
            followups,
            call: (!interaction.flow.is_empty()).then(|| CallJson::new(of, must_say)),
            mood: interaction.mood.map(Mood::name),
            handed_over: said(&interaction.handed_over),
            live: interaction.live.map(Answer::name),
            complaint: interaction.complaint.map(|id| id.to_string()),
            changes: history::edits(&of.history).into_iter().map(ChangeJson::new).collect(),
        }
    }
}

/// What is kept of a call beside the meeting.
#[derive(Debug, Serialize)]
struct CallJson {
    flow: String,
    mood: Option<&'static str>,
    handed_over: Option<String>,
    started_at: Option<String>,
    talked: Option<i64>,
    listened: Option<i64>,
    closes: Option<i64>,
    turns: Vec<TurnJson>,
    /// What had to be said by the step it came to.
    must_say: Vec<MustJson>,
}

/// Something that had to be said: its id in the playbook, its words, and whether it was said.
#[derive(Debug, Serialize)]
pub struct MustJson {
    id: String,
    pub text: String,
    pub said: bool,
}

impl From<&CheckMark> for MustJson {
    fn from(of: &CheckMark) -> Self {
        let id = of.must().unwrap_or_default().to_owned();
        Self { id, text: of.text.to_string(), said: of.done }
    }
}

#[derive(Debug, Serialize)]
struct TurnJson {
    flow: String,
    step: String,
    answer: String,
    at: Option<String>,
}

impl CallJson {
    fn new(of: &Visit, must_say: &[CheckMark]) -> Self {
        let talk = &of.interaction;
        let turn = |turn: &Turn| TurnJson {
            flow: turn.flow.to_string(),
            step: turn.step.to_string(),
            answer: turn.answer.to_string(),
            at: instant(turn.at),
        };
        Self {
            flow: talk.flow.to_string(),
            mood: talk.mood.map(Mood::name),
            handed_over: said(&talk.handed_over),
            started_at: instant(talk.started_at),
            talked: talk.talked,
            listened: talk.listened,
            closes: talk.closes,
            turns: of.turns.iter().map(turn).collect(),
            must_say: must_say.iter().map(MustJson::from).collect(),
        }
    }
}

impl UseJson {
    pub fn new(of: &CardUse, title: Option<String>) -> Self {
        let landed = of.told();
        Self {
            card: of.card.to_string(),
            title,
            at: instant(of.at),
            landed,
            words: said(&of.words),
            found_ms: of.found_ms,
        }
    }
}

impl From<&Interaction> for PlanJson {
    fn from(of: &Interaction) -> Self {
        Self {
            meeting: said(&of.meeting),
            channel: of.channel.map(Channel::name),
            stage: of.stage.name(),
            day: day(of.day),
            time: clock(of.time),
            zone: said(&of.zone),
            place: said(&of.place),
            goal: said(&of.goal),
            minimum: said(&of.minimum),
            outcome: of.outcome.map(Outcome::name),
            held_at: instant(of.held_at),
        }
    }
}

impl CheckJson {
    pub fn new(item: Option<&str>, block: Block, text: String, mark: Option<&CheckMark>) -> Self {
        Self {
            item: item.map(str::to_owned),
            block: block.name(),
            text,
            done: mark.is_some_and(|mark| mark.done),
            note: mark.and_then(|mark| said(&mark.note)),
        }
    }
}

impl SpinJson {
    pub fn new(of: &SpinAnswer, stage: Option<Stage>, ask: Option<String>) -> Self {
        Self {
            card: of.card.to_string(),
            stage: stage.map(Stage::name),
            ask,
            asked: of.asked,
            answer: said(&of.answer),
        }
    }

    /// The question, or the card's id where the question is lost.
    pub fn text(&self) -> &str {
        self.ask.as_deref().unwrap_or(&self.card)
    }
}
