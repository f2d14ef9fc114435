//! Two customers side by side that may be one: what each knows, whose word counts, and the verdict.

pub mod rows;

use crate::app::action::{Action, Place};
use crate::app::doc::Doc;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, moving, row_at};
use crate::app::model::popup::Popup;
use crate::app::model::popup::merge::{Column, Merge, Pair, Verdict};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect};
use crate::domain::card::CustomerCard;
use crate::domain::duplicate::Duplicate;
use crate::domain::id::Id;
use crate::domain::merge::{self as plans, Order, Side, Take};
use crate::locale::Arg;
use crate::text::width;

/// Asks for the open questions, without those that were put off.
pub fn open(later: Vec<Id>) -> Vec<Effect> {
    vec![Effect::Ask(Ask::Duplicates { later })]
}

/// The open questions are here: the first of them goes on the screen.
pub fn asked(model: &mut Model, questions: Vec<Duplicate>, later: Vec<Id>) -> Vec<Effect> {
    let left = later.iter().filter(|id| questions.iter().any(|question| question.id == **id)).count();
    let mut waiting: Vec<Duplicate> = questions.into_iter().filter(|question| !later.contains(&question.id)).collect();
    if waiting.is_empty() {
        let key = if left > 0 { "said-duplicates-later" } else { "said-no-duplicates" };
        let said = model.words.fmt(key, &[("n", Arg::from(left))]);
        model.say(Mood::Info, said);
        return Vec::new();
    }
    let question = waiting.remove(0);
    let ends = question.one.zip(question.other);
    let popup = Merge { question: Some(question), waiting, later, ..Merge::default() };
    model.popups.push(Popup::Merge(Box::new(popup)));
    ends.map(|(one, other)| Effect::Ask(Ask::Pair(one, other))).into_iter().collect()
}

/// Two that somebody chose.
pub fn of(model: &mut Model, one: Id, other: Id) -> Vec<Effect> {
    model.popups.push(Popup::Merge(Box::default()));
    vec![Effect::Ask(Ask::Pair(one, other))]
}

/// Both are read. The one that is better kept stands on the left.
pub fn arrived(model: &mut Model, found: Option<Box<(CustomerCard, CustomerCard)>>) -> Vec<Effect> {
    let Some(Popup::Merge(_)) = model.popups.last() else { return Vec::new() };
    let Some(Popup::Merge(mut merge)) = model.popups.pop() else { return Vec::new() };
    let Some(both) = found else {
        // One of them went meanwhile: nothing is left to ask.
        return next(*merge);
    };
    let (left, right) = plans::better(&both.0, &both.1);
    merge.pair = Some(pair(model, left.clone(), right.clone()));
    model.popups.push(Popup::Merge(merge));
    Vec::new()
}

fn pair(model: &Model, left: CustomerCard, right: CustomerCard) -> Pair {
    Pair { rows: rows::of(&model.words, &left, &right), left: Box::new(left), right: Box::new(right) }
}

/// Both were changed elsewhere while they stood here: they are shown anew, with what was decided.
pub fn overtaken(model: &mut Model, mut merge: Box<Merge>, (keep, other): (CustomerCard, CustomerCard)) {
    let (left, right) = if merge.stays == Column::Left { (keep, other) } else { (other, keep) };
    merge.pair = Some(pair(model, left, right));
    (merge.overtaken, merge.button) = (true, None);
    model.popups.push(Popup::Merge(merge));
}

/// Says at once that somebody who was just written may be one that is kept already, and which key compares them.
pub fn alike(model: &mut Model, id: Id, other: &str, reason: &str) {
    model.customers.wanted = Some(id);
    let keys = model.keys.keys(Place::Customers, Action::Duplicates);
    let key = keys.first().map(ToString::to_string).unwrap_or_default();
    let reason = model.words.choice("reason", reason);
    let said = model.words.fmt("said-alike", &[("name", other.into()), ("reason", reason.into()), ("key", key.into())]);
    model.say(Mood::Good, said);
}

/// The question behind this one.
pub fn next(merge: Merge) -> Vec<Effect> {
    if merge.question.is_some() { open(merge.later) } else { Vec::new() }
}

/// What is to be done, as the command line would be told it.
fn order(model: &Model, merge: &Merge) -> Option<Order> {
    let pair = merge.pair.as_ref()?;
    let (keep, other) = match merge.stays {
        Column::Left => (&pair.left, &pair.right),
        Column::Right => (&pair.right, &pair.left),
    };
    let side = |column: Column| if column == merge.stays { Side::Keep } else { Side::Other };
    let take: Take = merge.picks.iter().map(|(name, column)| (name.clone(), side(*column))).collect();
    Some(Order { keep: keep.clone(), other: other.clone(), take, formerly: model.words.formerly() })
}

/// The parts of the popup, from above: whom it is about, the rows, the selected one in full, the buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    pub list: Area,
    pub detail: Area,
    pub buttons: Area,
}

pub fn area(model: &Model) -> Area {
    geometry::import(model.area)
}

pub fn parts(model: &Model) -> Parts {
    let text = area(model).text();
    let detail_rows = (text.h / 3).clamp(3, 9);
    let (list, rest) = text.top(text.h.saturating_sub(detail_rows + 1));
    let (detail, buttons) = rest.top(rest.h.saturating_sub(1));
    // A line of air where there is room for one.
    let detail = if detail.h > 4 { detail.top(1).1 } else { detail };
    Parts { list, detail, buttons }
}

