//! Scenes played at the screen.

use crate::desk::{Desk, now};
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::app::panes::drills::scenes::play;
use cornerman::domain::playbook::Gauge;
use cornerman::domain::problem::{Kind, Problem};
use cornerman::domain::time::Now;
use cornerman::domain::training::Score;
use cornerman::domain::undo::{Consent, Way};
use cornerman::locale::Language;
use cornerman::store::StoreError;
use cornerman::usecases::undo;

/// The first scene of the list has begun.
fn playing(language: Language) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.keys("7r<Enter>");
    assert_eq!(desk.model.place(), Place::Scene, "{}", desk.screen());
    desk
}

fn node(desk: &Desk) -> String {
    play::with(&desk.model, |scene, _| scene.node.id.to_string()).unwrap()
}

/// Gives an answer by its id, wherever the seed has put it.
fn answer(desk: &mut Desk, id: &str) {
    let at = play::with(&desk.model, |scene, _| scene.offered.iter().position(|choice| choice.id.as_str() == id));
    let at = at.flatten().unwrap_or_else(|| panic!("{id} is not at hand at {}", node(desk)));
    desk.keys(&(at + 1).to_string());
}

/// The way that ends well.
fn well(desk: &mut Desk) {
    for id in ["agenda", "wait", "held-up", "sum", "one-sensor", "honest"] {
        answer(desk, id);
    }
}

/// So many seconds go by, one after the other.
fn wait(desk: &mut Desk, seconds: i64) {
    for _ in 0..seconds {
        desk.model.now = Now::new(desk.model.now.ms + 1000, desk.model.now.zone);
        desk.send(Msg::Tick);
    }
}

#[test]
fn a_scene_played_to_its_end_is_kept_looked_back_on_and_taken_back() {
    let mut desk = playing(Language::En);
    well(&mut desk);
    assert_eq!(desk.model.place(), Place::LookedBack, "{}", desk.screen());
    assert!(desk.line("A day at the lathe: well done").is_some(), "{}", desk.screen());
    let kept = desk.store.played_alone(None).unwrap();
    assert_eq!((kept.len(), kept[0].scenario.as_str(), kept[0].ending.as_str()), (1, "first-visit", "trial"));
    assert_eq!(kept[0].path.lines().count(), 6);
    let mut scores = Vec::new();
    let each = desk.store.each_living::<Score, StoreError>(|score| {
        scores.push(score);
        Ok(())
    });
    each.unwrap();
    assert!(scores.len() > 1 && scores.iter().all(|score| score.points == Some(100)), "{scores:?}");
    desk.keys("<Enter>");
    assert_eq!(desk.model.place(), Place::Scenes);
    assert!(desk.line("well done").is_some(), "{}", desk.screen());
    desk.keys("u");
    assert_eq!(desk.store.played_alone(None).unwrap().len(), 0);
    assert!(desk.line("well done").is_none(), "{}", desk.screen());
    desk.keys("v");
    assert_eq!(desk.model.place(), Place::Scenes, "nothing to look back on");
}

#[test]
fn a_card_of_a_better_line_is_read_from_the_look_back() {
    let mut desk = playing(Language::En);
    well(&mut desk);
    desk.keys("l");
    assert_eq!(desk.said(), "No card belongs to these lines.", "nothing could have been better");
    desk.keys("x");
    for id in ["slides", "different", "tonight"] {
        answer(&mut desk, id);
    }
    assert_eq!(desk.model.place(), Place::LookedBack, "{}", desk.screen());
    desk.keys("l");
    assert!(desk.line("Which card?").is_some() && desk.line("  3 ").is_some(), "{}", desk.screen());
    desk.keys("2");
    assert!(matches!(desk.model.popups.last(), Some(Popup::Script(_))), "{}", desk.screen());
    assert_eq!(desk.store.played_alone(None).unwrap().len(), 2);
    desk.keys("<Esc>");
    assert_eq!((desk.model.place(), desk.model.popups.len()), (Place::LookedBack, 0), "{}", desk.screen());
}

