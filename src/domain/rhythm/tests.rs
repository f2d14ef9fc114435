use super::first::{Crowds, Importance, Line, Sample};
use super::*;
use crate::domain::answer::Answer;
use crate::domain::cadence::{Cadence, Every};
use crate::domain::calendar::{Calendar, Closed, Holiday};
use crate::domain::card::{CustomerCard, Place};
use crate::domain::customer::Customer;
use crate::domain::field::Record as _;
use crate::domain::grade::Grades;
use crate::domain::id::{Id, Ids};
use crate::domain::interaction::{Channel, Interaction, Stage};
use crate::domain::man::Man;
use crate::domain::time::{Now, instant};
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn holiday(name: &str, off: &[&str], work: &[&str]) -> Holiday {
    Holiday {
        names: vec![("en".into(), Clean::line(name))],
        off: off.iter().map(|text| day(text)).collect(),
        work: work.iter().map(|text| day(text)).collect(),
        provisional: false,
    }
}

/// Monday to Friday; 1 to 5 May 2026 free, Saturday the 9th made up for it.
fn may() -> Calendar {
    let mut calendar = Calendar::plain();
    calendar.add(holiday(
        "Labour Day",
        &["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05"],
        &["2026-05-09"],
    ));
    calendar
}

fn known(visit: Option<i64>, call: Option<i64>) -> Known {
    Known {
        cadence: Cadence::from_profile(visit, call),
        last_contact: None,
        last_visit: None,
        since: day("2026-01-05"),
        given: None,
        lot: None,
        rest_until: None,
        window: None,
        do_not_call: false,
        halted: false,
    }
}

fn visited(on: &str, every: i64) -> Known {
    Known { last_visit: Some(day(on)), last_contact: Some(day(on)), ..known(Some(every), None) }
}

