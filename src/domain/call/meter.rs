//! The clock of a call: how long it rang, went on and was on hold, and how the talking was shared.

use crate::choices;

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
        self.speaker.map(|_| (at.ours / 1000, at.theirs / 1000))
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

    #[test]
    fn a_clock_set_back_takes_nothing_away() {
        let mut meter = Meter::new(State::Talking, 50_000);
        meter.turn_to(State::Hold, 40_000);
        assert_eq!(meter.seconds(41_000), 1);
        meter.turn_to(State::Talking, 41_000);
        assert_eq!(meter.seconds(42_000), 1);
    }
}
