//! What is being written, kept as it grows, and taken up again after a sitting that ended without saving it.

mod gone;
mod worth;

use super::forms::{self, Purpose};
use super::model::{Model, Mood, Screen};
use super::msg::{Ask, Effect};
use super::panes::{call, spin, talk, visit};
use super::popup::form::{self, Form};
use super::popup::note::{self, For, NotePopup};
use super::popup::{Popup, clash, drafts};
use crate::domain::call::State;
use crate::domain::card::CustomerCard;
use crate::domain::draft::{Draft, NEW, Typed, Writing};
use crate::domain::id::Id;
use crate::domain::playbook::spin::Stage;
use crate::domain::prep::Block;
use crate::domain::visit::Visit;
use crate::text::Clean;

/// A text that an earlier sitting left unsaved.
#[derive(Debug, Clone)]
pub struct Offer {
    pub draft: Draft,
    /// What it was written on is not there any more.
    pub gone: bool,
}

/// Keeps what the top popup holds, where it has changed since it was kept last.
pub(super) fn keep(model: &mut Model) -> Option<Effect> {
    let id = match model.popups.last_mut()? {
        Popup::Form(form) if form.changed => form.draft.get_or_insert_with(|| model.ids.next_id()),
        // Composed again as fast as it was.
        Popup::Note(note) if matches!(note.for_what, For::Letter) => return None,
        Popup::Note(note) if note.draft.is_some() || note.note.text() != note.was.as_str() => {
            note.draft.get_or_insert_with(|| model.ids.next_id())
        }
        _ => return None,
    };
    let id = *id;
    let draft = of(model, model.popups.last()?, id)?;
    let same = |last: &Draft| last.id == draft.id && last.fields == draft.fields;
    if model.kept.as_deref().is_some_and(same) {
        return None;
    }
    model.kept = Some(Box::new(draft.clone()));
    Some(Effect::KeepDraft(Box::new(draft)))
}

/// A popup's text was saved or thrown away.
pub(super) fn discard(popup: Option<&Popup>) -> Option<Effect> {
    popup.and_then(id).map(Effect::DiscardDraft)
}

/// The draft of what a popup holds.
pub fn id(popup: &Popup) -> Option<Id> {
    match popup {
        Popup::Form(form) => form.draft,
        Popup::Note(note) => note.draft,
        _ => None,
    }
}

/// What a popup holds, as a draft; none where nothing in it is worth keeping.
fn of(model: &Model, popup: &Popup, id: Id) -> Option<Draft> {
    match popup {
        Popup::Form(form) => of_form(model, form, id),
        Popup::Note(note) => Some(of_note(model, note, id)),
        _ => None,
    }
}

fn blank(model: &Model, id: Id, writing: Writing) -> Draft {
    Draft {
        id,
        writing,
        customer: None,
        record: None,
        part: Clean::default(),
        subject: Clean::default(),
        about: Clean::default(),
        at: model.now.ms,
        fields: Vec::new(),
    }
}

fn of_form(model: &Model, form: &Form, id: Id) -> Option<Draft> {
    let part = |new: bool| if new { Clean::line(NEW) } else { Clean::default() };
    let name = || Clean::line(form.text("name"));
    let draft = |writing| Draft { fields: form.typed(), ..blank(model, id, writing) };
    Some(match &form.purpose {
        Purpose::Customer { before } => {
            let subject = named(&before.customer.name, form, "name");
            Draft {
                customer: Some(before.customer.id),
                part: part(before.seq == 0),
                subject,
                ..draft(Writing::Customer)
            }
        }
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
            customer: interaction.customer,
            record: Some(interaction.id),
            part: part(form.title == forms::talk::LOG),
            subject: Clean::line(subject),
            ..draft(Writing::Talk)
        },
        Purpose::Follow { before, followup, subject } => Draft {
            customer: followup.customer,
            record: Some(followup.id),
            part: part(before.is_none()),
            subject: Clean::line(subject),
            ..draft(Writing::Follow)
        },
        Purpose::Plan { interaction, subject } => Draft {
            customer: interaction.customer,
            record: Some(interaction.id),
            subject: Clean::line(subject),
            ..draft(Writing::Plan)
        },
        Purpose::Product { .. } | Purpose::Value { .. } => return worth::of_form(model, form, id),
        Purpose::Script { before, card } => {
            let part = before.as_ref().map_or_else(|| Clean::line(NEW), |before| Clean::line(&before.id));
            Draft { part, subject: named(&card.title, form, "title"), ..draft(Writing::Script) }
        }
        Purpose::Level(ground) => Draft { part: ground.part(), subject: name(), ..draft(Writing::Level) },
        Purpose::Rival { before, sheet } => Draft {
            customer: sheet.customer,
            record: Some(sheet.id),
            part: part(before.is_none()),
            subject: name(),
            ..draft(Writing::Rival)
        },
        Purpose::Settings { first: false } => draft(Writing::Settings),
        // Two words, asked for again at the next start; one day, chosen again.
        Purpose::Settings { first: true } | Purpose::Replan { .. } | Purpose::Letter { .. } => return None,
    })
}

