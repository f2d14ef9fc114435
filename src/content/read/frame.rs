//! `[[frame]]` with its parts.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Frame, FramePart};

pub(super) fn frame(fields: &mut Fields) -> Option<Frame> {
    let id = fields.id();
    let parts = fields.children("part", part);
    fields.not_without("part", parts.len());
    Some(Frame {
        order: fields.whole("order").unwrap_or(i64::MAX),
        seconds: fields.whole("seconds"),
        name: fields.word("name", Need::Must),
        about: fields.template("about", Need::Want),
        parts,
        id: id?,
    })
}

fn part(fields: &mut Fields) -> Option<FramePart> {
    let id = fields.id();
    Some(FramePart {
        name: fields.word("name", Need::Must),
        hint: fields.word("hint", Need::Want),
        start: fields.template("start", Need::Want),
        id: id?,
    })
}
