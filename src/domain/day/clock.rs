//! Times of day: `15:00`, `3pm`, `下午3点半`, `noon`.

/// Minutes of a day; midnight at its end is `DAY`.
pub(super) type Minutes = u16;
pub(super) const DAY: Minutes = 24 * 60;

/// The end of a working day, where somebody says no more than that.
const CLOSE: Minutes = 17 * 60;

/// The part of the day that is said with an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Before dawn, or "am": twelve is midnight.
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

const PARTS: [(&str, Part); 21] = [
    ("凌晨", Part::Night),
    ("清晨", Part::Morning),
    ("早上", Part::Morning),
    ("早晨", Part::Morning),
    ("上午", Part::Morning),
    ("早", Part::Morning),
    ("中午", Part::Noon),
    ("正午", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("傍晚", Part::Evening),
    ("晚上", Part::Evening),
    ("夜里", Part::Evening),
    ("晚", Part::Evening),
    ("morning", Part::Morning),
    ("afternoon", Part::Afternoon),
    ("noon", Part::Noon),
    ("evening", Part::Evening),
    ("a.m.", Part::Night),
    ("am", Part::Night),
    ("pm", Part::Afternoon),
];

/// A time that can be told from a day: with a colon, an hour's sign, or the part of the day.
pub(super) fn clock(text: &str) -> Option<Minutes> {
    let text = text.strip_prefix("at ").or_else(|| text.strip_prefix('@')).unwrap_or(text).trim();
    if matches!(text, "eod" | "end of day" | "end of the day" | "cob" | "close of business" | "下班前") {
        return Some(CLOSE);
    }
    let text = text.strip_suffix("p.m.").map_or_else(|| text.to_owned(), |rest| format!("{rest}pm"));
    let side = |(word, part): &(&str, Part)| {
        let rest = text.strip_prefix(word).or_else(|| text.strip_suffix(word))?;
        Some((rest.trim().to_owned(), *part))
    };
    let Some((hours, part)) = PARTS.iter().find_map(side) else {
        return said(text.strip_prefix("at ").unwrap_or(&text)).map(|(hour, minute)| hour * 60 + minute);
    };
    if hours.is_empty() {
        return usual(&text, part);
    }
    let (hour, minute) = said(&hours).or_else(|| Some((whole(&hours)?, 0)))?;
    let minutes = of_part(hour, part)? * 60 + minute;
    (minutes <= DAY).then_some(minutes)
}

/// A time in a field of its own, where a bare hour can mean nothing else: `9`, `14.30`, `1430`.
pub(super) fn bare(text: &str) -> Option<Minutes> {
    let hours = |hour: u16, minute: u16| (hour < 24 && minute < 60).then_some(hour * 60 + minute);
    if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
        let n: u16 = text.parse().ok()?;
        return hours(n / 100, n % 100);
    }
    match text.split_once(['.', 'h', ' ']) {
        Some((hour, "")) => hours(whole(hour)?, 0),
        Some((hour, minute)) => hours(whole(hour)?, whole(minute)?),
        None => hours(whole(text)?, 0),
    }
}

