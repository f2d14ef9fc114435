//! `cornerman customer duplicates|merge|unmerge`: two customers that may be one, are made one, or two again.

use crate::cli::json::merge::{MergeJson, QuestionJson, UnmergedJson};
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::customer::{self, Customer};
use crate::domain::draft::OWN;
use crate::domain::duplicate::Duplicate;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::merge::{self as plans, Compared, Order, Side, Standing, Take};
use crate::domain::problem::{Kind, Problem};
use crate::locale::{Arg, Words};
use crate::store::undo::Undone;
use crate::usecases::find;
use crate::usecases::merge::{self, Merged, Question};

#[derive(Debug, clap::Args)]
pub struct Duplicates {
    /// Say that two are not one: the id of the question, as the list shows it
    #[arg(long, value_name = "ID")]
    dismiss: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub struct Merge {
    /// The customer that stays: '#' and eight digits, a name, a number, an e-mail address, an external id
    keep: String,
    /// The customer that goes into it
    other: String,
    /// Take the other one's value of a field, such as city=other; custom.NAME=other for a field of your own
    #[arg(long, value_name = "FIELD=other")]
    take: Vec<String>,
    /// Only say what it would come to
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, clap::Args)]
pub struct Unmerge {
    /// The customer that went: its id, or '#' and eight digits of it
    who: String,
    /// Also where a value has been changed since
    #[arg(long)]
    force: bool,
}

pub fn duplicates(args: &Duplicates, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    if args.dismiss.is_empty() {
        return list(&merge::questions(&store)?, session, out);
    }
    let mut answered = Vec::new();
    for typed in &args.dismiss {
        let missing = || Problem::new(Kind::Missing, "duplicate-missing").arg("id", typed.as_str());
        answered.push(find::by_own_id::<Duplicate>(&store, typed)?.ok_or_else(missing)?);
    }
    for question in &answered {
        merge::dismiss(&mut store, question, session.now, &session.actor)?;
    }
    store.close()?;
    if out.json {
        out::json(&json::count(answered.len())?)?;
    } else {
        out.line(session.words.fmt("cli-dismissed", &[("n", Arg::from(answered.len()))]))?;
    }
    Ok(0)
}

fn list(questions: &[Question], session: &Session, out: Out) -> Result<u8, Problem> {
    if out.json {
        out::array(questions.iter().map(|question| json::line(&QuestionJson::from(question))))?;
        return Ok(0);
    }
    if questions.is_empty() {
        out::aside([session.words.get("said-no-duplicates")]);
    }
    let named = |customer: &Customer| format!("{} {}", customer.name, customer.id.short());
    let row = |question: &Question| {
        let reason = session.words.choice("reason", &question.duplicate.reason).into_owned();
        [question.duplicate.id.short(), named(&question.one), named(&question.other), reason]
    };
    let rows: Vec<_> = questions.iter().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))?;
    Ok(0)
}

pub fn merge(args: &Merge, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let [keep, other] =
        [find::who(&store, &args.keep, session.home())?, find::who(&store, &args.other, session.home())?];
    if keep == other {
        return Err(Problem::new(Kind::Usage, "merge-same"));
    }
    let (keep, other) = (Box::new(find::card(&store, keep)?), Box::new(find::card(&store, other)?));
    let rows = plans::compare(&keep, &other);
    let order = Order { take: take(&args.take, &rows)?, formerly: session.words.formerly(), keep, other };
    let done = !args.dry_run;
    if done {
        let merged = merge::customers(&mut store, &order, session.now, &session.actor)?;
        if matches!(merged, Merged::Changed(_)) {
            return Err(Problem::new(Kind::Changed, "merge-changed"));
        }
    }
    store.close()?;
    let plan = plans::plan(&order.keep, &order.other, &order.take, &order.formerly);
    if out.json {
        out::json(&json::text(&MergeJson::new(&order, &rows, &plan, done))?)?;
        return Ok(0);
    }
    let shown: Vec<_> = rows.iter().map(|row| line(row, &order.take, &session.words)).collect();
    out.lines(table::lines(&shown, out.terminal))?;
    let args = [
        ("keep", Arg::from(order.keep.customer.name.as_str())),
        ("id", order.keep.customer.id.short().into()),
        ("other", order.other.customer.name.as_str().into()),
    ];
    out.line(session.words.fmt(if done { "cli-merged" } else { "cli-would-merge" }, &args))?;
    Ok(0)
}

/// A field, both values, and what becomes of them.
fn line(row: &Compared, take: &Take, words: &Words) -> [String; 4] {
    let label = match row.name.strip_prefix(OWN) {
        Some(own) => own.to_owned(),
        None => words.choice("field", &row.name).into_owned(),
    };
    let value = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or("-");
        let text = match customer::family(&row.name) {
            Some(family) => words.choice(family, text).into_owned(),
            None if row.name == "do_not_call" && text == "1" => words.get("cli-yes").into_owned(),
            None => text.to_owned(),
        };
        text.replace('\n', " ")
    };
    let side = take.get(&row.name).copied().unwrap_or(Side::Keep);
    let becomes = match row.standing {
        Standing::Differ => words.choice("merge-takes", side.name()),
        standing => words.choice("merge-standing", standing.name()),
    };
    [label, value(&row.keep), value(&row.other), becomes.into_owned()]
}

/// The decisions typed, each about a field that there is.
fn take(typed: &[String], rows: &[Compared]) -> Result<Take, Problem> {
    let mut take = Take::new();
    for one in typed {
        let bad = || Problem::new(Kind::Usage, "merge-take").arg("value", one.as_str());
        let (name, side) = one.rsplit_once('=').ok_or_else(bad)?;
        let side = Side::parse(side.trim()).ok_or_else(bad)?;
        let name = name.trim();
        if Customer::field(name).is_none() && !rows.iter().any(|row| row.name == name) {
            let known: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
            return Err(Problem::new(Kind::Usage, "set-unknown").arg("name", name).arg("known", known.join(", ")));
        }
        take.insert(name.to_owned(), side);
    }
    Ok(take)
}

pub fn unmerge(args: &Unmerge, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let missing = || Problem::new(Kind::Missing, "unmerge-nothing").arg("who", args.who.as_str());
    let gone = merge::gone(&store, &args.who)?.ok_or_else(missing)?;
    let done = merge::take_apart(&mut store, gone, args.force, session.now, &session.actor)?;
    let words = &session.words;
    match done {
        Undone::Done(_) => said(&find::card(&store, gone)?.customer, gone, words, out),
        Undone::ChangedSince { action, fields } => {
            let fields: Vec<_> = fields.iter().map(|field| words.choice("field", field)).collect();
            let what = words.deed(&action.verb, &action.subject, action.customers);
            Err(Problem::new(Kind::BadData, "undo-changed").arg("what", what).arg("fields", fields.join(", ")))
        }
        Undone::Asks(_) | Undone::Nothing => Err(missing()),
    }
}

fn said(customer: &Customer, id: Id, words: &Words, out: Out) -> Result<u8, Problem> {
    if out.json {
        out::json(&json::text(&UnmergedJson::new(id, &customer.name))?)?;
    } else {
        let args = [("name", Arg::from(customer.name.as_str())), ("id", id.short().into())];
        out.line(words.fmt("cli-unmerged", &args))?;
    }
    Ok(0)
}
