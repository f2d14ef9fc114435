//! Where the terminal's own cursor stands: at the caret while something is typed, else on the selected row. Input
//! methods show their candidates there, and screen readers read from there.

use super::panes::customers::name_column;
use super::panes::{drills, search_field};
use super::popup::export::beside;
use super::popup::filter::{field as typed_field, name_field};
use super::popup::form::field;
use super::popup::import::line_field;
use super::popup::message_laid;
use crate::app::geometry::{self, Area};
use crate::app::line::Line;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::export::Export;
use crate::app::model::popup::filter::Filter;
use crate::app::model::popup::form::{Form, Input};
use crate::app::model::popup::groups::Groups;
use crate::app::model::popup::import::Import;
use crate::app::model::popup::map::Sheet;
use crate::app::model::popup::merge::Merge;
use crate::app::panes::customers::listed;
use crate::app::panes::scripts::{self, shown};
use crate::app::panes::{call, card, desk, prep, spin, talk, today, visit};
use crate::app::popup::{
    advice, choose, clash, confirm, drafts, export, filter, finder, form, groups, handy, import, mailing, map, merge,
    observe, report, script, value,
};
use crate::app::screen::Screen;

/// Column and row, in cells from 0.
pub fn cursor(model: &Model) -> (u16, u16) {
    if geometry::too_small(model.area) {
        return (0, 0);
    }
    let at = match model.popups.last() {
        Some(popup) => in_popup(model, popup),
        None => on_screen(model),
    };
    (at.0.min(model.area.w.saturating_sub(1)), at.1.min(model.area.h.saturating_sub(1)))
}

fn caret(field: Area, line: &Line) -> (u16, u16) {
    let (_, column) = line.view(usize::from(field.w));
    (field.x + u16::try_from(column).unwrap_or(0), field.y)
}

/// The row of a list, counted from the first visible one.
fn row(area: Area, selected: usize, offset: usize) -> (u16, u16) {
    let down = u16::try_from(selected.saturating_sub(offset)).unwrap_or(0);
    (name_column(area), area.y + down.min(area.h.saturating_sub(1)))
}

fn on_screen(model: &Model) -> (u16, u16) {
    match model.screen {
        Screen::Today => on_today(model),
        Screen::Customers => {
            let split = listed::split(model);
            let list = &model.customers.list;
            if model.customers.searching {
                caret(search_field(split.search), &model.customers.query)
            } else if model.customers.open {
                on_card(model)
            } else {
                // Where nobody is listed, on the line that says so.
                let said = u16::from(model.customers.is_empty());
                let rows = Area { y: split.list.y + 1 + said, h: split.list.h.saturating_sub(1 + said), ..split.list };
                row(rows, list.selected, list.offset)
            }
        }
        Screen::Prep if model.is_preparing() => {
            let area = visit::areas(model).list.inside();
            row(area, model.prep.rows.selected, model.prep.rows.offset)
        }
        Screen::Prep => {
            let area = geometry::work(model.body()).list;
            let rows = Area { y: area.y + 1, h: u16::try_from(prep::page(model)).unwrap_or(1), ..area };
            row(rows, model.prep.list.selected, model.prep.list.offset)
        }
        Screen::Desk => on_desk(model),
        Screen::Spin => row(spin::areas(model).list.inside(), model.spin.list.selected, model.spin.list.offset),
        Screen::Call => {
            let laid = call::laid(model);
            match &model.call {
                Some(call) if laid.rows.h > 0 => row(laid.rows, call.answers.selected, call.answers.offset),
                // Where nothing is left to be answered, on what is said.
                _ => top(laid.areas.step.text()),
            }
        }
        Screen::Scripts => {
            let split = shown::split(model);
            if model.scripts.searching {
                caret(search_field(split.search), &model.scripts.query)
            } else if model.scripts.open {
                let area = scripts::card_area(model);
                (area.x, area.y)
            } else {
                row(split.list.inside(), model.scripts.list.selected, model.scripts.list.offset)
            }
        }
        Screen::Drills => drills::cursor(model),
    }
}

