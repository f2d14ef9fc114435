//! Numbers and addresses in a form: a row for each that is known, and an empty one for each way by which nobody is reached
//! yet. Several of one kind may stand in a row, parted by commas.

use crate::app::model::Model;
use crate::app::model::popup::form::{Form, FormRow, Input};
use crate::domain::card::CustomerCard;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::{ContactPoint, Way};
use crate::domain::problem::{Kind, Problem};
use crate::locale::Words;
use crate::text::Clean;

/// The rows of one owner: a person, or the customer itself.
pub fn rows(words: &Words, card: &CustomerCard, owner: Option<Id>) -> Vec<FormRow> {
    let mut rows = Vec::new();
    let row = |name, label, text: &str| FormRow::called(name, label, text).with_hint("ui-points-hint");
    for way in Way::ALL {
        let called = words.choice("way", way.name()).into_owned();
        let known: Vec<&ContactPoint> = of(card, owner, *way).collect();
        for (nth, point) in known.iter().enumerate() {
            let label = if point.label.is_empty() { called.clone() } else { format!("{called} ({})", point.label) };
            rows.push(row(name(*way, nth), label, &point.value));
        }
        if known.is_empty() {
            rows.push(row(name(*way, 0), called, ""));
        }
    }
    rows
}

/// The name of a row: what a reader of the form calls it is its label.
fn name(way: Way, nth: usize) -> String {
    format!("{}:{nth}", way.name())
}

fn of(card: &CustomerCard, owner: Option<Id>, way: Way) -> impl Iterator<Item = &ContactPoint> {
    card.points_of(owner).filter(move |point| point.way == way)
}

/// All numbers and addresses as the form leaves them: a row left alone keeps its own, as it was; a changed one keeps its
/// label.
pub fn made(model: &Model, form: &Form, card: &CustomerCard, owner: Option<Id>) -> Result<Vec<ContactPoint>, Problem> {
    let mut points: Vec<ContactPoint> = Vec::new();
    for way in Way::ALL {
        let known: Vec<&ContactPoint> = of(card, owner, *way).collect();
        for nth in 0..known.len().max(1) {
            let (name, was) = (name(*way, nth), known.get(nth).copied());
            let Some((Input::Line(line), true)) = form.row(&name).map(|row| (&row.input, row.touched)) else {
                points.extend(was.cloned());
                continue;
            };
            for (at, text) in parts(*way, line.text()).enumerate() {
                let point = point(model, card, owner, *way, text).map_err(|problem| problem.field(name.as_str()))?;
                let label = was.filter(|_| at == 0 && point.label.is_empty()).map(|was| was.label.clone());
                points.push(ContactPoint { label: label.unwrap_or_else(|| point.label.clone()), ..point });
            }
        }
    }
    // The same number typed twice is one.
    let mut seen = Vec::new();
    points.retain(|point| {
        !seen.contains(&point.id) && {
            seen.push(point.id);
            true
        }
    });
    Ok(points)
}

/// What was typed in one row, piece by piece. Only a semicolon parts what may hold commas itself.
fn parts(way: Way, typed: &str) -> impl Iterator<Item = &str> {
    let between = move |c: char| matches!(c, ';' | '；') || (way != Way::Other && matches!(c, ',' | '，' | '、'));
    typed.split(between).map(str::trim).filter(|part| !part.is_empty())
}

/// The point that a piece means: a known one of this owner, perhaps in another notation, or a new one.
fn point(model: &Model, card: &CustomerCard, owner: Option<Id>, way: Way, text: &str) -> Result<ContactPoint, Problem> {
    if let Some(known) = of(card, owner, way).find(|known| *known.value == *text) {
        return Ok(known.clone());
    }
    let point = ContactPoint::of(card.customer.id, owner, way, Clean::line(text), &model.seller.home);
    let wrong = match way {
        Way::Mobile | Way::Phone => Some("not-a-phone"),
        Way::Email => Some("not-an-email"),
        Way::Wechat | Way::Other => None,
    };
    if let Some(what) = wrong.filter(|_| point.key().is_none()) {
        return Err(Problem::new(Kind::BadData, what).arg("value", text));
    }
    point.check()?;
    let known = card.points_of(owner).find(|known| known.id == point.id);
    Ok(known.map_or(point, |known| ContactPoint { value: Clean::line(text), way, ..known.clone() }))
}
