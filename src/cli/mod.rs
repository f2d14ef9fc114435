//! The command line: one file per subcommand.
//! Not here: what a verb does (usecases), JSON shapes outside `cli/json`.

mod args;
mod backup;
mod brief;
mod competitor;
mod complaint;
mod config;
mod customer;
mod demo;
mod digest;
mod doctor;
mod drill;
mod due;
pub mod examples;
pub mod export;
mod follow;
mod globals;
pub mod import;
pub mod json;
mod label;
mod level;
pub mod list;
mod out;
mod pack;
mod person;
mod product;
mod promise;
mod qualify;
mod restore;
mod rows;
mod script;
mod session;
mod shell;
mod table;
mod template;
mod today;
mod tui;
mod undo;
mod value;
mod visit;

pub use session::Session;

use crate::config::Folders;
use crate::domain::problem::Problem;
use crate::domain::undo::Way;
use crate::runtime::{crash, process};
use args::{Cli, Command};
use clap::CommandFactory as _;
use out::Out;
use std::panic;
use std::process::ExitCode;

/// The whole program: reads the command line, does what it says, and gives the exit code.
pub fn main() -> ExitCode {
    process::keep_files_private();
    process::leave_no_memory();
    process::outlive_limits();
    crash::watch(Folders::from_env().map(|folders| folders.data().to_owned()), || ());
    panic::catch_unwind(whole).unwrap_or_else(|_| out::problem(&session::first_words(), &crash::problem()))
}

fn whole() -> ExitCode {
    let cli = match Cli::read() {
        Ok(cli) => cli,
        Err(error) => return out::usage(&error),
    };
    let out = Out::new(cli.globals.json);
    let mut session = match Session::open(&cli.globals) {
        Ok(session) => session,
        Err(failed) => return out::problem(&failed.0, &failed.1),
    };
    for fault in session.take_warnings() {
        out::warning(&session.words, &fault);
    }
    let Some(command) = cli.command else {
        let done = tui::open(&session);
        let done = done.map_err(|problem| (session.ways_out(&problem), problem));
        return done.map_or_else(|(ways, problem)| failed(&session, &problem, ways), ExitCode::from);
    };
    let done = run(command, &mut session, out).or_else(|problem| session.after_all(problem));
    let done = done.map_err(|problem| (session.ways_out(&problem), problem));
    let code = done.map_or_else(|(ways, problem)| failed(&session, &problem, ways), ExitCode::from);
    if let Err(problem) = session.keep_backup() {
        out::warning(&session.words, &problem);
    }
    code
}

/// What went wrong, and how it can be made good.
fn failed(session: &Session, problem: &Problem, ways: Vec<String>) -> ExitCode {
    let code = out::problem(&session.words, problem);
    out::aside(ways);
    code
}

fn run(command: Command, session: &mut Session, out: Out) -> Result<u8, Problem> {
    crash::test_point("command");
    match command {
        Command::Customer { verb } => customer::run(verb, session, out),
        Command::Person { verb } => person::run(verb, session, out),
        Command::Digest { verb } => digest::run(&verb, session, out),
        Command::Brief(args) => brief::run(&args, session, out),
        Command::Log { who, held } => visit::log(&who, &held, session, out),
        Command::Competitor { verb } => competitor::run(verb, session, out),
        Command::Product { verb } => product::run(verb, session, out),
        Command::Value { verb } => value::run(verb, session, out),
        Command::List { verb } => list::run(verb, session, out),
        Command::Follow { verb } => follow::run(verb, session, out),
        Command::Today(args) => today::run(&args, session, out),
        Command::Call { who, flow } => tui::call(&who, flow.as_deref(), session),
        Command::Promise { verb } => promise::run(verb, session, out),
        Command::Complaint { verb } => complaint::run(verb, session, out),
        Command::Due(args) => due::run(&args, session, out),
        Command::Level { verb } => level::run(verb, session, out),
        Command::Label(args) => label::run(&args, session, out),
        Command::Qualify(args) => qualify::run(&args, session, out),
        Command::Visit { verb } => visit::run(verb, session, out),
        Command::Script { verb } => script::run(verb, session, out),
        Command::Template { verb } => template::run(&verb, session, out),
        Command::Drill { verb } => drill::run(verb, session, out),
        Command::Import(args) => import::command(&args, session, out),
        Command::Export(args) => export::command(&args, session, out),
        Command::Backup(args) => backup::run(&args, session, out),
        Command::Restore(args) => restore::run(&args, session, out),
        Command::Doctor(args) => doctor::run(&args, session, out),
        Command::Undo(args) => undo::run(Way::Undo, &args, session, out),
        Command::Redo(args) => undo::run(Way::Redo, &args, session, out),
        Command::Demo { verb } => demo::run(verb, session, out),
        Command::Pack { verb } => pack::run(verb, session, out),
        Command::Config { verb } => config::run(verb, session, out),
        Command::Completions { shell } => shell::completions(Cli::command(), shell),
        Command::Man(args) => shell::man(Cli::command(), &args),
    }
}
