//! The trainer's desk: who is listed, the scorecard that is filled in, what was dealt.

use crate::app::action::Place;
use crate::app::list::ListCursor;
use crate::domain::call::Meter;
use crate::domain::draft::Draft;
use crate::domain::id::Id;
use crate::domain::playbook::{Playbook, Rubric};
use crate::domain::training::deal::Wish;
use crate::domain::training::standing::Person;
use crate::domain::training::{Attempt, Score, Trainee};
use crate::text::Clean;

/// Whom the list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Everybody,
    /// A class, as it is written on the trainees.
    Team(Clean),
    Retired,
}

impl View {
    pub fn shows(&self, trainee: &Trainee) -> bool {
        match self {
            Self::Everybody => !trainee.retired,
            Self::Team(team) => !trainee.retired && trainee.team == *team,
            Self::Retired => trainee.retired,
        }
    }

    pub const fn team(&self) -> Option<&Clean> {
        if let Self::Team(team) = self { Some(team) } else { None }
    }
}

/// What was dealt last, and which paper is shown.
#[derive(Debug)]
pub struct Dealt {
    pub wish: Wish,
    /// On the screen; otherwise it is kept to be dealt again.
    pub open: bool,
    pub list: ListCursor,
    pub scroll: usize,
}

/// The scorecard on the screen.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub attempt: Attempt,
    pub rater: Clean,
    pub scores: Vec<Score>,
    pub list: ListCursor,
    pub scroll: usize,
    /// Runs once somebody has said who speaks.
    pub meter: Option<Meter>,
    /// Seconds of an earlier sitting on the same talk.
    pub(in crate::app) before: (i64, i64),
    /// Both raters are on the screen instead of the marks of a level.
    pub comparing: bool,
}

impl Sheet {
    pub fn rubric<'m>(&self, book: &'m Playbook) -> Option<&'m Rubric> {
        book.rubrics.get(&self.attempt.rubric)
    }

    pub(in crate::app) fn trainee(&self) -> Id {
        self.attempt.trainee.unwrap_or_default()
    }

    pub fn points(&self, item: &str) -> Option<i64> {
        self.scores.iter().find(|score| score.item == *item)?.points
    }

    pub fn note(&self, item: &str) -> Option<&Clean> {
        let found = self.scores.iter().find(|score| score.item == *item);
        found.map(|score| &score.note).filter(|note| !note.is_empty())
    }

    /// Seconds that the trainee spoke, and that the customer did.
    pub fn shares(&self, now: i64) -> Option<(i64, i64)> {
        let ran = self.meter.as_ref().and_then(|meter| meter.shares(now));
        let (ours, theirs) = self.before;
        match ran {
            Some((more, others)) => Some((ours + more, theirs + others)),
            None => (ours + theirs > 0).then_some((ours, theirs)),
        }
    }
}

#[derive(Default)]
pub struct Desk {
    /// Everybody who trains or has trained, by class and name; none until they were asked for.
    pub people: Option<Vec<Person>>,
    /// Who of them is listed.
    pub view: View,
    pub(in crate::app) asked: bool,
    pub list: ListCursor,
    /// Scroll of the detail.
    pub scroll: usize,
    /// The scorecard on the screen.
    pub sheet: Option<Sheet>,
    /// What was dealt last.
    pub dealt: Option<Dealt>,
    /// A draft that waits for what it was written on.
    pub(in crate::app) waiting: Option<Draft>,
    /// Who was just written down: the cursor goes there once they are here.
    pub(in crate::app) new: Option<Id>,
    /// Deeds on their way when the people were asked for: what is read before them is old.
    pub(in crate::app) sent: usize,
    pub(in crate::app) seen: usize,
}

/// What is written in a note on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// A note on an item of a talk's sheet.
    Item { talk: Id, item: Clean },
    /// Who gives the marks from here on.
    Rater,
    /// Names of trainees, one a line; what stands before a colon names the class, and names may follow it.
    Names,
}

impl Written {
    /// Message key of the heading.
    pub const fn title(&self) -> &'static str {
        match self {
            Self::Item { .. } => "note-sheet",
            Self::Rater => "note-rater",
            Self::Names => "note-names",
        }
    }

    /// Under which a draft of it is known again.
    pub fn part(&self) -> Clean {
        match self {
            Self::Item { talk, item } => Clean::line(&format!("{talk}/{item}")),
            Self::Rater => Clean::line("rater"),
            Self::Names => Clean::line("names"),
        }
    }
}

impl Desk {
    /// The classes with how many train in each, in the order of the list.
    pub fn classes(&self) -> Vec<(Clean, usize)> {
        let mut found: Vec<(Clean, usize)> = Vec::new();
        for person in self.people.iter().flatten().filter(|person| !person.trainee.retired) {
            match found.iter_mut().find(|(team, _)| *team == person.trainee.team) {
                Some((_, count)) => *count += 1,
                None => found.push((person.trainee.team.clone(), 1)),
            }
        }
        found
    }

    pub const fn place(&self) -> Place {
        match (&self.sheet, &self.dealt) {
            (Some(_), _) => Place::Sheet,
            (None, Some(Dealt { open: true, .. })) => Place::Dealt,
            (None, _) => Place::Class,
        }
    }

    /// What is shown may be old.
    pub const fn forget(&mut self) {
        self.asked = false;
    }

    pub fn selected(&self) -> Option<&Person> {
        self.listed().nth(self.list.selected)
    }

    /// Those who are listed.
    pub fn listed(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().flatten().filter(|person| self.view.shows(&person.trainee))
    }

    /// What was dealt, while it is looked at.
    pub fn papers(&self) -> Option<&Dealt> {
        self.dealt.as_ref().filter(|dealt| dealt.open)
    }

    pub(in crate::app) fn person(&self, trainee: Id) -> Option<&Person> {
        self.people.as_ref()?.iter().find(|person| person.trainee.id == trainee)
    }

    pub(in crate::app) fn person_mut(&mut self, trainee: Id) -> Option<&mut Person> {
        self.people.as_mut()?.iter_mut().find(|person| person.trainee.id == trainee)
    }
}
