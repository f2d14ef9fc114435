//! Backups behind the screen: a thread and a connection of their own, so that nobody waits for one.

use super::Event;
use super::session::Start;
use crate::app::msg::{Msg, Reply};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::backup::Why;
use crate::usecases::backup;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread;

/// Makes one because somebody asked for it, and says what came of it.
pub(super) fn asked(start: &Start, now: Now, events: Sender<Event>) -> std::io::Result<()> {
    spawn(start, events, move |store| Ok(Some(backup::make(store, None, Why::Asked, now)?.path)))
}

/// Makes the backup of the day where it is due; only trouble is worth a word.
pub(super) fn daily(start: &Start, now: Now, events: Sender<Event>) -> std::io::Result<()> {
    spawn(start, events, move |store| backup::daily(store, now).map(|_| None))
}

fn spawn(
    start: &Start,
    events: Sender<Event>,
    verb: impl FnOnce(&Store) -> Result<Option<PathBuf>, Problem> + Send + 'static,
) -> std::io::Result<()> {
    let (database, device) = (start.database.clone(), start.device.clone());
    thread::Builder::new().name("backup".to_owned()).spawn(move || {
        let opened = Store::open_again(&database, &device).map_err(Problem::from);
        let reply = match opened.and_then(|store| verb(&store)) {
            Ok(file) => file.map(Reply::BackedUp),
            Err(problem) => Some(Reply::Failed(problem)),
        };
        if let Some(reply) = reply {
            let _ = events.send(Event::Msg(Msg::Reply(reply)));
        }
    })?;
    Ok(())
}
