//! Who is due when, and why labels are what they are: what the screen asks the store for, and what it makes of it.

use super::doc::Tone;
use super::forms;
use super::model::{Model, Mood};
use super::msg::{Ask, Deed, Effect};
use super::popup::Popup;
use super::popup::choose::{self, Choice};
use super::popup::report::{Report, Then};
use crate::domain::card::CustomerCard;
use crate::domain::explain::{Explained, Ground, explain};
use crate::domain::grade::Grades;
use crate::domain::id::Id;
use crate::domain::label::{Hint, LABELS, is_label};
use crate::domain::level::{Change, Level};
use crate::domain::man::Man;
use crate::domain::playbook::Playbook;
use crate::domain::provenance::{About, Past, sourced};
use crate::domain::rhythm::{Known, Touch, touches};
use crate::locale::Arg;
use crate::text::Clean;
use std::sync::Arc;

/// What is read from the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The levels that the team has set.
    Levels,
    /// The same, and how many customers have which level.
    Counts,
    /// What was written about a customer, and about what is known of them.
    History(Id),
}

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    Levels(Vec<Level>),
    /// With the words in the customers' levels, and how many have each.
    Counts(Vec<Level>, Vec<(String, u32)>),
    History(Id, Past),
}

/// A level that a person changes, or adds.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelOrder {
    /// The level's word; none for a new one.
    pub word: Option<String>,
    /// As the form found it; none for a new one.
    pub before: Option<Box<Level>>,
    /// Of a new one.
    pub id: Id,
    pub change: Change,
    /// Over which the levels are laid.
    pub playbook: Arc<Playbook>,
}

/// Labels that a person sets: wire name and value, an empty value for not known; with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    pub customer: Id,
    pub labels: Vec<(&'static str, String)>,
    pub why: Clean,
}

/// One level for all customers on a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ForAll {
    /// Their row numbers.
    pub rows: Arc<[u32]>,
    /// The level's word; empty: theirs are taken off.
    pub word: String,
    /// Over which the levels are laid.
    pub playbook: Arc<Playbook>,
}

/// The level that a customer has now, by its word; empty: none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    pub customer: Id,
    pub name: Clean,
    pub word: String,
}

/// Takes in what came back.
pub fn told(model: &mut Model, told: Told) {
    match told {
        Told::Levels(levels) => {
            model.levels = levels;
            regrade(model);
        }
        Told::Counts(levels, counts) => {
            model.levels = levels;
            regrade(model);
            forms::level::list(model, counts);
        }
        Told::History(id, past) => {
            // Another card may have been opened meanwhile.
            let card = model.customers.selected_card().filter(|card| card.customer.id == id);
            if let Some(report) = card.filter(|_| model.popups.is_empty()).map(|card| report(model, card, &past)) {
                model.popups.push(Popup::Report(Box::new(report)));
            }
        }
    }
}

/// After the levels or the playbook have changed.
pub fn regrade(model: &mut Model) {
    model.grades = Grades::of(&model.levels, &model.playbook);
}

/// The touches that the level of this customer asks for.
pub fn of_card(model: &Model, card: &CustomerCard) -> Vec<Touch> {
    let known = Known::of_card(card, &model.grades, &model.house, model.now);
    touches(&known, &model.house, model.now.today())
}

/// Asks why the labels of the selected customer are what they are.
pub fn ask_why(model: &Model) -> Vec<Effect> {
    let id = model.customers.selected_card().map(|card| card.customer.id);
    id.map(|id| Effect::Ask(Ask::Rhythm(Wanted::History(id)))).into_iter().collect()
}

/// Money, authority and need in one line: what is known, and what follows.
pub fn verdict(model: &Model, man: Man) -> String {
    model.words.verdict(man)
}

fn report(model: &Model, card: &CustomerCard, past: &Past) -> Report {
    let due = of_card(model, card);
    let history = past.of(card.customer.id);
    let ground =
        Ground { card, history, playbook: &model.playbook, grades: &model.grades, touches: &due, now: model.now };
    let mut lines = Vec::new();
    let labels = explain(ground);
    let suggested = labels.iter().any(|one| one.hint.is_some());
    for one in labels.iter().filter(|one| one.is_told()) {
        label(model, one, &mut lines);
    }
    lines.extend(model.words.not_set(&labels).map(|said| (Tone::Dim, said)));
    lines.push((Tone::Accent, verdict(model, Man::of(&card.customer))));
    lines.push((Tone::Text, String::new()));
    lines.push((Tone::Title, model.words.get("why-facts").into_owned()));
    // Each label has told its own above.
    let mut facts = sourced(card, past);
    facts.retain(|fact| !matches!(fact.about, About::Field(field) if is_label(field)));
    lines.extend(model.words.sources(&facts, model.veil, model.now).into_iter().map(|said| (Tone::Text, said)));
    let title = format!("{} · {}", model.words.get("action-why"), card.customer.name);
    let then = if suggested { Then::Suggest } else { Then::Nothing };
    Report { title, lines, scroll: 0, then }
}

