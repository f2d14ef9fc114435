//! Texts that people type or paste: into fields, notes and search boxes, as conditions and as days.

use super::text;
use crate::desk::now;
use crate::wire::steers;
use chrono::NaiveDate;
use cornerman::domain::condition::{Condition, Fact, Facts, Fault, Misread, Reading, Tongue, Word};
use cornerman::domain::day;
use cornerman::domain::time::{DayOrder, from_written, local, written};
use cornerman::search::{Index, Kind, Session};
use cornerman::text::note::Note;
use cornerman::text::{
    Align, Clean, Veil, company, email, fit, graphemes, name, pad, phone, safe, unseen, width, wrap,
};

pub const RAW: &[&[u8]] = &[
    "\u{1b}[31mred\u{1b}]0;title\u{7} \u{9b}31m abc\u{202e}fdp.exe\u{202c}\u{2066}x\u{2069}\u{200f}".as_bytes(),
    "👨\u{200d}👩\u{200d}👧 👩🏽\u{200d}💻 🇨🇳 1\u{fe0f}\u{20e3} ❤\u{fe0f} \u{1f3f4}\u{e0067}\u{e007f}".as_bytes(),
    "z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} e\u{200b}\u{301} ｶﾞ 각 葛\u{e0100} ไทย हिन्दी العربية".as_bytes(),
    "ann@example.com 13800138000 ¥3万 — （电话：010-12345678）\r\n\t二\u{2028}三".as_bytes(),
];

/// Text for a field, for the screen and behind the veil: clean and safe once is clean and safe for good, and whatever is
/// cut, wrapped or hidden keeps to its cells.
pub fn clean(bytes: &[u8]) {
    let raw = text(bytes);
    let (line, note) = (Clean::line(&raw), Clean::note(&raw));
    assert!(!line.chars().any(unseen) && !note.chars().any(|c| c != '\n' && unseen(c)), "{line:?} {note:?}");
    assert_eq!((Clean::line(&line), Clean::note(&note)), (line.clone(), note.clone()));
    let drawn = safe(&raw).into_owned();
    assert!(!drawn.chars().any(|c| c.is_control() || steers(c)), "{drawn:?}");
    assert_eq!(safe(&drawn), drawn.as_str());
    for max in [0, 1, 2, 7, 40] {
        let cut = fit(&line, max, "…");
        assert!(width(&cut) <= max, "{cut:?} in {max}");
        for align in [Align::Left, Align::Right, Align::Center] {
            assert_eq!(width(&pad(&line, max, align, "…")), max, "{line:?}");
        }
        wrapped(&note, max);
    }
    for hidden in [Veil::new(true).text(&drawn), Veil::new(true).value(&drawn)] {
        assert_eq!(hidden.chars().count(), drawn.chars().count(), "{hidden:?}");
        for (hidden, c) in hidden.chars().zip(drawn.chars()) {
            let cells = |c: char| width(c.encode_utf8(&mut [0; 4]));
            assert_eq!(cells(hidden), cells(c), "{hidden:?} for {c:?} of {drawn:?}");
        }
    }
}

/// The lines of a text are in order, leave out nothing but white space, and are no wider than they may be, a single wide
/// character aside.
fn wrapped(text: &str, max: usize) {
    let mut end = 0;
    for line in wrap(text, max) {
        assert!(line.start >= end && text[end..line.start].trim().is_empty(), "{line:?} behind {end} of {text:?}");
        let shown = &text[line.clone()];
        let drawn = graphemes(shown).filter(|one| width(one) > 0).count();
        assert!(width(shown) <= max.max(2) || drawn == 1, "{shown:?} in {max}");
        end = line.end;
    }
    assert!(text[end..].trim().is_empty(), "{:?} is in no line", &text[end..]);
}

