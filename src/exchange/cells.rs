//! What stands in one cell: dates in the notations people use, yes and no, several numbers at once.

use chrono::NaiveDate;

/// What separates several values in exports of Google Contacts, and in our own.
pub const SEVERAL: &str = ":::";

/// A cell in a column of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateCell {
    Day(NaiveDate),
    /// A way of writing that there is none, such as Outlook's `0/0/00`.
    Nothing,
    /// A day without a year.
    NoYear,
    Wrong,
}

/// Reads a date. `american`: in `3/5/1980` the month stands first.
pub fn date(text: &str, american: bool) -> DateCell {
    let text = text.trim();
    if let Some(day) = spelled(text) {
        return within(day);
    }
    let bare = text.split(['T', ' ']).next().unwrap_or_default();
    let unit = bare.replace(['年', '月', '/', '.'], "-");
    let unit = unit.trim_end_matches(['日', '号', '號', '-']);
    if unit.len() == 8 && unit.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(unit, "%Y%m%d").map_or(DateCell::Wrong, within);
    }
    let yearless = unit.strip_prefix("--");
    let Ok(parts) = yearless.unwrap_or(unit).split('-').map(str::parse::<u32>).collect::<Result<Vec<_>, _>>() else {
        return DateCell::Wrong;
    };
    if !parts.is_empty() && parts.iter().all(|part| *part == 0) {
        return DateCell::Nothing;
    }
    let day = match parts[..] {
        [month, day] if NaiveDate::from_ymd_opt(2000, month, day).is_some() => return DateCell::NoYear,
        [year, month, day] if year > 31 => NaiveDate::from_ymd_opt(whole_year(year), month, day),
        [a, b, year] if b > 12 => NaiveDate::from_ymd_opt(whole_year(year), a, b),
        [a, b, year] if a > 12 || bare.contains('.') || !american => NaiveDate::from_ymd_opt(whole_year(year), b, a),
        [a, b, year] => NaiveDate::from_ymd_opt(whole_year(year), a, b),
        _ => None,
    };
    day.map_or(DateCell::Wrong, within)
}

fn spelled(text: &str) -> Option<NaiveDate> {
    ["%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%d-%b-%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
}

fn within(day: NaiveDate) -> DateCell {
    use chrono::Datelike;
    if (1800..2200).contains(&day.year()) { DateCell::Day(day) } else { DateCell::Wrong }
}

/// Two digits mean the century in which somebody living was born.
fn whole_year(year: u32) -> i32 {
    let whole = match year {
        0..=29 => year + 2000,
        30..=99 => year + 1900,
        whole => whole,
    };
    i32::try_from(whole).unwrap_or_default()
}

/// Reads yes or no.
pub fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "x" | "on" | "是" | "√" | "✓" | "有" => Some(true),
        "0" | "false" | "no" | "n" | "off" | "否" | "×" | "无" | "無" => Some(false),
        _ => None,
    }
}

/// The several values of a cell. `exact`: separated by [`SEVERAL`] only.
pub fn several<'a>(text: &'a str, exact: bool, separators: &'static [char]) -> impl Iterator<Item = &'a str> {
    let whole = exact || text.contains(SEVERAL);
    let coarse = text.split(if whole { SEVERAL } else { "\n" });
    coarse
        .flat_map(move |part| part.split(if whole { &[][..] } else { separators }))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Signs between several phone numbers; a slash only separates whole numbers (`010-62345678/9` is one).
pub const PHONES: &[char] = &[';', '；', '、', '|', ',', '，'];
pub const EMAILS: &[char] = &[';', '；', '、', '|', ',', '，', ' ', '　'];
pub const TAGS: &[char] = &[';', '；', '、', '|', ',', '，'];

/// The halves of `13800138000/13900139000`.
pub fn by_slash(number: &str) -> impl Iterator<Item = &str> {
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    let whole = number.split('/').all(|part| digits(part) >= 7);
    number.split(if whole { &['/'][..] } else { &[][..] }).map(str::trim)
}

/// `1.38001E+10`: the digits are gone, and nobody can be reached under what is left.
pub fn rounded(number: &str) -> bool {
    let Some((digits, exponent)) = number.split_once(['E', 'e']) else { return false };
    let all =
        |text: &str, more: &[u8]| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || more.contains(&b));
    all(digits, b".") && exponent.strip_prefix('+').is_some_and(|exponent| all(exponent, b""))
}

