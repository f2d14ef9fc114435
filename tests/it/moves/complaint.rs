//! A complaint by hand: from the call in which it is heard to its closing, and what rests meanwhile.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::Msg;
use cornerman::app::panes::call;
use cornerman::app::panes::call::course;
use cornerman::domain::card::CustomerCard;
use cornerman::domain::complaint::{Class, Complaint, Severity, Stage, Step};
use cornerman::domain::id::Id;
use cornerman::domain::interaction::Stage as Talk;
use cornerman::domain::time::Now;
use cornerman::domain::today::{Source, What};
use cornerman::locale::Language;
use cornerman::text::width;

/// A call by the course for complaints; the customer has rung and begun to tell.
fn hearing(language: Language) -> Desk {
    let mut desk = Desk::in_language(language).sized(100, 30);
    desk.keys("/tarnbeck<Enter>c21");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    desk
}

/// The same, with their words taken down.
fn heard(language: Language) -> Desk {
    let mut desk = hearing(language);
    desk.keys("xThe third delivery was wet<Tab>1<Tab>Dry goods<Ctrl-S>");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    desk
}

fn id(desk: &Desk) -> Id {
    desk.store.by_name("Tarnbeck Castings Ltd").unwrap()[0].customer
}

fn card(desk: &Desk) -> CustomerCard {
    desk.store.customer_card(id(desk)).unwrap().unwrap()
}

fn complaint(desk: &Desk) -> Complaint {
    card(desk).complaints.remove(0)
}

#[test]
fn a_complaint_is_played_from_the_call_to_the_closing() {
    for language in [Language::En, Language::ZhHans] {
        let mut desk = hearing(language);
        let hint = desk.model.words.fmt("call-take-down", &[("key", "x".into())]);
        assert!(desk.line(&hint).is_some(), "{hint}\n{}", desk.screen());
        desk.keys("xThe third delivery was wet<Tab>1<Tab>Dry goods<Ctrl-S>");
        let kept = complaint(&desk);
        assert_eq!((kept.words.as_str(), kept.wants.as_str()), ("The third delivery was wet", "Dry goods"));
        assert_eq!((kept.severity, kept.owner.as_str()), (Some(Severity::Severe), "Sam Reed"));
        let talk = desk.model.call.as_ref().map(|call| call.on);
        assert_eq!((kept.interaction, kept.heard_at), (talk, Some(desk.model.now.ms)));
        assert!(desk.line(&hint).is_none(), "it is taken down\n{}", desk.screen());
        let flag = desk.model.words.fmt("flag-complaint", &[("ago", desk.model.words.ago(0).into())]);
        assert!(desk.line(&flag).is_some(), "{flag}\n{}", desk.screen());
        desk.keys("w<Right><Ctrl-S>");
        assert_eq!(card(&desk).interactions.iter().find(|one| Some(one.id) == talk).unwrap().stage, Talk::Held);

        desk.keys("X");
        assert_eq!(desk.model.place(), Place::Desk, "{}", desk.screen());
        assert!(desk.line("The third delivery was wet").is_some(), "{}", desk.screen());
        for (key, stage) in [("a", Stage::Acknowledged), ("r", Stage::Answered), ("s", Stage::Solved)] {
            desk.keys(key);
            // What should be known by then is asked; it can be passed over.
            let asks = matches!(desk.top(), Some(Popup::Form(_)));
            assert_eq!(asks, stage != Stage::Acknowledged, "{}", desk.screen());
            if asks {
                assert_ne!(complaint(&desk).stage(), stage, "nothing is done before it is answered");
                desk.keys("<Ctrl-S>");
            }
            assert_eq!(complaint(&desk).stage(), stage, "{}", desk.screen());
        }
        desk.keys("x");
        assert_eq!(complaint(&desk).stage(), Stage::Solved, "only the customer closes it");
        // What to do stands whole on the line of the smallest usual screen.
        let next = desk.model.words.attr("problem-complaint-not-confirmed", "next").unwrap();
        assert!(desk.said().contains(&next) && width(&next) <= 78, "{}", desk.said());
        desk.keys("y<Enter><Down><Down><Down>2<Tab>wed<Tab><Tab>Replaced<Tab>No cover<Tab>2<Tab>A cover<Ctrl-S>");
        let written = complaint(&desk);
        assert_eq!((written.fix.as_str(), written.prevention.as_str()), ("Replaced", "A cover"), "{}", desk.screen());
        assert!(written.missing().is_empty());
        desk.keys("<Space>");
        let closed = complaint(&desk);
        assert_eq!((closed.stage(), closed.watch), (Stage::Closed, true));
        let looks: Vec<_> =
            card(&desk).followups.into_iter().filter(|look| look.complaint == Some(closed.id)).collect();
        let days: Vec<String> = looks.iter().filter_map(|look| look.due).map(|day| day.to_string()).collect();
        // Sunday 22 November: a week later is a Sunday too, so Monday; a month, three months later are working days.
        assert_eq!(days, ["2026-11-30", "2026-12-22", "2027-02-22"]);
        assert_eq!(desk.model.desk.raised, [], "nothing is open any more\n{}", desk.screen());
        desk.keys("<Right>");
        assert_eq!(desk.model.desk.raised.len(), 1, "it is on the watch list\n{}", desk.screen());
        desk.keys("u");
        assert_eq!(
            (complaint(&desk).stage(), card(&desk).followups.iter().any(|look| look.complaint.is_some())),
            (Stage::Confirmed, false)
        );
    }
}

