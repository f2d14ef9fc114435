//! What stands over a screen, and has the keys: which keys work in the box on top, and what follows when it is answered.
//! Boxes that only show something hear their keys themselves.

pub mod choose;
mod chosen;
pub mod clash;
pub mod confirm;
pub mod drafts;
pub mod finder;
pub mod form;
pub mod note;
pub mod palette;
pub mod pick;

use super::model::Model;
use crate::app::forms;
use crate::app::key::{Code, Key};
use crate::app::list::ListCursor;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::For;
use crate::app::model::popup::purpose::Purpose;
use crate::app::model::popup::report::Then;
use crate::app::msg::Effect;
use crate::app::popup::{
    self, advice, export, filter, groups, handy, import, mailing, map, merge, observe, report, script, value,
};

/// What the footer says while a popup has the keys: each key as it is written in a key map, and the message key of its verb.
type Foot = &'static [(&'static str, &'static str)];

const OF_FORM: Foot = &[("Ctrl-S", "ui-save"), ("Esc", "action-back")];
const OF_ERASE: Foot = &[("Enter", "leave-erase"), ("Esc", "action-back")];
const OF_DEAL: Foot = &[("Ctrl-S", "action-deal-class"), ("Esc", "action-back")];
const OF_STATEMENT: Foot = &[("Ctrl-Y", "action-copy-line"), ("Ctrl-S", "ui-keep-card"), ("Esc", "action-back")];
const OF_NOTE: Foot = &[("Enter", "ui-save"), ("Ctrl-J", "ui-new-line")];
const OF_LIST: Foot = &[("Enter", "ui-new-line"), ("Ctrl-S", "ui-save")];
const OF_LINE: Foot = &[("Enter", "ui-save")];
const OF_LETTER: Foot = &[("Ctrl-S", "ui-save"), ("Esc", "action-back")];
const OF_CHOICE: Foot = &[("Enter", "ui-choose"), ("Esc", "action-back")];
const OF_RIVALS: Foot = &[("Enter", "ui-choose"), ("Delete", "action-delete"), ("Esc", "action-back")];
const OF_FINDER: Foot = &[
    ("Enter", "action-open"),
    ("Ctrl-Y", "action-copy-line"),
    ("Insert", "action-add-script"),
    ("Esc", "action-back"),
];
const OF_NONE_FOUND: Foot = &[("Insert", "action-add-script"), ("Esc", "action-back")];
const OF_NOTHING: Foot = &[("Esc", "action-back")];
const OF_FILTER: Foot =
    &[("Enter", "ui-choose"), ("Tab", "ui-filter-complete"), ("Ctrl-S", "ui-save"), ("Esc", "action-back")];
const OF_LIST_NAME: Foot = &[("Enter", "ui-save"), ("Esc", "action-back")];
const OF_ROWS: Foot = &[
    ("Enter", "ui-change"),
    ("Ctrl-S", "ui-save"),
    ("Right", "ui-filter-cells"),
    ("Insert", "ui-filter-or"),
    ("Delete", "action-delete"),
    ("Tab", "ui-filter-text"),
    ("Esc", "action-back"),
];
const OF_ADVICE: Foot = &[("Enter", "action-open"), ("Esc", "action-back")];
const OF_OBSERVE: Foot =
    &[("Space", "ui-tick"), ("Right", "ui-of-whom"), ("Enter", "ui-conclude"), ("Esc", "action-back")];
const OF_VALUE: Foot = &[
    ("Enter", "ui-write"),
    ("y", "action-copy-line"),
    ("Tab", "ui-for-whom"),
    ("Insert", "ui-another"),
    ("p", "ui-new-product"),
    ("f", "ui-drilled"),
    ("Esc", "action-back"),
];
const OF_HANDY: Foot = &[("Enter", "action-open"), ("y", "action-copy-line"), ("Esc", "action-back")];
const OF_DRAFTS: Foot = &[("Enter", "ui-continue"), ("Esc", "ui-later"), ("Delete", "ui-throw-away"), ("y", "ui-copy")];
const OF_CLASH: Foot = &[("Right", "ui-choose"), ("Enter", "ui-save"), ("Esc", "action-back")];
const OF_PATH: Foot = &[("Enter", "action-open"), ("Tab", "ui-complete-path"), ("Esc", "action-back")];
const OF_EXPORT: Foot = &[("Ctrl-S", "action-export"), ("Tab", "ui-complete-path"), ("Esc", "action-back")];
const OF_PREVIEW: Foot = &[("Enter", "ui-change"), ("Ctrl-S", "action-import"), ("Esc", "action-back")];
const OF_IMPORTED: Foot = &[("u", "action-undo"), ("Esc", "action-back")];
const OF_REFUSED: Foot = &[("Enter", "ui-import-leave-out"), ("Esc", "action-back")];
const OF_PAGE: Foot = &[("y", "ui-copy"), ("x", "action-export"), ("Esc", "action-back")];
const OF_SUGGESTED: Foot = &[("Enter", "ui-confirm-suggestion"), ("Esc", "action-back")];
const OF_LEVELS: Foot = &[("Enter", "action-levels"), ("u", "action-undo"), ("Esc", "action-back")];
const OF_QUESTIONS: Foot = &[("Enter", "ui-merge-look"), ("u", "action-undo"), ("Esc", "action-back")];
const OF_MAILING: Foot = &[
    ("Enter", "ui-mailing-write"),
    ("e", "ui-mailing-gaps"),
    ("Tab", "ui-mailing-next"),
    ("y", "action-copy-line"),
    ("Esc", "action-back"),
];
const OF_MAP: Foot = &[("Enter", "action-edit-person"), ("Insert", "action-add-person"), ("Esc", "action-back")];
const OF_MERGE: Foot =
    &[("Right", "ui-choose"), ("Ctrl-S", "merge-same"), ("Tab", "ui-merge-decide"), ("Esc", "action-back")];
