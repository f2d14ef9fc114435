//! Two places changed the same field: mine, theirs, or both. Nothing is written before that is answered.

use crate::app::doc::{Doc, Piece, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Area};
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::clash::{Clash, Difference};
use crate::app::model::popup::purpose::Purpose;
use crate::domain::draft::OWN;
use crate::domain::private;

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

fn of_level(popup: &Popup) -> bool {
    matches!(popup, Popup::Form(form) if matches!(form.purpose, Purpose::Level(_)))
}

fn is_value(popup: &Popup) -> bool {
    matches!(popup, Popup::Form(form) if matches!(form.purpose, Purpose::Value { .. }))
}

fn is_script(popup: &Popup) -> bool {
    matches!(popup, Popup::Form(form) if matches!(form.purpose, Purpose::Script { .. }))
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
    use crate::app::model::popup::clash::Choice;

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
