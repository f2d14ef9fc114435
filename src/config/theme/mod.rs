//! Themes: what each meaning looks like, as plain data. A built-in theme first, the user's file laid over it.

mod colour;
#[cfg(test)]
mod contrast;

use super::fault::{Fault, Wrong};
use super::source::{self, Source};
pub use colour::Colour;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// The built-in themes by name.
pub const THEMES: &[(&str, &str)] = &[
    ("dark", include_str!("../../../assets/themes/dark.toml")),
    ("light", include_str!("../../../assets/themes/light.toml")),
    ("contrast", include_str!("../../../assets/themes/contrast.toml")),
    ("colourblind", include_str!("../../../assets/themes/colourblind.toml")),
    ("mono", include_str!("../../../assets/themes/mono.toml")),
];

/// A meaning that has a look. No meaning is shown by its look alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text and the ground of the screen.
    Text,
    /// What may be missed.
    Dim,
    Accent,
    Title,
    /// The row the cursor is on.
    Selected,
    /// The letters a search found.
    Match,
    Good,
    Warn,
    Bad,
    Info,
    /// The name of a key in the footer and the help.
    Key,
    Border,
    /// The border of what takes the keys.
    Focus,
    Input,
    /// Words to say aloud.
    Say,
    /// Things to do, apart from the words to say.
    Do,
}

impl Role {
    pub const ALL: [Self; 16] = [
        Self::Text,
        Self::Dim,
        Self::Accent,
        Self::Title,
        Self::Selected,
        Self::Match,
        Self::Good,
        Self::Warn,
        Self::Bad,
        Self::Info,
        Self::Key,
        Self::Border,
        Self::Focus,
        Self::Input,
        Self::Say,
        Self::Do,
    ];

    /// Its name in theme files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Dim => "dim",
            Self::Accent => "accent",
            Self::Title => "title",
            Self::Selected => "selected",
            Self::Match => "match",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Info => "info",
            Self::Key => "key",
            Self::Border => "border",
            Self::Focus => "focus",
            Self::Input => "input",
            Self::Say => "say",
            Self::Do => "do",
        }
    }
}

/// How a role looks. `None` leaves the colour that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one switch of the terminal, independent of the others")]
pub struct Style {
    pub fg: Option<Colour>,
    pub bg: Option<Colour>,
    pub bold: bool,
    pub dim: bool,
    pub italic: bool,
    pub underline: bool,
    pub reversed: bool,
}

/// A look for every role.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    styles: [Style; Role::ALL.len()],
}

impl Theme {
    pub const fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// The theme of that name, `user` (the user's file of that name: its name and text) laid over the built-in one, or
    /// over `dark` for a name of the user's own. A role in the user's file replaces the whole look of that role.
    pub fn load(name: &str, user: Option<(&str, &str)>) -> (Self, Vec<Fault>) {
        let built_in = THEMES.iter().find(|(known, _)| *known == name);
        let mut theme = Self::default();
        let mut faults = Vec::new();
        if let Some((known, text)) = built_in.or(THEMES.first()) {
            faults.extend(theme.lay(known, text));
        }
        match user {
            Some((file, text)) => faults.extend(theme.lay(file, text)),
            None if built_in.is_none() => {
                let known = || THEMES.iter().map(|(known, _)| *known);
                let wrong = match Wrong::unknown(name, known()) {
                    Wrong::Unknown { closest: None, name } => {
                        Wrong::Choice { value: name, allowed: known().collect::<Vec<_>>().join(", ") }
                    }
                    near => near,
                };
                faults.push(Fault { file: name.to_owned(), at: None, key: Some("theme".to_owned()), wrong });
            }
            None => {}
        }
        (theme, faults)
    }

    fn lay(&mut self, file: &str, text: &str) -> Vec<Fault> {
        let source = Source::new(file, text);
        let (table, mut faults) = source.parse();
        for (key, value) in &table {
            if source.broken(&key.span(), &faults) {
                continue;
            }
            let name = key.get_ref().as_ref();
            let Some(role) = Role::ALL.into_iter().find(|role| role.name() == name) else {
                let wrong = Wrong::unknown(name, Role::ALL.iter().map(|role| role.name()));
                faults.push(source.fault(&key.span(), name, wrong));
                continue;
            };
            let (style, wrong) = style(value);
            self.styles[role as usize] = style;
            faults.extend(wrong.into_iter().map(|(span, wrong)| source.fault(&span, name, wrong)));
        }
        faults.sort_by_key(|fault| fault.at);
        faults
    }
}

