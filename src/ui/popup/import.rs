//! The journey of an import: the file, the preview, the choice for a column.

use super::{hint, nothing_found, open_box};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Area};
use crate::app::import::{Column, Found, Look};
use crate::app::model::Model;
use crate::app::model::popup::import::{Import, Pick, Preview, Row};
use crate::app::model::popup::path::PathStep;
use crate::app::popup::import::{path, pick, preview, told};
use crate::domain::private;
use crate::domain::time::local;
use crate::locale::Arg;
use crate::text::{Clean, Veil};
use crate::ui::canvas::Canvas;
use std::fmt::Write as _;

/// Cells of the settings' labels.
const LABEL: u16 = 20;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, import: &Import) {
    let area = geometry::import(model.area);
    if let Some(preview) = &import.preview {
        let title = if preview.wish.is_of_talks() { "form-import-talks" } else { "form-import" };
        let args = [("place", model.words.get(title).into()), ("what", preview.wish.name().into())];
        open_box(canvas, area, &model.words.fmt("place-said", &args));
        file(model, canvas, preview);
        hint(canvas, area, &model.words.get("ui-import-preview-hint"));
    } else {
        open_box(canvas, area, &model.words.get("form-import"));
        choose(model, canvas, &import.path, import.opening.is_some());
        hint(canvas, area, &model.words.get("ui-import-path-hint"));
    }
}

/// The line for the path, what is said about it, and what it may become.
fn choose(model: &Model, canvas: &mut Canvas<'_>, step: &PathStep, opening: bool) {
    let areas = path::areas(model);
    canvas.put(areas.line.x, areas.line.y, 2, if step.in_list { " " } else { ">" }, canvas.theme.key);
    let field = line_field(areas.line);
    canvas.put(field.x, field.y, field.w, &step.line.view(usize::from(field.w)).0, canvas.theme.input);
    let (tone, said) = if opening {
        (Tone::Dim, model.words.get("ui-import-opening").into_owned())
    } else if !step.wrong.is_empty() {
        (Tone::Bad, model.words.run_on(&step.wrong))
    } else {
        let key = match (step.line.is_empty(), step.found.is_empty()) {
            (true, true) => "problem-file-unnamed",
            (true, false) => "ui-import-recent",
            (false, true) => "ui-import-no-match",
            (false, false) => "ui-import-completions",
        };
        (Tone::Dim, model.words.get(key).into_owned())
    };
    paragraph(canvas, areas.said, &[(tone, said)]);
    let page = path::page(model);
    for (at, y) in step.list.visible(step.found.len(), page).zip(areas.list.y..) {
        let row = Area { y, h: 1, ..areas.list };
        let digit = if step.numbered() && at < 10 { ((at + 1) % 10).to_string() } else { String::new() };
        canvas.put(row.x + 2, y, 1, &digit, canvas.theme.key);
        found(model, canvas, Area { x: row.x + 4, w: row.w.saturating_sub(4), ..row }, &step.found[at]);
        canvas.select(row, step.in_list && at == step.list.selected);
    }
    canvas.more_rows(areas.list, &step.list, step.found.len());
}

/// The cells in which a path is typed.
pub(in crate::ui) const fn line_field(row: Area) -> Area {
    Area { x: row.x + 2, w: row.w.saturating_sub(2), ..row }
}

pub(super) fn found(model: &Model, canvas: &mut Canvas<'_>, row: Area, found: &Found) {
    let age = found.modified.filter(|_| !found.folder).map(|at| {
        let days = (model.now.today() - local(at, model.now.zone).date()).num_days();
        model.words.ago(days)
    });
    let name_cells = row.w / 2;
    let place_cells = (row.w / 4).max(14);
    let name =
        if found.folder { format!("{}{}", found.name, std::path::MAIN_SEPARATOR) } else { found.name.to_string() };
    canvas.put(row.x, row.y, name_cells, &name, canvas.theme.text);
    canvas.put(row.x + name_cells + 1, row.y, place_cells, &found.place, canvas.theme.dim);
    let from = name_cells + place_cells + 2;
    canvas.put(row.x + from, row.y, row.w.saturating_sub(from), &age.unwrap_or_default(), canvas.theme.dim);
}

