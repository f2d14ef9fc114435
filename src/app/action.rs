//! What a user can do. One table feeds the key map, the footer, the help, the palette and the README.

mod table;

use crate::locale::Words;
pub use table::{entries, named};

/// Where a key means something. Inner places come first; `List` and `Global` apply below them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Global,
    List,
    Today,
    Customers,
    Card,
    Talk,
    Prep,
    Visit,
    Spin,
    Call,
    Scripts,
    Script,
    Desk,
    /// Any room of the training; the rooms' own places come first.
    Drills,
    Cards,
    Scenes,
    /// A scene that goes on.
    Scene,
    /// A scene that is looked back on.
    LookedBack,
    Plan,
    /// The trainer's desk, and one scorecard on it.
    Class,
    Sheet,
    /// What was dealt to a class, paper by paper.
    Dealt,
}

impl Place {
    pub const ALL: &'static [Self] = &[
        Self::Global,
        Self::List,
        Self::Today,
        Self::Customers,
        Self::Card,
        Self::Talk,
        Self::Prep,
        Self::Visit,
        Self::Spin,
        Self::Call,
        Self::Scripts,
        Self::Script,
        Self::Desk,
        Self::Drills,
        Self::Cards,
        Self::Scenes,
        Self::Scene,
        Self::LookedBack,
        Self::Plan,
        Self::Class,
        Self::Sheet,
        Self::Dealt,
    ];

    /// The table's name in the key map.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::List => "list",
            Self::Today => "today",
            Self::Customers => "customers",
            Self::Card => "card",
            Self::Talk => "talk",
            Self::Prep => "prep",
            Self::Visit => "visit",
            Self::Spin => "spin",
            Self::Call => "call",
            Self::Scripts => "scripts",
            Self::Script => "script",
            Self::Desk => "desk",
            Self::Drills => "drills",
            Self::Cards => "cards",
            Self::Scenes => "scenes",
            Self::Scene => "scene",
            Self::LookedBack => "look-back",
            Self::Plan => "plan",
            Self::Class => "class",
            Self::Sheet => "sheet",
            Self::Dealt => "dealt",
        }
    }
}

/// Everything a user can do by a key, the palette or the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    Quit,
    Help,
    Palette,
    Undo,
    Redo,
    Today,
    Customers,
    Prep,
    Spin,
    /// The screen of the running call.
    Calls,
    Scripts,
    /// The complaint desk.
    Desk,
    /// Training.
    Drills,
    NextScreen,
    PreviousScreen,
    Finder,
    Language,
    Settings,
    /// The levels, and the work they make.
    Levels,
    Drafts,
    Veil,
    Repaint,
    Suspend,
    Backup,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Back,
    Open,
    Search,
    Add,
    Edit,
    Delete,
    Prepare,
    Import,
    /// Marks a customer, or makes it one with the marked one.
    Merge,
    Duplicates,
    Export,
    /// A condition for the customer list.
    Filter,
    /// The listed customers, counted by a fact.
    CountBy,
    /// The four tests of the listed customers as a segment.
    Tests,
    AddPerson,
    EditPerson,
    Log,
    Follow,
    Move,
    Finish,
    /// Put something off.
    Snooze,
    /// Give something another day.
    Replan,
    /// A file for a calendar.
    Calendar,
    /// Turn between the groups and the seven days.
    Week,
    NextDay,
    PreviousDay,
    Copy,
    Tick,
    Note,
    AddItem,
    Wrap,
    /// What the playbook advises for this customer.
    Advice,
    /// One page on the customer and the talk at hand, to take along.
    Brief,
    /// Why the labels of this customer are what they are.
    Why,
    /// What our products are worth to this customer.
    Value,
    /// A risk named first, with its remedy.
    Risk,
    /// A statement that can be followed, built part by part.
    Statement,
    /// The ways of another country.
    Culture,
    /// Words for holding and putting through.
    Words,
    /// Signs that they want to buy.
    Signals,
    /// Which level a customer gets.
    Level,
    /// Money, authority, need.
    Qualify,
    /// Behaviour seen in a talk.
    Observe,
    /// What the customer is sent after a talk.
    Digest,
    /// A message from a template.
    Template,
    /// A message to everybody on the list.
    Mailing,
    /// Who decides at this customer.
    Map,
    /// Who else sells to this customer.
    Rivals,
    DetailDown,
    DetailUp,
    /// Begins a call, or changes its course.
    Call,
    Choose,
    StepBack,
    /// The other side speaks.
    Speaker,
    Hold,
    TrialClose,
    /// The next thing that must be said is said.
    Said,
    /// What must be said, to tick or to take off.
    Musts,
    NextStage,
    PreviousStage,
    Favourite,
    /// What came of a script that was said.
    Landed,
    Missed,
    /// How the customer put it.
    TheirWords,
    /// Who is on the line.
    Person,
    AddScript,
    EditScript,
    RemoveScript,
    NextView,
    PreviousView,
    /// The groups of scripts, to choose from.
    Groups,
    /// Where scripts come from.
    Source,
    /// Does not let the customer finish.
    CutIn,
    /// A scene with a new case.
    Anew,
    /// What a scene came to the last time.
    LookBack,
    /// A card that the look back on a scene names.
    SceneCard,
    /// Trust, patience and interest shown while a scene is played.
    Coach,
    /// A complaint, as the customer says it.
    TakeDown,
    Acknowledge,
    Respond,
    Solve,
    Confirm,
    CloseUp,
    Reopen,
    /// Why selling goes on although a complaint is open.
    Despite,
    /// On the watch list, or off it.
    Watch,
    /// From room to room of the training.
    NextRoom,
    PreviousRoom,
    /// A point more or less on a scorecard, or no mark.
    More,
    Less,
    Unmark,
    /// Who gives the marks.
    Rater,
    /// Two raters side by side.
    Compare,
    /// Deals cards to a class.
    Deal,
    /// Cards outside their schedule.
    Practise,
    /// Finding the right card in time.
    Hunt,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub action: Action,
    /// Name in the key map; `action-<name>` in the language files is the verb, `.about` the sentence.
    pub name: &'static str,
    pub place: Place,
    /// Place in the footer, from the left; 0 = not in it.
    pub footer: u8,
}

/// The action in one word or two.
pub fn verb(words: &Words, entry: &Entry) -> String {
    words.get(&format!("action-{}", entry.name)).into_owned()
}

/// The action in one sentence.
pub fn about(words: &Words, entry: &Entry) -> String {
    words.attr(&format!("action-{}", entry.name), "about").unwrap_or_default()
}
