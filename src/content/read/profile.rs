//! `[[profile]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Axis, Profile};

pub(super) fn profile(fields: &mut Fields) -> Option<Profile> {
    let id = fields.id();
    let axis = fields.choice("axis", Axis::NAMES, Axis::parse);
    Some(Profile {
        order: fields.whole("order").unwrap_or(i64::MAX),
        visit_days: fields.whole("visit_days"),
        call_days: fields.whole("call_days"),
        name: fields.word("name", Need::Must),
        aliases: fields.aliases("aliases"),
        features: fields.template("features", Need::Want),
        stress: fields.template("stress", Need::Want),
        speak: fields.template("speak", Need::Want),
        opening: fields.templates("opening", Need::Want),
        principle: fields.template("principle", Need::Want),
        axis: axis?,
        id: id?,
    })
}