/// How the file is read, its columns, what an import would do, and the buttons.
fn file(model: &Model, canvas: &mut Canvas<'_>, shown: &Preview) {
    let areas = preview::areas(model);
    let page = preview::page(model);
    for (at, y) in shown.list.visible(shown.rows(), page).zip(areas.list.y..) {
        let row = Area { y, h: 1, ..areas.list };
        let selected = shown.button.is_none() && at == shown.list.selected;
        match shown.row(at) {
            Row::Column(at) => {
                let column = &shown.look.columns[at];
                let changed = shown.wish.columns.iter().any(|(name, _)| *name == column.name);
                self::column(model, canvas, row, &shown.look, column, changed);
                canvas.select(row, selected);
            }
            setting => self::setting(model, canvas, row, shown, setting, selected),
        }
    }
    canvas.more_rows(areas.list, &shown.list, shown.rows());
    paragraph(canvas, areas.said, &verdict(model, shown));
    for (button, area, label) in preview::buttons(model, shown) {
        canvas.put(area.x, area.y, area.w, &label, canvas.theme.text);
        if shown.button == Some(button) {
            canvas.put(area.x - 2, area.y, 1, ">", canvas.theme.key);
            canvas.wash(area, canvas.theme.selected);
        }
    }
}

fn setting(model: &Model, canvas: &mut Canvas<'_>, row: Area, shown: &Preview, setting: Row, selected: bool) {
    let words = &model.words;
    let found = |what: String| words.fmt("ui-import-found", &[("what", Arg::from(what))]);
    let separator = |name: &str| words.choice("delimiter", name).into_owned();
    let (label, value) = match setting {
        Row::Encoding => (
            "ui-import-encoding",
            match shown.wish.encoding {
                Some(name) => preview::encoding_label(name).to_owned(),
                None => found(preview::encoding_label(shown.look.encoding).to_owned()),
            },
        ),
        Row::Delimiter => (
            "ui-import-delimiter",
            shown.wish.delimiter.map_or_else(|| found(separator(&shown.look.delimiter)), separator),
        ),
        Row::Sheet => {
            let sheet = if shown.wish.is_of_talks() { "interactions" } else { "customers" };
            ("ui-import-sheet", words.choice("sheet", sheet).into_owned())
        }
        Row::Missing => {
            let key = if shown.wish.add_missing { "ui-import-missing-add" } else { "ui-import-missing-stop" };
            ("ui-import-missing", words.get(key).into_owned())
        }
        Row::Kind => {
            let kind = shown.wish.kind.map(|kind| words.choice("kind", kind.name()));
            ("ui-import-kind", kind.unwrap_or_else(|| words.get("ui-import-kind-guessed")).into_owned())
        }
        Row::Known => (
            if shown.wish.is_of_talks() { "ui-import-known-talks" } else { "ui-import-known" },
            words.choice("known", shown.wish.known.name()).into_owned(),
        ),
        Row::Bad | Row::Column(_) => {
            let key = if shown.wish.skip_bad { "ui-import-bad-skip" } else { "ui-import-bad-stop" };
            ("ui-import-bad", words.get(key).into_owned())
        }
    };
    let style = if selected { canvas.theme.accent } else { canvas.theme.dim };
    if selected {
        canvas.put(row.x, row.y, 1, ">", canvas.theme.key);
    }
    canvas.put(row.x + 2, row.y, LABEL - 3, &words.get(label), style);
    let value = if selected { format!("< {value} >") } else { value };
    canvas.put(row.x + LABEL, row.y, row.w.saturating_sub(LABEL), &value, canvas.theme.text);
}

/// The column's name, where it goes, and what it holds. A star marks what was chosen by hand.
fn column(model: &Model, canvas: &mut Canvas<'_>, row: Area, look: &Look, column: &Column, changed: bool) {
    let name = (row.w * 3 / 10).clamp(LABEL - 3, 34);
    let target = (row.w * 3 / 10).clamp(16, 30);
    canvas.put(row.x + 2, row.y, name, &column.name, canvas.theme.text);
    let mut word = match &column.own {
        Some(own) => {
            let (known, named) = (look.own.contains(own), Some(own.as_str()).filter(|_| *own != column.name));
            model.words.own_field(named, known, column.holds)
        }
        None => model.words.target(column.target),
    };
    if changed {
        word.push_str(" *");
    }
    let style = if matches!(column.target, "custom" | "skip") { canvas.theme.dim } else { canvas.theme.accent };
    canvas.put(row.x + 3 + name, row.y, target, &word, style);
    let from = name + target + 4;
    let samples = samples(canvas.veil, column.target, &column.samples);
    canvas.put(row.x + from, row.y, row.w.saturating_sub(from), &samples, canvas.theme.dim);
}

