//! The page before a drill: how much there is today, what was lost in real talks, and what does not stick.

use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::panes::drills::cards::known::{with, with_card};
use crate::app::panes::fill;
use crate::domain::time::local;
use crate::domain::training::deck::Key;
use crate::domain::training::queue::{Entry, Why};
use crate::domain::training::{Drill, Review};
use crate::locale::Arg;

/// Lines that each list takes at most.
const MOST: usize = 5;

pub fn lay(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    let read = with(model, |table, ledger| {
        (
            table.queue(&model.playbook, &ledger.lost, &ledger.played),
            table.leeches(),
            table.tomorrow(),
            table.deck.len(),
        )
    });
    let Some((queue, leeches, tomorrow, cards)) = read else {
        doc.para(Tone::Dim, &words.get(model.missing()));
        return doc;
    };
    if queue.entries.is_empty() {
        doc.para(Tone::Good, &words.get("drill-nothing"));
    } else {
        let args = [("n", Arg::from(queue.entries.len())), ("minutes", Arg::from(queue.minutes()))];
        doc.para(Tone::Title, &words.fmt("drill-due", &args));
        let counts = Why::ALL.iter().filter(|why| queue.count(**why) > 0);
        let counts: Vec<String> =
            counts.map(|why| format!("{} {}", queue.count(*why), words.choice("drill-why", why.name()))).collect();
        doc.para(Tone::Text, &counts.join(" · "));
        doc.para(Tone::Dim, &words.get("drill-how"));
    }
    if queue.held_back > 0 {
        doc.para(Tone::Dim, &words.fmt("drill-held-back", &[("n", Arg::from(queue.held_back))]));
    }
    lost(model, &queue.entries, &mut doc);
    stuck(model, &leeches, &mut doc);
    done(model, &mut doc);
    let args = [("due", Arg::from(tomorrow.0)), ("new", Arg::from(tomorrow.1))];
    doc.gap();
    doc.para(Tone::Dim, &words.fmt("drill-tomorrow", &args));
    doc.para(Tone::Dim, &words.fmt("drill-all", &[("n", Arg::from(cards))]));
    doc
}

/// Lost today, drilled tonight: in the customer's words.
fn lost(model: &Model, entries: &[Entry], doc: &mut Doc) {
    let slots = fill::seller(model);
    let lost = entries.iter().filter_map(|entry| Some((entry, entry.lost.as_ref()?)));
    for (at, (entry, lost)) in lost.take(MOST).enumerate() {
        if at == 0 {
            doc.heading(&model.words.get("drill-lost-heading"));
        }
        let name = with_card(model, &entry.key, |card| card.name(&slots)).unwrap_or_default();
        let text = if lost.used.words.is_empty() { name } else { lost.used.words.to_string() };
        let day = lost.used.at.map(|at| model.words.day(local(at, model.now.zone).date(), model.now.today()));
        let whose = [day.unwrap_or_default(), lost.customer.to_string()];
        let whose: Vec<&str> = whose.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        doc.item("-", Tone::Key, Tone::Say, &text);
        doc.hanging(&[], 2, Tone::Dim, &whose.join(" · "));
    }
}

/// Cards that were known and lost too often.
fn stuck(model: &Model, leeches: &[Key], doc: &mut Doc) {
    let slots = fill::seller(model);
    if leeches.is_empty() {
        return;
    }
    doc.heading(&model.words.get("drill-stuck"));
    doc.para(Tone::Dim, &model.words.get("drill-stuck-how"));
    for key in leeches.iter().take(MOST) {
        let name = with_card(model, key, |card| card.name(&slots)).unwrap_or_default();
        let lapses = model.drills.cards.known.of(key).lapses;
        let args = [("name", Arg::from(&name)), ("n", Arg::from(i64::from(lapses)))];
        doc.item("-", Tone::Key, Tone::Text, &model.words.fmt("drill-lapses", &args));
    }
}

/// What was done today, where anything was.
fn done(model: &Model, doc: &mut Doc) {
    let Some(ledger) = &model.drills.cards.ledger else { return };
    let today = |of: &&Review| of.at.is_some_and(|at| local(at, model.now.zone).date() == model.now.today());
    let given = ledger.reviews.iter().filter(today).filter(|of| of.kind != Drill::Find).count();
    if given > 0 {
        doc.gap();
        doc.para(Tone::Good, &model.words.fmt("drill-today", &[("n", Arg::from(given))]));
    }
}
