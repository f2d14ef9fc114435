//! Looking at meetings: those still to be held, and one with all that was prepared, asked and answered.

use super::find;
use crate::domain::customer::Customer;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::store::Store;

/// A meeting with the customer it is with.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    pub interaction: Interaction,
    pub customer: Customer,
}

/// Planned and running meetings, soonest first.
pub fn open(store: &Store) -> Result<Vec<Meeting>, Problem> {
    let mut meetings = Vec::new();
    for interaction in store.open_interactions(None)? {
        let customer = interaction.customer.map(|id| store.get::<Customer>(id)).transpose()?.flatten();
        meetings.extend(customer.map(|customer| Meeting { interaction, customer }));
    }
    Ok(meetings)
}

/// All meetings with one customer, newest first.
pub fn of_customer(store: &Store, id: Id) -> Result<Vec<Meeting>, Problem> {
    let card = store.customer_card(id)?.ok_or(Problem::new(Kind::Missing, "customer-missing"))?;
    let customer = card.customer;
    let meeting = |interaction| Meeting { interaction, customer: customer.clone() };
    Ok(card.interactions.into_iter().map(meeting).collect())
}

/// One meeting whole.
pub fn whole(store: &Store, id: Id) -> Result<Visit, Problem> {
    let missing = || Problem::new(Kind::Missing, "visit-missing");
    let interaction = store.get::<Interaction>(id)?.ok_or_else(missing)?;
    let customer = interaction.customer.ok_or_else(missing)?;
    let card = store.customer_card(customer)?.ok_or_else(missing)?;
    Ok(Visit { marks: store.check_marks(id)?, answers: store.spin_answers(id)?, interaction, card })
}

/// The meeting somebody means: by its own id, short only while it is still to be held; or by its customer, and then
/// the next one, else the last one held.
pub fn which(store: &Store, typed: &str, home: &str) -> Result<Id, Problem> {
    if let Some(id) = Id::parse(typed)
        && store.get::<Interaction>(id)?.is_some()
    {
        return Ok(id);
    }
    let digits = typed.trim_start_matches(['#', '＃']).to_lowercase();
    let open = store.open_interactions(None)?;
    if let Some(interaction) = open.iter().find(|interaction| interaction.id.short()[1..] == *digits) {
        return Ok(interaction.id);
    }
    let customer = find::who(store, typed, home)?;
    let next = store.open_interactions(Some(customer))?.into_iter().next();
    let found = match next {
        Some(interaction) => Some(interaction),
        None => store.customer_card(customer)?.and_then(|card| card.interactions.into_iter().next()),
    };
    found.map(|interaction| interaction.id).ok_or(Problem::new(Kind::Missing, "visit-none"))
}
