//! How far a complaint has come, told from its instants, and the steps by which it goes on.

use super::Complaint;
use crate::choices;
use crate::domain::field::{Record as _, Value};
use crate::domain::problem::{Kind, Problem};

choices! {
    /// How far it has come.
    pub enum Stage {
        /// Taken down; nobody has said so to the customer.
        Heard = "heard",
        /// The customer knows that it arrived and who has it.
        Acknowledged = "acknowledged",
        /// The customer knows what will be done, and by when.
        Answered = "answered",
        /// It was put right, as we see it.
        Solved = "solved",
        /// It is right for the customer too.
        Confirmed = "confirmed",
        Closed = "closed",
    }
}

impl Stage {
    /// The step of the playbook's course for complaints that says the words on the way to the next stage; none once it is
    /// closed.
    pub const fn step_of_flow(self) -> Option<&'static str> {
        match self {
            Self::Heard => Some("thank"),
            Self::Acknowledged => Some("plan"),
            Self::Answered => Some("how-far"),
            Self::Solved => Some("right"),
            Self::Confirmed => Some("prevent"),
            Self::Closed => None,
        }
    }

    /// The step of that course with which a call about it begins; none: with the first.
    pub const fn call_begins(self) -> Option<&'static str> {
        match self {
            Self::Heard | Self::Closed => None,
            Self::Acknowledged | Self::Answered => Some("how-far"),
            Self::Solved => Some("right"),
            Self::Confirmed => Some("prevent"),
        }
    }
}

choices! {
    /// What brings it one stage further.
    pub enum Step {
        Acknowledge = "acknowledge",
        Answer = "answer",
        Solve = "solve",
        Confirm = "confirm",
        Close = "close",
    }
}

impl Step {
    /// The stage it leads to.
    pub const fn to(self) -> Stage {
        match self {
            Self::Acknowledge => Stage::Acknowledged,
            Self::Answer => Stage::Answered,
            Self::Solve => Stage::Solved,
            Self::Confirm => Stage::Confirmed,
            Self::Close => Stage::Closed,
        }
    }

    /// The field in which its instant is kept.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledged_at",
            Self::Answer => "answered_at",
            Self::Solve => "solved_at",
            Self::Confirm => "confirmed_at",
            Self::Close => "closed_at",
        }
    }

    /// What should be known before it, in the order of asking.
    pub const fn needs(self) -> &'static [&'static str] {
        match self {
            Self::Acknowledge => &["words", "severity", "wants"],
            Self::Answer => &["class", "owner", "due"],
            Self::Solve => &["fix", "cause"],
            Self::Confirm => &[],
            Self::Close => &["reach", "prevention"],
        }
    }
}

impl Complaint {
    /// When a step was taken, in UTC milliseconds.
    pub const fn taken(&self, step: Step) -> Option<i64> {
        match step {
            Step::Acknowledge => self.acknowledged_at,
            Step::Answer => self.answered_at,
            Step::Solve => self.solved_at,
            Step::Confirm => self.confirmed_at,
            Step::Close => self.closed_at,
        }
    }

    const fn taken_mut(&mut self, step: Step) -> &mut Option<i64> {
        match step {
            Step::Acknowledge => &mut self.acknowledged_at,
            Step::Answer => &mut self.answered_at,
            Step::Solve => &mut self.solved_at,
            Step::Confirm => &mut self.confirmed_at,
            Step::Close => &mut self.closed_at,
        }
    }

    /// When it was heard, in UTC milliseconds: as it says, else when it was written down.
    pub fn heard(&self) -> i64 {
        self.heard_at.or_else(|| self.id.made_at()).unwrap_or(0)
    }

    /// How far it has come.
    pub fn stage(&self) -> Stage {
        self.stage_at(i64::MAX)
    }

