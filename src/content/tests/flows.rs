//! What the call flows promise: whatever the customer answers, the caller has a next line, and the call comes to an
//! ending; in every language the same.

use super::*;
use crate::domain::complaint::Stage;
use crate::domain::condition::{Fact, Facts};
use crate::domain::playbook::{Flow, Step};
use std::collections::{BTreeMap, HashSet};

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

fn each_flow(mut look: impl FnMut(&str, &Flow)) {
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        assert!(book.flows.len() >= 9, "{language}: {} flows", book.flows.len());
        for flow in book.flows.iter() {
            look(&format!("{language}: {}", flow.id), flow);
        }
    }
}

/// The steps one can come to from the first.
fn reached(flow: &Flow) -> HashSet<&str> {
    let mut seen = HashSet::new();
    let mut open = vec![&*flow.steps[0].id];
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            open.extend(flow.step(id).into_iter().flat_map(|step| &step.answers).map(|answer| &*answer.to));
        }
    }
    seen
}

/// The steps from which one can come to an ending.
fn ending(flow: &Flow) -> HashSet<&str> {
    let mut ends: HashSet<&str> = HashSet::new();
    loop {
        let leads = |step: &&Step| step.answers.is_empty() || step.answers.iter().any(|to| ends.contains(&*to.to));
        let more: HashSet<&str> = flow.steps.iter().filter(leads).map(|step| &*step.id).collect();
        if more.len() == ends.len() {
            return ends;
        }
        ends = more;
    }
}

#[test]
fn every_step_is_reached_every_answer_leads_on_and_every_way_can_end() {
    each_flow(|place, flow| {
        assert!((8..=19).contains(&flow.steps.len()), "{place}: {} steps", flow.steps.len());
        assert!(flow.steps.iter().any(|step| step.answers.is_empty()), "{place} has no ending");
        let (reached, ending) = (reached(flow), ending(flow));
        for step in &flow.steps {
            let place = format!("{place}, {}", step.id);
            assert!(reached.contains(&*step.id), "{place} is never reached");
            assert!(ending.contains(&*step.id), "{place} never ends");
            assert!(matches!(step.answers.len(), 0 | 2..=5), "{place}: {} answers", step.answers.len());
            for answer in &step.answers {
                assert!(flow.step(&answer.to).is_some(), "{place}: {} leads nowhere", answer.id);
                assert_ne!(answer.to, step.id, "{place}: {} leads back to its own step", answer.id);
            }
        }
    });
}

#[test]
fn every_step_says_a_line_of_one_breath_what_to_do_and_what_to_listen_for_with_no_data_at_all() {
    each_flow(|place, flow| {
        for step in &flow.steps {
            let place = format!("{place}, {}", step.id);
            for text in [&step.say, &step.act, &step.listen] {
                assert!(!text.fill(&Slots::default().with(Slot::Customer, Clean::line("Acme"))).is_empty(), "{place}");
            }
            let said = step.say.fill(&Slots::default().with(Slot::Customer, Clean::line("Acme")));
            let han = said.chars().filter(|char| ('\u{4e00}'..='\u{9fff}').contains(char)).count();
            assert!(han <= 40 && (han > 0 || said.split_whitespace().count() <= 25), "{place}: {said}");
            if let Some(state) = step.state.as_deref() {
                assert!(["confused", "clear", "comforted", "contract"].contains(&state), "{place}: {state}");
            }
        }
    });
}

/// Little enough to keep in mind while talking: who has seven things to tick ticks none.
#[test]
fn what_must_be_said_is_short_has_its_reason_and_is_never_much_at_once() {
    let person = Facts::default().texts(Fact::Kind, ["person"]);
    each_flow(|place, flow| {
        assert!(flow.steps.iter().any(|step| !step.musts.is_empty()), "{place} asks for nothing");
        for step in &flow.steps {
            let place = format!("{place}, {}", step.id);
            assert!(step.musts_for(&person).count() <= 4, "{place}: too much at once");
            for must in &step.musts {
                let [text, why] = [&must.text, &must.why].map(|text| text.fill(&Slots::default()));
                let han = text.chars().filter(|char| ('\u{4e00}'..='\u{9fff}').contains(char)).count();
                assert!(
                    (1..=20).contains(&han) || (han == 0 && text.split_whitespace().count() <= 9),
                    "{place}: {text}"
                );
                assert!(why.chars().count() > 10, "{place}: {text} has no reason");
            }
        }
    });
}

