//! From tokens to a condition, or to the one place where it cannot be read and what was expected there.

use super::fault::{Expected, Fault, MOST_CHARS, MOST_DEPTH, Misread, Reading};
use super::lexer::{Located, Token, tokens};
use super::names::{self, Keyword};
use super::outline::alone_or;
use super::{Comparison, Condition, Day, Fact, FactKind, Listed, Op, Subject, Value, Word, fold, split, values};
use chrono::NaiveDate;

impl Condition {
    /// As it stands in a pack.
    pub fn parse(text: &str) -> Result<Self, Misread> {
        Self::read(text, Reading::Pack)
    }

    pub fn read(text: &str, reading: Reading) -> Result<Self, Misread> {
        if text.chars().count() > MOST_CHARS {
            return Err(Misread { fault: Fault::TooLong, column: MOST_CHARS + 1, found: String::new() });
        }
        let mut parser = Parser::new(text, reading);
        let condition = parser.any()?;
        match parser.peek() {
            Token::End => Ok(condition),
            _ => Err(parser.expected(Expected::End)),
        }
    }
}

pub(super) struct Parser {
    /// Ends with `Token::End`, which is never passed.
    tokens: Vec<Located>,
    at: usize,
    depth: usize,
    reading: Reading,
    /// What the comparison read last asks about.
    pub(super) last: Option<Subject>,
}

/// What stands between a subject and its values.
enum Compare {
    With(Op),
    /// One of several; `false`: none of them.
    Among(bool),
    /// `false`: something is there.
    Empty(bool),
    Known(bool),
    /// Does not contain.
    Lacks,
}

impl Parser {
    pub(super) fn new(text: &str, reading: Reading) -> Self {
        Self { tokens: split::split(&tokens(text)), at: 0, depth: 0, reading, last: None }
    }

    /// `a or b or c`
    pub(super) fn any(&mut self) -> Result<Condition, Misread> {
        let mut parts = vec![self.all()?];
        while self.keyword(Keyword::Or) {
            parts.push(self.all()?);
        }
        Ok(alone_or(parts, Condition::Any))
    }

