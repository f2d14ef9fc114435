//! The digest of a talk: kept with it, marked as gone, and who is still to get one.

use super::find;
use super::owner::living;
use super::save::{self, Saved};
use crate::domain::customer::Customer;
use crate::domain::digest::{self, Clock};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;

/// A talk whose digest has not gone, its clock, and with whom it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Untold {
    pub talk: Interaction,
    pub clock: Clock,
    pub customer: Customer,
}

/// Whether there is anything to send of a talk; what hangs on it is only read where the talk itself does not say it.
pub fn tells(store: &Store, talk: &Interaction) -> Result<bool, Problem> {
    if digest::says_itself(talk) {
        return Ok(true);
    }
    let card = talk.customer.map(|id| store.card_of_many(id)).transpose()?.flatten();
    Ok(card.is_some_and(|card| digest::tells(talk, &card)))
}

/// Every talk whose digest has not gone, the longest late first; `hours`: how long after a talk it should go.
pub fn untold(store: &Store, hours: u16, now: Now) -> Result<Vec<Untold>, Problem> {
    let mut talks = Vec::new();
    store.each_untold(now.ms - digest::STALE, |talk, _| {
        talks.extend(digest::clock(&talk, hours, now).map(|clock| (talk, clock)));
    })?;
    let mut untold = Vec::new();
    for (talk, clock) in talks {
        if !tells(store, &talk)? {
            continue;
        }
        let customer = store.linked::<Customer>(talk.customer)?;
        untold.extend(customer.map(|customer| Untold { talk, clock, customer }));
    }
    untold.sort_by_key(|untold| (untold.clock.at(), untold.talk.id));
    Ok(untold)
}

/// The talk somebody means: by its own id, whole or its last digits; or by its customer, and then the last one whose digest
/// has not gone, else the last contact.
pub fn which(store: &Store, typed: &str, home: &str, hours: u16, now: Now) -> Result<Id, Problem> {
    if let Some(talk) = find::by_own_id::<Interaction>(store, typed)? {
        return Ok(talk.id);
    }
    let customer = find::who(store, typed, home)?;
    let card = find::card(store, customer)?;
    let clock = |talk: &Interaction| digest::of_card(talk, &card, hours.max(1), now);
    let owes = |talk: &&Interaction| clock(talk).is_some_and(Clock::is_open);
    let talk = card.interactions.iter().find(owes).or_else(|| card.last_contact());
    talk.map(|talk| talk.id).ok_or(Problem::new(Kind::Missing, "digest-no-talk"))
}

