//! Two customers made one. What one of them knows is taken over; where both know something different a person chooses, and
//! what was not chosen stays on the card as a field of one's own, "formerly". Nothing is lost.
//!
//! A plan says what is written and what is united. Whatever else hangs on the customer that goes (talks, marks, answers,
//! follow-ups and what later versions bring) is hung on the one that stays as it is, and needs no plan.

mod customs;
mod formerly;
mod people;

#[cfg(test)]
mod tests;

use super::card::CustomerCard;
use super::customer::Customer;
use super::draft::OWN;
use super::field::{Field, Merge, Record, Type, Value};
use super::id::Id;
use super::person::{ContactPoint, Person, Role};
use super::tag::{Custom, Tag};
use crate::choices;
use crate::text::Clean;
use customs::Customs;
pub use formerly::Formerly;
use std::collections::BTreeMap;

choices! {
    /// Whose value a field takes.
    pub enum Side {
        Keep = "keep",
        Other = "other",
    }
}

/// The decisions of a person, by the wire name of the field; one of one's own begins with [`OWN`]. Where nothing was
/// decided, the customer that stays has its way.
pub type Take = BTreeMap<String, Side>;

/// Two customers of which one stays, and what was decided about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Both as they were seen: what has changed since must be looked at again.
    pub keep: Box<CustomerCard>,
    pub other: Box<CustomerCard>,
    pub take: Take,
    pub formerly: Formerly,
}

choices! {
    /// How a field stands on the two, in the order in which people want to see them.
    pub enum Standing {
        /// Both know something, and not the same: one is chosen.
        Differ = "differ",
        /// Both count: notes one below the other, a "yes" of either side.
        Both = "both",
        OnlyOther = "only-other",
        OnlyKeep = "only-keep",
        Same = "same",
    }
}

/// One field of both customers, as change records write values; none: unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Wire name; a field of one's own begins with [`OWN`].
    pub name: String,
    pub keep: Option<String>,
    pub other: Option<String>,
    pub standing: Standing,
}

/// What a merge writes beside hanging everything on the customer that stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The customer that stays, as it is afterwards.
    pub customer: Customer,
    /// The one that goes.
    pub other: Id,
    /// New and changed records of the customer that stays.
    pub tags: Vec<Tag>,
    pub points: Vec<ContactPoint>,
    pub customs: Vec<Custom>,
    pub people: Vec<Person>,
    pub roles: Vec<Role>,
    pub gone: Gone,
    /// People of the one that goes who are people of the one that stays: the first goes into the second.
    pub united: Vec<(Id, Id)>,
}

/// Records of the customer that goes whose content stands in records of the other one afterwards.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gone {
    pub tags: Vec<Tag>,
    pub points: Vec<ContactPoint>,
    pub customs: Vec<Custom>,
    pub roles: Vec<Role>,
}

/// Every field of which either customer knows something: the differing ones first.
pub fn compare(keep: &CustomerCard, other: &CustomerCard) -> Vec<Compared> {
    let fields = Customer::FIELDS.iter().map(|field| {
        let values = [field.get(&keep.customer), field.get(&other.customer)];
        let joined = field.merge == Merge::Or || field.kind == Type::Note;
        compared(field.name.to_owned(), values.map(|value| known(&value)), joined)
    });
    let own = own_names(keep, other).into_iter().map(|name| {
        let value = |card| customs::own_value(card, &name).map(ToString::to_string);
        compared(format!("{OWN}{name}"), [value(keep), value(other)], false)
    });
    let mut rows: Vec<Compared> = fields.chain(own).filter(|row| row.keep.is_some() || row.other.is_some()).collect();
    rows.sort_by_key(|row| row.standing);
    rows
}

fn compared(name: String, [keep, other]: [Option<String>; 2], joined: bool) -> Compared {
    let standing = match (&keep, &other) {
        (Some(keep), Some(other)) if keep == other => Standing::Same,
        (Some(_), Some(_)) if joined => Standing::Both,
        (Some(_), Some(_)) => Standing::Differ,
        (Some(_), None) => Standing::OnlyKeep,
        (None, _) => Standing::OnlyOther,
    };
    Compared { name, keep, other, standing }
}

/// A "no" is what nobody has said yet.
fn known(value: &Value) -> Option<String> {
    if *value == Value::YesNo(false) { None } else { value.encode() }
}

fn own_names(keep: &CustomerCard, other: &CustomerCard) -> Vec<Clean> {
    let mut names: Vec<Clean> = Vec::new();
    for custom in keep.customs.iter().chain(&other.customs).filter(|custom| custom.person.is_none()) {
        if !names.contains(&custom.name) {
            names.push(custom.name.clone());
        }
    }
    names
}

