//! Drafts of products, of what they are worth, and of statements.

use crate::app::model::Model;
use crate::app::model::popup::form::Form;
use crate::app::model::popup::purpose::Purpose;
use crate::app::offers::blank;
use crate::app::panes::worth;
use crate::domain::draft::{Draft, NEW, Writing};
use crate::domain::id::Id;
use crate::text::Clean;

/// What a form about products holds, as a draft.
pub(super) fn of_form(model: &Model, form: &Form, id: Id) -> Option<Draft> {
    let part = |new: bool| if new { Clean::line(NEW) } else { Clean::default() };
    let draft = |writing| Draft { fields: form.typed(), ..blank(model, id, writing) };
    Some(match &form.purpose {
        Purpose::Product { before, product } => Draft {
            record: Some(product.id),
            part: part(before.is_none()),
            subject: Clean::line(form.text("name")),
            ..draft(Writing::Product)
        },
        Purpose::Value { before, line } => Draft {
            customer: line.customer,
            record: Some(line.id),
            part: part(before.is_none()),
            subject: line
                .customer
                .and(worth::subject(model))
                .map(|card| card.customer.name.clone())
                .unwrap_or_default(),
            about: Clean::line(form.text("feature")),
            ..draft(Writing::Value)
        },
        Purpose::Statement(built) => Draft {
            part: built.part(),
            subject: Clean::line(form.text("title")),
            about: built.name(&model.playbook),
            ..draft(Writing::Statement)
        },
        _ => return None,
    })
}
