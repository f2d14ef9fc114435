//! What is being typed survives the end of the program, and is offered again where it belongs.

#[cfg(unix)]
mod killed;

use crate::desk::Desk;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::form::Input;
use cornerman::app::msg::{Deed, Effect, TalkDeed};
use cornerman::app::screen::Screen;
use cornerman::locale::Language;

fn form_says(desk: &Desk, row: &str) -> String {
    let Some(Popup::Form(form)) = desk.top() else { panic!("no form\n{}", desk.screen()) };
    let row = form.row(row).unwrap();
    let Input::Line(line) = &row.input else { panic!("not a line") };
    line.text().to_owned()
}

fn note_says(desk: &Desk) -> &str {
    let Some(Popup::Note(note)) = desk.top() else { panic!("no note\n{}", desk.screen()) };
    note.note.text()
}

/// Every place where text is typed: the keys that lead there and type "xyzzy", and a sign of the right place.
const PLACES: &[(&str, &str, &str)] = &[
    ("a new customer", "aPrism<Tab><Tab><Tab>xyzzy", "Add a customer"),
    ("a customer", "/tarnbeck<Enter>exyzzy", "Edit the customer"),
    ("a new person", "/tarnbeck<Enter>axyzzy", "Add a person"),
    ("a talk", "/tarnbeck<Enter>lxyzzy", "Log a talk"),
    ("something to do", "/tarnbeck<Enter>fxyzzy", "What is to be done"),
    ("a plan", "/tarnbeck<Enter>p1e<Tab><Tab>xyzzy", "Edit the plan"),
    ("the end of a visit", "/tarnbeck<Enter>p1wxyzzy", "Wrap up"),
    ("a note on an item", "/tarnbeck<Enter>p1<Enter>xyzzy", "Note on this item"),
    ("an item of one's own", "/tarnbeck<Enter>p1axyzzy", "Add an item of your own"),
    ("an answer", "/tarnbeck<Enter>p1s<Down><Enter>xyzzy", "Note the answer"),
    ("the settings", "<F9><Tab>xyzzy", "Settings"),
    ("another day", "1rxyzzy", "To which day"),
    ("an answer to a card", "7<Enter>xyzzy", "1 of 6"),
    ("own words in a scene", "7r<Enter>nxyzzy", "someone who says little"),
    ("own words further on in a scene", "7r<Enter>1nxyzzy", "someone who says little"),
    ("a goal", "7rrraxyzzy", "A goal of this quarter"),
    ("a goal put in other words", "7rrraFirst ask<Ctrl-S>exyzzy", "Change the goal"),
    ("a trainee", "7rraAnna<Ctrl-S>e<Down><Down>xyzzy", "Change a trainee"),
    ("practice", "7rrrl<Down><Down>xyzzy", "Practice"),
];

#[test]
fn whatever_was_being_typed_is_offered_and_goes_on_where_it_was() {
    for (place, keys, sign) in PLACES {
        let mut desk = Desk::new();
        desk.keys(keys);
        assert!(desk.screen().contains(sign), "{place}\n{}", desk.screen());
        let mut desk = desk.killed();
        assert!(desk.screen().contains("Unfinished texts"), "{place}\n{}", desk.screen());
        assert!(desk.screen().contains("xyzzy"), "{place}\n{}", desk.screen());
        desk.keys("<Enter>");
        assert!(desk.screen().contains(sign) && desk.screen().contains("xyzzy"), "{place}\n{}", desk.screen());
        // And it goes on being kept.
        desk.keys("plugh");
        let desk = desk.killed();
        assert!(desk.screen().contains("plugh"), "{place}\n{}", desk.screen());
    }
}

#[test]
fn a_text_taken_up_again_is_saved_like_any_other_and_then_offered_no_more() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1s<Down><Enter>eleven hours");
    let mut desk = desk.killed();
    desk.keys("<Enter> a week<Enter>");
    assert_eq!(desk.top().map(|_| ()), None);
    assert!(desk.drafts.is_empty());
    let visit = desk.model.visit.as_ref().unwrap();
    let answers: Vec<&str> = visit.answers.iter().map(|answer| answer.answer.as_str()).collect();
    assert_eq!(answers, ["eleven hours a week"]);
    let desk = desk.killed();
    assert!(desk.model.offers.is_empty() && desk.top().is_none());
}

#[test]
fn saving_and_leaving_on_purpose_leave_nothing_to_offer() {
    for keys in [
        "aPrism<Ctrl-S>",
        "aPrism<Esc>y",
        "/tarnbeck<Enter>lA short talk<Ctrl-S>",
        "/tarnbeck<Enter>p1<Enter>noted<Enter>",
        "/tarnbeck<Enter>p1<Enter>noted<Ctrl-U><Enter>",
        "<F9><Tab>Li<Ctrl-S>",
        "7rrraFirst ask<Ctrl-S>",
        "7rrraFirst ask<Esc>y",
        "7rrrl45m<Ctrl-S>",
    ] {
        let mut desk = Desk::new();
        desk.keys(keys);
        assert!(desk.top().is_none(), "{keys}\n{}", desk.screen());
        assert!(desk.drafts.is_empty(), "{keys}: {:?}", desk.drafts);
    }
}

