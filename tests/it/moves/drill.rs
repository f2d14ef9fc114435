//! Drills by hand: the card, the answer, the grade, and what tomorrow brings.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::drills::cards::{Phase, Row};
use cornerman::app::msg::{Deed, Msg, Reply};
use cornerman::app::panes::drills::cards::answer::{current, rows};
use cornerman::app::screen::Screen;
use cornerman::domain::customer::Customer;
use cornerman::domain::draft::Writing;
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::prep::CardUse;
use cornerman::domain::problem::{Kind, Problem};
use cornerman::domain::today::Item;
use cornerman::domain::training::{Drill, Grade, Review};
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::{drill, visit};

fn reviews(desk: &Desk) -> Vec<Review> {
    drill::ledger(&desk.store, None).unwrap().reviews
}

/// The clock goes on.
fn wait(desk: &mut Desk, ms: i64) {
    desk.model.now.ms += ms;
}

/// The phase of the drill, in a word.
fn phase(desk: &Desk) -> &'static str {
    match desk.model.drills.cards.session.as_ref().map(|session| &session.phase) {
        None => "front",
        Some(Phase::Ask(_)) => "ask",
        Some(Phase::Compare(_)) => "compare",
        Some(Phase::Over) => "over",
    }
}

/// Answers the card in sight aloud, well paced, and reads the model to its end.
fn answer(desk: &mut Desk) {
    wait(desk, 2_000);
    desk.keys("<Enter>");
    wait(desk, 20_000);
    desk.keys("<Enter>");
    for _ in 0..12 {
        if rows(&desk.model).is_empty() {
            desk.keys("<Enter>");
        }
    }
    assert!(!rows(&desk.model).is_empty(), "{}", desk.screen());
}

fn proposed(desk: &Desk) -> Row {
    rows(&desk.model)[current(&desk.model).unwrap().list.selected]
}

#[test]
fn the_space_bar_goes_from_the_marks_to_what_can_be_ticked_and_ticks_it() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>");
    answer(&mut desk);
    assert_eq!(proposed(&desk), Row::Grade(Grade::Hard));
    desk.keys("<Space>");
    assert_eq!(proposed(&desk), Row::Confirmed, "{}", desk.screen());
    assert!(current(&desk.model).unwrap().explored, "the footer says that it ticks");
    desk.keys("<Space>");
    let of = current(&desk.model).unwrap();
    assert!(of.explored && of.confirmed, "{}", desk.screen());
    // All that can be ticked is: from the marks it goes back to the first, and takes no tick away.
    desk.keys("<Space><Space>");
    assert_eq!((proposed(&desk), current(&desk.model).unwrap().explored), (Row::Explored, true), "{}", desk.screen());
}

/// By what was said on either side the answer is graded: neither leaves the screen while the model answer is read.
#[test]
fn the_customer_s_words_and_ones_own_stay_in_sight_until_the_grade_is_given() {
    for language in [Language::En, Language::ZhHans] {
        let mut desk = Desk::in_language(language);
        desk.keys("7<Enter>");
        let Some(Phase::Ask(ask)) = desk.model.drills.cards.session.as_ref().map(|session| &session.phase) else {
            panic!("{}", desk.screen())
        };
        let wording = ask.wording.clone();
        desk.text("May I ask what you compare it with?").keys("<Enter>");
        for _ in 0..12 {
            let start: String = wording.chars().take(10).collect();
            assert!(desk.line(&start).is_some() && desk.line("May I ask").is_some(), "{}", desk.screen());
            if rows(&desk.model).is_empty() {
                desk.keys("<Enter>");
            }
        }
        assert!(!rows(&desk.model).is_empty());
    }
}

