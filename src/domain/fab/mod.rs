//! Value lines: a feature turned into what it is worth to one customer, and what a product says by itself beneath it.
//! Feature, function, advantage and benefit are kept apart (FAB, FFAB): what it is, what that does, what comes of it, and
//! what this customer has of it. Not here: the words that join them.

mod check;

pub use check::{Doubt, Weakness, doubts};

use super::field::Record;
use super::field::Value::Unknown;
use super::id::Id;
use super::product::{Product, Value};
use crate::text::{Clean, fold_str};

/// The products that are sold, and what each says of itself before a customer is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Range {
    pub products: Vec<Product>,
    /// Value lines without a customer.
    pub drafts: Vec<Value>,
}

/// One value line as it can be said to somebody: the customer's own over the product's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer<'a> {
    pub product: Option<&'a Product>,
    /// What was written for this customer.
    pub own: Option<&'a Value>,
    /// What the product says of itself.
    pub draft: Option<&'a Value>,
}

impl Offer<'_> {
    /// What is said: the customer's words, and the product's where there are none.
    pub fn line(&self) -> Value {
        match (self.own, self.draft) {
            (Some(own), Some(draft)) => over(own, draft),
            (Some(line), None) | (None, Some(line)) => line.clone(),
            (None, None) => Value::blank(Id::default(), None),
        }
    }

    /// What the product is called; empty where the line belongs to none.
    pub fn name(&self) -> Clean {
        self.product.map(|product| product.name.clone()).unwrap_or_default()
    }

    /// Whether there is nothing to say yet.
    pub const fn is_blank(&self) -> bool {
        self.own.is_none() && self.draft.is_none()
    }
}

/// A line with the texts it lacks taken from another one.
pub fn over(own: &Value, draft: &Value) -> Value {
    let mut line = own.clone();
    for field in Value::FIELDS.iter().filter(|field| field.get(own) == Unknown) {
        // A text that is kept already fits its field.
        let _ = field.restore(&mut line, field.get(draft));
    }
    line
}

impl Range {
    pub fn product(&self, id: Option<Id>) -> Option<&Product> {
        self.products.iter().find(|product| Some(product.id) == id)
    }

    /// What can be said, product by product: lines written for the customer lie over the product's own. `own`: the lines of
    /// one customer; none where no customer is meant. A product out of sale stays where somebody was told of it.
    pub fn offers<'a>(&'a self, own: &'a [Value]) -> Vec<Offer<'a>> {
        let mut offers = Vec::new();
        for product in &self.products {
            let of = |line: &&Value| line.product == Some(product.id);
            let written: Vec<&Value> = own.iter().filter(of).collect();
            if product.retired && written.is_empty() {
                continue;
            }
            let before = offers.len();
            let mut drafts: Vec<&Value> = self.drafts.iter().filter(of).collect();
            for own in written {
                let beneath = drafts.iter().position(|draft| lies_over(own, draft));
                let draft = beneath.map(|at| drafts.remove(at));
                offers.push(Offer { product: Some(product), own: Some(own), draft });
            }
            let rest = drafts.into_iter().filter(|_| !product.retired);
            offers.extend(rest.map(|draft| Offer { product: Some(product), own: None, draft: Some(draft) }));
            if offers.len() == before {
                offers.push(Offer { product: Some(product), own: None, draft: None });
            }
        }
        let alone = own.iter().filter(|line| self.product(line.product).is_none());
        offers.extend(alone.map(|own| Offer { product: None, own: Some(own), draft: None }));
        offers
    }
}

impl Range {
    /// The product's own line over which a customer's is laid.
    pub fn beneath(&self, own: &Value) -> Option<&Value> {
        let of = |draft: &&Value| draft.product.is_some() && draft.product == own.product && lies_over(own, draft);
        self.drafts.iter().find(of).filter(|_| own.customer.is_some())
    }

    /// A line as it stands, with nothing beneath it.
    pub fn alone<'a>(&'a self, line: &'a Value) -> Offer<'a> {
        Offer { product: self.product(line.product), own: Some(line), draft: None }
    }
}

/// Whether a customer's line says the product's own line anew: it is about the same feature, or names none.
fn lies_over(own: &Value, draft: &Value) -> bool {
    own.feature.is_empty() || fold_str(&own.feature) == fold_str(&draft.feature)
}

#[cfg(test)]
mod tests;