/// A private customer may withdraw from what a firm may not; of whom nothing is known nothing is claimed.
#[test]
fn the_right_to_withdraw_is_told_to_private_customers_only() {
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        let step = book.flows.get("price-talk").unwrap().step("agreed-list").unwrap();
        let told = |kind: &[&str]| {
            let known = Facts::default().texts(Fact::Kind, kind);
            step.musts_for(&known).any(|must| must.id.as_str() == "withdraw")
        };
        assert_eq!([told(&["person"]), told(&["household"]), told(&["company"])], [true, true, false], "{language}");
        assert!(!step.musts_for(&Facts::default()).any(|must| must.id.as_str() == "withdraw"));
    }
}

/// A missing translation would fall back to the base unseen, so the files are compared, not what is read from them.
#[test]
fn the_files_of_all_languages_hold_the_same_steps_and_answers() {
    let ids = |side: &toml::Table, key: &str| -> Vec<toml::Table> {
        let parts = side.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default();
        parts.iter().filter_map(toml::Value::as_table).cloned().collect()
    };
    let id = |side: &toml::Table| side["id"].as_str().unwrap().to_owned();
    let mut shapes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in PackSource::built_in().files {
        let table: toml::Table = file.text.parse().unwrap();
        let Some(language) = table.get("lang").and_then(toml::Value::as_str) else { continue };
        let shape = shapes.entry(language.to_owned()).or_default();
        for flow in ids(&table, "flow") {
            for step in ids(&flow, "step") {
                shape.push(format!("{}/{}", id(&flow), id(&step)));
                shape.extend(ids(&step, "answer").iter().map(|of| format!("{}/{}/{}", id(&flow), id(&step), id(of))));
                shape
                    .extend(ids(&step, "must").iter().map(|of| format!("{}/{}/must {}", id(&flow), id(&step), id(of))));
            }
        }
    }
    assert_eq!(shapes.keys().collect::<Vec<_>>(), LANGUAGES);
    for language in LANGUAGES {
        assert_eq!(shapes[language], shapes["en"], "{language}");
    }
}

/// Voicemail, holding and ringing back, being put through, and the signs that somebody is about to decide.
#[test]
fn each_turn_of_a_call_has_three_lines_and_each_sign_of_a_decision_its_question() {
    const TURNS: [Family; 4] = [Family::Voicemail, Family::Hold, Family::Transfer, Family::Signal];
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        let count = |family| book.cards.iter().filter(|card| card.family == family).count();
        assert!(TURNS.iter().all(|family| count(*family) > 0) && count(Family::Signal) >= 12, "{language}");
        for id in ["gatekeeper-honest", "callback-agree", "callback-kept", "transfer-ask", "voicemail-message"] {
            assert!(book.cards.get(id).is_some(), "{language}: no {id}");
        }
        for card in book.cards.iter().filter(|card| TURNS.contains(&card.family)) {
            let lines: Vec<String> =
                [&card.say].into_iter().chain(&card.lines).map(|line| line.fill(&Slots::default())).collect();
            assert!(lines.len() >= 3 && !lines.contains(&String::new()), "{language} {}: {lines:?}", card.id);
            for line in &lines {
                let han = line.chars().filter(|char| ('\u{4e00}'..='\u{9fff}').contains(char)).count();
                assert!(han <= 40 && (han > 0 || line.split_whitespace().count() <= 25), "{language}: {line}");
            }
            let asks = lines[0].contains(['?', '？']);
            assert!(card.family != Family::Signal || asks, "{language} {} asks nothing", card.id);
        }
    }
}

#[test]
fn one_course_hears_complaints_sells_nothing_and_has_a_line_for_every_stage() {
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        let hearing: Vec<&Flow> = book.flows.iter().filter(|flow| flow.complaint).collect();
        let [flow] = hearing[..] else { panic!("{language}: {} courses hear complaints", hearing.len()) };
        assert!(!flow.sells());
        for stage in Stage::ALL {
            let step =
                stage.step_of_flow().map(|id| flow.step(id).unwrap_or_else(|| panic!("{language}: no step {id}")));
            assert_eq!(step.is_none(), *stage == Stage::Closed);
        }
        assert!(book.flows.iter().filter(|other| other.sells()).count() >= 6);
    }
}
