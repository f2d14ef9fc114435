//! The answer beside the model: the self-check, the grade it proposes, and the grade that is given.

use super::{kept, show_next};
use crate::app::action::Action;
use crate::app::model::drills::cards::{Compare, Phase, Row};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::drills::cards::answer::{current, explores, is_read, rows};
use crate::app::panes::drills::cards::known::with_card;
use crate::app::panes::drills::cards::lay;
use crate::app::panes::{fill, scroll, scroll_detail};
use crate::app::training::Work;
use crate::domain::field::Record;
use crate::domain::training::{Grade, Review};
use crate::locale::Arg;
use crate::text::Clean;

fn comparing(model: &mut Model) -> Option<&mut Compare> {
    match &mut model.drills.cards.session.as_mut()?.phase {
        Phase::Compare(compare) => Some(compare),
        _ => None,
    }
}

/// The cursor goes to the grade that what is ticked proposes.
pub(super) fn propose(model: &mut Model) {
    let rows = rows(model);
    let page = lay::areas(model).list.h.max(1).into();
    let explores = explores(model);
    if let Some(compare) = comparing(model) {
        let grade = compare.proposed(explores);
        let at = rows.iter().position(|row| *row == Row::Grade(grade)).unwrap_or(0);
        compare.list.select(at, rows.len(), page);
        compare.put = Some(grade);
    }
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match (action, current(model).is_some()) {
        (Action::Back, _) => model.drills.cards.open = false,
        (Action::Open | Action::Tick, true) => return go_on(model, action),
        (Action::Open, false) => {
            // The end of a drill: back to the page of the day's cards.
            (model.drills.cards.open, model.drills.cards.session) = (false, None);
        }
        (Action::NextView, true) => turn(model, 1),
        (Action::PreviousView, true) => turn(model, -1),
        (_, true) => walk(model, action),
        _ => {}
    }
    Vec::new()
}

/// The next step of the model answer, or what the cursor stands on.
fn go_on(model: &mut Model, action: Action) -> Vec<Effect> {
    if !is_read(model) {
        if let Some(compare) = comparing(model) {
            compare.steps += 1;
        }
        if is_read(model) {
            propose(model);
        }
        lay::follow(model);
        return Vec::new();
    }
    let rows = rows(model);
    let row = current(model).and_then(|of| rows.get(of.list.selected)).copied();
    match row {
        // Whoever reads on, or ticks, by Enter has not chosen the mark on which the cursor was put.
        Some(Row::Grade(grade)) if action == Action::Open && current(model).is_some_and(|of| of.put == Some(grade)) => {
            let n = Grade::ALL.iter().position(|one| *one == grade).map_or(0, |at| at + 1);
            let word = model.words.choice("drill-grade", grade.name());
            let args = [("grade", Arg::from(&*word)), ("n", Arg::from(n))];
            let said = model.words.fmt("said-mark-meant", &args);
            model.say(Mood::Info, said);
        }
        Some(Row::Grade(grade)) if action == Action::Open => return grade_it(model, grade),
        Some(Row::Grade(_)) => tick_from_marks(model, &rows, action),
        Some(row) => tick(model, row, action),
        None => {}
    }
    Vec::new()
}

/// The marks are not ticked: from there, the first of what is and was not yet.
fn tick_from_marks(model: &mut Model, rows: &[Row], by: Action) {
    let page = lay::areas(model).list.h.max(1).into();
    let Some(compare) = comparing(model) else { return };
    let open = |row: &Row| match row {
        Row::Explored => !compare.explored,
        Row::Confirmed => !compare.confirmed,
        Row::Example => !compare.example,
        Row::Grade(_) => false,
    };
    let first = rows.iter().position(open);
    compare.put = None;
    compare.list.select(first.unwrap_or(0), rows.len(), page);
    if let Some(row) = first.map(|at| rows[at]) {
        tick(model, row, by);
    }
}

fn tick(model: &mut Model, row: Row, by: Action) {
    let Some(compare) = comparing(model) else { return };
    match row {
        Row::Explored => compare.explored ^= true,
        Row::Confirmed => compare.confirmed ^= true,
        Row::Example => compare.example ^= true,
        Row::Grade(_) => return,
    }
    let at = compare.list.selected;
    propose(model);
    // One tick may follow another: the cursor stays until all was looked at.
    let rows = rows(model);
    let next = rows.get(at + 1).is_some_and(|row| !matches!(row, Row::Grade(_)));
    if let Some(compare) = comparing(model) {
        // After the space bar, Enter is another key and takes the mark that is proposed.
        compare.put = compare.put.filter(|_| by == Action::Open && !next);
        if next {
            compare.list.select(at + 1, rows.len(), rows.len());
        }
    }
    refit(model);
}

