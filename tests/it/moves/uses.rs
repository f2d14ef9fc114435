use crate::desk::Desk;
use cornerman::app::popup::{Popup, finder};
use cornerman::domain::playbook::Script;
use cornerman::domain::prep::CardUse;
use cornerman::locale::Language;

const PRICE: &str = "price-too-high";

fn calling(language: Language) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.keys("/tarnbeck<Enter>c1");
    desk.forget();
    desk
}

/// The keys of the scripts that the finder lists.
fn listed(desk: &Desk) -> Vec<String> {
    let Some(Popup::Finder(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    finder::listed(&desk.model, popup).into_iter().map(Script::key).collect()
}

fn kept(desk: &Desk, card: &str) -> CardUse {
    desk.store.card_uses(card).unwrap().remove(0)
}

#[test]
fn what_did_not_land_with_them_is_not_offered_first_again_and_says_so() {
    let mut desk = calling(Language::En);
    desk.keys("o");
    assert_eq!(listed(&desk)[0], PRICE);
    desk.keys("1<Enter>-");
    assert_eq!(kept(&desk, PRICE).told(), Some(false), "{}", desk.screen());
    desk.keys("<Esc><Esc>o");
    assert_eq!(listed(&desk).last().map(String::as_str), Some(PRICE), "{}", desk.screen());
    desk.keys("<Up>");
    desk.keys("<End>");
    // The next sitting, and the next talk.
    let mut desk = desk.killed();
    desk.keys("/tarnbeck<Enter>p1<F6>");
    assert_eq!(listed(&desk).last().map(String::as_str), Some(PRICE), "{}", desk.screen());
    desk.keys("price");
    assert_ne!(listed(&desk)[0], PRICE, "others that answer as well come first\n{}", desk.screen());
    assert!(desk.line("did not land with them on").is_some(), "{}", desk.screen());
}

#[test]
fn what_is_typed_exactly_stands_first_whatever_speaks_against_it() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = calling(language);
        desk.keys("o1<Enter>-<Esc><Esc>");
        let card = desk.model.playbook.objections.get(PRICE).unwrap();
        let typed = [card.title.to_string(), card.says[0].words(), PRICE.to_owned()];
        for typed in typed {
            desk.keys("o").keys(&typed);
            assert_eq!(listed(&desk)[0], PRICE, "{language:?} {typed}\n{}", desk.screen());
            desk.keys("<Esc>");
        }
        desk.keys("o1");
        assert_eq!(listed(&desk)[0], PRICE, "its number is still its number");
    }
}

#[test]
fn with_somebody_else_the_order_is_as_before() {
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter>-<Esc><Esc>u<F3><Esc><Esc><Esc>");
    desk.select("Adeyemi-Rowe household").keys("<Enter>p1o");
    assert_eq!(listed(&desk)[0], PRICE, "{}", desk.screen());
}

#[test]
fn one_key_in_the_call_says_what_came_of_the_card_that_was_read_last() {
    let mut desk = calling(Language::ZhHans);
    desk.keys("+");
    assert!(desk.deeds().is_empty(), "nothing was used yet: {}", desk.said());
    desk.keys("o2<Enter><Esc><Esc>");
    let card = desk.model.playbook.objections.iter().find(|card| card.rank == Some(2)).unwrap().id.to_string();
    assert!(desk.line("+ 有效").is_some(), "{}", desk.screen());
    desk.keys("+");
    assert_eq!(kept(&desk, &card).told(), Some(true), "{}", desk.screen());
    assert!(desk.line("+ 有效").is_none(), "{}", desk.screen());
    // It was a slip of the finger.
    desk.keys("－");
    assert_eq!(kept(&desk, &card).told(), Some(false), "{}", desk.said());
    desk.keys("u");
    assert_eq!(kept(&desk, &card).told(), Some(true));
}

#[test]
fn outcomes_elsewhere_are_counted_and_told_beside_the_line() {
    let mut desk = Desk::new();
    desk.keys("6<Enter>+<Esc><Enter>+<Esc><Enter>-<Esc>o1");
    assert!(desk.line("landed 2 of 3").is_some(), "{}", desk.screen());
    // Read anew from the file it is the same.
    let mut desk = desk.killed();
    desk.keys("o1");
    assert!(desk.line("landed 2 of 3").is_some(), "{}", desk.screen());
}

#[test]
fn the_list_stays_as_it_was_offered_while_it_is_read() {
    let mut desk = calling(Language::En);
    desk.keys("o");
    let before = listed(&desk);
    desk.keys("<Enter>-<Esc>");
    assert_eq!(listed(&desk), before);
    assert!(desk.line("did not land with them on").is_some(), "{}", desk.screen());
}
