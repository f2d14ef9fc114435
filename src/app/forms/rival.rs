//! A competitor at a customer: the six questions, and where we differ.

use crate::app::forms;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::{Choice, For};
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect};
use crate::app::popup::choose::open;
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::text::{Clean, fold_str};

/// A new sheet on the open card; named after the competitor on the card of whom there is none yet.
pub fn add(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    let mut sheet = Competitor::blank(Id::default(), Some(card.customer.id));
    let named = &card.customer.competitor;
    if !card.competitors.iter().any(|known| fold_str(&known.name) == fold_str(named)) {
        sheet.name = named.clone();
    }
    sheet.id = model.ids.next_id();
    model.popups.push(Popup::Form(Box::new(form(None, sheet))));
}

/// The sheet with this id on the open card.
pub fn edit(model: &mut Model, id: Id) {
    let Some(card) = model.customers.selected_card() else { return };
    if let Some(sheet) = card.competitors.iter().find(|sheet| sheet.id == id).cloned() {
        model.popups.push(Popup::Form(Box::new(form(Some(sheet.clone()), sheet))));
    }
}

/// Takes the sheet with this id on the open card away; undo brings it back.
pub fn remove(model: &Model, id: Id) -> Option<Vec<Effect>> {
    let card = model.customers.selected_card()?;
    let sheet = card.competitors.iter().find(|sheet| sheet.id == id)?;
    Some(vec![Effect::Do(Deed::RemoveRival(Box::new(sheet.clone())))])
}

/// The form that a draft was written in; none where the sheet was taken away meanwhile.
pub fn again(draft: &Draft, card: &CustomerCard) -> Option<Form> {
    let id = draft.record?;
    match card.competitors.iter().find(|sheet| sheet.id == id).cloned() {
        Some(sheet) => Some(form(Some(sheet.clone()), sheet)),
        None => draft.is_new().then(|| form(None, Competitor::blank(id, Some(card.customer.id)))),
    }
}

pub fn form(before: Option<Competitor>, sheet: Competitor) -> Form {
    let rows = vec![
        FormRow::line("name", &sheet.name),
        FormRow::line("positioning", &sheet.positioning).with_hint("rival-ask-positioning"),
        FormRow::line("strategy", &sheet.strategy).with_hint("rival-ask-strategy"),
        FormRow::line("relations", &sheet.relations).with_hint("rival-ask-relations"),
        FormRow::line("tactics", &sheet.tactics).with_hint("rival-ask-tactics"),
        FormRow::line("support", &sheet.support).with_hint("rival-ask-support"),
        FormRow::line("organisation", &sheet.organisation).with_hint("rival-ask-organisation"),
        FormRow::line("difference", &sheet.difference).with_hint("rival-ask-difference"),
        FormRow::line("note", &sheet.note),
    ];
    let title = if before.is_some() { "form-edit-rival" } else { "form-add-rival" };
    Form::new(title, rows, Purpose::Rival { before: before.map(Box::new), sheet: Box::new(sheet) })
}

pub fn made(form: &Form, before: Option<&Competitor>, sheet: &Competitor) -> Result<Vec<Effect>, Problem> {
    let line = |name: &str| Clean::line(form.text(name));
    let sheet = Competitor {
        name: line("name"),
        positioning: line("positioning"),
        strategy: line("strategy"),
        relations: line("relations"),
        tactics: line("tactics"),
        support: line("support"),
        organisation: line("organisation"),
        difference: line("difference"),
        // A line of the form cannot hold the lines of a note: only a changed one is taken over.
        note: if form.touched("note") { Clean::note(form.text("note")) } else { sheet.note.clone() },
        ..sheet.clone()
    };
    if sheet.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    sheet.check()?;
    Ok(vec![Effect::Do(Deed::SaveRival { before: before.cloned().map(Box::new), sheet: Box::new(sheet) })])
}

/// Asks which competitor's sheet to change; where there is none yet, a new one is written.
pub fn ask(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    if card.competitors.is_empty() {
        return forms::rival::add(model);
    }
    let mut options: Vec<Choice> = card
        .competitors
        .iter()
        .map(|sheet| Choice {
            text: sheet.name.to_string(),
            about: sheet.difference.to_string(),
            value: sheet.id.to_string(),
        })
        .collect();
    let text = model.words.get("rival-new").into_owned();
    options.push(Choice { text, about: String::new(), value: String::new() });
    open(model, "choose-rival", options, For::Rival);
}
