//! What the built-in playbook promises to hold, counted in every language. The spoken parts are measured as they are
//! said: one breath is 25 words, or 40 Han characters.

use super::*;
use crate::domain::playbook::{Objection, SpinCard};
use crate::domain::slot::Template;

fn built_in(language: &str) -> Playbook {
    load(language, None).0
}

#[test]
fn forty_objections_over_all_classes_each_with_two_meanings_and_all_four_steps() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let book = built_in(language);
        assert!(book.objections.iter().count() >= 40, "{language}");
        for class in book.classes.iter() {
            let anybody = |of: &&Objection| of.class == class.id && of.fits(&Facts::default());
            assert!(book.objections.iter().any(|of| anybody(&of)), "{language}: nothing in {}", class.id);
        }
        for objection in book.objections.iter() {
            let place = format!("{language}: {}", objection.id);
            assert!(objection.says.len() >= 3, "{place}: fewer than three wordings");
            assert!((2..=3).contains(&objection.meanings.len()), "{place}: meanings");
            assert!(!objection.methods.is_empty() && !objection.avoid.is_empty(), "{place}: method or what not to say");
            for text in parts(objection) {
                assert!(!text.fill(&Slots::default()).is_empty(), "{place}: a part is empty without data");
            }
        }
        let mut ranks: Vec<i64> = book.objections.iter().filter_map(|objection| objection.rank).collect();
        ranks.sort_unstable();
        assert_eq!(ranks[..20], *(1..=20).collect::<Vec<_>>(), "{language}: the twenty commonest");
        ranks.dedup();
        assert_eq!(ranks.len(), book.objections.iter().count(), "{language}: a rank twice");
    }
}

fn parts(objection: &Objection) -> impl Iterator<Item = &Template> {
    let steps = objection
        .meanings
        .iter()
        .flat_map(|meaning| [&meaning.acknowledge, &meaning.explore, &meaning.answer, &meaning.confirm]);
    [&objection.say, &objection.ask, &objection.walk, &objection.next, &objection.evidence].into_iter().chain(steps)
}

/// General, the eight trades, and the two sizes that have questions of their own: domain row C2.
#[test]
fn every_trade_and_size_has_its_own_questions_and_every_consequence_leads_on_to_a_number() {
    const SETS: [&str; 11] = ["gen", "mfg", "srv", "trd", "lgs", "gov", "fin", "hcr", "net", "lrg", "sml"];
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let book = built_in(language);
        for set in SETS {
            let of = |stage: Stage| -> Vec<&SpinCard> {
                let cards = book.spin.iter().filter(|card| card.stage == stage);
                cards.filter(|card| card.id.starts_with(&format!("{set}-"))).collect()
            };
            let place = format!("{language}: {set}");
            for (stage, least) in
                [(Stage::Situation, 3), (Stage::Problem, 4), (Stage::Implication, 4), (Stage::Need, 3)]
            {
                assert!(of(stage).len() >= least, "{place}: {}", stage.name());
            }
            for card in of(Stage::Implication) {
                let steps: Vec<String> = card.then.iter().map(|step| step.fill(&Slots::default())).collect();
                assert!(!steps.is_empty(), "{place}: {} is no chain", card.id);
                assert!(steps.iter().any(|step| asks_for_a_number(step)), "{place}: {} reaches no number", card.id);
            }
        }
    }
}

fn asks_for_a_number(question: &str) -> bool {
    const WORDS: [&str; 15] = [
        "how many",
        "how much",
        "how often",
        "how long",
        "how large",
        "how far",
        "cost",
        "worth",
        "come to",
        "多少",
        "几",
        "多久",
        "幾",
        "值",
        "多大",
    ];
    let question = question.to_lowercase();
    WORDS.iter().any(|word| question.contains(word))
}

#[test]
fn what_is_said_aloud_fits_into_one_breath() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let book = built_in(language);
        let said = book.objections.iter().flat_map(|objection| {
            let steps = objection.meanings.iter().flat_map(|meaning| [&meaning.acknowledge, &meaning.explore]);
            [&objection.say].into_iter().chain(steps).map(|text| (&objection.id, text))
        });
        let asked = book.spin.iter().map(|card| (&card.id, &card.ask));
        for (id, text) in said.chain(asked) {
            let text = text.fill(&Slots::default());
            let han = text.chars().filter(|char| ('\u{4e00}'..='\u{9fff}').contains(char)).count();
            assert!(han <= 40 && (han > 0 || text.split_whitespace().count() <= 25), "{language} {id}: {text}");
        }
    }
}

/// The behaviours of domain row C14, by their ids; the one that invites a favour carries the compliance note.
#[test]
fn every_behaviour_that_the_house_names_says_how_to_deal_with_it() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let book = built_in(language);
        assert_eq!(book.behaviours.iter().count(), 37, "{language}");
        for behaviour in book.behaviours.iter() {
            let place = format!("{language}: {}", behaviour.id);
            assert!(behaviour.signs.len() >= 3, "{place}: signs");
            assert!(behaviour.dos.len() >= 3 && behaviour.donts.len() >= 2, "{place}: do and don't");
            for card in &behaviour.cards {
                assert!(book.objections.get(card).is_some(), "{place}: no card {card}");
            }
            for card in &behaviour.spin {
                assert!(book.spin.get(card).is_some(), "{place}: no question {card}");
            }
            let seen = book.observations.iter().filter(|seen| seen.suggests.iter().any(|(id, _)| *id == behaviour.id));
            assert!(seen.count() > 0, "{place}: nothing that one can see suggests it");
        }
    }
}
