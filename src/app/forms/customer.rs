//! The form of a customer.

use super::points;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow, Input};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect};
use crate::app::panes::fill::profile_name;
use crate::app::rhythm;
use crate::domain::card::CustomerCard;
use crate::domain::customer::{Customer, CustomerKind, family, guess_kind};
use crate::domain::day::{parse_birthday, parse_when};
use crate::domain::draft::Draft;
use crate::domain::field::{Field, Record, Type, Value};
use crate::domain::grade::Grade;
use crate::domain::playbook::{Axis, Playbook, Profile};
use crate::domain::problem::{Kind, Problem};
use crate::domain::rhythm::Window;
use crate::domain::tag::{Custom, Tag};
use crate::domain::time::written;
use crate::text::Clean;

pub fn add(model: &mut Model) {
    let mut customer = Customer::blank(model.ids.next_id(), None);
    customer.owner = model.seller.name.clone();
    open(model, "form-add-customer", CustomerCard::new(customer));
}

pub fn edit(model: &mut Model) {
    if let Some(card) = model.customers.selected_card().cloned() {
        open(model, "form-edit-customer", card);
    }
}

fn open(model: &mut Model, title: &'static str, card: CustomerCard) {
    let form = form(model, title, card);
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn form(model: &Model, title: &'static str, card: CustomerCard) -> Form {
    let rows = rows(model, &card);
    Form::new(title, rows, Purpose::Customer { before: Box::new(card) })
}

/// The form a draft was written in; none where the customer was deleted meanwhile.
pub fn again(model: &Model, draft: &Draft, card: Option<Box<CustomerCard>>) -> Option<Form> {
    match (card, draft.customer) {
        (Some(card), _) => Some(form(model, "form-edit-customer", *card)),
        (None, Some(id)) if draft.is_new() => {
            let mut customer = Customer::blank(id, None);
            customer.owner = model.seller.name.clone();
            Some(form(model, "form-add-customer", CustomerCard::new(customer)))
        }
        _ => None,
    }
}

fn rows(model: &Model, card: &CustomerCard) -> Vec<FormRow> {
    let (words, playbook) = (&model.words, &model.playbook);
    let mut rows = Vec::new();
    for field in Customer::FIELDS {
        let text = field.get(&card.customer).encode().unwrap_or_default();
        rows.push(guided(model, field.name, &text).unwrap_or_else(|| row(playbook, field, &card.customer)));
        if field.name == "kind" {
            rows.extend(points::rows(words, card, None));
            let tags: Vec<&str> = card.tags.iter().map(|tag| tag.name.as_str()).collect();
            rows.push(FormRow::line("tags", &tags.join(", ")).with_hint("ui-points-hint"));
        }
    }
    rows.extend(
        card.customs.iter().filter(|custom| custom.person.is_none()).map(|c| FormRow::custom(&c.name, &c.value)),
    );
    rows.push(FormRow::line("new_field", "").with_hint("ui-new-field-hint"));
    rows
}

fn row(playbook: &Playbook, field: &Field<Customer>, customer: &Customer) -> FormRow {
    let value = field.get(customer);
    match field.kind {
        Type::Choice(names) => {
            let empty = field.get(&Customer::blank(customer.id, None)) == Value::Unknown;
            let words = family(field.name).unwrap_or(field.name);
            FormRow::choice(field.name, words, names, value.encode().as_deref(), empty)
        }
        Type::Date if field.name == BIRTHDAY => FormRow::line(field.name, &line_of(playbook, field, customer)),
        Type::Date => FormRow::line(field.name, &line_of(playbook, field, customer)).with_day(),
        Type::YesNo => FormRow::yes_no(field.name, value == Value::YesNo(true)),
        _ if field.name == "visit_window" => {
            FormRow::line(field.name, &customer.visit_window).with_hint("ui-window-hint")
        }
        _ => FormRow::line(field.name, &line_of(playbook, field, customer)).with_known(known(playbook, field.name)),
    }
}

/// The labels that are chosen, not typed.
const GUIDED: [Axis; 6] = [Axis::Level, Axis::State, Axis::Spending, Axis::Cooperation, Axis::LifeCycle, Axis::Ladder];

/// A choice among the values that the playbook, or the team's levels, know for a label; none where they know none. A
/// word of one's own stays one of them.
fn guided(model: &Model, field: &'static str, text: &str) -> Option<FormRow> {
    let axis = GUIDED.into_iter().find(|axis| axis.name() == field)?;
    let of_level = |grade: &Grade| (grade.word().to_owned(), grade.name.to_string());
    let of_profile = |profile: &Profile| (profile.id.to_string(), profile.name.to_string());
    let (mut options, named): (Vec<_>, _) = if axis == Axis::Level {
        (model.grades.used().map(of_level).collect(), model.grades.named(text).map(of_level))
    } else {
        let named = model.playbook.resolve(axis, text).map(of_profile);
        (model.playbook.profiles_of(axis).map(of_profile).collect(), named)
    };
    if options.is_empty() {
        return None;
    }
    options.insert(0, (String::new(), model.words.get("label-unknown").into_owned()));
    let (id, name) = named.unwrap_or_else(|| (text.to_owned(), text.to_owned()));
    if !options.iter().any(|(known, _)| *known == id) {
        options.push((id.clone(), name));
    }
    Some(FormRow::of(field, model.words.choice("field", field).into_owned(), options, &id))
}

/// What a value of a guided label means: who belongs to it, and for a level how often they are seen.
pub fn meaning(model: &Model, field: &str, value: &str) -> Option<String> {
    let axis = GUIDED.into_iter().find(|axis| axis.name() == field)?;
    let parts = if axis == Axis::Level {
        let grade = model.grades.named(value)?;
        [rhythm::of_grade(&model.words, grade), grade.rule.to_string()]
    } else {
        [String::new(), model.playbook.resolve(axis, value)?.features.words()]
    };
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(said.join(" · ")).filter(|said| !said.is_empty())
}

/// A field's value as a line of the form.
/// Its year may not be known, and it is never the next such day.
const BIRTHDAY: &str = "birthday";

fn line_of(playbook: &Playbook, field: &Field<Customer>, customer: &Customer) -> String {
    let text = match field.get(customer) {
        Value::Date(day) => written(day),
        value => value.encode().unwrap_or_default(),
    };
    profile_name(playbook, field.name, &text)
}

/// The names the playbook knows for a field.
fn known(playbook: &Playbook, field: &str) -> Vec<String> {
    if field == "behaviour" {
        return playbook.behaviours.iter().map(|behaviour| behaviour.name.to_string()).collect();
    }
    let axis = Axis::ALL.iter().find(|axis| axis.name() == field);
    axis.map(|axis| playbook.profiles_of(*axis).map(|profile| profile.name.to_string()).collect()).unwrap_or_default()
}

/// The records a form makes.
pub fn made(model: &Model, form: &Form, before: &CustomerCard) -> Result<Vec<Effect>, Problem> {
    let mut customer = before.customer.clone();
    for field in Customer::FIELDS {
        // What was not touched is kept as it was, also where the form shows it in other words.
        let Some(row) = form.row(field.name).filter(|row| row.touched) else { continue };
        let value = value(model, field, &row.input)?;
        field.set(&mut customer, value)?;
    }
    if customer.visit_window != before.customer.visit_window {
        Window::check(&customer.visit_window)?;
    }
    // What is written down about behaviour today was seen today.
    if customer.behaviour != before.customer.behaviour && !form.touched("behaviour_on") {
        customer.behaviour_on = (!customer.behaviour.is_empty()).then(|| model.now.today());
    }
    if customer.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    // A new customer whose kind was left alone gets the likeliest one.
    let untouched = before.seq == 0 && customer.kind == CustomerKind::Company && before.customer.name.is_empty();
    if untouched && form.chosen("kind") == Some(CustomerKind::Company.name()) {
        customer.kind = guess_kind(&customer.name);
    }
    let points = points::made(model, form, before, None)?;
    let tags: Vec<Clean> = if form.touched("tags") {
        split(form.text("tags")).map(Clean::line).collect()
    } else {
        before.tags.iter().map(|tag| tag.name.clone()).collect()
    };
    for tag in &tags {
        Tag::of(customer.id, tag.clone()).check().map_err(|problem| problem.field("tags"))?;
    }
    let customs = form.rows.iter().filter(|row| row.custom && row.touched).filter_map(|row| match &row.input {
        Input::Line(line) => Some((Clean::line(&row.name), line.clean())),
        _ => None,
    });
    let customs: Vec<(Clean, Clean)> = customs.chain(new_field(form)?).collect();
    for (name, value) in &customs {
        let custom = Custom::of(customer.id, None, name.clone(), value.clone());
        custom.check().map_err(|problem| problem.field(name.as_str()))?;
    }
    Ok(vec![Effect::Do(Deed::SaveCustomer {
        before: Box::new(before.clone()),
        customer: Box::new(customer),
        points,
        tags,
        customs,
    })])
}

fn value(model: &Model, field: &Field<Customer>, input: &Input) -> Result<Value, Problem> {
    Ok(match input {
        Input::Line(line) if line.text().trim().is_empty() => Value::Unknown,
        Input::Line(line) if is_date(field.name) => {
            let day = match field.name {
                BIRTHDAY => parse_birthday(line.text(), model.now),
                _ => parse_when(line.text(), model.now).map(|when| when.day),
            };
            Value::Date(day.ok_or(Problem::new(Kind::BadData, "not-a-day").field(field.name))?)
        }
        Input::Line(line) => Value::Text(line.text().to_owned()),
        Input::Choice { names, at, .. } => {
            at.and_then(|at| names.get(at)).map_or(Value::Unknown, |name| Value::Text((*name).to_owned()))
        }
        Input::Of { options, at } => {
            let chosen = at.and_then(|at| options.get(at)).filter(|(id, _)| !id.is_empty());
            chosen.map_or(Value::Unknown, |(id, _)| Value::Text(id.clone()))
        }
        Input::YesNo(yes) => Value::YesNo(*yes),
    })
}

/// A custom field typed as `name: value`.
fn new_field(form: &Form) -> Result<Option<(Clean, Clean)>, Problem> {
    let typed = form.text("new_field").trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let (name, value) = typed.split_once([':', '：', '=']).unwrap_or_default();
    let (name, value) = (Clean::line(name), Clean::line(value));
    if name.is_empty() || value.is_empty() {
        return Err(Problem::new(Kind::BadData, "own-field-form").field("new_field"));
    }
    Ok(Some((name, value)))
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '，', ';', '；', '、']).map(str::trim).filter(|part| !part.is_empty())
}

/// Whether a field is a date, for forms.
pub fn is_date(field: &str) -> bool {
    Customer::field(field).is_some_and(|field| field.kind == Type::Date)
}
