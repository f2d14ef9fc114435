//! Cards of lines that were passed over in a scene: what went wrong in play is drilled next.

use super::{Attempt, play};
use crate::domain::playbook::Playbook;
use crate::domain::slot::Slots;
use crate::text::Clean;

/// A card whose line was at hand in a scene, and something worse was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Weak {
    /// Its id in the playbook.
    pub card: String,
    /// What the scene is called.
    pub scene: Clean,
    /// When the scene was over, UTC milliseconds.
    pub at: Option<i64>,
}

/// The cards to which the look back on a scene sends its player. Of each scene the latest try counts: whoever plays it again
/// and says the better line needs no card for it. `played`: the latest first.
pub fn weak(book: &Playbook, played: &[Attempt]) -> Vec<Weak> {
    let latest =
        played.iter().enumerate().filter(|(at, of)| !played[..*at].iter().any(|on| on.scenario == of.scenario));
    latest.flat_map(|(_, of)| of_try(book, of).unwrap_or_default()).collect()
}

/// The same of one try; none where its scene is no longer there, or goes another way by now.
fn of_try(book: &Playbook, played: &Attempt) -> Option<Vec<Weak>> {
    let scenario = book.scenarios.get(&played.scenario)?;
    let seed = u64::try_from(played.seed?).ok()?;
    let scene = play::stage(scenario, seed, &play::read(&played.path)).filter(|scene| !scene.broken)?;
    let back = play::debrief(&scene, &Slots::default());
    let at = played.ended_at.or(played.at);
    let weak = |card: &str| Weak { card: card.to_owned(), scene: scenario.name.clone(), at };
    Some(back.moments.iter().filter_map(|moment| Some(weak(moment.card()?))).collect())
}
