//! The page of the day, by hand.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::msg::{Deed, Msg, Reply, TalkDeed};
use cornerman::app::panes::today::lay;
use cornerman::app::screen::Screen;
use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record as _;
use cornerman::domain::followup::Followup;
use cornerman::domain::id::Id;
use cornerman::domain::interaction::Channel;
use cornerman::domain::promise::Promise;
use cornerman::domain::rhythm::TouchWay;
use cornerman::domain::today::{Item, Source, State, What};
use cornerman::locale::Language;

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.keys("1").forget();
    desk
}

/// Goes to the first item of a source in a group.
fn go(desk: &mut Desk, source: Source, state: State) {
    desk.keys("<Home>");
    for _ in 0..desk.model.today.page.items.len() {
        if desk.model.today.selected().is_some_and(|item| item.source() == source && item.state == state) {
            return;
        }
        desk.keys("<Down>");
    }
    panic!("no {source:?} {state:?}\n{}", desk.screen());
}

/// The customer of the selected item.
fn name(desk: &Desk) -> String {
    desk.model.today.selected().map(|item| item.who.name.to_string()).unwrap_or_default()
}

fn total(desk: &Desk) -> usize {
    desk.model.today.page.total()
}

#[test]
fn the_heaviest_is_first_and_says_why() {
    let desk = desk();
    let items = &desk.model.today.page.items;
    let now: Vec<i64> = items.iter().filter(|item| item.state == State::Now).map(|item| item.weight).collect();
    assert!(now.len() > 5 && now.is_sorted_by(|a, b| a >= b), "{now:?}");
    assert!(desk.model.today.selected() == items.first(), "{}", desk.screen());
    let why = desk.model.words.today_why(&items[0], desk.model.now);
    assert!(desk.screen().contains(&why), "{why}\n{}", desk.screen());
}

#[test]
fn the_card_that_opens_is_the_one_meant_though_the_list_is_kept_to_others() {
    let mut desk = desk();
    let who = name(&desk);
    desk.keys("2f").text("name = \"Tarnbeck Castings Ltd\"").keys("<Enter>");
    assert_eq!((desk.model.customers.len(), desk.selected()), (1, "Tarnbeck Castings Ltd"), "{}", desk.screen());
    assert_ne!(who, "Tarnbeck Castings Ltd");
    desk.keys("1<Home><Enter>");
    assert_eq!((desk.model.place(), desk.selected()), (Place::Card, who.as_str()), "{}", desk.screen());
    assert!(desk.model.customers.filter.is_none());
}

