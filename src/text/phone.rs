//! Phone numbers as keys: the same number in any notation gives the same key.
//! Calling codes and trunk prefixes after ITU-T E.164 and its list of assigned codes.

use super::fold_str;

/// Shortest number worth comparing (95588 is a bank), longest that E.164 allows.
const LEAST: usize = 5;
const MOST: usize = 15;

/// Calling codes of two digits; +1 and +7 have one, all others three.
const TWO_DIGITS: &[&str] = &[
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51",
    "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90",
    "91", "92", "93", "94", "95", "98",
];

/// Countries without a trunk prefix: a zero in front belongs to the number.
const WHOLE: &[&str] = &[
    "30", "34", "39", "45", "47", "48", "65", "225", "242", "350", "351", "352", "354", "356", "357", "371", "372",
    "377", "378", "379", "420", "852", "853", "965", "968", "973", "974",
];

/// Countries whose numbers have eight digits.
const EIGHT_DIGITS: &[&str] = &["45", "47", "65", "852", "853", "965", "968", "973", "974"];

/// What people write before an extension, folded.
const EXTENSIONS: &[&str] = &[";ext=", "extension", "ext", "x", "#", "转", "分机", "内线"];

/// `+`, calling code, national number; then `;` and the extension where there is one. Numbers without a calling code
/// are read as at home: `home` is the calling code there, "86". `None`: this is no phone number.
///
/// Two numbers in one field give the key of the first.
pub fn key(raw: &str, home: &str) -> Option<String> {
    let home: String = home.chars().filter(char::is_ascii_digit).collect();
    let folded = fold_str(raw);
    let (number, extension) = part_extension(&folded);
    let written = Written::read(number)?;
    let (code, rest) = written.calling_code(&home)?;
    let mut national = without_trunk(code, rest);
    let mut extension = extension.map(str::to_owned);
    if code == "86"
        && extension.is_none()
        && let Some((shorter, last)) = written.hanging_group(national)
    {
        (national, extension) = (shorter, Some(last));
    }
    if national.len() < LEAST || code.len() + national.len() > MOST {
        return None;
    }
    let plus = if code.is_empty() { "" } else { "+" };
    let tail = extension.map(|digits| format!(";{digits}")).unwrap_or_default();
    Some(format!("{plus}{code}{national}{tail}"))
}

/// A number that names no calling code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtHome {
    /// Its digits, those that are dialled only at home among them.
    pub digits: String,
    /// A 1 stands in front by itself, as North Americans write theirs.
    pub lone_one: bool,
}

/// The first number of a field, where it is written without a calling code. `None`: it has one, or it is no number.
pub fn at_home(raw: &str) -> Option<AtHome> {
    let folded = fold_str(raw);
    let (number, _) = part_extension(&folded);
    let Written { international, digits, .. } = Written::read(number)?;
    let mut signs = number.chars().skip_while(|c| !c.is_ascii_digit());
    let lone_one = signs.next() == Some('1') && !signs.next().is_some_and(|c| c.is_ascii_digit());
    let home = !international && !digits.starts_with("00") && !digits.starts_with("011");
    (home && digits.len() >= LEAST).then_some(AtHome { digits, lone_one })
}

/// The digits of a text, in any width.
pub fn digits(text: &str) -> String {
    text.chars().map(super::fold).filter(char::is_ascii_digit).collect()
}

/// Parts "… ext 12", "…转8001", "…x12", "…#8" into number and extension.
fn part_extension(folded: &str) -> (&str, Option<&str>) {
    let marks = EXTENSIONS.iter().filter_map(|mark| {
        let at = folded.match_indices(mark).map(|(at, _)| at).find(|at| count(&folded[..*at]) >= LEAST)?;
        Some((at, at + mark.len()))
    });
    // The earliest mark, and of two at the same place the longer one.
    let Some((at, end)) = marks.min_by_key(|(at, end)| (*at, usize::MAX - end)) else { return (folded, None) };
    let tail = folded[end..].trim_start_matches([' ', '.', ':', '=', '-']);
    let len = tail.bytes().take_while(u8::is_ascii_digit).count();
    (&folded[..at], (1..=8).contains(&len).then(|| &tail[..len]))
}

