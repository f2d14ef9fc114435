//! The objection finder: over any screen by one key, two more to the line. Digits choose among the commonest by rank;
//! letters, pinyin initials or Chinese find by what the customer says.

use crate::app::action::{self, Action, Entry, Place};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Split};
use crate::app::key::Key;
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::finder::Finder;
use crate::app::msg::{Effect, Haystack, Hit};
use crate::app::panes::fill;
use crate::app::panes::scripts::{sheet, uses};
use crate::domain::playbook::Script;
use std::sync::Arc;

pub fn open(model: &mut Model) {
    let mut finder = Finder { since: model.now.ms, ..Finder::default() };
    offer(model, &mut finder);
    model.popups.push(Popup::Finder(finder));
}

/// Puts the objections in the order in which they are offered now.
fn offer(model: &Model, finder: &mut Finder) {
    finder.offers = uses::offers(model, model.visit.as_deref());
    let mut all: Vec<Script<'_>> = model.playbook.scripts().filter(|script| script.objection().is_some()).collect();
    finder.offers.order(&mut all);
    finder.offered = all.into_iter().map(Script::key).collect();
}

/// Without a query all objections, as they are offered; a query of digits is a rank. Words find scripts of every family.
pub fn listed<'a>(model: &'a Model, finder: &Finder) -> Vec<Script<'a>> {
    let query = finder.query.text().trim();
    if query.is_empty() {
        return finder.offered.iter().filter_map(|key| model.playbook.script(key)).collect();
    }
    if !by_words(finder) {
        return by_rank(model, query);
    }
    let hits = finder.hits.iter().flatten();
    hits.filter_map(|hit| model.playbook.script_at(hit.row as usize)).collect()
}

/// Whether words are looked for; one or two digits are a rank.
pub fn by_words(finder: &Finder) -> bool {
    let query = finder.query.text().trim();
    query.len() > 2 || !query.bytes().all(|byte| byte.is_ascii_digit())
}

/// `1` is the first, or begins 10 to 19; `01` is the first alone.
fn by_rank<'a>(model: &'a Model, digits: &str) -> Vec<Script<'a>> {
    let plain = digits.trim_start_matches('0');
    let ranked = model.playbook.scripts().filter_map(|script| Some((script.rank()?, script)));
    let mut found: Vec<(i64, Script<'_>)> = ranked
        .filter(|(rank, _)| format!("{rank:02}").starts_with(digits) || rank.to_string().starts_with(digits))
        .collect();
    found.sort_by_key(|(rank, _)| (rank.to_string() != plain, *rank));
    found.into_iter().map(|(_, script)| script).collect()
}

pub fn selected<'a>(model: &'a Model, finder: &Finder) -> Option<Script<'a>> {
    listed(model, finder).get(finder.list.selected).copied()
}

/// The search line, the list and the lines to say, inside the box.
pub fn split(model: &Model) -> Split {
    geometry::found(model.area, model.words.language().is_chinese())
}

/// The cells the opened card may use.
pub fn open_area(model: &Model) -> geometry::Area {
    geometry::finder(model.area).text()
}

pub(in crate::app) fn page(model: &Model) -> usize {
    usize::from(split(model).list.h).max(1)
}

/// The selected card: its first lines, or all of it when opened.
pub fn detail(model: &Model, finder: &Finder, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(script) = selected(model, finder) else { return doc };
    let slots = fill::at_hand(model);
    if finder.open {
        return sheet::whole(model, script, &slots, width);
    }
    if let Some(reason) = finder.offers.reason(&script.key()) {
        let (tone, why) = uses::why(model, reason);
        doc.para(tone, &why);
    }
    sheet::first_lines(model, script, &slots, &mut doc);
    for (at, meaning) in script.objection().iter().flat_map(|card| &card.meanings).enumerate() {
        doc.item(&(at + 1).to_string(), Tone::Key, Tone::Text, &meaning.name);
        doc.item(" ", Tone::Key, Tone::Say, &meaning.answer.fill(&slots));
    }
    doc
}

/// Where keys are looked up on an opened card: they are those of the script browser.
pub(in crate::app) const CARD: [Place; 2] = [Place::Script, Place::List];

