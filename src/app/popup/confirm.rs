//! Questions before what is hard to take back. "No" is selected; the key that opened the question never says yes. Before
//! what nothing brings back a name is typed, as in a shell.

use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Area};
use crate::app::line::Line;
use crate::app::model::Model;
use crate::app::model::popup::confirm::{Confirm, Then};
use crate::app::model::popup::form::Form;
use crate::app::panes::call::course;
use crate::domain::id::Id;
use crate::domain::playbook::Statement;
use crate::domain::playbook::text::CardText;
use crate::domain::training::Trainee;
use crate::domain::undo::{Consent, Way};
use crate::locale::Arg;
use crate::text::width;

pub fn delete_customer(id: Id, name: &str) -> Confirm {
    Confirm { question: "ask-delete-customer", subject: name.to_owned(), yes: false, then: Then::DeleteCustomer(id) }
}

/// Where a built-in card lies beneath it, that one is back then.
pub fn remove_script(card: CardText, covers: bool) -> Confirm {
    let question = if covers { "ask-built-in-script" } else { "ask-remove-script" };
    Confirm { question, subject: card.title.to_string(), yes: false, then: Then::RemoveScript(Box::new(card)) }
}

pub fn remove_statement(statement: Statement) -> Confirm {
    let subject = statement.title.to_string();
    Confirm { question: "ask-remove-script", subject, yes: false, then: Then::RemoveStatement(Box::new(statement)) }
}

pub fn discard(form: Box<Form>) -> Confirm {
    Confirm { question: "ask-discard", subject: String::new(), yes: false, then: Then::Discard(form) }
}

pub fn throw_away(id: Id) -> Confirm {
    Confirm { question: "ask-throw-away", subject: String::new(), yes: false, then: Then::ThrowAway(id) }
}

/// `subject`: what was done, and what speaks against taking it back without a question.
pub fn undo(way: Way, consent: Consent, subject: String) -> Confirm {
    let question = match (way, consent) {
        (_, Consent::Force(_)) => "ask-force-undo",
        (Way::Undo, _) => "ask-undo",
        (Way::Redo, _) => "ask-redo",
    };
    Confirm { question, subject, yes: false, then: Then::Undo { way, consent } }
}

/// `subject`: what goes with them; `everywhere`: their name in what was written about others, too.
pub fn erase_trainee(trainee: Trainee, everywhere: bool, subject: String) -> Confirm {
    let question = if everywhere { "ask-erase-everywhere" } else { "ask-erase-trainee" };
    let then = Then::EraseTrainee { trainee: Box::new(trainee), everywhere, typed: Line::default() };
    Confirm { question, subject, yes: false, then }
}

/// `many`: it is a folder, in which there are some of the files already.
pub fn replace_file(subject: String, many: bool) -> Confirm {
    let question = if many { "ask-replace-files" } else { "ask-replace-file" };
    Confirm { question, subject, yes: false, then: Then::ReplaceFile }
}

/// The question in words.
pub fn question(model: &Model, confirm: &Confirm) -> String {
    let args = [("subject", Arg::from(&confirm.subject)), ("key", course::leads_back(model).into())];
    model.words.fmt(confirm.question, &args)
}

/// Cells of the question, with the border and a cell of air on both sides.
const WIDTH: u16 = 60;

/// Where everything of it stands.
pub struct Laid {
    pub area: Area,
    pub doc: Doc,
    pub no: Area,
    pub yes: Area,
    /// Where a name is typed, in place of the two.
    pub field: Area,
}

pub fn lay(model: &Model, confirm: &Confirm) -> Laid {
    let cells = WIDTH.min(model.area.w.saturating_sub(8));
    let mut doc = Doc::new(usize::from(cells.saturating_sub(4)), model.veil);
    doc.para(Tone::Text, &question(model, confirm));
    let area = geometry::popup(model.area, cells, u16::try_from(doc.len()).unwrap_or(1).saturating_add(4));
    let label = |key: &str| u16::try_from(width(&model.words.get(key)) + 4).unwrap_or(u16::MAX);
    let y = (area.y + area.h).saturating_sub(2);
    let no = Area::new(area.x + 3, y, label("ui-no"), 1);
    let yes = Area::new(no.x + no.w + 3, y, label("ui-yes"), 1);
    let field = Area { x: no.x, y, w: area.w.saturating_sub(6), h: 1 };
    Laid { area, doc, no, yes, field }
}