/// An hour said after the name of a day: `10`, `at 10`, `9.30`. From one to six it is one of the afternoon.
pub(super) fn spoken(text: &str) -> Option<Minutes> {
    let text = text.strip_prefix("at ").unwrap_or(text).trim();
    let (hour, minute) = match text.split_once('.') {
        Some((hour, minute)) if minute.len() == 2 => (whole(hour)?, whole(minute)?),
        Some(_) => return None,
        None => (whole(text)?, 0),
    };
    let hour = if (1..=6).contains(&hour) { hour + 12 } else { hour };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Hour and minute as they are said: `15:00`, `3点`, `3点半`, `3点1刻`, `3点20分`.
fn said(text: &str) -> Option<(u16, u16)> {
    let (hour, minute) = match text.split_once([':', '点', '时']) {
        Some((hour, rest)) if text.contains(':') => (hour, minutes(rest, false)?),
        Some((hour, rest)) => (hour, minutes(rest, true)?),
        None => return None,
    };
    let hour = whole(hour)?;
    (hour < 24 || hour == 24 && minute == 0).then_some((hour, minute))
}

fn minutes(rest: &str, spoken: bool) -> Option<u16> {
    let minute = match rest.trim().trim_end_matches('分') {
        "" | "整" | "钟" if spoken => 0,
        "半" if spoken => 30,
        "1刻" if spoken => 15,
        "3刻" if spoken => 45,
        digits if spoken || digits.len() == 2 => whole(digits)?,
        _ => return None,
    };
    (minute < 60).then_some(minute)
}

fn whole(text: &str) -> Option<u16> {
    let text = text.trim();
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// The hour of the day.
const fn of_part(hour: u16, part: Part) -> Option<u16> {
    Some(match (part, hour) {
        (Part::Night, 12) => 0,
        (Part::Evening, 12) => 24,
        (Part::Night | Part::Morning, 0..=11)
        | (Part::Morning | Part::Noon | Part::Afternoon, 12)
        | (Part::Noon, 11)
        | (Part::Afternoon, 13..=23)
        | (Part::Evening, 17..=24) => hour,
        (Part::Noon, 1..=2) | (Part::Afternoon, 1..=11) | (Part::Evening, 5..=11) => hour + 12,
        _ => return None,
    })
}

/// The part of the day alone. The screen says which hour was taken.
fn usual(text: &str, part: Part) -> Option<Minutes> {
    match part {
        _ if text == "am" || text == "pm" => None,
        Part::Night => None,
        Part::Morning => Some(9 * 60),
        Part::Noon => Some(12 * 60),
        Part::Afternoon => Some(14 * 60),
        Part::Evening => Some(19 * 60),
    }
}

#[cfg(test)]
mod tests {
    use super::super::numerals::plain;
    use super::*;

    #[test]
    fn a_time_is_read_with_the_part_of_the_day() {
        for (typed, time) in [
            ("15:00", Some((15, 0))),
            ("9:05", Some((9, 5))),
            ("9:5", None),
            ("24:00", Some((24, 0))),
            ("24:01", None),
            ("25:00", None),
            ("15：30", Some((15, 30))),
            ("9am", Some((9, 0))),
            ("9 a.m.", Some((9, 0))),
            ("12am", Some((0, 0))),
            ("12pm", Some((12, 0))),
            ("3:30 PM", Some((15, 30))),
            ("3 p.m.", Some((15, 0))),
            ("13am", None),
            ("pm", None),
            ("at 15:00", Some((15, 0))),
            ("9 in the morning", Some((9, 0))),
            ("noon", Some((12, 0))),
            ("afternoon", Some((14, 0))),
            ("下午3点", Some((15, 0))),
            ("下午三点半", Some((15, 30))),
            ("上午十点一刻", Some((10, 15))),
            ("早上8点20分", Some((8, 20))),
            ("15点", Some((15, 0))),
            ("下午15點", Some((15, 0))),
            ("中午12点", Some((12, 0))),
            ("中午1点", Some((13, 0))),
            ("凌晨12点", Some((0, 0))),
            ("凌晨2点", Some((2, 0))),
            ("晚上8点", Some((20, 0))),
            ("晚上12点", Some((24, 0))),
            ("晚上1点", None),
            ("下午", Some((14, 0))),
            ("下午3:40", Some((15, 40))),
            ("3", None),
            ("3点60", None),
            ("点", None),
            (":", None),
            ("", None),
        ] {
            assert_eq!(clock(&plain(typed)), time.map(|(hour, minute)| hour * 60 + minute), "{typed}");
        }
    }

    #[test]
    fn in_a_field_of_its_own_a_bare_hour_is_enough() {
        for (typed, time) in [("9", Some((9, 0))), ("14.30", Some((14, 30))), ("1430", Some((14, 30))), ("24", None)] {
            assert_eq!(bare(typed), time.map(|(hour, minute)| hour * 60 + minute), "{typed}");
        }
    }
}
