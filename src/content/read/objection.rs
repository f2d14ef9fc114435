//! `[[class]]`, `[[objection]]`, `[[method]]`.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Class, Meaning, Method, Objection};
use crate::domain::slot::Slots;
use crate::domain::speech::{BREATH_HAN, BREATH_WORDS, is_long};

/// Fewer wordings than this, and the finder misses what buyers really say.
const FEWEST_WORDINGS: usize = 3;
const FEWEST_MEANINGS: usize = 2;

pub(super) fn class(fields: &mut Fields) -> Option<Class> {
    let id = fields.id();
    Some(Class {
        order: fields.whole("order").unwrap_or(i64::MAX),
        name: fields.word("name", Need::Must),
        hint: fields.template("hint", Need::Want),
        id: id?,
    })
}

pub(super) fn method(fields: &mut Fields) -> Option<Method> {
    let id = fields.id();
    Some(Method { name: fields.word("name", Need::Must), how: fields.template("how", Need::Want), id: id? })
}

pub(super) fn objection(fields: &mut Fields) -> Option<Objection> {
    let id = fields.id();
    let class = fields.reference("class", &["class"]);
    let objection = Objection {
        rank: fields.whole("rank"),
        methods: fields.references("method", &["method"]),
        when: fields.when(),
        written: fields.day("written"),
        source: fields.note("source"),
        title: fields.word("title", Need::Must),
        says: fields.templates("says", Need::Want),
        say: fields.template("say", Need::Must),
        ask: fields.template("ask", Need::Want),
        meanings: fields.children("meaning", meaning),
        avoid: fields.templates("avoid", Need::Want),
        walk: fields.template("walk", Need::Want),
        next: fields.template("next", Need::Want),
        evidence: fields.template("evidence", Need::Want),
        class: class?,
        id: id?,
    };
    if objection.meanings.len() < FEWEST_MEANINGS {
        fields.warn("pack-few-meanings", &[("count", objection.meanings.len().to_string())]);
    }
    if objection.says.len() < FEWEST_WORDINGS {
        fields.warn("pack-few-wordings", &[("count", objection.says.len().to_string())]);
    }
    if is_long(&objection.say.fill(&Slots::default())) {
        fields.warn("pack-long-say", &[("words", BREATH_WORDS.to_string()), ("characters", BREATH_HAN.to_string())]);
    }
    Some(objection)
}

fn meaning(fields: &mut Fields) -> Option<Meaning> {
    let id = fields.id();
    Some(Meaning {
        name: fields.word("name", Need::Must),
        acknowledge: fields.template("acknowledge", Need::Want),
        explore: fields.template("explore", Need::Want),
        answer: fields.template("answer", Need::Must),
        confirm: fields.template("confirm", Need::Want),
        id: id?,
    })
}
