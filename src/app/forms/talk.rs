//! A talk that took place: a note on a customer's card, or the end of a prepared visit.

use super::Purpose;
use crate::app::model::{Model, Screen};
use crate::app::msg::{Deed, Effect};
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::domain::field::Record;
use crate::domain::interaction::{Channel, Interaction, Outcome};
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::text::Clean;

/// A talk with the customer on the screen that was not prepared.
pub fn log(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    let (customer, subject) = (card.customer.id, card.customer.name.to_string());
    let mut interaction = Interaction::blank(model.ids.next_id(), Some(customer));
    interaction.day = Some(model.now.today());
    interaction.zone = Clean::line(model.now.zone.name());
    interaction.channel = Some(Channel::Phone);
    open(model, "form-log", interaction, subject);
}

/// The open visit is over.
pub fn wrap(model: &mut Model) {
    let Some(visit) = &model.visit else { return };
    let (interaction, subject) = (visit.interaction.clone(), visit.card.customer.name.to_string());
    open(model, "form-wrap", interaction, subject);
}

/// A talk that took place is put right.
pub fn edit(model: &mut Model, visit: &Visit) {
    open(model, "form-talk", visit.interaction.clone(), visit.card.customer.name.to_string());
}

fn open(model: &mut Model, title: &'static str, interaction: Interaction, subject: String) {
    let rows = vec![
        FormRow::line("summary", &interaction.summary),
        FormRow::choice("outcome", "outcome", Outcome::NAMES, interaction.outcome.map(Outcome::name), true),
        FormRow::line("next_step", &interaction.next_step),
        FormRow::choice("channel", "channel", Channel::NAMES, interaction.channel.map(Channel::name), true),
    ];
    let form = Form::new(title, rows, Purpose::Talk { interaction: Box::new(interaction), subject });
    model.popups.push(Popup::Form(Box::new(form)));
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
