//! `cornerman person add|edit|delete`: the people at a customer. They are shown with `customer show`.

use super::customer::form::{add_points, parted, take, unknown};
use super::customer::told::{doubts, said};
use super::out::Out;
use super::session::Session;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::field::{Field, Record, Type, Value};
use crate::domain::id::Id;
use crate::domain::person::{Person, Role};
use crate::domain::problem::{Kind, Problem};
use crate::usecases::save::{self, PersonForm};
use crate::usecases::{delete, find};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Add a person at a customer
    Add(PersonArgs),
    /// Change a person at a customer
    Edit(PersonArgs),
    /// Delete a person at a customer; `cornerman undo` brings them back
    Delete {
        /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// The person's name
        name: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct PersonArgs {
    /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id
    who: String,
    /// The person's name
    name: String,
    /// A telephone number; may be repeated
    #[arg(long = "phone", value_name = "NUMBER")]
    phones: Vec<String>,
    /// A mobile number; may be repeated
    #[arg(long = "mobile", value_name = "NUMBER")]
    mobiles: Vec<String>,
    /// An e-mail address; may be repeated
    #[arg(long = "email", value_name = "ADDRESS")]
    emails: Vec<String>,
    /// A name on WeChat; may be repeated
    #[arg(long = "wechat", value_name = "NAME")]
    wechats: Vec<String>,
    /// A field such as function=Buyer, part=decider, stance=champion, strength=4, trust=3, `reports_to=NAME`; empty clears it
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    fields: Vec<String>,
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let (args, new) = match verb {
        Verb::Add(args) => (args, true),
        Verb::Edit(args) => (args, false),
        Verb::Delete { who, name } => return delete(&who, &name, session, out),
    };
    let id = find::who(&store, &args.who, session.home())?;
    let card = find::card(&store, id)?;
    let mut form = if new { blank(&args.name, &card, session)? } else { known(&args.name, &card)? };
    let owner = (id, Some(form.person.id));
    add_points(&mut form.points, owner, [&args.phones, &args.mobiles, &args.emails, &args.wechats], session.home())?;
    for typed in &args.fields {
        let (name, value) = parted(typed)?;
        if name == "reports_to" {
            form.role.reports_to = above(value, &form.person, &card)?;
            continue;
        }
        if !take(&mut form.person, name, value)? && !take(&mut form.role, name, value)? {
            return Err(unknown(name, names(Person::FIELDS).chain(names(Role::FIELDS)).chain(["reports_to"])));
        }
    }
    let written = save::edited_person(&mut store, &card, &form, session.now, &session.actor)?.written()?;
    doubts(&store, id, written, session)?;
    said(&store, id, if written.is_some() { "cli-changed" } else { "cli-unchanged" }, session, out)
}

/// The colleague somebody reports to, by name; nobody where nothing is said.
fn above(name: &str, person: &Person, card: &CustomerCard) -> Result<Option<Id>, Problem> {
    if name.is_empty() {
        return Ok(None);
    }
    let above = known(name, card)?.person.id;
    let own = above == person.id;
    if own { Err(Problem::new(Kind::BadData, "person-unknown").arg("value", name)) } else { Ok(Some(above)) }
}

fn names<T>(fields: &'static [Field<T>]) -> impl Iterator<Item = &'static str> {
    fields.iter().filter(|field| field.kind != Type::Ref).map(|field| field.name)
}

fn blank(name: &str, card: &CustomerCard, session: &mut Session) -> Result<PersonForm, Problem> {
    let customer = Some(card.customer.id);
    let mut person = Person::blank(session.ids.next_id(), customer);
    if let Some(field) = Person::field("name") {
        field.set(&mut person, Value::Text(name.to_owned()))?;
    }
    let mut role = Role::blank(session.ids.next_id(), customer);
    role.person = Some(person.id);
    Ok(PersonForm { person, role, points: Vec::new() })
}

fn delete(who: &str, name: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let card = find::card(&store, id)?;
    let form = known(name, &card)?;
    let member = Member { person: form.person, role: form.role };
    delete::person(&mut store, &card, &member, session.now, &session.actor)?;
    if out.json {
        return said(&store, id, "cli-deleted", session, out);
    }
    let args = [("name", member.person.name.as_str().into()), ("id", member.person.id.short().into())];
    out.line(session.words.fmt("cli-deleted", &args))?;
    Ok(0)
}

/// The person of that name there, as a form has them.
fn known(name: &str, card: &CustomerCard) -> Result<PersonForm, Problem> {
    let member = find::member(card, name)?;
    Ok(PersonForm {
        person: member.person.clone(),
        role: member.role.clone(),
        points: card.points_of(Some(member.person.id)).cloned().collect(),
    })
}
