//! `cornerman drill …`: training on the command line, one file for each part of it.

mod cards;
mod class;
mod deal;
mod paper;
mod plan;
mod play;
mod report;
mod score;
mod sheet;
mod trainee;

use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::problem::Problem;
use crate::domain::training::Grade;
use crate::exchange::source::{Taken, is_stream};
use crate::locale::Arg;
use crate::store::Store;
use crate::usecases::export;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::Path;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// What can be drilled, and how many cards there are of it
    Kinds,
    /// The card to drill now: lost in a real talk, due, or new
    Next {
        #[command(flatten)]
        at: At,
        /// Print the model answer too
        #[arg(long)]
        answer: bool,
    },
    /// All cards to drill now, in their order
    Due {
        #[command(flatten)]
        at: At,
        /// Every card that was ever answered, with when it is due
        #[arg(long)]
        all: bool,
    },
    /// Keep how an answer went; the card comes back when it is about to be forgotten
    Grade(cards::GradeArgs),
    /// Answers given, the latest first
    History {
        /// Of one card only, by its id
        #[arg(long, value_name = "CARD")]
        card: Option<String>,
        /// At most so many
        #[arg(long, value_name = "N", default_value_t = 50)]
        limit: usize,
    },
    /// Every answer, with what was remembered after it, to standard output
    Export {
        /// A table for a spreadsheet, or JSON
        #[arg(long, value_enum, default_value = "csv")]
        format: Format,
    },
    /// Write practice down: `drill log 45m listening to my own calls`
    Log(plan::LogArgs),
    /// Goals of a quarter in four areas: communication, emotional, knowledge, teamwork
    Goal {
        #[command(subcommand)]
        verb: plan::GoalVerb,
    },
    /// The goals and the hours of the weeks: drills and scenes count by themselves
    Plan {
        /// The quarter, such as 2026Q4 [default: this one]
        #[arg(long, value_name = "QUARTER")]
        quarter: Option<String>,
    },
    /// Scenes to play, and how each went the last time
    Scenes,
    /// Play a scene: the customer speaks, you answer with a number or in your own words
    Play(play::PlayArgs),
    /// Those who train: add, list, show, edit, export, erase
    Trainee {
        #[command(subcommand)]
        verb: trainee::Verb,
    },
    /// Classes: list, show, compare raters, export
    Class {
        #[command(subcommand)]
        verb: class::Verb,
    },
    /// Deal a class into groups of three, with a card for buyer, seller and observer in each round
    Deal(deal::Args),
    /// Scorecards to read, to print, or to change as your own
    Sheet(sheet::Args),
    /// Mark a talk by a scorecard
    Score(score::Args),
    /// Show a marked talk; with two raters, how far they agree
    Talk {
        /// '#' and eight digits, as `drill trainee show` lists them
        id: String,
    },
}

/// The moment that is taken for now.
#[derive(Debug, Clone, clap::Args)]
pub struct At {
    /// Take this moment for the answer, such as 2026-11-22T20:00:00+08:00 [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Csv,
    Json,
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Kinds => cards::kinds(session, out)?,
        Verb::Next { at, answer } => cards::next(&at, answer, session, out)?,
        Verb::Due { at, all } => cards::due(&at, all, session, out)?,
        Verb::Grade(args) => cards::grade(&args, session, out)?,
        Verb::History { card, limit } => cards::history(card.as_deref(), limit, session, out)?,
        Verb::Export { format } => cards::export(format, session, out)?,
        Verb::Log(args) => plan::log(&args, session, out)?,
        Verb::Goal { verb } => plan::goal(verb, session, out)?,
        Verb::Plan { quarter } => plan::plan(quarter.as_deref(), session, out)?,
        Verb::Scenes => play::scenes(session, out)?,
        Verb::Play(args) => play::play(&args, session, out)?,
        Verb::Trainee { verb } => trainee::run(verb, session, out)?,
        Verb::Class { verb } => class::run(verb, session, out)?,
        Verb::Deal(args) => deal::run(&args, session, out)?,
        Verb::Sheet(args) => sheet::run(&args, session, out)?,
        Verb::Score(args) => score::run(&args, session, out)?,
        Verb::Talk { id } => score::talk(&id, session, out)?,
    }
    Ok(0)
}

fn grades() -> impl TypedValueParser<Value = Grade> {
    PossibleValuesParser::new(Grade::NAMES).try_map(|name| Grade::parse(&name).ok_or("unknown"))
}

/// Writes a text where it is wanted: to a file, which is said, else to standard output.
fn deliver(text: &str, output: Option<&Path>, store: &Store, session: &Session, out: Out) -> Result<(), Problem> {
    let Some(path) = output.filter(|path| !is_stream(path)) else { return out::raw(text) };
    let file = export::text_to_file(store, text, path, Taken::Replace)?;
    out.line(session.words.fmt("cli-written", &[("file", Arg::from(file.display().to_string()))]))
}
