//! A message to everybody on the list: what each would get.

use crate::app::list::ListCursor;
use crate::domain::letter::{Addressed, Fate};
use crate::domain::playbook::message::Message;
use crate::domain::slot::Slot;
use crate::locale::letters::Wish;
use std::sync::Arc;

pub struct Mailing {
    pub wish: Box<Wish>,
    /// What the template is called on the screen.
    pub name: String,
    /// None while they are being filled.
    pub letters: Option<Arc<[Addressed]>>,
    pub list: ListCursor,
    pub scroll: usize,
    pub(in crate::app) generation: u64,
}

impl Mailing {
    pub(in crate::app) fn at(&self) -> Option<&Addressed> {
        self.letters.as_ref()?.get(self.list.selected)
    }

    pub(in crate::app) fn message(&self) -> Option<&Message> {
        self.wish.screen.1.messages.get(&self.wish.template)
    }

    pub(in crate::app) fn len(&self) -> usize {
        self.letters.as_ref().map_or(0, |letters| letters.len())
    }

    pub(in crate::app) fn ready(&self) -> usize {
        self.letters.iter().flat_map(|letters| letters.iter()).filter(|of| of.letter().is_some()).count()
    }

    /// What nobody knows of some of them.
    pub(in crate::app) fn lacks(&self) -> Vec<Slot> {
        let lacking = |of: &Addressed| match &of.fate {
            Fate::Lacks(slots) => slots.clone(),
            Fate::Ready(_) | Fate::LeftOut(_) => Vec::new(),
        };
        self.letters.iter().flat_map(|letters| letters.iter().flat_map(lacking)).collect()
    }
}

impl Mailing {
    pub(in crate::app) fn step(&mut self, by: isize, page: usize) {
        let len = self.len();
        self.list.step(by, len, page);
        self.scroll = 0;
    }
}
