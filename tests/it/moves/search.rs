use crate::desk::{Desk, sampled};
use cornerman::app::key::Key;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::Effect;
use cornerman::app::screen::Screen;
use cornerman::locale::Language;

#[test]
fn letters_are_text_while_searching() {
    let mut desk = Desk::new();
    desk.keys("/dqu?:1o");
    assert_eq!(desk.model.customers.query.text(), "dqu?:1o");
    assert!(desk.top().is_none() && !desk.model.quitting && desk.deeds().is_empty());
}

#[test]
fn function_keys_work_while_searching() {
    let mut desk = Desk::new();
    desk.keys("/ab<F4>");
    assert_eq!(desk.model.screen, Screen::Prep);
    desk.keys("<F3><F10>");
    assert!(desk.top().is_some(), "the palette is open over the search");
}

#[test]
fn a_chinese_character_in_command_mode_starts_the_search_and_says_so() {
    let mut desk = Desk::new();
    desk.keys("东屏");
    assert_eq!(desk.model.customers.query.text(), "东屏");
    assert_eq!(desk.selected(), "东屏农商银行");
    assert_eq!(desk.said(), desk.model.words.get("said-input-method"));
}

#[test]
fn keys_in_full_width_and_the_sign_of_chinese_keyboards_on_the_slash_mean_what_they_stand_for() {
    for opens_search in ['/', '／', '、'] {
        let mut desk = Desk::new();
        desk.key(Key::char(opens_search));
        assert!(desk.model.customers.searching, "{opens_search}");
        assert!(desk.model.customers.query.is_empty(), "{opens_search}");
    }
    for opens_palette in ['：', '？'] {
        let mut desk = Desk::new();
        desk.key(Key::char(opens_palette));
        assert!(desk.top().is_some_and(Popup::typing), "{opens_palette}");
    }
    let mut desk = Desk::new();
    desk.keys("ｊｊｋ６");
    assert_eq!((desk.model.customers.list.selected, desk.model.screen), (1, Screen::Scripts));
}

#[test]
fn pasted_text_is_never_commands() {
    let mut desk = Desk::new();
    let before = desk.customers();
    desk.text("dyq\nsecond line");
    assert_eq!(desk.model.customers.query.text(), "dyq");
    assert!(!desk.model.quitting && desk.top().is_none() && desk.deeds().is_empty());
    assert_eq!(desk.customers(), before);
}

#[test]
fn pasted_over_a_meeting_it_looks_for_an_objection() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").forget();
    desk.text("price d w u");
    assert!(desk.line("price d w u").is_some(), "{}", desk.screen());
    assert!(desk.deeds().is_empty());
}

#[test]
fn what_is_too_long_to_paste_is_refused_in_words() {
    let mut desk = Desk::new();
    desk.text(&"x".repeat(100_001));
    assert!(desk.model.customers.query.is_empty());
    assert!(desk.said().contains("100"), "{}", desk.said());
}

#[test]
fn a_customer_is_found_by_initials_number_person_and_mail() {
    for (typed, name) in [
        ("ywjm", "远望精密制造有限公司"),
        ("yuanwang", "远望精密制造有限公司"),
        ("1555 0010", "远望精密制造有限公司"),
        ("沈立群", "远望精密制造有限公司"),
        ("garside", "Tarnbeck Castings Ltd"),
        ("gu.xl@", "远望精密制造有限公司"),
    ] {
        let mut desk = Desk::new();
        desk.keys(&format!("/{typed}"));
        assert_eq!(desk.selected(), name, "{typed}\n{}", desk.screen());
    }
}

#[test]
fn the_person_who_answered_the_search_is_shown() {
    let mut desk = Desk::new();
    desk.keys("/dongzhenbang");
    assert!(desk.line("远望精密").unwrap().contains("董振邦"), "{}", desk.screen());
}

#[test]
fn an_answer_to_an_older_question_is_dropped() {
    let mut desk = Desk::new();
    desk.keys("/");
    desk.slow = true;
    desk.keys("tarnbeck");
    desk.slow = false;
    // The last letter's answer comes first, then that of the first letter.
    desk.deliver(&[7, 0]);
    assert_eq!(desk.model.customers.len(), 1);
    assert_eq!(desk.selected(), "Tarnbeck Castings Ltd");
}

#[test]
fn an_answer_that_comes_after_the_search_was_left_is_dropped() {
    let mut desk = Desk::new();
    desk.keys("/");
    desk.slow = true;
    desk.keys("t<Esc>");
    desk.slow = false;
    desk.deliver(&[0]);
    assert_eq!(desk.model.customers.len(), sampled());
}

#[test]
fn enter_on_the_only_hit_opens_its_card_and_esc_leads_back_step_by_step() {
    let mut desk = Desk::new();
    desk.keys("/tarnb<Enter>");
    assert!(desk.model.customers.open);
    desk.keys("<Esc>");
    assert_eq!((desk.model.customers.open, desk.model.customers.len()), (false, 1));
    desk.keys("<Esc>");
    assert_eq!((desk.selected(), desk.model.customers.len()), ("Tarnbeck Castings Ltd", sampled()));
}

