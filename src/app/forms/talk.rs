//! A talk that took place: a note on a customer's card, or the end of a prepared visit.

use super::Purpose;
use crate::app::model::{Model, Screen};
use crate::app::msg::{Deed, Effect};
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::domain::customer::Customer;
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Outcome};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::visit::Visit;
use crate::text::Clean;

/// The heading of a talk that was not prepared.
pub const LOG: &str = "form-log";

/// A talk with the customer on the screen that was not prepared.
pub fn log(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    let (customer, subject) = (card.customer.id, card.customer.name.to_string());
    let form = on(model, customer, &subject);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form of a new talk with a customer.
pub fn on(model: &mut Model, customer: Id, subject: &str) -> Form {
    let id = model.ids.next_id();
    form(LOG, blank(id, customer, model.now), subject.to_owned())
}

fn blank(id: Id, customer: Id, at: Now) -> Interaction {
    let mut interaction = Interaction::blank(id, Some(customer));
    interaction.day = Some(at.today());
    interaction.zone = Clean::line(at.zone.name());
    interaction.channel = Some(Channel::Phone);
    interaction
}

/// The form of a new talk that a draft was written in.
pub fn logging(model: &Model, draft: &Draft, customer: &Customer) -> Form {
    let at = Now::new(draft.at, model.now.zone);
    form(LOG, blank(draft.record.unwrap_or_default(), customer.id, at), customer.name.to_string())
}

/// The open visit is over.
pub fn wrap(model: &mut Model) {
    if let Some(form) = wrapping(model) {
        model.popups.push(Popup::Form(Box::new(form)));
    }
}

/// The form that ends the open visit.
pub fn wrapping(model: &Model) -> Option<Form> {
    let visit = model.visit.as_ref()?;
    Some(form("form-wrap", visit.interaction.clone(), visit.card.customer.name.to_string()))
}

/// A talk that took place is put right.
pub fn edit(model: &mut Model, visit: &Visit) {
    let form = editing(visit);
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn editing(visit: &Visit) -> Form {
    form("form-talk", visit.interaction.clone(), visit.card.customer.name.to_string())
}

pub fn form(title: &'static str, interaction: Interaction, subject: String) -> Form {
    let rows = vec![
        FormRow::line("summary", &interaction.summary),
        FormRow::choice("outcome", "outcome", Outcome::NAMES, interaction.outcome.map(Outcome::name), true),
        FormRow::line("next_step", &interaction.next_step),
        FormRow::choice("channel", "channel", Channel::NAMES, interaction.channel.map(Channel::name), true),
    ];
    Form::new(title, rows, Purpose::Talk { interaction: Box::new(interaction), subject })
}

pub fn made(model: &mut Model, form: &Form, before: &Interaction, subject: &str) -> Result<Vec<Effect>, Problem> {
    let mut interaction = before.clone();
    interaction.outcome = form.chosen("outcome").and_then(Outcome::parse);
    interaction.channel = form.chosen("channel").and_then(Channel::parse);
    interaction.summary = Clean::note(form.text("summary"));
    interaction.next_step = Clean::line(form.text("next_step"));
    interaction.check()?;
    if interaction.outcome.is_none() && interaction.summary.is_empty() {
        return Err(Problem::new(Kind::BadData, "talk-empty").field("summary"));
    }
    interaction.hold(model.now);
    if model.visit.as_ref().is_some_and(|visit| visit.interaction.id == interaction.id) {
        model.visit = None;
        model.prep.open = false;
        if model.screen == Screen::Spin {
            model.screen = Screen::Prep;
        }
    }
    let subject = Clean::line(subject);
    Ok(vec![Effect::Do(Deed::SaveInteraction {
        before: Some(Box::new(before.clone())),
        interaction: Box::new(interaction),
        subject,
        open: false,
    })])
}
