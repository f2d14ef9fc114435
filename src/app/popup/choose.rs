//! A short list to choose from: the kind of meeting, a person.

mod behaviour;
mod calls;
mod chosen;
pub mod grade;
mod laid;
mod people;

pub use behaviour::behaviour;
pub use calls::{InCall, flow, must, running};
pub use laid::{areas, is_cut, key_of, names};
pub use people::{on_the_line, person};

use calls::flows;
use chosen::chosen;

use super::{Popup, row_at};
use crate::app::forms;
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, ListCursor, moving};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::panes::drills::class;
use crate::app::panes::scripts::view::{self, View};
use crate::app::panes::today::Snoozed;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::{Frame, Meeting, Playbook};
use crate::domain::promise::Settled;
use crate::domain::sighting::Sighting;
use crate::domain::training::record::Record;
use crate::text::Clean;
use std::sync::Arc;

pub struct Choose {
    /// Message key of the heading ([`grade::title`]).
    pub title: &'static str,
    pub options: Vec<Choice>,
    pub list: ListCursor,
    pub for_what: For,
}

pub struct Choice {
    pub text: String,
    pub about: String,
    pub value: String,
}

pub enum For {
    /// Prepare a meeting of the chosen kind with this customer.
    Meeting {
        customer: Id,
        name: Clean,
    },
    Person,
    /// Mark a talk of this trainee.
    Sheet(Id),
    /// Which class is listed.
    Class,
    /// Which card of the look back on a scene is read.
    SceneCard,
    /// What is done with the results of a class.
    Results,
    /// Who is called otherwise.
    Rater,
    /// What becomes of a trainee's record.
    Leave(Box<Record>),
    /// Change the chosen level, or add one; with how many customers have which word in their level.
    Level(Arc<[(String, u32)]>),
    /// Give a customer the chosen level; nothing chosen takes theirs off.
    Grade(grade::Whose),
    /// Give these customers the chosen level; nothing chosen takes theirs off.
    Grades(Arc<[u32]>),
    /// Change the chosen competitor's sheet, or add one.
    Rival,
    /// Put it off until the chosen day.
    Until {
        what: Snoozed,
        subject: Clean,
    },
    /// A label of this customer that the facts speak for.
    Suggestion(Id),
    /// What became of a promise.
    Promise(Id),
    /// Begin a call by the chosen flow; on a talk that is planned or runs already, if there is one.
    Flow {
        customer: Id,
        name: Clean,
        talk: Option<Box<Interaction>>,
        /// A complaint is open: what sells is off until somebody gives a reason.
        halted: bool,
    },
    /// Something about the call that goes on.
    InCall(InCall),
    /// Builds a statement by the chosen frame.
    Frame,
    /// Shows the chosen group of scripts.
    Scripts,
    /// What is done with the digest of the open talk.
    Digest,
    /// Opens the digest of the chosen talk.
    Digests,
    /// Fills the chosen template for the customer of the card.
    Template(Id),
    /// Fills the chosen template for these customers.
    Mailing(Arc<[u32]>),
    /// What the messages to a list are written as.
    Shape,
    /// What is done with the letter.
    Letter,
    /// Keeps the chosen type of behaviour; nothing chosen takes an earlier one off.
    Behaviour(Box<Sighting>),
}

/// Asks for the kind of meeting with the selected customer.
pub fn meeting(model: &mut Model) {
    let Some(row) = model.customers.selected_row() else { return };
    let (id, name) = (row.id, row.name.clone());
    meeting_with(model, id, name);
}

/// The same with any customer.
pub fn meeting_with(model: &mut Model, customer: Id, name: Clean) {
    let for_what = For::Meeting { customer, name };
    open(model, "choose-meeting", meetings(&model.playbook), for_what);
}

/// Asks by which scorecard a talk is marked, or with which to go on; the cursor begins on one of them.
pub fn sheet(model: &mut Model, options: Vec<Choice>, at: usize, trainee: Id) {
    open_at(model, "choose-sheet", options, at, For::Sheet(trainee));
}

/// Asks which class is listed.
pub fn class(model: &mut Model, options: Vec<Choice>) {
    open(model, "choose-class", options, For::Class);
}

