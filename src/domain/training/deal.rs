//! What a round of role-play is about: one seed deals the same customer, the same mood and the same hidden objections to
//! every group, so that afterwards all have talked about the same case.

use super::dice::Dice;
use super::triad::ROUNDS;
use crate::domain::condition::Facts;
use crate::domain::playbook::{Axis, Behaviour, Meaning, Meeting, Objection, Playbook, Profile};
use crate::domain::slot::{Slots, Template};

/// So many objections a buyer can keep in mind beside the talk.
pub const MOST_OBJECTIONS: usize = 4;

/// What is dealt for one round. Everything but the meeting comes from the seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Round<'p> {
    pub meeting: &'p Meeting,
    /// The trade of the customer; none where the playbook knows none.
    pub trade: Option<&'p Profile>,
    /// How the buyer behaves.
    pub persona: Option<&'p Behaviour>,
    pub hidden: Vec<Hidden<'p>>,
}

/// An objection with what is really meant by it.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden<'p> {
    pub objection: &'p Objection,
    /// What the buyer says.
    pub says: &'p Template,
    /// What only a good question brings out.
    pub meaning: &'p Meaning,
}

/// Deals the rounds of a class: in each another trade, another behaviour, other objections, as far as there are enough.
/// The words stand by the playbook's order, so another pack or another version may deal other cards.
pub fn rounds<'p>(book: &'p Playbook, meeting: &'p Meeting, seed: u64, objections: usize) -> Vec<Round<'p>> {
    let slots = Slots::default();
    let usable = |objection: &&Objection| {
        // A slip of paper has no customer's card behind it: what needs one to be said is not dealt.
        let sayable = objection.says.iter().any(|says| !says.fill(&slots).is_empty());
        objection.fits(&Facts::default()) && sayable && !objection.meanings.is_empty()
    };
    let mut all: Vec<&Objection> = book.objections.iter().filter(usable).collect();
    let mut trades: Vec<&Profile> = book.profiles_of(Axis::Industry).collect();
    let mut personas: Vec<&Behaviour> = book.behaviours.iter().collect();
    Dice::part(seed, 1).shuffle(&mut all);
    Dice::part(seed, 2).shuffle(&mut trades);
    Dice::part(seed, 3).shuffle(&mut personas);
    let objections = objections.clamp(1, MOST_OBJECTIONS);
    (0..ROUNDS)
        .map(|round| {
            let mut dice = Dice::part(seed, 10 + round as u64);
            let from = round * objections;
            let dealt = (from..from + objections).filter_map(|at| Some(*all.get(at % all.len().max(1))?));
            Round {
                meeting,
                trade: nth(&trades, round),
                persona: nth(&personas, round),
                hidden: dealt.filter_map(|objection| hide(objection, &slots, &mut dice)).collect(),
            }
        })
        .collect()
}

fn nth<'p, T>(all: &[&'p T], at: usize) -> Option<&'p T> {
    all.get(at % all.len().max(1)).copied()
}

fn hide<'p>(objection: &'p Objection, slots: &Slots, dice: &mut Dice) -> Option<Hidden<'p>> {
    let says: Vec<&Template> = objection.says.iter().filter(|says| !says.fill(slots).is_empty()).collect();
    let says = *says.get(dice.below(says.len()))?;
    let meaning = objection.meanings.get(dice.below(objection.meanings.len()))?;
    Some(Hidden { objection, says, meaning })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use std::collections::BTreeSet;

    fn told(rounds: &[Round]) -> Vec<(String, Vec<(String, String)>)> {
        let hidden = |round: &Round| {
            let told = |one: &Hidden| (one.objection.id.to_string(), one.meaning.id.to_string());
            round.hidden.iter().map(told).collect()
        };
        let persona = |round: &Round| round.persona.map(|one| one.id.to_string()).unwrap_or_default();
        rounds.iter().map(|round| (persona(round), hidden(round))).collect()
    }

    #[test]
    fn the_same_seed_deals_the_same_case_in_every_language_and_another_seed_another() {
        let books = ["en", "zh-Hans", "zh-Hant"].map(|language| content::load(language, None).0);
        let deal = |book: &Playbook, seed| {
            let meeting = book.meetings.get("first_visit").unwrap();
            told(&rounds(book, meeting, seed, 2))
        };
        let first = deal(&books[0], 7);
        assert_eq!(first, deal(&books[1], 7));
        assert_eq!(first, deal(&books[2], 7));
        assert_ne!(first, deal(&books[0], 8));
    }

    #[test]
    fn no_objection_and_no_behaviour_comes_twice_and_every_line_can_be_said() {
        let book = content::load("en", None).0;
        let meeting = book.meetings.get("price_negotiation").unwrap();
        for seed in 0..50 {
            let rounds = rounds(&book, meeting, seed, MOST_OBJECTIONS);
            let all: Vec<&str> = rounds.iter().flat_map(|round| &round.hidden).map(|one| &*one.objection.id).collect();
            assert_eq!(all.len(), ROUNDS * MOST_OBJECTIONS);
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "seed {seed}");
            let personas: BTreeSet<&str> = rounds.iter().filter_map(|round| Some(&*round.persona?.id)).collect();
            assert_eq!(personas.len(), ROUNDS);
            assert!(rounds.iter().flat_map(|round| &round.hidden).all(|one| !one.says.fill(&Slots::default()).is_empty()));
        }
    }

    #[test]
    fn an_empty_playbook_deals_nothing_and_a_wish_for_too_many_is_cut() {
        let book = content::load("en", None).0;
        let meeting = book.meetings.get("first_visit").unwrap();
        let nothing = Playbook::default();
        assert!(rounds(&nothing, meeting, 1, 2).iter().all(|round| round.hidden.is_empty() && round.trade.is_none()));
        assert_eq!(rounds(&book, meeting, 1, 99)[0].hidden.len(), MOST_OBJECTIONS);
        assert_eq!(rounds(&book, meeting, 1, 0)[0].hidden.len(), 1);
    }
}
