//! The drafts thread: writes what is being typed, at most a second later, with a connection of its own to a file of its
//! own. Neither a lock on the database nor a slow screen keeps it waiting.

use super::ear::Ear;
use super::{Event, clock};
use crate::app::msg::Reply;
use crate::domain::draft::Draft;
use crate::domain::id::Id;
use crate::domain::problem::Problem;
use crate::store::drafts::Drafts;
use crate::usecases::draft;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

pub(super) enum Job {
    /// Tell of the drafts that were left.
    Look,
    Keep(Box<Draft>),
    Discard(Id),
    /// Write everything now, and say when it is written.
    Flush(Ear<()>),
    Stop,
}

pub(super) struct Handle {
    pub jobs: Ear<Job>,
    pub thread: JoinHandle<()>,
}

/// What is typed waits no longer than this.
const PAUSE: Duration = Duration::from_secs(1);

/// More letters than these are not kept waiting at all.
const LETTERS: usize = 100;

pub(super) fn start(database: PathBuf, events: Ear<Event>) -> std::io::Result<Handle> {
    let (jobs, waiting) = Ear::pair();
    let thread = thread::Builder::new().name("drafts".to_owned()).spawn(move || {
        let keeper = Keeper {
            database,
            instance: clock::ids().next_id(),
            drafts: None,
            events,
            waiting: HashMap::new(),
            gone: Vec::new(),
            written: HashMap::new(),
            since: None,
            told: None,
        };
        keeper.run(&waiting);
    })?;
    Ok(Handle { jobs, thread })
}

struct Keeper {
    database: PathBuf,
    instance: Id,
    drafts: Option<Drafts>,
    events: Ear<Event>,
    waiting: HashMap<Id, Draft>,
    gone: Vec<Id>,
    /// How many letters of each draft are on the disk.
    written: HashMap<Id, usize>,
    /// When the oldest of what waits was typed.
    since: Option<Instant>,
    /// The trouble that was told last; it is not told again until it is over.
    told: Option<Problem>,
}

impl Keeper {
    fn run(mut self, jobs: &Receiver<Job>) {
        loop {
            let job = match self.since {
                None => jobs.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(since) => jobs.recv_timeout(PAUSE.saturating_sub(since.elapsed())),
            };
            match job {
                Ok(Job::Look) => self.look(),
                Ok(Job::Keep(draft)) => self.take(*draft),
                Ok(Job::Discard(id)) => {
                    self.waiting.remove(&id);
                    self.written.remove(&id);
                    self.gone.push(id);
                    self.write();
                }
                Ok(Job::Flush(done)) => {
                    self.write();
                    done.tell(());
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.write();
        if let Some(drafts) = self.drafts {
            let _ = drafts.close();
        }
    }

    /// Something typed may have opened the file before.
    fn look(&mut self) {
        if self.drafts.is_none() {
            self.open();
        }
    }

    fn open(&mut self) {
        match draft::open(&self.database, self.instance) {
            Ok(desk) => {
                self.drafts = Some(desk.drafts);
                if !desk.left.is_empty() {
                    self.reply(Reply::Drafts(desk.left));
                }
                if let Some(problem) = desk.trouble {
                    self.reply(Reply::Failed(problem));
                }
            }
            Err(problem) => self.tell(problem),
        }
    }

    fn take(&mut self, draft: Draft) {
        let more = draft.letters().abs_diff(self.written.get(&draft.id).copied().unwrap_or(0));
        self.since.get_or_insert_with(Instant::now);
        self.waiting.insert(draft.id, draft);
        if more >= LETTERS {
            self.write();
        }
    }

    /// Writes what waits. What cannot be written is tried again after the pause.
    fn write(&mut self) {
        if self.drafts.is_none() {
            if self.waiting.is_empty() {
                return;
            }
            self.open();
        }
        let Some(drafts) = &mut self.drafts else {
            self.since = Some(Instant::now());
            return;
        };
        let (mut trouble, mut left, mut kept) = (None, HashMap::new(), Vec::new());
        for id in std::mem::take(&mut self.gone) {
            if let Err(problem) = draft::discard(drafts, id) {
                trouble = Some(problem);
                kept.push(id);
            }
        }
        for (id, waits) in std::mem::take(&mut self.waiting) {
            match draft::keep(drafts, &waits) {
                Ok(()) => {
                    self.written.insert(id, waits.letters());
                }
                Err(problem) => {
                    trouble = Some(problem);
                    left.insert(id, waits);
                }
            }
        }
        (self.waiting, self.gone) = (left, kept);
        self.since = trouble.is_some().then(Instant::now);
        match trouble {
            Some(problem) => self.tell(problem),
            None => self.told = None,
        }
    }

    fn reply(&self, reply: Reply) {
        self.events.reply(reply);
    }

    fn tell(&mut self, problem: Problem) {
        if self.told.as_ref() != Some(&problem) {
            self.reply(Reply::NoDrafts(problem.clone()));
            self.told = Some(problem);
        }
    }
}