#[test]
fn a_complaint_in_the_middle_of_a_call_that_sells_says_how_to_go_over_to_the_other_course() {
    let mut desk = Desk::in_language(Language::En).sized(100, 30);
    desk.keys("/tarnbeck<Enter>c1");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    desk.keys("xThe third delivery was wet<Tab>1<Tab>Dry goods<Ctrl-S>");
    assert!(desk.line("c goes over to the course for complaints").is_some(), "{}", desk.screen());
}

#[test]
fn the_way_to_take_a_complaint_down_is_in_sight_from_the_first_step_on_at_any_size() {
    for language in [Language::En, Language::ZhHans] {
        for (w, h) in [(60, 16), (80, 24), (120, 40)] {
            let mut desk = Desk::in_language(language).sized(w, h);
            desk.keys("/tarnbeck<Enter>c2");
            let hint = desk.model.words.fmt("call-take-down", &[("key", "x".into())]);
            let hint: String = hint.chars().take(8).collect();
            for _ in 0..3 {
                assert!(desk.line(&hint).is_some(), "{w}x{h} {hint}\n{}", desk.screen());
                desk.keys("1");
            }
        }
    }
}

#[test]
fn where_nothing_is_measured_its_line_is_the_steps() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>Xar<Ctrl-S>c");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    let areas = call::areas(&desk.model);
    assert_eq!(areas.meters.h, 0, "{}", desk.screen());
    assert_eq!(areas.step.y, areas.head.y + areas.head.h);
}

#[test]
fn a_form_over_a_form_leaves_nothing_of_the_one_behind() {
    let mut desk = hearing(Language::En).sized(60, 16);
    desk.keys("w");
    assert_eq!(desk.model.popups.len(), 2, "{}", desk.screen());
    let screen = desk.screen();
    assert_eq!(screen.matches('└').count(), 1, "{screen}");
    assert_eq!(screen.matches("next field").count(), 1, "{screen}");
}

#[test]
fn what_was_heard_in_a_call_and_not_taken_down_is_asked_for_at_its_end() {
    let mut desk = hearing(Language::En);
    desk.keys("w");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(form.title, "form-complaint-add");
    desk.keys("Nobody rings back<Ctrl-S>");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!((form.title, complaint(&desk).words.as_str()), ("form-wrap", "Nobody rings back"));
}

#[test]
fn while_it_is_open_what_sells_is_off_until_somebody_gives_a_reason() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>");
    assert_eq!(desk.model.place(), Place::Card, "{}", desk.screen());
    assert!(
        desk.line("Selling and the cadence rest").is_some() && desk.line("Complaint: The third").is_some(),
        "{}",
        desk.screen()
    );
    desk.keys("c");
    // Each course keeps its number; the cursor is on the one for complaints.
    let off = desk.line("Off: a complaint is open").unwrap();
    assert!(off.contains("1 Phone call"), "{off}");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(choose.options[choose.list.selected].value, "complaint-call");
    desk.keys("1");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!((form.title, desk.model.call.is_some()), ("form-despite", false));
    desk.keys("<Ctrl-S>");
    assert!(desk.line("unless there is a reason").is_some(), "{}", desk.screen());
    desk.keys("They asked for the offer<Ctrl-S>");
    assert_eq!(complaint(&desk).despite.as_str(), "They asked for the offer");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
}

