//! The composer of a statement: a part at a time, each begun with what the file knows, the whole to be read below with the
//! time it takes to say. Copied, or kept as a card of one's own.

use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow, Step};
use crate::app::model::popup::purpose::{Built, KEPT, Purpose};
use crate::app::msg::{Deed, Effect, OwnDeed};
use crate::app::panes::{advice, copied, fill};
use crate::domain::draft::Draft;
use crate::domain::playbook::text::new_id;
use crate::domain::playbook::{Frame, FramePart, Script, Statement};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Slots;
use crate::domain::speech;
use crate::locale::Arg;
use crate::text::Clean;

/// The row of the name under which it is kept.
const TITLE: &str = "title";

pub fn open(model: &mut Model, frame: &str) {
    let Some(form) = model.playbook.frames.get(frame).map(|frame| form(model, frame)) else { return };
    model.popups.push(Popup::Form(Box::new(form)));
}

/// Opens a statement that was kept, to be changed.
pub fn edit(model: &mut Model, kept: Statement) {
    let form = kept_form(model, kept, 0);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form a draft was written in; none where the frame, or what was kept, is not there any more.
pub fn again(model: &Model, draft: &Draft) -> Option<Form> {
    let Some(id) = draft.part.strip_prefix(KEPT) else {
        return model.playbook.frames.get(&draft.part).map(|frame| form(model, frame));
    };
    let kept = model.playbook.cards.get(id).map(Script::Card)?.statement()?;
    let written = draft.fields.iter().filter_map(|field| field.name.parse().ok()).max();
    Some(kept_form(model, kept, written.unwrap_or(0)))
}

/// A row for each line and one for another, at least so many; then the name.
fn kept_form(model: &Model, kept: Statement, least: usize) -> Form {
    let lines: Vec<&str> = kept.text.lines().collect();
    let most = least.clamp(lines.len() + 1, lines.len() + MOST_MORE);
    let row = |n: usize| FormRow::called(n.to_string(), n.to_string(), lines.get(n - 1).copied().unwrap_or_default());
    let rows = (1..=most).map(row).collect();
    let step = |n: usize| Step { title: n.to_string(), about: String::new(), rows: 1 };
    let title = kept.title.clone();
    whole(model, rows, (1..=most).map(step).collect(), &title, Built::Kept(Box::new(kept)))
}

/// Lines more than a statement had that a draft of it may bring.
const MOST_MORE: usize = 50;

fn form(model: &Model, frame: &Frame) -> Form {
    let slots = advice::subject(model).map_or_else(|| fill::at_hand(model), |(_, slots)| slots);
    let rows = frame.parts.iter().map(|part| row(part, &slots)).collect();
    let steps = frame
        .parts
        .iter()
        .map(|part| Step { title: part.name.to_string(), about: part.hint.to_string(), rows: 1 })
        .collect();
    whole(model, rows, steps, "", Built::By(frame.id.clone()))
}

/// The parts, and the name under which it is kept.
fn whole(model: &Model, mut rows: Vec<FormRow>, mut steps: Vec<Step>, name: &str, built: Built) -> Form {
    let words = &model.words;
    let title = words.get("statement-title").into_owned();
    rows.push(FormRow::called(TITLE.to_owned(), title, name).with_hint("hint-statement-title"));
    let keep = words.get("statement-keep").into_owned();
    steps.push(Step { title: keep, about: String::new(), rows: 1 });
    let mut form = Form::new("form-statement", rows, Purpose::Statement(built));
    form.steps = steps;
    form
}

fn row(part: &FramePart, slots: &Slots) -> FormRow {
    FormRow::called(part.id.to_string(), part.name.to_string(), &part.start.fill(slots))
}

/// What is said, part by part.
fn parts(form: &Form) -> impl Iterator<Item = (usize, String)> {
    let rows = form.rows.iter().enumerate().filter(|(_, row)| row.name != TITLE);
    rows.map(|(at, row)| (at, row.text().trim().to_owned())).filter(|(_, text)| !text.is_empty())
}

fn spoken(form: &Form) -> String {
    parts(form).map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

/// The whole to the clipboard.
pub fn copy(model: &mut Model, form: &Form) -> Vec<Effect> {
    let said = spoken(form);
    if said.is_empty() { Vec::new() } else { copied::line(model, said) }
}

pub fn made(model: &Model, form: &Form, built: &Built) -> Result<Vec<Effect>, Problem> {
    let (text, title) = (Clean::note(&spoken(form)), Clean::line(form.text(TITLE)));
    if text.is_empty() {
        let first = form.rows.first().map(|row| row.name.to_string()).unwrap_or_default();
        return Err(Problem::new(Kind::BadData, "statement-empty").field(first));
    }
    // A name stands on lists, where nothing is filled in.
    if title.is_empty() || title.contains(['{', '}']) {
        return Err(Problem::new(Kind::BadData, "statement-name").field(TITLE));
    }
    let before = built.before().cloned().map(Box::new);
    let new = || new_id(&title, |id| model.playbook.cards.get(id).is_some());
    let id = before.as_ref().map_or_else(new, |kept| kept.id.clone());
    let statement = Box::new(Statement { id, title, text });
    Ok(vec![Effect::Do(Deed::Own(OwnDeed::Keep { before, statement, language: model.words.language() }))])
}

/// The whole as it is said so far, the part at hand apart, and how long it takes; the line to begin with so that the part
/// at hand is in sight.
pub fn preview(model: &Model, form: &Form, frame: Option<&Frame>, doc: &mut Doc) -> usize {
    let words = &model.words;
    let seconds = speech::seconds(&spoken(form));
    let most = frame.and_then(|frame| frame.seconds).and_then(|most| usize::try_from(most).ok());
    let over = most.is_some_and(|most| seconds > most);
    let args = [("n", Arg::from(seconds)), ("most", Arg::from(most.unwrap_or(seconds)))];
    let key = if most.is_some() { "statement-seconds" } else { "value-seconds" };
    doc.para(if over { Tone::Warn } else { Tone::Dim }, &words.fmt(key, &args));
    let mut at_hand = 0;
    for (at, text) in parts(form) {
        let selected = at == form.list.selected;
        if selected {
            at_hand = doc.len();
        }
        doc.para(if selected { Tone::Say } else { Tone::Text }, &text);
        let long = speech::sentences(&text).any(speech::is_long);
        if selected && long {
            doc.item("!", Tone::Warn, Tone::Warn, &words.get("doubt-long"));
        }
    }
    // The time stays in sight as long as there is room.
    at_hand.saturating_sub(1)
}
