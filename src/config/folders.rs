//! Where the user's files live.

use super::fault::Fault;
use super::files;
use std::path::{Path, PathBuf};

/// What the database is called.
const FILE: &str = "cornerman.db";

/// The folders of one installation. Nothing is made before [`create`](Self::create).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    data: PathBuf,
    config: PathBuf,
    database: Option<PathBuf>,
    packs: Option<PathBuf>,
}

impl Folders {
    /// Everything under one folder (`CORNERMAN_HOME`).
    pub fn under(home: impl Into<PathBuf>) -> Self {
        let home = home.into();
        Self { data: home.clone(), config: home, database: None, packs: None }
    }

    /// The folders the system has for such files, or everything under `home` where that is set. `None` where the user
    /// has no home folder at all.
    pub fn find(home: Option<PathBuf>) -> Option<Self> {
        if let Some(home) = home.filter(|home| !home.as_os_str().is_empty()) {
            return Some(Self::under(home));
        }
        let system = directories::ProjectDirs::from("", "", "cornerman")?;
        // Of the two that Windows has for data, the one that stays on this machine: the other may lie on a server, where no
        // database keeps whole. Elsewhere they are one.
        let (data, config) = (system.data_local_dir().to_owned(), system.config_dir().to_owned());
        Some(Self { data, config, database: None, packs: None })
    }

    /// As [`find`](Self::find), asking the environment for `CORNERMAN_HOME`.
    pub fn from_env() -> Option<Self> {
        Self::find(std::env::var_os("CORNERMAN_HOME").map(PathBuf::from))
    }

    /// Uses another database file; its backups and drafts stand beside it.
    #[must_use]
    pub fn with_database(mut self, path: impl Into<PathBuf>) -> Self {
        self.database = Some(path.into());
        self
    }

    /// Uses another folder of packs.
    #[must_use]
    pub fn with_packs(mut self, folder: impl Into<PathBuf>) -> Self {
        self.packs = Some(folder.into());
        self
    }

    pub fn database(&self) -> PathBuf {
        self.database.clone().unwrap_or_else(|| self.data.join(FILE))
    }

    /// Another database file was named.
    pub const fn has_own_database(&self) -> bool {
        self.database.is_some()
    }

    pub fn settings(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    pub fn keys(&self) -> PathBuf {
        self.config.join("keys.toml")
    }

    /// Days off and days worked, laid over the calendar that the settings name.
    pub fn calendar(&self) -> PathBuf {
        self.config.join("calendar.toml")
    }

    /// The user's file for a theme; `None` for a name that is not a plain file name.
    pub fn theme(&self, name: &str) -> Option<PathBuf> {
        let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        plain.then(|| self.config.join("themes").join(format!("{name}.toml")))
    }

    /// The user's own packs, one folder each.
    pub fn packs(&self) -> PathBuf {
        self.packs.clone().unwrap_or_else(|| self.config.join("packs"))
    }

    /// Where crash notes and logs go.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Makes the folders that are missing, for their owner alone.
    pub fn create(&self) -> Result<(), Box<Fault>> {
        for folder in [&self.data, &self.config, &self.packs()] {
            files::create_folder(folder)?;
        }
        Ok(())
    }
}

/// The user's own folders, where files from elsewhere come to lie.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// What `~` stands for.
    pub home: Option<PathBuf>,
    /// Downloads, the desktop, and where the program was started.
    pub likely: Vec<PathBuf>,
}

impl Places {
    /// As the system names them; some name them in the user's language.
    pub fn find() -> Self {
        let here = std::env::current_dir().ok();
        let Some(user) = directories::UserDirs::new() else {
            return Self { home: None, likely: here.into_iter().collect() };
        };
        let home = user.home_dir().to_owned();
        let own = |named: Option<&Path>, usual: &str| named.map_or_else(|| home.join(usual), Path::to_owned);
        let folders = [own(user.download_dir(), "Downloads"), own(user.desktop_dir(), "Desktop")];
        Self { likely: folders.into_iter().chain(here).collect(), home: Some(home) }
    }

    /// `~/customers.csv` in the home folder; no shell has seen what was typed here.
    pub fn at_home(&self, path: &Path) -> PathBuf {
        match (path.strip_prefix("~"), &self.home) {
            (Ok(rest), Some(home)) => home.join(rest),
            _ => path.to_owned(),
        }
    }

    /// The other way round, to be shown.
    pub fn short(&self, path: &Path) -> String {
        match self.home.as_ref().and_then(|home| path.strip_prefix(home).ok()) {
            Some(rest) if rest.as_os_str().is_empty() => "~".to_owned(),
            Some(rest) => Path::new("~").join(rest).display().to_string(),
            None => path.display().to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_home_holds_everything() {
        let folders = Folders::find(Some("/h".into())).unwrap();
        assert_eq!(folders.database(), Path::new("/h/cornerman.db"));
        assert_eq!(folders.settings(), Path::new("/h/config.toml"));
        assert_eq!(folders.packs(), Path::new("/h/packs"));
    }

    #[test]
    fn an_empty_home_is_no_home() {
        assert_ne!(Folders::find(Some(PathBuf::new())), Some(Folders::under("")));
    }

    #[test]
    fn another_database_goes_with_the_same_settings() {
        let folders = Folders::under("/h").with_database("/data/acme.db");
        assert_eq!(folders.database(), Path::new("/data/acme.db"));
        assert_eq!(folders.settings(), Path::new("/h/config.toml"));
    }

    #[test]
    fn a_theme_name_cannot_leave_its_folder() {
        let folders = Folders::under("/h");
        assert_eq!(folders.theme("my-dark_2"), Some("/h/themes/my-dark_2.toml".into()));
        for name in ["", "..", "../keys", "a/b", "/etc/passwd", "a.toml"] {
            assert_eq!(folders.theme(name), None, "{name}");
        }
    }

    #[test]
    fn a_tilde_stands_for_the_home_folder_and_back() {
        let places = Places { home: Some("/home/ann".into()), likely: Vec::new() };
        for (typed, meant) in [("~/a.csv", "/home/ann/a.csv"), ("~", "/home/ann"), ("/x/a.csv", "/x/a.csv")] {
            assert_eq!(places.at_home(Path::new(typed)), Path::new(meant));
            assert_eq!(Path::new(&places.short(Path::new(meant))), Path::new(typed));
        }
        assert_eq!(places.at_home(Path::new("~bob/a.csv")), Path::new("~bob/a.csv"));
    }

    #[test]
    fn creating_makes_what_is_missing_and_may_be_repeated() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path().join("new"));
        folders.create().unwrap();
        folders.create().unwrap();
        assert!(folders.packs().is_dir());
        assert!(!folders.database().exists());
    }
}
