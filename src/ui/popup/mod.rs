//! Pictures of what stands over a screen.

pub mod export;
pub mod filter;
pub mod form;
pub mod import;
pub mod listing;
mod merge;
mod unsaved;

use super::canvas::Canvas;
use super::panes::customers::cells_of;
use super::panes::{scripts, search_line};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Area, Split};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::advice::Sheet;
use crate::app::model::popup::confirm::Confirm;
use crate::app::model::popup::finder::Finder;
use crate::app::model::popup::handy::Handy;
use crate::app::model::popup::mailing::Mailing;
use crate::app::model::popup::note::{For, NotePopup};
use crate::app::model::popup::observe::Observe;
use crate::app::model::popup::report::Report;
use crate::app::model::scripts::View;
use crate::app::panes::advice::subject;
use crate::app::panes::digest;
use crate::app::panes::drills::cards::hunt;
use crate::app::panes::scripts::view;
use crate::app::popup::form::areas;
use crate::app::popup::{advice, choose, confirm, finder, handy, mailing, map, observe, report, script, value};
use crate::app::screen::Screen;
use crate::locale::Arg;
use crate::text::Veil;

pub(super) fn draw(model: &Model, popup: &Popup, canvas: &mut Canvas<'_>) {
    match popup {
        Popup::Palette(palette) => listing::palette(model, canvas, palette),
        Popup::Choose(choose) => listing::choose(model, canvas, choose),
        Popup::Form(form) => form::draw(model, canvas, form),
        Popup::Note(note) => note_box(model, canvas, note),
        Popup::Finder(finder) => finder_box(model, canvas, finder),
        Popup::Filter(shown) => filter::draw(model, canvas, shown),
        Popup::Groups(shown) => filter::groups(model, canvas, shown),
        Popup::Advice(sheet) => advice_box(model, canvas, sheet),
        Popup::Observe(observe) => observe_box(model, canvas, observe),
        Popup::Value(sheet) => value_box(model, canvas, sheet),
        Popup::Handy(handy) => handy_box(model, canvas, *handy),
        Popup::Script(opened) => {
            let text = open_box(canvas, script::area(model), "");
            canvas.doc(text, &script::doc(model, opened), opened.scroll);
        }
        Popup::Drafts(drafts) => unsaved::drafts(model, canvas, drafts),
        Popup::Map(sheet) => {
            let area = map::area(model);
            let name = model.customers.selected_card().map(|card| card.customer.name.to_string());
            open_box(canvas, area, &format!("{} · {}", model.words.get("ui-map"), name.unwrap_or_default()));
            canvas.walk(area, &map::laid(model), &sheet.stand);
        }
        Popup::Mailing(shown) => mailing_box(model, canvas, shown),
        Popup::Merge(pair) => merge::draw(model, canvas, pair),
        Popup::Clash(clash) => unsaved::clash(model, canvas, clash),
        Popup::Confirm(confirm) => confirm_box(model, canvas, confirm),
        Popup::Import(import) => import::draw(model, canvas, import),
        Popup::Export(export) => export::draw(model, canvas, export),
        Popup::Pick(pick) => import::pick(model, canvas, pick),
        Popup::Report(report) => report_box(model, canvas, report),
        Popup::Progress { percent, rows } => progress(model, canvas, *percent, *rows),
        Popup::Message { title, lines } => message(model, canvas, title, lines),
    }
}

/// What is not seen beside the popup at this place of the stack: the form that another one stands over, of which only a
/// border would be left, and in a call or on the complaint desk the scraps of words at its sides. What stands above and below
/// it, such as the line to say, is read on.
pub(super) fn hidden(model: &Model, at: usize) -> Area {
    let is_form = |popup: &Popup| matches!(popup, Popup::Form(_));
    let (body, below) = (model.body(), &model.popups[..at]);
    let own = match model.popups.get(at) {
        Some(Popup::Form(_)) if below.iter().any(is_form) => return body,
        Some(Popup::Form(form)) => areas(model, form).frame,
        Some(Popup::Choose(shown)) => choose::areas(model, shown).area,
        Some(Popup::Confirm(asked)) => confirm::lay(model, asked).area,
        _ => return Area::default(),
    };
    let first = matches!(model.screen, Screen::Call | Screen::Desk) && below.iter().all(Popup::is_beside);
    if first { Area { y: own.y, h: own.h, ..body } } else { Area::default() }
}

