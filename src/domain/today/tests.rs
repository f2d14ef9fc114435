use super::*;
use crate::domain::cadence::{Cadence, Every};
use crate::domain::calendar::Calendar;
use crate::domain::complaint::{Complaint, Step};
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::interaction::Interaction;
use crate::domain::rhythm::first::Importance;
use crate::domain::rhythm::{House, Known, touches};
use crate::domain::time::{Now, instant};
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

const ZONE: Tz = Tz::Asia__Shanghai;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Wednesday, 18 November 2026.
fn now(time: &str) -> Now {
    Now::new(instant(day("2026-11-18").and_time(time.parse().unwrap()), ZONE), ZONE)
}

fn who(row: u8, place: Option<usize>) -> Who {
    let rank = place.map(|place| Rank { name: "level".into(), place });
    Who {
        row: row.into(),
        id: Id::from_bytes([row; 16]),
        name: Clean::default(),
        rank,
        importance: Importance::default(),
    }
}

fn due(on: &str, time: Option<&str>) -> Followup {
    let mut followup = Followup::blank(Id::from_bytes([9; 16]), None);
    (followup.due, followup.time) = (Some(day(on)), time.map(|time| time.parse().unwrap()));
    (followup.zone, followup.text) = (Clean::line(ZONE.name()), Clean::line("Call"));
    followup
}

fn planned(on: &str, time: Option<&str>) -> Interaction {
    let mut talk = Interaction::blank(Id::from_bytes([8; 16]), None);
    (talk.day, talk.time) = (Some(day(on)), time.map(|time| time.parse().unwrap()));
    talk.zone = Clean::line(ZONE.name());
    talk
}

fn visit(last: &str, every: i64, today: Now) -> Touch {
    let cadence = Cadence { visit: Every::from_days(every), call: None };
    let known = Known {
        halted: false,
        cadence,
        last_contact: Some(day(last)),
        last_visit: Some(day(last)),
        since: day("2026-01-01"),
        given: None,
        lot: None,
        rest_until: None,
        window: None,
        do_not_call: false,
    };
    touches(&known, &House::default(), today.today()).remove(0)
}

const LAST: &str = "2026-11-24";

#[test]
fn what_is_late_or_has_come_is_now_the_rest_of_the_day_is_today_and_the_days_after_are_soon() {
    let at = now("10:00:00");
    let of = |followup: Followup| super::followup(&followup, who(1, None), at, day(LAST)).map(|item| item.state);
    for (on, time, state) in [
        ("2026-11-17", None, Some(State::Now)),
        ("2026-11-18", Some("09:59:00"), Some(State::Now)),
        ("2026-11-18", Some("10:01:00"), Some(State::Today)),
        ("2026-11-18", None, Some(State::Today)),
        ("2026-11-19", None, Some(State::Soon)),
        ("2026-11-24", None, Some(State::Soon)),
        ("2026-11-25", None, None),
    ] {
        assert_eq!(of(due(on, time)), state, "{on} {time:?}");
    }
    assert_eq!(of(Followup { done_at: Some(1), ..due("2026-11-17", None) }), None, "done");
    assert_eq!(of(Followup { due: None, ..due("2026-11-17", None) }), None, "without a day");
}

#[test]
fn a_meeting_is_now_an_hour_before_it_begins_and_stays_so_until_it_is_wrapped_up() {
    let of = |talk: &Interaction, at: &str| super::meeting(talk, who(1, None), now(at), day(LAST)).map(|i| i.state);
    let today = planned("2026-11-18", Some("14:30:00"));
    assert_eq!(of(&today, "13:29:59"), Some(State::Today));
    assert_eq!(of(&today, "13:30:00"), Some(State::Now));
    assert_eq!(of(&today, "23:00:00"), Some(State::Now));
    assert_eq!(of(&planned("2026-11-16", None), "10:00:00"), Some(State::Now));
    // Half past two where it takes place: in New York that is hours later.
    let elsewhere = Interaction { zone: Clean::line("America/New_York"), ..today.clone() };
    assert_eq!(of(&elsewhere, "13:30:00"), Some(State::Today));
    let held = Interaction { stage: Stage::Held, ..today };
    assert_eq!(of(&held, "23:00:00"), None);
}

#[test]
fn the_weight_is_the_sum_that_is_said() {
    let at = now("10:00:00");
    // Due weekly, seen 19 days ago: 12 days late, past the longest gap. First level.
    let touch = visit("2026-10-30", 7, at);
    assert_eq!(super::touch(&touch, who(1, Some(0)), at, day(LAST)).unwrap().weight, 200 + 100 + 100);
    // Seen 9 days ago: 2 days late. Fourth level.
    let touch = visit("2026-11-09", 7, at);
    assert_eq!(super::touch(&touch, who(1, Some(3)), at, day(LAST)).unwrap().weight, 100 + 70 + 20);
    // Something to do, three days late, for somebody without a level.
    assert_eq!(super::followup(&due("2026-11-15", None), who(1, None), at, day(LAST)).unwrap().weight, 300 + 30);
    assert_eq!(weight::of_rank(who(1, Some(40)).rank.as_ref()), 10);
    assert_eq!((weight::of_days_late(-3), weight::of_days_late(500)), (0, 100));
}

