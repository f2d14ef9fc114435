//! `cornerman product add|list|edit|delete`: what is sold.

use super::customer::form::{parted, take, unknown};
use super::json::product::ProductJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::field::{Record, Value};
use crate::domain::problem::{Kind, Problem};
use crate::domain::product::Product;
use crate::locale::Arg;
use crate::usecases::product;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Add a product
    Add {
        /// What it is called when one speaks of it: "the Twin pump"
        name: String,
        /// A field, such as note=TEXT
        #[arg(long = "set", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    /// List the products, with how many value lines each has
    List {
        /// Also what is out of sale
        #[arg(long)]
        all: bool,
    },
    /// Change a product: name, note, retired=yes
    Edit {
        /// Its name or id
        which: String,
        /// A field, such as name=TEXT, note=TEXT or retired=yes
        #[arg(long = "set", value_name = "FIELD=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Take a product away with its own lines; `cornerman undo` brings it back
    Delete {
        /// Its name or id
        which: String,
    },
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Add { name, fields } => add(name, &fields, session, out),
        Verb::List { all } => list(all, session, out),
        Verb::Edit { which, fields } => edit(&which, &fields, session, out),
        Verb::Delete { which } => {
            let mut store = session.store()?;
            let gone = product::which(&store, &store.range()?, &which)?;
            product::remove(&mut store, &gone, session.now, &session.actor)?;
            store.close()?;
            said(&gone, "cli-deleted", session, out)
        }
    }
}

fn set(product: &mut Product, fields: &[String]) -> Result<(), Problem> {
    for typed in fields {
        let (name, value) = parted(typed)?;
        if !take(product, name, value)? {
            return Err(unknown(name, Product::FIELDS.iter().map(|field| field.name)));
        }
    }
    Ok(())
}

fn add(name: String, fields: &[String], session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut new = Product::blank(session.ids.next_id(), None);
    let field = Product::field("name").ok_or(Problem::new(Kind::Internal, "internal"))?;
    field.set(&mut new, Value::Text(name))?;
    set(&mut new, fields)?;
    let mut store = session.store()?;
    product::save(&mut store, None, &new, session.now, &session.actor)?.written()?;
    store.close()?;
    said(&new, "cli-added", session, out)
}

fn edit(which: &str, fields: &[String], session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let before = product::which(&store, &store.range()?, which)?;
    let mut after = before.clone();
    set(&mut after, fields)?;
    let written = product::save(&mut store, Some(&before), &after, session.now, &session.actor)?.written()?;
    store.close()?;
    said(&after, if written.is_some() { "cli-changed" } else { "cli-unchanged" }, session, out)
}

fn list(all: bool, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let range = store.range()?;
    let listed = || range.products.iter().filter(|product| all || !product.retired);
    let lines = |product: &Product| range.drafts.iter().filter(|line| line.product == Some(product.id)).count();
    if out.json {
        out::array(listed().map(|product| json::line(&ProductJson::new(product, lines(product)))))?;
        return Ok(0);
    }
    if listed().next().is_none() {
        out::aside([session.words.get("cli-no-products")]);
    }
    let row = |product: &Product| {
        let retired = if product.retired { session.words.get("field-retired").into_owned() } else { String::new() };
        let lines = session.words.fmt("cli-product-lines", &[("n", Arg::from(lines(product)))]);
        [product.id.short(), product.name.to_string(), lines, retired, product.note.replace('\n', " ")]
    };
    let rows: Vec<_> = listed().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))?;
    Ok(0)
}

fn said(product: &Product, key: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    if out.json {
        out::json(&json::text(&ProductJson::new(product, 0))?)?;
        return Ok(0);
    }
    let args = [("name", Arg::from(product.name.as_str())), ("id", product.id.short().into())];
    out.line(session.words.fmt(key, &args))?;
    Ok(0)
}
