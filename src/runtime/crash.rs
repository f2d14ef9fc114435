//! When the program breaks down: what is kept of it for those who mend it. Never what a panic has to say, for names and
//! numbers of customers may be in it: only where it happened.

use crate::domain::problem::{Kind, Problem};
use std::backtrace::Backtrace;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// What is known of a breakdown.
#[derive(Debug, Default)]
struct Crash {
    /// File and line of the source.
    place: String,
    /// Where more of it is kept, if that could be written.
    file: Option<PathBuf>,
}

/// The last breakdown in any thread.
static LAST: Mutex<Option<Crash>> = Mutex::new(None);

/// From here on a panic prints nothing. It is kept in a file in `folder`, if there is such a folder, and `tell` hears of
/// it, in the thread that breaks down.
pub fn watch(folder: Option<PathBuf>, tell: impl Fn() + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        let file = folder.as_deref().and_then(|folder| keep(folder, &report(&place)));
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(Crash { place, file });
        tell();
    }));
}

/// The last breakdown, for people.
pub fn problem() -> Problem {
    let crash = LAST.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Crash { place, file } = crash.unwrap_or_default();
    match file {
        Some(file) => {
            Problem::new(Kind::Internal, "broken-noted").arg("detail", place).arg("note", file.display().to_string())
        }
        None => Problem::new(Kind::Internal, "broken").arg("detail", place),
    }
}

fn report(place: &str) -> String {
    let thread = thread::current();
    let on = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let head = format!(
        "cornerman {}, {on}\nbroke down at {place} in the thread {}\n\n",
        env!("CARGO_PKG_VERSION"),
        thread.name().unwrap_or("without a name"),
    );
    head + &functions(&Backtrace::force_capture().to_string())
}

/// The functions of a backtrace, without the lines that name folders of somebody's machine.
fn functions(backtrace: &str) -> String {
    backtrace
        .lines()
        .filter(|line| !line.trim_start().starts_with("at "))
        .fold(String::new(), |text, line| text + line + "\n")
}

/// Writes it over that of the last time, for the owner's eyes alone.
fn keep(folder: &Path, report: &str) -> Option<PathBuf> {
    let file = folder.join("crash.txt");
    let _ = fs::remove_file(&file);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&file).and_then(|mut open| open.write_all(report.as_bytes())).ok().map(|()| file)
}

/// Where tests have the program break down: `CORNERMAN_TEST_PANIC` names the point. Not in what people get.
#[cfg(debug_assertions)]
#[allow(clippy::panic, reason = "that is what it is for")]
pub fn test_point(name: &str) {
    if std::env::var_os("CORNERMAN_TEST_PANIC").is_some_and(|point| point == name) {
        panic::panic_any(std::env::var("CORNERMAN_TEST_SECRET").unwrap_or_default());
    }
}

#[cfg(not(debug_assertions))]
pub const fn test_point(_name: &str) {}

#[cfg(test)]
mod tests {
    use super::functions;

    #[test]
    fn a_report_names_functions_and_no_folders() {
        let backtrace =
            "   0: std::panicking::begin\n             at /home/li.na/.cargo/std/panicking.rs:12:3\n   1: main\n";
        assert_eq!(functions(backtrace), "   0: std::panicking::begin\n   1: main\n");
    }
}
