//! What came of a deed: carried out, and how others have left what was to be written.

use crate::app::rhythm::Graded;
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::complaint::{Complaint, Stage};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::level::Level;
use crate::domain::playbook::text::CardText;
use crate::domain::prep::{CardUse, CheckMark, SpinAnswer};
use crate::domain::problem::Problem;
use crate::domain::product::{Product, Value};
use crate::domain::promise::Promise;
use crate::domain::training::{Goal, Trainee};
use crate::domain::undo::Way;

/// A deed as it is named: what was done, to whom, and to how many customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub verb: String,
    pub subject: String,
    pub customers: usize,
}

/// A record as others have left it.
#[derive(Debug, Clone)]
pub enum Fresh {
    Card(Box<CustomerCard>),
    Interaction(Box<Interaction>),
    /// With what is to be done after it.
    Talk(Box<Interaction>, Option<Box<Followup>>),
    Followup(Box<Followup>),
    Promise(Box<Promise>),
    Complaint(Box<Complaint>),
    Level(Box<Level>),
    Product(Box<Product>),
    Value(Box<Value>),
    Mark(Box<CheckMark>),
    Answer(Box<SpinAnswer>),
    Use(Box<CardUse>),
    Trainee(Box<Trainee>),
    Goal(Box<Goal>),
    Rival(Box<Competitor>),
    Script(Box<CardText>),
    /// The one that stays and the one that goes.
    Pair(Box<(CustomerCard, CustomerCard)>),
    /// The card, and who on it the person is by now.
    Person(Box<CustomerCard>, Id),
}

/// A deed that was carried out.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    Customer(Id),
    Person(Id),
    /// A customer was written, or somebody there, who may be one that is kept already: that one's name, and what made us
    /// ask (a reason of a [`Duplicate`](crate::domain::duplicate::Duplicate)). The question waits for a decision.
    Alike {
        id: Id,
        other: String,
        reason: String,
    },
    Deleted(String),
    /// A type of behaviour was kept, or taken off.
    Observed,
    Interaction(Id),
    Promise(Id),
    Complaint,
    /// A complaint came a step further, with so many looks back planned.
    ComplaintMoved {
        name: String,
        stage: Stage,
        looks: usize,
    },
    /// A product or a value line was written, or taken away.
    Worth,
    /// What is to be done, and whether it is done now.
    Followup {
        text: String,
        done: bool,
    },
    /// A customer is left in peace until a day.
    Rest,
    Mark,
    Answer,
    Card,
    /// A card of one's own, and what would make it better, field by field.
    Script {
        id: String,
        title: String,
        hints: Vec<Problem>,
    },
    /// Its title.
    ScriptRemoved(String),
    /// The card that is as it was before.
    ScriptBack {
        way: Way,
        id: String,
        title: String,
    },
    Undone {
        way: Way,
        what: Box<Named>,
        /// The one customer that came back or went.
        customer: Option<Id>,
    },
    /// It is large, or was not done here and today: asks first.
    UndoAsks {
        way: Way,
        group: i64,
        what: Box<Named>,
        /// Who did it, on which machine, and when.
        by: Box<(String, String, i64)>,
    },
    /// The present values are not the ones that were written; asks before overwriting.
    UndoOverwrites {
        way: Way,
        group: i64,
        what: Box<Named>,
        fields: Vec<String>,
    },
    NothingToUndo(Way),
    Demo(usize),
    /// A level as it is called now.
    Level(String),
    /// A customer got another level, or lost theirs.
    Graded(Box<Graded>),
    /// So many customers have this level from now on, by its word; empty: none.
    GradedAll(usize, String),
    /// A list that is kept now, by its name.
    List(String),
    /// The one that stayed.
    Merged {
        id: Id,
        name: String,
    },
    Dismissed,
    /// A scene that was played was kept.
    Scene(Id),
    /// An answer in a drill was kept.
    Drill(Id),
    /// A goal or practice stands in the plan, or a trainee on the list.
    Growth,
    /// A rater is called otherwise now, on so many marks of so many talks.
    Rater {
        from: String,
        to: String,
        marks: usize,
        talks: usize,
    },
    /// A trainee was erased; so many backups were made before.
    Erased {
        name: String,
        backups: usize,
    },
}
