//! What can be sifted out without reading a customer: a value that says nothing of SQL, which the store puts into
//! statements with parameters. It lets through everyone for whom the condition may hold, and some more; those who pass
//! are judged by the condition itself.

use crate::domain::condition::{Comparison, Condition, Fact, Facts, Op, Subject, Truth, Value};
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::{Field, Type, Value as Stored};
use crate::domain::time::{Now, instant};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// Who passes.
#[derive(Debug, Clone, PartialEq)]
pub enum Prefilter {
    Everyone,
    /// Every one of them; at least two.
    All(Vec<Self>),
    /// One of them; at least two.
    Any(Vec<Self>),
    Test(Test),
}

/// One thing the store can tell from its columns and indexes.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Whether anything stands in a field of the customer.
    Filled { field: &'static str, filled: bool },
    /// A field with fixed values holds one of these.
    OneOf { field: &'static str, values: Vec<Stored> },
    /// A day field lies between these days, both included.
    Days { field: &'static str, from: Option<NaiveDate>, to: Option<NaiveDate> },
    /// An instant kept beside the customer lies between these, UTC milliseconds.
    Moment { figure: Figure, from: Option<i64>, before: Option<i64> },
    /// So many contacts, both included.
    Contacts { from: i64, to: Option<i64> },
    /// Something is still to be done, by this day at the latest where one is given.
    Open { by: Option<NaiveDate> },
    /// A complaint of theirs is open.
    Complaining,
}

/// An instant kept beside each customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    LastContact,
    LastVisit,
}

impl Prefilter {
    /// Passes at least everyone for whom the condition holds.
    pub fn of(condition: &Condition, now: Now) -> Self {
        Splitter { now }.passes(condition, true)
    }

    fn all(parts: impl Iterator<Item = Self>) -> Self {
        let mut parts: Vec<Self> = parts.filter(|part| *part != Self::Everyone).collect();
        match parts.len() {
            0 => Self::Everyone,
            1 => parts.remove(0),
            _ => Self::All(parts),
        }
    }

    fn any(parts: impl Iterator<Item = Self>) -> Self {
        let mut parts: Vec<Self> = parts.collect();
        match parts.len() {
            1 => parts.remove(0),
            _ if parts.is_empty() || parts.contains(&Self::Everyone) => Self::Everyone,
            _ => Self::Any(parts),
        }
    }

    /// Whether it looks at the figures kept beside each customer.
    pub fn looks_at_figures(&self) -> bool {
        match self {
            Self::Everyone => false,
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::looks_at_figures),
            Self::Test(test) => matches!(test, Test::Moment { .. } | Test::Contacts { .. }),
        }
    }
}

/// Numbers between which a value must lie, both included.
#[derive(Debug, Clone, Copy)]
struct Range {
    from: f64,
    to: f64,
}

impl Range {
    /// None: every number fits, or all but one.
    fn of(op: Op, value: f64) -> Option<Self> {
        let (from, to) = match op {
            Op::Equal => (value, value),
            Op::Less | Op::AtMost => (f64::NEG_INFINITY, value),
            Op::More | Op::AtLeast => (value, f64::INFINITY),
            Op::NotEqual | Op::Contains => return None,
        };
        Some(Self { from, to })
    }
}

struct Splitter {
    now: Now,
}

