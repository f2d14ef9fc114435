//! Scripts: whatever of the playbook is said, asked or kept in mind while one talks, of every family in one shape, so that
//! one list, one search and one key serve them all. Objections come first, here and wherever scripts are listed.

use super::{Card, Culture, Family, Flow, Form, Item, ItemId, Objection, Playbook, Question, Statement};
use crate::choices;
use crate::domain::slot::Template;
use crate::text::Clean;
use chrono::NaiveDate;
use std::borrow::Cow;

choices! {
    /// The sorts of scripts, in the order in which they are listed.
    pub enum Sort {
        Objection = "objection",
        Card = "card",
        Question = "question",
        Flow = "flow",
        Culture = "culture",
    }
}

/// One script.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Script<'p> {
    Objection(&'p Objection),
    Card(&'p Card),
    Question(&'p Question),
    Flow(&'p Flow),
    Culture(&'p Culture),
}

/// What is browsed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Group {
    /// Objections of one [`Class`](super::Class), by its id.
    Class(ItemId),
    Cards(Family),
    Questions(Form),
    Flows,
}

impl<'p> Script<'p> {
    pub const fn sort(self) -> Sort {
        match self {
            Self::Objection(_) => Sort::Objection,
            Self::Card(_) => Sort::Card,
            Self::Question(_) => Sort::Question,
            Self::Flow(_) => Sort::Flow,
            Self::Culture(_) => Sort::Culture,
        }
    }

    pub fn id(self) -> &'p ItemId {
        match self {
            Self::Objection(of) => of.id(),
            Self::Card(of) => of.id(),
            Self::Question(of) => of.id(),
            Self::Flow(of) => of.id(),
            Self::Culture(of) => of.id(),
        }
    }

    /// What tells it from every other script: two sorts may use the same id. Objections came first and have theirs bare.
    pub fn key(self) -> String {
        match self {
            Self::Objection(of) => of.id.to_string(),
            _ => format!("{}/{}", self.sort().name(), self.id()),
        }
    }

    /// The statement that a card is.
    pub fn statement(self) -> Option<Statement> {
        let Self::Card(card) = self else { return None };
        let text = Clean::note(&card.say.words());
        (card.family == Family::Statement).then(|| Statement { id: card.id.clone(), title: card.title.clone(), text })
    }

    /// The day on which it was written or changed last, where it or its pack says so.
    pub const fn written(self) -> Option<NaiveDate> {
        match self {
            Self::Objection(of) => of.written,
            Self::Card(of) => of.written,
            Self::Question(of) => of.written,
            Self::Flow(of) => of.written,
            Self::Culture(of) => of.written,
        }
    }

    /// The key of a card with this id.
    pub fn card_key(id: &ItemId) -> String {
        format!("{}/{id}", Sort::Card.name())
    }

    /// What it is called; a question is called what it asks.
    pub fn name(self) -> Cow<'p, str> {
        match self {
            Self::Objection(of) => of.title.as_str().into(),
            Self::Card(of) => of.title.as_str().into(),
            Self::Question(of) => of.ask.words().into(),
            Self::Flow(of) => of.name.as_str().into(),
            Self::Culture(of) => of.name.as_str().into(),
        }
    }

    /// 1 = the commonest objection.
    pub fn rank(self) -> Option<i64> {
        self.objection().and_then(|of| of.rank)
    }

    /// The line to say first: what is copied.
    pub fn line(self) -> Option<&'p Template> {
        let line = match self {
            Self::Objection(of) => Some(&of.say),
            Self::Card(of) if of.say.is_empty() => of.lines.first(),
            Self::Card(of) => Some(&of.say),
            Self::Question(of) => Some(&of.ask),
            Self::Flow(of) => of.steps.first().map(|step| &step.say),
            Self::Culture(of) => Some(&of.opening),
        };
        line.filter(|line| !line.is_empty())
    }

    /// Beside its name, the texts in which it is looked for: what is said, not what is to be done.
    pub fn wordings(self) -> Vec<&'p Template> {
        match self {
            Self::Objection(of) => of.says.iter().collect(),
            Self::Card(of) => std::iter::once(&of.say).chain(&of.lines).collect(),
            Self::Question(of) => vec![&of.purpose],
            // The lines of a whole call would answer to almost any four initials.
            Self::Flow(of) => vec![&of.about],
            Self::Culture(of) => vec![&of.opening],
        }
    }

    /// Where the facts in it come from; none where it states none and is advice.
    pub fn source(self) -> Option<&'p str> {
        let source = match self {
            Self::Objection(of) => of.source.as_str(),
            Self::Card(of) => of.source.as_str(),
            Self::Culture(of) => of.source.as_str(),
            Self::Question(_) | Self::Flow(_) => "",
        };
        Some(source).filter(|source| !source.is_empty())
    }

    pub fn group(self) -> Group {
        match self {
            Self::Objection(of) => Group::Class(of.class.clone()),
            Self::Card(of) => Group::Cards(of.family),
            Self::Question(of) => Group::Questions(of.form),
            Self::Flow(_) => Group::Flows,
            Self::Culture(_) => Group::Cards(Family::Culture),
        }
    }

    /// The class of an objection, the family of a card, the form of a question, the kind of a flow.
    pub fn class(self) -> &'p str {
        match self {
            Self::Objection(of) => &of.class,
            Self::Card(of) => of.family.name(),
            Self::Question(of) => of.form.name(),
            Self::Flow(of) => &of.kind,
            Self::Culture(_) => Family::Culture.name(),
        }
    }

    pub const fn objection(self) -> Option<&'p Objection> {
        match self {
            Self::Objection(of) => Some(of),
            _ => None,
        }
    }
}

