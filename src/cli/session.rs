//! What every command rests on: folders, settings, language, the present, and who acts.

use super::globals::Globals;
use super::out;
use crate::config::{Config, Folders};
use crate::content;
use crate::domain::filling::Filling;
use crate::domain::id::Ids;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::domain::rhythm::House;
use crate::domain::time::{Now, local};
use crate::locale::{Arg, Language, Words};
use crate::runtime::{self, clock, process};
use crate::store::Store;
use crate::usecases::trouble::is_unread;
use crate::usecases::{backup, calling_code, demo, house};
use std::cell::{Cell, OnceCell, RefCell};
use std::env;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

/// One run of the program. The database is opened by the commands that need it.
pub struct Session {
    pub folders: Folders,
    pub config: Config,
    pub words: Words,
    pub now: Now,
    /// The clock stands still; the screen says so.
    pub fixed_now: bool,
    pub ids: Ids,
    /// The rules for who is due when.
    pub house: House,
    /// Who does what is done.
    pub actor: String,
    /// The machine on which it is done.
    pub device: String,
    pub no_color: bool,
    warnings: Vec<Problem>,
    /// The last write in the file when a command opened it to do its work.
    seen: Cell<Option<i64>>,
    /// Whether what a command opened has written: known also where nothing can be read any more.
    wrote: RefCell<Vec<Arc<AtomicBool>>>,
    /// The calling code of the file, once it is open.
    home: OnceCell<String>,
    /// Holds the sample data; gone with the session.
    demo: Option<TempDir>,
}

impl Session {
    /// Reads settings and surroundings. Where that fails, the words to say so in come with the problem.
    pub fn open(globals: &Globals) -> Result<Self, Box<(Words, Problem)>> {
        let words = || Words::new(language(globals, None));
        let folders = Folders::from_env().ok_or_else(|| Problem::new(Kind::CannotCreate, "no-home"));
        let mut folders = folders.map_err(|problem| Box::new((words(), problem)))?;
        if let Some(path) = &globals.db {
            folders = folders.with_database(path);
        }
        if !globals.demo {
            enter(&folders).map_err(|problem| Box::new((words(), problem)))?;
        }
        let demo = throw_away(globals.demo).map_err(|problem| Box::new((words(), problem)))?;
        if let Some(folder) = &demo {
            let packs = folder.path().join("packs");
            copy_packs(&folders.packs(), &packs);
            folders = folders.with_database(folder.path().join("demo.db")).with_packs(packs);
        }
        let no_color = no_color(globals);
        let mut config = Config::load(&folders, no_color);
        if config.keys.is_there() {
            config.faults.extend(runtime::key_faults(config.keys.map()));
        }
        let mut warnings: Vec<Problem> = config.faults.iter().cloned().map(Problem::from).collect();
        let words = Words::new(language(globals, config.settings.language.as_deref()));
        let fixed = globals.now.as_deref().filter(|moment| !moment.is_empty());
        let now = match clock::now(fixed, config.settings.time_zone.as_deref()) {
            // A wrong zone in the settings must not stop anybody.
            Err(problem) if problem.kind == Kind::BadData => {
                warnings.push(problem.file(folders.settings().display().to_string()));
                clock::now(fixed, None)
            }
            other => other,
        };
        let now = match now {
            Ok(now) => now,
            Err(problem) => return Err(Box::new((words, problem))),
        };
        let actor = actor(&config.settings.me);
        let device = device(&words);
        let ids = clock::ids();
        let house = house::house(&config, now.zone);
        Ok(Self {
            folders,
            config,
            words,
            now,
            fixed_now: fixed.is_some(),
            ids,
            house,
            actor,
            device,
            no_color,
            warnings,
            seen: Cell::new(None),
            wrote: RefCell::default(),
            home: OnceCell::new(),
            demo,
        })
    }

