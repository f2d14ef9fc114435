//! What of a talk goes into its digest.

use super::links;
use crate::domain::card::CustomerCard;
use crate::domain::customer::CustomerKind;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Stage};
use crate::domain::promise::{Promise, Settled, Side};
use crate::domain::visit::Visit;
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

/// Something that is to be done, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub text: Clean,
    pub day: Option<NaiveDate>,
    pub time: Option<NaiveTime>,
}

/// The log of one talk, as far as the customer is told of it. Nothing of what we think of them is in it: our own note only
/// where that is wished.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// Who is written to; empty where nobody is known by name.
    pub to: Clean,
    pub channel: Option<Channel>,
    pub day: Option<NaiveDate>,
    /// Our own note on the talk; empty where it stays with us.
    pub note: Clean,
    /// What they told us, in the order in which it was asked.
    pub answers: Vec<Clean>,
    pub ours: Vec<Point>,
    pub theirs: Vec<Point>,
    pub handed_over: Clean,
    pub links: Vec<String>,
    pub next: Option<Point>,
    /// The next meeting that is planned with them.
    pub meeting: Option<Point>,
}

impl Minutes {
    /// The minutes of a talk that took place; days are those of `zone` where the talk has none of its own.
    pub fn of(visit: &Visit, zone: Tz) -> Self {
        Self::written(visit, zone, Clean::default())
    }

    /// The same with our own note.
    pub fn with_note(visit: &Visit, zone: Tz) -> Self {
        Self::written(visit, zone, visit.interaction.summary.clone())
    }

    fn written(visit: &Visit, zone: Tz, note: Clean) -> Self {
        let (talk, card) = (&visit.interaction, &visit.card);
        let side = |side| -> Vec<Point> { promised(&card.promises, talk.id, side) };
        let answers: Vec<Clean> =
            visit.answers.iter().map(|answer| answer.answer.clone()).filter(|answer| !answer.is_empty()).collect();
        let written = [note.as_str(), talk.handed_over.as_str(), talk.next_step.as_str()];
        let links = links(written.into_iter().chain(answers.iter().map(Clean::as_str)));
        let to = match visit.contact() {
            Some(member) => member.person.name.clone(),
            None if card.customer.kind == CustomerKind::Person => card.customer.name.clone(),
            None => Clean::default(),
        };
        Self {
            to,
            channel: talk.channel,
            day: talk.day_and_time(zone).0,
            note,
            answers,
            ours: side(Side::Ours),
            theirs: side(Side::Theirs),
            handed_over: talk.handed_over.clone(),
            links,
            next: next(talk, card),
            meeting: meeting(talk, card),
        }
    }

    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        let points = self.ours.is_empty() && self.theirs.is_empty() && self.next.is_none() && self.meeting.is_none();
        points && self.note.is_empty() && self.answers.is_empty() && self.handed_over.is_empty()
    }
}

/// What one side promised in this talk and did not take back.
pub(super) fn promised(promises: &[Promise], talk: Id, side: Side) -> Vec<Point> {
    let given = |promise: &&Promise| {
        promise.interaction == Some(talk) && promise.side == side && promise.settled != Some(Settled::Released)
    };
    let point = |promise: &Promise| Point { text: promise.text.clone(), day: promise.due, time: None };
    promises.iter().filter(given).map(point).collect()
}

/// The next step with its day, where it has one.
pub(super) fn next(talk: &Interaction, card: &CustomerCard) -> Option<Point> {
    let followup = card.open_followups().find(|followup| followup.interaction == Some(talk.id));
    match followup {
        Some(followup) => Some(Point { text: followup.text.clone(), day: followup.due, time: followup.time }),
        None if talk.next_step.is_empty() => None,
        None => Some(Point { text: talk.next_step.clone(), day: None, time: None }),
    }
}

