//! A script laid out for reading: its first lines, and all of it.

use super::uses;
use super::view::group_name;
use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::panes::fill;
use crate::app::panes::scripts::shown::{is_favourite, is_own};
use crate::domain::playbook::pack::CORE;
use crate::domain::playbook::{Card, Culture, Family, Flow, ItemId, Objection, Question, Script};
use crate::domain::slot::{Slots, Template};
use crate::locale::Arg;

/// Cells of the labels.
const LABEL: usize = 12;

/// What is read while somebody waits: the first thing to say and the question behind it.
pub fn first_lines(model: &Model, script: Script<'_>, slots: &Slots, doc: &mut Doc) {
    let words = &model.words;
    let say = |doc: &mut Doc, line: &Template| doc.pair(&words.get("script-say"), Tone::Say, &line.fill(slots));
    match script {
        Script::Objection(of) => {
            say(doc, &of.say);
            doc.pair(&words.get("script-ask"), Tone::Say, &of.ask.fill(slots));
        }
        Script::Question(of) => {
            doc.pair(&words.get("script-ask"), Tone::Say, &of.ask.fill(slots));
            doc.para(Tone::Do, &of.purpose.fill(slots));
        }
        Script::Card(of) => {
            say(doc, &of.say);
            doc.para(Tone::Do, &of.act.fill(slots));
        }
        Script::Culture(of) => {
            say(doc, &of.opening);
            for line in fill::all(&of.dos, slots).iter().take(2) {
                doc.item("-", Tone::Key, Tone::Do, line);
            }
        }
        Script::Flow(of) => {
            doc.para(Tone::Text, &of.about.fill(slots));
            if let Some(step) = of.steps.first() {
                say(doc, &step.say);
            }
        }
    }
}

/// A script in full.
pub fn whole(model: &Model, script: Script<'_>, slots: &Slots, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let group = group_name(model, &script.group());
    let star = if is_favourite(model, script) { "* " } else { "" };
    let mine = if is_own(model, script) { format!(" · {}", model.words.get("script-own")) } else { String::new() };
    let name = if matches!(script, Script::Question(_)) { "" } else { &*script.name() };
    let gap = if name.is_empty() { "" } else { "  " };
    let title = [(Tone::Warn, star), (Tone::Title, name), (Tone::Dim, gap), (Tone::Dim, &group)];
    doc.pieces(&[&title[..], &[(Tone::Key, mine.as_str())]].concat());
    if model.scripts.sourced {
        origin(model, script, &mut doc);
    }
    uses::record(model, script, &mut doc);
    match script {
        Script::Objection(of) => objection(model, of, slots, &mut doc),
        Script::Card(of) => card(model, of, slots, &mut doc),
        Script::Question(of) => question(model, of, slots, &mut doc),
        Script::Flow(of) => flow(model, of, slots, &mut doc),
        Script::Culture(of) => culture(model, of, slots, &mut doc),
    }
    doc
}

/// Where it comes from: the source of the facts in it, or that it is advice; and the pack it stands in.
fn origin(model: &Model, script: Script<'_>, doc: &mut Doc) {
    let words = &model.words;
    let pack = model.playbook.pack_of(script).map(ItemId::as_str).unwrap_or_default();
    let advice = || {
        let key = if pack == CORE { "script-house" } else { "source-none" };
        words.get(key).into_owned()
    };
    let doc = &mut doc.labelled(words.labels(LABEL));
    doc.pair(&words.get("script-source"), Tone::Accent, &script.source().map_or_else(advice, str::to_owned));
    let whose = if is_own(model, script) {
        words.get("source-own").into_owned()
    } else if pack == CORE {
        words.get("source-built-in").into_owned()
    } else {
        words.fmt("source-pack", &[("pack", Arg::from(pack))])
    };
    doc.pair(&words.get("script-pack"), Tone::Accent, &whose);
}

fn objection(model: &Model, card: &Objection, slots: &Slots, doc: &mut Doc) {
    let words = &model.words;
    first_lines(model, Script::Objection(card), slots, doc);
    // The names of the four steps are longer in English, and stand further in everywhere.
    let mut steps = doc.labelled(words.labels(LABEL + 3));
    for (at, meaning) in card.meanings.iter().enumerate() {
        steps.gap();
        steps.item(&format!("{}", at + 1), Tone::Key, Tone::Title, &meaning.name);
        for (key, template) in [
            ("step-acknowledge", &meaning.acknowledge),
            ("step-explore", &meaning.explore),
            ("step-answer", &meaning.answer),
            ("step-confirm", &meaning.confirm),
        ] {
            steps.pair(&format!("  {}", words.get(key)), Tone::Say, &template.fill(slots));
        }
    }
    let doc = &mut doc.labelled(words.labels(LABEL));
    doc.gap();
    doc.pair(&words.get("script-evidence"), Tone::Do, &card.evidence.fill(slots));
    doc.pair(&words.get("script-next"), Tone::Do, &card.next.fill(slots));
    avoid(model, &card.avoid, slots, doc);
    doc.pair(&words.get("script-walk"), Tone::Warn, &card.walk.fill(slots));
    for method in card.methods.iter().filter_map(|id| model.playbook.methods.get(id)) {
        let how = method.how.fill(slots);
        let explained = if how.is_empty() { method.name.to_string() } else { words.labelled(&method.name, &how) };
        doc.pair(&words.get("script-method"), Tone::Dim, &explained);
    }
    let says: Vec<String> = fill::all(&card.says, slots);
    doc.pair(&words.get("script-says"), Tone::Dim, &says.join(" / "));
}

