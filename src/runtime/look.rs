//! The user's theme as the pictures know it.

use crate::config::{Colour, Config, Role, Style, Theme};
use crate::ui;
use ratatui::style::{Color, Modifier};

/// The theme of this name: the one the user's files ask for as they have it, any other as it is built in. Who asks for no
/// colours gets none.
pub(super) fn named(config: &Config, name: &str, no_color: bool) -> ui::Theme {
    if no_color || name == config.settings.theme {
        return theme(&config.theme);
    }
    theme(&Theme::load(name, None).0)
}

pub fn theme(theme: &Theme) -> ui::Theme {
    let style = |role: Role| convert(theme.style(role));
    ui::Theme {
        text: style(Role::Text),
        dim: style(Role::Dim),
        accent: style(Role::Accent),
        title: style(Role::Title),
        selected: style(Role::Selected),
        found: style(Role::Match),
        good: style(Role::Good),
        warn: style(Role::Warn),
        bad: style(Role::Bad),
        info: style(Role::Info),
        key: style(Role::Key),
        border: style(Role::Border),
        focus: style(Role::Focus),
        input: style(Role::Input),
        say: style(Role::Say),
        act: style(Role::Do),
    }
}

fn convert(style: Style) -> ratatui::style::Style {
    let mut look = ratatui::style::Style::new();
    look.fg = style.fg.map(colour);
    look.bg = style.bg.map(colour);
    let switches = [
        (style.bold, Modifier::BOLD),
        (style.dim, Modifier::DIM),
        (style.italic, Modifier::ITALIC),
        (style.underline, Modifier::UNDERLINED),
        (style.reversed, Modifier::REVERSED),
    ];
    for (on, modifier) in switches {
        if on {
            look = look.add_modifier(modifier);
        }
    }
    look
}

const fn colour(colour: Colour) -> Color {
    match colour {
        Colour::Default => Color::Reset,
        Colour::Indexed(n) => Color::Indexed(n),
        Colour::Rgb(r, g, b) => Color::Rgb(r, g, b),
    }
}
