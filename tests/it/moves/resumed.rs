//! A call that one leaves: asked about before the program ends, found again in the next sitting with its clock.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::Model;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::Msg;
use cornerman::domain::call::State;
use cornerman::domain::id::Id;
use cornerman::domain::interaction::{Interaction, Outcome, Stage};
use cornerman::domain::time::Now;
use cornerman::locale::Language;
use cornerman::usecases::visit::{self, Dial};

/// A call with a sample customer, answered by the first thing they may say.
fn talking(language: Language) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.keys("/tarnbeck<Enter>c1");
    wait(&mut desk, 20);
    desk.keys("1");
    desk
}

/// So many seconds go by.
fn wait(desk: &mut Desk, seconds: i64) {
    desk.model.now = Now::new(desk.model.now.ms + seconds * 1000, desk.model.now.zone);
    desk.send(Msg::Tick);
}

/// The next sitting, so many seconds later.
fn next_sitting(desk: Desk, seconds: i64) -> Desk {
    let later = Now::new(desk.model.now.ms + seconds * 1000, desk.model.now.zone);
    let mut next = desk.killed();
    next.model.now = later;
    next
}

fn kept(desk: &Desk) -> Interaction {
    desk.store.get(desk.model.call.as_ref().unwrap().on).unwrap().unwrap()
}

fn seconds(model: &Model) -> i64 {
    model.call.as_ref().unwrap().meter.seconds(model.now.ms)
}

#[test]
fn leaving_while_a_call_is_on_asks_once_and_no_is_chosen() {
    for way in ["q", "<Ctrl-Q>", "<Ctrl-C>"] {
        for (language, asked) in [(Language::En, "Talking 1:05"), (Language::ZhHans, "通话中 1:05")] {
            let mut desk = talking(language);
            wait(&mut desk, 65);
            desk.keys(way);
            assert!(!desk.model.quitting, "{way}");
            let screen = desk.screen();
            assert!(screen.contains("Tarnbeck Castings Ltd") && screen.contains(asked), "{way}\n{screen}");
            // The key that asked does not answer, and Enter stays.
            desk.keys(way);
            desk.keys("<Enter>");
            assert!(!desk.model.quitting && desk.model.popups.is_empty(), "{way}\n{}", desk.screen());
            assert_eq!(desk.model.place(), Place::Call);
            desk.keys(way).keys("y");
            assert!(desk.model.quitting, "{way}");
        }
    }
}

#[test]
fn it_is_asked_from_every_screen_on_hold_and_with_the_name_of_the_one_who_waits() {
    let mut desk = talking(Language::En);
    desk.keys("h<F3><Esc><Esc>");
    desk.select("Adeyemi-Rowe household").keys("<Enter>p1<Esc>q");
    let screen = desk.screen();
    assert!(screen.contains("Tarnbeck Castings Ltd (On hold"), "{screen}");
    desk.keys("n6q");
    assert!(matches!(desk.top(), Some(Popup::Confirm(_))), "{}", desk.screen());
}

