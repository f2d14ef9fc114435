//! Rounds dealt from the built-in playbook.

use super::*;
use crate::domain::training::deal::{Hidden, MOST_OBJECTIONS, Round, rounds};
use crate::domain::training::triad::ROUNDS;
use std::collections::BTreeSet;

fn told(rounds: &[Round]) -> Vec<(String, Vec<(String, String)>)> {
    let hidden = |round: &Round| {
        let told = |one: &Hidden| (one.objection.id.to_string(), one.meaning.id.to_string());
        round.hidden.iter().map(told).collect()
    };
    let persona = |round: &Round| round.persona.map(|one| one.id.to_string()).unwrap_or_default();
    rounds.iter().map(|round| (persona(round), hidden(round))).collect()
}

#[test]
fn the_same_seed_deals_the_same_case_in_every_language_and_another_seed_another() {
    let books = ["en", "zh-Hans", "zh-Hant"].map(|language| load(language, None).0);
    let deal = |book: &Playbook, seed| {
        let meeting = book.meetings.get("first_visit").unwrap();
        told(&rounds(book, meeting, seed, 2))
    };
    let first = deal(&books[0], 7);
    assert_eq!(first, deal(&books[1], 7));
    assert_eq!(first, deal(&books[2], 7));
    assert_ne!(first, deal(&books[0], 8));
}

#[test]
fn no_objection_and_no_behaviour_comes_twice_and_every_line_can_be_said() {
    let book = load("en", None).0;
    let meeting = book.meetings.get("price_negotiation").unwrap();
    for seed in 0..50 {
        let rounds = rounds(&book, meeting, seed, MOST_OBJECTIONS);
        let all: Vec<&str> = rounds.iter().flat_map(|round| &round.hidden).map(|one| &*one.objection.id).collect();
        assert_eq!(all.len(), ROUNDS * MOST_OBJECTIONS);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "seed {seed}");
        let personas: BTreeSet<&str> = rounds.iter().filter_map(|round| Some(&*round.persona?.id)).collect();
        assert_eq!(personas.len(), ROUNDS);
        assert!(rounds.iter().flat_map(|round| &round.hidden).all(|one| !one.says.fill(&Slots::default()).is_empty()));
    }
}

#[test]
fn an_empty_playbook_deals_nothing_and_a_wish_for_too_many_is_cut() {
    let book = load("en", None).0;
    let meeting = book.meetings.get("first_visit").unwrap();
    let nothing = Playbook::default();
    assert!(rounds(&nothing, meeting, 1, 2).iter().all(|round| round.hidden.is_empty() && round.trade.is_none()));
    assert_eq!(rounds(&book, meeting, 1, 99)[0].hidden.len(), MOST_OBJECTIONS);
    assert_eq!(rounds(&book, meeting, 1, 0)[0].hidden.len(), 1);
}
