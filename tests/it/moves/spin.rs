use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::panes::spin::current;
use cornerman::domain::prep::SpinAnswer;

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").keys("s").forget();
    assert_eq!(desk.model.place(), Place::Spin);
    desk
}

fn answers(desk: &Desk) -> Vec<SpinAnswer> {
    desk.store.spin_answers(desk.model.visit.as_ref().unwrap().interaction.id).unwrap()
}

fn cards(desk: &Desk) -> Vec<String> {
    let visit = desk.model.visit.as_ref().unwrap();
    current(&desk.model, visit).unwrap().cards.iter().map(|card| card.id.to_string()).collect()
}

#[test]
fn a_question_ticked_as_asked_is_written_and_the_next_one_is_selected() {
    let mut desk = desk();
    let first = cards(&desk)[0].clone();
    desk.keys("<Space>");
    assert_eq!(desk.model.spin.list.selected, 1);
    let kept = answers(&desk);
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].card.as_str(), kept[0].asked), (first.as_str(), true));
    desk.keys("<Up><Space>");
    assert!(!answers(&desk)[0].asked);
    assert_eq!(desk.model.spin.list.selected, 0, "a tick taken off leads nowhere");
}

#[test]
fn a_question_with_an_answer_has_been_asked() {
    let mut desk = desk();
    desk.keys("<Enter>Four compressors, one from 1998<Esc>");
    let kept = answers(&desk);
    assert_eq!((kept[0].answer.as_str(), kept[0].asked), ("Four compressors, one from 1998", true));
    assert!(desk.screen().contains("Four compressors"), "{}", desk.screen());
}

#[test]
fn an_answer_left_empty_asks_nothing() {
    let mut desk = desk();
    desk.keys("<Enter><Esc>");
    assert!(answers(&desk).iter().all(|answer| !answer.asked));
}

#[test]
fn when_enough_was_asked_it_says_what_comes_next() {
    let mut desk = desk();
    let visit = desk.model.visit.as_ref().unwrap();
    let enough = current(&desk.model, visit).unwrap().enough;
    for asked in 1..=enough {
        desk.model.notice = None;
        desk.keys("<Space>");
        assert_eq!(desk.said().contains("ask where it sticks"), asked == enough, "{asked}: {}", desk.said());
    }
}

#[test]
fn the_stages_go_from_first_to_last_and_stop_there() {
    let mut desk = desk();
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(desk.model.spin.stage);
        desk.keys("<Right>");
    }
    assert_eq!(seen, [0, 1, 2, 3, 3]);
    desk.keys("<Left>");
    assert_eq!((desk.model.spin.stage, desk.model.spin.list.selected), (2, 0));
}

#[test]
fn every_stage_has_questions_for_this_customer() {
    let mut desk = desk();
    for stage in 0..4 {
        assert!(!cards(&desk).is_empty(), "{stage}");
        desk.keys("<Right>");
    }
}

#[test]
fn the_checklist_is_one_key_away() {
    for key in ["c", "<Esc>", "3", "<F4>"] {
        let mut desk = desk();
        desk.keys(key);
        assert_eq!(desk.model.place(), Place::Visit, "{key}");
    }
}

#[test]
fn the_objections_stand_over_the_questions_and_leave_them_as_they_were() {
    let mut desk = desk();
    desk.keys("<Down><Down>oprice<Enter><Esc><Esc>");
    assert_eq!((desk.model.place(), desk.model.spin.list.selected), (Place::Spin, 2));
}

#[test]
fn coming_back_leads_to_the_kind_and_the_question_that_is_next() {
    let mut desk = desk();
    // Enough of the first kind, and the first of the second.
    desk.keys("<Space><Space><Space>");
    desk.model.spin.stage = 1;
    desk.keys("<Home><Space>");
    let mut desk = desk.killed();
    desk.keys("3");
    let at = desk.model.prep.visits.iter().position(|visit| visit.asked == 4).unwrap();
    desk.keys("<Home>").keys(&"<Down>".repeat(at)).keys("<Enter>s");
    assert_eq!(desk.model.place(), Place::Spin, "{}", desk.screen());
    assert_eq!((desk.model.spin.stage, desk.model.spin.list.selected), (1, 1), "{}", desk.screen());
}
