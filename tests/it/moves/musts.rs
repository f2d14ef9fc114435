//! What must be said in a call: ticked, taken off, missing at the end, and kept.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::panes::call;
use cornerman::app::panes::call::course;
use cornerman::domain::call::State;
use cornerman::domain::id::Id;
use cornerman::domain::interaction::{Channel, Interaction, Outcome};
use cornerman::locale::Language;

/// A call with a sample customer by the first flow, at the step that greets.
fn greeted() -> Desk {
    let mut desk = Desk::in_language(Language::En);
    desk.keys("/tarnbeck<Enter>c11");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    desk
}

fn talk(desk: &Desk) -> Id {
    desk.model.call.as_ref().unwrap().on
}

/// What was kept of one talk: the things that had to be said, and whether they were.
fn kept(desk: &Desk, talk: Id) -> Vec<(String, bool)> {
    let marks = desk.store.check_marks(talk).unwrap();
    marks.iter().map(|mark| (mark.must().unwrap_or("-").to_owned(), mark.done)).collect()
}

fn on_screen(desk: &Desk) -> Vec<(String, bool)> {
    let visit = course::visit(&desk.model).unwrap();
    call::musts::lines(&desk.model, visit).into_iter().map(|line| (line.id, line.said)).collect()
}

fn said(id: &str, done: bool) -> (String, bool) {
    (id.to_owned(), done)
}

#[test]
fn a_line_ticks_what_it_says_when_its_step_is_left_and_undo_takes_both_back() {
    let mut desk = greeted();
    assert_eq!(on_screen(&desk), [said("who", false), said("recorded", false)]);
    assert!(desk.line("MUST [ ] who you are").is_some() && desk.line("must say 0/2").is_some(), "{}", desk.screen());
    desk.keys("1");
    assert_eq!(kept(&desk, talk(&desk)), [said("who", true)]);
    assert_eq!(on_screen(&desk), [said("who", true), said("recorded", false), said("commercial", false)]);
    desk.keys("u");
    assert_eq!(kept(&desk, talk(&desk)), []);
    assert_eq!(on_screen(&desk), [said("who", false), said("recorded", false)]);
}

#[test]
fn another_answer_does_not_unsay_what_was_said() {
    let mut desk = greeted();
    desk.keys("1<Backspace>");
    assert_eq!(on_screen(&desk), [said("who", true), said("recorded", false)]);
}

#[test]
fn one_key_ticks_the_next_thing_and_the_list_takes_a_tick_off_again() {
    let mut desk = greeted();
    desk.keys("1m");
    // What belongs to the present step comes before what was passed over.
    assert_eq!(kept(&desk, talk(&desk)), [said("who", true), said("commercial", true)]);
    desk.keys("m");
    assert!(desk.line("must say 3/3").is_some(), "{}", desk.screen());
    desk.keys("m");
    assert!(desk.line("All that had to be said").is_some(), "{}", desk.screen());
    desk.keys("M");
    assert!(
        matches!(desk.top(), Some(Popup::Choose(_))) && desk.line("[x] whether the call").is_some(),
        "{}",
        desk.screen()
    );
    desk.keys("2");
    assert_eq!(on_screen(&desk), [said("who", true), said("recorded", false), said("commercial", true)]);
    // A tick that was taken off by hand stays off, whatever the line says.
    desk.keys("M1<Backspace>1");
    assert_eq!(on_screen(&desk)[0], said("who", false));
}

#[test]
fn what_was_not_said_stands_above_the_wrap_up_and_is_kept_as_it_was_left() {
    let mut desk = greeted();
    desk.keys("1w");
    let screen = desk.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("no {text} in {screen}"));
    assert!(at("[ ] whether the call is recorded") < at("outcome ") && at("[ ] that you'd like") < at("outcome "));
    let talk = talk(&desk);
    // One was said after all; the other was not. The cursor began at the outcome.
    desk.keys("2<Up><Up> <Tab>good talk<Ctrl-S>");
    assert!(desk.model.popups.is_empty(), "{}", desk.screen());
    assert_eq!(kept(&desk, talk), [said("who", true), said("recorded", false), said("commercial", true)]);
    let visit = cornerman::usecases::visit::whole(&desk.store, talk).unwrap();
    assert_eq!((visit.interaction.outcome, visit.said.len(), visit.marks.len()), (Some(Outcome::Advance), 3, 0));
    // The record says it, and counts none of it as prepared.
    let record = cornerman::app::panes::talk::lay(&desk.model, &visit, 80).doc;
    let lines: Vec<String> =
        record.lines.iter().map(|line| line.iter().map(|piece| piece.text.as_str()).collect()).collect();
    for said in ["What had to be said", "[x] who you are, and from which firm", "[ ] whether the call is recorded"] {
        assert!(lines.iter().any(|line| line == said), "{said}: {lines:#?}");
    }
    assert_eq!(desk.store.work_done(talk).unwrap().0, 0);
}

#[test]
fn the_words_of_a_tick_outlive_a_pack_that_says_it_otherwise() {
    let mut desk = greeted();
    desk.keys("1w2done<Ctrl-S>");
    let talk = desk.store.customer_card(desk.model.customers.selected_row().unwrap().id).unwrap().unwrap().interactions;
    let talk = talk.iter().find(|talk| talk.flow.as_str() == "phone-call").unwrap().id;
    let marks = desk.store.check_marks(talk).unwrap();
    assert_eq!(marks[0].text.as_str(), "who you are, and from which firm");
}

#[test]
fn a_visit_is_led_by_the_flow_made_for_its_kind_and_nothing_rings_there() {
    for (language, said) in [(Language::En, "First visit, face to face"), (Language::ZhHans, "首次登门拜访")] {
        let mut desk = Desk::in_language(language);
        desk.keys("/tarnbeck<Enter>p1c");
        assert!(desk.line(said).is_some_and(|line| line.contains('>')), "{}", desk.screen());
        desk.keys("<Enter>");
        let call = desk.model.call.as_ref().unwrap();
        assert_eq!(call.meter.state(), State::Talking, "{}", desk.screen());
        let kept: Interaction = desk.store.get(call.on).unwrap().unwrap();
        assert_eq!((kept.flow.as_str(), kept.channel), ("first-visit", Some(Channel::Face)));
        // By phone, what is made for the phone stands first.
        let mut desk = Desk::in_language(language);
        desk.keys("/tarnbeck<Enter>c1");
        let kept: Interaction = desk.store.get(talk(&desk)).unwrap().unwrap();
        assert_eq!(kept.flow.as_str(), "phone-call");
    }
}