/// Asks which card of the look back on a scene is read.
pub fn scene_card(model: &mut Model, options: Vec<Choice>) {
    open(model, "choose-scene-card", options, For::SceneCard);
}

/// Asks what is done with the results of a class.
pub fn results(model: &mut Model, options: Vec<Choice>) {
    open(model, "choose-results", options, For::Results);
}

/// Asks what becomes of a trainee's record.
pub fn leave(model: &mut Model, options: Vec<Choice>, record: Record) {
    open(model, "choose-leave", options, For::Leave(Box::new(record)));
}

/// Asks until when something is put off.
pub fn until(model: &mut Model, options: Vec<Choice>, what: Snoozed, subject: Clean) {
    open(model, "choose-until", options, For::Until { what, subject });
}

/// Asks which suggested label is right.
pub fn suggestion(model: &mut Model, options: Vec<Choice>, customer: Id) {
    open(model, "choose-suggestion", options, For::Suggestion(customer));
}

/// Asks what became of a promise.
pub fn settle(model: &mut Model, promise: Id) {
    let option = |settled: &Settled| Choice {
        text: model.words.choice("settled", settled.name()).into_owned(),
        about: String::new(),
        value: settled.name().to_owned(),
    };
    let options = Settled::ALL.iter().map(option).collect();
    open(model, "choose-settled", options, For::Promise(promise));
}

/// Asks what is done with the digest of the open talk; the cursor begins on one of them.
pub fn digest(model: &mut Model, options: Vec<Choice>, at: usize) {
    open_at(model, "choose-digest", options, at, For::Digest);
}

/// Asks which template is filled.
pub fn template(model: &mut Model, options: Vec<Choice>, customer: Id) {
    open(model, "choose-template", options, For::Template(customer));
}

/// Asks which template is filled for these customers.
pub fn mailing(model: &mut Model, options: Vec<Choice>, among: Arc<[u32]>) {
    open(model, "choose-template", options, For::Mailing(among));
}

/// Asks what the messages to a list are written as.
pub fn shape(model: &mut Model, options: Vec<Choice>) {
    open(model, "choose-shape", options, For::Shape);
}

/// Asks what is done with a letter.
pub fn letter(model: &mut Model, options: Vec<Choice>) {
    open(model, "choose-letter", options, For::Letter);
}

/// Asks by which frame a statement is built.
pub fn frame(model: &mut Model) {
    let options = frames(&model.playbook);
    open(model, "choose-frame", options, For::Frame);
}

fn frames(playbook: &Playbook) -> Vec<Choice> {
    let option = |frame: &Frame| Choice {
        text: frame.name.to_string(),
        about: frame.about.words(),
        value: frame.id.to_string(),
    };
    playbook.frames.iter().map(option).collect()
}

/// The playbook came, or came in another language, while the question stood open.
pub fn refill(model: &mut Model) {
    for popup in &mut model.popups {
        let Popup::Choose(choose) = popup else { continue };
        match &choose.for_what {
            For::Meeting { .. } => choose.options = meetings(&model.playbook),
            For::Flow { halted, talk, .. } => {
                choose.options = flows(&model.playbook, &model.words, talk.as_deref(), *halted);
            }
            For::Sheet(_) => {
                let talk = |option: &Choice| option.value.starts_with(class::TALK);
                let mut above = std::mem::take(&mut choose.options);
                let below = above.split_off(above.iter().take_while(|option| talk(option)).count());
                let sheets = class::sheets(&model.playbook);
                choose.options = above.into_iter().chain(sheets).chain(below.into_iter().filter(talk)).collect();
            }
            For::Frame => choose.options = frames(&model.playbook),
            For::Until { .. }
            | For::Person
            | For::Level(_)
            | For::Grade(_)
            | For::Grades(_)
            | For::Rival
            | For::Promise(_)
            | For::Suggestion(_)
            | For::InCall(_)
            | For::Scripts
            | For::Class
            | For::SceneCard
            | For::Results
            | For::Rater
            | For::Leave(_)
            | For::Behaviour(_)
            | For::Digest
            | For::Digests
            | For::Template(_)
            | For::Mailing(_)
            | For::Shape
            | For::Letter => {}
        }
    }
}