#[test]
fn the_cadence_rests_while_it_is_open_and_the_page_of_the_day_has_its_clock_instead() {
    let mut desk = Desk::new().sized(100, 30);
    desk.keys("1");
    let touched = |desk: &Desk| {
        let of = |item: &&cornerman::domain::today::Item| item.source() == Source::Touch;
        desk.model.today.page.items.iter().find(of).map(|item| (item.who.id, item.who.name.to_string()))
    };
    let (customer, name) = touched(&desk).unwrap();
    desk.keys("2").select(&name).keys("<Enter>xToo dear<Tab>1<Ctrl-S>1");
    let items = &desk.model.today.page.items;
    let of = |source| items.iter().filter(move |item| item.who.id == customer && item.source() == source).count();
    assert_eq!((of(Source::Touch), of(Source::Complaint)), (0, 1), "{}", desk.screen());
    let found = items.iter().find(|item| item.source() == Source::Complaint).unwrap();
    let why = desk.model.words.today_why(found, desk.model.now);
    assert!(why.contains("acknowledge by tomorrow 11:00: 2 h of work left"), "{why}");
    assert!(matches!(&found.what, What::Complaint(of) if of.0.words.as_str() == "Too dear"));
    // Sold all the same, it is due again.
    desk.keys("X").keys("DThey want us to<Ctrl-S>1");
    let again =
        desk.model.today.page.items.iter().any(|item| item.who.id == customer && item.source() == Source::Touch);
    assert!(again, "{}", desk.screen());
}

#[test]
fn from_the_page_of_the_day_one_comes_to_the_desk_at_that_complaint_and_a_second_press_takes_no_step() {
    for (language, word) in [(Language::En, "d Desk"), (Language::ZhHans, "d 投诉台")] {
        let mut desk = Desk::in_language(language).sized(100, 30);
        desk.keys("/tarnbeck<Enter><Enter>xThe first one<Ctrl-S>xThe second one<Ctrl-S>1");
        let items = &desk.model.today.page.items;
        let all: Vec<usize> = (0..items.len()).filter(|at| items[*at].source() == Source::Complaint).collect();
        assert!(all.len() >= 2, "{}", desk.screen());
        for (at, keys) in all.iter().flat_map(|at| [(*at, "dd"), (*at, "<Space><Space>"), (*at, "X")]) {
            desk.keys("<Home>").keys(&"<Down>".repeat(at));
            let meant = desk.model.today.selected().unwrap().id();
            assert!(desk.line(word).is_some(), "{}", desk.screen());
            let stages = |desk: &Desk| card(desk).complaints.iter().map(Complaint::stage).collect::<Vec<_>>();
            let before = stages(&desk);
            desk.keys(keys);
            assert_eq!(desk.model.place(), Place::Desk, "{keys}\n{}", desk.screen());
            let selected = desk.model.desk.selected().map(|raised| raised.complaint.id);
            assert_eq!((selected, desk.top().is_none()), (Some(meant), true), "{keys}\n{}", desk.screen());
            assert_eq!(stages(&desk), before, "{keys}");
            desk.keys("<Esc>");
            assert_eq!(desk.model.place(), Place::Today, "{keys}");
        }
    }
}

#[test]
fn both_lists_say_by_the_same_measure_how_late_a_complaint_is() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>");
    desk.model.now.ms += 4 * 86_400_000;
    desk.send(Msg::Tick);
    desk.keys("1");
    let late = |desk: &Desk| {
        let screen = desk.screen();
        let line = screen.lines().find(|line| line.contains("d late ") && line.contains("Tarnbeck"));
        line.map(|line| line.trim_start_matches(['│', '>', ' ']).chars().take(8).collect::<String>())
    };
    let on_today = late(&desk).unwrap_or_else(|| panic!("{}", desk.screen()));
    desk.keys("X");
    assert_eq!(late(&desk).as_deref(), Some(on_today.as_str()), "{}", desk.screen());
}

#[test]
fn a_list_asks_who_has_a_complaint_open() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S><Esc><Esc>");
    assert_eq!(desk.model.place(), Place::Customers);
    desk.keys("f").keys("complaint = yes<Enter>");
    assert!(desk.line("1 customer").is_some(), "{}", desk.screen());
    assert_eq!(desk.selected(), "Tarnbeck Castings Ltd");
}

