//! Numbers and money as people write them: separators, currency signs, K/M/B and 万/亿.

use super::{Language, Words};

/// Sizes above which the short form drops digits, smallest first.
const ENGLISH_SIZES: &[(i128, &str)] = &[(1_000, "K"), (1_000_000, "M"), (1_000_000_000, "B")];
const SIMPLIFIED_SIZES: &[(i128, &str)] = &[(10_000, "万"), (100_000_000, "亿")];
const TRADITIONAL_SIZES: &[(i128, &str)] = &[(10_000, "萬"), (100_000_000, "億")];

impl Words {
    /// A number of things.
    pub fn count(&self, n: i64) -> String {
        count(n, self.language())
    }

    /// An amount in minor units (cents, 分) with its currency's sign; a fraction of zero is left out.
    pub fn money(&self, minor: i64, currency: &str) -> String {
        let (whole, fraction) = split(minor, decimals(currency));
        signed(minor, currency, self.language(), &format!("{}{fraction}", grouped(whole, 3)))
    }

    /// An amount in about four characters: `$1.2M`, `¥120万`; small amounts are written out.
    pub fn money_short(&self, minor: i64, currency: &str) -> String {
        let sizes = match self.language() {
            Language::En => ENGLISH_SIZES,
            Language::ZhHans => SIMPLIFIED_SIZES,
            Language::ZhHant => TRADITIONAL_SIZES,
        };
        match shortened(i128::from(minor).abs(), 10_i128.pow(decimals(currency)), sizes) {
            Some(digits) => signed(minor, currency, self.language(), &digits),
            None => self.money(minor, currency),
        }
    }
}

/// English groups by thousands; Chinese leaves four digits together and groups what is longer.
pub(super) fn count(n: i64, language: Language) -> String {
    grouped(n.into(), if language.is_chinese() { 4 } else { 3 })
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

/// How many digits a currency's minor unit takes (ISO 4217, list one).
const fn decimals(currency: &str) -> u32 {
    match currency.as_bytes() {
        b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX" | b"VND"
        | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
        b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
        _ => 2,
    }
}

/// The whole part without its sign, and the fraction with its point, empty when zero.
fn split(minor: i64, decimals: u32) -> (i128, String) {
    let scale = 10_i128.pow(decimals);
    let minor = i128::from(minor).abs();
    let fraction = match minor % scale {
        0 => String::new(),
        rest => format!(".{rest:0width$}", width = decimals as usize),
    };
    (minor / scale, fraction)
}

/// The sign a reader of that language knows the currency by (after CLDR); an unlisted currency keeps its code.
fn sign(currency: &str, language: Language) -> Option<&'static str> {
    Some(match (currency, language) {
        // U+00A5, one cell everywhere; the full-width U+FFE5 takes two.
        ("CNY", Language::ZhHans) => "¥",
        ("CNY", _) => "CN¥",
        ("JPY", Language::ZhHans) => "JP¥",
        ("JPY", _) => "¥",
        ("TWD", _) => "NT$",
        ("HKD", _) => "HK$",
        ("USD", Language::En) => "$",
        ("USD", _) => "US$",
        ("EUR", _) => "€",
        ("GBP", _) => "£",
        _ => return None,
    })
}

fn signed(minor: i64, currency: &str, language: Language, digits: &str) -> String {
    let minus = if minor < 0 { "-" } else { "" };
    match sign(currency, language) {
        Some(sign) => format!("{minus}{sign}{digits}"),
        None => format!("{minus}{currency} {digits}"),
    }
}

/// The amount in the largest size it reaches once rounded: one decimal below 100, none above.
fn shortened(minor: i128, scale: i128, sizes: &[(i128, &str)]) -> Option<String> {
    let mut shown: Option<(i128, i128, &str)> = None;
    for &(size, name) in sizes {
        // 999,960 rounds to 1000K, which is 1M: each size asks what the smaller one would have shown.
        let reached = match shown {
            None => minor >= size * scale,
            Some((tenths, smaller, _)) => tenths * smaller >= size * 10,
        };
        if !reached {
            break;
        }
        let tenths = rounded(minor * 10, size * scale);
        let tenths = if tenths < 1000 { tenths } else { rounded(minor, size * scale) * 10 };
        shown = Some((tenths, size, name));
    }
    let (tenths, _, name) = shown?;
    Some(match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{}{name}", grouped(whole, 4)),
        (whole, tenth) => format!("{whole}.{tenth}{name}"),
    })
}

/// Half goes up.
const fn rounded(value: i128, by: i128) -> i128 {
    (value + by / 2) / by
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
            assert_eq!(Words::new(language).count(n), written);
        }
    }

    #[test]
    fn money_carries_the_sign_its_reader_knows() {
        let cases = [
            (En, 125_000, "USD", "$1,250"),
            (En, 125_050, "USD", "$1,250.50"),
            (En, -5, "USD", "-$0.05"),
            (En, 100_000, "CNY", "CN¥1,000"),
            (ZhHans, 100_000, "CNY", "¥1,000"),
            (ZhHans, 5_000, "JPY", "JP¥5,000"),
            (En, 5_000, "JPY", "¥5,000"),
            (ZhHant, 123_450, "TWD", "NT$1,234.50"),
            (ZhHant, 100, "HKD", "HK$1"),
            (ZhHans, 100, "USD", "US$1"),
            (En, 1_500, "KWD", "KWD 1.500"),
            (En, -100_000, "CHF", "-CHF 1,000"),
        ];
        for (language, minor, currency, written) in cases {
            assert_eq!(Words::new(language).money(minor, currency), written);
        }
    }

    #[test]
    fn short_money_rounds_into_the_size_it_reaches() {
        let cases = [
            (En, 99_950, "USD", "$999.50"),
            (En, 100_000, "USD", "$1K"),
            (En, 123_400, "USD", "$1.2K"),
            (En, 95_000_000, "USD", "$950K"),
            (En, 99_996_000, "USD", "$1M"),
            (En, 99_949_900, "USD", "$999K"),
            (En, 12_345_678_900, "USD", "$123M"),
            (En, 250_000_000_000, "USD", "$2.5B"),
            (En, -125_000_000, "USD", "-$1.3M"),
            (ZhHans, 999_999, "CNY", "¥9,999.99"),
            (ZhHans, 1_000_000, "CNY", "¥1万"),
            (ZhHans, 1_234_000, "CNY", "¥1.2万"),
            (ZhHans, 120_000_000, "CNY", "¥120万"),
            (ZhHans, 9_999_960_000, "CNY", "¥1亿"),
            (ZhHans, 9_999_000_000, "CNY", "¥9999万"),
            (ZhHans, 1_234_567_890_000, "CNY", "¥123亿"),
            (ZhHant, 25_000_000, "TWD", "NT$25萬"),
            (ZhHant, 35_000_000_000, "TWD", "NT$3.5億"),
            (ZhHans, 10_000, "JPY", "JP¥1万"),
        ];
        for (language, minor, currency, written) in cases {
            assert_eq!(Words::new(language).money_short(minor, currency), written);
        }
    }
}
