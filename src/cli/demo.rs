//! `cornerman demo load|remove`: the sample customers among one's own.

use super::out::{self, Out};
use super::session::Session;
use crate::domain::problem::Problem;
use crate::locale::Arg;
use crate::usecases::demo;

#[derive(Debug, Clone, Copy, clap::Subcommand)]
pub enum Verb {
    /// Put the sample customers in, or back as they came
    Load,
    /// Take the sample customers out again, and nobody else
    Remove,
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    let (key, n) = match verb {
        Verb::Load => (
            "cli-demo-loaded",
            demo::load_all(&mut store, Some(session.language().name()), session.now, &session.actor)?,
        ),
        Verb::Remove => ("cli-demo-removed", demo::remove(&mut store, session.now, &session.actor)?),
    };
    store.close()?;
    if out.json {
        out::json(&super::json::count(n)?)?;
    } else {
        let n = Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
        out.line(session.words.fmt(key, &[("n", n)]))?;
    }
    Ok(0)
}
