//! `cornerman value add|edit|show|list|delete`: what a product is worth to a customer, as sentences that can be said.

use super::customer::form::{parted, take, unknown};
use super::json::product::ValueJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::card::CustomerCard;
use crate::domain::fab::{Doubt, Offer, Range, doubts};
use crate::domain::field::{Record, Type};
use crate::domain::problem::{Kind, Problem};
use crate::domain::product::Value;
use crate::domain::provenance::{Past, of_line};
use crate::domain::speech;
use crate::locale::Arg;
use crate::store::Store;
use crate::text::Veil;
use crate::usecases::{find, label, product, value};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Write a line: for a customer, or what a product says of itself
    Add {
        /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id; without one, for everybody
        #[arg(long = "for", value_name = "WHO")]
        who: Option<String>,
        /// The product, by its name or id
        #[arg(long, value_name = "NAME")]
        product: Option<String>,
        /// A part, such as feature=TEXT; also function, advantage, benefit, number, proof, difference, risk, remedy, whom, scene
        #[arg(long = "set", value_name = "FIELD=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Change a line
    Edit {
        /// Its id: '#' and eight digits
        id: String,
        /// A part, such as benefit=TEXT; empty clears it
        #[arg(long = "set", value_name = "FIELD=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// What can be said to a customer, sentence by sentence: their lines, over those of the products
    Show {
        /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id; without one, for everybody
        who: Option<String>,
        /// Only of this product
        #[arg(long, value_name = "NAME")]
        product: Option<String>,
    },
    /// List the lines as they were written
    List {
        /// Only those of a customer
        #[arg(long = "for", value_name = "WHO")]
        who: Option<String>,
    },
    /// Take a line away; `cornerman undo` brings it back
    Delete {
        /// Its id: '#' and eight digits
        id: String,
    },
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Add { who, product, fields } => add(who.as_deref(), product.as_deref(), &fields, session, out),
        Verb::Edit { id, fields } => edit(&id, &fields, session, out),
        Verb::Show { who, product } => show(who.as_deref(), product.as_deref(), session, out),
        Verb::List { who } => list(who.as_deref(), session, out),
        Verb::Delete { id } => {
            let mut store = session.store()?;
            let line = value::which(&store, &id)?;
            let subject = subject(&store, &line)?;
            value::remove(&mut store, &line, &subject, session.now, &session.actor)?;
            said(&store, &line, "cli-deleted", session, out)
        }
    }
}

fn card(store: &Store, who: &str, session: &Session) -> Result<CustomerCard, Problem> {
    let id = find::who(store, who, session.home())?;
    find::card(store, id)
}

/// Whom or what a line is about: the customer's name, else the product's.
fn subject(store: &Store, line: &Value) -> Result<String, Problem> {
    use crate::domain::customer::Customer;
    if let Some(customer) = store.linked::<Customer>(line.customer)? {
        return Ok(customer.name.into_string());
    }
    let range = store.range()?;
    Ok(range.product(line.product).map(|product| product.name.to_string()).unwrap_or_default())
}

fn set(line: &mut Value, fields: &[String]) -> Result<(), Problem> {
    let parts = || Value::FIELDS.iter().filter(|field| field.kind != Type::Ref).map(|field| field.name);
    for typed in fields {
        let (name, text) = parted(typed)?;
        if !take(line, name, text)? {
            return Err(unknown(name, parts()));
        }
    }
    Ok(())
}

fn add(
    who: Option<&str>,
    named: Option<&str>,
    fields: &[String],
    session: &mut Session,
    out: Out,
) -> Result<u8, Problem> {
    let id = session.ids.next_id();
    let mut store = session.store()?;
    let customer = who.map(|who| find::who(&store, who, session.home())).transpose()?;
    let mut line = Value::blank(id, customer);
    let range = store.range()?;
    line.product = named.map(|named| product::which(&store, &range, named)).transpose()?.map(|product| product.id);
    if line.product.is_none() && customer.is_none() {
        return Err(Problem::new(Kind::Usage, "value-of-nobody"));
    }
    set(&mut line, fields)?;
    let subject = subject(&store, &line)?;
    value::save(&mut store, None, &line, &subject, session.now, &session.actor)?.written()?;
    said(&store, &line, "cli-added", session, out)
}

fn edit(id: &str, fields: &[String], session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let before = value::which(&store, id)?;
    let mut after = before.clone();
    set(&mut after, fields)?;
    let subject = subject(&store, &after)?;
    let written = value::save(&mut store, Some(&before), &after, &subject, session.now, &session.actor)?.written()?;
    said(&store, &after, if written.is_some() { "cli-changed" } else { "cli-unchanged" }, session, out)
}

