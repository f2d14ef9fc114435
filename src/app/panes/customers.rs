//! The customer list: search, filter, order, the rows in sight, and the card of the selected one.

pub mod filter;

mod arrived;
mod fetch;
mod search;
mod show;

pub use arrived::{card, found, order, rows};
pub use fetch::fetch;
pub use search::{search_key, search_with, searches};
pub use show::{show, show_called};

use crate::app::action::{Action, Entry, Place, row};
use crate::app::forms;
use crate::app::geometry::{self, Split};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect, Hit};
use crate::app::panes::call;
use crate::app::panes::card::{History, On};
use crate::app::panes::talk::Talk;
use crate::app::popup::{self, Popup, choose, confirm, export, groups, import, mailing, merge};
use crate::app::walk::Stand;
use crate::domain::card::{CustomerCard, CustomerRow};
use crate::domain::id::Id;
use crate::locale::Arg;
use std::collections::{HashMap, HashSet};

pub use filter::{apply as filter, clear as clear_filter};

pub const ACTIONS: &[Entry] = &[
    row(Action::Open, "open", Place::Customers, 1),
    row(Action::Search, "search", Place::Customers, 2),
    row(Action::Prepare, "prepare", Place::Customers, 3),
    row(Action::Call, "call", Place::Customers, 0),
    row(Action::Add, "add", Place::Customers, 4),
    row(Action::Edit, "edit", Place::Customers, 5),
    row(Action::Level, "level", Place::Customers, 0),
    row(Action::Delete, "delete", Place::Customers, 0),
    row(Action::Filter, "filter", Place::Customers, 0),
    row(Action::CountBy, "count-by", Place::Customers, 0),
    row(Action::Tests, "tests", Place::Customers, 0),
    row(Action::Import, "import", Place::Customers, 6),
    row(Action::Export, "export", Place::Customers, 0),
    row(Action::Mailing, "mailing", Place::Customers, 0),
    row(Action::Merge, "merge", Place::Customers, 0),
    row(Action::Duplicates, "duplicates", Place::Customers, 0),
];

