//! Who answers a condition, found behind the screen: a thread with a connection of its own. Of several waiting questions
//! for the same purpose only the newest is answered, and one that has been overtaken is broken off.

use super::Event;
use super::ear::Ear;
use crate::app::msg::Reply;
use crate::app::segment::{Answer, Query, Slot};
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::rhythm::House;
use crate::runtime::clock::Clock;
use crate::store::Store;
use crate::usecases::segment::{self, Ground};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread;

pub(super) enum Question {
    Ask(Query),
    Playbook(Arc<Playbook>),
}

/// Where it reads, and by which rules.
pub(super) struct Desk {
    pub path: PathBuf,
    pub device: String,
    pub house: House,
    pub clock: Clock,
    pub events: Ear<Event>,
}

/// Starts the thread. It opens nothing before it is asked something.
pub(super) fn start(desk: Desk) -> std::io::Result<Ear<Question>> {
    let (ask, questions) = Ear::pair();
    thread::Builder::new().name("lists".to_owned()).spawn(move || {
        let mut waiting = Waiting { questions, newest: [const { None }; Slot::ALL.len()], playbook: Arc::default() };
        let mut store = None;
        while waiting.wait() {
            while let Some(query) = waiting.next() {
                if store.is_none() {
                    store = Some(Store::open_again(&desk.path, &desk.device).map_err(Problem::from));
                }
                let reply = match &store {
                    Some(Ok(store)) => {
                        let playbook = Arc::clone(&waiting.playbook);
                        let ground = Ground { playbook: &playbook, house: &desk.house, now: desk.clock.now() };
                        answer(store, ground, &query, &mut || !waiting.overtaken(query.slot))
                    }
                    Some(Err(problem)) => {
                        Some(Reply::Segment { generation: query.generation, answer: Err(problem.clone()) })
                    }
                    None => None,
                };
                if let Some(reply) = reply {
                    desk.events.reply(reply);
                }
                // A file that could not be opened may be there the next time.
                store = store.filter(Result::is_ok);
            }
        }
    })?;
    Ok(ask)
}

/// The newest question for each purpose.
struct Waiting {
    questions: Receiver<Question>,
    newest: [Option<Query>; Slot::ALL.len()],
    playbook: Arc<Playbook>,
}

impl Waiting {
    /// Waits for something to be asked; false when nobody can ask any more.
    fn wait(&mut self) -> bool {
        match self.questions.recv() {
            Ok(question) => {
                self.hear(question);
                true
            }
            Err(_) => false,
        }
    }

    fn hear(&mut self, question: Question) {
        match question {
            Question::Ask(query) => {
                let slot = query.slot as usize;
                self.newest[slot] = Some(query);
            }
            Question::Playbook(playbook) => self.playbook = playbook,
        }
    }

    fn next(&mut self) -> Option<Query> {
        self.listen();
        self.newest.iter_mut().find_map(Option::take)
    }

    fn listen(&mut self) {
        while let Ok(question) = self.questions.try_recv() {
            self.hear(question);
        }
    }

    /// Whether a newer question for the same purpose has come.
    fn overtaken(&mut self, slot: Slot) -> bool {
        self.listen();
        self.newest[slot as usize].is_some()
    }
}

/// The answer to a question; none where `go_on` says that nobody waits for it any more.
pub fn answer(store: &Store, ground: Ground<'_>, query: &Query, go_on: &mut dyn FnMut() -> bool) -> Option<Reply> {
    let found = find(store, ground, query, go_on).transpose()?;
    Some(Reply::Segment { generation: query.generation, answer: found.map(Box::new) })
}

fn find(
    store: &Store,
    ground: Ground<'_>,
    query: &Query,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Answer>, Problem> {
    let typed = query.text.trim();
    let asked = || segment::condition(store, &query.text, None, ground.now.today());
    let condition = (!typed.is_empty()).then(asked).transpose()?;
    let question =
        segment::Question { condition: condition.as_ref(), count_by: query.count_by.as_ref(), least: query.least };
    let Some(found) = segment::run(store, ground, question, go_on)? else { return Ok(None) };
    let (lists, columns) = match query.slot {
        Slot::Count | Slot::Look => (segment::all(store)?, segment::columns(store)?),
        Slot::Values | Slot::List => Default::default(),
    };
    let unmet = match (&condition, query.slot) {
        (Some(condition), Slot::Count) => segment::unmet(store, ground, condition, found.rows.is_empty(), go_on)?,
        _ => Some(Vec::new()),
    };
    let Some(unmet) = unmet else { return Ok(None) };
    // Made here: of a million it takes longer than a frame.
    let among = if query.slot == Slot::List { found.rows.iter().copied().collect() } else { HashSet::new() };
    let among = Arc::new(among);
    let segment::Segment { rows, groups, usefulness } = found;
    Ok(Some(Answer { rows, among, groups, usefulness, lists, columns, unmet }))
}