#[test]
fn ten_minutes_from_the_page_of_the_day_to_the_queue_of_tomorrow() {
    let mut desk = Desk::new();
    // One card was lost in a real talk today.
    let id = desk.select("Tarnbeck Castings Ltd").model.customers.selected_row().unwrap().id;
    let mut used = CardUse::blank(Id::from_bytes([77; 16]), Some(id));
    (used.card, used.at, used.missed) = (Clean::line("price-too-high"), Some(desk.model.now.ms - 3_600_000), true);
    used.words = Clean::line("Your rival is a third below you");
    visit::use_card(&mut desk.store, &used, desk.model.now, "tester").unwrap();
    desk.model.today.forget();
    desk.keys("1<Home>");
    while desk.model.today.selected().is_some_and(Item::has_customer) {
        desk.keys("<Down>");
    }
    assert!(desk.screen().contains("7 cards due, 6 minutes"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!((desk.model.screen, phase(&desk)), (Screen::Drills, "ask"));
    assert!(desk.screen().contains("Your rival is a third below you"), "{}", desk.screen());
    assert!(desk.screen().contains("with Tarnbeck Castings Ltd"), "{}", desk.screen());

    let mut given = 0;
    while phase(&desk) == "ask" {
        answer(&mut desk);
        // The first is lost, the others are known at once.
        desk.keys(if given == 0 { "1" } else { "4" });
        given += 1;
        wait(&mut desk, 3_000);
        assert!(given < 20, "{}", desk.screen());
    }
    assert_eq!(phase(&desk), "over", "{}", desk.screen());
    let kept = reviews(&desk);
    // Seven cards, and the lost one once more after its minute.
    assert_eq!((given, kept.len()), (8, 8), "{}", desk.screen());
    assert_eq!(
        (kept[0].card.as_str(), kept[0].grade, kept[0].card_use),
        ("price-too-high", Grade::Again, Some(used.id))
    );
    assert_eq!((kept[0].paused, kept[0].took), (Some(2_000), Some(20_000)));
    let lost: Vec<Grade> = kept.iter().filter(|of| of.card.as_str() == "price-too-high").map(|of| of.grade).collect();
    assert_eq!(lost, [Grade::Again, Grade::Easy]);
    assert!(desk.screen().contains("Tomorrow: 1 due, 6 new"), "{}", desk.screen());
    let minutes = (desk.model.now.ms - kept[0].at.unwrap()) / 60_000;
    assert!((2..=10).contains(&minutes), "{minutes}");

    desk.keys("<Enter>1");
    assert!(desk.model.today.page.items.iter().all(Item::has_customer), "nothing is due any more");
    wait(&mut desk, 24 * 3_600_000);
    desk.model.drills.cards.forget();
    desk.model.today.forget();
    desk.keys("7");
    assert!(desk.screen().contains("7 cards due") && desk.screen().contains("1 due · 6 new"), "{}", desk.screen());
}

#[test]
fn what_one_did_proposes_the_grade_and_one_decides() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>");
    // Typed at once: the breath was missing, and nothing was asked.
    desk.keys("Ours is the best<Enter>");
    while rows(&desk.model).is_empty() {
        desk.keys("<Enter>");
    }
    assert_eq!(proposed(&desk), Row::Grade(Grade::Again), "{}", desk.screen());
    desk.keys("<Home><Space>");
    assert_eq!(current(&desk.model).map(|of| of.explored), Some(true));
    desk.keys("<Space>");
    assert_eq!(current(&desk.model).map(|of| of.confirmed), Some(true), "{}", desk.screen());
    desk.keys("<Space>");
    assert_eq!(proposed(&desk), Row::Grade(Grade::Easy), "{}", desk.screen());
    desk.keys("<Up><Enter>");
    let [kept] = &reviews(&desk)[..] else { panic!() };
    assert_eq!((kept.grade, kept.explored, kept.confirmed), (Grade::Good, true, true));
    assert_eq!((kept.said.as_str(), kept.kind), ("Ours is the best", Drill::Objection));
    assert_eq!(phase(&desk), "ask");
}

#[test]
fn no_answer_shows_the_model_and_proposes_once_more() {
    let mut desk = Desk::new();
    desk.keys("7<Enter><Down>");
    assert_eq!(phase(&desk), "compare");
    while rows(&desk.model).is_empty() {
        desk.keys("<Enter>");
    }
    assert_eq!(proposed(&desk), Row::Grade(Grade::Again));
    // Whoever reads on by Enter has not chosen it.
    desk.keys("<Enter><Enter>");
    assert!(reviews(&desk).is_empty() && desk.said().contains("press 1 to 4 (1 is “again”)"), "{}", desk.said());
    desk.keys("<Up><Down><Enter>");
    assert_eq!(reviews(&desk)[0].grade, Grade::Again);
}

/// The habit of the hand: whoever reads on by Enter, and ticks by Enter, and presses it once more.
#[test]
fn one_enter_too_many_gives_no_mark_wherever_the_cursor_was_put() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>");
    wait(&mut desk, 2_000);
    desk.keys("What makes you say so?<Enter>");
    while rows(&desk.model).is_empty() {
        desk.keys("<Enter>");
    }
    desk.keys("<Enter><Enter>");
    let Row::Grade(proposal) = proposed(&desk) else { panic!("{}", desk.screen()) };
    assert_ne!(proposal, Grade::Again);
    assert!(reviews(&desk).is_empty() && desk.said().contains("1 to 4"), "{}", desk.said());
    // Ticked by Enter from the first row to the last: the one after that is one too many again.
    desk.keys("<Home><Enter><Enter><Enter><Enter>");
    assert!(reviews(&desk).is_empty() && matches!(proposed(&desk), Row::Grade(_)), "{}", desk.screen());
    // Ticked by the space bar, Enter is meant; so it is after an arrow.
    desk.keys("<Home><Space><Space><Space><Enter>");
    assert_eq!(reviews(&desk).len(), 1, "{}", desk.screen());
}

