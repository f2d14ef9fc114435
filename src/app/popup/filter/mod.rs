//! The filter of the customer list: a condition built row by row or typed with help, counted while it grows, kept under a
//! name. What may come next is listed below the line, so that arrows and Enter alone build one; what can be read stands
//! there as rows that can be changed.

mod among;
pub mod complete;
pub mod rows;

use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::{ListCursor, row_at};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::filter::Filter;
use crate::app::msg::{Deed, Effect};
use crate::app::panes::customers;
use crate::app::segment::{Answer, Query, Slot};
use crate::domain::condition::{Condition, Expected, Reading};
use crate::domain::field::Record as _;
use crate::domain::list::SavedList;
use crate::domain::problem::Problem;
use crate::text::Clean;
use complete::Candidate;

/// Opens it on the condition in force.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let text = model.customers.filter.as_ref().map(|filter| filter.text.clone()).unwrap_or_default();
    let mut filter = Filter { line: Line::new(&text), ..Filter::default() };
    let effects = ask(model, &mut filter);
    rows::show(model, &mut filter, false);
    model.popups.push(Popup::Filter(Box::new(filter)));
    effects
}

/// The line, the one for the name, what is said about it, and what may come next.
pub struct Areas {
    pub area: Area,
    pub line: Area,
    /// The caret under a fault, and the first line of what is said.
    pub said: Area,
    pub rows: Area,
}

pub fn areas(model: &Model) -> Areas {
    let area = geometry::palette(model.area);
    let (line, rest) = area.text().top(1);
    let (said, rows) = rest.top(4);
    Areas { area, line, said, rows }
}

pub fn page(model: &Model) -> usize {
    usize::from(areas(model).rows.h).max(1)
}

pub fn key(model: &mut Model, mut filter: Box<Filter>, key: Key) -> Vec<Effect> {
    if filter.name.is_some() {
        return name_key(model, filter, key);
    }
    let mut effects = Vec::new();
    match (key.code, key.ctrl) {
        (Code::Esc, _) if filter.part.is_some() => {
            rows::give_up(model, &mut filter);
            effects = ask(model, &mut filter);
        }
        (Code::Esc, _) => return Vec::new(),
        (Code::Enter, _) if rows::on_button(&filter) => return enter(model, &filter),
        (Code::Char('s'), true) => {
            let whole = filter.part.is_none() && !filter.line.text().trim().is_empty();
            if whole && matches!(filter.answer, Some(Ok(_))) {
                filter.name = Some(Line::default());
            }
        }
        _ => match rows::key(model, &mut filter, key) {
            Some(done) => effects = done,
            None => match line_key(model, filter, key) {
                (Some(back), more) => (filter, effects) = (back, more),
                (None, done) => return done,
            },
        },
    }
    model.popups.push(Popup::Filter(filter));
    effects
}

/// A key while the line has them; the filter comes back unless it is done.
fn line_key(model: &mut Model, mut filter: Box<Filter>, key: Key) -> (Option<Box<Filter>>, Vec<Effect>) {
    let candidates = complete::candidates(model, &filter);
    let (len, page) = (candidates.len(), page(model));
    let by = isize::try_from(page).unwrap_or(isize::MAX);
    let mut effects = Vec::new();
    match key.code {
        // Below the line stand the rows, or what may come next.
        Code::Down | Code::Tab if filter.rows.is_some() => {
            if let Some(rows) = &mut filter.rows {
                rows.focus = true;
                rows.list = ListCursor::default();
            }
        }
        Code::Up | Code::BackTab => filter.go(-1, len, page),
        Code::Down => filter.go(1, len, page),
        Code::PageUp => filter.go(-by, len, page),
        Code::PageDown => filter.go(by, len, page),
        Code::Enter => return enter_line(model, filter, &candidates),
        Code::Tab if candidates.is_empty() && rows::finish(model, &mut filter) => effects = ask(model, &mut filter),
        Code::Tab => effects = complete(model, &mut filter, &candidates),
        _ => {
            if filter.line.edit(key) {
                filter.rows = None;
                effects = changed(model, &mut filter);
            }
        }
    }
    (Some(filter), effects)
}

