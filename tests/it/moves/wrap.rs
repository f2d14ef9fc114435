use crate::desk::{Desk, now, playbook};
use cornerman::app::forms::told;
use cornerman::app::model::card::On;
use cornerman::app::model::popup::Popup;
use cornerman::app::screen::Screen;
use cornerman::domain::followup::Followup;
use cornerman::domain::id::Id;
use cornerman::domain::interaction::{Interaction, Outcome, Stage};
use cornerman::domain::prep::CardUse;
use cornerman::domain::rhythm::{House, TouchWay};
use cornerman::domain::time::Now;
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::{due, visit};

/// A call with a sample customer, answered by the first thing they may say.
fn calling(language: Language) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.keys("/tarnbeck<Enter>c11");
    desk.forget();
    desk
}

fn on(desk: &Desk) -> (Id, Id) {
    let visit = desk.model.visit.as_ref().unwrap();
    (visit.interaction.id, visit.card.customer.id)
}

fn talk(desk: &Desk, id: Id) -> Interaction {
    desk.store.get(id).unwrap().unwrap()
}

fn uses(desk: &Desk, (talk, customer): (Id, Id)) -> Vec<CardUse> {
    let mut uses = desk.store.uses_with(customer).unwrap();
    uses.retain(|used| used.interaction == Some(talk));
    uses
}

fn next_of(desk: &Desk, (talk, customer): (Id, Id)) -> Option<Followup> {
    let card = desk.store.customer_card(customer).unwrap().unwrap();
    card.open_followups().find(|followup| followup.interaction == Some(talk)).cloned()
}

#[test]
fn a_normal_call_from_the_card_to_its_next_date_takes_twelve_keys_at_most() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = Desk::in_language(language);
        desk.keys("/tarnbeck<Enter>");
        // Course, reached, they listen; wrap up: nothing new, the offered next step, the next half hour; saved.
        let keys = ["c", "1", "1", "1", "w", "3", "<Tab>", "<Tab>", "<Right>", "<Right>", "<Ctrl-S>"];
        assert!(keys.len() <= 12);
        let mut on_call = None;
        for key in keys {
            desk.keys(key);
            on_call = on_call.or_else(|| desk.model.visit.is_some().then(|| on(&desk)));
        }
        let (id, customer) = on_call.unwrap();
        let held = talk(&desk, id);
        assert_eq!((held.stage, held.outcome), (Stage::Held, Some(Outcome::Continuation)), "{}", desk.screen());
        let next = next_of(&desk, (id, customer)).unwrap();
        // Half past ten on the clock of the desk.
        let due = next.due.unwrap().and_time(next.time.unwrap());
        assert_eq!(due.to_string(), "2026-11-22 11:30:00");
        assert_eq!(next.text, held.next_step);
        assert!(!next.text.is_empty());
    }
}

#[test]
fn the_next_step_that_was_offered_is_taken_only_with_a_day_and_gives_way_to_what_is_typed() {
    let mut desk = calling(Language::En);
    let on_call = on(&desk);
    desk.keys("w3wants to think<Ctrl-S>");
    assert_eq!((talk(&desk, on_call.0).next_step.as_str(), next_of(&desk, on_call)), ("", None));
    let mut desk = calling(Language::En);
    let on_call = on(&desk);
    desk.keys("w3<Tab>bring the samples<Tab>+2d<Ctrl-S>");
    assert_eq!(next_of(&desk, on_call).unwrap().text.as_str(), "bring the samples");
    let mut desk = calling(Language::En);
    desk.keys("w3<Tab><Right> soon<Tab>+2d");
    assert!(desk.line("Call again with something new soon").is_some(), "{}", desk.screen());
}

