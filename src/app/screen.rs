//! The screens there are, and the signs they may be drawn with.

/// The screens that exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Today,
    Customers,
    Prep,
    Spin,
    Call,
    Scripts,
    Drills,
    /// The complaint desk: over the screen one came from, without a tab of its own.
    Desk,
}

impl Screen {
    /// Those with a tab, in its order.
    pub const ALL: &'static [Self] =
        &[Self::Today, Self::Customers, Self::Prep, Self::Spin, Self::Call, Self::Scripts, Self::Drills];

    /// `screen-<name>` in the language files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Customers => "customers",
            Self::Prep => "prep",
            Self::Spin => "spin",
            Self::Call => "call",
            Self::Scripts => "scripts",
            Self::Desk => "desk",
            Self::Drills => "drills",
        }
    }
}

/// Which signs the pictures may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyphs {
    Unicode,
    Ascii,
}
