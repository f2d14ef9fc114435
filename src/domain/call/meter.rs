//! The clock of a call: how long it rang, went on and was on hold, and how the talking was shared.

use crate::choices;
use crate::domain::interaction::Interaction;
use crate::domain::turn::Turn;

choices! {
    /// What the line is doing.
    pub enum State {
        Ringing = "ringing",
        Talking = "talking",
        Hold = "hold",
        /// Hung up; only the wrap-up is left.
        Over = "over",
    }
}

choices! {
    pub enum Speaker {
        Us = "us",
        Them = "them",
    }
}

/// The share of the talking, in percent, that belongs to the customer when a seller listens well: the house's working rule
/// (70 : 30), not a measured truth.
pub const LISTENED: i64 = 70;

/// How long a call that was left may be silent and still be taken to go on, in milliseconds: an hour. Whoever comes back
/// later has hung up and not said so: a house rule.
pub const SILENCE: i64 = 3_600_000;

/// When something was last heard of a call: its last answer, else its beginning; UTC milliseconds. None before it began.
pub fn last_heard(talk: &Interaction, turns: &[Turn]) -> Option<i64> {
    let began = talk.started_at?;
    turns.iter().filter_map(|turn| turn.at).max().map(|at| at.max(began)).or(Some(began))
}

/// Times of one call, in milliseconds. What is counted so far is added up when something changes; what runs since then is
/// told by the present moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meter {
    state: State,
    /// Who speaks; none until it was said once: then nothing is known about the shares.
    speaker: Option<Speaker>,
    since: i64,
    rang: i64,
    held: i64,
    talked: i64,
    ours: i64,
    theirs: i64,
}

impl Meter {
    pub const fn new(state: State, now: i64) -> Self {
        Self { state, speaker: None, since: now, rang: 0, held: 0, talked: 0, ours: 0, theirs: 0 }
    }

    /// The clock of a call that one comes back to, as the file tells it: it rang until the first answer, and went on since.
    /// Where nothing was heard of it for longer than [`SILENCE`], it ended with what was heard last.
    pub fn resumed(talk: &Interaction, turns: &[Turn], now: i64) -> Self {
        let began = talk.started_at.unwrap_or(now).min(now);
        let first = turns.iter().filter_map(|turn| turn.at).min();
        let picked_up = first.unwrap_or(began).clamp(began, now);
        let mut meter = Self::new(State::Talking, picked_up);
        meter.rang = picked_up - began;
        let last = last_heard(talk, turns).unwrap_or(began).clamp(picked_up, now);
        if now - last > SILENCE {
            meter.turn_to(State::Over, last);
        }
        // What was measured before is counted on.
        [meter.ours, meter.theirs] = [talk.talked, talk.listened].map(|seconds| seconds.unwrap_or(0) * 1000);
        meter
    }

    pub const fn state(&self) -> State {
        self.state
    }

    pub const fn speaker(&self) -> Option<Speaker> {
        self.speaker
    }

    /// Adds up what has run until now. A clock that was set back adds nothing.
    fn count(&mut self, now: i64) {
        let ran = (now - self.since).max(0);
        self.since = now;
        match self.state {
            State::Ringing => self.rang += ran,
            State::Hold => self.held += ran,
            State::Talking => {
                self.talked += ran;
                match self.speaker {
                    Some(Speaker::Us) => self.ours += ran,
                    Some(Speaker::Them) => self.theirs += ran,
                    None => {}
                }
            }
            State::Over => {}
        }
    }

    pub fn turn_to(&mut self, state: State, now: i64) {
        self.count(now);
        self.state = state;
    }

    /// The other side speaks now; the first time it is we who do.
    pub fn pass(&mut self, now: i64) {
        self.count(now);
        self.speaker = Some(match self.speaker {
            None | Some(Speaker::Them) => Speaker::Us,
            Some(Speaker::Us) => Speaker::Them,
        });
    }

    fn at(mut self, now: i64) -> Self {
        self.count(now);
        self
    }

    /// How long the present state has lasted in all, in seconds.
    pub fn seconds(&self, now: i64) -> i64 {
        let at = self.at(now);
        let ms = match self.state {
            State::Ringing => at.rang,
            State::Hold => at.held,
            State::Talking | State::Over => at.talked,
        };
        ms / 1000
    }

