//! One drill: a card is shown and answered from memory, typed or aloud, against a clock; then the model answer, step by
//! step; then one says how it went.

use super::{area, lay, with, with_card};
use crate::app::action::Action;
use crate::app::draft::blank;
use crate::app::geometry::Area;
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::drills::{self, Room};
use crate::app::panes::fill;
use crate::app::update;
use crate::domain::draft::{Draft, Typed, Writing};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::training::deck;
use crate::domain::training::fsrs;
use crate::domain::training::queue::{Entry, Why};
use crate::domain::training::{Grade, Review};
use crate::text::Clean;

/// Top sellers wait about so long after an objection; content of the training, in milliseconds.
pub const PAUSE: i64 = 1_500;

/// An answer fits into so many milliseconds.
pub const ANSWER: i64 = 30_000;

/// A card in the steps of minutes comes up so much earlier where nothing else is left.
const AHEAD: i64 = 20 * 60_000;

/// Practice outside the schedule takes so many cards.
const PRACTICE: usize = 10;

/// A drill that goes on.
pub struct Session {
    /// When it began, UTC milliseconds.
    pub began: i64,
    /// Practice outside the schedule.
    pub outside: bool,
    pub order: Vec<Entry>,
    pub phase: Phase,
    /// Answers of this drill, as they were counted last.
    answers: usize,
}

pub enum Phase {
    Ask(Ask),
    Compare(Compare),
    Over,
}

/// A card that waits for its answer.
pub struct Ask {
    pub entry: Entry,
    pub wording: String,
    /// When it was shown, and when the answer began.
    pub shown: i64,
    pub first: Option<i64>,
    pub line: Line,
    /// Under which what is typed is kept.
    pub draft: Option<Id>,
}

/// A card that was answered.
pub struct Compare {
    pub entry: Entry,
    pub wording: String,
    pub said: String,
    /// Milliseconds before the first word, and until the answer was done; none where nothing was said.
    pub paused: Option<i64>,
    pub took: Option<i64>,
    /// Steps of the model answer in sight.
    pub steps: usize,
    pub meaning: usize,
    pub explored: bool,
    pub confirmed: bool,
    /// With an example of one's own.
    pub example: bool,
    /// Among the rows of the self-check.
    pub list: ListCursor,
    pub scroll: usize,
    pub draft: Option<Id>,
}

/// A row of the self-check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Explored,
    Confirmed,
    Example,
    Grade(Grade),
}

impl Compare {
    /// What was done proposes a grade; whoever drilled decides.
    pub fn proposed(&self, explores: bool) -> Grade {
        let Some(took) = self.took else { return Grade::Again };
        let fast = took <= ANSWER;
        if !explores {
            return match (fast, self.example) {
                (true, true) => Grade::Easy,
                (true, false) => Grade::Good,
                (false, _) => Grade::Hard,
            };
        }
        match (self.explored, self.confirmed) {
            (true, true) if fast && self.example => Grade::Easy,
            (true, true) => Grade::Good,
            // Straight out with it, before the breath was over: pitched.
            (false, _) if self.paused.is_some_and(|paused| paused < PAUSE) => Grade::Again,
            _ => Grade::Hard,
        }
    }
}

/// Begins a drill; `outside`: with cards that are not due, to practise.
pub fn begin(model: &mut Model, outside: bool) {
    let order = with(model, |table, ledger| {
        if !outside {
            return table.queue(&model.playbook, &ledger.lost).entries;
        }
        let mut seen: Vec<&deck::DrillCard<'_>> = table.deck.iter().collect();
        // What was drilled longest ago, the objections first.
        seen.sort_by_key(|card| (card.key.kind, table.known.of(&card.key).last));
        let entry = |card: &deck::DrillCard<'_>| Entry { key: card.key.clone(), why: Why::Outside, lost: None };
        seen.into_iter().take(PRACTICE).map(entry).collect()
    });
    let Some(order) = order else { return };
    if order.is_empty() {
        let said = model.words.get("drill-nothing").into_owned();
        model.say(Mood::Info, said);
        return;
    }
    let state = &mut model.drills.cards;
    state.session = Some(Session { began: model.now.ms, outside, order, phase: Phase::Over, answers: 0 });
    (state.open, state.hunt) = (true, None);
    show_next(model);
}