#[test]
fn with_a_form_open_in_a_call_one_question_tells_both() {
    let mut desk = talking(Language::En);
    desk.keys("w2well<Ctrl-Q>");
    assert!(matches!(desk.top(), Some(Popup::Confirm(_))), "{}", desk.screen());
    let screen = desk.screen();
    assert!(screen.contains("(Over 0:00) is not") && screen.contains("is not saved"), "{screen}");
    desk.keys("n");
    assert_eq!(desk.model.popups.len(), 1, "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert!(desk.model.popups.is_empty(), "{}", desk.screen());
    // It is wrapped up: nothing is asked any more.
    desk.keys("q");
    assert!(desk.model.quitting, "{}", desk.screen());
}

#[test]
fn in_a_window_that_is_too_small_the_question_is_in_sight_too() {
    let mut desk = talking(Language::En);
    desk.resize(40, 12);
    desk.keys("q");
    assert!(!desk.model.quitting && desk.screen().contains("[y]"), "{}", desk.screen());
    desk.keys("y");
    assert!(desk.model.quitting);
}

#[test]
fn the_next_sitting_says_so_and_one_key_leads_back_to_the_call_with_its_clock() {
    for (language, back) in [(Language::En, "Talking 13:00"), (Language::ZhHans, "通话中 13:00")] {
        let mut desk = talking(language);
        wait(&mut desk, 60);
        let mut desk = next_sitting(desk, 12 * 60);
        assert!(desk.said().contains("Tarnbeck Castings Ltd") && desk.said().contains('5'), "{}", desk.said());
        assert!(desk.model.call.is_none());
        desk.keys("5");
        assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
        // It rang for 20 seconds; since the answer 13 minutes have passed.
        assert!(desk.line(back).is_some(), "{}", desk.screen());
        desk.keys("w2well<Ctrl-S>5");
        assert!(desk.model.call.is_none(), "it is wrapped up: none is on\n{}", desk.screen());
    }
}

#[test]
fn where_several_calls_wait_it_is_asked_which() {
    let mut desk = next_sitting(talking(Language::En), 60);
    desk.keys("/adeyemi<Enter>c1");
    let mut desk = next_sitting(desk, 120);
    desk.keys("5");
    let Some(Popup::Choose(asked)) = desk.top() else { panic!("{}", desk.screen()) };
    let names: Vec<&str> = asked.options.iter().map(|option| option.text.as_str()).collect();
    assert_eq!(names, ["Adeyemi-Rowe household", "Tarnbeck Castings Ltd"], "the latest first\n{}", desk.screen());
    desk.keys("2");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    assert!(desk.line("Tarnbeck Castings Ltd ·").is_some(), "{}", desk.screen());
    assert_eq!(seconds(&desk.model), 180, "{}", desk.screen());
    // One on: the key leads to that one.
    desk.keys("<F3>5");
    assert!(desk.model.popups.is_empty() && desk.line("Tarnbeck Castings Ltd ·").is_some(), "{}", desk.screen());
}

#[test]
fn from_its_meeting_too_a_call_goes_on_with_its_clock() {
    let mut desk = next_sitting(talking(Language::En), 300);
    desk.keys("3<Home>");
    let running = desk.model.prep.visits.iter().position(|open| open.interaction.stage == Stage::Running).unwrap();
    desk.keys(&"<Down>".repeat(running)).keys("<Enter>c");
    assert_eq!((desk.model.place(), seconds(&desk.model)), (Place::Call, 300), "{}", desk.screen());
}

#[test]
fn what_was_measured_goes_on_in_the_next_sitting_and_into_the_wrap_up() {
    let mut desk = talking(Language::En);
    desk.keys("<Space>");
    wait(&mut desk, 30);
    desk.keys("<Space>");
    wait(&mut desk, 60);
    desk.keys("ttqy");
    assert!(desk.model.quitting);
    assert_eq!((kept(&desk).talked, kept(&desk).listened, kept(&desk).closes), (Some(30), Some(60), Some(2)));
    let mut desk = next_sitting(desk, 600);
    desk.keys("5<Space>");
    wait(&mut desk, 10);
    let on = kept(&desk).id;
    desk.keys("tw2well<Ctrl-S>");
    let held: Interaction = desk.store.get(on).unwrap().unwrap();
    assert_eq!((held.outcome, held.stage), (Some(Outcome::Advance), Stage::Held));
    assert_eq!((held.talked, held.listened, held.closes), (Some(40), Some(60), Some(3)));
}

#[test]
fn a_call_of_yesterday_stands_where_it_was_heard_last_says_so_and_goes_on_only_by_hand() {
    let mut desk = talking(Language::En);
    wait(&mut desk, 240);
    desk.keys("1");
    let mut desk = next_sitting(desk, 19 * 3600);
    desk.keys("5");
    let call = desk.model.call.as_ref().unwrap();
    assert_eq!((call.meter.state(), seconds(&desk.model)), (State::Over, 240), "{}", desk.screen());
    assert!(desk.said().contains("yesterday 10:34"), "{}", desk.said());
    assert!(desk.line("Over 4:00").is_some(), "{}", desk.screen());
    wait(&mut desk, 30);
    assert_eq!(seconds(&desk.model), 240);
    // It took place when it began, however late it is wrapped up.
    let began = kept(&desk).started_at;
    let on = kept(&desk).id;
    desk.keys("w2well<Ctrl-S>");
    let held: Interaction = desk.store.get(on).unwrap().unwrap();
    assert_eq!((held.held_at, held.stage), (began, Stage::Held));
}

#[test]
fn a_number_that_is_dialled_again_goes_back_to_the_call_but_not_to_one_that_was_silent_for_long() {
    let mut desk = talking(Language::En);
    let (first, customer) = (kept(&desk).id, kept(&desk).customer.unwrap());
    let began = desk.model.now;
    let mut dial = |minutes: i64, nth: u8| {
        let now = Now::new(began.ms + minutes * 60_000, began.zone);
        let id = Id::from_bytes([nth; 16]);
        let dial = Dial { customer, typed: "Tarnbeck", home: "86", flow: "phone-call" };
        visit::call(&mut desk.store, dial, id, now, "me").unwrap().id
    };
    assert_eq!((dial(10, 1), dial(60, 2)), (first, first));
    // Nothing was heard of it since: this is another call, and that one can still be wrapped up.
    assert_eq!(dial(62, 3), Id::from_bytes([3; 16]));
    assert_eq!(dial(63, 4), Id::from_bytes([3; 16]));
}

#[test]
fn the_key_that_begins_a_call_goes_back_to_the_one_that_was_begun_with_the_same_customer_just_now() {
    let mut desk = next_sitting(talking(Language::En), 300);
    desk.keys("/tarnbeck<Enter>c");
    assert_eq!((desk.model.place(), desk.model.popups.len()), (Place::Call, 0), "{}", desk.screen());
    assert_eq!(seconds(&desk.model), 300);
    let mut desk = next_sitting(talking(Language::En), 300);
    desk.keys("/adeyemi<Enter>c");
    assert!(matches!(desk.top(), Some(Popup::Choose(_))), "with somebody else it begins\n{}", desk.screen());
}

#[test]
fn a_call_that_begins_anew_rings_and_its_clock_begins_at_nothing() {
    let mut desk = next_sitting(talking(Language::En), 19 * 3600);
    desk.keys("/tarnbeck<Enter>c1");
    assert!(desk.line("Ringing 0:00").is_some(), "{}", desk.screen());
}