/// On the selected line of the page of the day, or in its column of the week.
fn on_today(model: &Model) -> (u16, u16) {
    let area = today::areas(model).list.text();
    let Some(at) = model.today.stand.at else { return (area.x, area.y) };
    if let Some(columns) = today::lay::columns(model) {
        let found =
            columns.iter().find_map(|column| Some((column, column.items.iter().position(|item| *item == at.0)?)));
        return found.map_or((area.x, area.y), |(column, place)| {
            let down = u16::try_from(place.saturating_sub(column.first)).unwrap_or(0) * today::lay::EACH + 1;
            (column.area.x, column.area.y + down.min(column.area.h.saturating_sub(1)))
        });
    }
    let walk = today::lay::list(model);
    let from = walk.stop(Some(at)).map_or(0, |stop| stop.from.saturating_sub(model.today.stand.scroll));
    (area.x, area.y + u16::try_from(from).unwrap_or(0).min(area.h.saturating_sub(1)))
}

/// On the selected complaint.
fn on_desk(model: &Model) -> (u16, u16) {
    let area = desk::areas(model).list.text();
    let (walk, stand) = (desk::list(model), &model.desk.stand);
    let from = walk.stop(stand.at).map_or(0, |stop| stop.from.saturating_sub(stand.scroll));
    (area.x, area.y + u16::try_from(from).unwrap_or(0).min(area.h.saturating_sub(1)))
}

/// On the entry under the cursor; at the top where there is none.
fn on_card(model: &Model) -> (u16, u16) {
    let area = card::area(model).text();
    let from = if let Some(talk) = &model.customers.talk {
        let walk = talk::laid(model);
        walk.and_then(|walk| Some(walk.stop(talk.stand.at)?.from.saturating_sub(talk.stand.scroll)))
    } else {
        let stand = &model.customers.walk;
        card::laid(model).and_then(|walk| Some(walk.stop(stand.at)?.from.saturating_sub(stand.scroll)))
    };
    let down = u16::try_from(from.unwrap_or(0)).unwrap_or(0);
    (area.x, area.y + down.min(area.h.saturating_sub(1)))
}

/// On the person under the cursor.
fn on_map(model: &Model, sheet: &Sheet) -> (u16, u16) {
    let (area, walk) = (map::area(model).text(), map::laid(model));
    let from = walk.stop(sheet.stand.at).map_or(0, |stop| stop.from.saturating_sub(sheet.stand.scroll));
    (area.x, area.y + u16::try_from(from).unwrap_or(0).min(area.h.saturating_sub(1)))
}

fn in_popup(model: &Model, popup: &Popup) -> (u16, u16) {
    match popup {
        Popup::Palette(palette) => {
            let search = geometry::palette(model.area).text();
            let field = Area { x: search.x + 2, w: search.w.saturating_sub(2), ..search };
            caret(field, &palette.query)
        }
        Popup::Form(form) => in_form(model, form),
        Popup::Map(sheet) => on_map(model, sheet),
        Popup::Merge(merge) => in_merge(model, merge),
        Popup::Choose(choose) => row(choose::areas(model, choose).rows, choose.list.selected, choose.list.offset),
        Popup::Value(sheet) => row(value::split(model).list, sheet.list.selected, sheet.list.offset),
        Popup::Handy(shown) => row(handy::split(model).list, shown.list.selected, shown.list.offset),
        Popup::Mailing(shown) => row(mailing::split(model).list, shown.list.selected, shown.list.offset),
        Popup::Observe(observe) => row(observe::split(model).list, observe.list.selected, observe.list.offset),
        Popup::Note(popup) => {
            let text = crate::app::answers::note::area(model, &popup.for_what).text();
            let layout = popup.note.layout(usize::from(text.w));
            let down = layout.row.saturating_sub(popup.note.top());
            (text.x + u16::try_from(layout.col).unwrap_or(0), text.y + u16::try_from(down).unwrap_or(0))
        }
        Popup::Finder(finder) if finder.open => {
            let area = finder::open_area(model);
            (area.x, area.y)
        }
        Popup::Advice(sheet) => {
            let area = advice::area(model).text();
            let walk = advice::laid(model);
            let from = walk.stop(sheet.stand.at).map_or(0, |stop| stop.from.saturating_sub(sheet.stand.scroll));
            let down = u16::try_from(from).unwrap_or(0);
            (area.x, area.y + down.min(area.h.saturating_sub(1)))
        }
        Popup::Script(_) => top(script::area(model).text()),
        Popup::Finder(finder) => caret(search_field(finder::split(model).search), &finder.query),
        Popup::Filter(shown) => in_filter(model, shown),
        Popup::Groups(shown) => in_groups(model, shown),
        Popup::Drafts(drafts) => row(drafts::areas(model).0, drafts.list.selected, drafts.list.offset),
        Popup::Clash(shown) => {
            let laid = clash::lay(model, shown);
            row(laid.area.text(), laid.starts.get(shown.list.selected).copied().unwrap_or(0), laid.top)
        }
        Popup::Confirm(asked) => {
            let laid = confirm::lay(model, asked);
            let chosen = if asked.yes { laid.yes } else { laid.no };
            asked.typed().map_or((chosen.x, chosen.y), |typed| caret(laid.field, typed))
        }
        Popup::Import(import) => in_import(model, import),
        Popup::Export(export) => in_export(model, export),
        Popup::Pick(pick) => caret(line_field(import::pick::areas(model).0), &pick.query),
        Popup::Report(shown) => top(report::area(model, &report::doc(model, shown)).text()),
        Popup::Message { lines, .. } => top(message_laid(model, lines).0.text()),
        Popup::Progress { .. } => {
            let body = model.body();
            (body.x + body.w / 2, body.y + body.h / 2)
        }
    }
}