#[test]
fn the_last_grade_is_taken_back_and_its_card_is_up_again() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>");
    answer(&mut desk);
    let first = current(&desk.model).unwrap().entry.key.clone();
    desk.keys("3");
    assert_eq!(reviews(&desk).len(), 1);
    // Nothing is typed yet: the key that deletes takes the last answer back.
    desk.keys("<Backspace>");
    assert_eq!(reviews(&desk).len(), 0);
    let Some(Phase::Ask(ask)) = desk.model.drills.cards.session.as_ref().map(|of| &of.phase) else { panic!() };
    assert_eq!(ask.entry.key, first);
}

#[test]
fn an_answer_half_typed_is_there_again_after_looking_elsewhere_and_after_a_crash() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>What makes you<Esc>6<Tab><BackTab>7<Enter>");
    assert!(desk.screen().contains("What makes you"), "{}", desk.screen());
    desk.keys(" say so");
    let mut desk = desk.killed();
    assert!(desk.screen().contains("What makes you say so"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!((desk.model.place(), phase(&desk)), (Place::Cards, "ask"));
    assert!(desk.screen().contains("> What makes you say so"), "{}", desk.screen());
    desk.keys("?");
    answer(&mut desk);
    desk.keys("3");
    assert_eq!(reviews(&desk)[0].said.as_str(), "What makes you say so?");
    assert!(desk.drafts.values().all(|draft| draft.writing != Writing::Drill), "{:?}", desk.drafts);
}

#[test]
fn practice_outside_the_schedule_is_kept_and_moves_nothing() {
    let mut desk = Desk::new();
    desk.keys("7x");
    answer(&mut desk);
    desk.keys("1");
    let [kept] = &reviews(&desk)[..] else { panic!() };
    assert!(kept.outside);
    desk.keys("<Esc>");
    assert!(desk.screen().contains("6 cards due"), "{}", desk.screen());
}

#[test]
fn a_card_is_hunted_in_the_real_finder_against_the_clock() {
    let mut desk = Desk::new();
    desk.keys("7f");
    let uses = desk.deeds().len();
    // The commonest comes first, and its rank finds it.
    desk.keys("o");
    wait(&mut desk, 3_200);
    desk.keys("01<Enter>");
    let [found] = &reviews(&desk)[..] else { panic!("{}", desk.screen()) };
    assert_eq!((found.kind, found.outside, found.took), (Drill::Find, true, Some(3_200)));
    assert_eq!((found.card.as_str(), found.grade), ("price-too-high", Grade::Good));
    assert!(desk.top().is_none() && desk.screen().contains("3.2 s"), "{}", desk.screen());
    assert!(desk.deeds()[uses..].iter().all(|deed| matches!(deed, Deed::Training(_))), "no use is told of it");
    // Then another card than the one that was meant, and so on to the end.
    for _ in 0..4 {
        desk.keys("<Enter>41<Enter>");
    }
    assert!(desk.screen().contains("1 of 5 in time"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(reviews(&desk).len(), 5);
    assert!(desk.screen().contains("6 cards due"), "{}", desk.screen());
}

#[test]
fn letters_that_an_input_method_commits_are_the_answer() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>您为什么这么说<Enter>");
    assert_eq!(current(&desk.model).map(|of| of.said.clone()), Some("您为什么这么说".to_owned()));
}

#[test]
fn a_goal_is_aimed_at_practice_is_written_down_and_the_week_adds_up() {
    let mut desk = Desk::new();
    desk.keys("7rrr");
    assert_eq!(desk.model.place(), Place::Plan, "{}", desk.screen());
    assert!(desk.screen().contains("A new week"), "{}", desk.screen());
    desk.keys("aTwo questions before I show anything<Down><Down>2h<Ctrl-S>");
    assert!(desk.screen().contains("[ ] Communication"), "{}", desk.screen());
    desk.keys("l1h30m<Ctrl-S>");
    assert!(desk.screen().contains("1 h 30 this week") && desk.screen().contains("1 h 30 / 2 h"), "{}", desk.screen());
    desk.keys("l2h<Ctrl-S>");
    assert!(desk.screen().contains("you are where you want to be"), "{}", desk.screen());
    desk.keys("<Home><Enter>");
    assert!(desk.screen().contains("[x] Communication"), "{}", desk.screen());
    desk.keys("u");
    assert!(desk.screen().contains("[ ] Communication"), "{}", desk.screen());
    desk.keys("lsoon<Ctrl-S>");
    assert!(desk.screen().contains("no length of time"), "{}", desk.screen());
}

#[test]
fn the_figures_of_a_goal_stand_in_one_line_however_long_it_is() {
    for length in 20..30 {
        let mut desk = Desk::in_language(Language::ZhHans);
        let goal: String = "每次初访先问两个问题再介绍自己的产品".chars().cycle().take(length).collect();
        desk.keys(&format!("7rrra{goal}<Down><Down>2h<Ctrl-S>"));
        assert!(desk.line("0 分钟 / 2 小时").is_some(), "{length}\n{}", desk.screen());
    }
}

#[test]
fn a_customer_that_was_deleted_takes_their_words_along() {
    let mut desk = Desk::new();
    let id = desk.select("Tarnbeck Castings Ltd").model.customers.selected_row().unwrap().id;
    let mut used = CardUse::blank(Id::from_bytes([77; 16]), Some(id));
    (used.card, used.at, used.missed) = (Clean::line("price-too-high"), Some(desk.model.now.ms), true);
    visit::use_card(&mut desk.store, &used, desk.model.now, "tester").unwrap();
    assert_eq!(drill::ledger(&desk.store, None).unwrap().lost.len(), 1);
    cornerman::usecases::delete::customer(&mut desk.store, id, desk.model.now, "tester").unwrap();
    assert!(desk.store.get::<Customer>(id).unwrap().is_none());
    assert_eq!(drill::ledger(&desk.store, None).unwrap().lost.len(), 0);
}

#[test]
fn an_answer_that_cannot_be_written_and_a_drill_that_gives_way_leave_the_words_to_be_taken_up() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>What makes you say so?");
    answer(&mut desk);
    desk.slow = true;
    desk.keys("3");
    drop(desk.held());
    desk.slow = false;
    desk.send(Msg::Reply(Reply::NotDone(Problem::new(Kind::Disk, "disk-full"))));
    desk.keys("<Esc><F8><Enter>");
    assert!(desk.screen().contains("> What makes you say so?"), "{}", desk.screen());
    // Another drill is begun: what is typed here is not thrown away with this one.
    desk.keys("<Esc>x");
    assert!(!desk.screen().contains("What makes you say so?") && desk.said().contains("F8"), "{}", desk.screen());
    desk.keys("<F8><Enter>");
    assert!(desk.screen().contains("> What makes you say so?"), "{}", desk.screen());
}

#[test]
fn no_digit_leads_away_from_a_card_before_its_grade() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>What?<Enter>12345679");
    assert_eq!((desk.model.place(), phase(&desk), reviews(&desk).len()), (Place::Cards, "compare", 0));
}

