//! One drill: a card is shown and answered from memory, typed or aloud, against a clock; then the model answer, step by
//! step; then one says how it went.

pub mod check;
pub mod kept;

use super::lay;
use crate::app::clock;
use crate::app::geometry::Area;
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::drills::cards::{Ask, Compare, PAUSE, Phase, Session};
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::drills::cards::answer::{answers, waiting};
use crate::app::panes::drills::cards::known::{area, with, with_card};
use crate::app::panes::drills::frame::field_below;
use crate::app::panes::fill;
use crate::domain::training::deck;
use crate::domain::training::queue::{Entry, Why};

/// A card in the steps of minutes comes up so much earlier where nothing else is left.
const AHEAD: i64 = 20 * 60_000;

/// Practice outside the schedule takes so many cards.
const PRACTICE: usize = 10;

/// Lines between a question and the answer to it: what the clock says, and air.
const CLOCK: usize = 3;

/// Begins a drill; `outside`: with cards that are not due, to practise.
pub fn begin(model: &mut Model, outside: bool) {
    let order = with(model, |table, ledger| {
        if !outside {
            return table.queue(&model.playbook, &ledger.lost, &ledger.played).entries;
        }
        let mut seen: Vec<&deck::DrillCard<'_>> = table.deck.iter().collect();
        // What was drilled longest ago, the objections first.
        seen.sort_by_key(|card| (card.key.kind, table.known.of(&card.key).last));
        let entry = |card: &deck::DrillCard<'_>| Entry::new(card.key.clone(), Why::Outside);
        seen.into_iter().take(PRACTICE).map(entry).collect()
    });
    let Some(order) = order else { return };
    if order.is_empty() {
        let said = model.words.get("drill-nothing").into_owned();
        model.say(Mood::Info, said);
        return;
    }
    kept::put_by(model);
    let state = &mut model.drills.cards;
    state.session = Some(Session { began: model.now.ms, outside, order, phase: Phase::Over, answers: 0 });
    (state.open, state.hunt) = (true, None);
    show_next(model);
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

fn show_next(model: &mut Model) {
    let entry = next(model);
    let slots = fill::seller(model);
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

/// Milliseconds until the pause before an answer is over, or the clock of the answer shows another second.
pub fn until_change(model: &Model) -> Option<i64> {
    let state = &model.drills.cards;
    let Phase::Ask(ask) = &state.session.as_ref().filter(|_| state.open)?.phase else { return None };
    match ask.first {
        Some(first) => Some(clock::to_next_second(model.now.ms - first)),
        None => Some(PAUSE - (model.now.ms - ask.shown)).filter(|left| *left > 0),
    }
}

pub(super) fn asking(model: &mut Model) -> Option<&mut Ask> {
    match &mut model.drills.cards.session.as_mut()?.phase {
        Phase::Ask(ask) => Some(ask),
        _ => None,
    }
}

/// Nothing of the answer is there yet: taking back means the answer before.
pub fn is_unbegun(model: &Model) -> bool {
    let phase = model.drills.cards.session.as_ref().map(|session| &session.phase);
    matches!(phase, Some(Phase::Ask(ask)) if ask.line.is_empty() && ask.first.is_none())
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
        _ => {
            if ask.line.edit(key) {
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
        put: None,
        scroll: 0,
        draft: ask.draft,
        said,
    };
    if let Some(session) = &mut model.drills.cards.session {
        session.phase = Phase::Compare(compare);
    }
    check::propose(model);
}

/// The cells of the answer being typed: below the question, where one is looking, and in one place while it is typed.
pub fn field(model: &Model) -> Area {
    let text = area(model).text();
    let asked = match model.drills.cards.session.as_ref().map(|session| &session.phase) {
        Some(Phase::Ask(ask)) => lay::question(model, ask, usize::from(text.w)).len(),
        _ => 0,
    };
    field_below(text, asked + CLOCK)
}
