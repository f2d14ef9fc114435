//! The customer list: whom it lists, which rows of it are here, and the card of the selected one.

use crate::app::action::Action;
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::card::{History, On};
use crate::app::model::talk::Talk;
use crate::app::msg::{Ask, Effect, Hit};
use crate::app::walk::Stand;
use crate::domain::card::{CustomerCard, CustomerRow};
use crate::domain::id::Id;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Only those for whom a condition holds.
pub struct Filter {
    /// As it was typed.
    pub text: String,
    /// Row numbers, in reading order.
    pub rows: Vec<u32>,
    /// The same, for the finder.
    pub among: Arc<HashSet<u32>>,
}

/// At most so many rows are kept; the rest is fetched again when it comes into sight.
pub(in crate::app) const CACHE: usize = 500;

/// Those around the screen stay when there are too many; no screen has more.
const NEAR: usize = 200;

/// How much of the list is here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Come {
    #[default]
    Nothing,
    /// The rows of the first screen.
    First,
    All,
}

#[derive(Default)]
pub struct Customers {
    pub query: Line,
    pub searching: bool,
    /// Row numbers of all customers, in reading order.
    pub order: Vec<u32>,
    pub come: Come,
    /// What the finder found; none while nothing is searched for.
    pub hits: Option<Vec<Hit>>,
    /// How many match in all, more than are listed perhaps.
    pub total: usize,
    pub list: ListCursor,
    /// Only those for whom a condition holds.
    pub filter: Option<Filter>,
    /// The condition asked for, until its answer comes.
    pub(in crate::app) asked_filter: Option<(u64, String)>,
    /// The tests asked for.
    pub(in crate::app) asked_tests: u64,
    pub rows: HashMap<u32, CustomerRow>,
    /// Rows asked for and not yet here.
    pub(in crate::app) asked: Vec<u32>,
    /// Rows that may be old: shown until they are here again.
    pub(in crate::app) old: HashSet<u32>,
    pub card: Option<Box<CustomerCard>>,
    pub(in crate::app) asked_card: Option<Id>,
    /// The card has the keys (and, when narrow, the whole body).
    pub open: bool,
    /// Where one stands on the card.
    pub walk: Stand<On>,
    pub history: History,
    /// A talk of the card that is being read, over it.
    pub talk: Option<Talk>,
    /// A talk asked for, to be read when it comes.
    pub asked_talk: Option<Id>,
    /// The talk whose digest opens as soon as it is here.
    pub digest: Option<Id>,
    /// To be selected when its row is known: a customer just saved.
    pub wanted: Option<Id>,
    /// Called last: what hides them in the list gives way when their row comes.
    pub(in crate::app) called: Option<Id>,
    /// Marked, to be made one with another.
    pub marked: Option<Id>,
    /// To be done with this customer as soon as the card is here.
    pub(in crate::app) waiting: Option<(Id, Action)>,
    pub(in crate::app) generation: u64,
    /// The question that `hits` answers.
    pub(in crate::app) answered: u64,
}

impl Customers {
    pub fn len(&self) -> usize {
        self.hits.as_ref().map_or(self.listed().len(), Vec::len)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows that are listed while nothing is searched for.
    pub fn listed(&self) -> &[u32] {
        self.filter.as_ref().map_or(&self.order, |filter| &filter.rows)
    }

    /// The row number at a place of the list.
    pub fn row_at(&self, at: usize) -> Option<u32> {
        match &self.hits {
            Some(hits) => hits.get(at).map(|hit| hit.row),
            None => self.listed().get(at).copied(),
        }
    }

    /// All rows that are listed, found by words or not; none while more were found than there is room for in the list.
    pub fn every_listed(&self) -> Option<Vec<u32>> {
        match &self.hits {
            Some(hits) if hits.len() < self.total => None,
            Some(hits) => Some(hits.iter().map(|hit| hit.row).collect()),
            None => Some(self.listed().to_vec()),
        }
    }

    pub fn selected_row(&self) -> Option<&CustomerRow> {
        self.row_at(self.list.selected).and_then(|row| self.rows.get(&row))
    }

    /// The card of the selected customer, where it is here already.
    pub fn selected_card(&self) -> Option<&CustomerCard> {
        let id = self.selected_row()?.id;
        self.card.as_deref().filter(|card| card.customer.id == id)
    }

    pub fn selected_card_mut(&mut self) -> Option<&mut CustomerCard> {
        let id = self.selected_row()?.id;
        self.card.as_deref_mut().filter(|card| card.customer.id == id)
    }

    /// The same, unless something was written since it was asked for: what begins with it would begin with what was.
    pub(in crate::app) fn current_card(&self) -> Option<&CustomerCard> {
        self.selected_card().filter(|card| self.asked_card == Some(card.customer.id))
    }

    /// Asks for a talk of the card, to be read when it has come.
    pub fn ask_talk(&mut self, id: Id) -> Vec<Effect> {
        self.asked_talk = Some(id);
        vec![Effect::Ask(Ask::Talk(id))]
    }

    /// Gives the card the keys, from its top.
    pub fn open(&mut self) {
        self.open = true;
        self.walk = Stand::default();
        self.talk = None;
    }

    /// Who moves on does not wait for anybody, nor for what was to be done with them.
    pub(in crate::app) fn move_on(&mut self) {
        (self.wanted, self.called, self.waiting) = (None, None, None);
    }

    /// Gives the keys back to the list.
    pub fn close(&mut self) {
        self.open = false;
        self.talk = None;
        self.asked_talk = None;
        self.waiting = None;
    }

    /// Lists those again who were listed before something was searched for.
    pub(in crate::app) fn forget_search(&mut self) {
        self.hits = None;
        self.query.clear();
    }

    /// Lists everybody again, and takes no answer any more about who was to be listed alone.
    pub(in crate::app) fn forget_filter(&mut self) {
        (self.filter, self.asked_filter) = (None, None);
    }

    /// What is shown may be old: ask again for everything in sight.
    pub fn forget(&mut self) {
        self.old = self.rows.keys().copied().collect();
        self.asked.clear();
        self.asked_card = None;
    }

    pub(in crate::app) fn keep(&mut self, rows: Vec<CustomerRow>) {
        if self.rows.len() + rows.len() > CACHE {
            let near = self.list.offset..self.list.offset + NEAR;
            let near: HashSet<u32> = near.filter_map(|at| self.row_at(at)).collect();
            self.rows.retain(|row, _| near.contains(row));
        }
        for row in rows {
            self.asked.retain(|asked| *asked != row.row);
            self.old.remove(&row.row);
            self.rows.insert(row.row, row);
        }
    }
}
