//! What stands in one cell: yes and no, several numbers at once, words for nothing. Days: `domain/day/cell`.

use crate::text::fold;

/// What separates several values in exports of Google Contacts, and in our own.
pub const SEVERAL: &str = ":::";

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

/// Signs between several values, and those that also stand within one.
const BETWEEN: &[char] = &['\n', ';', '；', '、', '|'];
const WITHIN: &[char] = &[',', '，'];
pub const TAGS: &[char] = &[';', '；', '、', '|', ',', '，'];

/// The fewest digits of a number that stands for itself; less is an extension or a group of digits.
const LEAST: usize = 5;

/// The phone numbers of a cell. It is parted only where every part is a number: `020 7946 0001, ext. 5` is one, and
/// what is no number at all stays as it is written.
pub fn numbers(text: &str) -> impl Iterator<Item = &str> {
    several(text, false, &[])
        .flat_map(|part| parted(part, BETWEEN))
        .flat_map(|part| parted(part, WITHIN))
        .flat_map(|part| parted(part, &['/']))
        .filter(|part| !nothing(part))
}

fn parted<'a>(text: &'a str, separators: &[char]) -> Vec<&'a str> {
    let digits = |part: &str| part.chars().filter(|c| fold(*c).is_ascii_digit()).count();
    let least = if separators == ['/'] { LEAST + 2 } else { LEAST };
    let parts: Vec<&str> = text.split(separators).map(str::trim).filter(|part| !nothing(part)).collect();
    let numbers = parts.iter().all(|part| digits(part) >= least);
    if numbers && !text.starts_with('=') { parts } else { vec![text] }
}

/// The e-mail addresses of a cell, with what stands around them.
pub fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let named = text.contains('<');
    several(text, false, &[])
        .flat_map(|part| part.split(BETWEEN))
        .flat_map(|part| part.split(WITHIN))
        .flat_map(move |part| part.split(move |c: char| !named && c.is_whitespace()))
        .map(str::trim)
        .filter(|part| !nothing(part))
}

/// What people write into a cell to say that there is nothing to write.
const NOTHING: &[&str] = &[
    "n/a",
    "#n/a",
    "na",
    "n.a.",
    "none",
    "nil",
    "null",
    "(none)",
    "(null)",
    "unknown",
    "tbd",
    "无",
    "無",
    "暂无",
    "暫無",
    "没有",
    "沒有",
    "未知",
    "不详",
    "不詳",
    "待补",
    "待補",
    "待补充",
    "待補充",
    "未填",
    "空",
];

/// Whether a number, an address or a day is not there: no letter or digit, zeros alone, or a word for it.
pub fn nothing(text: &str) -> bool {
    text.chars().all(|c| !c.is_alphanumeric() || c == '0') || NOTHING.contains(&text.trim().to_lowercase().as_str())
}

/// A dash in place of a value.
pub fn dash(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | '/' | '\\' | '.') || c.is_whitespace())
}

/// `1.38001E+10`: the digits are gone, and nobody can be reached under what is left.
pub fn rounded(number: &str) -> bool {
    let Some((digits, exponent)) = number.trim().split_once(['E', 'e']) else { return false };
    let all =
        |text: &str, more: &[u8]| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || more.contains(&b));
    let signed = exponent.strip_prefix('+');
    let whole = signed.is_none() && !digits.contains(['.', ',']);
    !whole && all(digits.trim_start_matches('+'), b".,") && all(signed.unwrap_or(exponent), b"")
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
    fn several_values_are_told_apart() {
        for (cell, numbers_in_it) in [
            ("13800138000；010-62345678/9", &["13800138000", "010-62345678/9"][..]),
            ("13800138000/13900139000", &["13800138000", "13900139000"]),
            ("020 7946 0000 ::: 020 7946 0001, ext. 5", &["020 7946 0000", "020 7946 0001, ext. 5"]),
            ("13800138000, 13900139000\n010-62345678", &["13800138000", "13900139000", "010-62345678"]),
            ("13800138000；无", &["13800138000"]),
            ("138,0013,8000", &["138,0013,8000"]),
            ("13,800,138,000", &["13,800,138,000"]),
            ("张伟 13800138000；李雷 13900139000", &["张伟 13800138000", "李雷 13900139000"]),
            ("=cmd|'/C calc'!A0", &["=cmd|'/C calc'!A0"]),
            ("=cmd|12345|67890", &["=cmd|12345|67890"]),
            ("ask Li; or Wang", &["ask Li; or Wang"]),
            ("-", &[]),
            ("N/A", &[]),
            ("暂无", &[]),
            ("000-0000-0000", &[]),
        ] {
            assert_eq!(numbers(cell).collect::<Vec<_>>(), numbers_in_it, "{cell}");
        }
        for (cell, addresses_in_it) in [
            ("a@x.example b@x.example；c@x.example", &["a@x.example", "b@x.example", "c@x.example"][..]),
            ("Wang Wei <wang@x.example>; Li <li@x.example>", &["Wang Wei <wang@x.example>", "Li <li@x.example>"]),
            ("无", &[]),
            ("none", &[]),
            ("a@x.example / -", &["a@x.example"]),
        ] {
            assert_eq!(addresses(cell).collect::<Vec<_>>(), addresses_in_it, "{cell}");
        }
        assert_eq!(several("a, b", true, TAGS).collect::<Vec<_>>(), ["a, b"]);
        let tags = |text: &'static str| several(text, false, TAGS).filter_map(tag).collect::<Vec<_>>();
        assert_eq!(tags("VIP、展会；华东 | 老客户,x"), ["VIP", "展会", "华东", "老客户", "x"]);
        assert_eq!(tags("Fair 2026 ::: * friends ::: * myContacts"), ["Fair 2026", "friends"]);
    }

    #[test]
    fn a_number_that_a_spreadsheet_rounded_is_recognised() {
        for (number, is) in [
            ("1.38E+10", true),
            ("8.61381E+12", true),
            ("8.61381e+12", true),
            ("8,61381E+12", true),
            ("8.61381E12", true),
            ("1E+10", true),
            ("+8.61381E+12", true),
            ("13800138000", false),
            ("12E34", false),
            ("ext E+1", false),
        ] {
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
