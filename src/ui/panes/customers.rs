//! The customer list, and the card beside it or over it.

use super::search_line;
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::card::On;
use crate::app::model::customers::Come;
use crate::app::msg::Hit;
use crate::app::panes::customers::listed;
use crate::app::panes::{card, fill, named, talk};
use crate::domain::card::CustomerRow;
use crate::domain::time::local;
use crate::locale::Arg;
use crate::text::{fit, safe, width};
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let split = listed::split(model);
    if model.customers.open && split.detail.w == 0 {
        return card_frame(model, canvas, model.body(), true);
    }
    let state = &model.customers;
    let count = match &state.hits {
        Some(hits) if hits.len() < state.total => {
            model.words.fmt("ui-count", &[("shown", Arg::from(hits.len())), ("all", Arg::from(state.total))])
        }
        Some(hits) => model.words.fmt("ui-customers-count", &[("n", Arg::from(hits.len()))]),
        None => model.words.fmt("ui-customers-count", &[("n", Arg::from(state.listed().len()))]),
    };
    let prompt = match &state.filter {
        Some(filter) => model.words.fmt("ui-filtered", &[("condition", Arg::from(&filter.text))]).into(),
        None => model.words.get("ui-search"),
    };
    search_line(canvas, split.search, &state.query, state.searching, &prompt, &count);
    list(model, canvas, split.list);
    if split.detail.w > 0 {
        card_frame(model, canvas, split.detail, state.open);
    }
}

/// A column: key of its heading, left edge in the list, cells.
struct Column {
    key: &'static str,
    x: u16,
    w: u16,
}

/// The columns by their importance, each with the cells below which it is not worth having, and those it never exceeds.
/// Who matters and how long ago one spoke decide whom to call, so they stay where little fits.
const COLUMNS: [(&str, u16, u16); 6] = [
    ("ui-column-name", 18, 44),
    ("ui-column-last", 12, 16),
    ("ui-column-level", 6, 18),
    ("ui-column-people", 14, 36),
    ("ui-column-city", 8, 20),
    ("ui-column-phone", 14, 24),
];

/// Cells of the mark before a row.
const MARK: u16 = 2;

/// Cells between columns.
const GAP: u16 = 2;

/// As many columns as fit, each as wide as what stands in it where there is room. A column that would cut the name short
/// is left out before the name is: beside the list, or one key away, the card has everything.
fn columns(model: &Model, canvas: &Canvas<'_>, w: u16) -> Vec<Column> {
    // A screen above and below too, so that columns stay where they are while one goes down row by row.
    let (state, page) = (&model.customers, listed::page(model));
    let near = state.list.offset.saturating_sub(page)..state.list.offset + 2 * page;
    let rows: Vec<_> = near.filter_map(|at| state.rows.get(&state.row_at(at)?)).collect();
    let wish = |(key, least, most): &(&'static str, u16, u16)| {
        let widest = rows.iter().map(|known| cells_of(&cell(model, canvas, key, known, None).0)).max().unwrap_or(0);
        widest.max(cells_of(&model.words.get(key))).clamp(*least, *most)
    };
    let mut left = w.saturating_sub(MARK);
    let mut columns: Vec<Column> = Vec::new();
    for column @ (key, least, _) in &COLUMNS {
        let gap = if columns.is_empty() { 0 } else { GAP };
        if left < least + gap {
            break;
        }
        let cells = wish(column).min(left - gap);
        columns.push(Column { key, x: w - left + gap, w: cells });
        left -= cells + gap;
    }
    // The last column takes what is left, so that nothing is cut for want of cells that stay empty.
    if let Some(last) = columns.last_mut() {
        last.w += left;
    }
    columns
}

