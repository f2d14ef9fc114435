//! A short list to choose from: the kind of meeting, a person.

mod behaviour;
mod calls;
pub mod grade;
mod laid;
pub mod people;

use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::{Choice, Choose, For};
use crate::app::model::today::Snoozed;
use crate::domain::id::Id;
use crate::domain::playbook::{Frame, Meeting, Playbook};
use crate::domain::promise::Settled;
use crate::domain::training::record::Record;
use crate::text::Clean;
pub use behaviour::behaviour;
use calls::flows;
pub use calls::{flow, running};
pub use laid::{areas, is_cut, key_of, names};
use std::sync::Arc;

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
                let talk = |option: &Choice| option.value.starts_with(TALK);
                let mut above = std::mem::take(&mut choose.options);
                let below = above.split_off(above.iter().take_while(|option| talk(option)).count());
                let sheets = sheets(&model.playbook);
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
pub(in crate::app) fn open_at(model: &mut Model, title: &'static str, options: Vec<Choice>, at: usize, for_what: For) {
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

/// Options in sight.
pub(in crate::app) fn page(model: &Model, choose: &Choose) -> usize {
    usize::from(areas(model, choose).rows.h).max(1)
}

/// How the choice of a talk begins, before its id.
pub const TALK: &str = "talk/";

/// The scorecards to choose from.
pub fn sheets(book: &Playbook) -> impl Iterator<Item = Choice> + '_ {
    book.rubrics.iter().map(|rubric| Choice {
        text: rubric.name.to_string(),
        about: rubric.about.words(),
        value: format!("rubric/{}", rubric.id),
    })
}
