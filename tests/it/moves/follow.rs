use crate::desk::{Desk, now};
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::domain::followup::Followup;
use cornerman::usecases::follow;

const WHO: &str = "Tarnbeck Castings Ltd";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.select(WHO).keys("<Enter>").forget();
    desk
}

/// What is still to be done, as the file has it: the words and the day.
fn open(desk: &Desk) -> Vec<(String, String)> {
    let id = desk.model.customers.selected_row().unwrap().id;
    let card = desk.store.customer_card(id).unwrap().unwrap();
    let day = |of: &Followup| of.due.map(|due| due.to_string()).unwrap_or_default();
    card.open_followups().map(|followup| (followup.text.to_string(), day(followup))).collect()
}

fn is_due(desk: &Desk, text: &str, day: &str) -> bool {
    open(desk).contains(&(text.to_owned(), day.to_owned()))
}

#[test]
fn a_next_step_with_a_day_becomes_a_follow_up_in_the_same_undo_step() {
    let mut desk = desk();
    let before = open(&desk);
    desk.keys("lThey want a survey<Tab><Tab>Send the dates<Tab>fri<Ctrl-S>");
    assert!(is_due(&desk, "Send the dates", "2026-11-27"), "{:?}", open(&desk));
    assert!(desk.line("Next: Send the dates (Friday)").is_some(), "{}", desk.screen());
    desk.keys("u");
    assert_eq!(open(&desk), before);
    assert!(desk.line("Send the dates").is_none() && desk.line("They want a survey").is_none(), "{}", desk.screen());
}

#[test]
fn wrapping_up_takes_the_day_as_well() {
    let mut desk = Desk::new();
    desk.visit(WHO).keys("wA survey it is<Tab><Tab>Book the loggers<Tab>+3d<Ctrl-S>2<Enter>");
    assert!(is_due(&desk, "Book the loggers", "2026-11-25"), "{}", desk.screen());
}

#[test]
fn a_day_needs_something_to_do_and_what_is_no_day_is_refused() {
    for (typed, field) in [("<Tab>fri", "next_step"), ("Call<Tab>whenever", "due")] {
        let mut desk = desk();
        desk.keys("lThey want a survey<Tab><Tab>").keys(typed).keys("<Ctrl-S>");
        assert!(desk.deeds().is_empty(), "{typed}");
        let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
        assert_eq!(form.rows[form.wrong.as_ref().unwrap().0].name, field);
    }
}

#[test]
fn putting_the_talk_right_moves_its_follow_up_or_takes_it_away() {
    let mut desk = desk();
    desk.keys("lThey want a survey<Tab><Tab>Send the dates<Tab>fri<Ctrl-S>");
    desk.keys("<End><Up><Up><Up>");
    while !desk.line("│>").is_some_and(|line| line.contains("Talk")) {
        desk.keys("<Up>");
    }
    desk.keys("<Enter>e<Tab><Tab><Ctrl-U>Send four dates<Tab><Ctrl-U>11-30<Ctrl-S>");
    assert!(is_due(&desk, "Send four dates", "2026-11-30"), "{:?}", open(&desk));
    desk.keys("e<Tab><Tab><Tab><Ctrl-U><Ctrl-S>");
    assert!(open(&desk).iter().all(|(text, _)| !text.starts_with("Send")), "{:?}", open(&desk));
    assert!(desk.line("Send four dates").is_some(), "the step itself stays\n{}", desk.screen());
}