fn list(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (heading, rows) = area.top(1);
    let columns = columns(model, canvas, area.w);
    for column in &columns {
        canvas.put(area.x + column.x, heading.y, column.w, &model.words.get(column.key), canvas.theme.dim);
    }
    let state = &model.customers;
    if state.is_empty() {
        return empty(model, canvas, rows);
    }
    let page = listed::page(model);
    for (at, y) in state.list.visible(state.len(), page).zip(rows.y..) {
        let row = Area { x: area.x, y, w: area.w, h: 1 };
        if let Some(known) = state.row_at(at).and_then(|number| state.rows.get(&number)) {
            let hit = state.hits.as_ref().and_then(|hits| hits.get(at));
            cells(model, canvas, row, &columns, known, hit);
        }
        let marked = state.row_at(at).and_then(|number| state.rows.get(&number));
        if marked.is_some_and(|known| state.marked == Some(known.id)) {
            canvas.put(row.x + 1, y, 1, "+", canvas.theme.key);
        }
        match at == state.list.selected {
            true if state.open => canvas.rest(row),
            selected => canvas.select(row, selected),
        }
        if let (Some(known), Some(hit)) = (
            state.row_at(at).and_then(|number| state.rows.get(&number)),
            state.hits.as_ref().and_then(|hits| hits.get(at)),
        ) && let Some(name) = columns.first()
        {
            canvas.mark(area.x + name.x, y, name.w, &known.name, &hit.spans);
        }
    }
    canvas.more_inside(rows, &state.list, state.len());
}

fn empty(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let state = &model.customers;
    let key = match (state.hits.is_some(), state.come != Come::Nothing) {
        (true, _) => "ui-nothing-found",
        (false, true) if state.filter.is_some() => "ui-nobody-listed",
        (false, false) => model.missing(),
        (false, true) => "ui-no-customers",
    };
    let said = model.words.get(key);
    let room = usize::from(area.w.saturating_sub(4).max(2));
    for (line, y) in crate::text::wrap(&said, room).into_iter().zip(area.y + 1..area.y + area.h) {
        canvas.put(area.x + 2, y, area.w.saturating_sub(4), &said[line], canvas.theme.text);
    }
}

fn cells(
    model: &Model,
    canvas: &mut Canvas<'_>,
    row: Area,
    columns: &[Column],
    known: &CustomerRow,
    hit: Option<&Hit>,
) {
    for column in columns {
        let (mut text, style) = cell(model, canvas, column.key, known, hit);
        if column.key == "ui-column-people" && hit.is_none_or(|hit| hit.also.is_none()) {
            text = people_in(&text, usize::from(column.w), canvas.ellipsis());
        }
        canvas.put(row.x + column.x, row.y, column.w, &text, style);
    }
}

fn cell(
    model: &Model,
    canvas: &Canvas<'_>,
    column: &str,
    known: &CustomerRow,
    hit: Option<&Hit>,
) -> (String, ratatui::style::Style) {
    let theme = canvas.theme;
    let also = hit.and_then(|hit| hit.also.clone());
    match column {
        "ui-column-name" => {
            let style = if hit.is_some_and(|hit| hit.loose) { theme.dim } else { theme.text };
            let name =
                if known.do_not_call || known.halted { format!("{} (!)", known.name) } else { known.name.to_string() };
            (name, style)
        }
        // Where a person or a number answered the search, that is what the reader wants to see.
        "ui-column-people" => also.map_or_else(|| (known.people.to_string(), theme.dim), |also| (also, theme.accent)),
        "ui-column-city" => (known.city.to_string(), theme.dim),
        "ui-column-level" => (fill::profile_name(&model.playbook, "level", &known.level), theme.dim),
        "ui-column-phone" => (model.veil.value(&known.phone).into_owned(), theme.dim),
        _ => match known.last_contact {
            Some(at) => {
                let days = (model.now.today() - local(at, model.now.zone).date()).num_days();
                (model.words.ago(days), theme.dim)
            }
            None => (model.words.get("ui-never").into_owned(), theme.dim),
        },
    }
}

/// Between the names of people, as the store joins them.
const AND: &str = " · ";

