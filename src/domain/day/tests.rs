use super::*;
use chrono::TimeZone;

fn date(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn at(text: &str, zone: Tz) -> Now {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Now::new(zone.from_local_datetime(&local).earliest().unwrap().timestamp_millis(), zone)
}

/// A day and perhaps a time, as ISO.
fn iso(when: Option<When>) -> String {
    let time = |when: When| when.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
    when.map_or_else(|| "-".to_owned(), |when| format!("{}{}", when.day, time(when)))
}

/// Year, month, day.
type Ymd = (i32, u32, u32);

fn read_on_a_sunday(cases: &[(&str, Option<Ymd>)]) {
    let now = at("2026-11-22 10:20", Tz::UTC);
    for (typed, day) in cases {
        assert_eq!(parse_day(typed, now), day.map(|(y, m, d)| date(y, m, d)), "{typed}");
    }
}

#[test]
fn dates_are_read_as_people_write_them() {
    read_on_a_sunday(&[
        ("2026-11-25", Some((2026, 11, 25))),
        ("2026/1/5", Some((2026, 1, 5))),
        ("2026年12月1日", Some((2026, 12, 1))),
        ("民國115年12月1日", Some((2026, 12, 1))),
        ("115年12月1日", Some((2026, 12, 1))),
        ("115/12/1", Some((2026, 12, 1))),
        ("下個月初", Some((2026, 12, 1))),
        ("115.12.01", Some((2026, 12, 1))),
        ("198/12/1", None),
        ("二〇二六年十二月一日", Some((2026, 12, 1))),
        ("11-25", Some((2026, 11, 25))),
        ("11月25日", Some((2026, 11, 25))),
        ("11月25号", Some((2026, 11, 25))),
        ("十一月二十五日", Some((2026, 11, 25))),
        ("明年3月1日", Some((2027, 3, 1))),
        ("25.11.", Some((2026, 11, 25))),
        ("25.11", Some((2026, 11, 25))),
        ("25.11.2027", Some((2027, 11, 25))),
        ("1-5", Some((2027, 1, 5))),
        ("10-1", Some((2026, 10, 1))),
        ("2-30", None),
        ("2-29", Some((2028, 2, 29))),
        ("1-2-3", None),
        ("12 34", None),
        ("soon", None),
        ("", None),
    ]);
}

#[test]
fn days_ahead_are_counted_from_today() {
    read_on_a_sunday(&[
        ("today", Some((2026, 11, 22))),
        (" Tomorrow ", Some((2026, 11, 23))),
        ("the day after tomorrow", Some((2026, 11, 24))),
        ("明天", Some((2026, 11, 23))),
        ("後天", Some((2026, 11, 24))),
        ("大后天", Some((2026, 11, 25))),
        ("+3d", Some((2026, 11, 25))),
        ("＋３ｄ", Some((2026, 11, 25))),
        ("+3", Some((2026, 11, 25))),
        ("3d", Some((2026, 11, 25))),
        ("2 weeks", Some((2026, 12, 6))),
        ("in two weeks", Some((2026, 12, 6))),
        ("in a week", Some((2026, 11, 29))),
        ("+1mo", Some((2026, 12, 22))),
        ("in 1 month", Some((2026, 12, 22))),
        ("+30mo", Some((2029, 5, 22))),
        ("+30m", None),
        ("a fortnight", Some((2026, 12, 6))),
        ("in a fortnight", Some((2026, 12, 6))),
        ("asap", Some((2026, 11, 22))),
        ("尽快", Some((2026, 11, 22))),
        ("3 days ago", Some((2026, 11, 19))),
        ("3天前", Some((2026, 11, 19))),
        ("兩週前", Some((2026, 11, 8))),
        ("a week ago", Some((2026, 11, 15))),
        ("one month ago", Some((2026, 10, 22))),
        ("大前天", Some((2026, 11, 19))),
        ("3天后", Some((2026, 11, 25))),
        ("两天后", Some((2026, 11, 24))),
        ("三天之后", Some((2026, 11, 25))),
        ("十天后", Some((2026, 12, 2))),
        ("2周后", Some((2026, 12, 6))),
        ("兩個星期後", Some((2026, 12, 6))),
        ("1个月后", Some((2026, 12, 22))),
        ("半个月后", Some((2026, 12, 7))),
        ("三月", None),
        ("3", None),
        ("+99999999d", None),
    ]);
}

#[test]
fn weekdays_and_days_of_a_month_are_read_as_people_say_them() {
    read_on_a_sunday(&[
        ("friday", Some((2026, 11, 27))),
        ("Fri", Some((2026, 11, 27))),
        ("on friday", Some((2026, 11, 27))),
        ("sun", Some((2026, 11, 29))),
        ("周五", Some((2026, 11, 27))),
        ("周5", Some((2026, 11, 27))),
        ("星期天", Some((2026, 11, 29))),
        ("下周五", Some((2026, 11, 27))),
        ("next fri", Some((2026, 11, 27))),
        ("下週一", Some((2026, 11, 23))),
        ("下下周一", Some((2026, 11, 30))),
        ("next week", Some((2026, 11, 23))),
        ("tuesday next week", Some((2026, 11, 24))),
        ("next week tuesday", Some((2026, 11, 24))),
        ("monday week", Some((2026, 11, 30))),
        ("tue week", Some((2026, 12, 1))),
        ("end of week", Some((2026, 11, 27))),
        ("eow", Some((2026, 11, 27))),
        ("by fri", Some((2026, 11, 27))),
        ("周五前", Some((2026, 11, 27))),
        ("上周五", Some((2026, 11, 13))),
        ("上上週五", Some((2026, 11, 6))),
        ("last fri", Some((2026, 11, 20))),
        ("last sunday", Some((2026, 11, 15))),
        ("上个月5号", Some((2026, 10, 5))),
        ("上月底", Some((2026, 10, 31))),
        ("下个星期", Some((2026, 11, 23))),
        ("next month", Some((2026, 12, 22))),
        ("下个月5号", Some((2026, 12, 5))),
        ("25号", Some((2026, 11, 25))),
        ("5号", Some((2026, 12, 5))),
        ("the 5th", Some((2026, 12, 5))),
        // Today is a Sunday, the 22nd: a day of the month alone may be today.
        ("22号", Some((2026, 11, 22))),
        ("the 22nd", Some((2026, 11, 22))),
        ("31st", Some((2026, 12, 31))),
        ("月底", Some((2026, 11, 30))),
        ("end of month", Some((2026, 11, 30))),
        ("下个月底", Some((2026, 12, 31))),
        ("年底", Some((2026, 12, 31))),
        ("27 Nov", Some((2026, 11, 27))),
        ("Nov 27", Some((2026, 11, 27))),
        ("27th of november", Some((2026, 11, 27))),
        ("Nov 27, 2027", Some((2027, 11, 27))),
        ("3 Jan", Some((2027, 1, 3))),
        ("Fri 27 Nov", Some((2026, 11, 27))),
        ("Thu 27 Nov", None),
        ("11月27日 周五", Some((2026, 11, 27))),
        ("11月27日（周五）", Some((2026, 11, 27))),
        ("周", None),
        ("frid", None),
    ]);
}

#[test]
fn the_week_after_this_one_is_meant_by_next() {
    // A Wednesday.
    let now = at("2026-11-18 10:20", Tz::UTC);
    for (typed, day) in [
        ("fri", 20),
        ("周五", 20),
        ("本周五", 20),
        ("下周五", 27),
        ("mon", 23),
        ("wed", 25),
        ("this wed", 25),
        ("本周三", 18),
        ("本周一", 16),
        ("周末", 21),
        ("next weekend", 28),
    ] {
        assert_eq!(parse_day(typed, now), Some(date(2026, 11, day)), "{typed}");
    }
}

#[test]
fn a_day_and_a_time_are_read_together_in_either_order() {
    // A Sunday at twenty past ten in the morning.
    let now = at("2026-11-22 10:20", Tz::Asia__Shanghai);
    for (typed, read) in [
        ("fri 15:00", "2026-11-27 15:00"),
        ("Fri, 3pm", "2026-11-27 15:00"),
        ("fri at 15:00", "2026-11-27 15:00"),
        ("3pm on friday", "2026-11-27 15:00"),
        ("15:00 fri", "2026-11-27 15:00"),
        ("周五下午3点", "2026-11-27 15:00"),
        ("星期五下午三点半", "2026-11-27 15:30"),
        ("下周一十点半", "2026-11-23 10:30"),
        ("下周一", "2026-11-23"),
        ("明天上午十点半", "2026-11-23 10:30"),
        ("明早九点", "2026-11-23 09:00"),
        ("后天中午", "2026-11-24 12:00"),
        ("今晚八点", "2026-11-22 20:00"),
        ("周六晚上12点", "2026-11-29 00:00"),
        ("tomorrow 9am", "2026-11-23 09:00"),
        ("tomorrow 9", "2026-11-23 09:00"),
        ("thursday 10", "2026-11-26 10:00"),
        ("thursday at 10", "2026-11-26 10:00"),
        ("27 Nov at 10", "2026-11-27 10:00"),
        ("27 Nov 10", "-"),
        ("mon 9.30", "2026-11-23 09:30"),
        ("mon 9.11", "2026-11-09"),
        ("fri 3", "2026-11-27 15:00"),
        ("周五 10", "2026-11-27 10:00"),
        ("tuesday next week 15:00", "2026-11-24 15:00"),
        ("eod", "2026-11-22 17:00"),
        ("fri eod", "2026-11-27 17:00"),
        ("end of day tomorrow", "2026-11-23 17:00"),
        ("下班前", "2026-11-22 17:00"),
        ("9am tomorrow", "2026-11-23 09:00"),
        ("tomorrow morning", "2026-11-23 09:00"),
        ("tonight", "2026-11-22 19:00"),
        ("11-25 9:00", "2026-11-25 09:00"),
        ("2026-11-25 09:00", "2026-11-25 09:00"),
        ("11月25日15:00", "2026-11-25 15:00"),
        ("25.11. 15:00", "2026-11-25 15:00"),
        ("Fri 27 Nov 15:00", "2026-11-27 15:00"),
        ("27 Nov, 15:00", "2026-11-27 15:00"),
        ("11月27日 周五 15:00", "2026-11-27 15:00"),
    ] {
        assert_eq!(iso(parse_when(typed, now)), read, "{typed}");
    }
}

#[test]
fn a_time_alone_and_so_long_from_now_are_read() {
    let now = at("2026-11-22 10:20", Tz::Asia__Shanghai);
    for (typed, read) in [
        ("+3d 15:00", "2026-11-25 15:00"),
        ("三天后下午两点", "2026-11-25 14:00"),
        ("+3d", "2026-11-25"),
        ("+2h", "2026-11-22 12:20"),
        ("+30m", "2026-11-22 10:50"),
        ("in 30 m", "2026-11-22 10:50"),
        ("2 hours ago", "2026-11-22 08:20"),
        ("半小时前", "2026-11-22 09:50"),
        ("in 90 minutes", "2026-11-22 11:50"),
        ("两小时后", "2026-11-22 12:20"),
        ("半小时后", "2026-11-22 10:50"),
        ("11:00", "2026-11-22 11:00"),
        ("9:00", "2026-11-23 09:00"),
        ("10:20", "2026-11-23 10:20"),
        ("下午3点", "2026-11-22 15:00"),
        ("fri 25:00", "-"),
        ("fri 15:00 16:00", "-"),
        ("fri mon", "-"),
        ("下周", "2026-11-23"),
        ("call them back on friday afternoon, at about three", "-"),
    ] {
        assert_eq!(iso(parse_when(typed, now)), read, "{typed}");
    }
}

#[test]
fn the_year_ends_and_february_has_its_last_day() {
    for (now, typed, read) in [
        ("2026-12-31 18:00", "tomorrow 9am", "2027-01-01 09:00"),
        ("2026-12-31 18:00", "明天", "2027-01-01"),
        ("2026-12-31 18:00", "17:00", "2027-01-01 17:00"),
        ("2026-12-31 18:00", "fri", "2027-01-01"),
        ("2026-12-31 23:30", "+2h", "2027-01-01 01:30"),
        ("2026-12-30 09:00", "今晚12点", "2026-12-31 00:00"),
        ("2026-12-28 09:00", "下周一", "2027-01-04"),
        ("2026-12-28 09:00", "1月4日", "2027-01-04"),
        ("2027-01-30 09:00", "+1mo", "2027-02-28"),
        ("2027-01-31 09:00", "next month", "2027-02-28"),
        ("2027-01-31 09:00", "月底", "2027-01-31"),
        ("2027-02-01 09:00", "月底", "2027-02-28"),
        ("2028-02-01 09:00", "月底", "2028-02-29"),
        ("2027-01-31 09:00", "下个月31号", "-"),
        ("2027-01-31 09:00", "30号", "2027-03-30"),
    ] {
        assert_eq!(iso(parse_when(typed, at(now, Tz::UTC))), read, "{now} {typed}");
    }
}

#[test]
fn a_time_that_the_clocks_skip_is_the_moment_they_move_and_hours_are_hours() {
    let zone = Tz::Europe__Berlin;
    for (now, typed, read) in [
        ("2027-03-27 12:00", "tomorrow 2:30", "2027-03-28 03:00"),
        ("2027-03-27 12:00", "tomorrow 1:59", "2027-03-28 01:59"),
        ("2027-03-27 12:00", "tomorrow 3:00", "2027-03-28 03:00"),
        ("2027-03-28 01:30", "+1h", "2027-03-28 03:30"),
        // The hour that happens twice is there; it is kept as it was typed.
        ("2027-10-30 12:00", "tomorrow 2:30", "2027-10-31 02:30"),
        ("2027-10-31 01:30", "+3h", "2027-10-31 03:30"),
        // A day has its name, however many hours it has.
        ("2027-03-27 23:30", "+1d", "2027-03-28"),
    ] {
        assert_eq!(iso(parse_when(typed, at(now, zone))), read, "{now} {typed}");
    }
    // Where midnight itself is skipped, the day still begins.
    let now = at("2018-11-03 12:00", Tz::America__Sao_Paulo);
    assert_eq!(iso(parse_when("tomorrow 0:00", now)), "2018-11-04 01:00");
}

#[test]
fn times_are_read_as_people_type_them() {
    let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
    for (typed, time) in [
        ("14:30", at(14, 30)),
        ("9", at(9, 0)),
        ("9点", at(9, 0)),
        ("14点30", at(14, 30)),
        ("3pm", at(15, 0)),
        ("下午三点", at(15, 0)),
        ("25:00", None),
        ("24:00", None),
        ("x", None),
    ] {
        assert_eq!(parse_time(typed), time, "{typed}");
    }
}

#[test]
fn two_lines_that_disagree_are_refused_and_an_older_time_gives_way() {
    let now = at("2026-11-22 10:20", Tz::UTC);
    let time = |h, m| NaiveTime::from_hms_opt(h, m, 0);
    let read = |day: &str, beside: Beside<'_>| plan(day, beside, "due", now).map(|plan| (plan.day, plan.time));
    let friday = Some(date(2026, 11, 27));
    assert_eq!(read("fri 15:00", Beside::Nothing), Ok((friday, time(15, 0))));
    assert_eq!(read("fri", Beside::Typed("14:00")), Ok((friday, time(14, 0))));
    assert_eq!(read("fri 15:00", Beside::Left("14:00")), Ok((friday, time(15, 0))));
    assert_eq!(read("fri 15:00", Beside::Typed("3pm")), Ok((friday, time(15, 0))));
    assert_eq!(read("", Beside::Nothing), Ok((None, None)));
    let said = |day: &str, beside: Beside<'_>| {
        let problem = read(day, beside).unwrap_err();
        (problem.what, problem.place.field.clone().unwrap_or_default())
    };
    assert_eq!(said("fri 15:00", Beside::Typed("14:00")), ("two-times", "time".into()));
    assert_eq!(said("whenever", Beside::Nothing), ("not-a-day", "due".into()));
    assert_eq!(said("fri", Beside::Typed("late")), ("not-a-time", "time".into()));
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused_and_the_same_in_any_width(text in "\\PC{0,48}") {
        let now = at("2026-11-22 10:20", Tz::Europe__Berlin);
        let wide: String = text.chars().map(|c| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            ' ' => '\u{3000}',
            _ => c,
        }).collect();
        proptest::prop_assert_eq!(parse_when(&text, now), parse_when(&wide, now));
        let _ = (parse_day(&text, now), parse_time(&text), past(&text, now));
    }
}

