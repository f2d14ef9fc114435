use crate::desk::{Desk, now};
use chrono::TimeDelta;
use cornerman::app::action::Place;
use cornerman::app::model::visit::{Plan, Row};
use cornerman::app::msg::{Deed, Effect, Msg, Reply, TalkDeed};
use cornerman::app::panes::visit::rows;
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::interaction::{Interaction, Stage};
use cornerman::domain::prep::CheckMark;
use cornerman::domain::promise::{Promise, Settled, Side};
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::{delete, promises, visit};

const WHO: &str = "Tarnbeck Castings Ltd";

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.visit(WHO).forget();
    desk
}

/// What the store keeps of the open meeting's checklist.
fn marks(desk: &Desk) -> Vec<CheckMark> {
    desk.store.check_marks(desk.model.visit.as_ref().unwrap().interaction.id).unwrap()
}

fn selected(desk: &Desk) -> Row {
    rows(&desk.model)[desk.model.prep.rows.selected].clone()
}

fn own_rows(desk: &Desk) -> Vec<String> {
    let own = |row| if let Row::Own { text, .. } = row { Some(text) } else { None };
    rows(&desk.model).into_iter().filter_map(own).collect()
}

#[test]
fn a_new_meeting_opens_on_its_first_item() {
    let desk = desk();
    assert_eq!(desk.model.place(), Place::Visit);
    assert!(matches!(selected(&desk), Row::Item { done: false, .. }));
}

#[test]
fn a_tick_moves_on_and_is_written_at_once() {
    let mut desk = desk();
    let before = desk.model.prep.rows.selected;
    let Row::Item { id, .. } = selected(&desk) else { panic!() };
    desk.keys("<Space>");
    assert_eq!(desk.model.prep.rows.selected, before + 1);
    assert!(matches!(desk.deeds()[..], [Deed::Talk(TalkDeed::Mark { .. })]));
    let kept = marks(&desk);
    assert_eq!(kept.iter().map(|mark| (mark.item.as_str(), mark.done)).collect::<Vec<_>>(), [(id.as_str(), true)]);
    assert!(desk.line("1 of ").is_some(), "{}", desk.screen());
}

#[test]
fn a_tick_waits_for_no_answer_of_the_store() {
    let mut desk = desk();
    desk.slow = true;
    desk.keys("<Space>");
    assert!(desk.line("[x]").is_some(), "{}", desk.screen());
}

#[test]
fn taking_a_tick_off_stays_on_the_item() {
    let mut desk = desk();
    let at = desk.model.prep.rows.selected;
    desk.keys("<Space><Up><Space>");
    assert_eq!(desk.model.prep.rows.selected, at);
    assert!(marks(&desk).iter().all(|mark| !mark.done));
}

#[test]
fn headings_are_stepped_over_in_both_directions() {
    let mut desk = desk();
    desk.keys("<Home>");
    let len = rows(&desk.model).len();
    for key in ["<Down>", "<Up>"] {
        for _ in 0..len {
            desk.keys(key);
            assert!(!matches!(selected(&desk), Row::Block { .. }), "{key} {}", desk.model.prep.rows.selected);
        }
    }
    assert_eq!(desk.model.prep.rows.selected, 0);
    for key in ["<End>", "<Home>", "<PageDown>", "<PageUp>"] {
        desk.keys(key);
        assert!(!matches!(selected(&desk), Row::Block { .. }), "{key}");
    }
}

#[test]
fn an_item_of_ones_own_is_added_where_one_stands_and_taken_out_again() {
    let mut desk = desk();
    desk.keys("aBring the thermal camera<Enter>");
    assert!(matches!(selected(&desk), Row::Own { text, .. } if text == "Bring the thermal camera"));
    assert_eq!(marks(&desk).len(), 1);
    desk.keys("d");
    assert_eq!(own_rows(&desk), [] as [&str; 0]);
    assert_eq!(marks(&desk).len(), 0);
}

