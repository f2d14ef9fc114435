//! What stands over a screen, a stack of which the top one has the keys: what each box holds.

pub mod advice;
pub mod choose;
pub mod clash;
pub mod confirm;
pub mod drafts;
pub mod export;
pub mod filter;
pub mod finder;
pub mod form;
pub mod groups;
pub mod handy;
pub mod import;
pub mod mailing;
pub mod map;
pub mod merge;
pub mod note;
pub mod observe;
pub mod palette;
pub mod path;
pub mod purpose;
pub mod report;
pub mod script;
pub mod value;

pub enum Popup {
    Palette(palette::Palette),
    Form(Box<form::Form>),
    Confirm(confirm::Confirm),
    Choose(choose::Choose),
    Note(note::NotePopup),
    Finder(finder::Finder),
    Filter(Box<filter::Filter>),
    Groups(groups::Groups),
    Advice(advice::Sheet),
    /// Behaviour seen, being ticked.
    Observe(observe::Observe),
    /// One script, to read and to say.
    Script(script::Opened),
    /// What the products are worth.
    Value(value::Sheet),
    /// Scripts that are wanted at once.
    Handy(handy::Handy),
    /// Texts left unsaved by earlier sittings.
    Drafts(drafts::Drafts),
    /// The same was changed elsewhere.
    Clash(clash::Clash),
    Import(Box<import::Import>),
    /// A message to everybody on the list.
    Mailing(Box<mailing::Mailing>),
    /// Who decides.
    Map(map::Sheet),
    /// Two customers that may be one.
    Merge(Box<merge::Merge>),
    Export(Box<export::Export>),
    /// Where a column of a file goes.
    Pick(Box<import::Pick>),
    Report(Box<report::Report>),
    /// An import is running: percent and rows so far.
    Progress {
        percent: u8,
        rows: u64,
    },
    /// Sentences to read; any key closes, and is not lost on what is being written under it.
    Message {
        title: String,
        lines: Vec<String>,
    },
}

impl Popup {
    /// Letters are text here.
    pub fn typing(&self) -> bool {
        match self {
            Self::Palette(_) | Self::Note(_) | Self::Pick(_) | Self::Filter(_) => true,
            Self::Groups(groups) => groups.counted.is_none(),
            Self::Import(import) => import.preview.is_none() && !import.path.in_list,
            Self::Export(export) => export.running.is_none() && !export.on_what && !export.path.in_list,
            Self::Finder(finder) => !finder.open,
            Self::Form(form) => form.typing(),
            Self::Confirm(asked) => asked.typed().is_some(),
            Self::Choose(_)
            | Self::Drafts(_)
            | Self::Clash(_)
            | Self::Report(_)
            | Self::Advice(_)
            | Self::Observe(_)
            | Self::Script(_)
            | Self::Value(_)
            | Self::Handy(_)
            | Self::Mailing(_)
            | Self::Map(_)
            | Self::Merge(_)
            | Self::Progress { .. }
            | Self::Message { .. } => false,
        }
    }

    /// It stands beside what goes on, which is still read: the note of a call, below the line to say.
    pub const fn is_beside(&self) -> bool {
        matches!(self, Self::Note(popup) if matches!(popup.for_what, note::For::Call))
    }

    /// Something would be lost if the program ended now.
    pub fn unsaved(&self) -> bool {
        match self {
            Self::Form(form) => form.changed,
            Self::Note(_) | Self::Clash(_) | Self::Progress { .. } => true,
            Self::Confirm(confirm) => matches!(confirm.then, confirm::Then::Discard(_)),
            Self::Export(export) => export.running.is_some(),
            // Columns were given elsewhere by hand.
            Self::Import(import) => import.preview.as_ref().is_some_and(|preview| !preview.wish.columns.is_empty()),
            Self::Palette(_)
            | Self::Finder(_)
            | Self::Filter(_)
            | Self::Groups(_)
            | Self::Choose(_)
            | Self::Drafts(_)
            | Self::Pick(_)
            | Self::Report(_)
            | Self::Advice(_)
            | Self::Observe(_)
            | Self::Script(_)
            | Self::Value(_)
            | Self::Handy(_)
            | Self::Mailing(_)
            | Self::Map(_)
            | Self::Merge(_)
            | Self::Message { .. } => false,
        }
    }
}
