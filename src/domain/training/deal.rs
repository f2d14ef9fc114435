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
