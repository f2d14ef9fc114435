//! What a form is for: the record it was filled from, and what saving makes of it.

use crate::app::desk::Dialing;
use crate::app::model::call::Call;
use crate::app::model::today::Snoozed;
use crate::app::screen::Screen;
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::complaint::{Complaint, Step};
use crate::domain::draft::{NEW, Writing};
use crate::domain::followup::Followup;
use crate::domain::grade::Grade;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::text::CardText;
use crate::domain::playbook::{Frame, ItemId, Playbook, Statement};
use crate::domain::product::{Product, Value};
use crate::domain::training::{Goal, Practice, Trainee};
use crate::domain::visit::Visit;
use crate::text::Clean;
use std::sync::Arc;

/// What the screen knows of a talk, while its wrap-up is on the way to the file.
#[derive(Default)]
pub struct Ended {
    /// It is wrapped up from the page of the day, which is shown afterwards.
    pub(in crate::app) to_today: bool,
    pub(in crate::app) visit: Option<Box<Visit>>,
    /// What is measured.
    pub(in crate::app) call: Option<Call>,
    /// The screen it stood on, and the one that was shown instead.
    pub(in crate::app) screens: Option<(Screen, Screen)>,
}

/// Before the id of a kept statement, in the draft of its change: no frame has a slash in its name.
pub(in crate::app) const KEPT: &str = "card/";

/// Where a statement comes from.
pub enum Built {
    /// Part by part, by a frame.
    By(ItemId),
    /// It was kept before, and is changed line by line.
    Kept(Box<Statement>),
}

impl Built {
    /// The frame it is built by.
    pub fn frame<'a>(&self, book: &'a Playbook) -> Option<&'a Frame> {
        match self {
            Self::By(frame) => book.frames.get(frame),
            Self::Kept(_) => None,
        }
    }

    pub fn name(&self, book: &Playbook) -> Clean {
        match self {
            Self::By(_) => self.frame(book).map(|frame| frame.name.clone()).unwrap_or_default(),
            Self::Kept(kept) => kept.title.clone(),
        }
    }

    /// What tells it apart among drafts.
    pub fn part(&self) -> Clean {
        match self {
            Self::By(frame) => Clean::line(frame),
            Self::Kept(kept) => Clean::line(&format!("{KEPT}{}", kept.id)),
        }
    }

    /// As it was kept.
    pub(in crate::app) const fn before(&self) -> Option<&Statement> {
        match self {
            Self::By(_) => None,
            Self::Kept(kept) => Some(kept),
        }
    }
}

/// What is written into the plan.
#[derive(Debug, Clone)]
pub enum Entry {
    Goal {
        /// As the form found it; none for a new one.
        before: Option<Box<Goal>>,
        goal: Box<Goal>,
    },
    Practice(Box<Practice>),
}

impl Entry {
    pub const fn writing(&self) -> Writing {
        match self {
            Self::Goal { .. } => Writing::Goal,
            Self::Practice(_) => Writing::Practice,
        }
    }

    pub fn id(&self) -> Id {
        match self {
            Self::Goal { goal, .. } => goal.id,
            Self::Practice(practice) => practice.id,
        }
    }

    pub const fn is_new(&self) -> bool {
        !matches!(self, Self::Goal { before: Some(_), .. })
    }

    /// The row that says what it is about.
    pub const fn told(&self) -> &'static str {
        match self {
            Self::Goal { .. } => "goal",
            Self::Practice(_) => "note",
        }
    }
}

/// What the form of a level works on.
#[derive(Debug, Clone, PartialEq)]
pub struct Ground {
    /// None: it is new.
    pub grade: Option<Grade>,
    /// The words in the customers' levels, and how many have each.
    pub counts: Arc<[(String, u32)]>,
}

impl Ground {
    /// The level's word, for a draft.
    pub fn part(&self) -> Clean {
        Clean::line(self.grade.as_ref().map_or(NEW, Grade::word))
    }
}

/// What saving a form does.
pub enum Purpose {
    Customer {
        before: Box<CustomerCard>,
    },
    Person {
        card: Box<CustomerCard>,
        person: Id,
    },
    /// A talk that took place: a plain note, or the end of a visit.
    Talk {
        interaction: Box<Interaction>,
        /// What was to be done after it, as the form found it.
        next: Option<Box<Followup>>,
        subject: String,
        /// What left the screen with it.
        ended: Box<Ended>,
    },
    /// Something to do by a day: new, or changed.
    Follow {
        before: Option<Box<Followup>>,
        followup: Box<Followup>,
        subject: String,
    },
    Plan {
        interaction: Box<Interaction>,
        subject: String,
    },
    /// Another day for something on the page of the day.
    Replan {
        what: Snoozed,
        subject: Clean,
    },
    /// A card of the playbook; `before` is none for a new one.
    Script {
        before: Option<Box<CardText>>,
        card: Box<CardText>,
    },
    Product {
        before: Option<Box<Product>>,
        product: Box<Product>,
    },
    /// What a product is worth.
    Value {
        before: Option<Box<Value>>,
        line: Box<Value>,
    },
    /// A statement, built by a frame or changed.
    Statement(Built),
    /// Money, authority, need of this customer.
    Qualify {
        card: Box<CustomerCard>,
    },
    /// Something for the plan of growth.
    Growth(Entry),
    /// Somebody who trains.
    Trainee {
        before: Box<Trainee>,
    },
    /// A rater, to be called otherwise on every sheet.
    Rater {
        from: Clean,
    },
    /// What a template asks for and nobody knows.
    Letter {
        id: String,
        customer: Id,
    },
    /// What a template asks for and nobody knows of some on a list.
    Mailing,
    /// A level, changed or new.
    Level(Box<Ground>),
    /// A competitor at a customer; `before` is none for a new sheet.
    Rival {
        before: Option<Box<Competitor>>,
        sheet: Box<Competitor>,
    },
    Settings {
        first: bool,
    },
    /// A complaint: taken down, or written on.
    Complaint {
        before: Option<Box<Complaint>>,
        complaint: Box<Complaint>,
        subject: String,
    },
    /// What should be known before a complaint goes a step further.
    Further {
        complaint: Box<Complaint>,
        step: Step,
        subject: String,
    },
    /// Which class is dealt to, and which cards.
    Deal,
    /// Why selling goes on although it is open; then a call that waited for it.
    Despite {
        complaint: Box<Complaint>,
        subject: Clean,
        then: Option<Box<Dialing>>,
    },
}

impl Purpose {
    /// Message key of what the button says.
    pub const fn button(&self) -> &'static str {
        if matches!(self, Self::Deal) { "action-deal-class" } else { "ui-save" }
    }
}