/// Answers of this drill to a card, or to all.
fn answers(model: &Model, key: Option<&deck::Key>) -> usize {
    let state = &model.drills.cards;
    let (Some(session), Some(ledger)) = (&state.session, &state.ledger) else { return 0 };
    let of_now = ledger.reviews.iter().rev().filter(|of| of.at >= Some(session.began) && of.outside == session.outside);
    let meant = |of: &&Review| key.is_none_or(|key| *key == deck::Key::new(of.kind, &of.card));
    of_now.filter(meant).count()
}

/// The card that comes now: one in the steps of minutes whose time has come, one not answered yet, one whose minutes are
/// not over.
fn next(model: &Model) -> Option<Entry> {
    let state = &model.drills.cards;
    let session = state.session.as_ref()?;
    let open = session.order.iter().find(|entry| answers(model, Some(&entry.key)) == 0);
    if session.outside {
        return open.cloned();
    }
    let in_steps = |entry: &&Entry| answers(model, Some(&entry.key)) > 0 && waiting(model, entry).is_some();
    let soonest = session.order.iter().filter(in_steps).min_by_key(|entry| waiting(model, entry));
    let within =
        |ahead: i64| soonest.filter(|entry| waiting(model, entry).is_some_and(|due| due <= model.now.ms + ahead));
    within(0).or(open).or_else(|| within(AHEAD)).cloned()
}

/// When a card in the steps of minutes is due.
fn waiting(model: &Model, entry: &Entry) -> Option<i64> {
    let memory = model.drills.cards.known.of(&entry.key).memory?;
    (memory.phase != fsrs::Phase::Known).then_some(memory.due)
}

fn show_next(model: &mut Model) {
    let entry = next(model);
    let slots = fill::of_seller(model);
    let phase = entry.map_or(Phase::Over, |entry| {
        let lost = entry.lost.as_ref().map(|lost| lost.used.words.to_string()).filter(|words| !words.is_empty());
        let n = model.drills.cards.known.of(&entry.key).answers;
        let wording = lost.or_else(|| with_card(model, &entry.key, |card| card.wording(n, &slots)));
        let wording = wording.unwrap_or_default();
        let shown = model.now.ms;
        Phase::Ask(Ask { entry, wording, shown, first: None, line: Line::default(), draft: None })
    });
    let counted = answers(model, None);
    model.drills.cards.scroll = 0;
    if let Some(session) = &mut model.drills.cards.session {
        (session.phase, session.answers) = (phase, counted);
    }
}

/// The answers were read anew: where one was taken back, its card is up again.
pub fn renewed(model: &mut Model) {
    let counted = answers(model, None);
    let fewer = model.drills.cards.session.as_ref().is_some_and(|session| counted < session.answers);
    if fewer {
        show_next(model);
    }
}

/// What is typed as an answer, as it would be kept; an answer that was given, until it is graded.
pub fn draft(model: &mut Model) -> Option<Draft> {
    let slots = fill::of_seller(model);
    let next = model.ids.next_id();
    let (entry, wording, text, id) = match &mut model.drills.cards.session.as_mut()?.phase {
        Phase::Ask(ask) if ask.draft.is_some() || !ask.line.is_empty() => {
            (&ask.entry, &ask.wording, ask.line.text(), *ask.draft.get_or_insert(next))
        }
        _ => return None,
    };
    let (key, about) = (entry.key.clone(), Clean::line(wording));
    let (name, was, text) = (Clean::line("note"), Clean::default(), Clean::note(text));
    let subject = with_card(model, &key, |card| card.name(&slots)).unwrap_or_default();
    let fields = vec![Typed { name, was, text, chosen: false }];
    let (part, subject) = (Clean::line(&key.to_string()), Clean::line(&subject));
    Some(Draft { part, subject, about, fields, ..blank(model, id, Writing::Drill) })
}

