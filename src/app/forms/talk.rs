//! A talk that took place: a note on a customer's card, or the end of a prepared visit. What is to be done next by a day
//! becomes a follow-up.

use super::Purpose;
use crate::app::model::{Model, Screen};
use crate::app::msg::{Deed, Effect, Next};
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::domain::card::CustomerCard;
use crate::domain::day::parse_day;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
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
    open(model, "form-log", interaction, None, subject);
}

/// The open visit is over.
pub fn wrap(model: &mut Model) {
    let Some(visit) = model.visit.clone() else { return };
    open_of(model, "form-wrap", &visit);
}

/// A talk that took place is put right.
pub fn edit(model: &mut Model, visit: &Visit) {
    open_of(model, "form-talk", visit);
}

fn open_of(model: &mut Model, title: &'static str, visit: &Visit) {
    let next = next_of(&visit.card, &visit.interaction).cloned();
    open(model, title, visit.interaction.clone(), next, visit.card.customer.name.to_string());
}

/// What is still to be done after a talk.
fn next_of<'a>(card: &'a CustomerCard, talk: &Interaction) -> Option<&'a Followup> {
    card.open_followups().find(|followup| followup.interaction == Some(talk.id))
}

fn open(model: &mut Model, title: &'static str, interaction: Interaction, next: Option<Followup>, subject: String) {
    let due = next.as_ref().and_then(|next| next.due).map(|due| due.format("%Y-%m-%d").to_string());
    let rows = vec![
        FormRow::line("summary", &interaction.summary),
        FormRow::choice("outcome", "outcome", Outcome::NAMES, interaction.outcome.map(Outcome::name), true),
        FormRow::line("next_step", &interaction.next_step),
        FormRow::line("due", &due.unwrap_or_default()),
        FormRow::choice("channel", "channel", Channel::NAMES, interaction.channel.map(Channel::name), true),
    ];
    let next = next.map(Box::new);
    let form = Form::new(title, rows, Purpose::Talk { interaction: Box::new(interaction), next, subject });
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn made(
    model: &mut Model,
    form: &Form,
    (before, next): (&Interaction, Option<&Followup>),
    subject: &str,
) -> Result<Vec<Effect>, Problem> {
    let mut interaction = before.clone();
    interaction.outcome = form.chosen("outcome").and_then(Outcome::parse);
    interaction.channel = form.chosen("channel").and_then(Channel::parse);
    interaction.summary = Clean::note(form.text("summary"));
    interaction.next_step = Clean::line(form.text("next_step"));
    interaction.check()?;
    if interaction.outcome.is_none() && interaction.summary.is_empty() {
        return Err(Problem::new(Kind::BadData, "talk-empty").field("summary"));
    }
    let after = followup(model, form, (before, &interaction), next)?;
    interaction.hold(model.now);
    if model.visit.as_ref().is_some_and(|visit| visit.interaction.id == interaction.id) {
        model.visit = None;
        model.prep.open = false;
        if model.screen == Screen::Spin {
            model.screen = Screen::Prep;
        }
    }
    Ok(vec![Effect::Do(Deed::SaveTalk {
        before: Box::new(before.clone()),
        interaction: Box::new(interaction),
        next: Box::new(Next { before: next.cloned(), after }),
        subject: Clean::line(subject),
    })])
}

/// The next step with its day, if it has one.
fn followup(
    model: &mut Model,
    form: &Form,
    (before, talk): (&Interaction, &Interaction),
    next: Option<&Followup>,
) -> Result<Option<Followup>, Problem> {
    let typed = form.text("due").trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let due = parse_day(typed, model.now.today()).ok_or(Problem::new(Kind::BadData, "not-a-day").field("due"))?;
    let Some(next) = next else {
        if talk.next_step.is_empty() {
            return Err(Problem::new(Kind::BadData, "next-missing").field("next_step"));
        }
        return Ok(Some(Followup::after(model.ids.next_id(), talk, due)));
    };
    let mut after = next.clone();
    after.due = Some(due);
    // A follow-up that was worded by itself keeps its words until the step is another.
    if talk.next_step != before.next_step && !talk.next_step.is_empty() {
        after.text = talk.next_step.clone();
    }
    Ok(Some(after))
}