/// Where a text to read begins.
const fn top(area: Area) -> (u16, u16) {
    (area.x, area.y)
}

fn in_filter(model: &Model, shown: &Filter) -> (u16, u16) {
    let areas = filter::areas(model);
    match &shown.name {
        Some(name) => caret(name_field(model, areas.said), name),
        None if shown.rows.as_ref().is_some_and(|rows| rows.focus) => {
            let list = shown.rows.as_ref().map(|rows| rows.list).unwrap_or_default();
            row(areas.rows, list.selected, list.offset)
        }
        None => caret(typed_field(areas.line), &shown.line),
    }
}

fn in_merge(model: &Model, shown: &Merge) -> (u16, u16) {
    match shown.button {
        Some(at) => merge::buttons(model, shown).get(at).map_or((0, 0), |(area, _)| (area.x, area.y)),
        None => row(merge::parts(model).list, shown.list.selected, shown.list.offset),
    }
}

fn in_groups(model: &Model, shown: &Groups) -> (u16, u16) {
    let (_, line, rows) = groups::areas(model);
    match &shown.counted {
        Some(_) => row(rows, shown.list.selected, shown.list.offset),
        None => caret(typed_field(line), &shown.query),
    }
}

fn in_form(model: &Model, form: &Form) -> (u16, u16) {
    let rows = form::areas(model, form).rows;
    let first = form.in_sight(form::page(model, form)).start;
    let down = u16::try_from(form.list.selected.saturating_sub(first)).unwrap_or(0);
    let line = Area { y: rows.y + down, h: 1, ..rows };
    match form.rows.get(form.list.selected).map(|row| &row.input) {
        Some(Input::Line(typed)) => caret(field(model, form, line), typed),
        _ => (field(model, form, line).x, line.y),
    }
}

fn in_export(model: &Model, shown: &Export) -> (u16, u16) {
    let areas = export::areas(model);
    match &shown.path {
        _ if shown.on_what => {
            let field = beside(areas.what);
            (field.x, field.y)
        }
        step if step.in_list => row(areas.list, step.list.selected, step.list.offset),
        step => caret(beside(areas.line), &step.line),
    }
}

fn in_import(model: &Model, shown: &Import) -> (u16, u16) {
    let Some(open) = &shown.preview else {
        let areas = import::path::areas(model);
        return match &shown.path {
            step if step.in_list => row(areas.list, step.list.selected, step.list.offset),
            step => caret(line_field(areas.line), &step.line),
        };
    };
    let buttons = import::preview::buttons(model, open);
    match buttons.into_iter().find(|(button, ..)| open.button == Some(*button)) {
        Some((_, area, _)) => (area.x, area.y),
        None => row(import::preview::areas(model).list, open.list.selected, open.list.offset),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_outside_the_list_keeps_the_cursor_inside() {
        assert_eq!(row(Area::new(0, 2, 10, 3), 9, 0), (2, 4));
    }
}
