//! `cornerman undo`.

use super::json::undo::UndoJson;
use super::out::{self, Out};
use super::session::Session;
use crate::domain::problem::{Kind, Problem};
use crate::store::undo::{Undoable, Undone};
use crate::usecases::undo;

#[derive(Debug, clap::Args)]
pub struct UndoArgs {
    /// Also where a value has been changed since
    #[arg(long)]
    pub force: bool,
}

pub fn run(args: &UndoArgs, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let done = undo::undo(&mut store, session.now, &session.actor, args.force)?;
    store.close()?;
    let words = &session.words;
    let said = |action: &Undoable| format!("{} {}", words.choice("deed", &action.verb), action.subject);
    match done {
        Undone::Done(action) if out.json => out::json(&super::json::text(&UndoJson::from(&action))?)?,
        Undone::Done(action) => out.line(words.fmt("cli-undone", &[("what", said(&action).into())]))?,
        Undone::Nothing => return Err(Problem::new(Kind::Missing, "undo-nothing")),
        Undone::ChangedSince { action, fields } => {
            let fields: Vec<_> = fields.iter().map(|field| words.choice("field", field)).collect();
            let problem = Problem::new(Kind::BadData, "undo-changed").arg("what", said(&action));
            return Err(problem.arg("fields", fields.join(", ")));
        }
    }
    Ok(0)
}
