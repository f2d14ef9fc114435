//! Takes apart what is written without spaces, as Chinese is: `地区=华东且非标签=停用`, `名称包含华`, `城市为空`.
//! A word is only cut where what follows the cut can be nothing but the beginning of a comparison.

use super::lexer::{Located, Token};
use super::names::{
    AND, EMPTY, HAS, HAS_NOT, IN, IS, IS_NOT, KNOWN, Keyword, NOT, NOT_EMPTY, NOT_IN, OR, UNKNOWN, is_subject,
};
use super::{Op, fold};

/// What follows a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// Something that compares.
    Operator,
    Open,
    Other,
}

/// The tokens with glued words apart.
pub(super) fn split(tokens: &[Located]) -> Vec<Located> {
    let mut apart: Vec<Located> = Vec::with_capacity(tokens.len());
    // Within the brackets of several values.
    let mut values = false;
    for at in 0..tokens.len() {
        let Located { token, column } = &tokens[at];
        let Token::Word(word) = token else {
            values = match token {
                Token::Open => apart.last().is_some_and(|before| is_among(&before.token)),
                Token::Close => false,
                _ => values,
            };
            apart.push(tokens[at].clone());
            continue;
        };
        let next = tokens.get(at + 1).map_or(Next::Other, |next| kind_of(&next.token));
        // After an operator stands a value, which may be any word; only a joint within it can be meant.
        let is_value = values || at.checked_sub(1).is_some_and(|before| is_operator(&tokens[before].token));
        let pieces = if word.is_ascii() { None } else { pieces(word, next, is_value) };
        let mut column = *column;
        for piece in pieces.unwrap_or_else(|| vec![word.as_str()]) {
            apart.push(Located { token: Token::Word(piece.to_owned()), column });
            column += piece.chars().count();
        }
    }
    apart
}

fn kind_of(token: &Token) -> Next {
    match token {
        Token::Open => Next::Open,
        token if is_operator(token) => Next::Operator,
        _ => Next::Other,
    }
}

fn is_operator(token: &Token) -> bool {
    use Keyword::{Empty, Has, HasNot, In, Is, NotEmpty, NotIn};
    match token {
        Token::Op(Op::Equal | Op::NotEqual | Op::Less | Op::AtMost | Op::More | Op::AtLeast | Op::Contains) => true,
        Token::Word(word) => {
            let folded = fold(word);
            let keyword = Keyword::parse(&folded);
            matches!(keyword, Some(In | NotIn | Has | HasNot | Is | Empty | NotEmpty)) || IS_NOT.contains(&&*folded)
        }
        _ => false,
    }
}

fn is_among(token: &Token) -> bool {
    matches!(token, Token::Word(word) if matches!(Keyword::parse(&fold(word)), Some(Keyword::In | Keyword::NotIn)))
}

/// The pieces of a word; none where it is one.
fn pieces(word: &str, next: Next, is_value: bool) -> Option<Vec<&str>> {
    if Keyword::parse(&fold(word)).is_some() || is_subject(word) {
        return None;
    }
    if !is_value && let Some(pieces) = clause(word, next) {
        return Some(pieces);
    }
    word.char_indices().find_map(|(at, _)| {
        let head = (at > 0).then(|| &word[..at]);
        Some(head.into_iter().chain(joint(&word[at..], next)?).collect())
    })
}

/// The pieces of a text that begins with `and` or `or` and goes on with a comparison.
fn joint(text: &str, next: Next) -> Option<Vec<&str>> {
    let joint = begins_with(text, &[AND, OR])?;
    let after = &text[joint.len()..];
    let rest = match after {
        // Before a bracket; at the end of a value it is part of that.
        "" if next == Next::Open => Vec::new(),
        "" => return None,
        after if is_subject(after) && next == Next::Operator => vec![after],
        after => clause(after, next)?,
    };
    Some(std::iter::once(joint).chain(rest).collect())
}

/// The pieces of what is the beginning of a comparison and more than one word.
fn clause(text: &str, next: Next) -> Option<Vec<&str>> {
    if let Some(not) = begins_with(text, &[NOT]) {
        let after = &text[not.len()..];
        if after.is_empty() {
            return (next == Next::Open).then(|| vec![not]);
        }
        let rest = if is_subject(after) && next == Next::Operator { Some(vec![after]) } else { clause(after, next) };
        return rest.map(|rest| std::iter::once(not).chain(rest).collect());
    }
    if next == Next::Open && [KNOWN, UNKNOWN].iter().any(|words| words.contains(&&*fold(text))) {
        return Some(vec![text]);
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let end = ends.into_iter().rev().find(|end| is_subject(&text[..*end]))?;
    let (subject, rest) = text.split_at(end);
    if let Some(empty) = begins_with(rest, &[NOT_EMPTY, EMPTY]) {
        let after = &rest[empty.len()..];
        let rest = if after.is_empty() { Vec::new() } else { joint(after, next)? };
        return Some([subject, empty].into_iter().chain(rest).collect());
    }
    if next == Next::Open && [IN, NOT_IN].iter().any(|words| words.contains(&&*fold(rest))) {
        return Some(vec![subject, rest]);
    }
    let compared = begins_with(rest, &[HAS_NOT, HAS, IS_NOT, IS])?;
    let value = &rest[compared.len()..];
    if value.is_empty() {
        return Some(vec![subject, compared]);
    }
    let value = pieces(value, next, true).unwrap_or_else(|| vec![value]);
    Some([subject, compared].into_iter().chain(value).collect())
}

/// The longest of these words that a text begins with, as it stands there.
fn begins_with<'a>(text: &'a str, words: &[&[&str]]) -> Option<&'a str> {
    let words = words.iter().copied().flatten();
    words.filter_map(|word| head(text, word)).max_by_key(|head| head.len())
}

fn head<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let length: usize = text.chars().take(word.chars().count()).map(char::len_utf8).sum();
    (fold(&text[..length]) == word).then(|| &text[..length])
}
