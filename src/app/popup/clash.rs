//! Two places changed the same field: mine, theirs, or both. Nothing is written before that is answered.

use super::form::Form;
use super::note::{For, NotePopup};
use super::{Popup, row_at};
use crate::app::doc::{Doc, Piece, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, ListCursor, moving};
pub use crate::app::model::popup::clash::{Choice, Clash, Difference};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Effect, Fresh};
use crate::app::popup::{merge, note};
use crate::app::reply;
use crate::domain::draft::OWN;
use crate::domain::private;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::text::Clean;

/// Cells of the box.
const WIDTH: u16 = 76;

/// The question, about a form or note with my words in it.
pub fn question(over: Popup, differences: Vec<Difference>, save: bool) -> Popup {
    let level = of_level(&over);
    let opened = |one: Difference| {
        let one = Difference { alone: level && one.name == "place", ..one };
        Difference { choice: one.safest(), ..one }
    };
    let differences = differences.into_iter().map(opened).collect();
    Popup::Clash(Clash { over: Box::new(over), differences, list: ListCursor::default(), save })
}

/// What could not be saved because others changed the same meanwhile is laid over what they wrote.
pub fn met(model: &mut Model, fresh: Fresh) -> Vec<Effect> {
    match model.in_flight.pop_front().flatten() {
        Some(Popup::Form(form)) => form_met(model, form, fresh),
        Some(Popup::Note(note)) => note_met(model, note, fresh),
        Some(Popup::Merge(pair)) => {
            if let Fresh::Pair(both) = fresh {
                merge::overtaken(model, pair, *both);
            }
            Vec::new()
        }
        _ => overtaken(model),
    }
}

/// What was done by one key has no form to come back to: it is said, and what is there now is shown.
fn overtaken(model: &mut Model) -> Vec<Effect> {
    let problem = Problem::new(Kind::Changed, "changed-meanwhile");
    let said = model.words.problem(&problem).into_iter().next().unwrap_or_default();
    model.say(Mood::Bad, said);
    reply::again(model)
}

fn form_met(model: &mut Model, mut form: Box<Form>, fresh: Fresh) -> Vec<Effect> {
    forms::talk::come_back(model, &mut form);
    let Some(mut anew) = forms::anew(model, &form, fresh) else { return overtaken(model) };
    forms::talk::hand_on(&mut form, &mut anew);
    let differences = anew.lay(&form.typed());
    anew.draft = form.draft;
    if differences.is_empty() {
        return forms::save(model, Box::new(anew));
    }
    reply::come_back(model, question(Popup::Form(Box::new(anew)), differences, true));
    Vec::new()
}

/// The meetings on the screen.
fn visits(model: &mut Model) -> impl Iterator<Item = &mut Visit> {
    let held = model.customers.talk.as_mut().map(|talk| talk.visit.as_mut());
    model.visit.as_deref_mut().into_iter().chain(held)
}

fn note_met(model: &mut Model, mut popup: NotePopup, fresh: Fresh) -> Vec<Effect> {
    let theirs = match fresh {
        Fresh::Mark(mark) => {
            let theirs = mark.note.clone();
            let known = visits(model).flat_map(|visit| &mut visit.marks).filter(|known| known.id == mark.id);
            known.for_each(|known| *known = (*mark).clone());
            theirs
        }
        Fresh::Answer(answer) => {
            let theirs = answer.answer.clone();
            let known = visits(model).flat_map(|visit| &mut visit.answers).filter(|known| known.id == answer.id);
            known.for_each(|known| *known = (*answer).clone());
            theirs
        }
        Fresh::Use(used) => {
            let theirs = used.words.clone();
            let known = visits(model).flat_map(|visit| &mut visit.uses).filter(|known| known.id == used.id);
            known.for_each(|known| *known = (*used).clone());
            theirs
        }
        Fresh::Interaction(talk) if matches!(popup.for_what, For::Digest(_) | For::Call) => {
            let theirs = match &mut popup.for_what {
                For::Digest(kept) => {
                    *kept = talk.digest.clone();
                    talk.digest.clone()
                }
                _ => talk.summary.clone(),
            };
            let known = visits(model).filter(|known| known.interaction.id == talk.id);
            known.for_each(|known| known.interaction = (*talk).clone());
            theirs
        }
        // Not what a note is written on: the text stays where it is.
        _ => {
            reply::come_back(model, Popup::Note(popup));
            return overtaken(model);
        }
    };
    let difference = Difference::new("note", &theirs, popup.note.text());
    popup.was = theirs;
    reply::come_back(model, question(Popup::Note(popup), vec![difference], true));
    Vec::new()
}