fn label(model: &Model, one: &Explained<'_>, lines: &mut Vec<(Tone, String)>) {
    let words = &model.words;
    let name = match &one.value {
        None => words.get("label-unknown").into_owned(),
        Some(answer) if one.field.starts_with("has_") => words.choice("answer", answer).into_owned(),
        Some(_) => one.name.clone(),
    };
    lines.push((Tone::Title, words.labelled(&words.choice("field", one.field), &name)));
    lines.extend(one.origin.map(|entry| (Tone::Dim, words.set_by(entry, model.now))));
    let called = |value: &str| {
        if one.field.starts_with("has_") {
            words.choice("answer", value).into_owned()
        } else {
            model.playbook.name_of(one.field, value).to_owned()
        }
    };
    lines.extend(one.steps.iter().map(|entry| (Tone::Dim, words.step(entry, &called, model.now))));
    let facts: Vec<String> = one.facts.iter().map(|(name, known)| words.ground(name, *known, model.now)).collect();
    let labelled = |key: &str, text: &str| words.labelled(&words.get(key), text);
    if !facts.is_empty() {
        lines.push((Tone::Text, labelled("label-facts", &facts.join(" · "))));
    }
    let rule = words.known_by(one);
    if one.value.is_some() && !rule.is_empty() {
        lines.push((Tone::Text, labelled("label-rule", &rule)));
    }
    lines.extend(one.turns.iter().map(|turn| (Tone::Dim, words.turn(turn, model.now))));
    if let Some(hint) = &one.hint {
        let value = model.playbook.name_of(hint.field, hint.value);
        let args = [("value", Arg::from(value)), ("reason", words.get(hint.reason).into_owned().into())];
        lines.push((Tone::Warn, words.fmt("label-hint", &args)));
    }
    lines.push((Tone::Text, String::new()));
}

/// Asks which of the suggestions for the open card is right: only what a person confirms becomes a label.
pub fn suggest(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    let due = of_card(model, card);
    let ground =
        Ground { card, history: &[], playbook: &model.playbook, grades: &model.grades, touches: &due, now: model.now };
    let words = &model.words;
    let option = |hint: Hint| Choice {
        text: words.labelled(&words.choice("field", hint.field), model.playbook.name_of(hint.field, hint.value)),
        about: words.get(hint.reason).into_owned(),
        value: format!("{}={}", hint.field, hint.value),
    };
    let options = explain(ground).into_iter().filter_map(|one| one.hint).map(option).collect();
    let customer = card.customer.id;
    choose::suggestion(model, options, customer);
}

/// Takes a suggestion, with its reason.
pub fn confirmed(customer: Id, value: &str, why: &str) -> Vec<Effect> {
    let Some((name, value)) = value.split_once('=') else { return Vec::new() };
    let Some(field) = LABELS.into_iter().find(|field| *field == name) else { return Vec::new() };
    let labels = vec![(field, value.to_owned())];
    vec![Effect::Do(Deed::SetLabels(Box::new(Labels { customer, labels, why: Clean::line(why) })))]
}

/// Gives a customer a level by its word; an empty one takes theirs off.
pub fn set_level(customer: Id, word: &str) -> Vec<Effect> {
    let labels = vec![("level", word.to_owned())];
    vec![Effect::Do(Deed::SetLabels(Box::new(Labels { customer, labels, why: Clean::default() })))]
}

/// Says who has which level now.
pub fn graded(model: &mut Model, of: &Graded) {
    model.customers.wanted = Some(of.customer);
    let level = model.grades.named(&of.word).map_or(of.word.as_str(), |grade| &grade.name);
    let args = [("name", Arg::from(of.name.as_str())), ("level", Arg::from(level))];
    let said = model.words.fmt(if level.is_empty() { "said-ungraded" } else { "said-graded" }, &args);
    model.say(Mood::Good, said);
}

/// Says how many have which level now.
pub fn graded_all(model: &mut Model, customers: usize, word: &str) {
    let level = model.grades.named(word).map_or(word, |grade| &grade.name);
    let args = [("n", Arg::from(customers)), ("level", Arg::from(level))];
    let said = model.words.fmt(if level.is_empty() { "said-graded-none" } else { "said-graded-all" }, &args);
    model.say(Mood::Good, said);
}
