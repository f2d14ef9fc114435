//! The interaction: one meeting, visit, call or message with a customer, planned or held. Checklist marks, SPIN answers
//! and card uses hang on it; a visit and a call are views of it.

use super::answer::Answer;
use super::day::When;
use super::field::{Field, Record, Value};
use super::id::Id;
use super::time::{NOON, Now, instant, local};
use crate::text::Clean;
use crate::{choices, field};
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

choices! {
    /// By what way people talk.
    pub enum Channel {
        Face = "face",
        Phone = "phone",
        Video = "video",
        Chat = "chat",
        Mail = "mail",
        Web = "web",
    }
}

choices! {
    /// How far it got.
    pub enum Stage {
        Planned = "planned",
        Running = "running",
        Held = "held",
        Missed = "missed",
    }
}

choices! {
    /// What a talk came to. Order, advance, continuation and no sale are Rackham's four outcomes; the rest are calls
    /// that never became a talk.
    pub enum Outcome {
        Order = "order",
        Advance = "advance",
        Continuation = "continuation",
        NoSale = "no_sale",
        NoAnswer = "no_answer",
        Voicemail = "voicemail",
        WrongNumber = "wrong_number",
        /// They asked never to be called again: somebody was there.
        DoNotCall = "do_not_call",
    }
}

choices! {
    /// How they were towards the end, as we saw it.
    pub enum Mood {
        Warm = "warm",
        Calm = "calm",
        Cool = "cool",
        Upset = "upset",
    }
}

/// One meeting, visit, call or message.
#[derive(Debug, Clone, PartialEq)]
pub struct Interaction {
    pub id: Id,
    pub customer: Option<Id>,
    /// The person we talk to.
    pub person: Option<Id>,
    /// The playbook's kind of meeting, such as `first_visit`; empty for a plain note.
    pub meeting: Clean,
    pub channel: Option<Channel>,
    pub stage: Stage,
    /// Local day, time and IANA zone: "tomorrow at nine" stays nine when the clocks change.
    pub day: Option<NaiveDate>,
    pub time: Option<NaiveTime>,
    pub zone: Clean,
    pub place: Clean,
    pub goal: Clean,
    pub minimum: Clean,
    pub summary: Clean,
    pub outcome: Option<Outcome>,
    pub next_step: Clean,
    /// When it really took place, UTC milliseconds.
    pub held_at: Option<i64>,
    /// The playbook's flow that a call follows; empty = none.
    pub flow: Clean,
    pub mood: Option<Mood>,
    /// What was handed over, to whom and by when.
    pub handed_over: Clean,
    /// When a call began, UTC milliseconds.
    pub started_at: Option<i64>,
    /// Seconds that we spoke, and that they did, where it was measured.
    pub talked: Option<i64>,
    pub listened: Option<i64>,
    /// Questions that tried whether they are ready to agree.
    pub closes: Option<i64>,
    /// The complaint it is about.
    pub complaint: Option<Id>,
    /// What was sent to the customer after it, and when, UTC milliseconds.
    pub digest: Clean,
    pub digest_at: Option<i64>,
    /// When somebody said that none is needed, UTC milliseconds.
    pub digest_spared_at: Option<i64>,
    /// Whether both sides were there at the same time, where that is said.
    pub live: Option<Answer>,
}

impl Interaction {
    /// The meeting of a kind that was agreed on in a talk, with whom one talked.
    pub fn agreed(id: Id, talk: &Self, kind: &str, channel: Option<Channel>, on: When) -> Self {
        let mut meeting = Self::blank(id, talk.customer);
        (meeting.meeting, meeting.channel) = (Clean::line(kind), channel);
        (meeting.person, meeting.zone) = (talk.person, talk.zone.clone());
        (meeting.day, meeting.time) = (Some(on.day), on.time);
        meeting
    }

    /// The planned instant; a day without a time counts from its morning (00:00).
    pub fn planned_at(&self, zone: Tz) -> Option<i64> {
        let zone = self.zone.parse().unwrap_or(zone);
        self.day.map(|day| instant(day.and_time(self.time.unwrap_or_default()), zone))
    }

    /// The instant by which it is ordered: held, else planned.
    pub fn at(&self, zone: Tz) -> i64 {
        self.held_at.or_else(|| self.planned_at(zone)).unwrap_or(0)
    }

    /// The day and time people mean by it, in the zone it was planned in, else in `zone`: when it was held, and until then
    /// when it is planned. A meeting that took place earlier than planned is one of the day on which it took place.
    pub fn day_and_time(&self, zone: Tz) -> (Option<NaiveDate>, Option<NaiveTime>) {
        match self.held_at {
            Some(at) => {
                let held = local(at, self.zone.parse().unwrap_or(zone));
                (Some(held.date()), Some(held.time()))
            }
            None => (self.day, self.time),
        }
    }

    /// A contact that counts: it was held, and somebody was there.
    pub fn is_contact(&self) -> bool {
        self.stage == Stage::Held
            && !matches!(self.outcome, Some(Outcome::NoAnswer | Outcome::Voicemail | Outcome::WrongNumber))
    }

