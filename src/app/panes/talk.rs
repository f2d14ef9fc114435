//! A talk that took place, opened on the card: how it went, what was ticked and noted, asked and answered, which
//! scripts were used. What was written in a hurry is put right here.

use crate::app::action::Action;
use crate::app::doc::{Doc, Piece, Tone};
use crate::app::forms;
use crate::app::model::popup::note::NotePopup;
use crate::app::model::talk::{On, Talk};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect, TalkDeed};
use crate::app::panes::scripts::uses as scripts;
use crate::app::panes::{card, digest, fill, portrait};
use crate::app::popup::note;
use crate::app::screen::Screen;
use crate::app::walk::{Stand, Walk};
use crate::domain::history;
use crate::domain::id::Id;
use crate::domain::playbook::Stage;
use crate::domain::prep::{Block, CardUse, CheckMark, SpinAnswer};
use crate::domain::visit::Visit;
use crate::text::Clean;
use std::cmp::Reverse;

/// Opens a talk over its card, on the entry of a note; says what stands there. None where there is no such entry.
pub fn open_on(model: &mut Model, visit: Box<Visit>, part: &str) -> Option<NotePopup> {
    let mark = visit.marks.iter().find(|mark| Id::parse(part) == Some(mark.id) || mark.item.as_str() == part);
    let answer = visit.answers.iter().find(|answer| answer.card.as_str() == part);
    let used = visit.uses.iter().find(|used| Id::parse(part) == Some(used.id));
    let (on, text) = match (mark, answer, used) {
        (Some(mark), ..) => (On::Mark(mark.id), mark.note.clone()),
        (None, Some(answer), _) => (On::Answer(answer.id), answer.answer.clone()),
        (None, None, Some(used)) => (On::Use(used.id), used.words.clone()),
        (None, None, None) => return None,
    };
    show(model, visit);
    if let Some(talk) = &mut model.customers.talk {
        talk.stand.at = Some(on);
    }
    refit(model);
    Some(note::of_held(on, &text))
}

/// Opens a talk over its card, on its result.
pub fn show(model: &mut Model, visit: Box<Visit>) {
    model.screen = Screen::Customers;
    model.customers.wanted = Some(visit.card.customer.id);
    model.customers.open();
    model.customers.talk = Some(Talk { visit, stand: Stand { scroll: 0, at: Some(On::Result) } });
    refit(model);
}

/// A talk as it is in the file. One read before the last note was written is asked for again; one that was left in the
/// meantime stays left.
pub fn arrived(model: &mut Model, asked: Id, found: Option<Box<Visit>>) -> Vec<Effect> {
    let here = model.customers.talk.as_ref().map(|talk| talk.visit.interaction.id);
    let wanted = model.customers.asked_talk == Some(asked) && model.customers.open;
    if here != Some(asked) && !wanted {
        return Vec::new();
    }
    if !model.in_flight.is_empty() {
        return vec![Effect::Ask(Ask::Talk(asked))];
    }
    model.customers.asked_talk = None;
    let stand = match model.customers.talk.take() {
        Some(talk) if here == Some(asked) => talk.stand,
        _ => Stand { scroll: 0, at: Some(On::Result) },
    };
    model.customers.talk = found.map(|visit| Talk { visit, stand });
    refit(model);
    digest::arrived(model);
    Vec::new()
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(talk) = &model.customers.talk else { return Vec::new() };
    match (action, talk.stand.at) {
        (Action::Back, _) => model.customers.talk = None,
        (Action::Digest, _) => digest::open(model),
        (Action::Edit, _) | (Action::Note, Some(On::Result | On::Change(_)) | None) => {
            let visit = talk.visit.clone();
            forms::talk::edit(model, &visit);
        }
        (Action::Note, Some(on)) => open_note(model, on),
        (Action::Tick, Some(On::Use(id))) => return landed(model, id),
        (Action::Tick, _) => {
            let said = model.words.get("talk-landed-where").into_owned();
            model.say(Mood::Info, said);
        }
        _ => {
            let (walk, page) = (laid(model), card::page(model));
            if let Some((talk, walk)) = model.customers.talk.as_mut().zip(walk) {
                talk.stand.step(action, &walk, page);
            }
        }
    }
    Vec::new()
}