#[test]
fn a_day_typed_in_the_line_of_the_next_step_is_its_day() {
    for (language, typed) in [(Language::En, "tomorrow 10:00"), (Language::ZhHans, "明天上午十点")] {
        let mut desk = calling(language);
        let on_call = on(&desk);
        desk.keys(&format!("w5<Tab>{typed}<Ctrl-S>"));
        let next = next_of(&desk, on_call).unwrap_or_else(|| panic!("{}", desk.screen()));
        let at = next.due.unwrap().and_time(next.time.unwrap());
        assert_eq!(at.to_string(), "2026-11-23 10:00:00");
        assert_eq!(next.text.as_str(), &*desk.model.words.choice("offer", "no_answer"));
    }
    // Words beside the day are the step's own, and a day in its own line counts.
    let mut desk = calling(Language::En);
    let on_call = on(&desk);
    desk.keys("w5<Tab>tomorrow<Tab>+2d<Ctrl-S>");
    let next = next_of(&desk, on_call).unwrap();
    assert_eq!((next.text.as_str(), next.due.unwrap().to_string()), ("tomorrow", "2026-11-24".to_owned()));
}

#[test]
fn a_day_goes_by_half_hours_until_something_is_typed() {
    let mut desk = calling(Language::En);
    let typed = |desk: &Desk| match desk.top() {
        Some(Popup::Form(form)) => form.text("due").to_owned(),
        _ => panic!("{}", desk.screen()),
    };
    desk.keys("w3<Tab><Tab><Right>");
    assert_eq!(typed(&desk), "2026-11-22 11:00");
    desk.keys("<Right><Right><Left>");
    assert_eq!(typed(&desk), "2026-11-22 11:30");
    desk.keys("<Ctrl-Right><Ctrl-Right>");
    assert_eq!(typed(&desk), "2026-11-24 11:30");
    desk.keys("<Ctrl-U>fri 3pm<Left>");
    assert_eq!(typed(&desk), "fri 3pm");
    desk.keys("<End><Right>");
    assert_eq!(typed(&desk), "2026-11-27 15:30");
    desk.keys("<Ctrl-U>soonish<Right>");
    assert_eq!(typed(&desk), "soonish");
}

