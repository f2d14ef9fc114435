//! The form of a product.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect, Worth};
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::product::Product;
use crate::text::Clean;

/// A new product.
pub fn add(model: &mut Model) {
    let product = Product::blank(model.ids.next_id(), None);
    let form = form("form-product-add", None, product);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form a draft was written in; none where the product was taken away meanwhile.
pub fn again(model: &Model, draft: &Draft) -> Option<Form> {
    if let Some(known) = model.range.product(draft.record) {
        return Some(form("form-product", Some(known.clone()), known.clone()));
    }
    let id = draft.record.filter(|_| draft.is_new())?;
    Some(form("form-product-add", None, Product::blank(id, None)))
}

pub fn form(title: &'static str, before: Option<Product>, product: Product) -> Form {
    let rows = vec![
        FormRow::line("name", &product.name).with_hint("hint-product-name"),
        FormRow::line("note", &product.note),
        FormRow::yes_no("retired", product.retired),
    ];
    Form::new(title, rows, Purpose::Product { before: before.map(Box::new), product: Box::new(product) })
}

pub fn made(form: &Form, before: Option<&Product>, product: &Product) -> Result<Vec<Effect>, Problem> {
    let mut after = product.clone();
    after.name = Clean::line(form.text("name"));
    after.retired = form.yes("retired");
    if form.touched("note") {
        after.note = Clean::note(form.text("note"));
    }
    if after.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    after.check()?;
    let before = before.map(|before| Box::new(before.clone()));
    Ok(vec![Effect::Do(Deed::Worth(Worth::SaveProduct { before, product: Box::new(after) }))])
}