/// An empty box with a border; what is inside it is for text.
pub(super) fn open_box(canvas: &mut Canvas<'_>, area: Area, title: &str) -> Area {
    canvas.clear(area);
    canvas.frame(area, title, true);
    area.text()
}

/// A hint in the lower border.
pub(super) fn hint(canvas: &mut Canvas<'_>, area: Area, text: &str) {
    let row = Area { x: area.x + 2, y: (area.y + area.h).saturating_sub(1), w: area.w.saturating_sub(4), h: 1 };
    canvas.put(row.x, row.y, row.w, &format!(" {text} "), canvas.theme.dim);
}

fn note_box(model: &Model, canvas: &mut Canvas<'_>, popup: &NotePopup) {
    let area = crate::app::answers::note::area(model, &popup.for_what);
    let heading = model.words.get(popup.title);
    let title = crate::app::answers::note::subject(model, popup).map_or_else(
        || heading.to_string(),
        |on| model.words.fmt("place-said", &[("place", heading.as_ref().into()), ("what", on.into())]),
    );
    let text = open_box(canvas, area, &title);
    let layout = popup.note.layout(usize::from(text.w));
    let veil = if popup.revealed { Veil::default() } else { canvas.veil };
    let shown: Vec<char> = veil.text(popup.note.text()).chars().collect();
    let place = |byte: usize| popup.note.text()[..byte].chars().count();
    for (line, y) in layout.lines.iter().skip(popup.note.top()).zip(text.y..text.y + text.h) {
        let line: String = shown[place(line.start)..place(line.end)].iter().collect();
        canvas.put_as_is(text.x, y, text.w, &line, canvas.theme.input);
    }
    let letter = popup.for_what.is_letter();
    let said = match popup.for_what {
        For::Digest(_) if digest::own_note(model).is_some() => "ui-digest-hint",
        _ if letter => "ui-letter-hint",
        _ if popup.for_what.is_one_line() => "ui-note-line-hint",
        _ if popup.for_what.is_list() => "ui-note-list-hint",
        _ => "ui-note-hint",
    };
    hint(canvas, area, &model.words.get(said));
}

/// A list in which nothing is.
fn nothing_found(model: &Model, canvas: &mut Canvas<'_>, rows: Area) {
    let (x, w) = (rows.x + 2, rows.w.saturating_sub(2));
    canvas.put(x, rows.y, w, &model.words.get("ui-nothing-found"), canvas.theme.dim);
}

fn advice_box(model: &Model, canvas: &mut Canvas<'_>, sheet: &Sheet) {
    let area = advice::area(model);
    let name = subject(model).map(|(card, _)| card.customer.name.to_string()).unwrap_or_default();
    open_box(canvas, area, &format!("{} · {name}", model.words.get("card-advice")));
    canvas.walk(area, &advice::laid(model), &sheet.stand);
}

fn observe_box(model: &Model, canvas: &mut Canvas<'_>, observe: &Observe) {
    open_box(canvas, observe::area(model), &model.words.get("ui-observe"));
    let split = observe::split(model);
    let whom = format!("← {} →", observe::whom(model, observe));
    canvas.put(split.search.x, split.search.y, split.search.w, &whom, canvas.theme.accent);
    let count = format!("{}", observe.seen.len());
    canvas.put_right(split.search, &count, canvas.theme.dim);
    let listed = observe::listed(model);
    for (at, y) in observe.list.visible(listed.len(), usize::from(split.list.h)).zip(split.list.y..) {
        let row = Area { y, h: 1, ..split.list };
        let ticked = observe.seen.iter().any(|seen| *seen == *listed[at].id);
        canvas.put(row.x + 2, y, 3, if ticked { "[x]" } else { "[ ]" }, canvas.theme.key);
        canvas.put(row.x + 6, y, row.w.saturating_sub(6), &listed[at].text.words(), canvas.theme.text);
        canvas.select(row, at == observe.list.selected);
    }
    canvas.more_rows(split.list, &observe.list, listed.len());
    let detail = beside(split);
    canvas.doc(detail, &observe::detail(model, observe, usize::from(detail.w)), 0);
}

