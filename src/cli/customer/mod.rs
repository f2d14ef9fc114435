//! `cornerman customer add|list|show|edit|observe|delete|find|map|duplicates|merge|unmerge`.

mod facts;
pub(super) mod form;
mod map;
mod merge;
mod observe;
mod show;

use super::json::card::CardJson;
use super::json::competitor::CompetitorJson;
use super::json::customer::{DeletedJson, HitJson, RowJson};
use super::json::portrait::{PortraitJson, ShownJson};
use super::json::product::ValueJson;
use super::list::{self, Chosen};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::card::CustomerRow;
use crate::domain::customer::Customer;
use crate::domain::field::Record as _;
use crate::domain::id::Id;
use crate::domain::label::is_label;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::{delete, find, label, merge as merging, save};
use form::{Changes, Taken};

/// How many rows are fetched at once.
pub(super) const CHUNK: usize = 500;

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
                return facts::run(&card(&store, id)?, &store, session, out);
            }
            print(&store, id, session, out)
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
    doubts(&store, id, group, session)?;
    said(&store, id, "cli-added", session, out)
}

fn edit(who: &str, changes: &Changes, taken: &Taken, session: &mut Session, out: Out) -> Result<u8, Problem> {
    if changes.is_empty() && taken.is_empty() {
        return Err(Problem::new(Kind::Usage, "edit-nothing"));
    }
    let mut store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let card = card(&store, id)?;
    let form = form::changed(&card, changes, taken, session.home())?;
    judge(&store, &card.customer, &form.customer, session)?;
    let written = save::edited_customer(&mut store, &card, &form, session.now, &session.actor)?.written()?;
    doubts(&store, id, written, session)?;
    said(&store, id, if written.is_some() { "cli-changed" } else { "cli-unchanged" }, session, out)
}

/// Says whom the customer may be who was just written; the questions stand among the possible duplicates.
pub(super) fn doubts(store: &Store, id: Id, group: Option<i64>, session: &Session) -> Result<(), Problem> {
    let alike = merging::alike(store, id, group)?;
    let line = |(other, reason): &(Customer, Clean)| {
        let args = [
            ("name", Arg::from(other.name.as_str())),
            ("id", other.id.short().into()),
            ("reason", session.words.choice("reason", reason).into()),
        ];
        session.words.fmt("cli-alike", &args)
    };
    let mut lines: Vec<String> = alike.iter().map(line).collect();
    if !lines.is_empty() {
        lines.push(session.words.get("cli-alike-next").into_owned());
    }
    out::aside(lines);
    Ok(())
}

/// The playbook is read only where a label was named.
fn judge(store: &Store, before: &Customer, after: &Customer, session: &Session) -> Result<(), Problem> {
    let changed = Customer::FIELDS.iter().any(|field| is_label(field.name) && field.get(before) != field.get(after));
    let playbook = if changed { session.playbook() } else { Playbook::default() };
    label::judge(store, &playbook, before, after)
}

/// One sentence about a customer that was written; for scripts, the customer as it is now.
pub(super) fn said(store: &Store, id: Id, key: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    if out.json {
        return print(store, id, session, out);
    }
    let card = card(store, id)?;
    let args = [("name", Arg::from(card.customer.name.as_str())), ("id", id.short().into())];
    out.line(session.words.fmt(key, &args))?;
    Ok(0)
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
    if out.json {
        let rows = order.chunks(CHUNK).flat_map(|chunk| match store.customer_rows(chunk) {
            Ok(rows) => rows.into_iter().map(Ok::<_, Problem>).collect(),
            Err(error) => vec![Err(error.into())],
        });
        out::array(rows.map(|row| json::line(&RowJson::from(&row?))))?;
        return Ok(0);
    }
    if order.is_empty() {
        out::aside([session.words.get("cli-no-customers")]);
    }
    let mut rows = Vec::with_capacity(order.len());
    for chunk in order.chunks(CHUNK) {
        rows.extend(store.customer_rows(chunk)?.iter().map(row));
    }
    out.lines(table::lines(&rows, out.terminal))?;
    Ok(0)
}

pub(super) fn row(row: &CustomerRow) -> [String; 5] {
    [row.id.short(), row.name.to_string(), row.people.to_string(), row.phone.to_string(), row.city.to_string()]
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

fn print(store: &Store, id: Id, session: &Session, out: Out) -> Result<u8, Problem> {
    let card = card(store, id)?;
    let past = label::past(store, id)?;
    let range = store.range()?;
    if out.json {
        let hanging = |id| Ok::<_, Problem>((store.check_marks(id)?, store.spin_answers(id)?));
        let portrait = PortraitJson::new(&card, &past);
        let competitors = card.competitors.iter().map(|sheet| CompetitorJson::new(sheet, &past)).collect();
        let value = |line| ValueJson::new(&range.alone(line), Some(&card), &past, &session.words);
        let values = card.values.iter().map(value).collect();
        let card = CardJson::new(&card, &past, hanging)?;
        out::json(&json::text(&ShownJson { card, competitors, values, portrait })?)?;
    } else {
        out.lines(show::lines(&card, &range, &past, session))?;
    }
    Ok(0)
}

fn card(store: &Store, id: Id) -> Result<crate::domain::card::CustomerCard, Problem> {
    store.customer_card(id)?.ok_or(Problem::new(Kind::Missing, "customer-missing"))
}
