use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::card::On;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::app::panes::customers::listed;
use cornerman::app::screen::Screen;
use cornerman::domain::field::Record;
use cornerman::domain::interaction::{Interaction, Outcome, Stage};
use cornerman::domain::prep::SpinAnswer;
use cornerman::text::Clean;

const WHO: &str = "Tarnbeck Castings Ltd";
const SURVEY: &str = "They want a survey";

/// The card of a customer with whom a first visit was prepared, led and wrapped up.
fn after_a_visit() -> Desk {
    let mut desk = Desk::new();
    desk.visit(WHO);
    desk.keys("<Space><Enter>Ruth wants the figures<Esc>");
    desk.keys("s<Space><Enter>Four of them, one from 1998<Esc>");
    desk.keys("oprice<Enter><Esc><Esc>");
    desk.keys("wThey want a survey<Tab><Right><Right><Tab>Send dates<Ctrl-S>");
    assert!(desk.model.visit.is_none(), "{}", desk.screen());
    desk.keys("2").select(WHO).keys("<Enter>").forget();
    desk
}

/// Walks down to the talk with this summary; without one, to the meeting still to be held.
fn to_the_talk(desk: &mut Desk, summary: &str) {
    for _ in 0..80 {
        desk.keys("<Down>");
        let Some(On::Talk(id)) = desk.model.customers.walk.at else { continue };
        if desk.store.get::<Interaction>(id).unwrap().unwrap().summary.as_str() == summary {
            return;
        }
    }
    panic!("{}", desk.screen());
}

fn reading(desk: &Desk) -> Interaction {
    desk.model.customers.talk.as_ref().unwrap().visit.interaction.clone()
}

#[test]
fn a_meeting_that_was_held_is_read_on_the_card_with_all_that_was_written() {
    let mut desk = after_a_visit();
    to_the_talk(&mut desk, SURVEY);
    assert!(desk.line("│>").unwrap().contains("First visit"), "{}", desk.screen());
    let stood = desk.model.customers.walk;
    desk.keys("<Enter>").resize(80, 60);
    assert_eq!(desk.model.place(), Place::Talk);
    for written in [
        "They want a survey",
        "Send dates",
        "advance",
        "Ruth wants the figures",
        "Four of them, one from 1998",
        "too expensive",
    ] {
        assert!(desk.screen().contains(written), "{written}\n{}", desk.screen());
    }
    desk.resize(80, 24);
    desk.keys("<Esc>");
    assert_eq!((desk.model.place(), desk.model.customers.walk), (Place::Card, stood));
}

#[test]
fn what_was_written_in_a_hurry_is_put_right_afterwards() {
    let mut desk = after_a_visit();
    to_the_talk(&mut desk, SURVEY);
    desk.keys("<Enter>e<Ctrl-U>They want two surveys<Tab><Left><Ctrl-S>");
    let kept = desk.store.get::<Interaction>(reading(&desk).id).unwrap().unwrap();
    assert_eq!((kept.summary.as_str(), kept.outcome), ("They want two surveys", Some(Outcome::Order)));
    assert_eq!(reading(&desk), kept, "the talk on the screen is the one in the file");
    // The first entry below the result is the item that was ticked.
    desk.keys("<Down><Enter>, in euros<Esc>");
    let marks = desk.store.check_marks(kept.id).unwrap();
    assert!(marks.iter().any(|mark| mark.note.as_str().ends_with(", in euros")), "{marks:?}");
    // Below the scripts stand the two changes of the result.
    desk.keys("<End><Up><Up><Up><Enter> and one new<Esc>");
    let answers = desk.store.spin_answers(kept.id).unwrap();
    let put_right = |answer: &SpinAnswer| answer.answer.as_str() == "Four of them, one from 1998 and one new";
    assert!(answers.iter().any(put_right), "{}", desk.screen());
    desk.keys("u");
    let answers = &desk.model.customers.talk.as_ref().unwrap().visit.answers;
    let before = |answer: &SpinAnswer| answer.answer.as_str() == "Four of them, one from 1998";
    assert!(answers.iter().any(before), "undo shows here too");
}