#[test]
fn an_item_taken_out_comes_back_with_undo() {
    let mut desk = desk();
    desk.keys("aBring the thermal camera<Enter>du");
    assert_eq!(own_rows(&desk), ["Bring the thermal camera"], "{}", desk.screen());
    assert!(desk.said().contains("Bring the thermal camera"), "{}", desk.said());
}

#[test]
fn undo_takes_back_a_tick_on_the_screen_too() {
    let mut desk = desk();
    desk.keys("<Space>u");
    assert!(desk.line("[x]").is_none(), "{}", desk.screen());
    assert!(marks(&desk).iter().all(|mark| !mark.done));
}

#[test]
fn an_item_too_long_to_keep_stays_in_its_field_for_shortening() {
    let mut desk = desk();
    desk.keys("a").text(&"long ".repeat(500)).keys("<Enter>");
    assert!(desk.deeds().is_empty() && desk.top().is_some());
    assert!(desk.said().starts_with("At most"), "{}", desk.said());
    desk.keys("<Ctrl-U>short<Enter>");
    assert_eq!(own_rows(&desk), ["short"]);
}

#[test]
fn an_empty_item_is_none() {
    let mut desk = desk();
    desk.keys("a  <Enter>");
    assert!(desk.deeds().is_empty() && own_rows(&desk).is_empty());
}

#[test]
fn items_of_the_playbook_cannot_be_deleted() {
    let mut desk = desk();
    let before = rows(&desk.model).len();
    desk.keys("d");
    assert_eq!(rows(&desk.model).len(), before);
    assert!(desk.deeds().is_empty());
}

#[test]
fn a_note_is_kept_whichever_way_it_is_left() {
    for leave in ["<Esc>", "<Enter>", "<Ctrl-S>"] {
        let mut desk = desk();
        desk.keys("<Enter>two lines<Alt-Enter>and more").keys(leave);
        assert_eq!(marks(&desk)[0].note.as_str(), "two lines\nand more", "{leave}");
        assert!(!marks(&desk)[0].done, "{leave}");
        assert!(desk.screen().contains("and more"), "{}", desk.screen());
    }
}

#[test]
fn letters_pasted_into_a_note_are_text() {
    let mut desk = desk();
    desk.keys("<Enter>").text("q d\nu").keys("<Esc>");
    assert_eq!(marks(&desk)[0].note.as_str(), "q d\nu");
}

#[test]
fn a_preparation_is_taken_up_again_where_it_was_left() {
    let mut desk = desk();
    desk.keys("<Space><Space><Esc>");
    assert_eq!(desk.model.place(), Place::Prep);
    assert!(desk.line(WHO).unwrap().contains("2 ticked"), "{}", desk.screen());
    desk.model.visit = None;
    let at = desk.model.prep.visits.iter().position(|visit| visit.customer.as_str() == WHO && visit.done == 2).unwrap();
    desk.keys("<Home>").keys(&"<Down>".repeat(at)).keys("<Enter>");
    assert_eq!(marks(&desk).len(), 2);
    assert_eq!(desk.screen().matches("[x]").count(), 2, "{}", desk.screen());
    assert!(matches!(selected(&desk), Row::Item { done: false, .. }));
}

#[test]
fn planning_takes_day_and_time_as_people_write_them() {
    let mut desk = desk();
    desk.keys("e<Ctrl-U>11-25<Tab><Ctrl-U>9:30<Tab>Sheffield<Ctrl-S>");
    let planned = &desk.model.visit.as_ref().unwrap().interaction;
    assert_eq!(planned.day.unwrap().to_string(), "2026-11-25");
    assert_eq!(planned.time.unwrap().to_string(), "09:30:00");
    assert_eq!(planned.place.as_str(), "Sheffield");
    assert!(desk.line("Wednesday").is_some(), "{}", desk.screen());
}