/// A click on a line: puts the cursor on its entry, and opens it when it is there already.
pub fn click(model: &mut Model, line: usize) -> Vec<Effect> {
    let Some(walk) = laid(model) else { return Vec::new() };
    let Some(talk) = &mut model.customers.talk else { return Vec::new() };
    let found = walk.at_line(talk.stand.scroll + line);
    let again = found.is_some() && found == talk.stand.at;
    talk.stand.at = found.or(talk.stand.at);
    if again { act(model, Action::Note) } else { Vec::new() }
}

/// After a change of the talk or of its area.
pub fn refit(model: &mut Model) {
    let (walk, page) = (laid(model), card::page(model));
    if let Some((talk, walk)) = model.customers.talk.as_mut().zip(walk) {
        talk.stand.refit(&walk, page);
    }
}

fn open_note(model: &mut Model, on: On) {
    let Some(talk) = &model.customers.talk else { return };
    let popup = match on {
        On::Mark(id) => talk.visit.marks.iter().find(|mark| mark.id == id).map(|mark| note::of_held(on, &mark.note)),
        On::Answer(id) => {
            talk.visit.answers.iter().find(|answer| answer.id == id).map(|answer| note::of_held(on, &answer.answer))
        }
        On::Use(id) => talk.visit.uses.iter().find(|used| used.id == id).map(|used| note::of_held(on, &used.words)),
        On::Result | On::Change(_) => None,
    };
    if let Some(popup) = popup {
        note::open(model, popup);
    }
}

/// What was typed into the note of an entry that said `was`, here and in the file.
pub fn noted(model: &mut Model, on: On, was: &Clean, text: &str) -> Vec<Effect> {
    let text = Clean::note(text);
    if text == *was {
        return Vec::new();
    }
    let Some(visit) = model.customers.talk.as_mut().map(|talk| &mut talk.visit) else { return Vec::new() };
    match on {
        On::Mark(id) => {
            let Some(mark) = visit.marks.iter_mut().find(|mark| mark.id == id) else { return Vec::new() };
            let before = CheckMark { note: was.clone(), ..mark.clone() };
            mark.note = text;
            let mark = mark.clone();
            let subject = Clean::line(&words_of(model, &mark));
            vec![Effect::Do(Deed::Talk(TalkDeed::Mark { before: Box::new(before), mark: Box::new(mark), subject }))]
        }
        On::Answer(id) => {
            let Some(answer) = visit.answers.iter_mut().find(|answer| answer.id == id) else { return Vec::new() };
            let before = SpinAnswer { answer: was.clone(), ..answer.clone() };
            answer.asked |= !text.is_empty();
            answer.answer = text;
            let (answer, visit) = (answer.clone(), visit.clone());
            let subject = Clean::line(&question(model, &visit, &answer));
            vec![Effect::Do(Deed::Talk(TalkDeed::Answer {
                before: Box::new(before),
                answer: Box::new(answer),
                subject,
            }))]
        }
        On::Use(id) => {
            let Some(used) = visit.uses.iter_mut().find(|used| used.id == id) else { return Vec::new() };
            let before = CardUse { words: was.clone(), ..used.clone() };
            used.words = scripts::line(&text);
            vec![scripts::kept(Some(&before), used)]
        }
        On::Result | On::Change(_) => Vec::new(),
    }
}

/// Not known, landed, missed, and round again.
fn landed(model: &mut Model, id: Id) -> Vec<Effect> {
    let Some(talk) = &mut model.customers.talk else { return Vec::new() };
    let Some(used) = talk.visit.uses.iter_mut().find(|used| used.id == id) else { return Vec::new() };
    let before = used.clone();
    (used.landed, used.missed) = match (used.landed, used.missed) {
        (false, false) => (true, false),
        (true, _) => (false, true),
        (false, true) => (false, false),
    };
    vec![scripts::kept(Some(&before), used)]
}

