//! The finder thread: owns the index of customers and that of scripts. Of several waiting questions only the newest is
//! answered, so it never falls behind a fast typist. A long list of customers is read in a thread beside it.

use super::Event;
use super::crash::test_point;
use super::ear::Ear;
use crate::app::msg::{Haystack, Hit, Reply};
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::search::{Index, Kind, Session, Span, Tier};
use crate::store::texts::SearchTexts;
use crate::store::{Store, StoreError};
use crate::usecases::find::{self, scripts::Scripts};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread;

/// So many hits are listed; the count is of all.
const LISTED: usize = 300;
/// After so many writes everything is read anew: one pass is faster than many look-ups.
const MANY: i64 = 20_000;
/// How much of the file stays in memory, in KiB.
const KEPT: u32 = 2_000;

pub(super) enum Question {
    Find {
        haystack: Haystack,
        asked: Asked,
    },
    /// Rows may have changed in the file: read those written after the last seen.
    Refresh,
    Playbook(Arc<Playbook>),
    /// Numbers without a calling code are read by another one: everything is read anew.
    Home(String),
    /// All customers, read anew behind the screen.
    Built(Result<Box<Built>, StoreError>),
}

/// An index of all customers, and the write counter up to which it holds.
pub(super) struct Built {
    index: Index,
    seen: i64,
    /// The calling code by which its numbers were read.
    home: String,
}

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub generation: u64,
    pub query: String,
    /// Only among these rows.
    pub among: Option<Arc<HashSet<u32>>>,
}

/// The two indexes, and what each was asked last.
pub struct Finder {
    /// The user's calling code.
    home: String,
    customers: Index,
    seen: i64,
    scripts: Scripts,
    sessions: [Session; 2],
    /// The last questions, asked again when what they search has changed.
    last: [Option<Asked>; 2],
}

/// Starts the thread. It opens and reads nothing before it is asked something, so that the first frame has the machine
/// to itself.
pub(super) fn start(path: PathBuf, device: String, home: String, events: Ear<Event>) -> std::io::Result<Ear<Question>> {
    let (ask, questions) = Ear::pair();
    let source = Source { path, device, home, ask: ask.clone() };
    thread::Builder::new().name("finder".to_owned()).spawn(move || {
        if let Ok(first) = questions.recv() {
            let finder = Finder::new(&source.home);
            let mut seeker = Seeker { source, store: None, finder, events, building: false, works: true };
            match seeker.source.open() {
                Ok(store) => seeker.store = Some(store),
                Err(error) => seeker.tell(error),
            }
            seeker.run(first, &questions);
        }
    })?;
    Ok(ask)
}

/// Where the finder reads.
struct Source {
    path: PathBuf,
    device: String,
    home: String,
    /// To the finder itself: what was built comes back as a question.
    ask: Ear<Question>,
}

impl Source {
    fn open(&self) -> Result<Store, StoreError> {
        open(&self.path, &self.device)
    }

    /// Reads all customers in a thread that lives no longer, so that the scripts and the customers known so far are
    /// found meanwhile. False where no thread was to be had.
    fn build(&self) -> bool {
        let (path, device, home) = (self.path.clone(), self.device.clone(), self.home.clone());
        let ask = self.ask.clone();
        let reader = thread::Builder::new().name("index".to_owned()).spawn(move || {
            let built = open(&path, &device).and_then(|store| Built::read(&store, &home));
            ask.tell(Question::Built(built.map(Box::new)));
        });
        reader.is_ok()
    }
}

/// It reads from one end to the other, or a few rows: the large part of the file that other connections keep in memory
/// would be of no use.
fn open(path: &Path, device: &str) -> Result<Store, StoreError> {
    let store = Store::open_again(path, device)?;
    store.set_cache(KEPT)?;
    Ok(store)
}

impl Built {
    fn read(store: &Store, home: &str) -> Result<Self, StoreError> {
        // First the counter: what is written while the rows are read is read again with the next refresh.
        let seen = store.last_seq()?;
        Ok(Self { index: find::index(store, home)?, seen, home: home.to_owned() })
    }
}

