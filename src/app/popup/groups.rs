//! The customers in the list, counted by what they say of one fact: value, customers, share. Enter lists a group.

use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, ListCursor, moving, row_at};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::groups::{Counted, Groups};
use crate::app::msg::Effect;
use crate::app::panes::customers;
use crate::app::popup::filter::rows::written;
use crate::app::segment::{Answer, Query, Slot};
use crate::domain::condition::{Condition, Fact, Reading, Subject, Word, quoted, value};
use crate::domain::list::SavedList;
use crate::domain::segment::Group;
use crate::text::{fold_str, pinyin};

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

/// Asks for the columns people added, and by what the list in force is usually counted.
pub fn open(model: &mut Model) -> Vec<Effect> {
    if customers::filter::is_of_a_search(model) {
        return Vec::new();
    }
    let generation = model.next_generation();
    model.popups.push(Popup::Groups(Groups { generation, ..Groups::default() }));
    vec![Effect::Segment(Query::new(generation, Slot::Look, condition(model)))]
}

/// The condition in force; empty: everybody.
fn condition(model: &Model) -> &str {
    model.customers.filter.as_ref().map_or("", |filter| filter.text.as_str())
}

/// The facts and columns that match what was typed.
pub fn subjects(model: &Model, groups: &Groups) -> Vec<Subject> {
    let typed = fold_str(groups.query.text().trim());
    let own = groups.columns.iter().map(|name| Subject::Custom(Word::new(name)));
    let all = FACTS.iter().copied().map(Subject::Fact).chain(own);
    let fits = |subject: &Subject| {
        let (label, name) = (model.words.subject_label(subject), subject.name());
        fold_str(&format!("{label} {name} {}", pinyin::letters(&label))).contains(&typed)
    };
    all.filter(fits).collect()
}

/// By what the list in force is usually counted, where it is one that is kept.
fn usual(model: &Model, lists: &[SavedList]) -> Option<Subject> {
    let text = condition(model).trim();
    let named = match Condition::read(text, Reading::List(model.now.today())).ok()? {
        Condition::Listed(listed) => Some(listed.name),
        _ => None,
    };
    let is = |list: &&SavedList| match &named {
        Some(name) => name.is_same(&Word::new(&list.name)),
        None => list.condition.as_str().trim() == text,
    };
    Subject::parse(&lists.iter().find(is)?.group_by)
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
        None => subjects(model, groups).len(),
    }
}

pub fn key(model: &mut Model, mut groups: Groups, key: Key) -> Vec<Effect> {
    let (len, page) = (len(model, &groups), page(model));
    let letters = if groups.counted.is_none() { Letters::into(&groups.query) } else { Letters::Commands };
    if let Some(to) = moving(&model.keys, key, letters) {
        groups.list.act(to, len, page);
        model.popups.push(Popup::Groups(groups));
        return Vec::new();
    }
    match key.code {
        Code::Esc if groups.counted.is_some() => {
            groups = Groups { columns: std::mem::take(&mut groups.columns), ..Groups::default() };
        }
        Code::Esc => return Vec::new(),
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
        None => match subjects(model, &groups).into_iter().nth(at) {
            Some(subject) => count(model, &mut groups, subject),
            None => Vec::new(),
        },
        Some(Counted { subject, groups: Some(found), .. }) => match found.get(at) {
            Some(group) => {
                let text = narrowed(model, subject, group);
                return customers::filter::apply(model, &text);
            }
            None => Vec::new(),
        },
        Some(_) => Vec::new(),
    };
    model.popups.push(Popup::Groups(groups));
    effects
}

fn count(model: &mut Model, groups: &mut Groups, subject: Subject) -> Vec<Effect> {
    groups.generation = model.next_generation();
    groups.list = ListCursor::default();
    let mut query = Query::new(groups.generation, Slot::Look, condition(model));
    query.count_by = Some(subject.clone());
    groups.counted = Some(Counted { subject, groups: None, customers: 0 });
    vec![Effect::Segment(query)]
}

/// The condition in force, narrowed to a group.
fn narrowed(model: &Model, subject: &Subject, group: &Group) -> String {
    let name = match subject {
        Subject::Fact(fact) => fact.name().to_owned(),
        Subject::Custom(name) => quoted(name.written()),
    };
    let asked = match &group.value {
        Some(said) => format!("{name} = {}", value(said)),
        None => format!("{name} is empty"),
    };
    let Some(filter) = &model.customers.filter else { return asked };
    let read = |text: &str| Condition::read(text, Reading::List(model.now.today()));
    match (read(&filter.text), read(&asked)) {
        (Ok(whole), Ok(group)) => written(&model.words, &whole.narrowed(group)),
        _ => format!("({}) and {asked}", filter.text),
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

/// Takes an answer in, where it was for this; a list that is usually counted by something is counted by it at once.
pub fn answered(model: &mut Model, generation: u64, answer: &Answer) -> Option<Vec<Effect>> {
    let is = |popup: &Popup| matches!(popup, Popup::Groups(groups) if groups.generation == generation);
    let at = model.popups.iter().position(is)?;
    let Popup::Groups(mut groups) = model.popups.remove(at) else { return None };
    let mut effects = Vec::new();
    if let Some(counted) = &mut groups.counted {
        counted.groups = Some(answer.groups.clone());
        counted.customers = answer.rows.len();
    } else {
        groups.columns.clone_from(&answer.columns);
        // Who has begun to choose goes on choosing.
        let idle = groups.query.is_empty() && groups.list.selected == 0;
        if let Some(subject) = usual(model, &answer.lists).filter(|_| idle) {
            effects = count(model, &mut groups, subject);
        }
    }
    model.popups.insert(at, Popup::Groups(groups));
    Some(effects)
}