const OF_MESSAGE: Foot = &[("Esc", "action-back")];

/// The keys that work in the popup on top, with their verbs.
pub fn foot(model: &Model) -> Vec<(Key, String)> {
    let foot = match model.popups.last() {
        Some(Popup::Finder(finder)) if finder.open => return popup::finder::card_foot(model),
        Some(Popup::Script(_)) => return popup::finder::card_foot(model),
        Some(Popup::Advice(_)) => OF_ADVICE,
        Some(Popup::Observe(_)) => OF_OBSERVE,
        Some(Popup::Value(_)) => OF_VALUE,
        Some(Popup::Handy(_)) => OF_HANDY,
        Some(Popup::Finder(finder)) if popup::finder::listed(model, finder).is_empty() => OF_NONE_FOUND,
        Some(Popup::Finder(_)) => OF_FINDER,
        Some(Popup::Palette(palette)) if palette::listed(model, palette).is_empty() => OF_NOTHING,
        Some(Popup::Pick(pick)) if pick.listed().is_empty() => OF_NOTHING,
        Some(Popup::Filter(filter)) if filter.rows.as_ref().is_some_and(|rows| rows.focus) => OF_ROWS,
        Some(Popup::Filter(filter)) if filter.name.is_some() => OF_LIST_NAME,
        Some(Popup::Filter(_)) => OF_FILTER,
        Some(Popup::Form(form)) if matches!(form.purpose, Purpose::Statement(_)) => OF_STATEMENT,
        Some(Popup::Form(form)) if matches!(form.purpose, Purpose::Deal) => OF_DEAL,
        Some(Popup::Form(_)) => OF_FORM,
        Some(Popup::Note(note)) if note.for_what.is_letter() => OF_LETTER,
        Some(Popup::Note(note)) if note.for_what.is_one_line() => OF_LINE,
        Some(Popup::Note(note)) if note.for_what.is_list() => OF_LIST,
        Some(Popup::Note(_)) => OF_NOTE,
        Some(Popup::Drafts(_)) => OF_DRAFTS,
        Some(Popup::Clash(_)) => OF_CLASH,
        Some(Popup::Mailing(_)) => OF_MAILING,
        Some(Popup::Map(_)) => OF_MAP,
        Some(Popup::Merge(_)) => OF_MERGE,
        Some(Popup::Import(import)) if import.preview.is_none() => OF_PATH,
        Some(Popup::Import(_)) => OF_PREVIEW,
        Some(Popup::Export(export)) if export.running.is_some() => OF_MESSAGE,
        Some(Popup::Export(_)) => OF_EXPORT,
        Some(Popup::Report(report)) => match report.then {
            Then::Nothing => OF_MESSAGE,
            Then::Undo => OF_IMPORTED,
            Then::Duplicates => OF_QUESTIONS,
            Then::Levels => OF_LEVELS,
            Then::Suggest => OF_SUGGESTED,
            Then::SkipBad => OF_REFUSED,
            Then::Along => OF_PAGE,
        },
        Some(Popup::Choose(choose)) if matches!(choose.for_what, For::Rival) => OF_RIVALS,
        Some(Popup::Confirm(asked)) if asked.typed().is_some() => OF_ERASE,
        Some(Popup::Palette(_) | Popup::Groups(_) | Popup::Choose(_) | Popup::Pick(_) | Popup::Confirm(_)) => OF_CHOICE,
        Some(Popup::Message { .. } | Popup::Progress { .. }) => OF_MESSAGE,
        None => &[],
    };
    let words = |(key, verb): &(&str, &str)| Some((Key::parse(key)?, model.words.get(verb).into_owned()));
    // Under the veil, a text that is written can be read by its own key.
    let written = model.veil.is_on() && matches!(model.popups.last(), Some(Popup::Form(_) | Popup::Note(_)));
    let reveal: Foot = if written { &[("Ctrl-R", "ui-reveal")] } else { &[] };
    foot.iter().chain(reveal).filter_map(words).collect()
}

