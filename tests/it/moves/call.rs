use crate::desk::{Desk, now};
use cornerman::app::action::Place;
use cornerman::app::model::card::On;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::app::panes::call;
use cornerman::app::panes::call::course;
use cornerman::domain::field::Record;
use cornerman::domain::interaction::{Channel, Interaction, Mood, Outcome, Stage};
use cornerman::domain::promise::{Promise, Settled, Side};
use cornerman::domain::time::Now;
use cornerman::domain::today::What;
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::{promises, visit};

/// A call with a sample customer, begun by the first flow of the playbook.
fn calling(language: Language) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.keys("/tarnbeck<Enter>c1");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    desk.forget();
    desk
}

fn kept(desk: &Desk) -> Interaction {
    desk.store.get(desk.model.call.as_ref().unwrap().on).unwrap().unwrap()
}

fn step(desk: &Desk) -> String {
    let visit = course::visit(&desk.model).unwrap();
    course::course(&desk.model, visit).unwrap().step.id.to_string()
}

/// So many seconds go by.
fn wait(desk: &mut Desk, seconds: i64) {
    desk.model.now = Now::new(desk.model.now.ms + seconds * 1000, desk.model.now.zone);
    desk.send(Msg::Tick);
}

fn promised(desk: &Desk, customer: cornerman::domain::id::Id) -> Vec<Promise> {
    desk.store.customer_card(customer).unwrap().unwrap().promises
}

#[test]
fn a_call_is_kept_as_running_from_its_first_moment() {
    let desk = calling(Language::En);
    let talk = kept(&desk);
    assert_eq!((talk.stage, talk.channel, talk.flow.as_str()), (Stage::Running, Some(Channel::Phone), "phone-call"));
    assert_eq!(talk.started_at, Some(desk.model.now.ms));
    assert!(desk.line("Ringing 0:00").is_some() && desk.line("Tarnbeck Castings Ltd").is_some(), "{}", desk.screen());
}

#[test]
fn a_digit_or_enter_takes_an_answer_and_back_takes_it_away_again_in_the_file_too() {
    let mut desk = calling(Language::En);
    assert_eq!(step(&desk), "before");
    desk.keys("1");
    assert_eq!(step(&desk), "hello");
    desk.keys("<Down><Enter>");
    assert_eq!(step(&desk), "busy");
    let turns = |desk: &Desk| desk.store.turns(kept(desk).id).unwrap();
    let answers: Vec<String> = turns(&desk).iter().map(|turn| turn.answer.to_string()).collect();
    assert_eq!(answers, ["reached", "busy"]);
    desk.keys("<Backspace>");
    assert_eq!((step(&desk).as_str(), turns(&desk).len()), ("hello", 1));
    desk.keys("u");
    assert_eq!((step(&desk).as_str(), turns(&desk).len()), ("busy", 2));
    // There is no answer with this number.
    desk.keys("9");
    assert_eq!(turns(&desk).len(), 2);
}

#[test]
fn an_answer_is_on_the_screen_before_the_store_has_heard_of_it() {
    let mut desk = calling(Language::En);
    desk.slow = true;
    desk.keys("1");
    assert_eq!(step(&desk), "hello");
}

#[test]
fn the_clock_rings_talks_and_holds() {
    let mut desk = calling(Language::En);
    wait(&mut desk, 9);
    assert!(desk.line("Ringing 0:09").is_some(), "{}", desk.screen());
    desk.keys("1");
    wait(&mut desk, 65);
    assert!(desk.line("Talking 1:05").is_some(), "{}", desk.screen());
    desk.keys("h");
    wait(&mut desk, 30);
    assert!(desk.line("On hold 0:30").is_some(), "{}", desk.screen());
    desk.keys("h");
    wait(&mut desk, 5);
    assert!(desk.line("Talking 1:10").is_some(), "{}", desk.screen());
    // Whoever waited answers: they are on the line again.
    desk.keys("h1");
    assert!(desk.line("Talking 1:10").is_some(), "{}", desk.screen());
}

#[test]
fn a_wrap_up_that_was_only_looked_at_does_not_end_the_talk() {
    let mut desk = calling(Language::En);
    desk.keys("1");
    wait(&mut desk, 10);
    desk.keys("w");
    wait(&mut desk, 7);
    desk.keys("<Esc>");
    assert!(desk.line("Over 0:10").is_some(), "{}", desk.screen());
    // They talk on.
    desk.keys("1");
    wait(&mut desk, 5);
    assert!(desk.line("Talking 0:15").is_some(), "{}", desk.screen());
    desk.keys("w<Esc><Space>");
    wait(&mut desk, 5);
    assert!(desk.line("Talking 0:20").is_some(), "{}", desk.screen());
}

