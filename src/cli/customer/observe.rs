//! `cornerman customer observe`: behaviour seen in a talk, and the type of behaviour that it speaks for.

use crate::cli::json::observe::{ObservationJson, ObservedJson, SuggestionJson};
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::playbook::{Observation, Playbook, Suggestion};
use crate::domain::problem::{Kind, Problem};
use crate::domain::sighting::Sighting;
use crate::locale::Arg;
use crate::text::Clean;
use crate::usecases::{find, observe};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// '#' and eight digits, a name, a number, an e-mail address, an external id
    who: String,
    /// The name of the person there of whom it was seen; the customer as a whole, if not given
    #[arg(long, value_name = "NAME")]
    person: Option<String>,
    /// What was seen: ids of observations, parted by commas; without it all that can be seen is listed
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    seen: Vec<String>,
    /// Keep the type that most of it speaks for; `cornerman undo` takes it back
    #[arg(long, requires = "seen")]
    set: bool,
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
    let ids: Vec<&str> = seen.iter().map(|one| one.id.as_str()).collect();
    let suggestions = playbook.suggested_types(&ids);
    let mut store = session.store()?;
    let id = find::who(&store, &args.who, session.home())?;
    let card = find::card(&store, id)?;
    let person = args.person.as_deref().map(|name| find::member(&card, name)).transpose()?;
    let person = person.map(|member| member.person.clone());
    let best = suggestions.first().filter(|_| args.set);
    if let Some(best) = best {
        let sighting = Sighting {
            customer: id,
            person: person.as_ref().map(|person| person.id),
            behaviour: Clean::line(&best.behaviour.id),
            why: ids.join(", "),
        };
        observe::keep(&mut store, &sighting, session.now, &session.actor)?;
    }
    let card = find::card(&store, id)?;
    store.close()?;
    let person = person.and_then(|of| card.people.iter().map(|member| &member.person).find(|one| one.id == of.id));
    let (behaviour, on) = person.map_or((&card.customer.behaviour, card.customer.behaviour_on), |person| {
        (&person.behaviour, person.behaviour_on)
    });
    let name = person.map_or(&card.customer.name, |person| &person.name);
    if out.json {
        let suggestions = suggestions.iter().map(SuggestionJson::from);
        out::json(&json::text(&ObservedJson {
            id: id.to_string(),
            person: person.map(|person| person.id.to_string()),
            name,
            seen: seen.iter().map(|one| ObservationJson::from(*one)).collect(),
            suggestions: suggestions.collect(),
            behaviour: Some(behaviour.to_string()).filter(|text| !text.is_empty()),
            behaviour_on: on.map(|day| day.to_string()),
            set: best.is_some(),
        })?)?;
        return Ok(0);
    }
    say(&suggestions, seen.len(), best.is_some(), name, session, out)
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