/// The talk as it stands in the card's place.
pub fn laid(model: &Model) -> Option<Walk<On>> {
    let talk = model.customers.talk.as_ref()?;
    Some(lay(model, &talk.visit, usize::from(card::area(model).text().w)))
}

/// The talk as lines of this width.
pub fn lay(model: &Model, visit: &Visit, width: usize) -> Walk<On> {
    let mut walk = Walk::new(width, model.veil);
    walk.entry(On::Result, |doc| result(model, visit, doc));
    plan(model, visit, &mut walk.doc);
    had_to_say(model, visit, &mut walk.doc);
    for block in Block::ALL {
        let touched = |mark: &&CheckMark| mark.block == *block && (mark.done || !mark.note.is_empty());
        let marks: Vec<&CheckMark> = visit.marks.iter().filter(touched).collect();
        if !marks.is_empty() {
            walk.doc.heading(&model.words.choice("block", block.name()));
        }
        for mark in marks {
            let sign = if mark.done { "[x]" } else { "[ ]" };
            walk.entry(On::Mark(mark.id), |doc| said(doc, sign, &words_of(model, mark), &mark.note));
        }
    }
    answers(model, visit, &mut walk);
    uses(model, visit, &mut walk);
    changes(model, visit, &mut walk);
    walk
}

/// What was changed since it was held: when, by whom, from what to what.
fn changes(model: &Model, visit: &Visit, walk: &mut Walk<On>) {
    let edits = history::edits(&visit.history);
    if edits.is_empty() {
        return;
    }
    walk.doc.heading(&model.words.get("talk-changes"));
    for (at, entry) in edits.into_iter().enumerate() {
        let change = model.words.change(&visit.card, entry, model.now);
        let head = model.words.change_head(&change);
        walk.entry(On::Change(at), |doc| {
            doc.para(Tone::Dim, &head);
            let lead = [Piece { tone: Tone::Dim, text: "  ".to_owned() }];
            doc.hanging(&lead, 4, Tone::Text, &model.words.from_to(&change));
        });
    }
}

fn result(model: &Model, visit: &Visit, doc: &mut Doc) {
    let (words, talk) = (&model.words, &visit.interaction);
    let doc = &mut doc.labelled(words.labels(LABEL));
    let headline = portrait::headline(model, talk);
    doc.pieces(&headline.iter().map(|(tone, text)| (*tone, text.as_str())).collect::<Vec<_>>());
    if let Some(clock) = digest::clock(model, &visit.card, talk) {
        doc.para(portrait::tone_of(clock), &words.digest_clock(clock, model.now));
    }
    let label = |name: &str| words.choice("field", name).into_owned();
    let told = words.told_of(&visit.card, talk);
    if !told.is_empty() {
        doc.para(Tone::Dim, &told.join(" · "));
    }
    doc.pair(&label("summary"), Tone::Text, &talk.summary);
    doc.pair(&label("handed_over"), Tone::Accent, &talk.handed_over);
    let mood = talk.mood.map(|mood| words.choice("mood", mood.name()).into_owned()).unwrap_or_default();
    doc.pair(&label("mood"), Tone::Dim, &mood);
    doc.pair(&label("next_step"), Tone::Do, &talk.next_step);
    for followup in visit.card.followups.iter().filter(|followup| followup.interaction == Some(talk.id)) {
        match followup.done_at {
            Some(_) => doc.pair(&label("done"), Tone::Good, &followup.text),
            None => doc.pair("", Tone::Do, &portrait::next(model, followup)),
        }
    }
    if talk.summary.is_empty() && talk.next_step.is_empty() {
        doc.para(Tone::Dim, &words.get("talk-no-summary"));
    }
}

/// What had to be said, and whether it was.
fn had_to_say(model: &Model, visit: &Visit, doc: &mut Doc) {
    if !visit.said.is_empty() {
        doc.heading(&model.words.get("talk-said"));
    }
    for mark in &visit.said {
        let (sign, tone) = if mark.done { ("[x]", Tone::Good) } else { ("[ ]", Tone::Warn) };
        doc.item(sign, tone, Tone::Text, &mark.text);
    }
}

/// Cells of the label column.
const LABEL: usize = 12;

