//! What our products are worth to the customer of the screen, to read while one talks: the sentence to say first, then the
//! risk with its remedy, then what would make the line better. Without a customer: what each product says of itself.

use crate::app::action::{Action, Place};
use crate::app::doc::{Doc, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Area, Split};
use crate::app::key::{Code, Key};
use crate::app::list::row_at;
use crate::app::model::popup::Popup;
use crate::app::model::popup::value::Sheet;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect, Worth};
use crate::app::panes::copied;
use crate::app::panes::worth::{doubted, said, said_risk, subject};
use crate::domain::fab::{Offer, Range};
use crate::domain::id::Id;
use crate::domain::prep::CardMark;
use crate::domain::product::Value;
use crate::domain::training::deck;
use crate::locale::Arg;
use crate::text::Clean;

/// Opens the sheet; on a line of the card where one is meant.
pub fn open(model: &mut Model, on: Option<Id>, risk: bool) {
    let mut sheet = Sheet { own: subject(model).is_none(), risk, ..Sheet::default() };
    let at = listed(model, &sheet).iter().position(|offer| offer.own.map(|line| line.id) == on && on.is_some());
    let (len, page) = (listed(model, &sheet).len(), page(model));
    sheet.list.select(at.unwrap_or(0), len, page);
    model.popups.push(Popup::Value(sheet));
}

/// What can be said, product by product.
pub fn listed<'a>(model: &'a Model, sheet: &Sheet) -> Vec<Offer<'a>> {
    let own = subject(model).filter(|_| !sheet.own).map(|card| card.values.as_slice()).unwrap_or_default();
    let mut offers = model.range.offers(own);
    if sheet.risk {
        offers.retain(|offer| !offer.line().risk.is_empty());
    }
    offers
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

/// The line that says for whom, the list, and what is said.
pub fn split(model: &Model) -> Split {
    geometry::told(model.area)
}

fn page(model: &Model) -> usize {
    split(model).page()
}

/// For whom it is read.
pub fn heading(model: &Model, sheet: &Sheet) -> String {
    match subject(model).filter(|_| !sheet.own) {
        Some(card) => model.words.fmt("value-for", &[("name", Arg::from(card.customer.name.as_str()))]),
        None => model.words.get("value-for-all").into_owned(),
    }
}

/// One row of the list: the product, and what the line is about.
pub fn row(model: &Model, offer: &Offer) -> (String, String) {
    let line = offer.line();
    let name = if offer.name().is_empty() { line.feature.clone() } else { offer.name() };
    let about = [&line.feature, &line.benefit, &line.advantage].into_iter().find(|text| !text.is_empty());
    let about = about.filter(|about| **about != name).map(Clean::to_string);
    (name.to_string(), about.unwrap_or_else(|| model.words.get("value-blank-row").into_owned()))
}

/// What is said, and what one should know about it.
pub fn detail(model: &Model, sheet: &Sheet, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let offers = listed(model, sheet);
    let Some(offer) = offers.get(sheet.list.selected) else {
        let key = if sheet.risk { "value-no-risk" } else { "value-no-product" };
        doc.para(Tone::Dim, &model.words.get(key));
        return doc;
    };
    if offer.is_blank() {
        doc.para(Tone::Dim, &model.words.get("value-blank"));
        return doc;
    }
    let (line, name) = (offer.line(), offer.name());
    if sheet.risk {
        said_risk(model, &line, &mut doc);
        doc.gap();
    }
    said(model, &line, &name, &mut doc);
    if deck::is_card(&line) {
        let left = model.scripts.left.contains(&deck::value_key(line.id));
        doc.para(Tone::Dim, &model.words.get(if left { "value-undrilled" } else { "value-drilled" }));
    }
    if !sheet.risk {
        said_risk(model, &line, &mut doc);
    }
    beside(model, &line, &mut doc);
    doubted(model, &line, subject(model).filter(|_| !sheet.own), &mut doc);
    doc
}

/// Cells of the label column.
const LABEL: usize = 12;