/// The clocks of Berlin go back at 01:00 UTC: 02:15 happens at 00:15 UTC and again at 01:15.
#[test]
fn so_long_from_now_is_counted_from_the_right_one_of_two_hours_that_read_alike() {
    for (utc, typed, meant) in [
        ("2026-10-25 00:15", "+2h", "03:15"),
        ("2026-10-25 01:15", "+2h", "04:15"),
        ("2026-10-25 01:15", "+30m", "02:45"),
        ("2026-10-25 01:15", "2 hours ago", "01:15"),
        ("2026-10-25 01:15", "半小时后", "02:45"),
    ] {
        let now = Now::new(at(utc, Tz::UTC).ms, Tz::Europe__Berlin);
        assert_eq!(iso(parse_when(typed, now)), format!("2026-10-25 {meant}"), "{typed} at {utc}");
    }
    // On Lord Howe Island half an hour goes back, at 15:00 UTC of the day before.
    let now = Now::new(at("2026-04-04 15:05", Tz::UTC).ms, Tz::Australia__Lord_Howe);
    assert_eq!(now.local().to_string(), "2026-04-05 01:35:00", "the second time");
    assert_eq!(iso(parse_when("+1h", now)), "2026-04-05 02:35");
}

/// Which number is the month is known by where one is at home; a number that can be no month settles it everywhere.
#[test]
fn a_day_with_a_stroke_is_read_as_people_write_it_at_home() {
    for (typed, us, uk) in [
        ("1/12", "2027-01-12", "2026-12-01"),
        ("12/1", "2026-12-01", "2027-01-12"),
        ("1/12/2027", "2027-01-12", "2027-12-01"),
        ("1/12 15:00", "2027-01-12 15:00", "2026-12-01 15:00"),
        ("25/12", "2026-12-25", "2026-12-25"),
        ("12/25", "2026-12-25", "2026-12-25"),
        ("2026/12/1", "2026-12-01", "2026-12-01"),
        ("12-1", "2026-12-01", "2026-12-01"),
        ("1.12.", "2026-12-01", "2026-12-01"),
        ("31/2", "-", "-"),
    ] {
        let now = at("2026-11-23 09:00", Tz::UTC);
        let read = |code: &str| iso(parse_when(typed, now.at_home(code)));
        assert_eq!((read("1"), read("44")), (us.to_owned(), uk.to_owned()), "{typed}");
        assert_eq!((read("86"), read("+49")), (us.to_owned(), uk.to_owned()), "{typed}");
    }
    let today = date(2026, 11, 23);
    assert_eq!((day_anywhere("1/12", today), day_anywhere("25/12", today)), (None, Some(date(2026, 12, 25))));
}

