//! The privacy veil: what somebody who looks at the screen from behind must not read becomes dots. Character for
//! character and cell for cell, so that carets, columns and hits stay where they are.

use super::{fold, width};
use std::borrow::Cow;
use std::ops::Range;

/// Whether numbers, addresses and amounts are to be read on the screen. The default shows everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Veil {
    on: bool,
}

/// What stands for a character of one cell.
const DOT: char = '●';
/// What stands for a character of two cells.
const WIDE: char = '＊';

/// So many characters stay at the end of what is hidden: enough to tell two numbers apart for who knows them.
const LEFT: usize = 2;
/// What is not longer than this has nothing left over.
const SHORT: usize = 4;
/// Digits from which on a number in a sentence may be somebody's: the shortest numbers of towns.
const NUMBER: usize = 7;

/// Signs before an amount.
const SIGNS: &str = "$£€¥￥₩₹฿₽₺";
/// Signs behind an amount.
const UNITS: &str = "万萬亿億元圆圓块塊";
/// Words beside an amount, folded.
const WORDS: &[&str] = &[
    "aud", "billion", "cad", "chf", "cny", "dollar", "dollars", "eur", "euro", "euros", "gbp", "hk", "hkd", "inr",
    "jpy", "k", "krw", "million", "nt", "ntd", "pounds", "rmb", "sgd", "twd", "us", "usd", "yuan",
];

impl Veil {
    pub const fn new(on: bool) -> Self {
        Self { on }
    }

    pub const fn is_on(self) -> bool {
        self.on
    }

    #[must_use]
    pub const fn turned(self) -> Self {
        Self { on: !self.on }
    }

    /// A sentence, or any text: e-mail addresses, amounts and long numbers in it are hidden; of numbers and addresses
    /// the last two characters stay.
    pub fn text(self, text: &str) -> Cow<'_, str> {
        if !self.on || !text.chars().any(|c| digit(c) || fold(c) == '@') {
            return Cow::Borrowed(text);
        }
        let chars: Vec<char> = text.chars().collect();
        let mut hidden = vec![false; chars.len()];
        mails(&chars, &mut hidden);
        amounts(&chars, &mut hidden);
        numbers(&chars, &mut hidden);
        masked(&chars, &hidden)
    }

    /// A value that is private as a whole, such as a number, the name somebody has in a messenger, or a street.
    pub fn value(self, text: &str) -> Cow<'_, str> {
        if !self.on {
            return Cow::Borrowed(text);
        }
        let chars: Vec<char> = text.chars().collect();
        let mut hidden = vec![false; chars.len()];
        let mail = chars.iter().rposition(|c| fold(*c) == '@');
        let own = 0..mail.unwrap_or(chars.len());
        hide(&chars, own, LEFT, &mut hidden);
        if let Some(at) = mail {
            hide(&chars, at..chars.len(), 0, &mut hidden);
        }
        masked(&chars, &hidden)
    }
}

fn digit(c: char) -> bool {
    fold(c).is_ascii_digit()
}

/// Hides the letters and digits of a stretch but its last ones.
fn hide(chars: &[char], stretch: Range<usize>, left: usize, hidden: &mut [bool]) {
    let letters: Vec<usize> = stretch.filter(|at| chars[*at].is_alphanumeric()).collect();
    let left = if letters.len() > SHORT { left } else { 0 };
    for at in &letters[..letters.len() - left] {
        hidden[*at] = true;
    }
}

fn masked(chars: &[char], hidden: &[bool]) -> Cow<'static, str> {
    let mask = |(c, hidden): (&char, &bool)| match (hidden, width(c.encode_utf8(&mut [0; 4]))) {
        (true, 1) => DOT,
        (true, 2) => WIDE,
        _ => *c,
    };
    Cow::Owned(chars.iter().zip(hidden).map(mask).collect())
}

/// Addresses: what stands around an `@`, without the Chinese around that.
fn mails(chars: &[char], hidden: &mut [bool]) {
    let name = |c: &char| c.is_alphanumeric() && (!wide(*c) || fold(*c).is_ascii()) || "._%+-".contains(fold(*c));
    for at in (0..chars.len()).filter(|at| fold(chars[*at]) == '@') {
        let from = at - chars[..at].iter().rev().take_while(|c| name(c)).count();
        let to = at + 1 + chars[at + 1..].iter().take_while(|c| name(c)).count();
        if from < at && chars.get(at + 1).is_some_and(|c| c.is_alphanumeric() && name(c)) {
            hide(chars, from..at, LEFT, hidden);
            hide(chars, at..to, 0, hidden);
        }
    }
}

