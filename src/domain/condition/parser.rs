//! From tokens to a condition, or to the one place where it cannot be read and what was expected there.

use super::lexer::{Located, Token, tokens};
use super::{Comparison, Condition, Fact, FactKind, Op, Value, Word, fold};
use chrono::NaiveDate;

/// Longer conditions are refused: they come from files of strangers too.
pub const MOST_CHARS: usize = 2_000;
/// So are deeper ones: reading and evaluating go as deep as the text does.
pub const MOST_DEPTH: usize = 40;

/// Why a condition cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("column {column}: {fault}")]
pub struct Misread {
    pub fault: Fault,
    /// In characters, from 1.
    pub column: usize,
    /// What stands there; empty at the end of the text.
    pub found: String,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("expected {}", .0.name())]
    Expected(Expected),
    #[error("no such fact")]
    UnknownFact,
    /// The fact holds texts, numbers, a date or yes/no, and this operator is for another kind.
    #[error("{} cannot be compared with {}", .fact.name(), .op.name())]
    Operator { fact: Fact, op: Op },
    #[error("a quote that is never closed")]
    UnclosedQuote,
    #[error("longer than {MOST_CHARS} characters")]
    TooLong,
    #[error("more than {MOST_DEPTH} levels deep")]
    TooDeep,
}

crate::choices! {
    /// What should have stood there.
    pub enum Expected {
        /// A fact, `not`, `known(…)`, `unknown(…)` or `(`.
        Condition = "condition",
        Fact = "fact",
        Operator = "operator",
        Text = "text",
        Number = "number",
        /// `2026-12-31`.
        Date = "date",
        YesNo = "yes-or-no",
        Open = "open",
        Close = "close",
        /// `and`, `or`, or nothing more.
        End = "and-or-end",
    }
}

impl Condition {
    pub fn parse(text: &str) -> Result<Self, Misread> {
        if text.chars().count() > MOST_CHARS {
            return Err(Misread { fault: Fault::TooLong, column: MOST_CHARS + 1, found: String::new() });
        }
        let mut parser = Parser { tokens: tokens(text), at: 0, depth: 0 };
        let condition = parser.any()?;
        match parser.peek() {
            Token::End => Ok(condition),
            _ => Err(parser.expected(Expected::End)),
        }
    }
}

struct Parser {
    /// Ends with `Token::End`, which is never passed.
    tokens: Vec<Located>,
    at: usize,
    depth: usize,
}

impl Parser {
    /// `a or b or c`
    fn any(&mut self) -> Result<Condition, Misread> {
        let mut parts = vec![self.all()?];
        while self.keyword("or") {
            parts.push(self.all()?);
        }
        Ok(alone_or(parts, Condition::Any))
    }

    /// `a and b and c`
    fn all(&mut self) -> Result<Condition, Misread> {
        let mut parts = vec![self.single()?];
        while self.keyword("and") {
            parts.push(self.single()?);
        }
        Ok(alone_or(parts, Condition::All))
    }

