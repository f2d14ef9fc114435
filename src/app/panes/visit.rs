//! One visit being prepared: the plan, and the checklist in three blocks, adapted to the customer.

pub mod meant;
mod offered;
pub mod owed;

use crate::app::action::Action;
use crate::app::doc::{Doc, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Work};
use crate::app::list::ListCursor;
use crate::app::model::popup::Popup;
use crate::app::model::visit::{Plan, Row};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect, TalkDeed};
use crate::app::panes::visit::meant::{goals, meeting};
use crate::app::panes::{brief, call, fill, prep, spin};
use crate::app::popup::note;
use crate::app::screen::Screen;
use crate::domain::facts;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::playbook::Meeting;
use crate::domain::prep::{Block, CheckMark};
use crate::domain::problem::Problem;
use crate::domain::slot::Slots;
use crate::domain::visit::Visit;
use crate::text::Clean;

/// The rows of the open visit, as the playbook, the customer and the marks make them.
pub fn rows(model: &Model) -> Vec<Row> {
    let Some(visit) = &model.visit else { return Vec::new() };
    let slots = fill::of_visit(model, visit);
    let known = facts::of_visit(&visit.card, &visit.interaction, &model.playbook, model.now);
    let mut rows: Vec<Row> = [Plan::When, Plan::Goal].map(Row::Plan).into();
    rows.extend(owed::open(visit).next().map(|_| Row::Plan(Plan::Promises)));
    if let Some(meeting) = meeting(model, visit) {
        let has = |plan: &Plan| !plan_lines(meeting, *plan, &slots).is_empty();
        rows.extend([Plan::Opening, Plan::Agenda, Plan::Questions].into_iter().filter(has).map(Row::Plan));
    }
    let items = model.playbook.checklist(&visit.interaction.meeting, &known);
    for block in Block::ALL {
        let from_playbook = items.iter().filter(|item| item.block == *block).map(|item| {
            let mark = visit.mark(&item.id);
            Row::Item {
                id: item.id.to_string(),
                block: *block,
                text: item.text.fill(&slots),
                why: item.why.fill(&slots),
                done: mark.is_some_and(|mark| mark.done),
                note: mark.map(|mark| mark.note.clone()).unwrap_or_default(),
            }
        });
        let mut list: Vec<Row> = from_playbook.collect();
        list.extend(offered::rest(model, visit, *block, &items, &known));
        let own = visit.marks.iter().filter(|mark| mark.item.is_empty() && mark.block == *block);
        list.extend(own.map(own_row));
        let done = list.iter().filter(|row| matches!(row, Row::Item { done: true, .. } | Row::Own { done: true, .. }));
        rows.push(Row::Block { block: *block, done: done.count(), all: list.len() });
        rows.extend(list);
    }
    rows
}

fn own_row(mark: &CheckMark) -> Row {
    Row::Own { mark: mark.id, block: mark.block, text: mark.text.to_string(), done: mark.done, note: mark.note.clone() }
}

/// Ticked, and all that can be ticked.
pub fn progress(rows: &[Row]) -> (usize, usize) {
    rows.iter().fold((0, 0), |(done, all), row| match row {
        Row::Block { done: d, all: a, .. } => (done + d, all + a),
        _ => (done, all),
    })
}

/// The playbook's lines for a part of the plan, filled.
pub fn plan_lines(meeting: &Meeting, plan: Plan, slots: &Slots) -> Vec<String> {
    match plan {
        Plan::When | Plan::Promises => Vec::new(),
        Plan::Goal => [&meeting.goal, &meeting.minimum].map(|line| line.fill(slots)).into(),
        Plan::Opening => {
            let lines = [&meeting.purpose, &meeting.knowledge, &meeting.expectation].map(|line| line.fill(slots));
            lines.into_iter().filter(|line| !line.is_empty()).chain(fill::all(&meeting.icebreakers, slots)).collect()
        }
        Plan::Agenda => fill::all(&meeting.agenda, slots),
        Plan::Questions => fill::all(&meeting.questions, slots),
    }
}

pub fn areas(model: &Model) -> Work {
    geometry::work(model.body())
}

pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.inside().h).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let rows = rows(model);
    let selected = rows.get(model.prep.rows.selected).cloned();
    match (action, selected) {
        (Action::Back, _) => {
            prep::leave(model);
            prep::select_open(model);
            return vec![Effect::Ask(Ask::Visits)];
        }
        (Action::Tick, Some(row)) if row.can_be_ticked() => return tick(model, &row),
        (Action::Note, Some(row)) if row.can_be_ticked() => open_note(model, &row),
        (Action::Edit | Action::Note, _) | (Action::Tick, Some(Row::Plan(_))) => forms::plan::open(model),
        (Action::AddItem, row) => {
            let block = row.as_ref().and_then(block_of).unwrap_or(Block::Goal);
            note::open(model, note::own_item(block));
        }
        (Action::Delete, Some(Row::Own { mark, .. })) => return delete_own(model, mark),
        (Action::Brief, _) => return brief::ask(model),
        (Action::Wrap, _) => forms::talk::wrap(model),
        (Action::Call, _) => return call::begin(model),
        (Action::DetailDown | Action::DetailUp, _) => {
            let text = areas(model).detail.text();
            let lines = detail(model, &rows, usize::from(text.w)).len();
            super::scroll_detail(&mut model.prep.scroll, action, lines, text);
        }
        _ => navigate(model, action, &rows),
    }
    Vec::new()
}

const fn block_of(row: &Row) -> Option<Block> {
    match row {
        Row::Plan(_) => None,
        Row::Block { block, .. } | Row::Item { block, .. } | Row::Own { block, .. } => Some(*block),
    }
}

fn navigate(model: &mut Model, action: Action, rows: &[Row]) {
    let page = page(model);
    let before = model.prep.rows.selected;
    model.prep.rows.act(action, rows.len(), page);
    // A heading says something, but nothing is done to it: step over it.
    if matches!(rows.get(model.prep.rows.selected), Some(Row::Block { .. })) {
        let down = model.prep.rows.selected >= before;
        model.prep.rows.act(if down { Action::Down } else { Action::Up }, rows.len(), page);
    }
    model.prep.scroll = 0;
}

fn tick(model: &mut Model, row: &Row) -> Vec<Effect> {
    let effects = change(model, row, None, |mark| mark.done = !mark.done);
    let rows = rows(model);
    if matches!(row, Row::Item { done: false, .. } | Row::Own { done: false, .. }) {
        navigate(model, Action::Down, &rows);
    }
    effects
}

/// A note was written on a row that said `was`.
pub fn noted(model: &mut Model, row: &Row, was: &Clean, text: &str) -> Vec<Effect> {
    let note = Clean::note(text);
    if note == *was {
        return Vec::new();
    }
    change(model, row, Some(was), |mark| mark.note = note)
}

/// Changes the mark of a row here and in the file. `was`: the note that was changed, as it was found.
fn change(model: &mut Model, row: &Row, was: Option<&Clean>, edit: impl FnOnce(&mut CheckMark)) -> Vec<Effect> {
    let Some(visit) = model.visit.as_mut() else { return Vec::new() };
    let (customer, interaction) = (visit.card.customer.id, visit.interaction.id);
    let (mut mark, subject) = match row {
        Row::Item { id, block, text, .. } => {
            let known = visit.mark(id).cloned();
            let mut mark = known.unwrap_or_else(|| CheckMark::of(customer, interaction, id, *block));
            // The words as they were when it was ticked, should the pack forget them.
            mark.text = Clean::line(text);
            if mark.check().is_err() {
                // A long item of a pack: its beginning tells it apart.
                mark.text = Clean::line(&text.chars().take(200).collect::<String>());
            }
            (mark, text.clone())
        }
        Row::Own { mark, text, .. } => {
            let Some(known) = visit.marks.iter().find(|known| known.id == *mark) else { return Vec::new() };
            (known.clone(), text.clone())
        }
        Row::Plan(_) | Row::Block { .. } => return Vec::new(),
    };
    let mut before = mark.clone();
    if let Some(was) = was {
        before.note = was.clone();
    }
    edit(&mut mark);
    match visit.marks.iter_mut().find(|known| known.id == mark.id) {
        Some(known) => *known = mark.clone(),
        None => visit.marks.push(mark.clone()),
    }
    vec![Effect::Do(Deed::Talk(TalkDeed::Mark {
        before: Box::new(before),
        mark: Box::new(mark),
        subject: Clean::line(&subject),
    }))]
}

fn open_note(model: &mut Model, row: &Row) {
    let (Row::Item { note: text, .. } | Row::Own { note: text, .. }) = row else { return };
    note::open(model, note::of_item(row.clone(), text));
}

/// An item of one's own, typed into the note popup.
pub fn add_own(model: &mut Model, block: Block, text: &str) -> Vec<Effect> {
    let id = model.ids.next_id();
    let Some(visit) = model.visit.as_mut() else { return Vec::new() };
    let text = Clean::line(text);
    if text.is_empty() {
        return Vec::new();
    }
    let mark = CheckMark::own(id, visit.card.customer.id, visit.interaction.id, block, text.clone());
    if let Err(problem) = mark.check() {
        // Back into the field it goes, for shortening: nothing typed is lost.
        let said = model.words.problem(&Problem { place: Box::default(), ..problem }).swap_remove(0);
        model.say(Mood::Bad, said);
        model.popups.push(Popup::Note(note::own_item_again(block, &text)));
        return Vec::new();
    }
    visit.marks.push(mark.clone());
    let rows = rows(model);
    if let Some(at) = rows.iter().position(|row| matches!(row, Row::Own { mark, .. } if *mark == id)) {
        let page = page(model);
        model.prep.rows.select(at, rows.len(), page);
    }
    vec![Effect::Do(Deed::Talk(TalkDeed::Mark { before: Box::new(mark.clone()), mark: Box::new(mark), subject: text }))]
}

