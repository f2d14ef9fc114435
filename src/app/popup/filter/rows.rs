//! The condition as rows: what is asked, how it compares, with what. Built and changed without knowing how it is
//! written; the line above always says it in words, and either can be changed.

use super::ask;
use crate::app::geometry::Area;
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::filter::{Cell, Entry, Filter, Part, Place, Rows, cell_of};
use crate::app::msg::Effect;
use crate::domain::condition::{
    Asked, Compared, Condition, Fact, Group, OutlineRow, Piece, Reading, Relation, Tongue, Value,
};
use crate::locale::{Language, Words};

/// A condition in the words of the screen.
pub fn written(words: &Words, condition: &Condition) -> String {
    let fact = |fact| words.fact(fact);
    condition.written(&tongue(words.language(), &fact))
}

fn tongue<'a>(language: Language, fact: &'a dyn Fn(Fact) -> std::borrow::Cow<'a, str>) -> Tongue<'a> {
    match language {
        Language::En => Tongue::english(fact),
        Language::ZhHans => Tongue::simplified(fact),
        Language::ZhHant => Tongue::traditional(fact),
    }
}

/// Shows the rows of what stands in the line, with the keys on the button or in the line; false where it cannot be read.
pub fn show(model: &Model, filter: &mut Filter, focus: bool) -> bool {
    let Ok(condition) = Condition::read(filter.line.text(), Reading::List(model.now.today())) else { return false };
    let mut rows = Rows { condition, list: ListCursor::default(), cell: Cell::Value, focus };
    let len = rows.lines();
    rows.list.select(len - 1, len, super::page(model));
    filter.rows = Some(rows);
    true
}

/// The row in the line is whole: it takes its place, and the rows are shown again. Where all of it would be longer than can
/// be read, the row stays in the line; what was typed at once stays as it was typed.
pub fn finish(model: &Model, filter: &mut Filter) -> bool {
    let read = |text: &str| Condition::read(text, Reading::List(model.now.today()));
    let Ok(row) = read(filter.line.text()) else { return false };
    let whole = match &filter.part {
        Some(part) => part.spliced(row),
        None => row,
    };
    let text = written(&model.words, &whole);
    if read(&text).is_ok() {
        filter.part = None;
        filter.line = Line::new(&text);
    }
    filter.part.is_none() && show(model, filter, true)
}

/// The row that was begun is left out; what it was to be part of stands again.
pub fn give_up(model: &Model, filter: &mut Filter) {
    let Some(part) = filter.part.take() else { return };
    filter.line = Line::new(&part.said);
    show(model, filter, true);
}

/// A key while the rows have them; none where it is for the line.
pub fn key(model: &mut Model, filter: &mut Filter, key: Key) -> Option<Vec<Effect>> {
    let page = super::page(model);
    let rows = filter.rows.as_mut().filter(|rows| rows.focus)?;
    let len = rows.lines();
    let by = isize::try_from(page).unwrap_or(isize::MAX);
    match key.code {
        Code::Up | Code::BackTab if rows.list.selected == 0 => rows.focus = false,
        Code::Up | Code::BackTab => rows.list.step(-1, len, page),
        Code::Down => rows.list.step(1, len, page),
        Code::PageUp => rows.list.step(-by, len, page),
        Code::PageDown => rows.list.step(by, len, page),
        Code::Home => rows.list.select(0, len, page),
        Code::End => rows.list.select(usize::MAX, len, page),
        Code::Left => rows.sideways(false),
        Code::Right => rows.sideways(true),
        Code::Tab => rows.focus = false,
        Code::Enter | Code::Char(' ') => return Some(act(model, filter)),
        Code::Insert => {
            let path = rows.selected().map(|row| row.path);
            return Some(path.map_or_else(Vec::new, |path| begin(model, filter, Place::Or(path), "", None)));
        }
        Code::Delete | Code::Backspace => return Some(remove(model, filter)),
        // Who goes on typing means the line.
        _ => return None,
    }
    Some(Vec::new())
}

