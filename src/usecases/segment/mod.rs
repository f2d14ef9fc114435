//! Who answers a condition: found, counted by what they say, and looked at as a segment.

mod kept;
mod lists;
mod read;
#[cfg(test)]
mod tests;
mod unmet;

pub use kept::{all, columns, named};
pub use lists::{asking_for_level, remove, rename, save};
pub use read::{condition, subject};
pub use unmet::unmet;

use crate::analysis::proportion::Share;
use crate::analysis::segment::Usefulness;
use crate::domain::condition::{Condition, Fact, Subject, Truth, Word, own_value_key};
use crate::domain::day::cell::Heard;
use crate::domain::field::Value;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::rhythm::House;
use crate::domain::segment::{Group, Needs, Prefilter, Reader, Sketch};
use crate::domain::time::{DayOrder, Now};
use crate::store::Store;
use crate::text::fold_str;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

/// What customers are judged with.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub playbook: &'a Playbook,
    pub house: &'a House,
    pub now: Now,
}

/// What is to be found out.
#[derive(Clone, Copy, Default)]
pub struct Question<'a> {
    /// None: everybody answers.
    pub condition: Option<&'a Condition>,
    pub count_by: Option<&'a Subject>,
    /// How many members a segment is to have, where it is to be looked at as one.
    pub least: Option<u32>,
}

/// Who answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Row numbers, in reading order.
    pub rows: Vec<u32>,
    /// By number of customers, most first; who says nothing comes last.
    pub groups: Vec<Group>,
    pub usefulness: Option<Usefulness>,
}

/// So many customers are read before it is asked whether the answer is still wanted.
const PARCEL: usize = 256;

/// Answers a question; none where `go_on` says that nobody wants the answer any more.
pub fn run(
    store: &Store,
    ground: Ground<'_>,
    question: Question<'_>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Segment>, Problem> {
    let needs = needs(question);
    let due =
        if needs.due { super::due::days(store, ground.playbook, ground.house, ground.now)? } else { HashMap::new() };
    let grades = super::due::grades(store, ground.playbook)?;
    let orders = orders(store, question.condition)?;
    let mut reader = Reader::new(ground.playbook, &grades, &needs, ground.now, due).with_orders(orders);
    // Whether somebody is known to belong can only be said of who is read.
    let sifted = question.condition.filter(|_| question.least.is_none());
    let prefilter = sifted.map_or(Prefilter::Everyone, |condition| Prefilter::of(condition, ground.now));
    let key: fn(&str) -> String = match question.count_by {
        Some(Subject::Custom(_)) => own_value_key,
        _ => fold_str,
    };
    let mut found = Found { needs: &needs, key, members: HashSet::new(), groups: HashMap::new(), usefulness: None };
    found.usefulness = question.least.map(|least| Usefulness { least, ..Usefulness::default() });
    let (mut read, mut wanted) = (0, true);
    store.each_sketch(&needs, &prefilter, |sketch| {
        read += 1;
        if read % PARCEL == 0 && !go_on() {
            wanted = false;
            return ControlFlow::Break(());
        }
        let facts = reader.facts(sketch);
        let truth = question.condition.map_or(Truth::True, |condition| condition.evaluate(facts));
        found.judge(sketch, truth);
        if let (Truth::True, Some(subject)) = (truth, question.count_by) {
            found.count(reader.values(sketch, subject));
        }
        ControlFlow::Continue(())
    })?;
    if !wanted {
        return Ok(None);
    }
    let mut rows = if found.members.is_empty() { Vec::new() } else { store.customer_order()? };
    rows.retain(|row| found.members.contains(row));
    let groups = found.groups();
    Ok(Some(Segment { rows, groups, usefulness: found.usefulness }))
}

/// Which number of `3/5/2025` is the day in each column that is compared with a day: what its own cells decide, else what
/// is usual in tables at home. By the column's name.
fn orders(store: &Store, condition: Option<&Condition>) -> Result<Vec<(Word, DayOrder)>, Problem> {
    let mut orders = Vec::new();
    for name in condition.map(Condition::columns_of_days).unwrap_or_default() {
        let mut heard = Heard::default();
        store.each_own_value(name.written(), |value| heard.hear(value))?;
        let usual = || Ok::<_, Problem>(DayOrder::at_home(&store.calling_code()?.unwrap_or_default()));
        orders.push((name.clone(), heard.decided().map_or_else(usual, Ok)?));
    }
    Ok(orders)
}

fn needs(question: Question<'_>) -> Needs {
    let asked = question.condition.map(Condition::subjects).unwrap_or_default();
    let mut needs = Needs::of(asked.into_iter().chain(question.count_by));
    if question.least.is_some() {
        for fact in [Fact::Phone, Fact::Dnc, Fact::Need] {
            needs.add(&fact.into());
        }
        needs.talks = true;
    }
    needs
}

struct Found<'a> {
    needs: &'a Needs,
    /// What values that are one and the same to a condition have in common.
    key: fn(&str) -> String,
    members: HashSet<u32>,
    /// By what is said, case and script aside: as it was said first, and by how many.
    groups: HashMap<Option<String>, (Option<String>, usize)>,
    usefulness: Option<Usefulness>,
}

impl Found<'_> {
    fn judge(&mut self, sketch: &Sketch, truth: Truth) {
        if truth == Truth::True {
            self.members.insert(sketch.row);
        }
        let Some(tests) = &mut self.usefulness else { return };
        tests.customers += 1;
        tests.known += u32::from(truth != Truth::Unknown);
        let talks = match truth {
            Truth::True => &mut tests.inside,
            Truth::False => &mut tests.outside,
            Truth::Unknown => return,
        };
        *talks = Share { hits: talks.hits + sketch.advances, cases: talks.cases + sketch.contacts };
        if truth == Truth::True {
            tests.members += 1;
            let left_alone = sketch.field(self.needs, "do_not_call") == Some(&Value::YesNo(true));
            let has_way = !(sketch.phones.is_empty() && sketch.emails.is_empty());
            tests.reachable += u32::from(has_way && !left_alone);
            tests.needs += u32::from(sketch.field(self.needs, "need").is_some());
        }
    }

    fn count(&mut self, values: Vec<String>) {
        if values.is_empty() {
            self.groups.entry(None).or_insert((None, 0)).1 += 1;
        }
        let mut seen = HashSet::new();
        for value in values {
            let folded = (self.key)(&value);
            if seen.insert(folded.clone()) {
                self.groups.entry(Some(folded)).or_insert_with(|| (Some(value), 0)).1 += 1;
            }
        }
    }

    fn groups(&mut self) -> Vec<Group> {
        let groups = std::mem::take(&mut self.groups).into_values();
        let mut groups: Vec<Group> = groups.map(|(value, customers)| Group { value, customers }).collect();
        groups.sort_by(|one, other| {
            let key = |group: &Group| (group.value.is_none(), Reverse(group.customers));
            key(one).cmp(&key(other)).then_with(|| one.value.cmp(&other.value))
        });
        groups
    }
}