impl Splitter {
    /// Who passes for the condition to be true, or else to be false. To be unknown is neither.
    fn passes(&self, condition: &Condition, truth: bool) -> Prefilter {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                let parts = parts.iter().map(|part| self.passes(part, truth));
                let together = matches!(condition, Condition::All(_)) == truth;
                if together { Prefilter::all(parts) } else { Prefilter::any(parts) }
            }
            Condition::Not(part) => self.passes(part, !truth),
            Condition::Known(subject) => filled(subject, truth),
            Condition::Unknown(subject) | Condition::Empty(subject) => filled(subject, !truth),
            Condition::Compare(comparison) => self.compared(comparison, truth),
            // Who is not certainly on a list may be of anybody's kind.
            Condition::Listed(listed) => match &listed.condition {
                Some(inner) if truth => self.passes(inner, true),
                _ => Prefilter::Everyone,
            },
        }
    }

    fn compared(&self, comparison: &Comparison, truth: bool) -> Prefilter {
        let Comparison { subject: Subject::Fact(fact), op, value, .. } = comparison else {
            return Prefilter::Everyone;
        };
        let op = if truth { *op } else { negated(*op) };
        let test = match (fact, value) {
            (Fact::Kind, _) => Some(Test::OneOf { field: "kind", values: kinds(comparison, truth) }),
            (Fact::Complaint, Value::YesNo(yes)) => complaining(op, *yes),
            (_, Value::YesNo(yes)) => fact.field().and_then(|field| said(field, op, *yes)),
            (Fact::LastContact, Value::Number { value, .. }) => self.moment(Figure::LastContact, op, *value),
            (Fact::LastVisit, Value::Number { value, .. }) => self.moment(Figure::LastVisit, op, *value),
            (Fact::Contacts, Value::Number { value, .. }) => contacts(op, *value),
            (Fact::Followups, Value::Number { value, .. }) => {
                at_least(op, *value).filter(|least| *least > 0).map(|_| Test::Open { by: None })
            }
            (Fact::Overdue, Value::Number { value, .. }) => at_least(op, *value)
                .filter(|least| *least > 0)
                .and_then(|least| self.back(least))
                .map(|by| Test::Open { by: Some(by) }),
            (Fact::Birthday, _) => None,
            (_, Value::Date(day)) => fact.field().and_then(|field| days(field.name, op, day.date)),
            _ => None,
        };
        // Whatever it is compared with, it must be known.
        test.map_or_else(|| filled(&comparison.subject, true), Prefilter::Test)
    }

    /// An instant so many local days ago. A day more on either side: clocks change at midnight in places.
    fn moment(&self, figure: Figure, op: Op, value: f64) -> Option<Test> {
        let range = Range::of(op, value)?;
        let at = |days: i64| self.back(days).map(|day| instant(day.and_time(chrono::NaiveTime::MIN), self.now.zone));
        let from = whole(range.to.floor()).and_then(|days| at(days + 1));
        let before = whole(range.from.ceil()).and_then(|days| at(days - 2));
        Some(Test::Moment { figure, from, before })
    }

    fn back(&self, days: i64) -> Option<NaiveDate> {
        self.now.today().checked_sub_signed(TimeDelta::try_days(days)?)
    }
}

/// As a number of days or things; none where it is none that could be met with.
fn whole(value: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "it was looked at before")]
    (value.abs() <= 1e9).then_some(value as i64)
}

const fn negated(op: Op) -> Op {
    match op {
        Op::Equal => Op::NotEqual,
        Op::NotEqual => Op::Equal,
        Op::Less => Op::AtLeast,
        Op::AtMost => Op::More,
        Op::More => Op::AtMost,
        Op::AtLeast => Op::Less,
        Op::Contains => Op::Contains,
    }
}

/// Whether a field of the customer's own row is known; what hangs on the customer cannot be told so cheaply.
fn filled(subject: &Subject, filled: bool) -> Prefilter {
    let field = subject.fact().and_then(Fact::field);
    field.map_or(Prefilter::Everyone, |field| Prefilter::Test(Test::Filled { field: field.name, filled }))
}

/// The kinds of customers for which the comparison is true, or false.
fn kinds(comparison: &Comparison, truth: bool) -> Vec<Stored> {
    let condition = Condition::Compare(comparison.clone());
    let fits = |wire: &&&str| {
        let facts = Facts::default().texts(Fact::Kind, Fact::Kind.spellings(wire));
        condition.evaluate(&facts) == Truth::of(truth)
    };
    CustomerKind::NAMES.iter().filter(fits).map(|wire| Stored::Text((*wire).to_owned())).collect()
}

fn said(field: &Field<Customer>, op: Op, yes: bool) -> Option<Test> {
    let wanted = match op {
        Op::Equal => yes,
        Op::NotEqual => !yes,
        _ => return None,
    };
    let value = match field.kind {
        Type::YesNo => Stored::YesNo(wanted),
        _ => Stored::Text(if wanted { "yes" } else { "no" }.to_owned()),
    };
    Some(Test::OneOf { field: field.name, values: vec![value] })
}

/// Few complain; those who do not are nearly everyone, and are not sifted.
fn complaining(op: Op, yes: bool) -> Option<Test> {
    let wanted = match op {
        Op::Equal => yes,
        Op::NotEqual => !yes,
        _ => false,
    };
    wanted.then_some(Test::Complaining)
}

fn contacts(op: Op, value: f64) -> Option<Test> {
    let range = Range::of(op, value)?;
    let from = whole(range.from.ceil()).unwrap_or(0);
    Some(Test::Contacts { from, to: whole(range.to.floor()) })
}

/// The least whole number that passes.
fn at_least(op: Op, value: f64) -> Option<i64> {
    Range::of(op, value).and_then(|range| whole(range.from.floor()))
}

/// Days are kept as text, which is in order from the year 1 to the year 9999.
fn days(field: &'static str, op: Op, day: NaiveDate) -> Option<Test> {
    let day = Some(day).filter(|day| (1..=9999).contains(&day.year()))?;
    let (from, to) = match op {
        Op::Equal => (Some(day), Some(day)),
        Op::Less | Op::AtMost => (None, Some(day)),
        Op::More | Op::AtLeast => (Some(day), None),
        Op::NotEqual | Op::Contains => return None,
    };
    Some(Test::Days { field, from, to })
}