#[test]
fn who_asks_not_to_be_called_is_not_called_again_and_undo_takes_both_back_at_once() {
    let mut desk = calling(Language::En);
    let (id, customer) = on(&desk);
    let call_is_due = |desk: &Desk| {
        let card = desk.store.customer_card(customer).unwrap().unwrap();
        let grades = due::grades(&desk.store, &playbook(Language::En)).unwrap();
        let touches = due::one(&card, &grades, &House::default(), now());
        (card.customer.do_not_call, touches.iter().any(|touch| touch.way == TouchWay::Call))
    };
    let before = call_is_due(&desk);
    assert!(!before.0);
    desk.keys("w8");
    assert!(desk.line("will not be called again").is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert_eq!(talk(&desk, id).outcome, Some(Outcome::DoNotCall), "{}", desk.screen());
    assert!(talk(&desk, id).is_contact());
    assert_eq!(call_is_due(&desk), (true, false));
    desk.keys("u");
    assert_eq!(call_is_due(&desk), before);
    assert_eq!(talk(&desk, id).stage, Stage::Running);
    desk.keys("U");
    assert_eq!(call_is_due(&desk), (true, false));
    // Put right later, the talk does not bring the calls back.
    desk.keys("<F3>");
    let mut held = talk(&desk, id);
    held.outcome = Some(Outcome::NoSale);
    let before = talk(&desk, id);
    let said = visit::Said::default();
    visit::save_talk(&mut desk.store, visit::TalkEdit::of(&before, &held), said, "", now(), "me").unwrap();
    assert_eq!(call_is_due(&desk), (true, false));
}

#[test]
fn the_objection_that_did_not_land_is_kept_with_the_words_of_the_customer() {
    // A script was used: it is the one that is meant.
    let mut desk = calling(Language::En);
    let on_call = on(&desk);
    desk.keys("<F6>to<Enter><Esc><Esc>");
    let used = uses(&desk, on_call);
    assert_eq!(used.len(), 1, "{}", desk.screen());
    desk.keys("w3");
    for _ in 0..9 {
        desk.keys("<Down>");
    }
    desk.keys("<Down><Right><Tab>your rival is a third cheaper<Ctrl-S>");
    let kept = uses(&desk, on_call);
    assert_eq!((kept.len(), kept[0].id, kept[0].missed), (1, used[0].id, true), "{}", desk.screen());
    assert_eq!(kept[0].words.as_str(), "your rival is a third cheaper");
    desk.keys("u");
    assert_eq!((uses(&desk, on_call)[0].missed, uses(&desk, on_call)[0].words.as_str()), (false, ""));

    // No script was used: the words alone.
    let mut desk = calling(Language::En);
    let on_call = on(&desk);
    desk.keys("w3");
    for _ in 0..10 {
        desk.keys("<Down>");
    }
    desk.keys("we make these ourselves<Ctrl-S>");
    let kept = uses(&desk, on_call);
    assert_eq!((kept.len(), kept[0].card.as_str(), kept[0].missed), (1, "", true), "{}", desk.screen());
    assert!(desk.store.recent_cards(9).unwrap().iter().all(|card| !card.is_empty()));
    desk.keys("<Down>");
    while desk.model.customers.walk.at != Some(On::Talk(on_call.0)) {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>");
    assert!(desk.line("“we make these ourselves”").is_some(), "{}", desk.screen());
}

/// A call of a minute in which one script was used and nothing else was said; its wrap-up is filled in.
fn wrapped() -> Desk {
    let mut desk = calling(Language::En);
    let Now { ms, zone, .. } = desk.model.now;
    desk.model.now = Now::new(ms + 40_000, zone);
    desk.keys("<Space>");
    desk.model.now = Now::new(ms + 60_000, zone);
    desk.keys("t<F6>to<Enter><Esc><Esc>w3");
    for _ in 0..10 {
        desk.keys("<Down>");
    }
    desk.keys("<Right><Tab>your rival is a third cheaper");
    desk
}

/// What is kept of a wrap-up beside its lines: measures, what had to be said, uses of scripts.
type Beside = ([Option<i64>; 3], Vec<(String, bool)>, Vec<CardUse>);

fn kept_with(desk: &Desk, on_call: (Id, Id)) -> Beside {
    let held = talk(desk, on_call.0);
    assert_eq!(held.stage, Stage::Held, "{}", desk.screen());
    let marks = desk.store.check_marks(on_call.0).unwrap();
    let mut marks: Vec<_> = marks.iter().map(|mark| (mark.item.to_string(), mark.done)).collect();
    marks.sort();
    let uses = uses(desk, on_call).into_iter().map(|used| CardUse { id: Id::default(), ..used }).collect();
    ([held.talked, held.listened, held.closes], marks, uses)
}

#[test]
fn a_wrap_up_saved_at_the_second_attempt_keeps_all_that_the_first_would_have_kept() {
    let mut desk = wrapped();
    let on_call = on(&desk);
    desk.keys("<Ctrl-S>");
    let at_once = kept_with(&desk, on_call);
    assert!(at_once.0.iter().all(Option::is_some) && !at_once.1.is_empty(), "{at_once:?}");
    assert!(matches!(&at_once.2[..], [used] if used.missed && !used.card.is_empty()), "{at_once:?}");

    // The disk was full at first.
    let mut desk = wrapped();
    let on_call = on(&desk);
    desk.full = true;
    desk.keys("<Ctrl-S>");
    desk.full = false;
    assert!(desk.line("disk is full").is_some(), "{}", desk.screen());
    desk.keys("<Esc><Ctrl-S>");
    assert_eq!(kept_with(&desk, on_call), at_once, "{}", desk.screen());
    assert_eq!(desk.model.screen, Screen::Customers);

    // Others had written the summary.
    let mut desk = wrapped();
    let on_call = on(&desk);
    desk.keys("<Up><Up><Up><Up><Up><Up><Up><Up><Up><Up><Up>mine");
    let before = talk(&desk, on_call.0);
    let theirs = Interaction { summary: Clean::line("theirs"), ..before.clone() };
    visit::save_edited(&mut desk.store, Some(&before), &theirs, "", now(), "another").unwrap();
    desk.keys("<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
    desk.keys("<Right><Enter>");
    assert_eq!(talk(&desk, on_call.0).summary.as_str(), "mine");
    assert_eq!(kept_with(&desk, on_call), at_once, "{}", desk.screen());
}

#[test]
fn who_leaves_a_wrap_up_that_could_not_be_saved_is_in_the_call_again() {
    let mut desk = wrapped();
    let (on_call, said) = (on(&desk), desk.model.call.as_ref().unwrap().closes);
    desk.full = true;
    desk.keys("<Ctrl-S>");
    desk.full = false;
    desk.keys("<Esc><Esc>y");
    assert!(desk.model.popups.is_empty(), "{}", desk.screen());
    assert_eq!((desk.model.screen, on(&desk)), (Screen::Call, on_call));
    assert_eq!(desk.model.call.as_ref().unwrap().closes, said);
}

#[test]
fn after_a_call_one_is_on_the_card_of_whom_it_was_with_even_where_the_list_hides_them() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>c1");
    // As a call that was begun from the shell: the list stands elsewhere, and shows others only.
    desk.model.customers.close();
    desk.keys("2<Esc><Esc><Esc>f").text("language = zh-Hans").keys("<Enter><Home>5");
    assert_ne!(desk.selected(), "Tarnbeck Castings Ltd");
    desk.keys("w1<Ctrl-S>");
    assert_eq!(desk.selected(), "Tarnbeck Castings Ltd", "{}", desk.screen());
    assert_eq!(desk.model.place(), cornerman::app::action::Place::Card, "{}", desk.screen());
    assert!(desk.model.customers.filter.is_none());
}

#[test]
fn after_a_call_the_outcome_stands_first_with_its_digits_and_one_key_chooses_it_and_goes_on() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = Desk::in_language(language);
        desk.keys("/tarnbeck<Enter>c1nthe figures first<Enter>");
        let (id, _) = on(&desk);
        desk.keys("w");
        let selected = |desk: &Desk| match desk.top() {
            Some(Popup::Form(form)) => form.rows[form.list.selected].name.to_string(),
            _ => panic!("{}", desk.screen()),
        };
        let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
        let names: Vec<&str> = form.rows.iter().map(|row| row.name.as_ref()).collect();
        let unsaid = form.rows.iter().filter(|row| row.ticks.is_some()).count();
        assert_eq!(names[unsaid..unsaid + 4], ["outcome", "summary", "next_step", "due"]);
        assert_eq!(selected(&desk), "outcome");
        let said = format!("2 {}", desk.model.words.choice("outcome", "advance"));
        assert!(desk.line(&said).is_some(), "{said}\n{}", desk.screen());
        // Who asks not to be called is read about before one goes on; it was another digit.
        desk.keys("8");
        assert_eq!(selected(&desk), "outcome");
        desk.keys("2");
        assert_eq!(selected(&desk), "summary");
        // A number is text there, and a word of its own behind the note.
        desk.keys("2 pallets<Ctrl-S>");
        let held = talk(&desk, id);
        assert_eq!((held.outcome, held.summary.as_str()), (Some(Outcome::Advance), "the figures first 2 pallets"));
    }
}