fn turn(model: &mut Model, by: isize) {
    let count = current(model)
        .and_then(|of| with_card(model, &of.entry.key, |card| card.meanings().len()))
        .filter(|count| *count > 0);
    if let (Some(count), Some(compare)) = (count, comparing(model)) {
        compare.meaning = (compare.meaning + count).saturating_add_signed(by) % count;
        compare.scroll = 0;
    }
}

fn walk(model: &mut Model, action: Action) {
    let text = lay::areas(model).text;
    let lines = lay::compared(model, usize::from(text.w)).len();
    let rows = rows(model).len();
    let page = usize::from(lay::areas(model).list.h).max(1);
    let Some(compare) = comparing(model) else { return };
    match action {
        Action::DetailDown | Action::DetailUp => {
            scroll_detail(&mut compare.scroll, action, lines, text);
        }
        Action::PageDown | Action::PageUp => {
            compare.scroll = scroll(compare.scroll, action, lines, usize::from(text.h));
        }
        _ if rows == 0 => {
            compare.scroll = scroll(compare.scroll, action, lines, usize::from(text.h));
        }
        _ => {
            compare.list.act(action, rows, page);
            compare.put = None;
        }
    }
}

/// Whether digits mean something else than a screen now.
pub fn takes_digits(model: &Model) -> bool {
    model.drills.cards.open && current(model).is_some()
}

/// A digit from 1 to 4 is a grade, once the model answer was read; before that none leads away from the card.
pub fn by_digit(model: &mut Model, digit: usize) -> Option<Vec<Effect>> {
    current(model).filter(|_| model.drills.cards.open)?;
    let grade = digit.checked_sub(1).and_then(|at| Grade::ALL.get(at)).copied().filter(|_| is_read(model));
    Some(grade.map_or_else(Vec::new, |grade| grade_it(model, grade)))
}

/// Keeps the answer, and shows the next card.
fn grade_it(model: &mut Model, grade: Grade) -> Vec<Effect> {
    let id = model.ids.next_id();
    let outside = model.drills.cards.session.as_ref().is_some_and(|session| session.outside);
    let slots = fill::seller(model);
    let Some(of) = current(model) else { return Vec::new() };
    let subject = with_card(model, &of.entry.key, |card| card.name(&slots)).unwrap_or_default();
    let review = Review {
        card: Clean::line(&of.entry.key.id),
        kind: of.entry.key.kind,
        wording: Clean::line(&of.wording),
        said: Clean::note(&of.said),
        grade,
        at: Some(model.now.ms),
        paused: of.paused,
        took: of.took,
        explored: of.explored,
        confirmed: of.confirmed,
        outside,
        card_use: of.entry.lost.as_ref().map(|lost| lost.used.id),
        ..Review::blank(id, None)
    };
    let key = of.entry.key.clone();
    let draft = kept::draft(model);
    model.drills.unwritten.extend(draft.map(|draft| (review.id, draft)));
    if let Some(ledger) = &mut model.drills.cards.ledger {
        ledger.reviews.push(review.clone());
        model.drills.cards.known = ledger.progresses();
    }
    let said = lay::said(model, &key, &subject);
    show_next(model);
    model.say(Mood::Good, said);
    let work = Work::Answer { review: Box::new(review), subject: Clean::line(&subject) };
    vec![Effect::Do(Deed::Training(work))]
}

/// A click on a row of the self-check: selects, and does it where it is selected already.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let list = lay::areas(model).list;
    let rows = rows(model);
    let Some(compare) = comparing(model).filter(|_| list.contains(x, y)) else { return Vec::new() };
    let at = compare.list.offset + usize::from(y - list.y);
    if at >= rows.len() {
        return Vec::new();
    }
    let again = compare.list.selected == at;
    compare.list.select(at, rows.len(), usize::from(list.h));
    compare.put = None;
    if again { go_on(model, Action::Open) } else { Vec::new() }
}

pub fn refit(model: &mut Model) {
    let (rows, page) = (rows(model).len(), usize::from(lay::areas(model).list.h).max(1));
    if let Some(compare) = comparing(model) {
        let at = compare.list.selected;
        compare.list.select(at, rows, page);
    }
}
