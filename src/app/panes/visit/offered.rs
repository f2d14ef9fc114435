//! Items of a checklist beside those that the playbook asks for: what earlier talks have left open, and what was done and is
//! no longer asked for.

use crate::app::model::Model;
use crate::app::model::visit::Row;
use crate::app::panes::fill;
use crate::domain::condition::Facts;
use crate::domain::playbook::PrepItem;
use crate::domain::prep::{Block, CheckMark};
use crate::domain::visit::Visit;

/// Both sorts, of one block. `items`: those of the playbook; `known`: the facts they were chosen by.
pub(super) fn rest(model: &Model, visit: &Visit, block: Block, items: &[&PrepItem], known: &Facts) -> Vec<Row> {
    let gap = (block == Block::Goal).then(|| gap(model, visit, known)).flatten();
    let is_gap = |mark: &CheckMark| gap.as_ref().is_some_and(|row| row.is_item(&mark.item));
    let done = |mark: &&CheckMark| mark.done || !mark.note.is_empty();
    let gone = visit
        .marks
        .iter()
        .filter(|mark| mark.block == block && !mark.item.is_empty() && !is_gap(mark))
        .filter(|mark| done(mark) && !items.iter().any(|item| item.id.as_str() == mark.item.as_str()));
    let remembered: Vec<Row> = gone.map(remembered).collect();
    gap.into_iter().chain(remembered).collect()
}

/// The facts changed, or the pack: what was done stays in sight.
fn remembered(mark: &CheckMark) -> Row {
    Row::Item {
        id: mark.item.to_string(),
        block: mark.block,
        text: if mark.text.is_empty() { mark.item.to_string() } else { mark.text.to_string() },
        why: String::new(),
        done: mark.done,
        note: mark.note.clone(),
    }
}

/// The stage of questions that earlier talks have left open, with the question to begin with.
fn gap(model: &Model, visit: &Visit, known: &Facts) -> Option<Row> {
    let gap = visit.gap(&model.playbook, known)?;
    let (text, why) = model.words.spin_gap(gap, &gap.next.ask.fill(&fill::of_visit(model, visit)));
    let mark = visit.mark(&gap.item());
    Some(Row::Item {
        id: gap.item(),
        block: Block::Goal,
        text,
        why,
        done: mark.is_some_and(|mark| mark.done),
        note: mark.map(|mark| mark.note.clone()).unwrap_or_default(),
    })
}
