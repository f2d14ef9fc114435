//! The filter of the customer list: a condition typed with help, counted while it is typed, kept under a name. What may
//! come next is listed below it, so that arrows and Tab alone build one.

pub mod complete;

use super::{Popup, row_at};
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::msg::{Deed, Effect};
use crate::app::panes::customers;
use crate::app::segment::{Answer, Query, Slot};
use crate::domain::condition::{Condition, Expected, Reading, Subject};
use crate::domain::field::Record as _;
use crate::domain::list::SavedList;
use crate::domain::problem::Problem;
use crate::domain::segment::Group;
use crate::text::Clean;
use complete::Candidate;

#[derive(Default)]
pub struct Filter {
    pub line: Line,
    /// What may come next.
    pub list: ListCursor,
    /// One of it was chosen with the arrows: Enter means that one.
    pub chosen: bool,
    /// The name under which it is to be kept, while that is being typed.
    pub name: Option<Line>,
    /// How many answer, or why it cannot be read; none until that is known.
    pub answer: Option<Result<usize, Problem>>,
    pub lists: Vec<SavedList>,
    /// What facts may be compared with, as far as it was asked for.
    pub values: Vec<(Subject, Vec<Group>)>,
    asked_for: Option<Subject>,
    count_generation: u64,
    values_generation: u64,
}

impl Filter {
    /// The first step chooses the row that is marked already.
    fn go(&mut self, by: isize, len: usize, page: usize) {
        let first = !self.chosen && by == 1;
        self.list.step(if first { 0 } else { by }, len, page);
        self.chosen = len > 0;
    }
}

/// Opens it on the condition in force.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let text = model.customers.filter.as_ref().map(|filter| filter.text.clone()).unwrap_or_default();
    let mut filter = Filter { line: Line::new(&text), ..Filter::default() };
    let effects = ask(model, &mut filter);
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
    let candidates = complete::candidates(model, &filter);
    let (len, page) = (candidates.len(), page(model));
    let rows = isize::try_from(page).unwrap_or(isize::MAX);
    let mut effects = Vec::new();
    match (key.code, key.ctrl) {
        (Code::Esc, _) => return Vec::new(),
        (Code::Up | Code::BackTab, _) => filter.go(-1, len, page),
        (Code::Down, _) => filter.go(1, len, page),
        (Code::PageUp, _) => filter.go(-rows, len, page),
        (Code::PageDown, _) => filter.go(rows, len, page),
        (Code::Enter, _) => return enter(model, filter, &candidates),
        (Code::Tab, _) => effects = complete(model, &mut filter, &candidates),
        (Code::Char('s'), true) => {
            if matches!(filter.answer, Some(Ok(_))) && !filter.line.text().trim().is_empty() {
                filter.name = Some(Line::default());
            }
        }
        _ => {
            let before = filter.line.text().to_owned();
            filter.line.key(key);
            if filter.line.text() != before {
                effects = changed(model, &mut filter);
            }
        }
    }
    model.popups.push(Popup::Filter(filter));
    effects
}

/// Takes the filter; where an entry was chosen with the arrows, takes that first.
fn enter(model: &mut Model, mut filter: Box<Filter>, candidates: &[Candidate]) -> Vec<Effect> {
    let chosen = candidates.get(filter.list.selected).filter(|_| filter.chosen);
    let text = filter.line.text().trim().to_owned();
    let whole = Condition::read(&text, Reading::List(model.now.today())).is_ok();
    if let Some(candidate) = chosen.filter(|candidate| candidate.list) {
        return customers::filter(model, candidate.insert.trim());
    }
    if chosen.is_some() || (!whole && !text.is_empty() && !candidates.is_empty()) {
        let effects = complete(model, &mut filter, candidates);
        model.popups.push(Popup::Filter(filter));
        return effects;
    }
    if text.is_empty() {
        return customers::clear_filter(model);
    }
    if whole {
        return customers::filter(model, &text);
    }
    model.popups.push(Popup::Filter(filter));
    Vec::new()
}

fn complete(model: &mut Model, filter: &mut Filter, candidates: &[Candidate]) -> Vec<Effect> {
    let Some(candidate) = candidates.get(filter.list.selected) else { return Vec::new() };
    let text = filter.line.text().to_owned();
    let from = complete::next(model, &text).map_or(text.len(), |next| next.from);
    let gap = if from > 0 && !text[..from].ends_with([' ', '(', '（']) { " " } else { "" };
    filter.line = Line::new(&format!("{}{gap}{}", &text[..from], candidate.insert));
    changed(model, filter)
}

fn changed(model: &mut Model, filter: &mut Filter) -> Vec<Effect> {
    (filter.list, filter.chosen) = (ListCursor::default(), false);
    ask(model, filter)
}

/// Asks how many answer, and what the fact at the end may be compared with.
fn ask(model: &mut Model, filter: &mut Filter) -> Vec<Effect> {
    let text = filter.line.text().to_owned();
    filter.answer = None;
    filter.count_generation = model.next_generation();
    let mut effects = vec![Effect::Segment(Query::new(filter.count_generation, Slot::Count, &text))];
    let subject = complete::next(model, &text)
        .filter(|next| matches!(next.expected, Expected::Text | Expected::Number | Expected::Date | Expected::YesNo));
    if let Some(subject) = subject.and_then(|next| next.subject)
        && !filter.values.iter().any(|(known, _)| *known == subject)
        && filter.asked_for.as_ref() != Some(&subject)
    {
        filter.values_generation = model.next_generation();
        let mut query = Query::new(filter.values_generation, Slot::Values, "");
        query.count_by = Some(subject.clone());
        filter.asked_for = Some(subject);
        effects.push(Effect::Segment(query));
    }
    effects
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
    let mut effects = customers::filter(model, filter.line.text().trim());
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
        changed(model, &mut filter)
    };
    model.popups.push(Popup::Filter(filter));
    effects
}

/// A click puts in what was clicked.
pub fn click(model: &mut Model, mut filter: Box<Filter>, x: u16, y: u16) -> Vec<Effect> {
    let candidates = complete::candidates(model, &filter);
    let mut effects = Vec::new();
    if let Some(at) = row_at(areas(model).rows, filter.list.offset, candidates.len(), x, y) {
        filter.list.select(at, candidates.len(), page(model));
        if candidates.get(at).is_some_and(|candidate| candidate.list) {
            return enter(model, filter, &candidates);
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
                Ok(answer.rows.len())
            }
            Err(problem) => Err(problem),
        });
        return None;
    }
    if generation == filter.values_generation {
        if let (Some(subject), Ok(answer)) = (filter.asked_for.take(), answer) {
            filter.values.push((subject, answer.groups));
        }
        return None;
    }
    Some(answer)
}
