//! `cornerman label`: what a customer's labels are, since when, who said so and why; and the funnel of states.

use super::json;
use super::json::label::{FunnelJson, LabelJson};
use super::out::{self, Out};
use super::session::Session;
use crate::domain::explain::{Explained, Ground, explain};
use crate::domain::playbook::{Axis, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::store::Store;
use crate::usecases::{due, find, label};

#[derive(Debug, clap::Args)]
#[command(subcommand_negates_reqs = true, args_conflicts_with_subcommands = true)]
pub struct Args {
    /// '#' and eight digits, a name, a number, an e-mail address, an external id
    #[arg(required = true)]
    who: Option<String>,
    /// What to do; without it the labels are explained
    #[arg(value_parser = ["set"], requires = "labels")]
    verb: Option<String>,
    /// Labels such as state=won or `has_money=yes`; an empty value takes one off
    #[arg(value_name = "LABEL=VALUE")]
    labels: Vec<String>,
    /// The reason, kept with the change
    #[arg(long, value_name = "TEXT", default_value = "")]
    why: String,
    #[command(subcommand)]
    of_all: Option<OfAll>,
}

#[derive(Debug, Clone, Copy, clap::Subcommand)]
pub enum OfAll {
    /// How many customers stand in which state, and how they went from state to state
    Funnel,
}

pub fn run(args: &Args, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let playbook = session.playbook();
    if let Some(OfAll::Funnel) = args.of_all {
        funnel(&store, &playbook, session, out)?;
        return Ok(0);
    }
    let id = find::who(&store, args.who.as_deref().unwrap_or_default(), session.home())?;
    if args.verb.is_some() {
        let parted = |typed: &'_ String| {
            let bad = || Problem::new(Kind::Usage, "label-form").arg("value", typed.as_str());
            typed.split_once('=').map(|(name, value)| (name.trim().to_owned(), value.to_owned())).ok_or_else(bad)
        };
        let labels = args.labels.iter().map(parted).collect::<Result<Vec<_>, _>>()?;
        let labels: Vec<(&str, &str)> = labels.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        label::set(&mut store, &playbook, id, &labels, &args.why, session.now, &session.actor)?;
    }
    let card = find::card(&store, id)?;
    let (history, grades) = (label::history(&store, id)?, due::grades(&store, &playbook)?);
    let touches = due::one(&card, &grades, &session.house, session.now);
    let ground = Ground {
        card: &card,
        history: &history,
        playbook: &playbook,
        grades: &grades,
        touches: &touches,
        now: session.now,
    };
    let labels = explain(ground);
    if out.json {
        out::array(labels.iter().map(|one| json::line(&LabelJson::new(one, &session.words, session.now))))?;
    } else {
        let told = labels.iter().filter(|one| one.is_told());
        let unset = session.words.not_set(&labels);
        out.lines(told.flat_map(|one| lines(one, &playbook, session)).chain(unset))?;
    }
    Ok(0)
}

fn lines(one: &Explained<'_>, playbook: &Playbook, session: &Session) -> Vec<String> {
    let words = &session.words;
    let name = if one.field.starts_with("has_") { words.choice("answer", &one.name) } else { one.name.as_str().into() };
    let value = if one.value.is_some() { name } else { words.get("label-unknown") };
    let mut lines = vec![words.labelled(&words.choice("field", one.field), &value)];
    lines.extend(one.origin.map(|entry| format!("  {}", words.set_by(entry, session.now))));
    let called = |value: &str| {
        if one.field.starts_with("has_") {
            words.choice("answer", value).into_owned()
        } else {
            playbook.name_of(one.field, value).to_owned()
        }
    };
    lines.extend(one.steps.iter().map(|entry| format!("  {}", words.step(entry, &called, session.now))));
    let facts: Vec<String> = one.facts.iter().map(|(name, known)| words.ground(name, *known, session.now)).collect();
    let labelled =
        |key: &str, text: &str| (!text.is_empty()).then(|| format!("  {}", words.labelled(&words.get(key), text)));
    lines.extend(labelled("label-facts", &facts.join(" · ")));
    if one.value.is_some() {
        lines.extend(labelled("label-rule", &words.known_by(one)));
    }
    lines.extend(one.turns.iter().map(|turn| format!("  {}", words.turn(turn, session.now))));
    lines.extend(one.hint.as_ref().map(|hint| {
        let value = playbook.name_of(hint.field, hint.value).to_owned();
        let reason = words.get(hint.reason).into_owned();
        format!("  {}", words.fmt("label-hint", &[("value", value.into()), ("reason", reason.into())]))
    }));
    lines
}

fn funnel(store: &Store, playbook: &Playbook, session: &Session, out: Out) -> Result<(), Problem> {
    let funnel = label::states(store, playbook)?;
    let name = |id: &str| playbook.profile(Axis::State, id).map_or_else(|| id.to_owned(), |of| of.name.to_string());
    if out.json {
        return out::json(&json::text(&FunnelJson::new(&funnel, name))?);
    }
    let words = &session.words;
    let mut lines: Vec<String> = funnel
        .standings
        .iter()
        .map(|of| {
            let args = [
                ("name", Arg::from(name(&of.state))),
                ("now", of.now.into()),
                ("reached", of.reached.into()),
                ("on", of.went_on.into()),
            ];
            words.fmt("funnel-state", &args)
        })
        .collect();
    lines.extend(funnel.conversions.iter().map(|of| {
        let args = [
            ("from", Arg::from(name(&of.from))),
            ("to", name(&of.to).into()),
            ("n", of.count.into()),
            ("days", of.median_days.unwrap_or_default().into()),
        ];
        words.fmt(if of.median_days.is_some() { "funnel-way-days" } else { "funnel-way" }, &args)
    }));
    lines.push(words.fmt("funnel-without", &[("n", funnel.without.into())]));
    out.lines(lines)
}