/// What was typed, and the moment, or what is wrong with it.
fn taken_place(now: &str, cases: &[(&str, &str)]) {
    let now = at(now, Tz::Asia__Shanghai);
    for (typed, want) in cases {
        let read = match past(typed, now) {
            Ok(ms) => local(ms, now.zone).format("%Y-%m-%d %H:%M").to_string(),
            Err(problem) => problem.what.to_owned(),
        };
        assert_eq!(read, *want, "{typed} at {}", now.local());
    }
}

#[test]
fn what_took_place_is_read_backwards() {
    // A Monday.
    taken_place(
        "2026-11-23 16:00",
        &[
            ("yesterday 15:00", "2026-11-22 15:00"),
            ("昨天下午3点", "2026-11-22 15:00"),
            ("9:30", "2026-11-23 09:30"),
            ("today", "2026-11-23 16:00"),
            ("2026-11-20", "2026-11-20 12:00"),
            ("fri", "2026-11-20 12:00"),
            ("fri 15:00", "2026-11-20 15:00"),
            ("周五", "2026-11-20 12:00"),
            ("周五下午3点", "2026-11-20 15:00"),
            ("上周五", "2026-11-20 12:00"),
            ("last fri", "2026-11-20 12:00"),
            ("上上周五", "2026-11-13 12:00"),
            ("mon 9:00", "2026-11-23 09:00"),
            ("mon 17:00", "2026-11-16 17:00"),
            ("last mon", "2026-11-16 12:00"),
            ("周末", "2026-11-21 12:00"),
            ("上周末", "2026-11-21 12:00"),
            ("20号", "2026-11-20 12:00"),
            ("25号", "2026-10-25 12:00"),
            ("31号", "2026-10-31 12:00"),
            ("the 20th", "2026-11-20 12:00"),
            ("12 Mar", "2026-03-12 12:00"),
            ("3月12日", "2026-03-12 12:00"),
            ("25 Nov", "2025-11-25 12:00"),
            ("29 Feb", "2024-02-29 12:00"),
            ("去年12月20日", "2025-12-20 12:00"),
            ("3 days ago", "2026-11-20 12:00"),
            ("3天前", "2026-11-20 12:00"),
            ("3天前下午两点", "2026-11-20 14:00"),
            ("2 hours ago", "2026-11-23 14:00"),
            ("半小时前", "2026-11-23 15:30"),
            ("上个月31号", "2026-10-31 12:00"),
            ("上月底", "2026-10-31 12:00"),
        ],
    );
    // On a Friday, the Friday of today counts where it is past.
    taken_place(
        "2026-11-20 14:00",
        &[
            ("fri", "2026-11-20 14:00"),
            ("fri 13:00", "2026-11-20 13:00"),
            ("fri 15:00", "2026-11-13 15:00"),
            ("上周五", "2026-11-13 12:00"),
        ],
    );
}

