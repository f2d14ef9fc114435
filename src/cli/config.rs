//! `cornerman config path|show`.

use super::json::config::{ConfigJson, PathJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::problem::Problem;
use crate::store::backup::folder_of;
use crate::store::drafts;
use std::path::PathBuf;

#[derive(Debug, Clone, Copy, clap::Subcommand)]
pub enum Verb {
    /// Where everything is kept
    Path,
    /// The settings in force
    Show,
}

pub fn run(verb: Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Path => paths(session, out)?,
        Verb::Show => show(session, out)?,
    }
    Ok(0)
}

fn paths(session: &Session, out: Out) -> Result<(), Problem> {
    let folders = &session.folders;
    let paths: [(&'static str, PathBuf); 6] = [
        ("database", folders.database()),
        ("settings", folders.settings()),
        ("keys", folders.keys()),
        ("packs", folders.packs()),
        ("backups", folder_of(&folders.database())),
        ("drafts", drafts::file_of(&folders.database())),
    ];
    if out.json {
        return out::array(paths.iter().map(|(id, path)| {
            let name = session.words.choice("cli-path", id);
            json::line(&PathJson { id, name: &name, path: path.display().to_string(), exists: path.exists() })
        }));
    }
    let row = |(id, path): &(&'static str, PathBuf)| {
        [session.words.choice("cli-path", id).into_owned(), path.display().to_string()]
    };
    let rows: Vec<_> = paths.iter().map(row).collect();
    // A path that is cut is no path.
    out.lines(table::lines(&rows, None))
}

fn show(session: &Session, out: Out) -> Result<(), Problem> {
    // By what calling code numbers are read, the file says, where there is one that can be opened.
    if session.folders.database().exists() {
        let _ = session.open_store();
    }
    let (language, zone) = (session.language().name(), session.now.zone.name());
    let settings = ConfigJson::new(&session.config.settings, language, zone, session.home());
    if out.json {
        return out::json(&json::text(&settings)?);
    }
    out.lines(table::lines(&settings.rows(), None))
}
