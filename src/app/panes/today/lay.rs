//! The list as lines: in groups, or day by day; and how one walks along it.

use super::{areas, days, page};
use crate::app::action::{Action, Place};
use crate::app::doc::Tone;
use crate::app::geometry::{Area, WIDE};
use crate::app::model::today::At;
use crate::app::model::{Model, key_name};
use crate::app::panes::moved;
use crate::app::walk::Walk;
use crate::domain::today::{Item, State};
use crate::locale::Arg;
use crate::text::{fit, width};
use chrono::NaiveDate;

/// Cells of the column that says when, with the gap behind: a weekday in Chinese and a time are ten.
const WHEN: usize = 12;

/// The list as it stands in its frame.
pub fn list(model: &Model) -> Walk<At> {
    let mut walk = Walk::new(usize::from(areas(model).list.text().w), model.veil);
    if model.today.week {
        for day in days(model) {
            let counted = model
                .words
                .fmt("today-day", &[("day", heading(model, day).into()), ("n", model.today.page.on(day).into())]);
            walk.doc.para(Tone::Title, &counted);
            for (at, item) in on(model, day) {
                line(model, &mut walk, at, item);
            }
        }
        return walk;
    }
    for state in State::ALL {
        let all = model.today.page.count(*state);
        if all == 0 {
            continue;
        }
        let shown = model.today.page.of(*state).count();
        let key = if shown < all { "today-group-most" } else { "today-group" };
        let name = model.words.choice("today-state", state.name());
        let args = [("name", Arg::from(name.as_ref())), ("n", all.into()), ("shown", shown.into())];
        walk.doc.para(Tone::Title, &model.words.fmt(key, &args));
        for (at, item) in model.today.page.items.iter().enumerate().filter(|(_, item)| item.state == *state) {
            line(model, &mut walk, at, item);
        }
    }
    walk
}

fn line(model: &Model, walk: &mut Walk<At>, at: usize, item: &Item) {
    let room = usize::from(areas(model).list.text().w);
    let (when, gap) = cell(&model.words.today_when(item, model.now), WHEN);
    let (name, air) = cell(&model.words.today_who(item), (room.saturating_sub(WHEN) * 9 / 20).clamp(12, 32));
    let what = model.words.today_what(item, &model.playbook);
    let tone = if item.state == State::Now { Tone::Warn } else { Tone::Accent };
    walk.entry(At(at), |doc| {
        doc.pieces(&[(tone, &when), (Tone::Text, &format!("{gap}{name}{air}")), (Tone::Dim, &what)]);
    });
}

/// What is said on the border below the list: that who is due by level is still to come, and may stand first; that
/// customers have levels that are none, so that nobody is due by them; else that more are due by their level than fit into
/// a day, a fifth of a week's capacity.
pub fn beneath(model: &Model) -> Option<String> {
    let (words, page) = (&model.words, &model.today.page);
    if !page.whole && !page.items.is_empty() {
        return Some(words.get("today-reading").into_owned());
    }
    let key = |action| model.keys.keys(Place::Global, action).first().map(|key| key_name(model, *key));
    let key = Arg::from(key(Action::Levels).unwrap_or_default());
    if !page.strange.is_empty() {
        let levels = page.strange.join(words.get("list-comma").as_ref());
        return Some(words.fmt("today-strange-short", &[("levels", levels.into()), ("key", key)]));
    }
    let fit = usize::try_from(model.house.fits).unwrap_or(usize::MAX);
    let args = [("n", Arg::from(page.touches)), ("fit", fit.into()), ("key", key)];
    (page.touches > fit).then(|| words.fmt("today-too-many", &args))
}

/// A text in a column, cut; and the gap to the next one, which no theme is to underline.
fn cell(text: &str, cells: usize) -> (String, String) {
    let shown = fit(text, cells - 1, "…").into_owned();
    let gap = " ".repeat(cells.saturating_sub(width(&shown)));
    (shown, gap)
}

/// A day above what is to be done on it.
fn heading(model: &Model, day: NaiveDate) -> String {
    with_holiday(model, day, model.words.day(day, model.now.today()))
}

/// The same above a column.
pub fn head(model: &Model, day: NaiveDate) -> String {
    with_holiday(model, day, model.words.day_head(day))
}

