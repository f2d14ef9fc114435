//! `[[template]]`: messages to be filled.

use crate::content::fields::{Fields, Need};
use crate::domain::interaction::Channel;
use crate::domain::playbook::message::{Message, Purpose};

pub(super) fn message(fields: &mut Fields) -> Option<Message> {
    let id = fields.id();
    let purpose = fields.choice("purpose", Purpose::NAMES, Purpose::parse);
    let channel = fields.choice("channel", Channel::NAMES, Channel::parse);
    // Only a mail has a line for what it is about.
    let subject = if channel == Some(Channel::Mail) { Need::Must } else { Need::May };
    Some(Message {
        order: fields.whole("order").unwrap_or(i64::MAX),
        when: fields.when(),
        name: fields.word("name", Need::Must),
        about: fields.template("about", Need::Want),
        subject: fields.asking("subject", subject),
        body: fields.asking("body", Need::Must),
        purpose: purpose?,
        channel: channel?,
        id: id?,
    })
}
