//! The finder thread: owns the index of customers and that of scripts. Of several waiting questions only the newest is
//! answered, so it never falls behind a fast typist.

use super::Event;
use super::crash::test_point;
use crate::app::msg::{Haystack, Hit, Msg, Reply};
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::search::{Index, Kind, Session, Tier};
use crate::store::texts::SearchTexts;
use crate::store::{Store, StoreError};
use crate::usecases::find;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// So many hits are listed; the count is of all.
const LISTED: usize = 300;
/// After so many writes everything is read anew: one pass is faster than many look-ups.
const MANY: i64 = 20_000;

pub(super) enum Question {
    Find {
        generation: u64,
        haystack: Haystack,
        query: String,
    },
    /// Rows changed in the file: read those written after the last seen.
    Refresh,
    Playbook(Arc<Playbook>),
}

/// The two indexes, and what each was asked last.
pub struct Finder {
    /// The user's calling code.
    home: String,
    customers: Index,
    seen: i64,
    /// What a hit outside the name shows: people, numbers, addresses and tags of each row.
    others: HashMap<u32, SearchTexts>,
    scripts: Index,
    sessions: [Session; 2],
    /// The last questions, asked again when what they search has changed.
    last: [Option<(u64, String)>; 2],
}

/// Starts the thread with a connection of its own.
pub(super) fn start(
    path: PathBuf,
    device: String,
    home: String,
    events: Sender<Event>,
) -> std::io::Result<Sender<Question>> {
    let (ask, questions) = channel();
    thread::Builder::new().name("finder".to_owned()).spawn(move || {
        let store = Store::open(&path, &device).map_err(|error| say(&events, error)).ok();
        run(&mut Finder::new(&home), store.as_ref(), &questions, &events);
    })?;
    Ok(ask)
}

/// Customers cannot be searched: why, and on top of it that only the search is concerned. Scripts are still found.
fn say(events: &Sender<Event>, error: StoreError) {
    let why = Problem::from(error);
    let off = Problem::new(why.kind, "search-off");
    for problem in [why, off] {
        let _ = events.send(Event::Msg(Msg::Reply(Reply::Failed(problem))));
    }
}

/// `store`: none where the file could not be opened.
fn run(finder: &mut Finder, store: Option<&Store>, questions: &Receiver<Question>, events: &Sender<Event>) {
    let mut works = true;
    let mut refresh = |finder: &mut Finder| {
        let Some(store) = store else { return };
        match finder.refresh(store) {
            Ok(()) => works = true,
            // Told once, not at every write.
            Err(error) if works => {
                works = false;
                say(events, error);
            }
            Err(_) => {}
        }
    };
    refresh(finder);
    while let Ok(first) = questions.recv() {
        let mut waiting = vec![first];
        waiting.extend(questions.try_iter());
        let mut newest: [Option<(u64, String)>; 2] = [None, None];
        for question in waiting {
            match question {
                Question::Find { generation, haystack, query } => {
                    newest[haystack as usize] = Some((generation, query));
                }
                Question::Refresh => {
                    refresh(finder);
                    newest[0] = newest[0].take().or_else(|| finder.last[0].clone());
                }
                Question::Playbook(playbook) => {
                    finder.playbook(&playbook);
                    newest[1] = newest[1].take().or_else(|| finder.last[1].clone());
                }
            }
        }
        for (haystack, asked) in [Haystack::Customers, Haystack::Scripts].into_iter().zip(newest) {
            if let Some((generation, query)) = asked {
                test_point("finder");
                let _ = events.send(Event::Msg(Msg::Reply(finder.find(generation, haystack, query))));
            }
        }
    }
}

impl Finder {
    /// `home`: the calling code of numbers written without one.
    pub fn new(home: &str) -> Self {
        Self {
            home: home.to_owned(),
            customers: Index::new(home),
            seen: 0,
            others: HashMap::new(),
            scripts: Index::new(home),
            sessions: [Session::new(), Session::new()],
            last: [None, None],
        }
    }

