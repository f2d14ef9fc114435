//! Days on which a table says that customers were met last. Each is kept as a talk that was held: by talks visits and calls
//! are due, and Today says the same as the table.

use crate::domain::field::Record as _;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Stage};
use crate::domain::time::{instant, local};
use crate::exchange::target::Met;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime};

/// Nobody said at what time of the day.
const HOUR: u32 = 12;

/// Keeps the days that are later than what is known of. The same table again finds them kept.
pub fn keep(writer: &mut Writer<'_>, customer: Id, met: &[(Met, NaiveDate)]) -> Result<(), StoreError> {
    let now = writer.now();
    for (met, day) in met.iter().filter(|(_, day)| *day <= now.today()) {
        let (contact, visit) = writer.last_met(customer)?;
        let last = if *met == Met::Visit { visit } else { contact };
        let id = Id::derived(customer, "met", &day.to_string());
        if last.is_some_and(|at| local(at, now.zone).date() >= *day) || writer.is_gone::<Interaction>(id)? {
            continue;
        }
        let kept = writer.get::<Interaction>(id)?;
        let mut talk = kept.unwrap_or_else(|| Interaction::blank(id, Some(customer)));
        talk.stage = Stage::Held;
        let at = day.and_time(NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default());
        (talk.day, talk.held_at) = (Some(*day), Some(instant(at, now.zone)));
        talk.zone = Clean::line(now.zone.name());
        if *met == Met::Visit {
            talk.channel = Some(Channel::Face);
        }
        writer.put(&talk)?;
    }
    Ok(())
}
