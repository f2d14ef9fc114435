//! Days on which a table says that customers were met last. Each is kept as a talk that was held: by talks visits and calls
//! are due, and Today says the same as the table.

use super::said;
use crate::domain::field::Record as _;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Stage};
use crate::domain::time::{NOON, instant, local};
use crate::exchange::target::Met;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::text::Clean;
use chrono::NaiveDate;

/// Keeps the days that are later than what is known of. The same table again finds them kept.
pub fn keep(writer: &mut Writer<'_>, customer: Id, met: &[(Met, NaiveDate)]) -> Result<(), StoreError> {
    let now = writer.now();
    for (met, day) in met.iter().filter(|(_, day)| *day <= now.today()) {
        let (contact, visit) = writer.last_met(customer)?;
        let last = if *met == Met::Visit { visit } else { contact };
        if last.is_some_and(|at| local(at, now.zone).date() >= *day) {
            continue;
        }
        let blank = Interaction::blank(Id::derived(customer, "met", &day.to_string()), Some(customer));
        if said::was_taken_out(writer, &blank)? {
            continue;
        }
        let kept = writer.get::<Interaction>(blank.id)?;
        let mut talk = kept.clone().unwrap_or(blank);
        talk.stage = Stage::Held;
        (talk.day, talk.held_at) = (Some(*day), Some(instant(day.and_time(NOON), now.zone)));
        talk.zone = Clean::line(now.zone.name());
        if *met == Met::Visit {
            talk.channel = Some(Channel::Face);
        }
        // What was put right here about that talk stays.
        let talk = kept.map_or(Ok(talk.clone()), |kept| said::anew(writer, &kept, &talk))?;
        writer.put(&talk)?;
    }
    Ok(())
}
