//! The store thread: the one connection that writes. Once a second it looks whether another program has written.

use super::Event;
use super::clock::Clock;
use crate::app::msg::{Ask, Deed, Done, Msg, Reply};
use crate::content;
use crate::domain::problem::{Kind, Problem};
use crate::store::Store;
use crate::store::undo::Undone;
use crate::usecases::{delete, demo, save, undo, visit};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

pub enum Job {
    Ask(Ask),
    Do(Deed),
    /// Finish what is waiting, write the log into the file, and stop.
    Stop,
}

/// The first rows are read by themselves, so that the first frame waits for no more.
const FIRST: usize = 60;

/// How often it looks whether another program has written.
const LOOK: Duration = Duration::from_secs(1);

struct Worker {
    store: Store,
    clock: Clock,
    actor: String,
    events: Sender<Event>,
    version: i64,
    looked: Instant,
    /// The first rows were sent by themselves already; sent again they would be taken for the whole list.
    first_sent: bool,
}

pub struct Handle {
    pub jobs: Sender<Job>,
    pub thread: JoinHandle<()>,
}

pub fn start(store: Store, clock: Clock, actor: String, events: Sender<Event>) -> std::io::Result<Handle> {
    let (jobs, waiting) = channel();
    let thread = thread::Builder::new().name("store".to_owned()).spawn(move || {
        let version = store.data_version().unwrap_or(0);
        Worker { store, clock, actor, events, version, looked: Instant::now(), first_sent: false }.run(&waiting);
    })?;
    Ok(Handle { jobs, thread })
}

impl Worker {
    fn run(mut self, waiting: &Receiver<Job>) {
        self.undoable();
        loop {
            match waiting.recv_timeout(LOOK) {
                Ok(Job::Ask(ask)) => self.answer(ask),
                Ok(Job::Do(deed)) => self.carry_out(deed),
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            // Also while somebody types without a pause.
            if self.looked.elapsed() >= LOOK {
                self.look_around();
            }
        }
        // What could not be written into the file stays in its log, which belongs to it.
        let _ = self.store.close();
    }

    fn reply(&self, reply: Reply) {
        let _ = self.events.send(Event::Msg(Msg::Reply(reply)));
    }

    fn look_around(&mut self) {
        self.looked = Instant::now();
        let version = self.store.data_version().unwrap_or(self.version);
        if version != self.version {
            self.version = version;
            self.reply(Reply::Changed);
            self.undoable();
        }
    }

    fn undoable(&self) {
        if let Ok(last) = self.store.last_action() {
            self.reply(Reply::Undoable(last.is_some()));
        }
    }

    fn answer(&mut self, ask: Ask) {
        match self.read(ask) {
            Ok(replies) => replies.into_iter().for_each(|reply| self.reply(reply)),
            Err(problem) => self.reply(Reply::Failed(problem)),
        }
    }

    fn read(&mut self, ask: Ask) -> Result<Vec<Reply>, Problem> {
        Ok(match ask {
            Ask::Order => {
                if !self.first_sent {
                    self.first_sent = true;
                    let first = self.store.first_customers(FIRST)?;
                    let rows = first.iter().map(|row| row.row).collect();
                    self.reply(Reply::Order { rows, first });
                }
                vec![Reply::Order { rows: self.store.customer_order()?, first: Vec::new() }]
            }
            Ask::Rows(rows) => vec![Reply::Rows(self.store.customer_rows(&rows)?)],
            Ask::Card(id) => vec![Reply::Card(self.store.customer_card(id)?.map(Box::new))],
            Ask::Visits => vec![Reply::Visits(visit::agenda(&self.store)?)],
            Ask::Visit(id) => match visit::whole(&self.store, id) {
                // Undo may have taken it away.
                Err(gone) if gone.kind == Kind::Missing => vec![Reply::Visit(None)],
                found => vec![Reply::Visit(Some(Box::new(found?)))],
            },
            Ask::Cards => {
                let (favourites, recents) = (self.store.favourite_cards()?, self.store.recent_cards(20)?);
                vec![Reply::Cards { favourites, recents }]
            }
        })
    }

    fn carry_out(&mut self, deed: Deed) {
        let open = match &deed {
            Deed::SaveInteraction { interaction, open: true, .. } => Some(interaction.id),
            _ => None,
        };
        // A tick or a note is on the screen already: nothing needs to be read again for it.
        let quiet = matches!(deed, Deed::Mark { .. } | Deed::Answer { .. } | Deed::Favourite(_) | Deed::UseCard(_));
        match self.write(deed) {
            Ok(done) => {
                let saved = if let Done::Customer(id) = &done { Some(*id) } else { None };
                self.reply(Reply::Done(done));
                if !quiet {
                    self.reply(Reply::Changed);
                }
                // To be selected it must be known, also far from what is in sight.
                if let Some(row) = saved.and_then(|id| self.store.customer_row_number(id).ok().flatten()) {
                    self.answer(Ask::Rows(vec![row]));
                }
                let _ = self.events.send(Event::Written);
                if let Some(id) = open {
                    self.answer(Ask::Visit(id));
                }
                self.undoable();
            }
            Err(problem) => self.reply(Reply::NotDone(problem)),
        }
    }

    fn write(&mut self, deed: Deed) -> Result<Done, Problem> {
        let (now, actor, store) = (self.clock.now(), self.actor.as_str(), &mut self.store);
        Ok(match deed {
            Deed::SaveCustomer { before, customer, points, tags, customs } => {
                let id = customer.id;
                let form = save::CustomerForm { customer: *customer, points, tags, customs };
                save::edited_customer(store, &before, &form, now, actor)?;
                Done::Customer(id)
            }
            Deed::SavePerson { before, person, role, points } => {
                let id = person.id;
                let form = save::PersonForm { person: *person, role: *role, points };
                save::edited_person(store, &before, &form, now, actor)?;
                Done::Person(id)
            }
            Deed::DeleteCustomer(id) => Done::Deleted(delete::customer(store, id, now, actor)?),
            Deed::SaveInteraction { before, interaction, subject, .. } => {
                visit::save_edited(store, before.as_deref(), &interaction, &subject, now, actor)?;
                Done::Interaction(interaction.id)
            }
            Deed::Mark { mark, subject } => {
                visit::mark(store, &mark, &subject, now, actor)?;
                Done::Mark
            }
            Deed::Unmark { mark, subject } => {
                visit::unmark(store, &mark, &subject, now, actor)?;
                Done::Mark
            }
            Deed::Answer { answer, subject } => {
                visit::answer(store, &answer, &subject, now, actor)?;
                Done::Answer
            }
            Deed::Favourite(mark) => {
                visit::favourite(store, &mark, now, actor)?;
                Done::Card
            }
            Deed::UseCard(used) => {
                visit::use_card(store, &used, now, actor)?;
                Done::Card
            }
            Deed::Undo { force } => undone(undo::undo(store, now, actor, force)?),
            Deed::LoadDemo => Done::Demo(demo::load(store, &content::demo::customers(now)?, now, actor)?),
        })
    }
}

fn undone(undone: Undone) -> Done {
    match undone {
        Undone::Done(action) => Done::Undone { verb: action.verb, subject: action.subject },
        Undone::ChangedSince { action, fields } => {
            Done::UndoAsks { verb: action.verb, subject: action.subject, fields }
        }
        Undone::Nothing => Done::NothingToUndo,
    }
}
