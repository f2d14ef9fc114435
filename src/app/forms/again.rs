//! Forms laid over what the file holds by now: a draft taken up again, or a form whose record was changed elsewhere.

use super::{
    complaint, customer, follow, further, growth, level, person, plan, product, qualify, replan, rival, script, talk,
    trainee, value,
};
use crate::app::forms;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::Form;
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::Fresh;
use crate::app::popup::{clash, form};
use crate::domain::draft::Draft;

/// The same form, filled from what the file holds by now; none where its record is gone.
pub fn anew(model: &mut Model, form: &Form, fresh: Fresh) -> Option<Form> {
    match (&form.purpose, fresh) {
        (Purpose::Customer { .. }, Fresh::Card(card)) => Some(customer::form(model, form.title, *card)),
        (Purpose::Qualify { .. }, Fresh::Card(card)) => Some(qualify::form(*card)),
        (Purpose::Person { .. }, Fresh::Person(card, person)) => {
            person::form_of((&model.words, &model.playbook), form.title, *card, person)
        }
        (Purpose::Talk { subject, .. }, Fresh::Talk(interaction, next)) => {
            let around = talk::Around::of_form(form, &interaction, model.now);
            Some(talk::form(form.title, *interaction, next.map(|next| *next), subject.clone(), &around))
        }
        (Purpose::Follow { subject, .. }, Fresh::Followup(kept)) => {
            Some(follow::form(form.title, Some((*kept).clone()), *kept, subject.clone()))
        }
        (Purpose::Plan { .. }, Fresh::Interaction(interaction)) => {
            let visit = model.visit.as_mut().filter(|visit| visit.interaction.id == interaction.id)?;
            visit.interaction = *interaction;
            plan::form(model)
        }
        (Purpose::Complaint { subject, .. }, Fresh::Complaint(kept)) => {
            Some(complaint::form(Some((*kept).clone()), *kept, subject.clone()))
        }
        (Purpose::Further { step, subject, .. }, Fresh::Complaint(kept)) => {
            Some(further::anew(form, &kept, *step, subject))
        }
        (Purpose::Level(ground), Fresh::Level(kept)) => level::anew(model, ground, *kept),
        (Purpose::Product { .. }, Fresh::Product(kept)) => {
            Some(product::form(form.title, Some((*kept).clone()), *kept))
        }
        (Purpose::Value { .. }, Fresh::Value(kept)) => {
            Some(value::form(model, form.title, Some((*kept).clone()), *kept))
        }
        (Purpose::Replan { subject, .. }, fresh) => replan::anew(fresh, subject.clone()),
        (Purpose::Growth(_), Fresh::Goal(kept)) => Some(growth::of_goal(Some(kept.clone()), *kept)),
        (Purpose::Rival { .. }, Fresh::Rival(kept)) => Some(rival::form(Some((*kept).clone()), *kept)),
        (Purpose::Trainee { .. }, Fresh::Trainee(kept)) => Some(trainee::form(model, &kept)),
        (Purpose::Script { .. }, Fresh::Script(card)) => Some(script::anew(model, form, *card)),
        _ => None,
    }
}

/// Opens a form with the text in it, and asks where others have written there since.
pub(in crate::app) fn over(model: &mut Model, draft: &Draft, mut form: Form) -> bool {
    let differences = form.lay(&draft.fields);
    form.draft = Some(draft.id);
    forms::script::grow(&model.words, &mut form);
    // The caret goes where something was written last.
    let (len, page) = (form.rows.len() + 1, form::page(model, &form));
    let last = form.rows.iter().rposition(|row| row.touched).unwrap_or(0);
    form.list.select(last, len, page);
    if differences.is_empty() {
        model.popups.push(Popup::Form(Box::new(form)));
    } else {
        model.popups.push(clash::question(Popup::Form(Box::new(form)), differences, false));
    }
    true
}