#[test]
fn how_long_somebody_waits_stands_in_the_header_of_every_other_screen() {
    let header = |desk: &Desk| desk.screen().lines().next().unwrap_or_default().to_owned();
    for (language, held) in
        [(Language::En, "Hold 0:35"), (Language::ZhHans, "保持 0:35"), (Language::ZhHant, "保留 0:35")]
    {
        let mut desk = calling(language);
        desk.keys("1h");
        wait(&mut desk, 30);
        let word = held.split(' ').next().unwrap();
        assert!(!header(&desk).contains(word), "the call has its clock beside the name\n{}", desk.screen());
        desk.keys("<F2>");
        wait(&mut desk, 5);
        for keys in ["1", "2", "3", "6", "7"] {
            desk.keys(keys);
            assert!(header(&desk).contains(held), "{held}\n{}", desk.screen());
        }
        desk.keys("5w3over<Ctrl-S>");
        assert!(desk.model.call.is_none() && !header(&desk).contains(word), "{}", desk.screen());
    }
}

#[test]
fn however_much_is_late_the_level_and_the_behaviour_stay_in_sight() {
    for (language, late) in [
        (Language::En, "Late: our promise 5 d, their promise 3 d, next step"),
        (Language::ZhHans, "逾期：我方承诺 5 天、对方承诺 3 天、下一步"),
    ] {
        let mut desk = Desk::in_language(language);
        let copperlode = desk.select("Copperlode Robotics Inc.").model.customers.selected_row().unwrap().id;
        for (side, days, text) in [(Side::Ours, 5, "the drawings"), (Side::Theirs, 3, "the load list")] {
            let mut promise = Promise::blank(desk.model.ids.next_id(), Some(copperlode));
            (promise.side, promise.text) = (side, Clean::line(text));
            promise.due = Some(now().today() - chrono::TimeDelta::days(days));
            promises::save(&mut desk.store, None, &promise, "", now(), "me").unwrap();
        }
        desk.keys("/copperlode<Enter>c1");
        let line = desk.line(late).unwrap_or_else(|| panic!("{}", desk.screen()));
        let customer = &course::visit(&desk.model).unwrap().card.customer;
        for (field, text) in [("level", &customer.level), ("behaviour", &customer.behaviour)] {
            let name = cornerman::app::panes::fill::profile_name(&desk.model.playbook, field, text);
            assert!(line.contains(&name), "{name}\n{}", desk.screen());
        }
        // That it is late stands beside what was promised, too.
        let late = desk.model.words.fmt("call-purpose-late", &[("text", "the drawings".into()), ("due", "".into())]);
        assert!(desk.line(late.trim_end_matches([')', '）', ' '])).is_some(), "{late}\n{}", desk.screen());
    }
}

#[test]
fn the_note_takes_letters_and_lets_function_keys_through_without_losing_one() {
    let mut desk = calling(Language::En);
    desk.keys("1nasks for a quote");
    assert!(matches!(desk.top(), Some(Popup::Note(_))));
    desk.keys("<F6>expensive");
    assert!(matches!(desk.top(), Some(Popup::Finder(_))), "{}", desk.screen());
    desk.keys("<Esc> and a date<Esc>");
    assert!(desk.model.popups.is_empty());
    assert_eq!(kept(&desk).summary.as_str(), "asks for a quote and a date");
    // Another screen keeps it first.
    desk.keys("n, soon<F5>");
    assert_eq!(desk.model.place(), Place::Spin);
    assert_eq!(kept(&desk).summary.as_str(), "asks for a quote and a date, soon");
}