/// With whom, where, and to what end.
fn plan(model: &Model, visit: &Visit, doc: &mut Doc) {
    let words = &model.words;
    let talk = &visit.interaction;
    let person = visit.card.people.iter().find(|member| Some(member.person.id) == talk.person);
    let person = person.map(|member| member.person.name.to_string()).unwrap_or_default();
    let doc = &mut doc.labelled(words.labels(LABEL));
    doc.gap();
    for (label, value) in [
        ("plan-who", person.as_str()),
        ("plan-place", &talk.place),
        ("plan-goal", &talk.goal),
        ("plan-minimum", &talk.minimum),
    ] {
        doc.pair(&words.get(label), Tone::Dim, value);
    }
}

/// A mark, the words, and under them what was written.
fn said(doc: &mut Doc, sign: &str, text: &str, note: &str) {
    doc.item(sign, Tone::Good, Tone::Text, text);
    if !note.is_empty() {
        doc.hanging(&[Piece { tone: Tone::Dim, text: "   ".to_owned() }], 4, Tone::Accent, note);
    }
}

fn answers(model: &Model, visit: &Visit, walk: &mut Walk<On>) {
    let stage = |answer: &SpinAnswer| model.playbook.spin.get(&answer.card).map(|card| card.stage);
    let mut answers: Vec<&SpinAnswer> =
        visit.answers.iter().filter(|answer| answer.asked || !answer.answer.is_empty()).collect();
    if answers.is_empty() {
        return;
    }
    walk.doc.heading(&model.words.get("questions-and-answers"));
    answers.sort_by_key(|answer| (stage(answer).is_none(), stage(answer).map(|stage: Stage| stage as u8)));
    for answer in answers {
        let sign = if answer.asked { "[x]" } else { "[ ]" };
        let question = question(model, visit, answer);
        walk.entry(On::Answer(answer.id), |doc| said(doc, sign, &question, &answer.answer));
    }
}

fn uses(model: &Model, visit: &Visit, walk: &mut Walk<On>) {
    if visit.uses.is_empty() {
        return;
    }
    walk.doc.heading(&model.words.get("talk-scripts"));
    let mut uses: Vec<&CardUse> = visit.uses.iter().collect();
    uses.sort_by_key(|used| Reverse(used.at));
    for used in uses {
        let title = title_of(model, used);
        let (key, tone) = match (used.landed, used.missed) {
            (true, _) => ("talk-landed", Tone::Good),
            (false, true) => ("talk-missed", Tone::Warn),
            (false, false) => ("talk-used", Tone::Dim),
        };
        let how = model.words.get(key);
        walk.entry(On::Use(used.id), |doc| {
            doc.pieces(&[(Tone::Text, &title), (Tone::Dim, "  "), (tone, &how)]);
            if !used.words.is_empty() {
                let said = model.words.fmt("talk-their-words", &[("words", used.words.as_str().into())]);
                doc.hanging(&[Piece { tone: Tone::Dim, text: "   ".to_owned() }], 4, Tone::Accent, &said);
            }
        });
    }
}

/// What the script of a use is called; its key where no pack holds it any more; an objection for which there was none.
pub fn title_of(model: &Model, used: &CardUse) -> String {
    if used.card.is_empty() {
        return model.words.get("talk-objection").into_owned();
    }
    model.playbook.script(&used.card).map_or_else(|| used.card.to_string(), |script| script.name().into_owned())
}

/// The words of an item: the playbook's where it has them, else as they were when it was ticked.
pub fn words_of(model: &Model, mark: &CheckMark) -> String {
    let slots = fill::at_hand(model);
    match model.playbook.items.get(&mark.item) {
        _ if !mark.text.is_empty() => mark.text.to_string(),
        Some(item) => item.text.fill(&slots),
        None => mark.item.to_string(),
    }
}

fn question(model: &Model, visit: &Visit, answer: &SpinAnswer) -> String {
    let known = model.playbook.spin.get(&answer.card);
    known.map_or_else(|| answer.card.to_string(), |card| card.ask.fill(&fill::of_visit(model, visit)))
}
