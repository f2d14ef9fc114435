//! What is drilled now, and in what order: first what was lost in a real talk or passed over in a scene, then what is due, then what is new; cards
//! of one class not one after the other. Daily limits keep it to some minutes.

use super::deck::{DrillCard, Key};
use super::fsrs::{Memory, Phase, Scheduler};
use super::progress::{Progress, Progresses};
use super::weak::{Weak, weak};
use super::{Attempt, Drill};
use crate::choices;
use crate::domain::id::Id;
use crate::domain::playbook::{Family, Playbook, Script};
use crate::domain::prep::CardUse;
use crate::domain::product::Value;
use crate::domain::time::{Now, instant, local};
use crate::text::Clean;
use chrono::{Days, NaiveDate};
use std::collections::{HashMap, VecDeque};

const DAY: i64 = 86_400_000;

/// Seconds that a card takes on the whole: recall, answer, comparison.
const SECONDS: usize = 50;

/// How much a day holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// New cards a day.
    pub new: usize,
    /// Cards seen before, a day.
    pub reviews: usize,
    /// So many times known and lost, and a card is told to whoever can help.
    pub lapses: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { new: 6, reviews: 40, lapses: 8 }
    }
}

/// A card that did not land in a real talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Lost {
    pub used: CardUse,
    /// Whose words they were; empty where no customer was at hand.
    pub customer: Clean,
}

choices! {
    /// Why a card is drilled now.
    pub enum Why {
        /// It was lost in a real talk since the last drill.
        Lost = "lost",
        /// Its line was passed over the last time a scene was played.
        Weak = "weak",
        Due = "due",
        New = "new",
        /// Practice outside the schedule.
        Outside = "outside",
    }
}

/// One card of a queue.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub key: Key,
    pub why: Why,
    /// The talk it was lost in.
    pub lost: Option<Lost>,
    /// The scene in which its line was passed over.
    pub weak: Option<Weak>,
}

impl Entry {
    pub const fn new(key: Key, why: Why) -> Self {
        Self { key, why, lost: None, weak: None }
    }
}

/// What is drilled now.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Queue {
    pub entries: Vec<Entry>,
    /// Seen before and due, but over the limit of the day.
    pub held_back: usize,
}

impl Queue {
    pub fn count(&self, why: Why) -> usize {
        self.entries.iter().filter(|entry| entry.why == why).count()
    }

    /// Minutes that it takes, at least one where there is something.
    pub const fn minutes(&self) -> usize {
        minutes(self.entries.len())
    }
}

/// Minutes that so many cards take.
pub const fn minutes(cards: usize) -> usize {
    (cards * SECONDS).div_ceil(60)
}

/// What queues are made from.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a, 'p> {
    pub deck: &'a [DrillCard<'p>],
    pub known: &'a Progresses,
    pub limits: Limits,
    pub now: Now,
}