fn handy_box(model: &Model, canvas: &mut Canvas<'_>, handy: Handy) {
    open_box(canvas, handy::area(model), &model.words.get(handy.shelf.title()));
    let split = handy::split(model);
    let listed = handy::listed(model, handy.shelf);
    for (at, y) in handy.list.visible(listed.len(), usize::from(split.list.h)).zip(split.list.y..) {
        let row = Area { y, h: 1, ..split.list };
        let number = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
        canvas.put(row.x + 1, y, 2, &number, canvas.theme.key);
        canvas.put(row.x + 3, y, row.w.saturating_sub(3), &listed[at].name(), canvas.theme.text);
        canvas.select(row, at == handy.list.selected);
    }
    canvas.more_rows(split.list, &handy.list, listed.len());
    let detail = beside(split);
    canvas.doc(detail, &handy::detail(model, handy, usize::from(detail.w)), 0);
    hint(canvas, handy::area(model), &model.words.get("handy-hint"));
}

fn value_box(model: &Model, canvas: &mut Canvas<'_>, sheet: &crate::app::model::popup::value::Sheet) {
    let title = if sheet.risk { "value-risk-first" } else { "ui-value" };
    open_box(canvas, value::area(model), &model.words.get(title));
    let split = value::split(model);
    canvas.put(split.search.x, split.search.y, split.search.w, &value::heading(model, sheet), canvas.theme.accent);
    let offers = value::listed(model, sheet);
    for (at, y) in sheet.list.visible(offers.len(), usize::from(split.list.h)).zip(split.list.y..) {
        let row = Area { y, h: 1, ..split.list };
        let (name, about) = value::row(model, &offers[at]);
        let number = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
        canvas.put(row.x + 1, y, 2, &number, canvas.theme.key);
        // Written for this customer.
        canvas.put(row.x + 3, y, 1, if offers[at].own.is_some() { "*" } else { " " }, canvas.theme.warn);
        let used = canvas.put(row.x + 5, y, row.w.saturating_sub(5), &name, canvas.theme.text);
        let x = row.x + used + 7;
        canvas.put(x, y, (row.x + row.w).saturating_sub(x), &about, canvas.theme.dim);
        canvas.select(row, at == sheet.list.selected);
    }
    canvas.more_rows(split.list, &sheet.list, offers.len());
    let detail = beside(split);
    canvas.doc(detail, &value::detail(model, sheet, usize::from(detail.w)), sheet.scroll);
    hint(canvas, value::area(model), &model.words.get("ui-value-hint"));
}

fn mailing_box(model: &Model, canvas: &mut Canvas<'_>, shown: &Mailing) {
    let area = mailing::area(model);
    open_box(canvas, area, &format!("{} · {}", model.words.get("ui-mailing"), shown.name));
    let split = mailing::split(model);
    canvas.put(split.search.x, split.search.y, split.search.w, &mailing::tally(model, shown), canvas.theme.accent);
    let letters = shown.letters.as_deref().unwrap_or_default();
    let seen = usize::from(split.list.h);
    // What becomes of them stands below each other.
    let names = letters.iter().map(|of| cells_of(&of.customer.name)).max().unwrap_or(0).max(16).min(split.list.w / 2);
    for (at, y) in shown.list.visible(letters.len(), seen).zip(split.list.y..) {
        let row = Area { y, h: 1, ..split.list };
        let (tone, mark, about) = mailing::row(model, shown, &letters[at]);
        canvas.put(row.x + 1, y, 1, mark, canvas.theme.tone(tone));
        canvas.put(row.x + 3, y, names, &letters[at].customer.name, canvas.theme.text);
        let x = row.x + names + 5;
        canvas.put(x, y, (row.x + row.w).saturating_sub(x + 1), &about, canvas.theme.dim);
        canvas.select(row, at == shown.list.selected);
    }
    canvas.more_rows(split.list, &shown.list, letters.len());
    let detail = beside(split);
    canvas.doc(detail, &mailing::detail(model, shown, usize::from(detail.w)), shown.scroll);
    hint(canvas, area, &model.words.get("ui-mailing-hint"));
}

/// What stands beside a list, one cell away from it, or below it.
fn beside(split: Split) -> Area {
    let detail = split.detail;
    if detail.x == split.list.x { detail } else { Area { x: detail.x + 1, w: detail.w.saturating_sub(1), ..detail } }
}

