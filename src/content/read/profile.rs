//! `[[profile]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Axis, Profile};

pub(super) fn profile(fields: &mut Fields) -> Option<Profile> {
    let id = fields.id();
    let name = fields.word("name", Need::Must);
    let aliases = fields.aliases("aliases");
    let axis = fields.choice("axis", Axis::NAMES, Axis::parse);
    let id = id?;
    Some(Profile {
        spellings: Profile::spelled(&id, &name, &aliases),
        order: fields.whole("order").unwrap_or(i64::MAX),
        visit_days: fields.whole("visit_days"),
        call_days: fields.whole("call_days"),
        features: fields.template("features", Need::Want),
        stress: fields.template("stress", Need::Want),
        speak: fields.template("speak", Need::Want),
        opening: fields.templates("opening", Need::Want),
        principle: fields.template("principle", Need::Want),
        name,
        axis: axis?,
        id,
    })
}
