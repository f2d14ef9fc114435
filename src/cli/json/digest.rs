//! Digests of talks.

use super::NamedJson;
use super::instant;
use crate::domain::customer::Customer;
use crate::domain::digest::Clock;
use crate::domain::interaction::{Channel, Interaction};
use crate::usecases::digest::Untold;
use serde::Serialize;

/// `cornerman digest show|write|sent --json`.
#[derive(Debug, Serialize)]
pub struct DigestJson {
    /// Of the talk.
    id: String,
    customer: NamedJson,
    text: String,
    #[serde(flatten)]
    clock: ClockJson,
}

/// One element of `cornerman digest list --json`; its name is the customer's.
#[derive(Debug, Serialize)]
pub struct UntoldJson {
    /// Of the talk.
    id: String,
    name: String,
    customer: NamedJson,
    channel: Option<&'static str>,
    held_at: Option<String>,
    /// Whether a text is kept already.
    written: bool,
    #[serde(flatten)]
    clock: ClockJson,
}

/// `owed`, `late`, `sent`, `spared`, or null where none is expected; by when it is to go; when it went; when somebody said
/// that none is needed.
#[derive(Debug, Serialize)]
struct ClockJson {
    state: Option<&'static str>,
    due_at: Option<String>,
    sent_at: Option<String>,
    spared_at: Option<String>,
}

impl DigestJson {
    pub fn new(talk: &Interaction, customer: &Customer, clock: Option<Clock>, text: &str) -> Self {
        Self {
            id: talk.id.to_string(),
            customer: NamedJson::new(customer.id, &customer.name),
            text: text.to_owned(),
            clock: ClockJson::new(clock),
        }
    }
}

impl From<&Untold> for UntoldJson {
    fn from(of: &Untold) -> Self {
        Self {
            id: of.talk.id.to_string(),
            name: of.customer.name.to_string(),
            customer: NamedJson::new(of.customer.id, &of.customer.name),
            channel: of.talk.channel.map(Channel::name),
            held_at: instant(of.talk.held_at),
            written: !of.talk.digest.is_empty(),
            clock: ClockJson::new(Some(of.clock)),
        }
    }
}

impl ClockJson {
    fn new(clock: Option<Clock>) -> Self {
        let at = |is: fn(Clock) -> bool| clock.filter(|clock| is(*clock)).and_then(|clock| instant(Some(clock.at())));
        Self {
            state: clock.map(Clock::name),
            due_at: at(Clock::is_open),
            sent_at: at(|clock| matches!(clock, Clock::Sent(_))),
            spared_at: at(|clock| matches!(clock, Clock::Spared(_))),
        }
    }
}