    /// What is wrong in the user's files: said once.
    pub fn take_warnings(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.warnings)
    }

    /// The database, made where there is none. What was noticed while opening it is said.
    pub fn store(&self) -> Result<Store, Problem> {
        let store = self.open_store()?;
        out::aside(store.notices().iter().map(|notice| self.words.get(notice.key())));
        self.seen.set(Some(store.last_seq()?));
        let wrote = store.wrote();
        wrote.store(false, Ordering::Relaxed);
        self.wrote.borrow_mut().push(wrote);
        Ok(store)
    }

    /// As [`store`](Self::store), for who says himself what was noticed.
    pub fn open_store(&self) -> Result<Store, Problem> {
        let path = self.folders.database();
        let at = |problem: Problem| problem.file(path.display().to_string());
        self.make_folders()?;
        let mut store = Store::open(&path, &self.device).map_err(|error| at(error.into()))?;
        if self.demo.is_some() && store.last_seq()? == 0 {
            demo::load_all(&mut store, Some(self.language().name()), self.now, &self.actor)?;
            // The samples are the ground one starts from here: the first undo must not take it away.
            store.forget_actions()?;
        }
        if self.demo.is_none() && self.home.get().is_none() {
            let own = self.config.settings.own_calling_code();
            let code =
                calling_code::settle(&mut store, own, process::usual_code(self.language().name())).map_err(at)?;
            let _ = self.home.set(code);
        }
        Ok(store)
    }

    /// The present for reading what was typed: `1/12` is read as people write it at home.
    pub fn typed(&self) -> Now {
        self.now.at_home(self.home())
    }

    /// The folder the database goes to, where there is no database yet.
    pub fn make_folders(&self) -> Result<(), Problem> {
        let path = self.folders.database();
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if self.demo.is_some() || path.symlink_metadata().is_ok() {
            return Ok(());
        }
        if folder == Some(self.folders.data()) {
            self.folders.create().map_err(|fault| Problem::from(*fault))?;
        } else if folder.is_some_and(|folder| !folder.is_dir()) {
            let problem = Problem::new(Kind::CannotCreate, "database-folder");
            return Err(problem.file(path.display().to_string()));
        }
        Ok(())
    }

    /// After a command that has written: the backup of the day, where there is none yet.
    pub fn keep_backup(&self) -> Result<(), Problem> {
        let Some(seen) = self.seen.take().filter(|_| self.demo.is_none()) else { return Ok(()) };
        let Ok(store) = self.open_store() else { return Ok(()) };
        if store.last_seq()? > seen {
            backup::daily(&store, self.now)?;
            store.close()?;
        }
        Ok(())
    }

    /// What a command that failed is told to have come to. What is saved is saved, whatever can be read of it after that:
    /// whoever is told of a failure does it once more.
    pub fn after_all(&self, problem: Problem) -> Result<u8, Problem> {
        if !is_unread(&problem) || !self.wrote.borrow().iter().any(|wrote| wrote.load(Ordering::Relaxed)) {
            return Err(problem);
        }
        out::aside([self.words.saved_unread(&problem)]);
        Ok(0)
    }

    /// Where the file cannot be used: the backups beside it, with the command that restores each.
    pub fn ways_out(&self, problem: &Problem) -> Vec<String> {
        const MOST: usize = 3;
        let path = self.folders.database();
        let here = problem.place.file.as_deref() == Some(&*path.display().to_string());
        if !here || !matches!(problem.kind, Kind::Damaged | Kind::Foreign) {
            return Vec::new();
        }
        let db = if self.folders.has_own_database() { format!("--db {} ", quoted(&path)) } else { String::new() };
        let mut lines = Vec::new();
        let backups = backup::list(&path);
        if !backups.is_empty() {
            lines.push(self.words.get("cli-backups-beside").into_owned());
        }
        lines.extend(backups.iter().rev().take(MOST).map(|backup| {
            let at = local(backup.at, self.now.zone).format("%Y-%m-%d %H:%M");
            format!("  cornerman {db}restore {}   # {at}", backup.number)
        }));
        if problem.kind == Kind::Damaged && !matches!(problem.what, "file-empty" | "salvage-nothing") {
            lines.push(self.words.fmt("cli-salvage-way", &[("db", Arg::from(&db))]));
        }
        lines
    }

    /// The playbook in the language of the screen. What is wrong in a pack of the user's is said by `pack check`.
    pub fn playbook(&self) -> Playbook {
        content::load(self.language().name(), Some(&self.folders.packs())).0
    }

    /// On a throw-away copy of the sample data.
    pub const fn is_demo(&self) -> bool {
        self.demo.is_some()
    }

    /// A day that is a holiday here, with its name; none for any other.
    pub fn holiday(&self, day: chrono::NaiveDate) -> Option<String> {
        self.words.on_holiday(&self.words.day(day, self.now.today()), day, &self.house.calendar)
    }

    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// The calling code of numbers that have none: the file's, where it is open.
    pub fn home(&self) -> &str {
        let guessed =
            || self.config.settings.own_calling_code().unwrap_or_else(|| process::usual_code(self.language().name()));
        self.home.get().map_or_else(guessed, String::as_str)
    }

    /// What scripts are filled with.
    pub fn filling<'a>(&'a self, playbook: &'a Playbook) -> Filling<'a> {
        self.filling_in(playbook, &self.words)
    }

    /// The folder of the user's own packs.
    pub fn packs(&self) -> std::path::PathBuf {
        self.folders.packs()
    }

    /// The same in another language.
    pub fn filling_in<'a>(&'a self, playbook: &'a Playbook, words: &'a Words) -> Filling<'a> {
        let today = self.now.today();
        let settings = &self.config.settings;
        Filling {
            playbook,
            now: self.now,
            me: &settings.me,
            my_company: &settings.my_company,
            plan: Box::new(move |day| words.date(day, today)),
            past: Box::new(move |day| words.day(day, today)),
        }
    }
}

