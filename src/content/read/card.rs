//! `[[card]]`, `[[question]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Card, Family, Form, Question};

pub(super) fn card(fields: &mut Fields) -> Option<Card> {
    let id = fields.id();
    let family = fields.choice("family", Family::NAMES, Family::parse);
    let card = Card {
        order: fields.whole("order").unwrap_or(i64::MAX),
        when: fields.when(),
        written: fields.day("written"),
        source: fields.note("source"),
        title: fields.word("title", Need::Must),
        say: fields.template("say", Need::May),
        act: fields.template("do", Need::May),
        lines: fields.templates("lines", Need::May),
        avoid: fields.templates("avoid", Need::May),
        family: family?,
        id: id?,
    };
    if card.say.is_empty() && card.act.is_empty() && card.lines.is_empty() {
        fields.warn("pack-bare-card", &[]);
    }
    Some(card)
}

pub(super) fn question(fields: &mut Fields) -> Option<Question> {
    let id = fields.id();
    let form = fields.choice("form", Form::NAMES, Form::parse);
    let topic = fields.name("topic");
    Some(Question {
        ask: fields.template("ask", Need::Must),
        written: fields.day("written"),
        purpose: fields.template("use", Need::Want),
        form: form?,
        topic: topic?,
        id: id?,
    })
}
