//! What forms are for: filling them from records, and making records of them.

mod again;
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
pub mod trainee;
pub mod value;

use super::doc::Doc;
use super::model::Model;
use super::msg::Effect;
use super::panes::letter;
use super::popup::form::{self, Form};
use super::popup::{Popup, mailing};
pub use crate::app::model::popup::purpose::Purpose;
use crate::domain::problem::Problem;

pub use again::anew;

/// Saves the form, or puts it back with what is wrong.
pub fn save(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    if let Purpose::Letter { id, customer } = &form.purpose {
        letter::made(model, &form, id, *customer);
        return Vec::new();
    }
    if matches!(form.purpose, Purpose::Mailing) {
        return mailing::filled_in(model, &form);
    }
    let made = match &form.purpose {
        Purpose::Customer { before } => customer::made(model, &form, before),
        Purpose::Person { card, person } => person::made(model, &form, card, *person),
        Purpose::Talk { interaction, next, subject, .. } => {
            talk::made(model, &form, interaction, next.as_deref(), subject)
        }
        Purpose::Follow { before, followup, subject } => {
            follow::made(model, &form, before.as_deref(), followup, subject)
        }
        Purpose::Plan { interaction, subject } => plan::made(model, &form, interaction, subject),
        Purpose::Replan { what, subject } => replan::made(model, &form, what, subject),
        Purpose::Script { before, card } => Ok(script::made(model, &form, before.as_deref(), card)),
        Purpose::Product { before, product } => product::made(&form, before.as_deref(), product),
        Purpose::Value { before, line } => value::made(model, &form, before.as_deref(), line),
        Purpose::Statement(built) => statement::made(model, &form, built),
        Purpose::Qualify { card } => Ok(qualify::made(&form, card)),
        Purpose::Growth(entry) => growth::made(model, &form, entry),
        Purpose::Trainee { before } => trainee::made(&form, before),
        Purpose::Rater { from } => rater::made(&form, from),
        Purpose::Level(ground) => level::made(model, &form, ground),
        Purpose::Rival { before, sheet } => rival::made(&form, before.as_deref(), sheet),
        Purpose::Settings { first } => settings::made(model, &form, *first),
        Purpose::Complaint { before, complaint, subject } => {
            complaint::made(model, &form, before.as_deref(), complaint, subject)
        }
        Purpose::Further { complaint, step, .. } => further::made(model, &form, complaint, *step),
        Purpose::Despite { complaint, subject, then } => {
            despite::made(model, &form, complaint, subject, then.as_deref())
        }
        // Nothing of it is written; it was taken above.
        Purpose::Letter { .. } | Purpose::Mailing => Ok(Vec::new()),
        Purpose::Deal => deal::made(model, &form),
    };
    match made {
        Ok(effects) => {
            talk::leave(model, &mut form);
            // Kept until the answer: where it cannot be saved now, nothing has to be typed again.
            model.saved = Some(Popup::Form(form));
            effects
        }
        Err(problem) => {
            refuse(model, &mut form, problem);
            model.popups.push(Popup::Form(form));
            Vec::new()
        }
    }
}

/// What a guided form makes of what is typed, to be read below it.
/// With it the line where what is written now begins.
pub fn preview(model: &Model, form: &Form, width: usize) -> (Doc, usize) {
    let mut doc = Doc::new(width, model.veil);
    let at = match &form.purpose {
        Purpose::Value { line, .. } => {
            value::preview(model, form, line, &mut doc);
            0
        }
        Purpose::Statement(built) => statement::preview(model, form, built.frame(model), &mut doc),
        _ => 0,
    };
    (doc, at)
}

/// Goes to the line that cannot be saved as it is, and says why.
fn refuse(model: &Model, form: &mut Form, problem: Problem) {
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
