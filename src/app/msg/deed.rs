//! What is written, on its way to the store.

use super::worth::Worth;
use crate::domain::call::Turn;
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::list::SavedList;
use crate::domain::merge::Order;
use crate::domain::person::{ContactPoint, Person, Role};
use crate::domain::playbook::{CardText, Statement};
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use crate::domain::promise::Promise;
use crate::domain::sighting::Sighting;
use crate::domain::training::standing::Marking;
use crate::domain::training::{Attempt, Score, Trainee};
use crate::domain::undo::{Consent, Way};
use crate::locale::Language;
use crate::text::Clean;
use chrono::NaiveDate;

/// What is written; each deed to the store is one undo step.
#[derive(Debug, Clone)]
pub enum Deed {
    SaveCustomer {
        /// The card the form was filled from: what the form left alone is left to whoever changed it since.
        before: Box<CustomerCard>,
        customer: Box<Customer>,
        points: Vec<ContactPoint>,
        tags: Vec<Clean>,
        customs: Vec<(Clean, Clean)>,
    },
    SavePerson {
        before: Box<CustomerCard>,
        person: Box<Person>,
        role: Box<Role>,
        points: Vec<ContactPoint>,
    },
    DeleteCustomer(Id),
    /// Behaviour seen of a customer or a person there.
    Observe(Box<Sighting>),
    /// A new or changed interaction; `open` asks for the visit back.
    SaveInteraction {
        /// As the form found it; none for a new one.
        before: Option<Box<Interaction>>,
        interaction: Box<Interaction>,
        subject: Clean,
        open: bool,
    },
    /// A talk that took place: a meeting wrapped up, a talk logged or put right; with what is to be done next.
    SaveTalk {
        before: Box<Interaction>,
        interaction: Box<Interaction>,
        next: Box<Next>,
        /// New ones, of both sides.
        promises: Vec<Promise>,
        /// What had to be said, said or not.
        said: Vec<CheckMark>,
        /// The objection that did not land.
        missed: Option<Box<CardUse>>,
        subject: Clean,
    },
    /// The digest of a talk: written, or gone.
    SaveDigest {
        before: Box<Interaction>,
        interaction: Box<Interaction>,
        subject: Clean,
    },
    /// A promise of either side: settled, or opened again.
    SavePromise {
        before: Box<Promise>,
        promise: Box<Promise>,
        subject: Clean,
    },
    /// A complaint: taken down, written on, brought a step further.
    Desk(Box<crate::app::desk::Writ>),
    /// Something to do by a day: new, moved, done.
    SaveFollowup {
        before: Option<Box<Followup>>,
        followup: Box<Followup>,
        subject: Clean,
    },
    /// A customer is left in peace until a day.
    Rest {
        customer: Id,
        until: NaiveDate,
    },
    Mark {
        /// As it was found.
        before: Box<CheckMark>,
        mark: Box<CheckMark>,
        subject: Clean,
    },
    Unmark {
        mark: Box<CheckMark>,
        subject: Clean,
    },
    Answer {
        /// As it was found.
        before: Box<SpinAnswer>,
        answer: Box<SpinAnswer>,
        subject: Clean,
    },
    /// A step of a call was left by an answer.
    Turn {
        turn: Box<Turn>,
        /// What the step's line has said with it.
        said: Vec<CheckMark>,
        subject: Clean,
    },
    /// The answer was another one.
    TakeBack {
        turn: Box<Turn>,
        subject: Clean,
    },
    /// Into the file of one's own cards, not the store; its `.bak` stands in for undo.
    SaveScript {
        /// As the form found it; none for a new one.
        before: Option<Box<CardText>>,
        card: Box<CardText>,
        /// Of the screen.
        language: Language,
    },
    /// A card of one's own, as it was seen.
    RemoveScript(Box<CardText>),
    /// Into the same file.
    KeepStatement {
        /// As the form found it; none for a new one.
        before: Option<Box<Statement>>,
        statement: Box<Statement>,
        language: Language,
    },
    RemoveStatement(Box<Statement>),
    /// The file of one's own cards as it was before the last change, or again as it was after it.
    ScriptBack(Way),
    Favourite(CardMark),
    SetLabels(Box<crate::app::rhythm::Labels>),
    SetLevel(Box<crate::app::rhythm::LevelOrder>),
    /// A competitor's sheet, new or changed.
    SaveRival {
        /// As the form found it; none for a new one.
        before: Option<Box<Competitor>>,
        sheet: Box<Competitor>,
    },
    /// A competitor's sheet is taken away.
    RemoveRival(Box<Competitor>),
    /// A script was used, or something was told of its use.
    UseCard {
        /// As it was found; none for a new one.
        before: Option<Box<CardUse>>,
        used: Box<CardUse>,
    },
    Undo {
        way: Way,
        consent: Consent,
    },
    /// Products, and what they are worth.
    Worth(Worth),
    /// A scene that was played to its end.
    PlayScene {
        attempt: Box<Attempt>,
        scores: Vec<Score>,
        /// What the scene is called.
        subject: Clean,
    },
    Training(crate::app::training::Work),
    LoadDemo,
    /// Keeps a condition under a name.
    SaveList(Box<SavedList>),
    /// A talk and the marks of one rater.
    MarkTalk {
        marking: Box<Marking>,
        subject: Clean,
    },
    AddTrainees(Vec<Trainee>),
    /// Two customers become one.
    Merge(Box<Order>),
    /// They are not one.
    Dismiss(Box<Duplicate>),
}

/// The next step after a talk: as the form found it, and as it leaves it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Next {
    pub before: Option<Followup>,
    pub after: Option<Followup>,
}
