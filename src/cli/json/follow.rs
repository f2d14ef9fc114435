//! What is to be done for a customer.

use super::{NamedJson, clock, day, instant, said};
use crate::domain::customer::Customer;
use crate::domain::followup::Followup;
use crate::domain::time::Now;
use serde::Serialize;

/// One element of `cornerman follow list --json`; its name is what is to be done.
#[derive(Debug, Serialize)]
pub struct FollowJson {
    id: String,
    name: String,
    customer: NamedJson,
    interaction: Option<String>,
    due: Option<String>,
    time: Option<String>,
    zone: Option<String>,
    done_at: Option<String>,
    /// Still to be done, and its day or its time is past.
    late: bool,
}

impl FollowJson {
    pub fn new(of: &Followup, customer: &Customer, now: Now) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.text.to_string(),
            customer: NamedJson::new(customer.id, &customer.name),
            interaction: of.interaction.map(|id| id.to_string()),
            due: day(of.due),
            time: clock(of.time),
            zone: said(&of.zone),
            done_at: instant(of.done_at),
            late: of.is_late(now),
        }
    }
}