#[test]
fn two_programs_that_write_the_note_of_a_call_ask_whose_it_is_and_both_can_be_kept() {
    let mut desk = calling(Language::En);
    desk.keys("1nmine");
    let before = kept(&desk);
    let theirs = Interaction { summary: Clean::note("theirs"), ..before.clone() };
    visit::save_edited(&mut desk.store, Some(&before), &theirs, "", now(), "other").unwrap();
    desk.keys("<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
    assert_eq!(kept(&desk).summary.as_str(), "theirs");
    desk.keys("<Ctrl-S>");
    assert!(desk.top().is_none(), "{}", desk.screen());
    assert_eq!(kept(&desk).summary.as_str(), "theirs\nmine");
}

#[test]
fn a_meeting_that_was_open_before_and_is_read_anew_does_not_take_the_place_of_the_call() {
    let mut desk = calling(Language::En);
    let on = kept(&desk).id;
    let agenda = visit::agenda(&desk.store).unwrap();
    let other = agenda.iter().find(|listed| listed.interaction.id != on).unwrap().interaction.id;
    let other = visit::whole(&desk.store, other).unwrap();
    desk.send(Msg::Reply(Reply::Visit { asked: other.interaction.id, found: Some(Box::new(other)) }));
    assert_eq!((desk.model.place(), kept(&desk).id), (Place::Call, on));
    assert!(course::visit(&desk.model).is_some(), "{}", desk.screen());
    assert_eq!(step(&desk), "before");
}

#[test]
fn a_note_that_was_being_typed_is_offered_after_a_breakdown_and_goes_back_into_its_call() {
    let mut desk = calling(Language::En);
    desk.keys("1nthree sites, not two");
    let mut desk = desk.killed();
    assert!(desk.line("three sites").is_some() || desk.line("Note of the call").is_some(), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!(kept(&desk).summary.as_str(), "three sites, not two");
    assert_eq!(step(&desk), "hello");
}

#[test]
fn wrapping_up_keeps_outcome_mood_shares_next_step_and_promises_in_one_step() {
    let mut desk = calling(Language::En);
    let (talk, customer) = (kept(&desk), kept(&desk).customer.unwrap());
    desk.keys("1<Space>");
    wait(&mut desk, 30);
    desk.keys("<Space>");
    wait(&mut desk, 70);
    desk.keys("tw");
    desk.keys("2wants the figures<Tab>send figures<Tab>+3d<Tab><Tab>1<Tab><Tab>the figures of June<Tab>+1d<Tab>ask the board<Tab>+7d<Ctrl-S>");
    assert!(desk.model.call.is_none(), "{}", desk.screen());
    let held: Interaction = desk.store.get(talk.id).unwrap().unwrap();
    assert_eq!((held.stage, held.outcome, held.mood), (Stage::Held, Some(Outcome::Advance), Some(Mood::Warm)));
    assert_eq!((held.talked, held.listened, held.closes), (Some(30), Some(70), Some(1)));
    let today = desk.model.now.today();
    let in_days = |promise: &Promise| (promise.due.unwrap() - today).num_days();
    let made = promised(&desk, customer);
    assert_eq!(made.iter().map(|p| (p.side, in_days(p))).collect::<Vec<_>>(), [(Side::Ours, 1), (Side::Theirs, 7)]);
    // All of it was one step.
    desk.keys("u");
    assert!(promised(&desk, customer).is_empty());
    assert_eq!(desk.store.get::<Interaction>(talk.id).unwrap().unwrap().stage, Stage::Running);
}

#[test]
fn a_day_without_a_promise_is_refused_at_its_line() {
    let mut desk = calling(Language::En);
    desk.keys("1wyes<Tab><Tab><Tab><Tab><Tab><Tab><Tab>+1d<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Form(_))), "{}", desk.screen());
    assert!(desk.line("not what was promised").is_some(), "{}", desk.screen());
}

#[test]
fn an_open_promise_of_ours_fills_what_is_to_be_said() {
    let mut desk = calling(Language::En);
    desk.keys("1wyes<Tab><Tab><Tab><Tab><Tab><Tab>the drawings<Ctrl-S>");
    let card = desk.model.customers.selected_card().unwrap();
    let slots = cornerman::app::panes::fill::of_card(&desk.model, card);
    let template =
        cornerman::domain::slot::Template::parse(&cornerman::text::Clean::line("About {promise|what we agreed}."))
            .unwrap();
    assert_eq!(template.fill(&slots), "About the drawings.");
}

#[test]
fn a_promise_is_settled_from_the_card() {
    let mut desk = calling(Language::En);
    let customer = kept(&desk).customer.unwrap();
    desk.keys("1wyes<Tab><Tab><Tab><Tab><Tab><Tab>the drawings<Ctrl-S>");
    assert!(desk.line("We promised: the drawings").is_some(), "{}", desk.screen());
    while !matches!(desk.model.customers.walk.at, Some(On::Promise(_))) {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>2");
    assert_eq!(promised(&desk, customer)[0].settled, Some(Settled::Broken));
    assert!(desk.line("the drawings").is_none(), "{}", desk.screen());
}

#[test]
fn one_call_at_a_time_and_back_to_it_from_anywhere() {
    let mut desk = calling(Language::En);
    let on = kept(&desk).id;
    desk.keys("1<F3><Esc><Esc>");
    desk.select("Adeyemi-Rowe household").keys("<Enter>c");
    assert!(
        desk.said().contains("Tarnbeck Castings Ltd (Talking 0:00)") && desk.said().contains('5'),
        "{}",
        desk.said()
    );
    desk.keys("p1<Esc>");
    assert_ne!(desk.model.visit.as_ref().map(|visit| visit.interaction.id), Some(on));
    desk.keys("5");
    assert_eq!((desk.model.place(), step(&desk).as_str()), (Place::Call, "hello"), "{}", desk.screen());
}

#[test]
fn a_meeting_with_somebody_else_that_goes_leaves_the_call_alone() {
    let mut desk = calling(Language::En);
    let on = kept(&desk).id;
    desk.keys("1<F3><Esc><Esc>");
    desk.select("Adeyemi-Rowe household").keys("<Enter>p1<Esc>u");
    assert!(desk.model.visit.is_none(), "{}", desk.screen());
    assert_eq!(desk.model.call.as_ref().map(|call| call.on), Some(on));
    desk.keys("5");
    assert_eq!((desk.model.place(), step(&desk).as_str()), (Place::Call, "hello"), "{}", desk.screen());
}

#[test]
fn the_number_that_is_copied_is_the_one_in_sight() {
    let mut desk = calling(Language::En);
    desk.keys("y");
    let copied = desk.copied().unwrap().to_owned();
    assert!(desk.line("Tarnbeck Castings Ltd · ").unwrap().contains(&copied), "{copied}\n{}", desk.screen());
}

#[test]
fn a_call_undone_elsewhere_leaves_the_screen() {
    let mut desk = calling(Language::ZhHans);
    desk.keys("u");
    assert!(desk.model.call.is_none(), "{}", desk.screen());
    assert_ne!(desk.model.place(), Place::Call);
}

#[test]
fn a_click_on_an_answer_takes_it() {
    let mut desk = calling(Language::En);
    let rows = call::laid(&desk.model).rows;
    desk.click(rows.x + 3, rows.y);
    assert_eq!(step(&desk), "hello");
}

#[test]
fn the_line_to_say_is_in_sight_with_all_answers_on_the_least_screen() {
    for language in [Language::En, Language::ZhHans] {
        let flows = Desk::in_language(language).model.playbook.flows.iter().count();
        for flow in 1..=flows.min(9) {
            let mut desk = Desk::in_language(language).sized(60, 16);
            desk.keys(&format!("/tarnbeck<Enter>c{flow}"));
            for _ in 0..4 {
                let visit = course::visit(&desk.model).unwrap();
                let Some(course) = course::course(&desk.model, visit) else { break };
                let call::Laid { said, rows, .. } = call::laid(&desk.model);
                assert!(said.h >= 1 || course.step.answers.is_empty(), "{}", desk.screen());
                assert!(rows.h >= 1 || course.step.answers.is_empty(), "{}", desk.screen());
                let last = course.step.answers.len();
                desk.keys("<End>");
                let number = format!(">{last}");
                assert!(last == 0 || desk.line(&number).is_some(), "{number}\n{}", desk.screen());
                desk.keys("<Home><Enter>");
            }
        }
    }
}

#[test]
fn nothing_breaks_at_any_size_while_a_call_goes_on() {
    let mut desk = calling(Language::ZhHans);
    for (w, h) in [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60), (10, 3), (61, 17)] {
        desk.resize(w, h);
        desk.screen();
        desk.keys("<Down><Up>");
    }
}

/// Walks down the page of the day to the promise on it.
fn to_promise(desk: &mut Desk) {
    desk.keys("<Home>");
    for _ in 0..200 {
        if desk.model.today.selected().is_some_and(|item| matches!(item.what, What::Promise { .. })) {
            return;
        }
        desk.keys("<Down>");
    }
    panic!("no promise on the page\n{}", desk.screen());
}

#[test]
fn a_promise_with_a_day_stands_on_the_page_of_the_day_until_it_is_kept() {
    let mut desk = calling(Language::En);
    let customer = kept(&desk).customer.unwrap();
    desk.keys("1wyes<Tab><Tab><Tab><Tab><Tab><Tab>the drawings<Tab>today<Ctrl-S>1");
    to_promise(&mut desk);
    assert!(desk.line("We promised: the drawings").is_some(), "{}", desk.screen());
    desk.keys("s1");
    let due = promised(&desk, customer)[0].due.unwrap();
    assert!(due > desk.model.now.today(), "{}", desk.screen());
    desk.keys("u");
    to_promise(&mut desk);
    desk.keys("d");
    assert_eq!(promised(&desk, customer)[0].settled, Some(Settled::Kept), "{}", desk.screen());
    assert!(desk.line("the drawings").is_none(), "{}", desk.screen());
}

#[test]
fn the_last_contact_and_the_promises_of_both_sides_stand_at_the_head_and_the_line_to_say_stays_in_sight() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = Desk::new().sized(size.0, size.1);
        desk.keys("/tarnbeck<Enter>c1");
        desk.keys(&format!("1w{}", "the hall is too hot, they said; ".repeat(9)));
        desk.keys("<Tab><Tab><Tab><Tab><Tab><Tab>the drawings<Tab>+2d<Tab>the load list<Ctrl-S>c11");
        assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
        for line in ["Last time Sun 22 Nov", "the drawings (", "the load list"] {
            assert!(desk.line(line).is_some(), "{line}\n{}", desk.screen());
        }
        let call::Laid { said, rows, .. } = call::laid(&desk.model);
        assert!(said.h >= 2 && usize::from(rows.h) == course::answers(&desk.model).len(), "{}", desk.screen());
    }
}

#[test]
fn the_state_of_the_customer_stands_on_the_step_and_among_the_four_where_there_is_room() {
    let mut desk = calling(Language::ZhHans);
    assert!(desk.line("迷茫").is_none(), "before the first word nothing is known\n{}", desk.screen());
    desk.keys("111");
    assert!(desk.line("第 4 步 · 唤醒").is_some(), "{}", desk.screen());
    desk.resize(120, 40);
    assert!(desk.line("迷茫  > 唤醒  安抚  签约").is_some(), "{}", desk.screen());
}

#[test]
fn one_escape_too_many_leads_to_the_card_of_the_one_who_is_called_and_says_the_way_back() {
    let mut desk = calling(Language::En);
    desk.keys("<F3><Esc><Esc><Home>");
    assert_ne!(desk.selected(), "Tarnbeck Castings Ltd", "{}", desk.screen());
    desk.keys("5<Esc>");
    assert_eq!(desk.model.place(), Place::Card, "{}", desk.screen());
    assert_eq!(desk.model.customers.selected_row().unwrap().name.as_str(), "Tarnbeck Castings Ltd");
    assert!(desk.said().contains("The call with Tarnbeck Castings Ltd goes on: 5"), "{}", desk.said());
    desk.keys("5");
    assert_eq!(desk.model.place(), Place::Call);
}

#[test]
fn who_asked_not_to_be_called_is_not_called_until_somebody_takes_the_mark_off() {
    let mut desk = calling(Language::En);
    desk.keys("w8<Ctrl-S>c");
    assert!(desk.top().is_none() && desk.model.call.is_none(), "{}", desk.screen());
    assert!(desk.said().contains("asked not to be called"), "{}", desk.said());
}

#[test]
fn a_course_has_its_number_wherever_one_comes_from_and_the_one_that_runs_is_preselected() {
    let courses = |desk: &Desk| {
        let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
        let all: Vec<String> = choose.options.iter().map(|option| option.value.clone()).collect();
        (all[choose.list.selected].clone(), all)
    };
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd");
    desk.keys("c");
    let (made_for, from_prep) = courses(&desk);
    assert_eq!(made_for, "first-visit");
    desk.keys("<Esc>2c");
    let (_, from_list) = courses(&desk);
    assert_eq!(from_prep, from_list);
    desk.keys("3<Space>c");
    let (running, in_call) = courses(&desk);
    assert_eq!((running.as_str(), &in_call), (from_list[2].as_str(), &from_list), "{}", desk.screen());
    assert!(desk.screen().contains("Running now."), "{}", desk.screen());
}
