//! Frames: how a statement is built so that it can be followed: point, reason, example, point; conclusion, data, case; the
//! answer first for executives. And a statement as it is kept.

use super::{Item, ItemId};
use crate::domain::slot::Template;
use crate::text::Clean;

#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    pub id: ItemId,
    pub order: i64,
    /// What it should take to say, at most.
    pub seconds: Option<i64>,
    pub name: Clean,
    pub about: Template,
    pub parts: Vec<FramePart>,
}

/// A part of a statement, in the order in which it is said.
#[derive(Debug, Clone, PartialEq)]
pub struct FramePart {
    pub id: ItemId,
    pub name: Clean,
    pub hint: Clean,
    /// How it may begin, filled with what is known.
    pub start: Template,
}

impl Item for Frame {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

/// A statement of one's own, kept as a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub id: ItemId,
    pub title: Clean,
    /// Part by part, a line each.
    pub text: Clean,
}