/// The soonest meeting that was planned for after this talk.
pub(super) fn meeting(talk: &Interaction, card: &CustomerCard) -> Option<Point> {
    let after = talk.held_at.unwrap_or_default();
    let planned = card.interactions.iter().filter(|other| {
        other.stage == Stage::Planned && other.day.is_some() && other.planned_at(Tz::UTC).is_some_and(|at| at >= after)
    });
    let soonest = planned.min_by_key(|other| (other.day, other.time.is_none(), other.time))?;
    Some(Point { text: soonest.place.clone(), day: soonest.day, time: soonest.time })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::field::Record;
    use crate::domain::followup::Followup;
    use crate::domain::prep::SpinAnswer;

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    fn day(n: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, n)
    }

    fn promise(n: u8, of: u8, side: Side, settled: Option<Settled>) -> Promise {
        let mut promise = Promise::blank(id(n), Some(id(1)));
        (promise.interaction, promise.side, promise.settled) = (Some(id(of)), side, settled);
        promise.text = Clean::line(&format!("promise {n}"));
        promise
    }

    fn visit() -> Visit {
        let mut customer = Customer::blank(id(1), None);
        customer.name = Clean::line("Acme");
        let mut talk = Interaction::blank(id(2), Some(id(1)));
        (talk.stage, talk.held_at, talk.channel) = (Stage::Held, Some(1_795_345_800_000), Some(Channel::Phone));
        talk.summary = Clean::note("Two sites. See https://example.com/sites.");
        talk.next_step = Clean::line("Send the offer");
        let mut answer = SpinAnswer::of(id(1), id(2), "s1");
        answer.answer = Clean::note("forty hours a month");
        let silent = SpinAnswer { asked: true, ..SpinAnswer::of(id(1), id(2), "s2") };
        let mut card = CustomerCard::new(customer);
        card.promises = vec![
            promise(10, 2, Side::Ours, None),
            promise(11, 2, Side::Theirs, None),
            promise(12, 2, Side::Ours, Some(Settled::Released)),
            promise(13, 9, Side::Ours, None),
        ];
        let mut planned = Interaction::blank(id(3), Some(id(1)));
        (planned.day, planned.place) = (day(30), Clean::line("Works 2"));
        let before = Interaction { id: id(4), day: day(1), ..planned.clone() };
        card.interactions = vec![talk.clone(), planned, before];
        Visit {
            interaction: talk,
            card,
            marks: Vec::new(),
            said: Vec::new(),
            answers: vec![answer, silent],
            uses: Vec::new(),
            turns: Vec::new(),
            history: Vec::new(),
            past: Vec::new(),
            asked_before: Vec::new(),
        }
    }

    #[test]
    fn the_minutes_hold_what_was_said_and_promised_in_this_talk_and_nothing_else() {
        let minutes = Minutes::of(&visit(), Tz::Asia__Shanghai);
        let texts = |points: &[Point]| points.iter().map(|point| point.text.to_string()).collect::<Vec<_>>();
        assert_eq!(
            (texts(&minutes.ours), texts(&minutes.theirs)),
            (vec!["promise 10".into()], vec!["promise 11".into()])
        );
        assert_eq!(minutes.answers, [Clean::line("forty hours a month")]);
        // Our own note stays with us, and the address in it.
        assert_eq!((minutes.note.len(), minutes.links.len()), (0, 0));
        let noted = Minutes::with_note(&visit(), Tz::Asia__Shanghai);
        assert_eq!(
            (&noted.note, &noted.links[..]),
            (&visit().interaction.summary, &["https://example.com/sites".to_owned()][..])
        );
        assert_eq!(minutes.day, day(22));
        assert_eq!(minutes.next, Some(Point { text: Clean::line("Send the offer"), day: None, time: None }));
        assert_eq!(minutes.meeting, Some(Point { text: Clean::line("Works 2"), day: day(30), time: None }));
        assert!(minutes.to.is_empty(), "a company is not greeted as a person");
        assert!(!minutes.is_empty());
    }

    /// What is told of a talk decides whether anything is owed for it: the two say the same of each thing that may be told.
    #[test]
    fn a_digest_is_owed_exactly_where_there_is_something_to_tell() {
        let whole = visit();
        let note_only = || {
            let mut visit = visit();
            visit.interaction.next_step = Clean::default();
            (visit.card.promises, visit.answers) = (Vec::new(), Vec::new());
            visit.card.interactions.truncate(1);
            visit
        };
        let promised = |settled| {
            let mut visit = note_only();
            visit.card.promises = vec![promise(10, 2, Side::Theirs, settled)];
            visit
        };
        let mut due = Followup::blank(id(20), Some(id(1)));
        (due.interaction, due.text) = (Some(id(2)), Clean::line("Send the offer"));
        let mut cases = vec![
            (note_only(), false),
            (whole.clone(), true),
            (promised(None), true),
            (promised(Some(Settled::Released)), false),
        ];
        let mut with = |change: &dyn Fn(&mut Visit)| {
            let mut visit = note_only();
            change(&mut visit);
            cases.push((visit, true));
        };
        with(&|visit| visit.answers = whole.answers.clone());
        with(&|visit| visit.card.interactions = whole.card.interactions.clone());
        with(&|visit| visit.card.followups = vec![due.clone()]);
        with(&|visit| visit.interaction.next_step = Clean::line("Send the offer"));
        with(&|visit| visit.interaction.handed_over = Clean::line("a sample"));
        for (mut visit, owed) in cases {
            let answered = visit.answers.iter().filter(|answer| !answer.answer.is_empty());
            visit.card.answered = answered.filter_map(|answer| answer.interaction).collect();
            let now = crate::domain::time::Now::new(1_795_345_900_000, Tz::UTC);
            let clock = crate::domain::digest::of_card(&visit.interaction, &visit.card, 24, now);
            assert_eq!((clock.is_some(), !Minutes::of(&visit, Tz::UTC).is_empty()), (owed, owed), "{visit:#?}");
        }
    }

    #[test]
    fn what_became_of_the_next_step_has_its_day_with_it() {
        let mut visit = visit();
        let mut due = Followup::blank(id(20), Some(id(1)));
        (due.interaction, due.text, due.due) = (Some(id(2)), Clean::line("Send the offer"), day(25));
        visit.card.followups = vec![due.clone()];
        assert_eq!(Minutes::of(&visit, Tz::UTC).next.unwrap().day, day(25));
        visit.card.followups = vec![Followup { done_at: Some(1), ..due }];
        assert_eq!(Minutes::of(&visit, Tz::UTC).next.unwrap().day, None);
    }
}