/// The footer under an opened card.
pub(in crate::app) fn card_foot(model: &Model) -> Vec<(Key, String)> {
    let works = |action| {
        use Action::{Back, Copy, EditScript, Favourite, Landed, Missed, Source};
        matches!(action, Landed | Missed | Copy | Favourite | EditScript | Source | Back)
    };
    let wanted = |entry: &&Entry| CARD.contains(&entry.place) && works(entry.action);
    let first = |entry: &Entry| model.keys.keys(entry.place, entry.action).first().copied();
    action::entries()
        .filter(wanted)
        .filter_map(|entry| Some((first(entry)?, action::verb(&model.words, entry))))
        .collect()
}

/// Whether the list is not yet what was searched for. Ranks are looked up at once.
pub fn searches(finder: &Finder) -> bool {
    let asked = !finder.open && !finder.query.text().trim().is_empty() && by_words(finder);
    asked && finder.answered != finder.generation
}

/// Asks the finder for the query of the popup on top.
pub fn find(model: &mut Model) -> Vec<Effect> {
    let generation = model.next_generation();
    let Some(Popup::Finder(finder)) = model.popups.last_mut() else { return Vec::new() };
    finder.generation = generation;
    finder.list = ListCursor::default();
    let query = finder.query.text().trim().to_owned();
    if query.is_empty() {
        finder.hits = None;
        return Vec::new();
    }
    vec![Effect::Find { generation, haystack: Haystack::Scripts, query, among: None }]
}

/// The finder's answer, if this popup asked; else it is given back.
pub fn found(model: &mut Model, generation: u64, mut hits: Vec<Hit>) -> Option<Vec<Hit>> {
    let playbook = Arc::clone(&model.playbook);
    let asked = model.popups.iter_mut().find_map(|popup| match popup {
        Popup::Finder(finder) if finder.generation == generation => Some(finder),
        _ => None,
    });
    match asked {
        Some(finder) => {
            uses::order(&playbook, &finder.offers, &mut hits);
            finder.hits = Some(hits);
            finder.answered = generation;
            stay(model);
            None
        }
        None => Some(hits),
    }
}

/// The cards on which finders stand, before the playbook changes under them.
pub fn before_renewal(model: &Model) -> Option<String> {
    let finder =
        model.popups.iter().find_map(|popup| if let Popup::Finder(finder) = popup { Some(finder) } else { None })?;
    selected(model, finder).map(Script::key)
}

/// The playbook has changed: looks again for what was found in the one before, or for a card that was saved over it.
pub fn renewed(model: &mut Model, on: Option<String>, saved: Option<&str>) -> Vec<Effect> {
    let generation = model.next_generation();
    let new = saved.filter(|saved| on.as_deref() != Some(saved)).and_then(|saved| model.playbook.script(saved));
    let new = new.map(|script| (script.key(), Line::new(&script.name())));
    let Some(at) = model.popups.iter().position(|popup| matches!(popup, Popup::Finder(_))) else { return Vec::new() };
    let mut anew = Finder::default();
    offer(model, &mut anew);
    let Some(Popup::Finder(finder)) = model.popups.get_mut(at) else { return Vec::new() };
    (finder.offers, finder.offered) = (anew.offers, anew.offered);
    finder.wanted = on;
    if let Some((key, title)) = new {
        (finder.wanted, finder.query) = (Some(key), title);
    }
    let query = finder.query.text().trim().to_owned();
    if query.is_empty() {
        stay(model);
        return Vec::new();
    }
    finder.generation = generation;
    vec![Effect::Find { generation, haystack: Haystack::Scripts, query, among: None }]
}

/// Stays on the card on which the finder stood, where it is still listed.
fn stay(model: &mut Model) {
    let at = model.popups.iter().position(|popup| matches!(popup, Popup::Finder(_)));
    let Some(Popup::Finder(finder)) = at.and_then(|at| model.popups.get(at)) else { return };
    let Some(id) = finder.wanted.clone() else { return };
    let (scripts, page) = (listed(model, finder), page(model));
    let found = scripts.iter().position(|script| script.key() == id);
    let len = scripts.len();
    if let Some(Popup::Finder(finder)) = at.and_then(|at| model.popups.get_mut(at)) {
        finder.wanted = None;
        finder.open &= found.is_some();
        finder.list.select(found.unwrap_or(0), len, page);
    }
}