/// Cells of the labels, and of each of the two columns: names of one's own fields are as long as somebody made them, and have
/// up to a third.
pub fn columns(model: &Model, popup: &Merge, list: Area) -> (u16, u16) {
    let longest = popup.rows().iter().map(|row| width(&rows::label(&model.words, row))).max().unwrap_or(0);
    let least = (list.w / 5).clamp(10, 16);
    let label = u16::try_from(longest + 2).unwrap_or(u16::MAX).clamp(least, (list.w / 3).max(least));
    (label, list.w.saturating_sub(label + 3) / 2)
}

/// The left edge of a column within the list.
pub fn column_x((label, w): (u16, u16), list: Area, column: Column) -> u16 {
    list.x + 2 + label + if column == Column::Right { w + 1 } else { 0 }
}

/// The buttons with their cells.
pub fn buttons(model: &Model, merge: &Merge) -> Vec<(Area, String)> {
    let area = parts(model).buttons;
    let mut x = area.x + 2;
    let mut buttons = Vec::new();
    for verdict in merge.verdicts() {
        let label = format!("[ {} ]", model.words.get(verdict.key(merge.question.is_some())));
        let w = u16::try_from(width(&label)).unwrap_or(0);
        buttons.push((Area::new(x, area.y, w, 1), label));
        x += w + 3;
    }
    buttons
}

pub fn detail(model: &Model, merge: &Merge, width: usize) -> Doc {
    rows::detail(model, merge, width)
}

pub fn key(model: &mut Model, mut merge: Box<Merge>, key: Key) -> Vec<Effect> {
    let (len, page) = (merge.rows().len(), usize::from(parts(model).list.h).max(1));
    let at = merge.list.selected;
    match (key.code, merge.button) {
        // The questions stay where they are, until somebody looks at them again.
        (Code::Esc, _) => return Vec::new(),
        (Code::Char('s'), _) if key.ctrl => return judge(model, merge, Verdict::Same),
        (Code::Enter, Some(button)) => {
            let verdict = merge.verdicts().get(button).copied().unwrap_or(Verdict::Later);
            return judge(model, merge, verdict);
        }
        (Code::Left, Some(button)) => merge.button = Some(button.saturating_sub(1)),
        (Code::Right, Some(button)) => merge.button = Some((button + 1).min(merge.verdicts().len() - 1)),
        (Code::Up | Code::BackTab | Code::Tab, Some(_)) => merge.button = None,
        (Code::Tab | Code::Enter, None) => merge.button = Some(0),
        (Code::Left | Code::Char('h'), None) => merge.pick(at, Column::Left),
        (Code::Right | Code::Char('l'), None) => merge.pick(at, Column::Right),
        (Code::Char(' '), None) => {
            let [left, _] = merge.rows().get(at).map_or([true, false], |row| merge.taken(row));
            merge.pick(at, if left { Column::Right } else { Column::Left });
        }
        // Below the last row are the buttons.
        (_, None) => match moving(&model.keys, key, Letters::Commands) {
            Some(Action::Down) if at + 1 >= len => merge.button = Some(0),
            Some(to) => merge.list.act(to, len, page),
            None => {}
        },
        _ => {}
    }
    model.popups.push(Popup::Merge(merge));
    Vec::new()
}

fn judge(model: &mut Model, mut merge: Box<Merge>, verdict: Verdict) -> Vec<Effect> {
    match verdict {
        Verdict::Same => {
            let Some(order) = order(model, &merge) else {
                // Not read yet: there is nothing to judge.
                model.popups.push(Popup::Merge(merge));
                return Vec::new();
            };
            merge.overtaken = false;
            model.saved = Some(Popup::Merge(merge));
            vec![Effect::Do(Deed::Merge(Box::new(order)))]
        }
        Verdict::Different => {
            let question = merge.question.clone();
            model.saved = Some(Popup::Merge(merge));
            question.map(|question| Effect::Do(Deed::Dismiss(Box::new(question)))).into_iter().collect()
        }
        Verdict::Later => {
            merge.later.extend(merge.question.iter().map(|question| question.id));
            next(*merge)
        }
    }
}

/// A click takes the value that was clicked, or presses a button.
pub fn click(model: &mut Model, mut merge: Box<Merge>, x: u16, y: u16) -> Vec<Effect> {
    let pressed = buttons(model, &merge).iter().position(|(area, _)| area.contains(x, y));
    if let Some(verdict) = pressed.and_then(|at| merge.verdicts().get(at).copied()) {
        return judge(model, merge, verdict);
    }
    let (list, len) = (parts(model).list, merge.rows().len());
    if let Some(at) = row_at(list, merge.list.offset, len, x, y) {
        merge.list.select(at, len, usize::from(list.h).max(1));
        merge.button = None;
        let columns = columns(model, &merge, list);
        if x >= column_x(columns, list, Column::Right) {
            merge.pick(at, Column::Right);
        } else if x >= column_x(columns, list, Column::Left) {
            merge.pick(at, Column::Left);
        }
    }
    model.popups.push(Popup::Merge(merge));
    Vec::new()
}
