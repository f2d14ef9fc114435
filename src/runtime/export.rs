//! An export started from the screen: on a thread and a connection of its own, with a flag to stop it.

use super::ear::Ear;
use super::{Event, browse};
use crate::app::export::{Exported, Kind as Did, Order, Paper, Shape, What, Written};
use crate::app::msg::Reply;
use crate::config::Places;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::source::Taken;
use crate::store::Store;
use crate::usecases::export::{self, Form, Part};
use crate::usecases::{class, letter};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How often the screen is told how far it is.
const PACE: Duration = Duration::from_millis(100);

/// What the thread needs to know.
pub(super) struct Errand {
    pub order: Order,
    pub database: PathBuf,
    pub device: String,
    pub stop: Arc<AtomicBool>,
    pub events: Ear<Event>,
}

impl Errand {
    pub fn begin(self) -> std::io::Result<JoinHandle<()>> {
        thread::Builder::new().name("export".to_owned()).spawn(move || {
            let say = |reply| {
                self.events.reply(reply);
            };
            let mut pace = |done| say(Reply::Exporting(done));
            let store = Store::open_again(&self.database, &self.device).map_err(Problem::from);
            let done = store.and_then(|store| run(&store, &Places::find(), &self.order, &self.stop, &mut pace));
            say(Reply::Exported(done));
        })
    }
}

/// Writes what was ordered. `pace` is told now and then how many records are done.
pub fn run(
    store: &Store,
    places: &Places,
    order: &Order,
    stop: &AtomicBool,
    pace: &mut dyn FnMut(usize),
) -> Result<Exported, Problem> {
    if let Some(paper) = &order.paper {
        return self::paper(store, places, order, paper);
    }
    let form = match order.what {
        What::Customers => Form::Table(Part::Customers),
        What::Meetings => Form::Table(Part::Meetings),
        What::Followups => Form::Table(Part::Followups),
        What::Everything => Form::Document(None),
        What::Calendar | What::Discreet => {
            // A calendar comes with what goes into it.
            let agenda = order.agenda.clone().ok_or_else(|| Problem::new(Kind::Internal, "internal"))?;
            Form::Calendar(agenda)
        }
    };
    let mut told = Instant::now();
    let mut progress = |done, _| {
        if told.elapsed() > PACE {
            told = Instant::now();
            pace(done);
        }
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let (records, file) =
        export::to_file(store, &form, order.among.as_deref(), &path_of(places, order), taken(order), &mut progress)?;
    Ok(Exported { what: Did::Records(order.what), records, file: places.short(&file) })
}

/// Writes what was written in the program.
fn paper(store: &Store, places: &Places, order: &Order, paper: &Paper) -> Result<Exported, Problem> {
    let (path, taken) = (path_of(places, order), taken(order));
    let (what, records, file) = match &paper.written {
        Written::Text(text) => (Did::Text, 1, export::text_to_file(store, text, &path, taken)?),
        Written::Table(rows) => (Did::Text, 1, export::table_to_file(store, rows, &path, taken)?),
        Written::Dealt(files) => (Did::Dealt, class::papers(store, &path, files, taken)?, path),
        Written::Letters { letters, shape: Shape::Table, .. } => {
            let (records, file) = letter::to_table(store, letters, &path, taken)?;
            (Did::Letters, records, file)
        }
        Written::Letters { letters, label, shape: Shape::Folder } => {
            (Did::Letters, letter::to_folder(store, letters, &path, label, taken)?, path)
        }
    };
    Ok(Exported { what, records, file: places.short(&file) })
}

/// People are told the whole way: where the program was started is not before their eyes.
fn path_of(places: &Places, order: &Order) -> PathBuf {
    let meant = browse::meant_path(places, &order.file);
    std::path::absolute(&meant).unwrap_or(meant)
}

const fn taken(order: &Order) -> Taken {
    if order.replace { Taken::Replace } else { Taken::Refuse }
}
