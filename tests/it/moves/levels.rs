//! The levels, changed on the screen.

use crate::desk::{Desk, now};
use cornerman::app::model::popup::Popup;
use cornerman::domain::cadence::Every;
use cornerman::domain::customer::Customer;
use cornerman::domain::level::Change;
use cornerman::locale::Language;
use cornerman::usecases::{due, level, save};

fn visit_every(desk: &Desk, word: &str) -> Option<String> {
    let grades = due::grades(&desk.store, &desk.model.playbook).unwrap();
    grades.named(word).unwrap().cadence.visit.map(Every::wire)
}

/// Opens the form of a level from the list.
fn edit(desk: &mut Desk, name: &str) {
    desk.keys("L");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let at = choose.options.iter().position(|option| option.text == name).unwrap();
    desk.keys(&"<Down>".repeat(at)).keys("<Enter>");
}

#[test]
fn a_gap_is_changed_its_work_is_seen_before_and_undo_takes_it_back() {
    let mut desk = Desk::new().sized(120, 40);
    let before = visit_every(&desk, "vip");
    assert_ne!(before.as_deref(), Some("3d"));
    edit(&mut desk, "VIP");
    desk.keys("<Tab><Ctrl-U>3d");
    let said = desk.line("every 3 days").unwrap();
    assert!(said.contains("→") && said.contains("40 fit)"), "{said}");
    desk.keys("<Ctrl-S>");
    assert_eq!(visit_every(&desk, "vip").as_deref(), Some("3d"));
    // The list is back, with what the week holds by now.
    assert!(matches!(desk.top(), Some(Popup::Choose(_))), "{}", desk.screen());
    desk.keys("<Esc>u");
    assert_eq!(visit_every(&desk, "vip"), before);
}

#[test]
fn the_popup_says_whose_level_and_which_it_is_now_and_the_message_whose_it_became() {
    for (language, now, said) in [
        (Language::En, "Level of Brindlemoor Hotel, now VIP", "Brindlemoor Hotel: Strategic from now on."),
        (Language::ZhHans, "Brindlemoor Hotel：定为哪个等级？现在是 VIP", "Brindlemoor Hotel：已定为战略客户。"),
    ] {
        let mut desk = Desk::in_language(language);
        desk.select("Brindlemoor Hotel").keys("*");
        assert!(desk.line(now).is_some(), "{}", desk.screen());
        desk.keys("1");
        assert_eq!(desk.said(), said);
        desk.keys("*<End><Enter>*");
        let title = desk.model.words.fmt("choose-grade", &[("name", "Brindlemoor Hotel".into())]);
        assert!(desk.line(&title).is_some(), "{}", desk.screen());
    }
}

#[test]
fn a_word_in_the_level_of_customers_that_names_none_is_offered_as_a_level_with_its_name_filled_in() {
    let mut desk = Desk::new();
    let id = desk.store.by_name("Tarnbeck Castings Ltd").unwrap()[0].customer;
    let mut customer = desk.store.get::<Customer>(id).unwrap().unwrap();
    customer.level = cornerman::text::Clean::line("A");
    save::record(&mut desk.store, &customer, "edit-customer", "x", now(), "me").unwrap();
    desk.keys("L");
    let offered = desk.line("no level here yet").unwrap_or_else(|| panic!("{}", desk.screen()));
    assert!(offered.contains("A ") && offered.contains("1 customer"), "{offered}");
    desk.keys("<End><Up><Enter>2w<Ctrl-S>");
    assert_eq!(visit_every(&desk, "A").as_deref(), Some("14d"), "{}", desk.screen());
}

/// After an import with levels of one's own: a key, the gap, and the next one.
#[test]
fn the_levels_of_a_list_that_was_imported_are_set_one_after_the_other() {
    for language in [Language::En, Language::ZhHans] {
        let mut desk = Desk::in_language(language);
        for (name, level) in
            [("Tarnbeck Castings Ltd", "A"), ("Brindlemoor Hotel", "B"), ("Copperlode Robotics Inc.", "C")]
        {
            let id = desk.store.by_name(name).unwrap()[0].customer;
            let mut customer = desk.store.get::<Customer>(id).unwrap().unwrap();
            customer.level = cornerman::text::Clean::line(level);
            save::record(&mut desk.store, &customer, "edit-customer", name, now(), "me").unwrap();
        }
        desk.keys("L<Enter>2w<Ctrl-S><Enter>1m<Ctrl-S><Enter>2m<Ctrl-S>");
        let gaps = ["A", "B", "C"].map(|word| visit_every(&desk, word));
        assert_eq!(gaps.map(Option::unwrap_or_default), ["14d", "1m", "2m"], "{}", desk.screen());
    }
}