/// A note under the caret: each byte below 24 is a key of the editor, each run between them a paste. The caret stays between
/// characters, and what is in the note may be stored.
pub fn note(bytes: &[u8]) {
    const FIELD: usize = 12;
    let mut note = Note::default();
    for piece in bytes.split_inclusive(|byte| *byte < 24) {
        let key = piece.last().copied().filter(|byte| *byte < 24);
        let typed = text(&piece[..piece.len() - usize::from(key.is_some())]);
        note.insert(&typed);
        match key {
            Some(0) => note.backspace(),
            Some(1) => note.delete(),
            Some(2) => note.delete_word(),
            Some(3) => note.delete_to_line_start(),
            Some(4) => note.left(),
            Some(5) => note.right(),
            Some(6) => note.up(FIELD),
            Some(7) => note.down(FIELD),
            Some(8) => note.home(FIELD),
            Some(9) => note.end(FIELD),
            Some(11) => note.to_start(),
            Some(12) => note.to_end(),
            Some(13) => note.undo(),
            Some(other) => note.insert(&char::from(other).to_string()),
            None => {}
        }
        note.follow(FIELD, 3);
        let layout = note.layout(FIELD);
        assert!(note.text().is_char_boundary(note.caret()), "{note:?}");
        assert!(layout.row < layout.lines.len() && layout.col < FIELD, "{layout:?} {note:?}");
        assert!((note.top()..note.top() + 3).contains(&layout.row), "{layout:?} {note:?}");
        assert!(!note.text().chars().any(|c| c != '\n' && unseen(c)), "{note:?}");
        assert_eq!(Clean::note(note.text()).as_str(), note.text().trim(), "{note:?}");
    }
}

pub const NAMES: &[&[u8]] = &[
    "+86 (0)10 1234-5678转8001\nann.lee@Example.com\n欧阳娜娜女士\nDr. José Müller-Lüdenscheidt".as_bytes(),
    "010-12345678-8001\nmailto:a@b.co\n老王\n上海华为技术有限公司".as_bytes(),
    "(212) 555-0100 x12\n<a@b.example>\nSmith, John Jr.\nAcme GmbH & Co. KG".as_bytes(),
];

/// Numbers, addresses, names of people and of firms as keys, each two lines against each other.
pub fn names(bytes: &[u8]) {
    let raw = text(bytes);
    let lines: Vec<&str> = raw.lines().take(6).collect();
    for line in &lines {
        for home in ["86", "1", "49", "852", ""] {
            let key = phone::key(line, home);
            if let Some(key) = key.filter(|key| key.starts_with('+')) {
                let digits = key.split(';').next().unwrap_or_default().trim_start_matches('+');
                assert!((5..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()), "{key}");
            }
        }
        phone::at_home(line);
        if let Some(key) = email::key(line) {
            assert_eq!(email::key(&key).as_ref(), Some(&key), "{line:?}");
        }
        company::stem(&company::key(line));
        for other in &lines {
            assert_eq!(name::compatible(line, other), name::compatible(other, line), "{line:?} {other:?}");
        }
        name::key(line);
    }
}

pub const QUERIES: &[&[u8]] = &[
    "华为技术有限公司\nTarnbeck Logistics\n重庆银行\nJosé\nNEAR( \"x\" *\n%_\n\nhw\ntarnb\ntranbeck\ncqyh\nchongqing yin".as_bytes(),
    "13800138000\n010-1234 5678\nann@example.com\n\n138\n1380 01\n0101234\nexample".as_bytes(),
    "Ångström ß\n张伟\nzhang wei\n\nang\nss\nzw\nzhangw\nwei z".as_bytes(),
];

/// A search: names up to an empty line, then queries. Whatever is found is among the names, what is marked is in them, and a
/// query typed letter by letter finds what it finds at once.
pub fn query(bytes: &[u8]) {
    let raw = text(bytes);
    let (names, queries) = raw.split_once("\n\n").unwrap_or(("华为技术有限公司\nTarnbeck Logistics\n重庆银行", &raw));
    let names: Vec<&str> = names.lines().take(12).collect();
    let mut index = Index::new("86");
    for (row, name) in (0..).zip(&names) {
        let kind = if name.contains('@') { Kind::Email } else { Kind::Name };
        let phone = name.starts_with(|c: char| c.is_ascii_digit() || c == '+');
        index.upsert(row, [(if phone { Kind::Phone } else { kind }, *name)]);
    }
    let mut session = Session::new();
    for query in queries.lines().take(12) {
        let mut typed = String::new();
        for c in query.chars().take(40) {
            typed.push(c);
            index.search(&mut session, &typed, 10);
        }
        let hits = index.search(&mut session, query, 10);
        assert!(hits.rows.len() <= names.len().min(10) && hits.rows.len() <= hits.total, "{hits:?}");
        for hit in &hits.rows {
            for span in index.spans(hit.row, query) {
                let length = names[hit.row as usize].chars().count();
                assert!(span.chars.is_sorted() && span.chars.last().is_none_or(|last| *last < length), "{span:?}");
            }
        }
        assert_eq!(index.search(&mut Session::new(), query, 10), hits, "{query:?}");
    }
}

