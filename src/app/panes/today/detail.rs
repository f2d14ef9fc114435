//! The selected item: what it is, why it stands there, how to reach them, what was said last.

use crate::app::doc::{Doc, Piece, Tone};
use crate::app::model::Model;
use crate::app::panes::portrait;
use crate::domain::card::CustomerCard;
use crate::domain::today::{Item, What};

/// Cells of the label column.
const LABEL: usize = 12;

pub fn lay(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(item) = model.today.selected() else { return doc };
    let (words, playbook) = (&model.words, &model.playbook);
    doc.para(Tone::Do, &words.today_what(item, playbook));
    doc.para(Tone::Text, &words.today_why(item, model.now));
    if let Some(card) = model.today.selected_card() {
        if card.customer.do_not_call {
            doc.para(Tone::Bad, &words.get("card-do-not-call"));
        }
        of_meeting(model, item, card, &mut doc);
        reach(model, card, &mut doc);
        last(model, card, &mut doc);
        next(model, item, card, &mut doc);
        doc.pair(&words.choice("field", "need"), model.words.labels(LABEL), Tone::Text, &card.customer.need);
    }
    doc.para(Tone::Dim, &words.today_weight(item));
    doc
}

fn of_meeting(model: &Model, item: &Item, card: &CustomerCard, doc: &mut Doc) {
    let What::Meeting { id, .. } = item.what else { return };
    let Some(talk) = card.interactions.iter().find(|talk| talk.id == id) else { return };
    let label = |field: &str| model.words.choice("field", field).into_owned();
    doc.pair(&label("goal"), model.words.labels(LABEL), Tone::Say, &talk.goal);
    doc.pair(&label("place"), model.words.labels(LABEL), Tone::Text, &talk.place);
    let person = card.people.iter().find(|member| Some(member.person.id) == talk.person);
    if let Some(member) = person {
        doc.pair(&label("person"), model.words.labels(LABEL), Tone::Text, &member.person.name);
    }
}

/// The first number, with whose it is; under the veil as everywhere.
fn reach(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let Some(phone) = card.phone() else { return };
    let whose = card.people.iter().find(|member| Some(member.person.id) == phone.person);
    let number = model.veil.value(&phone.value);
    let said = whose.map_or_else(|| number.to_string(), |member| format!("{number}  {}", member.person.name));
    let lead = [Piece { tone: Tone::Dim, text: model.words.choice("way", phone.way.name()).into_owned() }];
    doc.hanging(&lead, model.words.labels(LABEL), Tone::Accent, &said);
}

fn last(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let Some(talk) = card.last_contact() else {
        doc.pair(&model.words.get("today-last"), model.words.labels(LABEL), Tone::Dim, &model.words.get("ui-never"));
        return;
    };
    let headline: String = portrait::headline(model, talk).into_iter().map(|(_, text)| text).collect();
    doc.pair(&model.words.get("today-last"), model.words.labels(LABEL), Tone::Text, &headline);
    doc.hanging(&[], model.words.labels(LABEL), Tone::Dim, &talk.summary);
    doc.pair(&model.words.choice("field", "next_step"), model.words.labels(LABEL), Tone::Do, &talk.next_step);
}

/// What else is to be done for them.
fn next(model: &Model, item: &Item, card: &CustomerCard, doc: &mut Doc) {
    let others = card.open_followups().filter(|followup| followup.id != item.id());
    for followup in others.take(3) {
        doc.para(Tone::Do, &portrait::next(model, followup));
    }
}
