//! Planned meetings.

use super::customers::cells_of;
use crate::app::geometry::{self, Area};
use crate::app::model::Model;
use crate::app::panes::{named, prep};
use crate::domain::interaction::Stage;
use crate::domain::visit::OpenVisit;
use crate::locale::Arg;
use crate::ui::canvas::Canvas;

/// Headings of the columns, from the left.
const HEADINGS: [&str; 4] = ["ui-column-when", "ui-column-customer", "ui-column-meeting", "ui-column-ready"];

/// Left edge and cells of each column. What is wider than the list is taken from the customer and the kind of meeting:
/// the day, and how far one is, are read whole.
fn columns(w: u16, rows: &[[String; 4]]) -> [(u16, u16); 4] {
    let widest = |at: usize| rows.iter().map(|row| cells_of(&row[at])).max().unwrap_or(0);
    let mut cells: [u16; 4] = std::array::from_fn(widest);
    let gap = if 2 + 3 * 2 + cells.iter().sum::<u16>() <= w { 2 } else { 1 };
    let room = w.saturating_sub(2 + 3 + cells[0] + cells[3]);
    if cells[1] + cells[2] > room {
        cells[2] = cells[2].min((room * 2 / 5).max(room.saturating_sub(cells[1])));
        cells[1] = cells[1].min(room - cells[2]);
    }
    let mut x = 2;
    cells.map(|cells| {
        let column = (x, cells.min(w.saturating_sub(x)));
        x += cells + gap;
        column
    })
}

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let work = geometry::work(model.body());
    let title = model.words.choice("screen", "prep");
    canvas.put(work.head.x + 1, work.head.y, work.head.w, &title, canvas.theme.title);
    if model.prep.visits.is_empty() {
        let key = if model.prep.loaded { "ui-no-visits" } else { model.missing() };
        let said = model.words.get(key);
        let width = model.body().w.saturating_sub(4);
        let room = usize::from(width.max(2));
        for (line, y) in crate::text::wrap(&said, room).into_iter().zip(work.list.y + 1..) {
            canvas.put(work.list.x + 2, y, width, &said[line], canvas.theme.text);
        }
        return;
    }
    let (area, beside) = prep::areas(model);
    let name = model.prep.visits.get(model.prep.list.selected).map(|visit| visit.customer.as_str());
    if beside.h > 0 {
        canvas.frame(beside, name.unwrap_or_default(), false);
        let text = beside.text();
        canvas.doc(text, &prep::detail(model, usize::from(text.w)), 0);
    }
    let page = prep::page(model);
    let shown = model.prep.list.visible(model.prep.visits.len(), page);
    let headings = HEADINGS.map(|key| model.words.get(key).into_owned());
    let visits = model.prep.visits.get(shown.clone()).unwrap_or_default();
    let rows: Vec<[String; 4]> =
        std::iter::once(headings).chain(visits.iter().map(|visit| line(model, visit))).collect();
    let columns = columns(area.w, &rows);
    for ((x, w), heading) in columns.into_iter().zip(&rows[0]) {
        canvas.put(area.x + x, area.y, w, heading, canvas.theme.dim);
    }
    for (((at, y), visit), cells) in shown.zip(area.y + 1..).zip(visits).zip(&rows[1..]) {
        let row = Area { y, h: 1, ..area };
        let late = visit.interaction.day.is_some_and(|day| day < model.now.today());
        let theme = canvas.theme;
        let styles = [if late { theme.warn } else { theme.accent }, theme.text, theme.text, theme.dim];
        for (((x, w), text), style) in columns.into_iter().zip(cells).zip(styles) {
            canvas.put(row.x + x, y, w, text, style);
        }
        canvas.select(row, at == model.prep.list.selected);
    }
    let rows = Area { y: area.y + 1, h: u16::try_from(page).unwrap_or(area.h), ..area };
    canvas.more_inside(rows, &model.prep.list, model.prep.visits.len());
}

/// The cells of a row: when, with whom, what sort of meeting, how far one is.
fn line(model: &Model, visit: &OpenVisit) -> [String; 4] {
    let (words, today) = (&model.words, model.now.today());
    let interaction = &visit.interaction;
    let day = interaction.day.map(|day| words.date(day, today)).unwrap_or_default();
    let time = interaction.time.map(|time| words.time(time)).unwrap_or_default();
    let begun = visit.done + visit.asked > 0;
    let far = || words.fmt("prep-ticked", &[("done", Arg::from(visit.done)), ("asked", Arg::from(visit.asked))]);
    // What goes on is not got ready any more.
    let done = match (interaction.stage, begun) {
        (Stage::Running, _) => words.get("today-running").into_owned(),
        (_, true) => far(),
        (_, false) => String::new(),
    };
    let when = format!("{day} {time}").trim().to_owned();
    [when, visit.customer.to_string(), named::talk_name(model, interaction), done]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_apart_whatever_is_in_them_and_the_last_is_whole() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned);
        for w in [60, 80, 120] {
            for customer in ["A", "Brackwater & Sons Industrial Refrigeration (Holdings) Ltd"] {
                for meeting in ["Proposal", "A kind of meeting from a pack with a very long name"] {
                    let rows = [
                        row(["When", "Customer", "Meeting", "Ready"]),
                        row(["Mon 23 Nov 2027 14:30", customer, meeting, "12 ticked, 10 asked"]),
                    ];
                    let columns = columns(w, &rows);
                    assert!(columns.windows(2).all(|pair| pair[0].0 + pair[0].1 < pair[1].0), "{w} {columns:?}");
                    let (x, cells) = columns[3];
                    assert!(x + cells <= w && cells == 19, "{w} {columns:?}");
                }
            }
        }
    }
}