/// Gives a key to the top popup. It is taken off the stack while it works, and puts itself back unless it is done.
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(popup) = model.popups.pop() else { return Vec::new() };
    match popup {
        Popup::Palette(palette) => palette::key(model, palette, key),
        Popup::Form(form) => form::key(model, form, key),
        Popup::Confirm(confirm) => confirm::key(model, confirm, key),
        Popup::Choose(choose) => choose::key(model, choose, key),
        Popup::Note(note) => note::key(model, note, key),
        Popup::Finder(finder) => finder::key(model, finder, key),
        Popup::Filter(filter) => filter::key(model, filter, key),
        Popup::Groups(groups) => groups::key(model, groups, key),
        Popup::Advice(sheet) => advice::key(model, sheet, key),
        Popup::Observe(observe) => observe::key(model, observe, key),
        Popup::Script(opened) => script::key(model, opened, key),
        Popup::Value(sheet) => value::key(model, sheet, key),
        Popup::Handy(handy) => handy::key(model, handy, key),
        Popup::Drafts(drafts) => drafts::key(model, drafts, key),
        Popup::Clash(clash) => clash::key(model, clash, key),
        Popup::Mailing(mailing) => mailing::key(model, mailing, key),
        Popup::Map(sheet) => map::key(model, sheet, key),
        Popup::Merge(merge) => merge::key(model, merge, key),
        Popup::Import(import) => import::key(model, import, key),
        Popup::Export(export) => export::key(model, export, key),
        Popup::Pick(pick) => pick::key(model, pick, key),
        Popup::Report(report) => report::key(model, report, key),
        Popup::Progress { percent, rows } => {
            model.popups.push(Popup::Progress { percent, rows });
            if key.code == Code::Esc { vec![Effect::CancelImport] } else { Vec::new() }
        }
        // Any key closes it; what the key means beside that, whoever pressed it looks after.
        Popup::Message { .. } => Vec::new(),
    }
}

/// Gives a click to the top popup, where clicks mean something.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    match model.popups.pop() {
        Some(Popup::Palette(palette)) => return palette::click(model, palette, x, y),
        Some(Popup::Form(form)) => return form::click(model, form, x, y),
        Some(Popup::Confirm(confirm)) => return confirm::click(model, confirm, x, y),
        Some(Popup::Choose(choose)) => return choose::click(model, choose, x, y),
        Some(Popup::Finder(finder)) => return finder::click(model, finder, x, y),
        Some(Popup::Filter(filter)) => return filter::click(model, filter, x, y),
        Some(Popup::Groups(groups)) => return groups::click(model, groups, x, y),
        Some(Popup::Drafts(drafts)) => return drafts::click(model, drafts, x, y),
        Some(Popup::Clash(clash)) => return clash::click(model, clash, x, y),
        Some(Popup::Advice(sheet)) => return advice::click(model, sheet, x, y),
        Some(Popup::Observe(observe)) => return observe::click(model, observe, x, y),
        Some(Popup::Value(sheet)) => return value::click(model, sheet, x, y),
        Some(Popup::Handy(handy)) => return handy::click(model, handy, x, y),
        Some(Popup::Import(import)) => return import::click(model, import, x, y),
        Some(Popup::Mailing(mailing)) => return mailing::click(model, mailing, x, y),
        Some(Popup::Map(sheet)) => return map::click(model, sheet, x, y),
        Some(Popup::Merge(merge)) => return merge::click(model, merge, x, y),
        Some(Popup::Export(export)) => return export::click(model, export, x, y),
        Some(Popup::Pick(pick)) => return pick::click(model, pick, x, y),
        other => model.popups.extend(other),
    }
    Vec::new()
}

/// Gives pasted or committed text to the top popup.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let veil = model.veil;
    match model.popups.last_mut() {
        Some(Popup::Palette(palette)) => {
            palette.query.insert(text);
            palette.list = ListCursor::default();
        }
        Some(Popup::Form(form)) => {
            form.paste(text, veil);
            forms::script::grow(&model.words, form);
        }
        Some(Popup::Note(note)) => note.note.insert(text),
        Some(Popup::Confirm(asked)) => asked.insert(text),
        Some(Popup::Pick(pick)) => {
            pick.query.insert(text);
            pick.list = ListCursor::default();
        }
        Some(Popup::Import(_)) => return import::paste(model, text),
        Some(Popup::Filter(_)) => return filter::paste(model, text),
        Some(Popup::Groups(groups)) => groups::paste(groups, text),
        Some(Popup::Export(_)) => return export::paste(model, text),
        Some(Popup::Finder(finder)) => {
            finder.open = false;
            finder.query.insert(text);
            return popup::finder::find(model);
        }
        _ => {}
    }
    Vec::new()
}
