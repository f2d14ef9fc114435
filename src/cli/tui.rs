//! `cornerman` without a command: the screen.

use super::session::Session;
use crate::domain::problem::{Kind, Problem};
use crate::runtime::{Clock, Start, run_tui};
use std::env;
use std::io::{IsTerminal, stdin, stdout};

/// Opens the screen; returns the exit code when it is left.
pub fn open(session: &Session, demo: bool, no_color: bool) -> Result<u8, Problem> {
    if !(stdin().is_terminal() && stdout().is_terminal()) {
        return Err(Problem::new(Kind::Usage, "no-terminal"));
    }
    // Editors and machines that show what is printed, line by line, and nothing else.
    if let Some(term) = env::var("TERM").ok().filter(|term| matches!(term.as_str(), "dumb" | "unknown")) {
        return Err(Problem::new(Kind::Usage, "terminal-dumb").arg("term", term));
    }
    // Makes the folders and the file, or says why not, before the screen is taken.
    let store = session.open_store()?;
    let start = Start {
        config: session.config.clone(),
        database: session.folders.database(),
        packs: session.folders.packs(),
        crashes: Some(session.folders.data().to_owned()),
        settings: (!demo).then(|| session.folders.settings()),
        language: session.language(),
        calling_code: session.home().to_owned(),
        house: session.house.clone(),
        clock: Clock { fixed: session.fixed_now.then_some(session.now.ms), zone: session.now.zone },
        actor: session.actor.clone(),
        device: session.device.clone(),
        demo,
        no_color,
    };
    run_tui(&start, store)
}
