//! `[[scenario]]` with its facts, nodes and choices.

use crate::content::fields::{Fields, Need};
use crate::content::scene;
use crate::domain::playbook::{BEST, Choice, Ending, Gate, Hidden, Manner, Mark, Node, Point, Scenario, Stage, Way};
use crate::text::Clean;

pub(super) fn scenario(fields: &mut Fields) -> Option<Scenario> {
    let id = fields.id();
    let order = fields.whole("order").unwrap_or(i64::MAX);
    let kind = fields.name("kind");
    let persona = fields.reference_if_any("persona", &["type"]);
    let minutes = fields.required_whole("minutes");
    let start = fields.local("start");
    let leaves = fields.local_if_any("leaves");
    let meters = fields.gauges("meters");
    let skills = fields.weights("skills", Some(&["skill"]));
    let name = fields.word("name", Need::Must);
    let brief = fields.template("brief", Need::Want);
    let goal = fields.template("goal", Need::Want);
    let facts = fields.children("fact", fact);
    let found = fields.children("node", |fields| Some((fields.place(), node(fields)?)));
    fields.not_without("node", found.len());
    fields.settle(&found.iter().map(|(_, node)| node.id.clone()).collect());
    let (places, nodes): (Vec<usize>, Vec<Node>) = found.into_iter().unzip();
    let scenario = Scenario {
        order,
        persona,
        leaves,
        meters,
        skills,
        name,
        brief,
        goal,
        facts,
        nodes,
        kind: kind?,
        minutes: minutes?,
        start: start?,
        id: id?,
    };
    scene::check(&scenario, &places, fields);
    Some(scenario)
}

fn fact(fields: &mut Fields) -> Option<Hidden> {
    let id = fields.id();
    Some(Hidden { text: fields.template("text", Need::Must), id: id? })
}

fn node(fields: &mut Fields) -> Option<Node> {
    let id = fields.id();
    let end = fields.choice_if_any("end", Ending::NAMES, Ending::parse);
    let seconds = fields.whole("seconds");
    let late = fields.name_if_any("late");
    let cuts_in = fields.yes("cuts_in");
    let ends = if end.is_some() { Need::Must } else { Need::May };
    let name = fields.word("name", ends);
    let cue = fields.template("cue", Need::May);
    let say = fields.template("say", Need::Must);
    let also = fields.templates("also", Need::May);
    let why = fields.template("why", if end.is_some() { Need::Want } else { Need::May });
    let choices = fields.children("choice", choice);
    if end.is_none() && choices.is_empty() {
        fields.warn("pack-dead-end", &[]);
    }
    Some(Node { end, seconds, late, cuts_in, name, cue, say, also, why, choices, id: id? })
}

fn choice(fields: &mut Fields) -> Option<Choice> {
    let id = fields.id();
    let to = fields.local("to");
    let manner = fields.choice_if_any("manner", Manner::NAMES, Manner::parse).unwrap_or(Manner::Say);
    Some(Choice {
        gate: gate(fields),
        ways: fields.parts("way", way),
        manner,
        effect: fields.gauges("effect"),
        reveals: fields.names("reveals"),
        skill: fields.points("skill", BEST),
        spin: fields.choice_if_any("spin", Stage::NAMES, Stage::parse),
        mark: fields.choice_if_any("mark", Mark::NAMES, Mark::parse),
        card: fields.reference_if_any("card", &["objection", "card"]),
        text: fields.template("text", Need::Must),
        why: fields.template("why", Need::Want),
        points: fields.short_texts("points", Need::May).iter().map(point).collect(),
        to: to?,
        id: id?,
    })
}

fn way(fields: &mut Fields) -> Option<Way> {
    let to = fields.local("to");
    Some(Way { gate: gate(fields), to: to? })
}

fn gate(fields: &mut Fields) -> Gate {
    Gate {
        least: fields.gauges("least"),
        most: fields.gauges("most"),
        knows: fields.names("knows"),
        lacks: fields.names("lacks"),
    }
}

/// `cost|price|what it costs`: wordings of the same.
fn point(written: &Clean) -> Point {
    let wordings = written.split(['|', '｜']).map(Clean::line).filter(|wording| !wording.is_empty());
    Point { wordings: wordings.collect() }
}