fn beside(model: &Model, line: &Value, doc: &mut Doc) {
    let words = &model.words;
    let doc = &mut doc.labelled(words.labels(LABEL));
    doc.gap();
    for (field, text) in [("difference", &line.difference), ("whom", &line.whom), ("scene", &line.scene)] {
        doc.pair(&words.choice("value-part", field), Tone::Text, text);
    }
    // What is known of the rivals there serves every product.
    let sheets = subject(model).map(|card| card.competitors.as_slice()).unwrap_or_default();
    for rival in sheets.iter().filter(|_| line.difference.is_empty()) {
        doc.pair(&rival.name, Tone::Text, &rival.difference);
    }
}

pub fn key(model: &mut Model, mut sheet: Sheet, key: Key) -> Vec<Effect> {
    let (len, page) = (listed(model, &sheet).len(), page(model));
    let plain = key.in_commands();
    match (key.code, model.keys.action(&[Place::Script, Place::List], plain)) {
        (Code::Enter, _) => return edit(model, sheet),
        (Code::Insert | Code::Char('a'), _) => return add(model, sheet),
        (Code::Delete | Code::Char('d'), _) => return remove(model, sheet),
        (Code::Char('p'), _) => {
            model.popups.push(Popup::Value(sheet));
            forms::product::add(model);
            return Vec::new();
        }
        (Code::Tab | Code::Left | Code::Right, _) if subject(model).is_some() => {
            sheet = Sheet { own: !sheet.own, ..Sheet::default() };
        }
        (Code::Char('r'), _) => sheet = Sheet { own: sheet.own, risk: !sheet.risk, ..Sheet::default() },
        (Code::Char(digit @ '1'..='9'), _) => {
            sheet.list.select(digit as usize - '1' as usize, len, page);
            sheet.scroll = 0;
        }
        (Code::Char(' '), _) => {
            let rows = usize::from(split(model).detail.h);
            let lines = detail(model, &sheet, usize::from(split(model).detail.w)).len();
            sheet.scroll = if sheet.scroll + rows < lines { sheet.scroll + rows } else { 0 };
        }
        (_, Some(Action::Back)) => return Vec::new(),
        (_, Some(Action::Copy)) => return copy(model, sheet),
        (_, Some(Action::Favourite)) => return drill(model, sheet),
        (_, Some(action)) => {
            sheet.list.act(action, len, page);
            sheet.scroll = 0;
        }
        _ if model.keys.action(&[Place::Call, Place::Card], plain) == Some(Action::Value) => return Vec::new(),
        _ => {}
    }
    model.popups.push(Popup::Value(sheet));
    Vec::new()
}

/// A click on a row selects it, a second one opens its form.
pub fn click(model: &mut Model, mut sheet: Sheet, x: u16, y: u16) -> Vec<Effect> {
    let len = listed(model, &sheet).len();
    if let Some(at) = row_at(split(model).list, sheet.list.offset, len, x, y) {
        if sheet.list.selected == at {
            return edit(model, sheet);
        }
        sheet.list.select(at, len, page(model));
        sheet.scroll = 0;
    }
    model.popups.push(Popup::Value(sheet));
    Vec::new()
}

/// What there is to offer was read anew.
pub fn arrived(model: &mut Model, range: Range) {
    model.range = range;
    refit(model);
}

/// After a change of what is listed, or of the room for it: the cursor stays in the list.
pub fn refit(model: &mut Model) {
    let Some(at) = model.popups.iter().position(|popup| matches!(popup, Popup::Value(_))) else { return };
    let Some(Popup::Value(sheet)) = model.popups.get(at) else { return };
    let (mut list, len, page) = (sheet.list, listed(model, sheet).len(), page(model));
    list.select(list.selected, len, page);
    if let Some(Popup::Value(sheet)) = model.popups.get_mut(at) {
        sheet.list = list;
    }
}

/// The sentences go to the clipboard, the risk with its remedy behind them.
fn copy(model: &mut Model, sheet: Sheet) -> Vec<Effect> {
    let offers = listed(model, &sheet);
    let said = offers.get(sheet.list.selected).filter(|offer| !offer.is_blank()).map(|offer| {
        let (line, words) = (offer.line(), &model.words);
        let risk = words.risk_said(&line);
        let parts = if sheet.risk { [risk, None] } else { [Some(words.value_line(&line, &offer.name())), risk] };
        parts.into_iter().flatten().collect::<Vec<_>>().join(&words.get("value-gap"))
    });
    model.popups.push(Popup::Value(sheet));
    said.map(|said| copied::line(model, said)).unwrap_or_default()
}

