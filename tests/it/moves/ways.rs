use crate::desk::{Desk, sampled};
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Effect, Msg};
use cornerman::app::screen::Screen;
use cornerman::locale::Language;

#[test]
fn esc_leads_from_everywhere_to_the_list_of_customers_and_never_out() {
    for way in
        ["<Enter>", "/co", "/co<Enter>", "3", "6", "6<Enter>", "6/price", "7", "o", "oprice<Enter>", ":", "?", "a", "e"]
    {
        let mut desk = Desk::new();
        desk.keys(way).keys("<Esc><Esc><Esc><Esc>");
        assert_eq!(desk.model.place(), Place::Customers, "{way}");
        assert!(desk.top().is_none() && !desk.model.quitting, "{way}");
        assert_eq!(desk.model.customers.len(), sampled(), "{way}");
    }
}

#[test]
fn esc_leads_from_a_meeting_back_to_the_meetings_and_then_to_the_customers() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").keys("s");
    assert_eq!(desk.model.screen, Screen::Spin);
    desk.keys("<Esc>");
    assert_eq!(desk.model.place(), Place::Visit);
    desk.keys("<Esc>");
    assert_eq!(desk.model.place(), Place::Prep);
    desk.keys("<Esc>");
    assert_eq!(desk.model.place(), Place::Customers);
}

#[test]
fn tab_turns_through_the_screens_and_leaves_out_the_one_that_has_nothing_to_show() {
    let mut desk = Desk::new();
    let mut seen = Vec::new();
    for _ in 0..5 {
        desk.keys("<Tab>");
        seen.push(desk.model.screen);
    }
    assert_eq!(seen, [Screen::Prep, Screen::Scripts, Screen::Drills, Screen::Today, Screen::Customers]);
    desk.keys("<BackTab><BackTab><BackTab>");
    assert_eq!(desk.model.screen, Screen::Scripts);
    desk.keys("<BackTab><BackTab>").visit("Tarnbeck Castings Ltd").keys("<Tab>");
    assert_eq!(desk.model.screen, Screen::Spin);
}

#[test]
fn digits_and_function_keys_name_the_same_screens() {
    for (digit, function, screen) in [
        ("1", "<F2>", Screen::Today),
        ("2", "<F3>", Screen::Customers),
        ("3", "<F4>", Screen::Prep),
        ("4", "<F5>", Screen::Spin),
    ] {
        for key in [digit, function] {
            let mut desk = Desk::new();
            desk.visit("Tarnbeck Castings Ltd").keys(key);
            assert_eq!(desk.model.screen, screen, "{key}");
        }
    }
}

#[test]
fn what_cannot_be_done_says_why() {
    let mut desk = Desk::empty(Language::En);
    desk.start();
    for (key, why) in [
        ("4", "off-no-visit"),
        ("u", "off-nothing-to-undo"),
        ("<Enter>", "off-no-customer"),
        ("p", "off-no-customer"),
        ("d", "off-no-customer"),
    ] {
        desk.model.notice = None;
        desk.keys(key);
        assert_eq!(desk.said(), desk.model.words.get(why), "{key}");
        assert_eq!(desk.model.place(), Place::Customers, "{key}");
    }
}

#[test]
fn q_quits_at_once_when_nothing_is_open() {
    let mut desk = Desk::new();
    desk.keys("q");
    assert!(desk.model.quitting);
    assert!(matches!(desk.effects[..], [Effect::Quit]));
}

#[test]
fn quitting_with_something_open_asks_and_enter_stays() {
    let mut desk = Desk::new();
    desk.keys("aNew<Ctrl-C>");
    assert!(matches!(desk.top(), Some(Popup::Confirm(_))), "{}", desk.screen());
    // The key that opened the question does not answer it, and no is selected.
    desk.keys("<Ctrl-C><Enter>");
    assert!(!desk.model.quitting);
    assert!(matches!(desk.top(), Some(Popup::Form(_))));
    desk.keys("<Ctrl-C>y");
    assert!(desk.model.quitting);
}

#[test]
fn a_window_that_is_too_small_says_so_and_can_still_be_left() {
    let mut desk = Desk::new().sized(40, 12);
    assert!(desk.screen().contains("60×16"), "{}", desk.screen());
    desk.keys("q");
    assert!(desk.model.quitting);
}

