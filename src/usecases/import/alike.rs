//! Which names are one name.

use crate::domain::customer::{Customer, CustomerKind};
use crate::text::{company, fold_str, name};

/// Two spellings of one customer's name. People's names may differ in their notation, organisations' in the legal form.
pub fn customers(customer: &Customer, other: &str) -> bool {
    if customer.kind == CustomerKind::Person { people(&customer.name, other) } else { companies(&customer.name, other) }
}

pub fn companies(one: &str, other: &str) -> bool {
    one == other || company::key(one) == company::key(other)
}

/// Names that one person may carry: "J. Smith" and "Jane Smith".
pub fn people(one: &str, other: &str) -> bool {
    one == other || name::compatible(one, other)
}

/// The same name but for case, width and script.
pub fn exactly(one: &str, other: &str) -> bool {
    one == other || folded(one) == folded(other)
}

/// What names that are exactly the same have in common.
pub fn folded(name: &str) -> String {
    fold_str(name)
}
