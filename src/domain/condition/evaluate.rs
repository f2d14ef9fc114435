//! What a condition comes to when some facts are known and some are not (Kleene's strong three-valued logic,
//! S. C. Kleene, *Introduction to Metamathematics*, 1952, §64).

use super::values::{day_in, number_in};
use super::{Comparison, Condition, Facts, Known, Op, Value, Word};
use crate::domain::time::DayOrder;
use std::cmp::Ordering;

/// False, unknown or true, in this order: `and` is the least of its parts, `or` the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    False,
    Unknown,
    True,
}

impl Truth {
    pub const fn of(yes: bool) -> Self {
        if yes { Self::True } else { Self::False }
    }

    #[must_use]
    pub const fn negated(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl Condition {
    pub fn evaluate(&self, facts: &Facts) -> Truth {
        match self {
            Self::All(parts) => parts.iter().map(|part| part.evaluate(facts)).min().unwrap_or(Truth::True),
            Self::Any(parts) => parts.iter().map(|part| part.evaluate(facts)).max().unwrap_or(Truth::False),
            Self::Not(part) => part.evaluate(facts).negated(),
            Self::Known(subject) => Truth::of(facts.of(subject).is_some()),
            Self::Unknown(subject) => Truth::of(facts.of(subject).is_none()),
            Self::Empty(subject) => Truth::of(match facts.of(subject) {
                None => true,
                Some(Known::Texts(texts) | Known::Free(texts, _)) => texts.is_empty(),
                Some(_) => false,
            }),
            Self::Compare(comparison) => comparison.evaluate(facts),
            Self::Listed(listed) => {
                listed.condition.as_ref().map_or(Truth::Unknown, |condition| Truth::of(condition.holds(facts)))
            }
        }
    }

    /// Whether it is certain. What depends on something unknown is not.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.evaluate(facts) == Truth::True
    }
}

impl Comparison {
    fn evaluate(&self, facts: &Facts) -> Truth {
        let Some(known) = facts.of(&self.subject) else {
            return Truth::Unknown;
        };
        match (known, &self.value) {
            (Known::Texts(texts), Value::Text(word)) => among(self.op, texts, word, Word::is_same),
            (Known::Number(number), Value::Number { value, .. }) => ordered(self.op, number.partial_cmp(value)),
            (Known::Date(date), Value::Date(day)) => ordered(self.op, Some(date.cmp(&day.date))),
            (Known::YesNo(yes), Value::YesNo(value)) => ordered(self.op, Some(yes.cmp(value))),
            (Known::Free(texts, order), value) => self.free(texts, order, value),
            _ => Truth::Unknown,
        }
    }

    /// A column of the user's own. Where it holds several values, one that answers is enough.
    fn free(&self, texts: &[Word], order: DayOrder, value: &Value) -> Truth {
        let one = |text: &Word| match value {
            Value::Number { value, .. } => {
                ordered(self.op, number_in(text.folded()).and_then(|number| number.partial_cmp(value)))
            }
            Value::Date(day) => ordered(self.op, day_in(text.folded(), order).map(|date| date.cmp(&day.date))),
            Value::Text(_) | Value::YesNo(_) => Truth::Unknown,
        };
        match value {
            Value::Text(word) => among(self.op, texts, word, |text, word| {
                let numbers = || Some((number_in(text.folded())?, number_in(word.folded())?));
                text.is_same(word) || numbers().is_some_and(|(one, other)| one.total_cmp(&other).is_eq())
            }),
            _ => texts.iter().map(one).max().unwrap_or(Truth::Unknown),
        }
    }
}

/// Whether one of the texts is the word, or contains it.
fn among(op: Op, texts: &[Word], word: &Word, same: fn(&Word, &Word) -> bool) -> Truth {
    match op {
        Op::Equal => Truth::of(texts.iter().any(|text| same(text, word))),
        Op::NotEqual => Truth::of(!texts.iter().any(|text| same(text, word))),
        Op::Contains => Truth::of(texts.iter().any(|text| text.folded().contains(word.folded()))),
        Op::Less | Op::AtMost | Op::More | Op::AtLeast => Truth::Unknown,
    }
}

fn ordered(op: Op, ordering: Option<Ordering>) -> Truth {
    let Some(ordering) = ordering else {
        return Truth::Unknown;
    };
    match op {
        Op::Equal => Truth::of(ordering.is_eq()),
        Op::NotEqual => Truth::of(ordering.is_ne()),
        Op::Less => Truth::of(ordering.is_lt()),
        Op::AtMost => Truth::of(ordering.is_le()),
        Op::More => Truth::of(ordering.is_gt()),
        Op::AtLeast => Truth::of(ordering.is_ge()),
        Op::Contains => Truth::Unknown,
    }
}