fn with_holiday(model: &Model, day: NaiveDate, said: String) -> String {
    model.words.on_holiday(&said, day, &model.house.calendar).unwrap_or(said)
}

/// What belongs to a day, late things to today, in the order of the page.
pub fn on(model: &Model, day: NaiveDate) -> impl Iterator<Item = (usize, &Item)> {
    let today = model.now.today();
    model.today.page.items.iter().enumerate().filter(move |(_, item)| item.column(today) == day)
}

/// One column of the week, and the places on the page of what stands in it.
pub struct Column {
    pub day: NaiveDate,
    pub area: Area,
    pub items: Vec<usize>,
    /// The first that is in sight.
    pub first: usize,
}

/// Lines that an item takes in a column.
pub const EACH: u16 = 2;

/// Seven columns beside each other, where there is room for them.
pub fn columns(model: &Model) -> Option<Vec<Column>> {
    let text = areas(model).list.text();
    if !model.today.week || text.w < WIDE {
        return None;
    }
    let w = text.w / 7;
    let columns = days(model).zip(0..).map(|(day, n)| {
        let area = Area { x: text.x + n * w, w: w - 1, ..text };
        let items: Vec<usize> = on(model, day).map(|(at, _)| at).collect();
        // One line is the heading.
        let room = usize::from((area.h.saturating_sub(1)) / EACH).max(1);
        let selected = items.iter().position(|at| model.today.stand.at == Some(At(*at)));
        let first = selected.map_or(0, |at| (at + 1).saturating_sub(room));
        Column { day, area, items, first }
    });
    Some(columns.collect())
}

/// What stands at a cell of the columns.
pub fn at_cell(columns: &[Column], x: u16, y: u16) -> Option<At> {
    let column = columns.iter().find(|column| column.area.contains(x, y))?;
    let down = (y - column.area.y).checked_sub(1)? / EACH;
    column.items.get(column.first + usize::from(down)).copied().map(At)
}

/// The moving actions: from item to item, and from day to day.
pub fn walk_on(model: &mut Model, action: Action) {
    let walk = list(model);
    let stops: Vec<At> = walk.stops.iter().map(|stop| stop.what).collect();
    let here = model.today.stand.at.and_then(|at| stops.iter().position(|stop| *stop == at)).unwrap_or(0);
    let to = match action {
        Action::NextDay | Action::PreviousDay => Some(other_day(model, &stops, here, action == Action::NextDay)),
        action => moved(action, here, page(model)),
    };
    let Some(to) = to else { return };
    select(model, &walk, stops.get(to.min(stops.len().saturating_sub(1))).copied());
    if matches!(action, Action::NextDay | Action::PreviousDay) {
        to_top(model, &walk);
    }
}

/// The entry under the cursor stands in the first line, below its heading where it has one: whoever goes to a day wants to
/// see the day.
fn to_top(model: &mut Model, walk: &Walk<At>) {
    let Some(stop) = walk.stop(model.today.stand.at) else { return };
    let has_heading = stop.from > 0 && walk.at_line(stop.from - 1).is_none();
    model.today.stand.scroll = stop.from - usize::from(has_heading);
    let page = page(model);
    model.today.stand.clamp(walk, page);
}

/// The first item of the next day that has one, or of the one before.
fn other_day(model: &Model, stops: &[At], here: usize, forward: bool) -> usize {
    let today = model.now.today();
    let day = |stop: &At| model.today.page.items.get(stop.0).map(|item| item.column(today));
    let Some(from) = stops.get(here).and_then(day) else { return here };
    let target = if forward {
        stops.iter().filter_map(day).filter(|day| *day > from).min()
    } else {
        stops.iter().filter_map(day).filter(|day| *day < from).max()
    };
    target.and_then(|target| stops.iter().position(|stop| day(stop) == Some(target))).unwrap_or(here)
}

pub fn select(model: &mut Model, walk: &Walk<At>, at: Option<At>) {
    let page = page(model);
    let Some(stop) = walk.stop(at) else { return };
    model.today.stand.go(stop, page);
    // The heading of the first item comes along.
    if stop.from <= 1 {
        model.today.stand.scroll = 0;
    }
    model.today.scroll = 0;
}