fn delete_own(model: &mut Model, id: Id) -> Vec<Effect> {
    let Some(visit) = model.visit.as_mut() else { return Vec::new() };
    let Some(at) = visit.marks.iter().position(|mark| mark.id == id) else { return Vec::new() };
    let mark = visit.marks.remove(at);
    let subject = mark.text.clone();
    vec![Effect::Do(Deed::Talk(TalkDeed::Unmark { mark: Box::new(mark), subject }))]
}

/// A visit has arrived from the store.
pub fn arrived(model: &mut Model, visit: Option<Box<Visit>>) {
    let id = visit.as_ref().map(|visit| visit.interaction.id);
    let fresh = id != model.visit.as_ref().map(|visit| visit.interaction.id);
    model.visit = visit;
    model.prep.opening.take_if(|opening| Some(*opening) == id);
    if model.visit.is_none() {
        // While another is being opened, that one is waited for.
        if model.prep.opening.is_none() {
            prep::leave(model);
        }
        if model.screen == Screen::Spin {
            model.screen = Screen::Prep;
        }
        return;
    }
    if fresh {
        model.prep.rows = ListCursor::default();
    }
    lay_out(model, fresh);
}

/// Keeps the cursor inside the rows, or puts it where the work is: on the first item not ticked yet, and
/// of the questions on the first not asked.
pub fn lay_out(model: &mut Model, at_work: bool) {
    if at_work {
        spin::to_work(model);
    }
    let (rows, page) = (rows(model), page(model));
    let open = |row: &Row| matches!(row, Row::Item { done: false, .. } | Row::Own { done: false, .. });
    let work = if at_work { rows.iter().position(open) } else { None };
    model.prep.rows.select(work.unwrap_or(model.prep.rows.selected), rows.len(), page);
}

/// What the selected row says in full.
pub fn detail(model: &Model, rows: &[Row], width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let (Some(visit), Some(row)) = (&model.visit, rows.get(model.prep.rows.selected)) else { return doc };
    let words = &model.words;
    match row {
        Row::Plan(plan) => plan_detail(model, visit, *plan, &mut doc),
        Row::Block { block, .. } => doc.para(Tone::Dim, &words.choice("block-about", block.name())),
        Row::Item { text, why, note, .. } => {
            // One's own words before the reason: on a small screen what comes last may be cut.
            doc.para(Tone::Text, text);
            note_detail(model, note, &mut doc);
            doc.para(Tone::Dim, why);
        }
        Row::Own { text, note, .. } => {
            doc.para(Tone::Text, text);
            note_detail(model, note, &mut doc);
        }
    }
    doc
}

fn note_detail(model: &Model, note: &Clean, doc: &mut Doc) {
    if !note.is_empty() {
        doc.pair(&model.words.get("visit-note"), Tone::Accent, note);
    }
}

/// Cells of the labels of a plan.
const PLAN_LABEL: usize = 10;

fn plan_detail(model: &Model, visit: &Visit, plan: Plan, doc: &mut Doc) {
    let (words, slots) = (&model.words, fill::of_visit(model, visit));
    let label = |key: &str| words.get(key).into_owned();
    let doc = &mut doc.labelled(PLAN_LABEL);
    match plan {
        Plan::When => {
            doc.pair(&label("plan-when"), Tone::Text, &prep::when(model, visit));
            doc.pair(&label("plan-place"), Tone::Text, &visit.interaction.place);
            if let Some(member) = visit.contact() {
                doc.pair(&label("plan-who"), Tone::Text, &member.person.name);
            }
        }
        Plan::Goal => {
            let (goal, minimum) = goals(model, visit);
            doc.pair(&label("plan-goal"), Tone::Do, &goal);
            doc.pair(&label("plan-minimum"), Tone::Do, &minimum);
        }
        Plan::Promises => owed::tell(model, visit, doc),
        Plan::Opening | Plan::Agenda | Plan::Questions => {
            let lines = meeting(model, visit).map(|meeting| plan_lines(meeting, plan, &slots)).unwrap_or_default();
            for (at, line) in lines.iter().enumerate() {
                doc.item(&format!("{}", at + 1), Tone::Key, Tone::Say, line);
            }
        }
    }
}
