//! `cornerman customer observe`: behaviour seen in a talk, and the type of behaviour that it speaks for.

use super::form::{self, Changes, Taken};
use crate::cli::json::observe::{ObservationJson, ObservedJson, SuggestionJson};
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::playbook::{Behaviour, Observation, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::usecases::{find, save};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// '#' and eight digits, a name, a number, an e-mail address, an external id
    who: String,
    /// What was seen: ids of observations, parted by commas; without it all that can be seen is listed
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    seen: Vec<String>,
    /// Keep the type that most of it speaks for; `cornerman undo` takes it back
    #[arg(long, requires = "seen")]
    set: bool,
}

/// A type of behaviour with what was seen that speaks for it.
struct Suggestion<'p> {
    behaviour: &'p Behaviour,
    weight: f64,
    reasons: Vec<&'p Observation>,
}

pub fn run(args: &Args, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let playbook = session.playbook();
    if args.seen.is_empty() {
        return list(&playbook, out);
    }
    let known = |id: &String| {
        let missing = || Problem::new(Kind::BadData, "observation-unknown").arg("id", id.as_str());
        playbook.observations.get(id.trim()).ok_or_else(missing)
    };
    let seen: Vec<&Observation> = args.seen.iter().map(known).collect::<Result<_, _>>()?;
    let suggestions = suggestions(&playbook, &seen);
    let mut store = session.store()?;
    let id = find::who(&store, &args.who, session.home())?;
    let card = super::card(&store, id)?;
    let mut behaviour = card.customer.behaviour.to_string();
    let best = suggestions.first().filter(|_| args.set);
    if let Some(best) = best {
        behaviour = best.behaviour.id.to_string();
        let changes = Changes { fields: vec![format!("behaviour={behaviour}")], ..Changes::default() };
        let form = form::changed(&card, &changes, &Taken::default(), session.home())?;
        save::edited_customer(&mut store, &card, &form, session.now, &session.actor)?.written()?;
    }
    store.close()?;
    if out.json {
        let suggestions = suggestions.iter().map(|one| SuggestionJson::new(one.behaviour, one.weight, &one.reasons));
        out::json(&json::text(&ObservedJson {
            id: id.to_string(),
            name: &card.customer.name,
            seen: seen.iter().map(|one| ObservationJson::from(*one)).collect(),
            suggestions: suggestions.collect(),
            behaviour: Some(behaviour).filter(|text| !text.is_empty()),
            set: best.is_some(),
        })?)?;
        return Ok(0);
    }
    say(&suggestions, seen.len(), best.is_some(), &card.customer.name, session, out)
}

fn list(playbook: &Playbook, out: Out) -> Result<u8, Problem> {
    let all = playbook.observations.iter().map(ObservationJson::from);
    if out.json {
        out::array(all.map(|one| json::line(&one)))?;
        return Ok(0);
    }
    let rows: Vec<_> = all.map(|one| [one.id.to_owned(), one.name]).collect();
    out.lines(table::lines(&rows, out.terminal))?;
    Ok(0)
}

fn suggestions<'p>(playbook: &'p Playbook, seen: &[&'p Observation]) -> Vec<Suggestion<'p>> {
    let ids: Vec<&str> = seen.iter().map(|one| one.id.as_str()).collect();
    let with_reasons = |(behaviour, weight): (&'p Behaviour, f64)| {
        let speaks = |one: &&&Observation| one.suggests.iter().any(|(id, by)| *id == behaviour.id && *by > 0.0);
        Suggestion { behaviour, weight, reasons: seen.iter().filter(speaks).copied().collect() }
    };
    playbook.suggested_types(&ids).into_iter().map(with_reasons).collect()
}

fn say(
    suggestions: &[Suggestion<'_>],
    seen: usize,
    set: bool,
    name: &str,
    session: &Session,
    out: Out,
) -> Result<u8, Problem> {
    let words = &session.words;
    let mut lines = Vec::new();
    for one in suggestions {
        let args = [
            ("n", Arg::from(one.reasons.len())),
            ("all", Arg::from(seen)),
            ("type", one.behaviour.name.as_str().into()),
            ("id", one.behaviour.id.as_str().into()),
        ];
        lines.push(words.fmt("cli-observed", &args));
        lines.extend(one.reasons.iter().map(|reason| format!("  - {}", reason.text.words())));
    }
    let key = match (suggestions.is_empty(), set) {
        (true, _) => "cli-observed-nothing",
        (false, true) => "cli-observed-kept",
        (false, false) => "cli-observed-not-kept",
    };
    lines.push(words.fmt(key, &[("name", name.into())]));
    if !suggestions.is_empty() {
        lines.push(words.get("advice-hypothesis").into_owned());
    }
    out.lines(lines)?;
    Ok(0)
}