fn finder_box(model: &Model, canvas: &mut Canvas<'_>, finder: &Finder) {
    let area = geometry::finder(model.area);
    // Words are looked for in scripts of every family.
    let all = finder::by_words(finder) && !finder.query.is_empty();
    let family = || if all { view::name(model, &View::All) } else { model.words.get("ui-finder").into_owned() };
    open_box(canvas, area, &hunt::heading(model).unwrap_or_else(family));
    if finder.open {
        let text = finder::open_area(model);
        canvas.doc(text, &finder::detail(model, finder, usize::from(text.w)), finder.scroll);
        return;
    }
    let split = finder::split(model);
    let listed = finder::listed(model, finder);
    let prompt = model.words.get("ui-finder-hint");
    search_line(canvas, split.search, &finder.query, true, "", &listed.len().to_string());
    if finder.query.is_empty() {
        canvas.put(split.search.x + 4, split.search.y, split.search.w.saturating_sub(10), &prompt, canvas.theme.dim);
    }
    if listed.is_empty() && !finder.query.is_empty() {
        nothing_found(model, canvas, split.list);
    }
    for (at, y) in finder.list.visible(listed.len(), usize::from(split.list.h)).zip(split.list.y..) {
        let row = Area { y, h: 1, ..split.list };
        scripts::line(model, canvas, row, listed[at], &finder.offers);
        canvas.select(row, at == finder.list.selected);
        let hits = finder.hits.as_ref().filter(|_| finder::by_words(finder));
        scripts::mark(canvas, row, listed[at], hits.and_then(|hits| hits.get(at)));
    }
    canvas.more_rows(split.list, &finder.list, listed.len());
    let detail = beside(split);
    canvas.doc(detail, &finder::detail(model, finder, usize::from(detail.w)), 0);
}

fn confirm_box(model: &Model, canvas: &mut Canvas<'_>, asked: &Confirm) {
    let confirm::Laid { area, doc, no, yes, field } = confirm::lay(model, asked);
    let text = open_box(canvas, area, "");
    canvas.doc(text, &doc, 0);
    if let Some(typed) = asked.typed() {
        let (shown, _) = typed.view(usize::from(field.w));
        canvas.put(field.x - 2, field.y, 1, ">", canvas.theme.key);
        canvas.put(field.x, field.y, field.w, &shown, canvas.theme.input);
        return;
    }
    canvas.put(no.x, no.y, no.w, &format!("[ {} ]", model.words.get("ui-no")), canvas.theme.text);
    canvas.put(yes.x, yes.y, yes.w, &format!("[ {} ]", model.words.get("ui-yes")), canvas.theme.text);
    let chosen = if asked.yes { yes } else { no };
    canvas.put(chosen.x - 1, chosen.y, 1, ">", canvas.theme.key);
    canvas.wash(chosen, canvas.theme.selected);
}

fn progress(model: &Model, canvas: &mut Canvas<'_>, percent: u8, rows: u64) {
    let area = geometry::popup(model.area, 50, 5);
    let text = open_box(canvas, area, &model.words.get("action-import"));
    let all = text.w.saturating_sub(8);
    let full = usize::from(all) * usize::from(percent.min(100)) / 100;
    let gauge = format!("[{}{}]", "#".repeat(full), "-".repeat(usize::from(all) - full));
    canvas.put(text.x, text.y, text.w, &format!("{gauge} {percent:>3}%"), canvas.theme.accent);
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    canvas.put(
        text.x,
        text.y + 1,
        text.w,
        &model.words.fmt("ui-importing", &[("rows", Arg::from(rows))]),
        canvas.theme.text,
    );
    hint(canvas, area, &model.words.get("ui-import-cancel"));
}

fn message(model: &Model, canvas: &mut Canvas<'_>, title: &str, lines: &[String]) {
    let (area, doc) = message_laid(model, lines);
    let text = open_box(canvas, area, title);
    canvas.doc(text, &doc, 0);
    hint(canvas, area, &model.words.get("ui-close"));
}

/// The box of a message, and what stands in it.
pub(super) fn message_laid(model: &Model, lines: &[String]) -> (Area, Doc) {
    const MOST: u16 = 70;
    let mut doc = Doc::new(usize::from(geometry::popup(model.area, MOST, 1).text().w), model.veil);
    for line in lines {
        doc.para(Tone::Text, line);
    }
    let height = u16::try_from(doc.len() + 2).unwrap_or(u16::MAX);
    (geometry::popup(model.area, MOST, height), doc)
}

fn report_box(model: &Model, canvas: &mut Canvas<'_>, shown: &Report) {
    let doc = report::doc(model, shown);
    let area = report::area(model, &doc);
    let text = open_box(canvas, area, &shown.title);
    canvas.doc(text, &doc, shown.scroll);
    hint(canvas, area, &model.words.get(shown.then.hint()));
}
