//! `cornerman customer add|list|show|edit|observe|delete|find|map|duplicates|merge|unmerge`.

mod facts;
pub(super) mod form;
mod map;
mod merge;
mod observe;
mod show;
pub(super) mod told;

use super::json::customer::{DeletedJson, HitJson};
use super::list::{self, Chosen};
use super::out::{self, Out};
use super::rows::{self, row};
use super::session::Session;
use super::{json, table};
use crate::domain::customer::Customer;
use crate::domain::field::Record as _;
use crate::domain::label::is_label;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::store::Store;
use crate::usecases::{delete, find, label, save};
use form::{Changes, Taken};
use told::{doubts, said};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Add a customer
    Add {
        /// What the customer is called
        name: String,
        /// What sort of customer it is [default: guessed from the name]
        #[arg(long, value_parser = ["person", "company", "household", "institution"])]
        kind: Option<String>,
        #[command(flatten)]
        changes: Changes,
    },
    /// List all customers in reading order
    List {
        /// At most so many
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    /// Show everything about a customer
    Show {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// Instead what conditions and lists may ask about it, with what is known
        #[arg(long)]
        facts: bool,
    },
    /// Change a customer
    Edit {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        #[command(flatten)]
        changes: Changes,
        #[command(flatten)]
        taken: Taken,
    },
    /// Tell what was seen in a talk, and hear which type of behaviour it speaks for
    Observe(observe::Args),
    /// Delete a customer; `cornerman undo` brings it back
    Delete {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// Ask nothing; as deleting can be undone, nothing is asked anyway
        #[arg(long, hide = true)]
        yes: bool,
    },
    /// Find customers by parts of names, pinyin, initials, numbers, tags
    Find {
        /// What to look for
        #[arg(required_unless_present_any = ["list", "condition"])]
        words: Vec<String>,
        #[command(flatten)]
        chosen: Chosen,
        /// At most so many
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: usize,
    },
    /// Who decides at a customer: people by reporting line, and what is missing
    Map {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
    },
    /// Customers that may be one and the same
    Duplicates(merge::Duplicates),
    /// Make two customers one; nothing of either is lost, and `cornerman undo` takes it back
    Merge(merge::Merge),
    /// Make two of them again, whatever was done since
    Unmerge(merge::Unmerge),
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Add { name, kind, changes } => add(&name, kind.as_deref(), &changes, session, out),
        Verb::List { limit } => every(limit, session, out),
        Verb::Show { who, facts } => {
            let store = session.store()?;
            let id = find::who(&store, &who, session.home())?;
            if facts {
                return facts::run(&find::card(&store, id)?, &store, session, out);
            }
            told::print(&store, id, session, out)
        }
        Verb::Edit { who, changes, taken } => edit(&who, &changes, &taken, session, out),
        Verb::Observe(args) => observe::run(&args, session, out),
        Verb::Delete { who, yes: _ } => delete(&who, session, out),
        Verb::Find { words, chosen, limit } => search(&words.join(" "), &chosen, limit, session, out),
        Verb::Map { who } => map::run(&who, session, out),
        Verb::Duplicates(args) => merge::duplicates(&args, session, out),
        Verb::Merge(args) => merge::merge(&args, session, out),
        Verb::Unmerge(args) => merge::unmerge(&args, session, out),
    }
}

fn add(name: &str, kind: Option<&str>, changes: &Changes, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let id = session.ids.next_id();
    let mut store = session.store()?;
    let form = form::new(id, name, kind, changes, session.home())?;
    judge(&store, &Customer::blank(id, None), &form.customer, session)?;
    let group = save::customer(&mut store, &form, session.now, &session.actor)?;
    let told = doubts(&store, id, group, session).and_then(|()| said(&store, id, "cli-added", session, out));
    told::written((id, form.customer.name.as_str()), "cli-added", session, out, told)
}

fn edit(who: &str, changes: &Changes, taken: &Taken, session: &mut Session, out: Out) -> Result<u8, Problem> {
    if changes.is_empty() && taken.is_empty() {
        return Err(Problem::new(Kind::Usage, "edit-nothing"));
    }
    let mut store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let card = find::card(&store, id)?;
    let form = form::changed(&card, changes, taken, session.home())?;
    judge(&store, &card.customer, &form.customer, session)?;
    let written = save::edited_customer(&mut store, &card, &form, session.now, &session.actor)?.written()?;
    let key = if written.is_some() { "cli-changed" } else { "cli-unchanged" };
    let told = doubts(&store, id, written, session).and_then(|()| said(&store, id, key, session, out));
    told::written((id, form.customer.name.as_str()), key, session, out, told)
}

/// The playbook is read only where a label was named.
fn judge(store: &Store, before: &Customer, after: &Customer, session: &Session) -> Result<(), Problem> {
    let changed = Customer::FIELDS.iter().any(|field| is_label(field.name) && field.get(before) != field.get(after));
    let playbook = if changed { session.playbook() } else { Playbook::default() };
    label::judge(store, &playbook, before, after)
}

fn delete(who: &str, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let name = delete::customer(&mut store, id, session.now, &session.actor)?;
    store.close()?;
    if out.json {
        out::json(&json::text(&DeletedJson::new(id, &name))?)?;
    } else {
        out.line(session.words.fmt("cli-deleted", &[("name", name.into()), ("id", id.short().into())]))?;
    }
    Ok(0)
}

fn every(limit: Option<usize>, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let mut order = store.customer_order()?;
    order.truncate(limit.unwrap_or(usize::MAX));
    if order.is_empty() && !out.json {
        out::aside([session.words.get("cli-no-customers")]);
    }
    rows::print(&store, &order, out)?;
    Ok(0)
}

fn search(words: &str, chosen: &Chosen, limit: usize, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let among = list::chosen(&store, chosen, session)?;
    let (hits, total) = find::customers(&store, words, among.as_deref(), limit, session.home())?;
    if out.json {
        out::array(hits.iter().map(|hit| json::line(&HitJson::from(hit))))?;
        return Ok(0);
    }
    if hits.is_empty() {
        let said = match words {
            "" => session.words.get("cli-nobody-meets").into_owned(),
            words => session.words.fmt("cli-nobody-found", &[("words", words.into())]),
        };
        out::aside([said]);
    }
    let rows: Vec<_> = hits.iter().map(|hit| row(&hit.row)).collect();
    out.lines(table::lines(&rows, out.terminal))?;
    if total > hits.len() {
        let n = Arg::Count(i64::try_from(total - hits.len()).unwrap_or(i64::MAX));
        out::aside([session.words.fmt("cli-more-found", &[("n", n)])]);
    }
    Ok(0)
}