/// Rows that the box has at most, with its border.
const MOST: u16 = 18;

/// Where everything of it stands.
pub struct Laid {
    pub area: Area,
    pub doc: Doc,
    /// First line of each field.
    pub starts: Vec<usize>,
    /// The first line in sight.
    pub top: usize,
}

pub fn lay(model: &Model, clash: &Clash) -> Laid {
    let width = geometry::popup(model.area, WIDTH, MOST).text().w;
    let (doc, starts) = doc(model, clash, usize::from(width));
    let rows = u16::try_from(doc.len() + 2).unwrap_or(MOST).min(MOST);
    let area = geometry::popup(model.area, WIDTH, rows);
    let start = starts.get(clash.list.selected).copied().unwrap_or(0);
    let end = starts.get(clash.list.selected + 1).copied().unwrap_or(doc.len());
    let top = end.saturating_sub(usize::from(area.text().h)).min(start);
    Laid { area, doc, starts, top }
}

/// A click selects a field, a second one turns its choice.
pub fn click(model: &mut Model, mut clash: Clash, x: u16, y: u16) -> Vec<Effect> {
    let laid = lay(model, &clash);
    let len = clash.differences.len();
    if let Some(line) = row_at(laid.area.text(), laid.top, laid.doc.len(), x, y)
        && let Some(at) = laid.starts.iter().rposition(|start| *start <= line)
    {
        if clash.list.selected == at {
            clash.differences[at].turn(1);
        }
        clash.list.select(at, len, len);
    }
    model.popups.push(Popup::Clash(clash));
    Vec::new()
}

pub fn key(model: &mut Model, mut clash: Clash, key: Key) -> Vec<Effect> {
    let len = clash.differences.len();
    let at = clash.list.selected;
    match key.code {
        Code::Esc => {
            // Back to the form with my words in it; what they wrote is kept where it is.
            model.popups.push(*clash.over);
            return Vec::new();
        }
        Code::Right | Code::Char(' ') => clash.differences[at].turn(1),
        Code::Left => {
            let by = if clash.differences[at].joins() { 2 } else { 1 };
            clash.differences[at].turn(by);
        }
        Code::Enter => return settle(model, clash),
        Code::Char('s') if key.ctrl => return settle(model, clash),
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::Commands) {
                clash.list.act(to, len, len);
            }
        }
    }
    model.popups.push(Popup::Clash(clash));
    Vec::new()
}

fn settle(model: &mut Model, clash: Clash) -> Vec<Effect> {
    match *clash.over {
        Popup::Form(mut form) => {
            for difference in &clash.differences {
                form.settle(&difference.name, &difference.settled(" / "), difference.choice != Choice::Theirs);
            }
            if clash.save {
                return forms::save(model, form);
            }
            model.popups.push(Popup::Form(form));
        }
        Popup::Note(mut popup) => {
            for difference in &clash.differences {
                popup.write(&Clean::note(&difference.settled("\n")));
            }
            if clash.save {
                return note::save(model, popup);
            }
            model.popups.push(Popup::Note(popup));
        }
        _ => {}
    }
    Vec::new()
}

fn of_level(popup: &Popup) -> bool {
    matches!(popup, Popup::Form(form) if matches!(form.purpose, forms::Purpose::Level(_)))
}

fn is_value(popup: &Popup) -> bool {
    matches!(popup, Popup::Form(form) if matches!(form.purpose, forms::Purpose::Value { .. }))
}

