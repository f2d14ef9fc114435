//! What may be typed. The words of the help stand here; what they do is in the file of each noun.

use super::backup::BackupArgs;
use super::brief::BriefArgs;
use super::doctor::DoctorArgs;
use super::examples::{self, EXIT_CODES};
use super::export::ExportArgs;
use super::globals::Globals;
use super::import::ImportArgs;
use super::restore::RestoreArgs;
use super::today::TodayArgs;
use super::{
    competitor, complaint, config, customer, demo, digest, drill, due, follow, label, level, list, pack, person,
    product, promise, qualify, script, shell, template, undo, value, visit,
};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::env::args_os;

/// Prepares the visit, prompts the talk, keeps what was said.
///
/// Without a command it opens on the screen.
#[derive(Debug, Parser)]
#[command(name = "cornerman", version, arg_required_else_help = false, propagate_version = true)]
pub struct Cli {
    #[command(flatten)]
    pub globals: Globals,
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Cli {
    /// What was typed. Without a word after the program's name, which is how the screen is opened, the table of all verbs
    /// need not be built to read it.
    pub fn read() -> Result<Self, clap::Error> {
        if args_os().len() > 1 {
            let commands = examples::below(Self::command());
            let exit =
                format!("{}\n\n{EXIT_CODES}", commands.get_after_help().map(ToString::to_string).unwrap_or_default());
            return Self::from_arg_matches(&commands.after_long_help(exit).try_get_matches()?);
        }
        let Bare { globals } = Bare::try_parse()?;
        Ok(Self { globals, command: None })
    }
}

/// The command line without a command.
#[derive(Debug, Parser)]
struct Bare {
    #[command(flatten)]
    globals: Globals,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// What matters first today, and why
    Today(TodayArgs),
    /// Customers: add, list, show, edit, delete, find, merge
    Customer {
        #[command(subcommand)]
        verb: customer::Verb,
    },
    /// People at a customer: add, edit, delete
    Person {
        #[command(subcommand)]
        verb: person::Verb,
    },
    /// Log a talk that was not planned
    Log {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        #[command(flatten)]
        held: visit::Held,
    },
    /// One page about a customer and the talk at hand, to read in the lift
    Brief(BriefArgs),
    /// What a customer is sent after a talk: composed, kept, marked as sent
    Digest {
        #[command(subcommand)]
        verb: digest::Verb,
    },
    /// Who else sells to a customer: six questions, and where we differ
    Competitor {
        #[command(subcommand)]
        verb: competitor::Verb,
    },
    /// Products: what is sold
    Product {
        #[command(subcommand)]
        verb: product::Verb,
    },
    /// What a product is worth to a customer: feature, advantage, benefit with a number, proof, and the risk first
    Value {
        #[command(subcommand)]
        verb: value::Verb,
    },
    /// Lists of customers by condition: always current, kept under a name
    List {
        #[command(subcommand)]
        verb: list::Verb,
    },
    /// What is to be done for customers, and by when
    Follow {
        #[command(subcommand)]
        verb: follow::Verb,
    },
    /// Begin a call on the screen: who it is and what to say next
    Call {
        /// '#' and eight digits, a name, a number in any notation, an e-mail address, an external id
        who: String,
        /// The course of the call, by its id: see `cornerman script list --family flow`
        #[arg(long, value_name = "ID")]
        flow: Option<String>,
    },
    /// Promises of both sides: added, listed, kept, broken, released
    Promise {
        #[command(subcommand)]
        verb: promise::Verb,
    },
    /// The complaint desk: taken down, answered, solved, confirmed, closed
    Complaint {
        #[command(subcommand)]
        verb: complaint::Verb,
    },
    /// Who is to be visited or called, by their level
    Due(due::Args),
    /// Levels: how often which customers are seen, and what work that makes
    Level {
        #[command(subcommand)]
        verb: level::Verb,
    },
    /// Why a customer has the labels it has; set them with a reason; the funnel of states
    Label(label::Args),
    /// Money, authority, need: what is known, and what follows from it
    Qualify(qualify::Args),
    /// Meetings: planned, prepared, led and wrapped up
    Visit {
        #[command(subcommand)]
        verb: visit::Verb,
    },
    /// Scripts: objections and cards, with what to say
    Script {
        #[command(subcommand)]
        verb: script::Verb,
    },
    /// Messages to fill: for one customer or a list, as text, files or a mail merge
    Template {
        #[command(subcommand)]
        verb: template::Verb,
    },
    /// Training: cards that come back when they are about to be forgotten
    Drill {
        #[command(subcommand)]
        verb: drill::Verb,
    },
    /// Import customers from a CSV file, or everything from an export in JSON; all or nothing
    Import(ImportArgs),
    /// Export everything as JSON, or customers, talks or follow-ups as CSV
    Export(ExportArgs),
    /// Make a backup now, or list those there are
    Backup(BackupArgs),
    /// Put a backup in the place of your file; what was there is kept
    Restore(RestoreArgs),
    /// Look everything over: your file, its backups, the disk it is on
    Doctor(DoctorArgs),
    /// Take the last action back
    Undo(undo::UndoArgs),
    /// Do again what was taken back last
    Redo(undo::UndoArgs),
    /// The sample customers
    Demo {
        #[command(subcommand)]
        verb: demo::Verb,
    },
    /// Packs of scripts, built in and your own
    Pack {
        #[command(subcommand)]
        verb: pack::Verb,
    },
    /// Settings and where everything is kept
    Config {
        #[command(subcommand)]
        verb: config::Verb,
    },
    /// Print the completions for a shell
    Completions { shell: clap_complete::Shell },
    /// Print the manual, or write a page for each command into a folder
    Man(shell::ManArgs),
}

#[cfg(test)]
mod tests {
    use super::{Cli, examples};
    use clap::CommandFactory;

    #[test]
    fn the_table_of_arguments_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn each_list_of_examples_belongs_to_a_verb() {
        for (words, _) in examples::EXAMPLES {
            let commands = Cli::command();
            let verb = words.split_whitespace().try_fold(&commands, |verb, word| verb.find_subcommand(word));
            assert!(verb.is_some(), "{words}");
        }
    }
}
