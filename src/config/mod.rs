//! The user's folders, settings, key map, theme and calendar: parsed into plain tables.
//! Not here: what a key does (app), what a colour paints (ui), which language a name means (locale).
//!
//! A wrong file never stops the program: every fault is reported with its line and column, and what is right in the file
//! (or the default) is used.

mod calendar;
mod fault;
mod files;
mod folders;
mod hours;
mod keymap;
mod settings;
mod source;
mod theme;

pub use calendar::{CalendarTable, Date, HolidayTable};
pub use fault::{Fault, Wrong};
pub use folders::{Folders, Places};
pub use keymap::{Binding, KEYS, KeyFile, KeyMap};
pub use settings::{CalendarBase, Glyphs, LANGUAGES, SAMPLE, Settings, Value};
pub use theme::{Colour, Role, Style, THEMES, Theme};

/// Everything the user's own files say, with what is wrong in them.
#[derive(Debug, Clone)]
pub struct Config {
    pub settings: Settings,
    pub keys: KeyFile,
    pub theme: Theme,
    /// The user's own free days and days worked; empty where there is no such file.
    pub calendar: CalendarTable,
    pub faults: Vec<Fault>,
    /// There is no settings file yet: the program may ask its first questions.
    pub first_run: bool,
}

impl Config {
    /// Reads the user's files. `no_color`: the environment asks for no colours (<https://no-color.org>), so the theme is
    /// the one without.
    pub fn load(folders: &Folders, no_color: bool) -> Self {
        let mut faults = Vec::new();
        let mut read = |path: &std::path::Path| {
            files::read(path).unwrap_or_else(|fault| {
                faults.push(*fault);
                None
            })
        };
        let settings_text = read(&folders.settings());
        let keys_text = read(&folders.keys());
        let calendar_text = read(&folders.calendar());
        // A file that is there but cannot be read is not a first run.
        let first_run = !folders.settings().exists();

        let (settings, found) = match &settings_text {
            Some(text) => Settings::parse(&folders.settings().display().to_string(), text),
            None => (Settings::default(), Vec::new()),
        };
        let name = if no_color { "mono" } else { settings.theme.as_str() };
        // Where no colours are wanted, none of the user's own are either.
        let theme_path = if no_color { None } else { folders.theme(name) };
        let theme_text = theme_path.as_deref().and_then(&mut read);
        faults.extend(found);

        let keys = KeyFile::new(keys_text.map(|text| (folders.keys().display().to_string(), text)));
        if keys.is_there() {
            faults.extend(keys.faults().iter().cloned());
        }

        let (calendar, found) = match &calendar_text {
            Some(text) => CalendarTable::parse(&folders.calendar().display().to_string(), text),
            None => (CalendarTable::default(), Vec::new()),
        };
        faults.extend(found);

        let user_theme = theme_path.zip(theme_text).map(|(path, text)| (path.display().to_string(), text));
        let (theme, mut found) =
            Theme::load(name, user_theme.as_ref().map(|(file, text)| (file.as_str(), text.as_str())));
        // No such theme is a fault of the file that asks for it.
        for fault in found.iter_mut().filter(|fault| fault.at.is_none()) {
            fault.file = folders.settings().display().to_string();
            fault.at = settings_text.as_deref().and_then(|text| Settings::place(&fault.file, text, "theme"));
        }
        faults.extend(found);

        Self { settings, keys, theme, calendar, faults, first_run }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders_with(files: &[(&str, &str)]) -> (tempfile::TempDir, Folders) {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        folders.create().unwrap();
        std::fs::create_dir(home.path().join("themes")).unwrap();
        for (name, text) in files {
            std::fs::write(home.path().join(name), text).unwrap();
        }
        (home, folders)
    }

    #[test]
    fn without_files_everything_is_the_default() {
        let (_home, folders) = folders_with(&[]);
        let config = Config::load(&folders, false);
        assert_eq!(config.faults, Vec::new());
        assert!(config.first_run);
        assert_eq!(config.settings, Settings::default());
        assert_eq!(config.theme, Theme::load("dark", None).0);
        assert_eq!(config.keys.map(), &KeyMap::load(None).0);
    }

    #[test]
    fn a_fault_in_each_file_is_reported_and_the_rest_of_each_counts() {
        let (_home, folders) = folders_with(&[
            ("config.toml", "theme = \"mine\"\nmouse = 1\n"),
            ("keys.toml", "[global]\nhelp = 1\nundo = [\"z\"]\n"),
            ("themes/mine.toml", "title = \"red\"\nbad = \"rot\"\n"),
            ("calendar.toml", "weekend = 7\n"),
        ]);
        let config = Config::load(&folders, false);
        let places: Vec<_> = config
            .faults
            .iter()
            .map(|fault| (fault.file.rsplit(['/', '\\']).next().unwrap(), fault.at.unwrap()))
            .collect();
        assert_eq!(
            places,
            [("config.toml", (2, 9)), ("keys.toml", (2, 8)), ("calendar.toml", (1, 11)), ("mine.toml", (2, 7))]
        );
        assert!(!config.first_run);
        assert_eq!(config.keys.map().keys("global", "undo"), ["z"]);
        assert_eq!(config.theme.style(Role::Title).fg, Some(Colour::Indexed(1)));
    }

    #[test]
    fn a_settings_file_that_cannot_be_read_is_not_a_first_run() {
        let (home, folders) = folders_with(&[]);
        std::fs::write(home.path().join("config.toml"), [0xff, 0xfe]).unwrap();
        let config = Config::load(&folders, false);
        assert_eq!((config.first_run, &config.faults[0].wrong), (false, &Wrong::NotText));
    }

    #[test]
    fn no_colour_means_none_whatever_the_users_files_say() {
        let (_home, folders) =
            folders_with(&[("config.toml", "theme = \"light\"\n"), ("themes/mono.toml", "title = \"red\"\n")]);
        let config = Config::load(&folders, true);
        assert_eq!((config.theme, config.faults), (Theme::load("mono", None).0, Vec::new()));
    }

    #[test]
    fn a_theme_that_cannot_be_a_file_name_is_reported() {
        let (_home, folders) = folders_with(&[("config.toml", "theme = \"../x\"\n")]);
        let config = Config::load(&folders, false);
        assert_eq!(config.faults.len(), 1);
        assert_eq!(config.theme, Theme::load("dark", None).0);
    }

    #[test]
    fn a_theme_that_does_not_exist_is_reported_where_the_settings_ask_for_it() {
        let (_home, folders) = folders_with(&[("config.toml", "mouse = true\ntheme = \"purple\"\n")]);
        let config = Config::load(&folders, false);
        let [fault] = config.faults.as_slice() else { panic!("{:?}", config.faults) };
        assert_eq!((&fault.file, fault.at), (&folders.settings().display().to_string(), Some((2, 9))));
        let allowed = "dark, light, contrast, colourblind, mono".to_owned();
        assert_eq!(fault.wrong, Wrong::Choice { value: "purple".to_owned(), allowed });
    }
}
