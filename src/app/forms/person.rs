//! The form of a person at a customer.

use super::{Purpose, points};
use crate::app::model::Model;
use crate::app::msg::{Deed, Effect};
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::domain::card::{CustomerCard, Member};
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::{Part, Person, Role, Stance};
use crate::domain::problem::{Kind, Problem};
use crate::locale::Words;
use crate::text::Clean;

pub fn add(model: &mut Model) {
    let Some(card) = model.customers.selected_card().cloned() else { return };
    let person = Person::blank(model.ids.next_id(), Some(card.customer.id));
    let role = Role::blank(Id::default(), Some(card.customer.id));
    let form = form(&model.words, "form-add-person", card, &Member { person, role });
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn edit(model: &mut Model, id: Id) {
    let Some(card) = model.customers.selected_card().cloned() else { return };
    if let Some(form) = form_of(&model.words, "form-edit-person", card, id) {
        model.popups.push(Popup::Form(Box::new(form)));
    }
}

/// The form of a person on the card; none where they are not there.
pub fn form_of(words: &Words, title: &'static str, card: CustomerCard, id: Id) -> Option<Form> {
    let member = card.people.iter().find(|member| member.person.id == id).cloned()?;
    Some(form(words, title, card, &member))
}

/// The form a draft was written in; none where the person was taken away meanwhile.
pub fn again(words: &Words, draft: &Draft, card: CustomerCard) -> Option<Form> {
    let id = draft.record?;
    if draft.is_new() && !card.people.iter().any(|member| member.person.id == id) {
        let person = Person::blank(id, Some(card.customer.id));
        let role = Role::blank(Id::default(), Some(card.customer.id));
        return Some(form(words, "form-add-person", card, &Member { person, role }));
    }
    form_of(words, "form-edit-person", card, id)
}

fn form(words: &Words, title: &'static str, card: CustomerCard, member: &Member) -> Form {
    let (person, role) = (&member.person, &member.role);
    let mut rows = vec![
        FormRow::line("name", &person.name),
        FormRow::line("function", &role.function),
        FormRow::line("department", &role.department),
        FormRow::choice("part", "part", Part::NAMES, role.part.map(Part::name), true),
        FormRow::choice("stance", "stance", Stance::NAMES, role.stance.map(Stance::name), true),
    ];
    rows.extend(points::rows(words, &card, Some(person.id)));
    rows.push(FormRow::line("note", &person.note));
    let id = person.id;
    Form::new(title, rows, Purpose::Person { card: Box::new(card), person: id })
}

pub fn made(model: &mut Model, form: &Form, card: &CustomerCard, id: Id) -> Result<Vec<Effect>, Problem> {
    let customer = card.customer.id;
    let known = card.people.iter().find(|member| member.person.id == id).cloned();
    let (mut person, mut role) = match known {
        Some(member) => (member.person, member.role),
        None => (Person::blank(id, Some(customer)), Role::blank(model.ids.next_id(), Some(customer))),
    };
    person.name = Clean::line(form.text("name"));
    person.note = Clean::note(form.text("note"));
    if person.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    role.person = Some(id);
    role.function = Clean::line(form.text("function"));
    role.department = Clean::line(form.text("department"));
    role.part = form.chosen("part").and_then(Part::parse);
    role.stance = form.chosen("stance").and_then(Stance::parse);
    person.check()?;
    role.check()?;
    let points = points::made(model, form, card, Some(id))?;
    Ok(vec![Effect::Do(Deed::SavePerson {
        before: Box::new(card.clone()),
        person: Box::new(person),
        role: Box::new(role),
        points,
    })])
}
