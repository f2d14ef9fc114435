//! Choosing where a column goes: everything there is, filtered as one types.

use crate::app::geometry::{self, Area};
use crate::app::import::{Goes, Look, Wish};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::import::{Choice, Pick};

/// The name of the target that keeps a column as a field of one's own.
const CUSTOM: &str = "custom";

/// Asks where a column goes; keeping it, leaving it out and what was found come first.
pub(super) fn of_column(model: &Model, look: &Look, wish: &Wish, column: usize) -> Option<Pick> {
    let seen = look.columns.get(column)?;
    let first = |name: &&&'static str| matches!(**name, "custom" | "skip");
    let (kept, others): (Vec<&&'static str>, Vec<&&'static str>) = look.targets.iter().partition(first);
    let choice = |name: &&'static str| Choice { text: model.words.target(name), target: Some(Goes::to(name)) };
    // A field of one's own that is called like the column is that column's place already.
    let own = look.own.iter().filter(|own| **own != seen.name && look.targets.contains(&CUSTOM));
    let own = own.map(|own| Choice {
        text: model.words.fmt("ui-import-own", &[("name", own.as_str().into())]),
        target: Some(Goes { target: CUSTOM, own: Some(own.clone()) }),
    });
    let (kept, others) = (kept.into_iter().map(choice), others.into_iter().map(choice));
    let mut options: Vec<Choice> = kept.chain(own).chain(others).collect();
    if wish.columns.iter().any(|(name, _)| *name == seen.name) {
        options.insert(0, Choice { text: model.words.get("ui-import-as-found").into_owned(), target: None });
    }
    let mut list = ListCursor::default();
    let goes = Goes { target: seen.target, own: seen.own.clone().filter(|own| *own != seen.name) };
    let stands = |goes: &Goes| options.iter().position(|option| option.target.as_ref() == Some(goes));
    let at = stands(&goes).or_else(|| stands(&Goes::to(seen.target))).unwrap_or(0);
    list.select(at, options.len(), page(model));
    let (title, samples) = (seen.name.clone(), seen.samples.clone());
    Some(Pick { title, samples, target: seen.target, query: Line::default(), options, list, column })
}

/// The box; inside it are the samples, the line that filters, and the options.
pub fn area(model: &Model) -> Area {
    geometry::import(model.area)
}

/// The line that filters, and the options.
pub fn areas(model: &Model) -> (Area, Area) {
    let (_, rest) = area(model).text().top(1);
    rest.top(1)
}

pub fn page(model: &Model) -> usize {
    usize::from(areas(model).1.h).max(1)
}