/// A text that was typed in an earlier sitting, on its card again: as soon as the cards are here.
pub fn take_up(model: &mut Model, draft: &Draft) -> bool {
    let Some(key) = deck::Key::parse(&draft.part) else { return false };
    let text = draft.fields.first().map(|typed| typed.text.to_string()).unwrap_or_default();
    drills::enter(model, Room::Cards);
    if model.drills.cards.ledger.is_none() {
        model.drills.cards.wanted = Some((key, text, draft.id));
        return true;
    }
    go_to(model, &key, &text, draft.id)
}

/// Begins a drill with this card, and this answer to it.
pub fn go_to(model: &mut Model, key: &deck::Key, text: &str, draft: Id) -> bool {
    if with_card(model, key, |_| ()).is_none() {
        return false;
    }
    let queue = with(model, |table, ledger| table.queue(&model.playbook, &ledger.lost).entries).unwrap_or_default();
    let known = queue.iter().find(|entry| entry.key == *key).cloned();
    let entry = known.unwrap_or_else(|| Entry { key: key.clone(), why: Why::Due, lost: None });
    let others = queue.into_iter().filter(|other| other.key != *key);
    let order = std::iter::once(entry).chain(others).collect();
    let session = Session { began: model.now.ms, outside: false, order, phase: Phase::Over, answers: 0 };
    let state = &mut model.drills.cards;
    (state.session, state.open, state.hunt) = (Some(session), true, None);
    show_next(model);
    if let Some(ask) = asking(model) {
        (ask.line, ask.draft, ask.first) = (Line::new(text), Some(draft), Some(ask.shown));
    }
    true
}

fn asking(model: &mut Model) -> Option<&mut Ask> {
    match &mut model.drills.cards.session.as_mut()?.phase {
        Phase::Ask(ask) => Some(ask),
        _ => None,
    }
}

fn comparing(model: &mut Model) -> Option<&mut Compare> {
    match &mut model.drills.cards.session.as_mut()?.phase {
        Phase::Compare(compare) => Some(compare),
        _ => None,
    }
}

/// A key while the answer is typed or spoken.
pub fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    let now = model.now.ms;
    let Some(ask) = asking(model) else { return Vec::new() };
    match key.code {
        Code::Esc => model.drills.cards.open = false,
        // The first Enter is the first word, the second one the last.
        Code::Enter if ask.first.is_none() => ask.first = Some(now),
        Code::Enter => compare(model),
        Code::Down | Code::PageDown if ask.first.is_none() => compare(model),
        Code::Backspace if ask.line.is_empty() && ask.first.is_none() => return update::act(model, Action::Undo),
        _ => {
            let before = ask.line.text().to_owned();
            ask.line.key(key);
            if ask.line.text() != before {
                ask.first.get_or_insert(now);
            }
        }
    }
    Vec::new()
}

pub fn pasted(model: &mut Model, text: &str) {
    let now = model.now.ms;
    if let Some(ask) = asking(model) {
        ask.line.insert(text);
        ask.first.get_or_insert(now);
    }
}

/// The answer is given; what can be told from it is ticked already.
fn compare(model: &mut Model) {
    let now = model.now.ms;
    let Some(ask) = asking(model) else { return };
    let said = ask.line.text().trim().to_owned();
    let compare = Compare {
        entry: ask.entry.clone(),
        wording: ask.wording.clone(),
        paused: ask.first.map(|first| first - ask.shown),
        took: ask.first.map(|first| now - first),
        steps: 1,
        meaning: 0,
        explored: said.contains(['?', '？']),
        confirmed: false,
        example: false,
        list: ListCursor::default(),
        scroll: 0,
        draft: ask.draft,
        said,
    };
    if let Some(session) = &mut model.drills.cards.session {
        session.phase = Phase::Compare(compare);
    }
    propose(model);
}

/// The cursor goes to the grade that what is ticked proposes.
fn propose(model: &mut Model) {
    let rows = rows(model);
    let page = lay::areas(model).1.h.max(1).into();
    let explores = explores(model);
    if let Some(compare) = comparing(model) {
        let grade = compare.proposed(explores);
        let at = rows.iter().position(|row| *row == Row::Grade(grade)).unwrap_or(0);
        compare.list.select(at, rows.len(), page);
    }
}

fn explores(model: &Model) -> bool {
    current(model).is_some_and(|of| of.entry.key.kind.is_explored())
}

