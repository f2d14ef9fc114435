//! Scripts that are wanted at once, one key away: words for holding and putting through, signs that they want to buy with the
//! question that goes with each, the ways of another country. The first is on the screen as soon as it is open.

use super::script;
use crate::app::action::{Action, Place};
use crate::app::doc::Doc;
use crate::app::geometry::{self, Area, Split};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, ListCursor, moving, row_at};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::handy::{Handy, Shelf};
use crate::app::msg::Effect;
use crate::app::panes::scripts::sheet;
use crate::app::panes::{advice, call, copied};
use crate::domain::advice::culture_of;
use crate::domain::playbook::{Culture, Family, Group, Script};

pub fn open(model: &mut Model, shelf: Shelf) {
    model.popups.push(Popup::Handy(Handy { shelf, list: ListCursor::default() }));
}

/// The culture of the customer of the screen.
pub fn culture(model: &Model) -> Option<&Culture> {
    advice::subject(model).and_then(|(card, _)| culture_of(&model.playbook, card))
}

/// What lies on a shelf, family by family; of the cultures, the customer's first.
pub fn listed(model: &Model, shelf: Shelf) -> Vec<Script<'_>> {
    let of = |family: Family| model.playbook.scripts().filter(move |script| script.group() == Group::Cards(family));
    let mut scripts: Vec<Script> = shelf.families().iter().flat_map(|family| of(*family)).collect();
    if shelf == Shelf::Culture {
        let theirs = culture(model).map(|culture| culture.id.clone());
        let rank = |script: &Script| match script {
            Script::Culture(of) if Some(&of.id) == theirs.as_ref() => 0,
            Script::Culture(_) => 2,
            // How to mend what went wrong stands behind the customer's own; without one, behind all.
            _ if theirs.is_some() => 1,
            _ => 3,
        };
        scripts.sort_by_key(rank);
    }
    scripts
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

/// The list, and the script under the cursor; nothing is searched for.
pub fn split(model: &Model) -> Split {
    let split = geometry::told(model.area);
    // Nothing is typed here: its line is the list's, and that of the script where it stands beside.
    let line = split.search.h;
    let raised = |area: Area| Area { y: split.search.y, h: area.h + line, ..area };
    let beside = split.detail.x != split.list.x;
    Split { list: raised(split.list), detail: if beside { raised(split.detail) } else { split.detail }, ..split }
}

fn page(model: &Model) -> usize {
    split(model).page()
}

pub fn detail(model: &Model, handy: Handy, width: usize) -> Doc {
    match listed(model, handy.shelf).get(handy.list.selected) {
        Some(script) => sheet::whole(model, *script, &script::slots(model), width),
        None => Doc::new(width, model.veil),
    }
}

pub fn key(model: &mut Model, mut handy: Handy, key: Key) -> Vec<Effect> {
    let (len, page) = (listed(model, handy.shelf).len(), page(model));
    match (key.code, model.keys.action(&[Place::Script, Place::List], key.in_commands())) {
        (Code::Enter | Code::Right, _) => return take(model, handy),
        (Code::Left | Code::Backspace, _) | (_, Some(Action::Back)) => return Vec::new(),
        (Code::Char(digit @ '1'..='9'), _) => handy.list.select(digit as usize - '1' as usize, len, page),
        (_, Some(Action::Copy)) => {
            let line = listed(model, handy.shelf).get(handy.list.selected).and_then(|script| script.line());
            let line = line.map(|line| line.fill(&script::slots(model)));
            model.popups.push(Popup::Handy(handy));
            return line.map(|line| copied::line(model, line)).unwrap_or_default();
        }
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::Commands) {
                handy.list.act(to, len, page);
            }
        }
    }
    model.popups.push(Popup::Handy(handy));
    Vec::new()
}

/// A click on a row selects it, a second one takes it.
pub fn click(model: &mut Model, mut handy: Handy, x: u16, y: u16) -> Vec<Effect> {
    let len = listed(model, handy.shelf).len();
    if let Some(at) = row_at(split(model).list, handy.list.offset, len, x, y) {
        if handy.list.selected == at {
            return take(model, handy);
        }
        handy.list.select(at, len, page(model));
    }
    model.popups.push(Popup::Handy(handy));
    Vec::new()
}

/// It is used: kept with the talk, and open to be read in full. Answering a signal is a trial close.
fn take(model: &mut Model, handy: Handy) -> Vec<Effect> {
    let script = listed(model, handy.shelf).get(handy.list.selected).copied();
    let Some(key) = script.map(Script::key) else {
        model.popups.push(Popup::Handy(handy));
        return Vec::new();
    };
    let tries = matches!(script, Some(Script::Card(card)) if matches!(card.family, Family::Signal | Family::Closing));
    model.popups.push(Popup::Handy(handy));
    if tries {
        call::tried(model);
    }
    script::open(model, key)
}

/// After a change of size or of the playbook: the cursor stays in the list.
pub fn refit(model: &mut Model) {
    let Some(at) = model.popups.iter().position(|popup| matches!(popup, Popup::Handy(_))) else { return };
    let Some(Popup::Handy(handy)) = model.popups.get(at) else { return };
    let (mut handy, page) = (*handy, page(model));
    let len = listed(model, handy.shelf).len();
    handy.list.select(handy.list.selected, len, page);
    model.popups[at] = Popup::Handy(handy);
}