fn count(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// A number as it was written, without what surrounds it.
struct Written {
    international: bool,
    digits: String,
    /// How many digits stand behind the last dash.
    last_group: usize,
}

impl Written {
    fn read(number: &str) -> Option<Self> {
        let start = number.find(|c: char| c == '+' || c.is_ascii_digit())?;
        let international = number[start..].starts_with('+');
        let mut written = Self { international, digits: String::new(), last_group: 0 };
        let text = number[start..].trim_start_matches('+').replace("(0)", "");
        for (at, c) in text.char_indices() {
            match c {
                '0'..='9' => {
                    written.digits.push(c);
                    written.last_group += 1;
                }
                '-' => written.last_group = 0,
                ' ' | '.' | '(' | ')' | '·' | '~' | '_' => {}
                // A slash may stand inside a number (030/1234567) or between two.
                '/' if written.digits.len() < 7 || count(&text[at..]) < 7 => {}
                _ if written.digits.len() >= LEAST => break,
                _ => return None,
            }
        }
        Some(written)
    }

    /// Calling code and the digits behind it.
    fn calling_code<'a>(&'a self, home: &'a str) -> Option<(&'a str, &'a str)> {
        let digits = self.digits.as_str();
        if self.international {
            return part_code(digits);
        }
        if let Some(rest) = digits.strip_prefix("00") {
            return part_code(rest);
        }
        if home == "1"
            && let Some(rest) = digits.strip_prefix("011")
        {
            return part_code(rest);
        }
        // "86138…": the calling code without its plus. No number at home is as long and begins so.
        let national = if EIGHT_DIGITS.contains(&home) { 8 } else { 9 };
        match digits.strip_prefix(home) {
            Some(rest) if !matches!(home, "" | "1" | "7") && rest.len() >= national => Some((home, rest)),
            _ => Some((home, digits)),
        }
    }

    /// "010-12345678-8001": in China a group too many is an extension.
    fn hanging_group<'a>(&self, national: &'a str) -> Option<(&'a str, String)> {
        if chinese(national) || self.last_group == 0 || self.last_group > 6 {
            return None;
        }
        let (shorter, last) = national.split_at_checked(national.len().checked_sub(self.last_group)?)?;
        chinese(shorter).then(|| (shorter, last.to_owned()))
    }
}

fn part_code(digits: &str) -> Option<(&str, &str)> {
    let len = match digits.get(..2)? {
        two if two.starts_with(['1', '7']) => 1,
        two if TWO_DIGITS.contains(&two) => 2,
        _ => 3,
    };
    digits.split_at_checked(len)
}

/// Drops the digit that is dialled only at home: 0 mostly, 1 in North America, 8 in Russia.
fn without_trunk<'a>(code: &str, digits: &'a str) -> &'a str {
    let bare = match code {
        "1" if digits.len() == 11 => digits.strip_prefix('1'),
        "7" if digits.len() == 11 => digits.strip_prefix(['7', '8']),
        "1" | "7" => None,
        code if WHOLE.contains(&code) => None,
        _ => digits.strip_prefix('0'),
    };
    bare.unwrap_or(digits)
}

