//! A form: labels at the left, what is typed at the right, a button below.

use super::{hint, open_box};
use crate::app::doc::{Doc, Tone};
use crate::app::forms::{self, told};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::popup::form::{Form, FormRow, Holds, Input};
use crate::app::popup::form::{Areas, areas, page};
use crate::domain::slot::Slot;
use crate::locale::Arg;
use crate::text::{Veil, width};
use crate::ui::canvas::Canvas;
use crate::ui::panes::customers::cells_of;
use std::borrow::Cow;

/// Cells of the labels, with the mark before them and the gap behind: as the longest needs, within reason.
const LABELS: std::ops::RangeInclusive<u16> = 16..=30;

fn label<'a>(model: &'a Model, row: &'a FormRow) -> Cow<'a, str> {
    match &row.label {
        Some(label) => label.into(),
        None if row.custom => row.name.as_ref().into(),
        None => model.words.choice("field", &row.name),
    }
}

fn label_cells(model: &Model, form: &Form) -> u16 {
    let longest = form.rows.iter().map(|row| cells_of(&label(model, row))).max().unwrap_or(0);
    longest.saturating_add(4).clamp(*LABELS.start(), *LABELS.end())
}

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, form: &Form) {
    let Areas { frame, rows, foot, preview } = areas(model, form);
    open_box(canvas, frame, &model.words.get(form.title));
    step(model, canvas, frame.text(), form);
    let (page, labels) = (page(model, form), label_cells(model, form));
    let sight = form.in_sight(page);
    // Whether what was understood of the selected row stands beside it.
    let mut told = false;
    for (at, y) in sight.clone().zip(rows.y..) {
        let row = Area { y, h: 1, ..rows };
        if at < form.rows.len() {
            told |= line(model, canvas, form, at, row, labels) && at == form.list.selected;
        } else {
            button(canvas, beside(row, labels), &model.words.get(form.purpose.button()), at == form.list.selected);
        }
    }
    if form.steps.is_empty() {
        canvas.more(rows, sight.start > 0, sight.end < form.rows.len() + 1);
    }
    match &form.wrong {
        Some((_, why)) => {
            canvas.put(foot.x, foot.y, foot.w, why, canvas.theme.bad);
        }
        None => match told::verdict(model, form) {
            Some(said) => verdict(model, canvas, foot, &said),
            None => match choices(model, form) {
                Some(names) => numbered(canvas, foot, form.foot() > 1 || usize::from(rows.h) > sight.len(), &names),
                None => help(model, canvas, foot, form, told),
            },
        },
    }
    if preview.h > 0 {
        let (doc, at) = forms::preview(model, form, usize::from(preview.w));
        let room = usize::from(preview.h);
        // From the beginning, as long as what is written now is in sight.
        let from = if doc.len() <= room { 0 } else { at.min(doc.len() - room) };
        canvas.doc(preview, &doc, from);
    }
    let key = match form.steps.is_empty() {
        true if form.is_one_line() => "ui-form-one-hint",
        true => "ui-form-hint",
        false => "ui-guide-hint",
    };
    hint(canvas, frame, &model.words.get(key));
}

/// Which step of how many, and what it is about.
fn step(model: &Model, canvas: &mut Canvas<'_>, text: Area, form: &Form) {
    let Some((at, _)) = form.step() else { return };
    let args = [("n", Arg::from(at + 1)), ("all", Arg::from(form.steps.len()))];
    let count = model.words.fmt("ui-guide-step", &args);
    let used = canvas.put(text.x, text.y, text.w, &count, canvas.theme.dim);
    let room = text.w.saturating_sub(used + 2);
    let step = &form.steps[at];
    let titled = canvas.put(text.x + used + 2, text.y, room, &step.title, canvas.theme.title);
    let x = text.x + used + titled + 4;
    canvas.put(x, text.y, (text.x + text.w).saturating_sub(x), &step.about, canvas.theme.dim);
}

/// What all rows come to, whole: on the last line, and on the free one above it where it needs two.
fn verdict(model: &Model, canvas: &mut Canvas<'_>, foot: Area, said: &str) {
    let mut doc = Doc::new(usize::from(foot.w), model.veil);
    doc.para(Tone::Accent, said);
    let lines = u16::try_from(doc.len()).unwrap_or(u16::MAX).min(2);
    canvas.doc(Area { y: foot.y + 1 - lines, h: lines, ..foot }, &doc, 0);
}

/// Choices that have a digit of their own.
const DIGITS: usize = 9;

