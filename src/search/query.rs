//! What was typed, in tokens.

use super::glyphs::skippable;
use super::mask::{self, Mask};
use crate::text::fold;

/// Tokens are compared up to this length: one bit of a word each.
pub(super) const LONGEST: usize = 63;

/// From so many digits on, spaces do not part a number.
const NUMBER: usize = 5;

/// From so many digits on, a number is meant as it stands: it has no near misses.
const WHOLE_NUMBER: usize = 7;

/// One word of a query: folded letters and digits, without the signs that texts may skip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) letters: Vec<char>,
    /// As it is compared with phone numbers, where it is a number: without zeros dialled in front.
    pub(super) phone: Option<Vec<char>>,
}

impl Token {
    fn new(raw: &str) -> Option<Self> {
        // The zero of "+44 (0)20" is dialled only at home.
        let international = raw.starts_with('+') || raw.starts_with('＋');
        let raw = if international { raw.replace("(0)", "") } else { raw.to_owned() };
        let mut letters: Vec<char> = raw.chars().map(fold).filter(|c| !skippable(*c)).collect();
        letters.truncate(LONGEST);
        if letters.is_empty() {
            return None;
        }
        let phone = letters.iter().all(char::is_ascii_digit).then(|| {
            let zeros = letters.iter().take_while(|c| **c == '0').count();
            let rest = letters.get(zeros..).unwrap_or_default();
            if rest.is_empty() { letters.clone() } else { rest.to_vec() }
        });
        Some(Self { letters, phone })
    }

    /// A pattern of letters, for the typo tier.
    pub(super) fn of(letters: Vec<char>) -> Self {
        Self { letters, phone: None }
    }

    pub(super) fn needs(&self) -> Mask {
        mask::needs(self.phone.as_ref().unwrap_or(&self.letters))
    }

    /// Does every text that answers this token answer `shorter` too?
    fn narrows(&self, shorter: &Self) -> bool {
        self.letters.starts_with(&shorter.letters)
            && match (&self.phone, &shorter.phone) {
                (Some(now), Some(before)) => now.starts_with(before),
                (None, _) => true,
                (Some(_), None) => false,
            }
    }
}

/// All tokens of a query; each must be answered somewhere in a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Query {
    pub(super) tokens: Vec<Token>,
}

impl Query {
    pub(super) fn parse(typed: &str) -> Self {
        let number = |c: char| matches!(c, '0'..='9' | '+' | '-' | '(' | ')' | '.' | '/' | ' ');
        let folded: String = typed.chars().map(fold).collect();
        let digits = folded.chars().filter(char::is_ascii_digit).count();
        if digits >= NUMBER && folded.chars().all(number) {
            return Self { tokens: Token::new(folded.trim()).into_iter().collect() };
        }
        Self { tokens: typed.split_whitespace().filter_map(Token::new).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// How many letters were typed.
    pub(super) fn letters(&self) -> usize {
        self.tokens.iter().map(|token| token.letters.len()).sum()
    }

    /// Is it a number that is taken at its word?
    pub(super) fn is_number(&self) -> bool {
        self.letters() >= WHOLE_NUMBER && self.tokens.iter().all(|token| token.phone.is_some())
    }

    pub(super) fn needs(&self) -> Mask {
        self.tokens.iter().fold(0, |mask, token| mask | token.needs())
    }

    /// Can the rows that answer this query only be among those that answered `before`?
    pub(super) fn narrows(&self, before: &Self) -> bool {
        !before.is_empty() && before.tokens.iter().all(|old| self.tokens.iter().any(|new| new.narrows(old)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(typed: &str) -> Vec<String> {
        Query::parse(typed).tokens.iter().map(|token| token.letters.iter().collect()).collect()
    }

    #[test]
    fn words_are_parted_at_spaces_and_numbers_are_not() {
        for (typed, want) in [
            ("Zhang  WEI", &["zhang", "wei"][..]),
            ("平安　ZG", &["平安", "zg"]),
            ("xi'an", &["xian"]),
            ("138 1234", &["1381234"]),
            ("138 1", &["138", "1"]),
            ("+86 138-1234", &["861381234"]),
            ("+44 (0)20 7946", &["44207946"]),
            ("（-）", &[]),
            ("José ", &["jose"]),
        ] {
            assert_eq!(tokens(typed), want, "{typed}");
        }
    }

    #[test]
    fn a_query_narrows_one_whose_words_begin_its_own() {
        for (now, before, narrows) in [
            ("huaw", "hua", true),
            ("hua w", "hua", true),
            ("hua", "huaw", false),
            ("138 12", "138 1", true),
            ("01", "0", false),
            ("x", "", false),
            ("wei zhang", "zhang", true),
        ] {
            assert_eq!(Query::parse(now).narrows(&Query::parse(before)), narrows, "{now} {before}");
        }
    }
}
