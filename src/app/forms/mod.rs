//! What forms are for: filling them from records, and making records of them.

mod again;
pub mod customer;
pub mod follow;
pub mod person;
pub mod plan;
mod points;
pub mod settings;
pub mod talk;

use super::model::Model;
use super::msg::Effect;
use super::popup::Popup;
use super::popup::form::{self, Form};
use crate::domain::card::CustomerCard;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::problem::Problem;

pub use again::anew;

/// What saving a form does.
pub enum Purpose {
    Customer {
        before: Box<CustomerCard>,
    },
    Person {
        card: Box<CustomerCard>,
        person: Id,
    },
    /// A talk that took place: a plain note, or the end of a visit.
    Talk {
        interaction: Box<Interaction>,
        /// What was to be done after it, as the form found it.
        next: Option<Box<Followup>>,
        subject: String,
    },
    /// Something to do by a day: new, or changed.
    Follow {
        before: Option<Box<Followup>>,
        followup: Box<Followup>,
        subject: String,
    },
    Plan {
        interaction: Box<Interaction>,
        subject: String,
    },
    Settings {
        first: bool,
    },
}

/// Saves the form, or puts it back with what is wrong.
pub fn save(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    let made = match &form.purpose {
        Purpose::Customer { before } => customer::made(model, &form, before),
        Purpose::Person { card, person } => person::made(model, &form, card, *person),
        Purpose::Talk { interaction, next, subject } => {
            talk::made(model, &form, (interaction, next.as_deref()), subject)
        }
        Purpose::Follow { before, followup, subject } => {
            follow::made(model, &form, (before.as_deref(), followup), subject)
        }
        Purpose::Plan { interaction, subject } => plan::made(model, &form, interaction, subject),
        Purpose::Settings { first } => settings::made(model, &form, *first),
    };
    match made {
        Ok(effects) => {
            // Kept until the answer: where it cannot be saved now, nothing has to be typed again.
            model.saved = Some(Popup::Form(form));
            effects
        }
        Err(problem) => {
            let page = form::page(model, &form);
            let field = problem.place.field.clone().unwrap_or_default();
            let sentences = model.words.problem(&Problem { place: Box::default(), ..problem });
            form.refuse(&field, sentences.into_iter().next().unwrap_or_default(), page);
            model.popups.push(Popup::Form(form));
            Vec::new()
        }
    }
}
