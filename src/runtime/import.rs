//! An import started from the screen, and the preview before it: each on a thread and a connection of its own, with a
//! flag to stop it.

use super::ear::Ear;
use super::{Event, browse, clock};
use crate::app::import::{Column, Goes, Home, Known, Look, Tally, Trouble, Wish};
use crate::app::msg::Reply;
use crate::config::Places;
use crate::domain::problem::Problem;
use crate::exchange::holds::Holds;
use crate::exchange::mapping::Wish as PlacedAs;
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::sheet::Sheet;
use crate::exchange::{csv, encoding, source};
use crate::locale::{Arg, Language, Words};
use crate::runtime::clock::Clock;
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::backup;
use crate::usecases::import::{self, Desk, Form, OnDuplicate, Options, Progress, Report, Talk};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How often the screen is told how far it is.
const PACE: Duration = Duration::from_millis(100);

/// What a thread needs to know.
pub(super) struct Errand {
    pub wish: Wish,
    pub database: PathBuf,
    pub device: String,
    pub actor: String,
    pub home: String,
    pub clock: Clock,
    pub language: Language,
    pub stop: Arc<AtomicBool>,
    pub events: Ear<Event>,
    pub bench: Arc<Bench>,
}

/// Where previews count: a copy of the file, made once for all previews of an import, as long as nobody writes into the
/// file. One counts at a time, so there is never a second copy; the one before was told to stop.
#[derive(Default)]
pub(super) struct Bench(Mutex<Option<Copy>>);

struct Copy {
    /// The write counter of the file when it was copied.
    seq: i64,
    store: Store,
}

impl Bench {
    fn with<T>(&self, store: &Store, count: impl FnOnce(&mut Store) -> Result<T, Problem>) -> Result<T, Problem> {
        // A preview that broke down leaves the copy as a stopped one does: nothing is ever committed there.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seq = store.last_seq()?;
        let copy = match kept.take().filter(|copy| copy.seq == seq) {
            Some(copy) => copy,
            None => Copy { seq, store: store.trial()? },
        };
        count(&mut kept.insert(copy).store)
    }
}

impl Errand {
    /// Looks at the file and counts what an import would do.
    pub fn preview(self, generation: u64) -> std::io::Result<()> {
        thread::Builder::new().name("preview".to_owned()).spawn(move || {
            let mut wish = browse::meant(&Places::find(), &self.wish);
            let say = |reply| self.say(reply);
            let seen = look(&wish, &self.home, self.own_fields()).map(Box::new);
            let found = seen.as_ref().ok().map(|look| (look.document, look.talks));
            say(Reply::Looked { generation, look: seen });
            if let Some((document, talks)) = found {
                (wish.document, wish.talks) = (document, Some(talks));
                let mut pace = |percent, rows| say(Reply::Counting { generation, percent, rows });
                let tally = self.count(&wish, &mut pace).map(Box::new);
                say(Reply::Counted { generation, tally });
            }
        })?;
        Ok(())
    }

    pub fn import(self) -> std::io::Result<()> {
        thread::Builder::new().name("import".to_owned()).spawn(move || {
            let places = Places::find();
            let wish = browse::meant(&places, &self.wish);
            let mut pace = |percent, rows| self.say(Reply::ImportProgress { percent, rows });
            let tally = self.write(&wish, &mut pace).map(|mut tally| {
                tally.rejected_file = tally.rejected_file.map(|file| places.short(&file).into());
                Box::new(tally)
            });
            self.events.tell(Event::Written);
            self.say(Reply::Imported(tally));
        })?;
        Ok(())
    }

    fn say(&self, reply: Reply) {
        self.events.reply(reply);
    }

    /// The fields of one's own that there are; a file that cannot be read now says so when it is counted.
    fn own_fields(&self) -> Vec<Clean> {
        let names = Store::open_again(&self.database, &self.device).map(|store| store.own_names());
        names.ok().and_then(Result::ok).unwrap_or_default()
    }

    fn write(&self, wish: &Wish, pace: &mut dyn FnMut(u8, u64)) -> Result<Tally, Problem> {
        let mut store = Store::open_again(&self.database, &self.device)?;
        let many = source::more_lines(&wish.file, backup::MANY_LINES);
        backup::before_import(&store, many, self.clock.now())?;
        self.run(&mut store, wish, How::Write, pace)
    }

    fn count(&self, wish: &Wish, pace: &mut dyn FnMut(u8, u64)) -> Result<Tally, Problem> {
        let store = Store::open_again(&self.database, &self.device)?;
        self.bench.with(&store, |copy| self.run(copy, wish, How::CountHere, pace))
    }

    fn run(&self, store: &mut Store, wish: &Wish, how: How, pace: &mut dyn FnMut(u8, u64)) -> Result<Tally, Problem> {
        let (mut ids, words) = (clock::ids(), Words::new(self.language));
        let (now, actor, home) = (self.clock.now(), self.actor.as_str(), self.home.as_str());
        let mut desk = Desk { store, ids: &mut ids, now, actor, home };
        run(&mut desk, &words, wish, how, &self.stop, pace)
    }
}

