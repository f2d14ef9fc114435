//! What is written, as another project's parser reads it.

use super::*;
use crate::domain::id::Id;
use chrono::{Duration, NaiveDate, Offset, TimeZone};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

const CHANGED: Revision = Revision { number: 3, at: 1_795_305_600_000 };

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry() -> Entry {
    Entry {
        id: Id::from_bytes([7; 16]),
        title: "首次拜访 · 华为技术".to_owned(),
        place: "Room 3; east wing, 2nd floor".to_owned(),
        note: "李伟\nback\\slash".to_owned(),
        when: When::At(day("2026-11-27").and_hms_opt(14, 30, 0).unwrap(), Tz::Asia__Shanghai),
        minutes: 60,
        cancelled: false,
        busy: true,
    }
}

fn written(entries: &[Entry]) -> String {
    let mut zones = BTreeMap::new();
    for entry in entries {
        if let When::At(at, zone) = entry.when {
            let at = instant(at, zone);
            zones.entry(zone.name()).or_insert((zone, at..=at));
        }
    }
    let mut calendar = Calendar::new(Vec::new(), &zones).unwrap();
    for entry in entries {
        calendar.entry(entry, CHANGED).unwrap();
    }
    String::from_utf8(calendar.finish().unwrap()).unwrap()
}

fn value(component: &Component<'_>, name: &str) -> Option<String> {
    component.find_prop(name).map(|property| property.val.as_str().to_owned())
}

/// A text value, as the standard undoes it.
fn text(component: &Component<'_>, name: &str) -> Option<String> {
    component.find_prop(name).map(|property| property.val.clone().unescape_text().as_str().to_owned())
}

#[test]
fn another_parser_reads_the_same_entry() {
    let (entry, text_of) = (entry(), written(&[entry()]));
    let flat = unfold(&text_of);
    let calendar = read_calendar(&flat).unwrap();
    let root: Vec<(&str, &str)> = calendar.properties.iter().map(|p| (p.name.as_str(), p.val.as_str())).collect();
    assert_eq!(root, [("VERSION", "2.0"), ("PRODID", "-//cornerman//cornerman//EN"), ("CALSCALE", "GREGORIAN")]);
    let names: Vec<&str> = calendar.components.iter().map(|component| component.name.as_str()).collect();
    assert_eq!(names, ["VTIMEZONE", "VEVENT"]);
    let event = &calendar.components[1];
    for (name, said) in [
        ("UID", "07070707-0707-0707-0707-070707070707"),
        ("DTSTAMP", "20261122T000000Z"),
        ("LAST-MODIFIED", "20261122T000000Z"),
        ("SEQUENCE", "3"),
        ("DTSTART", "20261127T143000"),
        ("DURATION", "PT60M"),
        ("STATUS", "CONFIRMED"),
        ("TRANSP", "OPAQUE"),
    ] {
        assert_eq!(value(event, name).as_deref(), Some(said), "{name}");
    }
    let zone = &event.find_prop("DTSTART").unwrap().params[0];
    assert_eq!((zone.key.as_str(), zone.val.as_ref().unwrap().as_str()), ("TZID", "Asia/Shanghai"));
    assert_eq!(text(event, "SUMMARY"), Some(entry.title));
    assert_eq!(text(event, "LOCATION"), Some(entry.place));
    assert_eq!(text(event, "DESCRIPTION"), Some(entry.note));
}

#[test]
fn a_whole_day_is_a_date_what_is_off_is_cancelled_and_utc_needs_no_rules() {
    let whole = Entry { when: When::Day(day("2026-11-27")), cancelled: true, busy: false, ..entry() };
    let utc = Entry { when: When::At(day("2026-11-27").and_hms_opt(9, 5, 0).unwrap(), Tz::UTC), ..entry() };
    let text = written(&[whole, utc]);
    let flat = unfold(&text);
    let [whole, utc] = &read_calendar(&flat).unwrap().components[..] else { panic!("{text}") };
    assert_eq!(value(whole, "DTSTART").as_deref(), Some("20261127"));
    assert!(text.contains("DTSTART;VALUE=DATE:20261127\r\n"));
    assert_eq!(value(whole, "DURATION"), None);
    assert_eq!(value(whole, "STATUS").as_deref(), Some("CANCELLED"));
    assert_eq!(value(whole, "TRANSP").as_deref(), Some("TRANSPARENT"));
    assert_eq!(value(utc, "DTSTART").as_deref(), Some("20261127T090500Z"));
}