/// What the selected row offers to choose from, where a digit chooses and nothing else is to be said of it; and which of it
/// stands there.
fn choices(model: &Model, form: &Form) -> Option<(Vec<String>, usize)> {
    let row = form.rows.get(form.list.selected).filter(|row| row.hint.is_none())?;
    let (names, at): (Vec<String>, _) = match &row.input {
        Input::Choice { family, names, at, .. } => {
            (names.iter().map(|name| model.words.choice(family, name).into_owned()).collect(), at)
        }
        Input::Of { options, at } => (options.iter().map(|(_, name)| name.clone()).collect(), at),
        Input::Line(_) | Input::YesNo(_) => return None,
    };
    let told = (3..=DIGITS).contains(&names.len()) && told::meaning(model, form).is_none();
    told.then(|| (names, at.unwrap_or(0)))
}

/// The choices with their digits, on the foot and, where it is `free`, on the line above it.
fn numbered(canvas: &mut Canvas<'_>, foot: Area, free: bool, (names, at): &(Vec<String>, usize)) {
    let lines = listed(names, *at, usize::from(foot.w), if free { 2 } else { 1 });
    let above = u16::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    for (line, y) in lines.iter().zip(foot.y.saturating_sub(above)..) {
        canvas.put(foot.x, y, foot.w, line, canvas.theme.info);
    }
}

/// `1 order  2 advance  …` in so many lines at most, from the first one on from which the chosen one is in sight.
fn listed(names: &[String], at: usize, room: usize, most: usize) -> Vec<String> {
    let packed = |from: usize| {
        let (mut lines, mut to) = (vec![if from > 0 { "…".to_owned() } else { String::new() }], from);
        for (n, name) in names.iter().enumerate().skip(from) {
            let item = format!("{} {name}", n + 1);
            let last = lines.len() == most;
            // The sign that there is more needs its place.
            let room = if last && n + 1 < names.len() { room.saturating_sub(3) } else { room };
            match lines.last_mut() {
                Some(line) if line.is_empty() => *line = item,
                Some(line) if to == from || width(line) + 2 + width(&item) <= room => *line = format!("{line}  {item}"),
                _ if last => break,
                _ => lines.push(item),
            }
            to = n + 1;
        }
        if let Some(line) = lines.last_mut().filter(|_| to < names.len()) {
            line.push_str("  …");
        }
        (lines, to)
    };
    let (mut lines, mut to) = packed(0);
    let mut from = 0;
    while to <= at && from < at {
        from += 1;
        (lines, to) = packed(from);
    }
    lines
}

/// What the selected row can do: complete a word, or choose by the arrows. What is `told` beside it is not said twice.
fn help(model: &Model, canvas: &mut Canvas<'_>, area: Area, form: &Form, told: bool) {
    let Some(row) = form.rows.get(form.list.selected) else { return };
    let said = match (&row.input, row.completion()) {
        _ if form.hides(canvas.veil) => model.words.get("ui-hidden-hint").into_owned(),
        (Input::Choice { .. } | Input::Of { .. } | Input::YesNo(_), _) => told::meaning(model, form)
            .unwrap_or_else(|| model.words.get(row.hint.unwrap_or("ui-choice-hint")).into_owned()),
        (_, Some(word)) if row.holds == Holds::Slots => {
            let slot = word.rsplit_once('{').map_or("", |(_, slot)| slot);
            model.words.fmt("ui-complete", &[("word", Arg::from(&format!("{{{slot}")))])
        }
        (Input::Line(line), None) if row.holds == Holds::Slots && line.at_end() && line.text().ends_with('{') => {
            model.words.fmt("ui-slots", &[("names", Slot::NAMES.join(" ").into())])
        }
        (_, Some(word)) => model.words.fmt("ui-complete", &[("word", Arg::from(&word))]),
        _ => match (echoed(model, canvas, form, form.list.selected).filter(|_| !told), row.hint) {
            (Some(said), _) => said,
            (None, Some(hint)) => shortened(model, hint, area.w),
            (None, None) => return,
        },
    };
    canvas.put(area.x, area.y, area.w, &said, canvas.theme.info);
}

/// A hint in so many words as there is room for.
fn shortened(model: &Model, hint: &str, room: u16) -> String {
    let said = model.words.get(hint).into_owned();
    let brief = if cells_of(&said) > room { model.words.attr(hint, "brief") } else { None };
    brief.unwrap_or(said)
}

/// A row as it is to be drawn.
struct Shown<'a> {
    row: &'a FormRow,
    veil: Veil,
    selected: bool,
    /// What is offered where nothing is typed is shown only where it would be taken.
    offered: bool,
}

