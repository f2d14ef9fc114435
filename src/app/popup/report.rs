//! Something to read that may be longer than the screen: what an import did, or what is wrong with a file.

use super::{export, import, merge};
use crate::app::action::{Action, Place};
use crate::app::doc::Doc;
use crate::app::forms::level;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::model::popup::Popup;
use crate::app::model::popup::report::{Along, Report, Then};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::levels;
use crate::domain::undo::{Consent, Way};
use crate::text::keys;

pub fn doc(model: &Model, report: &Report) -> Doc {
    let mut doc =
        Doc::new(usize::from(geometry::popup(model.area, geometry::broad(model.area), 1).text().w), model.veil);
    for (tone, line) in &report.lines {
        if line.is_empty() { doc.gap() } else { doc.para(*tone, line) }
    }
    doc
}

pub fn area(model: &Model, doc: &Doc) -> Area {
    geometry::popup(model.area, geometry::broad(model.area), u16::try_from(doc.len() + 2).unwrap_or(u16::MAX))
}

pub fn key(model: &mut Model, mut report: Box<Report>, key: Key) -> Vec<Effect> {
    let doc = doc(model, &report);
    let rows = usize::from(area(model, &doc).inside().h).max(1);
    let most = doc.len().saturating_sub(rows);
    match key.code {
        Code::Enter if report.then == Then::SkipBad => {
            import::preview::skip_bad(model);
            return Vec::new();
        }
        Code::Enter if report.then == Then::Suggest => {
            levels::suggest(model);
            return Vec::new();
        }
        Code::Enter if report.then == Then::Duplicates => return merge::open(Vec::new()),
        Code::Enter if report.then == Then::Levels => return level::ask(),
        Code::Enter | Code::Esc => return Vec::new(),
        Code::Char(c) if report.then.is_undone() && keys::ascii_key(c).unwrap_or(c) == 'u' => {
            return vec![Effect::Do(Deed::Undo { way: Way::Undo, consent: Consent::Ask })];
        }
        Code::Char(c) if report.along.is_some() && TAKES.contains(&keys::ascii_key(c).unwrap_or(c)) => {
            return along(model, report, keys::ascii_key(c).unwrap_or(c));
        }
        Code::Up | Code::Char('k') => report.scroll = report.scroll.saturating_sub(1),
        Code::Down | Code::Char('j') => report.scroll = (report.scroll + 1).min(most),
        Code::PageUp => report.scroll = report.scroll.saturating_sub(rows),
        Code::PageDown | Code::Char(' ') => report.scroll = (report.scroll + rows).min(most),
        Code::Home => report.scroll = 0,
        Code::End => report.scroll = most,
        // The text names this key.
        _ if report.then.is_undone() && levels(model, key) => return level::ask(),
        _ => {}
    }
    model.popups.push(Popup::Report(report));
    Vec::new()
}

/// To copy the page, with or without Ctrl as elsewhere; to write it to a file.
const TAKES: [char; 3] = ['y', 'x', 's'];

/// What is read is copied, or a file is asked for; the page stays.
fn along(model: &mut Model, report: Box<Report>, letter: char) -> Vec<Effect> {
    let Some(Along { text, paper }) = report.along.clone() else { return Vec::new() };
    model.popups.push(Popup::Report(report));
    if letter != 'y' {
        return export::open_paper(model, paper);
    }
    let said = model.words.get("said-page-copied").into_owned();
    model.say(Mood::Good, said);
    vec![Effect::Copy(text)]
}

fn levels(model: &Model, key: Key) -> bool {
    model.keys.action(&[Place::Global], key) == Some(Action::Levels)
}
