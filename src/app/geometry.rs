//! Where everything stands, in cells. Used by update (page sizes, the mouse) and by the pictures, which never split areas.

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub w: u16,
    pub h: u16,
}

impl Area {
    pub const fn new(x: u16, y: u16, w: u16, h: u16) -> Self {
        Self { x, y, w, h }
    }

    /// The whole of a terminal. No screen has so many cells a side as a terminal may claim; sums of cells must not run over.
    pub fn screen(w: u16, h: u16) -> Self {
        const MOST: u16 = 4096;
        Self::new(0, 0, w.min(MOST), h.min(MOST))
    }

    pub const fn contains(self, x: u16, y: u16) -> bool {
        x >= self.x && x < self.x.saturating_add(self.w) && y >= self.y && y < self.y.saturating_add(self.h)
    }

    /// The first `rows` rows, and the rest.
    pub fn top(self, rows: u16) -> (Self, Self) {
        let rows = rows.min(self.h);
        (Self { h: rows, ..self }, Self { y: self.y + rows, h: self.h - rows, ..self })
    }

    /// The first `columns` columns, and the rest behind a gap of one column.
    pub fn left(self, columns: u16) -> (Self, Self) {
        let columns = columns.min(self.w);
        let rest = self.w - columns;
        let gap = u16::from(rest > 0);
        (Self { w: columns, ..self }, Self { x: self.x + columns + gap, w: rest - gap, ..self })
    }

    /// Without the border.
    #[must_use]
    pub fn inside(self) -> Self {
        Self {
            x: self.x.saturating_add(1),
            y: self.y.saturating_add(1),
            w: self.w.saturating_sub(2),
            h: self.h.saturating_sub(2),
        }
    }

    /// The text column inside a border: one more cell of air on both sides.
    #[must_use]
    pub fn text(self) -> Self {
        let inside = self.inside();
        Self { x: inside.x + u16::from(inside.w > 2), w: inside.w.saturating_sub(2), ..inside }
    }

    /// A box of at most this size in the middle.
    #[must_use]
    pub fn middle(self, w: u16, h: u16) -> Self {
        let (w, h) = (w.min(self.w), h.min(self.h));
        Self { x: self.x + (self.w - w) / 2, y: self.y + (self.h - h) / 2, w, h }
    }
}

/// The least the screens can be read in.
pub const LEAST: (u16, u16) = (60, 16);

/// From this width on, a list and what is selected in it stand side by side.
pub const WIDE: u16 = 100;

/// The frame around every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shell {
    pub header: Area,
    pub body: Area,
    pub status: Area,
    pub footer: Area,
}

pub fn too_small(area: Area) -> bool {
    area.w < LEAST.0 || area.h < LEAST.1
}

pub fn shell(area: Area) -> Shell {
    let (header, rest) = area.top(1);
    let (body, rest) = rest.top(rest.h.saturating_sub(2));
    let (status, footer) = rest.top(1);
    Shell { header, body, status, footer }
}

/// A search line, a list, and the selected thing beside it or under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    pub search: Area,
    pub list: Area,
    /// No height when there is no room: then Enter opens it over the list.
    pub detail: Area,
}

impl Split {
    /// Rows of the list on one screen.
    pub fn page(self) -> usize {
        usize::from(self.list.h).max(1)
    }
}

/// Customers: the list takes the width; from [`WIDE`] on the card stands beside it.
pub fn customers(body: Area) -> Split {
    let (search, rest) = body.top(1);
    if body.w >= WIDE {
        let (list, detail) = rest.left(body.w * 11 / 20);
        return Split { search, list, detail };
    }
    Split { search, list: rest, detail: Area::default() }
}

/// A list, and the selected thing beside it or under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    pub list: Area,
    pub detail: Area,
}

/// The page of the day. The seven days of a week take the whole width.
pub fn today(body: Area, week: bool) -> Pair {
    if body.w >= WIDE && !week {
        let (list, detail) = body.left(body.w * 13 / 20);
        return Pair { list, detail };
    }
    let rows = (body.h * 2 / 5).clamp(5, 12).min(body.h);
    let (list, detail) = body.top(body.h - rows);
    Pair { list, detail }
}

/// The complaint desk: the list has the rows it needs, as far as half of them; the complaint in hand has the rest. Side by
/// side, the complaint is what is read.
pub fn desk(body: Area, listed: usize) -> Pair {
    if body.w >= WIDE {
        let (list, detail) = body.left(body.w / 2);
        return Pair { list, detail };
    }
    let rows = u16::try_from(listed).unwrap_or(u16::MAX).saturating_add(2).clamp(4, (body.h / 2).max(4));
    let (list, detail) = body.top(rows);
    Pair { list, detail }
}

