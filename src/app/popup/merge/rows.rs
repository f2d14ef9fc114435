//! What stands in the rows of two customers side by side, and the selected row in full.

use crate::app::doc::{Doc, Piece, Tone};
use crate::app::model::Model;
use crate::app::model::popup::merge::{Column, Merge, Row};
use crate::app::panes::fill::profile_name;
use crate::domain::card::CustomerCard;
use crate::domain::draft::OWN;
use crate::domain::merge::{self as plans, Compared, Standing};
use crate::domain::{customer, private};
use crate::locale::{Arg, Words};
use crate::text::Veil;

/// Which stays, then what differs, then what comes together, then what one of them knows, last what is the same.
pub fn of(words: &Words, left: &CustomerCard, right: &CustomerCard) -> Vec<Row> {
    let fields = plans::compare(left, right);
    let at = fields.iter().position(|field| field.standing > Standing::Differ).unwrap_or(fields.len());
    let mut rows = vec![Row::Stays];
    rows.extend(fields[..at].iter().cloned().map(Row::Field));
    rows.extend(hanging(words, left, right));
    rows.extend(fields[at..].iter().cloned().map(Row::Field));
    rows
}

fn hanging(words: &Words, left: &CustomerCard, right: &CustomerCard) -> Vec<Row> {
    let row = |label, of: &dyn Fn(&CustomerCard) -> String, private| {
        let sides = [of(left), of(right)];
        sides.iter().any(|side| !side.is_empty()).then_some(Row::Hangs { label, sides, private })
    };
    let joined = |texts: Vec<&str>| texts.join(", ");
    [
        row(
            "merge-row-people",
            &|card| joined(card.people.iter().map(|one| one.person.name.as_str()).collect()),
            false,
        ),
        row("merge-row-points", &|card| joined(card.points_of(None).map(|point| point.value.as_str()).collect()), true),
        row("merge-row-tags", &|card| joined(card.tags.iter().map(|tag| tag.name.as_str()).collect()), false),
        row("merge-row-talks", &|card| counted(words, "merge-n-talks", card.interactions.len()), false),
        row("merge-row-dues", &|card| counted(words, "merge-n-dues", card.open_followups().count()), false),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn counted(words: &Words, key: &str, n: usize) -> String {
    if n == 0 { String::new() } else { words.fmt(key, &[("n", Arg::from(n))]) }
}

pub fn label(words: &Words, row: &Row) -> String {
    match row {
        Row::Stays => words.get("merge-row-stays").into_owned(),
        Row::Hangs { label, .. } => words.get(label).into_owned(),
        Row::Field(field) => match field.name.strip_prefix(OWN) {
            Some(own) => own.to_owned(),
            None => words.choice("field", &field.name).into_owned(),
        },
    }
}

/// Both sides of a row in words, as they may be read on the screen.
pub fn sides(model: &Model, merge: &Merge, row: &Row) -> [String; 2] {
    let Some(pair) = &merge.pair else { return Default::default() };
    match row {
        Row::Stays => {
            [&pair.left, &pair.right].map(|card| format!("{} {}", card.customer.name, card.customer.id.short()))
        }
        Row::Hangs { sides, private, .. } => {
            sides.clone().map(|side| if *private { veiled(model.veil, &side) } else { side })
        }
        Row::Field(field) => [&field.keep, &field.other]
            .map(|value| value.as_deref().map_or_else(String::new, |v| shown(model, field, v))),
    }
}

fn veiled(veil: Veil, list: &str) -> String {
    list.split(", ").map(|value| veil.value(value)).collect::<Vec<_>>().join(", ")
}

fn shown(model: &Model, field: &Compared, value: &str) -> String {
    match (customer::family(&field.name), field.name.as_str()) {
        (Some(family), _) => model.words.choice(family, value).into_owned(),
        (_, "do_not_call") => model.words.get("ui-yes").into_owned(),
        (_, name) => {
            let named = profile_name(&model.playbook, name, value);
            private::veiled(model.veil, name, &named).into_owned()
        }
    }
}

/// The selected row: both values whole, and what becomes of them.
pub fn detail(model: &Model, merge: &Merge, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    if merge.pair.is_none() {
        doc.para(Tone::Dim, &words.get(model.missing()));
        return doc;
    }
    if merge.overtaken {
        doc.para(Tone::Warn, &words.get("merge-overtaken"));
    }
    let Some(row) = merge.rows().get(merge.list.selected) else { return doc };
    doc.para(Tone::Dim, &becomes(model, merge, row));
    let taken = merge.taken(row);
    for ((side, taken), mark) in sides(model, merge, row).iter().zip(taken).zip(["1", "2"]) {
        if !side.is_empty() {
            let tone = if taken { Tone::Text } else { Tone::Dim };
            doc.hanging(&[Piece { tone: Tone::Key, text: mark.to_owned() }], 2, tone, side);
        }
    }
    doc
}

/// What becomes of the values of a row.
fn becomes(model: &Model, merge: &Merge, row: &Row) -> String {
    let words = &model.words;
    match row {
        Row::Stays => {
            let gone = merge.pair.as_ref().map(|pair| match merge.stays {
                Column::Left => pair.right.customer.name.to_string(),
                Column::Right => pair.left.customer.name.to_string(),
            });
            words.fmt("merge-about-stays", &[("other", Arg::from(gone.unwrap_or_default()))])
        }
        Row::Hangs { .. } => words.get("merge-about-hangs").into_owned(),
        Row::Field(field) if field.standing == Standing::Differ => {
            let name = field.name.strip_prefix(OWN).unwrap_or(&field.name);
            let formerly = words.formerly().name(name);
            words.fmt("merge-about-differ", &[("field", Arg::from(formerly.as_str()))])
        }
        Row::Field(field) => words.choice("merge-about", field.standing.name()).into_owned(),
    }
}
