//! Kinds of meetings and what to prepare for each.

use super::{Item, ItemId, Playbook};
use crate::domain::interaction::Channel;
use crate::domain::playbook::FOLLOW_UP;
use crate::domain::prep::Block;

use crate::domain::condition::{Condition, Facts};
use crate::domain::slot::Template;
use crate::text::Clean;

/// A kind of meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    pub id: ItemId,
    pub order: i64,
    /// Another kind in whose place this one's texts stand where `when` holds: the same meeting with a household.
    pub instead: Option<ItemId>,
    pub when: Option<Condition>,
    pub channel: Channel,
    pub name: Clean,
    pub about: Template,
    /// The ideal result.
    pub goal: Template,
    /// The least result worth the journey.
    pub minimum: Template,
    /// The agenda, put as questions.
    pub agenda: Vec<Template>,
    /// The three opening lines: why we are here, what we know, what good may come of it.
    pub purpose: Template,
    pub knowledge: Template,
    pub expectation: Template,
    pub icebreakers: Vec<Template>,
    /// Questions likely to be asked.
    pub questions: Vec<Template>,
}

/// The kinds of meetings an item is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kinds {
    Every,
    /// Ids of [`Meeting`]s.
    Some(Vec<ItemId>),
}

impl Kinds {
    pub fn contains(&self, kind: &str) -> bool {
        match self {
            Self::Every => true,
            Self::Some(kinds) => kinds.iter().any(|id| &**id == kind),
        }
    }
}

/// One thing to prepare.
#[derive(Debug, Clone, PartialEq)]
pub struct PrepItem {
    pub id: ItemId,
    pub block: Block,
    pub kinds: Kinds,
    pub order: i64,
    pub when: Option<Condition>,
    pub text: Template,
    pub why: Template,
}

impl Item for Meeting {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Item for PrepItem {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Playbook {
    /// The kinds of meetings there are to choose from.
    pub fn kinds_of_meetings(&self) -> impl Iterator<Item = &Meeting> {
        self.meetings.iter().filter(|meeting| meeting.instead.is_none())
    }

    /// The kind of a visit or call that a level asks for: the first that goes by this way with somebody who was never met,
    /// one that follows an earlier talk with others.
    pub fn kind_of_touch(&self, channel: Channel, never_met: bool) -> Option<&Meeting> {
        let follows = self.meetings.get(FOLLOW_UP).filter(|_| !never_met);
        follows.or_else(|| self.kinds_of_meetings().find(|kind| kind.channel == channel))
    }

    /// A kind of meeting in the words for this customer.
    pub fn meeting_for(&self, kind: &str, facts: &Facts) -> Option<&Meeting> {
        let stands = |meeting: &&Meeting| {
            meeting.instead.as_deref() == Some(kind) && meeting.when.as_ref().is_none_or(|when| when.holds(facts))
        };
        self.meetings.iter().find(stands).or_else(|| self.meetings.get(kind))
    }

    /// What to prepare for a kind of meeting with this customer, in block and order. An item whose condition
    /// depends on something unknown is not shown.
    pub fn checklist(&self, kind: &str, facts: &Facts) -> Vec<&PrepItem> {
        let fits =
            |item: &&PrepItem| item.kinds.contains(kind) && item.when.as_ref().is_none_or(|when| when.holds(facts));
        let mut items: Vec<&PrepItem> = self.items.iter().filter(fits).collect();
        items.sort_by_key(|item| item.block);
        items
    }
}
