//! What a form or a note holds, as a draft.

use super::{training, worth};
use crate::app::forms;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::Form;
use crate::app::model::popup::note::{For, NotePopup};
use crate::app::model::popup::purpose::Purpose;
use crate::app::model::talk::On;
use crate::app::model::visit::Row;
use crate::app::offers::blank;
use crate::app::panes::drills::class;
use crate::app::panes::{spin, talk};
use crate::domain::draft::{Draft, NEW, Typed, Writing};
use crate::domain::id::Id;
use crate::text::Clean;

/// What a popup holds, as a draft; none where nothing in it is worth keeping.
pub(super) fn of(model: &Model, popup: &Popup, id: Id) -> Option<Draft> {
    match popup {
        Popup::Form(form) => of_form(model, form, id),
        Popup::Note(note) => Some(of_note(model, note, id)),
        _ => None,
    }
}

fn of_form(model: &Model, form: &Form, id: Id) -> Option<Draft> {
    let part = |new: bool| Clean::line(if new { NEW } else { "" });
    let name = || Clean::line(form.text("name"));
    let draft = |writing| Draft { fields: form.typed(), ..blank(model, id, writing) };
    let on = |customer, record, writing| Draft { customer, record: Some(record), ..draft(writing) };
    Some(match &form.purpose {
        Purpose::Customer { before } => Draft {
            customer: Some(before.customer.id),
            part: part(before.seq == 0),
            subject: named(&before.customer.name, form, "name"),
            ..draft(Writing::Customer)
        },
        // The form of the customer asks the same three.
        Purpose::Qualify { card } => {
            Draft { customer: Some(card.customer.id), subject: card.customer.name.clone(), ..draft(Writing::Customer) }
        }
        Purpose::Person { card, person } => Draft {
            customer: Some(card.customer.id),
            record: Some(*person),
            part: part(!card.people.iter().any(|member| member.person.id == *person)),
            subject: card.customer.name.clone(),
            about: Clean::line(form.text("name")),
            ..draft(Writing::Person)
        },
        Purpose::Talk { interaction, subject, .. } => Draft {
            part: part(form.title == forms::talk::LOG),
            subject: Clean::line(subject),
            ..on(interaction.customer, interaction.id, Writing::Talk)
        },
        Purpose::Follow { before, followup, subject } => Draft {
            part: part(before.is_none()),
            subject: Clean::line(subject),
            ..on(followup.customer, followup.id, Writing::Follow)
        },
        Purpose::Plan { interaction, subject } => {
            Draft { subject: Clean::line(subject), ..on(interaction.customer, interaction.id, Writing::Plan) }
        }
        Purpose::Product { .. } | Purpose::Value { .. } | Purpose::Statement(_) => worth::of_form(model, form, id)?,
        Purpose::Script { before, card } => {
            let part = Clean::line(before.as_ref().map_or(NEW, |before| before.id.as_str()));
            Draft { part, subject: named(&card.title, form, "title"), ..draft(Writing::Script) }
        }
        Purpose::Complaint { .. } | Purpose::Further { .. } => forms::complaint::draft(form, draft(Writing::Complaint)),
        Purpose::Level(ground) => Draft { part: ground.part(), subject: name(), ..draft(Writing::Level) },
        Purpose::Rival { before, sheet } => {
            Draft { part: part(before.is_none()), subject: name(), ..on(sheet.customer, sheet.id, Writing::Rival) }
        }
        Purpose::Settings { first: false } => draft(Writing::Settings),
        Purpose::Growth(_) | Purpose::Trainee { .. } => training::of_form(model, form, id)?,
        Purpose::Replan { what, subject } => {
            let (customer, record) = what.whose();
            Draft { part: Clean::line(what.name()), subject: subject.clone(), ..on(customer, record, Writing::Replan) }
        }
        // Two words, asked for again at the next start; one reason; what a template asks for; how a class is dealt to; a name.
        Purpose::Settings { first: true }
        | Purpose::Despite { .. }
        | Purpose::Letter { .. }
        | Purpose::Mailing
        | Purpose::Rater { .. }
        | Purpose::Deal => {
            return None;
        }
    })
}

/// By its name as it was, or where it had none as it is typed.
fn named(was: &Clean, form: &Form, row: &str) -> Clean {
    if was.is_empty() { Clean::line(form.text(row)) } else { was.clone() }
}

pub(super) fn of_note(model: &Model, popup: &NotePopup, id: Id) -> Draft {
    let (writing, part, about) = match &popup.for_what {
        For::Item(Row::Item { id, text, .. }) => (Writing::Item, Clean::line(id), Clean::line(text)),
        For::Item(Row::Own { mark, text, .. }) => (Writing::Item, Clean::line(&mark.to_string()), Clean::line(text)),
        For::Item(Row::Plan(_) | Row::Block { .. }) => (Writing::Item, Clean::default(), Clean::default()),
        For::Own(block) => (Writing::Own, Clean::line(block.name()), Clean::default()),
        For::Answer(card) => (Writing::Answer, Clean::line(card), spin::question(model, card)),
        For::Held(on) => of_held(model, *on),
        For::Call => (Writing::Call, Clean::default(), Clean::default()),
        For::Desk(what) => (Writing::Sheet, what.part(), class::about(model, what)),
        For::Digest(_) | For::Letter => (Writing::Digest, Clean::default(), Clean::default()),
        For::Words(used) => of_words(model, *used),
    };
    let typed = Typed {
        name: Clean::line("note"),
        was: if let For::Digest(kept) = &popup.for_what { kept.clone() } else { popup.was.clone() },
        text: Clean::note(popup.note.text()),
        chosen: false,
    };
    if let For::Desk(what) = &popup.for_what {
        let (record, subject) = class::whose(model, what);
        return Draft { record, subject, part, about, fields: vec![typed], ..blank(model, id, writing) };
    }
    Draft {
        customer: popup.on.as_ref().map(|on| on.customer),
        record: popup.on.as_ref().map(|on| on.interaction),
        subject: popup.on.as_ref().map(|on| on.name.clone()).unwrap_or_default(),
        part,
        about,
        fields: vec![typed],
        ..blank(model, id, writing)
    }
}

fn of_held(model: &Model, on: On) -> (Writing, Clean, Clean) {
    let visit = model.customers.talk.as_ref().map(|talk| &talk.visit);
    let answer = |id| visit.and_then(|visit| visit.answers.iter().find(|answer| answer.id == id));
    match on {
        On::Answer(id) => {
            let card = answer(id).map(|answer| answer.card.clone()).unwrap_or_default();
            let question = spin::question(model, &card);
            (Writing::Answer, card, question)
        }
        On::Mark(id) => {
            let mark = visit.and_then(|visit| visit.marks.iter().find(|mark| mark.id == id));
            let words = mark.map(|mark| talk::words_of(model, mark)).unwrap_or_default();
            (Writing::Item, Clean::line(&id.to_string()), Clean::line(&words))
        }
        On::Use(id) => of_words(model, id),
        On::Result | On::Change(_) => (Writing::Item, Clean::default(), Clean::default()),
    }
}

fn of_words(model: &Model, used: Id) -> (Writing, Clean, Clean) {
    let visits = model.visit.iter().chain(model.customers.talk.iter().map(|talk| &talk.visit));
    let title = visits.flat_map(|visit| &visit.uses).find(|own| own.id == used).map(|own| talk::title_of(model, own));
    (Writing::Words, Clean::line(&used.to_string()), Clean::line(&title.unwrap_or_default()))
}
