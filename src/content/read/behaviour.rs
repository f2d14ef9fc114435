//! `[[type]]`, `[[observe]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Behaviour, Observation};

pub(super) fn behaviour(fields: &mut Fields) -> Option<Behaviour> {
    let id = fields.id();
    Some(Behaviour {
        order: fields.whole("order").unwrap_or(i64::MAX),
        spin: fields.references("spin", &["spin"]),
        cards: fields.references("cards", &["objection"]),
        name: fields.word("name", Need::Must),
        aliases: fields.aliases("aliases"),
        signs: fields.templates("signs", Need::Want),
        dos: fields.templates("do", Need::Want),
        donts: fields.templates("dont", Need::Want),
        opening: fields.template("opening", Need::Want),
        decision: fields.template("decision", Need::Want),
        id: id?,
    })
}

pub(super) fn observation(fields: &mut Fields) -> Option<Observation> {
    let id = fields.id();
    Some(Observation {
        suggests: fields.weights("suggests", Some(&["type"])),
        text: fields.template("text", Need::Must),
        id: id?,
    })
}
