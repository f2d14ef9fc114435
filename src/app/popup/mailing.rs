//! A message to everybody on the list: what each would get, who lacks what, who is left out; then a file each, or one table
//! for a mail merge.

use super::{choose, export};
use crate::app::action::Place;
use crate::app::doc::{Doc, Tone};
use crate::app::export::{Paper, Shape, Written};
use crate::app::geometry::{self, Area, Split};
use crate::app::key::{Code, Key};
use crate::app::list::{ListCursor, row_at};
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::Choice;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::mailing::Mailing;
use crate::app::model::popup::purpose::Purpose;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::domain::interaction::Channel;
use crate::domain::letter::{Addressed, Fate, Reason};
use crate::domain::playbook::message::Message;
use crate::domain::problem::Problem;
use crate::domain::slot::Slot;
use crate::locale::Arg;
use crate::locale::letters::Wish;
use crate::text::Clean;
use std::sync::Arc;

/// So many can be looked through before they go; for more there is the shell.
const MOST: usize = 2_000;

/// Asks by which template the customers on the list are written to.
pub fn open(model: &mut Model) {
    let Some(among) = model.customers.every_listed().filter(|among| among.len() <= MOST) else {
        let said = model.words.fmt("said-mailing-many", &[("most", Arg::from(MOST))]);
        return model.say(Mood::Info, said);
    };
    let option = |message: &Message| Choice {
        text: message.name.to_string(),
        about: format!("{}: {}", model.words.choice("channel", message.channel.name()), message.about.words()),
        value: message.id.to_string(),
    };
    let options: Vec<Choice> = model.playbook.messages.iter().map(option).collect();
    if options.is_empty() {
        let said = model.words.get("ui-loading").into_owned();
        return model.say(Mood::Info, said);
    }
    choose::mailing(model, options, among.into());
}

/// A template was chosen: it is filled behind the screen.
pub fn chosen(model: &mut Model, id: &str, among: Arc<[u32]>) -> Vec<Effect> {
    let Some(message) = model.playbook.messages.get(id) else { return Vec::new() };
    let name = message.name.to_string();
    let wish = Wish {
        template: id.to_owned(),
        among,
        given: Vec::new(),
        gaps: Vec::new(),
        language: None,
        by_hand: false,
        screen: (model.words.language(), Arc::clone(&model.playbook)),
        me: model.seller.name.clone(),
        company: model.seller.company.clone(),
        booking: model.booking.clone(),
        now: model.now,
    };
    let mailing =
        Mailing { wish: Box::new(wish), name, letters: None, list: ListCursor::default(), scroll: 0, generation: 0 };
    ask(model, mailing)
}

/// Has them filled, and shows them when they come. Until then there are none: what was filled before is not what was asked
/// for.
fn ask(model: &mut Model, mut mailing: Mailing) -> Vec<Effect> {
    let generation = model.next_generation();
    (mailing.generation, mailing.letters) = (generation, None);
    let wish = mailing.wish.clone();
    model.popups.push(Popup::Mailing(Box::new(mailing)));
    vec![Effect::Mail { generation, wish }]
}