    /// Seconds that we spoke, and that they did; none where nobody said who speaks.
    pub fn shares(&self, now: i64) -> Option<(i64, i64)> {
        let at = self.at(now);
        let measured = self.speaker.is_some() || at.ours + at.theirs > 0;
        measured.then_some((at.ours / 1000, at.theirs / 1000))
    }

    /// The customer's share of the talking, in percent.
    pub fn listened(&self, now: i64) -> Option<i64> {
        let (ours, theirs) = self.shares(now)?;
        (theirs * 100).checked_div(ours + theirs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;

    #[test]
    fn each_state_counts_its_own_time_and_hold_is_not_talking() {
        let mut meter = Meter::new(State::Ringing, 0);
        assert_eq!(meter.seconds(9_000), 9);
        meter.turn_to(State::Talking, 10_000);
        meter.turn_to(State::Hold, 70_000);
        assert_eq!(meter.seconds(75_000), 5);
        meter.turn_to(State::Talking, 100_000);
        assert_eq!(meter.seconds(130_000), 90);
        meter.turn_to(State::Over, 130_000);
        assert_eq!(meter.seconds(999_000), 90);
    }

    #[test]
    fn shares_are_unknown_until_somebody_says_who_speaks() {
        let mut meter = Meter::new(State::Talking, 0);
        assert_eq!((meter.shares(5_000), meter.listened(5_000)), (None, None));
        meter.pass(10_000);
        meter.pass(40_000);
        assert_eq!(meter.shares(110_000), Some((30, 70)));
        assert_eq!(meter.listened(110_000), Some(70));
        // On hold nobody speaks.
        meter.turn_to(State::Hold, 110_000);
        assert_eq!(meter.listened(500_000), Some(70));
    }

    fn turned(at: i64) -> Turn {
        Turn { at: Some(at), ..Turn::blank(Id::default(), None) }
    }

    #[test]
    fn a_call_that_one_comes_back_to_has_the_clock_it_would_have_had() {
        let minute = 60_000;
        let began = 1_000 * minute;
        let talk = Interaction { started_at: Some(began), ..Interaction::blank(Id::default(), None) };
        let turns = [turned(began + 20_000), turned(began + 5 * minute)];
        // It rang for 20 seconds; 12 minutes after it began one is back.
        let back = Meter::resumed(&talk, &turns, began + 12 * minute);
        assert_eq!((back.state(), back.seconds(began + 12 * minute)), (State::Talking, 11 * 60 + 40));
        assert_eq!(back.seconds(began + 13 * minute), 12 * 60 + 40);
        // Without an answer nobody knows when they picked up.
        assert_eq!(Meter::resumed(&talk, &[], began + 3 * minute).seconds(began + 3 * minute), 180);
        // An hour after the last answer it may still go on; later it ended with that answer.
        let hour = began + 65 * minute;
        assert_eq!(Meter::resumed(&talk, &turns, hour).state(), State::Talking);
        let next_day = began + 19 * 60 * minute;
        let mut over = Meter::resumed(&talk, &turns, next_day);
        assert_eq!((over.state(), over.seconds(next_day + minute)), (State::Over, 4 * 60 + 40));
        // Whoever talks on all the same counts from there.
        over.turn_to(State::Talking, next_day + minute);
        assert_eq!(over.seconds(next_day + 2 * minute), 5 * 60 + 40);
        // A clock set back behind the beginning counts nothing.
        assert_eq!(Meter::resumed(&talk, &turns, began - minute).seconds(began - minute), 0);
    }

    #[test]
    fn what_was_measured_before_a_call_was_left_is_counted_on() {
        let began = 60_000_000;
        let mut talk = Interaction { started_at: Some(began), ..Interaction::blank(Id::default(), None) };
        assert_eq!(Meter::resumed(&talk, &[], began + 100_000).shares(began + 100_000), None);
        (talk.talked, talk.listened) = (Some(30), Some(60));
        let mut meter = Meter::resumed(&talk, &[], began + 100_000);
        assert_eq!(meter.shares(began + 200_000), Some((30, 60)));
        meter.pass(began + 200_000);
        assert_eq!(meter.shares(began + 210_000), Some((40, 60)));
    }

    #[test]
    fn a_clock_set_back_takes_nothing_away() {
        let mut meter = Meter::new(State::Talking, 50_000);
        meter.turn_to(State::Hold, 40_000);
        assert_eq!(meter.seconds(41_000), 1);
        meter.turn_to(State::Talking, 41_000);
        assert_eq!(meter.seconds(42_000), 1);
    }
}
