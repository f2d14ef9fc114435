//! Conditions that can hold for nobody: what a pack's author is told of. Only what is certain counts; a condition that is
//! not found here may still never hold.

use super::{Comparison, Condition, Fact, Op, Subject, Value};
use std::cmp::Ordering;

/// A plain part of a condition, as it must be for the whole to hold.
#[derive(Clone)]
enum Literal<'c> {
    Compare(&'c Subject, Op, &'c Value),
    Known(&'c Subject),
    Unknown(&'c Subject),
    Empty(&'c Subject),
}

impl Condition {
    /// Whether it can hold for nobody. `given`: what is certain where it is asked, such as the kind of meeting.
    pub fn never_holds(&self, given: Option<&Comparison>) -> bool {
        let given = given.map(|given| Literal::Compare(&given.subject, given.op, &given.value));
        self.clashes(&mut given.into_iter().collect())
    }

    /// Whether it cannot hold together with what must hold already; what must hold of it in any case is added to that.
    fn clashes<'c>(&'c self, must: &mut Vec<Literal<'c>>) -> bool {
        match self {
            Self::All(parts) => {
                let (either, plain): (Vec<&Self>, Vec<&Self>) = parts.iter().partition(|of| matches!(of, Self::Any(_)));
                // What is plain first: every choice is held against it.
                plain.into_iter().chain(either).any(|part| part.clashes(must))
            }
            Self::Any(parts) => parts.iter().all(|part| part.clashes(&mut must.clone())),
            Self::Not(part) => match &**part {
                Self::Compare(of) => add(must, Literal::Compare(&of.subject, opposite(of.op), &of.value), of.op),
                Self::Known(of) => add(must, Literal::Unknown(of), Op::Equal),
                Self::Unknown(of) => add(must, Literal::Known(of), Op::Equal),
                _ => false,
            },
            Self::Compare(of) => add(must, Literal::Compare(&of.subject, of.op, &of.value), Op::Equal),
            Self::Known(of) => add(must, Literal::Known(of), Op::Equal),
            Self::Unknown(of) => add(must, Literal::Unknown(of), Op::Equal),
            Self::Empty(of) => add(must, Literal::Empty(of), Op::Equal),
            Self::Listed(_) => false,
        }
    }
}

/// Adds a literal; says whether it clashes with one that is there. `was`: of a denied comparison, what it said before:
/// that nothing contains a text has no opposite here.
fn add<'c>(must: &mut Vec<Literal<'c>>, literal: Literal<'c>, was: Op) -> bool {
    if was == Op::Contains {
        return false;
    }
    let clash = must.iter().any(|other| exclude(other, &literal) || exclude(&literal, other));
    must.push(literal);
    clash
}

/// What holds where a comparison is false. Of a text that contains another there is none.
const fn opposite(op: Op) -> Op {
    match op {
        Op::Equal => Op::NotEqual,
        Op::NotEqual => Op::Equal,
        Op::Less => Op::AtLeast,
        Op::AtLeast => Op::Less,
        Op::More => Op::AtMost,
        Op::AtMost => Op::More,
        Op::Contains => Op::Contains,
    }
}

fn exclude(one: &Literal<'_>, other: &Literal<'_>) -> bool {
    use Literal::{Compare, Empty, Known, Unknown};
    match (one, other) {
        (Known(a) | Compare(a, ..), Unknown(b)) => a == b,
        (Compare(a, op, _), Empty(b)) => a == b && *op != Op::NotEqual,
        (Compare(a, first, x), Compare(b, second, y)) => a == b && apart(a, (*first, x), (*second, y)),
        _ => false,
    }
}

/// Whether no value of the fact answers both comparisons.
fn apart(subject: &Subject, (first, x): (Op, &Value), (second, y): (Op, &Value)) -> bool {
    let Some(order) = compare(x, y) else { return false };
    match (first, second) {
        (Op::Equal, Op::NotEqual) => order.is_eq(),
        // Texts may be several at once, but these.
        (Op::Equal, Op::Equal) => order.is_ne() && is_single(subject, x),
        (Op::Equal | Op::More | Op::AtLeast, Op::Less) | (Op::More, Op::AtMost) => order.is_ge(),
        (Op::Equal | Op::AtLeast, Op::AtMost) => order.is_gt(),
        (Op::Equal, Op::More) => order.is_le(),
        (Op::Equal, Op::AtLeast) => order.is_lt(),
        _ => false,
    }
}