/// At most so many rows are kept; the rest is fetched again when it comes into sight.
const CACHE: usize = 500;

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
    pub filter: Option<filter::Filter>,
    /// The condition asked for, until its answer comes.
    asked_filter: Option<(u64, String)>,
    /// The tests asked for.
    asked_tests: u64,
    pub rows: HashMap<u32, CustomerRow>,
    /// Rows asked for and not yet here.
    asked: Vec<u32>,
    /// Rows that may be old: shown until they are here again.
    old: HashSet<u32>,
    pub card: Option<Box<CustomerCard>>,
    asked_card: Option<Id>,
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
    called: Option<Id>,
    /// Marked, to be made one with another.
    pub marked: Option<Id>,
    /// To be done with this customer as soon as the card is here.
    waiting: Option<(Id, Action)>,
    generation: u64,
    /// The question that `hits` answers.
    answered: u64,
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
    fn current_card(&self) -> Option<&CustomerCard> {
        self.selected_card().filter(|card| self.asked_card == Some(card.customer.id))
    }

    /// Gives the card the keys, from its top.
    pub fn open(&mut self) {
        self.open = true;
        self.walk = Stand::default();
        self.talk = None;
    }

    /// Who moves on does not wait for anybody, nor for what was to be done with them.
    fn move_on(&mut self) {
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
    fn forget_search(&mut self) {
        self.hits = None;
        self.query.clear();
    }

    /// Lists everybody again, and takes no answer any more about who was to be listed alone.
    fn forget_filter(&mut self) {
        (self.filter, self.asked_filter) = (None, None);
    }

    /// What is shown may be old: ask again for everything in sight.
    pub fn forget(&mut self) {
        self.old = self.rows.keys().copied().collect();
        self.asked.clear();
        self.asked_card = None;
    }

    fn keep(&mut self, rows: Vec<CustomerRow>) {
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

pub fn split(model: &Model) -> Split {
    geometry::customers(model.body())
}

/// Rows of the list on one screen; its heading takes one.
pub fn page(model: &Model) -> usize {
    usize::from(split(model).list.h.saturating_sub(1)).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Search => model.customers.searching = true,
        Action::Open => model.customers.open(),
        Action::Add => forms::customer::add(model),
        Action::Edit => return edit(model),
        Action::Level => return level(model),
        Action::Delete => confirm_delete(model),
        Action::Call => return call::begin(model),
        Action::Prepare => choose::meeting(model),
        Action::Import => return import::open(model),
        Action::Export => return export::customers(model),
        Action::Filter => return popup::filter::open(model),
        Action::CountBy => return groups::open(model),
        Action::Tests => return filter::ask_tests(model),
        Action::Mailing => mailing::open(model),
        Action::Merge => return mark_or_merge(model),
        Action::Duplicates => return merge::open(Vec::new()),
        Action::Back if model.customers.marked.take().is_some() => {
            let said = model.words.get("said-unmarked").into_owned();
            model.say(Mood::Info, said);
        }
        Action::Back if model.customers.hits.is_some() => return search::clear(model),
        Action::Back if model.customers.filter.is_some() => return clear_filter(model),
        _ => return navigate(model, action),
    }
    Vec::new()
}

/// Which level the selected customer gets; it begins at what they have, so their card is needed.
pub fn level(model: &mut Model) -> Vec<Effect> {
    let Some(card) = model.customers.current_card() else { return when_here(model, Action::Level) };
    let (customer, level) = ((card.customer.id, card.customer.name.clone()), card.customer.level.clone());
    choose::grade::open(model, customer, &level);
    Vec::new()
}

fn navigate(model: &mut Model, action: Action) -> Vec<Effect> {
    let (len, page) = (model.customers.len(), page(model));
    model.customers.list.act(action, len, page);
    model.customers.move_on();
    model.customers.walk = Stand::default();
    Vec::new()
}

/// The form of the selected customer, at once or when the card has come.
pub fn edit(model: &mut Model) -> Vec<Effect> {
    if model.customers.current_card().is_some() {
        forms::customer::edit(model);
        return Vec::new();
    }
    when_here(model, Action::Edit)
}

/// Asks for the card of the selected customer, and does the action when it has come. Until then it is said why nothing
/// happens.
pub fn when_here(model: &mut Model, action: Action) -> Vec<Effect> {
    let said = model.words.get("said-card-coming").into_owned();
    model.say(Mood::Info, said);
    let Some(id) = model.customers.selected_row().map(|row| row.id) else { return Vec::new() };
    model.customers.waiting = Some((id, action));
    model.customers.asked_card = Some(id);
    vec![Effect::Ask(Ask::Card(id))]
}

fn confirm_delete(model: &mut Model) {
    if let Some(row) = model.customers.selected_row() {
        let (id, name) = (row.id, row.name.clone());
        model.popups.push(Popup::Confirm(confirm::delete_customer(id, &name)));
    }
}

/// The first customer is marked; with the second one it stands side by side.
fn mark_or_merge(model: &mut Model) -> Vec<Effect> {
    let Some(row) = model.customers.selected_row() else { return Vec::new() };
    let (id, name) = (row.id, row.name.to_string());
    let key = match model.customers.marked {
        Some(marked) if marked != id => return merge::of(model, marked, id),
        Some(_) => "said-unmarked",
        None => "said-marked",
    };
    model.customers.marked = if model.customers.marked.is_none() { Some(id) } else { None };
    let pressed = model.keys.keys(Place::Customers, Action::Merge).first().map(ToString::to_string).unwrap_or_default();
    let said = model.words.fmt(key, &[("name", Arg::from(&name)), ("key", pressed.into())]);
    model.say(Mood::Info, said);
    Vec::new()
}
