//! Products: added, changed, taken away.

use super::find;
use super::save::{self, Saved};
use crate::domain::fab::Range;
use crate::domain::problem::{Kind, Problem};
use crate::domain::product::{Product, Value};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::fold_str;

/// Adds a product, or writes what has changed about it since `before`. Two of the same name would be one to everybody.
pub fn save(
    store: &mut Store,
    before: Option<&Product>,
    product: &Product,
    now: Now,
    actor: &str,
) -> Result<Saved<Product>, Problem> {
    if product.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    let verb = if before.is_some() { "edit-product" } else { "add-product" };
    let writer = store.begin(&Deed { now, actor, verb, subject: &product.name })?;
    let others: Vec<Product> = writer.living()?;
    let same = |other: &&Product| other.id != product.id && fold_str(&other.name) == fold_str(&product.name);
    if let Some(there) = others.iter().find(same) {
        return Err(Problem::new(Kind::BadData, "product-there").field("name").arg("name", there.name.as_str()));
    }
    if before.is_some() && writer.get::<Product>(product.id)?.is_none() {
        return Err(Problem::new(Kind::Missing, "product-gone"));
    }
    save::edited(writer, before.unwrap_or(product), product, &["name", "note"])
}

/// Takes a product away with the lines it says of itself. What was written for a customer stays with the customer.
pub fn remove(store: &mut Store, product: &Product, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    let mut writer = store.begin(&Deed { now, actor, verb: "delete-product", subject: &product.name })?;
    let lines: Vec<Value> = writer.living()?;
    for draft in lines.iter().filter(|line| line.customer.is_none() && line.product == Some(product.id)) {
        writer.delete(draft)?;
    }
    writer.delete(product)?;
    Ok(writer.finish()?)
}

/// The product somebody means: by its id, or by the name, case and width aside.
pub fn which(store: &Store, range: &Range, typed: &str) -> Result<Product, Problem> {
    let folded = fold_str(typed.trim());
    if let Some(named) = range.products.iter().find(|product| fold_str(&product.name) == folded) {
        return Ok(named.clone());
    }
    let by_id = find::by_own_id::<Product>(store, typed)?;
    by_id.ok_or_else(|| Problem::new(Kind::Missing, "product-missing").arg("value", typed))
}
