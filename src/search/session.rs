//! A search box's memory, and the search itself.

use super::index::{Index, Scored};
use super::parts::in_parts;
use super::query::Query;
use super::strict::Strict;
use super::{loose, typo};
use std::cmp::Reverse;
use std::collections::HashSet;

/// How a row was found; earlier tiers are listed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Every word stands in the row.
    Strict,
    /// The letters stand in the name, with gaps.
    Loose,
    /// With one slip of the finger.
    Typo,
}

/// One row that was found. Scores compare within a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub row: u32,
    pub score: i64,
    pub tier: Tier,
}

/// The best rows, and how many there are in all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    pub total: usize,
    pub rows: Vec<Hit>,
}

/// What one search box remembers between two keys: the rows that answered the last query, since a longer query can
/// only be answered by some of them. May be dropped at any time; results do not depend on it.
#[derive(Debug, Default)]
pub struct Session {
    version: u64,
    query: Query,
    answered: Vec<u32>,
}

/// With fewer strict hits than this, near misses are listed too.
const FEW: usize = 20;
/// Letters that a query must have for the loose tier and for the typo tier.
const LOOSE_LETTERS: usize = 3;
const TYPO_LETTERS: usize = 4;

impl Session {
    pub fn new() -> Self {
        Self::default()
    }
}

impl Index {
    /// The best `limit` rows for what was typed: by tier, then by score, then in the order of the index.
    /// An empty query finds nothing.
    pub fn search(&self, session: &mut Session, typed: &str, limit: usize) -> Hits {
        self.search_among(session, typed, limit, None)
    }

    /// As [`search`](Self::search), among these rows only; none: among all.
    pub fn search_among(&self, session: &mut Session, typed: &str, limit: usize, among: Option<&HashSet<u32>>) -> Hits {
        let query = Query::parse(typed);
        if query.is_empty() {
            *session = Session::new();
            return Hits::default();
        }
        let mut strict = self.strict(session, &query);
        let only = |scored: &mut Vec<Scored>| {
            if let Some(among) = among {
                scored.retain(|scored| among.contains(&self.row_id(scored.slot)));
            }
        };
        only(&mut strict);
        let mut hits = Hits::default();
        let few = strict.len() < FEW;
        let known: Vec<u32> = if few { strict.iter().map(|scored| scored.slot).collect() } else { Vec::new() };
        self.list(&mut hits, Tier::Strict, strict, limit);
        if query.is_number() {
            return hits;
        }
        if few && query.letters() >= LOOSE_LETTERS {
            let mut loose = loose::search(self, &query, &known);
            only(&mut loose);
            self.list(&mut hits, Tier::Loose, loose, limit);
        }
        if hits.total == 0 && query.letters() >= TYPO_LETTERS {
            let mut typos = typo::search(self, &query);
            only(&mut typos);
            self.list(&mut hits, Tier::Typo, typos, limit);
        }
        hits
    }

    fn strict(&self, session: &mut Session, query: &Query) -> Vec<Scored> {
        let needs = query.needs();
        let narrows = session.version == self.version && query.narrows(&session.query);
        let answered = session.answered.as_slice();
        let rows = if narrows { answered.len() } else { self.slots().len() };
        let scored = in_parts(rows, |part| {
            let mut strict = Strict::new(&self.glyphs, &query.tokens);
            let mut score = |slot: u32| {
                let possible = needs & !self.mask(slot) == 0;
                possible.then(|| strict.score(&self.row(slot))).flatten().map(|score| Scored { score, slot })
            };
            if narrows {
                answered[part].iter().filter_map(|slot| score(*slot)).collect()
            } else {
                self.slots().skip(part.start).take(part.len()).filter_map(score).collect()
            }
        });
        session.answered.clear();
        session.answered.extend(scored.iter().map(|scored| scored.slot));
        session.version = self.version;
        session.query = query.clone();
        scored
    }

    /// Adds the best of a tier, as many as there is room for.
    fn list(&self, hits: &mut Hits, tier: Tier, mut scored: Vec<Scored>, limit: usize) {
        hits.total += scored.len();
        let room = limit - hits.rows.len().min(limit);
        let order = |scored: &Scored| (Reverse(scored.score), scored.slot);
        if scored.len() > room {
            if room > 0 {
                scored.select_nth_unstable_by_key(room - 1, order);
            }
            scored.truncate(room);
        }
        scored.sort_unstable_by_key(order);
        hits.rows.extend(scored.iter().map(|found| Hit { row: self.row_id(found.slot), score: found.score, tier }));
    }
}
