//! The one table of actions, place by place: name in the key map, and place in the footer. The key map, the footer, the help,
//! the palette and the README are made of it.

use super::{Action, Entry, Place};

const TODAY: &[Entry] = &[
    row(Action::Open, "open-card", Place::Today, 1),
    row(Action::Finish, "do", Place::Today, 2),
    row(Action::Snooze, "snooze", Place::Today, 3),
    row(Action::Prepare, "prepare-visit", Place::Today, 4),
    row(Action::Log, "log", Place::Today, 5),
    row(Action::Week, "week", Place::Today, 6),
    row(Action::Replan, "replan", Place::Today, 0),
    row(Action::Follow, "follow", Place::Today, 0),
    row(Action::Level, "level", Place::Today, 0),
    row(Action::Calendar, "calendar", Place::Today, 0),
    row(Action::NextDay, "next-day", Place::Today, 0),
    row(Action::PreviousDay, "previous-day", Place::Today, 0),
    row(Action::DetailDown, "detail-down", Place::Today, 0),
    row(Action::DetailUp, "detail-up", Place::Today, 0),
];

const CUSTOMERS: &[Entry] = &[
    row(Action::Open, "open", Place::Customers, 1),
    row(Action::Search, "search", Place::Customers, 2),
    row(Action::Prepare, "prepare", Place::Customers, 3),
    row(Action::Call, "call", Place::Customers, 0),
    row(Action::Add, "add", Place::Customers, 4),
    row(Action::Edit, "edit", Place::Customers, 5),
    row(Action::Level, "level", Place::Customers, 0),
    row(Action::Delete, "delete", Place::Customers, 0),
    row(Action::Filter, "filter", Place::Customers, 0),
    row(Action::CountBy, "count-by", Place::Customers, 0),
    row(Action::Tests, "tests", Place::Customers, 0),
    row(Action::Import, "import", Place::Customers, 6),
    row(Action::Export, "export", Place::Customers, 0),
    row(Action::Mailing, "mailing", Place::Customers, 0),
    row(Action::Merge, "merge", Place::Customers, 0),
    row(Action::Duplicates, "duplicates", Place::Customers, 0),
];

const CARD: &[Entry] = &[
    row(Action::Open, "open-entry", Place::Card, 1),
    row(Action::Prepare, "prepare", Place::Card, 2),
    row(Action::Call, "call", Place::Card, 3),
    row(Action::Log, "log", Place::Card, 3),
    row(Action::Edit, "edit", Place::Card, 4),
    row(Action::Finish, "finish", Place::Card, 5),
    row(Action::Brief, "brief", Place::Card, 0),
    row(Action::Advice, "advice", Place::Card, 0),
    row(Action::Value, "value", Place::Card, 0),
    row(Action::Culture, "culture", Place::Card, 0),
    row(Action::Statement, "statement", Place::Card, 0),
    row(Action::Why, "why", Place::Card, 0),
    row(Action::Level, "level", Place::Card, 0),
    row(Action::Qualify, "qualify", Place::Card, 0),
    row(Action::Observe, "observe", Place::Card, 0),
    row(Action::Digest, "digest", Place::Card, 0),
    row(Action::Template, "template", Place::Card, 0),
    row(Action::Follow, "follow", Place::Card, 0),
    row(Action::Move, "move", Place::Card, 0),
    row(Action::AddPerson, "add-person", Place::Card, 0),
    row(Action::EditPerson, "edit-person", Place::Card, 0),
    row(Action::Map, "map", Place::Card, 0),
    row(Action::Rivals, "rivals", Place::Card, 0),
    row(Action::Copy, "copy-phone", Place::Card, 0),
    row(Action::Delete, "delete", Place::Card, 0),
    row(Action::Search, "search", Place::Card, 0),
    row(Action::TakeDown, "take-down", Place::Card, 0),
];

const TALK: &[Entry] = &[
    row(Action::Note, "amend", Place::Talk, 1),
    row(Action::Edit, "edit-talk", Place::Talk, 2),
    row(Action::Tick, "landed", Place::Talk, 3),
    row(Action::Digest, "digest", Place::Talk, 4),
];

const PREP: &[Entry] = &[
    row(Action::Open, "open", Place::Prep, 1),
    row(Action::Prepare, "prepare", Place::Prep, 2),
    row(Action::Brief, "brief", Place::Prep, 3),
];

