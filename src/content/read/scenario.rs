//! `[[scenario]]` with its nodes and choices.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Choice, Node, Scenario};

pub(super) fn scenario(fields: &mut Fields) -> Option<Scenario> {
    let id = fields.id();
    let kind = fields.name("kind");
    let persona = fields.reference_if_any("persona", &["type"]);
    let minutes = fields.required_whole("minutes");
    let start = fields.local("start");
    let name = fields.word("name", Need::Must);
    let brief = fields.template("brief", Need::Want);
    let nodes = fields.children("node", node);
    fields.settle(&nodes.iter().map(|node| node.id.clone()).collect());
    Some(Scenario { persona, name, brief, nodes, kind: kind?, minutes: minutes?, start: start?, id: id? })
}

fn node(fields: &mut Fields) -> Option<Node> {
    let id = fields.id();
    let end = fields.name_if_any("end");
    let say = fields.template("say", Need::Must);
    let choices = fields.children("choice", choice);
    if end.is_none() && choices.is_empty() {
        fields.warn("pack-dead-end", &[]);
    }
    Some(Node { end, say, choices, id: id? })
}

fn choice(fields: &mut Fields) -> Option<Choice> {
    let id = fields.id();
    let to = fields.local("to");
    Some(Choice {
        effect: fields.weights("effect", None),
        card: fields.reference_if_any("card", &["objection", "card"]),
        text: fields.template("text", Need::Must),
        why: fields.template("why", Need::Want),
        to: to?,
        id: id?,
    })
}
