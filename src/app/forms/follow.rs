//! The form of something to do for a customer by a day.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect, TalkDeed};
use crate::domain::card::CustomerCard;
use crate::domain::day;
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::text::Clean;

/// Something new to do for the customer on the screen.
pub fn add(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    let (customer, subject) = (card.customer.id, card.customer.name.to_string());
    begin(model, customer, subject);
}

/// Something new to do for any customer.
pub fn begin(model: &mut Model, customer: Id, subject: String) {
    let mut followup = Followup::blank(model.ids.next_id(), Some(customer));
    followup.zone = Clean::line(model.now.zone.name());
    let form = form("form-follow-add", None, followup, subject);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// What is to be done, or by when, is another.
pub fn edit(model: &mut Model, followup: &Followup, on_day: bool) {
    let Some(card) = model.customers.selected_card() else { return };
    let subject = card.customer.name.to_string();
    let mut form = form("form-follow", Some(followup.clone()), followup.clone(), subject);
    if on_day {
        form.list.selected = 1;
    }
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form a draft was written in; none where what was to be done was taken away meanwhile.
pub fn again(model: &Model, draft: &Draft, card: &CustomerCard) -> Option<Form> {
    let subject = card.customer.name.to_string();
    if let Some(known) = card.followups.iter().find(|known| Some(known.id) == draft.record) {
        return Some(form("form-follow", Some(known.clone()), known.clone(), subject));
    }
    let id = draft.record.filter(|_| draft.is_new())?;
    let mut followup = Followup::blank(id, Some(card.customer.id));
    followup.zone = Clean::line(model.now.zone.name());
    Some(form("form-follow-add", None, followup, subject))
}

pub fn form(title: &'static str, before: Option<Followup>, followup: Followup, subject: String) -> Form {
    let rows = vec![
        FormRow::line("text", &followup.text),
        FormRow::line("due", &followup.due.map(|due| due.format("%Y-%m-%d").to_string()).unwrap_or_default())
            .with_day(),
        FormRow::line("time", &followup.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default()),
    ];
    let purpose = Purpose::Follow { before: before.map(Box::new), followup: Box::new(followup), subject };
    Form::new(title, rows, purpose)
}

pub fn made(
    model: &Model,
    form: &Form,
    before: Option<&Followup>,
    followup: &Followup,
    subject: &str,
) -> Result<Vec<Effect>, Problem> {
    let mut after = followup.clone();
    after.text = Clean::line(form.text("text"));
    if after.text.is_empty() {
        return Err(Problem::new(Kind::BadData, "follow-empty").field("text"));
    }
    let plan = day::plan(form.text("due"), form.time(), "due", model.now)?;
    (after.due, after.time) = (plan.day, plan.time);
    after.check()?;
    Ok(vec![Effect::Do(Deed::Talk(TalkDeed::Followup {
        before: before.map(|before| Box::new(before.clone())),
        followup: Box::new(after),
        subject: Clean::line(subject),
    }))])
}
