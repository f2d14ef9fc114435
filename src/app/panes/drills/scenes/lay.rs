//! Scenes as lines: the list with what is to be known beforehand, the scene as it stands, the look back.

use super::{area, listed, selected};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::drills::scenes::{Case, Run, View};
use crate::app::panes::fill;
use crate::app::walk::Walk;
use crate::domain::playbook::{Ending, ItemId, Scenario};
use crate::domain::training::play::{How, Scene, debrief};
use crate::locale::{Arg, BackLine};
use crate::text::{fit, safe, width as cells};

/// From this width on, list and text stand beside each other.
const WIDE: u16 = 100;

/// The frames of the list and of the text about the scene under the cursor.
pub fn areas(model: &Model) -> (Area, Area) {
    let whole = area(model);
    if whole.w >= WIDE {
        let w = whole.w / 2;
        return (Area { w, ..whole }, Area { x: whole.x + w, w: whole.w - w, ..whole });
    }
    let h = whole.h / 2;
    (Area { h, ..whole }, Area { y: whole.y + h, h: whole.h - h, ..whole })
}

/// The list: a scene a line, with how it went at the right.
pub fn list(model: &Model) -> Walk<usize> {
    let whole = usize::from(areas(model).0.text().w);
    // A cell of air before the sign that there are more of them.
    let width = whole.saturating_sub(1);
    let mut walk = Walk::new(whole, model.veil);
    for (at, scenario) in listed(model).into_iter().enumerate() {
        let (tone, result) = result(model, scenario);
        let room = width.saturating_sub(cells(&result) + 2);
        let name = fit(&safe(&scenario.name), room, "…").into_owned();
        let pad = " ".repeat(width.saturating_sub(cells(&name) + cells(&result)));
        walk.entry(at, |doc| doc.pieces(&[(Tone::Text, &name), (Tone::Text, &pad), (tone, &result)]));
    }
    if walk.stops.is_empty() {
        walk.doc.para(Tone::Dim, &model.words.get("scene-none"));
    }
    walk
}

/// How a scene went the last time, or that it goes on.
fn result(model: &Model, scenario: &Scenario) -> (Tone, String) {
    let words = &model.words;
    let state = &model.drills.scenes;
    if state.run.as_ref().is_some_and(|run| run.case.scenario == scenario.id) {
        return (Tone::Accent, words.get("scene-goes-on").into_owned());
    }
    let played = state.played.as_ref().and_then(|played| played.get(scenario.id.as_str()));
    let Some(last) = played.and_then(|played| played.last.as_ref()) else {
        return (Tone::Dim, words.get("scene-unplayed").into_owned());
    };
    match scenario.node(&last.ending).and_then(|node| node.end) {
        Some(ending) => (tone(ending), words.choice("ending", ending.name()).into_owned()),
        None => (Tone::Dim, words.get("scene-broken-off").into_owned()),
    }
}

/// How the latest try ended, and how often the scene was played.
fn last(model: &Model, scenario: &Scenario) -> Option<String> {
    let played = model.drills.scenes.played.as_ref()?.get(scenario.id.as_str())?;
    let node = scenario.node(&played.last.as_ref()?.ending)?;
    let args = [("name", Arg::from(node.name.as_str())), ("n", Arg::from(played.times))];
    Some(model.words.fmt("scene-last", &args))
}

const fn tone(ending: Ending) -> Tone {
    match ending {
        Ending::Good => Tone::Good,
        Ending::Fair => Tone::Warn,
        Ending::Poor => Tone::Bad,
    }
}

/// What is to be known before the scene under the cursor is played.
pub fn beside(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(scenario) = selected(model) else { return doc };
    let (words, slots) = (&model.words, fill::seller(model));
    doc.para(Tone::Title, &scenario.name);
    doc.gap();
    doc.para(Tone::Text, &scenario.brief.fill(&slots));
    doc.gap();
    doc.para(Tone::Do, &words.fmt("scene-goal", &[("text", scenario.goal.fill(&slots).into())]));
    doc.gap();
    let persona = scenario.persona.as_ref().and_then(|id| model.playbook.behaviours.get(id));
    let persona = persona.map_or_else(String::new, |persona| persona.name.to_string());
    let label = ["scene-persona", "scene-trains", "scene-takes", "scene-lately"].map(|key| cells(&words.get(key)));
    let label = label.into_iter().max().unwrap_or_default() + 2;
    let last = last(model, scenario).unwrap_or_default();
    let mut rows = doc.labelled(label);
    rows.pair(&words.get("scene-lately"), Tone::Text, &last);
    rows.pair(&words.get("scene-persona"), Tone::Text, &persona);
    let mut skills: Vec<&ItemId> = scenario.skills.iter().map(|(id, _)| id).collect();
    skills.sort_by_key(|id| model.playbook.skills.get(id).map(|skill| skill.order));
    let skills: Vec<&str> = skills.into_iter().map(|id| model.playbook.skill_name(id)).collect();
    rows.pair(&words.get("scene-trains"), Tone::Text, &skills.join(" · "));
    let minutes = words.fmt("scene-minutes", &[("n", scenario.minutes.into())]);
    rows.pair(&words.get("scene-takes"), Tone::Text, &minutes);
    doc
}

/// The heading of the scene that goes on.
pub fn title(model: &Model) -> String {
    let Some(case) = case(model) else { return model.words.choice("room", "scenes").into_owned() };
    let name = case.scenario(&model.playbook).map_or("", |scenario| scenario.name.as_str());
    let seed = model.words.fmt("scene-seed", &[("seed", case.seed.to_string().into())]);
    format!("{name} · {seed}")
}

