//! `[[flow]]` with its steps and answers.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Answer, Flow, Step};

pub(super) fn flow(fields: &mut Fields) -> Option<Flow> {
    let id = fields.id();
    let kind = fields.name("kind");
    let name = fields.word("name", Need::Must);
    let about = fields.template("about", Need::Want);
    let (complaint, care) = (fields.yes("complaint"), fields.yes("care"));
    let steps = fields.children("step", step);
    fields.settle(&steps.iter().map(|step| step.id.clone()).collect());
    fields.not_without("step", steps.len());
    Some(Flow { name, about, complaint, care, steps, kind: kind?, id: id? })
}

fn step(fields: &mut Fields) -> Option<Step> {
    let id = fields.id();
    Some(Step {
        state: fields.name_if_any("state"),
        say: fields.template("say", Need::Want),
        act: fields.template("do", Need::May),
        listen: fields.template("listen", Need::May),
        answers: fields.children("answer", answer),
        id: id?,
    })
}

fn answer(fields: &mut Fields) -> Option<Answer> {
    let id = fields.id();
    let to = fields.local("to");
    Some(Answer {
        card: fields.reference_if_any("card", &["objection", "card"]),
        text: fields.template("text", Need::Must),
        to: to?,
        id: id?,
    })
}