/// A scorecard: its items, and what each mark of the selected one looks like; all five of them are to be seen at once.
/// Raters who are compared take more of the width.
pub fn sheet(body: Area, compared: bool) -> Pair {
    if body.w >= WIDE {
        let (list, detail) = body.left(body.w * if compared { 11 } else { 13 } / 20);
        return Pair { list, detail };
    }
    let (list, detail) = body.top(body.h - body.h * 9 / 20);
    Pair { list, detail }
}

/// The trainees, and what each needs next, which is text to be read.
pub fn class(body: Area) -> Pair {
    if body.w < WIDE {
        return today(body, false);
    }
    let (list, detail) = body.left(body.w * 11 / 20);
    Pair { list, detail }
}

/// What was dealt to a class: the names of the papers, and beside them the one in sight.
pub fn dealt(body: Area) -> Pair {
    let (list, detail) = body.left((body.w * 3 / 10).clamp(22, 34));
    Pair { list, detail }
}

/// Scripts and the objection finder: the list above, the line to say below, side by side when wide. A list in `short`
/// words, as Chinese ones are, leaves half of the width to the text.
pub fn scripts(body: Area, short: bool) -> Split {
    parted(body, if short { (1, 1) } else { (11, 9) })
}

/// A list beside a text, or above it: their parts of the width. What stands below a list has three fifths of the height.
fn parted(body: Area, (list, text): (u16, u16)) -> Split {
    let (search, rest) = body.top(1);
    if body.w >= WIDE {
        let (list, detail) = rest.left(body.w / (list + text) * list);
        return Split { search, list, detail };
    }
    let (list, detail) = rest.top(rest.h * 2 / 5);
    Split { search, list, detail }
}

/// Preparation and SPIN: a head of two rows, the list, and what is selected beside it or under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    pub head: Area,
    pub list: Area,
    pub detail: Area,
    /// What the playbook advises, below the detail; no height where there is no room: then it is one key away.
    pub advice: Area,
}

/// Rows below which a column is not worth dividing.
const DIVIDED: u16 = 18;

pub fn work(body: Area) -> Work {
    let (head, rest) = body.top(2);
    if body.w >= WIDE {
        let (list, column) = rest.left(body.w / 40 * 23 + body.w % 40 * 23 / 40);
        let advice_rows = if column.h < DIVIDED { 0 } else { (column.h * 2 / 5).min(16) };
        let (detail, advice) = column.top(column.h - advice_rows);
        return Work { head, list, detail, advice };
    }
    let detail_rows = (rest.h * 2 / 5).clamp(4, 10).min(rest.h);
    let (list, detail) = rest.top(rest.h - detail_rows);
    Work { head, list, detail, advice: Area::default() }
}

/// The call: who it is, how it stands, the step, what is known beside it, and the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallAreas {
    pub head: Area,
    pub meters: Area,
    pub step: Area,
    /// No width when there is no room: then the head says the gist of it.
    pub side: Area,
    /// On a narrow screen its upper border is the lower one of the step.
    pub note: Area,
}

/// Rows from which a call has room for more than the step.
const TALL: u16 = 20;

/// Lines that the head has below who it is, at most: why now, the last contact, a promise of each side.
pub const GIST: u16 = 5;

/// Lines of it that stay where the step has need of the others: why now, the last contact, what was promised.
pub const LEAST_GIST: u16 = 3;

/// Whether the head says the gist; on a wide screen it stands beside the step.
pub const fn has_gist(body: Area) -> bool {
    body.h >= TALL && body.w < WIDE
}

/// `gist`: lines of the head below who it is. `meters`: lines of the meters, of which there may be none. `wanted`: lines that
/// the step would take; what it has not, the head gives, as far as [`LEAST_GIST`].
pub fn call(body: Area, (gist, meters): (u16, u16), wanted: u16) -> CallAreas {
    let metered = meters.min(1);
    let note = if body.h >= TALL && (!has_gist(body) || body.h > TALL + GIST) { 4 } else { 3 };
    if body.w >= WIDE {
        let (head, rest) = body.top(2);
        let (meters, rest) = rest.top(metered);
        let (middle, note) = rest.top(rest.h.saturating_sub(note));
        let (step, side) = middle.left(body.w * 3 / 5);
        return CallAreas { head, meters, step, side, note };
    }
    let most = if has_gist(body) { gist.min(GIST) } else { 0 };
    // Who, the meters, the borders.
    let spare = body.h.saturating_sub(2 + metered + 1 + note).saturating_sub(wanted);
    let (head, rest) = body.top(2 + spare.clamp(most.min(LEAST_GIST), most));
    let (meters, rest) = rest.top(metered);
    let (mut step, note) = rest.top(rest.h.saturating_sub(note));
    step.h += u16::from(note.h > 0);
    CallAreas { head, meters, step, side: Area::default(), note }
}

/// A popup of at most this size, with the header and footer of the screen left in sight where possible.
pub fn popup(area: Area, w: u16, h: u16) -> Area {
    let body = shell(area).body;
    body.middle(unless_slivers(body.w, w), h)
}

