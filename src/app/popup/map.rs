//! The decision map of the open customer: who reports to whom, what part each plays, and what is missing.

use crate::app::action::{Action, Place as Where};
use crate::app::doc::{Piece, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::list::row_at;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::map::Sheet;
use crate::app::msg::Effect;
use crate::app::walk::Walk;
use crate::domain::card::CustomerCard;
use crate::domain::decision::{self, Place};
use crate::domain::id::Id;

/// Opens the map with the cursor on the first person.
pub fn open(model: &mut Model) {
    let mut sheet = Sheet::default();
    let walk = laid(model);
    if let Some(first) = walk.stops.first() {
        sheet.stand.go(first, page(model));
    }
    model.popups.push(Popup::Map(sheet));
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

fn page(model: &Model) -> usize {
    usize::from(area(model).text().h).max(1)
}

/// The map as it stands there: first what is missing, then the people.
pub fn laid(model: &Model) -> Walk<Id> {
    let mut walk = Walk::new(usize::from(area(model).text().w), model.veil);
    let Some(card) = model.customers.selected_card() else { return walk };
    let words = &model.words;
    let gaps = decision::gaps(card, model.now);
    for gap in &gaps {
        let name = gap.person().map(|id| name_of(card, id)).unwrap_or_default();
        walk.doc.item("!", Tone::Warn, Tone::Warn, &words.gap(*gap, &name));
    }
    if gaps.is_empty() {
        let alone = [("name", card.customer.name.as_str().into())];
        if card.people.is_empty() {
            walk.doc.para(Tone::Dim, &words.fmt("map-alone", &alone));
        } else {
            walk.doc.para(Tone::Good, &words.get("map-complete"));
        }
    }
    walk.doc.gap();
    for place in decision::map(card, model.now) {
        walk.entry(place.member.person.id, |doc| {
            let indent = place.depth.min(MOST_DEPTH) * 3;
            let lead = format!("{}{}", " ".repeat(indent), if place.depth == 0 { "" } else { "+- " });
            let lead_pieces = [Piece { tone: Tone::Dim, text: lead.clone() }];
            let begin = indent + if place.depth == 0 { 0 } else { 3 };
            doc.pieces(&[
                (Tone::Dim, &lead),
                (Tone::Title, &place.member.person.name),
                (Tone::Dim, "  "),
                (Tone::Dim, &what(&place)),
            ]);
            let blank = [Piece { text: " ".repeat(begin), ..lead_pieces[0].clone() }];
            doc.hanging(&blank, begin + 2, Tone::Text, &words.standing(&place).join(" · "));
            if let Some(id) = place.circle {
                let said = words.fmt("map-circle", &[("name", name_of(card, id).into())]);
                doc.hanging(&blank, begin + 2, Tone::Warn, &said);
            }
        });
    }
    walk
}

/// Deeper ones stand below each other: there is no room to the right.
const MOST_DEPTH: usize = 6;

fn name_of(card: &CustomerCard, id: Id) -> String {
    let member = card.people.iter().find(|member| member.person.id == id);
    member.map(|member| member.person.name.to_string()).unwrap_or_default()
}

/// Job title and department.
fn what(place: &Place<'_>) -> String {
    let role = &place.member.role;
    let parts = [role.function.as_str(), role.department.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

pub fn key(model: &mut Model, mut sheet: Sheet, key: Key) -> Vec<Effect> {
    let (walk, page) = (laid(model), page(model));
    let mut edited = None;
    let mut added = false;
    match (key.code, model.keys.action(&[Where::Card, Where::List], key.in_commands())) {
        (Code::Enter | Code::Right, _) | (_, Some(Action::EditPerson | Action::Edit)) => edited = sheet.stand.at,
        (_, Some(Action::AddPerson)) => added = true,
        (Code::Left, _) | (_, Some(Action::Back | Action::Map)) => return Vec::new(),
        (_, Some(action)) => sheet.stand.step(action, &walk, page),
        _ => {}
    }
    model.popups.push(Popup::Map(sheet));
    if let Some(id) = edited {
        forms::person::edit(model, id);
    }
    if added {
        forms::person::add(model);
    }
    Vec::new()
}

/// A click on a person puts the cursor there, and opens the form when it is there already.
pub fn click(model: &mut Model, mut sheet: Sheet, x: u16, y: u16) -> Vec<Effect> {
    let (text, walk) = (area(model).text(), laid(model));
    let line = row_at(text, sheet.stand.scroll, walk.doc.len(), x, y);
    let found = line.and_then(|line| walk.at_line(line));
    let again = found.is_some() && found == sheet.stand.at;
    sheet.stand.at = found.or(sheet.stand.at);
    model.popups.push(Popup::Map(sheet));
    if let Some(id) = found.filter(|_| again) {
        forms::person::edit(model, id);
    }
    Vec::new()
}
