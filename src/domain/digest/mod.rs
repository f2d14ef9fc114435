//! The digest: what a customer is sent after a talk, so that both sides remember the same. When it is owed, and what of the
//! log goes into it. Not here: how it is worded (locale).

mod links;
mod minutes;

pub use links::links;
pub use minutes::{Minutes, Point};

use super::card::CustomerCard;
use super::interaction::{Channel, Interaction, Outcome};
use super::promise::Side;
use super::time::Now;
use crate::choices;

choices! {
    /// How it reads: as a mail with headings, or as a few sentences for a messenger.
    pub enum Length {
        Long = "long",
        Short = "short",
    }
}

impl Length {
    /// A messenger takes few lines; everything else is read as a mail.
    pub const fn by(channel: Option<Channel>) -> Self {
        match channel {
            Some(Channel::Chat) => Self::Short,
            _ => Self::Long,
        }
    }
}

/// Hours after a talk in which its digest should go: the house's own rule, while both still remember.
pub const HOURS: u16 = 24;

/// After so long a digest helps nobody any more: it is not asked for.
pub const STALE: i64 = 14 * DAY;
const DAY: i64 = 24 * HOUR;
const HOUR: i64 = 3_600_000;

/// Where the digest of a talk stands; instants are UTC milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// To go by then.
    Owed(i64),
    /// It should have gone by then.
    Late(i64),
    Sent(i64),
    /// None is needed: somebody said so then.
    Spared(i64),
}

impl Clock {
    /// The wire name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owed(_) => "owed",
            Self::Late(_) => "late",
            Self::Sent(_) => "sent",
            Self::Spared(_) => "spared",
        }
    }

    /// When it is to go, or went, or was said not to be needed.
    pub const fn at(self) -> i64 {
        match self {
            Self::Owed(at) | Self::Late(at) | Self::Sent(at) | Self::Spared(at) => at,
        }
    }

    /// Still to go.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Owed(_) | Self::Late(_))
    }
}

/// The clock of a talk; none where no digest is expected. `hours`: how long after the talk it should go, 0 = none are sent.
pub fn clock(talk: &Interaction, hours: u16, now: Now) -> Option<Clock> {
    if let Some(at) = talk.digest_at {
        return Some(Clock::Sent(at));
    }
    if let Some(at) = talk.digest_spared_at {
        return Some(Clock::Spared(at));
    }
    let held = talk.held_at.filter(|at| hours > 0 && expects(talk) && now.ms - at < STALE)?;
    let by = held + i64::from(hours) * HOUR;
    Some(if now.ms > by { Clock::Late(by) } else { Clock::Owed(by) })
}

/// The same with what hangs on the talk: none is owed where there is nothing to tell the customer but what they said
/// themselves. Our own note stays with us.
pub fn of_card(talk: &Interaction, card: &CustomerCard, hours: u16, now: Now) -> Option<Clock> {
    clock(talk, hours, now).filter(|clock| !clock.is_open() || tells(talk, card))
}

/// Whether there is something to send: a text that was written, what was agreed, answered or handed over, or a next meeting.
/// [`Minutes::is_empty`] says it of the text itself.
pub fn tells(talk: &Interaction, card: &CustomerCard) -> bool {
    says_itself(talk)
        || card.answered.contains(&talk.id)
        || Side::ALL.iter().any(|side| !minutes::promised(&card.promises, talk.id, *side).is_empty())
        || minutes::next(talk, card).is_some()
        || minutes::meeting(talk, card).is_some()
}

/// Whether the talk alone holds something to send.
pub fn says_itself(talk: &Interaction) -> bool {
    !(talk.digest.is_empty() && talk.next_step.is_empty() && talk.handed_over.is_empty())
}

/// A talk in which both spoke and something came of it. What was written to each other needs no minutes, and whoever said
/// no, or asked not to be called, is left in peace.
fn expects(talk: &Interaction) -> bool {
    let spoke = matches!(talk.channel, None | Some(Channel::Face | Channel::Phone | Channel::Video));
    let wanted = !matches!(talk.outcome, Some(Outcome::NoSale | Outcome::DoNotCall));
    let says = !talk.summary.is_empty() || !talk.next_step.is_empty() || !talk.handed_over.is_empty();
    talk.is_contact() && spoke && wanted && says
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::interaction::Stage;
    use crate::text::Clean;
    use chrono_tz::Tz;

    const AT: i64 = 1_790_000_000_000;

    fn held(channel: Option<Channel>, outcome: Option<Outcome>, summary: &str) -> Interaction {
        let mut talk = Interaction::blank(Id::default(), None);
        (talk.stage, talk.held_at, talk.channel, talk.outcome) = (Stage::Held, Some(AT), channel, outcome);
        talk.summary = Clean::note(summary);
        talk
    }

    fn after(hours: i64) -> Now {
        Now::new(AT + hours * HOUR, Tz::UTC)
    }

    #[test]
    fn it_is_owed_for_a_day_then_late_and_after_two_weeks_nobody_asks() {
        let talk = held(Some(Channel::Phone), Some(Outcome::Advance), "prices");
        let by = AT + 24 * HOUR;
        for (hours, clock_then) in [
            (0, Some(Clock::Owed(by))),
            (24, Some(Clock::Owed(by))),
            (25, Some(Clock::Late(by))),
            (14 * 24 - 1, Some(Clock::Late(by))),
            (14 * 24, None),
        ] {
            assert_eq!(clock(&talk, HOURS, after(hours)), clock_then, "{hours}");
        }
        assert_eq!(clock(&talk, 2, after(3)), Some(Clock::Late(AT + 2 * HOUR)));
        assert_eq!(clock(&talk, 0, after(3)), None, "digests are switched off");
        let sent = Interaction { digest_at: Some(AT + 5), ..talk };
        assert_eq!(clock(&sent, 0, after(1000)), Some(Clock::Sent(AT + 5)));
        let spared = Interaction { digest_at: None, digest_spared_at: Some(AT + 7), ..sent.clone() };
        assert_eq!(clock(&spared, HOURS, after(1)), Some(Clock::Spared(AT + 7)));
        assert!(!Clock::Spared(1).is_open() && !Clock::Sent(1).is_open());
        // It went after all.
        assert_eq!(
            clock(&Interaction { digest_spared_at: Some(1), ..sent }, HOURS, after(1)),
            Some(Clock::Sent(AT + 5))
        );
    }

    #[test]
    fn only_a_talk_in_which_both_spoke_and_something_came_of_it_asks_for_one() {
        for (channel, outcome, summary, asks) in [
            (Some(Channel::Face), None, "prices", true),
            (None, Some(Outcome::Order), "prices", true),
            (Some(Channel::Mail), None, "prices", false),
            (Some(Channel::Chat), None, "prices", false),
            (Some(Channel::Phone), Some(Outcome::Voicemail), "prices", false),
            (Some(Channel::Phone), Some(Outcome::NoSale), "prices", false),
            (Some(Channel::Phone), Some(Outcome::DoNotCall), "prices", false),
            (Some(Channel::Phone), Some(Outcome::Continuation), "", false),
        ] {
            let clock = clock(&held(channel, outcome, summary), HOURS, after(1));
            assert_eq!(clock.is_some(), asks, "{channel:?} {outcome:?} {summary}");
        }
        let planned = Interaction { stage: Stage::Planned, ..held(None, None, "prices") };
        assert_eq!(clock(&planned, HOURS, after(1)), None);
    }
}