/// What an import comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Write,
    /// Nothing is written; it is counted on a copy.
    Count,
    /// The same, and the store is that copy.
    CountHere,
}

/// Looks at a file as the wish says it shall be read.
/// `own`: the fields of one's own that there are.
pub fn look(wish: &Wish, home: &str, own: Vec<Clean>) -> Result<Look, Problem> {
    let source = source::open(&wish.file)?;
    let look = import::look(source, &options(wish, true)?, home, &own)?;
    let column = |seen: import::Seen| Column {
        name: seen.name,
        target: seen.target,
        own: seen.own,
        holds: seen.holds.map(Holds::name),
        samples: seen.samples,
    };
    Ok(Look {
        document: look.form == Form::Document,
        encoding: look.encoding,
        delimiter: csv::delimiter_name(look.delimiter),
        columns: look.columns.into_iter().map(column).collect(),
        talks: look.sheet == Sheet::Talks,
        targets: look.sheet.names(),
        own,
    })
}

/// Imports a file, or counts what importing it would do. `pace` is told percent and rows now and then.
pub fn run(
    desk: &mut Desk<'_>,
    words: &Words,
    wish: &Wish,
    how: How,
    stop: &AtomicBool,
    pace: &mut dyn FnMut(u8, u64),
) -> Result<Tally, Problem> {
    let at = |problem: Problem| problem.file(wish.file.display().to_string());
    let source = source::open(&wish.file).map_err(|error| at(error.into()))?;
    let mut told = Instant::now();
    let mut progress = |at: Progress| {
        if told.elapsed() > PACE {
            told = Instant::now();
            let percent = at.bytes_total.map_or(0, |all| at.bytes_done * 100 / all.max(1));
            pace(u8::try_from(percent.min(100)).unwrap_or(100), at.rows);
        }
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let say = |given: &Reason| reason(words, given);
    let mut talk = Talk { say: &say, progress: &mut progress };
    let options = options(wish, how != How::Write)?;
    let import = if how == How::CountHere { import::rehearse } else { import::import };
    let report = import(desk, source, &options, &mut talk).map_err(at)?;
    Ok(tally(words, &report))
}

/// A trial run counts the good rows as if the bad ones were left out: so both figures are seen at once.
fn options(wish: &Wish, dry: bool) -> Result<Options, Problem> {
    let sheet = if wish.is_of_talks() { Sheet::Talks } else { Sheet::Customers };
    let placed = |(name, goes): &(Clean, Goes)| match &goes.own {
        Some(own) => PlacedAs::own(name, sheet, own),
        None => PlacedAs::placed(name, sheet, goes.target),
    };
    Ok(Options {
        subject: wish.name(),
        sheet: wish.talks.map(|talks| if talks { Sheet::Talks } else { Sheet::Customers }),
        add_missing: wish.add_missing,
        encoding: wish.encoding.map(encoding::named).transpose()?,
        delimiter: wish.delimiter.map(csv::delimiter_named).transpose()?,
        dates: None,
        wishes: wish.columns.iter().filter_map(placed).collect(),
        kind: wish.kind,
        on_duplicate: match wish.known {
            Known::Update => OnDuplicate::Update,
            Known::Skip => OnDuplicate::Skip,
            Known::Add => OnDuplicate::Add,
        },
        dry_run: dry,
        rejected: ((dry || wish.skip_bad) && !wish.document).then(|| source::rejected_path(&wish.file)),
    })
}

/// The reason why a row was left out, in words.
pub fn reason(words: &Words, reason: &Reason) -> String {
    let args = reason.args();
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    words.fmt(&format!("import-reason-{}", reason.key()), &args)
}

fn home(home: &import::Home) -> Home {
    Home { code: Clean::line(&home.code), found: home.found, doubtful: home.doubtful }
}

fn tally(words: &Words, report: &Report) -> Tally {
    let trouble = |problem: &RowProblem| Trouble {
        line: problem.line,
        column: problem.column.as_deref().map(Clean::line),
        reason: reason(words, &problem.reason),
    };
    Tally {
        rows: report.rows,
        sums: report.sums,
        added: report.added,
        updated: report.updated,
        unchanged: report.unchanged,
        bad: report.rejected,
        document: report.form == Form::Document,
        customers: report.made.customers,
        people: report.made.people,
        guessed: report.made.kinds().map(|(kind, count)| (kind.name(), count)).collect(),
        questions: report.duplicates,
        left_out: report.left_out.iter().map(|column| Clean::line(column)).collect(),
        levels: report.levels.clone(),
        troubles: report.problems.iter().map(trouble).collect(),
        noted: report.noted,
        notices: report.notices.iter().map(trouble).collect(),
        cancelled: report.cancelled,
        refused: report.problem().is_some(),
        home: report.home.as_ref().map(home),
        rejected_file: report.rejected_file.as_deref().map(Path::to_owned),
    }
}