#[test]
fn the_desk_goes_back_to_where_one_came_from_and_the_card_back_to_the_desk() {
    let mut desk = heard(Language::En);
    desk.keys("X");
    assert_eq!(desk.model.place(), Place::Desk);
    desk.keys("v");
    assert_eq!((desk.model.place(), desk.selected()), (Place::Card, "Tarnbeck Castings Ltd"));
    desk.keys("<Esc>");
    assert_eq!(desk.model.place(), Place::Desk);
    desk.keys("<Esc>");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
}

#[test]
fn a_complaint_that_is_being_taken_down_survives_the_program() {
    let mut desk = hearing(Language::En);
    desk.keys("xThe third delivery was wet<Tab>1");
    let mut desk = desk.killed().sized(100, 30);
    assert!(
        desk.line("You were taking down what Tarnbeck Castings Ltd complains about").is_some(),
        "{}",
        desk.screen()
    );
    desk.keys("<Enter>");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!((form.text("words"), form.chosen("severity")), ("The third delivery was wet", Some("severe")));
    desk.keys("<Ctrl-S>");
    assert_eq!(complaint(&desk).severity, Some(Severity::Severe));
}

#[test]
fn a_step_that_another_window_took_is_not_taken_twice() {
    let mut desk = heard(Language::En);
    desk.keys("X");
    let seen = complaint(&desk);
    let answered = seen.take(Step::Answer, desk.model.now.ms).unwrap();
    cornerman::usecases::complaints::save(&mut desk.store, Some(&seen), &answered, "", desk.model.now, "other")
        .unwrap();
    desk.keys("a");
    assert!(desk.line("has come that far already").is_some(), "{}", desk.screen());
    assert_eq!(complaint(&desk).stage(), Stage::Answered);
}

#[test]
fn the_checklist_of_a_meeting_says_that_one_is_open() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>");
    let item = "has a complaint open";
    desk.keys("p1");
    let rows = |desk: &Desk| {
        let rows = cornerman::app::panes::visit::rows(&desk.model);
        rows.iter().any(|row| format!("{row:?}").contains(item))
    };
    assert!(rows(&desk), "{}", desk.screen());
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1");
    assert!(!rows(&desk), "{}", desk.screen());
}

#[test]
fn what_two_windows_wrote_about_a_complaint_is_asked_before_either_is_lost() {
    let mut desk = heard(Language::En);
    desk.keys("X<Enter><Down><Down> by Friday");
    let seen = complaint(&desk);
    let theirs = Complaint { wants: cornerman::text::Clean::note("A credit note"), ..seen.clone() };
    cornerman::usecases::complaints::save(&mut desk.store, Some(&seen), &theirs, "", desk.model.now, "other").unwrap();
    desk.keys("<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
    assert_eq!(complaint(&desk).wants.as_str(), "A credit note");
    desk.keys("<Enter>");
    let kept = complaint(&desk).wants.to_string();
    assert!(kept.contains("A credit note") && kept.contains("Dry goods by Friday"), "{kept}\n{}", desk.screen());
}

#[test]
fn what_another_window_wrote_while_a_step_was_asked_about_is_decided_and_the_step_is_taken() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>Xar<Ctrl-S>s").keys("Replaced<Tab>No cover");
    let seen = complaint(&desk);
    let theirs = Complaint { cause: cornerman::text::Clean::note("Rain"), ..seen.clone() };
    cornerman::usecases::complaints::save(&mut desk.store, Some(&seen), &theirs, "", desk.model.now, "other").unwrap();
    desk.keys("<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
    assert_eq!(complaint(&desk).stage(), Stage::Answered, "nothing is done before it is decided");
    desk.keys("<Enter>");
    let kept = complaint(&desk);
    assert_eq!((kept.stage(), kept.fix.as_str(), kept.cause.as_str()), (Stage::Solved, "Replaced", "Rain / No cover"));
}

#[test]
fn who_asked_not_to_be_called_is_rung_from_nowhere_but_about_a_complaint_of_theirs() {
    let mut desk = Desk::new().sized(100, 30);
    desk.keys("/tarnbeck<Enter>p1");
    desk.forget();
    let planned = desk.model.visit.as_ref().unwrap().interaction.clone();
    let by_phone = cornerman::domain::interaction::Interaction {
        channel: Some(cornerman::domain::interaction::Channel::Phone),
        ..planned.clone()
    };
    cornerman::usecases::visit::save_edited(&mut desk.store, Some(&planned), &by_phone, "", desk.model.now, "x")
        .unwrap();
    let customer = card(&desk).customer;
    let marked = cornerman::domain::customer::Customer { do_not_call: true, ..customer };
    cornerman::usecases::save::record(&mut desk.store, &marked, "edit-customer", "", desk.model.now, "x").unwrap();
    desk.send(Msg::Reply(cornerman::app::msg::Reply::Changed));
    desk.keys("c");
    assert!(desk.line("They asked not to be called.").is_some(), "from the preparation\n{}", desk.screen());
    assert!(desk.model.call.is_none() && desk.top().is_none());
    desk.keys("2c");
    assert!(desk.line("They asked not to be called.").is_some(), "from the card\n{}", desk.screen());
    assert!(desk.model.call.is_none() && desk.top().is_none());
    // They complained: about that they are rung, by no other course.
    desk.keys("xIt leaks<Ctrl-S>c");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let sells = choose.options.iter().position(|option| option.value == "win-back-call").unwrap();
    desk.keys("<Home>");
    for _ in 0..sells {
        desk.keys("<Down>");
    }
    desk.keys("<Enter><Esc>");
    assert!(desk.model.call.is_none(), "{}", desk.screen());
    desk.keys("Xc");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
}

#[test]
fn a_card_that_lies_under_the_desk_does_not_say_what_can_be_done_on_it() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>");
    // Nothing is left to be done for this one.
    desk.keys("2<Esc><Esc>").select("渡川融资租赁有限公司").keys("<Enter>X<Space>");
    assert_ne!(desk.said(), desk.model.words.get("off-no-follow-up"), "{}", desk.screen());
    assert!(desk.top().is_some() || complaint(&desk).acknowledged_at.is_some(), "{}", desk.screen());
}

