//! What a table says is to be done next. Each is kept as a follow-up, so that Today reminds of it.

use super::said;
use crate::domain::field::Record as _;
use crate::domain::field::Value;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::exchange::draft::Next;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::text::Clean;
use chrono::NaiveDate;

/// Keeps what is to be done for a customer. The same table again finds it kept, also where it was done or put off since;
/// with another day, what is still open goes there.
pub fn keep(writer: &mut Writer<'_>, customer: Id, next: &[Next]) -> Result<(), StoreError> {
    for next in next {
        let day = Value::Date(next.day);
        let mut open = None;
        let mut kept = false;
        for followup in writer.followups_of(customer)? {
            let told = said::last::<Followup>(writer, followup.id, "due")?;
            kept |= followup.due == Some(next.day) || told == day.encode();
            // As it was made, nothing is said of it yet; its identity tells where it came from.
            let listed = told.is_some() || followup.due.is_some_and(|due| followup.id == made_for(customer, due));
            if listed && followup.done_at.is_none() {
                open = open.or(Some(followup));
            }
        }
        let id = made_for(customer, next.day);
        let mut blank = Followup::blank(id, Some(customer));
        blank.zone = Clean::line(writer.now().zone.name());
        if kept || said::was_taken_out(writer, &blank)? {
            continue;
        }
        let followup = open.unwrap_or(blank);
        let text = next.text.clone();
        writer.put(&Followup { due: Some(next.day), time: next.time, text, ..followup })?;
    }
    Ok(())
}

/// The identity of what a table wants done by a day.
fn made_for(customer: Id, day: NaiveDate) -> Id {
    Id::derived(customer, "next", &day.to_string())
}
