//! An import started from the screen: a thread and a connection of its own, with a flag to stop it.

use super::Event;
use super::clock::{self, Clock};
use crate::app::msg::{ImportSummary, Msg, Reply};
use crate::domain::problem::Problem;
use crate::exchange::reason::Reason;
use crate::exchange::source;
use crate::locale::{Arg, Language, Words};
use crate::store::Store;
use crate::usecases::import::{self, Desk, Options, Progress, Report, Talk};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

/// What an import needs to know.
pub struct Wish {
    pub file: PathBuf,
    pub database: PathBuf,
    pub device: String,
    pub actor: String,
    pub home: String,
    pub clock: Clock,
    pub language: Language,
}

/// Reasons shown on the screen; the command line lists more.
const REASONS: usize = 8;

pub fn start(wish: Wish, stop: Arc<AtomicBool>, events: Sender<Event>) -> std::io::Result<()> {
    thread::Builder::new().name("import".to_owned()).spawn(move || {
        let result = run(&wish, &stop, &events);
        let _ = events.send(Event::Written);
        let _ = events.send(Event::Msg(Msg::Reply(Reply::Imported(result))));
    })?;
    Ok(())
}

fn run(wish: &Wish, stop: &AtomicBool, events: &Sender<Event>) -> Result<ImportSummary, Problem> {
    let at = |problem: Problem| problem.file(wish.file.display().to_string());
    let words = Words::new(wish.language);
    let mut store = Store::open(&wish.database, &wish.device)?;
    let source = source::open(&wish.file).map_err(|error| at(error.into()))?;
    let options = Options { subject: file_name(&wish.file), ..Options::default() };
    let mut told = Instant::now();
    let mut progress = |at: Progress| {
        if told.elapsed() > Duration::from_millis(100) {
            told = Instant::now();
            let percent = at.bytes_total.map_or(0, |all| at.bytes_done * 100 / all.max(1));
            let percent = u8::try_from(percent.min(100)).unwrap_or(100);
            let _ = events.send(Event::Msg(Msg::Reply(Reply::ImportProgress { percent, rows: at.rows })));
        }
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let say = |given: &Reason| reason(&words, given);
    let mut talk = Talk { say: &say, progress: &mut progress };
    let mut ids = clock::ids();
    let (now, actor, home) = (wish.clock.now(), wish.actor.as_str(), wish.home.as_str());
    let mut desk = Desk { store: &mut store, ids: &mut ids, now, actor, home };
    let report = import::import(&mut desk, source, &options, &mut talk);
    Ok(summary(&words, &report.map_err(at)?))
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The reason why a row was left out, in words.
pub fn reason(words: &Words, reason: &Reason) -> String {
    let args = reason.args();
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    words.fmt(&format!("import-reason-{}", reason.key()), &args)
}

fn summary(words: &Words, report: &Report) -> ImportSummary {
    let mut reasons = Vec::new();
    if report.cancelled {
        reasons.push(words.get("import-cancelled").into_owned());
    }
    if let Some(problem) = report.problem() {
        reasons.extend(words.problem(&problem));
    }
    for problem in report.problems.iter().take(REASONS) {
        let args = [("line", Arg::from(problem.line.to_string())), ("reason", reason(words, &problem.reason).into())];
        reasons.push(words.fmt("import-row", &args));
    }
    let written = report.problem().is_none() && !report.cancelled;
    let count = |n: u64| if written { n } else { 0 };
    ImportSummary {
        added: count(report.added),
        updated: count(report.updated),
        unchanged: count(report.unchanged),
        rejected: report.rejected,
        duplicates: count(report.duplicates),
        reasons,
    }
}
