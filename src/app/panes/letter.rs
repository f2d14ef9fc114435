//! A template filled for the customer of the open card: chosen, completed where something is missing, written over, copied or
//! kept as a file. In the customer's language, whatever the screen speaks.

use crate::app::export::Paper;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::Choice;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Effect, Foreign};
use crate::app::panes::{digest, fill};
use crate::app::popup::{choose, export, note};
use crate::domain::card::CustomerCard;
use crate::domain::facts;
use crate::domain::id::Id;
use crate::domain::letter::{self, Fate, Reason};
use crate::domain::playbook::Playbook;
use crate::domain::playbook::message::Message;
use crate::domain::slot::Slot;
use crate::locale::{Language, Words};
use crate::text::Clean;

/// Offers the templates that fit, in the customer's language; they may have to be read first.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let Some(language) = model.customers.selected_card().map(|card| language(model, card)) else { return Vec::new() };
    if book(model, language).is_none() {
        let said = model.words.get("ui-loading").into_owned();
        model.say(Mood::Info, said);
        return vec![Effect::Letters(language)];
    }
    offer(model, language);
    Vec::new()
}

/// The language of a customer, or of the screen where theirs is none of ours.
fn language(model: &Model, card: &CustomerCard) -> Language {
    Language::spoken(&card.customer.language).unwrap_or(model.words.language())
}

fn book(model: &Model, language: Language) -> Option<&Playbook> {
    if language == model.words.language() {
        return Some(&model.playbook);
    }
    model.foreign.as_ref().filter(|foreign| foreign.language == language).map(|foreign| &*foreign.playbook)
}

/// The templates have been read.
pub fn arrived(model: &mut Model, foreign: Foreign) {
    let language = foreign.language;
    model.foreign = Some(foreign);
    // That it is being read was said long enough.
    model.notice = None;
    let wanted = model.customers.selected_card().is_some_and(|card| self::language(model, card) == language);
    if wanted && model.popups.is_empty() && model.customers.open {
        offer(model, language);
    }
}

fn offer(model: &mut Model, language: Language) {
    let Some(card) = model.customers.selected_card() else { return };
    let Some(book) = book(model, language) else { return };
    let facts = facts::of_customer(card, &model.playbook, model.now);
    let option = |message: &Message| {
        // Chosen in the language of the screen; only what is sent is in the customer's.
        let told = model.playbook.messages.get(&message.id).unwrap_or(message);
        let about = format!("{}: {}", model.words.choice("channel", message.channel.name()), told.about.words());
        // Each keeps its number, which the hand knows.
        let about = if message.fits(&facts) { about } else { not_now(model, &about) };
        Choice { text: told.name.to_string(), about, value: message.id.to_string() }
    };
    let options: Vec<Choice> = book.messages.iter().map(option).collect();
    if options.is_empty() {
        let said = model.words.get("off-no-template").into_owned();
        return model.say(Mood::Info, said);
    }
    let customer = card.customer.id;
    choose::template(model, options, customer);
}

/// What is said of a template that does not fit the customer, and of when it does.
fn not_now(model: &Model, about: &str) -> String {
    model.words.fmt("template-not-now", &[("about", about.into())])
}

/// What became of a template with what was `given` by hand.
fn fate(model: &Model, id: &str, given: &[(Slot, Clean)]) -> Option<(Fate, String)> {
    let card = model.customers.selected_card()?;
    let language = language(model, card);
    let book = book(model, language)?;
    let message = book.messages.get(id)?;
    let known = facts::of_customer(card, book, model.now);
    let written = |words: &Words| {
        let slots = fill::filling_in(model, book, words).of_letter(card, &model.booking, given);
        (letter::write(message, card, &known, &slots), words.get("letter-subject").into_owned())
    };
    Some(if language == model.words.language() { written(&model.words) } else { written(&Words::new(language)) })
}

/// A template was chosen: it opens to be written over, or asks for what is missing, or says why it must not go.
pub fn chosen(model: &mut Model, id: &str, customer: Id) {
    if is_in_sight(model, customer) {
        write(model, id, &[]);
    }
}