fn card(model: &Model, card: &Card, slots: &Slots, doc: &mut Doc) {
    let doc = &mut doc.labelled(model.words.labels(LABEL));
    doc.pair(&model.words.get("script-say"), Tone::Say, &card.say.fill(slots));
    doc.pair(&model.words.get("cli-part-do"), Tone::Do, &card.act.fill(slots));
    for (at, line) in fill::all(&card.lines, slots).iter().enumerate() {
        if at == 0 {
            doc.gap();
        }
        doc.item("-", Tone::Key, Tone::Say, line);
    }
    if !card.avoid.is_empty() {
        doc.gap();
    }
    avoid(model, &card.avoid, slots, doc);
}

fn question(model: &Model, question: &Question, slots: &Slots, doc: &mut Doc) {
    doc.pair(&model.words.get("script-ask"), Tone::Say, &question.ask.fill(slots));
    doc.gap();
    let doc = &mut doc.labelled(model.words.labels(LABEL));
    doc.pair(&model.words.get("cli-part-use"), Tone::Do, &question.purpose.fill(slots));
}

/// How people there often do business, and how to mend what went wrong.
fn culture(model: &Model, of: &Culture, slots: &Slots, doc: &mut Doc) {
    let words = &model.words;
    doc.para(Tone::Dim, &words.get("culture-hypothesis"));
    doc.pair(&words.get("script-say"), Tone::Say, &of.opening.fill(slots));
    doc.gap();
    let doc = &mut doc.labelled(words.labels(LABEL));
    for (side, template) in of.sides() {
        doc.pair(&words.choice("cli-part", side), Tone::Text, &template.fill(slots));
    }
    for (at, line) in fill::all(&of.dos, slots).iter().enumerate() {
        let label = if at == 0 { words.get("cli-part-do").into_owned() } else { " ".to_owned() };
        doc.pair(&label, Tone::Do, line);
    }
    avoid(model, &of.avoid, slots, doc);
    for (part, template) in [("gestures", &of.gestures), ("gifts", &of.gifts)] {
        doc.pair(&words.choice("cli-part", part), Tone::Text, &template.fill(slots));
    }
    let repairs: Vec<&Card> = model.playbook.cards.iter().filter(|card| card.family == Family::Culture).collect();
    if !repairs.is_empty() {
        doc.heading(&words.get("culture-repair"));
    }
    for card in repairs {
        doc.para(Tone::Accent, &card.title);
        doc.labelled(2).pair(" ", Tone::Say, &card.say.fill(slots));
    }
}

/// Step by step, each with what the customer may answer and the step that leads to.
fn flow(model: &Model, flow: &Flow, slots: &Slots, doc: &mut Doc) {
    let words = &model.words;
    let doc = &mut doc.labelled(words.labels(LABEL));
    doc.para(Tone::Text, &flow.about.fill(slots));
    let number = |id: &str| flow.steps.iter().position(|step| *step.id == *id).map(|at| at + 1);
    for (at, step) in flow.steps.iter().enumerate() {
        doc.gap();
        let (say, act) = (step.say.fill(slots), step.act.fill(slots));
        // A step before the first word is something to do.
        let (tone, head, act) = if say.is_empty() { (Tone::Do, act, String::new()) } else { (Tone::Say, say, act) };
        doc.item(&format!("{}", at + 1), Tone::Key, tone, &head);
        doc.pair_within(2, &words.get("cli-part-do"), Tone::Do, &act);
        doc.pair_within(2, &words.get("cli-part-listen"), Tone::Text, &step.listen.fill(slots));
        for must in &step.musts {
            doc.pair_within(2, &words.get("cli-part-must"), Tone::Warn, &must.text.fill(slots));
        }
        for answer in &step.answers {
            let text = answer.text.fill(slots);
            let to = number(&answer.to).map(|n| format!(" → {n}")).unwrap_or_default();
            let helps = answer.card.as_ref().and_then(|id| model.playbook.script(id));
            let helps = helps.map(|script| format!(" · {}", script.name())).unwrap_or_default();
            if !text.is_empty() {
                doc.pair_within(2, &words.get("cli-part-if"), Tone::Dim, &format!("{text}{to}{helps}"));
            }
        }
    }
}

fn avoid(model: &Model, lines: &[Template], slots: &Slots, doc: &mut Doc) {
    let doc = &mut doc.labelled(model.words.labels(LABEL));
    for line in fill::all(lines, slots) {
        doc.pair(&model.words.get("script-avoid"), Tone::Bad, &line);
    }
}
