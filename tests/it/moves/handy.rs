//! Scripts that are wanted at once: one key, and the line is on the screen with the customer's name in it.

use crate::desk::Desk;
use cornerman::app::msg::{Deed, TalkDeed};
use cornerman::domain::playbook::{Family, Script};
use cornerman::locale::Language;

#[test]
fn words_for_holding_and_putting_through_are_one_key_away_and_filled_in() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>c1H");
    let screen = desk.screen();
    assert!(screen.contains("Hold, put through, voicemail"), "{screen}");
    for number in 1..=9 {
        desk.keys(&number.to_string());
        let screen = desk.screen();
        assert!(!screen.contains('{') && !screen.contains("(your name)"), "{screen}");
    }
    desk.keys("1y");
    let line = desk.copied().unwrap().to_owned();
    assert!(!line.is_empty() && !line.contains('{'), "{line}");
    desk.keys("<Esc>");
    assert!(desk.top().is_none());
}

#[test]
fn a_sign_that_they_want_to_buy_shows_its_question_and_is_kept_with_the_talk() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>c1T");
    let first = desk.model.playbook.cards.iter().find(|card| card.family == Family::Signal).unwrap().clone();
    assert!(desk.screen().contains(first.title.as_str()), "{}", desk.screen());
    desk.keys("<Enter>");
    let used = desk.deeds().into_iter().any(|deed| match deed {
        Deed::Talk(TalkDeed::UseCard { used, .. }) => {
            used.card.as_str() == Script::Card(&first).key() && used.interaction.is_some()
        }
        _ => false,
    });
    assert!(used);
    assert_eq!(desk.model.call.as_ref().unwrap().closes, 1);
    // Reading on in the same card tries nothing again; words for holding never do.
    desk.keys("<Down><Esc><Esc>H<Enter>");
    assert_eq!(desk.model.call.as_ref().unwrap().closes, 1);
}

#[test]
fn the_country_of_the_customer_is_read_first_and_how_to_mend_what_went_wrong_behind_it() {
    let mut desk = Desk::in_language(Language::ZhHans);
    desk.keys("/tarnbeck<Enter>C");
    let screen = desk.screen();
    for said in ["英国", "关系", "层级", "面子"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    assert!(screen.find("英国") < screen.find("双语再核对一遍"), "{screen}");
    desk.keys("<Enter><End>");
    assert!(desk.screen().contains("出了误会怎么补救"), "{}", desk.screen());
}

#[test]
fn the_card_tells_of_another_country_and_not_of_ones_own() {
    let mut desk = Desk::new().sized(120, 60);
    desk.keys("/tarnbeck<Enter>");
    let there = |desk: &Desk, name: &str| desk.line(name).is_some_and(|line| !line.contains("Tarnbeck"));
    assert!(there(&desk, "United Kingdom"), "{}", desk.screen());
    desk.model.seller.home = "44".to_owned();
    assert!(!there(&desk, "United Kingdom"), "{}", desk.screen());
    desk.keys("C");
    assert!(desk.screen().contains("United Kingdom"), "{}", desk.screen());
}

#[test]
fn the_contract_talk_is_ticked_point_by_point() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p");
    let at = desk.model.playbook.kinds_of_meetings().position(|meeting| &*meeting.id == "contract").unwrap();
    desk.keys(&"<Down>".repeat(at)).keys("<Enter>");
    let screen = desk.screen();
    assert!(screen.contains("Contract talk"), "{screen}");
    let marks =
        |desk: &Desk| desk.deeds().into_iter().filter(|deed| matches!(deed, Deed::Talk(TalkDeed::Mark { .. }))).count();
    desk.keys("<Down><Down><Down><Down><Space><Space>");
    assert!(marks(&desk) >= 1);
}
