//! The page of the day: groups or a week, and what is selected.

use crate::app::action::{Action, Place};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::Area;
use crate::app::model::{Model, key_name};
use crate::app::panes::today::lay::{Column, EACH, beneath, columns, head, list};
use crate::app::panes::today::{areas, detail};
use crate::domain::today::State;
use crate::domain::training::queue::minutes;
use crate::locale::Arg;
use crate::text::width;
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let state = &model.today;
    if state.page.items.is_empty() {
        return empty(model, canvas);
    }
    let areas = areas(model);
    canvas.frame(areas.list, &title(model), true);
    match columns(model) {
        Some(columns) => columns.iter().for_each(|column| day(model, canvas, column)),
        None => canvas.walk(areas.list, &list(model), &state.stand),
    }
    if let Some(said) = beneath(model) {
        canvas.under(areas.list, &said);
    }
    let name = state.selected().map(|item| model.words.today_who(item)).unwrap_or_default();
    canvas.frame(areas.detail, &name, false);
    let text = areas.detail.text();
    canvas.doc(text, &detail::lay(model, usize::from(text.w)), state.scroll);
}

/// "Sunday 22 Nov: 3 now, 2 today, 4 to come"; of a week how many there are: each day says it of itself.
fn title(model: &Model) -> String {
    let (words, page) = (&model.words, &model.today.page);
    let today = model.now.today();
    if model.today.week {
        return words.fmt("today-week", &[("n", page.total().into())]);
    }
    let day = words.day(today, today);
    let count = |state| Arg::from(page.count(state));
    let [now, due, soon] = [State::Now, State::Today, State::Soon].map(count);
    words.fmt("today-title", &[("day", Arg::from(&day)), ("now", now), ("today", due), ("soon", soon)])
}

/// One day of the week: a heading, and two lines for each thing.
fn day(model: &Model, canvas: &mut Canvas<'_>, column: &Column) {
    let area = column.area;
    let count = model.today.page.on(column.day).to_string();
    let room = area.w.saturating_sub(u16::try_from(width(&count)).unwrap_or(area.w) + 1);
    canvas.put(area.x, area.y, room, &head(model, column.day), canvas.theme.title);
    canvas.put_right(Area { h: 1, ..area }, &count, canvas.theme.dim);
    let room = usize::from(area.h.saturating_sub(1) / EACH);
    let rows = (area.y + 1..).step_by(usize::from(EACH));
    for (at, y) in column.items.iter().skip(column.first).take(room).zip(rows) {
        let Some(item) = model.today.page.items.get(*at) else { continue };
        let what = model.words.today_what(item, &model.playbook);
        let when = model.words.today_when(item, model.now);
        let (warn, name) = (item.state == State::Now, model.words.today_who(item));
        canvas.put(area.x, y, area.w, &name, if warn { canvas.theme.warn } else { canvas.theme.text });
        // The day stands above: only the time is said again.
        let when = if item.state == State::Soon { item.time.map(|time| model.words.time(time)) } else { Some(when) };
        let said = when.map_or_else(|| what.clone(), |when| format!("{when} {what}"));
        canvas.put(area.x, y + 1, area.w, &said, canvas.theme.dim);
        if model.today.stand.at.is_some_and(|here| here.0 == *at) {
            for y in y..y + EACH {
                // The mark stands in the gap before the column.
                canvas.select(Area { x: area.x.saturating_sub(1), y, w: area.w + 1, h: 1 }, true);
            }
        }
    }
    let more = column.items.len() > column.first + room;
    // The gap behind the column is the next one's mark.
    let rows = Area { y: area.y + 1, w: area.w.saturating_sub(1), h: area.h.saturating_sub(1), ..area };
    canvas.more(rows, column.first > 0, more);
}

/// Nothing is due: a newcomer is told how something comes to stand here.
fn empty(model: &Model, canvas: &mut Canvas<'_>) {
    let body = model.body();
    canvas.frame(body, &model.words.choice("screen", "today"), true);
    let text = body.text();
    let mut doc = Doc::new(usize::from(text.w), model.veil);
    let words = &model.words;
    match (model.today.loaded, model.today.page.used) {
        (false, _) => doc.para(Tone::Dim, &words.get(model.missing())),
        // At a glance nothing is: who is due by level takes longer to say.
        (true, true) if !model.today.page.whole => doc.para(Tone::Dim, &words.get(model.missing())),
        // Nothing can be due by a level that there is not: no good news.
        (true, true) => match words.strange_levels(&model.today.page.strange) {
            Some(said) => doc.para(Tone::Warn, &said),
            None => doc.para(Tone::Good, &words.get("today-nothing-due")),
        },
        (true, false) => {
            doc.heading(&words.get("today-begin"));
            let key = |place, action| {
                model.keys.keys(place, action).first().map_or_else(String::new, |key| key_name(model, *key))
            };
            let customers = key(Place::Global, Action::Customers);
            for (mark, step, place, action) in [
                ("1", "today-begin-import", Place::Customers, Action::Import),
                ("2", "today-begin-level", Place::Customers, Action::Level),
                ("3", "today-begin-visit", Place::Customers, Action::Prepare),
            ] {
                let args = [("customers", Arg::from(&customers)), ("key", key(place, action).into())];
                doc.item(mark, Tone::Key, Tone::Text, &words.fmt(step, &args));
            }
            let (cards, drills) = (model.today.page.cards, key(Place::Global, Action::Drills));
            if cards > 0 {
                let args = [("n", Arg::from(cards)), ("minutes", minutes(cards).into()), ("key", drills.into())];
                doc.item("4", Tone::Key, Tone::Text, &words.fmt("today-begin-drill", &args));
            }
            doc.gap();
            doc.para(Tone::Dim, &words.get("today-begin-why"));
        }
    }
    canvas.doc(text, &doc, 0);
}