impl Playbook {
    /// Every script: objections, cards, questions, flows, cultures.
    pub fn scripts(&self) -> impl Iterator<Item = Script<'_>> {
        let objections = self.objections.iter().map(Script::Objection);
        let rest = self.cards.iter().map(Script::Card).chain(self.questions.iter().map(Script::Question));
        let rest = rest.chain(self.flows.iter().map(Script::Flow)).chain(self.cultures.iter().map(Script::Culture));
        objections.chain(rest)
    }

    /// By its place among [`scripts`](Self::scripts).
    pub fn script_at(&self, place: usize) -> Option<Script<'_>> {
        self.scripts().nth(place)
    }

    /// By its [key](Script::key), or by its id alone: then an objection is meant before a card, a card before a question.
    pub fn script(&self, key: &str) -> Option<Script<'_>> {
        let (sort, id) = match key.split_once('/') {
            Some((sort, id)) => (Some(Sort::parse(sort)?), id),
            None => (None, key),
        };
        let mut sorts = Sort::ALL.iter().filter(|one| sort.is_none_or(|sort| sort == **one));
        sorts.find_map(|sort| match sort {
            Sort::Objection => self.objections.get(id).map(Script::Objection),
            Sort::Card => self.cards.get(id).map(Script::Card),
            Sort::Question => self.questions.get(id).map(Script::Question),
            Sort::Flow => self.flows.get(id).map(Script::Flow),
            Sort::Culture => self.cultures.get(id).map(Script::Culture),
        })
    }

    /// The pack a script came from.
    pub fn pack_of(&self, script: Script<'_>) -> Option<&ItemId> {
        let id = script.id();
        match script {
            Script::Objection(_) => self.objections.pack_of(id),
            Script::Card(_) => self.cards.pack_of(id),
            Script::Question(_) => self.questions.pack_of(id),
            Script::Flow(_) => self.flows.pack_of(id),
            Script::Culture(_) => self.cultures.pack_of(id),
        }
    }

    /// The groups that hold something, objections first.
    pub fn groups(&self) -> Vec<Group> {
        let classes = self.classes.iter().map(|class| Group::Class(class.id.clone()));
        let families = Family::ALL.iter().map(|family| Group::Cards(*family));
        let forms = Form::ALL.iter().map(|form| Group::Questions(*form));
        let all = classes.chain(families).chain(forms).chain([Group::Flows]);
        all.filter(|group| self.scripts().any(|script| script.group() == *group)).collect()
    }
}
