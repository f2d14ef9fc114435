//! What is read of one customer to judge it, and the facts that makes.

use super::Needs;
use crate::domain::condition::{Fact, FactValue, Facts, Subject, Word};
use crate::domain::customer::{Customer, portrait};
use crate::domain::facts::{count, overdue, set_day, set_days_since, set_due, set_field, spelled, words_of};
use crate::domain::field::{Field, Record as _, Value};
use crate::domain::grade::Grades;
use crate::domain::id::Id;
use crate::domain::person::{Part, Stance};
use crate::domain::playbook::{Axis, Playbook};
use crate::domain::time::{DayOrder, Now};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;

/// The little that was read of a customer; what was not asked for is empty.
#[derive(Clone, Default)]
pub struct Sketch {
    /// Local row number.
    pub row: u32,
    pub id: Id,
    /// The highest write counter seen on the card so far.
    pub seq: i64,
    /// The columns asked for, in the order of [`Needs::fields`].
    pub fields: Vec<Value>,
    pub last_contact: Option<i64>,
    pub last_visit: Option<i64>,
    pub contacts: u32,
    pub open_complaints: u32,
    pub tags: Vec<String>,
    pub customs: Vec<(String, String)>,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub people: Vec<Member>,
    pub followups: u32,
    /// The day by which the first of them is to be done.
    pub first_due: Option<NaiveDate>,
    /// When the customer was added, UTC milliseconds.
    pub added_at: Option<i64>,
    /// When the card was written last, UTC milliseconds.
    pub changed_at: Option<i64>,
    /// Contacts that led on: to an order, or to a step the customer agreed to.
    pub advances: u32,
}

/// Somebody at the customer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Member {
    pub person: Id,
    pub name: String,
    pub function: String,
    pub department: String,
    pub part: Option<Part>,
    pub stance: Option<Stance>,
}

impl Sketch {
    /// What stands in a field that was asked for.
    pub fn field(&self, needs: &Needs, name: &str) -> Option<&Value> {
        let at = needs.fields.iter().position(|field| field.name == name)?;
        self.fields.get(at).filter(|value| **value != Value::Unknown)
    }
}

/// Texts that few customers share are not remembered.
const MOST_WORDS: usize = 10_000;

/// Turns sketches into facts; what many customers have in common is looked up once.
pub struct Reader<'a> {
    playbook: &'a Playbook,
    grades: &'a Grades,
    now: Now,
    today: NaiveDate,
    needs: &'a Needs,
    /// Days until the next touch, by row number.
    due: HashMap<u32, i64>,
    words: Words,
    facts: Facts,
    /// Which number of `3/5/2025` is the day in a column of the user's own.
    orders: Vec<(Word, DayOrder)>,
}

/// What was looked up.
#[derive(Default)]
struct Words {
    of_fields: HashMap<Fact, HashMap<String, Arc<[Word]>>>,
    single: HashMap<String, Word>,
}

impl Words {
    fn of_field(&mut self, fact: Fact, text: &str, playbook: &Playbook, grades: &Grades) -> Arc<[Word]> {
        let known = self.of_fields.entry(fact).or_default();
        if let Some(words) = known.get(text) {
            return Arc::clone(words);
        }
        let grade = Some(fact).filter(|fact| *fact == Fact::Level).and_then(|_| grades.meant(text, playbook));
        let words = match grade {
            Some(grade) => grade.spellings().iter().cloned().chain([Word::new(text)]).collect(),
            None => words_of(fact, text, playbook),
        };
        if known.len() < MOST_WORDS {
            known.insert(text.to_owned(), Arc::clone(&words));
        }
        words
    }

    fn word(&mut self, text: &str) -> Word {
        if let Some(word) = self.single.get(text) {
            return word.clone();
        }
        let word = Word::new(text);
        if self.single.len() < MOST_WORDS {
            self.single.insert(text.to_owned(), word.clone());
        }
        word
    }
}

