//! Rows about a person: a list of contacts says a few things of their company too.

use super::manner::Manner;
use crate::domain::customer::Customer;
use crate::domain::field::{Record, Value};
use crate::domain::id::Id;
use crate::domain::person::{Person, Role};
use crate::exchange::draft::Draft;
use crate::text::Clean;

/// The row names a person only, and we know them from a company: what it says is said of them.
pub fn speak_of_person(mut draft: Draft) -> Draft {
    let mut person = Person::blank(Id::default(), None);
    let customer = &mut draft.customer;
    person.name = std::mem::take(&mut customer.name);
    person.external_id = std::mem::take(&mut customer.external_id);
    person.birthday = customer.birthday.take();
    person.language = std::mem::take(&mut customer.language);
    person.note = std::mem::take(&mut customer.note);
    draft.person = Some((person, Role::blank(Id::default(), None)));
    draft.about_person = true;
    draft.points.iter_mut().for_each(|point| point.person = true);
    draft.customs.iter_mut().for_each(|custom| custom.0 = true);
    draft
}

/// What a row about a person says of the company, and the company does not take, is kept with the person: a list of
/// contacts may give each another city.
pub fn keep_aside(draft: &mut Draft, company: &Customer, manner: Manner) {
    if !matches!(manner, Manner::Fill | Manner::Aside) {
        return;
    }
    let fields = Customer::FIELDS.iter().filter(|field| !matches!(field.name, "name" | "kind" | "external_id"));
    for field in fields {
        let (said, kept) = (field.get(&draft.customer), field.get(company));
        if let (Value::Text(value), true) = (&said, said != kept) {
            draft.customs.push((true, Clean::line(field.name), Clean::note(value)));
        }
    }
}