impl Table<'_, '_> {
    /// The queue of now. `played`: scenes, the latest first.
    pub fn queue(&self, book: &Playbook, lost: &[Lost], played: &[Attempt]) -> Queue {
        let mut missed = self.lost(book, lost);
        let (new_today, seen_today) = self.done_today();
        let mut room = (self.limits.new.saturating_sub(new_today), self.limits.reviews.saturating_sub(seen_today));
        missed.extend(self.weak(book, played, &missed, &mut room));
        let (new_room, seen_room) = room;
        let is_missed = |key: &Key| missed.iter().any(|entry| entry.key == *key);
        let mut due: Vec<(&DrillCard<'_>, Memory)> = self.deck.iter().filter_map(|card| self.due(card)).collect();
        due.retain(|(card, _)| !is_missed(&card.key));
        let scheduler = Scheduler::default();
        let remembered = |memory: &Memory| scheduler.retrievability(memory, self.now.ms);
        // Steps of minutes wait for nobody; then what is nearest to being forgotten.
        let by_need = |memory: &Memory| (memory.phase == Phase::Known, remembered(memory), memory.due);
        due.sort_by(|(a, of_a), (b, of_b)| {
            let (one, other) = (by_need(of_a), by_need(of_b));
            one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)).then(one.2.cmp(&other.2)).then(a.key.cmp(&b.key))
        });
        // What is in the steps of minutes since today was counted already when it was answered.
        let (mut next, mut due): (Vec<_>, Vec<_>) =
            due.into_iter().partition(|(_, memory)| self.steps_of_today(memory));
        let held_back = due.len().saturating_sub(seen_room);
        due.truncate(seen_room);
        next.extend(due);
        let mut new: Vec<&DrillCard<'_>> = self.unseen().into_iter().filter(|card| !is_missed(&card.key)).collect();
        new.truncate(new_room);
        let entry = |why| move |card: &DrillCard<'_>| Entry::new(card.key.clone(), why);
        let due = interleaved(next.into_iter().map(|(card, _)| card).collect());
        let due = due.into_iter().map(entry(Why::Due));
        let new = interleaved(new).into_iter().map(entry(Why::New));
        Queue { entries: missed.into_iter().chain(due).chain(new).collect(), held_back }
    }

    /// The cards that were lost since they were drilled last, the latest first, each once.
    fn lost(&self, book: &Playbook, lost: &[Lost]) -> Vec<Entry> {
        let mut lost: Vec<&Lost> = lost.iter().filter(|lost| lost.used.missed).collect();
        lost.sort_by_key(|lost| (std::cmp::Reverse(lost.used.at), lost.used.id));
        let mut entries: Vec<Entry> = Vec::new();
        for lost in lost {
            let Some(key) = key_of(book, &lost.used.card) else { continue };
            let drilled = self.known.of(&key).last;
            let known = self.deck.iter().any(|card| card.key == key);
            if known && lost.used.at > drilled && entries.iter().all(|entry| entry.key != key) {
                entries.push(Entry { lost: Some(lost.clone()), ..Entry::new(key, Why::Lost) });
            }
        }
        entries
    }

    /// The cards whose lines were passed over in a scene since they were drilled last, each once. They take the places of
    /// others that are new, or were seen before: `room` is left of either, today.
    fn weak(&self, book: &Playbook, played: &[Attempt], lost: &[Entry], room: &mut (usize, usize)) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for weak in weak(book, played) {
            let Some(key) = key_of(book, &weak.card) else { continue };
            let progress = self.known.of(&key);
            let drilled = weak.at <= progress.last || self.deck.iter().all(|card| card.key != key);
            if drilled || lost.iter().chain(&entries).any(|entry| entry.key == key) {
                continue;
            }
            let left = if progress.memory.is_none() { &mut room.0 } else { &mut room.1 };
            if let Some(less) = left.checked_sub(1) {
                *left = less;
                entries.push(Entry { weak: Some(weak), ..Entry::new(key, Why::Weak) });
            }
        }
        entries
    }

    fn due<'d>(&self, card: &'d DrillCard<'d>) -> Option<(&'d DrillCard<'d>, Memory)> {
        let memory = self.known.of(&card.key).memory?;
        (self.offered(&memory) <= self.now.ms).then_some((card, memory))
    }

    /// From when on a card is offered: from the beginning of the day it is due on, so that nobody waits for an hour; but a
    /// whole day after the last answer, for before that there is nothing to remember.
    fn offered(&self, memory: &Memory) -> i64 {
        if memory.phase != Phase::Known {
            return memory.due;
        }
        let day = local(memory.due, self.now.zone).date();
        self.midnight(day).max(memory.last + DAY).min(memory.due)
    }

    fn steps_of_today(&self, memory: &Memory) -> bool {
        memory.phase != Phase::Known && memory.last >= self.midnight(self.now.today())
    }

    fn midnight(&self, day: NaiveDate) -> i64 {
        instant(day.into(), self.now.zone)
    }

    /// Cards begun today, and answers today to cards that were begun before.
    fn done_today(&self) -> (usize, usize) {
        let from = self.midnight(self.now.today());
        let today = |at: Option<i64>| at.is_some_and(|at| at >= from && at <= self.now.ms);
        let begun = self.known.iter().filter(|(_, known)| today(known.first)).count();
        let answered = |known: &Progress| !today(known.first) && today(known.memory.map(|memory| memory.last));
        let seen = self.known.iter().filter(|(_, known)| answered(known)).count();
        (begun, seen)
    }

    /// Cards that were never answered: two objections, then one of another kind, the one of which the fewest were begun. It
    /// goes on where it stopped, so that every kind has its turn, whenever a drill is left.
    fn unseen(&self) -> Vec<&DrillCard<'_>> {
        let mut begun: HashMap<Drill, usize> = HashMap::new();
        let mut left: HashMap<Drill, VecDeque<&DrillCard<'_>>> = HashMap::new();
        for card in self.deck {
            let kind = card.key.kind;
            if self.known.of(&card.key).memory.is_some() {
                *begun.entry(kind).or_default() += 1;
            } else {
                left.entry(kind).or_default().push_back(card);
            }
        }
        let mut taken = Vec::new();
        loop {
            left.retain(|_, cards| !cards.is_empty());
            let count = |kind: Drill| begun.get(&kind).copied().unwrap_or(0);
            let others = left.keys().copied().filter(|kind| *kind != Drill::Objection);
            let other = others.min_by_key(|kind| (count(*kind), *kind));
            let objections = count(Drill::Objection);
            let apart = begun.values().sum::<usize>() - objections;
            let objection = left.contains_key(&Drill::Objection) && (other.is_none() || objections < 2 * (apart + 1));
            let next = if objection { Some(Drill::Objection) } else { other };
            let Some(kind) = next else { return taken };
            taken.extend(left.get_mut(&kind).and_then(VecDeque::pop_front));
            *begun.entry(kind).or_default() += 1;
        }
    }

    /// What tomorrow will bring, by now: cards due by its end, and new ones.
    pub fn tomorrow(&self) -> (usize, usize) {
        let after = self.now.today().checked_add_days(Days::new(2)).unwrap_or(NaiveDate::MAX);
        let end = self.midnight(after);
        let memories = self.deck.iter().filter_map(|card| self.known.of(&card.key).memory);
        let due = memories.filter(|memory| self.offered(memory) < end).count();
        (due.min(self.limits.reviews), self.unseen().len().min(self.limits.new))
    }

    /// Cards that were known and lost again and again: drilling alone does not help there.
    pub fn leeches(&self) -> Vec<Key> {
        let hard = |card: &&DrillCard<'_>| self.known.of(&card.key).lapses >= self.limits.lapses;
        let mut keys: Vec<Key> = self.deck.iter().filter(hard).map(|card| card.key.clone()).collect();
        keys.sort_by_key(|key| std::cmp::Reverse(self.known.of(key).lapses));
        keys
    }
}

