//! `cornerman qualify`: money, authority, need, and what follows from what is known of them.

use super::json;
use super::json::label::QualifiedJson;
use super::out::{self, Out};
use super::session::Session;
use crate::domain::man::{Condition, Man};
use crate::domain::playbook::Profile;
use crate::domain::problem::Problem;
use crate::domain::slot::Template;
use crate::locale::{Arg, Words};
use crate::usecases::{find, label};

const ANSWERS: [&str; 3] = ["yes", "no", "unknown"];

#[derive(Debug, clap::Args)]
pub struct Args {
    /// '#' and eight digits, a name, a number, an e-mail address, an external id
    who: String,
    /// Whether they can pay
    #[arg(long, value_parser = ANSWERS)]
    money: Option<String>,
    /// Whether the person we talk to may decide
    #[arg(long, value_parser = ANSWERS)]
    authority: Option<String>,
    /// Whether they want it solved
    #[arg(long, value_parser = ANSWERS)]
    need: Option<String>,
    /// How we know, kept with the change
    #[arg(long, value_name = "TEXT", default_value = "")]
    why: String,
}

pub fn run(args: &Args, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let id = find::who(&store, &args.who, session.home())?;
    let playbook = session.playbook();
    let answers =
        [(Condition::Money, &args.money), (Condition::Authority, &args.authority), (Condition::Need, &args.need)];
    let said: Vec<(&str, &str)> =
        answers.iter().filter_map(|(condition, answer)| Some((condition.field(), answer.as_deref()?))).collect();
    if !said.is_empty() {
        label::set(&mut store, &playbook, id, &said, &args.why, session.now, &session.actor)?;
    }
    let customer = find::customer(&store, id)?;
    let man = customer.man();
    let card = playbook.profile_of_man(man);
    if out.json {
        out::json(&json::text(&QualifiedJson::new(&customer, man, card))?)?;
    } else {
        let answers = answers_of(man, &session.words);
        let head = format!("{}  {}  {answers}", customer.name, man.code());
        out.lines([head, verdict(man, &session.words)].into_iter().chain(card.into_iter().flat_map(advice)))?;
    }
    Ok(0)
}

fn answers_of(man: Man, words: &Words) -> String {
    let one = |condition: &Condition| {
        let answer = words.choice("answer", man.get(*condition).map_or("unknown", |answer| answer.name()));
        format!("{} {answer}", words.choice("field", condition.field()))
    };
    Condition::ALL.iter().map(one).collect::<Vec<_>>().join(" · ")
}

/// What follows, in one sentence.
fn verdict(man: Man, words: &Words) -> String {
    let verdict = man.verdict();
    let about = verdict.about().map(|condition| words.choice("field", condition.field()).into_owned());
    words.fmt(&format!("verdict-{}", verdict.name()), &[("condition", Arg::from(about.unwrap_or_default()))])
}

/// What the playbook says to these three answers.
fn advice(card: &Profile) -> Vec<String> {
    let lines = [&card.principle, &card.stress, &card.speak].map(Template::words);
    let questions = card.opening.iter().map(Template::words);
    std::iter::once(card.name.to_string()).chain(lines).chain(questions).map(|line| format!("  {line}")).collect()
}