fn case(model: &Model) -> Option<&Case> {
    match model.drills.scenes.view {
        View::List => None,
        View::Play => model.drills.scenes.run.as_ref().map(|run| &run.case),
        View::Back => model.drills.scenes.back.as_ref(),
    }
}

/// The clock of the node, where it has one, and how long the customer can still be cut into.
pub fn clock(model: &Model) -> Option<(Tone, String)> {
    /// The last seconds look different.
    const SHORT: i64 = 6;
    let run = model.drills.scenes.run.as_ref()?;
    let rounded = |ms: i64| (ms.max(0) + 999) / 1000;
    let said = |key, seconds| model.words.fmt(key, &[("n", Arg::Digits(seconds))]);
    let speaks = run.speaks.filter(|speaks| *speaks > 0).map(|speaks| said("scene-speaks", rounded(speaks)));
    let Some(left) = run.left.map(rounded) else { return speaks.map(|speaks| (Tone::Accent, speaks)) };
    let text = [speaks, Some(said("scene-left", left))].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some((if left < SHORT { Tone::Bad } else { Tone::Accent }, text))
}

/// The lines of the talk and of the choices, above the line in which one types.
pub fn spoken(model: &Model) -> Area {
    let text = area(model).text();
    Area { h: text.h.saturating_sub(2), ..text }
}

/// The scene as it stands: what was said before, the customer's line, what may be answered.
pub fn play(model: &Model) -> Walk<usize> {
    let mut walk = Walk::new(usize::from(spoken(model).w), model.veil);
    let Some(run) = &model.drills.scenes.run else { return walk };
    let Some(scene) = run.case.scene(&model.playbook) else {
        walk.doc.para(Tone::Bad, &model.words.get("scene-gone"));
        return walk;
    };
    said(model, &scene, run, &mut walk.doc);
    let slots = fill::seller(model);
    for (at, choice) in scene.offered.iter().enumerate() {
        let text = model.words.choice_line(choice, &slots);
        let mark = (at + 1).to_string();
        if run.is_late(choice) {
            let text = model.words.fmt("scene-cut-over", &[("text", text.into())]);
            walk.entry(at, |doc| doc.item(&mark, Tone::Dim, Tone::Dim, &text));
            continue;
        }
        walk.entry(at, |doc| doc.item(&mark, Tone::Key, Tone::Text, &text));
    }
    walk
}

fn said(model: &Model, scene: &Scene, run: &Run, doc: &mut Doc) {
    /// In fewer lines, what is to be known beforehand would push the talk out of sight; it stands in the list.
    const FOR_GOAL: u16 = 12;
    const FOR_BRIEF: u16 = 18;
    let (words, slots) = (&model.words, fill::seller(model));
    let room = spoken(model).h;
    match scene.turns.last() {
        None => {
            if room >= FOR_BRIEF {
                doc.para(Tone::Dim, &scene.scenario.brief.fill(&slots));
            }
            if room >= FOR_GOAL {
                doc.para(Tone::Do, &words.fmt("scene-goal", &[("text", scene.scenario.goal.fill(&slots).into())]));
            }
        }
        Some(turn) => {
            let ours = match &turn.how {
                How::Said(said) => said.to_string(),
                How::Picked => words.choice_line(turn.choice, &slots),
                How::Late => {
                    let text = words.choice_line(turn.choice, &slots);
                    words.fmt("scene-late", &[("text", text.into())])
                }
            };
            doc.para(Tone::Dim, &words.fmt("scene-ours", &[("text", ours.into())]));
        }
    }
    if let Some(heard) = &run.heard {
        doc.para(Tone::Accent, heard);
    }
    if model.drills.scenes.coach {
        doc.para(Tone::Accent, &words.meters(&scene.state));
    }
    doc.gap();
    let cue = scene.node.cue.fill(&slots);
    if !cue.is_empty() {
        doc.para(Tone::Dim, &words.fmt("scene-cue", &[("text", cue.into())]));
    }
    if scene.node.cuts_in {
        doc.para(Tone::Warn, &words.get("scene-cut-off"));
    }
    doc.para(Tone::Say, &words.fmt("scene-quoted", &[("text", scene.line.fill(&slots).into())]));
    doc.gap();
}

/// The look back.
pub fn back(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(scene) = model.drills.scenes.back.as_ref().and_then(|case| case.scene(&model.playbook)) else {
        doc.para(Tone::Bad, &model.words.get("scene-gone"));
        return doc;
    };
    let slots = fill::seller(model);
    let looked = debrief(&scene, &slots);
    if scene.broken {
        doc.para(Tone::Warn, &model.words.get("scene-changed"));
    }
    for told in model.words.debrief(&scene, &looked, &model.playbook, &slots) {
        match told {
            BackLine::Head(text) => doc.para(Tone::Title, &text),
            BackLine::Plain(text) => doc.hanging(&[], 2, Tone::Text, &text),
            BackLine::Theirs(text) => doc.para(Tone::Dim, &model.words.fmt("scene-theirs", &[("text", text.into())])),
            BackLine::Ours(text) => doc.para(Tone::Say, &model.words.fmt("scene-ours", &[("text", text.into())])),
            BackLine::Better(text) => doc.hanging(&[], 2, Tone::Good, &text),
            BackLine::Gap => doc.gap(),
        }
    }
    doc
}