#[test]
fn a_visit_and_a_talk_that_is_logged_begin_with_the_line_to_write() {
    for keys in ["/tarnbeck<Enter>l", "/tarnbeck<Enter>p1w"] {
        let mut desk = Desk::new();
        desk.keys(keys);
        let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
        assert_eq!((form.list.selected, form.rows[0].name.as_ref()), (0, "summary"), "{keys}");
        // The digit chooses, and the arrows still change it.
        desk.keys("<Tab>2");
        let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
        assert_eq!((form.chosen("outcome"), form.list.selected), (Some("advance"), 1), "{keys}");
    }
}

#[test]
fn a_sentence_typed_on_the_outcome_goes_to_the_summary_behind_the_note() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>c1nthe figures first<Enter>");
    let (id, _) = on(&desk);
    desk.keys("wThey will ring<Ctrl-S>");
    let talk = talk(&desk, id);
    assert_eq!(talk.summary.as_str(), "the figures first They will ring");
    assert!(talk.person.is_some(), "a call is with the one whom its head names");
}

/// The line of the form in which one says when it was.
fn to_when(desk: &mut Desk) {
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    let (at, from) = (form.rows.iter().position(|row| row.name == "took_place").unwrap(), form.list.selected);
    for _ in from..at {
        desk.keys("<Tab>");
    }
}