fn wide(c: char) -> bool {
    width(c.encode_utf8(&mut [0; 4])) > 1
}

/// Amounts: figures with a sign of money or a word for it, or a Chinese unit, before or behind them.
fn amounts(chars: &[char], hidden: &mut [bool]) {
    let mut at = 0;
    while let Some(from) = (at..chars.len()).find(|at| digit(chars[*at])) {
        let mut to = from + 1;
        while to < chars.len() && (digit(chars[to]) || within(chars, to, ".,'")) {
            to += 1;
        }
        at = to;
        if is_money(chars, from..to) {
            for place in (from..to).filter(|at| digit(chars[*at])) {
                hidden[place] = true;
            }
        }
    }
}

/// A sign between two digits.
fn within(chars: &[char], at: usize, signs: &str) -> bool {
    let digit_at = |at: Option<&char>| at.is_some_and(|c| digit(*c));
    signs.contains(fold(chars[at])) && digit_at(chars[..at].last()) && digit_at(chars.get(at + 1))
}

fn is_money(chars: &[char], figures: Range<usize>) -> bool {
    let before: Vec<char> = chars[..figures.start].iter().rev().skip_while(|c| c.is_whitespace()).copied().collect();
    let behind = &chars[figures.end..];
    let blank = behind.iter().take_while(|c| c.is_whitespace()).count();
    let behind = &behind[blank..];
    let word = |chars: &mut dyn Iterator<Item = &char>| -> String {
        chars.map(|c| fold(*c)).take_while(char::is_ascii_alphabetic).take(8).collect()
    };
    let ahead: String = word(&mut before.iter()).chars().rev().collect();
    let after = word(&mut behind.iter());
    let signed = |c: Option<&char>, signs: &str| c.is_some_and(|c| signs.contains(*c));
    signed(before.first(), SIGNS)
        || signed(behind.first(), SIGNS)
        || signed(behind.first(), UNITS)
        || WORDS.contains(&ahead.as_str())
        // "5 k" is no amount, "5k" is.
        || (WORDS.contains(&after.as_str()) && (after != "k" || blank == 0))
}

/// Numbers of at least [`NUMBER`] digits, whatever parts their groups. Days are none.
fn numbers(chars: &[char], hidden: &mut [bool]) {
    let mut at = 0;
    while let Some(from) = (at..chars.len()).find(|at| digit(chars[*at])) {
        let mut to = from + 1;
        while let Some(next) = (to..chars.len().min(to + 4)).find(|at| digit(chars[*at])) {
            if !chars[to..next].iter().all(|c| " -./()·\u{3000}".contains(fold(*c))) {
                break;
            }
            to = next + 1;
        }
        for group in groups(chars, from..to) {
            if group.clone().filter(|at| digit(chars[*at])).count() >= NUMBER {
                hide(chars, group, LEFT, hidden);
            }
        }
        at = to;
    }
}

/// A run of digits without the days in it.
fn groups(chars: &[char], run: Range<usize>) -> Vec<Range<usize>> {
    let (mut groups, mut joins): (Vec<Range<usize>>, bool) = (Vec::new(), false);
    let mut from = run.start;
    for word in chars[run].split(|c| c.is_whitespace()) {
        let to = from + word.len();
        let day = is_day(word);
        match groups.last_mut().filter(|_| joins) {
            _ if day => {}
            Some(group) => group.end = to,
            None => groups.push(from..to),
        }
        joins = !day;
        from = to + 1;
    }
    groups
}

/// `2026-11-22`, `22.11.2026`, `3/4/2026`.
fn is_day(word: &[char]) -> bool {
    let parts: Vec<usize> = word.split(|c| !digit(*c)).map(<[char]>::len).collect();
    matches!(parts[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4])
}

#[cfg(test)]
mod tests {
    use super::super::clean::tests::nasty;
    use super::super::safe;
    use super::*;
    use proptest::prelude::*;

    const ON: Veil = Veil::new(true);