/// Takes the filter; where an entry was chosen with the arrows, takes that first; a row that is whole takes its place.
fn enter_line(
    model: &mut Model,
    mut filter: Box<Filter>,
    candidates: &[Candidate],
) -> (Option<Box<Filter>>, Vec<Effect>) {
    let chosen = candidates.get(filter.list.selected).filter(|_| filter.chosen);
    let text = filter.line.text().trim().to_owned();
    let whole = Condition::read(&text, Reading::List(model.now.today())).is_ok();
    if let Some(candidate) = chosen.filter(|candidate| candidate.list) {
        return (None, customers::filter::apply(model, candidate.insert.trim()));
    }
    let begun = complete::begins_one(model, &text, candidates);
    if chosen.is_some() || begun || (!whole && !text.is_empty() && !candidates.is_empty()) {
        let effects = complete(model, &mut filter, candidates);
        return (Some(filter), effects);
    }
    if filter.part.is_some() || (whole && filter.guided) {
        let effects = if rows::finish(model, &mut filter) { ask(model, &mut filter) } else { Vec::new() };
        return (Some(filter), effects);
    }
    if whole || text.is_empty() {
        return (None, enter(model, &filter));
    }
    (Some(filter), Vec::new())
}

/// Lists who answers what stands in the line.
fn enter(model: &mut Model, filter: &Filter) -> Vec<Effect> {
    match filter.line.text().trim() {
        "" => customers::filter::clear(model),
        text => customers::filter::apply(model, text),
    }
}

fn complete(model: &mut Model, filter: &mut Filter, candidates: &[Candidate]) -> Vec<Effect> {
    let Some(candidate) = candidates.get(filter.list.selected) else { return Vec::new() };
    if complete::is_as_rows(candidate) {
        return if rows::finish(model, filter) { ask(model, filter) } else { Vec::new() };
    }
    let text = filter.line.text().to_owned();
    let from = complete::next(model, &text).map_or(text.len(), |next| next.from);
    let gap = if from > 0 && !text[..from].ends_with([' ', '(', '（']) { " " } else { "" };
    let from = candidate.from.unwrap_or(from);
    filter.guided = true;
    filter.line = Line::new(&format!("{}{gap}{}", &text[..from], candidate.insert));
    rows::value_again(model, filter);
    let effects = changed(model, filter);
    // What was chosen and makes a whole stands as rows, which can go on.
    let reading = Reading::List(model.now.today());
    let whole = matches!(Condition::expected_after(filter.line.text(), reading), Some((Expected::End, _)));
    if whole && rows::finish(model, filter) { ask(model, filter) } else { effects }
}

fn changed(model: &mut Model, filter: &mut Filter) -> Vec<Effect> {
    (filter.list, filter.chosen) = (ListCursor::default(), false);
    ask(model, filter)
}

/// Asks how many answer, and what the fact at the end may be compared with.
fn ask(model: &mut Model, filter: &mut Filter) -> Vec<Effect> {
    let text = filter.line.text().to_owned();
    filter.answer = None;
    filter.unmet = Vec::new();
    filter.count_generation = model.next_generation();
    let counted = counted(model, filter);
    let mut effects = vec![Effect::Segment(Query::new(filter.count_generation, Slot::Count, &counted))];
    let next = complete::next(model, &text)
        .filter(|next| matches!(next.expected, Expected::Text | Expected::Number | Expected::Date | Expected::YesNo));
    filter.counted = next.and_then(|next| Some((next.subject?, among::among(model, filter, next.expected, next.from))));
    if let Some(counted) = filter.counted.clone()
        && !filter.values.iter().any(|(known, _)| *known == counted)
        && filter.asked_for.as_ref() != Some(&counted)
    {
        filter.values_generation = model.next_generation();
        let mut query = Query::new(filter.values_generation, Slot::Values, &counted.1);
        query.count_by = Some(counted.0.clone());
        filter.asked_for = Some(counted);
        effects.push(Effect::Segment(query));
    }
    effects
}