#[test]
fn a_script_that_was_used_is_said_to_have_landed_or_not() {
    let mut desk = after_a_visit();
    to_the_talk(&mut desk, SURVEY);
    desk.keys("<Enter><End><Space>");
    let talk = reading(&desk);
    let used = |desk: &Desk| desk.store.uses_with(talk.customer.unwrap()).unwrap().remove(0);
    assert!(used(&desk).landed && desk.line("landed").is_some(), "{}", desk.screen());
    desk.keys("<Space>");
    assert!(used(&desk).missed && !used(&desk).landed);
    desk.keys("<Space>");
    assert!(!used(&desk).missed && !used(&desk).landed);
}

#[test]
fn a_meeting_still_to_be_held_opens_where_it_is_prepared() {
    let mut desk = Desk::new();
    desk.visit(WHO).keys("2<Enter>");
    to_the_talk(&mut desk, "");
    desk.keys("<Enter>");
    assert_eq!((desk.model.screen, desk.model.place()), (Screen::Prep, Place::Visit), "{}", desk.screen());
}

#[test]
fn without_a_cursor_enter_goes_to_the_first_entry_before_it_opens_anything() {
    let mut desk = after_a_visit();
    desk.keys("<Enter>");
    assert!(desk.model.customers.walk.at.is_some());
    assert!(desk.line("│>").is_some(), "{}", desk.screen());
    assert_eq!(desk.model.place(), Place::Card);
}

#[test]
fn the_end_of_the_card_says_how_much_history_is_below_until_it_is_in_sight() {
    let mut desk = after_a_visit();
    assert!(desk.line("talks below").is_some(), "{}", desk.screen());
    desk.keys("<End>");
    assert!(desk.line("talks below").is_none() && desk.line("talk below").is_none(), "{}", desk.screen());
}