/// The thread's own: the finder, what it reads from, and whom it answers.
struct Seeker {
    source: Source,
    /// None where the file could not be opened.
    store: Option<Store>,
    finder: Finder,
    events: Ear<Event>,
    /// All customers are being read.
    building: bool,
    /// Reading worked the last time: a failure is told once, not at every write.
    works: bool,
}

/// The newest question of each sort that waits for an answer.
type Newest = [Option<Asked>; 2];

impl Seeker {
    fn run(&mut self, first: Question, questions: &Receiver<Question>) {
        let mut next = Some(first);
        while let Some(first) = next {
            let mut newest: Newest = [None, None];
            self.hear(first, &mut newest);
            while let Ok(question) = questions.try_recv() {
                self.hear(question, &mut newest);
            }
            for (haystack, asked) in [Haystack::Customers, Haystack::Scripts].into_iter().zip(newest) {
                if let Some(asked) = asked {
                    self.answer(haystack, asked);
                }
            }
            next = questions.recv().ok();
        }
    }

    fn hear(&mut self, question: Question, newest: &mut Newest) {
        let haystack = match question {
            Question::Find { haystack, asked } => {
                newest[haystack as usize] = Some(asked);
                return;
            }
            Question::Refresh => {
                self.building = self.building || (self.is_far_behind() && self.source.build());
                if self.building {
                    return;
                }
                self.refresh();
                Haystack::Customers
            }
            Question::Built(built) => {
                self.building = false;
                match built {
                    // Read by a calling code that was another one when the reading ended.
                    Ok(built) if built.home != self.finder.home => {
                        self.building = self.source.build();
                        return;
                    }
                    Ok(built) => {
                        self.finder.take_in(*built);
                        // What was written meanwhile.
                        self.refresh();
                    }
                    Err(error) => self.tell(error),
                }
                Haystack::Customers
            }
            Question::Home(home) => {
                self.source.home.clone_from(&home);
                self.finder.home = home;
                self.building = self.building || self.source.build();
                return;
            }
            Question::Playbook(playbook) => {
                self.finder.playbook(&playbook);
                Haystack::Scripts
            }
        };
        let asked = &mut newest[haystack as usize];
        *asked = asked.take().or_else(|| self.finder.last[haystack as usize].clone());
    }

    fn answer(&mut self, haystack: Haystack, asked: Asked) {
        test_point("finder");
        if haystack == Haystack::Customers && self.building && self.finder.seen == 0 {
            // Nobody is known yet: it is answered when the customers have been read.
            self.finder.last[haystack as usize] = Some(asked);
            return;
        }
        let reply = self.finder.find(self.store.as_ref(), haystack, asked);
        self.events.reply(reply);
    }

    fn is_far_behind(&self) -> bool {
        self.store.as_ref().is_some_and(|store| self.finder.is_far_behind(store).unwrap_or(false))
    }

    fn refresh(&mut self) {
        let Some(store) = &self.store else { return };
        match self.finder.refresh(store) {
            Ok(()) => self.works = true,
            Err(error) => self.tell(error),
        }
    }

