//! Complaints.

use super::follow::FollowJson;
use super::{NamedJson, day, instant, said};
use crate::domain::complaint::{Class, Complaint, Reach, Severity, Step};
use crate::domain::desk::{Clock, Outlook, Pattern, Raised};
use crate::domain::followup::Followup;
use crate::domain::interaction::Channel;
use crate::domain::time::Now;
use serde::Serialize;

/// A complaint wherever one is shown. Null is unknown; instants are RFC 3339.
#[derive(Debug, Serialize)]
pub struct ComplaintJson {
    id: String,
    /// `heard`, `acknowledged`, `answered`, `solved`, `confirmed` or `closed`.
    stage: &'static str,
    words: String,
    wants: Option<String>,
    severity: Option<&'static str>,
    class: Option<&'static str>,
    channel: Option<&'static str>,
    person: Option<String>,
    interaction: Option<String>,
    owner: Option<String>,
    /// The day by which we said it would be solved.
    due: Option<String>,
    cause: Option<String>,
    reach: Option<&'static str>,
    fix: Option<String>,
    prevention: Option<String>,
    compensation: Option<String>,
    heard_at: Option<String>,
    acknowledged_at: Option<String>,
    answered_at: Option<String>,
    solved_at: Option<String>,
    confirmed_at: Option<String>,
    closed_at: Option<String>,
    watch: bool,
    despite: Option<String>,
    /// Fields that should be known before the next step.
    missing: Vec<&'static str>,
}

impl From<&Complaint> for ComplaintJson {
    fn from(of: &Complaint) -> Self {
        Self {
            id: of.id.to_string(),
            stage: of.stage().name(),
            words: of.words.to_string(),
            wants: said(&of.wants),
            severity: of.severity.map(Severity::name),
            class: of.class.map(Class::name),
            channel: of.channel.map(Channel::name),
            person: of.person.map(|id| id.to_string()),
            interaction: of.interaction.map(|id| id.to_string()),
            owner: said(&of.owner),
            due: day(of.due),
            cause: said(&of.cause),
            reach: of.reach.map(Reach::name),
            fix: said(&of.fix),
            prevention: said(&of.prevention),
            compensation: said(&of.compensation),
            heard_at: instant(Some(of.heard())),
            acknowledged_at: instant(of.acknowledged_at),
            answered_at: instant(of.answered_at),
            solved_at: instant(of.solved_at),
            confirmed_at: instant(of.confirmed_at),
            closed_at: instant(of.closed_at),
            watch: of.watch,
            despite: said(&of.despite),
            missing: of.missing(),
        }
    }
}

#[derive(Debug, Serialize)]
struct ClockJson {
    step: &'static str,
    due: Option<String>,
    met: Option<String>,
    /// `in_time`, `at_risk` or `breached`.
    standing: &'static str,
    /// Minutes of work; below zero: so much too late.
    minutes_left: i64,
}

impl From<&Clock> for ClockJson {
    fn from(of: &Clock) -> Self {
        Self {
            step: of.step.name(),
            due: instant(Some(of.due)),
            met: instant(of.met),
            standing: of.standing.name(),
            minutes_left: of.left / 60_000,
        }
    }
}

/// That it is one of many.
#[derive(Debug, Serialize)]
struct PatternJson {
    class: &'static str,
    same_cause: bool,
    complaints: usize,
    customers: usize,
    days: i64,
}

impl From<&Pattern> for PatternJson {
    fn from(of: &Pattern) -> Self {
        Self {
            class: of.class.name(),
            same_cause: of.same_cause,
            complaints: of.complaints,
            customers: of.customers,
            days: Pattern::DAYS,
        }
    }
}

/// A complaint with its customer and how it stands; its name are the first words.
#[derive(Debug, Serialize)]
pub struct RaisedJson {
    #[serde(flatten)]
    complaint: ComplaintJson,
    name: String,
    customer: NamedJson,
    next_step: Option<&'static str>,
    /// The worst of what still runs.
    standing: &'static str,
    clocks: Vec<ClockJson>,
    red_at: Option<String>,
    red: bool,
    /// It may be systemic; null where nothing speaks for it.
    pattern: Option<PatternJson>,
    /// The looks back; null where they were not asked for.
    followups: Option<Vec<FollowJson>>,
}

impl RaisedJson {
    pub fn new(raised: &Raised) -> Self {
        let Outlook { clocks, red_at, red, .. } = &raised.outlook;
        Self {
            complaint: (&raised.complaint).into(),
            name: raised.complaint.words.lines().next().unwrap_or_default().to_owned(),
            customer: NamedJson::new(raised.customer.id, &raised.customer.name),
            next_step: raised.complaint.next_step().map(Step::name),
            standing: raised.outlook.standing().name(),
            clocks: clocks.iter().map(ClockJson::from).collect(),
            red_at: instant(Some(*red_at)),
            red: *red,
            pattern: raised.pattern.as_ref().map(PatternJson::from),
            followups: None,
        }
    }

    /// With the looks back at it.
    pub fn with_looks(raised: &Raised, looks: &[Followup], now: Now) -> Self {
        let looks = looks.iter().map(|look| FollowJson::new(look, &raised.customer, now)).collect();
        Self { followups: Some(looks), ..Self::new(raised) }
    }
}