/// The look a value describes: a colour alone, or a table.
fn style(value: &Spanned<DeValue<'_>>) -> (Style, Vec<(Range<usize>, Wrong)>) {
    let mut style = Style::default();
    if value.get_ref().is_str() {
        let wrong = colour(value.get_ref()).map(|colour| style.fg = Some(colour)).err();
        return (style, wrong.map(|wrong| (value.span(), wrong)).into_iter().collect());
    }
    let table = match source::table(value.get_ref()) {
        Ok(table) => table,
        Err(wrong) => return (style, vec![(value.span(), wrong)]),
    };
    let mut faults = Vec::new();
    for (key, value) in table {
        let set = |to: &mut bool| source::yes_no(value.get_ref()).map(|yes| *to = yes);
        let done = match key.get_ref().as_ref() {
            "fg" => colour(value.get_ref()).map(|colour| style.fg = Some(colour)),
            "bg" => colour(value.get_ref()).map(|colour| style.bg = Some(colour)),
            "bold" => set(&mut style.bold),
            "dim" => set(&mut style.dim),
            "italic" => set(&mut style.italic),
            "underline" => set(&mut style.underline),
            "reversed" => set(&mut style.reversed),
            other => {
                let known = ["fg", "bg", "bold", "dim", "italic", "underline", "reversed"];
                faults.push((key.span(), Wrong::unknown(other, known)));
                continue;
            }
        };
        faults.extend(done.err().map(|wrong| (value.span(), wrong)));
    }
    (style, faults)
}

fn colour(value: &DeValue<'_>) -> Result<Colour, Wrong> {
    let text = source::text(value)?;
    Colour::parse(text).ok_or_else(|| Wrong::Colour(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_theme_gives_each_role_a_look_of_its_own_file() {
        for (name, text) in THEMES {
            let (_, faults) = Theme::load(name, None);
            assert_eq!(faults, Vec::new(), "{name}");
            let (table, _) = Source::new(name, text).parse();
            assert_eq!(table.len(), Role::ALL.len(), "{name} leaves a role out");
        }
    }

    #[test]
    fn roles_stand_at_their_own_place() {
        for (at, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role as usize, at);
        }
    }

    #[test]
    fn a_theme_without_colours_has_none_and_still_tells_roles_apart() {
        let (mono, _) = Theme::load("mono", None);
        for role in Role::ALL {
            let style = mono.style(role);
            assert!(
                [style.fg, style.bg].iter().all(|colour| matches!(colour, None | Some(Colour::Default))),
                "{role:?}"
            );
        }
        for role in [Role::Selected, Role::Match, Role::Key, Role::Title, Role::Focus] {
            assert_ne!(mono.style(role), mono.style(Role::Text), "{role:?}");
        }
    }

    #[test]
    fn selection_and_matches_are_not_shown_by_colour_alone() {
        for (name, _) in THEMES {
            let (theme, _) = Theme::load(name, None);
            let marked = |role| theme.style(role).reversed || theme.style(role).underline;
            assert!(marked(Role::Selected) && marked(Role::Match), "{name}");
        }
    }

    #[test]
    fn the_users_file_replaces_the_roles_it_names() {
        let text = "title = { fg = \"#102030\", bold = true }\nbad = \"bright-red\"\n";
        let (theme, faults) = Theme::load("light", Some(("themes/light.toml", text)));
        assert_eq!(faults, Vec::new());
        let title = Style { fg: Some(Colour::Rgb(0x10, 0x20, 0x30)), bold: true, ..Style::default() };
        assert_eq!(theme.style(Role::Title), title);
        assert_eq!(theme.style(Role::Bad), Style { fg: Some(Colour::Indexed(9)), ..Style::default() });
        assert_eq!(theme.style(Role::Good), Theme::load("light", None).0.style(Role::Good));
    }

    #[test]
    fn what_is_wrong_in_a_theme_is_named_with_its_place() {
        let text = "titel = \"red\"\ngood = { fg = \"grean\", blod = true, bold = 1 }\nbad = 3\n";
        let (_, faults) = Theme::load("mine", Some(("mine.toml", text)));
        let found: Vec<_> = faults.iter().map(|fault| (fault.at.unwrap(), fault.wrong.clone())).collect();
        let unknown = |name: &str, closest: &str| Wrong::Unknown { name: name.into(), closest: Some(closest.into()) };
        let expected = [
            ((1, 1), unknown("titel", "title")),
            ((2, 15), Wrong::Colour("grean".into())),
            ((2, 24), unknown("blod", "bold")),
            ((2, 44), Wrong::Type { wanted: "boolean", found: "integer" }),
            ((3, 7), Wrong::Type { wanted: "table", found: "integer" }),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_theme_nobody_has_becomes_dark_with_a_hint() {
        let (theme, faults) = Theme::load("darc", None);
        assert_eq!(theme, Theme::load("dark", None).0);
        let allowed = "dark, light, contrast, colourblind, mono".to_owned();
        assert_eq!(Theme::load("blak", None).1[0].wrong, Wrong::Choice { value: "blak".to_owned(), allowed });
        assert_eq!(faults[0].wrong, Wrong::Unknown { name: "darc".into(), closest: Some("dark".into()) });
    }
}