impl<'a> Reader<'a> {
    /// `grades`: the levels in force; `due`: days until the next touch, by row number.
    pub fn new(playbook: &'a Playbook, grades: &'a Grades, needs: &'a Needs, now: Now, due: HashMap<u32, i64>) -> Self {
        let (words, facts) = (Words::default(), Facts::default());
        Self { playbook, grades, now, today: now.today(), needs, due, words, facts, orders: Vec::new() }
    }

    /// Where it matters which number of `3/5/2025` is the day in a column of the user's own.
    #[must_use]
    pub fn with_orders(self, orders: Vec<(Word, DayOrder)>) -> Self {
        Self { orders, ..self }
    }

    /// The facts that were asked for. Good until the next customer is read.
    pub fn facts(&mut self, sketch: &Sketch) -> &Facts {
        self.facts.clear();
        self.own_row(sketch);
        let needs = self.needs;
        if needs.figures {
            set_days_since(&mut self.facts, Fact::LastContact, sketch.last_contact, self.now);
            set_days_since(&mut self.facts, Fact::LastVisit, sketch.last_visit, self.now);
            self.facts.set(Fact::Contacts, FactValue::Number(f64::from(sketch.contacts)));
            self.facts.set(Fact::Complaint, FactValue::YesNo(sketch.open_complaints > 0));
        }
        if needs.tags {
            let tags = sketch.tags.iter().map(|tag| self.words.word(tag)).collect();
            self.facts.set(Fact::Tag, FactValue::Texts(tags));
        }
        for (name, value) in &sketch.customs {
            let (name, value) = (self.words.word(name), self.words.word(value));
            let order = self.orders.iter().find(|(column, _)| column.is_same(&name)).map(|(_, order)| *order);
            self.facts.add_custom(name, value, order.unwrap_or(DayOrder::DayFirst));
        }
        if needs.points {
            self.texts(Fact::Phone, sketch.phones.iter().map(|phone| Word::new(phone)).collect());
            self.texts(Fact::Email, sketch.emails.iter().map(|email| Word::new(email)).collect());
        }
        if needs.people {
            self.people(&sketch.people);
        }
        if needs.followups {
            self.facts.set(Fact::Followups, FactValue::Number(f64::from(sketch.followups)));
            let late = sketch.first_due.map(|due| (self.today - due).num_days());
            self.facts.set(Fact::Overdue, FactValue::Number(overdue(late)));
        }
        if needs.changed {
            set_day(&mut self.facts, Fact::Changed, sketch.changed_at, self.now);
        }
        if let Some(days) = self.due.get(&sketch.row) {
            set_due(&mut self.facts, *days);
        }
        &self.facts
    }

    fn own_row(&mut self, sketch: &Sketch) {
        set_day(&mut self.facts, Fact::Added, sketch.added_at, self.now);
        for (field, value) in self.needs.fields.iter().zip(&sketch.fields) {
            let words = &mut self.words;
            set_field(&mut self.facts, field.name, value, self.today, &mut |fact, text| {
                words.of_field(fact, text, self.playbook, self.grades)
            });
        }
        if self.needs.completeness {
            let known = portrait(&customer(&self.needs.fields, sketch)).0;
            self.facts.set(Fact::Completeness, FactValue::Number(f64::from(known)));
        }
    }

    fn texts(&mut self, fact: Fact, words: Vec<Word>) {
        if !words.is_empty() {
            self.facts.set(fact, FactValue::Texts(words.into()));
        }
    }

