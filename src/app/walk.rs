//! A document with entries one can walk along. A step goes to the next entry where it is in sight, else scrolls a line:
//! so everything between two entries can be read, and no entry is passed unseen.

use super::action::Action;
use super::doc::Doc;
use crate::text::Veil;

/// An entry: what it is, and the lines it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop<T> {
    pub what: T,
    pub from: usize,
    /// Behind its last line.
    pub to: usize,
}

/// Lines, some of which are entries.
#[derive(Debug, Clone)]
pub struct Walk<T> {
    pub doc: Doc,
    pub stops: Vec<Stop<T>>,
}

/// Where one stands: the first line in sight, and the entry under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand<T> {
    pub scroll: usize,
    pub at: Option<T>,
}

impl<T> Default for Stand<T> {
    fn default() -> Self {
        Self { scroll: 0, at: None }
    }
}

impl<T: Copy + PartialEq> Walk<T> {
    pub fn new(width: usize, veil: Veil) -> Self {
        Self { doc: Doc::new(width, veil), stops: Vec::new() }
    }

    /// Makes an entry of what `write` writes.
    pub fn entry(&mut self, what: T, write: impl FnOnce(&mut Doc)) {
        let from = self.doc.len();
        write(&mut self.doc);
        if self.doc.len() > from {
            self.stops.push(Stop { what, from, to: self.doc.len() });
        }
    }

    /// The entry at a line.
    pub fn at_line(&self, line: usize) -> Option<T> {
        self.stops.iter().find(|stop| (stop.from..stop.to).contains(&line)).map(|stop| stop.what)
    }

    /// The lines of an entry.
    pub fn stop(&self, what: Option<T>) -> Option<&Stop<T>> {
        self.stops.iter().find(|stop| Some(stop.what) == what)
    }
}

impl<T: Copy + PartialEq> Stand<T> {
    /// What the moving actions do; `page` is the lines in sight.
    pub fn step(&mut self, action: Action, walk: &Walk<T>, page: usize) {
        let page = page.max(1);
        let most = walk.doc.len().saturating_sub(page);
        let before = self.scroll;
        match action {
            Action::Down => self.down(walk, page),
            Action::Up => self.up(walk, page),
            Action::PageDown => {
                self.scroll = (self.scroll + page).min(most);
                self.first_in_sight(walk, page, self.scroll == before);
            }
            Action::PageUp => {
                self.scroll = self.scroll.saturating_sub(page);
                self.first_in_sight(walk, page, false);
            }
            Action::First => {
                self.scroll = 0;
                self.first_in_sight(walk, page, false);
            }
            Action::Last => {
                self.scroll = most;
                self.first_in_sight(walk, page, true);
            }
            _ => {}
        }
        self.clamp(walk, page);
    }

    /// Goes to an entry, with all of it in sight where there is room.
    pub fn go(&mut self, stop: &Stop<T>, page: usize) {
        self.at = Some(stop.what);
        if stop.to > self.scroll + page {
            self.scroll = stop.to.saturating_sub(page);
        }
        self.scroll = self.scroll.min(stop.from);
    }

    /// After a change of the text or of the room for it.
    pub fn clamp(&mut self, walk: &Walk<T>, page: usize) {
        self.scroll = self.scroll.min(walk.doc.len().saturating_sub(page));
        self.at = self.at.filter(|what| walk.stop(Some(*what)).is_some());
    }

    /// As [`clamp`](Self::clamp), with the entry under the cursor brought back into sight.
    pub fn refit(&mut self, walk: &Walk<T>, page: usize) {
        self.clamp(walk, page);
        if let Some(stop) = walk.stop(self.at) {
            self.go(stop, page);
        }
    }

    fn place(&self, walk: &Walk<T>) -> Option<usize> {
        walk.stops.iter().position(|stop| Some(stop.what) == self.at)
    }

    fn down(&mut self, walk: &Walk<T>, page: usize) {
        let next = match self.place(walk) {
            Some(at) => walk.stops.get(at + 1),
            None => walk.stops.iter().find(|stop| stop.from >= self.scroll),
        };
        let end = self.scroll + page;
        match next.filter(|stop| stop.from < end) {
            Some(stop) => self.go(stop, page),
            None => self.scroll += 1,
        }
    }

    fn up(&mut self, walk: &Walk<T>, page: usize) {
        let before = match self.place(walk) {
            Some(at) => at.checked_sub(1).and_then(|at| walk.stops.get(at)),
            None => walk.stops.iter().rfind(|stop| stop.to <= self.scroll + page),
        };
        if let Some(stop) = before.filter(|stop| stop.to > self.scroll) {
            return self.go(stop, page);
        }
        self.scroll = self.scroll.saturating_sub(1);
        if walk.stop(self.at).is_some_and(|stop| stop.from >= self.scroll + page) {
            self.at = None;
        }
    }

    /// Puts the cursor on the first entry in sight, or on the last.
    fn first_in_sight(&mut self, walk: &Walk<T>, page: usize, last: bool) {
        let seen = |stop: &&Stop<T>| stop.from >= self.scroll && stop.from < self.scroll + page;
        let found = if last { walk.stops.iter().rfind(seen) } else { walk.stops.iter().find(seen) };
        self.at = found.map(|stop| stop.what);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::doc::Tone;

    /// Ten lines of prose, then three entries of two lines, a line of prose between them.
    fn walk() -> Walk<u8> {
        let mut walk = Walk::new(20, Veil::default());
        for _ in 0..10 {
            walk.doc.para(Tone::Text, "prose");
        }
        for what in 0..3 {
            walk.entry(what, |doc| {
                doc.para(Tone::Text, "one");
                doc.para(Tone::Text, "two");
            });
            walk.doc.para(Tone::Text, "prose");
        }
        walk
    }

    #[test]
    fn every_line_comes_into_sight_on_the_way_down_and_every_entry_is_met_in_order() {
        for page in 1..12 {
            let (walk, mut stand) = (walk(), Stand::default());
            let (mut seen, mut met) = (vec![false; walk.doc.len()], Vec::new());
            for _ in 0..60 {
                seen.iter_mut().skip(stand.scroll).take(page).for_each(|seen| *seen = true);
                if let Some(at) = stand.at.filter(|at| met.last() != Some(at)) {
                    met.push(at);
                }
                stand.step(Action::Down, &walk, page);
            }
            assert_eq!((seen.iter().all(|seen| *seen), met), (true, vec![0, 1, 2]), "{page}");
        }
    }

    #[test]
    fn the_way_up_ends_at_the_first_line() {
        for page in 1..12 {
            let (walk, mut stand) = (walk(), Stand::default());
            stand.step(Action::Last, &walk, page);
            for _ in 0..60 {
                stand.step(Action::Up, &walk, page);
            }
            assert_eq!(stand.scroll, 0, "{page}");
        }
    }

    #[test]
    fn an_entry_that_has_gone_leaves_no_cursor_behind() {
        let mut stand = Stand { scroll: 90, at: Some(7) };
        stand.clamp(&walk(), 5);
        assert_eq!(stand, Stand { scroll: 14, at: None });
    }

    #[test]
    fn the_last_entry_is_one_key_away_and_in_sight() {
        let (walk, mut stand) = (walk(), Stand::default());
        stand.step(Action::Last, &walk, 5);
        assert_eq!(stand, Stand { scroll: 14, at: Some(2) });
        stand.step(Action::First, &walk, 5);
        assert_eq!(stand, Stand { scroll: 0, at: None });
    }
}