fn is_script(popup: &Popup) -> bool {
    matches!(popup, Popup::Form(form) if matches!(form.purpose, forms::Purpose::Script { .. }))
}

/// The fields, each with both texts and what shall become of them, and the first line of each.
fn doc(model: &Model, clash: &Clash, width: usize) -> (Doc, Vec<usize>) {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    doc.para(Tone::Dim, &words.get("clash-about"));
    let mut starts = Vec::new();
    for (at, difference) in clash.differences.iter().enumerate() {
        doc.gap();
        starts.push(doc.len());
        let selected = at == clash.list.selected;
        let label = match difference.name.strip_prefix(OWN) {
            Some(own) => own.to_owned(),
            None if is_script(&clash.over) => forms::script::label(words, &difference.name),
            None if is_value(&clash.over) => forms::value::label(words, &difference.name),
            None if difference.alone => words.get("level-place").into_owned(),
            None => words.choice("field", &difference.name).into_owned(),
        };
        let chosen = words.choice("clash", difference.choice.name()).into_owned();
        let chosen = if selected { format!("< {chosen} >") } else { chosen };
        let mark = if selected { "> " } else { "  " };
        doc.pieces(&[
            (Tone::Key, mark),
            (if selected { Tone::Accent } else { Tone::Title }, &label),
            (Tone::Text, "  "),
            (Tone::Key, &chosen),
        ]);
        let named = |text: &str| match difference.family {
            Some(family) if !text.is_empty() => words.choice(family, text).into_owned(),
            _ if text.is_empty() => "-".to_owned(),
            _ => private::veiled(model.veil, &difference.name, text).into_owned(),
        };
        for (key, text) in [("clash-theirs", &difference.theirs), ("clash-mine", &difference.mine)] {
            let lead = Piece { tone: Tone::Dim, text: format!("    {}", words.get(key)) };
            doc.hanging(&[lead], 16, Tone::Text, &named(text));
        }
    }
    (doc, starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_texts_stay_and_what_they_share_stands_once() {
        for (theirs, mine, both) in [
            ("Needs samples", "Wants a discount", "Needs samples\nWants a discount"),
            ("", "mine", "mine"),
            ("theirs", "", "theirs"),
            // Each wrote below what was there.
            (
                "Asked for samples\nBudget 30,000",
                "Asked for samples\nMeets on Tuesday",
                "Asked for samples\nBudget 30,000\nMeets on Tuesday",
            ),
            // One of them only wrote on.
            ("Asked for samples", "Asked for samples, twice", "Asked for samples, twice"),
            ("Budget 30,000, agreed", "Budget 30,000", "Budget 30,000, agreed"),
            // The same line further down is no beginning.
            ("one\nsame", "two\nsame", "one\nsame\ntwo\nsame"),
        ] {
            let of = Difference { choice: Choice::Both, ..Difference::new("note", theirs, mine) };
            assert_eq!(of.settled("\n"), both, "{theirs} | {mine}");
        }
    }

    #[test]
    fn the_question_opens_with_what_loses_least() {
        let choice = |of: Difference| of.safest();
        assert_eq!(choice(Difference::new("summary", "a", "b")), Choice::Both);
        assert_eq!(choice(Difference::new(&format!("{OWN}Fleet"), "a", "b")), Choice::Both);
        assert_eq!(choice(Difference::new("name", "a", "b")), Choice::Mine);
        assert_eq!(choice(Difference { family: Some("mood"), ..Difference::new("note", "a", "b") }), Choice::Mine);
        assert_eq!(choice(Difference { alone: true, ..Difference::new("place", "1", "2") }), Choice::Mine);
    }

    #[test]
    fn what_holds_sentences_can_be_joined_and_names_and_short_words_cannot() {
        let joins = |name: &str| Difference::new(name, "", "").joins();
        for name in
            ["note", "summary", "wants", "cause", "next_step", "handed_over", "remedy", "proof", "place", "source"]
        {
            assert!(joins(name), "{name}");
        }
        for name in ["name", "function", "number", "level", "due", "birthday", "zone", "industry"] {
            assert!(!joins(name), "{name}");
        }
    }
}
