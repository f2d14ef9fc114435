//! `[[flow]]` with its steps and answers.

use crate::content::fields::{Fields, Need};
use crate::domain::complaint::Stage;
use crate::domain::interaction::Outcome;
use crate::domain::playbook::{Answer, Flow, Must, Step};

pub(super) fn flow(fields: &mut Fields) -> Option<Flow> {
    let id = fields.id();
    let kind = fields.name("kind");
    let name = fields.word("name", Need::Must);
    let about = fields.template("about", Need::Want);
    let (complaint, care) = (fields.yes("complaint"), fields.yes("care"));
    let meetings = fields.references("meetings", &["meeting"]);
    let talking = fields.local_if_any("talking");
    let steps = fields.children("step", step);
    let written = fields.day("written");
    fields.settle(&steps.iter().map(|step| step.id.clone()).collect());
    fields.not_without("step", steps.len());
    Some(Flow { written, name, about, complaint, care, meetings, talking, steps, kind: kind?, id: id? })
}

fn step(fields: &mut Fields) -> Option<Step> {
    let id = fields.id();
    let step = Step {
        state: fields.name_if_any("state"),
        say: fields.template("say", Need::Want),
        act: fields.template("do", Need::May),
        listen: fields.template("listen", Need::May),
        musts: fields.children("must", must),
        answers: fields.children("answer", answer),
        id: id?,
    };
    // Nobody leaves an ending by an answer.
    let ending = step.answers.is_empty();
    for must in step.musts.iter().filter(|must| must.in_line && (ending || step.say.is_empty())) {
        fields.warn("pack-must-line", &[("must", must.id.to_string())]);
    }
    Some(step)
}

fn must(fields: &mut Fields) -> Option<Must> {
    let id = fields.id();
    Some(Must {
        when: fields.when(),
        in_line: fields.yes("line"),
        text: fields.template("text", Need::Must),
        why: fields.template("why", Need::May),
        id: id?,
    })
}

fn answer(fields: &mut Fields) -> Option<Answer> {
    let id = fields.id();
    let to = fields.local("to");
    Some(Answer {
        card: fields.reference_if_any("card", &["objection", "card"]),
        stage: fields.choice_if_any("stage", Stage::NAMES, Stage::parse),
        meeting: fields.reference_if_any("meeting", &["meeting"]),
        outcome: fields.choice_if_any("outcome", Outcome::NAMES, Outcome::parse),
        text: fields.template("text", Need::Must),
        to: to?,
        id: id?,
    })
}
