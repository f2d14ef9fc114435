//! Things to do for customers by a day: written down, moved, done.

use super::find;
use super::owner::living;
use super::save::{self, Saved};
use crate::domain::customer::Customer;
use crate::domain::followup::Followup;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::{Deed, Writer};

/// Something to do, and for whom.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    pub followup: Followup,
    pub customer: Customer,
}

/// What is still to be done, soonest first; `all` also what is done.
pub fn list(store: &Store, all: bool) -> Result<Vec<Due>, Problem> {
    let mut dues = Vec::new();
    for followup in store.followups(all)? {
        let customer = store.linked::<Customer>(followup.customer)?;
        dues.extend(customer.map(|customer| Due { followup, customer }));
    }
    Ok(dues)
}

/// The one that somebody means by its id, whole or its last digits.
pub fn which(store: &Store, typed: &str) -> Result<Due, Problem> {
    let missing = || Problem::new(Kind::Missing, "follow-missing").arg("id", typed);
    let followup = find::by_own_id::<Followup>(store, typed)?.ok_or_else(missing)?;
    let customer = store.linked::<Customer>(followup.customer)?;
    Ok(Due { followup, customer: customer.ok_or_else(missing)? })
}

/// Writes down something to do, or what has changed about it since `before`; `subject` is the customer's name.
pub fn save(
    store: &mut Store,
    before: Option<&Followup>,
    followup: &Followup,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<Followup>, Problem> {
    if followup.text.is_empty() {
        return Err(Problem::new(Kind::BadData, "follow-empty").field("text"));
    }
    let verb = match before {
        None => "add-follow-up",
        Some(before) if before.done_at != followup.done_at => "finish-follow-up",
        Some(before) if before.text == followup.text => "move-follow-up",
        Some(_) => "edit-follow-up",
    };
    let mut writer = store.begin(&Deed { now, actor, verb, subject })?;
    living(&writer, followup.customer)?;
    let kept = writer.get::<Followup>(followup.id)?;
    let clashes = put(&mut writer, before, followup)?;
    match kept {
        // The writer goes without finishing: nothing is written.
        Some(kept) if !clashes.is_empty() => Ok(Saved::Clash(Box::new(kept), clashes)),
        _ => Ok(Saved::Written(writer.finish()?)),
    }
}

/// Writes what differs from `before`, and leaves the rest to whoever has changed it since. The fields that were changed
/// here and elsewhere to different things come back. What was deleted elsewhere is not brought back.
pub(super) fn put(
    writer: &mut Writer<'_>,
    before: Option<&Followup>,
    after: &Followup,
) -> Result<Vec<String>, Problem> {
    let (over, clashes) = match (before, writer.get::<Followup>(after.id)?) {
        (Some(before), Some(kept)) => save::asked(before, after, &kept, &["text", "due", "time"])?,
        (Some(_), None) => return Err(Problem::new(Kind::Missing, "follow-gone")),
        (None, _) => (after.clone(), Vec::new()),
    };
    writer.put(&over)?;
    Ok(clashes)
}