pub const CONDITIONS: &[&[u8]] = &[
    "地区=华东且逾期>14天且非标签=停用".as_bytes(),
    b"region = \"x y\" and industry in (manufacturing, services) and overdue > 14d and not tag = vip",
    b"list = VIP or custom.\"Contract ends\" < +30d or birthday < 2026-12-31 or complaint = no",
    "known(city) and (unknown(people) or contacts is not empty) and 名单=“大客户”".as_bytes(),
];

/// A condition: refused with a place that is in it, or read; and then read again from how it is written in any language, as
/// the same that comes to the same.
pub fn condition(bytes: &[u8]) {
    let typed = text(bytes);
    let today = now().today();
    let end = Condition::word_at_end(&typed);
    assert!(typed.is_char_boundary(end), "{end}");
    for reading in [Reading::Pack, Reading::List(today)] {
        Condition::expected_after(&typed, reading);
        match Condition::read(&typed, reading) {
            Err(misread) => assert!((1..=typed.chars().count() + 1).contains(&misread.column), "{misread:?}"),
            Ok(read) => written_again(&read, reading),
        }
    }
}

fn written_again(read: &Condition, reading: Reading) {
    use std::borrow::Cow;
    let chinese = |fact: Fact| Cow::Borrowed(fact.chinese());
    let plain = read.to_string();
    let simplified = read.written(&Tongue::simplified(&chinese));
    let traditional = read.written(&Tongue::traditional(&chinese));
    for said in [&plain, &simplified, &traditional] {
        let again = match Condition::read(said, reading) {
            Ok(again) => again,
            // Names in full are longer than they were typed.
            Err(Misread { fault: Fault::TooLong, .. }) => continue,
            Err(misread) => panic!("{said:?}: {misread}"),
        };
        assert_eq!(again.to_string(), plain, "{said:?}");
        for facts in known() {
            assert_eq!(again.evaluate(&facts), read.evaluate(&facts), "{said:?}");
        }
    }
    for row in read.outline() {
        let _ = (read.without(&row.path), read.rejoined(&row.path));
    }
    read.never_holds(None);
}

fn known() -> [Facts; 2] {
    let mut some = Facts::default()
        .texts(Fact::Region, ["华东"])
        .texts(Fact::Tag, ["VIP", "x y"])
        .number(Fact::Overdue, 15.0)
        .date(Fact::Added, NaiveDate::from_ymd_opt(2026, 3, 1).unwrap())
        .yes_no(Fact::Complaint, false);
    some.add_custom(Word::new("Contract ends"), Word::new("3/5/2026"), DayOrder::MonthFirst);
    [Facts::default(), some]
}

pub const DAYS: &[&[u8]] = &[
    "下周五下午3点半".as_bytes(),
    "二〇二六年十二月一日".as_bytes(),
    b"thursday at 10",
    b"25.11.2027",
    b"in 30 minutes",
    b"--02-29",
    "半小时后".as_bytes(),
    b"3 days ago",
];

/// A day or a time: what took place is past, and a day that was understood is understood as it is written.
pub fn day(bytes: &[u8]) {
    let typed = text(bytes);
    for now in [now(), now().at_home("1"), cornerman::domain::time::Now::new(-1, chrono_tz::Pacific::Apia)] {
        if let Some(day) = day::parse_day(&typed, now) {
            assert_eq!(from_written(&written(day)), Some(day), "{typed:?}");
        }
        day::parse_birthday(&typed, now);
        day::day_anywhere(&typed, now.today());
        day::parse_time(&typed);
        day::parse_when(&typed, now);
        if let Ok(when) = day::past_when(&typed, now) {
            let at = when.time.map_or_else(|| when.day.into(), |time| when.day.and_time(time));
            assert!(at <= local(now.ms, now.zone), "{typed:?}: {when:?}");
        }
    }
}