/// Which of two is the better one to keep: more talks, then more known of it, then the one that was there first.
pub fn better<'a>(one: &'a CustomerCard, other: &'a CustomerCard) -> (&'a CustomerCard, &'a CustomerCard) {
    let rank = |card: &CustomerCard| {
        let known = Customer::FIELDS.iter().filter(|field| known(&field.get(&card.customer)).is_some()).count();
        (card.interactions.len(), known + card.people.len() + card.points.len())
    };
    let first = rank(one).cmp(&rank(other)).then(other.customer.id.cmp(&one.customer.id)).is_ge();
    if first { (one, other) } else { (other, one) }
}

/// What it takes to make two customers one.
pub fn plan(keep: &CustomerCard, other: &CustomerCard, take: &Take, formerly: &Formerly) -> Plan {
    let mut plan = Plan {
        customer: keep.customer.clone(),
        other: other.customer.id,
        tags: Vec::new(),
        points: Vec::new(),
        customs: Vec::new(),
        people: Vec::new(),
        roles: Vec::new(),
        gone: Gone::default(),
        united: Vec::new(),
    };
    let mut customs = Customs::of(keep, formerly);
    let side = |name: &str| take.get(name).copied().unwrap_or(Side::Keep);
    for field in Customer::FIELDS {
        let left = settle(field, &mut plan.customer, &other.customer, side(field.name));
        customs.set_aside(None, field.name, &left, field.kind);
    }
    tags(keep, other, &mut plan);
    points(keep, other, None, None, &mut plan, &mut customs);
    for custom in other.customs.iter().filter(|custom| custom.person.is_none()) {
        customs.unite(None, custom, side(&format!("{OWN}{}", custom.name)));
        plan.gone.customs.push(custom.clone());
    }
    people::unite(keep, other, &mut plan, &mut customs);
    plan.customs = customs.written();
    plan
}

/// Brings a field of two records together in the first. Returns the value that found no place there.
fn settle<T>(field: &Field<T>, into: &mut T, from: &T, side: Side) -> Value {
    let (ours, theirs) = (field.get(into), field.get(from));
    let (stays, left) = match (&ours, &theirs) {
        _ if ours == theirs || known(&theirs).is_none() => return Value::Unknown,
        (Value::Text(ours), Value::Text(theirs)) if field.kind == Type::Note => {
            (Value::Text(joined(ours, theirs, "\n\n")), Value::Unknown)
        }
        _ if known(&ours).is_none() => (theirs, Value::Unknown),
        _ if side == Side::Other => (theirs, ours),
        _ => (ours, theirs),
    };
    // Both values came out of this field: they fit it.
    let _ = field.restore(into, stays);
    left
}

/// One text after the other; what stands there already is not said twice.
fn joined(ours: &str, theirs: &str, between: &str) -> String {
    if ours.contains(theirs) { ours.to_owned() } else { format!("{ours}{between}{theirs}") }
}

fn tags(keep: &CustomerCard, other: &CustomerCard, plan: &mut Plan) {
    for tag in &other.tags {
        if !keep.tags.iter().any(|known| known.name == tag.name) {
            plan.tags.push(Tag::of(keep.customer.id, tag.name.clone()));
        }
        plan.gone.tags.push(tag.clone());
    }
}

/// Numbers and addresses of one owner: the customer itself, or a person who is united with another.
fn points(
    keep: &CustomerCard,
    other: &CustomerCard,
    into: Option<Id>,
    from: Option<Id>,
    plan: &mut Plan,
    customs: &mut Customs<'_>,
) {
    for point in other.points_of(from) {
        let new = plan.points.iter().filter(|new| new.person == into);
        let ours = new.chain(keep.points_of(into)).find(|known| is_same(known, point)).cloned();
        if let Some(ours) = ours {
            label(&ours, point, plan, customs);
            plan.gone.points.push(point.clone());
            continue;
        }
        let mut new = ContactPoint::of(keep.customer.id, into, point.way, point.value.clone(), &point.home);
        let taken = keep.points.iter().chain(&plan.points).any(|known| known.id == new.id);
        if taken {
            // That identity belongs to a number that was another one once: this one keeps its own.
            if into != from {
                plan.points.push(ContactPoint { person: into, ..point.clone() });
            }
            continue;
        }
        new.label = point.label.clone();
        plan.points.push(new);
        plan.gone.points.push(point.clone());
    }
}

/// What the other one called the number.
fn label(ours: &ContactPoint, theirs: &ContactPoint, plan: &mut Plan, customs: &mut Customs<'_>) {
    if theirs.label.is_empty() || theirs.label == ours.label {
        return;
    }
    if ours.label.is_empty() {
        plan.points.retain(|new| new.id != ours.id);
        plan.points.push(ContactPoint { label: theirs.label.clone(), ..ours.clone() });
        return;
    }
    let said = Value::Text(format!("{}: {}", theirs.value, theirs.label));
    customs.set_aside(ours.person, "label", &said, Type::Note);
}

/// The same number or address in whatever notation.
fn is_same(one: &ContactPoint, other: &ContactPoint) -> bool {
    let same = match (one.key(), other.key()) {
        (Some(ours), Some(theirs)) => ours == theirs,
        _ => one.value == other.value,
    };
    same && one.way.family() == other.way.family()
}