#[test]
fn what_a_step_asks_for_is_kept_with_it_in_one_undo_and_leaving_the_form_takes_no_step() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>X<Space>");
    assert_eq!(complaint(&desk).stage(), Stage::Acknowledged, "{}", desk.screen());
    desk.keys("<Space>");
    assert!(desk.line("Before it is answered").is_some(), "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!(complaint(&desk).stage(), Stage::Acknowledged);
    desk.keys("<Space>2<Tab>wed<Ctrl-S>");
    let answered = complaint(&desk);
    assert_eq!((answered.stage(), answered.class), (Stage::Answered, Some(Class::Quality)), "{}", desk.screen());
    assert_eq!(answered.due.unwrap().to_string(), "2026-11-25");
    desk.keys("<Space>Replaced");
    desk.send(Msg::Tick);
    assert!(desk.drafts.values().any(|draft| format!("{draft:?}").contains("Replaced")), "it survives the program");
    desk.keys("<Tab>No cover<Ctrl-S>");
    assert!(desk.drafts.is_empty(), "{:?}", desk.drafts);
    let solved = complaint(&desk);
    assert_eq!((solved.stage(), solved.fix.as_str(), solved.cause.as_str()), (Stage::Solved, "Replaced", "No cover"));
    desk.keys("u");
    let back = complaint(&desk);
    assert_eq!((back.stage(), back.fix.as_str(), back.class), (Stage::Answered, "", Some(Class::Quality)));
}

#[test]
fn a_call_about_a_complaint_begins_where_the_complaint_stands() {
    let step = |desk: &Desk| {
        let visit = course::visit(&desk.model).unwrap();
        course::course(&desk.model, visit).unwrap().step.id.to_string()
    };
    for (keys, begins) in
        [("", "before"), ("a", "how-far"), ("ar<Ctrl-S>", "how-far"), ("ar<Ctrl-S>s<Ctrl-S>", "right")]
    {
        let mut desk = heard(Language::En);
        desk.keys("w<Right><Ctrl-S>X").keys(keys);
        // Half an hour later.
        desk.model.now = Now::new(desk.model.now.ms + 1_800_000, desk.model.now.zone);
        desk.keys("c");
        assert_eq!(step(&desk), begins, "{keys}\n{}", desk.screen());
    }
}

