//! Cards that do not stick: known and lost again and again. Drilling alone does not help there, so they are told to whoever
//! can help, with the words that a real customer used where there are any.

use super::deck::Key;
use super::fsrs::Scheduler;
use super::progress::Progresses;
use super::queue::Lost;
use super::{Drill, Review};
use crate::domain::playbook::Playbook;
use crate::text::Clean;

/// One card that does not stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    pub key: Key,
    /// How often it was known and lost.
    pub lapses: u32,
    /// The words that were shown last.
    pub shown: Clean,
    /// What a customer really said, where the card was lost in a talk.
    pub said: Option<Clean>,
}

/// The cards that were lost at least `least` times, most often first. `lost`: what did not land in real talks, the latest
/// first.
pub fn stuck(reviews: &[Review], lost: &[Lost], least: u32) -> Vec<Stuck> {
    let known = Progresses::replay(reviews, &Scheduler::default());
    let hard = known.iter().filter(|(_, card)| card.lapses >= least.max(1));
    let mut found: Vec<Stuck> = hard.map(|(key, card)| of(key, card.lapses, reviews, lost)).collect();
    found.sort_by(|a, b| b.lapses.cmp(&a.lapses).then_with(|| a.key.cmp(&b.key)));
    found
}

fn of(key: &Key, lapses: u32, reviews: &[Review], lost: &[Lost]) -> Stuck {
    let own = reviews.iter().filter(|of| of.kind == key.kind && *of.card == *key.id);
    let shown = own.clone().max_by_key(|of| of.at).map(|of| of.wording.clone()).unwrap_or_default();
    // In this person's own drills first; else in any talk in which the card did not land.
    let drilled = own.filter(|of| of.card_use.is_some() && !of.wording.is_empty()).max_by_key(|of| of.at);
    let talked = || {
        let same = |lost: &&Lost| is_card(key, &lost.used.card) && !lost.used.words.is_empty();
        lost.iter().find(same).map(|lost| lost.used.words.clone())
    };
    let said = drilled.map(|of| of.wording.clone()).or_else(talked);
    Stuck { key: key.clone(), lapses, shown, said }
}

/// Objections and signals are used under their own id.
fn is_card(key: &Key, used: &str) -> bool {
    let id = used.rsplit_once('/').map_or(used, |(_, id)| id);
    matches!(key.kind, Drill::Objection | Drill::Signal) && id == key.id
}

impl Stuck {
    /// What the card is called; where the playbook has it no more, the words that were shown.
    pub fn name(&self, book: &Playbook) -> String {
        let script = match self.key.kind {
            Drill::Objection => book.objections.get(&self.key.id).map(|of| of.title.to_string()),
            Drill::Signal => book.cards.get(&self.key.id).map(|of| of.title.to_string()),
            Drill::Type => book.behaviours.get(&self.key.id).map(|of| of.name.to_string()),
            _ => None,
        };
        script.unwrap_or_else(|| self.shown.to_string())
    }
}