#[test]
fn a_text_kept_for_later_is_there_by_its_key_and_at_the_next_start() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    let mut desk = desk.killed();
    desk.keys("<Esc>");
    assert!(desk.top().is_none());
    desk.keys("<F8>");
    assert!(desk.screen().contains("Prism"));
    desk.keys("<Esc>");
    let desk = desk.killed();
    assert!(desk.screen().contains("Prism"));
}

#[test]
fn a_text_is_thrown_away_only_after_a_question() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    let mut desk = desk.killed();
    desk.keys("<Delete><Enter>");
    assert_eq!(desk.drafts.len(), 1);
    desk.keys("<Delete>y");
    assert!(desk.drafts.is_empty() && desk.model.offers.is_empty());
    assert!(desk.top().is_none(), "{}", desk.screen());
}

#[test]
fn several_texts_are_offered_one_below_the_other() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    let mut desk = desk.killed();
    desk.keys("<Esc>/tarnbeck<Enter>lxyzzy");
    let mut desk = desk.killed();
    assert_eq!(desk.model.offers.len(), 2);
    desk.keys("<Down>y");
    assert!(desk.copied().is_some());
    desk.keys("<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Form(_))), "{}", desk.screen());
    assert_eq!(desk.model.offers.len(), 1);
}

#[test]
fn the_text_on_a_customer_who_was_deleted_can_be_copied_and_put_on_another() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>lThey want a trial");
    let mut desk = desk.killed();
    desk.keys("<Esc>/tarnbeck<Enter>dy<Esc>");
    desk.keys("/<Ctrl-U><Esc>").select("Harrow & Pike Logistics");
    desk.keys("<F8><Enter>");
    assert!(desk.screen().contains("is gone"), "{}", desk.screen());
    desk.keys("y");
    assert_eq!(desk.copied(), Some("They want a trial"));
    desk.keys("<Enter>");
    assert_eq!(form_says(&desk, "summary"), "They want a trial");
    desk.forget();
    desk.keys("<Ctrl-S>");
    let saved = desk.deeds().into_iter().find_map(|deed| match deed {
        Deed::Talk(TalkDeed::Save { subject, .. }) => Some(subject.to_string()),
        _ => None,
    });
    assert_eq!(saved.as_deref(), Some("Harrow & Pike Logistics"));
    assert!(desk.drafts.is_empty());
}

#[test]
fn what_others_changed_since_is_asked_about_when_a_text_is_taken_up_again() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1s<Down><Enter>eleven hours");
    let mut desk = desk.killed();
    desk.keys("<Esc>3<Enter>s<Down><Enter>nobody knows<Enter><F8><Enter>");
    assert!(desk.screen().contains("Changed elsewhere"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(note_says(&desk), "nobody knows\neleven hours");
}

#[test]
fn what_was_saved_with_more_after_a_draft_was_kept_is_not_asked_about() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1s<Down><Enter>eleven hours");
    let mut desk = desk.killed();
    desk.keys("<Esc>3<Enter>s<Down><Enter>eleven hours a week<Enter><F8><Enter>");
    assert_eq!(note_says(&desk), "eleven hours a week");
    desk.keys("<Enter>");
    assert!(desk.killed().top().is_none(), "nothing is left to offer");
}

#[test]
fn an_offer_does_not_take_the_keys_from_somebody_who_types_already() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>lxyzzy");
    let left: Vec<_> = desk.drafts.values().cloned().collect();
    let mut desk = Desk::new();
    desk.keys("aPri");
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Drafts(left)));
    desk.keys("sm");
    assert_eq!(form_says(&desk, "name"), "Prism");
    desk.keys("<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Drafts(_))));
}

#[test]
fn a_call_is_not_covered_by_what_was_left_unfinished_elsewhere() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>lxyzzy");
    let left: Vec<_> = desk.drafts.values().cloned().collect();
    let mut desk = Desk::new();
    desk.keys("/harrow<Enter>c<Enter>");
    assert_eq!(desk.model.screen, Screen::Call, "{}", desk.screen());
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Drafts(left)));
    assert!(desk.model.popups.is_empty() && desk.screen().contains("One unfinished text is kept"), "{}", desk.screen());
    desk.keys("<F8>");
    assert!(desk.screen().contains("xyzzy"), "{}", desk.screen());
}

#[test]
fn a_note_whose_meeting_was_taken_away_meanwhile_is_kept() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1<Enter>figures first");
    desk.model.visit = None;
    desk.keys("<Enter>");
    assert_eq!(desk.drafts.len(), 1);
    assert_eq!(desk.model.offers.len(), 1);
    desk.keys("<F8>");
    assert!(desk.screen().contains("figures first"), "{}", desk.screen());
}

#[test]
fn the_same_text_is_not_written_twice() {
    let mut desk = Desk::new();
    desk.keys("aP");
    desk.forget();
    desk.keys("<Down><Up><Left><Right>");
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::KeepDraft(_))));
}

#[test]
fn an_offer_reads_well_in_each_language() {
    for (language, sentence) in [
        (Language::En, "You were writing down the talk with Tarnbeck"),
        (Language::ZhHans, "您正在记录与"),
        (Language::ZhHant, "您正在記錄與"),
    ] {
        let mut desk = Desk::in_language(language);
        let keys = if language == Language::En { "/tarnbeck<Enter>lxyzzy" } else { "<Enter>lxyzzy" };
        desk.keys(keys);
        let desk = desk.killed();
        assert!(desk.screen().contains(sentence) && !desk.screen().contains('‹'), "{}", desk.screen());
    }
}
