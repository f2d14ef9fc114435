//! What the built-in playbook promises for other countries and for closing, in every language.

use super::*;
use crate::domain::playbook::{Card, Culture};
use crate::domain::slot::Template;

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

fn said(template: &Template) -> String {
    template.fill(&Slots::default().with(Slot::Customer, Clean::line("Acme")))
}

/// Words that judge people instead of telling what one may meet.
const JUDGING: &[&str] =
    &["always", "lazy", "by nature", "cunning", "are all", "typical", "天生", "本性", "懒", "狡猾", "都是这样"];

#[test]
fn fifteen_countries_tell_all_five_sides_what_to_do_and_what_to_leave_without_judging_anybody() {
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        assert!(book.cultures.len() >= 12, "{language}: {}", book.cultures.len());
        for culture in book.cultures.iter() {
            let place = format!("{language}: {}", culture.id);
            let Culture { opening, dos, avoid, gestures, gifts, .. } = culture;
            let sides = culture.sides().map(|(_, side)| side);
            let all: Vec<String> =
                sides.into_iter().chain([opening, gestures, gifts]).chain(dos).chain(avoid).map(said).collect();
            assert!(all.iter().all(|text| !text.is_empty()), "{place}: {all:?}");
            assert!(dos.len() >= 3 && avoid.len() >= 2, "{place}: {dos:?} {avoid:?}");
            for word in JUDGING {
                assert!(!all.iter().any(|text| text.to_lowercase().contains(word)), "{place}: {word}");
            }
            // A present beyond the rules of both houses is advised nowhere.
            assert!(!said(gifts).is_empty(), "{place}");
        }
        let repairs: Vec<&Card> = book.cards.iter().filter(|card| card.family == Family::Culture).collect();
        for id in ["culture-recheck", "culture-third", "culture-written"] {
            assert!(repairs.iter().any(|card| &*card.id == id), "{language}: no {id}");
        }
    }
}

#[test]
fn a_country_is_known_by_the_words_and_numbers_of_files_in_any_language() {
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        for (text, id) in [
            ("华东", "china"),
            ("深圳市南山区", "china"),
            ("中國香港", "hong-kong"),
            ("Hong Kong, China", "hong-kong"),
            ("臺北市", "taiwan"),
            ("東京都", "japan"),
            ("Osaka", "japan"),
            ("Seoul, South Korea", "korea"),
            ("迪拜", "gulf"),
            ("Leeds", "britain"),
            ("New York", "usa"),
            ("São Paulo", "brazil"),
        ] {
            assert_eq!(book.culture_named(text).map(|of| of.id.as_str()), Some(id), "{language}: {text}");
        }
    }
}

#[test]
fn a_trial_close_asks_for_an_opinion_and_influence_names_where_its_principle_comes_from() {
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        let of = |family| book.cards.iter().filter(move |card: &&Card| card.family == family);
        assert!(of(Family::Closing).count() >= 10, "{language}");
        for card in of(Family::Closing) {
            let asks = said(&card.say).contains(['?', '？']);
            assert!(asks && !card.avoid.is_empty(), "{language}: {}", card.id);
        }
        assert_eq!(of(Family::Influence).count(), 4, "{language}");
        for card in of(Family::Influence) {
            assert!(!card.source.is_empty() && !card.avoid.is_empty(), "{language}: {}", card.id);
        }
    }
}

/// The points that a contract talk has to settle.
const POINTS: [&str; 11] =
    ["scope", "price", "delivery", "service", "ip", "breach", "force", "change", "end", "liability", "adjustment"];

#[test]
fn the_contract_talk_has_every_point_as_an_item_to_tick() {
    for language in LANGUAGES {
        let (book, _) = load(language, None);
        let items = book.checklist("contract", &Facts::default());
        for point in POINTS {
            let item = items.iter().find(|item| *item.id == format!("contract-{point}"));
            assert!(item.is_some_and(|item| !said(&item.text).is_empty()), "{language}: {point}");
        }
        assert!(book.checklist("first_visit", &Facts::default()).iter().all(|item| !item.id.starts_with("contract-")));
    }
}