/// As many names as fit whole, and how many more there are; of one that is too long for that, its beginning.
fn people_in(people: &str, room: usize, ellipsis: &str) -> String {
    if width(&safe(people)) <= room {
        return people.to_owned();
    }
    let names: Vec<&str> = people.split(AND).collect();
    let more = |shown: usize| if shown < names.len() { format!(" +{}", names.len() - shown) } else { String::new() };
    let most = (1..names.len()).rev().map(|shown| names[..shown].join(AND) + &more(shown));
    let mut fitting = most.filter(|text| width(&safe(text)) <= room);
    fitting.next().unwrap_or_else(|| {
        let rest = more(1);
        let first = fit(names.first().unwrap_or(&""), room.saturating_sub(width(&rest)), ellipsis).into_owned();
        first + &rest
    })
}

fn card_frame(model: &Model, canvas: &mut Canvas<'_>, area: Area, focus: bool) {
    if let Some(talk) = &model.customers.talk {
        let name = named::talk_name(model, &talk.visit.interaction);
        canvas.frame(area, &format!("{} · {name}", talk.visit.card.customer.name), focus);
        if let Some(walk) = talk::laid(model) {
            canvas.walk(area, &walk, &talk.stand);
        }
        return;
    }
    let card = model.customers.selected_card();
    let title = card.map(|card| card.customer.name.to_string()).unwrap_or_default();
    canvas.frame(area, &title, focus);
    let text = area.text();
    if let (Some(walk), Some(card)) = (card::laid(model), card) {
        let stand = &model.customers.walk;
        // The time line is what one looks for: where it begins below, that is said.
        let talks = walk.stops.iter().filter(|stop| matches!(stop.what, On::Talk(_)));
        let below = talks.filter(|stop| stop.from >= stand.scroll + usize::from(text.h)).count()
            + card.interactions.len().saturating_sub(model.customers.history.told(card.customer.id));
        // Where the list has the keys, its row alone is under the cursor.
        if focus {
            canvas.walk(area, &walk, stand);
        } else {
            canvas.doc(text, &walk.doc, stand.scroll);
        }
        if below > 0 {
            let said = model.words.fmt("card-more-below", &[("n", Arg::from(below))]);
            canvas.under(area, &said);
        }
    } else if model.customers.is_empty() {
        canvas.put(text.x, text.y, text.w, &model.words.get("ui-no-card"), canvas.theme.dim);
    } else if model.unread || focus {
        // Whoever opened it waits for it: an empty frame would look like an empty card.
        let mut doc = Doc::new(usize::from(text.w), model.veil);
        doc.para(Tone::Dim, &model.words.get(model.missing()));
        canvas.doc(text, &doc, 0);
    }
}

/// The caret's column in a list row: on the name.
pub(in crate::ui) fn name_column(area: Area) -> u16 {
    area.x + 2
}

/// Cells of a text, for the caret.
pub(in crate::ui) fn cells_of(text: &str) -> u16 {
    u16::try_from(width(&safe(text))).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::people_in;

    #[test]
    fn names_of_people_are_whole_and_the_others_are_counted() {
        let three = "Naomi Feld · Luis Barragan · Ed Moss";
        for (room, shown) in [
            (36, three),
            (35, "Naomi Feld · Luis Barragan +1"),
            (29, "Naomi Feld · Luis Barragan +1"),
            (28, "Naomi Feld +2"),
            (13, "Naomi Feld +2"),
            (12, "Naomi Fe… +2"),
            (0, " +2"),
        ] {
            assert_eq!(people_in(three, room, "…"), shown, "{room}");
        }
        assert_eq!(people_in("雷仲禾 · 苏映雪", 10, "…"), "雷仲禾 +1");
        assert_eq!(people_in("Wolfeschlegelsteinhausen", 8, "~"), "Wolfesc~");
        assert_eq!(people_in("", 5, "…"), "");
    }
}