/// The card of the deck that a used script stands for.
pub fn key_of(book: &Playbook, card: &str) -> Option<Key> {
    match book.script(card)? {
        Script::Objection(of) => Some(Key::new(Drill::Objection, &of.id)),
        Script::Card(of) if of.family == Family::Signal => Some(Key::new(Drill::Signal, &of.id)),
        Script::Card(_) | Script::Question(_) | Script::Flow(_) | Script::Culture(_) => None,
    }
}

/// The same cards in nearly the same order: one of another class comes first wherever there is one left.
fn interleaved<'d, 'p>(cards: Vec<&'d DrillCard<'p>>) -> Vec<&'d DrillCard<'p>> {
    let mut left = cards;
    let mut order: Vec<&DrillCard<'_>> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let last = order.last().map(|card| card.class.as_str());
        let other = left.iter().position(|card| Some(card.class.as_str()) != last).unwrap_or(0);
        order.push(left.remove(other));
    }
    order
}

/// What the drills of one person rest on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// None = whoever owns the file.
    pub trainee: Option<Id>,
    pub reviews: Vec<super::Review>,
    /// Cards that did not land in real talks.
    pub lost: Vec<Lost>,
    /// Scenes that were played alone, the latest first.
    pub played: Vec<Attempt>,
    /// One's own lines of value.
    pub values: Vec<Value>,
    /// Keys of the scripts that are favourites: kept statements among them are drilled.
    pub favourites: Vec<String>,
}

impl Ledger {
    pub fn progresses(&self) -> Progresses {
        Progresses::replay(&self.reviews, &Scheduler::default())
    }
}
