//! `[[stage]]`, `[[spin]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{ItemId, SpinCard, Stage, StageGuide};

pub(super) fn stage(fields: &mut Fields) -> Option<StageGuide> {
    let stage = fields.choice("id", Stage::NAMES, Stage::parse);
    let enough = fields.required_whole("enough");
    let guide = StageGuide {
        name: fields.word("name", Need::Must),
        aim: fields.template("aim", Need::Want),
        move_on: fields.template("move_on", Need::Want),
        stage: stage?,
        enough: enough?,
        id: ItemId::parse(stage?.name())?,
    };
    Some(guide)
}

pub(super) fn card(fields: &mut Fields) -> Option<SpinCard> {
    let id = fields.id();
    let stage = fields.choice("stage", Stage::NAMES, Stage::parse);
    // An implication without a next step does not reach the number it is after.
    let then = if stage == Some(Stage::Implication) { Need::Want } else { Need::May };
    Some(SpinCard {
        industry: fields.industry(),
        order: fields.whole("order").unwrap_or(i64::MAX),
        when: fields.when(),
        ask: fields.template("ask", Need::Must),
        listen: fields.template("listen", Need::Want),
        then: fields.templates("then", then),
        stage: stage?,
        id: id?,
    })
}