/// What Enter does where the cursor is.
fn act(model: &mut Model, filter: &mut Filter) -> Vec<Effect> {
    let Some(rows) = &filter.rows else { return Vec::new() };
    let entries = rows.entries();
    let row = match entries.get(rows.list.selected) {
        Some(Entry::Row(row)) => row,
        Some(Entry::More(joint)) => {
            let place = Place::More(*joint);
            return begin(model, filter, place, "", None);
        }
        _ => return Vec::new(),
    };
    let (path, cell) = (row.path.clone(), cell_of(row, rows.cell));
    match (row.piece, cell) {
        (_, Cell::Joint) => {
            let turned = rows.condition.rejoined(&path);
            changed(model, filter, &turned)
        }
        (Piece::Head(group), _) => {
            let turned = rows.condition.regrouped(&path, turned(group));
            changed(model, filter, &turned)
        }
        (Piece::Row { asked, relation, with }, _) => {
            let (text, value) = beginning(&model.words, (asked, relation, with), cell);
            begin(model, filter, Place::Instead(path), &text, value)
        }
    }
}

/// What stands in the line when a cell is to be changed, and the value that may be taken again.
fn beginning(
    words: &Words,
    (asked, relation, with): (Asked<'_>, Relation, Compared<'_>),
    cell: Cell,
) -> (String, Option<String>) {
    let fact = |fact| words.fact(fact);
    let tongue = tongue(words.language(), &fact);
    let value = match with {
        Compared::Value(value) => Some(value.written(&tongue)),
        Compared::List(name) => Some(name.to_string()),
        Compared::Nothing => None,
    };
    let name = match asked {
        Asked::Subject(subject) => subject.written(&tongue),
        Asked::List => tongue.list.to_owned(),
    };
    match (cell, relation) {
        (Cell::Relation, _) => (format!("{name} "), value),
        (Cell::Value, Relation::Lacks) => (format!("{} {name} ~ ", tongue.not), None),
        (Cell::Value, relation) => (format!("{name} {} ", sign(relation)), None),
        (Cell::Joint | Cell::Asked, _) => (String::new(), None),
    }
}

const fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::NotEqual => "!=",
        Relation::Contains => "~",
        Relation::More => ">",
        Relation::AtLeast => ">=",
        Relation::Less => "<",
        Relation::AtMost => "<=",
        _ => "=",
    }
}

const fn turned(group: Group) -> Group {
    match group {
        Group::Any => Group::All,
        Group::All => Group::None,
        Group::None => Group::NotAll,
        Group::NotAll => Group::Any,
    }
}

fn begin(model: &mut Model, filter: &mut Filter, place: Place, text: &str, value: Option<String>) -> Vec<Effect> {
    let Some(rows) = filter.rows.take() else { return Vec::new() };
    let said = filter.line.text().to_owned();
    filter.part = Some(Part { whole: rows.condition, said, place, value });
    filter.line = Line::new(text);
    (filter.list, filter.chosen) = (ListCursor::default(), true);
    ask(model, filter)
}

/// Where only the comparison was another one, the value it had is taken again, if it can be compared so.
pub fn value_again(model: &Model, filter: &mut Filter) {
    let Some(value) = filter.part.as_mut().and_then(|part| part.value.take()) else { return };
    let tried = format!("{}{value}", filter.line.text());
    if Condition::read(&tried, Reading::List(model.now.today())).is_ok() {
        filter.line = Line::new(&tried);
    }
}

fn remove(model: &mut Model, filter: &mut Filter) -> Vec<Effect> {
    let Some(rows) = &filter.rows else { return Vec::new() };
    let Some(path) = rows.selected().map(|row| row.path) else { return Vec::new() };
    if let Some(rest) = rows.condition.without(&path) {
        return changed(model, filter, &rest);
    }
    // Nothing is left: it begins anew.
    filter.rows = None;
    filter.line.clear();
    ask(model, filter)
}

