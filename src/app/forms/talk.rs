//! A talk that took place: a note on a customer's card, or the end of a prepared visit. What is to be done next by a day
//! becomes a follow-up.

use super::Purpose;
use crate::app::model::{Model, Screen};
use crate::app::msg::{Deed, Effect, Next};
use crate::app::panes::call;
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::day;
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Mood, Outcome};
use crate::domain::problem::{Kind, Problem};
use crate::domain::promise::{Promise, Side};
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
    form(LOG, blank(id, customer, model.now), None, subject.to_owned())
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
    form(LOG, blank(draft.record.unwrap_or_default(), customer.id, at), None, customer.name.to_string())
}

/// The open visit is over.
pub fn wrap(model: &mut Model) {
    if let Some(form) = wrapping(model) {
        model.popups.push(Popup::Form(Box::new(form)));
    }
}

/// The form that ends the open visit.
pub fn wrapping(model: &Model) -> Option<Form> {
    model.visit.as_ref().map(|visit| {
        let mut form = of("form-wrap", visit);
        form.rows.extend(promises());
        form
    })
}

/// What was promised in the talk, by either side, and by when.
fn promises() -> impl Iterator<Item = FormRow> {
    PROMISES.iter().flat_map(|(_, text, due)| [FormRow::line(text, ""), FormRow::line(due, "").with_day()])
}

/// The rows of a promise: whose it is, what, by when.
const PROMISES: [(Side, &str, &str); 2] =
    [(Side::Ours, "we_promise", "we_promise_by"), (Side::Theirs, "they_promise", "they_promise_by")];

/// The promises that were written down.
fn promised(model: &mut Model, form: &Form, talk: &Interaction) -> Result<Vec<Promise>, Problem> {
    let mut made = Vec::new();
    for (side, text, due) in PROMISES {
        let said = Clean::line(form.text(text));
        let by = form.text(due).trim();
        if said.is_empty() {
            if !by.is_empty() {
                return Err(Problem::new(Kind::BadData, "promise-missing").field(text));
            }
            continue;
        }
        let mut promise = Promise::blank(model.ids.next_id(), talk.customer);
        (promise.interaction, promise.person) = (Some(talk.id), talk.person);
        (promise.side, promise.text) = (side, said);
        if !by.is_empty() {
            promise.due = day::plan(by, ("", true), due, model.now)?.day;
        }
        promise.check().map_err(|problem| problem.field(text))?;
        made.push(promise);
    }
    Ok(made)
}

/// A talk that took place is put right.
pub fn edit(model: &mut Model, visit: &Visit) {
    let form = editing(visit);
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn editing(visit: &Visit) -> Form {
    of("form-talk", visit)
}

fn of(title: &'static str, visit: &Visit) -> Form {
    let next = next_of(&visit.card, &visit.interaction).cloned();
    form(title, visit.interaction.clone(), next, visit.card.customer.name.to_string())
}

/// What is still to be done after a talk.
fn next_of<'a>(card: &'a CustomerCard, talk: &Interaction) -> Option<&'a Followup> {
    card.open_followups().find(|followup| followup.interaction == Some(talk.id))
}

pub fn form(title: &'static str, interaction: Interaction, next: Option<Followup>, subject: String) -> Form {
    let due = next.as_ref().and_then(|next| next.due).map(|due| due.format("%Y-%m-%d").to_string());
    let mut rows = vec![
        FormRow::line("summary", &interaction.summary),
        FormRow::choice("outcome", "outcome", Outcome::NAMES, interaction.outcome.map(Outcome::name), true),
        FormRow::line("next_step", &interaction.next_step),
        FormRow::line("due", &due.unwrap_or_default()).with_day(),
        FormRow::choice("mood", "mood", Mood::NAMES, interaction.mood.map(Mood::name), true),
        FormRow::choice("channel", "channel", Channel::NAMES, interaction.channel.map(Channel::name), true),
    ];
    // While it rang and was talked, the note was taken: what is missing is the outcome.
    if !interaction.flow.is_empty() {
        rows.swap(0, 1);
    }
    let next = next.map(Box::new);
    Form::new(title, rows, Purpose::Talk { interaction: Box::new(interaction), next, subject })
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
    interaction.mood = form.chosen("mood").and_then(Mood::parse);
    interaction.summary = Clean::note(form.text("summary"));
    interaction.next_step = Clean::line(form.text("next_step"));
    interaction.check()?;
    if interaction.outcome.is_none() && interaction.summary.is_empty() {
        return Err(Problem::new(Kind::BadData, "talk-empty").field("summary"));
    }
    let after = followup(model, form, (before, &interaction), next)?;
    let promises = promised(model, form, &interaction)?;
    call::measured(model, &mut interaction);
    interaction.hold(model.now);
    if model.visit.as_ref().is_some_and(|visit| visit.interaction.id == interaction.id) {
        model.visit = None;
        model.prep.open = false;
        match model.screen {
            Screen::Spin => model.screen = Screen::Prep,
            Screen::Call => model.screen = Screen::Customers,
            _ => {}
        }
        model.call.take_if(|call| call.on == interaction.id);
    }
    Ok(vec![Effect::Do(Deed::SaveTalk {
        before: Box::new(before.clone()),
        interaction: Box::new(interaction),
        next: Box::new(Next { before: next.cloned(), after }),
        promises,
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
    let plan = day::plan(typed, ("", true), "due", model.now)?;
    let Some(due) = plan.day else { return Ok(None) };
    let Some(next) = next else {
        if talk.next_step.is_empty() {
            return Err(Problem::new(Kind::BadData, "next-missing").field("next_step"));
        }
        let after = Followup::after(model.ids.next_id(), talk, due);
        return Ok(Some(Followup { time: plan.time, ..after }));
    };
    let mut after = next.clone();
    after.due = Some(due);
    after.time = plan.time.or(after.time);
    // A follow-up that was worded by itself keeps its words until the step is another.
    if talk.next_step != before.next_step && !talk.next_step.is_empty() {
        after.text = talk.next_step.clone();
    }
    Ok(Some(after))
}