#[test]
fn the_counter_never_goes_back_and_says_how_many_come_again() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>");
    answer(&mut desk);
    desk.keys("1");
    assert!(desk.line("2 of 6 (1 comes back)").is_some(), "{}", desk.screen());
    let mut last = 2;
    while phase(&desk) == "ask" {
        let shown = desk.line(" of 6").unwrap();
        let n: usize = shown.split(" of 6").next().unwrap().rsplit(' ').next().unwrap().parse().unwrap();
        assert!(n >= last, "{shown}");
        last = n;
        answer(&mut desk);
        desk.keys("4");
    }
    assert_eq!((last, phase(&desk)), (6, "over"));
}

#[test]
fn the_name_of_the_card_stands_beside_what_was_said_and_comes_back_in_the_message() {
    let mut desk = Desk::new().sized(80, 60);
    desk.keys("7<Enter>");
    answer(&mut desk);
    let card = current(&desk.model).unwrap();
    let name = desk.model.playbook.objections.get(&card.entry.key.id).unwrap().title.to_string();
    assert_ne!(name, card.wording);
    assert!(desk.line("│ Card ").is_some_and(|line| line.contains(&name)), "{}", desk.screen());
    desk.keys("3");
    assert!(desk.said().starts_with(&format!("“{name}”")), "{}", desk.said());
}

#[test]
fn the_footer_names_what_the_page_before_a_drill_can_do_and_each_thing_once() {
    let mut desk = Desk::new();
    desk.keys("7<Enter>");
    answer(&mut desk);
    desk.keys("<Esc>");
    let foot = |desk: &Desk| desk.screen().lines().last().unwrap().to_owned();
    assert!(!foot(&desk).contains("Other meaning") && foot(&desk).contains("Enter Drill"), "{}", desk.screen());
    desk.keys("f");
    assert_eq!(foot(&desk).matches("Objections").count(), 1, "{}", desk.screen());
}

#[test]
fn the_first_page_of_an_empty_file_leads_to_the_cards_that_wait() {
    let mut desk = Desk::empty(Language::En);
    desk.start();
    desk.keys("1");
    assert!(desk.line("6 cards wait, 5 minutes (7, then Enter)").is_some(), "{}", desk.screen());
    desk.keys("7<Enter>");
    assert_eq!(phase(&desk), "ask");
}
