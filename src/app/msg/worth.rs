//! What is written about products.

use crate::domain::product::{Product, Value};
use crate::text::Clean;

#[derive(Debug, Clone)]
pub enum Worth {
    SaveProduct {
        /// As the form found it; none for a new one.
        before: Option<Box<Product>>,
        product: Box<Product>,
    },
    RemoveProduct(Box<Product>),
    /// What a product is worth: to a customer, or by itself. `subject`: the customer's name, or the product's.
    SaveValue {
        before: Option<Box<Value>>,
        line: Box<Value>,
        subject: Clean,
    },
    RemoveValue {
        line: Box<Value>,
        subject: Clean,
    },
}
