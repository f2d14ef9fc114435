//! The store thread: the one connection that writes. Once a second it looks whether another program has written.

mod answers;
mod cards;
mod complaints;
mod home;
mod merge;
mod queue;
mod taken_back;
mod talk;
mod training;
mod worth;

#[cfg(test)]
mod tests;

pub use self::answers::answer;
use self::answers::cause;
pub(super) use self::answers::first;
use super::crash::test_point;
use super::ear::Ear;
use super::{Event, rhythm};
use crate::app::msg::{Ask, Deed, Done, Fresh, Reply};
use crate::content::own as files;
use crate::content::own::Seen;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::undo::Way;
use crate::runtime::clock::Clock;
use crate::store::Store;
use crate::usecases::save::{self, Saved};
use crate::usecases::{competitor, delete, demo, drill, observe, segment, today, undo, visit};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

pub(super) enum Job {
    Ask(Ask),
    Do(Deed),
    /// What the calling code probably is, where nobody has decided it.
    Guess(String),
    /// Finish what is waiting, write the log into the file, and stop.
    Stop,
}

/// How often it looks whether another program has written.
const LOOK: Duration = Duration::from_secs(1);

/// How long an attempt to write waits for another program, and how long the next one is put off after it.
const ATTEMPT: Duration = Duration::from_millis(250);

/// How long the last attempt waits, when the program is left.
const LAST_ATTEMPT: Duration = Duration::from_secs(5);

/// How often it is said again that another program is writing.
const REMIND: Duration = Duration::from_secs(4);

struct Worker {
    store: Store,
    clock: Clock,
    desk: Desk,
    events: Ear<Event>,
    /// How the file of one's own cards looked.
    cards: Seen,
    version: i64,
    /// The calling code of the file, as it was read last.
    home: Option<String>,
    looked: Instant,
    /// Deeds that wait for another program's write, in the order they were asked for.
    waiting: VecDeque<Deed>,
    /// Questions that are answered after that.
    later: Vec<Ask>,
    /// When the waiting was mentioned last.
    told: Option<Instant>,
    /// When it was tried last to carry out what waits; none while nothing does.
    tried: Option<Instant>,
    /// What the calling code probably is, until it is written.
    guess: Option<String>,
}

pub(super) struct Handle {
    pub jobs: Ear<Job>,
    pub thread: JoinHandle<()>,
}

/// Under whose name it is written, and where the files lie that are not in the store.
#[derive(Debug, Clone)]
pub struct Desk {
    pub actor: String,
    pub packs: PathBuf,
}

pub(super) fn start(store: Store, clock: Clock, desk: Desk, events: Ear<Event>) -> std::io::Result<Handle> {
    let (jobs, waiting) = Ear::pair();
    let thread = thread::Builder::new().name("store".to_owned()).spawn(move || {
        let version = store.data_version().unwrap_or(0);
        let worker = Worker {
            home: store.calling_code().ok().flatten(),
            store,
            clock,
            cards: files::seen(&desk.packs),
            desk,
            events,
            version,
            looked: Instant::now(),
            waiting: VecDeque::new(),
            later: Vec::new(),
            told: None,
            tried: None,
            guess: None,
        };
        worker.run(&waiting);
    })?;
    Ok(Handle { jobs, thread })
}