    fn people(&mut self, people: &[Member]) {
        self.facts.set(Fact::People, FactValue::Number(count(people.len())));
        let decides = people.iter().any(|member| member.part.is_some_and(Part::decides));
        self.facts.set(Fact::Decider, FactValue::YesNo(decides));
        self.texts(Fact::Person, people.iter().map(|member| Word::new(&member.name)).collect());
        let said = |text: fn(&Member) -> &str, words: &mut Words| {
            people.iter().map(text).filter(|text| !text.is_empty()).map(|text| words.word(text)).collect()
        };
        let functions = said(|member| &member.function, &mut self.words);
        let departments = said(|member| &member.department, &mut self.words);
        self.texts(Fact::Function, functions);
        self.texts(Fact::Department, departments);
        let parts = people.iter().filter_map(|member| member.part);
        self.texts(Fact::Part, parts.flat_map(|part| spelled(Fact::Part, part.name())).collect());
        let stances = people.iter().filter_map(|member| member.stance);
        self.texts(Fact::Stance, stances.flat_map(|stance| spelled(Fact::Stance, stance.name())).collect());
    }

    /// What a customer counts under when customers are counted by this: as it would be said, in the playbook's words and
    /// by the team's names of levels; several things where there are several, none where nothing is known. Whoever counts
    /// under a value answers a condition that asks for it, and nobody else does.
    pub fn values(&self, sketch: &Sketch, subject: &Subject) -> Vec<String> {
        let Subject::Fact(fact) = subject else {
            let wanted = Word::new(&subject.name());
            let own = sketch.customs.iter().filter(|(name, _)| Word::new(name).is_same(&wanted));
            return own.map(|(_, value)| value.clone()).filter(|value| !value.is_empty()).collect();
        };
        let wires = |names: Vec<&'static str>| names.into_iter().map(str::to_owned).collect();
        match fact {
            Fact::Tag => sketch.tags.clone(),
            Fact::Phone => sketch.phones.clone(),
            Fact::Email => sketch.emails.clone(),
            Fact::Person => sketch.people.iter().map(|member| member.name.clone()).collect(),
            Fact::Function => said(sketch.people.iter().map(|member| &member.function)),
            Fact::Department => said(sketch.people.iter().map(|member| &member.department)),
            Fact::Part => wires(sketch.people.iter().filter_map(|member| member.part).map(Part::name).collect()),
            Fact::Stance => wires(sketch.people.iter().filter_map(|member| member.stance).map(Stance::name).collect()),
            _ => match (fact.field(), self.facts.get(*fact)) {
                (_, Some(FactValue::Number(number))) => vec![number.to_string()],
                (_, Some(FactValue::Date(date))) => vec![date.format("%Y-%m-%d").to_string()],
                (_, Some(FactValue::YesNo(yes))) => vec![if *yes { "yes" } else { "no" }.to_owned()],
                (Some(field), Some(FactValue::Texts(_))) => match sketch.field(self.needs, field.name) {
                    Some(Value::Text(text)) => vec![self.counted_as(*fact, text).to_owned()],
                    _ => Vec::new(),
                },
                (_, None) | (None, Some(FactValue::Texts(_))) => Vec::new(),
            },
        }
    }

    fn counted_as<'t>(&'t self, fact: Fact, text: &'t str) -> &'t str {
        let axis = Axis::ALL.iter().find(|axis| axis.fact() == Some(fact));
        match (fact, axis) {
            (Fact::Level, _) => match self.grades.meant(text, self.playbook) {
                Some(grade) => &grade.name,
                None => text,
            },
            (_, Some(axis)) => self.playbook.counted_as(*axis, text),
            (Fact::Type, _) => self.playbook.name_of("behaviour", text),
            _ => text,
        }
    }
}

fn said<'s>(texts: impl Iterator<Item = &'s String>) -> Vec<String> {
    texts.filter(|text| !text.is_empty()).cloned().collect()
}

/// The customer, as far as its columns were read.
fn customer(fields: &[&'static Field<Customer>], sketch: &Sketch) -> Customer {
    let mut customer = Customer::blank(sketch.id, None);
    for (field, value) in fields.iter().zip(&sketch.fields) {
        // What was kept fits its field; were it otherwise, it would count as unknown.
        let _ = field.restore(&mut customer, value.clone());
    }
    customer
}