/// The card that was answered.
pub fn current(model: &Model) -> Option<&Compare> {
    match &model.drills.cards.session.as_ref()?.phase {
        Phase::Compare(compare) => Some(compare),
        _ => None,
    }
}

/// Everything of the model answer is in sight.
pub fn is_read(model: &Model) -> bool {
    current(model).is_some_and(|of| of.steps >= lay::steps(model).len())
}

/// The rows of the self-check; none before the model answer was read.
pub fn rows(model: &Model) -> Vec<Row> {
    if !is_read(model) {
        return Vec::new();
    }
    let checks: &[Row] = if explores(model) { &[Row::Explored, Row::Confirmed, Row::Example] } else { &[Row::Example] };
    checks.iter().copied().chain(Grade::ALL.iter().map(|grade| Row::Grade(*grade))).collect()
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
        Some(Row::Grade(grade)) if action == Action::Open => return grade_it(model, grade),
        Some(row) => tick(model, row),
        None => {}
    }
    Vec::new()
}

fn tick(model: &mut Model, row: Row) {
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
    if let Some(compare) = comparing(model).filter(|_| next) {
        let page = rows.len();
        compare.list.select(at + 1, rows.len(), page);
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
    let (text, _) = lay::areas(model);
    let lines = lay::compared(model, usize::from(text.w)).len();
    let rows = rows(model).len();
    let page = usize::from(lay::areas(model).1.h).max(1);
    let Some(compare) = comparing(model) else { return };
    match action {
        Action::DetailDown | Action::DetailUp => {
            crate::app::panes::scroll_detail(&mut compare.scroll, action, lines, text);
        }
        Action::PageDown | Action::PageUp => {
            compare.scroll = crate::app::panes::scroll(compare.scroll, action, lines, usize::from(text.h));
        }
        _ if rows == 0 => {
            compare.scroll = crate::app::panes::scroll(compare.scroll, action, lines, usize::from(text.h));
        }
        _ => crate::app::panes::step(&mut compare.list, action, rows, page),
    }
}

/// A digit from 1 to 4 is a grade, once the model answer was read.
pub fn by_digit(model: &mut Model, digit: usize) -> Option<Vec<Effect>> {
    let grade = Grade::ALL.get(digit.checked_sub(1)?).copied()?;
    (model.drills.cards.open && is_read(model)).then(|| grade_it(model, grade))
}

/// Keeps the answer, and shows the next card.
fn grade_it(model: &mut Model, grade: Grade) -> Vec<Effect> {
    let id = model.ids.next_id();
    let outside = model.drills.cards.session.as_ref().is_some_and(|session| session.outside);
    let slots = fill::of_seller(model);
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
    let (draft, key) = (of.draft, of.entry.key.clone());
    if let Some(ledger) = &mut model.drills.cards.ledger {
        ledger.reviews.push(review.clone());
        model.drills.cards.known = ledger.progresses();
    }
    let said = lay::said(model, &key, &subject);
    show_next(model);
    model.say(Mood::Good, said);
    let deed = Deed::Drill { review: Box::new(review), subject: Clean::line(&subject) };
    [Effect::Do(deed)].into_iter().chain(draft.map(Effect::DiscardDraft)).collect()
}

/// A click on a row of the self-check: selects, and does it where it is selected already.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let (_, list) = lay::areas(model);
    let rows = rows(model);
    let Some(compare) = comparing(model).filter(|_| list.contains(x, y)) else { return Vec::new() };
    let at = compare.list.offset + usize::from(y - list.y);
    if at >= rows.len() {
        return Vec::new();
    }
    let again = compare.list.selected == at;
    compare.list.select(at, rows.len(), usize::from(list.h));
    if again { go_on(model, Action::Open) } else { Vec::new() }
}

pub fn refit(model: &mut Model) {
    let (rows, page) = (rows(model).len(), usize::from(lay::areas(model).1.h).max(1));
    if let Some(compare) = comparing(model) {
        let at = compare.list.selected;
        compare.list.select(at, rows, page);
    }
}

/// The cells of the answer being typed.
pub fn field(model: &Model) -> Area {
    let text = area(model).text();
    Area { x: text.x + 2, y: text.y + text.h.saturating_sub(1), w: text.w.saturating_sub(2), h: 1 }
}
