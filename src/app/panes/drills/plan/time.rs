//! What went into the plan: a heat map of days, and the hours of the weeks by area. Signs and numbers, so that both are read
//! without colour.

use super::NAME;
use crate::app::doc::Tone;
use crate::app::model::Model;
use crate::app::walk::Walk;
use crate::domain::id::Id;
use crate::domain::training::Area;
use crate::domain::training::heat::{self, Row, WEEKS, Warmth};
use crate::domain::training::plan::{Growth, Quarter, Standing, monday};
use crate::text::{fit, width};

/// Cells of a week in the table of hours, and of one in the heat map.
const WEEK: usize = 6;
const DAY: usize = 3;

/// A column for each week, a row for each day of the week, months above. Where not all weeks fit, the latest do.
pub(super) fn days(model: &Model, growth: &Growth, walk: &mut Walk<Id>) {
    let words = &model.words;
    let room = walk.doc.width().saturating_sub(NAME) / DAY;
    let rows = heat::rows(growth, room.clamp(1, WEEKS), model.now);
    walk.doc.para(Tone::Title, &words.heat_title(&rows));
    if heat::practised(&rows) == 0 {
        return;
    }
    walk.doc.pieces(&[(Tone::Dim, &cell("", NAME)), (Tone::Dim, &words.heat_months(&rows, DAY))]);
    let Some(first) = rows.first() else { return };
    for (at, day) in first.monday.iter_days().take(7).enumerate() {
        let name = cell(&words.weekday_short(chrono::Datelike::weekday(&day)), NAME);
        let cells: Vec<(Tone, String)> = rows.iter().map(|row| warm(row, at)).collect();
        let cells = cells.iter().map(|(tone, text)| (*tone, text.as_str()));
        let pieces: Vec<(Tone, &str)> = std::iter::once((Tone::Dim, name.as_str())).chain(cells).collect();
        walk.doc.pieces(&pieces);
    }
    walk.doc.hanging(&[], NAME, Tone::Dim, &words.heat_legend());
}

/// A day in its cells; blank where it has not come yet.
fn warm(row: &Row, at: usize) -> (Tone, String) {
    let Some(minutes) = row.days.get(at).copied().flatten() else { return (Tone::Dim, cell("", DAY)) };
    let warmth = Warmth::of(minutes);
    let tone = match warmth {
        Warmth::Off => Tone::Dim,
        Warmth::Little => Tone::Text,
        Warmth::Some => Tone::Accent,
        Warmth::Much => Tone::Good,
    };
    (tone, cell(warmth.sign(), DAY))
}

/// The hours of the weeks, a row for each area: numbers, so that they are read without colour. Where not all weeks fit, the
/// latest do.
pub(super) fn hours(model: &Model, growth: &Growth, walk: &mut Walk<Id>) {
    let words = &model.words;
    let today = model.now.today();
    let here = monday(today);
    let room = walk.doc.width().saturating_sub(NAME) / WEEK;
    let weeks: Vec<_> = Quarter::of(today).weeks().into_iter().filter(|week| *week <= here).collect();
    let from = weeks.len().saturating_sub(room.max(1));
    let weeks = growth.weeks(&weeks[from..], model.now);
    walk.doc.para(Tone::Title, &words.get("growth-hours"));
    let head: Vec<String> = weeks.iter().map(|week| week.monday.format("%m-%d").to_string()).collect();
    let head: Vec<(Tone, &str)> = head.iter().map(|text| (Tone::Dim, text.as_str())).collect();
    row_of(walk, "", &head);
    for area in Area::ALL {
        let cells: Vec<String> = weeks.iter().map(|week| words.week_hours(week.of(*area))).collect();
        let cells: Vec<(Tone, &str)> = cells.iter().map(|text| (Tone::Text, text.as_str())).collect();
        row_of(walk, &words.choice("area", area.name()), &cells);
    }
    let cells: Vec<(Tone, String)> = weeks
        .iter()
        .map(|week| {
            let tone = match Standing::of(week.total()) {
                Standing::Fresh => Tone::Dim,
                Standing::Begun => Tone::Text,
                Standing::Reached | Standing::Beyond => Tone::Good,
            };
            (tone, words.week_hours(week.total()))
        })
        .collect();
    let cells: Vec<(Tone, &str)> = cells.iter().map(|(tone, text)| (*tone, text.as_str())).collect();
    row_of(walk, &words.get("growth-all"), &cells);
}

fn row_of(walk: &mut Walk<Id>, name: &str, cells: &[(Tone, &str)]) {
    let texts: Vec<(Tone, String)> = std::iter::once((Tone::Dim, cell(name, NAME)))
        .chain(cells.iter().map(|(tone, text)| (*tone, cell(text, WEEK))))
        .collect();
    let pieces: Vec<(Tone, &str)> = texts.iter().map(|(tone, text)| (*tone, text.as_str())).collect();
    walk.doc.pieces(&pieces);
}

/// A text in a column: cut, and filled up to the next.
pub(super) fn cell(text: &str, cells: usize) -> String {
    let shown = fit(text, cells.saturating_sub(1), "").into_owned();
    let gap = cells.saturating_sub(width(&shown));
    format!("{shown}{}", " ".repeat(gap))
}
