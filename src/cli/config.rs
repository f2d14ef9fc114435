//! `cornerman config path|show|defaults`.

use super::json::config::{ConfigJson, PathJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::config::{KEYS, SAMPLE, THEMES};
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
    /// What the program comes with, to begin a file of your own from
    Defaults {
        /// Which file
        #[arg(value_enum, default_value_t = Which::Settings)]
        of: Which,
    },
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum Which {
    /// config.toml, with every key explained
    Settings,
    /// keys.toml, with every action and its keys
    Keys,
    /// The theme in force, or the one it is laid over
    Theme,
}

pub fn run(verb: Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Path => paths(session, out)?,
        Verb::Show => show(session, out)?,
        Verb::Defaults { of } => defaults(of, session, out)?,
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

/// As the files come with the program: what is printed can be kept as a file and changed.
fn defaults(of: Which, session: &Session, out: Out) -> Result<(), Problem> {
    let theme = THEMES.iter().find(|(name, _)| *name == session.config.settings.theme).or(THEMES.first());
    let text = match of {
        Which::Settings => SAMPLE,
        Which::Keys => KEYS,
        Which::Theme => theme.map_or("", |(_, text)| text),
    };
    if out.json {
        return out::json(&json::text(&text)?);
    }
    out.lines(text.lines())
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
