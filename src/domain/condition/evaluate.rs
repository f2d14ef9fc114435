//! What a condition comes to when some facts are known and some are not (Kleene's strong three-valued logic,
//! S. C. Kleene, *Introduction to Metamathematics*, 1952, §64).

use super::{Comparison, Condition, FactValue, Facts, Op, Value};
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
            Self::Known(fact) => Truth::of(facts.get(*fact).is_some()),
            Self::Unknown(fact) => Truth::of(facts.get(*fact).is_none()),
            Self::Compare(comparison) => comparison.evaluate(facts),
        }
    }

    /// Whether it is certain. What depends on something unknown is not.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.evaluate(facts) == Truth::True
    }
}

impl Comparison {
    fn evaluate(&self, facts: &Facts) -> Truth {
        let Some(fact) = facts.get(self.fact) else {
            return Truth::Unknown;
        };
        match (fact, &self.value) {
            (FactValue::Texts(texts), Value::Text(word)) => {
                let equal = || texts.iter().any(|text| text.folded() == word.folded());
                match self.op {
                    Op::Equal => Truth::of(equal()),
                    Op::NotEqual => Truth::of(!equal()),
                    Op::Contains => Truth::of(texts.iter().any(|text| text.folded().contains(word.folded()))),
                    Op::Less | Op::AtMost | Op::More | Op::AtLeast => Truth::Unknown,
                }
            }
            (FactValue::Number(number), Value::Number { value, .. }) => ordered(self.op, number.partial_cmp(value)),
            (FactValue::Date(date), Value::Date(value)) => ordered(self.op, Some(date.cmp(value))),
            (FactValue::YesNo(yes), Value::YesNo(value)) => ordered(self.op, Some(yes.cmp(value))),
            _ => Truth::Unknown,
        }
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
