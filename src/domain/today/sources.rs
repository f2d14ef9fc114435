//! One function for each source: a record in, an item out, or nothing where it does not belong on the page.

use super::{Item, Owed, Prepared, Source, State, What, Who, weight};
use crate::domain::complaint::Complaint;
use crate::domain::desk::{Outlook, Standing};
use crate::domain::digest::{self, Clock};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::promise::Promise;
use crate::domain::rhythm::first::Importance;
use crate::domain::rhythm::{Touch, TouchState};
use crate::domain::time::{Now, comes_round, instant, local};
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// How long before it begins a meeting counts as now, in milliseconds: time to go, or to dial in.
const AHEAD: i64 = 60 * 60_000;

/// The day of a meeting that is planned or running, or that was not wrapped up; none where it is later than `last`. Nobody
/// needs to be told to see a customer who is met by then.
pub fn met_by(talk: &Interaction, last: NaiveDate) -> Option<NaiveDate> {
    talk.day.filter(|day| talk.is_open() && *day <= last)
}

/// A meeting that is planned or running. One whose day is past was not wrapped up.
pub fn meeting(talk: &Interaction, who: Who, now: Now, last: NaiveDate) -> Option<Item> {
    let day = met_by(talk, last)?;
    let zone = talk.zone.parse().unwrap_or(now.zone);
    let begins = talk.time.map(|time| instant(day.and_time(time), zone));
    let state = state(day, begins.is_some_and(|at| at - AHEAD <= now.ms), now);
    let what = What::Meeting {
        id: talk.id,
        kind: talk.meeting.clone(),
        channel: talk.channel,
        stage: talk.stage,
        place: talk.place.clone(),
        prepared: Prepared::default(),
    };
    Some(item(who, what, day, talk.time, state, weight::of_thing(Source::Meeting, None), now))
}

/// Something to do by a day. Without a day it stands on the card only.
pub fn followup(followup: &Followup, who: Who, now: Now, last: NaiveDate) -> Option<Item> {
    let day = followup.due.filter(|day| followup.done_at.is_none() && *day <= last)?;
    let state = state(day, followup.is_late(now), now);
    let what = What::Followup { id: followup.id, text: followup.text.clone() };
    Some(item(who, what, day, followup.time, state, weight::of_thing(Source::Followup, None), now))
}

/// An open promise of either side with a day. Without a day it stands on the card only.
pub fn promise(promise: &Promise, who: Who, now: Now, last: NaiveDate) -> Option<Item> {
    let day = promise.due.filter(|day| promise.is_open() && *day <= last)?;
    let what = What::Promise { id: promise.id, side: promise.side, text: promise.text.clone() };
    let state = state(day, false, now);
    Some(item(who, what, day, None, state, weight::of_thing(Source::Promise, None), now))
}

/// An open complaint: by what presses first, now where that is passed or at risk; one that only waits for the customer's
/// word stands on every day.
pub fn complaint(of: &Complaint, seen: Outlook, who: Who, now: Now, last: NaiveDate) -> Option<Item> {
    let standing = seen.standing();
    let at = seen.pressing.map(|at| local(at, now.zone));
    let (day, time) = at.map_or((now.today(), None), |at| (at.date(), Some(at.time())));
    let state = state(day, standing != Standing::InTime, now);
    let what = What::Complaint(Box::new((of.clone(), seen)));
    (of.is_open() && (day <= last || state == State::Now))
        .then(|| item(who, what, day, time, state, weight::of_complaint(standing), now))
}

/// The digest of a talk, until it has gone; `hours`: how long after the talk it should go.
pub fn digest(talk: &Interaction, hours: u16, who: Who, now: Now, last: NaiveDate) -> Option<Item> {
    let clock = digest::clock(talk, hours, now).filter(|clock| clock.is_open())?;
    let by = local(clock.at(), now.zone);
    let what = What::Digest { id: talk.id, talked: talk.day_and_time(now.zone).0? };
    let state = state(by.date(), matches!(clock, Clock::Late(_)), now);
    let weight = weight::of_thing(Source::Digest, None);
    (by.date() <= last).then(|| item(who, what, by.date(), Some(by.time()), state, weight, now))
}

/// A touch that the level asks for. Of a visit and a call of one customer the caller gives the one that presses most.
pub fn touch(touch: &Touch, who: Who, now: Now, last: NaiveDate) -> Option<Item> {
    let day = touch.ideal;
    let weight = weight::of_thing(Source::Touch, Some(touch.state));
    let late = matches!(touch.state, TouchState::Late | TouchState::TooLate);
    let state = state(day, late, now);
    (day <= last).then(|| item(who, What::Touch(Box::new(touch.clone())), day, None, state, weight, now))
}

/// A birthday within the days ahead; in a year without 29 February it is kept on the 28th. `person`: whose it is, empty
/// for the customer's own; `met`: the day of the last contact, on or after which nothing is left to do.
pub fn birthday(
    born: NaiveDate,
    person: &Clean,
    who: Who,
    met: Option<NaiveDate>,
    now: Now,
    last: NaiveDate,
) -> Option<Item> {
    let day = comes_round(born, now.today())?;
    if day > last || met.is_some_and(|met| met >= day) {
        return None;
    }
    let what = What::Birthday { person: person.clone() };
    let state = state(day, false, now);
    Some(item(who, what, day, None, state, weight::of_thing(Source::Birthday, None), now))
}

/// So many late digests stand one by one: of the last talks, which both sides still remember best.
const APART: usize = 3;

/// Digests as they stand on the page: the late ones of all but the last talks in one entry, so that a week without them
/// does not fill the page. It weighs what the one does that waits longest, its customer's level aside.
pub fn collected(digests: Vec<Item>, now: Now) -> Vec<Item> {
    let (mut late, mut apart): (Vec<_>, Vec<_>) = digests.into_iter().partition(|item| item.state == State::Now);
    late.sort_by_key(|item| (item.day, item.time, item.id()));
    let old = late.len().saturating_sub(APART);
    // One alone is as short by itself.
    apart.extend(late.split_off(if old < 2 { 0 } else { old }));
    let oldest = late.first().map(|item| (item.day, item.time));
    let owed = |item: Item| match item.what {
        What::Digest { id, talked } => Some(Owed { who: item.who, talk: id, talked }),
        _ => None,
    };
    let all = What::Digests(late.into_iter().filter_map(owed).collect());
    let weight = weight::of_thing(Source::Digest, None);
    apart.extend(oldest.map(|(day, time)| item(nobody(), all, day, time, State::Now, weight, now)));
    apart
}

/// What is of no customer; the row is behind those of all.
fn nobody() -> Who {
    Who { row: u32::MAX, id: Id::default(), name: Clean::default(), rank: None, importance: Importance::default() }
}

/// Cards to drill today.
pub fn drill(cards: usize, minutes: usize, now: Now) -> Item {
    let who = nobody();
    let weight = weight::of_thing(Source::Drill, None);
    item(who, What::Drill { cards, minutes }, now.today(), None, State::Today, weight, now)
}

fn state(day: NaiveDate, has_come: bool, now: Now) -> State {
    let today = now.today();
    match day {
        _ if day < today || has_come => State::Now,
        _ if day == today => State::Today,
        _ => State::Soon,
    }
}

fn item(who: Who, what: What, day: NaiveDate, time: Option<NaiveTime>, state: State, thing: i64, now: Now) -> Item {
    let late = (now.today() - day).max(TimeDelta::zero()).num_days();
    let weight = thing + weight::of_rank(who.rank.as_ref()) + weight::of_days_late(late);
    Item { who, what, day, time, state, thing, weight }
}
