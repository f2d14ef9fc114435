//! `cornerman drill …`: training on the command line, one file for each part of it.

mod play;

use super::json;
use super::json::drill::KindJson;
use super::out::{self, Out};
use super::session::Session;
use super::table;
use crate::domain::problem::Problem;

#[derive(Debug, Clone, clap::Subcommand)]
pub enum Verb {
    /// What can be drilled, and how many cards there are of it
    Kinds,
    /// Scenes to play, and how each went the last time
    Scenes,
    /// Play a scene: the customer speaks, you answer with a number or in your own words
    Play(play::PlayArgs),
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Kinds => kinds(session, out)?,
        Verb::Scenes => play::scenes(session, out)?,
        Verb::Play(args) => play::play(&args, session, out)?,
    }
    Ok(0)
}

fn kinds(session: &Session, out: Out) -> Result<(), Problem> {
    let kinds = session.playbook().drill_kinds();
    let name = |kind: &str| session.words.choice("drill-kind", kind).into_owned();
    if out.json {
        let rows = kinds.iter().map(|(kind, cards)| KindJson { id: kind, name: name(kind), cards: *cards });
        return out::array(rows.map(|row| json::line(&row)));
    }
    let rows: Vec<_> = kinds.iter().map(|(kind, cards)| [cards.to_string(), name(kind)]).collect();
    out.lines(table::lines(&rows, out.terminal))
}
