//! What forms are for: filling them from records, and making records of them.

pub mod again;
pub mod complaint;
pub mod customer;
pub mod deal;
pub mod despite;
pub mod follow;
pub mod further;
pub mod growth;
pub mod level;
pub mod person;
pub mod plan;
mod points;
pub mod product;
pub mod qualify;
pub mod rater;
pub mod replan;
pub mod rival;
pub mod script;
pub mod settings;
pub mod statement;
pub mod talk;
pub mod told;
pub mod trainee;
pub mod value;

use super::doc::Doc;
use super::model::Model;
use super::popup::form;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::Form;
use crate::app::model::popup::purpose::Purpose;
use crate::domain::problem::Problem;

/// What a guided form makes of what is typed, to be read below it.
/// With it the line where what is written now begins.
pub fn preview(model: &Model, form: &Form, width: usize) -> (Doc, usize) {
    let mut doc = Doc::new(width, model.veil);
    let at = match &form.purpose {
        Purpose::Value { line, .. } => {
            value::preview(model, form, line, &mut doc);
            0
        }
        Purpose::Statement(built) => statement::preview(model, form, built.frame(&model.playbook), &mut doc),
        _ => 0,
    };
    (doc, at)
}

/// Goes to the line that cannot be saved as it is, and says why.
pub(in crate::app) fn refuse(model: &Model, form: &mut Form, problem: Problem) {
    let page = form::page(model, form);
    let field = problem.place.field.clone().unwrap_or_default();
    let sentences = model.words.problem(&Problem { place: Box::default(), ..problem });
    form.refuse(&field, sentences.into_iter().next().unwrap_or_default(), page);
}

/// Whether a form that was not saved can show why, at the line that is to be mended.
pub fn refused(model: &mut Model, problem: &Problem) -> bool {
    let Some(Popup::Form(form)) = model.popups.last() else { return false };
    let field = problem.place.field.as_deref();
    let line = match &form.purpose {
        Purpose::Script { .. } => field.and_then(|field| script::line_of(form, field)),
        Purpose::Talk { .. } | Purpose::Level(_) | Purpose::Trainee { .. } | Purpose::Rater { .. } => {
            field.and_then(|field| form.row(field)).map(|row| row.name.to_string())
        }
        _ => None,
    };
    let Some(line) = line else { return false };
    let Some(Popup::Form(mut form)) = model.popups.pop() else { return false };
    refuse(model, &mut form, problem.clone().field(line));
    model.popups.push(Popup::Form(form));
    true
}
