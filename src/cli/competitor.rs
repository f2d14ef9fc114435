//! `cornerman competitor add|edit|list|show|remove`: who else sells to a customer, in six questions.

use super::customer::form::{parted, take, unknown};
use super::json::competitor::CompetitorJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::field::{Record, Value};
use crate::domain::problem::Problem;
use crate::domain::provenance::of_sheet;
use crate::locale::{Arg, Words};
use crate::store::Store;
use crate::text::Veil;
use crate::usecases::{competitor, find, label};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Write a sheet about a competitor at a customer
    Add(SheetArgs),
    /// Change a sheet
    Edit(SheetArgs),
    /// List the competitors at a customer
    List {
        /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
    },
    /// Show a sheet, with the questions still open
    Show {
        /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// The competitor's name, or the id of the sheet
        name: String,
    },
    /// Take a sheet away; `cornerman undo` brings it back
    Remove {
        /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// The competitor's name, or the id of the sheet
        name: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct SheetArgs {
    /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id
    who: String,
    /// The competitor's name; for a change also the id of the sheet
    name: String,
    /// An answer, such as positioning=TEXT; also strategy, relations, tactics, support, organisation, difference, note
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    fields: Vec<String>,
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Add(args) => write(&args, true, session, out),
        Verb::Edit(args) => write(&args, false, session, out),
        Verb::List { who } => {
            let store = session.store()?;
            list(&store, &card(&store, &who, session)?, session, out)
        }
        Verb::Show { who, name } => {
            let store = session.store()?;
            let card = card(&store, &who, session)?;
            show(&store, &competitor::which(&store, &card, &name)?, session, out)
        }
        Verb::Remove { who, name } => {
            let mut store = session.store()?;
            let card = card(&store, &who, session)?;
            let sheet = competitor::which(&store, &card, &name)?;
            competitor::remove(&mut store, &sheet, session.now, &session.actor)?;
            said(store, &sheet, "cli-deleted", session, out)
        }
    }
}

fn card(store: &Store, who: &str, session: &Session) -> Result<CustomerCard, Problem> {
    let id = find::who(store, who, session.home())?;
    find::card(store, id)
}

fn write(args: &SheetArgs, new: bool, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let id = session.ids.next_id();
    let mut store = session.store()?;
    let card = card(&store, &args.who, session)?;
    let before = if new { None } else { Some(competitor::which(&store, &card, &args.name)?) };
    let mut sheet = match &before {
        Some(before) => before.clone(),
        None => Competitor::blank(id, Some(card.customer.id)),
    };
    if let (true, Some(field)) = (new, Competitor::field("name")) {
        field.set(&mut sheet, Value::Text(args.name.clone()))?;
    }
    for typed in &args.fields {
        let (name, value) = parted(typed)?;
        if !take(&mut sheet, name, value)? {
            return Err(unknown(name, Competitor::FIELDS.iter().map(|field| field.name)));
        }
    }
    let written = competitor::save(&mut store, before.as_ref(), &sheet, session.now, &session.actor)?.written()?;
    let key = if written.is_some() { "cli-changed" } else { "cli-unchanged" };
    said(store, &sheet, if new { "cli-added" } else { key }, session, out)
}

fn said(store: Store, sheet: &Competitor, key: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    let past = label::past_of(&store, [sheet.id])?;
    store.close()?;
    if out.json {
        out::json(&json::text(&CompetitorJson::new(sheet, &past))?)?;
        return Ok(0);
    }
    let args = [("name", Arg::from(sheet.name.as_str())), ("id", sheet.id.short().into())];
    out.line(session.words.fmt(key, &args))?;
    Ok(0)
}

fn list(store: &Store, card: &CustomerCard, session: &Session, out: Out) -> Result<u8, Problem> {
    if out.json {
        let past = label::past_of(store, card.competitors.iter().map(|sheet| sheet.id))?;
        out::array(card.competitors.iter().map(|sheet| json::line(&CompetitorJson::new(sheet, &past))))?;
        return Ok(0);
    }
    if card.competitors.is_empty() {
        let named = &card.customer.competitor;
        out::aside([if named.is_empty() {
            session.words.get("cli-no-competitors").into_owned()
        } else {
            // One is named on the card, and nothing more is known.
            session.words.fmt("rival-no-sheet", &[("name", Arg::from(named.as_str()))])
        }]);
    }
    let row = |sheet: &Competitor| [sheet.id.short(), sheet.name.to_string(), sheet.difference.to_string()];
    let rows: Vec<_> = card.competitors.iter().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))?;
    Ok(0)
}

fn show(store: &Store, sheet: &Competitor, session: &Session, out: Out) -> Result<u8, Problem> {
    let past = label::past_of(store, [sheet.id])?;
    if out.json {
        out::json(&json::text(&CompetitorJson::new(sheet, &past))?)?;
        return Ok(0);
    }
    let words: &Words = &session.words;
    let rows: Vec<_> = Competitor::FIELDS
        .iter()
        .filter(|field| field.name != "name")
        .map(|field| {
            let value = field.get(sheet).encode().unwrap_or_else(|| "-".to_owned());
            [words.choice("field", field.name).into_owned(), value.replace('\n', " ")]
        })
        .collect();
    let head = format!("{}  {}", sheet.name, sheet.id.short());
    out.lines([head].into_iter().chain(table::lines(&rows, out.terminal)))?;
    let sources = words.sources(&of_sheet(sheet, &past), Veil::default(), session.now);
    let sources = sources.into_iter().map(|source| format!("  {source}"));
    out.lines([String::new(), words.get("why-facts").into_owned()].into_iter().chain(sources))?;
    Ok(0)
}
