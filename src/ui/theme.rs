//! Looks by meaning: what the pictures ask for, filled by the hallway from the user's theme.

use crate::app::doc::Tone;
use ratatui::style::Style;

/// A style for every meaning on the screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Theme {
    pub text: Style,
    pub dim: Style,
    pub accent: Style,
    pub title: Style,
    pub selected: Style,
    pub found: Style,
    pub good: Style,
    pub warn: Style,
    pub bad: Style,
    pub info: Style,
    pub key: Style,
    pub border: Style,
    pub focus: Style,
    pub input: Style,
    pub say: Style,
    pub act: Style,
}

impl Theme {
    pub const fn tone(&self, tone: Tone) -> Style {
        match tone {
            Tone::Text => self.text,
            Tone::Dim => self.dim,
            Tone::Title => self.title,
            Tone::Accent => self.accent,
            Tone::Good => self.good,
            Tone::Warn => self.warn,
            Tone::Bad => self.bad,
            Tone::Key => self.key,
            Tone::Say => self.say,
            Tone::Do => self.act,
        }
    }
}
