//! `cornerman drill …`: training on the command line, one file for each part of it.

mod cards;
mod class;
mod deal;
mod plan;
mod play;
mod report;
mod score;
mod sheet;
mod trainee;

use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::id::Id;
use crate::domain::problem::Problem;
use crate::domain::training::{Grade, Trainee};
use crate::exchange::source::{Taken, is_stream};
use crate::locale::Arg;
use crate::store::Store;
use crate::usecases::{class as desk, drill, export};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::path::Path;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// What can be drilled, and how many cards there are of it
    Kinds,
    /// The card to drill now: lost in a real talk, due, or new
    Next {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        at: At,
        /// Print the model answer too
        #[arg(long)]
        answer: bool,
    },
    /// All cards to drill now, in their order
    Due {
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        at: At,
        /// Every card that was ever answered, with when it is due
        #[arg(long)]
        all: bool,
    },
    /// Take a line of value, or a statement you kept, into the drills
    In(cards::OwnArgs),
    /// Take a line of value, or a statement you kept, out of the drills
    Out(cards::OwnArgs),
    /// Keep how an answer went; the card comes back when it is about to be forgotten
    Grade(cards::GradeArgs),
    /// Answers given, the latest first
    History {
        #[command(flatten)]
        who: Who,
        /// Of one card only, by its id
        #[arg(long, value_name = "CARD")]
        card: Option<String>,
        /// At most so many
        #[arg(long, value_name = "N", default_value_t = 50)]
        limit: usize,
    },
    /// Every answer, with what was remembered after it, to standard output
    Export {
        #[command(flatten)]
        who: Who,
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
        #[command(flatten)]
        who: Who,
        /// The quarter, such as 2026Q4 [default: this one]
        #[arg(long, value_name = "QUARTER")]
        quarter: Option<String>,
    },
    /// Scenes to play, and how each went the last time
    Scenes {
        #[command(flatten)]
        who: Who,
    },
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

/// Whose drills they are.
#[derive(Debug, Clone, clap::Args)]
pub struct Who {
    /// Of this trainee: a name, its beginning, or '#' and eight digits [default: you]
    #[arg(long, value_name = "NAME")]
    trainee: Option<String>,
}

impl Who {
    /// None: whoever owns the file.
    fn meant(&self, store: &Store) -> Result<Option<Trainee>, Problem> {
        self.trainee.as_deref().map(|typed| desk::which(store, typed)).transpose()
    }

    fn id(&self, store: &Store) -> Result<Option<Id>, Problem> {
        Ok(self.meant(store)?.map(|trainee| trainee.id))
    }
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
        Verb::Next { who, at, answer } => cards::next(&who, &at, answer, session, out)?,
        Verb::Due { who, at, all } => cards::due(&who, &at, all, session, out)?,
        Verb::In(args) => cards::own(&args, true, session, out)?,
        Verb::Out(args) => cards::own(&args, false, session, out)?,
        Verb::Grade(args) => cards::grade(&args, session, out)?,
        Verb::History { who, card, limit } => cards::history(&who, card.as_deref(), limit, session, out)?,
        Verb::Export { who, format } => cards::export(&who, format, session, out)?,
        Verb::Log(args) => plan::log(&args, session, out)?,
        Verb::Goal { verb } => plan::goal(verb, session, out)?,
        Verb::Plan { who, quarter } => plan::plan(&who, quarter.as_deref(), session, out)?,
        Verb::Scenes { who } => play::scenes(&who, session, out)?,
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

/// So often a card is known and lost before it is said not to stick.
fn lapses(session: &Session) -> u32 {
    drill::limits(&session.config.settings).lapses
}

fn grades() -> impl TypedValueParser<Value = Grade> {
    // The screen marks with digits.
    let digits = ["1", "2", "3", "4"].into_iter().zip(Grade::NAMES);
    let values = digits.map(|(digit, name)| PossibleValue::new(*name).alias(digit));
    PossibleValuesParser::new(values).try_map(|typed| {
        let digit = typed.parse::<usize>().ok().and_then(|digit| Grade::ALL.get(digit.checked_sub(1)?)).copied();
        digit.or_else(|| Grade::parse(&typed)).ok_or("unknown")
    })
}

/// Writes a text where it is wanted: to a file, which is said, else to standard output.
fn deliver(text: &str, output: Option<&Path>, store: &Store, session: &Session, out: Out) -> Result<(), Problem> {
    let Some(path) = output.filter(|path| !is_stream(path)) else { return out::raw(text) };
    let file = export::text_to_file(store, text, path, Taken::Replace)?;
    out.line(session.words.fmt("cli-written", &[("file", Arg::from(file.display().to_string()))]))
}