/// Draws a row with its label. Whether what was understood of it stands beside it.
fn line(model: &Model, canvas: &mut Canvas<'_>, form: &Form, at: usize, area: Area, labels: u16) -> bool {
    let Some(row) = form.rows.get(at) else { return false };
    let (selected, field) = (at == form.list.selected, beside(area, labels));
    if selected {
        canvas.put(area.x, area.y, 1, ">", canvas.theme.key);
    }
    let style = if selected { canvas.theme.accent } else { canvas.theme.dim };
    canvas.put(area.x + 2, area.y, labels - 3, &label(model, row), style);
    let shown = Shown { row, veil: form.veil_over(at, canvas.veil), selected, offered: form.offers(at) };
    let typed = value(model, canvas, field, &shown);
    let said = echoed(model, canvas, form, at).filter(|said| fits(field, typed, said));
    if let Some(said) = &said {
        canvas.put_right(field, said, canvas.theme.info);
    }
    said.is_some()
}

/// Draws what a row holds, and returns how many cells of its field are taken.
fn value(model: &Model, canvas: &mut Canvas<'_>, field: Area, shown: &Shown<'_>) -> u16 {
    let Shown { row, veil, selected, offered } = *shown;
    match &row.input {
        Input::Line(text) => {
            let line = row.shown(text, veil);
            let shown = if selected { line.view(usize::from(field.w)).0 } else { line.text().to_owned() };
            if selected && shown.is_empty() {
                // Where nothing is typed yet, it is seen that one can.
                canvas.wash(field, canvas.theme.input);
            }
            if let Some(offer) = row.offer.as_ref().filter(|_| text.is_empty() && offered) {
                return canvas.put(field.x, field.y, field.w, offer, canvas.theme.dim);
            }
            canvas.put_as_is(field.x, field.y, field.w, &shown, canvas.theme.input)
        }
        Input::Choice { family, names, at, .. } => {
            let name = at.and_then(|at| names.get(at)).map(|name| model.words.choice(family, name));
            let shown = name.map_or_else(|| "-".to_owned(), Cow::into_owned);
            let shown = if selected { format!("< {shown} >") } else { shown };
            canvas.put(field.x, field.y, field.w, &shown, canvas.theme.text)
        }
        Input::Of { options, at } => {
            let name = at.and_then(|at| options.get(at)).map_or("-", |(_, name)| name.as_str());
            let shown = if selected { format!("< {name} >") } else { name.to_owned() };
            canvas.put(field.x, field.y, field.w, &shown, canvas.theme.text)
        }
        Input::YesNo(yes) => {
            let word = || model.words.get(if *yes { "ui-yes" } else { "ui-no" });
            let word = row.ticks.as_deref().map_or_else(word, Cow::Borrowed);
            let mark = if *yes { "[x]" } else { "[ ]" };
            let style = if row.ticks.is_some() && !yes { canvas.theme.warn } else { canvas.theme.text };
            canvas.put(field.x, field.y, field.w, &format!("{mark} {word}"), style)
        }
    }
}

fn fits(field: Area, typed: u16, said: &str) -> bool {
    usize::from(typed) + width(said) + 3 <= usize::from(field.w)
}

/// What was understood by a day, for the right of its row; where that is too narrow, the foot of the form says it. Nothing
/// beside what the veil hides.
fn echoed(model: &Model, canvas: &Canvas<'_>, form: &Form, at: usize) -> Option<String> {
    let hidden = form.rows[at].is_private() && form.veil_over(at, canvas.veil).is_on();
    told::echo(model, form, at).filter(|_| !hidden)
}

fn button(canvas: &mut Canvas<'_>, area: Area, label: &str, selected: bool) {
    let label = format!("[ {label} ]");
    let used = canvas.put(area.x, area.y, area.w, &label, canvas.theme.text);
    if selected {
        canvas.put(area.x.saturating_sub(2), area.y, 1, ">", canvas.theme.key);
        canvas.wash(Area::new(area.x, area.y, used, 1), canvas.theme.selected);
    }
}

/// The cells of a row that take text.
pub(in crate::ui) fn field(model: &Model, form: &Form, row: Area) -> Area {
    beside(row, label_cells(model, form))
}

const fn beside(row: Area, labels: u16) -> Area {
    Area { x: row.x + labels, w: row.w.saturating_sub(labels), ..row }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_stand_with_their_digits_and_the_chosen_one_is_among_them() {
        let names: Vec<String> = ["order", "advance", "wrong number", "voicemail"].map(str::to_owned).to_vec();
        assert_eq!(listed(&names, 0, 80, 1), ["1 order  2 advance  3 wrong number  4 voicemail"]);
        assert_eq!(listed(&names, 0, 30, 2), ["1 order  2 advance", "3 wrong number  4 voicemail"]);
        assert_eq!(listed(&names, 0, 30, 1), ["1 order  2 advance  …"]);
        assert_eq!(listed(&names, 3, 30, 1), ["…  3 wrong number  4 voicemail"]);
        // A name wider than its place is cut by the canvas; nothing goes round for ever.
        assert_eq!(listed(&names, 3, 4, 1), ["…  4 voicemail"]);
    }
}