/// The condition whose hits are counted: where a row is built, all of it with the row as soon as that can be read.
fn counted(model: &Model, filter: &Filter) -> String {
    let text = filter.line.text();
    let Some(part) = &filter.part else { return text.to_owned() };
    match Condition::read(text, Reading::List(model.now.today())) {
        Ok(row) => rows::written(&model.words, &part.spliced(row)),
        Err(_) if complete::goes_on(model, filter) => part.said.clone(),
        Err(_) => text.to_owned(),
    }
}

fn name_key(model: &mut Model, mut filter: Box<Filter>, key: Key) -> Vec<Effect> {
    let Some(name) = &mut filter.name else { return Vec::new() };
    match (key.code, key.ctrl) {
        (Code::Esc, _) => filter.name = None,
        (Code::Enter, _) | (Code::Char('s'), true) => {
            let name = name.clean();
            if !name.is_empty() {
                return save(model, &filter, name);
            }
        }
        _ => {
            name.key(key);
        }
    }
    model.popups.push(Popup::Filter(filter));
    Vec::new()
}

/// Keeps it, and lists who is on it.
fn save(model: &mut Model, filter: &Filter, name: Clean) -> Vec<Effect> {
    let mut list = SavedList::blank(model.ids.next_id(), None);
    list.name = name;
    list.condition = filter.line.clean();
    let mut effects = customers::filter::apply(model, filter.line.text().trim());
    effects.insert(0, Effect::Do(Deed::SaveList(Box::new(list))));
    effects
}

pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(Popup::Filter(mut filter)) = model.popups.pop() else { return Vec::new() };
    let effects = if let Some(name) = &mut filter.name {
        name.insert(text);
        Vec::new()
    } else {
        filter.line.insert(text);
        filter.rows = None;
        changed(model, &mut filter)
    };
    model.popups.push(Popup::Filter(filter));
    effects
}

/// A click puts in what was clicked; on the line it goes there.
pub fn click(model: &mut Model, mut filter: Box<Filter>, x: u16, y: u16) -> Vec<Effect> {
    let areas = areas(model);
    let mut effects = Vec::new();
    if let Some(shown) = &mut filter.rows {
        if areas.line.contains(x, y) {
            shown.focus = false;
        } else if let Some(at) = row_at(areas.rows, shown.list.offset, shown.lines(), x, y) {
            if rows::is_button(shown, at) {
                return enter(model, &filter);
            }
            effects = rows::click(model, &mut filter, at);
        }
        model.popups.push(Popup::Filter(filter));
        return effects;
    }
    let candidates = complete::candidates(model, &filter);
    if let Some(at) = row_at(areas.rows, filter.list.offset, candidates.len(), x, y) {
        filter.list.select(at, candidates.len(), page(model));
        if candidates.get(at).is_some_and(|candidate| candidate.list) {
            filter.chosen = true;
            let (back, effects) = enter_line(model, filter, &candidates);
            model.popups.extend(back.map(Popup::Filter));
            return effects;
        }
        effects = complete(model, &mut filter, &candidates);
    }
    model.popups.push(Popup::Filter(filter));
    effects
}

/// Takes an answer in; gives it back where it is for somebody else. An older one is dropped.
pub fn answered(
    model: &mut Model,
    generation: u64,
    answer: Result<Box<Answer>, Problem>,
) -> Option<Result<Box<Answer>, Problem>> {
    let filter = model.popups.iter_mut().find_map(|popup| match popup {
        Popup::Filter(filter) => Some(filter),
        _ => None,
    });
    let Some(filter) = filter else { return Some(answer) };
    if generation == filter.count_generation {
        filter.answer = Some(match answer {
            Ok(answer) => {
                if filter.lists != answer.lists {
                    filter.lists = answer.lists;
                    (filter.list, filter.chosen) = (ListCursor::default(), false);
                }
                filter.unmet = answer.unmet;
                Ok(answer.rows.len())
            }
            Err(problem) => Err(problem),
        });
        return None;
    }
    if generation == filter.values_generation {
        if let (Some(counted), Ok(answer)) = (filter.asked_for.take(), answer) {
            filter.values.push((counted, answer.groups));
        }
        return None;
    }
    Some(answer)
}