impl Worker {
    fn run(mut self, waiting: &Receiver<Job>) {
        undoable(&self.store, &mut |reply| self.reply(reply));
        let _ = self.store.set_patience(ATTEMPT);
        let mut queue = queue::Queue::new(waiting);
        loop {
            match queue.next(if self.waiting.is_empty() { LOOK } else { ATTEMPT }) {
                Ok(Job::Ask(ask)) if !self.waiting.is_empty() && queue::is_about_deeds(&ask) => {
                    self.later.retain(|older| !queue::replaces(&ask, older));
                    self.later.push(ask);
                }
                Ok(Job::Ask(ask)) => {
                    let Self { store, events, .. } = &mut self;
                    answer(store, ask, &mut |reply| tell(events, reply));
                }
                Ok(Job::Do(deed)) => {
                    test_point("store");
                    self.waiting.push_back(deed);
                }
                Ok(Job::Guess(code)) => self.guess = Some(code),
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            // Questions are answered between the attempts, however many there are.
            if self.tried.is_none_or(|tried| tried.elapsed() >= ATTEMPT) {
                self.carry_out_waiting();
            }
            self.take_guess();
            // Also while somebody types without a pause.
            if self.looked.elapsed() >= LOOK {
                self.look_around();
            }
        }
        let _ = self.store.set_patience(LAST_ATTEMPT);
        self.carry_out_waiting();
        self.take_guess();
        for _ in std::mem::take(&mut self.waiting) {
            self.reply(Reply::NotDone(Problem::new(Kind::Busy, "file-busy")));
        }
        // What could not be written into the file stays in its log, which belongs to it.
        let _ = self.store.close();
    }

    fn reply(&self, reply: Reply) {
        tell(&self.events, reply);
    }

    /// Carries out what waits, in order; what meets another program's write goes on waiting.
    fn carry_out_waiting(&mut self) {
        while let Some(deed) = self.waiting.pop_front() {
            let now = self.clock.now();
            let Self { store, desk, events, .. } = self;
            let mut replies = Vec::new();
            carry_out(store, deed.clone(), now, desk, &mut |reply| replies.push(reply));
            if matches!(&replies[..], [Reply::NotDone(problem)] if problem.kind == Kind::Busy) {
                self.waiting.push_front(deed);
                if self.told.is_none_or(|told| told.elapsed() >= REMIND) {
                    self.told = Some(Instant::now());
                    self.reply(Reply::Waiting);
                }
                self.tried = Some(Instant::now());
                return;
            }
            let done = replies.iter().any(|reply| matches!(reply, Reply::Done(_)));
            for reply in replies {
                tell(events, reply);
            }
            // What stood in the way of one that was not done is still to be heard of.
            if done && matches!(deed, Deed::Own(_)) {
                self.cards = files::seen(&self.desk.packs);
            }
        }
        (self.told, self.tried) = (None, None);
        for ask in std::mem::take(&mut self.later) {
            let Self { store, events, .. } = self;
            answer(store, ask, &mut |reply| tell(events, reply));
        }
    }

    fn look_around(&mut self) {
        self.looked = Instant::now();
        let version = self.store.data_version().unwrap_or(self.version);
        if version != self.version {
            self.version = version;
            self.hear_of_home();
            self.reply(Reply::Changed);
            undoable(&self.store, &mut |reply| self.reply(reply));
        }
        let cards = files::seen(&self.desk.packs);
        if cards != self.cards {
            self.cards = cards;
            self.reply(Reply::CardsChanged);
        }
    }
}

/// Sends a reply to the screen. What was written is for the finder to hear too.
fn tell(events: &Ear<Event>, reply: Reply) {
    let written = matches!(reply, Reply::Done(_));
    events.reply(reply);
    if written {
        events.tell(Event::Written);
    }
}

fn undoable(store: &Store, say: &mut dyn FnMut(Reply)) {
    if let Ok(next) = store.next_group(Way::Undo) {
        say(Reply::Undoable(next));
    }
    if let Ok(next) = store.next_group(Way::Redo) {
        say(Reply::Redoable(next.is_some()));
    }
}

/// Carries out a deed, and says what came of it and what the screen needs to read again.
pub fn carry_out(store: &mut Store, deed: Deed, now: Now, desk: &Desk, say: &mut dyn FnMut(Reply)) {
    let open = match &deed {
        Deed::SaveInteraction { interaction, open: true, .. } => Some(interaction.id),
        _ => None,
    };
    let called = deed.talked_to();
    let quiet = deed.is_shown();
    match write(store, deed, now, desk) {
        Ok(Reply::Done(done)) => {
            let saved = match &done {
                Done::Customer(id) | Done::Merged { id, .. } | Done::Alike { id, .. } => Some(*id),
                Done::Undone { customer, .. } => *customer,
                Done::Interaction(_) | Done::ComplaintMoved { .. } => called,
                _ => None,
            };
            say(Reply::Done(done));
            if !quiet {
                say(Reply::Changed);
            }
            // To be selected it must be known, also far from what is in sight.
            if let Some(row) = saved.and_then(|id| store.customer_row_number(id).ok().flatten()) {
                answer(store, Ask::Rows(vec![row]), say);
            }
            if let Some(id) = open {
                answer(store, Ask::Visit(id), say);
            }
            undoable(store, say);
        }
        Ok(clash) => say(clash),
        Err(problem) => say(Reply::NotDone(cause(store, problem))),
    }
}

/// What became of a deed: done, or overtaken by others.
fn write(store: &mut Store, deed: Deed, now: Now, desk: &Desk) -> Result<Reply, Problem> {
    let actor = desk.actor.as_str();
    let done = match deed {
        Deed::SaveCustomer { before, customer, points, tags, customs } => {
            let id = customer.id;
            let form = save::CustomerForm { customer: *customer, points, tags, customs };
            let saved = save::edited_customer(store, &before, &form, now, actor)?;
            let done = merge::alike(store, id, &saved)?.unwrap_or(Done::Customer(id));
            return Ok(reply(saved, Fresh::Card, done));
        }
        Deed::SavePerson { before, person, role, points } => {
            let form = save::PersonForm { person: *person, role: *role, points };
            return merge::person(store, &before, &form, now, actor);
        }
        Deed::SetLevel(order) => return rhythm::set_level(store, &order, now, actor),
        Deed::SetLevels(order) => rhythm::set_levels(store, &order, now, actor)?,
        Deed::SetLabels(labels) => rhythm::set(store, &labels, now, actor)?,
        Deed::Observe(seen) => observe::keep(store, &seen, now, actor).map(|_| Done::Observed)?,
        Deed::DeleteCustomer(id) => Done::Deleted(delete::customer(store, id, now, actor)?),
        Deed::SaveInteraction { before, interaction, subject, .. } => {
            let saved = visit::save_edited(store, before.as_deref(), &interaction, &subject, now, actor)?;
            return Ok(reply(saved, Fresh::Interaction, Done::Interaction(interaction.id)));
        }
        Deed::Rest { customer, until } => today::rest(store, customer, until, now, actor).map(|()| Done::Rest)?,
        Deed::Appoint { meeting, subject } => {
            today::appoint(store, &meeting, &subject, now, actor).map(|()| Done::Interaction(meeting.id))?
        }
        Deed::Favourite(mark) => drill::mark(store, &mark, now, actor).map(|_| Done::Card)?,
        Deed::Own(deed) => return cards::write(desk, deed, now),
        Deed::Undo { way, consent } => taken_back::told(way, undo::step(store, way, consent, now, actor)?),
        Deed::Merge(order) => return merge::customers(store, *order, now, actor),
        Deed::Dismiss(question) => merge::dismissed(store, &question, now, actor)?,
        Deed::SaveList(list) => segment::save(store, &list, now, actor).map(|_| Done::List(list.name.into_string()))?,
        Deed::Training(work) => return training::write(store, work, now, actor),
        Deed::LoadDemo(language) => Done::Demo(demo::load_all(store, Some(language.name()), now, actor)?),
        Deed::Worth(deed) => return worth::write(store, deed, now, actor),
        Deed::Talk(deed) => return talk::write(store, deed, now, actor),
        Deed::SaveRival { before, sheet } => {
            let saved = competitor::save(store, before.as_deref(), &sheet, now, actor)?;
            return Ok(reply(saved, Fresh::Rival, sheet.customer.map_or(Done::Card, Done::Customer)));
        }
        Deed::RemoveRival(sheet) => {
            competitor::remove(store, &sheet, now, actor)?;
            Done::Deleted(sheet.name.into_string())
        }
        Deed::Desk(deed) => return complaints::write(store, *deed, now, actor),
    };
    Ok(Reply::Done(done))
}

/// What a form is answered with: done, or how others have left the record.
fn reply<T>(saved: Saved<T>, fresh: impl FnOnce(Box<T>) -> Fresh, done: Done) -> Reply {
    match saved {
        Saved::Written(_) => Reply::Done(done),
        Saved::Clash(theirs, _) => Reply::Clash(fresh(theirs)),
    }
}
