//! `[[meeting]]`, `[[item]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::interaction::Channel;
use crate::domain::playbook::{Kinds, Meeting, PrepItem};
use crate::domain::prep::Block;

pub(super) fn meeting(fields: &mut Fields) -> Option<Meeting> {
    let id = fields.id();
    let channel = fields.choice("channel", Channel::NAMES, Channel::parse);
    let (instead, when) = (fields.reference_if_any("instead", &["meeting"]), fields.when());
    if let Some(id) = &id {
        fields.check_instead(id, instead.as_ref(), when.as_ref());
    }
    Some(Meeting {
        order: fields.whole("order").unwrap_or(i64::MAX),
        instead,
        when,
        name: fields.word("name", Need::Must),
        about: fields.template("about", Need::Want),
        goal: fields.template("goal", Need::Want),
        minimum: fields.template("minimum", Need::Want),
        agenda: fields.templates("agenda", Need::Want),
        purpose: fields.template("purpose", Need::Want),
        knowledge: fields.template("knowledge", Need::Want),
        expectation: fields.template("expectation", Need::Want),
        icebreakers: fields.templates("icebreakers", Need::Want),
        questions: fields.templates("questions", Need::Want),
        channel: channel?,
        id: id?,
    })
}

pub(super) fn item(fields: &mut Fields) -> Option<PrepItem> {
    let id = fields.id();
    let block = fields.choice("block", Block::NAMES, Block::parse);
    let kinds =
        if fields.is_every("kinds") { Kinds::Every } else { Kinds::Some(fields.references("kinds", &["meeting"])) };
    Some(PrepItem {
        kinds,
        order: fields.whole("order").unwrap_or(i64::MAX),
        when: fields.when(),
        text: fields.template("text", Need::Must),
        why: fields.template("why", Need::Want),
        block: block?,
        id: id?,
    })
}