/// The cells a box takes of a width: all, where less than a word would be left of the screen at its sides. Slivers of what
/// lies behind only distract.
const fn unless_slivers(all: u16, w: u16) -> u16 {
    if all < w.saturating_add(20) { all } else { w }
}

/// The objection finder over another screen.
pub fn finder(area: Area) -> Area {
    let body = shell(area).body;
    body.middle(unless_slivers(body.w, 110), body.h)
}

/// What is in the box of [`finder`].
pub fn found(area: Area, short: bool) -> Split {
    apart(scripts(finder(area).text(), short))
}

/// Below each other, a line of air keeps a list and what is told of its row apart.
fn apart(split: Split) -> Split {
    let detail = if split.detail.x == split.list.x { split.detail.top(1).1 } else { split.detail };
    Split { detail, ..split }
}

/// The same for letters to a list: what each of them lacks stands in its row.
pub fn letters(area: Area) -> Split {
    apart(parted(finder(area).text(), (3, 2)))
}

/// The same where the list holds names and the text beside it is what is read.
pub fn told(area: Area) -> Split {
    apart(parted(finder(area).text(), (2, 3)))
}

/// The same where the list is what is read, and there is little to say of each row.
pub fn ticked(area: Area, short: bool) -> Split {
    let split = scripts(finder(area).text(), short);
    if split.detail.x != split.list.x {
        return split;
    }
    let rows = split.list.h + split.detail.h;
    let (list, detail) = Area { h: rows, ..split.list }.top(rows * 3 / 5);
    apart(Split { list, detail, ..split })
}

/// Help and palette.
pub fn palette(area: Area) -> Area {
    popup(area, broad(area), 30)
}

/// The cells of a box with sentences in it: on a broad screen they need not be cut.
pub fn broad(area: Area) -> u16 {
    (area.w / 5 * 4).clamp(76, 100)
}

/// The journey of an import: as much as there is.
pub fn import(area: Area) -> Area {
    let body = shell(area).body;
    body.middle(body.w.min(120), body.h)
}

/// A form with so many rows.
pub fn form(area: Area, rows: usize) -> Area {
    popup(area, broad(area).max(78), u16::try_from(rows + 5).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_stays_inside_and_the_rows_add_up_at_any_size() {
        for w in 0..140 {
            for h in 0..50 {
                let area = Area::new(0, 0, w, h);
                let shell = shell(area);
                assert_eq!(shell.header.h + shell.body.h + shell.status.h + shell.footer.h, h);
                let (split, work) = (scripts(shell.body, h % 2 == 0), work(shell.body));
                let pairs =
                    [today(shell.body, false), today(shell.body, true), desk(shell.body, 3), desk(shell.body, 99)];
                let pairs = pairs.into_iter().flat_map(|pair| [pair.list, pair.detail]);
                for part in pairs {
                    assert!(part.x + part.w <= w && part.y + part.h <= h, "{w}x{h} {part:?}");
                }
                let calls = [(0, 4), (2, 9), (9, 12), (9, 99)]
                    .map(|(gist, wanted)| call(shell.body, (gist, u16::from(wanted > 9)), wanted));
                let parts = calls.iter().flat_map(|call| [call.head, call.meters, call.step, call.side, call.note]);
                let others = [split.search, split.list, split.detail, work.head, work.list, work.detail, work.advice];
                for part in parts.chain(others) {
                    assert!(part.x + part.w <= w && part.y + part.h <= h, "{w}x{h} {part:?}");
                }
                let popup = finder(area).text();
                assert!(popup.x + popup.w <= w.max(3) && popup.y + popup.h <= h.max(2), "{w}x{h} {popup:?}");
            }
        }
    }

    #[test]
    fn what_the_step_of_a_call_needs_the_head_gives_but_not_all_of_it() {
        let body = Area::new(0, 1, 80, 21);
        let rows = |gist, wanted| {
            let call = call(body, (gist, 1), wanted);
            (call.head.h - 2, call.step.inside().h)
        };
        assert_eq!(rows(5, 6), (5, 9));
        assert_eq!(rows(5, 10), (4, 10));
        assert_eq!(rows(5, 14), (3, 11));
        assert_eq!(rows(2, 14), (2, 12));
        assert_eq!(rows(0, 14), (0, 14));
        // Where nothing is measured, its line is the step's.
        let bare = call(body, (5, 0), 14);
        assert_eq!((bare.meters.h, bare.head.h - 2, bare.step.inside().h), (0, 3, 12));
    }

    #[test]
    fn a_narrow_screen_has_one_column() {
        assert_eq!(customers(Area::new(0, 1, 80, 21)).detail.w, 0);
        assert!(customers(Area::new(0, 1, 120, 37)).detail.w > 50);
    }
}