fn is_single(subject: &Subject, value: &Value) -> bool {
    let closed = matches!(subject.fact(), Some(Fact::Kind | Fact::Meeting));
    closed || (subject.fact().is_some() && !matches!(value, Value::Text(_)))
}

fn compare(x: &Value, y: &Value) -> Option<Ordering> {
    match (x, y) {
        (Value::Text(x), Value::Text(y)) => Some(x.folded().cmp(y.folded())),
        (Value::Number { value: x, .. }, Value::Number { value: y, .. }) => x.partial_cmp(y),
        (Value::Date(x), Value::Date(y)) => Some(x.date.cmp(&y.date)),
        (Value::YesNo(x), Value::YesNo(y)) => Some(x.cmp(y)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::condition::Facts;
    use proptest::prelude::*;

    fn never(text: &str) -> bool {
        Condition::parse(text).unwrap().never_holds(None)
    }

    #[test]
    fn what_excludes_itself_is_found_and_what_may_hold_is_not() {
        for text in [
            "kind = household and kind = company",
            "(kind = household or kind = person) and kind = company",
            "industry = trade and not industry = trade",
            "industry = trade and industry != trade",
            "overdue > 14 and overdue < 7",
            "overdue >= 14 and overdue < 14",
            "not overdue > 14 and overdue > 20",
            "dnc = yes and dnc = no",
            "known(region) and unknown(region)",
            "region = east and region is empty",
            "kind = person and (region = east and kind = company or unknown(kind))",
        ] {
            assert!(never(text), "{text}");
        }
        for text in [
            "tag = a and tag = b",
            "kind = household or kind = company",
            "overdue > 14 and overdue < 20",
            "overdue >= 14 and overdue <= 14",
            "industry = trade and not industry ~ trade",
            "region != east and region is empty",
            "kind = person and (region = east or kind = company)",
        ] {
            assert!(!never(text), "{text}");
        }
        let condition = Condition::parse("meeting = cold_call and kind = person").unwrap();
        let Condition::All(parts) = Condition::parse("meeting = first_visit and dnc = yes").unwrap() else { panic!() };
        let Condition::Compare(given) = &parts[0] else { panic!() };
        assert!(condition.never_holds(Some(given)) && !condition.never_holds(None));
    }

    proptest! {
        /// Whoever is found by a condition is proof that it can hold.
        #[test]
        fn no_condition_that_holds_for_somebody_is_found(
            parts in proptest::collection::vec(("(kind|overdue|tag|dnc)", 0..6_usize, 0..4_i32, any::<bool>()), 1..5),
            joins in proptest::collection::vec("(and|or)", 4),
            kind in "(a|b|c)", overdue in 0..4_i32, tags in proptest::collection::vec("(a|b|c)", 0..3), dnc in any::<bool>(),
        ) {
            let part = |(fact, op, value, not): &(String, usize, i32, bool)| {
                let equal = ["=", "!="][op % 2];
                let letter = ["a", "b", "c", "a"][usize::try_from(*value).unwrap()];
                let said = match fact.as_str() {
                    "overdue" => format!("overdue {} {value}", ["=", "!=", "<", "<=", ">", ">="][*op]),
                    "dnc" => format!("dnc {equal} {}", if *value > 1 { "yes" } else { "no" }),
                    fact => format!("{fact} {equal} {letter}"),
                };
                if *not { format!("not {said}") } else { said }
            };
            let mut text = part(&parts[0]);
            for (more, join) in parts[1..].iter().zip(&joins) {
                text = format!("{text} {join} {}", part(more));
            }
            let facts = Facts::default()
                .texts(Fact::Kind, [kind])
                .texts(Fact::Tag, tags)
                .number(Fact::Overdue, f64::from(overdue))
                .yes_no(Fact::Dnc, dnc);
            let condition = Condition::parse(&text).unwrap();
            prop_assert!(!(condition.holds(&facts) && condition.never_holds(None)), "{}", text);
        }
    }
}