    #[test]
    fn of_a_number_the_last_two_digits_stay_and_the_groups_do() {
        for (text, shown) in [
            ("154 0000 0021", "●●● ●●●● ●●21"),
            ("Rang 0114 496 0371, no answer", "Rang ●●●● ●●● ●●71, no answer"),
            ("(503) 555-0146", "(●●●) ●●●-●●46"),
            ("+44 20 7946 0123", "+●● ●● ●●●● ●●23"),
            ("手机13800138000转8001", "手机●●●●●●●●●00转8001"),
            ("１３８００１３８０００", "＊＊＊＊＊＊＊＊＊００"),
        ] {
            assert_eq!(ON.text(text), shown);
        }
    }

    #[test]
    fn addresses_and_amounts_go_too() {
        for (text, shown) in [
            ("mail shen.lq@yuanwang.example today", "mail ●●●●.lq@●●●●●●●●.●●●●●●● today"),
            ("发到shen@x.example。", "发到●●●●@●.●●●●●●●。"),
            ("about £88,000 a year", "about £●●,●●● a year"),
            ("上年分摊 41 万", "上年分摊 ●● 万"),
            ("18.6 万元, 3000元", "●●.● 万元, ●●●●元"),
            ("USD 1,200.50 or 900 EUR or 88k", "USD ●,●●●.●● or ●●● EUR or ●●k"),
            ("1.2 million", "●.● million"),
        ] {
            assert_eq!(ON.text(text), shown);
        }
    }

    #[test]
    fn days_times_counts_and_sizes_are_nobodys_secret() {
        for text in [
            "2026-11-22 07:14",
            "22.11.2026 – 24.11.2026",
            "2026年11月22日 09:30",
            "1,234,567 customers",
            "60×16",
            "3/12 [##---] 25%",
            "1998, 31% of the air",
            "3-6-1",
            "50 kW",
            "B 车间 3 号",
        ] {
            assert_eq!(ON.text(text), text);
        }
    }

    #[test]
    fn a_private_value_is_hidden_whatever_it_is_made_of() {
        for (text, shown) in [
            ("demo_shenlq", "●●●●_●●●●lq"),
            ("北仑区云帆路 188 号", "＊＊＊＊＊＊ ●●8 号"),
            ("Unit 4, Millrace Road", "●●●● ●, ●●●●●●●● ●●ad"),
            ("95588", "●●●88"),
            ("li", "●●"),
            ("a.b@c.example", "●.●@●.●●●●●●●"),
            ("", ""),
        ] {
            assert_eq!(ON.value(text), shown);
        }
    }

    #[test]
    fn without_the_veil_nothing_changes() {
        assert_eq!(Veil::default().text("154 0000 0021"), "154 0000 0021");
        assert_eq!(Veil::default().value("95588"), "95588");
    }

    proptest! {
        #[test]
        fn every_character_keeps_its_place_and_its_cells(raw in nasty(), number in "[0-9+ ()@a-z.¥万-]{0,24}") {
            let text = safe(&format!("{raw}{number}")).into_owned();
            for shown in [ON.text(&text), ON.value(&text)] {
                prop_assert_eq!(shown.chars().count(), text.chars().count());
                for (shown, c) in shown.chars().zip(text.chars()) {
                    let cells = |c: char| width(c.encode_utf8(&mut [0; 4]));
                    prop_assert_eq!(cells(shown), cells(c), "{:?}", c);
                }
            }
        }

        #[test]
        fn veiling_twice_is_veiling_once(number in "[0-9+ ()@a-z.,¥万元-]{0,30}") {
            let once = ON.text(&number).into_owned();
            prop_assert_eq!(ON.text(&once), once.as_str());
        }

        #[test]
        fn no_seven_digits_in_a_row_are_left(before in "[a-z 中]{0,5}", number in "[0-9]{7,15}", behind in "[a-z 中]{0,5}") {
            let text = format!("{before}{number}{behind}");
            let shown = ON.text(&text).into_owned();
            prop_assert!(!shown.contains(&number[..3]) || number[number.len() - 2..].contains(&number[..2]), "{}", shown);
            prop_assert_eq!(shown.chars().filter(char::is_ascii_digit).count() <= LEFT, true, "{}", shown);
        }
    }
}