/// The offset in force at an instant, from the rules alone: of the observances that have begun, the last (3.6.5).
fn offset_by_rules(zone: &Component<'_>, at: NaiveDateTime) -> i32 {
    let seconds = |text: &str| {
        let part = |from: usize| text.get(from..from + 2).map_or(0, |two| two.parse::<i32>().unwrap());
        let all = part(1) * 3600 + part(3) * 60 + part(5);
        if text.starts_with('-') { -all } else { all }
    };
    let begun = zone.components.iter().filter_map(|observance| {
        let from = seconds(&value(observance, "TZOFFSETFROM").unwrap());
        let local = NaiveDateTime::parse_from_str(&value(observance, "DTSTART").unwrap(), "%Y%m%dT%H%M%S").unwrap();
        let begins = local - Duration::seconds(from.into());
        (begins <= at).then(|| (begins, seconds(&value(observance, "TZOFFSETTO").unwrap())))
    });
    begun.max().unwrap_or_else(|| panic!("no rule holds at {at}")).1
}

#[test]
fn the_rules_of_a_zone_give_its_offset_at_every_hour_they_span() {
    for zone in [
        Tz::Asia__Shanghai,
        Tz::Europe__London,
        Tz::America__New_York,
        // Half an hour of summer time, and a summer time that is below the standard one.
        Tz::Australia__Lord_Howe,
        Tz::Europe__Dublin,
        Tz::Africa__Casablanca,
        // It skipped a whole day at the end of 2011.
        Tz::Pacific__Apia,
    ] {
        for (from, to) in [("2011-06-01", "2012-06-01"), ("2026-01-01", "2028-01-01")] {
            let [first, last] = [from, to].map(|text| day(text).and_hms_opt(0, 0, 0).unwrap());
            let lines = zone::rules(zone, &(first.and_utc().timestamp_millis()..=last.and_utc().timestamp_millis()));
            let text = lines.join("\r\n") + "\r\n";
            let calendar = read_calendar(&text).unwrap();
            let rules = &calendar.components[0];
            assert_eq!(rules.name, "VTIMEZONE");
            let mut at = first;
            while at <= last {
                let told = zone.offset_from_utc_datetime(&at).fix().local_minus_utc();
                assert_eq!(offset_by_rules(rules, at), told, "{zone} {at}\n{text}");
                at += Duration::minutes(30);
            }
        }
    }
}

#[test]
fn an_hour_that_the_clock_skips_becomes_the_moment_it_moved() {
    let skipped = When::At(day("2026-03-29").and_hms_opt(1, 30, 0).unwrap(), Tz::Europe__London);
    assert!(written(&[Entry { when: skipped, ..entry() }]).contains("DTSTART;TZID=Europe/London:20260329T020000\r\n"));
}

/// Undone letter by letter as the standard says; the parser's own way takes an escaped backslash before an `N` for a line feed.
fn unescaped(text: &str) -> String {
    let mut chars = text.chars();
    let mut plain = String::new();
    while let Some(c) = chars.next() {
        plain.push(match c {
            '\\' => match chars.next().unwrap() {
                'n' | 'N' => '\n',
                other => other,
            },
            c => c,
        });
    }
    plain
}

proptest! {
    #[test]
    fn no_line_is_too_long_no_character_is_cut_and_every_text_comes_back(
        title in "[ -~张é😀,;\\\\:\"]{1,120}", note in "[ -~华\\n]{1,200}",
    ) {
        let text_of = written(&[Entry { title: title.clone(), note: note.clone(), ..entry() }]);
        prop_assert!(text_of.ends_with("END:VCALENDAR\r\n"));
        for line in text_of.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        // By the standard: a line end and a blank vanish.
        let flat = text_of.replace("\r\n ", "");
        prop_assert_eq!(read_calendar(&flat).unwrap().components.len(), 2);
        let raw = |name: &str| flat.split("\r\n").find_map(|line| line.strip_prefix(name)).map(unescaped);
        prop_assert_eq!(raw("SUMMARY:"), Some(title));
        prop_assert_eq!(raw("DESCRIPTION:"), Some(note));
    }
}
