//! Cards to drill: what there is of each kind.

use super::body;
use crate::app::action::{Action, Entry};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::Area;
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::app::msg::Effect;
use crate::domain::training::{Drill, deck};
use crate::locale::Arg;

pub const ACTIONS: &[Entry] = &[];

#[derive(Default)]
pub struct Cards {
    /// First line in sight.
    pub scroll: usize,
}

impl Cards {
    pub const fn forget(&mut self) {}
}

pub const fn typing(_model: &Model) -> bool {
    false
}

pub const fn takes_text(_model: &Model) -> bool {
    false
}

pub const fn typed(_model: &mut Model, _key: Key) -> Vec<Effect> {
    Vec::new()
}

pub const fn pasted(_model: &mut Model, _text: &str) -> Vec<Effect> {
    Vec::new()
}

pub const fn fetch(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub const fn click(_model: &mut Model, _x: u16, _y: u16) -> Vec<Effect> {
    Vec::new()
}

pub fn area(model: &Model) -> Area {
    body(model)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action == Action::Back {
        model.screen = Screen::Customers;
        return Vec::new();
    }
    let text = area(model).text();
    let lines = laid(model).len();
    model.drills.cards.scroll =
        crate::app::panes::scroll(model.drills.cards.scroll, action, lines, usize::from(text.h));
    Vec::new()
}

pub fn refit(model: &mut Model) {
    let most = laid(model).len().saturating_sub(usize::from(area(model).text().h));
    model.drills.cards.scroll = model.drills.cards.scroll.min(most);
}

/// How many cards there are of each kind.
pub fn laid(model: &Model) -> Doc {
    let (words, book) = (&model.words, &model.playbook);
    let mut doc = Doc::new(usize::from(area(model).text().w), model.veil);
    if book.items.is_empty() {
        doc.para(Tone::Dim, &words.get("ui-loading"));
        return doc;
    }
    let deck = deck::deck(book, &[]);
    let count = |kind: Drill| deck.iter().filter(|card| card.key.kind == kind).count();
    let kinds: Vec<(Drill, usize)> = Drill::ALL.iter().map(|kind| (*kind, count(*kind))).collect();
    doc.para(Tone::Title, &words.get("drill-kinds"));
    for (kind, count) in kinds.iter().filter(|(_, count)| *count > 0) {
        let name = words.choice("drill-kind", kind.name());
        doc.item(&format!("{count:>4}"), Tone::Accent, Tone::Text, &name);
    }
    doc.gap();
    doc.para(Tone::Dim, &words.fmt("drill-all", &[("n", Arg::from(deck.len()))]));
    doc
}
