//! What is written, on its way to the store.

use super::Effect;
use super::worth::Worth;
use crate::app::desk::DeskDeed;
use crate::app::rhythm::{ForAll, Labels, LevelOrder};
use crate::app::training::Work;
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::customer::Customer;
use crate::domain::desk::Brought;
use crate::domain::duplicate::Duplicate;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::list::SavedList;
use crate::domain::merge::Order;
use crate::domain::person::{ContactPoint, Person, Role};
use crate::domain::playbook::Statement;
use crate::domain::playbook::text::CardText;
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer, ToldUse};
use crate::domain::promise::Promise;
use crate::domain::sighting::Sighting;
use crate::domain::turn::Turn;
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
    Talk(TalkDeed),
    Own(OwnDeed),
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
    /// A complaint: taken down, written on, brought a step further.
    Desk(Box<DeskDeed>),
    /// A customer is left in peace until a day.
    Rest {
        customer: Id,
        until: NaiveDate,
    },
    /// A visit or call that was due is agreed for a day and a time.
    Appoint {
        meeting: Box<Interaction>,
        subject: Clean,
    },
    Favourite(CardMark),
    SetLabels(Box<Labels>),
    /// One level for all on a list.
    SetLevels(ForAll),
    SetLevel(Box<LevelOrder>),
    /// A competitor's sheet, new or changed.
    SaveRival {
        /// As the form found it; none for a new one.
        before: Option<Box<Competitor>>,
        sheet: Box<Competitor>,
    },
    /// A competitor's sheet is taken away.
    RemoveRival(Box<Competitor>),
    Undo {
        way: Way,
        consent: Consent,
    },
    /// Products, and what they are worth.
    Worth(Worth),
    Training(Work),
    /// The samples of a language.
    LoadDemo(Language),
    /// Keeps a condition under a name.
    SaveList(Box<SavedList>),
    /// Two customers become one.
    Merge(Box<Order>),
    /// They are not one.
    Dismiss(Box<Duplicate>),
}

impl Deed {
    /// A tick, a note, a card: the screen shows it already, and nothing needs to be read again for it.
    pub const fn is_shown(&self) -> bool {
        match self {
            Self::Talk(deed) => match deed {
                TalkDeed::Mark { .. }
                | TalkDeed::Answer { .. }
                | TalkDeed::Turn { .. }
                | TalkDeed::TakeBack { .. }
                | TalkDeed::UseCard { .. } => true,
                TalkDeed::Save { .. }
                | TalkDeed::Digest { .. }
                | TalkDeed::Promise { .. }
                | TalkDeed::Followup { .. }
                | TalkDeed::Unmark { .. } => false,
            },
            Self::Training(work) => match work {
                Work::Scene { .. } | Work::Mark { .. } | Work::Answer { .. } => true,
                Work::Add(_)
                | Work::Goal { .. }
                | Work::Practice(_)
                | Work::Trainee { .. }
                | Work::Rater { .. }
                | Work::Erase { .. } => false,
            },
            Self::Own(_) | Self::Favourite(_) => true,
            Self::SaveCustomer { .. }
            | Self::SavePerson { .. }
            | Self::DeleteCustomer(_)
            | Self::Observe(_)
            | Self::SaveInteraction { .. }
            | Self::Desk(_)
            | Self::Rest { .. }
            | Self::Appoint { .. }
            | Self::SetLabels(_)
            | Self::SetLevels(_)
            | Self::SetLevel(_)
            | Self::SaveRival { .. }
            | Self::RemoveRival(_)
            | Self::Undo { .. }
            | Self::Worth(_)
            | Self::LoadDemo(_)
            | Self::SaveList(_)
            | Self::Merge(_)
            | Self::Dismiss(_) => false,
        }
    }

    /// Whom a talk was with that is kept with its result.
    pub fn talked_to(&self) -> Option<Id> {
        if let Self::Talk(TalkDeed::Save { interaction, .. }) = self { interaction.customer } else { None }
    }
}

/// What is done in a talk, and after it.
#[derive(Debug, Clone)]
pub enum TalkDeed {
    /// A talk that took place: a meeting wrapped up, a talk logged or put right; with what is to be done next.
    Save {
        before: Box<Interaction>,
        interaction: Box<Interaction>,
        next: Box<Next>,
        /// New ones, of both sides.
        promises: Vec<Promise>,
        /// What had to be said, said or not.
        said: Vec<CheckMark>,
        /// The objection that did not land.
        missed: Option<Box<ToldUse>>,
        /// How far it brought its complaint.
        complaint: Option<Box<Brought>>,
        subject: Clean,
    },
    /// The digest of a talk: written, or gone.
    Digest {
        before: Box<Interaction>,
        interaction: Box<Interaction>,
        subject: Clean,
    },
    /// A promise of either side: settled, or opened again.
    Promise {
        before: Box<Promise>,
        promise: Box<Promise>,
        subject: Clean,
    },
    /// Something to do by a day: new, moved, done.
    Followup {
        before: Option<Box<Followup>>,
        followup: Box<Followup>,
        subject: Clean,
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
    /// A script was used, or something was told of its use.
    UseCard {
        /// As it was found; none for a new one.
        before: Option<Box<CardUse>>,
        used: Box<CardUse>,
    },
}

/// What goes into the file of one's own cards, not into the store; its `.bak` stands in for undo.
#[derive(Debug, Clone)]
pub enum OwnDeed {
    Save {
        /// As the form found it; none for a new one.
        before: Option<Box<CardText>>,
        card: Box<CardText>,
        /// Of the screen.
        language: Language,
    },
    /// A card of one's own, as it was seen.
    Remove(Box<CardText>),
    Keep {
        /// As the form found it; none for a new one.
        before: Option<Box<Statement>>,
        statement: Box<Statement>,
        language: Language,
    },
    Drop(Box<Statement>),
    /// The file of one's own cards as it was before the last change, or again as it was after it.
    Back(Way),
}

/// The next step after a talk: as the form found it, and as it leaves it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Next {
    pub before: Option<Followup>,
    pub after: Option<Followup>,
    /// The meeting that was agreed on, in the place of something to do.
    pub meeting: Option<Interaction>,
}

impl From<DeskDeed> for Effect {
    fn from(deed: DeskDeed) -> Self {
        Self::Do(Deed::Desk(Box::new(deed)))
    }
}