#[test]
fn esc_in_the_search_line_shows_all_again() {
    let mut desk = Desk::new();
    desk.keys("/zzzz");
    assert!(desk.line(&desk.model.words.get("ui-nothing-found")).is_some(), "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!((desk.model.customers.searching, desk.model.customers.len()), (false, sampled()));
}

#[test]
fn arrows_walk_the_hits_without_leaving_the_search_line() {
    let mut desk = Desk::new();
    desk.keys("/co<Down>");
    assert_eq!((desk.model.customers.list.selected, desk.model.customers.searching), (1, true));
    desk.keys("<Up>l");
    assert_eq!(desk.model.customers.query.text(), "col");
}

#[test]
fn saving_while_hits_are_listed_keeps_the_selected_one() {
    let mut desk = Desk::new();
    desk.keys("/co<Enter><Down><Down>");
    let before = desk.selected().to_owned();
    desk.keys("e<Down><Down><Down><Down><Down>x<Ctrl-S>");
    assert_eq!(desk.deeds().len(), 1, "{}", desk.screen());
    assert_eq!(desk.selected(), before);
}

#[test]
fn rows_out_of_sight_are_asked_for_when_they_come_into_sight_and_only_once() {
    let mut desk = Desk::new();
    desk.model.customers.forget();
    desk.slow = true;
    desk.keys("<End><End>");
    let asks = desk.effects.iter().filter(|effect| matches!(effect, Effect::Ask(_))).count();
    assert_eq!(asks, 1, "{:?}", desk.effects);
}

/// Letters that nobody types who looks for something.
const NONSENSE: &[&str] = &["vzvz", "qqqq", "xkcd", "vvv", "wxyz", "jjjj", "mnbv", "sdfgh", "hjkl", "zxcv", "qwertz"];

#[test]
fn nonsense_finds_no_script_in_any_language() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = Desk::in_language(language);
        for typed in NONSENSE {
            desk.keys(&format!("6/{typed}"));
            assert_eq!(desk.model.scripts.hits.as_ref().map(Vec::len), Some(0), "{typed}\n{}", desk.screen());
            desk.keys("<Esc>");
        }
    }
}

#[test]
fn nonsense_finds_no_customer() {
    let mut desk = Desk::new();
    for typed in NONSENSE {
        desk.keys(&format!("/{typed}"));
        assert_eq!(desk.model.customers.hits.as_ref().map(Vec::len), Some(0), "{typed}\n{}", desk.screen());
        desk.keys("<Esc>");
    }
}

/// What is on the screen after these keys, where every answer comes at once, and where all of them come when the last key
/// has been pressed long since.
fn at_once_and_late(keys: &str) -> [Desk; 2] {
    [false, true].map(|late| {
        let mut desk = Desk::new();
        desk.keys("2<Down><Down>").slow = late;
        desk.keys(keys).let_in();
        desk
    })
}

#[test]
fn enter_means_the_first_that_is_found_for_the_words_however_late_the_answer_comes() {
    for keys in [
        "/东屏<Enter>",
        "/tarn<Enter>",
        "/tarn<Enter><Enter>",
        "/ha<Down><Enter><Enter>",
        "/harrow<Tab>p",
        "/ha<Enter>p<Enter>",
        "/nobodyatall<Enter>",
        "6/expensive<Enter>",
        "6/think<Down><Enter>",
        "oexpensive<Enter>",
        "othink<Down><Down><Enter>",
        "o01<Enter>",
    ] {
        let [at_once, late] = at_once_and_late(keys);
        assert_eq!(late.screen(), at_once.screen(), "{keys}");
    }
    let [_, late] = at_once_and_late("/东屏<Enter>");
    assert!(late.model.customers.open && late.selected() == "东屏农商银行", "{}", late.screen());
}

#[test]
fn esc_waits_for_no_answer() {
    let mut desk = Desk::new();
    desk.keys("2").slow = true;
    desk.keys("/tarn<Enter>d<Esc>");
    assert!(!desk.model.customers.searching && desk.model.ahead.is_empty() && desk.top().is_none());
}

#[test]
fn the_search_opens_from_every_screen_and_its_letters_are_no_commands() {
    for keys in ["1", "3", "4", "7", "7r", "X"] {
        let mut desk = Desk::new();
        desk.visit("Tarnbeck Castings Ltd").keys("<Esc><Esc>").keys(keys).forget();
        desk.keys("/duql");
        assert_eq!((desk.model.screen, desk.model.customers.query.text()), (Screen::Customers, "duql"), "{keys}");
        assert!(desk.deeds().is_empty() && desk.top().is_none(), "{keys}");
    }
    let mut desk = Desk::new();
    desk.keys("6<Enter>/price");
    assert_eq!((desk.model.screen, desk.model.scripts.query.text()), (Screen::Scripts, "price"));
}
