//! The composer of a statement: a part at a time, each begun with what the file knows, the whole to be read below with the
//! time it takes to say. Copied, or kept as a card of one's own.

use super::Purpose;
use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::msg::{Deed, Effect};
use crate::app::panes::{advice, fill, scripts};
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow, Step};
use crate::domain::draft::Draft;
use crate::domain::playbook::text::new_id;
use crate::domain::playbook::{Frame, FramePart, Statement};
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

/// The form a draft was written in; none where the frame is not there any more.
pub fn again(model: &Model, draft: &Draft) -> Option<Form> {
    model.playbook.frames.get(&draft.part).map(|frame| form(model, frame))
}

fn form(model: &Model, frame: &Frame) -> Form {
    let slots = advice::subject(model).map_or_else(|| fill::at_hand(model), |(_, slots)| slots);
    let mut rows: Vec<FormRow> = frame.parts.iter().map(|part| row(part, &slots)).collect();
    let mut steps: Vec<Step> = frame
        .parts
        .iter()
        .map(|part| Step { title: part.name.to_string(), about: part.hint.to_string(), rows: 1 })
        .collect();
    let words = &model.words;
    let title = words.get("statement-title").into_owned();
    rows.push(FormRow::called(TITLE.to_owned(), title, "").with_hint("hint-statement-title"));
    let keep = words.get("statement-keep").into_owned();
    steps.push(Step { title: keep, about: String::new(), rows: 1 });
    let purpose = Purpose::Statement { frame: frame.id.clone() };
    let mut form = Form::new("form-statement", rows, purpose);
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
    if said.is_empty() { Vec::new() } else { scripts::copied(model, said) }
}

pub fn made(model: &Model, form: &Form) -> Result<Vec<Effect>, Problem> {
    let (text, title) = (Clean::note(&spoken(form)), Clean::line(form.text(TITLE)));
    if text.is_empty() {
        let first = form.rows.first().map(|row| row.name.to_string()).unwrap_or_default();
        return Err(Problem::new(Kind::BadData, "statement-empty").field(first));
    }
    // A name stands on lists, where nothing is filled in.
    if title.is_empty() || title.contains(['{', '}']) {
        return Err(Problem::new(Kind::BadData, "statement-name").field(TITLE));
    }
    let id = new_id(&title, |id| model.playbook.cards.get(id).is_some());
    let statement = Box::new(Statement { id, title, text });
    Ok(vec![Effect::Do(Deed::KeepStatement { statement, language: model.words.language() })])
}

/// The whole as it is said so far, the part at hand apart, and how long it takes; the line to begin with so that the part
/// at hand is in sight.
pub fn preview(model: &Model, form: &Form, frame: &Frame, doc: &mut Doc) -> usize {
    let words = &model.words;
    let seconds = speech::seconds(&spoken(form));
    let most = frame.seconds.and_then(|most| usize::try_from(most).ok());
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
