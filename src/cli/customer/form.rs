//! From what was typed to the form that is saved.

use crate::domain::card::CustomerCard;
use crate::domain::customer::{Customer, CustomerKind, guess_kind};
use crate::domain::field::{Field, Record, Type, Value};
use crate::domain::id::Id;
use crate::domain::person::{ContactPoint, Way};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::from_written;
use crate::text::Clean;
use crate::usecases::save::CustomerForm;

/// What may be said about a customer, new or known.
#[derive(Debug, Default, clap::Args)]
pub struct Changes {
    /// A telephone number; may be repeated
    #[arg(long = "phone", value_name = "NUMBER")]
    pub phones: Vec<String>,
    /// A mobile number; may be repeated
    #[arg(long = "mobile", value_name = "NUMBER")]
    pub mobiles: Vec<String>,
    /// An e-mail address; may be repeated
    #[arg(long = "email", value_name = "ADDRESS")]
    pub emails: Vec<String>,
    /// A name on WeChat; may be repeated
    #[arg(long = "wechat", value_name = "NAME")]
    pub wechats: Vec<String>,
    /// A tag; may be repeated
    #[arg(long = "tag", value_name = "WORD")]
    pub tags: Vec<String>,
    /// A field such as city=Leeds or birthday=1990-12-31, a field of your own as custom.NAME=value; empty clears it
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub fields: Vec<String>,
}

/// What may be taken off a known customer.
#[derive(Debug, Default, clap::Args)]
pub struct Taken {
    /// Take a tag off
    #[arg(long = "untag", value_name = "WORD")]
    pub untagged: Vec<String>,
    /// Take a number or an address off, in any notation
    #[arg(long = "remove", value_name = "NUMBER")]
    pub removed: Vec<String>,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        let Self { phones, mobiles, emails, wechats, tags, fields } = self;
        [phones, mobiles, emails, wechats, tags, fields].into_iter().all(Vec::is_empty)
    }
}

impl Taken {
    pub fn is_empty(&self) -> bool {
        self.untagged.is_empty() && self.removed.is_empty()
    }
}

/// The form of a new customer.
pub fn new(id: Id, name: &str, kind: Option<&str>, changes: &Changes, home: &str) -> Result<CustomerForm, Problem> {
    let mut customer = Customer::blank(id, None);
    if let Some(field) = Customer::field("name") {
        field.set(&mut customer, Value::Text(name.to_owned()))?;
    }
    customer.kind = kind.and_then(CustomerKind::parse).unwrap_or_else(|| guess_kind(&customer.name));
    let mut form = CustomerForm { customer, points: Vec::new(), tags: Vec::new(), customs: Vec::new() };
    put(&mut form, changes, home)?;
    Ok(form)
}

/// The form of a known customer, changed.
pub fn changed(card: &CustomerCard, changes: &Changes, taken: &Taken, home: &str) -> Result<CustomerForm, Problem> {
    let mut form = CustomerForm {
        customer: card.customer.clone(),
        points: card.points_of(None).cloned().collect(),
        tags: card.tags.iter().map(|tag| tag.name.clone()).collect(),
        customs: Vec::new(),
    };
    for word in &taken.untagged {
        let before = form.tags.len();
        form.tags.retain(|tag| *tag != *Clean::line(word));
        if form.tags.len() == before {
            return Err(Problem::new(Kind::Missing, "not-on-card").arg("value", word));
        }
    }
    for typed in &taken.removed {
        let before = form.points.len();
        form.points.retain(|point| !is_point(point, typed, home));
        if form.points.len() == before {
            return Err(Problem::new(Kind::Missing, "not-on-card").arg("value", typed));
        }
    }
    put(&mut form, changes, home)?;
    Ok(form)
}

fn is_point(point: &ContactPoint, typed: &str, home: &str) -> bool {
    let key = ContactPoint::key_of(point.way, typed, home);
    point.value == *typed.trim() || (key.is_some() && key == point.key())
}

fn put(form: &mut CustomerForm, changes: &Changes, home: &str) -> Result<(), Problem> {
    let Changes { phones, mobiles, emails, wechats, .. } = changes;
    add_points(&mut form.points, (form.customer.id, None), [phones, mobiles, emails, wechats], home)?;
    for tag in &changes.tags {
        let tag = Clean::line(tag);
        if !form.tags.contains(&tag) {
            form.tags.push(tag);
        }
    }
    changes.fields.iter().try_for_each(|typed| set(form, typed))
}