#[test]
fn what_took_place_goes_over_the_ends_of_days_months_and_years() {
    taken_place(
        "2027-01-05 10:00",
        &[
            ("20 Dec", "2026-12-20 12:00"),
            ("12月20日", "2026-12-20 12:00"),
            ("12-31", "2026-12-31 12:00"),
            ("31号", "2026-12-31 12:00"),
            ("5 Jan", "2027-01-05 10:00"),
            ("6 Jan", "2026-01-06 12:00"),
            ("上月底", "2026-12-31 12:00"),
        ],
    );
    taken_place("2027-03-31 10:00", &[("one month ago", "2027-02-28 12:00"), ("30号", "2027-03-30 12:00")]);
    // A time alone is today's, or one of the last twelve hours.
    taken_place(
        "2026-11-23 00:20",
        &[("23:30", "2026-11-22 23:30"), ("12:20", "2026-11-22 12:20"), ("12:10", "not-yet")],
    );
    taken_place("2026-11-23 16:00", &[("16:00", "2026-11-23 16:00"), ("17:00", "not-yet")]);
}

#[test]
fn nothing_takes_place_tomorrow() {
    taken_place(
        "2026-11-23 16:00",
        &[
            ("tomorrow", "not-yet"),
            ("明天上午", "not-yet"),
            ("下周五", "not-yet"),
            ("next fri", "not-yet"),
            ("this fri", "not-yet"),
            ("本周五", "not-yet"),
            ("+3d", "not-yet"),
            ("+2h", "not-yet"),
            ("today 17:00", "not-yet"),
            ("2027-01-01", "not-yet"),
            ("月底", "not-yet"),
            ("soonish", "not-a-day"),
            ("", "not-a-day"),
        ],
    );
}