/// A folder that may not even be entered is told in one sentence, not in one for each file that is looked for in it.
fn enter(folders: &Folders) -> Result<(), Problem> {
    for path in [folders.settings(), folders.database()] {
        if path.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::PermissionDenied) {
            let folder = path.parent().unwrap_or(&path).display().to_string();
            return Err(Problem::new(Kind::Denied, "folder-closed").file(folder));
        }
    }
    Ok(())
}

/// As it can be pasted into a shell.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = path.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
    if plain { path } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

/// The words of the system's language, where no session could be opened.
pub fn first_words() -> Words {
    Words::new(system_language())
}

/// What was asked for, else the user's setting, else what the system says.
fn language(globals: &Globals, set: Option<&str>) -> Language {
    let named = globals.language.as_deref().or(set).and_then(Language::parse);
    named.unwrap_or_else(system_language)
}

fn system_language() -> Language {
    sys_locale::get_locale().map_or(Language::En, |said| Language::negotiate(&said))
}

/// <https://no-color.org>: any value but an empty one.
fn no_color(globals: &Globals) -> bool {
    globals.no_color || env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

fn throw_away(demo: bool) -> Result<Option<TempDir>, Problem> {
    let made = demo.then(TempDir::new).transpose();
    made.map_err(|error| Problem::new(Kind::CannotCreate, "output-create").refused(&error))
}

/// What is written in a demonstration goes with it. A pack that cannot be read is not missed there.
fn copy_packs(from: &Path, to: &Path) {
    for pack in content::packs_in(from).0 {
        let _ = content::write_out(&pack, &to.join(&pack.folder));
    }
}

fn actor(me: &str) -> String {
    let said = std::iter::once(me.to_owned());
    let known = ["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(|name| env::var(name).ok());
    said.chain(known).find(|name| !name.trim().is_empty()).unwrap_or_else(|| "?".to_owned())
}

fn device(words: &Words) -> String {
    match process::device() {
        name if name.is_empty() => words.get("cli-this-machine").into_owned(),
        name => name,
    }
}
