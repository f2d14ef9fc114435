//! What the playbook advises for the customer at hand: one line each on the card, the shortest useful form beside the
//! work, and all of it to read.

use super::{fill, rival};
use crate::app::doc::{Doc, Labelled, Piece, Tone};
use crate::app::model::Model;
use crate::app::model::card::On;
use crate::app::model::popup::advice::Link;
use crate::app::screen::Screen;
use crate::app::walk::Walk;
use crate::domain::advice::{Advice, Guide, Seen, culture_of};
use crate::domain::card::CustomerCard;
use crate::domain::id::Id;
use crate::domain::playbook::{Behaviour, Culture, ItemId, Profile, Script};
use crate::domain::slot::{Slots, Template};
use crate::locale::Arg;

/// Cells of the label column.
const LABEL: usize = 13;

/// The customer of the screen, and what texts about them are filled with.
pub fn subject(model: &Model) -> Option<(&CustomerCard, Slots)> {
    if model.screen == Screen::Customers {
        let card = model.customers.selected_card()?;
        return Some((card, fill::of_card(model, card)));
    }
    let visit = model.visit.as_ref()?;
    Some((&visit.card, fill::of_visit(model, visit)))
}

/// The person one talks to, where one is about to.
fn whom(model: &Model) -> Option<Id> {
    let visit = model.visit.as_ref().filter(|_| model.screen != Screen::Customers)?;
    visit.contact().map(|member| member.person.id)
}

/// When a behaviour was seen, in words; what is old stands out.
pub fn seen(model: &Model, seen: Seen) -> (Tone, String) {
    let today = model.now.today();
    let Some(on) = seen.on else { return (Tone::Dim, model.words.get("seen-undated").into_owned()) };
    let day = model.words.day(on, today);
    let (tone, key) = if seen.is_old(today) { (Tone::Warn, "seen-old") } else { (Tone::Dim, "seen-on") };
    (tone, model.words.fmt(key, &[("day", Arg::from(day))]))
}

/// Of whom and when: "Li Na, seen on 12 November".
fn seen_of(model: &Model, card: &CustomerCard, of: Seen) -> (Tone, String) {
    let (tone, when) = seen(model, of);
    let member = card.people.iter().find(|member| Some(member.person.id) == of.of);
    let named = member.map(|member| format!("{}{}{when}", member.person.name, model.words.get("list-comma")));
    (tone, named.unwrap_or(when))
}

/// What would bring advice and is not known, in one sentence; empty where all is.
fn find_out(model: &Model, advice: &Advice<'_>, most: usize) -> String {
    let field = |name: &&'static str| model.words.choice("field", name).into_owned();
    let fields: Vec<String> = advice.missing.iter().take(most).map(field).collect();
    if fields.is_empty() {
        return String::new();
    }
    let list = fields.join(&model.words.get("list-comma"));
    model.words.fmt("advice-find-out", &[("fields", Arg::from(list))])
}

/// One line for each piece of advice, as entries of the card.
pub fn on_card(model: &Model, card: &CustomerCard, walk: &mut Walk<On>) {
    let advice = Advice::of(card, None, &model.playbook);
    let slots = fill::of_card(model, card);
    walk.doc.heading(&model.words.get("card-advice"));
    for guide in &advice.guides {
        let (gist, sighting) = (guide.gist(&slots), sighting(model, card, *guide));
        let when = sighting.as_ref().map(|(tone, when)| (*tone, format!("  {when}")));
        let mut pieces = vec![(Tone::Accent, guide.name())];
        pieces.extend(when.as_ref().map(|(tone, when)| (*tone, when.as_str())));
        pieces.extend([(Tone::Dim, "  "), (Tone::Text, &gist)]);
        walk.entry(On::Advice(guide.topic()), |doc| doc.pieces(&pieces));
    }
    if let Some(culture) = abroad(model, card) {
        let gist = fill::all(&culture.dos, &slots).into_iter().next().unwrap_or_default();
        let pieces = [(Tone::Accent, culture.name.as_str()), (Tone::Dim, "  "), (Tone::Text, gist.as_str())];
        walk.entry(On::Culture, |doc| doc.pieces(&pieces));
    }
    if advice.guides.is_empty() {
        walk.doc.para(Tone::Dim, &find_out(model, &advice, 4));
    }
}

/// The culture of a customer in another country than one's own: at home nobody needs to be told.
fn abroad<'a>(model: &'a Model, card: &CustomerCard) -> Option<&'a Culture> {
    culture_of(&model.playbook, card).filter(|culture| !culture.is_home(&model.seller.home))
}

fn sighting(model: &Model, card: &CustomerCard, guide: Guide<'_>) -> Option<(Tone, String)> {
    match guide {
        Guide::Behaviour(_, seen) => Some(seen_of(model, card, seen)),
        Guide::Profile(_) => None,
    }
}

fn labelled<'d>(model: &Model, doc: &'d mut Doc) -> Labelled<'d> {
    doc.labelled(model.words.labels(LABEL))
}