#[test]
fn putting_a_talk_right_leaves_a_follow_up_of_some_day_where_it_is() {
    let mut desk = desk();
    desk.keys("lThey want a survey<Tab><Tab>Send the dates<Tab>fri<Ctrl-S>");
    let id = desk.model.customers.selected_row().unwrap().id;
    let card = desk.store.customer_card(id).unwrap().unwrap();
    let before = card.open_followups().find(|followup| followup.text.as_str() == "Send the dates").unwrap().clone();
    let someday = Followup { due: None, ..before.clone() };
    follow::save(&mut desk.store, Some(&before), &someday, "", now(), "me").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    while !desk.line("│>").is_some_and(|line| line.contains("Talk")) {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>e<Ctrl-U>They want a survey of both halls<Ctrl-S>");
    assert!(desk.line("of both halls").is_some(), "{}", desk.screen());
    assert!(is_due(&desk, "Send the dates", ""), "{:?}", open(&desk));
}

#[test]
fn editing_a_talk_without_touching_its_day_leaves_the_follow_up_to_whoever_moved_it() {
    let mut desk = desk();
    desk.keys("lThey want a survey<Tab><Tab>Send the dates<Tab>fri<Ctrl-S><Enter>");
    while !desk.line("│>").is_some_and(|line| line.contains("Talk")) {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>e<Ctrl-U>They want two");
    let id = desk.model.customers.selected_row().unwrap().id;
    let card = desk.store.customer_card(id).unwrap().unwrap();
    let before = card.open_followups().find(|followup| followup.text.as_str() == "Send the dates").unwrap().clone();
    let moved = Followup { due: before.due.map(|due| due + chrono::Days::new(7)), ..before.clone() };
    cornerman::usecases::follow::save(&mut desk.store, Some(&before), &moved, WHO, crate::desk::now(), "other")
        .unwrap();
    desk.keys("<Ctrl-S>");
    assert!(is_due(&desk, "Send the dates", "2026-12-04"), "{:?}", open(&desk));
}

#[test]
fn what_is_done_goes_from_the_card_and_comes_back_with_undo() {
    let mut desk = desk();
    let before = open(&desk);
    desk.keys("<Down><Space>");
    assert_eq!(open(&desk), before[1..], "{}", desk.screen());
    assert!(desk.said().contains(&before[0].0), "{}", desk.said());
    desk.keys("u");
    assert_eq!(open(&desk), before);
}

#[test]
fn a_follow_up_is_moved_edited_and_added_on_the_card() {
    let mut desk = desk();
    let text = open(&desk)[0].0.clone();
    desk.keys("m<Ctrl-U>next mon<Ctrl-S>");
    assert!(is_due(&desk, &text, "2026-11-23"), "{:?}", open(&desk));
    desk.keys("fCall the fitters<Tab>tomorrow<Tab>9<Ctrl-S>");
    assert!(is_due(&desk, "Call the fitters", "2026-11-23"), "{:?}", open(&desk));
    assert!(desk.line("Call the fitters (tomorrow 09:00)").is_some(), "{}", desk.screen());
    desk.keys("f<Ctrl-S>");
    assert!(desk.top().is_some(), "nothing to do is no follow-up");
}

#[test]
fn where_nothing_is_left_to_do_the_key_says_so() {
    let mut desk = desk();
    for _ in 0..open(&desk).len() {
        desk.keys("<Space>");
    }
    desk.keys("<Space>");
    assert_eq!(desk.said(), desk.model.words.get("off-no-follow-up"));
}

#[test]
fn a_day_typed_with_its_time_is_said_back_beside_the_field_and_kept_so() {
    let mut desk = desk();
    desk.keys("fCall the fitters<Tab>next fri 3pm");
    assert!(desk.line("Fri 27 Nov, 15:00, in 5 days").is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert!(desk.line("Call the fitters (Friday 15:00)").is_some(), "{}", desk.screen());
}

#[test]
fn moving_to_a_day_with_a_time_replaces_the_time_and_a_day_alone_leaves_it() {
    let mut desk = desk();
    desk.keys("fCall the fitters<Tab>tomorrow<Tab>9<Ctrl-S>");
    let place = |desk: &mut Desk| {
        for _ in 0..9 {
            if desk.line("│>").is_some_and(|line| line.contains("Call the fitters")) {
                return;
            }
            desk.keys("<Down>");
        }
        panic!("{}", desk.screen());
    };
    place(&mut desk);
    desk.keys("m<Ctrl-U>fri 15:00<Ctrl-S>");
    assert!(desk.line("Call the fitters (Friday 15:00)").is_some(), "{}", desk.screen());
    place(&mut desk);
    desk.keys("m<Ctrl-U>tomorrow<Ctrl-S>");
    assert!(desk.line("Call the fitters (tomorrow 15:00)").is_some(), "{}", desk.screen());
}

#[test]
fn two_times_that_disagree_are_asked_about_and_nothing_is_saved() {
    let mut desk = desk();
    desk.keys("fCall the fitters<Tab>fri 15:00<Tab>14:00<Ctrl-S>");
    assert!(desk.line("another time").is_some(), "{}", desk.screen());
    assert!(open(&desk).iter().all(|(text, _)| text != "Call the fitters"));
}
