//! The guided form of a value line: for whom, what it is, what it is worth, how that can be checked, and the risk. What is
//! written reads as sentences below, with what would make them better.

use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow, Step};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect, Worth};
use crate::app::panes::worth;
use crate::domain::card::CustomerCard;
use crate::domain::draft::{Draft, Typed};
use crate::domain::fab;
use crate::domain::field::{self, Record};
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::product::Value;
use crate::locale::{Arg, Words};
use crate::text::Clean;

const ADD: &str = "form-value-add";
const EDIT: &str = "form-value";
const PRODUCT: &str = "product";

/// The steps of the form: what each is called, and its fields. The way of the value: for whom, what, by which medium.
const STEPS: &[(&str, &[&str])] = &[
    ("value-step-whom", &[PRODUCT, "whom", "scene"]),
    ("value-step-what", &["feature", "function", "advantage"]),
    ("value-step-worth", &["benefit", "number"]),
    ("value-step-proof", &["proof", "difference"]),
    ("value-step-risk", &["risk", "remedy"]),
];

/// A new line about a product: for the customer of the screen, or `for_all` what the product says of itself. `feature`: of
/// the product's line over which it is laid.
pub fn add(model: &mut Model, product: Option<Id>, feature: &Clean, for_all: bool) {
    let card = worth::subject(model).filter(|_| !for_all);
    let customer = card.map(|card| card.customer.id);
    let mut line = Value::blank(model.ids.next_id(), customer);
    line.product = product;
    let mut form = form(model, ADD, None, line);
    if let Some(row) = form.rows.iter_mut().find(|row| row.name == PRODUCT) {
        // Chosen before the form was opened, and part of what is written.
        (row.touched, row.was) = (true, String::new());
    }
    if !feature.is_empty() {
        let typed = Typed { name: Clean::line("feature"), was: Clean::default(), text: feature.clone(), chosen: false };
        form.lay(&[typed]);
        form.changed = false;
    }
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn edit(model: &mut Model, line: &Value) {
    let form = form(model, EDIT, Some(line.clone()), line.clone());
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form a draft was written in; none where the line was taken away meanwhile. `card`: of the customer it is for.
pub fn again(model: &Model, draft: &Draft, card: Option<&CustomerCard>) -> Option<Form> {
    let of_card = card.map(|card| card.values.as_slice()).unwrap_or_default();
    let known = of_card.iter().chain(&model.range.drafts).find(|line| Some(line.id) == draft.record);
    if let Some(known) = known {
        return Some(form(model, EDIT, Some(known.clone()), known.clone()));
    }
    let id = draft.record.filter(|_| draft.is_new() && draft.customer.is_none() == card.is_none())?;
    Some(form(model, ADD, None, Value::blank(id, draft.customer)))
}

pub fn form(model: &Model, title: &'static str, before: Option<Value>, line: Value) -> Form {
    let words = &model.words;
    let options = model.range.products.iter().map(|of| (of.id.to_string(), of.name.to_string())).collect();
    let chosen = line.product.map(|id| id.to_string()).unwrap_or_default();
    let mut rows = vec![FormRow::of(PRODUCT, label(words, PRODUCT), options, &chosen)];
    let fields = Value::FIELDS.iter().filter(|field| field.kind != field::Type::Ref);
    let known = people(model, &line);
    let mut texts: Vec<FormRow> = fields
        .map(|field| {
            let text = field.get(&line).encode().unwrap_or_default();
            let row = FormRow::called(field.name.to_owned(), label(words, field.name), &text);
            row.with_hint(hint(field.name)).with_known(match field.name {
                "whom" => known.clone(),
                _ => Vec::new(),
            })
        })
        .collect();
    for name in STEPS.iter().flat_map(|(_, fields)| fields.iter()).filter(|name| **name != PRODUCT) {
        if let Some(at) = texts.iter().position(|row| row.name == *name) {
            rows.push(texts.remove(at));
        }
    }
    let mut form = Form::new(title, rows, Purpose::Value { before: before.map(Box::new), line: Box::new(line) });
    let step = |(title, fields): &(&str, &[&str])| Step {
        title: words.get(title).into_owned(),
        about: String::new(),
        rows: fields.len(),
    };
    form.steps = STEPS.iter().map(step).collect();
    // The product is known: what comes next is asked first.
    form.list.selected = usize::from(!chosen.is_empty());
    form
}

/// Who could be meant by a line, as they are called there.
fn people(model: &Model, line: &Value) -> Vec<String> {
    let card = worth::subject(model).filter(|card| Some(card.customer.id) == line.customer);
    let members = card.into_iter().flat_map(|card| &card.people);
    members.flat_map(|member| [member.introduced(), member.role.function.to_string()]).collect()
}

/// What a part of a line is called; a person's function is another thing.
pub fn label(words: &Words, part: &str) -> String {
    words.choice("value-part", part).into_owned()
}

fn hint(field: &str) -> &'static str {
    match field {
        "feature" => "hint-value-feature",
        "function" => "hint-value-function",
        "advantage" => "hint-value-advantage",
        "benefit" => "hint-value-benefit",
        "number" => "hint-value-number",
        "proof" => "hint-value-proof",
        "difference" => "hint-value-difference",
        "risk" => "hint-value-risk",
        "remedy" => "hint-value-remedy",
        "whom" => "hint-value-whom",
        _ => "hint-value-scene",
    }
}

/// The line as it is typed by now.
fn typed(form: &Form, line: &Value) -> Result<Value, Problem> {
    let mut typed = line.clone();
    for row in form.rows.iter().filter(|row| row.touched) {
        let text = row.text();
        let Some(field) = Value::field(&row.name) else { continue };
        let value = match field.kind {
            field::Type::Ref => Id::parse(&text).map_or(field::Value::Unknown, field::Value::Ref),
            _ if text.trim().is_empty() => field::Value::Unknown,
            _ => field::Value::Text(text.trim().to_owned()),
        };
        field.set(&mut typed, value)?;
    }
    Ok(typed)
}

pub fn made(model: &Model, form: &Form, before: Option<&Value>, line: &Value) -> Result<Vec<Effect>, Problem> {
    let after = typed(form, line)?;
    if after.product.is_none() && after.customer.is_none() {
        return Err(Problem::new(Kind::BadData, "value-of-nobody").field(PRODUCT));
    }
    let says = [&after.feature, &after.function, &after.advantage, &after.benefit, &after.risk];
    if says.iter().all(|text| text.is_empty()) {
        return Err(Problem::new(Kind::BadData, "value-empty").field("feature"));
    }
    let card = worth::subject(model).filter(|card| Some(card.customer.id) == after.customer);
    let product = || model.range.product(after.product).map(|product| product.name.clone());
    let subject = card.map(|card| card.customer.name.clone()).or_else(product).unwrap_or_default();
    let before = before.map(|before| Box::new(before.clone()));
    Ok(vec![Effect::Do(Deed::Worth(Worth::SaveValue { before, line: Box::new(after), subject }))])
}

/// How the line reads so far: over the product's own where it is for a customer, with what would make it better.
pub fn preview(model: &Model, form: &Form, line: &Value, doc: &mut Doc) {
    let Ok(own) = typed(form, line) else { return };
    let beneath = model.range.beneath(&own);
    let whole = beneath.map_or_else(|| own.clone(), |draft| fab::over(&own, draft));
    let name = model.range.product(whole.product).map(|product| product.name.clone()).unwrap_or_default();
    let open = form.rows.get(form.list.selected).filter(|row| row.text().is_empty()).map(|row| row.name.as_ref());
    let from_product = open.and_then(Value::field).zip(beneath).and_then(|(field, draft)| field.get(draft).encode());
    if let Some(text) = from_product.filter(|_| open != Some(PRODUCT)) {
        doc.para(Tone::Dim, &model.words.fmt("value-beneath", &[("text", Arg::from(&text))]));
        doc.gap();
    }
    worth::said(model, &whole, &name, doc);
    worth::said_risk(model, &whole, doc);
    let card = worth::subject(model).filter(|card| Some(card.customer.id) == own.customer);
    worth::doubted(model, &whole, card, doc);
}
