//! The clocks of a complaint. They run in working hours from the moment it was heard.

use super::{Limits, Rules};
use crate::choices;
use crate::domain::calendar::Calendar;
use crate::domain::complaint::{Complaint, Severity, Stage, Step};
use crate::domain::time::{Now, instant, local};
use chrono::Days;

choices! {
    /// Where a clock stands.
    pub enum Standing {
        InTime = "in_time",
        /// No more than a quarter of the working time is left: a house rule.
        AtRisk = "at_risk",
        Breached = "breached",
    }
}

/// By when a step must be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    pub step: Step,
    /// UTC milliseconds.
    pub due: i64,
    /// When the step was taken.
    pub met: Option<i64>,
    pub standing: Standing,
    /// Working time that is left, in milliseconds; how much too late, where it is below zero. Of a step that was taken: at
    /// the moment it was.
    pub left: i64,
}

/// How a complaint stands at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    pub stage: Stage,
    pub clocks: [Clock; 3],
    /// When it comes, or came, into the red zone, in UTC milliseconds, and whether it is there: unsolved for so long.
    pub red_at: i64,
    pub red: bool,
    /// The day that we named for the solution has passed without one.
    pub late_promise: bool,
    /// What passes first, in UTC milliseconds; none where no clock runs any more.
    pub pressing: Option<i64>,
}

impl Outlook {
    /// The clock of the next step; none where only the customer's word is missing.
    pub fn running(&self) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.met.is_none())
    }

    /// The worst of what still runs: a promise that was broken, the red zone and a missed clock weigh alike.
    pub fn standing(&self) -> Standing {
        if self.late_promise || self.red {
            return Standing::Breached;
        }
        let running = self.clocks.iter().filter(|clock| clock.met.is_none());
        running.map(|clock| clock.standing).max().unwrap_or(Standing::InTime)
    }
}

/// How a complaint stands. Where nobody said how grave it is, it has the time of a normal one.
pub fn outlook(of: &Complaint, rules: &Rules, calendar: &Calendar, now: Now) -> Outlook {
    let limits = if of.severity == Some(Severity::Severe) { rules.severe } else { rules.normal };
    let Limits { acknowledge, answer, solve } = limits;
    let clock = |step, hours| clock(of, step, hours, rules, calendar, now);
    let clocks = [clock(Step::Acknowledge, acknowledge), clock(Step::Answer, answer), clock(Step::Solve, solve)];
    let heard = local(of.heard(), now.zone);
    let red = heard.checked_add_days(Days::new(rules.red_days.into())).unwrap_or(heard);
    let red_at = instant(red, now.zone);
    let solved = of.stage() >= Stage::Solved;
    let promised = of.due.filter(|_| !solved).map(|day| rules.hours.end_of(day, now.zone));
    let running = clocks.iter().find(|clock| clock.met.is_none()).map(|clock| clock.due);
    Outlook {
        stage: of.stage(),
        clocks,
        red_at,
        red: !solved && now.ms > red_at,
        late_promise: promised.is_some_and(|end| end < now.ms),
        pressing: running.into_iter().chain(promised).min(),
    }
}

fn clock(of: &Complaint, step: Step, hours: u16, rules: &Rules, calendar: &Calendar, now: Now) -> Clock {
    let due = rules.hours.after(calendar, now.zone, of.heard(), hours);
    // A step that was passed over was taken with the one after it.
    let met = Step::ALL.iter().filter(|later| **later >= step).find_map(|later| of.taken(*later));
    let at = met.unwrap_or(now.ms);
    let work = |from, to| rules.hours.between(calendar, now.zone, from, to);
    let left = if at <= due { work(at, due) } else { -work(due, at) };
    let quarter = i64::from(hours) * 60 * 60_000 / 4;
    let standing = match met {
        _ if at > due => Standing::Breached,
        None if left <= quarter => Standing::AtRisk,
        _ => Standing::InTime,
    };
    Clock { step, due, met, standing, left }
}

/// What passes first stands first; what waits for the customer's word alone comes behind, and what is closed last, the
/// latest first.
pub fn order<T>(complaints: &mut [T], of: impl Fn(&T) -> (&Complaint, Option<i64>)) {
    complaints.sort_by_key(|one| {
        let (complaint, pressing) = of(one);
        let closed = complaint.closed_at.map(std::cmp::Reverse);
        (closed.is_some(), closed, pressing.is_none(), pressing, complaint.heard(), complaint.id)
    });
}
