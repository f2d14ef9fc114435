//! What a calendar shows of what is kept: meetings, follow-ups and promises with a day, each as one entry.
//! Not here: the calendar's file (exchange), where the records are read (usecases).

use super::followup::Followup;
use super::id::Id;
use super::interaction::{Channel, Interaction, Stage};
use super::playbook::Playbook;
use super::promise::{Promise, Side};
use super::time::Now;
use crate::text::Clean;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use std::sync::Arc;

/// Minutes a meeting is given: how long it takes is not kept.
const MEETING: u32 = 60;
/// Minutes a thing to do at a time is given, so that it can be seen.
const MOMENT: u32 = 15;

/// When an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A whole day, wherever one is.
    Day(NaiveDate),
    /// A reading of the clock in a zone: nine stays nine when the clocks change, or the rules for them.
    At(NaiveDateTime, Tz),
}

impl When {
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::At(at, _) => at.date(),
        }
    }
}

/// One entry of a calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The record's own: whoever imports the calendar again finds the same entry.
    pub id: Id,
    pub title: String,
    pub place: String,
    /// Lines parted by line feeds.
    pub note: String,
    pub when: When,
    /// How long it takes; of a whole day it means nothing.
    pub minutes: u32,
    /// It does not take place, or needs nobody any more.
    pub cancelled: bool,
    /// Somebody cannot be elsewhere meanwhile.
    pub busy: bool,
}

/// How often a record was changed since it was made, and when last (UTC milliseconds).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Revision {
    pub number: u32,
    pub at: i64,
}

/// What the entries are called where their own words say nothing, or may not be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    pub meeting: Clean,
    /// A meeting by telephone.
    pub call: Clean,
    pub followup: Clean,
    /// A promise of ours, and one of theirs.
    pub ours: Clean,
    pub theirs: Clean,
}

/// What entries are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Meeting,
    Followup,
    Promise,
}

/// What goes into a calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The first day, and the last; none = as far as anything is planned.
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// None = everything.
    pub only: Option<Kind>,
    /// Names, places and texts stay at home: others see the calendar too.
    pub private: bool,
    pub terms: Terms,
    pub playbook: Arc<Playbook>,
    pub now: Now,
}

impl Wanted {
    /// What was missed or done in the last weeks is told again: a calendar that had it must hear of it.
    const BACK: Days = Days::new(28);

    /// Everything from some weeks ago on.
    pub fn whole(terms: Terms, playbook: Arc<Playbook>, now: Now) -> Self {
        let from = now.today().checked_sub_days(Self::BACK).unwrap_or(now.today());
        Self { from, to: None, only: None, private: false, terms, playbook, now }
    }

    pub fn holds(&self, kind: Kind) -> bool {
        self.only.is_none_or(|only| only == kind)
    }

    pub fn spans(&self, day: NaiveDate) -> bool {
        day >= self.from && self.to.is_none_or(|to| day <= to)
    }

    pub fn style(&self) -> Style<'_> {
        Style { terms: &self.terms, playbook: &self.playbook, private: self.private, zone: self.now.zone }
    }
}

/// Whom an entry is about, by name.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub customer: &'a str,
    pub person: &'a str,
}

/// How entries are made.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    pub terms: &'a Terms,
    pub playbook: &'a Playbook,
    pub private: bool,
    /// Where the clock is read when a record does not say it.
    pub zone: Tz,
}

impl Style<'_> {
    /// A meeting that was planned for a day, at the time it was planned for: `held_at` is when it was wrapped up.
    pub fn meeting(self, talk: &Interaction, about: About<'_>) -> Option<Entry> {
        let when = self.when(talk.day?, talk.time, &talk.zone);
        let kind = self.playbook.meetings.get(talk.meeting.as_str()).map(|meeting| meeting.name.as_str());
        let term = if talk.channel == Some(Channel::Phone) { &self.terms.call } else { &self.terms.meeting };
        let note = [about.person, talk.goal.as_str()];
        Some(Entry {
            minutes: MEETING,
            place: if self.private { String::new() } else { talk.place.to_string() },
            note: if self.private { String::new() } else { joined(&note, "\n") },
            cancelled: talk.stage == Stage::Missed,
            busy: matches!(when, When::At(..)),
            ..self.entry(talk.id, when, &[kind.unwrap_or(term.as_str()), about.customer], term)
        })
    }

    pub fn followup(self, of: &Followup, about: About<'_>) -> Option<Entry> {
        let when = self.when(of.due?, of.time, &of.zone);
        let title = [self.terms.followup.as_str(), of.text.as_str(), about.customer];
        // Its own words say best what it is.
        let title = if of.text.is_empty() { &title[..] } else { &title[1..] };
        Some(Entry { cancelled: of.done_at.is_some(), ..self.entry(of.id, when, title, &self.terms.followup) })
    }

    pub fn promise(self, of: &Promise, about: About<'_>) -> Option<Entry> {
        let term = match of.side {
            Side::Ours => &self.terms.ours,
            Side::Theirs => &self.terms.theirs,
        };
        let title = [term.as_str(), of.text.as_str(), about.customer];
        Some(Entry { cancelled: !of.is_open(), ..self.entry(of.id, When::Day(of.due?), &title, term) })
    }

    fn when(self, day: NaiveDate, time: Option<NaiveTime>, zone: &Clean) -> When {
        let zone = zone.parse().unwrap_or(self.zone);
        time.map_or(When::Day(day), |time| When::At(day.and_time(time), zone))
    }

    fn entry(self, id: Id, when: When, title: &[&str], term: &Clean) -> Entry {
        Entry {
            id,
            title: if self.private { term.to_string() } else { joined(title, " · ") },
            place: String::new(),
            note: String::new(),
            when,
            minutes: MOMENT,
            cancelled: false,
            busy: false,
        }
    }
}

