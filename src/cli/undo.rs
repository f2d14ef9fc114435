//! `cornerman undo` and `cornerman redo`.

use super::json::undo::UndoJson;
use super::out::{self, Out};
use super::session::Session;
use crate::domain::problem::{Kind, Problem};
use crate::domain::undo::Way;
use crate::store::undo::{Undoable, Undone};
use crate::usecases::undo;

#[derive(Debug, clap::Args)]
pub struct UndoArgs {
    /// Also where a value has been changed since
    #[arg(long)]
    pub force: bool,
    /// Only say what it would be
    #[arg(long)]
    pub dry_run: bool,
}

pub fn run(way: Way, args: &UndoArgs, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let nothing = match way {
        Way::Undo => Problem::new(Kind::Missing, "undo-nothing"),
        Way::Redo => Problem::new(Kind::Missing, "redo-nothing"),
    };
    if args.dry_run {
        let action = store.next(way)?.ok_or(nothing)?;
        return said(&action, false, if way == Way::Undo { "cli-would-undo" } else { "cli-would-redo" }, session, out);
    }
    let done = match way {
        Way::Undo => undo::undo(&mut store, session.now, &session.actor, args.force)?,
        Way::Redo => undo::redo(&mut store, session.now, &session.actor, args.force)?,
    };
    store.close()?;
    match done {
        Undone::Done(action) => {
            said(&action, true, if way == Way::Undo { "cli-undone" } else { "cli-redone" }, session, out)
        }
        Undone::Nothing => Err(nothing),
        Undone::ChangedSince { action, fields } => {
            let fields: Vec<_> = fields.iter().map(|field| session.words.choice("field", field)).collect();
            let problem = Problem::new(Kind::BadData, "undo-changed").arg("what", named(&action, session));
            Err(problem.arg("fields", fields.join(", ")))
        }
        // A command names no group; it is not asked back.
        Undone::Asks(action) => Err(Problem::new(Kind::Busy, "file-busy").arg("what", action.subject)),
    }
}

fn named(action: &Undoable, session: &Session) -> String {
    session.words.deed(&action.verb, &action.subject, action.customers)
}

fn said(action: &Undoable, done: bool, key: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    if out.json {
        out::json(&super::json::text(&UndoJson::new(action, done))?)?;
    } else {
        out.line(session.words.fmt(key, &[("what", named(action, session).into())]))?;
    }
    Ok(0)
}