    /// `not x`, `( x )`, `known(fact)`, `unknown(fact)`, or a comparison.
    fn single(&mut self) -> Result<Condition, Misread> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err(self.fault(Fault::TooDeep));
        }
        let condition = if self.keyword("not") {
            Condition::Not(Box::new(self.single()?))
        } else if *self.peek() == Token::Open {
            self.at += 1;
            let inner = self.any()?;
            self.take(&Token::Close, Expected::Close)?;
            inner
        } else if self.keyword("known") {
            Condition::Known(self.fact_in_brackets()?)
        } else if self.keyword("unknown") {
            Condition::Unknown(self.fact_in_brackets()?)
        } else {
            self.comparison()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn fact_in_brackets(&mut self) -> Result<Fact, Misread> {
        self.take(&Token::Open, Expected::Open)?;
        let fact = self.fact(Expected::Fact)?;
        self.take(&Token::Close, Expected::Close)?;
        Ok(fact)
    }

    fn comparison(&mut self) -> Result<Condition, Misread> {
        let fact = self.fact(Expected::Condition)?;
        let Token::Op(op) = *self.peek() else {
            return Err(self.expected(Expected::Operator));
        };
        let fits = match fact.kind() {
            FactKind::Texts => matches!(op, Op::Equal | Op::NotEqual | Op::Contains),
            FactKind::Number | FactKind::Date => op != Op::Contains,
            FactKind::YesNo => matches!(op, Op::Equal | Op::NotEqual),
        };
        if !fits {
            return Err(self.fault(Fault::Operator { fact, op }));
        }
        self.at += 1;
        let column = self.tokens[self.at].column;
        let value = self.value(fact.kind())?;
        Ok(Condition::Compare(Comparison { fact, op, value, column }))
    }

    fn fact(&mut self, expected: Expected) -> Result<Fact, Misread> {
        let Token::Word(word) = self.peek() else {
            return Err(self.expected(expected));
        };
        let name = fold(word);
        if is_keyword(&name) {
            return Err(self.expected(expected));
        }
        let fact = Fact::parse(&name).ok_or_else(|| self.fault(Fault::UnknownFact))?;
        self.at += 1;
        Ok(fact)
    }

    fn value(&mut self, kind: FactKind) -> Result<Value, Misread> {
        let (text, bare) = match self.peek() {
            Token::Word(word) => (word.clone(), true),
            Token::Quoted(text) => (text.clone(), false),
            _ => return Err(self.expected(expected_for(kind))),
        };
        let value = match kind {
            FactKind::Texts if bare && is_keyword(&fold(&text)) => None,
            FactKind::Texts => Some(Value::Text(Word::new(&text))),
            FactKind::Number => number(&fold(&text)),
            FactKind::Date => NaiveDate::parse_from_str(&fold(&text), "%Y-%m-%d").ok().map(Value::Date),
            FactKind::YesNo => yes_no(&fold(&text)).map(Value::YesNo),
        };
        let value = value.ok_or_else(|| self.expected(expected_for(kind)))?;
        self.at += 1;
        Ok(value)
    }

    fn peek(&self) -> &Token {
        &self.tokens[self.at].token
    }

    /// Passes a keyword if it stands here.
    fn keyword(&mut self, keyword: &str) -> bool {
        let here = matches!(self.peek(), Token::Word(word) if fold(word) == keyword);
        self.at += usize::from(here);
        here
    }

    fn take(&mut self, token: &Token, expected: Expected) -> Result<(), Misread> {
        if self.peek() != token {
            return Err(self.expected(expected));
        }
        self.at += 1;
        Ok(())
    }

    fn expected(&self, expected: Expected) -> Misread {
        match self.peek() {
            Token::Unclosed => self.fault(Fault::UnclosedQuote),
            _ => self.fault(Fault::Expected(expected)),
        }
    }

    fn fault(&self, fault: Fault) -> Misread {
        let Located { token, column } = &self.tokens[self.at];
        let found = match token {
            Token::Word(text) | Token::Quoted(text) => text.clone(),
            Token::Op(op) => op.name().to_owned(),
            Token::Open => "(".to_owned(),
            Token::Close => ")".to_owned(),
            Token::Unclosed => "\"".to_owned(),
            Token::Stray(c) => c.to_string(),
            Token::End => String::new(),
        };
        Misread { fault, column: *column, found }
    }
}

fn alone_or(mut parts: Vec<Condition>, several: fn(Vec<Condition>) -> Condition) -> Condition {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            several(parts)
        }
    }
}

pub(super) fn is_keyword(folded: &str) -> bool {
    matches!(folded, "and" | "or" | "not" | "known" | "unknown")
}

const fn expected_for(kind: FactKind) -> Expected {
    match kind {
        FactKind::Texts => Expected::Text,
        FactKind::Number => Expected::Number,
        FactKind::Date => Expected::Date,
        FactKind::YesNo => Expected::YesNo,
    }
}

/// `14`, `14d`, `14天`, `-2.5`; nothing else that a float parser would take (`inf`, `1e9`).
fn number(folded: &str) -> Option<Value> {
    let digits = folded.strip_suffix(['d', '天']);
    let text = digits.unwrap_or(folded);
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let value = text.parse().ok().filter(|_| plain)?;
    Some(Value::Number { value, days: digits.is_some() })
}

fn yes_no(folded: &str) -> Option<bool> {
    match folded {
        "yes" | "true" | "是" => Some(true),
        "no" | "false" | "否" => Some(false),
        _ => None,
    }
}