/// A mainland mobile number by its form: eleven digits from 13 to 19.
pub fn mobile_form(number: &str) -> bool {
    let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).collect();
    let bare = digits.strip_prefix(b"0086").or(digits.strip_prefix(b"86")).unwrap_or(&digits);
    matches!(bare, [b'1', b'3'..=b'9', rest @ ..] if rest.len() == 9)
}

/// The address in `Wang Wei <wang@example.com>`.
pub fn bare_email(text: &str) -> &str {
    match text.split_once('<') {
        Some((_, rest)) if rest.contains('@') => rest.split('>').next().unwrap_or(rest).trim(),
        _ => text,
    }
}

/// A tag as people mean it: Google marks its own groups with a star, and `myContacts` says nothing.
pub fn tag(text: &str) -> Option<&str> {
    let own = text.trim_start_matches("* ").trim();
    (!own.is_empty() && own != "myContacts").then_some(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_notations_people_use() {
        let day = |y, m, d| DateCell::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        for (text, american, cell) in [
            ("1980-05-03", false, day(1980, 5, 3)),
            ("1980/5/3", true, day(1980, 5, 3)),
            ("1980.5.3", false, day(1980, 5, 3)),
            ("1980年5月3日", false, day(1980, 5, 3)),
            ("19800503", false, day(1980, 5, 3)),
            ("1980-05-03 00:00:00", false, day(1980, 5, 3)),
            ("1980-05-03T00:00:00Z", false, day(1980, 5, 3)),
            ("03.05.1980", true, day(1980, 5, 3)),
            ("3/5/1980", false, day(1980, 5, 3)),
            ("5/3/1980", true, day(1980, 5, 3)),
            ("5/13/1980", false, day(1980, 5, 13)),
            ("13/5/1980", true, day(1980, 5, 13)),
            ("5/13/80", true, day(1980, 5, 13)),
            ("3 May 1980", false, day(1980, 5, 3)),
            ("May 3, 1980", false, day(1980, 5, 3)),
            ("0/0/00", true, DateCell::Nothing),
            ("0000-00-00", false, DateCell::Nothing),
            ("--05-03", false, DateCell::NoYear),
            ("5月3日", false, DateCell::NoYear),
            ("1980-13-03", false, DateCell::Wrong),
            ("soon", false, DateCell::Wrong),
            ("29344", false, DateCell::Wrong),
            ("2980-05-03", false, DateCell::Wrong),
        ] {
            assert_eq!(date(text, american), cell, "{text}");
        }
    }

    #[test]
    fn several_values_are_told_apart() {
        let numbers = |text: &'static str| several(text, false, PHONES).flat_map(by_slash).collect::<Vec<_>>();
        assert_eq!(numbers("13800138000；010-62345678/9"), ["13800138000", "010-62345678/9"]);
        assert_eq!(numbers("13800138000/13900139000"), ["13800138000", "13900139000"]);
        assert_eq!(numbers("020 7946 0000 ::: 020 7946 0001, ext. 5"), ["020 7946 0000", "020 7946 0001, ext. 5"]);
        assert_eq!(several("a, b", true, TAGS).collect::<Vec<_>>(), ["a, b"]);
        let tags = |text: &'static str| several(text, false, TAGS).filter_map(tag).collect::<Vec<_>>();
        assert_eq!(tags("VIP、展会；华东 | 老客户,x"), ["VIP", "展会", "华东", "老客户", "x"]);
        assert_eq!(tags("Fair 2026 ::: * friends ::: * myContacts"), ["Fair 2026", "friends"]);
    }

    #[test]
    fn a_number_that_a_spreadsheet_rounded_is_recognised() {
        for (number, is) in [("1.38E+10", true), ("8.61380E+12", true), ("13800138000", false), ("ext E+1", false)] {
            assert_eq!(rounded(number), is, "{number}");
        }
    }

    #[test]
    fn mainland_mobile_numbers_are_known_by_their_form() {
        for (number, is) in
            [("138 0013 8000", true), ("+86-13800138000", true), ("010-62345678", false), ("12345678901", false)]
        {
            assert_eq!(mobile_form(number), is, "{number}");
        }
    }
}
