//! Rubrics: what a talk is judged by, item by item, and the skills that the items train.

use super::{Item, ItemId, Playbook};
use crate::choices;
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Template;
use crate::text::Clean;

/// Something that can be practised by itself; items of every rubric name theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct Skill {
    pub id: ItemId,
    pub order: i64,
    pub name: Clean,
    /// What to practise where this is the weakest.
    pub practise: Template,
}

/// A sheet by which one talk is judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Rubric {
    pub id: ItemId,
    pub order: i64,
    pub name: Clean,
    /// What kind of talk it is for, and where its parts come from.
    pub about: Template,
    pub items: Vec<RubricItem>,
}

choices! {
    /// How an item is marked.
    pub enum Scale {
        /// 0 to 4, an anchor for each.
        Points = "points",
        /// 0 = no, 1 = yes.
        YesNo = "yes-no",
    }
}

impl Scale {
    /// The highest mark.
    pub const fn most(self) -> i64 {
        match self {
            Self::Points => 4,
            Self::YesNo => 1,
        }
    }
}

/// One behaviour that a rater can see or hear.
#[derive(Debug, Clone, PartialEq)]
pub struct RubricItem {
    pub id: ItemId,
    /// Id of a [`Skill`].
    pub skill: ItemId,
    pub scale: Scale,
    /// How much it counts beside the others; nothing where it is scored apart.
    pub weight: f64,
    /// The lowest mark here makes the whole result 0.
    pub fatal: bool,
    /// A rule that must be kept: counted apart, so that a good tone cannot hide it.
    pub compliance: bool,
    /// The behaviour itself.
    pub text: Template,
    /// What each mark looks like, from the lowest to the highest.
    pub anchors: Vec<Template>,
}

impl Rubric {
    pub fn item(&self, id: &str) -> Option<&RubricItem> {
        self.items.iter().find(|item| &*item.id == id)
    }
}

impl Item for Skill {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Item for Rubric {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Playbook {
    /// The scorecard somebody means by its id.
    pub fn rubric(&self, id: &str) -> Result<&Rubric, Problem> {
        self.rubrics.get(id).ok_or_else(|| {
            let known: Vec<&str> = self.rubrics.iter().map(|rubric| rubric.id.as_str()).collect();
            Problem::new(Kind::Missing, "rubric-unknown").arg("id", id).arg("known", known.join(", "))
        })
    }

    /// The name of a skill; its id where no pack knows it.
    pub fn skill_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.skills.get(id).map_or(id, |skill| skill.name.as_str())
    }
}
