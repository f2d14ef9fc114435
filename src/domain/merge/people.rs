//! People of two customers that become one: who is known at both is one person afterwards.

use super::customs::Customs;
use super::{Plan, Side, points, settle};
use crate::domain::card::{CustomerCard, Member};
use crate::domain::field::{Record, Type, Value};
use crate::domain::id::Id;
use crate::domain::person::{Person, Role};
use crate::text::{Clean, fold_str, name};

pub(super) fn unite(keep: &CustomerCard, other: &CustomerCard, plan: &mut Plan, customs: &mut Customs<'_>) {
    let pairs = pairs(keep, other);
    let named = |id: Id| {
        let people = keep.people.iter().chain(&other.people);
        people.map(|member| &member.person).find(|person| person.id == id).map(|person| person.name.clone())
    };
    for (ours, theirs) in &pairs {
        let (into, from) = (ours.person.id, theirs.person.id);
        role(ours, theirs, plan, customs, &|id| {
            // Who goes into somebody is no longer there to be named.
            let went = pairs.iter().find(|(_, theirs)| theirs.person.id == id);
            (went.map_or(id, |(ours, _)| ours.person.id), named(id).unwrap_or_default())
        });
        if into == from {
            continue;
        }
        person(&ours.person, &theirs.person, plan, customs);
        points(keep, other, Some(into), Some(from), plan, customs);
        for custom in other.customs.iter().filter(|custom| custom.person == Some(from)) {
            customs.unite(Some(into), custom, Side::Keep);
            plan.gone.customs.push(custom.clone());
        }
        plan.united.push((from, into));
    }
}

/// Who of the one is who of the other: the same person, the same name, or a name that fits and a number of both.
fn pairs<'a>(keep: &'a CustomerCard, other: &'a CustomerCard) -> Vec<(&'a Member, &'a Member)> {
    let mut pairs: Vec<(&Member, &Member)> = Vec::new();
    for fits in [same, alike, known] {
        for theirs in &other.people {
            if pairs.iter().any(|(_, taken)| taken.person.id == theirs.person.id) {
                continue;
            }
            let free =
                keep.people.iter().filter(|ours| !pairs.iter().any(|(taken, _)| taken.person.id == ours.person.id));
            if let Some(ours) = free.into_iter().find(|ours| fits(&ours.person, &theirs.person, keep, other)) {
                pairs.push((ours, theirs));
            }
        }
    }
    pairs
}

fn same(ours: &Person, theirs: &Person, _: &CustomerCard, _: &CustomerCard) -> bool {
    ours.id == theirs.id
}

fn alike(ours: &Person, theirs: &Person, _: &CustomerCard, _: &CustomerCard) -> bool {
    fold_str(&ours.name) == fold_str(&theirs.name) && !other_number(ours, theirs)
}

fn known(ours: &Person, theirs: &Person, keep: &CustomerCard, other: &CustomerCard) -> bool {
    let reached = || {
        keep.points_of(Some(ours.id))
            .any(|one| other.points_of(Some(theirs.id)).any(|point| super::is_same(one, point)))
    };
    name::compatible(&ours.name, &theirs.name) && !other_number(ours, theirs) && reached()
}

/// Two numbers of another system are two people there.
fn other_number(ours: &Person, theirs: &Person) -> bool {
    !ours.external_id.is_empty() && !theirs.external_id.is_empty() && ours.external_id != theirs.external_id
}

fn person(ours: &Person, theirs: &Person, plan: &mut Plan, customs: &mut Customs<'_>) {
    let mut person = ours.clone();
    for field in Person::FIELDS {
        // The longer name says more: "Jane Smith" and not "J. Smith".
        let longer = field.name == "name" && theirs.name.chars().count() > ours.name.chars().count();
        let left = settle(field, &mut person, theirs, if longer { Side::Other } else { Side::Keep });
        customs.set_aside(Some(ours.id), field.name, &left, field.kind);
    }
    if person != *ours {
        plan.people.push(person);
    }
}

/// Brings two places of one person together. `who`: for whom somebody stands afterwards, and their name.
fn role(ours: &Member, theirs: &Member, plan: &mut Plan, customs: &mut Customs<'_>, who: &dyn Fn(Id) -> (Id, Clean)) {
    let mut role = ours.role.clone();
    for field in Role::FIELDS.iter().filter(|field| field.name != "person") {
        let left = settle(field, &mut role, &theirs.role, Side::Keep);
        let left = match (left, field.get(&role)) {
            (Value::Ref(left), Value::Ref(stays)) if who(left).0 == who(stays).0 => Value::Unknown,
            (Value::Ref(left), _) => Value::Text(who(left).1.into_string()),
            (left, _) => left,
        };
        let kind = if field.kind == Type::Ref { Type::Note } else { field.kind };
        customs.set_aside(Some(ours.person.id), field.name, &left, kind);
    }
    plan.gone.roles.push(theirs.role.clone());
    if role != ours.role {
        plan.roles.push(role);
    }
}