#[test]
fn a_person_who_is_not_on_the_card_is_refused_in_the_plan() {
    let mut desk = desk();
    desk.keys("e<Tab><Tab><Tab><Ctrl-U>Nobody<Ctrl-S>");
    assert!(desk.deeds().is_empty());
    assert!(desk.screen().contains("“Nobody”"), "{}", desk.screen());
    desk.keys("<Ctrl-U>Ruth<Right><Ctrl-S>");
    assert_eq!(desk.model.visit.as_ref().unwrap().contact().unwrap().person.name.as_str(), "Ruth Penhale");
}

#[test]
fn wrapping_up_closes_the_meeting_and_keeps_how_it_went() {
    let mut desk = desk();
    desk.keys("w<Ctrl-S>");
    assert!(desk.model.visit.is_some(), "a meeting is not over without a word about it");
    desk.keys("They want a survey<Tab><Right><Right><Tab>Send dates<Ctrl-S>");
    assert!(desk.model.visit.is_none());
    assert_eq!(desk.model.place(), Place::Prep);
    let id = desk.names().iter().position(|name| name == WHO).unwrap();
    let row = &desk.store.customer_rows(&desk.store.customer_order().unwrap()).unwrap()[id];
    let talks = desk.store.customer_card(row.id).unwrap().unwrap().interactions;
    let talk = talks.iter().find(|talk| talk.summary.as_str() == "They want a survey").unwrap();
    assert_eq!((talk.stage, talk.next_step.as_str()), (Stage::Held, "Send dates"));
    assert_eq!(talk.outcome.unwrap().name(), "advance");
    desk.keys("<Esc>").select(WHO).keys("<Enter>").resize(80, 75);
    assert!(desk.screen().contains("They want a survey"), "{}", desk.screen());
}

#[test]
fn wrapping_up_can_be_thought_better_of() {
    let mut desk = desk();
    desk.keys("w<Tab>x<Esc>y");
    assert!(desk.deeds().is_empty() && desk.model.visit.is_some());
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Quit)));
}

#[test]
fn on_a_small_screen_all_of_an_item_can_be_read_and_the_keys_for_it_stand_there() {
    let mut desk = desk();
    let note = "first line of a long note and the very end of it. ".repeat(6) + "THE END";
    desk.keys("<Enter>").text(&note).keys("<Esc>").resize(60, 16);
    assert!(desk.line("J K scroll").is_some() && desk.line("THE END").is_none(), "{}", desk.screen());
    let at = desk.model.prep.rows.selected;
    for _ in 0..10 {
        desk.keys("J");
    }
    desk.keys("K");
    for _ in 0..3 {
        if desk.line("THE END").is_none() {
            desk.keys("K");
        }
    }
    assert!(desk.line("THE END").is_some(), "{}", desk.screen());
    assert_eq!(desk.model.prep.rows.selected, at);
    desk.keys("<Down>");
    assert_eq!(desk.model.prep.scroll, 0);
    desk.keys("s<Ctrl-Down>");
    assert!(desk.line("J K scroll").is_some() && desk.model.spin.scroll > 0, "{}", desk.screen());
}