/// Keeps the text, or that it has gone or is not needed, or that it is to go after all: what differs from `before`. `subject` is the
/// customer's name.
pub fn save(
    store: &mut Store,
    before: &Interaction,
    talk: &Interaction,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<Interaction>, Problem> {
    let turn = |at: fn(&Interaction) -> Option<i64>| (at(before).is_some(), at(talk).is_some());
    let verb = match (turn(|of| of.digest_at), turn(|of| of.digest_spared_at)) {
        ((false, true), _) => "send-digest",
        ((true, false), _) => "unsend-digest",
        (_, (false, true)) => "spare-digest",
        (_, (true, false)) => "unspare-digest",
        _ => "write-digest",
    };
    let writer = store.begin(&Deed { now, actor, verb, subject })?;
    living(&writer, talk.customer)?;
    writer.get::<Interaction>(talk.id)?.ok_or(Problem::new(Kind::Missing, "visit-gone"))?;
    save::edited(writer, before, talk, &["digest"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::interaction::{Channel, Stage};
    use crate::text::Clean;
    use chrono_tz::Tz;

    const HOUR: i64 = 3_600_000;
    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

    fn put<T: Record>(store: &mut Store, record: &T) {
        save::record(store, record, "save", "", NOW, "me").unwrap();
    }

    fn held(n: u8, hours_ago: i64) -> Interaction {
        let mut talk = Interaction::blank(Id::from_bytes([n; 16]), Some(Id::from_bytes([1; 16])));
        (talk.stage, talk.channel, talk.summary) = (Stage::Held, Some(Channel::Phone), Clean::note("prices"));
        talk.held_at = Some(NOW.ms - hours_ago * HOUR);
        talk.next_step = Clean::line("Send the offer");
        talk
    }

    fn store() -> Store {
        let mut store = Store::in_memory("test").unwrap();
        let mut customer = Customer::blank(Id::from_bytes([1; 16]), None);
        customer.name = Clean::line("Acme");
        put(&mut store, &customer);
        for talk in [held(2, 3), held(3, 30), held(4, 24 * 20)] {
            put(&mut store, &talk);
        }
        store
    }

    fn listed(store: &Store) -> Vec<(u8, &'static str)> {
        let untold = untold(store, 24, NOW).unwrap();
        untold.iter().map(|untold| (untold.talk.id.bytes()[0], untold.clock.name())).collect()
    }

    #[test]
    fn what_has_not_gone_is_listed_the_longest_late_first_and_goes_when_it_is_sent() {
        let mut store = store();
        assert_eq!(listed(&store), [(3, "late"), (2, "owed")]);
        assert_eq!(which(&store, "Acme", "86", 24, NOW).unwrap().bytes()[0], 2);
        let before = held(3, 30);
        let sent = Interaction { digest: Clean::note("Hello"), digest_at: Some(NOW.ms), ..before.clone() };
        save(&mut store, &before, &sent, "Acme", NOW, "me").unwrap().written().unwrap();
        assert_eq!(listed(&store), [(2, "owed")]);
        save(&mut store, &sent, &Interaction { digest_at: None, ..sent.clone() }, "Acme", NOW, "me").unwrap();
        assert_eq!(listed(&store), [(3, "late"), (2, "owed")]);
        let open = Interaction { digest: Clean::note("Hello"), ..before };
        let spared = Interaction { digest_spared_at: Some(NOW.ms), ..open.clone() };
        save(&mut store, &open, &spared, "Acme", NOW, "me").unwrap().written().unwrap();
        assert_eq!(listed(&store), [(2, "owed")]);
        assert_eq!(store.history(spared.id).unwrap().last().map(|entry| entry.verb.as_str()), Some("spare-digest"));
        save(&mut store, &spared, &open, "Acme", NOW, "me").unwrap().written().unwrap();
        assert_eq!(store.history(spared.id).unwrap().last().map(|entry| entry.verb.as_str()), Some("unspare-digest"));
        assert_eq!(listed(&store), [(3, "late"), (2, "owed")]);
        super::super::delete::customer(&mut store, Id::from_bytes([1; 16]), NOW, "me").unwrap();
        assert_eq!(listed(&store), []);
    }

    /// A talk of which nobody has anything but a note of our own asks for nothing, on any list.
    #[test]
    fn a_note_of_our_own_owes_nobody_a_digest_until_something_was_promised_in_the_talk() {
        let mut store = store();
        let mut noted = held(5, 2);
        noted.next_step = Clean::default();
        put(&mut store, &noted);
        assert_eq!(listed(&store), [(3, "late"), (2, "owed")]);
        let mut promise = crate::domain::promise::Promise::blank(Id::from_bytes([9; 16]), noted.customer);
        (promise.interaction, promise.text) = (Some(noted.id), Clean::line("a sample"));
        put(&mut store, &promise);
        assert_eq!(listed(&store), [(3, "late"), (2, "owed"), (5, "owed")]);
    }

    #[test]
    fn two_who_write_the_same_digest_are_told_and_neither_text_is_lost() {
        let mut store = store();
        let before = held(2, 3);
        let mine = Interaction { digest: Clean::note("mine"), ..before.clone() };
        let theirs = Interaction { digest: Clean::note("theirs"), ..before.clone() };
        save(&mut store, &before, &theirs, "Acme", NOW, "you").unwrap().written().unwrap();
        let saved = save(&mut store, &before, &mine, "Acme", NOW, "me").unwrap();
        let Saved::Clash(kept, fields) = saved else { panic!("{saved:?}") };
        assert_eq!((kept.digest.as_str(), fields), ("theirs", vec!["digest".to_owned()]));
    }
}