#[test]
fn a_birthday_typed_without_its_year_is_not_the_next_such_day() {
    let now = at("2026-11-22 10:20", Tz::UTC);
    for (typed, day) in [
        ("10月30日", "--10-30"),
        ("30 Oct", "--10-30"),
        ("--02-29", "--02-29"),
        ("1988-10-30", "1988-10-30"),
        ("1988年10月30日", "1988-10-30"),
        ("民國77年10月30日", "1988-10-30"),
        // Three digits are no year.
        ("+300 days", "--09-18"),
    ] {
        let read = parse_birthday(typed, now).map(crate::domain::time::written);
        assert_eq!(read.as_deref(), Some(day), "{typed}");
    }
    for slip in
        ["soon", "198-10-30", "88-10-30", "+198-10-30", "19888-10-30", "198年10月30日", "30.10.198", "30 Oct 198"]
    {
        assert_eq!(parse_birthday(slip, now), None, "{slip}");
    }
}

#[test]
fn a_year_is_written_whole_or_the_day_is_not_read() {
    let now = at("2026-11-22 10:20", Tz::UTC);
    for slip in
        ["198-10-30", "88-10-30", "30.10.198", "10/30/198", "198年10月30日", "30 Oct 198", "999-12-31", "32-1-1"]
    {
        assert_eq!(parse_day(slip, now), None, "{slip}");
    }
    let day = parse_day("1000-01-01", now).map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("1000-01-01"));
}

