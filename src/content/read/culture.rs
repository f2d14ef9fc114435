//! `[[culture]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Culture, Profile};

pub(super) fn culture(fields: &mut Fields) -> Option<Culture> {
    let id = fields.id();
    let name = fields.word("name", Need::Must);
    let aliases = fields.aliases("aliases");
    let id = id?;
    Some(Culture {
        order: fields.whole("order").unwrap_or(i64::MAX),
        written: fields.day("written"),
        source: fields.note("source"),
        spellings: Profile::spelled(&id, &name, &aliases),
        opening: fields.template("opening", Need::Want),
        relation: fields.template("relation", Need::Want),
        power: fields.template("power", Need::Want),
        directness: fields.template("directness", Need::Want),
        time: fields.template("time", Need::Want),
        face: fields.template("face", Need::Want),
        dos: fields.templates("do", Need::Want),
        avoid: fields.templates("avoid", Need::Want),
        gestures: fields.template("gestures", Need::May),
        gifts: fields.template("gifts", Need::Want),
        name,
        id,
    })
}
