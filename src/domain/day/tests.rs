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
    let today = date(2026, 11, 22);
    for (typed, day) in cases {
        assert_eq!(parse_day(typed, today), day.map(|(y, m, d)| date(y, m, d)), "{typed}");
    }
}

#[test]
fn dates_are_read_as_people_write_them() {
    read_on_a_sunday(&[
        ("2026-11-25", Some((2026, 11, 25))),
        ("2026/1/5", Some((2026, 1, 5))),
        ("2026年12月1日", Some((2026, 12, 1))),
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
        ("+1m", Some((2026, 12, 22))),
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
    let today = date(2026, 11, 18);
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
        assert_eq!(parse_day(typed, today), Some(date(2026, 11, day)), "{typed}");
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
        ("tomorrow 9", "-"),
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
        ("+3d 15:00", "2026-11-25 15:00"),
        ("三天后下午两点", "2026-11-25 14:00"),
        ("+3d", "2026-11-25"),
        ("+2h", "2026-11-22 12:20"),
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
        ("2027-01-30 09:00", "+1m", "2027-02-28"),
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
    let read = |day: &str, beside: (&str, bool)| plan(day, beside, "due", now).map(|plan| (plan.day, plan.time));
    let friday = Some(date(2026, 11, 27));
    assert_eq!(read("fri 15:00", ("", false)), Ok((friday, time(15, 0))));
    assert_eq!(read("fri", ("14:00", false)), Ok((friday, time(14, 0))));
    assert_eq!(read("fri 15:00", ("14:00", true)), Ok((friday, time(15, 0))));
    assert_eq!(read("fri 15:00", ("3pm", false)), Ok((friday, time(15, 0))));
    assert_eq!(read("", ("", false)), Ok((None, None)));
    let said = |day: &str, beside: (&str, bool)| {
        let problem = read(day, beside).unwrap_err();
        (problem.what, problem.place.field.clone().unwrap_or_default())
    };
    assert_eq!(said("fri 15:00", ("14:00", false)), ("two-times", "time".into()));
    assert_eq!(said("whenever", ("", false)), ("not-a-day", "due".into()));
    assert_eq!(said("fri", ("late", false)), ("not-a-time", "time".into()));
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
        let _ = (parse_day(&text, now.today()), parse_time(&text));
    }
}

#[test]
fn what_took_place_is_read_backwards_and_nothing_takes_place_tomorrow() {
    let zone = Tz::Asia__Shanghai;
    let at = |n: u32, h: u32, m: u32| {
        instant(NaiveDate::from_ymd_opt(2026, 11, n).unwrap().and_hms_opt(h, m, 0).unwrap(), zone)
    };
    let now = Now::new(at(23, 16, 0), zone);
    for (typed, read) in [
        ("yesterday 15:00", Ok(at(22, 15, 0))),
        ("9:30", Ok(at(23, 9, 30))),
        ("today", Ok(now.ms)),
        ("2026-11-20", Ok(at(20, 12, 0))),
        ("昨天下午3点", Ok(at(22, 15, 0))),
        ("tomorrow", Err("not-yet")),
        ("17:00", Err("not-yet")),
        ("soonish", Err("not-a-day")),
    ] {
        assert_eq!(past(typed, now).map_err(|problem| problem.what), read, "{typed}");
    }
}