    /// `a and b and c`
    fn all(&mut self) -> Result<Condition, Misread> {
        let mut parts = vec![self.single()?];
        while self.keyword(Keyword::And) {
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
        let condition = if self.keyword(Keyword::Not) {
            Condition::Not(Box::new(self.single()?))
        } else if *self.peek() == Token::Open {
            self.at += 1;
            let inner = self.any()?;
            self.take(&Token::Close, Expected::Close)?;
            inner
        } else if self.keyword(Keyword::Known) {
            Condition::Known(self.subject_in_brackets()?)
        } else if self.keyword(Keyword::Unknown) {
            Condition::Unknown(self.subject_in_brackets()?)
        } else {
            self.comparison()?
        };
        // A comparison that denies may be written with a `not` of its own: what was read must not be deeper when written.
        if self.depth == MOST_DEPTH && matches!(condition, Condition::Not(_)) {
            return Err(self.fault(Fault::TooDeep));
        }
        self.depth -= 1;
        Ok(condition)
    }

    fn subject_in_brackets(&mut self) -> Result<Subject, Misread> {
        self.take(&Token::Open, Expected::Open)?;
        let subject = self.subject(Expected::Fact)?;
        self.take(&Token::Close, Expected::Close)?;
        Ok(subject)
    }

    fn comparison(&mut self) -> Result<Condition, Misread> {
        if matches!(self.peek(), Token::Word(word) if names::is_list(&fold(word))) {
            return self.listed();
        }
        let subject = self.subject(Expected::Condition)?;
        self.last = Some(subject.clone());
        let before = self.at;
        let compare = self.operator()?;
        let (op, after) = match compare {
            Compare::With(op) => (op, self.at),
            Compare::Among(_) => (Op::Equal, self.at),
            Compare::Lacks => (Op::Contains, self.at),
            Compare::Empty(yes) => return Ok(unless(yes, Condition::Empty(subject))),
            Compare::Known(yes) => {
                return Ok(if yes { Condition::Known(subject) } else { Condition::Unknown(subject) });
            }
        };
        if let Some(fact) = subject.fact().filter(|fact| !fits(fact.kind(), op)) {
            self.at = before;
            return Err(self.fault(Fault::Operator { fact, op }));
        }
        self.at = after;
        match compare {
            Compare::Among(yes) => {
                let parts = self.several(|parser| parser.compared(&subject, Op::Equal))?;
                Ok(unless(yes, alone_or(parts, Condition::Any)))
            }
            Compare::Lacks => Ok(unless(false, self.compared(&subject, op)?)),
            _ => self.compared(&subject, op),
        }
    }

    /// `list = a`, `list in (a, b)`
    fn listed(&mut self) -> Result<Condition, Misread> {
        if self.reading == Reading::Pack {
            return Err(self.fault(Fault::OfLists));
        }
        self.at += 1;
        self.last = None;
        let before = self.at;
        let one = |parser: &mut Self| {
            let column = parser.tokens[parser.at].column;
            match parser.value(Some(FactKind::Texts), Op::Equal)? {
                Value::Text(name) => Ok(Condition::Listed(Listed { name, column, condition: None })),
                _ => Err(parser.expected(Expected::Text)),
            }
        };
        match self.operator()? {
            Compare::With(Op::Equal) => one(self),
            Compare::With(Op::NotEqual) => Ok(unless(false, one(self)?)),
            Compare::Among(yes) => Ok(unless(yes, alone_or(self.several(one)?, Condition::Any))),
            _ => {
                self.at = before;
                Err(self.expected(Expected::Equals))
            }
        }
    }

    /// `(a, b, c)`
    fn several(
        &mut self,
        mut one: impl FnMut(&mut Self) -> Result<Condition, Misread>,
    ) -> Result<Vec<Condition>, Misread> {
        self.take(&Token::Open, Expected::Open)?;
        let mut parts = vec![one(self)?];
        while *self.peek() == Token::Comma {
            self.at += 1;
            parts.push(one(self)?);
        }
        self.take(&Token::Close, Expected::Close)?;
        Ok(parts)
    }

    /// A sign or its word. Nothing has been passed when it is none.
    fn operator(&mut self) -> Result<Compare, Misread> {
        if let Token::Op(op) = *self.peek() {
            self.at += 1;
            return Ok(Compare::With(op));
        }
        let word = self.keyword_here().ok_or_else(|| self.expected(Expected::Operator))?;
        let compare = match word {
            Keyword::In => Compare::Among(true),
            Keyword::NotIn => Compare::Among(false),
            Keyword::Has => Compare::With(Op::Contains),
            Keyword::HasNot => Compare::Lacks,
            Keyword::Empty => Compare::Empty(true),
            Keyword::NotEmpty => Compare::Empty(false),
            Keyword::Is => {
                self.at += 1;
                let yes = !self.keyword(Keyword::Not);
                return Ok(if self.keyword(Keyword::Empty) {
                    Compare::Empty(yes)
                } else if self.keyword(Keyword::Known) || self.filled() {
                    Compare::Known(yes)
                } else if self.keyword(Keyword::Unknown) {
                    Compare::Known(!yes)
                } else if self.keyword(Keyword::In) {
                    Compare::Among(yes)
                } else {
                    Compare::With(if yes { Op::Equal } else { Op::NotEqual })
                });
            }
            // `not in`, `not contains`, and 不是, which is `is not`.
            Keyword::Not => {
                self.at += 1;
                return Ok(if self.keyword(Keyword::In) {
                    Compare::Among(false)
                } else if self.keyword(Keyword::Has) {
                    Compare::Lacks
                } else if matches!(&self.tokens[self.at - 1].token, Token::Word(word) if !word.is_ascii()) {
                    Compare::With(Op::NotEqual)
                } else {
                    self.at -= 1;
                    return Err(self.expected(Expected::Operator));
                });
            }
            Keyword::And | Keyword::Or | Keyword::Known | Keyword::Unknown => {
                return Err(self.expected(Expected::Operator));
            }
        };
        self.at += 1;
        Ok(compare)
    }

    fn subject(&mut self, expected: Expected) -> Result<Subject, Misread> {
        let subject = match self.peek() {
            Token::Quoted(name) if self.reading != Reading::Pack && !name.trim().is_empty() => {
                Subject::Custom(Word::new(name))
            }
            Token::Word(word) if self.reading != Reading::Pack && names::begins_custom(word) => {
                match self.tokens.get(self.at + 1).map(|next| &next.token) {
                    Some(Token::Quoted(name)) if !name.trim().is_empty() => {
                        let column = Subject::Custom(Word::new(name));
                        self.at += 2;
                        return Ok(column);
                    }
                    _ => return Err(self.fault(Fault::UnknownFact)),
                }
            }
            Token::Word(word) => {
                let name = fold(word);
                if Keyword::parse(&name).is_some_and(Keyword::is_reserved) {
                    return Err(self.expected(expected));
                }
                match (Fact::called(&name), names::custom(word)) {
                    (Some(fact), _) => Subject::Fact(fact),
                    (None, Some(column)) => Subject::Custom(Word::new(column)),
                    (None, None) => return Err(self.fault(Fault::UnknownFact)),
                }
            }
            _ => return Err(self.expected(expected)),
        };
        match (self.reading, &subject) {
            (Reading::Pack, Subject::Custom(_)) => return Err(self.fault(Fault::OfLists)),
            (Reading::List(_), Subject::Fact(fact)) if fact.is_of_meeting() => {
                return Err(self.fault(Fault::OfMeeting));
            }
            _ => {}
        }
        self.at += 1;
        Ok(subject)
    }

    fn compared(&mut self, subject: &Subject, op: Op) -> Result<Condition, Misread> {
        let column = self.tokens[self.at].column;
        let value = self.value(subject.kind(), op)?;
        Ok(Condition::Compare(Comparison { subject: subject.clone(), op, value, column }))
    }

    fn value(&mut self, kind: Option<FactKind>, op: Op) -> Result<Value, Misread> {
        let wanted = expected_for(kind, op);
        let (text, bare) = match self.peek() {
            Token::Word(word) => (word.clone(), true),
            Token::Quoted(text) => (text.clone(), false),
            _ => return Err(self.expected(wanted)),
        };
        let folded = fold(&text);
        let value = match kind {
            _ if bare && Keyword::parse(&folded).is_some_and(Keyword::is_reserved) => None,
            Some(FactKind::Texts) => Some(Value::Text(Word::new(&text))),
            Some(FactKind::Number) => values::number(&folded),
            Some(FactKind::Date) => self.day(&text)?.map(Value::Date),
            Some(FactKind::YesNo) => values::yes_no(&folded).map(Value::YesNo),
            None if matches!(op, Op::Equal | Op::NotEqual | Op::Contains) => Some(Value::Text(Word::new(&text))),
            None => match values::number(&folded) {
                None => self.day(&text)?.map(Value::Date),
                number => number,
            },
        };
        let value = value.ok_or_else(|| self.expected(wanted))?;
        self.at += 1;
        Ok(value)
    }

    fn day(&self, text: &str) -> Result<Option<Day>, Misread> {
        let folded = fold(text);
        if let Some(date) = values::fixed_day(&folded) {
            return Ok(Some(date.into()));
        }
        let Reading::List(today) = self.reading else {
            // Any day will do to tell whether it is one.
            return match values::day(&folded, NaiveDate::default()) {
                Some(_) => Err(self.fault(Fault::OfLists)),
                None => Ok(None),
            };
        };
        Ok(values::day(&folded, today).map(|date| Day { date, written: Some(Word::new(text)) }))
    }

    pub(super) fn peek(&self) -> &Token {
        &self.tokens[self.at].token
    }

    /// Passes the word that asks whether anything stands there at all: `is set`, `is filled`.
    fn filled(&mut self) -> bool {
        let here = matches!(self.peek(), Token::Word(word) if matches!(fold(word).as_str(), "set" | "filled"));
        self.at += usize::from(here);
        here
    }

    fn keyword_here(&self) -> Option<Keyword> {
        match self.peek() {
            Token::Word(word) => Keyword::parse(&fold(word)),
            _ => None,
        }
    }

    /// Passes a keyword if it stands here.
    fn keyword(&mut self, keyword: Keyword) -> bool {
        let here = self.keyword_here() == Some(keyword);
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
            Token::Comma => ",".to_owned(),
            Token::Unclosed => "\"".to_owned(),
            Token::Stray(c) => c.to_string(),
            Token::End => String::new(),
        };
        Misread { fault, column: *column, found }
    }
}

fn unless(yes: bool, condition: Condition) -> Condition {
    if yes { condition } else { Condition::Not(Box::new(condition)) }
}

/// Whether values of this kind can be compared like that.
const fn fits(kind: FactKind, op: Op) -> bool {
    match kind {
        FactKind::Texts => matches!(op, Op::Equal | Op::NotEqual | Op::Contains),
        FactKind::Number | FactKind::Date => !matches!(op, Op::Contains),
        FactKind::YesNo => matches!(op, Op::Equal | Op::NotEqual),
    }
}

const fn expected_for(kind: Option<FactKind>, op: Op) -> Expected {
    match kind {
        Some(FactKind::Texts) => Expected::Text,
        Some(FactKind::Date) => Expected::Date,
        Some(FactKind::YesNo) => Expected::YesNo,
        None if matches!(op, Op::Equal | Op::NotEqual | Op::Contains) => Expected::Text,
        Some(FactKind::Number) | None => Expected::Number,
    }
}