    /// Customers cannot be searched: why, and on top of it that only the search is concerned. Scripts are still found.
    fn tell(&mut self, error: StoreError) {
        if !std::mem::take(&mut self.works) {
            return;
        }
        let why = Problem::from(error);
        let off = Problem::new(why.kind, "search-off");
        for problem in [why, off] {
            self.events.reply(Reply::Failed(problem));
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
            scripts: Scripts::default(),
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
        if self.is_far_behind(store)? {
            self.take_in(Built::read(store, &self.home)?);
        } else {
            self.read_changed(store)?;
            self.seen = newest;
        }
        Ok(())
    }

    /// Whether reading everything is less work than reading what has changed.
    fn is_far_behind(&self, store: &Store) -> Result<bool, StoreError> {
        Ok(self.seen == 0 || store.last_seq()? - self.seen > MANY)
    }

    fn take_in(&mut self, built: Built) {
        (self.customers, self.seen) = (built.index, built.seen);
        self.sessions[Haystack::Customers as usize] = Session::new();
    }

    fn read_changed(&mut self, store: &Store) -> Result<(), StoreError> {
        let customers = &mut self.customers;
        store.changed_search_texts(self.seen, |texts| {
            if texts.name.is_empty() {
                customers.remove(texts.row);
            } else {
                customers.upsert(texts.row, find::texts(&texts));
            }
        })
    }

    /// Takes in the scripts of a new playbook.
    pub fn playbook(&mut self, playbook: &Playbook) {
        self.scripts = Scripts::of(playbook);
        self.sessions[Haystack::Scripts as usize] = Session::new();
    }

    /// Searches, and remembers what was asked. What a hit outside the name shows is read from the store.
    pub fn find(&mut self, store: Option<&Store>, haystack: Haystack, asked: Asked) -> Reply {
        let Asked { generation, query, among } = &asked;
        let session = &mut self.sessions[haystack as usize];
        let found = match haystack {
            Haystack::Customers => self.customers.search_among(session, query, LISTED, among.as_deref()),
            Haystack::Scripts => self.scripts.search(session, query, LISTED),
        };
        let mut hits = Vec::with_capacity(found.rows.len());
        let mut elsewhere = Vec::new();
        let grades = match haystack {
            Haystack::Customers => Vec::new(),
            Haystack::Scripts => self.scripts.grades(&found.rows, query),
        };
        for (nth, hit) in found.rows.iter().enumerate() {
            let grade = grades.get(nth).copied().unwrap_or(0);
            let spans = match haystack {
                Haystack::Customers => self.customers.spans(hit.row, query),
                Haystack::Scripts => self.scripts.spans(hit.row, query),
            };
            let (in_name, other): (Vec<&Span>, Vec<&Span>) =
                spans.iter().partition(|span| matches!(span.kind, Kind::Name | Kind::PersonName));
            if let (Haystack::Customers, [], [span, ..]) = (haystack, &in_name[..], &other[..]) {
                elsewhere.push((hits.len(), span.kind, span.which));
            }
            let spans = in_name.first().map(|span| span.chars.clone()).unwrap_or_default();
            hits.push(Hit { row: hit.row, spans, also: None, loose: hit.tier != Tier::Strict, grade });
        }
        if let Some(store) = store {
            show_elsewhere(store, &mut hits, &elsewhere);
        }
        let generation = *generation;
        self.last[haystack as usize] = Some(asked);
        Reply::Found { generation, haystack, hits, total: found.total }
    }
}

/// Fills in the text outside the name in which these hits were found. Where the file has changed meanwhile, or cannot
/// be read, nothing is shown: the finder will hear of the change and answer anew.
fn show_elsewhere(store: &Store, hits: &mut [Hit], elsewhere: &[(usize, Kind, usize)]) {
    let rows: Vec<u32> = elsewhere.iter().map(|(at, _, _)| hits[*at].row).collect();
    let Ok(texts) = store.search_texts_of(&rows) else { return };
    for (at, kind, which) in elsewhere {
        let hit = &mut hits[*at];
        hit.also = texts.iter().find(|texts| texts.row == hit.row).and_then(|texts| text_of(texts, *kind, *which));
    }
}

fn text_of(texts: &SearchTexts, kind: Kind, which: usize) -> Option<String> {
    let list = match kind {
        Kind::ExternalId => texts.external_id.as_slice(),
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
    use crate::app::msg::Msg;

    #[test]
    fn where_the_file_cannot_be_opened_it_says_so_and_still_finds_scripts() {
        let folder = tempfile::tempdir().unwrap();
        let (events, heard) = Ear::pair();
        let ask = start(folder.path().to_owned(), "test".to_owned(), "86".to_owned(), events).unwrap();
        let (playbook, _) = crate::content::load("en", None);
        ask.tell(Question::Playbook(Arc::new(playbook)));
        let query = "expensive".to_owned();
        ask.tell(Question::Find { haystack: Haystack::Scripts, asked: Asked { generation: 1, query, among: None } });
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
