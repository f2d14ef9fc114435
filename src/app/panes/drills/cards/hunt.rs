//! Time to line: the customer says something, and the right card is found in the finder within five seconds.

use crate::app::action::Action;
use crate::app::clock;
use crate::app::doc::{Doc, Tone};
use crate::app::model::drills::cards::Hunt;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::drills::cards::known::{area, with};
use crate::app::panes::{fill, scroll};
use crate::app::popup::finder;
use crate::app::screen::Screen;
use crate::app::training::Work;
use crate::domain::field::Record;
use crate::domain::training::deck::Key;
use crate::domain::training::queue::key_of;
use crate::domain::training::{Drill, Grade, Review};
use crate::locale::Arg;
use crate::text::Clean;

/// Milliseconds within which a card is found.
pub const GOAL: i64 = 5_000;

/// Cards of one hunt.
const CARDS: usize = 5;

/// Begins a hunt with objections that were hunted longest ago.
pub fn begin(model: &mut Model) {
    let slots = fill::seller(model);
    let left = with(model, |table, ledger| {
        let hunted = |id: &str| {
            let finds = ledger.reviews.iter().filter(|of| of.kind == Drill::Find && of.card.as_str() == id);
            (finds.clone().filter_map(|of| of.at).max(), finds.count())
        };
        let objections = table.deck.iter().filter(|card| card.key.kind == Drill::Objection);
        let mut cards: Vec<_> = objections.map(|card| (hunted(&card.key.id), card)).collect();
        cards.sort_by_key(|((last, _), _)| *last);
        let put = cards.into_iter().take(CARDS);
        // Taken from the end.
        put.map(|((_, n), card)| (card.key.clone(), card.wording(n, &slots))).rev().collect::<Vec<_>>()
    });
    let state = &mut model.drills.cards;
    (state.hunt, state.open, state.scroll) =
        (left.map(|left| Hunt { left, opened: None, found: Vec::new() }), false, 0);
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let over = model.drills.cards.hunt.as_ref().is_some_and(Hunt::is_over);
    match action {
        Action::Back => model.drills.cards.hunt = None,
        Action::Open if over => model.drills.cards.hunt = None,
        Action::Open => find(model),
        _ => {
            let lines = lay(model, usize::from(area(model).text().w)).len();
            let at = model.drills.cards.scroll;
            let rows = usize::from(area(model).text().h);
            model.drills.cards.scroll = scroll(at, action, lines, rows);
        }
    }
    Vec::new()
}

/// Opens the finder, here or wherever one is.
pub fn find(model: &mut Model) {
    opened(model);
    finder::open(model);
}

/// The finder was opened: the clock runs.
fn opened(model: &mut Model) {
    let now = model.now.ms;
    if let Some(hunt) = running(model) {
        hunt.opened.get_or_insert(now);
    }
}

/// What is hunted for, and for how many seconds: above the finder that lies over it. None where no hunt goes on.
pub fn heading(model: &Model) -> Option<String> {
    let hunt = model.drills.cards.hunt.as_ref().filter(|_| model.screen == Screen::Drills)?;
    let (_, said) = hunt.left.last()?;
    let seconds = Arg::Digits((model.now.ms - hunt.opened?) / clock::SECOND);
    Some(model.words.fmt("hunt-heading", &[("text", Arg::from(said)), ("n", seconds)]))
}

/// Milliseconds until the clock of the hunt shows another second.
pub fn until_change(model: &Model) -> Option<i64> {
    let opened = model.drills.cards.hunt.as_ref()?.opened?;
    Some(clock::to_next_second(model.now.ms - opened))
}

fn running(model: &mut Model) -> Option<&mut Hunt> {
    let here = model.screen == Screen::Drills;
    model.drills.cards.hunt.as_mut().filter(|hunt| here && !hunt.left.is_empty())
}

/// A card was chosen in the finder; none where no hunt goes on. The next words are up.
pub fn chosen(model: &mut Model, card: &str) -> Option<Vec<Effect>> {
    let now = model.now.ms;
    let id = model.ids.next_id();
    let is_it = |key: &Key| key_of(&model.playbook, card).as_ref() == Some(key);
    let (key, _) = model.drills.cards.hunt.as_ref()?.left.last()?.clone();
    let right = is_it(&key);
    let hunt = running(model)?;
    let (_, words) = hunt.left.pop()?;
    let took = now - hunt.opened.take().unwrap_or(now);
    hunt.found.push((words.clone(), right, took));
    let grade = match (right, took <= GOAL) {
        (true, true) => Grade::Good,
        (true, false) => Grade::Hard,
        (false, _) => Grade::Again,
    };
    let review = Review {
        card: Clean::line(&key.id),
        kind: Drill::Find,
        wording: Clean::line(&words),
        grade,
        at: Some(now),
        took: Some(took),
        outside: true,
        ..Review::blank(id, None)
    };
    let said = verdict(model, right, took);
    model.say(if right { Mood::Good } else { Mood::Info }, said);
    if let Some(ledger) = &mut model.drills.cards.ledger {
        ledger.reviews.push(review.clone());
    }
    let work = Work::Answer { review: Box::new(review), subject: Clean::line(&words) };
    Some(vec![Effect::Do(Deed::Training(work))])
}

fn verdict(model: &Model, right: bool, took: i64) -> String {
    let seconds = format!("{}.{}", took / 1000, took % 1000 / 100);
    let key = match (right, took <= GOAL) {
        (true, true) => "hunt-right",
        (true, false) => "hunt-slow",
        (false, _) => "hunt-wrong",
    };
    model.words.fmt(key, &[("seconds", Arg::from(&seconds))])
}

pub fn lay(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    let Some(hunt) = &model.drills.cards.hunt else { return doc };
    if let Some((_, said)) = hunt.left.last() {
        doc.para(Tone::Dim, &words.get("hunt-wants"));
        doc.para(Tone::Say, said);
        doc.gap();
        doc.para(Tone::Text, &words.get("hunt-how"));
    } else {
        let in_time = hunt.found.iter().filter(|(_, right, took)| *right && *took <= GOAL).count();
        let args = [("n", Arg::from(in_time)), ("of", Arg::from(hunt.found.len()))];
        doc.para(Tone::Good, &words.fmt("hunt-done", &args));
    }
    for (at, (said, right, took)) in hunt.found.iter().enumerate() {
        if at == 0 {
            doc.gap();
        }
        doc.item(if *right { "+" } else { "-" }, Tone::Key, Tone::Text, said);
        doc.hanging(&[], 2, Tone::Dim, &verdict(model, *right, *took));
    }
    if hunt.left.is_empty() {
        let missed = hunt.found.iter().any(|(_, right, _)| !right);
        doc.gap();
        doc.para(Tone::Dim, &words.get(if missed { "hunt-tip" } else { "drill-go-home" }));
    }
    doc
}
