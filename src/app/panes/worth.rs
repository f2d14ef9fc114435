//! What a line says of the worth of a product.

use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::panes::advice;
use crate::domain::card::CustomerCard;
use crate::domain::product::Value;
use crate::domain::{fab, speech};
use crate::locale::Arg;

/// The customer it is about, where there is one.
pub fn subject(model: &Model) -> Option<&CustomerCard> {
    advice::subject(model).map(|(card, _)| card)
}

/// The sentences, and how long they take.
pub fn said(model: &Model, line: &Value, name: &str, doc: &mut Doc) {
    for sentence in model.words.value_said(line, name) {
        doc.para(Tone::Say, &sentence);
    }
    let seconds = speech::seconds(&model.words.value_line(line, name));
    if seconds > 0 {
        doc.para(Tone::Dim, &model.words.fmt("value-seconds", &[("n", Arg::from(seconds))]));
    }
}

pub fn said_risk(model: &Model, line: &Value, doc: &mut Doc) {
    if let Some(risk) = model.words.risk_said(line) {
        doc.gap();
        doc.para(Tone::Do, &model.words.get("value-risk-first"));
        doc.para(Tone::Say, &risk);
    }
}

pub fn doubted(model: &Model, line: &Value, card: Option<&CustomerCard>, doc: &mut Doc) {
    let doubts = fab::doubts(line, card);
    if !doubts.is_empty() {
        doc.gap();
    }
    for doubt in doubts {
        doc.item("!", Tone::Warn, Tone::Warn, &model.words.doubt(doubt));
    }
}
