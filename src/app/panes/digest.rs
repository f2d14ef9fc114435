//! The digest of the talk that is open on the card: composed from the log in the customer's language, written over, copied,
//! kept as a file, and marked as gone.

use crate::app::export::Paper;
use crate::app::model::card::On;
use crate::app::model::popup::choose::Choice;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect, TalkDeed};
use crate::app::popup::{choose, export, note};
use crate::domain::card::CustomerCard;
use crate::domain::digest::{self, Clock, Length, Minutes};
use crate::domain::id::Id;
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::letter;
use crate::domain::person::Way;
use crate::domain::visit::Visit;
use crate::locale::{Language, Sender, Words};
use crate::text::Clean;
use crate::text::note::Note;
use chrono::NaiveDate;

/// Where the digest of a talk stands.
pub fn clock(model: &Model, card: &CustomerCard, talk: &Interaction) -> Option<Clock> {
    digest::of_card(talk, card, model.house.digest_hours, model.now)
}

/// The talk of the card whose digest is meant: the one under the cursor, else the last whose digest has not gone, else the
/// last contact.
pub fn of_card(model: &Model) -> Option<Id> {
    let card = model.customers.selected_card()?;
    let at = match model.customers.walk.at {
        Some(On::Talk(id)) => card.interactions.iter().find(|talk| talk.id == id),
        _ => None,
    };
    let owes = |talk: &&Interaction| clock(model, card, talk).is_some_and(Clock::is_open);
    let untold = || card.interactions.iter().find(owes).or_else(|| card.last_contact());
    at.filter(|talk| talk.stage == Stage::Held).or_else(untold).map(|talk| talk.id)
}

/// Opens the talk over its card, and its digest as soon as it is here.
pub fn ask(model: &mut Model, talk: Id) -> Vec<Effect> {
    model.customers.digest = Some(talk);
    model.customers.ask_talk(talk)
}

/// The talk has come: the digest that was asked for opens.
pub fn arrived(model: &mut Model) {
    let here = model.customers.talk.as_ref().map(|talk| talk.visit.interaction.id);
    if here.is_some() && model.customers.digest.take_if(|asked| Some(*asked) == here).is_some() {
        open(model);
    }
}

/// What was written before can be copied, sent, or written anew; the first time it is composed from the log.
pub fn open(model: &mut Model) {
    let Some(talk) = &model.customers.talk else { return };
    if !talk.visit.interaction.digest.is_empty() || talk.visit.interaction.digest_spared_at.is_some() {
        return actions(model, 0);
    }
    if Minutes::with_note(&talk.visit, model.now.zone).is_empty() {
        let said = model.words.get("off-digest-empty").into_owned();
        return model.say(Mood::Info, said);
    }
    let length = length(&talk.visit);
    write(model, length);
}

/// As a mail where they have an address, else as a message.
fn length(visit: &Visit) -> Length {
    if visit.card.points.iter().any(|point| point.way == Way::Email) { Length::Long } else { Length::Short }
}

/// Opens what the log gives, to be written over.
fn write(model: &mut Model, length: Length) {
    let Some(talk) = &model.customers.talk else { return };
    let text = Clean::note(&composed(model, &talk.visit, length, false));
    let kept = talk.visit.interaction.digest.clone();
    note::open(model, note::of_digest(&text, kept));
}

/// Our own note on the talk, as it may be taken into its digest; none where there is none.
pub fn own_note(model: &Model) -> Option<&Clean> {
    let talk = model.customers.talk.as_ref()?;
    Some(&talk.visit.interaction.summary).filter(|note| !note.is_empty())
}

/// Takes our own note into the text being written, or out again. A text that nobody has touched is composed with it, where
/// it belongs; in another one it stands where the cursor does, but never above what it is about.
pub fn turn_note(model: &Model, text: &mut Note) {
    let Some((own, talk)) = own_note(model).zip(model.customers.talk.as_ref()) else { return };
    let texts = |length| [false, true].map(|noted| Clean::note(&composed(model, &talk.visit, length, noted)));
    for [without, with] in [Length::Long, Length::Short].map(texts) {
        let turned = match text.text() {
            untouched if untouched == without.as_str() => with,
            untouched if untouched == with.as_str() => without,
            _ => continue,
        };
        *text = Note::new(&turned);
        return text.to_start();
    }
    if let Some(at) = text.text().find(own.as_str()) {
        let rest = text.text()[at + own.len()..].trim_start_matches('\n').to_owned();
        *text = Note::new(&Clean::note(&format!("{}{rest}", &text.text()[..at])));
        return;
    }
    if text.caret() == 0 {
        text.to_end();
        text.insert("\n");
    }
    text.insert(&format!("{own}\n"));
}