    /// A contact at which people saw each other.
    pub fn is_visit(&self) -> bool {
        self.is_contact() && matches!(self.channel, Some(Channel::Face | Channel::Video))
    }

    /// Still to be held.
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Planned | Stage::Running)
    }

    /// When it took place, as far as nobody says otherwise, UTC milliseconds: when it began, else when it was planned, else
    /// now. A day that is past and says no time counts from its noon.
    pub fn took_place(&self, now: Now) -> i64 {
        let is_past = |day: &NaiveDate| *day < now.today() || self.time.is_some();
        let zone = self.zone.parse().unwrap_or(now.zone);
        let planned = self.day.filter(is_past).map(|day| instant(day.and_time(self.time.unwrap_or(NOON)), zone));
        let known = self.held_at.or(self.started_at).or(planned);
        known.filter(|at| *at <= now.ms).unwrap_or(now.ms)
    }

    /// Marks it as held: when it took place, which may be long before somebody says so.
    pub fn hold(&mut self, now: Now) {
        self.held_at = Some(self.took_place(now));
        self.stage = Stage::Held;
    }
}

impl Record for Interaction {
    const TABLE: &'static str = "interaction";
    const FIELDS: &'static [Field<Self>] = &[
        field!(link person),
        field!(line meeting[60]),
        field!(choice? channel: Channel),
        field!(choice stage: Stage),
        field!(date day),
        field!(time time),
        field!(line zone[60]),
        field!(line place[200]),
        field!(line goal[300]),
        field!(line minimum[300]),
        field!(note summary),
        field!(choice? outcome: Outcome),
        field!(line next_step[300]),
        field!(instant held_at),
        field!(since 3, line flow[100]),
        field!(since 3, choice? mood: Mood),
        field!(since 3, line handed_over[300]),
        field!(since 3, instant started_at),
        field!(since 3, whole talked[0, 604_800]),
        field!(since 3, whole listened[0, 604_800]),
        field!(since 3, whole closes[0, 1000]),
        field!(since 4, link complaint),
        field!(since 4, note digest),
        field!(since 4, instant digest_at),
        field!(since 5, instant digest_spared_at),
        field!(since 4, choice? live: Answer),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            person: None,
            meeting: Clean::default(),
            channel: None,
            stage: Stage::Planned,
            day: None,
            time: None,
            zone: Clean::default(),
            place: Clean::default(),
            goal: Clean::default(),
            minimum: Clean::default(),
            summary: Clean::default(),
            outcome: None,
            next_step: Clean::default(),
            held_at: None,
            flow: Clean::default(),
            mood: None,
            handed_over: Clean::default(),
            started_at: None,
            talked: None,
            listened: None,
            closes: None,
            complaint: None,
            digest: Clean::default(),
            digest_at: None,
            digest_spared_at: None,
            live: None,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }

    fn derived(&self) -> Vec<(&'static str, Value)> {
        let at = self.at(Tz::UTC);
        vec![("at", if at == 0 { Value::Unknown } else { Value::Whole(at) })]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_one_of_the_day_it_was_held_where_it_was_held_and_until_then_of_the_day_it_is_planned_for() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        let mut talk = Interaction::blank(Id::default(), None);
        assert_eq!(talk.day_and_time(Tz::UTC), (None, None));
        (talk.day, talk.time, talk.zone) = (day(25), time(14, 30), Clean::line("Asia/Shanghai"));
        assert_eq!(talk.day_and_time(Tz::Europe__London), (day(25), time(14, 30)));
        // 22 November, 23:30 in London, is the 23rd in Shanghai.
        talk.held_at = Some(1_795_390_200_000);
        assert_eq!(talk.day_and_time(Tz::Europe__London), (day(23), time(7, 30)));
        talk.zone = Clean::default();
        assert_eq!(talk.day_and_time(Tz::Europe__London), (day(22), time(23, 30)));
    }

    #[test]
    fn a_talk_took_place_when_it_began_or_was_planned_however_late_that_is_written_down() {
        let zone = Tz::Asia__Shanghai;
        let day = |n: u32| NaiveDate::from_ymd_opt(2026, 11, n);
        let time = |h: u32| NaiveTime::from_hms_opt(h, 0, 0);
        let ms = |n: u32, h: u32| instant(day(n).unwrap().and_time(time(h).unwrap()), zone);
        let now = Now::new(ms(23, 16), zone);
        let planned = |day, time| Interaction { day, time, ..Interaction::blank(Id::default(), None) };
        for (talk, took_place) in [
            (planned(day(20), time(10)), ms(20, 10)),
            (planned(day(20), None), ms(20, 12)),
            (planned(day(23), time(9)), ms(23, 9)),
            (planned(day(23), None), now.ms),
            // Held sooner than planned.
            (planned(day(25), time(9)), now.ms),
            (planned(None, None), now.ms),
            (Interaction { started_at: Some(ms(22, 18)), ..planned(day(20), time(10)) }, ms(22, 18)),
            (Interaction { held_at: Some(ms(1, 1)), ..planned(day(20), time(10)) }, ms(1, 1)),
        ] {
            let mut held = talk.clone();
            held.hold(now);
            assert_eq!((held.held_at, held.stage), (Some(took_place), Stage::Held), "{talk:?}");
        }
    }
}
