//! Numbers of things as people write them.

use super::Language;

/// English groups by thousands; Chinese leaves four digits together and groups what is longer.
pub(super) fn count(n: i64, language: Language) -> String {
    grouped(n.into(), if language.is_chinese() { 4 } else { 3 })
}

/// How many a week: a tenth matters where they are few.
pub(super) fn rate(a_week: f64, language: Language) -> String {
    let whole = format!("{a_week:.0}");
    match whole.parse() {
        Ok(n) if n >= 100 => count(n, language),
        _ => format!("{a_week:.1}"),
    }
}

/// Thousands separators for numbers of more than `plain` digits.
pub(super) fn grouped(n: i128, plain: usize) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::from(if n < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > plain {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{En, ZhHans, ZhHant};

    #[test]
    fn counts_are_grouped_as_the_language_does() {
        let cases = [
            (En, 0, "0"),
            (En, 999, "999"),
            (En, 1_000, "1,000"),
            (En, -1_234_567, "-1,234,567"),
            (En, i64::MIN, "-9,223,372,036,854,775,808"),
            (ZhHans, 1_234, "1234"),
            (ZhHans, 12_345, "12,345"),
            (ZhHant, 1_000_000, "1,000,000"),
        ];
        for (language, n, written) in cases {
            assert_eq!(count(n, language), written);
        }
    }

    #[test]
    fn a_rate_has_a_tenth_where_it_is_small_and_groups_where_it_is_large() {
        for (a_week, written) in [(0.0, "0.0"), (2.25, "2.2"), (99.4, "99.4"), (99.6, "100"), (50_091.5, "50,092")] {
            assert_eq!(rate(a_week, En), written);
        }
        assert_eq!(rate(1_234.4, ZhHans), "1234");
    }
}