const VISIT: &[Entry] = &[
    row(Action::Tick, "tick", Place::Visit, 1),
    row(Action::Note, "note", Place::Visit, 2),
    row(Action::AddItem, "add-item", Place::Visit, 3),
    row(Action::Edit, "edit-plan", Place::Visit, 4),
    row(Action::Spin, "ask", Place::Visit, 5),
    row(Action::Call, "lead-call", Place::Visit, 0),
    row(Action::Wrap, "wrap", Place::Visit, 6),
    row(Action::Brief, "brief", Place::Visit, 0),
    row(Action::Advice, "advice", Place::Visit, 0),
    row(Action::Value, "value", Place::Visit, 0),
    row(Action::Culture, "culture", Place::Visit, 0),
    row(Action::Statement, "statement", Place::Visit, 0),
    row(Action::Observe, "observe", Place::Visit, 0),
    row(Action::Delete, "delete-item", Place::Visit, 0),
    row(Action::DetailDown, "detail-down", Place::Visit, 0),
    row(Action::DetailUp, "detail-up", Place::Visit, 0),
];

const SPIN: &[Entry] = &[
    row(Action::Tick, "asked", Place::Spin, 1),
    row(Action::Note, "answer", Place::Spin, 2),
    row(Action::NextStage, "next-stage", Place::Spin, 3),
    row(Action::PreviousStage, "previous-stage", Place::Spin, 0),
    row(Action::Prep, "checklist", Place::Spin, 4),
    row(Action::Wrap, "wrap", Place::Spin, 5),
    row(Action::Advice, "advice", Place::Spin, 0),
    row(Action::Value, "value", Place::Spin, 0),
    row(Action::Culture, "culture", Place::Spin, 0),
    row(Action::Statement, "statement", Place::Spin, 0),
    row(Action::Signals, "signals", Place::Spin, 0),
    row(Action::Observe, "observe", Place::Spin, 0),
    row(Action::DetailDown, "detail-down", Place::Spin, 0),
    row(Action::DetailUp, "detail-up", Place::Spin, 0),
];

const CALL: &[Entry] = &[
    row(Action::Choose, "choose", Place::Call, 1),
    row(Action::StepBack, "previous-step", Place::Call, 0),
    row(Action::Note, "take-note", Place::Call, 3),
    row(Action::Speaker, "speaker", Place::Call, 4),
    row(Action::Hold, "hold", Place::Call, 5),
    row(Action::Wrap, "wrap-call", Place::Call, 6),
    row(Action::TrialClose, "trial-close", Place::Call, 0),
    row(Action::Said, "tick-said", Place::Call, 0),
    row(Action::Musts, "must-say", Place::Call, 0),
    row(Action::Open, "helping-card", Place::Call, 0),
    row(Action::Landed, "it-landed", Place::Call, 0),
    row(Action::Missed, "it-missed", Place::Call, 0),
    row(Action::TheirWords, "their-words", Place::Call, 0),
    row(Action::Call, "change-flow", Place::Call, 0),
    row(Action::Person, "other-person", Place::Call, 0),
    row(Action::Copy, "copy-phone", Place::Call, 0),
    row(Action::Advice, "advice", Place::Call, 0),
    row(Action::Observe, "observe", Place::Call, 0),
    row(Action::TakeDown, "take-down", Place::Call, 0),
    row(Action::Value, "value", Place::Call, 0),
    row(Action::Risk, "risk", Place::Call, 0),
    row(Action::Signals, "signals", Place::Call, 0),
    row(Action::Words, "words", Place::Call, 0),
    row(Action::Culture, "culture", Place::Call, 0),
    row(Action::Statement, "statement", Place::Call, 0),
    row(Action::DetailDown, "detail-down", Place::Call, 0),
    row(Action::DetailUp, "detail-up", Place::Call, 0),
];

const SCRIPTS: &[Entry] = &[
    row(Action::Open, "open", Place::Scripts, 1),
    row(Action::Search, "search", Place::Scripts, 2),
    row(Action::NextView, "next-view", Place::Scripts, 3),
    row(Action::PreviousView, "previous-view", Place::Scripts, 0),
    row(Action::Groups, "groups", Place::Scripts, 4),
    row(Action::AddScript, "add-script", Place::Scripts, 5),
    row(Action::EditScript, "edit-script", Place::Scripts, 6),
    row(Action::RemoveScript, "remove-script", Place::Scripts, 0),
    row(Action::Copy, "copy-line", Place::Scripts, 0),
    row(Action::Favourite, "favourite", Place::Scripts, 0),
    row(Action::Source, "source", Place::Scripts, 0),
    row(Action::Landed, "it-landed", Place::Script, 1),
    row(Action::Missed, "it-missed", Place::Script, 2),
    row(Action::TheirWords, "their-words", Place::Script, 0),
    row(Action::Copy, "copy-line", Place::Script, 3),
    row(Action::Favourite, "favourite", Place::Script, 4),
    row(Action::EditScript, "edit-script", Place::Script, 5),
    row(Action::RemoveScript, "remove-script", Place::Script, 0),
    row(Action::Source, "source", Place::Script, 0),
    row(Action::Value, "value", Place::Scripts, 0),
    row(Action::Statement, "statement", Place::Scripts, 0),
];

