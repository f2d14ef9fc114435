//! Hours in the settings: of a working day, and of the clocks of complaints.

use super::fault::Wrong;
use super::source;
use toml::de::DeValue;

/// `9:00-17:00`, `9-12, 13:30-18`: from and to in minutes of the day; in order, none over another, an hour at least.
pub(super) fn spans(value: &DeValue<'_>) -> Result<Vec<(u16, u16)>, Wrong> {
    let text = source::text(value)?;
    let wrong =
        || Wrong::Choice { value: text.to_owned(), allowed: "9:00-17:00 · 9:00-12:00, 13:00-18:00 · …".to_owned() };
    let spans: Option<Vec<(u16, u16)>> = text.split([',', '，', '、', ';']).map(|part| span(part.trim())).collect();
    let spans = spans.ok_or_else(wrong)?;
    let ordered = spans.windows(2).all(|pair| pair[0].1 <= pair[1].0);
    // In order they are no more than the minutes of a day.
    let long = || spans.iter().map(|(from, to)| to - from).sum::<u16>() >= 60;
    if ordered && long() { Ok(spans) } else { Err(wrong()) }
}

/// Three numbers of working hours, none smaller than the one before it.
pub(super) fn limits(value: &DeValue<'_>) -> Result<[u16; 3], Wrong> {
    let array = value.as_array().ok_or_else(|| source::mistyped("array", value))?;
    let read = array.iter().map(|item| source::small(item.get_ref(), (1, 1000))).collect::<Result<Vec<_>, _>>()?;
    match read[..] {
        [first, second, third] if first <= second && second <= third => Ok([first, second, third]),
        _ => {
            let said: Vec<String> = read.iter().map(ToString::to_string).collect();
            Err(Wrong::Choice { value: said.join(", "), allowed: "[2, 8, 24] · [4, 16, 56] · …".to_owned() })
        }
    }
}

fn span(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once(['-', '–', '~', '至', '到'])?;
    let (from, to) = (clock(from.trim())?, clock(to.trim())?);
    (from < to).then_some((from, to))
}

/// `9`, `09:30`; the end of a day is its last minute.
fn clock(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once([':', '：']).unwrap_or((text, "0"));
    let number = |part: &str| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u16>().ok().filter(|_| digits)
    };
    match (number(hour)?, number(minute)?) {
        (24, 0) => Some(24 * 60 - 1),
        (hour @ 0..24, minute @ 0..60) => Some(hour * 60 + minute),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    fn read<T>(text: &str, with: fn(&DeValue<'_>) -> Result<T, Wrong>) -> Option<T> {
        let line = format!("key = {text}");
        let table = DeTable::parse(&line).unwrap();
        with(table.get_ref().get("key").unwrap().get_ref()).ok()
    }

    #[test]
    fn the_hours_of_a_day_are_read_as_people_write_them() {
        for (text, spans_read) in [
            ("9:00-17:00", Some(vec![(540, 1020)])),
            ("9-12, 13:30-18", Some(vec![(540, 720), (810, 1080)])),
            ("9：00至12：00，14：00到18：00", Some(vec![(540, 720), (840, 1080)])),
            ("0-24", Some(vec![(0, 1439)])),
            ("17-9", None),
            ("9-12, 11-18", None),
            ("13-18, 9-12", None),
            ("9:00-9:30", None),
            ("9", None),
            ("", None),
            ("9-25", None),
            ("9:-17", None),
            ("nine to five", None),
            (&["0-24"; 46].join(","), None),
        ] {
            assert_eq!(read(&format!("{text:?}"), spans), spans_read, "{text:?}");
        }
    }

    #[test]
    fn limits_are_three_numbers_that_rise() {
        for (text, three) in [
            ("[2, 8, 24]", Some([2, 8, 24])),
            ("[4, 4, 4]", Some([4, 4, 4])),
            ("[8, 2, 24]", None),
            ("[2, 8]", None),
            ("[0, 8, 24]", None),
            ("[2, 8, 1001]", None),
            ("\"2\"", None),
            ("[\"2\", 8, 24]", None),
        ] {
            assert_eq!(read(text, limits), three, "{text}");
        }
    }
}
