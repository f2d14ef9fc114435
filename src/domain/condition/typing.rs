//! A condition while it is being typed: what may come next, and for which fact.

use super::lexer::{Located, Token, tokens};
use super::parser::Parser;
use super::{Condition, Expected, Fault, Misread, Reading, Subject};

impl Condition {
    /// What is expected behind a text that is not finished, and what the comparison at its end asks about; none where the
    /// text cannot be read up to its end.
    pub fn expected_after(text: &str, reading: Reading) -> Option<(Expected, Option<Subject>)> {
        let mut parser = Parser::new(text, reading);
        match parser.any() {
            Ok(_) => (*parser.peek() == Token::End).then_some((Expected::End, None)),
            Err(Misread { fault: Fault::Expected(expected), .. }) if *parser.peek() == Token::End => {
                Some((expected, parser.last))
            }
            Err(_) => None,
        }
    }

    /// Where the word begins that is being typed at the end of a text, in bytes; the end where none is.
    pub fn word_at_end(text: &str) -> usize {
        let tokens = tokens(text);
        let last = tokens.len().checked_sub(2).and_then(|at| tokens.get(at));
        let from = match last {
            Some(Located { token: Token::Unclosed, column }) => Some(*column),
            Some(Located { token: Token::Word(_), column }) if !text.ends_with(char::is_whitespace) => Some(*column),
            _ => None,
        };
        from.map_or(text.len(), |column| text.chars().take(column - 1).map(char::len_utf8).sum())
    }
}
