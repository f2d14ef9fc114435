//! Before a complaint goes a step further: what should be known by then and is not is asked in one form. An empty line is
//! passed over by whoever saves it so.

use super::complaint;
use crate::app::desk::DeskDeed;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::Form;
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::Effect;
use crate::domain::complaint::{Complaint, Step};
use crate::domain::desk::Move;
use crate::domain::problem::Problem;

/// Asks what is missing before a step; false where nothing is.
pub fn ask(model: &mut Model, of: &Complaint, name: &str, step: Step) -> bool {
    let asked: Vec<&str> = of.asks(step).into_iter().map(complaint::row_of).collect();
    if asked.is_empty() {
        return false;
    }
    let form = form(&asked, of, step, name);
    model.popups.push(Popup::Form(Box::new(form)));
    true
}

fn form(asked: &[&str], of: &Complaint, step: Step, name: &str) -> Form {
    let mut rows = complaint::form(Some(of.clone()), of.clone(), name.to_owned()).rows;
    rows.retain(|row| asked.contains(&&*row.name));
    let purpose = Purpose::Further { complaint: Box::new(of.clone()), step, subject: name.to_owned() };
    Form::new(title(step), rows, purpose)
}

/// The same questions about the complaint as others have left it.
pub(super) fn anew(asked: &Form, of: &Complaint, step: Step, name: &str) -> Form {
    let names: Vec<&str> = asked.rows.iter().map(|row| &*row.name).collect();
    form(&names, of, step, name)
}

const fn title(step: Step) -> &'static str {
    match step {
        Step::Acknowledge => "form-further-acknowledge",
        Step::Answer => "form-further-answer",
        Step::Solve => "form-further-solve",
        Step::Confirm => "form-further-confirm",
        Step::Close => "form-further-close",
    }
}

/// What was answered goes with the step.
pub fn made(model: &Model, form: &Form, before: &Complaint, step: Step) -> Result<Vec<Effect>, Problem> {
    let mut edited = before.clone();
    complaint::put(model, form, &mut edited)?;
    Ok(vec![DeskDeed::step(&model.words, &model.house, before, edited, Move::Take(step)).into()])
}
