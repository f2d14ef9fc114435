//! The customers in the list, counted by what they say of one fact: value, customers, share. Enter lists a group.

use super::{Popup, row_at};
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::panes::customers;
use crate::app::segment::{Answer, Query, Slot};
use crate::domain::condition::{Fact, Subject, value};
use crate::domain::segment::Group;
use crate::text::fold_str;

/// First the fact is chosen, then its groups are shown.
#[derive(Default)]
pub struct Groups {
    pub query: Line,
    pub list: ListCursor,
    pub counted: Option<Counted>,
    generation: u64,
}

pub struct Counted {
    pub subject: Fact,
    /// None while they are being counted.
    pub groups: Option<Vec<Group>>,
    /// How many customers were counted.
    pub customers: usize,
}

/// What customers can be told apart by in a table that is worth reading.
const FACTS: &[Fact] = &[
    Fact::Region,
    Fact::City,
    Fact::Industry,
    Fact::Scale,
    Fact::Level,
    Fact::State,
    Fact::Owner,
    Fact::Source,
    Fact::Tag,
    Fact::Kind,
    Fact::Type,
    Fact::Spending,
    Fact::Cooperation,
    Fact::LifeCycle,
    Fact::Ladder,
    Fact::HasMoney,
    Fact::HasAuthority,
    Fact::HasNeed,
    Fact::Product,
    Fact::Competitor,
    Fact::Language,
    Fact::Dnc,
    Fact::Decider,
    Fact::Part,
    Fact::Stance,
    Fact::Contacts,
    Fact::People,
    Fact::Followups,
];

pub fn open(model: &mut Model) {
    model.popups.push(Popup::Groups(Groups::default()));
}

/// The facts that match what was typed.
pub fn facts(model: &Model, groups: &Groups) -> Vec<Fact> {
    let typed = fold_str(groups.query.text().trim());
    let fits = |fact: &&Fact| fold_str(&format!("{} {}", model.words.fact_label(**fact), fact.name())).contains(&typed);
    FACTS.iter().filter(fits).copied().collect()
}

/// The line that takes text (or says what is counted), and the rows.
pub fn areas(model: &Model) -> (Area, Area, Area) {
    let area = geometry::palette(model.area);
    let (line, rest) = area.text().top(1);
    (area, line, rest.top(1).1)
}

fn page(model: &Model) -> usize {
    usize::from(areas(model).2.h).max(1)
}

/// How many rows there are to choose from.
pub fn len(model: &Model, groups: &Groups) -> usize {
    match &groups.counted {
        Some(counted) => counted.groups.as_ref().map_or(0, Vec::len),
        None => facts(model, groups).len(),
    }
}

pub fn key(model: &mut Model, mut groups: Groups, key: Key) -> Vec<Effect> {
    let (len, page) = (len(model, &groups), page(model));
    let rows = isize::try_from(page).unwrap_or(isize::MAX);
    match key.code {
        Code::Esc if groups.counted.is_some() => groups = Groups::default(),
        Code::Esc => return Vec::new(),
        Code::Up | Code::BackTab => groups.list.step(-1, len, page),
        Code::Down | Code::Tab => groups.list.step(1, len, page),
        Code::PageUp => groups.list.step(-rows, len, page),
        Code::PageDown => groups.list.step(rows, len, page),
        Code::Home => groups.list.select(0, len, page),
        Code::End => groups.list.select(usize::MAX, len, page),
        Code::Enter => return enter(model, groups),
        _ if groups.counted.is_none() => {
            groups.query.key(key);
            groups.list = ListCursor::default();
        }
        _ => {}
    }
    model.popups.push(Popup::Groups(groups));
    Vec::new()
}

fn enter(model: &mut Model, mut groups: Groups) -> Vec<Effect> {
    let at = groups.list.selected;
    let effects = match &groups.counted {
        None => facts(model, &groups).get(at).copied().map_or_else(Vec::new, |fact| count(model, &mut groups, fact)),
        Some(Counted { subject, groups: Some(found), .. }) => match found.get(at) {
            Some(group) => {
                let text = narrowed(model, *subject, group);
                return customers::filter(model, &text);
            }
            None => Vec::new(),
        },
        Some(_) => Vec::new(),
    };
    model.popups.push(Popup::Groups(groups));
    effects
}

fn count(model: &mut Model, groups: &mut Groups, fact: Fact) -> Vec<Effect> {
    groups.generation = model.next_generation();
    groups.list = ListCursor::default();
    groups.counted = Some(Counted { subject: fact, groups: None, customers: 0 });
    let text = model.customers.filter.as_ref().map(|filter| filter.text.clone()).unwrap_or_default();
    let mut query = Query::new(groups.generation, Slot::Look, &text);
    query.count_by = Some(Subject::Fact(fact));
    vec![Effect::Segment(query)]
}

/// The condition in force, narrowed to a group.
fn narrowed(model: &Model, fact: Fact, group: &Group) -> String {
    let asked = match &group.value {
        Some(said) => format!("{} = {}", fact.name(), value(said)),
        None => format!("{} is empty", fact.name()),
    };
    match &model.customers.filter {
        Some(filter) => format!("({}) and {asked}", filter.text),
        None => asked,
    }
}

pub fn paste(groups: &mut Groups, text: &str) {
    if groups.counted.is_none() {
        groups.query.insert(text);
        groups.list = ListCursor::default();
    }
}

/// A click selects, a second one takes.
pub fn click(model: &mut Model, mut groups: Groups, x: u16, y: u16) -> Vec<Effect> {
    let len = len(model, &groups);
    if let Some(at) = row_at(areas(model).2, groups.list.offset, len, x, y) {
        if groups.list.selected == at {
            return enter(model, groups);
        }
        groups.list.select(at, len, page(model));
    }
    model.popups.push(Popup::Groups(groups));
    Vec::new()
}

/// Takes an answer in; true where it was for this.
pub fn answered(model: &mut Model, generation: u64, answer: &Answer) -> bool {
    let found = model.popups.iter_mut().find_map(|popup| match popup {
        Popup::Groups(groups) if groups.generation == generation => groups.counted.as_mut(),
        _ => None,
    });
    let Some(counted) = found else { return false };
    counted.groups = Some(answer.groups.clone());
    counted.customers = answer.rows.len();
    true
}