/// The line under the cursor is drilled, or no longer.
fn drill(model: &mut Model, sheet: Sheet) -> Vec<Effect> {
    let offers = listed(model, &sheet);
    let line =
        offers.get(sheet.list.selected).filter(|offer| !offer.is_blank()).and_then(|offer| offer.own.or(offer.draft));
    let line = line.filter(|line| deck::is_card(line)).map(|line| line.id);
    model.popups.push(Popup::Value(sheet));
    let Some(line) = line else {
        let said = model.words.get("value-no-card").into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    };
    let key = deck::value_key(line);
    let left = &mut model.scripts.left;
    let mark = CardMark { favourite: left.contains(&key), ..CardMark::of(&key) };
    if mark.favourite {
        left.retain(|other| *other != key);
    } else {
        left.push(key);
    }
    vec![Effect::Do(Deed::Favourite(mark))]
}

/// What a form is to be filled from.
struct Meant {
    product: Option<Id>,
    own: Option<Value>,
    draft: Option<Value>,
}

fn meant(model: &Model, sheet: &Sheet) -> Option<Meant> {
    let offers = listed(model, sheet);
    let offer = offers.get(sheet.list.selected)?;
    Some(Meant {
        product: offer.product.map(|product| product.id),
        own: offer.own.cloned(),
        draft: offer.draft.cloned(),
    })
}

/// The line under the cursor: this customer's, begun over the product's where there is none yet.
fn edit(model: &mut Model, sheet: Sheet) -> Vec<Effect> {
    let (found, for_all) = (meant(model, &sheet), sheet.own || subject(model).is_none());
    model.popups.push(Popup::Value(sheet));
    match found {
        None => forms::product::add(model),
        Some(Meant { own: Some(line), .. }) => forms::value::edit(model, &line),
        Some(Meant { draft: Some(line), .. }) if for_all => forms::value::edit(model, &line),
        Some(Meant { product, draft, .. }) => {
            let feature = draft.map(|draft| draft.feature).unwrap_or_default();
            forms::value::add(model, product, &feature, for_all);
        }
    }
    Vec::new()
}

/// Another line for the product under the cursor; the first product where there is none.
fn add(model: &mut Model, sheet: Sheet) -> Vec<Effect> {
    let (found, for_all) = (meant(model, &sheet), sheet.own || subject(model).is_none());
    model.popups.push(Popup::Value(sheet));
    match found {
        Some(Meant { product, .. }) => forms::value::add(model, product, &Clean::default(), for_all),
        None => forms::product::add(model),
    }
    Vec::new()
}

/// Takes the line away, or a product that says nothing.
fn remove(model: &mut Model, sheet: Sheet) -> Vec<Effect> {
    let (found, for_all) = (meant(model, &sheet), sheet.own || subject(model).is_none());
    let name = found.as_ref().and_then(|meant| model.range.product(meant.product)).cloned();
    model.popups.push(Popup::Value(sheet));
    let line = match found {
        Some(Meant { own: Some(line), .. }) => Some(line),
        Some(Meant { draft, .. }) if for_all => draft,
        Some(Meant { draft: Some(_), .. }) => {
            let said = model.words.get("value-not-theirs").into_owned();
            model.say(Mood::Info, said);
            return Vec::new();
        }
        _ => None,
    };
    let of = |line: &Value| line.customer.and(subject(model)).map(|card| card.customer.name.clone());
    match (line, name) {
        (Some(line), name) => {
            let subject = of(&line).or(name.map(|product| product.name)).unwrap_or_default();
            vec![Effect::Do(Deed::Worth(Worth::RemoveValue { line: Box::new(line), subject }))]
        }
        (None, Some(product)) if for_all => vec![Effect::Do(Deed::Worth(Worth::RemoveProduct(Box::new(product))))],
        _ => Vec::new(),
    }
}