fn samples(veil: Veil, target: &str, samples: &[Clean]) -> String {
    samples.iter().map(|sample| private::veiled(veil, target, sample)).collect::<Vec<_>>().join(" | ")
}

/// What an import would do, or why it cannot be done like this.
fn verdict(model: &Model, shown: &Preview) -> Vec<(Tone, String)> {
    let words = &model.words;
    if !shown.wrong.is_empty() {
        return vec![(Tone::Bad, words.run_on(&shown.wrong))];
    }
    let Some(tally) = &shown.tally else {
        let (percent, rows) = shown.progress;
        let rows = Arg::Count(i64::try_from(rows).unwrap_or(i64::MAX));
        let mut said = words.fmt("ui-import-counting", &[("rows", rows)]);
        let _ = write!(said, " {percent}%");
        return vec![(Tone::Dim, said)];
    };
    let figures = told::figures(tally);
    let would = if tally.document { "ui-import-would-document" } else { "ui-import-would" };
    let mut said = vec![(Tone::Text, words.fmt(would, &figures))];
    if tally.bad > 0 && tally.document {
        said.push((Tone::Bad, words.attr("problem-json-rejected", "next").unwrap_or_default()));
    } else if tally.bad > 0 {
        let key = if shown.wish.skip_bad { "ui-import-would-skip" } else { "ui-import-would-stop" };
        said.push((if shown.wish.skip_bad { Tone::Warn } else { Tone::Bad }, words.fmt(key, &figures)));
    }
    if tally.noted > 0 {
        said.push((Tone::Warn, words.fmt("import-noted", &figures)));
    }
    if tally.are_not_rows() {
        said.push((Tone::Text, words.fmt("import-made", &figures)));
    }
    said.extend(told::kinds(words, tally));
    said.extend(told::home(words, tally));
    if let Some(left_out) = told::left_out(words, tally) {
        said.push((Tone::Dim, left_out));
    }
    if tally.questions > 0 {
        said.push((Tone::Dim, words.fmt("said-import-duplicates", &figures)));
    }
    said
}

pub(super) fn paragraph(canvas: &mut Canvas<'_>, area: Area, lines: &[(Tone, String)]) {
    let mut doc = Doc::new(usize::from(area.w), canvas.veil);
    for (tone, line) in lines {
        doc.para(*tone, line);
    }
    canvas.doc(area, &doc, 0);
}

/// Where a column goes.
pub(super) fn pick(model: &Model, canvas: &mut Canvas<'_>, pick: &Pick) {
    let area = pick::area(model);
    let text =
        open_box(canvas, area, &model.words.fmt("ui-import-column", &[("column", Arg::from(pick.title.as_str()))]));
    canvas.put(text.x, text.y, text.w, &samples(canvas.veil, pick.target, &pick.samples), canvas.theme.dim);
    let (line, rows) = pick::areas(model);
    canvas.put(line.x, line.y, 2, "/ ", canvas.theme.key);
    let field = line_field(line);
    canvas.put(field.x, field.y, field.w, &pick.query.view(usize::from(field.w)).0, canvas.theme.input);
    let listed = pick.listed();
    let page = pick::page(model);
    if listed.is_empty() {
        nothing_found(model, canvas, rows);
    }
    for (at, y) in pick.list.visible(listed.len(), page).zip(rows.y..) {
        let row = Area { y, h: 1, ..rows };
        canvas.put(row.x + 2, y, row.w.saturating_sub(2), &listed[at].text, canvas.theme.text);
        canvas.select(row, at == pick.list.selected);
    }
    canvas.more_rows(rows, &pick.list, listed.len());
    hint(canvas, area, &model.words.get("ui-import-pick-hint"));
}