/// Adds telephone numbers, mobile numbers, e-mail addresses and names on WeChat that are not there yet. `owner`: the customer, and the
/// person there where they are a person's.
pub fn add_points(
    points: &mut Vec<ContactPoint>,
    owner: (Id, Option<Id>),
    typed: [&Vec<String>; 4],
    home: &str,
) -> Result<(), Problem> {
    for (way, typed) in [Way::Phone, Way::Mobile, Way::Email, Way::Wechat].into_iter().zip(typed) {
        for value in typed {
            let value = Clean::line(value);
            if way != Way::Wechat && ContactPoint::key_of(way, &value, home).is_none() {
                let problem = Problem::new(Kind::BadData, "point-unreadable").field(way.name());
                return Err(problem.arg("value", value.as_str()));
            }
            let point = ContactPoint::of(owner.0, owner.1, way, value, home);
            if !points.iter().any(|known| known.id == point.id) {
                points.push(point);
            }
        }
    }
    Ok(())
}

/// `field=value`, or `custom.NAME=value` for a field of one's own.
fn set(form: &mut CustomerForm, typed: &str) -> Result<(), Problem> {
    let (name, value) = parted(typed)?;
    if let Some(own) = name.strip_prefix("custom.") {
        form.customs.push((Clean::line(own), Clean::note(value)));
        return Ok(());
    }
    if !take(&mut form.customer, name, value)? {
        return Err(unknown(name, Customer::FIELDS.iter().map(|field| field.name)));
    }
    Ok(())
}

/// The name of a field and what is said of it.
pub fn parted(typed: &str) -> Result<(&str, &str), Problem> {
    let (name, value) =
        typed.split_once('=').ok_or_else(|| Problem::new(Kind::Usage, "set-form").arg("value", typed))?;
    Ok((name.trim(), value.trim()))
}

/// Sets a field of a record by name; false where the record has none of that name.
pub fn take<T: Record>(record: &mut T, name: &str, typed: &str) -> Result<bool, Problem> {
    let Some(field) = T::field(name).filter(|field| field.kind != Type::Ref) else { return Ok(false) };
    field.set(record, parse(field, typed)?)?;
    Ok(true)
}

pub fn unknown(name: &str, known: impl Iterator<Item = &'static str>) -> Problem {
    let known: Vec<&str> = known.collect();
    Problem::new(Kind::Usage, "set-unknown").arg("name", name).arg("known", known.join(", "))
}

fn parse<T>(field: &Field<T>, typed: &str) -> Result<Value, Problem> {
    let typed = match field.kind {
        _ if typed.is_empty() => return Ok(Value::Unknown),
        Type::YesNo => match typed.to_lowercase().as_str() {
            "yes" | "true" | "1" => "1",
            "no" | "false" | "0" => "0",
            _ => "?",
        },
        _ => typed,
    };
    let value = match field.kind {
        Type::Date => from_written(typed).map(Value::Date),
        kind => Value::decode(kind, Some(typed)),
    };
    value.ok_or(Problem::new(Kind::BadData, "field-type").field(field.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[&str]) -> Changes {
        Changes { fields: fields.iter().map(|field| (*field).to_owned()).collect(), ..Changes::default() }
    }

    #[test]
    fn fields_are_set_by_name_and_refused_with_a_reason() {
        let form = new(Id::default(), "华为", None, &typed(&["city=深圳", "do_not_call=yes", "custom.VIP = 1"]), "86");
        let form = form.unwrap();
        assert_eq!((form.customer.city.as_str(), form.customer.do_not_call), ("深圳", true));
        assert_eq!(form.customs, [(Clean::line("VIP"), Clean::line("1"))]);
        for (field, what, kind) in [
            ("city", "set-form", Kind::Usage),
            ("town=x", "set-unknown", Kind::Usage),
            ("birthday=soon", "field-type", Kind::BadData),
            ("do_not_call=maybe", "field-type", Kind::BadData),
            ("kind=dog", "field-choice", Kind::BadData),
        ] {
            let problem = new(Id::default(), "x", None, &typed(&[field]), "86").unwrap_err();
            assert_eq!((problem.what, problem.kind), (what, kind), "{field}");
        }
    }

    #[test]
    fn numbers_are_added_once_and_taken_off_in_any_notation() {
        let changes = Changes { phones: vec!["010-8888 9999".into(), "+86 10 88889999".into()], ..Changes::default() };
        let form = new(Id::default(), "x", Some("company"), &changes, "86").unwrap();
        assert_eq!(form.points.len(), 1);
        let mut card = CustomerCard::new(form.customer);
        card.points = form.points;
        let wrong = Taken { removed: vec!["010 1234 5678".into()], ..Taken::default() };
        assert_eq!(changed(&card, &Changes::default(), &wrong, "86").unwrap_err().kind, Kind::Missing);
        let plus = Taken { removed: vec!["+86 (10) 8888-9999".into()], ..Taken::default() };
        assert_eq!(changed(&card, &Changes::default(), &plus, "86").unwrap().points, []);
        let bad = Changes { emails: vec!["nobody".into()], ..Changes::default() };
        assert_eq!(changed(&card, &bad, &Taken::default(), "86").unwrap_err().what, "point-unreadable");
    }
}
