//! Making two customers one, and answering whether two are one.

use super::{owner, save};
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::duplicate::{Duplicate, Verdict};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::merge::{self, Order, Plan};
use crate::domain::person::Person;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::{Deed, Writer};
use crate::store::undo::Undone;
use crate::text::Clean;

/// What became of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Merged {
    /// The group's number.
    Done(Option<i64>),
    /// One of them was changed since it was seen: nothing was written. Both as they are by now.
    Changed(Box<(CustomerCard, CustomerCard)>),
}

/// Two that may be one, with who they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub duplicate: Duplicate,
    pub one: Customer,
    pub other: Customer,
}

/// The questions that nobody has answered, oldest first.
pub fn questions(store: &Store) -> Result<Vec<Question>, Problem> {
    with_both(store, store.open_duplicates()?)
}

/// Whom a customer may be who was just written in the action `group`: the other one of each question it left, and what
/// made us ask.
pub fn alike(store: &Store, customer: Id, group: Option<i64>) -> Result<Vec<(Customer, Clean)>, Problem> {
    let Some(group) = group else { return Ok(Vec::new()) };
    let questions = with_both(store, store.duplicates_left_by(group)?)?;
    let other = |of: Question| (if of.one.id == customer { of.other } else { of.one }, of.duplicate.reason);
    Ok(questions.into_iter().map(other).collect())
}

fn with_both(store: &Store, duplicates: Vec<Duplicate>) -> Result<Vec<Question>, Problem> {
    let mut questions = Vec::new();
    for duplicate in duplicates {
        let both = store.linked::<Customer>(duplicate.one)?.zip(store.linked::<Customer>(duplicate.other)?);
        if let Some((one, other)) = both {
            questions.push(Question { duplicate, one, other });
        }
    }
    Ok(questions)
}

/// Both customers whole; none where one of them is gone.
pub fn pair(store: &Store, one: Id, other: Id) -> Result<Option<(CustomerCard, CustomerCard)>, Problem> {
    Ok(store.customer_card(one)?.zip(store.customer_card(other)?))
}

/// Makes them one, in one action.
pub fn customers(store: &mut Store, order: &Order, now: Now, actor: &str) -> Result<Merged, Problem> {
    let (keep, other) = (order.keep.customer.id, order.other.customer.id);
    if keep == other {
        return Err(Problem::new(Kind::Usage, "merge-same"));
    }
    let subject = format!("{} ← {}", order.keep.customer.name, order.other.customer.name);
    let mut writer = store.begin(&Deed { now, actor, verb: "merge-customers", subject: &subject })?;
    let kept = writer.customer_card(keep)?.ok_or_else(owner::gone)?;
    let went = writer.customer_card(other)?.ok_or_else(owner::gone)?;
    if kept != *order.keep || went != *order.other {
        return Ok(Merged::Changed(Box::new((kept, went))));
    }
    let plan = merge::plan(&kept, &went, &order.take, &order.formerly);
    write(&mut writer, &plan)?;
    writer.move_all(other, keep)?;
    for (from, into) in &plan.united {
        unite(&mut writer, *from, *into, [keep, other])?;
    }
    writer.merge_into(&went.customer, keep)?;
    ask_anew(&mut writer, keep, other)?;
    Ok(Merged::Done(writer.finish()?))
}

fn write(writer: &mut Writer<'_>, plan: &Plan) -> Result<(), Problem> {
    writer.put(&plan.customer)?;
    put_all(writer, &plan.people)?;
    put_all(writer, &plan.roles)?;
    put_all(writer, &plan.points)?;
    put_all(writer, &plan.tags)?;
    put_all(writer, &plan.customs)?;
    delete_all(writer, &plan.gone.roles)?;
    delete_all(writer, &plan.gone.points)?;
    delete_all(writer, &plan.gone.tags)?;
    delete_all(writer, &plan.gone.customs)
}

fn put_all<T: Record>(writer: &mut Writer<'_>, records: &[T]) -> Result<(), Problem> {
    records.iter().try_for_each(|record| writer.put(record).map(drop)).map_err(Problem::from)
}

fn delete_all<T: Record>(writer: &mut Writer<'_>, records: &[T]) -> Result<(), Problem> {
    records.iter().try_for_each(|record| writer.delete(record)).map_err(Problem::from)
}

/// One person goes into another, wherever they are known.
fn unite(writer: &mut Writer<'_>, from: Id, into: Id, both: [Id; 2]) -> Result<(), Problem> {
    let Some(person) = writer.get::<Person>(from)? else { return Ok(()) };
    let mut customers = writer.customers_of(from)?;
    customers.extend(both.into_iter().filter(|id| !customers.contains(id)).collect::<Vec<_>>());
    writer.refer_anew(from, into, &customers)?;
    Ok(writer.merge_into(&person, into)?)
}

/// The question about the two is answered; those about the one that went are asked about the other one, unless they were.
fn ask_anew(writer: &mut Writer<'_>, keep: Id, gone: Id) -> Result<(), Problem> {
    for question in writer.questions_about(gone)? {
        let other = [question.one, question.other].into_iter().flatten().find(|id| *id != gone);
        let Some(other) = other else { continue };
        if other == keep {
            writer.put(&Duplicate { verdict: Verdict::Same, ..question })?;
            continue;
        }
        let anew = Duplicate { verdict: question.verdict, ..Duplicate::of(keep, other, &question.reason) };
        if question.verdict != Verdict::Same && writer.get::<Duplicate>(anew.id)?.is_none() {
            writer.put(&anew)?;
        }
    }
    Ok(())
}

/// Keeps that two are not one.
pub fn dismiss(store: &mut Store, question: &Duplicate, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    let both = [store.linked::<Customer>(question.one)?, store.linked::<Customer>(question.other)?];
    let names = both.map(|one| one.map(|one| one.name).unwrap_or_default());
    let subject = format!("{} / {}", names[0], names[1]);
    let answered = Duplicate { verdict: Verdict::Different, ..question.clone() };
    save::record(store, &answered, "dismiss-duplicate", &subject, now, actor)
}

/// The customer that went into another and is meant by its old id, whole or its last digits.
pub fn gone(store: &Store, typed: &str) -> Result<Option<Id>, Problem> {
    let typed = Clean::line(typed);
    let found = match Id::parse(&typed) {
        Some(id) => vec![id],
        None => store.gone_ending_in(typed.trim_start_matches(['#', '＃']))?,
    };
    let mut merged = Vec::new();
    for id in found {
        if store.heir::<Customer>(id)? != id {
            merged.push(id);
        }
    }
    if merged.len() > 1 {
        let listed: Vec<String> = merged.iter().map(Id::to_string).collect();
        let problem = Problem::new(Kind::BadData, "id-ambiguous").arg("id", typed.as_str());
        return Err(problem.arg("n", merged.len().to_string()).arg("candidates", listed.join(", ")));
    }
    Ok(merged.pop())
}

/// Makes two of them again, whatever was done since. `gone`: the one that went. What was changed since stays as it is,
/// unless `force`.
pub fn take_apart(store: &mut Store, gone: Id, force: bool, now: Now, actor: &str) -> Result<Undone, Problem> {
    let name = store.merge_of(gone)?.map(|action| action.subject).unwrap_or_default();
    Ok(store.unmerge(gone, &Deed { now, actor, verb: "undo", subject: &name }, force)?)
}

#[cfg(test)]
mod tests;