/// Another condition; the cursor stays about where it was.
fn changed(model: &mut Model, filter: &mut Filter, condition: &Condition) -> Vec<Effect> {
    let (at, cell) = filter.rows.as_ref().map_or((0, Cell::Value), |rows| (rows.list.selected, rows.cell));
    let said = |rows: &Rows, at: usize| rows.condition.outline().get(at).map(|row| says(&model.words, row));
    let was = filter.rows.as_ref().and_then(|rows| said(rows, at));
    let text = written(&model.words, condition);
    // What is longer than can be read stays as it was.
    if Condition::read(&text, Reading::List(model.now.today())).is_err() {
        return Vec::new();
    }
    filter.line = Line::new(&text);
    show(model, filter, true);
    let page = super::page(model);
    if let Some(rows) = &mut filter.rows {
        rows.cell = cell;
        let len = rows.lines();
        // The same row, wherever a group that came or went has moved it.
        let same = (0..len).filter(|at| was.is_some() && said(rows, *at) == was).min_by_key(|now| now.abs_diff(at));
        rows.list.select(same.unwrap_or(at), len, page);
    }
    ask(model, filter)
}

/// A row without how it joins the one above.
fn says(words: &Words, row: &OutlineRow<'_>) -> Vec<String> {
    texts(words, row)[1..].to_vec()
}

/// Whether Enter lists who answers here.
pub fn on_button(filter: &Filter) -> bool {
    filter.rows.as_ref().is_some_and(|rows| rows.focus && is_button(rows, rows.list.selected))
}

/// Whether this line is the last one, which lists who answers.
pub fn is_button(rows: &Rows, at: usize) -> bool {
    at + 1 == rows.lines()
}

/// A click on a row selects it, on a selected one it acts.
pub fn click(model: &mut Model, filter: &mut Filter, at: usize) -> Vec<Effect> {
    let page = super::page(model);
    let Some(rows) = &mut filter.rows else { return Vec::new() };
    let len = rows.lines();
    let again = rows.focus && rows.list.selected == at;
    rows.focus = true;
    rows.list.select(at, len, page);
    if again { act(model, filter) } else { Vec::new() }
}

/// What the cells of a row say: joint, asked, relation, value.
pub fn texts(words: &Words, row: &OutlineRow<'_>) -> [String; 4] {
    let joint = row.joint.map(|joint| words.choice("filter", joint.name()).into_owned()).unwrap_or_default();
    let Piece::Row { asked, relation, with } = row.piece else {
        let Piece::Head(group) = row.piece else { return [joint, String::new(), String::new(), String::new()] };
        return [joint, words.choice("filter-group", group.name()).into_owned(), String::new(), String::new()];
    };
    let (label, fact) = match asked {
        Asked::Subject(subject) => (words.subject_label(subject).into_owned(), subject.fact()),
        Asked::List => (words.get("filter-list").into_owned(), None),
    };
    let value = match with {
        // A text that is kept by its wire name is said in the reader's words.
        Compared::Value(Value::Text(word)) => words.fact_value(fact, word.written()).into_owned(),
        Compared::Value(value) => {
            let fact = |fact| words.fact(fact);
            value.written(&tongue(words.language(), &fact))
        }
        Compared::List(name) => name.written().to_string(),
        Compared::Nothing => String::new(),
    };
    [joint, label, words.choice("operator", relation.name()).into_owned(), value]
}

/// Where the cells of a row stand.
pub fn columns(row: Area) -> [(Cell, Area); 4] {
    let joint = 6.min(row.w);
    let rest = row.w - joint;
    let (asked, relation) = (rest * 2 / 5, rest / 4);
    let at = |x: u16, w: u16| Area { x: row.x + x, w, ..row };
    [
        (Cell::Joint, at(0, joint)),
        (Cell::Asked, at(joint, asked)),
        (Cell::Relation, at(joint + asked, relation)),
        (Cell::Value, at(joint + asked + relation, rest - asked - relation)),
    ]
}
