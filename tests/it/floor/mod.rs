//! What the program stands on: its file, whatever state it and the disk are in.

mod backup;
mod bounds;
mod codes;
mod faults;
#[cfg(unix)]
mod kills;
mod opening;
mod packs;
#[cfg(unix)]
mod places;
mod rot;
mod salvage;
#[cfg(unix)]
mod screen;
mod surroundings;
mod undo;
mod upgrade;

use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record;
use cornerman::domain::id::Ids;
use cornerman::locale::Language;
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::usecases::save;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A home of its own, with the clock standing still.
pub struct Home(TempDir);

/// How a command ended.
#[derive(Debug)]
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Done {
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_cornerman");

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With so many customers.
    pub fn with(customers: usize) -> Self {
        let home = Self::new();
        let rows: Vec<String> = (0..customers).map(|n| format!("Customer {n},1380000{n:04}")).collect();
        let file = home.path().join("rows.csv");
        std::fs::write(&file, format!("name,mobile\n{}\n", rows.join("\n"))).unwrap();
        home.says(&["import", file.to_str().unwrap()]);
        home
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn database(&self) -> PathBuf {
        self.path().join("cornerman.db")
    }

    pub fn command(&self, typed: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(typed).env_clear().stdin(Stdio::null());
        command.env("CORNERMAN_HOME", self.path()).env("CORNERMAN_NOW", "2026-11-22T09:00:00Z").env("USER", "tester");
        command
    }

    pub fn run(&self, typed: &[&str]) -> Done {
        Done::of(&self.command(typed).output().unwrap())
    }

    /// What was printed, where all went well.
    pub fn says(&self, typed: &[&str]) -> String {
        let done = self.run(typed);
        assert_eq!(done.code, 0, "{typed:?}: {}{}", done.out, done.err);
        done.out
    }

    /// The samples of every language.
    pub fn samples(&self) {
        for language in Language::NAMES {
            self.says(&["demo", "load", "--language", language]);
        }
    }

    pub fn json(&self, typed: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.says(&[typed, &["--json"]].concat())).unwrap()
    }

    pub fn customers(&self) -> usize {
        self.json(&["customer", "list"]).as_array().unwrap().len()
    }
}

/// Everything in a folder, with its content.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| (path.clone(), std::fs::read(&path).unwrap())).collect()
}

/// Whether a tool is there and does what is asked; where not, the test tells nothing, and its reason is written into
/// `target/tmp/left-out`, which the gate prints: what a passing test says is not shown.
pub fn can(why: &str, program: &str, args: &[&str]) -> bool {
    let works = Command::new(program).args(args).stdin(Stdio::null()).output().is_ok_and(|done| done.status.success());
    if !works {
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        let line = format!("{test}: {why} needs `{program} {}`\n", args.join(" "));
        let list = Path::new(env!("CARGO_TARGET_TMPDIR")).join("left-out");
        let mut list = std::fs::OpenOptions::new().create(true).append(true).open(list).unwrap();
        list.write_all(line.as_bytes()).unwrap();
    }
    works
}

/// Runs a script with the program's path in `$P`.
pub fn shell(script: &str, home: &Path) -> Done {
    shell_with("sh", &["-c"], script, home)
}

/// Runs a script where it may mount file systems of its own.
pub fn shell_with_mounts(script: &str, home: &Path) -> Done {
    shell_with("unshare", &["-m", "sh", "-c"], script, home)
}

fn shell_with(program: &str, args: &[&str], script: &str, home: &Path) -> Done {
    let mut command = Command::new(program);
    command.args(args).arg(script).env_clear().stdin(Stdio::null());
    command.env("P", PROGRAM).env("H", home).env("CORNERMAN_HOME", home).env("PATH", path());
    Done::of(&command.output().unwrap())
}

pub fn path() -> std::ffi::OsString {
    std::env::var_os("PATH").unwrap_or_else(|| OsStr::new("/usr/bin:/bin:/usr/sbin:/sbin").to_owned())
}

/// The file and its log, in which these customers stand and nowhere else: saved as a window saves them, since a command that
/// ends writes the log into the file.
pub fn with_a_log(home: &Home, customers: &[&str]) -> (Vec<u8>, Vec<u8>) {
    let mut store = Store::open(&home.database(), "t").unwrap();
    let mut ids = Ids::new(1_764_000_000_000, [1; 10]);
    for name in customers {
        let mut customer = Customer::blank(ids.next_id(), None);
        customer.name = Clean::line(name);
        save::record(&mut store, &customer, "add-customer", "", crate::desk::now(), "me").unwrap();
    }
    let read = |name: &str| std::fs::read(home.path().join(name)).unwrap();
    let files = (read("cornerman.db"), read("cornerman.db-wal"));
    drop(store);
    assert!(!files.1.is_empty(), "nothing stands in the log");
    files
}

/// The database as any program with SQLite sees it.
pub fn sql(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}
