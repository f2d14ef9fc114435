//! Drafts of what stands in the plan of growth, and of trainees.

use crate::app::model::Model;
use crate::app::model::popup::form::Form;
use crate::app::model::popup::purpose::Purpose;
use crate::app::offers::blank;
use crate::domain::draft::{Draft, NEW, Writing};
use crate::domain::id::Id;
use crate::text::Clean;

/// What a form about training holds, as a draft.
pub(super) fn of_form(model: &Model, form: &Form, id: Id) -> Option<Draft> {
    let draft = |writing| Draft { fields: form.typed(), ..blank(model, id, writing) };
    Some(match &form.purpose {
        Purpose::Growth(entry) => Draft {
            record: Some(entry.id()),
            part: Clean::line(if entry.is_new() { NEW } else { "" }),
            about: Clean::line(form.text(entry.told())),
            ..draft(entry.writing())
        },
        Purpose::Trainee { before } => {
            Draft { record: Some(before.id), subject: before.name.clone(), ..draft(Writing::Trainee) }
        }
        _ => return None,
    })
}