pub fn open(model: &mut Model, title: &'static str, options: Vec<Choice>, for_what: For) {
    open_at(model, title, options, 0, for_what);
}

/// The same with the cursor on one of them.
fn open_at(model: &mut Model, title: &'static str, options: Vec<Choice>, at: usize, for_what: For) {
    let mut list = ListCursor::default();
    let choose = Choose { title, options, list, for_what };
    list.select(at, choose.options.len(), page(model, &choose));
    model.popups.push(Popup::Choose(Choose { list, ..choose }));
}

fn meetings(playbook: &Playbook) -> Vec<Choice> {
    let option = |meeting: &Meeting| Choice {
        text: meeting.name.to_string(),
        about: meeting.about.words(),
        value: meeting.id.to_string(),
    };
    playbook.kinds_of_meetings().map(option).collect()
}

/// Asks which level to change, or for a new one; `at`: the one that is offered.
pub fn level(model: &mut Model, options: Vec<Choice>, at: usize, counts: Arc<[(String, u32)]>) {
    open_at(model, "choose-level", options, at, For::Level(counts));
}

/// Asks which competitor's sheet to change; where there is none yet, a new one is written.
pub fn rival(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    if card.competitors.is_empty() {
        return forms::rival::add(model);
    }
    let mut options: Vec<Choice> = card
        .competitors
        .iter()
        .map(|sheet| Choice {
            text: sheet.name.to_string(),
            about: sheet.difference.to_string(),
            value: sheet.id.to_string(),
        })
        .collect();
    let text = model.words.get("rival-new").into_owned();
    options.push(Choice { text, about: String::new(), value: String::new() });
    open(model, "choose-rival", options, For::Rival);
}

/// Asks which group of scripts to list.
pub fn group(model: &mut Model) {
    let option = |view: &View| Choice {
        text: view::name(model, view),
        about: view::of(model, view).len().to_string(),
        value: view.key(),
    };
    let views = view::all(&model.playbook);
    let at = views.iter().position(|view| *view == model.scripts.view).unwrap_or(0);
    let options = views.iter().map(option).collect();
    open_at(model, "choose-group", options, at, For::Scripts);
}

/// Options in sight.
fn page(model: &Model, choose: &Choose) -> usize {
    usize::from(areas(model, choose).rows.h).max(1)
}

pub fn key(model: &mut Model, mut choose: Choose, key: Key) -> Vec<Effect> {
    let len = choose.options.len();
    let page = page(model, &choose);
    match key.code {
        Code::Esc => return Vec::new(),
        Code::Char(digit @ '0'..='9') => {
            // 1 to 9, and 0 for the tenth.
            let at = (digit as usize + 9 - '0' as usize) % 10;
            if at < len {
                return chosen(model, &choose, at);
            }
        }
        Code::Enter => return chosen(model, &choose, choose.list.selected),
        // The key that opened it, once more.
        Code::Char('*') if choose.options.last().is_some_and(|option| option.value == grade::ALL) => {
            return chosen(model, &choose, len - 1);
        }
        Code::Delete if matches!(choose.for_what, For::Rival) => {
            let id = choose.options.get(choose.list.selected).and_then(|option| Id::parse(&option.value));
            if let Some(effects) = id.and_then(|id| forms::rival::remove(model, id)) {
                return effects;
            }
        }
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::Commands) {
                choose.list.act(to, len, page);
            }
        }
    }
    model.popups.push(Popup::Choose(choose));
    Vec::new()
}

/// A click selects, a second one takes.
pub fn click(model: &mut Model, mut choose: Choose, x: u16, y: u16) -> Vec<Effect> {
    let (rows, len) = (areas(model, &choose).rows, choose.options.len());
    if let Some(at) = row_at(rows, choose.list.offset, len, x, y) {
        if choose.list.selected == at {
            return chosen(model, &choose, at);
        }
        choose.list.select(at, len, usize::from(rows.h).max(1));
    }
    model.popups.push(Popup::Choose(choose));
    Vec::new()
}