#[test]
fn now_goes_by_weight_today_by_the_clock_and_the_days_after_by_day() {
    let at = now("10:00:00");
    let mut board = Board::new(10, 7, at);
    let mut add = |row: u8, item: Option<Item>| board.add(Item { who: who(row, None), ..item.unwrap() });
    add(1, super::followup(&due("2026-11-17", None), who(1, None), at, day(LAST)));
    add(2, super::touch(&visit("2026-10-30", 7, at), who(2, Some(0)), at, day(LAST)));
    add(3, super::followup(&due("2026-11-18", None), who(3, Some(0)), at, day(LAST)));
    add(4, super::followup(&due("2026-11-18", Some("16:00:00")), who(4, None), at, day(LAST)));
    add(5, super::meeting(&planned("2026-11-18", Some("14:30:00")), who(5, None), at, day(LAST)));
    add(6, super::followup(&due("2026-11-21", Some("08:00:00")), who(6, None), at, day(LAST)));
    add(7, super::followup(&due("2026-11-20", None), who(7, None), at, day(LAST)));
    let today = board.finish(true);
    let rows: Vec<u32> = today.items.iter().map(|item| item.who.row).collect();
    assert_eq!(rows, [2, 1, 5, 4, 3, 7, 6]);
    assert_eq!(State::ALL.iter().map(|state| today.count(*state)).collect::<Vec<_>>(), [2, 3, 2]);
}

#[test]
fn however_many_come_the_best_are_kept_and_all_are_counted() {
    let at = now("10:00:00");
    let mut board = Board::new(3, 7, at);
    for n in 0..1000_u32 {
        // A walk through all days from 1 to 250 late, in no order.
        let late = u64::from(n * 7 % 250) + 1;
        let mut followup = due("2026-11-18", None);
        followup.due = followup.due.and_then(|day| day.checked_sub_days(Days::new(late)));
        let mut item = super::followup(&followup, who(1, None), at, board.last).unwrap();
        item.who.row = n;
        board.add(item);
    }
    let today = board.finish(true);
    assert_eq!((today.items.len(), today.count(State::Now), today.total()), (3, 1000, 1000));
    // Beyond ten days late the weight is the same; then the oldest is first.
    assert!(today.items.iter().all(|item| item.day == day("2026-11-18") - Days::new(250)));
}

#[test]
fn how_many_touches_wait_is_counted_beyond_what_is_shown() {
    let at = now("10:00:00");
    let mut board = Board::new(3, 7, at);
    for row in 0..200 {
        // Seen 9 days ago, every week: two days late.
        board.add(super::touch(&visit("2026-11-09", 7, at), who(row, Some(0)), at, board.last).unwrap());
    }
    // One that comes later, and something else that is late.
    board.add(super::touch(&visit("2026-11-13", 7, at), who(1, Some(0)), at, board.last).unwrap());
    board.add(super::followup(&due("2026-11-10", None), who(1, None), at, board.last).unwrap());
    let today = board.finish(true);
    assert_eq!((today.touches, today.items.len()), (200, 4));
}

#[test]
fn a_day_with_more_than_fits_hides_neither_the_days_after_it_nor_how_many_there_are() {
    let at = now("10:00:00");
    let mut board = Board::new(10, 7, at);
    // A thousand on the 20th, three on the 23rd, one on the 24th; five late and two today.
    let all = [("2026-11-20", 1000), ("2026-11-23", 3), ("2026-11-24", 1), ("2026-11-10", 5), ("2026-11-18", 2)];
    for (on, count) in all {
        for _ in 0..count {
            board.add(super::followup(&due(on, None), who(1, None), at, board.last).unwrap());
        }
    }
    let today = board.finish(true);
    let shown = |on: &str| today.of(State::Soon).filter(|item| item.day == day(on)).count();
    assert_eq!([shown("2026-11-20"), shown("2026-11-23"), shown("2026-11-24")], [3, 3, 1]);
    let on = ["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24"].map(|on| today.on(day(on)));
    assert_eq!(on, [7, 0, 1000, 3, 1]);
    assert_eq!((today.count(State::Soon), today.total()), (1004, 1011));
}

