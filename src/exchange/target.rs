//! Where a column goes: the names a person may map it to, and what they mean.

use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::person::Way;

/// To whom a value belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whose {
    Customer,
    Person,
    /// The person where the row has one, else the customer: numbers, birthdays.
    Human,
    /// What the row is about: the person in a list of contacts, the customer in a list of accounts.
    Own,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    Skip,
    Custom(Whose),
    /// A name that may be a person's or a customer's.
    Name,
    /// The company a person works for.
    Company,
    /// The customer, person or company.
    Customer,
    /// The person to talk to at a customer.
    Contact,
    First,
    Middle,
    Last,
    Field(Whose, &'static str),
    Role(&'static str),
    /// A number or address. `said`: the column's name says more than the way, so it becomes the label.
    Point {
        whose: Whose,
        way: Way,
        said: bool,
    },
    /// What sort of number stands in the column of the same number: "Phone 2 - Type".
    Label(&'static str),
    /// The labels of our own column of numbers, one for each of its values.
    Labels(Whose, Way),
    /// `exact`: several are separated by ` ::: ` only.
    Tags {
        exact: bool,
    },
    /// A field of a talk by its wire name, or one of the names that stand for several.
    Talk(&'static str),
    /// The day on which one last met the customer, or was last in contact: by it visits and calls are due.
    Met(Met),
    /// The day by which something is to be done for the customer.
    Next,
    /// What is to be done by that day.
    NextStep,
}

/// How one met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Met {
    /// Face to face.
    Visit,
    /// In whatever way.
    Contact,
}

const fn point(whose: Whose, way: Way) -> Target {
    Target::Point { whose, way, said: false }
}

/// Names beside the customer's own fields.
const NAMED: &[(&str, Target)] = &[
    ("name", Target::Name),
    ("company", Target::Company),
    ("customer", Target::Customer),
    ("contact", Target::Contact),
    ("first_name", Target::First),
    ("middle_name", Target::Middle),
    ("last_name", Target::Last),
    ("function", Target::Role("function")),
    ("department", Target::Role("department")),
    ("part", Target::Role("part")),
    ("stance", Target::Role("stance")),
    ("strength", Target::Role("strength")),
    ("trust", Target::Role("trust")),
    ("mobile", point(Whose::Human, Way::Mobile)),
    ("phone", point(Whose::Human, Way::Phone)),
    ("email", point(Whose::Human, Way::Email)),
    ("wechat", point(Whose::Human, Way::Wechat)),
    ("other", point(Whose::Human, Way::Other)),
    ("tags", Target::Tags { exact: false }),
    ("external_id", Target::Field(Whose::Own, "external_id")),
    ("note", Target::Field(Whose::Own, "note")),
    ("birthday", Target::Field(Whose::Human, "birthday")),
    ("language", Target::Field(Whose::Human, "language")),
    ("customer_id", Target::Field(Whose::Customer, "external_id")),
    ("customer_note", Target::Field(Whose::Customer, "note")),
    ("customer_birthday", Target::Field(Whose::Customer, "birthday")),
    ("customer_language", Target::Field(Whose::Customer, "language")),
    ("customer_mobile", point(Whose::Customer, Way::Mobile)),
    ("customer_phone", point(Whose::Customer, Way::Phone)),
    ("customer_email", point(Whose::Customer, Way::Email)),
    ("customer_wechat", point(Whose::Customer, Way::Wechat)),
    ("customer_other", point(Whose::Customer, Way::Other)),
    ("customer_tags", Target::Tags { exact: true }),
    ("contact_id", Target::Field(Whose::Person, "external_id")),
    ("contact_note", Target::Field(Whose::Person, "note")),
    ("contact_birthday", Target::Field(Whose::Person, "birthday")),
    ("contact_behaviour", Target::Field(Whose::Person, "behaviour")),
    ("contact_behaviour_on", Target::Field(Whose::Person, "behaviour_on")),
    ("contact_language", Target::Field(Whose::Person, "language")),
    ("contact_mobile", point(Whose::Person, Way::Mobile)),
    ("contact_phone", point(Whose::Person, Way::Phone)),
    ("contact_email", point(Whose::Person, Way::Email)),
    ("contact_wechat", point(Whose::Person, Way::Wechat)),
    ("contact_other", point(Whose::Person, Way::Other)),
    ("customer_mobile_label", Target::Labels(Whose::Customer, Way::Mobile)),
    ("customer_phone_label", Target::Labels(Whose::Customer, Way::Phone)),
    ("customer_email_label", Target::Labels(Whose::Customer, Way::Email)),
    ("customer_wechat_label", Target::Labels(Whose::Customer, Way::Wechat)),
    ("customer_other_label", Target::Labels(Whose::Customer, Way::Other)),
    ("contact_mobile_label", Target::Labels(Whose::Person, Way::Mobile)),
    ("contact_phone_label", Target::Labels(Whose::Person, Way::Phone)),
    ("contact_email_label", Target::Labels(Whose::Person, Way::Email)),
    ("contact_wechat_label", Target::Labels(Whose::Person, Way::Wechat)),
    ("contact_other_label", Target::Labels(Whose::Person, Way::Other)),
    ("last_visit", Target::Met(Met::Visit)),
    ("last_contact", Target::Met(Met::Contact)),
    ("next_contact", Target::Next),
    ("next_step", Target::NextStep),
    ("custom", Target::Custom(Whose::Own)),
    ("skip", Target::Skip),
];

impl Target {
    /// The target of this name.
    pub fn named(name: &str) -> Option<Self> {
        let known = NAMED.iter().find(|(known, _)| *known == name).map(|(_, target)| *target);
        known.or_else(|| Customer::field(name).map(|field| Self::Field(Whose::Customer, field.name)))
    }

    /// The name of this target, for the preview.
    pub fn name(self) -> &'static str {
        let plain = match self {
            Self::Custom(_) => return "custom",
            Self::Point { whose, way, .. } => point(whose, way),
            Self::Label(_) => return "label",
            other => other,
        };
        match (NAMED.iter().find(|(_, target)| *target == plain), self) {
            (Some((name, _)), _) => name,
            (None, Self::Field(_, name) | Self::Talk(name)) => name,
            (None, _) => "",
        }
    }

    /// The name of the column of numbers or addresses in our own tables, and of the column of their labels.
    pub fn own_columns(person: bool, way: Way) -> (&'static str, &'static str) {
        let whose = if person { Whose::Person } else { Whose::Customer };
        (point(whose, way).name(), Self::Labels(whose, way).name())
    }

    /// All names, for the sentence that answers a wrong one.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let own = Customer::FIELDS.iter().map(|field| field.name);
        let own = own.filter(|name| !NAMED.iter().any(|(known, _)| known == name));
        NAMED.iter().map(|(name, _)| *name).chain(own)
    }

    /// Whether it gives a row its name.
    pub const fn names_a_row(self) -> bool {
        matches!(self, Self::Name | Self::Company | Self::Customer | Self::Contact | Self::First | Self::Last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Type;
    use crate::domain::person::{Person, Role};

    #[test]
    fn every_name_leads_to_a_target_of_that_name() {
        for name in Target::names() {
            assert_eq!(Target::named(name).unwrap().name(), name);
        }
        assert_eq!(Target::named("shoe_size"), None);
    }

    #[test]
    fn every_field_of_customer_person_and_role_can_be_filled() {
        let targets: Vec<Target> = Target::names().filter_map(Target::named).collect();
        for field in Customer::FIELDS.iter().filter(|field| field.name != "name") {
            let reaches =
                |target: &Target| matches!(target, Target::Field(Whose::Customer, name) if *name == field.name);
            assert!(targets.iter().any(reaches), "{}", field.name);
        }
        for field in Person::FIELDS.iter().filter(|field| field.name != "name") {
            assert!(targets.contains(&Target::Field(Whose::Person, field.name)), "{}", field.name);
        }
        for field in Role::FIELDS.iter().filter(|field| field.kind != Type::Ref) {
            assert!(targets.contains(&Target::Role(field.name)), "{}", field.name);
        }
    }
}
