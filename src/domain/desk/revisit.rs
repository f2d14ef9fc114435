//! When to look again after a complaint is closed: a call after a week, a look after a month, feedback after three.

use crate::choices;
use crate::domain::calendar::Calendar;
use crate::domain::complaint::Complaint;
use crate::domain::field::Record as _;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::time::Now;
use crate::text::Clean;
use chrono::{Months, NaiveDate, TimeDelta};

choices! {
    pub enum Revisit {
        /// The courtesy call: does it hold?
        Week = "week",
        /// Orders, use, tone: is anything left of it?
        Month = "month",
        /// Ask how they see us now.
        Quarter = "quarter",
    }
}

impl Revisit {
    /// Its day, counted from the day of the closing; the next working day where that is none.
    pub fn day(self, closed: NaiveDate, calendar: &Calendar) -> NaiveDate {
        let day = match self {
            Self::Week => closed.checked_add_signed(TimeDelta::days(7)),
            Self::Month => closed.checked_add_months(Months::new(1)),
            Self::Quarter => closed.checked_add_months(Months::new(3)),
        };
        calendar.next_working(day.unwrap_or(closed))
    }

    /// The follow-up of a complaint that is closed `now`; `text` is what to do, in the words of the user.
    pub fn followup(self, of: &Complaint, text: Clean, calendar: &Calendar, now: Now) -> Followup {
        // Closed twice, it is looked at twice; the same closing written again is the same three.
        let id = Id::derived(of.id, "revisit", &format!("{} {}", self.name(), now.ms));
        let mut followup = Followup::blank(id, of.customer);
        followup.complaint = Some(of.id);
        followup.due = Some(self.day(now.today(), calendar));
        followup.zone = Clean::line(now.zone.name());
        followup.text = text;
        followup
    }
}