#[test]
fn a_level_that_is_not_used_any_more_is_not_replaced_unseen() {
    let mut desk = Desk::new();
    let id = desk.store.by_name("Brindlemoor Hotel").unwrap()[0].customer;
    let grades = due::grades(&desk.store, &desk.model.playbook).unwrap();
    let retired = Change { retired: Some(true), ..Change::default() };
    level::set(&mut desk.store, &grades, grades.named("vip").unwrap(), None, &retired, now(), "me").unwrap();
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Changed));
    desk.select("Brindlemoor Hotel").keys("*");
    assert!(desk.line("not used any more").is_some(), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(desk.store.get::<Customer>(id).unwrap().unwrap().level.as_str(), "vip");
}

#[test]
fn what_is_no_gap_or_somebody_elses_name_stays_in_the_form_and_nothing_is_written() {
    let mut desk = Desk::new().sized(120, 40);
    let seq = desk.store.last_seq().unwrap();
    edit(&mut desk, "VIP");
    desk.keys("<Tab><Ctrl-U>soon<Ctrl-S>");
    assert!(desk.screen().contains("soon"), "{}", desk.screen());
    desk.keys("<Ctrl-U>1w<Up><Ctrl-U>New<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Form(form)) if form.wrong.is_some()), "{}", desk.screen());
    assert_eq!(desk.store.last_seq().unwrap(), seq);
}

#[test]
fn a_level_of_ones_own_is_added_and_one_that_is_not_used_asks_for_nothing() {
    let mut desk = Desk::new();
    desk.keys("L<End><Enter>Dealers<Tab>2w<Ctrl-S>");
    assert_eq!(visit_every(&desk, "dealers").as_deref(), Some("14d"));
    desk.keys("<Esc>");
    edit(&mut desk, "VIP");
    desk.keys("<End><Up><Up>");
    let Some(Popup::Form(form)) = desk.top() else { panic!() };
    let at = form.rows.iter().position(|row| row.name == "retired").unwrap();
    desk.keys("<PageUp>").keys(&"<Tab>".repeat(at)).keys("<Space><Ctrl-S>");
    let grades = due::grades(&desk.store, &desk.model.playbook).unwrap();
    assert!(grades.named("vip").unwrap().retired && grades.cadence("vip").is_none());
}

/// Another window sets the gap between visits of a level.
fn elsewhere(desk: &mut Desk, name: &str, visit: &str) {
    let grades = due::grades(&desk.store, &desk.model.playbook).unwrap();
    let change = Change { visit: Some(visit.to_owned()), ..Change::default() };
    level::set(&mut desk.store, &grades, grades.named(name).unwrap(), None, &change, now(), "other").unwrap();
}

#[test]
fn a_level_changed_in_two_windows_is_asked_about_and_takes_mine_or_theirs() {
    for (keys, kept) in [("<Enter>", "10d"), ("<Right><Enter>", "5d")] {
        let mut desk = Desk::new();
        edit(&mut desk, "VIP");
        desk.keys("<Tab><Ctrl-U>10d<Tab><Tab> and pays");
        elsewhere(&mut desk, "vip", "5d");
        desk.keys("<Ctrl-S>");
        let screen = desk.screen();
        assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{screen}");
        assert!(screen.contains("10d") && screen.contains("5d"), "{screen}");
        assert_eq!(visit_every(&desk, "vip").as_deref(), Some("5d"), "nothing is written before it is answered");
        desk.keys(keys);
        assert_eq!(visit_every(&desk, "vip").as_deref(), Some(kept));
        let grades = due::grades(&desk.store, &desk.model.playbook).unwrap();
        assert!(grades.named("vip").unwrap().rule.ends_with("and pays"), "what only one changed stays");
    }
}

#[test]
fn what_two_windows_change_in_different_fields_of_a_level_is_kept_of_both_without_a_question() {
    let mut desk = Desk::new();
    edit(&mut desk, "VIP");
    desk.keys("<Tab><Tab><Ctrl-U>4d");
    elsewhere(&mut desk, "vip", "5d");
    desk.keys("<Ctrl-S>");
    assert_eq!(visit_every(&desk, "vip").as_deref(), Some("5d"));
    let grades = due::grades(&desk.store, &desk.model.playbook).unwrap();
    assert_eq!(grades.named("vip").unwrap().cadence.call.map(Every::wire).as_deref(), Some("4d"));
}

#[test]
fn a_level_is_given_in_the_list_on_the_card_and_on_the_page_of_the_day_and_undo_takes_it_off() {
    let mut desk = Desk::new();
    let level = |desk: &Desk, id| desk.store.get::<Customer>(id).unwrap().unwrap().level.to_string();
    for way in ["2", "2<Enter>", "1"] {
        desk.keys("<Esc><Esc>").keys(way);
        let on_day = desk.model.today.selected().map(|item| item.who.id).filter(|_| way == "1");
        let id = on_day.or_else(|| desk.model.customers.selected_row().map(|row| row.id)).unwrap();
        let before = level(&desk, id);
        // The cursor stands on what they have; the first is the most important one.
        desk.keys("*");
        assert!(desk.line("Level of ").is_some(), "{way}: {}", desk.screen());
        desk.keys("<Home><Down><Enter>");
        assert_eq!(level(&desk, id), "vip", "{way}: {}", desk.screen());
        desk.keys("*<Enter>");
        assert_eq!(level(&desk, id), "vip", "{way}: another one was chosen beforehand");
        desk.keys("*<End><Enter>");
        assert_eq!(level(&desk, id), "", "{way}: {}", desk.screen());
        desk.keys("uu");
        assert_eq!(level(&desk, id), before, "{way}");
    }
}

#[test]
fn all_on_the_list_get_one_level_in_one_step_and_lose_it_in_one() {
    for (language, offered, said) in [
        (Language::En, "One level for all 2 on the list", "2 customers: VIP from now on."),
        (Language::ZhHans, "名单上的 2 位都定同一个等级", "2 位客户：已定为"),
    ] {
        let mut desk = Desk::in_language(language).sized(120, 40);
        desk.keys("*");
        assert!(desk.line(offered).is_none(), "everybody is no list: {}", desk.screen());
        let levels = |desk: &Desk, names: &[&str]| -> Vec<String> {
            let of = |name: &&str| desk.store.by_name(name).unwrap()[0].customer;
            names.iter().map(|name| desk.store.get::<Customer>(of(name)).unwrap().unwrap().level.to_string()).collect()
        };
        let both = ["Brindlemoor Hotel", "Tarnbeck Castings Ltd"];
        let (before, other) = (levels(&desk, &both), levels(&desk, &["Copperlode Robotics Inc."]));
        desk.keys("<Esc>f").text("name in (\"Brindlemoor Hotel\", \"Tarnbeck Castings Ltd\")").keys("<Enter>*");
        assert!(desk.line(offered).is_some(), "{}", desk.screen());
        // It has a sign of its own, since all digits may be taken, and does not push the rhythms of the levels away.
        assert!(desk.line("* ").is_some_and(|line| line.contains(offered)), "{}", desk.screen());
        desk.keys("*");
        let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
        let at = choose.options.iter().position(|option| option.value == "vip").unwrap();
        desk.keys(&"<Down>".repeat(at)).keys("<Enter>");
        assert!(desk.said().starts_with(said), "{}", desk.said());
        assert_eq!(levels(&desk, &both), ["vip", "vip"]);
        assert_eq!(levels(&desk, &["Copperlode Robotics Inc."]), other);
        desk.keys("u");
        assert_eq!(levels(&desk, &both), before);
        desk.keys("*<End><Enter><End><Enter>");
        assert_eq!(levels(&desk, &both), ["", ""], "{}", desk.screen());
    }
}
