//! The selected item: what it is, why it stands there, how to reach them, what was said last.

use crate::app::doc::{Doc, Labelled, Piece, Tone};
use crate::app::model::Model;
use crate::app::panes::portrait;
use crate::domain::card::CustomerCard;
use crate::domain::today::{Item, What};
use crate::text::width;

/// Cells of the label column.
const LABEL: usize = 12;

fn labelled<'d>(model: &Model, doc: &'d mut Doc) -> Labelled<'d> {
    doc.labelled(model.words.labels(LABEL))
}

pub fn lay(model: &Model, room: usize) -> Doc {
    let mut doc = Doc::new(room, model.veil);
    let Some(item) = model.today.selected() else { return doc };
    let (words, playbook) = (&model.words, &model.playbook);
    doc.para(Tone::Do, &words.today_what(item, playbook));
    doc.para(Tone::Text, &words.today_why(item, model.now));
    if let What::Digests(all) = &item.what {
        for owed in all {
            let talked = words.day(owed.talked, model.now.today());
            let lead = Piece { tone: Tone::Dim, text: format!("{talked}  ") };
            let beside = width(&lead.text);
            doc.hanging(&[lead], beside, Tone::Text, &owed.who.name);
        }
    }
    if let Some(card) = model.today.selected_card() {
        if card.customer.do_not_call {
            doc.para(Tone::Bad, &words.get("card-do-not-call"));
        }
        of_meeting(model, item, card, &mut doc);
        reach(model, card, &mut doc);
    }
    // In sight with who and why, before what is only to be read.
    doc.para(Tone::Dim, &words.today_weight(item));
    if let Some(card) = model.today.selected_card() {
        last(model, card, &mut doc);
        next(model, item, card, &mut doc);
        labelled(model, &mut doc).pair(&words.choice("field", "need"), Tone::Text, &card.customer.need);
    }
    doc
}

fn of_meeting(model: &Model, item: &Item, card: &CustomerCard, doc: &mut Doc) {
    let What::Meeting { id, .. } = item.what else { return };
    let Some(talk) = card.interactions.iter().find(|talk| talk.id == id) else { return };
    let label = |field: &str| model.words.choice("field", field).into_owned();
    let mut doc = labelled(model, doc);
    doc.pair(&label("goal"), Tone::Say, &talk.goal);
    doc.pair(&label("place"), Tone::Text, &talk.place);
    let person = card.people.iter().find(|member| Some(member.person.id) == talk.person);
    if let Some(member) = person {
        doc.pair(&label("person"), Tone::Text, &member.person.name);
    }
}

/// The first number, with whose it is; under the veil as everywhere.
fn reach(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let Some(phone) = card.phone() else { return };
    let whose = card.people.iter().find(|member| Some(member.person.id) == phone.person);
    let number = model.veil.value(&phone.value);
    let said = whose.map_or_else(|| number.to_string(), |member| format!("{number}  {}", member.person.name));
    let lead = [Piece { tone: Tone::Dim, text: model.words.choice("way", phone.way.name()).into_owned() }];
    labelled(model, doc).lead(&lead, Tone::Accent, &said);
}

fn last(model: &Model, card: &CustomerCard, doc: &mut Doc) {
    let mut doc = labelled(model, doc);
    let Some(talk) = card.last_contact() else {
        doc.pair(&model.words.get("today-last"), Tone::Dim, &model.words.get("ui-never"));
        return;
    };
    let headline: String = portrait::headline(model, talk).into_iter().map(|(_, text)| text).collect();
    doc.pair(&model.words.get("today-last"), Tone::Text, &headline);
    doc.lead(&[], Tone::Dim, &talk.summary);
    doc.pair(&model.words.choice("field", "next_step"), Tone::Do, &talk.next_step);
}

/// What else is to be done for them.
fn next(model: &Model, item: &Item, card: &CustomerCard, doc: &mut Doc) {
    let others = card.open_followups().filter(|followup| followup.id != item.id());
    for followup in others.take(3) {
        doc.para(Tone::Do, &portrait::next(model, followup));
    }
}