#[test]
fn a_visit_of_last_friday_wrapped_up_today_was_held_on_friday_and_can_be_put_right() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1e<Ctrl-U>2026-11-20<Tab><Ctrl-U>10:00<Ctrl-S>");
    let (id, customer) = on(&desk);
    assert_eq!(talk(&desk, id).day.unwrap().to_string(), "2026-11-20", "{}", desk.screen());
    desk.keys("wthey showed us the hall<Ctrl-S>");
    let held = |desk: &Desk| {
        let at = talk(desk, id).held_at.unwrap();
        cornerman::domain::time::local(at, now().zone).to_string()
    };
    assert_eq!(held(&desk), "2026-11-20 10:00:00");
    let card = desk.store.customer_card(customer).unwrap().unwrap();
    assert_eq!(card.last_visit().map(|visit| visit.id), Some(id));
    // Not so: it was on Thursday.
    desk.keys("2<Down>");
    while desk.model.customers.walk.at != Some(On::Talk(id)) {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>e");
    to_when(&mut desk);
    desk.keys("<Ctrl-U>2026-11-19 15:00<Ctrl-S>");
    assert_eq!(held(&desk), "2026-11-19 15:00:00", "{}", desk.screen());
    // What is still to come did not take place.
    desk.keys("e");
    to_when(&mut desk);
    desk.keys("<Ctrl-U>tomorrow<Ctrl-S>");
    assert!(desk.screen().contains("still to come"), "{}", desk.screen());
    assert_eq!(held(&desk), "2026-11-19 15:00:00");
}

#[test]
fn a_call_that_ends_on_an_answer_with_an_outcome_has_it_in_its_wrap_up() {
    for (answers, outcome) in [("14", Outcome::DoNotCall), ("4", Outcome::NoAnswer), ("31", Outcome::Voicemail)] {
        for language in [Language::En, Language::ZhHans, Language::ZhHant] {
            let mut desk = Desk::in_language(language);
            desk.keys("/tarnbeck<Enter>c1").keys(answers);
            let (id, customer) = on(&desk);
            desk.keys("w<Ctrl-S>");
            assert_eq!(talk(&desk, id).outcome, Some(outcome), "{answers}\n{}", desk.screen());
            let card = desk.store.customer_card(customer).unwrap().unwrap();
            assert_eq!(card.customer.do_not_call, outcome == Outcome::DoNotCall);
        }
    }
}

/// It is moved by keys like any day, back and never beyond now; what would be saved stands beside it.
#[test]
fn the_day_of_a_talk_is_moved_and_read_backwards() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>l");
    to_when(&mut desk);
    let typed = |desk: &Desk| {
        let Some(Popup::Form(form)) = desk.model.popups.last() else { panic!("{}", desk.screen()) };
        (form.text("took_place").to_owned(), told::echo(&desk.model, form, form.list.selected).unwrap_or_default())
    };
    // Now is half past ten on Sunday the 22nd.
    desk.keys("<Ctrl-Right>");
    assert_eq!(typed(&desk).0, "2026-11-22 10:30", "{}", desk.screen());
    desk.keys("<Ctrl-Left>");
    assert_eq!(typed(&desk).0, "2026-11-21 10:30");
    desk.keys("<Ctrl-U>fri");
    assert_eq!(typed(&desk), ("fri".to_owned(), "Fri 20 Nov, 2 days ago".to_owned()), "{}", desk.screen());
}

