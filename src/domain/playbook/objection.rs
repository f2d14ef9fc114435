//! Objections: what buyers say, what they may mean, and what to say then.

use super::{Item, ItemId, Playbook};
use crate::domain::condition::{Condition, Facts};
use crate::domain::slot::Template;
use crate::text::Clean;
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// A class of objections.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    pub id: ItemId,
    pub order: i64,
    pub name: Clean,
    /// What usually hides behind it.
    pub hint: Template,
}

/// A way of answering.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    pub id: ItemId,
    pub name: Clean,
    pub how: Template,
}

/// One objection.
#[derive(Debug, Clone, PartialEq)]
pub struct Objection {
    pub id: ItemId,
    /// Id of a [`Class`].
    pub class: ItemId,
    /// 1 = the commonest.
    pub rank: Option<i64>,
    /// Ids of [`Method`]s.
    pub methods: Vec<ItemId>,
    pub when: Option<Condition>,
    /// The day on which it was written or changed last.
    pub written: Option<NaiveDate>,
    /// Where a factual claim in it comes from.
    pub source: Clean,
    pub title: Clean,
    /// How buyers put it.
    pub says: Vec<Template>,
    /// The one short line to say first.
    pub say: Template,
    /// The question that tells the meanings apart.
    pub ask: Template,
    pub meanings: Vec<Meaning>,
    pub avoid: Vec<Template>,
    /// When to walk away.
    pub walk: Template,
    /// Date, person and what will be handed over.
    pub next: Template,
    /// The proof to have at hand.
    pub evidence: Template,
}

impl Playbook {
    /// Numbers are learned by heart: those of this pack stay what they are. Where another pack gives one of them again,
    /// its objection keeps its place in the list and gets the next number that is free.
    pub fn keep_numbers_of(&mut self, pack: &str) {
        let is_of = |book: &Self, id: &ItemId| book.objections.pack_of(id).is_some_and(|of| **of == *pack);
        let (kept, others): (Vec<&Objection>, Vec<&Objection>) =
            self.objections.iter().partition(|objection| is_of(self, &objection.id));
        let mut taken: BTreeSet<i64> = kept.iter().filter_map(|objection| objection.rank).collect();
        let mut moved: HashMap<ItemId, i64> = HashMap::new();
        let all = kept.len() + others.len();
        for objection in others {
            let Some(rank) = objection.rank else { continue };
            if !taken.insert(rank) {
                let free = (1..).take(all + 1).find(|number| !taken.contains(number)).unwrap_or(rank);
                taken.insert(free);
                moved.insert(objection.id.clone(), free);
            }
        }
        for objection in self.objections.each_mut() {
            if let Some(number) = moved.get(&objection.id) {
                objection.rank = Some(*number);
            }
        }
    }
}

/// One thing a buyer may mean by it.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    pub id: ItemId,
    pub name: Clean,
    pub acknowledge: Template,
    pub explore: Template,
    pub answer: Template,
    pub confirm: Template,
}

impl Objection {
    /// Whether it fits: no condition, or one that is certain.
    pub fn fits(&self, facts: &Facts) -> bool {
        self.when.as_ref().is_none_or(|when| when.holds(facts))
    }
}

impl Item for Class {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Item for Method {
    fn id(&self) -> &ItemId {
        &self.id
    }
}

impl Item for Objection {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.rank.unwrap_or(i64::MAX)
    }
}
