//! The finder thread: owns the index of customers and that of scripts. Of several waiting questions only the newest is
//! answered, so it never falls behind a fast typist. A long list of customers is read in a thread beside it.

use super::Event;
use crate::app::msg::{Haystack, Hit, Msg, Reply};
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::search::{Index, Kind, Session, Span, Tier};
use crate::store::texts::SearchTexts;
use crate::store::{Store, StoreError};
use crate::usecases::find;
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
    /// Rows may have changed in the file: read those written after the last seen.
    Refresh,
    Playbook(Arc<Playbook>),
    /// All customers, read anew behind the screen; none where that failed.
    Built(Option<Box<Built>>),
}

/// An index of all customers, and the write counter up to which it holds.
pub(super) struct Built {
    index: Index,
    seen: i64,
}

/// The two indexes, and what each was asked last.
pub struct Finder {
    /// The user's calling code.
    home: String,
    customers: Index,
    seen: i64,
    scripts: Index,
    sessions: [Session; 2],
    /// The last questions, asked again when what they search has changed.
    last: [Option<(u64, String)>; 2],
}

/// Where the finder reads.
struct Source {
    path: PathBuf,
    device: String,
    home: String,
    /// To itself: what was built comes back as a question.
    ask: Sender<Question>,
}

/// Starts the thread with a connection of its own. It reads nothing before it is asked, so that the first frame has
/// the machine to itself.
pub(super) fn start(
    path: PathBuf,
    device: String,
    home: String,
    events: Sender<Event>,
) -> std::io::Result<Sender<Question>> {
    let (ask, questions) = channel();
    let source = Source { path, device, home, ask: ask.clone() };
    thread::Builder::new().name("finder".to_owned()).spawn(move || match source.open() {
        Ok(store) => run(&source, &store, &questions, &events),
        Err(error) => {
            let _ = events.send(Event::Msg(Msg::Reply(Reply::Failed(error.into()))));
        }
    })?;
    Ok(ask)
}

impl Source {
    fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.path, &self.device)
    }

    /// Reads all customers in a thread that lives no longer, so that the scripts and the customers known so far are
    /// found meanwhile. False where no thread was to be had.
    fn build(&self) -> bool {
        let (path, device, home) = (self.path.clone(), self.device.clone(), self.home.clone());
        let ask = self.ask.clone();
        let reader = thread::Builder::new().name("index".to_owned()).spawn(move || {
            let built =
                Store::open(&path, &device).ok().and_then(|store| Built::read(&store, &home).ok()).map(Box::new);
            let _ = ask.send(Question::Built(built));
        });
        reader.is_ok()
    }
}

impl Built {
    fn read(store: &Store, home: &str) -> Result<Self, Problem> {
        // First the counter: what is written while the rows are read is read again with the next refresh.
        let seen = store.last_seq()?;
        Ok(Self { index: find::index(store, home)?, seen })
    }
}

fn run(source: &Source, store: &Store, questions: &Receiver<Question>, events: &Sender<Event>) {
    let mut finder = Finder::new(&source.home);
    let mut building = false;
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
                    building = building || (finder.is_far_behind(store) && source.build());
                    if !building {
                        finder.refresh(store);
                        newest[0] = newest[0].take().or_else(|| finder.last[0].clone());
                    }
                }
                Question::Built(built) => {
                    building = false;
                    if let Some(built) = built {
                        finder.take_in(*built);
                    }
                    finder.refresh(store);
                    newest[0] = newest[0].take().or_else(|| finder.last[0].clone());
                }
                Question::Playbook(playbook) => {
                    finder.playbook(&playbook);
                    newest[1] = newest[1].take().or_else(|| finder.last[1].clone());
                }
            }
        }
        for (haystack, asked) in [Haystack::Customers, Haystack::Scripts].into_iter().zip(newest) {
            let Some((generation, query)) = asked else { continue };
            if haystack == Haystack::Customers && finder.seen == 0 && building {
                // Nothing is known yet: it is answered when the customers are there.
                finder.last[0] = Some((generation, query));
            } else {
                let _ = events.send(Event::Msg(Msg::Reply(finder.find(store, generation, haystack, query))));
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
            scripts: Index::new(home),
            sessions: [Session::new(), Session::new()],
            last: [None, None],
        }
    }

    /// Takes in the rows written since the last time.
    pub fn refresh(&mut self, store: &Store) {
        let Ok(newest) = store.last_seq() else { return };
        if newest == self.seen && newest > 0 {
            return;
        }
        if self.is_far_behind(store) {
            if let Ok(built) = Built::read(store, &self.home) {
                self.take_in(built);
            }
        } else if self.read_changed(store).is_ok() {
            self.seen = newest;
        }
    }

    /// Whether reading everything is less work than reading what has changed.
    fn is_far_behind(&self, store: &Store) -> bool {
        self.seen == 0 || store.last_seq().is_ok_and(|newest| newest - self.seen > MANY)
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
        let mut index = Index::new("");
        for (row, card) in (0_u32..).zip(playbook.objections.iter()) {
            let class = playbook.classes.get(&card.class).map(|class| class.name.to_string()).unwrap_or_default();
            let says: Vec<String> = card.says.iter().map(crate::domain::slot::Template::words).collect();
            let texts =
                [(Kind::Name, card.title.as_str()), (Kind::Tag, class.as_str()), (Kind::Tag, card.class.as_str())];
            index.upsert(row, texts.into_iter().chain(says.iter().map(|says| (Kind::Wording, says.as_str()))));
        }
        self.scripts = index;
        self.sessions[1] = Session::new();
    }

    /// Searches, and remembers what was asked. What a hit outside the name shows is read from the store.
    pub fn find(&mut self, store: &Store, generation: u64, haystack: Haystack, query: String) -> Reply {
        let index = match haystack {
            Haystack::Customers => &self.customers,
            Haystack::Scripts => &self.scripts,
        };
        let found = index.search(&mut self.sessions[haystack as usize], &query, LISTED);
        let mut hits = Vec::with_capacity(found.rows.len());
        let mut elsewhere = Vec::new();
        for hit in &found.rows {
            let spans = index.spans(hit.row, &query);
            let (in_name, other): (Vec<&Span>, Vec<&Span>) =
                spans.iter().partition(|span| matches!(span.kind, Kind::Name | Kind::PersonName));
            if let (Haystack::Customers, [], [span, ..]) = (haystack, &in_name[..], &other[..]) {
                elsewhere.push((hits.len(), span.kind, span.which));
            }
            let spans = in_name.first().map(|span| span.chars.clone()).unwrap_or_default();
            hits.push(Hit { row: hit.row, spans, also: None, loose: hit.tier != Tier::Strict });
        }
        show_elsewhere(store, &mut hits, &elsewhere);
        self.last[haystack as usize] = Some((generation, query));
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
        Kind::Person => &texts.people,
        Kind::Phone => &texts.phones,
        Kind::Email => &texts.emails,
        Kind::Tag => &texts.tags,
        Kind::Name | Kind::PersonName | Kind::Company | Kind::Wording => return None,
    };
    list.get(which).cloned()
}