#[test]
fn an_appointment_won_in_a_call_is_kept_as_a_meeting_that_the_day_and_the_preparation_know() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = Desk::in_language(language).sized(100, 30);
        desk.keys("/tarnbeck<Enter>c");
        let course = playbook(language)
            .flows
            .iter()
            .filter(|flow| &*flow.kind == "phone")
            .position(|flow| &*flow.id == "phone-call");
        desk.keys(&format!("{}", course.unwrap() + 1));
        desk.forget();
        // Reached, go on, ask, a difficulty, a number, a time, right.
        desk.keys("1111111");
        let on_call = on(&desk);
        desk.keys("w");
        let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
        assert_eq!((form.chosen("outcome"), form.option("next_kind")), (Some("advance"), Some("first_visit")));
        desk.keys("<Tab><Tab><Tab>fri 15:00<Ctrl-S>");
        assert_eq!(next_of(&desk, on_call), None, "no follow-up beside it");
        let open = visit::open(&desk.store).unwrap();
        let made = open
            .iter()
            .find(|meeting| meeting.customer.id == on_call.1 && &*meeting.interaction.meeting == "first_visit");
        let made = &made.unwrap_or_else(|| panic!("{}", desk.screen())).interaction;
        assert_eq!(
            (made.day.unwrap().to_string(), made.time.unwrap().to_string()),
            ("2026-11-27".into(), "15:00:00".into())
        );
        assert_eq!(made.person, talk(&desk, on_call.0).person);
        desk.resize(120, 60);
        desk.keys("3");
        let name = desk.model.playbook.meetings.get("first_visit").unwrap().name.to_string();
        let listed = |line: &str| line.contains(&name) && line.contains("15:00");
        assert!(desk.screen().lines().any(listed), "{}", desk.screen());
        // One undo takes both back.
        desk.keys("u");
        assert!(visit::open(&desk.store).unwrap().iter().all(|meeting| meeting.interaction.id != made.id));
    }
}

#[test]
fn a_meeting_asks_for_its_day_only_where_somebody_chose_that_it_is_one() {
    let mut desk = calling(Language::En);
    let on_call = on(&desk);
    desk.keys("w2<Tab><Tab><Tab><Right><Ctrl-S>");
    assert!(desk.line("A meeting needs its day.").is_some(), "{}", desk.screen());
    desk.keys("+2d<Ctrl-S>");
    assert_eq!(next_of(&desk, on_call), None);
    let mine =
        |meeting: &&visit::Meeting| meeting.customer.id == on_call.1 && &*meeting.interaction.meeting == "first_visit";
    assert_eq!(visit::open(&desk.store).unwrap().iter().filter(mine).count(), 1, "{}", desk.screen());
}

#[test]
fn a_sentence_typed_where_something_is_chosen_stands_in_the_summary_whole_and_chooses_nothing() {
    let mut desk = calling(Language::En);
    let on_call = on(&desk);
    desk.keys("nno stock<Enter>w1<Down><Down><Down><Down>Send 2 price options<Ctrl-S>");
    let kept = talk(&desk, on_call.0);
    assert_eq!((kept.summary.as_str(), kept.mood), ("no stock Send 2 price options", None), "{}", desk.screen());
}

#[test]
fn a_visit_that_is_wrapped_up_was_with_the_one_whom_its_preparation_names() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1");
    desk.forget();
    let (id, named) = (on(&desk).0, desk.model.visit.as_ref().unwrap().contact().unwrap().person.id);
    desk.keys("wthey showed us round<Ctrl-S>");
    assert_eq!(talk(&desk, id).person, Some(named), "{}", desk.screen());
}
