//! Playing a scene alone: the case that a seed makes of it, what each answer does, and the look back. Pure: the same seed and
//! the same moves are the same scene everywhere, so that a kept path can be played and judged again.
//! Not here: the scene's data (`playbook/scenario`), the clock, what is shown.

mod debrief;
mod explore;
mod listen;
mod negation;
mod path;
mod record;
mod stage;
mod state;
#[cfg(test)]
pub(super) mod tests;

pub use debrief::{Debrief, Marks, Moment, SkillScore, debrief};
pub use explore::{MOST_STATES, Reached, explore};
pub use listen::{Heard, heard, points_met};
pub use path::{How, Move, TYPED, read, written};
pub use record::{Played, RATER, Span, record};
pub use stage::{Scene, Turn, stage, walk};
pub use state::{MOST, State};