    /// How far it had come at an instant, in UTC milliseconds.
    pub fn stage_at(&self, at: i64) -> Stage {
        let last = Step::ALL.iter().rev().find(|step| self.taken(**step).is_some_and(|taken| taken <= at));
        last.map_or(Stage::Heard, |step| step.to())
    }

    /// What is to be done next; none once it is closed.
    pub fn next_step(&self) -> Option<Step> {
        let stage = self.stage();
        Step::ALL.iter().copied().find(|step| step.to() > stage)
    }

    pub const fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Whether nothing is to be sold to the customer while it lasts: it is open, and nobody gave a reason to go on.
    pub fn halts(&self) -> bool {
        self.is_open() && self.despite.is_empty()
    }

    /// What is not known yet and should be before the next step, by the names of the fields, in the order of asking.
    pub fn missing(&self) -> Vec<&'static str> {
        self.next_step().map(|next| self.unknown(Step::ALL.iter().filter(|step| **step <= next))).unwrap_or_default()
    }

    /// The same before any step, but for what was passed over at steps that are taken already.
    pub fn asks(&self, step: Step) -> Vec<&'static str> {
        let stage = self.stage();
        self.unknown(Step::ALL.iter().filter(|other| **other <= step && other.to() > stage))
    }

    fn unknown<'s>(&self, before: impl Iterator<Item = &'s Step>) -> Vec<&'static str> {
        let empty = |name: &&str| Self::field(name).is_some_and(|field| field.get(self) == Value::Unknown);
        before.flat_map(|step| step.needs()).copied().filter(empty).collect()
    }

    /// With a step taken at an instant. Who answers has acknowledged, who solves has answered: steps left out on the way
    /// are taken with it. Only what was solved can be confirmed, and only the customer's word closes it.
    ///
    /// # Errors
    /// Where the step is taken already, comes too early, or its instant lies before what went before it.
    pub fn take(&self, step: Step, at: i64) -> Result<Self, Problem> {
        let refused = |what| Err(Problem::new(Kind::BadData, what).arg("step", step.name()));
        match step {
            _ if self.stage() >= step.to() => return refused("complaint-step-taken"),
            Step::Confirm if self.solved_at.is_none() => return refused("complaint-not-solved"),
            Step::Close if self.confirmed_at.is_none() => return refused("complaint-not-confirmed"),
            _ => {}
        }
        let before = Step::ALL.iter().filter_map(|step| self.taken(*step)).max();
        if at < before.map_or(self.heard(), |before| before.max(self.heard())) {
            return refused("complaint-too-early");
        }
        let mut after = self.clone();
        for on_the_way in Step::ALL.iter().filter(|other| **other <= step) {
            after.taken_mut(*on_the_way).get_or_insert(at);
        }
        Ok(after)
    }

    /// Come as far as a talk brought it at an instant: steps left out on the way are taken with it, and what was solved and is
    /// to be answered anew is open again. Where it stands further by now it stays there.
    ///
    /// # Errors
    /// None that [`Complaint::take`] has not.
    pub fn come_to(&self, to: Stage, at: i64) -> Result<Self, Problem> {
        let again = to == Stage::Answered && self.stage() > to;
        let mut here = if again { self.reopen()? } else { self.clone() };
        let last = Step::ALL.iter().filter_map(|step| here.taken(*step)).max().unwrap_or(i64::MIN);
        let at = at.max(last).max(here.heard());
        for step in Step::ALL.iter().filter(|step| step.to() <= to) {
            if here.stage() < step.to() {
                here = here.take(*step, at)?;
            }
        }
        Ok(here)
    }

    /// As it was before it was solved: the customer says that it is not.
    ///
    /// # Errors
    /// Where it was never solved.
    pub fn reopen(&self) -> Result<Self, Problem> {
        if self.stage() < Stage::Solved {
            return Err(Problem::new(Kind::BadData, "complaint-not-solved").arg("step", "reopen"));
        }
        Ok(Self { solved_at: None, confirmed_at: None, closed_at: None, ..self.clone() })
    }
}