/// By its name as it was, or where it had none as it is typed.
fn named(was: &Clean, form: &Form, row: &str) -> Clean {
    if was.is_empty() { Clean::line(form.text(row)) } else { was.clone() }
}

fn of_note(model: &Model, popup: &NotePopup, id: Id) -> Draft {
    let (writing, part, about) = match &popup.for_what {
        For::Item(visit::Row::Item { id, text, .. }) => (Writing::Item, Clean::line(id), Clean::line(text)),
        For::Item(visit::Row::Own { mark, text, .. }) => {
            (Writing::Item, Clean::line(&mark.to_string()), Clean::line(text))
        }
        For::Item(visit::Row::Plan(_) | visit::Row::Block { .. }) => {
            (Writing::Item, Clean::default(), Clean::default())
        }
        For::Own(block) => (Writing::Own, Clean::line(block.name()), Clean::default()),
        For::Answer(card) => (Writing::Answer, Clean::line(card), spin::question(model, card)),
        For::Held(on) => of_held(model, *on),
        For::Call => (Writing::Call, Clean::default(), Clean::default()),
        For::Digest(_) | For::Letter => (Writing::Digest, Clean::default(), Clean::default()),
        For::Words(used) => of_words(model, *used),
    };
    let typed = Typed {
        name: Clean::line("note"),
        was: if let For::Digest(kept) = &popup.for_what { kept.clone() } else { popup.was.clone() },
        text: Clean::note(popup.note.text()),
        chosen: false,
    };
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

fn of_held(model: &Model, on: talk::On) -> (Writing, Clean, Clean) {
    let visit = model.customers.talk.as_ref().map(|talk| &talk.visit);
    let answer = |id| visit.and_then(|visit| visit.answers.iter().find(|answer| answer.id == id));
    match on {
        talk::On::Answer(id) => {
            let card = answer(id).map(|answer| answer.card.clone()).unwrap_or_default();
            let question = spin::question(model, &card);
            (Writing::Answer, card, question)
        }
        talk::On::Mark(id) => {
            let mark = visit.and_then(|visit| visit.marks.iter().find(|mark| mark.id == id));
            let words = mark.map(|mark| talk::words_of(model, mark)).unwrap_or_default();
            (Writing::Item, Clean::line(&id.to_string()), Clean::line(&words))
        }
        talk::On::Use(id) => of_words(model, id),
        talk::On::Result => (Writing::Item, Clean::default(), Clean::default()),
    }
}

fn of_words(model: &Model, used: Id) -> (Writing, Clean, Clean) {
    let visits = model.visit.iter().chain(model.customers.talk.iter().map(|talk| &talk.visit));
    let title = visits.flat_map(|visit| &visit.uses).find(|own| own.id == used).map(|own| talk::title_of(model, own));
    (Writing::Words, Clean::line(&used.to_string()), Clean::line(&title.unwrap_or_default()))
}

/// Earlier sittings left texts unsaved: they are offered, under whatever has the keys already.
pub(super) fn offered(model: &mut Model, left: Vec<Draft>) {
    let known = |draft: &Draft| model.offers.iter().any(|offer| offer.draft.id == draft.id);
    let new: Vec<Offer> =
        left.into_iter().filter(|draft| !known(draft)).map(|draft| Offer { draft, gone: false }).collect();
    model.offers.extend(new);
    if !model.offers.is_empty() {
        model.popups.insert(0, Popup::Drafts(drafts::Drafts::default()));
    }
}

/// A note whose meeting is not on the screen any more: nothing can be done with it here, so it is offered.
pub(super) fn put_off(model: &mut Model, mut popup: NotePopup) -> Vec<Effect> {
    if popup.note.text() == popup.was.as_str() {
        return discard(Some(&Popup::Note(popup))).into_iter().collect();
    }
    let id = *popup.draft.get_or_insert_with(|| model.ids.next_id());
    let draft = of_note(model, &popup, id);
    model.offers.insert(0, Offer { draft: draft.clone(), gone: false });
    let said = model.words.get("said-draft-put-off").into_owned();
    model.say(Mood::Bad, said);
    vec![Effect::KeepDraft(Box::new(draft))]
}

/// Asks for what a draft was written on.
pub(super) fn take_up(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(offer) = model.offers.get(at) else { return Vec::new() };
    if offer.gone {
        gone::put_on_selected(model, at)
    } else {
        vec![Effect::Ask(Ask::Ground(Box::new(offer.draft.clone())))]
    }
}

/// What a draft was written on has come: its form or note opens with the text in it.
pub(super) fn ground(model: &mut Model, draft: &Draft, card: Option<Box<CustomerCard>>, visit: Option<Box<Visit>>) {
    let Some(at) = model.offers.iter().position(|offer| offer.draft.id == draft.id) else { return };
    model.popups.retain(|popup| !matches!(popup, Popup::Drafts(_)));
    if !reopen(model, draft, card, visit) {
        model.offers[at].gone = true;
        let list = crate::app::list::ListCursor { selected: at, ..Default::default() };
        model.popups.push(Popup::Drafts(drafts::Drafts { list }));
        return;
    }
    model.offers.remove(at);
    model.kept = Some(Box::new(draft.clone()));
}

/// False where there is nothing left to write on.
fn reopen(model: &mut Model, draft: &Draft, card: Option<Box<CustomerCard>>, visit: Option<Box<Visit>>) -> bool {
    let form = match draft.writing {
        Writing::Customer => forms::customer::again(model, draft, card),
        Writing::Person => card.and_then(|card| forms::person::again((&model.words, &model.playbook), draft, *card)),
        Writing::Talk => match (visit, card) {
            (Some(visit), _) if !visit.interaction.is_open() => Some(forms::talk::editing(model, &visit)),
            (Some(visit), _) => {
                show_visit(model, visit, Screen::Prep);
                forms::talk::wrapping(model)
            }
            (None, Some(card)) if draft.is_new() => Some(forms::talk::logging(model, draft, &card)),
            _ => None,
        },
        Writing::Plan => visit.and_then(|visit| {
            show_visit(model, visit, Screen::Prep);
            forms::plan::form(model)
        }),
        Writing::Follow => card.and_then(|card| forms::follow::again(model, draft, &card)),
        Writing::Product => forms::product::again(model, draft),
        Writing::Value => forms::value::again(model, draft, card.as_deref()),
        Writing::Script => {
            model.screen = Screen::Scripts;
            Some(forms::script::again(model, draft))
        }
        Writing::Level => forms::level::again(model, &draft.part, draft.is_new()),
        Writing::Rival => card.and_then(|card| forms::rival::again(draft, &card)),
        Writing::Settings => Some(forms::settings::form(model)),
        Writing::Item | Writing::Own | Writing::Answer | Writing::Call | Writing::Words | Writing::Digest => {
            return visit.is_some_and(|visit| note_again(model, draft, visit));
        }
    };
    let Some(mut form) = form else { return false };
    let differences = form.lay(&draft.fields);
    form.draft = Some(draft.id);
    forms::script::grow(&model.words, &mut form);
    // The caret goes where something was written last.
    let (len, page) = (form.rows.len() + 1, form::page(model, &form));
    let last = form.rows.iter().rposition(|row| row.touched).unwrap_or(0);
    form.list.select(last, len, page);
    if differences.is_empty() {
        model.popups.push(Popup::Form(Box::new(form)));
    } else {
        clash::ask(model, Popup::Form(Box::new(form)), differences, false);
    }
    true
}

fn show_visit(model: &mut Model, visit: Box<Visit>, screen: Screen) {
    model.screen = screen;
    model.prep.open = true;
    visit::arrived(model, Some(visit));
}

fn note_again(model: &mut Model, draft: &Draft, visit: Box<Visit>) -> bool {
    let part = draft.part.as_str();
    if draft.writing == Writing::Digest {
        let kept = visit.interaction.digest.clone();
        talk::show(model, visit);
        return write_again(model, draft, note::of_digest(&kept, kept.clone()));
    }
    if !visit.interaction.is_open() {
        let popup = talk::open_on(model, visit, part);
        return popup.is_some_and(|popup| write_again(model, draft, popup));
    }
    if draft.writing == Writing::Call {
        let (on, text) = (visit.interaction.id, visit.interaction.summary.clone());
        show_visit(model, visit, Screen::Call);
        call::enter(model, on, State::Talking);
        return write_again(model, draft, note::of_call(&text));
    }
    let screen = if draft.writing == Writing::Answer { Screen::Spin } else { Screen::Prep };
    show_visit(model, visit, screen);
    let Some(visit) = &model.visit else { return false };
    let popup = match draft.writing {
        Writing::Answer => {
            let text = visit.answer(part).map(|answer| answer.answer.clone()).unwrap_or_default();
            let stage = model.playbook.spin.get(part).map(|card| card.stage);
            model.spin.stage = Stage::ALL.iter().position(|known| Some(*known) == stage).unwrap_or(0);
            spin::select(model, part);
            note::of_answer(part, &text)
        }
        Writing::Own => note::own_item(Block::parse(part).unwrap_or(Block::Goal)),
        Writing::Words => match visit.uses.iter().find(|used| Id::parse(part) == Some(used.id)) {
            Some(used) => note::of_words(used.id, &used.words),
            None => return false,
        },
        _ => match row_of(model, part, &draft.about) {
            Some((at, row)) => {
                let (len, page) = (visit::rows(model).len(), visit::page(model));
                if let Some(at) = at {
                    model.prep.rows.select(at, len, page);
                }
                note::of_item(row.clone(), &row.note())
            }
            None => return false,
        },
    };
    write_again(model, draft, popup)
}

/// Opens the note with the text in it, and asks where others have written there since.
fn write_again(model: &mut Model, draft: &Draft, mut popup: NotePopup) -> bool {
    let Some(typed) = draft.fields.first() else { return false };
    let theirs = popup.was.clone();
    popup.write(&typed.text);
    popup.draft = Some(draft.id);
    note::open(model, popup);
    if theirs != typed.was && theirs != typed.text {
        let difference = clash::Difference::new("note", &theirs, &typed.text);
        if let Some(popup) = model.popups.pop() {
            clash::ask(model, popup, vec![difference], false);
        }
    }
    true
}

/// A row by its item or by the identity of one's own, with its place; an item that is no longer offered comes back.
fn row_of(model: &Model, part: &str, text: &str) -> Option<(Option<usize>, visit::Row)> {
    let is = |row: &visit::Row| match row {
        visit::Row::Item { id, .. } => id == part,
        visit::Row::Own { mark, .. } => Id::parse(part) == Some(*mark),
        visit::Row::Plan(_) | visit::Row::Block { .. } => false,
    };
    if let Some((at, row)) = visit::rows(model).into_iter().enumerate().find(|(_, row)| is(row)) {
        return Some((Some(at), row));
    }
    let (id, text, why, note) = (part.to_owned(), text.to_owned(), String::new(), Clean::default());
    let gone = visit::Row::Item { id, block: Block::Goal, text, why, done: false, note };
    (Id::parse(part).is_none() && !part.is_empty()).then_some((None, gone))
}
