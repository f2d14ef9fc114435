//! Whom one who is added by hand may be. The rule is that of an import, and so is the question that is left; only that
//! nobody is taken for somebody else without being asked: who types a customer in wants it added.

use super::earlier::Earlier;
use super::keys::Keys;
use super::matching::{Asked, Match, Matcher, Whom};
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::person::{ContactPoint, Person, Role};
use crate::exchange::draft::{Draft, DraftPoint};
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::text::Clean;

/// What was typed in: a customer, or somebody at one, with the numbers and addresses that were not on the card before.
pub struct Typed<'a> {
    pub customer: &'a Customer,
    pub person: Option<(&'a Person, &'a Role)>,
    pub points: Vec<&'a ContactPoint>,
    pub tags: &'a [Clean],
    /// Whether they were called otherwise before, or not at all.
    pub named: bool,
}

/// Leaves a question about each they may be, unless that was asked before.
pub fn ask(writer: &mut Writer<'_>, typed: &Typed<'_>) -> Result<(), StoreError> {
    if !typed.named && typed.points.is_empty() {
        return Ok(());
    }
    let id = typed.customer.id;
    for (other, reason) in questions(writer, typed)? {
        let question = Duplicate::of(id, other, reason);
        let asked = writer.get::<Duplicate>(question.id)?.is_some() || writer.is_gone::<Duplicate>(question.id)?;
        if !asked {
            writer.put(&question)?;
        }
    }
    Ok(())
}

fn questions(writer: &Writer<'_>, typed: &Typed<'_>) -> Result<Vec<Asked>, StoreError> {
    let draft = draft(typed);
    let keys = Keys::with_points(&draft, typed.points.iter().map(|point| point.key()).collect());
    let (id, home) = (typed.customer.id, "");
    let organisation = typed.person.map(|_| id);
    let (whom, earlier) = (Whom::Others(id), &Earlier::default());
    let matcher = Matcher { writer, draft: &draft, keys: &keys, home, organisation, whom, known: None, earlier };
    let found: Match = matcher.find()?;
    let mut asked = found.into_questions(writer, Some(id))?;
    if !typed.named {
        asked.retain(|(_, reason)| matches!(*reason, "phone" | "email"));
    }
    Ok(asked)
}

fn draft(typed: &Typed<'_>) -> Draft {
    let point = |point: &&ContactPoint| DraftPoint {
        person: point.person.is_some(),
        way: point.way,
        value: point.value.clone(),
        label: point.label.clone(),
    };
    Draft {
        line: 0,
        customer: typed.customer.clone(),
        kind_said: false,
        kind_guessed: false,
        person: typed.person.map(|(person, role)| (person.clone(), role.clone())),
        about_person: typed.person.is_some(),
        points: typed.points.iter().map(point).collect(),
        tags: typed.tags.to_vec(),
        customs: Vec::new(),
        met: Vec::new(),
        next: Vec::new(),
        also: Vec::new(),
        notices: Vec::new(),
    }
}

/// Those of a form that were not on the card.
pub fn new_points<'a>(form: &'a [ContactPoint], before: &[ContactPoint]) -> Vec<&'a ContactPoint> {
    form.iter().filter(|point| !point.value.is_empty() && !before.iter().any(|kept| kept.id == point.id)).collect()
}

/// Whether a customer has another name, or another number of another system, than before.
pub fn is_named_anew(form: &Customer, before: Option<&Customer>) -> bool {
    before.is_none_or(|before| before.name != form.name || before.external_id != form.external_id)
}

#[cfg(test)]
mod tests;