fn only(of: &Known, house: &House, today: &str) -> Touch {
    let mut found = touches(of, house, day(today));
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

fn every_day() -> House {
    let mut calendar = Calendar::plain();
    assert!(calendar.set_weekend(&[]));
    House { calendar, ..House::default() }
}

#[test]
fn the_next_touch_is_the_last_one_and_the_cadence() {
    // last visit, cadence in days, ideal, worst: every day is worked here
    for (last, every, ideal, worst) in [
        ("2026-03-02", 7, "2026-03-09", "2026-03-13"), // 7 × 1.5 = 10.5, rounded up to 11
        ("2026-03-02", 14, "2026-03-16", "2026-03-23"), // 21
        ("2026-03-02", 10, "2026-03-12", "2026-03-17"), // 15
        ("2026-03-02", 1, "2026-03-03", "2026-03-04"), // 1.5 → 2
        ("2026-12-28", 7, "2027-01-04", "2027-01-08"), // over the year's end
        ("2026-12-31", 1, "2027-01-01", "2027-01-02"),
        ("2028-02-22", 7, "2028-02-29", "2028-03-04"), // a leap day
        ("2028-02-28", 1, "2028-02-29", "2028-03-01"),
        ("2027-02-28", 1, "2027-03-01", "2027-03-02"), // and a year without
        ("2026-01-31", 30, "2026-02-28", "2026-03-14"), // a month: the last of February; 28 × 1.5 = 42
        ("2028-01-31", 30, "2028-02-29", "2028-03-15"), // 29 × 1.5 = 43.5 → 44
        ("2026-12-31", 60, "2027-02-28", "2027-03-30"), // two months: 59 days, 88.5 → 89
        ("2026-03-15", 30, "2026-04-15", "2026-05-01"), // 31 × 1.5 = 46.5 → 47
        ("2026-11-30", 90, "2027-02-28", "2027-04-14"), // three months: 90 days, 135
        ("2028-02-29", 360, "2029-02-28", "2029-08-30"), // twelve: 365 days, 547.5 → 548
    ] {
        let touch = only(&visited(last, every), &every_day(), "2026-01-01");
        assert_eq!((touch.ideal, touch.worst), (day(ideal), day(worst)), "{last} every {every}");
    }
}

#[test]
fn the_state_goes_from_ahead_to_due_to_yellow_to_red() {
    // Monday 2 March, two weeks: Monday the 16th; 21 days: Monday the 23rd.
    let house = House::default();
    for (today, state, days) in [
        ("2026-03-15", TouchState::Ahead, -1),
        ("2026-03-16", TouchState::Due, 0),
        ("2026-03-17", TouchState::Late, 1),
        ("2026-03-23", TouchState::Late, 7),
        ("2026-03-24", TouchState::TooLate, 8),
    ] {
        let touch = only(&visited("2026-03-02", 14), &house, today);
        assert_eq!((touch.state, touch.days), (state, days), "{today}");
    }
}

/// The day before, on and after the day meant, and the last day before it is too late.
#[test]
fn each_state_begins_on_its_day_over_weekends_holidays_short_months_and_the_end_of_a_year() {
    use TouchState::{Ahead, Due, Late, TooLate};
    let house = |calendar: Calendar| House { calendar, ..House::default() };
    let month = |last: &str| Known { cadence: Cadence { visit: Every::parse("1m"), call: None }, ..visited(last, 1) };
    for (name, of, house, states) in [
        (
            "every day is worked",
            visited("2026-03-02", 14),
            every_day(),
            [("03-15", Ahead), ("03-16", Due), ("03-17", Late), ("03-22", Late), ("03-23", Late), ("03-24", TooLate)],
        ),
        // 31 January and a month is Saturday, 28 February; half of those 28 days more is Saturday, 14 March.
        (
            "a short month, whose last day is at the weekend",
            month("2026-01-31"),
            house(Calendar::plain()),
            [("02-28", Ahead), ("03-01", Ahead), ("03-02", Due), ("03-03", Late), ("03-16", Late), ("03-17", TooLate)],
        ),
        // 1 to 5 May are free; the seven days of patience count from the 1st, and Saturday the 9th is worked.
        (
            "a holiday",
            visited("2026-04-17", 14),
            house(may()),
            [("05-01", Ahead), ("05-05", Ahead), ("05-06", Due), ("05-07", Late), ("05-08", Late), ("05-09", TooLate)],
        ),
    ] {
        for (on, state) in states {
            assert_eq!(only(&of, &house, &format!("2026-{on}")).state, state, "{name}: {on}");
        }
    }
    // 29 February, a Tuesday; half of 29 days more is 15, rounded up.
    let leap = month("2028-01-31");
    for (on, state) in [("2028-02-28", Ahead), ("2028-02-29", Due), ("2028-03-15", Late), ("2028-03-16", TooLate)] {
        assert_eq!(only(&leap, &house(Calendar::plain()), on).state, state, "{on}");
    }
    let over = visited("2026-12-18", 14);
    for (on, state) in [("2026-12-31", Ahead), ("2027-01-01", Due), ("2027-01-08", Late), ("2027-01-09", TooLate)] {
        assert_eq!(only(&over, &house(Calendar::plain()), on).state, state, "{on}");
    }
}

#[test]
fn the_longest_gap_is_a_setting_and_never_shorter_than_the_cadence() {
    for (percent, worst) in [(200, "2026-03-30"), (100, "2026-03-16"), (20, "2026-03-16"), (125, "2026-03-20")] {
        let house = House { longest: percent, ..House::default() };
        // 14 × 1.25 = 17.5, rounded up to 18: Friday the 20th
        assert_eq!(only(&visited("2026-03-02", 14), &house, "2026-03-03").worst, day(worst), "{percent}");
    }
}

#[test]
fn a_visit_looks_at_visits_and_a_call_at_any_contact() {
    let mut of = known(Some(14), Some(7));
    of.last_visit = Some(day("2026-03-02"));
    of.last_contact = Some(day("2026-03-12"));
    let found = touches(&of, &House::default(), day("2026-03-13"));
    let facts: Vec<_> = found.iter().map(|touch| (touch.way, touch.ideal, touch.why.since)).collect();
    assert_eq!(
        facts,
        [
            (TouchWay::Visit, day("2026-03-16"), Since::LastVisit(day("2026-03-02"))),
            (TouchWay::Call, day("2026-03-19"), Since::LastContact(day("2026-03-12"))),
        ]
    );
    // A visit is a contact, even where only the visit was told.
    of.last_contact = None;
    assert_eq!(touches(&of, &House::default(), day("2026-03-13"))[1].ideal, day("2026-03-09"));
}

#[test]
fn who_was_never_met_is_due_since_the_day_of_adding() {
    let mut of = known(Some(14), None);
    // A call is no visit.
    of.last_contact = Some(day("2026-02-02"));
    let touch = only(&of, &House::default(), "2026-01-13");
    assert_eq!((touch.ideal, touch.worst), (day("2026-01-05"), day("2026-01-12")), "half a gap of patience");
    assert_eq!((touch.state, touch.days), (TouchState::TooLate, 8));
    assert_eq!(touch.why.since, Since::Added(day("2026-01-05")));
}

#[test]
fn no_cadence_asks_for_nothing_and_do_not_call_takes_the_calls_away() {
    assert_eq!(touches(&known(None, None), &House::default(), day("2026-03-02")), []);
    let quiet = Known { do_not_call: true, ..known(Some(14), Some(7)) };
    let ways: Vec<_> = touches(&quiet, &House::default(), day("2026-03-02")).iter().map(|touch| touch.way).collect();
    assert_eq!(ways, [TouchWay::Visit]);
}

#[test]
fn a_free_day_moves_to_the_next_working_day_and_says_why() {
    let house = House { calendar: may(), ..House::default() };
    for (last, every, ideal, reasons) in [
        ("2026-04-20", 7, "2026-04-27", vec![]),
        ("2026-04-18", 7, "2026-04-27", vec!["weekend"]), // Saturday 25 → Monday 27
        ("2026-04-24", 7, "2026-05-06", vec!["Labour Day"]), // Friday 1 May → Wednesday 6
        ("2026-05-02", 7, "2026-05-09", vec![]),          // a Saturday that is worked
        ("2026-05-03", 7, "2026-05-11", vec!["weekend"]), // the Sunday after it is not
    ] {
        let touch = only(&visited(last, every), &house, "2026-04-01");
        let moved: Vec<_> = touch
            .why
            .moved
            .iter()
            .map(|moved| match moved {
                Moved::Holiday(holiday) => holiday.name("en"),
                Moved::Weekend => "weekend",
                Moved::Window => "window",
                Moved::Spread => "spread",
                Moved::Rest => "rest",
            })
            .collect();
        assert_eq!((touch.ideal, moved), (day(ideal), reasons), "{last} every {every}");
    }
}

#[test]
fn a_window_moves_the_day_into_it_and_gives_the_hours() {
    let window = Window::parse("Tue-Thu 14:00-17:00");
    let of = Known { window, ..visited("2026-04-20", 7) };
    // Monday 27 April → Tuesday 28.
    let touch = only(&of, &House { calendar: may(), ..House::default() }, "2026-04-21");
    assert_eq!((touch.ideal, touch.why.moved), (day("2026-04-28"), vec![Moved::Window]));
    let hours = touch.hours.unwrap();
    assert_eq!((hours.from, hours.to), (NaiveTime::from_hms_opt(14, 0, 0), NaiveTime::from_hms_opt(17, 0, 0)));
    // Friday 1 May: free, and the Tuesday after is free too; Wednesday 6 is both worked and open.
    let of = Known { last_visit: Some(day("2026-04-24")), ..of };
    let touch = only(&of, &House { calendar: may(), ..House::default() }, "2026-04-21");
    assert_eq!(touch.ideal, day("2026-05-06"));
}

#[test]
fn who_can_be_met_at_weekends_only_is_met_then_but_not_on_a_holiday() {
    let of = Known { window: Window::parse("周日"), ..visited("2026-04-20", 7) };
    let house = House { calendar: may(), ..House::default() };
    // Sunday 3 May is Labour Day's.
    assert_eq!(only(&of, &house, "2026-04-21").ideal, day("2026-05-10"));
    // A Saturday that is worked does not make all other Saturdays impossible for longer than two months.
    let of = Known { window: Window::parse("Sat"), ..visited("2026-06-01", 7) };
    assert_eq!(only(&of, &house, "2026-06-02").ideal, day("2026-06-13"));
}

#[test]
fn a_customer_left_in_peace_is_due_after_it_and_not_red_at_once() {
    let of = Known { rest_until: Some(day("2026-06-13")), ..visited("2026-03-02", 14) };
    let touch = only(&of, &House::default(), "2026-06-16");
    // Saturday 13 June → Monday 15; a week of patience after it.
    assert_eq!((touch.ideal, touch.worst), (day("2026-06-15"), day("2026-06-22")));
    assert_eq!(touch.state, TouchState::Late);
    assert_eq!(touch.why.moved, [Moved::Rest, Moved::Weekend]);
    // A rest that is over earlier changes nothing.
    let of = Known { rest_until: Some(day("2026-03-05")), ..of };
    let touch = only(&of, &House::default(), "2026-03-03");
    assert_eq!((touch.ideal, touch.why.moved), (day("2026-03-16"), vec![]));
}

#[test]
fn the_day_of_a_contact_is_the_local_one_when_the_clocks_change() {
    // 29 March 2026, Berlin: 02:00 becomes 03:00. Half an hour before midnight it is still that Sunday.
    let late = instant(day("2026-03-29").and_hms_opt(23, 30, 0).unwrap(), Tz::Europe__Berlin);
    let on = Now::new(late, Tz::Europe__Berlin).today();
    assert_eq!(only(&visited(&on.to_string(), 1), &every_day(), "2026-03-29").ideal, day("2026-03-30"));
    // And the night when an hour happens twice, 25 October, has one day.
    let twice = instant(day("2026-10-25").and_hms_opt(2, 30, 0).unwrap(), Tz::Europe__Berlin);
    let on = Now::new(twice, Tz::Europe__Berlin).today();
    assert_eq!(only(&visited(&on.to_string(), 7), &every_day(), "2026-10-26").ideal, day("2026-11-01"));
}

#[test]
fn a_day_beyond_all_calendars_is_no_touch_and_no_panic() {
    let of = Known { last_visit: Some(NaiveDate::MAX), ..known(Some(14), None) };
    assert_eq!(touches(&of, &House::default(), day("2026-03-02")), []);
    let of = Known { rest_until: Some(NaiveDate::MAX), ..visited("2026-03-02", 14) };
    assert_eq!(touches(&of, &House::default(), day("2026-03-02")), []);
}

#[test]
fn later_holidays_overrule_earlier_ones_day_by_day() {
    let mut calendar = may();
    calendar.add(holiday("Bridge", &["2026-05-09", "2026-05-06"], &["2026-05-04"]));
    for (on, works) in [("2026-05-04", true), ("2026-05-05", false), ("2026-05-06", false), ("2026-05-09", false)] {
        assert_eq!(calendar.works(day(on)), works, "{on}");
    }
    assert!(matches!(calendar.closed(day("2026-05-09")), Some(Closed::Holiday(of)) if of.name("en") == "Bridge"));
    assert_eq!(calendar.closed(day("2026-05-10")), Some(Closed::Weekend));
    assert_eq!(calendar.next_working(day("2026-05-09")), day("2026-05-11"));
}

#[test]
fn a_week_elsewhere_has_another_weekend_but_never_seven_days_of_it() {
    let mut calendar = Calendar::plain();
    assert!(calendar.set_weekend(&[Weekday::Fri, Weekday::Sat]));
    assert_eq!(calendar.next_working(day("2026-05-08")), day("2026-05-10"), "Friday → Sunday");
    let all = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    assert!(!calendar.set_weekend(&all));
    assert_eq!(calendar.closed(day("2026-05-10")), None, "what was said before stays");
}

#[test]
fn a_day_is_made_up_for_only_where_the_weekend_would_be_free() {
    let mut calendar = Calendar::plain();
    calendar.add(holiday("Festival", &["2026-02-16"], &["2026-02-14", "2026-02-12"]));
    let name = |calendar: &Calendar, on: &str| calendar.made_up(day(on)).map(|of| of.name("en").to_owned());
    assert_eq!(name(&calendar, "2026-02-14").as_deref(), Some("Festival"), "a Saturday");
    assert_eq!(name(&calendar, "2026-02-12"), None, "a Thursday is worked anyway");
    assert_eq!((name(&calendar, "2026-02-16"), name(&calendar, "2026-02-15")), (None, None));
    calendar.add(holiday("Closed", &["2026-02-14"], &[]));
    assert_eq!(name(&calendar, "2026-02-14"), None, "the user's file overrules");
}

#[test]
fn of_a_visit_and_a_call_the_redder_presses_and_of_equals_the_visit_which_is_a_contact_too() {
    let due = |visited: &str, called: &str, today: &str| {
        let met = Known { last_visit: Some(day(visited)), last_contact: Some(day(called)), ..known(Some(28), Some(7)) };
        let touches = touches(&met, &House::default(), day(today));
        pressing(&touches).map(|touch| (touch.way, touch.state)).unwrap()
    };
    // The visit is 4 days late and yellow, the call 3 and yellow.
    assert_eq!(due("2026-05-11", "2026-06-02", "2026-06-12"), (TouchWay::Visit, TouchState::Late));
    // The visit is 8 days late and yellow; the call only 7, but its longest gap has passed.
    assert_eq!(due("2026-05-07", "2026-05-29", "2026-06-12"), (TouchWay::Call, TouchState::TooLate));
    // Both are red, the call for longer: the visit does for both.
    assert_eq!(due("2026-04-01", "2026-05-01", "2026-06-12"), (TouchWay::Visit, TouchState::TooLate));
    // Both lie ahead: the sooner.
    assert_eq!(due("2026-06-10", "2026-06-10", "2026-06-12"), (TouchWay::Call, TouchState::Ahead));
    // Both were due today.
    assert_eq!(due("2026-05-15", "2026-06-05", "2026-06-12"), (TouchWay::Visit, TouchState::Due));
}

#[test]
fn the_longest_rhythm_is_ten_years_and_not_a_day_more() {
    for (days, is_one) in [(0, false), (1, true), (3_600, true), (3_601, false), (70_000, false)] {
        assert_eq!(Every::from_days(days).is_some(), is_one, "{days}");
    }
}

#[test]
fn the_day_of_adding_and_of_each_contact_is_the_one_where_the_user_is() {
    // Half past ten at night in Greenwich is the morning after in Shanghai.
    let late = instant(day("2026-03-01").and_hms_opt(22, 30, 0).unwrap(), Tz::UTC);
    for (zone, on) in [(Tz::UTC, "2026-03-01"), (Tz::Asia__Shanghai, "2026-03-02")] {
        let now = Now::new(late + 86_400_000, zone);
        let of = Known::since(Cadence::default(), Some(late), now).met(Some(late), Some(late), now);
        assert_eq!((of.since, of.last_contact, of.last_visit), (day(on), Some(day(on)), Some(day(on))), "{zone}");
    }
}

#[test]
fn of_the_talks_of_a_card_the_last_counts_and_only_those_that_were_held() {
    let at = |text: &str| Some(instant(day(text).and_time(NaiveTime::MIN), Tz::UTC));
    let mut card = CustomerCard::new(Customer::blank(Id::default(), None));
    card.added = at("2026-02-01");
    for (n, (held, channel)) in
        [("2026-03-02", Channel::Face), ("2026-04-06", Channel::Phone), ("2026-01-12", Channel::Video)]
            .iter()
            .enumerate()
    {
        let mut talk = Interaction::blank(Id::from_bytes([u8::try_from(n).unwrap(); 16]), None);
        (talk.stage, talk.channel, talk.held_at) = (Stage::Held, Some(*channel), at(held));
        card.interactions.push(talk);
    }
    let of = Known::of_card(&card, &Grades::default(), &House::default(), NOON);
    assert_eq!((of.last_contact, of.last_visit), (Some(day("2026-04-06")), Some(day("2026-03-02"))));
    assert_eq!(of.since, day("2026-01-12"), "the first talk was before the day of adding");
    card.interactions.clear();
    assert_eq!(Known::of_card(&card, &Grades::default(), &House::default(), NOON).since, day("2026-02-01"));
}

#[test]
fn windows_are_read_as_people_write_them() {
    const ALL: &str = "1234567";
    // text, weekdays from Monday = 1, hours
    for (text, days, hours) in [
        ("Tue-Thu 14:00-17:00", "234", Some(("14:00", "17:00"))),
        ("周二至周四 下午2点-5点", "234", Some(("14:00", "17:00"))),
        ("周二到周四下午2点半到5点", "234", Some(("14:30", "17:00"))),
        ("週二、四 上午9點-11點半", "24", Some(("09:00", "11:30"))),
        ("星期一三五", "135", None),
        ("周一、周三、周五 9:30-11:30", "135", Some(("09:30", "11:30"))),
        ("Mon, Wed and Fri mornings", "135", Some(("09:00", "12:00"))),
        ("tuesdays", "2", None),
        ("Fri-Mon", "1567", None),
        ("weekdays after 3pm", "12345", Some(("15:00", ""))),
        ("工作日上午", "12345", Some(("09:00", "12:00"))),
        ("周末", "67", None),
        ("Mon-Fri 9-5", "12345", Some(("09:00", "17:00"))),
        ("Mon 9-9", "1", Some(("09:00", "21:00"))),
        ("Thu 2-5pm", "4", Some(("14:00", "17:00"))),
        ("Thu 10am to 2 pm", "4", Some(("10:00", "14:00"))),
        ("上午9点-下午5点", ALL, Some(("09:00", "17:00"))),
        ("14:00-17:00", ALL, Some(("14:00", "17:00"))),
        ("before 10:00", ALL, Some(("", "10:00"))),
        ("10点以前", ALL, Some(("", "10:00"))),
        ("下午3点以后", ALL, Some(("15:00", ""))),
        ("星期天", "7", None),
        ("Sat", "6", None),
    ] {
        let window = Window::parse(text).unwrap_or_else(|| panic!("{text}"));
        let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        let open: String = week
            .into_iter()
            .filter(|day| window.opens_on(*day))
            .map(|day| char::from_digit(day.number_from_monday(), 10).unwrap())
            .collect();
        let said = |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
        let read = window.hours.map(|hours| (said(hours.from), said(hours.to)));
        let meant = hours.map(|(from, to)| (from.to_owned(), to.to_owned()));
        assert_eq!((open.as_str(), read), (days, meant), "{text}");
    }
}

#[test]
fn a_line_that_is_not_wholly_understood_moves_nothing() {
    for text in
        ["", "soon", "每周一次", "Tue or so", "not Mondays", "25:00-26:00", "22:00-02:00", "Tue 14:00-17:00 only"]
    {
        assert_eq!(Window::parse(text), None, "{text}");
    }
}

#[test]
fn gaps_are_read_as_people_type_them_and_kept_in_one_way() {
    for (text, wire) in [
        ("10", Some("10d")),
        ("10d", Some("10d")),
        ("30d", Some("30d")),
        ("2w", Some("14d")),
        ("2 weeks", Some("14d")),
        ("2周", Some("14d")),
        ("1m", Some("1m")),
        ("1个月", Some("1m")),
        ("3 months", Some("3m")),
        ("Weekly", Some("7d")),
        ("每月", Some("1m")),
        ("quarterly", Some("3m")),
        ("120m", Some("120m")),
        ("121m", None),
        ("0", None),
        ("0m", None),
        ("-", None),
        ("-3", None),
        ("ten", None),
        ("99999", None),
        ("999999999999999999999", None),
        ("", None),
    ] {
        let every = Every::parse(text);
        assert_eq!(every.map(Every::wire).as_deref(), wire, "{text}");
        assert_eq!(every, every.and_then(|every| Every::parse(&every.wire())), "{text}");
    }
}

#[test]
fn a_playbooks_thirty_days_are_a_month_and_its_fourteen_are_days() {
    let wire = |days| Every::from_profile(days).map(Every::wire);
    assert_eq!(
        [7, 14, 30, 45, 90, 0, -14].map(wire),
        [Some("7d"), Some("14d"), Some("1m"), Some("45d"), Some("3m"), None, None]
            .map(|w: Option<&str>| w.map(str::to_owned))
    );
}

#[test]
fn no_touch_is_asked_for_while_a_complaint_is_open() {
    let halted = Known { halted: true, ..visited("2026-03-02", 14) };
    assert_eq!(touches(&halted, &House::default(), day("2026-04-30")), []);
}

/// 48 customers of a level that is seen every two weeks, who all came on Monday, 5 January.
fn newcomers() -> Vec<Known> {
    let mut ids = Ids::new(1_767_614_400_000, [5; 10]);
    let all: Vec<(Id, Importance)> = (0..48).map(|_| (ids.next_id(), Importance::default())).collect();
    let line = Line::of(all.iter().copied());
    let place = |id, of| Place { crowd: 48, lot: line.lot(id, of) };
    all.iter().map(|(id, of)| known(Some(14), None).came(*id, [None, None], place(*id, *of), 8, NOON)).collect()
}

/// Noon of that day.
const NOON: Now = Now::new(1_767_614_400_000, Tz::UTC);

#[test]
fn many_who_come_at_once_are_seen_first_on_the_working_days_of_one_gap_and_never_all_on_one() {
    let house = House::default();
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for of in newcomers() {
        let touch = only(&of, &house, "2026-01-05");
        assert_eq!(touch.why.moved, [Moved::Spread]);
        *days.entry(touch.ideal).or_default() += 1;
    }
    let (first, last) = (*days.keys().next().unwrap(), *days.keys().next_back().unwrap());
    assert!(first >= day("2026-01-05") && last <= day("2026-01-16"), "{days:?}");
    assert!(days.keys().all(|day| house.calendar.works(*day)), "{days:?}");
    // Ten working days for 48: each has its five, two of them four.
    assert!(days.len() == 10 && days.values().all(|n| (4..=5).contains(n)), "{days:?}");
}

#[test]
fn a_first_touch_has_the_same_day_on_every_day_whoever_was_seen_before() {
    let house = House::default();
    for of in newcomers() {
        let [early, later] = ["2026-01-05", "2026-01-14"].map(|today| only(&of, &house, today));
        assert_eq!((early.ideal, early.worst), (later.ideal, later.worst));
    }
}

#[test]
fn whoever_comes_with_no_more_than_fit_into_a_day_is_due_at_once() {
    let mut ids = Ids::new(1_767_614_400_000, [5; 10]);
    for (crowd, spread) in [(0, false), (1, false), (8, false), (9, true)] {
        let of = known(Some(14), None).came(ids.next_id(), [None, None], Place { crowd, lot: 7 }, 8, NOON);
        assert_eq!(of.lot.is_some(), spread, "{crowd}");
        assert_eq!(only(&of, &House::default(), "2026-01-05").why.moved.contains(&Moved::Spread), spread);
    }
}

#[test]
fn nobody_is_late_by_a_level_for_the_time_before_it_was_given_or_made() {
    let at = |text: &str| Some(instant(day(text).and_time(NaiveTime::MIN), Tz::UTC));
    let id = Ids::new(1_767_614_400_000, [5; 10]).next_id();
    for (given, made, ideal) in [
        (None, None, "2026-01-05"),
        (at("2026-03-02"), None, "2026-03-02"),
        (at("2026-03-02"), at("2026-03-04"), "2026-03-04"),
        // A level given long before the customer was known is no reason to be late either.
        (at("2025-12-01"), None, "2026-01-05"),
    ] {
        let of = known(Some(14), None).came(id, [given, made], Place { crowd: 1, lot: 0 }, 8, NOON);
        assert_eq!(only(&of, &House::default(), "2026-03-05").ideal, day(ideal));
    }
    // Whoever was met counts from that, whenever the level came.
    let of = Known { given: Some(day("2026-03-02")), lot: Some(9), ..visited("2026-01-12", 14) };
    assert_eq!(only(&of, &House::default(), "2026-03-05").ideal, day("2026-01-26"));
}

#[test]
fn a_lot_goes_over_the_whole_gap_and_into_no_holiday() {
    let house = House { calendar: may(), ..House::default() };
    for (gap, lot, from, ideal) in [
        (7, 0, "2026-04-27", "2026-04-27"),
        (7, u16::MAX, "2026-04-20", "2026-04-24"),
        // 27 to 30 April are worked; the fifth working day of the gap is a holiday's, so the last of the four.
        (7, u16::MAX, "2026-04-27", "2026-04-30"),
        (14, u16::MAX / 2, "2026-04-06", "2026-04-10"),
        (14, u16::MAX / 2 + 1, "2026-04-06", "2026-04-13"),
        (30, u16::MAX, "2026-06-01", "2026-06-29"),
        (1, u16::MAX, "2026-06-01", "2026-06-01"),
        // Over the end of the year.
        (14, u16::MAX, "2026-12-28", "2027-01-08"),
    ] {
        let of = Known { since: day(from), lot: Some(lot), ..known(Some(gap), None) };
        assert_eq!(only(&of, &house, from).ideal, day(ideal), "{gap} {lot} {from}");
    }
}

#[test]
fn who_matters_more_is_seen_first_and_equals_by_lot() {
    let mut ids = Ids::new(1_767_614_400_000, [5; 10]);
    let mut of = |change: fn(&mut Customer)| {
        let mut customer = Customer::blank(ids.next_id(), None);
        change(&mut customer);
        (customer.id, Importance::of(&customer))
    };
    let line = [
        of(|of| {
            (of.has_money, of.has_authority, of.has_need) = (Some(Answer::Yes), Some(Answer::Yes), Some(Answer::Yes));
        }),
        of(|of| of.has_authority = Some(Answer::Yes)),
        // One that is there and one that is missing are no more than two that nobody knows.
        of(|of| (of.has_money, of.has_need, of.need) = (Some(Answer::Yes), Some(Answer::No), Clean::line("pumps"))),
        of(|of| of.product = Clean::line("pumps")),
        of(|of| {
            (of.name, of.industry, of.scale, of.region) =
                (Clean::line("Acme"), Clean::line("trade"), Clean::line("large"), Clean::line("north"));
        }),
        of(|of| of.name = Clean::line("Acme")),
        of(|_| ()),
        of(|of| (of.has_need, of.need) = (Some(Answer::No), Clean::line("none"))),
    ];
    for turn in 0..line.len() {
        // In whatever order they are read.
        let read = line.iter().cycle().skip(turn).take(line.len()).copied();
        let queue = Line::of(read);
        let lots: Vec<u16> = line.iter().map(|(id, of)| queue.lot(*id, *of)).collect();
        assert!(lots.is_sorted_by(|one, next| one < next), "{lots:?}");
        assert!(lots.iter().zip(0..).all(|(lot, n)| (n * 8192..(n + 1) * 8192).contains(&u32::from(*lot))), "{lots:?}");
    }
    let equals: Vec<(Id, Importance)> = (0..100).map(|_| of(|_| ())).collect();
    let line = Line::of(equals.iter().copied());
    let lots: Vec<u16> = equals.iter().map(|(id, of)| line.lot(*id, *of)).collect();
    assert!(!lots.is_sorted(), "a lot does not follow the order of the rows");
}

/// Ten thousand, of whom a part stands in the line: nobody who matters more is seen on a later day than somebody who matters
/// less, and among equals the lot decides; the days are as even as the part is large.
#[test]
fn of_very_many_a_part_in_the_line_is_enough_for_the_order_of_all_and_for_even_days() {
    let mut ids = Ids::new(1_767_614_400_000, [5; 10]);
    // Every second one as they stand in a file, and a few who matter most.
    let known = |n: usize| {
        let most = n % 1_000 == 7;
        Importance::new(
            Man { money: most.then_some(Answer::Yes), ..Man::default() },
            n.is_multiple_of(2),
            u16::try_from(n / 2 % 90).unwrap(),
        )
    };
    let all: Vec<(Id, Importance)> = (0..10_000).map(|n| (ids.next_id(), known(n))).collect();
    let mut sample = Sample::default();
    all.iter().zip(0..).for_each(|((id, _), row)| sample.add(*id, row));
    let part: Vec<_> = sample.rows().map(|(id, row)| (id, all[row as usize].1)).collect();
    assert!((Sample::MOST / 3..=Sample::MOST).contains(&part.len()), "{}", part.len());
    let (line, whole) = (Line::of(part.into_iter()), Line::of(all.iter().copied()));
    // In the line of all, everybody stands where they stand.
    let mut order = all.clone();
    order.sort_by_key(|(id, of)| whole.lot(*id, *of));
    assert!(order.is_sorted_by(|(_, one), (_, next)| one >= next));
    let lots: Vec<u16> = order.iter().map(|(id, of)| line.lot(*id, *of)).collect();
    assert!(lots.is_sorted(), "nobody is overtaken");
    let mut days = [0_usize; 10];
    for lot in &lots {
        days[(usize::from(*lot) * 10) >> 16] += 1;
    }
    assert!(days.iter().all(|n| (900..=1_100).contains(n)), "{days:?}");
    // Which they are does not hang on the order in which they are read.
    let mut backwards = Sample::default();
    all.iter().zip(0..10_000).rev().for_each(|((id, _), row)| backwards.add(*id, row));
    let kept = |of: &Sample| of.rows().collect::<std::collections::BTreeSet<_>>();
    assert_eq!((kept(&sample), sample.count), (kept(&backwards), 10_000));
}

#[test]
fn a_gap_of_ten_years_is_read_and_one_of_a_day_more_is_none() {
    let read = |text: &str| Every::parse(text).map(Every::wire);
    assert_eq!([read("3600"), read("3601")], [Some("3600d".to_owned()), None]);
}

#[test]
fn a_holiday_without_a_name_in_the_readers_language_has_its_first() {
    let names = [("zh-Hans", "春节"), ("en", "Spring Festival")];
    let names = names.map(|(tag, name)| (tag.to_owned(), Clean::line(name))).into();
    let holiday = Holiday { names, ..Holiday::default() };
    assert_eq!([holiday.name("en"), holiday.name("de")], ["Spring Festival", "春节"]);
}

#[test]
fn a_level_given_before_the_customer_was_known_makes_nobody_late() {
    let of = Known { given: Some(day("2025-12-01")), ..known(Some(14), None) };
    assert_eq!(only(&of, &House::default(), "2026-01-06").ideal, day("2026-01-05"));
}

#[test]
fn only_where_more_came_than_fit_is_their_order_asked_for() {
    let (mut ids, mut crowds) = (Ids::new(1_767_614_400_000, [5; 10]), Crowds::default());
    for _ in 0..9 {
        crowds.add(ids.next_id(), "vip");
    }
    for (fits, asked) in [(9, vec![]), (8, vec![("vip".to_owned(), (1_767_571_200_000, 1_767_657_599_999))])] {
        let mut found = Vec::new();
        let order = |level: &str, day| {
            found.push((level.to_owned(), day));
            Ok::<_, ()>(Line::default())
        };
        crowds.line_up(fits, order).unwrap();
        assert_eq!(found, asked);
    }
}