/// Is this a whole Chinese number, without trunk zero: mobile, landline with or without area code, 400 and 800?
fn chinese(national: &str) -> bool {
    let first = |n: usize| national.get(..n).unwrap_or_default();
    match national.len() {
        7 | 8 => !national.starts_with(['0', '1']),
        10 => first(2) == "10" || !national.starts_with(['0', '1']),
        11 if matches!(first(3), "400" | "800") => false,
        11 => matches!(first(2).as_bytes(), [b'1', b'3'..=b'9']) || matches!(first(1).as_bytes(), [b'3'..=b'9']),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calling code at home, key, notations.
    const NOTATIONS: &[(&str, &str, &[&str])] = &[
        // China: mobile, landline, service number.
        (
            "86",
            "+8613812345678",
            &[
                "13812345678",
                "138 1234 5678",
                "138-1234-5678",
                "+86 138-1234-5678",
                "008613812345678",
                "8613812345678",
                "(+86)13812345678",
                "０１３８１２３４５６７８",
                "１３８１２３４５６７８",
                "手机：13812345678",
                "tel:+86-138-1234-5678",
                "+86 (0)138 1234 5678",
                "13812345678（微信同号）",
                "13812345678 / 13987654321",
                "13812345678、13987654321",
            ],
        ),
        (
            "86",
            "+861012345678",
            &[
                "010-12345678",
                "(010)12345678",
                "010 1234 5678",
                "+86 10 1234 5678",
                "0086-10-12345678",
                "+86 (0)10 1234 5678",
                "+86 010 12345678",
                "861012345678",
            ],
        ),
        (
            "86",
            "+861012345678;8001",
            &[
                "010-12345678转8001",
                "010-12345678 轉 8001",
                "010-12345678-8001",
                "010-12345678 ext 8001",
                "010-12345678 ext.8001",
                "010-12345678x8001",
                "010-12345678#8001",
                "010-12345678 分机：8001",
                "+86-10-12345678-8001",
                "tel:+861012345678;ext=8001",
                "０１０－１２３４５６７８转８００１",
            ],
        ),
        ("86", "+867551234567", &["0755-1234567", "+867551234567"]),
        ("86", "+864001234567", &["400-123-4567", "4001234567", "400 1234567"]),
        ("86", "+864001234567;2", &["400-123-4567转2", "400-123-4567-2"]),
        ("86", "+8695588", &["95588", "9-5588"]),
        // Taiwan.
        (
            "886",
            "+886912345678",
            &["0912-345-678", "0912345678", "+886 912 345 678", "886912345678", "00886-912-345-678"],
        ),
        ("886", "+886223456789;12", &["(02) 2345-6789 #12", "02-23456789分機12", "+886-2-2345-6789 ext 12"]),
        // Hong Kong: no trunk prefix.
        ("852", "+85291234567", &["9123 4567", "91234567", "+852 9123 4567", "85291234567", "00852 9123-4567"]),
        // North America.
        ("1", "+12125550100", &["(212) 555-0100", "212.555.0100", "1-212-555-0100", "+1 212 555 0100", "12125550100"]),
        ("1", "+12125550100;12", &["212-555-0100 x12", "212-555-0100 ext. 12", "+1 (212) 555-0100 extension 12"]),
        ("1", "+8613812345678", &["011 86 138 1234 5678"]),
        // Britain.
        (
            "44",
            "+442079460958",
            &[
                "020 7946 0958",
                "+44 (0)20 7946 0958",
                "+44 20 7946 0958",
                "0044 20 7946 0958",
                "442079460958",
                "+44 020 7946 0958",
            ],
        ),
        ("44", "+447911123456", &["07911 123456", "+447911123456"]),
        // Germany.
        ("49", "+4930123456", &["030/123456", "030 123456", "+49 30 123456", "+49 (0)30 123456", "0049-30-123456"]),
        ("49", "+4915112345678", &["0151 12345678", "+49 151 1234 5678"]),
        // Italy: the zero belongs to the number.
        ("39", "+390669821234", &["06 6982 1234", "+39 06 6982 1234", "0039 06 69821234"]),
        ("39", "+393331234567", &["333 1234567", "+39 333 123 4567", "393331234567"]),
        ("39", "+393931234567", &["393 1234567"]),
        ("+86", "+8613812345678", &["13812345678"]),
    ];

    #[test]
    fn one_number_in_any_notation_has_one_key() {
        for (home, same, notations) in NOTATIONS {
            for raw in *notations {
                assert_eq!(key(raw, home).as_deref(), Some(*same), "{raw} at home in {home}");
            }
        }
    }

    #[test]
    fn what_is_no_number_has_no_key() {
        for raw in ["", "110", "no phone", "a1b2", "+", "12345678901234567", "无"] {
            assert_eq!(key(raw, "86"), None, "{raw}");
        }
    }

    #[test]
    fn different_numbers_have_different_keys() {
        for (a, b) in
            [("13812345678", "13812345679"), ("010-12345678", "010-12345678-1"), ("+4930123456", "+493012345")]
        {
            assert_ne!(key(a, "86"), key(b, "86"), "{a} {b}");
        }
    }
}