/// Whether the card in sight is still that of the customer who is written to: theirs may have been taken away meanwhile.
fn is_in_sight(model: &mut Model, customer: Id) -> bool {
    let here = model.customers.selected_card().is_some_and(|card| card.customer.id == customer);
    if !here {
        let said = model.words.get("said-card-gone").into_owned();
        model.say(Mood::Bad, said);
    }
    here
}

fn write(model: &mut Model, id: &str, given: &[(Slot, Clean)]) {
    match fate(model, id, given) {
        None => {}
        Some((Fate::Ready(letter), label)) => {
            let text = Clean::note(&letter.text(&label));
            note::open(model, note::of_letter(&text));
            // It can be copied all the same.
            if let Some(reason) = unreached(model, id) {
                let said = model.words.choice("letter-not", reason.name()).into_owned();
                model.say(Mood::Info, said);
            }
        }
        Some((Fate::Lacks(slots), _)) => {
            let row = |slot: &Slot| {
                let label = model.words.choice("slot", slot.name()).into_owned();
                FormRow::called(slot.name().to_owned(), label, "")
            };
            let rows = slots.iter().map(row).collect();
            let Some(customer) = model.customers.selected_card().map(|card| card.customer.id) else { return };
            let form = Form::new("form-letter", rows, Purpose::Letter { id: id.to_owned(), customer });
            model.popups.push(Popup::Form(Box::new(form)));
        }
        Some((Fate::LeftOut(reason), _)) => {
            let said = model.words.choice("letter-not", reason.name()).into_owned();
            model.say(Mood::Bad, said);
        }
    }
}

/// Why the card would not tell where it goes.
fn unreached(model: &Model, id: &str) -> Option<Reason> {
    letter::unreached(model.playbook.messages.get(id)?, model.customers.selected_card()?)
}

/// What was missing was typed; what was left empty is asked for again.
pub fn made(model: &mut Model, form: &Form, id: &str, customer: Id) {
    if !is_in_sight(model, customer) {
        return;
    }
    let typed = |row: &FormRow| Some((Slot::parse(&row.name)?, Clean::line(&row.text())));
    let given: Vec<(Slot, Clean)> = form.rows.iter().filter_map(typed).filter(|(_, text)| !text.is_empty()).collect();
    if given.len() < form.rows.len() {
        let said = model.words.get("said-letter-lacks").into_owned();
        model.say(Mood::Bad, said);
    }
    write(model, id, &given);
    let more = model.popups.last_mut().and_then(|popup| match popup {
        Popup::Form(form) => Some(form),
        _ => None,
    });
    // Asked again, with what is known by now.
    if let Some(more) = more.filter(|more| matches!(more.purpose, Purpose::Letter { .. })) {
        for (slot, text) in given {
            more.rows.insert(0, FormRow::called(slot.name().to_owned(), String::new(), &text));
        }
        for row in &mut more.rows {
            row.label = Some(model.words.choice("slot", &row.name).into_owned());
        }
    }
}

/// The text is as it shall be: what is done with it.
pub fn noted(model: &mut Model, text: &str) {
    model.letter = Some(Clean::note(text));
    actions(model);
}

const ACTIONS: [&str; 3] = ["copy", "file", "edit"];

fn actions(model: &mut Model) {
    let choice = |name: &&str| Choice {
        text: model.words.choice("digest-do", name).into_owned(),
        about: model.words.choice("digest-about", name).into_owned(),
        value: (*name).to_owned(),
    };
    choose::letter(model, ACTIONS.iter().map(choice).collect());
}

/// One of them was chosen.
pub fn done(model: &mut Model, value: &str) -> Vec<Effect> {
    let Some(text) = model.letter.clone() else { return Vec::new() };
    match value {
        "copy" => {
            let said = model.words.get("said-letter-copied").into_owned();
            model.say(Mood::Good, said);
            vec![Effect::Copy(text.into_string())]
        }
        "file" => {
            let name = model.customers.selected_card().map(|card| card.customer.name.to_string()).unwrap_or_default();
            let name = digest::file_name(&name, model.now.today(), "txt");
            export::open_paper(model, Paper::text(name, text.as_str()))
        }
        _ => {
            note::open(model, note::of_letter(&text));
            Vec::new()
        }
    }
}