#[test]
fn enter_opens_the_card_and_esc_comes_back_to_the_same_line() {
    let mut desk = desk();
    desk.keys("<Down><Down>");
    let (who, at) = (name(&desk), desk.model.today.stand.at);
    desk.keys("<Enter>");
    assert_eq!((desk.model.place(), desk.selected()), (Place::Card, who.as_str()), "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!((desk.model.screen, desk.model.today.stand.at), (Screen::Today, at));
}

#[test]
fn a_thing_to_do_is_ticked_off_and_comes_back_with_undo() {
    let mut desk = desk();
    go(&mut desk, Source::Followup, State::Today);
    let (who, all) = (name(&desk), total(&desk));
    desk.keys("d");
    assert_eq!(total(&desk), all - 1, "{}", desk.screen());
    desk.keys("u");
    assert_eq!(total(&desk), all);
    assert!(desk.model.today.page.items.iter().any(|item| item.who.name.as_str() == who));
}

#[test]
fn a_touch_is_done_by_logging_the_contact_which_begins_as_a_visit_where_one_was_due() {
    let mut desk = desk();
    go(&mut desk, Source::Touch, State::Now);
    while !matches!(&desk.model.today.selected().unwrap().what, What::Touch(touch) if touch.way == TouchWay::Visit) {
        desk.keys("<Down>");
    }
    let (who, id) = (name(&desk), desk.model.today.selected().unwrap().who.id);
    desk.keys("dThey are content<Ctrl-S>");
    let card = desk.store.customer_card(id).unwrap().unwrap();
    assert_eq!(card.interactions[0].channel, Some(Channel::Face), "{}", desk.screen());
    let left = |desk: &Desk| {
        let touch = |item: &&cornerman::domain::today::Item| item.source() == Source::Touch && item.state == State::Now;
        desk.model.today.page.items.iter().filter(touch).any(|item| item.who.name.as_str() == who)
    };
    assert!(!left(&desk), "{}", desk.screen());
    desk.keys("u");
    assert!(left(&desk));
}

#[test]
fn a_touch_put_off_leaves_the_customer_in_peace_until_then_and_undo_takes_that_back() {
    let mut desk = desk();
    go(&mut desk, Source::Touch, State::Now);
    let id = desk.model.today.selected().unwrap().who.id;
    let rest = |desk: &Desk| desk.store.get::<Customer>(id).unwrap().unwrap().rest_until.map(|day| day.to_string());
    desk.keys("s2");
    assert_eq!(rest(&desk).as_deref(), Some("2026-11-25"), "{}", desk.screen());
    assert_ne!(desk.model.today.selected().map(|item| item.who.id), Some(id));
    desk.keys("u");
    assert_eq!(rest(&desk), None);
    go(&mut desk, Source::Touch, State::Now);
    desk.keys("rnext mon");
    assert!(desk.line("Mon 23 Nov").is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert_eq!(rest(&desk).as_deref(), Some("2026-11-23"));
}

/// Goes to a touch that is to be made this way.
fn go_by(desk: &mut Desk, way: TouchWay) -> Item {
    go(desk, Source::Touch, State::Now);
    for _ in 0..desk.model.today.page.items.len() {
        match desk.model.today.selected() {
            Some(item) if matches!(&item.what, What::Touch(touch) if touch.way == way) => return item.clone(),
            _ => desk.keys("<Down>"),
        };
    }
    panic!("no {way:?}\n{}", desk.screen());
}

#[test]
fn a_visit_or_call_by_level_that_is_given_a_time_is_a_meeting_that_keeps_its_hour() {
    let ways = [(TouchWay::Visit, Channel::Face), (TouchWay::Call, Channel::Phone)];
    for (language, typed) in [(Language::En, "fri 15:00"), (Language::ZhHans, "周五下午3点")] {
        for (way, channel) in ways {
            let mut desk = Desk::in_language(language).sized(120, 60);
            desk.keys("1");
            let due = go_by(&mut desk, way);
            desk.keys("r").text(typed).keys("<Enter>");
            let said = desk.said();
            assert!(said.contains(due.who.name.as_str()) && said.contains("15:00"), "{said}\n{}", desk.screen());
            let card = desk.store.customer_card(due.who.id).unwrap().unwrap();
            let met = card.interactions.iter().find(|talk| talk.is_open()).expect("a meeting is planned");
            assert_eq!((met.channel, met.day.unwrap().to_string()), (Some(channel), "2026-11-27".to_owned()));
            assert_eq!((met.time.unwrap().to_string(), met.zone.is_empty()), ("15:00:00".to_owned(), false));
            assert!(desk.model.playbook.meetings.get(&met.meeting).is_some(), "{}", met.meeting);
            // It stands on the page in place of the touch, and is what is prepared from there.
            let of = |desk: &Desk| -> Vec<Source> {
                let items = desk.model.today.page.items.iter();
                items.filter(|item| item.who.id == due.who.id).map(Item::source).collect()
            };
            assert!(of(&desk).contains(&Source::Meeting) && !of(&desk).contains(&Source::Touch), "{}", desk.screen());
            desk.keys("3");
            assert!(desk.screen().contains("15:00"), "{}", desk.screen());
            let subject = cornerman::text::fit(due.who.name.as_str(), 12, "").into_owned();
            assert!(desk.screen().contains(&subject), "{}", desk.screen());
            // One step back, and the touch is due as before.
            desk.keys("1u");
            assert!(of(&desk).contains(&Source::Touch) && !of(&desk).contains(&Source::Meeting), "{}", desk.screen());
        }
    }
}

#[test]
fn a_meeting_agreed_for_after_the_days_of_the_page_keeps_the_touch_off_it_until_then() {
    let mut desk = desk();
    let due = go_by(&mut desk, TouchWay::Visit);
    desk.keys("r2026-12-10 09:30<Enter>");
    let kept = desk.store.get::<Customer>(due.who.id).unwrap().unwrap();
    assert_eq!(kept.rest_until.map(|day| day.to_string()).as_deref(), Some("2026-12-10"));
    let touch = |item: &&Item| item.source() == Source::Touch && item.who.id == due.who.id;
    assert!(desk.model.today.page.items.iter().find(touch).is_none(), "{}", desk.screen());
    desk.keys("u");
    assert_eq!(desk.store.get::<Customer>(due.who.id).unwrap().unwrap().rest_until, None);
}

#[test]
fn whatever_is_put_off_is_said_for_whom_and_to_when() {
    let mut desk = desk();
    let whose = desk.model.today.page.items[0].who.id;
    let promise =
        Promise { due: Some("2026-11-24".parse().unwrap()), ..Promise::blank(Id::from_bytes([77; 16]), Some(whose)) };
    let promise = Promise { text: cornerman::text::Clean::line("The price list"), ..promise };
    cornerman::usecases::save::record(&mut desk.store, &promise, "log", "x", crate::desk::now(), "me").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    for (source, state, keys, when) in [
        (Source::Touch, State::Now, "s1", "Mon 23 Nov"),
        (Source::Touch, State::Now, "rthu<Enter>", "Thu 26 Nov"),
        (Source::Followup, State::Now, "s3", "Mon 23 Nov"),
        (Source::Promise, State::Soon, "rfri 15:00<Enter>", "Fri 27 Nov"),
    ] {
        go(&mut desk, source, state);
        let who = name(&desk);
        desk.keys(keys);
        let said = desk.said();
        assert!(said.starts_with(&format!("{who}: ")) && said.contains(when), "{source:?}: {said}");
        // A promise has a day only: the time that falls away is told.
        assert_eq!(said.contains("no time"), source == Source::Promise, "{said}");
    }
}

#[test]
fn what_is_to_be_done_and_a_meeting_are_given_another_day_and_time() {
    for source in [Source::Followup, Source::Meeting] {
        let mut desk = desk();
        go(&mut desk, source, State::Today);
        let id = desk.model.today.selected().unwrap().id();
        desk.keys("rfri 15:00");
        assert!(desk.line("Fri 27 Nov, 15:00, in 5 days").is_some(), "{}", desk.screen());
        // One line is all there is to say: Enter keeps it, and says to when, since it may be out of sight by then.
        desk.keys("<Enter>");
        assert!(desk.top().is_none() && desk.said().contains("Fri 27 Nov, 15:00"), "{}", desk.screen());
        let moved = desk.model.today.page.items.iter().find(|item| item.id() == id).unwrap();
        let time = moved.time.map(|time| time.to_string());
        assert_eq!((moved.day.to_string(), time.as_deref()), ("2026-11-27".to_owned(), Some("15:00:00")), "{source:?}");
    }
}

#[test]
fn the_fourth_choice_of_putting_off_asks_for_a_day_and_what_is_none_is_refused() {
    let mut desk = desk();
    go(&mut desk, Source::Followup, State::Now);
    desk.keys("s4whenever<Ctrl-S>");
    assert!(desk.deeds().is_empty() && desk.top().is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-U>周五下午3点<Ctrl-S>");
    assert!(matches!(desk.deeds()[..], [Deed::Talk(TalkDeed::Followup { .. })]));
}

#[test]
fn a_meeting_is_prepared_where_it_is_planned_and_wrapped_up_on_the_way_back_here() {
    let mut desk = desk();
    go(&mut desk, Source::Meeting, State::Today);
    let id = desk.model.today.selected().unwrap().id();
    desk.keys("p");
    assert_eq!(desk.model.visit.as_ref().map(|visit| visit.interaction.id), Some(id), "{}", desk.screen());
    desk.keys("1");
    go(&mut desk, Source::Meeting, State::Today);
    desk.keys("dThey take both<Ctrl-S>");
    assert_eq!(desk.model.screen, Screen::Today, "{}", desk.screen());
    // Of the meeting itself nothing is left to do, and nothing was said that the customer is still to be told.
    let left: Vec<Source> =
        desk.model.today.page.items.iter().filter(|item| item.id() == id).map(Item::source).collect();
    assert_eq!(left, []);
}

#[test]
fn what_is_ticked_on_a_checklist_is_counted_on_the_page_as_on_the_checklist() {
    let mut desk = desk();
    go(&mut desk, Source::Meeting, State::Today);
    desk.keys("p<Down><Down><Down><Down><Space><Space>");
    let (done, of) = cornerman::app::panes::visit::progress(&cornerman::app::panes::visit::rows(&desk.model));
    assert!(done > 0, "{}", desk.screen());
    desk.send(Msg::Reply(Reply::Changed));
    desk.keys("1");
    let said = format!("{done} of {of} prepared");
    assert!(desk.screen().contains(&said), "{said}\n{}", desk.screen());
}

#[test]
fn the_week_shows_every_item_under_its_day_and_arrows_go_from_day_to_day() {
    for (w, h) in [(80, 24), (120, 40)] {
        let mut desk = desk().sized(w, h);
        desk.keys("w");
        let first = desk.model.today.selected().unwrap().clone();
        desk.keys("<Right>");
        let next = desk.model.today.selected().unwrap();
        let today = desk.model.now.today();
        assert!(next.column(today) > first.column(today), "{}", desk.screen());
        desk.keys("<Left>");
        assert_eq!(desk.model.today.selected().unwrap().column(today), today, "{}", desk.screen());
        desk.keys("w");
        assert!(desk.line("Late or now").is_some(), "{}", desk.screen());
    }
}

#[test]
fn the_day_one_goes_to_stands_at_the_top_where_there_is_more_below() {
    for week in [false, true] {
        let mut desk = desk().sized(80, 24);
        desk.keys(if week { "w" } else { "" });
        let today = desk.model.now.today();
        for _ in 0..6 {
            let before = desk.model.today.selected().unwrap().column(today);
            desk.keys("<Right>");
            let item = desk.model.today.selected().unwrap().clone();
            if item.column(today) == before {
                break;
            }
            let walk = lay::list(&desk.model);
            let stop = walk.stop(desk.model.today.stand.at).unwrap();
            let (scroll, page) = (desk.model.today.stand.scroll, cornerman::app::panes::today::page(&desk.model));
            let heading = usize::from(walk.at_line(stop.from - 1).is_none());
            let last = walk.doc.len().saturating_sub(page);
            assert_eq!(scroll, (stop.from - heading).min(last), "{}", desk.screen());
        }
    }
}

/// The border of the week counts once; each day says its own number, and its weekday is in sight in any language.
#[test]
fn the_week_says_its_days_in_their_columns_and_only_there() {
    for (language, title) in [(Language::En, "The next seven days:"), (Language::ZhHans, "今后七天：")] {
        let mut desk = Desk::in_language(language).sized(120, 40);
        desk.keys("1w");
        let head = desk.line(title).unwrap_or_else(|| panic!("{}", desk.screen()));
        for day in desk.model.now.today().iter_days().take(7) {
            use chrono::Datelike;
            let weekday = desk.model.words.weekday_short(day.weekday());
            assert!(!head.contains(&format!("{weekday} ")), "{head}");
            let said = desk.model.words.day_head(day);
            assert!(desk.line(&said).is_some(), "{said}: {}", desk.screen());
        }
    }
}

#[test]
fn a_click_selects_and_a_second_one_opens_also_in_the_week() {
    for keys in ["", "w"] {
        let mut desk = desk().sized(120, 40);
        desk.keys(keys);
        let who = desk.model.today.page.items[2].who.name.to_string();
        let head: String = who.chars().take(6).collect();
        let (x, y) = desk.find(&head);
        desk.click(x, y);
        assert_eq!(name(&desk), who, "{}", desk.screen());
        desk.click(x, y);
        assert_eq!(desk.selected(), who, "{}", desk.screen());
    }
}

#[test]
fn while_only_a_glance_is_there_it_is_said_that_who_is_due_by_level_is_still_to_come() {
    for (language, said) in [
        (Language::En, "Reading who is due"),
        (Language::ZhHans, "正在读取按等级"),
        (Language::ZhHant, "正在讀取按等級"),
    ] {
        let mut desk = Desk::in_language(language);
        desk.keys("1");
        assert!(desk.line(said).is_none(), "{}", desk.screen());
        desk.model.today.page.whole = false;
        assert!(desk.line(said).is_some(), "{}", desk.screen());
    }
}

#[test]
fn a_newcomer_is_told_how_something_comes_to_stand_here() {
    let mut desk = Desk::empty(Language::En);
    desk.start();
    desk.keys("1");
    for step in ["import", "level", "visit"] {
        assert!(desk.line(step).is_some(), "{}", desk.screen());
    }
    desk.keys("d");
    assert_eq!(desk.said(), desk.model.words.get("off-nothing-due"));
}

#[test]
fn another_day_and_a_time_that_comes_bring_a_new_page() {
    let mut desk = desk();
    let asks = |desk: &Desk| {
        let today = |effect: &&cornerman::app::msg::Effect| {
            matches!(effect, cornerman::app::msg::Effect::Ask(cornerman::app::msg::Ask::Today(_)))
        };
        desk.effects.iter().filter(today).count()
    };
    desk.forget();
    desk.model.now.ms += 60_000;
    desk.send(Msg::Tick);
    assert_eq!(asks(&desk), 0, "nothing has come in this minute");
    // Three in the afternoon.
    desk.model.now.ms += 270 * 60_000;
    desk.send(Msg::Tick);
    assert_eq!(asks(&desk), 1);
    desk.model.now.ms += 12 * 3_600_000;
    desk.send(Msg::Tick);
    assert_eq!(asks(&desk), 2);
}

#[test]
fn what_another_window_did_meanwhile_is_not_overwritten_by_one_key() {
    let mut desk = desk();
    go(&mut desk, Source::Followup, State::Now);
    let item = desk.model.today.selected().unwrap().clone();
    let card = desk.store.customer_card(item.who.id).unwrap().unwrap();
    let before = card.followups.iter().find(|followup| followup.id == item.id()).unwrap().clone();
    let mut elsewhere = before.clone();
    elsewhere.due = elsewhere.due.map(|due| due + chrono::Days::new(9));
    let now = crate::desk::now();
    cornerman::usecases::follow::save(&mut desk.store, Some(&before), &elsewhere, "x", now, "other").unwrap();
    desk.keys("s1");
    let kept = desk.store.customer_card(item.who.id).unwrap().unwrap();
    assert_eq!(kept.followups.iter().find(|followup| followup.id == item.id()).unwrap().due, elsewhere.due);
    assert!(!desk.said().is_empty(), "{}", desk.screen());
}

#[test]
fn a_typed_day_is_not_lost_where_another_window_has_given_another() {
    for (answer, theirs) in [("<Enter>", false), ("<Right><Enter>", true)] {
        let mut desk = desk();
        go(&mut desk, Source::Followup, State::Now);
        let item = desk.model.today.selected().unwrap().clone();
        let kept = |desk: &Desk| {
            let card = desk.store.customer_card(item.who.id).unwrap().unwrap();
            card.followups.into_iter().find(|followup| followup.id == item.id()).unwrap()
        };
        let before = kept(&desk);
        desk.keys("r+20d");
        let elsewhere = Followup { due: before.due.map(|due| due + chrono::Days::new(9)), ..before.clone() };
        cornerman::usecases::follow::save(&mut desk.store, Some(&before), &elsewhere, "x", crate::desk::now(), "other")
            .unwrap();
        desk.keys("<Ctrl-S>");
        let asked = desk.screen();
        assert!(asked.contains(&elsewhere.due.unwrap().to_string()) && asked.contains("+20d"), "{asked}");
        assert_eq!(kept(&desk).due, elsewhere.due);
        desk.keys(answer);
        let mine = crate::desk::now().today() + chrono::Days::new(20);
        assert_eq!(kept(&desk).due, if theirs { elsewhere.due } else { Some(mine) }, "{}", desk.screen());
        assert!(desk.top().is_none() && desk.drafts.is_empty(), "{}", desk.screen());
    }
}

#[test]
fn a_customer_taken_away_since_the_page_was_read_opens_nobody_else() {
    let mut desk = desk();
    go(&mut desk, Source::Followup, State::Now);
    let gone = desk.model.today.selected().unwrap().who.row;
    let rows = desk.model.customers.order.iter().copied().filter(|row| *row != gone).collect();
    desk.send(Msg::Reply(Reply::Order { rows, first: Vec::new() }));
    desk.keys("<Enter>");
    assert_eq!(desk.model.place(), Place::Today, "{}", desk.screen());
    assert!(desk.said().contains("not there any more"), "{}", desk.said());
}

#[test]
fn a_card_that_lies_under_the_page_does_not_say_what_can_be_done_on_it() {
    let mut desk = Desk::new();
    // Nothing is left to be done for this one.
    desk.keys("2").select("渡川融资租赁有限公司").keys("<Enter>1");
    go(&mut desk, Source::Followup, State::Today);
    let all = total(&desk);
    desk.keys("d");
    assert_eq!(total(&desk), all - 1, "{}", desk.screen());
}

/// The follow-ups that were written as done, in their order.
fn finished(desk: &Desk) -> Vec<Id> {
    let done = desk.deeds().into_iter().filter_map(|deed| match deed {
        Deed::Talk(TalkDeed::Followup { followup, .. }) if followup.done_at.is_some() => Some(followup.id),
        _ => None,
    });
    done.collect()
}

#[test]
fn a_second_press_before_the_page_is_read_again_finishes_nothing_twice() {
    let mut desk = desk();
    go(&mut desk, Source::Followup, State::Today);
    let item = desk.model.today.selected().unwrap().id();
    let next = desk.model.today.page.items.get(desk.model.today.stand.at.unwrap().0 + 1).unwrap().id();
    desk.slow = true;
    desk.keys("d");
    assert_eq!(desk.model.today.selected().map(Item::id), Some(next), "the next is under the cursor");
    desk.keys("<Up>d");
    assert_eq!(finished(&desk), [item]);
    desk.let_in();
    assert!(desk.model.today.page.items.iter().all(|known| known.id() != item), "{}", desk.screen());
    desk.keys("u");
    assert!(desk.model.today.page.items.iter().any(|known| known.id() == item), "one step took it back");

    // On the card it is the same.
    let who = desk.model.today.page.items.iter().find(|known| known.id() == item).unwrap().who.name.to_string();
    desk.keys("2").select(&who).keys("<Enter>").forget();
    desk.slow = true;
    desk.keys("<Space><Space><Space>");
    let mut ids = finished(&desk);
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert!(all > 0 && ids.len() == all, "{ids:?}");
}

#[test]
fn nobody_is_told_that_nothing_is_due_before_everything_was_looked_through() {
    use cornerman::domain::today::Today;
    for language in Language::ALL {
        let mut desk = Desk::empty(*language);
        desk.keys("1");
        let says = |desk: &Desk| desk.screen().contains(&desk.model.words.get("today-nothing-due")[..12]);
        desk.model.today.page = Today::default();
        for (whole, told) in [(false, false), (true, true)] {
            let mut page = Today::default();
            (page.used, page.whole) = (true, whole);
            desk.send(Msg::Reply(Reply::Today(Box::new(page))));
            assert_eq!(says(&desk), told, "{}", desk.screen());
        }
    }
}
