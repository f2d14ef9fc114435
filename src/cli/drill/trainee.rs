//! `cornerman drill trainee add|list|show|edit|export|erase`.

use super::super::json::class::{ErasedJson, TraineeJson};
use super::report::{self, Format};
use super::{Out, Session, json, out, table};
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::training::Trainee;
use crate::locale::Arg;
use crate::text::Clean;
use crate::usecases::class;
use std::io::{IsTerminal, stdin};
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Write down one trainee, or a whole class
    Add {
        #[arg(required = true)]
        names: Vec<String>,
        /// The class or team
        #[arg(long, value_name = "NAME", default_value = "")]
        class: String,
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// List trainees by class
    List {
        /// Also those who do not train any more
        #[arg(long)]
        all: bool,
    },
    /// Where a trainee stands: skills over time, talks, and what is needed next
    Show { who: String },
    /// Change a name, a class, a note
    Edit {
        who: String,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "NAME")]
        class: Option<String>,
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        /// Does not train any more: true or false
        #[arg(long, value_name = "BOOL")]
        retired: Option<bool>,
    },
    /// Hand a trainee their whole record
    Export {
        who: String,
        #[arg(long, value_enum, default_value_t = Format::Md)]
        format: Format,
        /// Where to write; without it, standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Erase a trainee and their whole record for good. Nothing brings it back
    Erase {
        #[arg(required_unless_present = "finish")]
        who: Option<String>,
        /// Do not ask
        #[arg(long)]
        yes: bool,
        /// Their name goes from what was written about others too: '#' and eight digits stand in its place
        #[arg(long)]
        everywhere: bool,
        /// Only write the file anew, where that was not possible when somebody was erased
        #[arg(long, conflicts_with_all = ["who", "yes"])]
        finish: bool,
    },
}

pub(super) fn run(verb: Verb, session: &mut Session, out: Out) -> Result<(), Problem> {
    match verb {
        Verb::Add { names, class, note } => add(&names, &class, &note, session, out),
        Verb::List { all } => list(all, session, out),
        Verb::Show { who } => {
            let store = session.store()?;
            let person = class::person(&store, class::which(&store, &who)?, super::lapses(session), session.now)?;
            report::person(&person, session, out)
        }
        Verb::Edit { who, name, class, note, retired } => edit(&who, [name, class, note], retired, session, out),
        Verb::Export { who, format, output } => {
            let store = session.store()?;
            let record = class::record(&store, class::which(&store, &who)?, super::lapses(session), session.now)?;
            let text = report::record_as(format, &record, session)?;
            super::deliver(&text, output.as_deref(), &store, session, out)
        }
        Verb::Erase { finish: true, .. } => {
            class::finish_erasing(&session.store()?)?;
            out.line(session.words.get("cli-erase-finished"))
        }
        Verb::Erase { who, yes, everywhere, .. } => {
            erase(who.as_deref().unwrap_or_default(), yes, everywhere, session, out)
        }
    }
}

fn add(names: &[String], class: &str, note: &str, session: &mut Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let new: Vec<Trainee> = names
        .iter()
        .map(|name| Trainee {
            name: Clean::line(name),
            team: Clean::line(class),
            note: Clean::note(note),
            ..Trainee::blank(session.ids.next_id(), None)
        })
        .collect();
    class::add(&mut store, &new, session.now, &session.actor)?;
    if out.json {
        return out::array(new.iter().map(|trainee| json::line(&TraineeJson::from(trainee))));
    }
    let line = |trainee: &Trainee| {
        let args = [("name", Arg::from(trainee.name.as_str())), ("id", Arg::from(trainee.id.short()))];
        session.words.fmt("cli-trainee-added", &args)
    };
    out.lines(new.iter().map(line))
}

fn list(all: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let people = class::everybody(&session.store()?, all)?;
    if out.json {
        return out::array(people.iter().map(|trainee| json::line(&TraineeJson::from(trainee))));
    }
    if people.is_empty() {
        out::aside([session.words.get("cli-no-trainees")]);
    }
    let row = |trainee: &Trainee| {
        let retired = if trainee.retired { session.words.get("cli-retired").into_owned() } else { String::new() };
        [trainee.id.short(), trainee.team.to_string(), trainee.name.to_string(), retired, trainee.note.to_string()]
    };
    out.lines(table::lines(&people.iter().map(row).collect::<Vec<_>>(), out.terminal))
}

fn edit(
    who: &str,
    [name, class, note]: [Option<String>; 3],
    retired: Option<bool>,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let mut store = session.store()?;
    let before = class::which(&store, who)?;
    let mut after = before.clone();
    if let Some(name) = name {
        after.name = Clean::line(&name);
    }
    if let Some(class) = class {
        after.team = Clean::line(&class);
    }
    if let Some(note) = note {
        after.note = Clean::note(&note);
    }
    after.retired = retired.unwrap_or(after.retired);
    class::edit(&mut store, &before, &after, session.now, &session.actor)?.written()?;
    if out.json {
        return out::json(&json::text(&TraineeJson::from(&after))?);
    }
    out.line(session.words.fmt("cli-trainee-saved", &[("name", Arg::from(after.name.as_str()))]))
}

fn erase(who: &str, yes: bool, everywhere: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let words = &session.words;
    let trainee = class::which(&store, who)?;
    let name = [("name", Arg::from(trainee.name.as_str()))];
    if !yes {
        if out.json || !stdin().is_terminal() {
            return Err(Problem::new(Kind::Usage, "erase-unasked").arg("name", trainee.name.as_str()));
        }
        out::aside([words.fmt("cli-erase-ask", &name)]);
        let named = class::mentions(&store, &trainee)?;
        if named > 0 {
            let key = if everywhere { "cli-erase-everywhere" } else { "cli-erase-mentions" };
            out::aside([words.fmt(key, &[("n", Arg::from(named))])]);
        }
        let mut typed = String::new();
        let read = stdin().read_line(&mut typed);
        if read.is_err() || !trainee.is_called(&typed) {
            return Err(Problem::new(Kind::Usage, "erase-not-confirmed"));
        }
    }
    let gone = class::erase(&mut store, &trainee, everywhere, session.now, &session.actor)?;
    if out.json {
        return out::json(&json::text(&ErasedJson::new(trainee.id, &gone))?);
    }
    let erased = &gone.erased;
    let args = [
        ("attempts", Arg::from(erased.attempts)),
        ("scores", Arg::from(erased.scores)),
        ("reviews", Arg::from(erased.reviews)),
        ("plans", Arg::from(erased.goals + erased.practice)),
    ];
    out.line(words.fmt("cli-erased", &args))?;
    if erased.named > 0 {
        out::aside([words.fmt("cli-erase-everywhere", &[("n", Arg::from(erased.named))])]);
    }
    if gone.mentions > 0 {
        out::aside([words.fmt("cli-erase-mentions", &[("n", Arg::from(gone.mentions))])]);
    }
    if gone.backups > 0 {
        out::aside([words.fmt("cli-erase-backups", &[("n", Arg::from(gone.backups))])]);
    }
    Ok(())
}
