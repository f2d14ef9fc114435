//! The form of a person at a customer.

use super::points;
use crate::app::forms;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::For;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect};
use crate::app::panes::fill;
use crate::app::popup::choose::open;
use crate::app::popup::choose::people::option;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::{Part, Person, Role, Stance};
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::locale::Words;
use crate::text::{Clean, fold_str};

/// The words of the screen and those of the playbook.
pub type Tongue<'a> = (&'a Words, &'a Playbook);

pub fn add(model: &mut Model) {
    if let Some(card) = model.customers.selected_card().cloned() {
        add_to(model, card);
    }
}

/// Somebody at the customer of this card.
pub fn add_to(model: &mut Model, card: CustomerCard) {
    let person = Person::blank(model.ids.next_id(), Some(card.customer.id));
    let role = Role::blank(Id::default(), Some(card.customer.id));
    let form = form((&model.words, &model.playbook), "form-add-person", card, &Member { person, role });
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn edit(model: &mut Model, id: Id) {
    let Some(card) = model.customers.selected_card().cloned() else { return };
    if let Some(form) = form_of((&model.words, &model.playbook), "form-edit-person", card, id) {
        model.popups.push(Popup::Form(Box::new(form)));
    }
}

/// The form of a person on the card; none where they are not there.
pub fn form_of(tongue: Tongue<'_>, title: &'static str, card: CustomerCard, id: Id) -> Option<Form> {
    let member = card.people.iter().find(|member| member.person.id == id).cloned()?;
    Some(form(tongue, title, card, &member))
}

/// The form a draft was written in; none where the person was taken away meanwhile.
pub fn again(tongue: Tongue<'_>, draft: &Draft, card: CustomerCard) -> Option<Form> {
    let id = draft.record?;
    if draft.is_new() && !card.people.iter().any(|member| member.person.id == id) {
        let person = Person::blank(id, Some(card.customer.id));
        let role = Role::blank(Id::default(), Some(card.customer.id));
        return Some(form(tongue, "form-add-person", card, &Member { person, role }));
    }
    form_of(tongue, "form-edit-person", card, id)
}

/// The values of a scale, by wire name.
const ONE_TO_FIVE: &[&str] = &["1", "2", "3", "4", "5"];

fn scale(value: Option<i64>) -> Option<&'static str> {
    value.and_then(|value| usize::try_from(value - 1).ok()).and_then(|at| ONE_TO_FIVE.get(at).copied())
}

fn form((words, playbook): Tongue<'_>, title: &'static str, card: CustomerCard, member: &Member) -> Form {
    let (person, role) = (&member.person, &member.role);
    let others = card.people.iter().filter(|other| other.person.id != person.id);
    let others: Vec<String> = others.map(|other| other.person.name.to_string()).collect();
    let above = card.people.iter().find(|other| Some(other.person.id) == role.reports_to);
    let above = above.map(|above| above.person.name.to_string()).unwrap_or_default();
    let behaviour = fill::profile_name(playbook, "behaviour", &person.behaviour);
    let known = playbook.behaviours.iter().map(|behaviour| behaviour.name.to_string()).collect();
    let mut rows = vec![
        FormRow::called("name".to_owned(), words.get("field-person-name").into_owned(), &person.name),
        FormRow::line("function", &role.function),
        FormRow::line("department", &role.department),
        FormRow::choice("part", "part", Part::NAMES, role.part.map(Part::name), true),
        FormRow::choice("stance", "stance", Stance::NAMES, role.stance.map(Stance::name), true),
        FormRow::choice("strength", "strength", ONE_TO_FIVE, scale(role.strength), true),
        FormRow::choice("trust", "trust", ONE_TO_FIVE, scale(role.trust), true),
        FormRow::line("reports_to", &above).with_known(others),
        FormRow::line("behaviour", &behaviour).with_known(known),
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
    role.strength =
        form.chosen("strength").and_then(|value| value.parse().ok()).or_else(|| kept(form, "strength", role.strength));
    role.trust = form.chosen("trust").and_then(|value| value.parse().ok()).or_else(|| kept(form, "trust", role.trust));
    if form.touched("reports_to") {
        role.reports_to = above(form, card, id)?;
    }
    if form.touched("behaviour") {
        let before = std::mem::replace(&mut person.behaviour, Clean::line(form.text("behaviour")));
        // What was seen is seen on a day.
        if person.behaviour != before {
            person.behaviour_on = (!person.behaviour.is_empty()).then(|| model.now.today());
        }
    }
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

/// A number that is on no scale of the form is left alone until somebody chooses one that is.
fn kept(form: &Form, name: &str, value: Option<i64>) -> Option<i64> {
    value.filter(|value| !form.touched(name) && scale(Some(*value)).is_none())
}

/// The colleague somebody reports to, by name.
fn above(form: &Form, card: &CustomerCard, of: Id) -> Result<Option<Id>, Problem> {
    let typed = form.text("reports_to").trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let folded = fold_str(typed);
    let others = card.people.iter().filter(|other| other.person.id != of);
    let found = others.map(|other| &other.person).find(|person| fold_str(&person.name) == folded);
    let missing = Problem::new(Kind::BadData, "person-unknown").field("reports_to").arg("value", typed);
    found.map(|person| Some(person.id)).ok_or(missing)
}

/// Asks which person of the open card to change; one alone needs no question.
pub fn ask(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    if let [only] = card.people.as_slice() {
        let id = only.person.id;
        return forms::person::edit(model, id);
    }
    let options = card.people.iter().map(option).collect();
    open(model, "choose-person", options, For::Person);
}
