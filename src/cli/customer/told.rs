//! A customer as it is told after it was asked for or written.

use super::show;
use crate::cli::json;
use crate::cli::json::card::CardJson;
use crate::cli::json::competitor::CompetitorJson;
use crate::cli::json::portrait::{PortraitJson, ShownJson};
use crate::cli::json::product::ValueJson;
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::domain::customer::Customer;
use crate::domain::id::Id;
use crate::domain::problem::Problem;
use crate::locale::Arg;
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::trouble::is_unread;
use crate::usecases::{find, label, merge};

/// Everything about a customer.
pub fn print(store: &Store, id: Id, session: &Session, out: Out) -> Result<u8, Problem> {
    let card = find::card(store, id)?;
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

/// One sentence about a customer that was written; for scripts, the customer as it is now.
pub fn said(store: &Store, id: Id, key: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    if out.json {
        return print(store, id, session, out);
    }
    let card = find::card(store, id)?;
    let args = [("name", Arg::from(card.customer.name.as_str())), ("id", id.short().into())];
    out.line(session.words.fmt(key, &args))?;
    Ok(0)
}

/// What is told of a customer that was just written. What is saved is saved, whatever can be read of it after that: whoever is
/// told of a failure does it once more.
pub fn written(
    (id, name): (Id, &str),
    key: &str,
    session: &Session,
    out: Out,
    told: Result<u8, Problem>,
) -> Result<u8, Problem> {
    let unread = match told {
        Err(problem) if is_unread(&problem) => problem,
        told => return told,
    };
    if out.json {
        out::json(&json::text(&json::NamedJson::new(id, name))?)?;
    } else {
        out.line(session.words.fmt(key, &[("name", name.into()), ("id", id.short().into())]))?;
    }
    out::aside([session.words.saved_unread(&unread)]);
    Ok(0)
}

/// Says whom the customer may be who was just written; the questions stand among the possible duplicates.
pub fn doubts(store: &Store, id: Id, group: Option<i64>, session: &Session) -> Result<(), Problem> {
    let alike = merge::alike(store, id, group)?;
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
