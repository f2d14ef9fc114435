//! What was written about a record: when, by whom, from what to what, and why.

use super::field::Record;
use super::id::Id;

/// One change that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// UTC milliseconds.
    pub at: i64,
    pub actor: String,
    /// Wire name of the field; empty for the making of the record, with all that was in it then.
    pub field: String,
    pub old: Option<String>,
    pub new: Option<String>,
    /// The reason that was given.
    pub why: Option<String>,
    /// What was done, as undo names it.
    pub verb: String,
    pub subject: String,
}

/// A field of a customer that went from one value to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub customer: Id,
    /// UTC milliseconds.
    pub at: i64,
    /// Empty for none.
    pub from: String,
    pub to: String,
}

/// The change that gave a field its present value: the last one of the field, else the making of the record. None where
/// nothing is known of either, or where the last change gave another value than the one that is there.
pub fn origin<'h, T: Record>(history: &'h [Entry], record: &T, field: &str) -> Option<&'h Entry> {
    let is = T::field(field)?.get(record).encode();
    match history.iter().rev().find(|entry| entry.field == field) {
        Some(last) => (last.new == is).then_some(last),
        None => history.iter().find(|entry| entry.field.is_empty()).filter(|_| is.is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::text::Clean;

    fn entry(at: i64, field: &str, old: &str, new: &str) -> Entry {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Entry {
            at,
            actor: "me".into(),
            field: field.into(),
            old: said(old),
            new: said(new),
            why: None,
            verb: String::new(),
            subject: String::new(),
        }
    }

    #[test]
    fn a_value_comes_from_its_last_change_or_from_the_making_of_the_record() {
        let mut customer = Customer::blank(Id::default(), None);
        (customer.city, customer.state) = (Clean::line("York"), Clean::line("won"));
        let history =
            [entry(1, "", "", ""), entry(2, "state", "target", "prospect"), entry(3, "state", "prospect", "won")];
        let at = |field: &str, of: &Customer| origin(&history, of, field).map(|entry| entry.at);
        assert_eq!((at("state", &customer), at("city", &customer), at("region", &customer)), (Some(3), Some(1), None));
        // Something else than the program has written: nobody knows since when.
        customer.state = Clean::line("loyal");
        assert_eq!(at("state", &customer), None);
    }
}