/// The last thing the customer said ends the look back; without it nobody knows what the last answer brought.
#[test]
fn the_look_back_ends_with_the_last_words_of_the_customer() {
    let mut desk = playing(Language::En);
    well(&mut desk);
    desk.keys("<End>");
    let shown = desk.screen();
    let last = shown.lines().rfind(|line| line.starts_with('│') && line.trim_matches(['│', ' ', '▼']).len() > 1);
    assert!(last.is_some_and(|line| line.contains("Bring your own ladder.")), "{shown}");
}

#[test]
fn the_latest_try_can_be_looked_back_on_in_another_sitting_and_in_another_language() {
    let mut desk = playing(Language::En);
    well(&mut desk);
    let mut desk = desk.killed();
    desk.keys("7rv");
    assert_eq!(desk.model.place(), Place::LookedBack, "{}", desk.screen());
    assert!(desk.line("A day at the lathe: well done").is_some(), "{}", desk.screen());
    desk.keys("<F12>");
    assert!(desk.line("约好去看车床：做得好").is_some(), "{}", desk.screen());
}

#[test]
fn ones_own_words_are_taken_for_the_answer_they_mean_and_unclear_ones_stay_in_the_line() {
    let mut desk = playing(Language::En);
    desk.keys("nHave a nice day<Enter>");
    assert_eq!(node(&desk), "chair");
    assert!(desk.line("not clear").is_some() && desk.line("Have a nice day").is_some(), "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!(desk.model.place(), Place::Scene, "the scene is not left with the line");
    desk.keys("n").text("! What stops you first?").keys("<Enter>");
    assert_eq!(node(&desk), "mostly");
    assert!(desk.line("by: first, stop").is_some(), "{}", desk.screen());
    // With the input method on, letters are no commands; what was committed and pasted is said.
    let mut desk = playing(Language::ZhHans);
    desk.text("先看看机床都停在哪儿").keys("<Enter>");
    assert_eq!(node(&desk), "mostly");
}

#[test]
fn the_clock_chooses_when_the_time_is_over_but_not_while_one_looks_elsewhere() {
    let mut desk = playing(Language::En);
    answer(&mut desk, "agenda");
    assert!(desk.line("25 s").is_some(), "{}", desk.screen());
    wait(&mut desk, 20);
    desk.keys("<F2>");
    wait(&mut desk, 60);
    desk.keys("7");
    assert_eq!(node(&desk), "mostly", "the page of the day was looked at meanwhile");
    desk.keys(":");
    wait(&mut desk, 60);
    desk.keys("<Esc>");
    assert_eq!(node(&desk), "mostly", "something stood over the scene");
    // Five seconds are left, and half a minute more for an answer that is typed, once.
    desk.keys("nWhich");
    assert!(desk.line("35 s").is_some(), "{}", desk.screen());
    desk.keys("<Esc>n");
    wait(&mut desk, 34);
    assert_eq!(node(&desk), "mostly");
    wait(&mut desk, 1);
    assert_eq!(node(&desk), "lathe");
    assert!(desk.line("time over").is_some() && desk.line("Which").is_some(), "nothing typed is lost");
}

#[test]
fn a_scene_that_was_left_goes_on_where_it_stood_and_a_new_case_begins_it_anew() {
    let mut desk = playing(Language::En);
    answer(&mut desk, "agenda");
    desk.keys("<Esc>");
    assert!(desk.line("goes on").is_some(), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(node(&desk), "mostly");
    desk.keys("<Esc>x");
    assert_eq!(node(&desk), "chair");
    assert_eq!(desk.store.played_alone(None).unwrap().len(), 0, "what was not played to its end is not kept");
}

#[test]
fn meters_are_hidden_while_one_plays_unless_the_coach_shows_them() {
    let mut desk = playing(Language::En);
    let trust = play::with(&desk.model, |scene, _| scene.state.gauge(Gauge::Trust)).unwrap();
    let shown = format!("Trust {trust}");
    assert!(desk.line(&shown).is_none(), "{}", desk.screen());
    desk.keys("c");
    assert!(desk.line(&shown).is_some(), "{}", desk.screen());
    desk.keys("c");
    assert!(desk.line(&shown).is_none());
}

#[test]
fn arrows_enter_and_space_are_enough() {
    let mut desk = playing(Language::En);
    desk.keys("<Space>");
    assert_eq!(node(&desk), "chair", "silence is no answer to “half an hour”");
    for _ in 0..40 {
        if desk.model.place() != Place::Scene {
            break;
        }
        desk.keys("<Down><Enter>");
    }
    assert_eq!(desk.model.place(), Place::LookedBack, "{}", desk.screen());
}

#[test]
fn a_click_answers_and_the_wheel_moves_the_cursor() {
    let mut desk = playing(Language::En);
    let row = desk.screen().lines().position(|line| line.contains("Nice building")).unwrap();
    desk.click(10, u16::try_from(row).unwrap());
    assert_eq!(node(&desk), "mostly");
    desk.wheel(true);
    assert_eq!(node(&desk), "mostly");
}

/// The program is killed, and the one text that is offered afterwards is gone on with.
fn killed(desk: Desk) -> Desk {
    let mut desk = desk.killed();
    assert_eq!(desk.model.offers.len(), 1, "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(desk.model.place(), Place::Scene, "{}", desk.screen());
    desk
}

#[test]
fn a_scene_outlives_the_program_with_its_way_its_case_its_clock_and_the_words_being_typed() {
    let mut desk = playing(Language::En);
    answer(&mut desk, "agenda");
    wait(&mut desk, 10);
    desk.keys("nWhich");
    let case = desk.model.drills.scenes.run.as_ref().unwrap().case.clone();
    let mut desk = desk.killed();
    assert!(
        desk.screen().contains("You were playing “First visit") && desk.screen().contains("Mostly"),
        "what was said last\n{}",
        desk.screen()
    );
    desk.keys("<Enter>");
    let run = desk.model.drills.scenes.run.as_ref().unwrap();
    assert_eq!((run.case.seed, &run.case.moves), (case.seed, &case.moves));
    assert_eq!((node(&desk).as_str(), run.left), ("mostly", Some(45_000)));
    assert!(desk.line("45 s").is_some() && desk.line("> Which").is_some(), "{}", desk.screen());
    desk.keys("<Esc>n");
    wait(&mut desk, 44);
    assert_eq!(node(&desk), "mostly");
    wait(&mut desk, 1);
    assert_eq!(node(&desk), "lathe", "the clock has run out");
    let mut desk = killed(desk);
    assert_eq!(node(&desk), "lathe");
    desk.keys("<Esc>");
    for id in ["held-up", "sum", "one-sensor", "honest"] {
        answer(&mut desk, id);
    }
    assert_eq!(desk.model.place(), Place::LookedBack, "{}", desk.screen());
    let kept = desk.store.played_alone(None).unwrap();
    assert_eq!((kept.len(), kept[0].path.lines().count()), (1, 6));
    assert!(desk.drafts.is_empty(), "{:?}", desk.drafts);
    assert!(desk.killed().model.offers.is_empty());
}

#[test]
fn nothing_is_kept_of_a_scene_before_the_first_answer() {
    let mut desk = playing(Language::En);
    wait(&mut desk, 3);
    assert!(desk.drafts.is_empty());
    desk.keys("<Esc>");
    assert!(desk.killed().model.offers.is_empty());
}

#[test]
fn a_scene_that_gives_way_to_another_is_offered_and_comes_back() {
    let mut desk = playing(Language::En);
    answer(&mut desk, "agenda");
    desk.keys("<Esc><Down><Enter>");
    assert!(desk.said().contains("F8"), "{}", desk.said());
    assert_ne!(node(&desk), "mostly");
    let second = node(&desk);
    desk.keys("1<F8><Enter>");
    assert_eq!(node(&desk), "mostly");
    // And the other way round: the second one is offered now.
    desk.keys("<F8><Enter>");
    assert_ne!((node(&desk), desk.model.offers.len()), (second, 0));
}

#[test]
fn a_scene_that_cannot_be_written_is_offered_to_be_ended_again() {
    let mut desk = playing(Language::En);
    for id in ["agenda", "wait", "held-up", "sum", "one-sensor"] {
        answer(&mut desk, id);
    }
    desk.slow = true;
    answer(&mut desk, "honest");
    drop(desk.held());
    desk.slow = false;
    undo::step(&mut desk.store, Way::Undo, Consent::Ask, now(), "tester").unwrap();
    desk.send(Msg::Reply(Reply::NotDone(Problem::new(Kind::Disk, "disk-full"))));
    desk.keys("<Esc>");
    assert_eq!((desk.model.offers.len(), desk.drafts.len()), (1, 1), "{}", desk.screen());
    desk.keys("<F8><Enter>");
    assert_eq!(desk.model.place(), Place::Scene, "before the last answer\n{}", desk.screen());
    answer(&mut desk, "honest");
    assert_eq!((desk.model.place(), desk.store.played_alone(None).unwrap().len()), (Place::LookedBack, 1));
    assert!(desk.drafts.is_empty());
}

#[test]
fn cutting_in_ends_with_the_line_that_is_cut_into() {
    let mut desk = playing(Language::En);
    answer(&mut desk, "agenda");
    assert!(desk.line("speaking, 4 s").is_some() && desk.line("25 s").is_some(), "{}", desk.screen());
    wait(&mut desk, 3);
    assert!(desk.line("they have finished").is_none(), "{}", desk.screen());
    wait(&mut desk, 1);
    assert!(desk.line("(they have finished)").is_some() && desk.line("speaking").is_none(), "{}", desk.screen());
    let here = node(&desk);
    desk.keys("i");
    assert_eq!((node(&desk), desk.said()), (here, "They have finished: there is nothing to cut into."));
    // While one looks elsewhere nobody speaks.
    let mut desk = playing(Language::En);
    answer(&mut desk, "agenda");
    desk.keys("<F2>");
    wait(&mut desk, 60);
    desk.keys("7i");
    assert_eq!(node(&desk), "seen-it");
}

#[test]
fn a_digit_answers_after_words_that_were_not_understood_and_leads_nowhere_at_the_end() {
    let mut desk = playing(Language::En);
    desk.keys("nHave a nice day<Enter>2");
    assert_ne!(node(&desk), "chair");
    for _ in 0..40 {
        desk.keys("1");
    }
    assert_eq!(desk.model.place(), Place::LookedBack, "the last answer was typed twice");
}

#[test]
fn one_may_cut_in_where_the_scene_allows_it_and_the_look_back_shows_what_was_not_heard() {
    let mut desk = playing(Language::En);
    desk.keys("i");
    assert_eq!(node(&desk), "chair");
    assert!(desk.said().contains("nothing to cut into"), "{}", desk.said());
    answer(&mut desk, "agenda");
    desk.keys("i");
    assert_eq!(node(&desk), "seen-it", "cutting in has its price");
    assert!(desk.line("(you cut in)").is_some(), "{}", desk.screen());
    for _ in 0..40 {
        if desk.model.place() == Place::Scene {
            desk.keys("1");
        }
    }
    assert_eq!(desk.model.place(), Place::LookedBack);
    desk.resize(120, 40);
    let mut shown = String::new();
    for _ in 0..4 {
        shown.push_str(&desk.screen());
        desk.keys("<PageDown>");
    }
    assert!(shown.contains("The machines…") || shown.contains("They run…") || shown.contains("No…"), "{shown}");
}