#[test]
fn what_either_side_owes_stands_on_the_plan_overdue_first_with_how_each_has_kept_its_word() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = Desk::in_language(language);
        let customer = desk.select("Quillmore Packaging").model.customers.selected_row().unwrap().id;
        let promise = |desk: &mut Desk, (side, days, text): (Side, i64, &str), settled| {
            let mut promise = Promise::blank(desk.model.ids.next_id(), Some(customer));
            (promise.side, promise.text, promise.settled) = (side, Clean::line(text), settled);
            promise.due = Some(now().today() + TimeDelta::days(days));
            promises::save(&mut desk.store, None, &promise, "", now(), "me").unwrap();
        };
        promise(&mut desk, (Side::Ours, -20, "the samples"), Some(Settled::Kept));
        promise(&mut desk, (Side::Ours, -20, "the dates"), Some(Settled::Broken));
        desk.visit("Quillmore Packaging");
        let plan = Row::Plan(Plan::Promises);
        assert!(!rows(&desk.model).contains(&plan), "nothing is owed\n{}", desk.screen());
        for owed in
            [(Side::Ours, 4, "the offer"), (Side::Theirs, -2, "the load list"), (Side::Ours, -5, "the drawings")]
        {
            promise(&mut desk, owed, None);
        }
        desk.keys("<F3><Esc><Esc>").visit("Quillmore Packaging");
        let at = rows(&desk.model).iter().position(|row| *row == plan).unwrap();
        desk.keys("<Home>").keys(&"<Down>".repeat(at));
        assert_eq!(selected(&desk), plan, "{}", desk.screen());
        // In the row each has its side in a word; that they are promises stands before it.
        let side = desk.model.words.choice("side", "ours").into_owned();
        let first = desk.model.words.labelled(&side, "the drawings");
        assert!(desk.line(&first).is_some(), "{first}\n{}", desk.screen());
        let line = desk.screen().lines().find(|line| line.contains(&first)).unwrap_or_default().to_owned();
        assert_eq!(line.contains("；"), language != Language::En, "{line}");
        let screen = desk.screen();
        let detail = &screen[screen.rfind("┌").unwrap()..];
        let at = |text: &str| detail.find(text).unwrap_or_else(|| panic!("{text}\n{screen}"));
        assert!(at("the drawings") < at("the load list") && at("the load list") < at("the offer"), "{screen}");
        let word = desk.model.words.word_kept(&desk.store.customer_card(customer).unwrap().unwrap().promises).unwrap();
        assert!(detail.contains(&word) && word.contains('1') && word.contains('2'), "{word}\n{screen}");
        // The card says it too, and what is late.
        desk.keys("2<Enter>");
        assert!(desk.line(&word).is_some(), "{}", desk.screen());
        let late = desk.model.words.fmt("call-purpose-late", &[("text", "the drawings".into()), ("due", "".into())]);
        assert!(desk.line(late.trim_end_matches([')', '）', ' '])).is_some(), "{late}\n{}", desk.screen());
    }
}

#[test]
fn what_the_last_talk_left_open_of_the_questions_is_offered_to_the_next_preparation() {
    let mut desk = Desk::new();
    let gap = "Still open from earlier talks";
    desk.visit("Adeyemi-Rowe household");
    assert!(desk.line(gap).is_none(), "nobody was asked anything yet\n{}", desk.screen());
    // One question about their situation, then the talk is over.
    desk.keys("s<Space><F4>wdone<Tab>1<Ctrl-S>");
    desk.keys("<F3><Esc><Esc>").visit("Adeyemi-Rowe household");
    desk.keys("<End>");
    let rows = cornerman::app::panes::visit::rows(&desk.model);
    let texts: Vec<String> = rows.iter().map(|row| format!("{row:?}")).filter(|row| row.contains(gap)).collect();
    assert_eq!(texts.len(), 1, "{rows:?}");
    assert!(texts[0].contains("Situation") && texts[0].contains("Only 1 of"), "{texts:?}");
}

#[test]
fn a_plan_that_is_given_another_time_keeps_all_that_nobody_touched() {
    let mut desk = desk();
    let id = desk.model.visit.as_ref().unwrap().interaction.id;
    let kept = |desk: &Desk| desk.store.get::<Interaction>(id).unwrap().unwrap();
    let before = kept(&desk);
    // What is proposed stands in the form, and is nobody's choice yet.
    assert_eq!((before.goal.as_str(), before.minimum.as_str(), before.person), ("", "", None));
    desk.keys("e<Ctrl-U>11-25<Tab><Ctrl-U>9:30<Ctrl-S>");
    let after = kept(&desk);
    assert!(after.day.is_some() && after.time.is_some(), "{}", desk.screen());
    assert_eq!(after, Interaction { day: after.day, time: after.time, ..before }, "{}", desk.screen());
    // Typed, it is kept.
    desk.keys("e<Tab><Tab><Tab><Tab><Tab><Ctrl-U>the second plant<Ctrl-S>");
    assert_eq!(kept(&desk).goal.as_str(), "the second plant", "{}", desk.screen());
}

