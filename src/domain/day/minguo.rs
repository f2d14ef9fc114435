//! Years as Taiwan counts them, from the founding of the Republic in 1912: 民國115年 is 2026.

use std::borrow::Cow;

/// The year before the first of the Republic, as the calendar in official use in Taiwan counts.
const BEFORE: u32 = 1911;
/// Without its name, a later year is more likely one of four digits that lacks one, such as 198 for 1988.
const LAST: u32 = 150;
/// What may stand in front of the year; the short form of the signs too, in which conditions are compared.
const NAMES: [&str; 4] = ["中華民國", "中华民国", "民國", "民国"];

/// A date with its year as most of the world counts it: `民國88年5月3日` becomes `1999年5月3日`, and `115/12/3` becomes
/// `2026/12/3`, since three digits in front of a month can be no other year. Whatever else there is stays as it stands.
pub(super) fn in_common_years(text: &str) -> Cow<'_, str> {
    let named = NAMES.iter().find_map(|name| text.strip_prefix(name)).map(str::trim_start);
    let bare = named.unwrap_or(text);
    let (year, rest) = bare.split_at(bare.bytes().take_while(u8::is_ascii_digit).count());
    let in_front = year.len() == 3 && rest.starts_with(['年', '/', '-', '.']);
    match year.parse::<u32>() {
        Ok(of_republic @ 1..=LAST) if named.is_some() || in_front && of_republic >= 100 => {
            Cow::Owned(format!("{}{rest}", of_republic + BEFORE))
        }
        _ => Cow::Borrowed(text),
    }
}

/// The same for a date without signs, as registers export it: `1151105`, and `0881030` for a year of two digits.
pub(super) fn without_signs(text: &str) -> Option<String> {
    let (year, rest) =
        text.split_at_checked(3).filter(|_| text.len() == 7 && text.bytes().all(|b| b.is_ascii_digit()))?;
    let year: u32 = year.parse().ok().filter(|year| (1..=LAST).contains(year))?;
    Some(format!("{}{rest}", year + BEFORE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_the_republic_are_read_where_they_can_be_no_others() {
        for (written, read) in [
            ("民國115年12月3日", "2026年12月3日"),
            ("中華民國 115 年 12 月 3 日", "2026 年 12 月 3 日"),
            ("民國88.10.30", "1999.10.30"),
            ("115/12/3", "2026/12/3"),
            ("115-12-03", "2026-12-03"),
            ("099/1/2", "099/1/2"),
            ("198/12/3", "198/12/3"),
            ("2026/12/3", "2026/12/3"),
            ("88/10/30", "88/10/30"),
            ("115", "115"),
            ("120分钟后", "120分钟后"),
            ("民國", "民國"),
        ] {
            assert_eq!(in_common_years(written), read, "{written}");
        }
        assert_eq!(without_signs("1151105").as_deref(), Some("20261105"));
        assert_eq!(without_signs("0881030").as_deref(), Some("19991030"));
        assert_eq!(without_signs("1981105"), None);
        assert_eq!(without_signs("20261105"), None);
    }
}
