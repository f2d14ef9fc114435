//! What a round of role-play is about: one seed deals the same customer, the same mood and the same hidden objections to
//! every group, so that afterwards all have talked about the same case. With it who sits where.

use super::dice::Dice;
use super::triad::{self, Group, ROUNDS, Role};
use crate::domain::condition::Facts;
use crate::domain::playbook::{Axis, Behaviour, Meaning, Meeting, Objection, Playbook, Profile, Rubric, Scenario};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::{Slots, Template};
use crate::text::Clean;

/// So many objections a buyer can keep in mind beside the talk.
pub const MOST_OBJECTIONS: usize = 4;

/// How a class is dealt to. The same wish deals the same cards to the same people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub class: Clean,
    pub seed: u64,
    /// Hidden objections in each round.
    pub objections: usize,
    /// Ids of the playbook: the kind of talk, a scene in its place, the scorecard the observer's sheet is made from.
    pub meeting: String,
    pub scene: Option<String>,
    pub rubric: String,
}

impl Wish {
    /// What is dealt where nobody asks for anything else.
    pub fn usual(class: Clean, seed: u64) -> Self {
        let (meeting, rubric) = (Self::MEETING.to_owned(), Self::RUBRIC.to_owned());
        Self { class, seed, objections: usize::from(Self::OBJECTIONS), meeting, scene: None, rubric }
    }

    pub const OBJECTIONS: u8 = 2;
    pub const MEETING: &'static str = "needs_interview";
    pub const RUBRIC: &'static str = "objections";

    /// A seed nobody chose: six digits are easily said across a room.
    pub const fn seed_at(ms: i64) -> u64 {
        ms.unsigned_abs() % 1_000_000
    }
}

/// A class dealt to: who sits where, what each round is about, and what is observed.
#[derive(Debug, Clone, PartialEq)]
pub struct Deal<'p> {
    pub class: Clean,
    pub seed: u64,
    /// By name, in the order of the class; groups count their places.
    pub people: Vec<Clean>,
    pub groups: Vec<Group>,
    pub rounds: Vec<Round<'p>>,
    pub rubric: &'p Rubric,
    /// The scene that is played, where one was chosen.
    pub scene: Option<&'p Scenario>,
}

impl<'p> Deal<'p> {
    /// Deals to these people. Fewer than two cannot practise; what the playbook does not have cannot be dealt.
    pub fn new(book: &'p Playbook, wish: &Wish, people: Vec<Clean>) -> Result<Self, Problem> {
        let groups = triad::groups(people.len(), wish.seed);
        if groups.is_empty() {
            return Err(Problem::new(Kind::BadData, "deal-too-few").arg("class", wish.class.as_str()));
        }
        let meeting = book.meetings.get(&wish.meeting).ok_or_else(|| {
            let known: Vec<&str> = book.kinds_of_meetings().map(|meeting| meeting.id.as_str()).collect();
            Problem::new(Kind::Usage, "kind-unknown").arg("value", &wish.meeting).arg("known", known.join(", "))
        })?;
        let scene = wish.scene.as_deref().map(|id| {
            let known = || book.scenarios.iter().map(|scene| scene.id.as_str()).collect::<Vec<_>>().join(", ");
            let missing = || Problem::new(Kind::Missing, "scene-unknown").arg("id", id).arg("known", known());
            book.scenarios.get(id).ok_or_else(missing)
        });
        let mut rounds = rounds(book, meeting, wish.seed, wish.objections);
        rounds.truncate(triad::rounds(&groups));
        let (class, seed, rubric) = (wish.class.clone(), wish.seed, book.rubric(&wish.rubric)?);
        Ok(Self { class, seed, people, groups, rounds, rubric, scene: scene.transpose()? })
    }

    pub fn names(&self, who: &[usize]) -> Vec<&str> {
        who.iter().filter_map(|at| self.people.get(*at)).map(Clean::as_str).collect()
    }

    /// The roles of a group in a round, each held by somebody. A pair has nobody to observe: the sheet goes to the buyer too.
    pub fn roles(group: &Group, round: usize) -> impl Iterator<Item = (Role, &[usize])> {
        let buyer = group.roles(round).find(|(role, _)| *role == Role::Buyer).map(|(_, who)| who);
        let held = group.roles(round).map(move |(role, who)| match role {
            Role::Observer if who.is_empty() => (role, buyer.unwrap_or_default()),
            _ => (role, who),
        });
        held.filter(|(_, who)| !who.is_empty())
    }

    /// Groups are called A, B, C …; behind Z they are numbered.
    pub fn letter(group: usize) -> String {
        let letter = u8::try_from(group).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at));
        letter.map_or_else(|| (group + 1).to_string(), String::from)
    }
}

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