fn joined(parts: &[&str], by: &str) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::promise::Settled;

    const ABOUT: About<'_> = About { customer: "华为技术", person: "李伟" };

    fn terms() -> Terms {
        let [meeting, call, followup, ours, theirs] =
            ["Meeting", "Phone call", "Follow-up", "We promised", "They promised"].map(Clean::line);
        Terms { meeting, call, followup, ours, theirs }
    }

    fn day() -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, 27)
    }

    fn meeting() -> Interaction {
        let mut talk = Interaction::blank(Id::from_bytes([7; 16]), None);
        (talk.day, talk.time) = (day(), NaiveTime::from_hms_opt(14, 30, 0));
        (talk.zone, talk.place) = (Clean::line("Asia/Shanghai"), Clean::line("Room 3"));
        talk.goal = Clean::line("A survey");
        talk
    }

    #[test]
    fn an_entry_says_who_what_where_and_when_and_without_names_only_what_and_when() {
        let (terms, playbook) = (terms(), Playbook::default());
        let open = Style { terms: &terms, playbook: &playbook, private: false, zone: Tz::UTC };
        let shown = open.meeting(&meeting(), ABOUT).unwrap();
        assert_eq!((shown.title.as_str(), shown.place.as_str()), ("Meeting · 华为技术", "Room 3"));
        assert_eq!(shown.note, "李伟\nA survey");
        let call = Interaction { channel: Some(Channel::Phone), ..meeting() };
        assert_eq!(open.meeting(&call, ABOUT).unwrap().title, "Phone call · 华为技术");
        let hidden = Style { private: true, ..open }.meeting(&meeting(), ABOUT).unwrap();
        assert_eq!(
            hidden,
            Entry { title: "Meeting".to_owned(), place: String::new(), note: String::new(), ..shown.clone() }
        );
        let zone = Tz::Asia__Shanghai;
        assert_eq!(shown.when, When::At(day().unwrap().and_hms_opt(14, 30, 0).unwrap(), zone));
        assert!(shown.busy && !shown.cancelled);
    }

    #[test]
    fn what_was_missed_done_or_settled_is_called_off_and_what_has_no_day_is_no_entry() {
        let (terms, playbook) = (terms(), Playbook::default());
        let style = Style { terms: &terms, playbook: &playbook, private: false, zone: Tz::UTC };
        let talk = Interaction { stage: Stage::Missed, ..meeting() };
        assert!(style.meeting(&talk, ABOUT).unwrap().cancelled);
        assert!(!style.meeting(&Interaction { stage: Stage::Held, ..meeting() }, ABOUT).unwrap().cancelled);
        assert!(style.meeting(&Interaction { day: None, ..meeting() }, ABOUT).is_none());

        let mut due = Followup::blank(Id::from_bytes([8; 16]), None);
        assert!(style.followup(&due, ABOUT).is_none());
        (due.due, due.text) = (day(), Clean::line("Send the offer"));
        let entry = style.followup(&due, ABOUT).unwrap();
        assert_eq!((entry.title.as_str(), entry.when), ("Send the offer · 华为技术", When::Day(day().unwrap())));
        assert!(!entry.busy && !entry.cancelled);
        assert!(style.followup(&Followup { done_at: Some(1), ..due }, ABOUT).unwrap().cancelled);

        let mut promise = Promise::blank(Id::from_bytes([9; 16]), None);
        (promise.due, promise.text) = (day(), Clean::line("Drawings"));
        assert_eq!(style.promise(&promise, ABOUT).unwrap().title, "We promised · Drawings · 华为技术");
        assert!(style.promise(&promise.settle(Settled::Kept, 1), ABOUT).unwrap().cancelled);
    }
}
