//! Meetings: planned, prepared, led and ended. What is ticked or noted is kept at once.

use super::save;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::visit::{OpenVisit, Visit};
use crate::store::Store;

/// Planned and running meetings, soonest first.
pub fn open(store: &Store) -> Result<Vec<OpenVisit>, Problem> {
    Ok(store.open_visits()?)
}

/// A meeting with all that hangs on it; none when it or its customer is gone.
pub fn load(store: &Store, id: Id) -> Result<Option<Visit>, Problem> {
    let Some(interaction) = store.get::<Interaction>(id)? else { return Ok(None) };
    let Some(customer) = interaction.customer else { return Ok(None) };
    let Some(card) = store.customer_card(customer)? else { return Ok(None) };
    let (marks, answers) = (store.check_marks(id)?, store.spin_answers(id)?);
    Ok(Some(Visit { interaction, card, marks, answers }))
}

/// Plans, changes or ends a meeting; `subject` is the customer's name.
pub fn save(
    store: &mut Store,
    interaction: &Interaction,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    if interaction.customer.is_none() {
        return Err(Problem::new(Kind::Missing, "customer-missing"));
    }
    save::record(store, interaction, "save-interaction", subject, now, actor)
}

/// Keeps the state of a checklist item.
pub fn mark(store: &mut Store, mark: &CheckMark, subject: &str, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    save::record(store, mark, "check-item", subject, now, actor)
}

/// Takes an item of one's own off the list.
pub fn unmark(
    store: &mut Store,
    mark: &CheckMark,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    super::delete::record(store, mark, "remove-item", subject, now, actor)
}

/// Keeps that a question was asked, and its answer.
pub fn answer(
    store: &mut Store,
    answer: &SpinAnswer,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    save::record(store, answer, "spin-answer", subject, now, actor)
}

/// Keeps whether a card is a favourite.
pub fn favourite(store: &mut Store, mark: &CardMark, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    save::record(store, mark, "mark-card", &mark.card, now, actor)
}

/// Keeps that a card was used.
pub fn use_card(store: &mut Store, used: &CardUse, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    save::record(store, used, "use-card", &used.card, now, actor)
}