#[test]
fn a_birthday_comes_round_the_end_of_the_year_and_goes_with_a_contact_on_it() {
    let of = |born: &str, today: &str, met: Option<&str>| {
        let at = Now::new(instant(day(today).and_hms_opt(9, 0, 0).unwrap(), ZONE), ZONE);
        let last = day(today) + Days::new(6);
        super::birthday(day(born), &Clean::default(), who(1, None), met.map(day), at, last).map(|item| item.day)
    };
    assert_eq!(of("1971-11-20", "2026-11-18", None), Some(day("2026-11-20")));
    assert_eq!(of("1971-11-18", "2026-11-18", None), Some(day("2026-11-18")));
    assert_eq!(of("1971-11-17", "2026-11-18", None), None);
    assert_eq!(of("1971-01-02", "2026-12-29", None), Some(day("2027-01-02")));
    assert_eq!(of("1972-02-29", "2027-02-25", None), Some(day("2027-02-28")));
    assert_eq!(of("1972-02-29", "2028-02-25", None), Some(day("2028-02-29")));
    assert_eq!(of("1971-11-18", "2026-11-18", Some("2026-11-18")), None);
    assert_eq!(of("1971-11-20", "2026-11-18", Some("2026-11-18")), Some(day("2026-11-20")));
}

#[test]
fn a_complaint_stands_by_the_clock_that_presses_and_weighs_most_when_it_has_run_out() {
    // Heard on Wednesday at nine: acknowledged by one, the last hour of that at risk; answered by Thursday's end.
    let mut complaint = Complaint::blank(Id::from_bytes([7; 16]), None);
    complaint.heard_at = Some(now("09:00:00").ms);
    let rules = crate::domain::desk::Rules::default();
    let calendar = Calendar::plain();
    let at = |of: &Complaint, time: &str, last: &str| {
        let seen = crate::domain::desk::outlook(of, &rules, &calendar, now(time));
        super::complaint(of, seen, who(1, None), now(time), day(last))
    };
    for (time, state, weight) in
        [("10:00:00", State::Today, 400), ("12:00:00", State::Now, 450), ("13:30:00", State::Now, 500)]
    {
        let item = at(&complaint, time, LAST).unwrap();
        assert_eq!((item.state, item.weight, item.time), (state, weight, "13:00:00".parse().ok()), "{time}");
    }
    let acknowledged = complaint.take(Step::Acknowledge, now("09:30:00").ms).unwrap();
    let item = at(&acknowledged, "10:00:00", LAST).unwrap();
    assert_eq!((item.state, item.day), (State::Soon, day("2026-11-19")));
    assert_eq!(at(&acknowledged, "10:00:00", "2026-11-18"), None, "beyond the days that are looked at");
    // What waits for the customer's word stands on every day; what is closed on none.
    let solved = acknowledged.take(Step::Solve, now("10:00:00").ms).unwrap();
    assert_eq!(at(&solved, "11:00:00", "2026-11-18").map(|item| item.state), Some(State::Today));
    let confirmed = solved.take(Step::Confirm, now("10:00:00").ms).unwrap();
    let closed = confirmed.take(Step::Close, now("10:00:00").ms).unwrap();
    assert_eq!(at(&closed, "11:00:00", LAST), None);
}

#[test]
fn late_digests_of_all_but_the_last_talks_are_one_entry_that_weighs_what_the_oldest_does() {
    use crate::domain::interaction::Stage;
    let at = now("10:00:00");
    let digest = |n: u8, days: i64| {
        let mut talk = Interaction::blank(Id::from_bytes([n; 16]), Some(Id::from_bytes([n; 16])));
        (talk.stage, talk.summary) = (Stage::Held, Clean::note("prices"));
        talk.held_at = Some(at.ms - days * 86_400_000 - 1);
        super::digest(&talk, 24, who(n, Some(0)), at, day(LAST)).unwrap()
    };
    let page = |late: u8| {
        // Read in any order; one is not late yet.
        let mut digests: Vec<Item> = (1..=late).rev().map(|n| digest(n, i64::from(n) + 1)).collect();
        digests.push(digest(99, 0));
        super::collected(digests, at)
    };
    let alone = |page: &[Item]| page.iter().filter(|item| matches!(item.what, What::Digest { .. })).count();
    for (late, apart) in [(0, 1), (3, 4), (4, 5), (5, 4), (9, 4)] {
        let page = page(late);
        assert_eq!((alone(&page), page.len()), (apart, apart + usize::from(late > 4)), "{late}");
    }
    let page = page(9);
    let item = page.iter().find(|item| !item.has_customer()).unwrap();
    let What::Digests(all) = &item.what else { panic!("{item:?}") };
    assert_eq!(all.iter().map(|owed| owed.who.row).collect::<Vec<_>>(), [9, 8, 7, 6, 5, 4], "the longest late first");
    assert_eq!((item.day, item.state, item.source()), (day("2026-11-09"), State::Now, Source::Digest));
    // Nine days late; the level of one customer is not that of all.
    assert_eq!((item.weight, item.added_weight()), (290, [0, 90]));
}