/// Two open meetings, with two customers; the first is on the screen.
fn two() -> (Desk, Id, Id) {
    let mut desk = Desk::new();
    desk.visit("Harrow & Pike Logistics");
    let other = desk.model.visit.as_ref().unwrap().interaction.id;
    desk.keys("2").visit(WHO);
    let here = desk.model.visit.as_ref().unwrap().interaction.id;
    desk.keys("3").forget();
    (desk, here, other)
}

fn open(desk: &mut Desk, meeting: Id) {
    let at = desk.model.prep.visits.iter().position(|visit| visit.interaction.id == meeting).unwrap();
    desk.keys("<Home>");
    for _ in 0..at {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>");
}

#[test]
fn until_a_meeting_is_here_no_key_is_for_the_one_before() {
    let (mut desk, here, other) = two();
    desk.slow = true;
    open(&mut desk, other);
    desk.forget();
    desk.keys("<Space>w");
    assert!(desk.deeds().is_empty() && desk.top().is_none(), "{}", desk.screen());
    assert_eq!(desk.model.visit.as_ref().unwrap().interaction.id, here);
    desk.let_in();
    assert_eq!(desk.model.visit.as_ref().unwrap().interaction.id, other);
    assert_eq!(desk.model.place(), Place::Visit, "{}", desk.screen());
}

#[test]
fn of_two_meetings_that_are_opened_one_after_the_other_the_last_stands_there() {
    let (mut desk, here, other) = two();
    desk.slow = true;
    open(&mut desk, other);
    desk.keys("<Esc>");
    open(&mut desk, here);
    desk.let_in();
    assert_eq!(desk.model.visit.as_ref().unwrap().interaction.id, here);
    assert_eq!(desk.model.place(), Place::Visit, "{}", desk.screen());
}

#[test]
fn a_meeting_taken_away_before_it_is_here_leaves_the_one_before() {
    let (mut desk, here, other) = two();
    let gone = desk.store.get::<Interaction>(other).unwrap().unwrap();
    delete::record(&mut desk.store, &gone, "delete", "", crate::desk::now(), "other").unwrap();
    open(&mut desk, other);
    assert_eq!(desk.model.visit.as_ref().map(|visit| visit.interaction.id), Some(here));
    assert!(desk.said().contains("not there any more"), "{}", desk.screen());
}

#[test]
fn a_note_on_an_item_that_another_window_took_away_is_kept() {
    let mut desk = desk();
    desk.keys("aBring samples<Enter>");
    let Row::Own { mark, .. } = selected(&desk) else { panic!("{}", desk.screen()) };
    desk.keys("<Enter>the blue ones");
    let item = marks(&desk).into_iter().find(|known| known.id == mark).unwrap();
    visit::unmark(&mut desk.store, &item, "", crate::desk::now(), "other").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    desk.keys("<Enter>");
    assert!(desk.top().is_none(), "{}", desk.screen());
    assert_eq!(desk.model.offers.len(), 1);
    desk.keys("<F8>");
    assert!(desk.screen().contains("the blue ones"), "{}", desk.screen());
}

#[test]
fn the_list_of_meetings_says_what_the_selected_one_is_about_and_how_far_it_is() {
    let mut desk = desk();
    desk.keys("<Space><Space><Esc>").resize(120, 40);
    let about = desk.model.playbook.meetings.get("first_visit").unwrap().about.words();
    let screen = desk.screen();
    assert!(desk.line("2 ticked, 0 asked").is_some(), "{screen}");
    assert!(screen.contains(about.split_whitespace().next().unwrap()) && screen.contains("First visit"), "{screen}");
    let told = cornerman::app::panes::prep::detail(&desk.model, 200);
    assert!(told.lines.len() > 3, "{about}");
}
