//! Levels and labels: why they are what they are, what the facts speak for, and who has which level now.

use crate::app::doc::Tone;
use crate::app::forms;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::Choice;
use crate::app::model::popup::report::{Report, Then};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect};
use crate::app::popup::choose;
use crate::app::rhythm::{Graded, Labels, Told, Wanted};
use crate::domain::card::CustomerCard;
use crate::domain::explain::{Explained, Ground, explain};
use crate::domain::id::Id;
use crate::domain::label::{Hint, LABELS, is_label};
use crate::domain::provenance::{About, Past, sourced};
use crate::locale::Arg;
use crate::text::Clean;

/// Takes in what came back.
pub fn told(model: &mut Model, told: Told) {
    match told {
        Told::Levels(levels) => {
            model.levels = levels;
            model.regrade();
        }
        Told::Counts(levels, counts) => {
            model.levels = levels;
            model.regrade();
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

/// Asks why the labels of the selected customer are what they are.
pub fn ask_why(model: &Model) -> Vec<Effect> {
    let id = model.customers.selected_card().map(|card| card.customer.id);
    id.map(|id| Effect::Ask(Ask::Rhythm(Wanted::History(id)))).into_iter().collect()
}

fn report(model: &Model, card: &CustomerCard, past: &Past) -> Report {
    let due = model.touches(card);
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
    lines.push((Tone::Accent, model.words.verdict(card.customer.man())));
    lines.push((Tone::Text, String::new()));
    lines.push((Tone::Title, model.words.get("why-facts").into_owned()));
    // Each label has told its own above.
    let mut facts = sourced(card, past);
    facts.retain(|fact| !matches!(fact.about, About::Field(field) if is_label(field)));
    lines.extend(model.words.sources(&facts, model.veil, model.now).into_iter().map(|said| (Tone::Text, said)));
    let title = format!("{} · {}", model.words.get("action-why"), card.customer.name);
    let then = if suggested { Then::Suggest } else { Then::Nothing };
    Report { title, lines, scroll: 0, then, along: None }
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
    let due = model.touches(card);
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