#[test]
fn too_small_with_a_form_open_the_letters_do_not_fall_into_it_and_leaving_asks_in_sight() {
    let mut desk = Desk::new();
    desk.keys("aNew");
    desk.resize(40, 12);
    desk.keys("xyz<Enter><Esc>");
    desk.keys("q");
    assert!(desk.screen().contains("not been"), "{}", desk.screen());
    desk.keys("n");
    desk.resize(80, 24);
    assert!(!desk.model.quitting);
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(form.text("name"), "New");
    desk.resize(40, 12);
    desk.keys("qy");
    assert!(desk.model.quitting);
}

#[test]
fn the_language_goes_round_and_takes_the_words_of_the_playbook_along() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd");
    let english = desk.screen();
    desk.keys("<F12>");
    assert_eq!(desk.model.words.language(), Language::ZhHans);
    assert!(desk.screen().contains("首次拜访") && !desk.screen().contains("Know the customer"), "{}", desk.screen());
    desk.keys("<F12>");
    assert_eq!(desk.model.words.language(), Language::ZhHant);
    desk.keys("<F12>");
    assert_eq!(desk.screen(), english);
}

#[test]
fn a_notice_goes_after_some_seconds_whatever_wakes_the_screen() {
    let mut desk = Desk::new();
    desk.keys("4");
    assert!(!desk.said().is_empty());
    desk.model.now.ms += 3_000;
    desk.send(Msg::Tick);
    assert!(!desk.said().is_empty());
    desk.model.now.ms += 4_000;
    desk.keys("<Down>");
    assert!(desk.said().is_empty());
}

#[test]
fn a_notice_stays_on_the_screen_where_it_was_said() {
    for away in ["6", "<Enter>", "a", ":", "o"] {
        let mut desk = Desk::new();
        desk.keys("t<Down>");
        assert_eq!(desk.said(), desk.model.words.get("off-no-filter"));
        desk.keys(away);
        assert_eq!(desk.said(), "", "after {away}");
    }
}

#[test]
fn why_nothing_happened_goes_with_the_next_key() {
    let mut desk = Desk::new();
    desk.keys("4");
    assert_eq!(desk.said(), desk.model.words.get("off-no-visit"));
    desk.keys("<Down>");
    assert_eq!(desk.said(), "");
}

#[test]
fn what_went_wrong_waits_for_a_key_and_goes_with_it() {
    let mut desk = Desk::new();
    desk.text(&"x".repeat(100_001));
    let said = desk.said().to_owned();
    assert!(said.contains("characters"), "{said}");
    desk.model.now.ms += 600_000;
    desk.send(Msg::Tick);
    assert_eq!(desk.said(), said);
    desk.keys("<Down>");
    assert_eq!(desk.said(), "");
}

#[test]
fn the_chord_that_quits_works_over_everything_and_asks_where_something_is_unsaved() {
    for open in ["", ":", "o", "o1<Enter>", "p", "/tarn", "e"] {
        let mut desk = Desk::new();
        desk.keys(open).keys("<Ctrl-Q>");
        assert!(desk.model.quitting, "{open}");
    }
    for open in ["aNew", "p1<Enter>half a word"] {
        let mut desk = Desk::new();
        desk.keys(open).keys("<Ctrl-Q>");
        assert!(!desk.model.quitting, "{open}");
        assert!(matches!(desk.top(), Some(Popup::Confirm(_))), "{}", desk.screen());
        desk.keys("y");
        assert!(desk.model.quitting, "{open}");
    }
}

#[test]
fn the_footer_names_the_keys_of_what_stands_over_the_screen_and_a_click_presses_them() {
    for (open, verb) in [("p", "Back"), ("aNew", "Back"), ("o1<Enter>", "Favourite"), (":", "Choose")] {
        let mut desk = Desk::new();
        desk.keys(open);
        let footer = desk.screen().lines().last().unwrap().to_owned();
        assert!(footer.contains(verb) && !footer.contains("Prepare"), "{open}: {footer}");
    }
    let mut desk = Desk::new();
    desk.keys("aPrism Works");
    let (x, _) = desk.find("Ctrl-S Save");
    desk.click(x, 23);
    assert!(desk.top().is_none() && desk.names().contains(&"Prism Works".to_owned()), "{}", desk.screen());
}

#[test]
fn a_change_of_size_keeps_the_selected_customer_in_sight() {
    let mut desk = Desk::new().sized(120, 50);
    desk.select("Tidewrack Games");
    for (w, h) in [(80, 24), (60, 16), (200, 60), (61, 17)] {
        desk.resize(w, h);
        assert!(desk.line("> Tidewrack Games").is_some(), "{w}x{h}\n{}", desk.screen());
    }
}
