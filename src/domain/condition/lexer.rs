//! The words and signs of a condition, each with its column.

use super::Op;
use crate::text::fold;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A bare word: a name, a keyword or a value.
    Word(String),
    /// A text in quotes, without them.
    Quoted(String),
    Op(Op),
    Open,
    Close,
    /// Between the values of a list: `,` and what Chinese has for it.
    Comma,
    /// An opening quote without its partner.
    Unclosed,
    /// A character that begins nothing.
    Stray(char),
    End,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Located {
    pub token: Token,
    /// In characters, from 1.
    pub column: usize,
}

/// Splits a text into tokens; the last one is always `End`.
pub(super) fn tokens(text: &str) -> Vec<Located> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_whitespace() {
            at += 1;
            continue;
        }
        let column = at + 1;
        let (token, length) = token(&chars[at..]);
        found.push(Located { token, column });
        at += length;
    }
    found.push(Located { token: Token::End, column: chars.len() + 1 });
    found
}

/// How many characters the value takes with which these begin.
pub fn value_length(rest: &[char]) -> usize {
    if rest.is_empty() { 0 } else { token(rest).1 }
}

/// The token at the beginning of `rest` (never empty) and how many characters it takes.
fn token(rest: &[char]) -> (Token, usize) {
    if let Some(close) = closing_quote(rest[0]) {
        return quoted(rest, close);
    }
    let second = rest.get(1).map(|c| fold(*c));
    let next_is_equals = second == Some('=');
    match fold(rest[0]) {
        '(' => (Token::Open, 1),
        ')' => (Token::Close, 1),
        ',' | '、' => (Token::Comma, 1),
        '=' if next_is_equals => (Token::Op(Op::Equal), 2),
        '=' if second == Some('<') => (Token::Op(Op::AtMost), 2),
        '=' if second == Some('>') => (Token::Op(Op::AtLeast), 2),
        '=' => (Token::Op(Op::Equal), 1),
        '!' if next_is_equals => (Token::Op(Op::NotEqual), 2),
        '≠' => (Token::Op(Op::NotEqual), 1),
        '<' if next_is_equals => (Token::Op(Op::AtMost), 2),
        '<' if second == Some('>') => (Token::Op(Op::NotEqual), 2),
        '<' => (Token::Op(Op::Less), 1),
        '≤' => (Token::Op(Op::AtMost), 1),
        '>' if next_is_equals => (Token::Op(Op::AtLeast), 2),
        '>' => (Token::Op(Op::More), 1),
        '≥' => (Token::Op(Op::AtLeast), 1),
        '~' => (Token::Op(Op::Contains), 1),
        _ if in_word(rest[0]) => {
            let length = rest.iter().take_while(|c| in_word(**c)).count();
            (Token::Word(rest[..length].iter().collect()), length)
        }
        stray => (Token::Stray(stray), 1),
    }
}

/// A quoted text; `\` takes the next character as it is.
fn quoted(rest: &[char], close: char) -> (Token, usize) {
    let mut text = String::new();
    let mut at = 1;
    while let Some(c) = rest.get(at) {
        match c {
            '\\' => match rest.get(at + 1) {
                Some(next) => {
                    text.push(*next);
                    at += 2;
                }
                None => break,
            },
            c if *c == close => return (Token::Quoted(text), at + 1),
            c => {
                text.push(*c);
                at += 1;
            }
        }
    }
    (Token::Unclosed, rest.len())
}

const fn closing_quote(open: char) -> Option<char> {
    Some(match open {
        '"' => '"',
        '\u{ff02}' => '\u{ff02}',
        '“' => '”',
        '「' => '」',
        _ => return None,
    })
}

/// Whether a character may stand in a bare word: letters of any script, digits, and what joins them in names and dates.
pub(super) fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(fold(c), '_' | '-' | '.' | '/' | '&' | '+' | '·' | ':' | '#' | '%')
}
