//! Money, authority, need: three questions about the open card, each yes, no or not known.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect};
use crate::app::rhythm::Labels;
use crate::domain::answer::Answer;
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::field::{Record as _, Value};
use crate::domain::man::Condition;
use crate::text::Clean;

pub fn open(model: &mut Model) {
    if let Some(card) = model.customers.selected_card().cloned() {
        model.popups.push(Popup::Form(Box::new(form(card))));
    }
}

/// The form as the card has it.
pub fn form(card: CustomerCard) -> Form {
    let man = card.customer.man();
    let answer = |condition: Condition| man.get(condition).map(Answer::name);
    let row =
        |condition: &Condition| FormRow::choice(condition.field(), "answer", Answer::NAMES, answer(*condition), true);
    let mut rows: Vec<FormRow> = Condition::ALL.iter().map(row).collect();
    rows.push(FormRow::line("why", ""));
    Form::new("form-qualify", rows, Purpose::Qualify { card: Box::new(card) })
}

/// What the answers come to so far, and what to do then.
pub fn echo(model: &Model, form: &Form, card: &CustomerCard) -> String {
    let mut customer = card.customer.clone();
    for condition in Condition::ALL {
        let said = form.chosen(condition.field()).map_or(Value::Unknown, |name| Value::Text(name.to_owned()));
        // A choice of this field always fits it.
        let _ = Customer::field(condition.field()).map(|field| field.restore(&mut customer, said));
    }
    model.words.verdict(customer.man())
}

/// Only what was touched is written.
pub fn made(form: &Form, card: &CustomerCard) -> Vec<Effect> {
    let touched = Condition::ALL.iter().filter(|condition| form.touched(condition.field()));
    let said =
        |condition: &Condition| (condition.field(), form.chosen(condition.field()).unwrap_or_default().to_owned());
    let labels: Vec<(&'static str, String)> = touched.map(said).collect();
    if labels.is_empty() {
        return Vec::new();
    }
    let why = Clean::line(form.text("why"));
    vec![Effect::Do(Deed::SetLabels(Box::new(Labels { customer: card.customer.id, labels, why })))]
}