/// An opening line, two things to do, one to leave: beside the work, or what to find out.
pub fn brief(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some((card, slots)) = subject(model) else { return doc };
    let advice = Advice::of(card, whom(model), &model.playbook);
    let brief = advice.brief(&slots);
    let label = |key: &str| model.words.get(key).into_owned();
    let old =
        advice.guides.iter().filter_map(|guide| sighting(model, card, *guide)).find(|(tone, _)| *tone == Tone::Warn);
    if let Some((tone, when)) = old {
        doc.para(tone, &when);
    }
    let mut rows = labelled(model, &mut doc);
    rows.pair(&label("advice-opening"), Tone::Say, &brief.opening);
    for line in &brief.dos {
        rows.pair(&label("advice-do"), Tone::Do, line);
    }
    rows.pair(&label("advice-dont"), Tone::Bad, &brief.dont);
    if let Some(culture) = abroad(model, card) {
        let gist = fill::all(&culture.dos, &slots).into_iter().next().unwrap_or_default();
        rows.pair(&culture.name, Tone::Do, &gist);
    }
    if doc.is_empty() {
        doc.para(Tone::Dim, &find_out(model, &advice, 4));
    }
    doc
}

/// Everything advised, with the scripts to expect as entries.
pub fn lay(model: &Model, width: usize) -> Walk<Link> {
    let mut walk = Walk::new(width, model.veil);
    let Some((card, slots)) = subject(model) else { return walk };
    let advice = Advice::of(card, whom(model), &model.playbook);
    for guide in &advice.guides {
        let field = model.words.choice("field", guide.topic().name()).into_owned();
        let when = sighting(model, card, *guide);
        let mut title = vec![(Tone::Title, guide.name()), (Tone::Dim, "  "), (Tone::Dim, field.as_str())];
        title.extend(when.iter().flat_map(|(tone, when)| [(Tone::Dim, " · "), (*tone, when.as_str())]));
        walk.doc.gap();
        walk.entry(Link::Topic(guide.topic()), |doc| doc.pieces(&title));
        match guide {
            Guide::Behaviour(behaviour, _) => of_behaviour(model, behaviour, &slots, &mut walk),
            Guide::Profile(profile) => of_profile(model, profile, &slots, &mut walk.doc),
        }
    }
    if advice.guides.is_empty() {
        walk.doc.para(Tone::Text, &model.words.get("advice-none"));
    }
    culture(model, card, &mut walk);
    rival::lay(model, card, &mut walk.doc);
    walk.doc.gap();
    walk.doc.para(Tone::Dim, &find_out(model, &advice, usize::MAX));
    walk
}

/// The ways of another country as one more script to open.
fn culture(model: &Model, card: &CustomerCard, walk: &mut Walk<Link>) {
    let Some(culture) = abroad(model, card) else { return };
    let place = model.playbook.scripts().position(|script| script == Script::Culture(culture));
    let Some(place) = place else { return };
    walk.doc.gap();
    let title = [(Tone::Title, culture.name.as_str()), (Tone::Dim, "  ")];
    let group = model.words.get("cards-culture");
    walk.entry(Link::Script(place), |doc| doc.pieces(&[&title[..], &[(Tone::Dim, group.as_ref())]].concat()));
    let slots = fill::of_card(model, card);
    several(model, &mut walk.doc, "advice-do", Tone::Do, &culture.dos, &slots);
    several(model, &mut walk.doc, "advice-dont", Tone::Bad, &culture.avoid, &slots);
}

fn of_profile(model: &Model, profile: &Profile, slots: &Slots, doc: &mut Doc) {
    let label = |key: &str| model.words.get(key).into_owned();
    let doc = &mut labelled(model, doc);
    doc.pair(&label("advice-features"), Tone::Text, &profile.features.fill(slots));
    doc.pair(&label("advice-stress"), Tone::Do, &profile.stress.fill(slots));
    doc.pair(&label("advice-speak"), Tone::Do, &profile.speak.fill(slots));
    several(model, doc, "advice-questions", Tone::Say, &profile.opening, slots);
    doc.pair(&label("advice-principle"), Tone::Accent, &profile.principle.fill(slots));
}

fn of_behaviour(model: &Model, behaviour: &Behaviour, slots: &Slots, walk: &mut Walk<Link>) {
    let label = |key: &str| model.words.get(key).into_owned();
    let doc = &mut labelled(model, &mut walk.doc);
    doc.para(Tone::Dim, &model.words.get("advice-hypothesis"));
    several(model, doc, "advice-signs", Tone::Text, &behaviour.signs, slots);
    several(model, doc, "advice-do", Tone::Do, &behaviour.dos, slots);
    several(model, doc, "advice-dont", Tone::Bad, &behaviour.donts, slots);
    doc.pair(&label("advice-opening"), Tone::Say, &behaviour.opening.fill(slots));
    doc.pair(&label("advice-decision"), Tone::Say, &behaviour.decision.fill(slots));
    let asks: Vec<Template> =
        behaviour.spin.iter().filter_map(|id| Some(model.playbook.spin.get(id)?.ask.clone())).collect();
    several(model, doc, "advice-questions", Tone::Say, &asks, slots);
    let named = |id: &ItemId| model.playbook.scripts().enumerate().find(|(_, script)| script.id() == id);
    for (at, (place, script)) in behaviour.cards.iter().filter_map(named).enumerate() {
        let label = if at == 0 { label("advice-cards") } else { String::new() };
        let lead = [Piece { tone: Tone::Dim, text: label }];
        walk.entry(Link::Script(place), |doc| labelled(model, doc).lead(&lead, Tone::Accent, &script.name()));
    }
}

/// Lines below each other, the label before the first.
fn several(model: &Model, doc: &mut Doc, label: &str, tone: Tone, lines: &[Template], slots: &Slots) {
    let mut doc = labelled(model, doc);
    for (at, line) in fill::all(lines, slots).iter().enumerate() {
        let text = if at == 0 { model.words.get(label).into_owned() } else { String::new() };
        doc.lead(&[Piece { tone: Tone::Dim, text }], tone, line);
    }
}
