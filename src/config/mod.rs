//! The user's folders, settings, key map and theme: parsed into plain tables.
//! Not here: what a key does (app), what a colour paints (ui), which language a name means (locale).
//!
//! A wrong file never stops the program: every fault is reported with its line and column, and what is right in the file
//! (or the default) is used.

mod fault;
mod files;
mod folders;
mod keymap;
mod settings;
mod source;
mod theme;

pub use fault::{Fault, Wrong};
pub use folders::Folders;
pub use keymap::{Binding, KeyMap};
pub use settings::{Glyphs, LANGUAGES, SAMPLE, Settings, Value};
pub use theme::{Colour, Role, Style, THEMES, Theme};

/// Everything the user's own files say, with what is wrong in them.
#[derive(Debug, Clone)]
pub struct Config {
    pub settings: Settings,
    pub keys: KeyMap,
    pub theme: Theme,
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
        let first_run = settings_text.is_none();

        let (settings, found) = match &settings_text {
            Some(text) => Settings::parse(&folders.settings().display().to_string(), text),
            None => (Settings::default(), Vec::new()),
        };
        let name = if no_color { "mono" } else { settings.theme.as_str() };
        let theme_path = folders.theme(name);
        let theme_text = theme_path.as_deref().and_then(&mut read);
        faults.extend(found);

        let user_keys = keys_text.map(|text| (folders.keys().display().to_string(), text));
        let (keys, found) = KeyMap::load(user_keys.as_ref().map(|(file, text)| (file.as_str(), text.as_str())));
        faults.extend(found);

        let user_theme = theme_path.zip(theme_text).map(|(path, text)| (path.display().to_string(), text));
        let (theme, found) = Theme::load(name, user_theme.as_ref().map(|(file, text)| (file.as_str(), text.as_str())));
        faults.extend(found);

        Self { settings, keys, theme, faults, first_run }
    }
}