/// A line after it was written: what it says, and what would make it better.
fn said(store: &Store, line: &Value, key: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    let range = store.range()?;
    let card = line.customer.map(|id| store.customer_card(id)).transpose()?.flatten();
    let offer = range.alone(line);
    if out.json {
        let past = label::past_of(store, [line.id])?;
        out::json(&json::text(&ValueJson::new(&offer, card.as_ref(), &past, &session.words))?)?;
        return Ok(0);
    }
    let name = subject(store, line)?;
    out.line(session.words.fmt(key, &[("name", Arg::from(&name)), ("id", line.id.short().into())]))?;
    out::aside(doubted(&offer, card.as_ref(), session));
    Ok(0)
}

fn doubted(offer: &Offer, card: Option<&CustomerCard>, session: &Session) -> Vec<String> {
    let doubts = doubts(&offer.line(), card);
    let said =
        |doubt: &Doubt| format!("{}: {}", session.words.choice("value-part", doubt.field), session.words.doubt(*doubt));
    doubts.iter().map(said).collect()
}

fn show(who: Option<&str>, named: Option<&str>, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let card = who.map(|who| card(&store, who, session)).transpose()?;
    let range = store.range()?;
    let only = named.map(|named| product::which(&store, &range, named)).transpose()?.map(|product| product.id);
    let own = card.as_ref().map(|card| card.values.as_slice()).unwrap_or_default();
    let of = |offer: &Offer| only.is_none_or(|id| offer.product.is_some_and(|product| product.id == id));
    let offers: Vec<Offer> = range.offers(own).into_iter().filter(|offer| !offer.is_blank() && of(offer)).collect();
    let lines = offers.iter().flat_map(|offer| offer.own.into_iter().chain(offer.draft));
    let past = label::past_of(&store, lines.map(|line| line.id))?;
    if out.json {
        let json = |offer: &Offer| json::line(&ValueJson::new(offer, card.as_ref(), &past, &session.words));
        out::array(offers.iter().map(json))?;
        return Ok(0);
    }
    if offers.is_empty() {
        out::aside([session.words.get("cli-no-values")]);
    }
    for offer in &offers {
        out.lines(shown(offer, card.as_ref(), &past, session))?;
    }
    Ok(0)
}

/// One line to be read: what to say first, then where it comes from.
fn shown(offer: &Offer, card: Option<&CustomerCard>, past: &Past, session: &Session) -> Vec<String> {
    let (words, line, name) = (&session.words, offer.line(), offer.name());
    let seconds = speech::seconds(&words.value_line(&line, &name));
    let mut lines = words.value_said(&line, &name);
    lines.extend(words.risk_said(&line));
    let took = words.fmt("value-seconds", &[("n", Arg::from(seconds))]);
    lines.push(format!("  {}  {name}  {took}", line.id.short()));
    let field = |name: &str, text: &str| format!("  {}: {text}", words.choice("value-part", name));
    for (part, text) in [("difference", &line.difference), ("whom", &line.whom), ("scene", &line.scene)] {
        lines.extend((!text.is_empty()).then(|| field(part, text)));
    }
    let facts: Vec<_> = offer.own.into_iter().chain(offer.draft).flat_map(|line| of_line(line, past)).collect();
    let sources = words.sources(&facts, Veil::default(), session.now);
    lines.extend(sources.into_iter().map(|source| format!("  {source}")));
    lines.extend(doubted(offer, card, session).into_iter().map(|doubt| format!("  ! {doubt}")));
    lines.push(String::new());
    lines
}

fn list(who: Option<&str>, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let Range { products, drafts } = store.range()?;
    let range = Range { products, drafts: Vec::new() };
    let only = who.map(|who| find::who(&store, who, session.home())).transpose()?;
    let all = drafts.into_iter().chain(store.customers_values()?);
    let lines: Vec<Value> = all.filter(|line| only.is_none() || line.customer == only).collect();
    if out.json {
        let past = label::past_of(&store, lines.iter().map(|line| line.id))?;
        let json = |line: &Value| json::line(&ValueJson::new(&range.alone(line), None, &past, &session.words));
        out::array(lines.iter().map(json))?;
        return Ok(0);
    }
    if lines.is_empty() {
        out::aside([session.words.get("cli-no-values")]);
    }
    let mut rows = Vec::new();
    for line in &lines {
        let of = if line.customer.is_some() { subject(&store, line)? } else { String::new() };
        let worth = if line.benefit.is_empty() { &line.advantage } else { &line.benefit };
        rows.push([
            line.id.short(),
            of,
            range.alone(line).name().to_string(),
            line.feature.to_string(),
            worth.to_string(),
        ]);
    }
    out.lines(table::lines(&rows, out.terminal))?;
    Ok(0)
}