    /// Takes in the rows written since the last time. After an error what was known stays, and the next time tries again.
    pub fn refresh(&mut self, store: &Store) -> Result<(), StoreError> {
        let newest = store.last_seq()?;
        if newest == self.seen && newest > 0 {
            return Ok(());
        }
        if self.seen == 0 || newest - self.seen > MANY {
            self.read_all(store)?;
        } else {
            self.read_changed(store)?;
        }
        self.seen = newest;
        Ok(())
    }

    fn read_all(&mut self, store: &Store) -> Result<(), StoreError> {
        let (mut customers, mut others) = (Index::new(&self.home), HashMap::new());
        store.all_search_texts(|texts| {
            customers.upsert(texts.row, find::texts(&texts));
            others.insert(texts.row, texts);
        })?;
        (self.customers, self.others) = (customers, others);
        self.sessions[Haystack::Customers as usize] = Session::new();
        Ok(())
    }

    fn read_changed(&mut self, store: &Store) -> Result<(), StoreError> {
        let (customers, others) = (&mut self.customers, &mut self.others);
        store.changed_search_texts(self.seen, |texts| {
            if texts.name.is_empty() {
                customers.remove(texts.row);
                others.remove(&texts.row);
                return;
            }
            customers.upsert(texts.row, find::texts(&texts));
            others.insert(texts.row, texts);
        })
    }

    /// Takes in the scripts of a new playbook.
    pub fn playbook(&mut self, playbook: &Playbook) {
        self.scripts = find::objections(playbook);
        self.sessions[1] = Session::new();
    }

    /// Searches, and remembers what was asked.
    pub fn find(&mut self, generation: u64, haystack: Haystack, query: String) -> Reply {
        let index = match haystack {
            Haystack::Customers => &self.customers,
            Haystack::Scripts => &self.scripts,
        };
        let found = index.search(&mut self.sessions[haystack as usize], &query, LISTED);
        let hits = found.rows.iter().map(|hit| self.hit(haystack, index, hit.row, hit.tier, &query)).collect();
        self.last[haystack as usize] = Some((generation, query));
        Reply::Found { generation, haystack, hits, total: found.total }
    }

    fn hit(&self, haystack: Haystack, index: &Index, row: u32, tier: Tier, query: &str) -> Hit {
        let spans = index.spans(row, query);
        let in_name = spans.iter().find(|span| matches!(span.kind, Kind::Name | Kind::PersonName));
        let other = spans.iter().find(|span| !matches!(span.kind, Kind::Name | Kind::PersonName));
        let also = match (haystack, other) {
            (Haystack::Customers, Some(span)) if in_name.is_none() => {
                self.others.get(&row).and_then(|texts| text_of(texts, span.kind, span.which))
            }
            _ => None,
        };
        let spans = in_name.map(|span| span.chars.clone()).unwrap_or_default();
        Hit { row, spans, also, loose: tier != Tier::Strict }
    }
}

fn text_of(texts: &SearchTexts, kind: Kind, which: usize) -> Option<String> {
    let list = match kind {
        Kind::Person => &texts.people,
        Kind::Phone => &texts.phones,
        Kind::Email => &texts.emails,
        Kind::Tag => &texts.tags,
        Kind::Name | Kind::PersonName | Kind::Company | Kind::Wording => return None,
    };
    list.get(which).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_file_cannot_be_opened_it_says_so_and_still_finds_scripts() {
        let folder = tempfile::tempdir().unwrap();
        let (events, heard) = channel();
        let ask = start(folder.path().to_owned(), "test".to_owned(), "86".to_owned(), events).unwrap();
        let (playbook, _) = crate::content::load("en", None);
        ask.send(Question::Playbook(Arc::new(playbook))).unwrap();
        let query = "expensive".to_owned();
        ask.send(Question::Find { generation: 1, haystack: Haystack::Scripts, query }).unwrap();
        let mut said = Vec::new();
        let found = heard.iter().find_map(|event| match event {
            Event::Msg(Msg::Reply(Reply::Failed(problem))) => {
                said.push(problem.what);
                None
            }
            Event::Msg(Msg::Reply(Reply::Found { total, .. })) => Some(total),
            _ => None,
        });
        assert!(found.is_some_and(|total| total > 0), "{found:?}");
        assert_eq!((said.len(), said.last().copied()), (2, Some("search-off")), "{said:?}");
    }
}