#[test]
fn a_history_of_years_stands_on_the_card_a_part_at_a_time_and_whole_at_the_end() {
    let mut desk = Desk::new();
    desk.select(WHO).keys("<Enter>");
    let card = desk.model.customers.selected_card().unwrap();
    let (id, name, known) = (card.customer.id, card.customer.name.clone(), card.interactions.len());
    for n in 0..120 {
        let mut talk = Interaction::blank(desk.model.ids.next_id(), Some(id));
        talk.summary = Clean::line(&format!("years ago {n}"));
        talk.day = chrono::NaiveDate::from_ymd_opt(2001, 1, 1).map(|day| day + chrono::Days::new(n));
        talk.stage = Stage::Held;
        cornerman::usecases::visit::save(&mut desk.store, &talk, &name, crate::desk::now(), "me").unwrap();
    }
    desk.send(Msg::Reply(Reply::Changed));
    let talks = |desk: &Desk| {
        let walk = cornerman::app::panes::card::laid(&desk.model).unwrap();
        walk.stops.iter().filter(|stop| matches!(stop.what, On::Talk(_))).count()
    };
    assert_eq!(talks(&desk), 50);
    desk.keys("<End>");
    let rest = 120 + known - 50;
    assert!(desk.screen().contains(&format!("{rest} earlier talks: Enter shows more")), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(talks(&desk), 100);
    // The cursor stands on the first of those that came.
    let at = desk.model.customers.walk.at;
    let fiftieth = desk.model.customers.selected_card().unwrap().interactions[50].id;
    assert_eq!(at, Some(On::Talk(fiftieth)));
    desk.keys("<End><Enter><End>");
    assert_eq!(talks(&desk), 120 + known);
    assert!(desk.screen().contains("years ago 0") && !desk.screen().contains("earlier"), "{}", desk.screen());
}

#[test]
fn a_talk_that_undo_takes_away_is_left() {
    let mut desk = Desk::new();
    desk.select(WHO).keys("<Enter>lRang, nobody there<Ctrl-S>");
    to_the_talk(&mut desk, "Rang, nobody there");
    desk.keys("<Enter>");
    assert_eq!(reading(&desk).summary.as_str(), "Rang, nobody there");
    desk.keys("u");
    assert_eq!(desk.model.place(), Place::Card, "{}", desk.screen());
}

#[test]
fn what_is_asked_of_a_card_that_is_still_on_its_way_is_done_when_it_comes() {
    for (key, title) in
        [("l", "form-log"), ("f", "form-follow-add"), ("a", "form-add-person"), ("e", "form-edit-customer")]
    {
        let mut desk = Desk::new();
        desk.select(WHO);
        desk.slow = true;
        desk.keys("<Enter>").keys(key);
        assert!(desk.top().is_none(), "{key}");
        assert!(desk.said().contains("as soon as it is here"), "{key}: {}", desk.said());
        desk.slow = false;
        desk.deliver(&[0, 1]);
        assert_eq!(desk.said(), "", "{key}");
        let Some(Popup::Form(form)) = desk.top() else { panic!("{key}\n{}", desk.screen()) };
        assert_eq!(form.title, title);
    }
}

#[test]
fn what_is_asked_of_a_card_that_never_comes_is_answered_too() {
    let mut desk = Desk::new();
    desk.select(WHO);
    desk.slow = true;
    desk.keys("<Enter>l");
    desk.slow = false;
    desk.send(Msg::Reply(Reply::Card(None)));
    assert!(desk.top().is_none() && desk.said().contains("not there any more"), "{}", desk.said());
}

#[test]
fn what_was_asked_of_a_card_is_forgotten_when_one_has_gone_back() {
    let mut desk = Desk::new();
    desk.select(WHO);
    desk.slow = true;
    desk.keys("<Enter>l<Esc>");
    desk.slow = false;
    desk.deliver(&[0, 1]);
    assert!(desk.top().is_none());
}

#[test]
fn a_click_on_an_entry_selects_it_and_a_second_one_opens_it() {
    let mut desk = after_a_visit();
    desk.resize(80, 75);
    let (x, y) = desk.find("They want a survey");
    desk.click(x, y);
    assert!(matches!(desk.model.customers.walk.at, Some(On::Talk(_))), "{}", desk.screen());
    desk.click(x, y);
    assert_eq!(desk.model.place(), Place::Talk);
}

#[test]
fn thinking_better_of_deleting_stays_on_the_card() {
    let mut desk = after_a_visit();
    desk.keys("dn");
    assert_eq!((desk.model.place(), desk.selected()), (Place::Card, WHO));
    desk.keys("dy");
    assert_eq!(desk.model.place(), Place::Customers);
}

#[test]
fn what_was_changed_in_a_talk_stands_below_it_and_the_time_line_says_that_it_was_edited() {
    let mut desk = after_a_visit();
    to_the_talk(&mut desk, SURVEY);
    assert!(!desk.screen().contains("edited"), "{}", desk.screen());
    desk.keys("<Enter>e<End> of both sites<Ctrl-S>").resize(80, 60);
    assert_eq!(reading(&desk).summary.as_str(), "They want a survey of both sites");
    for said in
        ["What was changed since it was held", "They want a survey → They want a survey of both sites", "edited"]
    {
        assert!(desk.screen().contains(said), "{said}\n{}", desk.screen());
    }
    // The last entry can be walked to, and Enter there puts the talk right again.
    desk.resize(80, 24);
    desk.keys("<End><Enter>");
    assert!(matches!(desk.top(), Some(Popup::Form(_))), "{}", desk.screen());
    desk.keys("<Esc><Esc>");
    desk.resize(80, 60);
    assert!(desk.screen().contains("edited"), "{}", desk.screen());
}

#[test]
fn back_in_the_list_its_row_alone_is_under_the_cursor() {
    let mut desk = Desk::new().sized(120, 40);
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>");
    desk.keys("<Down><Down>");
    assert!(desk.model.customers.walk.at.is_some(), "{}", desk.screen());
    let marks = |desk: &Desk| {
        let (inside, buffer) = (listed::split(&desk.model).detail.inside(), desk.buffer());
        (inside.y..inside.y + inside.h).filter(|y| buffer[(inside.x, *y)].symbol() == ">").count()
    };
    assert_eq!(marks(&desk), 1, "{}", desk.screen());
    desk.keys("<Esc>");
    assert!(!desk.model.customers.open);
    assert_eq!(marks(&desk), 0, "{}", desk.screen());
}