const DESK: &[Entry] = &[
    row(Action::Edit, "write-more", Place::Desk, 1),
    row(Action::Finish, "go-on", Place::Desk, 2),
    row(Action::Call, "call-about", Place::Desk, 3),
    row(Action::TakeDown, "take-down", Place::Desk, 0),
    row(Action::NextView, "next-shelf", Place::Desk, 4),
    row(Action::PreviousView, "previous-shelf", Place::Desk, 0),
    row(Action::Acknowledge, "acknowledge", Place::Desk, 0),
    row(Action::Respond, "answer-complaint", Place::Desk, 0),
    row(Action::Solve, "solve", Place::Desk, 0),
    row(Action::Confirm, "confirm", Place::Desk, 0),
    row(Action::CloseUp, "close", Place::Desk, 0),
    row(Action::Reopen, "reopen", Place::Desk, 0),
    row(Action::Despite, "sell-despite", Place::Desk, 0),
    row(Action::Watch, "watch", Place::Desk, 0),
    row(Action::Open, "open-card", Place::Desk, 0),
    row(Action::DetailDown, "detail-down", Place::Desk, 0),
    row(Action::DetailUp, "detail-up", Place::Desk, 0),
];

const CARDS: &[Entry] = &[
    row(Action::Open, "drill", Place::Cards, 1),
    row(Action::Practise, "practise", Place::Cards, 2),
    row(Action::Hunt, "hunt", Place::Cards, 3),
    row(Action::Tick, "self-check", Place::Cards, 0),
    row(Action::NextView, "next-meaning", Place::Cards, 4),
    row(Action::PreviousView, "previous-meaning", Place::Cards, 0),
    row(Action::DetailDown, "detail-down", Place::Cards, 0),
    row(Action::DetailUp, "detail-up", Place::Cards, 0),
];

const SCENES: &[Entry] = &[
    row(Action::Open, "play-scene", Place::Scenes, 1),
    row(Action::Anew, "play-anew", Place::Scenes, 2),
    row(Action::LookBack, "look-back", Place::Scenes, 3),
    row(Action::Coach, "coach", Place::Scenes, 4),
    row(Action::DetailDown, "detail-down", Place::Scenes, 0),
    row(Action::DetailUp, "detail-up", Place::Scenes, 0),
    row(Action::Open, "answer-scene", Place::Scene, 1),
    row(Action::Note, "own-words", Place::Scene, 2),
    row(Action::Tick, "stay-silent", Place::Scene, 3),
    row(Action::CutIn, "cut-in", Place::Scene, 0),
    row(Action::Coach, "coach", Place::Scene, 4),
    row(Action::DetailDown, "detail-down", Place::Scene, 0),
    row(Action::DetailUp, "detail-up", Place::Scene, 0),
    row(Action::Open, "looked-back", Place::LookedBack, 1),
    row(Action::Anew, "play-anew", Place::LookedBack, 2),
    row(Action::SceneCard, "scene-card", Place::LookedBack, 3),
    row(Action::DetailDown, "detail-down", Place::LookedBack, 4),
    row(Action::DetailUp, "detail-up", Place::LookedBack, 0),
];

const CLASS: &[Entry] = &[
    row(Action::Open, "mark-talk", Place::Class, 1),
    row(Action::Add, "add-trainees", Place::Class, 2),
    row(Action::Deal, "deal-class", Place::Class, 3),
    row(Action::Edit, "edit-trainee", Place::Class, 0),
    row(Action::Groups, "choose-class", Place::Class, 4),
    row(Action::Delete, "leave-class", Place::Class, 0),
    row(Action::Rater, "raters", Place::Class, 0),
    row(Action::Export, "class-results", Place::Class, 5),
    row(Action::DetailDown, "detail-down", Place::Class, 0),
    row(Action::DetailUp, "detail-up", Place::Class, 0),
];