/// The last that is one thing and the first that is another.
#[test]
fn each_bound_lies_where_it_is_said_to() {
    let on = |today: &str, typed: &str| parse_day(typed, at(&format!("{today} 10:20"), Tz::UTC));
    let sunday = "2026-11-22";
    for (today, typed, day) in [
        (sunday, "+3650d", Some(date(2036, 11, 19))),
        (sunday, "+3651d", None),
        (sunday, "in 2 years", Some(date(2028, 11, 22))),
        // On a Friday the end of the week is today, on a Saturday the next one.
        ("2026-11-27", "end of week", Some(date(2026, 11, 27))),
        ("2026-11-28", "end of week", Some(date(2026, 12, 4))),
        // 183 days back is this year's, 184 the next.
        (sunday, "5-23", Some(date(2026, 5, 23))),
        (sunday, "5-22", Some(date(2027, 5, 22))),
        // 2100 has no 29 February.
        ("2096-11-22", "2-29", Some(date(2104, 2, 29))),
    ] {
        assert_eq!(on(today, typed), day, "{today} {typed}");
    }
    let today = date(2026, 11, 22);
    assert_eq!(day_anywhere("1/13", today), Some(date(2027, 1, 13)), "there is no thirteenth month");
    assert_eq!(day_anywhere("1/12", today), None);
    let now = at("2026-11-22 10:20", Tz::UTC);
    assert_eq!(past_when("22号", now).map(|when| when.day).ok(), Some(today), "today is past too");
    for (typed, when) in [
        ("friday at 6", "2026-11-27 18:00"),
        ("friday at 7", "2026-11-27 07:00"),
        ("friday at 9.59", "2026-11-27 09:59"),
        ("friday at 9.60", "-"),
    ] {
        assert_eq!(iso(parse_when(typed, now)), when, "{typed}");
    }
}