#[test]
fn a_course_changed_in_the_middle_of_a_talk_begins_with_what_is_said() {
    let step = |desk: &Desk| {
        let visit = course::visit(&desk.model).unwrap();
        course::course(&desk.model, visit).unwrap().step.id.to_string()
    };
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>c11xThe third delivery was wet<Ctrl-S>c<Enter>");
    assert_eq!(step(&desk), "thank", "they have told it, and it is said back\n{}", desk.screen());
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>c1");
    let before = step(&desk);
    desk.keys("1");
    assert_ne!(step(&desk), before);
    desk.keys("c<Home>");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    for _ in 0..choose.options.iter().position(|option| option.value == "price-talk").unwrap() {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>");
    assert_eq!(step(&desk), "reason", "{}", desk.screen());
}

#[test]
fn what_a_call_did_for_its_complaint_is_offered_at_the_end_and_kept_with_the_talk_in_one_undo() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = heard(language);
        // Said back, apologised, begun, a plan they agree to.
        desk.keys("11111");
        assert_eq!(complaint(&desk).stage(), Stage::Heard, "nothing is written before the end\n{}", desk.screen());
        desk.keys("w");
        let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
        assert_eq!(form.chosen("complaint_stage"), Some("answered"), "{}", desk.screen());
        let begun = complaint(&desk);
        let label = desk.model.words.choice("field", "we_promise").into_owned();
        for _ in 0..12 {
            let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
            if form.rows[form.list.selected].name == "we_promise" {
                break;
            }
            desk.keys("<Down>");
        }
        assert!(desk.line(&label).is_some(), "{}", desk.screen());
        desk.keys("New goods<Tab>+3d<Ctrl-S>");
        let kept = complaint(&desk);
        assert_eq!(kept.stage(), Stage::Answered, "{}", desk.screen());
        assert_eq!(kept.due.map(|due| due.to_string()).as_deref(), Some("2026-11-25"));
        let stage = desk.model.words.choice("complaint-stage", "answered").into_owned();
        assert!(desk.line(&stage).is_some(), "it says so\n{}", desk.screen());
        desk.keys("u");
        assert_eq!(complaint(&desk), begun, "one undo takes back the talk and the step");
        assert!(card(&desk).promises.iter().all(|promise| promise.text.as_str() != "New goods"));
    }
}

#[test]
fn a_call_in_which_the_customer_says_it_is_right_confirms_and_one_in_which_something_is_left_opens_it_again() {
    for (answers, stage) in [("1", Stage::Confirmed), ("211", Stage::Answered)] {
        let mut desk = heard(Language::En);
        desk.keys("wtold<Ctrl-S>Xas<Ctrl-S>");
        assert_eq!(complaint(&desk).stage(), Stage::Solved, "{}", desk.screen());
        desk.keys("c");
        assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
        desk.keys(answers);
        // How far the complaint has come is all that has to be said of it.
        desk.keys("w<Ctrl-S>");
        assert_eq!(complaint(&desk).stage(), stage, "{answers}\n{}", desk.screen());
    }
}

#[test]
fn who_chooses_otherwise_at_the_end_leaves_the_complaint_as_it_is_and_no_complaint_is_not_passed_over() {
    let mut desk = heard(Language::En);
    desk.keys("11w2<Delete><Ctrl-S>");
    assert_eq!(complaint(&desk).stage(), Stage::Heard, "{}", desk.screen());
    let mut desk = hearing(Language::En);
    // They told it, it was said back, and nobody took it down.
    desk.keys("11w<Esc>");
    desk.keys("2<Ctrl-S>");
    assert!(desk.line("No complaint was taken down in this call.").is_some(), "{}", desk.screen());
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(form.rows[form.list.selected].name, "complaint_stage");
    desk.keys("<Delete><Ctrl-S>");
    assert!(desk.top().is_none(), "{}", desk.screen());
}

#[test]
fn a_call_that_waits_for_a_reason_to_sell_begins_only_when_the_reason_is_in_the_file() {
    let mut desk = heard(Language::En);
    desk.keys("w<Right><Ctrl-S>c");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let sells = choose.options.iter().position(|option| option.value == "phone-call").unwrap();
    desk.keys("<Home>").keys(&"<Down>".repeat(sells)).keys("<Enter>");
    desk.full = true;
    desk.keys("They asked for it<Ctrl-S>");
    assert!(desk.model.call.is_none(), "nothing is dialled while nothing is kept\n{}", desk.screen());
    desk.full = false;
    desk.keys("<Esc><Ctrl-S>");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    assert_eq!(complaint(&desk).despite.as_str(), "They asked for it");
    let running = card(&desk).interactions.iter().filter(|talk| talk.stage == Talk::Running).count();
    assert_eq!(running, 1);
}
