//! What a condition asks that nobody could answer, with the word that may have been meant.

use super::{Ground, Question, kept, run};
use crate::domain::condition::{Comparison, Condition, Fact, Op, Subject, Value, own_value_kinds};
use crate::domain::customer::CustomerKind;
use crate::domain::person::{Part, Stance};
use crate::domain::playbook::Axis;
use crate::domain::problem::Problem;
use crate::domain::segment::Unmet;
use crate::store::Store;
use crate::text::near::meant;

/// So many values are looked up: each is a pass over all customers.
const MOST_VALUES: usize = 4;

/// What is asked in a condition that nobody meets. `nobody`: it holds for nobody, so that the values it asks for are looked
/// at too; none where `go_on` says that nobody wants the answer any more.
pub fn unmet(
    store: &Store,
    ground: Ground<'_>,
    condition: &Condition,
    nobody: bool,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Vec<Unmet>>, Problem> {
    let (mut found, mut columns) = (Vec::new(), None);
    for subject in condition.subjects() {
        let missed = match subject {
            Subject::Fact(fact) if !fact.is_kept() => Some(Unmet::NotKept(*fact)),
            Subject::Fact(_) => None,
            Subject::Custom(name) => {
                let columns: &Vec<String> = match &mut columns {
                    Some(columns) => columns,
                    none => none.insert(kept::columns(store)?),
                };
                no_column(columns, name.written())
            }
        };
        add(&mut found, missed);
    }
    for comparison in condition.comparisons() {
        add(&mut found, unlike(store, comparison)?);
    }
    if !nobody || !found.is_empty() {
        return Ok(Some(found));
    }
    let mut asked = Vec::new();
    for comparison in condition.comparisons().into_iter().filter(|one| one.op == Op::Equal) {
        let Value::Text(word) = &comparison.value else { continue };
        if asked.contains(&comparison) || asked.len() == MOST_VALUES {
            continue;
        }
        asked.push(comparison);
        let one = Condition::Compare(comparison.clone());
        let question = Question { condition: Some(&one), ..Question::default() };
        let Some(answer) = run(store, ground, question, go_on)? else { return Ok(None) };
        if answer.rows.is_empty() {
            let Some(values) = values(store, ground, &comparison.subject, go_on)? else { return Ok(None) };
            let closest = meant(word.written(), values.iter().map(String::as_str));
            let (subject, value) = (comparison.subject.clone(), word.written().to_string());
            add(&mut found, Some(Unmet::NoValue { subject, value, closest }));
        }
    }
    Ok(Some(found))
}

fn add(found: &mut Vec<Unmet>, missed: Option<Unmet>) {
    found.extend(missed.filter(|missed| !found.contains(missed)));
}

fn no_column(columns: &[String], name: &str) -> Option<Unmet> {
    if kept::column(columns, name).is_some() {
        return None;
    }
    let closest = meant(name, columns.iter().map(String::as_str));
    Some(Unmet::NoColumn { name: name.to_owned(), closest })
}

/// A column of one's own compared with a number or a day, where none of its values is one.
fn unlike(store: &Store, comparison: &Comparison) -> Result<Option<Unmet>, Problem> {
    let Subject::Custom(name) = &comparison.subject else { return Ok(None) };
    let days = match &comparison.value {
        Value::Number { .. } => false,
        Value::Date(_) => true,
        Value::Text(_) | Value::YesNo(_) => return Ok(None),
    };
    let name = name.written().to_string();
    let (mut any, mut fits) = (false, false);
    store.each_own_value(&name, |value| {
        let (number, day) = own_value_kinds(value);
        (any, fits) = (true, fits || if days { day } else { number });
    })?;
    let missed = if days { Unmet::NoDay { name } } else { Unmet::NoNumber { name } };
    Ok(Some(missed).filter(|_| any && !fits))
}

/// The values that may have been meant: those that somebody has, and those that the playbook knows. None where nobody wants
/// to know any more.
fn values(
    store: &Store,
    ground: Ground<'_>,
    subject: &Subject,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Vec<String>>, Problem> {
    let question = Question { count_by: Some(subject), ..Question::default() };
    let Some(answer) = run(store, ground, question, go_on)? else { return Ok(None) };
    let mut values: Vec<String> = answer.groups.into_iter().filter_map(|group| group.value).collect();
    if let Some(fact) = subject.fact() {
        values.extend(vocabulary(store, ground, fact)?);
    }
    Ok(Some(values))
}

/// The words that a fact has to be one of, or may be.
fn vocabulary(store: &Store, ground: Ground<'_>, fact: Fact) -> Result<Vec<String>, Problem> {
    let playbook = ground.playbook;
    let spelled = |wires: &[&str]| {
        wires.iter().flat_map(|wire| fact.spellings(wire).map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    Ok(match fact {
        Fact::Level => {
            let grades = crate::usecases::due::grades(store, playbook)?;
            grades.used().map(|grade| grade.name.to_string()).collect()
        }
        Fact::Type => playbook.behaviours.iter().map(|behaviour| behaviour.name.to_string()).collect(),
        Fact::Kind => spelled(CustomerKind::NAMES),
        Fact::Part => spelled(Part::NAMES),
        Fact::Stance => spelled(Stance::NAMES),
        _ => match Axis::ALL.iter().find(|axis| axis.fact() == Some(fact)) {
            Some(axis) => {
                let profiles = playbook.profiles_of(*axis);
                profiles.flat_map(|profile| [profile.name.to_string(), profile.id.to_string()]).collect()
            }
            None => Vec::new(),
        },
    })
}