const SHEET: &[Entry] = &[
    row(Action::More, "mark-up", Place::Sheet, 1),
    row(Action::Less, "mark-down", Place::Sheet, 0),
    row(Action::Note, "note-item", Place::Sheet, 3),
    row(Action::Speaker, "speaker", Place::Sheet, 2),
    row(Action::Hold, "pause-clock", Place::Sheet, 0),
    row(Action::Rater, "rater", Place::Sheet, 4),
    row(Action::Compare, "compare-raters", Place::Sheet, 0),
    row(Action::Unmark, "unmark", Place::Sheet, 0),
    row(Action::DetailDown, "detail-down", Place::Sheet, 0),
    row(Action::DetailUp, "detail-up", Place::Sheet, 0),
];

const DEALT: &[Entry] = &[
    row(Action::Open, "next-paper", Place::Dealt, 1),
    row(Action::Export, "keep-papers", Place::Dealt, 2),
    row(Action::Deal, "deal-anew", Place::Dealt, 3),
    row(Action::DetailDown, "detail-down", Place::Dealt, 4),
    row(Action::DetailUp, "detail-up", Place::Dealt, 0),
];

const PLAN: &[Entry] = &[
    row(Action::Finish, "reach-goal", Place::Plan, 1),
    row(Action::Add, "add-goal", Place::Plan, 2),
    row(Action::Log, "log-practice", Place::Plan, 3),
    row(Action::Edit, "edit-goal", Place::Plan, 4),
];

const DRILLS: &[Entry] = &[
    row(Action::NextRoom, "next-room", Place::Drills, 6),
    row(Action::PreviousRoom, "previous-room", Place::Drills, 0),
];

const GLOBAL: &[Entry] = &[
    row(Action::Help, "help", Place::Global, 9),
    row(Action::Palette, "palette", Place::Global, 0),
    row(Action::Finder, "finder", Place::Global, 7),
    row(Action::Search, "search", Place::Global, 0),
    row(Action::Undo, "undo", Place::Global, 0),
    row(Action::Redo, "redo", Place::Global, 0),
    row(Action::Today, "today", Place::Global, 0),
    row(Action::Customers, "customers", Place::Global, 0),
    row(Action::Prep, "prep", Place::Global, 0),
    row(Action::Spin, "spin", Place::Global, 0),
    row(Action::Calls, "calls", Place::Global, 0),
    row(Action::Scripts, "scripts", Place::Global, 0),
    row(Action::Desk, "complaints", Place::Global, 0),
    row(Action::Drills, "drills", Place::Global, 0),
    row(Action::NextScreen, "next-screen", Place::Global, 0),
    row(Action::PreviousScreen, "previous-screen", Place::Global, 0),
    row(Action::Language, "language", Place::Global, 0),
    row(Action::Settings, "settings", Place::Global, 0),
    row(Action::Levels, "levels", Place::Global, 0),
    row(Action::Backup, "backup", Place::Global, 0),
    row(Action::Drafts, "drafts", Place::Global, 0),
    row(Action::Veil, "veil", Place::Global, 0),
    row(Action::Repaint, "repaint", Place::Global, 0),
    row(Action::Suspend, "suspend", Place::Global, 0),
    row(Action::Quit, "quit", Place::Global, 8),
];

const LIST: &[Entry] = &[
    row(Action::Up, "up", Place::List, 0),
    row(Action::Down, "down", Place::List, 0),
    row(Action::PageUp, "page-up", Place::List, 0),
    row(Action::PageDown, "page-down", Place::List, 0),
    row(Action::First, "first", Place::List, 0),
    row(Action::Last, "last", Place::List, 0),
    row(Action::Back, "back", Place::List, 0),
];

/// The whole table, in the order of the help.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    [
        TODAY, CUSTOMERS, CARD, TALK, PREP, VISIT, SPIN, CALL, SCRIPTS, DESK, CARDS, SCENES, CLASS, SHEET, DEALT, PLAN,
        DRILLS, LIST, GLOBAL,
    ]
    .into_iter()
    .flatten()
}

const fn row(action: Action, name: &'static str, place: Place, footer: u8) -> Entry {
    Entry { action, name, place, footer }
}

/// Finds an entry by its place and name in the key map.
pub fn named(place: &str, name: &str) -> Option<&'static Entry> {
    entries().find(|entry| entry.place.name() == place && entry.name == name)
}
