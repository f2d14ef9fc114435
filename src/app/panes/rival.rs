//! What a competitor at this customer will say, and where we differ: beside the advice for a meeting.

use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::field::Record;
use crate::locale::Arg;
use crate::text::fold_str;

/// Cells of the label column.
const LABEL: usize = 13;

/// The one named on the card first, then the others of whom there is a sheet.
pub fn lay(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let named = fold_str(&card.customer.competitor);
    let is_named = |sheet: &&Competitor| fold_str(&sheet.name) == named;
    let first = card.competitors.iter().filter(is_named);
    let rest = card.competitors.iter().filter(|sheet| !is_named(sheet));
    for sheet in first.chain(rest) {
        sheet_of(model, sheet, doc);
    }
    let known = card.competitors.iter().any(|sheet| is_named(&sheet));
    if !named.is_empty() && !known {
        doc.gap();
        let name = Arg::from(card.customer.competitor.as_str());
        doc.para(Tone::Dim, &model.words.fmt("rival-no-sheet", &[("name", name)]));
    }
}

fn sheet_of(model: &Model, sheet: &Competitor, doc: &mut Doc) {
    let words = &model.words;
    let doc = &mut doc.labelled(words.labels(LABEL));
    doc.gap();
    doc.pieces(&[(Tone::Title, &sheet.name), (Tone::Dim, "  "), (Tone::Dim, &words.get("field-competitor"))]);
    doc.pair(&words.get("rival-says"), Tone::Text, &sheet.positioning);
    doc.pair(&words.get("rival-differ"), Tone::Say, &sheet.difference);
    doc.pair(&words.get("rival-backed"), Tone::Text, &sheet.support);
    doc.pair(&words.get("rival-does"), Tone::Text, &sheet.tactics);
    let open = Competitor::FIELDS.iter().filter(|field| field.name != "note" && field.get(sheet).encode().is_none());
    let open: Vec<String> = open.map(|field| words.choice("field", field.name).into_owned()).collect();
    if !open.is_empty() {
        let list = open.join(&words.get("list-comma"));
        doc.para(Tone::Dim, &words.fmt("rival-find-out", &[("fields", Arg::from(list))]));
    }
}