/// They are filled; an older answer is dropped.
pub fn arrived(model: &mut Model, generation: u64, filled: Result<Arc<[Addressed]>, Problem>) {
    let is = |popup: &Popup| matches!(popup, Popup::Mailing(mailing) if mailing.generation == generation);
    let Some(at) = model.popups.iter().position(is) else { return };
    let page = page(model);
    match (filled, model.popups.get_mut(at)) {
        (Ok(letters), Some(Popup::Mailing(mailing))) => {
            let len = letters.len();
            mailing.letters = Some(letters);
            mailing.list.select(mailing.list.selected, len, page);
        }
        (Err(problem), _) => {
            drop(model.popups.remove(at));
            let said = model.words.run_on(model.words.problem(&problem));
            model.say(Mood::Bad, said);
        }
        _ => {}
    }
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

/// How many are ready, the customers, and the message of the selected one.
pub fn split(model: &Model) -> Split {
    geometry::letters(model.area)
}

fn page(model: &Model) -> usize {
    split(model).page()
}

/// How many are ready, and how many are not and why.
pub fn tally(model: &Model, mailing: &Mailing) -> String {
    let Some(letters) = &mailing.letters else { return model.words.get("ui-loading").into_owned() };
    let count = |is: &dyn Fn(&Fate) -> bool| letters.iter().filter(|of| is(&of.fate)).count();
    let nowhere = |fate: &Fate| matches!(fate, Fate::LeftOut(Reason::NoEmail | Reason::NoNumber));
    let parts = [
        ("mailing-ready", mailing.ready()),
        ("mailing-lack", count(&|fate| matches!(fate, Fate::Lacks(_)))),
        ("mailing-nowhere", count(&nowhere)),
        ("mailing-left-out", count(&|fate| matches!(fate, Fate::LeftOut(_)) && !nowhere(fate))),
    ];
    let said = parts.iter().filter(|(key, n)| *n > 0 || *key == "mailing-ready");
    said.map(|(key, n)| model.words.fmt(key, &[("n", Arg::from(*n))])).collect::<Vec<_>>().join(" · ")
}

/// A row: whether it is ready, for whom, and where it would go or why it does not.
pub fn row(model: &Model, mailing: &Mailing, of: &Addressed) -> (Tone, &'static str, String) {
    match &of.fate {
        Fate::Ready(_) => {
            let mailed = mailing.message().is_some_and(|message| message.channel == Channel::Mail);
            let way = if mailed { &of.email } else { &of.phone };
            let parts = [of.contact.as_str(), way.as_str()].into_iter().filter(|part| !part.is_empty());
            (Tone::Good, "+", parts.collect::<Vec<_>>().join(" · "))
        }
        Fate::Lacks(slots) => {
            let args = [("slots", Arg::from(names(model, slots)))];
            (Tone::Warn, "!", model.words.fmt("mailing-lacks", &args))
        }
        Fate::LeftOut(reason) => (Tone::Warn, "-", model.words.choice("left-out", reason.name()).into_owned()),
    }
}

fn names(model: &Model, slots: &[Slot]) -> String {
    slots
        .iter()
        .map(|slot| model.words.choice("slot", slot.name()).into_owned())
        .collect::<Vec<_>>()
        .join(&model.words.get("list-comma"))
}

/// What the selected customer gets, or why nothing.
pub fn detail(model: &Model, mailing: &Mailing, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(of) = mailing.at() else { return doc };
    doc.para(Tone::Title, &of.customer.name);
    let (tone, _, said) = row(model, mailing, of);
    if let Some(letter) = of.letter() {
        doc.para(Tone::Dim, &said);
        doc.gap();
        doc.para(Tone::Text, &letter.text(&model.words.get("letter-subject")));
        return doc;
    }
    doc.para(tone, &said);
    // What it is for tells why it does not fit.
    let about = mailing.message().filter(|_| of.fate == Fate::LeftOut(Reason::DoesNotFit));
    if let Some(message) = about {
        doc.para(Tone::Dim, &message.about.words());
    }
    doc
}

pub fn key(model: &mut Model, mut mailing: Box<Mailing>, key: Key) -> Vec<Effect> {
    let (len, page) = (mailing.len(), page(model));
    match (key.code, model.keys.action(&[Place::List], key.in_commands())) {
        (Code::Esc | Code::Backspace, _) => return Vec::new(),
        (Code::Enter, _) => return go(model, mailing),
        (Code::Insert | Code::Char('e'), _) => return gaps(model, mailing),
        (Code::Tab, _) => next_not_ready(&mut mailing, page),
        (Code::Char('y'), _) => {
            let effects = copy(model, &mailing);
            model.popups.push(Popup::Mailing(mailing));
            return effects;
        }
        (Code::Char(' '), _) => {
            let detail_area = split(model).detail;
            let lines = detail(model, &mailing, usize::from(detail_area.w)).len();
            let next = mailing.scroll + usize::from(detail_area.h);
            mailing.scroll = if next < lines { next } else { 0 };
        }
        (Code::Right, _) => mailing.step(1, page),
        (Code::Left, _) => mailing.step(-1, page),
        (_, Some(action)) => {
            mailing.list.act(action, len, page);
            mailing.scroll = 0;
        }
        _ => {}
    }
    model.popups.push(Popup::Mailing(mailing));
    Vec::new()
}

fn copy(model: &mut Model, mailing: &Mailing) -> Vec<Effect> {
    let Some(letter) = mailing.at().and_then(Addressed::letter) else { return Vec::new() };
    let text = letter.text(&model.words.get("letter-subject"));
    let said = model.words.get("said-letter-copied").into_owned();
    model.say(Mood::Good, said);
    vec![Effect::Copy(text)]
}

/// To the next one who gets nothing, and round again.
fn next_not_ready(mailing: &mut Mailing, page: usize) {
    let len = mailing.len();
    let Some(letters) = &mailing.letters else { return };
    let after = (1..=len).map(|by| (mailing.list.selected + by) % len);
    let next = after.into_iter().find(|at| letters.get(*at).is_some_and(|of| of.letter().is_none()));
    if let Some(at) = next {
        mailing.list.select(at, len, page);
        mailing.scroll = 0;
    }
}

/// A form for what is missing: it is the same for all of whom it is not known.
fn gaps(model: &mut Model, mailing: Box<Mailing>) -> Vec<Effect> {
    let lacks = mailing.lacks();
    let asked = |slot: &Slot| lacks.contains(slot) || mailing.wish.gaps.iter().any(|(given, _)| given == slot);
    let slots = mailing.message().map(Message::slots).unwrap_or_default().into_iter().filter(asked);
    let row = |slot: &Slot| {
        let label = model.words.choice("slot", slot.name()).into_owned();
        let had = mailing.wish.gaps.iter().find(|(given, _)| given == slot);
        let row = FormRow::called(slot.name().to_owned(), label, had.map_or("", |(_, text)| text));
        if slot.is_each_its_own() { row.with_hint("ui-mailing-each-hint") } else { row }
    };
    let rows: Vec<FormRow> = slots.map(|slot| row(&slot)).collect();
    let waits = mailing.letters.is_none();
    model.popups.push(Popup::Mailing(mailing));
    if rows.is_empty() || waits {
        let said = model.words.get(if waits { "ui-loading" } else { "said-mailing-whole" }).into_owned();
        model.say(Mood::Info, said);
    } else {
        model.popups.push(Popup::Form(Box::new(Form::new("form-mailing", rows, Purpose::Mailing))));
    }
    Vec::new()
}

/// What was missing was typed.
pub fn filled_in(model: &mut Model, form: &Form) -> Vec<Effect> {
    let Some(Popup::Mailing(mut mailing)) = model.popups.pop() else { return Vec::new() };
    let typed = |row: &FormRow| Some((Slot::parse(&row.name)?, Clean::line(&row.text())));
    mailing.wish.gaps = form.rows.iter().filter_map(typed).filter(|(_, text)| !text.is_empty()).collect();
    ask(model, *mailing)
}

/// Asks what is made of those that are ready.
fn go(model: &mut Model, mailing: Box<Mailing>) -> Vec<Effect> {
    let (waits, ready) = (mailing.letters.is_none(), mailing.ready());
    model.popups.push(Popup::Mailing(mailing));
    if ready == 0 {
        let said = model.words.get(if waits { "ui-loading" } else { "said-mailing-none" }).into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    }
    let option = |shape: &Shape| Choice {
        text: model.words.choice("mailing-as", shape.name()).into_owned(),
        about: model.words.choice("mailing-as-about", shape.name()).into_owned(),
        value: shape.name().to_owned(),
    };
    choose::shape(model, Shape::ALL.iter().map(option).collect());
    Vec::new()
}

/// It was chosen what they are written as: where to is asked next.
pub fn write(model: &mut Model, value: &str) -> Vec<Effect> {
    let found = model.popups.iter().find_map(|popup| match popup {
        Popup::Mailing(mailing) => mailing.letters.clone(),
        _ => None,
    });
    let (Some(shape), Some(letters)) = (Shape::parse(value), found) else { return Vec::new() };
    let label = model.words.get("letter-subject").as_ref().into();
    let mut paper = Paper { name: String::new(), written: Written::Letters { letters, label, shape } };
    let ending = paper.ending().map(|ending| format!(".{ending}")).unwrap_or_default();
    paper.name = format!("{}-{}{ending}", model.words.get("export-name-letters"), model.now.today());
    export::open_paper(model, paper)
}

/// A click on a row selects it.
pub fn click(model: &mut Model, mut mailing: Box<Mailing>, x: u16, y: u16) -> Vec<Effect> {
    let (len, page) = (mailing.len(), page(model));
    if let Some(at) = row_at(split(model).list, mailing.list.offset, len, x, y) {
        mailing.list.select(at, len, page);
        mailing.scroll = 0;
    }
    model.popups.push(Popup::Mailing(mailing));
    Vec::new()
}

/// After a change of size: the cursor stays in the list.
pub fn refit(model: &mut Model) {
    let page = page(model);
    for popup in &mut model.popups {
        if let Popup::Mailing(mailing) = popup {
            let len = mailing.len();
            mailing.list.select(mailing.list.selected, len, page);
            mailing.scroll = 0;
        }
    }
}