/// The digest in the customer's language, or in that of the screen where theirs is none of ours; `noted`: with our own note.
fn composed(model: &Model, visit: &Visit, length: Length, noted: bool) -> String {
    let minutes = if noted { Minutes::with_note } else { Minutes::of }(visit, model.now.zone);
    let sender = Sender { name: &model.seller.name, company: &model.seller.company };
    let language = Language::spoken(&visit.card.customer.language).unwrap_or(model.words.language());
    if language == model.words.language() {
        return model.words.digest(&minutes, length, sender, model.now);
    }
    Words::new(language).digest(&minutes, length, sender, model.now)
}

/// What can be done with a digest that is written.
const ACTIONS: [&str; 7] = ["copy", "sent", "file", "edit", "long", "short", "spared"];
/// What can be done where none is needed, and none was written.
const UNWRITTEN: [&str; 3] = ["spared", "long", "short"];

fn actions(model: &mut Model, at: usize) {
    let Some(talk) = &model.customers.talk else { return };
    let talk = &talk.visit.interaction;
    let (sent, spared) = (talk.digest_at.is_some(), talk.digest_spared_at.is_some());
    let all = if talk.digest.is_empty() { &UNWRITTEN[..] } else { &ACTIONS };
    let choice = |name: &str| {
        let name = match name {
            "sent" if sent => "unsent",
            "spared" if spared => "unspared",
            name => name,
        };
        let text = model.words.choice("digest-do", name).into_owned();
        Choice { text, about: model.words.choice("digest-about", name).into_owned(), value: name.to_owned() }
    };
    // What has gone is not spared.
    let options = all.iter().filter(|name| **name != "spared" || !sent).map(|name| choice(name)).collect();
    choose::digest(model, options, at);
}

/// One of them was chosen.
pub fn chosen(model: &mut Model, value: &str) -> Vec<Effect> {
    let Some(talk) = &model.customers.talk else { return Vec::new() };
    let text = talk.visit.interaction.digest.clone();
    match value {
        "copy" => {
            let said = model.words.get("said-digest-copied").into_owned();
            model.say(Mood::Good, said);
            // The next thing is to say that it has gone.
            actions(model, 1);
            return vec![Effect::Copy(text.to_string())];
        }
        "file" => {
            let paper = Paper::text(file_of(model), text.as_str());
            return export::open_paper(model, paper);
        }
        "sent" => return mark(model, Some(model.now.ms)),
        "unsent" => return mark(model, None),
        "spared" => return spare(model, Some(model.now.ms)),
        "unspared" => return spare(model, None),
        "edit" => note::open(model, note::of_digest(&text, text.clone())),
        other => {
            if let Some(length) = Length::parse(other) {
                write(model, length);
            }
        }
    }
    Vec::new()
}

/// Who it is about and a day, without the signs that file systems forbid.
pub fn file_name(name: &str, day: NaiveDate, ending: &str) -> String {
    format!("{}-{day}.{ending}", letter::file_stem(name))
}

fn file_of(model: &Model) -> String {
    let visit = model.customers.talk.as_ref().map(|talk| &talk.visit);
    let name = visit.map(|visit| visit.card.customer.name.to_string()).unwrap_or_default();
    let day = visit.and_then(|visit| visit.interaction.day_and_time(model.now.zone).0);
    file_name(&name, day.unwrap_or_else(|| model.now.today()), "txt")
}

fn mark(model: &mut Model, at: Option<i64>) -> Vec<Effect> {
    change(model, |_| {}, |talk| (talk.digest_at, talk.digest_spared_at) = (at, None))
}

fn spare(model: &mut Model, at: Option<i64>) -> Vec<Effect> {
    change(model, |_| {}, |talk| talk.digest_spared_at = at)
}

/// What was typed, over what was `kept` before, here and in the file.
pub fn noted(model: &mut Model, kept: &Clean, text: &str) -> Vec<Effect> {
    let text = Clean::note(text);
    // Another window may have written it meanwhile: what it was opened with tells.
    let found = |talk: &mut Interaction| talk.digest = kept.clone();
    let effects = if text == *kept { Vec::new() } else { change(model, found, |talk| talk.digest = text) };
    actions(model, 0);
    effects
}

/// `found`: how it was found, where that is another than what stands on the screen by now.
fn change(model: &mut Model, found: impl FnOnce(&mut Interaction), set: impl FnOnce(&mut Interaction)) -> Vec<Effect> {
    let Some(visit) = model.customers.talk.as_mut().map(|talk| &mut talk.visit) else { return Vec::new() };
    let mut before = visit.interaction.clone();
    found(&mut before);
    set(&mut visit.interaction);
    let (talk, subject) = (visit.interaction.clone(), visit.card.customer.name.clone());
    vec![Effect::Do(Deed::Talk(TalkDeed::Digest { before: Box::new(before), interaction: Box::new(talk), subject }))]
}
