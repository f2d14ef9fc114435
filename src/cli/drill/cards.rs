//! `cornerman drill kinds|next|due|grade|history|export`: cards that come back when they are about to be forgotten.

use super::{At, Format, Who, grades};
use crate::cli::json::drill::{CardJson, KindJson, OwnJson, PartJson, ReviewJson};
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::field::Record;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Slots;
use crate::domain::time::{Now, local};
use crate::domain::training::deck::{self, DrillCard, Key};
use crate::domain::training::fsrs::Scheduler;
use crate::domain::training::progress::{Progress, Progresses};
use crate::domain::training::queue::{Entry, Ledger, Queue, Table, Why};
use crate::domain::training::{Drill, Grade, Review};
use crate::exchange::csv_out::Table as Csv;
use crate::locale::Arg;
use crate::runtime::clock;
use crate::text::Clean;
use crate::usecases::drill;

/// What is typed after `drill grade`.
#[derive(Debug, Clone, clap::Args)]
pub struct GradeArgs {
    /// The card's id, as `drill due` and `script list` show it; or its kind and id: spin/gen-p1
    card: String,
    /// again: froze or pitched; hard: answered without exploring; good: acknowledged, explored, answered, confirmed; easy:
    /// the same within 30 seconds, with an example of your own
    #[arg(value_parser = grades())]
    grade: Grade,
    #[command(flatten)]
    who: Who,
    #[command(flatten)]
    at: At,
    /// Practice outside the schedule: it is kept, but moves nothing
    #[arg(long)]
    outside: bool,
    /// What was said
    #[arg(long, value_name = "TEXT", default_value = "")]
    said: String,
}

/// What is typed after `drill in` and `drill out`.
#[derive(Debug, Clone, clap::Args)]
pub struct OwnArgs {
    /// A line as `value list` shows it, a statement as `script list` does, or value/ID
    card: String,
}

/// Everything that the cards rest on, read once.
struct Ground {
    book: Playbook,
    ledger: Ledger,
    known: Progresses,
    slots: Slots,
    now: Now,
}

impl Ground {
    fn open(who: Option<&Who>, at: Option<&At>, session: &Session) -> Result<Self, Problem> {
        let store = session.store()?;
        let book = session.playbook();
        let trainee = who.map(|who| who.id(&store)).transpose()?.flatten();
        let ledger = drill::ledger(&store, trainee)?;
        let slots = session.filling(&book).of_seller();
        let at = at.and_then(|at| at.at.as_deref());
        let now = match at {
            Some(_) => clock::now(at, Some(session.now.zone.name()))?,
            None => session.now,
        };
        Ok(Self { known: ledger.progresses(), book, ledger, slots, now })
    }

    fn deck(&self) -> Vec<DrillCard<'_>> {
        deck::deck(&self.book, &self.ledger.values, &self.ledger.favourites)
    }

    fn queue(&self, deck: &[DrillCard<'_>], session: &Session) -> Queue {
        let limits = drill::limits(&session.config.settings);
        let table = Table { deck, known: &self.known, limits, now: self.now };
        table.queue(&self.book, &self.ledger.lost, &self.ledger.played)
    }

    fn card_json(&self, card: &DrillCard<'_>, entry: Option<&Entry>) -> CardJson {
        let progress = self.known.of(&card.key);
        CardJson::new(&card.key, card.name(&self.slots), self.wording(card, progress, entry), progress, self.now)
            .because(entry)
    }

    /// The customer's own words where it was lost, else the next of its wordings.
    fn wording(&self, card: &DrillCard<'_>, progress: Progress, entry: Option<&Entry>) -> String {
        let lost = entry.and_then(|entry| entry.lost.as_ref()).map(|lost| lost.used.words.to_string());
        let own = lost.filter(|words| !words.is_empty());
        own.unwrap_or_else(|| card.wording(progress.answers, &self.slots))
    }
}

pub fn kinds(session: &Session, out: Out) -> Result<(), Problem> {
    let ground = Ground::open(None, None, session)?;
    let deck = ground.deck();
    let count = |kind: Drill| deck.iter().filter(|card| card.key.kind == kind).count();
    let kinds: Vec<(Drill, usize)> = Drill::ALL.iter().map(|kind| (*kind, count(*kind))).collect();
    let name = |kind: Drill| session.words.choice("drill-kind", kind.name()).into_owned();
    let filled = kinds.into_iter().filter(|(_, cards)| *cards > 0);
    if out.json {
        let row = |(kind, cards): (Drill, usize)| KindJson { id: kind.name(), name: name(kind), cards };
        return out::array(filled.map(|kind| json::line(&row(kind))));
    }
    let rows: Vec<_> = filled.map(|(kind, cards)| [cards.to_string(), name(kind)]).collect();
    out.lines(table::lines(&rows, out.terminal))
}

pub fn next(who: &Who, at: &At, answer: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let ground = Ground::open(Some(who), Some(at), session)?;
    let deck = ground.deck();
    let queue = ground.queue(&deck, session);
    let Some((entry, card)) = queue.entries.first().and_then(|entry| Some((entry, of(&deck, &entry.key)?))) else {
        if out.json {
            return out::json("null\n");
        }
        out::aside([session.words.get("cli-drill-none")]);
        return Ok(());
    };
    let parts = if answer { card.answer(0, &ground.slots) } else { Vec::new() };
    let part = |name: &str| session.words.choice("drill-part", name).into_owned();
    let shown = ground.card_json(card, Some(entry)).wanting(wants(card, session));
    if out.json {
        let parts = parts.into_iter().map(|of| PartJson { name: of.name, text: of.text }).collect();
        return out::json(&json::text(&shown.answered(parts))?);
    }
    let why = session.words.choice("drill-why", entry.why.name());
    out.lines([format!("{}  {why}", shown.id), wants(card, session), shown.wording])?;
    let rows: Vec<_> = parts.into_iter().map(|of| [part(of.name), of.text.replace('\n', " / ")]).collect();
    out.lines(table::lines(&rows, out.terminal))
}

/// What is to be done with the words of a card.
fn wants(card: &DrillCard<'_>, session: &Session) -> String {
    let stage = card.stage().map(|stage| session.words.choice("stage", stage).into_owned()).unwrap_or_default();
    let key = format!("drill-wants-{}", card.key.kind.name());
    session.words.fmt(&key, &[("stage", Arg::from(&stage))])
}

pub fn due(who: &Who, at: &At, all: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let ground = Ground::open(Some(who), Some(at), session)?;
    let deck = ground.deck();
    let queue = if all { answered(&ground, &deck) } else { ground.queue(&deck, session) };
    let cards = queue.entries.iter().filter_map(|entry| Some((entry, of(&deck, &entry.key)?)));
    if out.json {
        let row = |(entry, card)| json::line(&ground.card_json(card, Some(entry)).wanting(wants(card, session)));
        return out::array(cards.map(row));
    }
    if queue.entries.is_empty() {
        out::aside([session.words.get("cli-drill-none")]);
    } else if !all {
        let args = [("n", Arg::from(queue.entries.len())), ("minutes", Arg::from(queue.minutes()))];
        out::aside([session.words.fmt("drill-due", &args)]);
    }
    let rows: Vec<_> = cards.map(|(entry, card)| row(&ground, card, entry, session)).collect();
    out.lines(table::lines(&rows, out.terminal))
}

/// Every card that was answered within the schedule, the soonest due first.
fn answered(ground: &Ground, deck: &[DrillCard<'_>]) -> Queue {
    let due = |card: &DrillCard<'_>| ground.known.of(&card.key).memory.map(|memory| memory.due);
    let mut cards: Vec<(i64, &DrillCard<'_>)> = deck.iter().filter_map(|card| Some((due(card)?, card))).collect();
    cards.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.key.cmp(&other.key)));
    let entry = |(_, card): (i64, &DrillCard<'_>)| Entry::new(card.key.clone(), Why::Due);
    Queue { entries: cards.into_iter().map(entry).collect(), held_back: 0 }
}

fn row(ground: &Ground, card: &DrillCard<'_>, entry: &Entry, session: &Session) -> [String; 4] {
    let words = &session.words;
    let progress = ground.known.of(&card.key);
    let due = progress.memory.map(|memory| when(memory.due, session));
    let why = words.choice("drill-why", entry.why.name()).into_owned();
    let wording = ground.wording(card, progress, Some(entry));
    [card.key.to_string(), why, due.unwrap_or_default(), wording]
}

pub fn grade(args: &GradeArgs, session: &mut Session, out: Out) -> Result<(), Problem> {
    let ground = Ground::open(Some(&args.who), Some(&args.at), session)?;
    let deck = ground.deck();
    let missing = || Problem::new(Kind::Missing, "drill-card-missing").arg("id", &args.card);
    let card = deck::meant(&deck, &args.card).ok_or_else(missing)?;
    let before = ground.known.of(&card.key);
    let queue = ground.queue(&deck, session);
    let entry = queue.entries.iter().find(|entry| entry.key == card.key);
    let name = card.name(&ground.slots);
    let mut review = Review::blank(session.ids.next_id(), None);
    review.trainee = ground.ledger.trainee;
    (review.card, review.kind) = (Clean::line(&card.key.id), card.key.kind);
    review.wording = Clean::line(&ground.wording(card, before, entry));
    (review.said, review.grade, review.at) = (Clean::note(&args.said), args.grade, Some(ground.now.ms));
    (review.explored, review.confirmed) = (args.grade >= Grade::Good, args.grade >= Grade::Good);
    review.outside = args.outside;
    review.card_use = entry.and_then(|entry| entry.lost.as_ref()).map(|lost| lost.used.id);
    let mut store = session.store()?;
    drill::answer(&mut store, &review, &name, session.now, &session.actor)?;
    // Replayed as a whole: the answer may lie before others.
    let mut reviews = ground.ledger.reviews.clone();
    reviews.push(review.clone());
    let progress = Progresses::replay(&reviews, &Scheduler::default()).of(&card.key);
    if out.json {
        let shown = CardJson::new(&card.key, name, review.wording.to_string(), progress, ground.now);
        return out::json(&json::text(&shown)?);
    }
    let due = progress.memory.map(|memory| when(memory.due, session)).unwrap_or_default();
    let key = if progress.memory.is_some() { "cli-drill-graded" } else { "cli-drill-outside" };
    out.line(session.words.fmt(key, &[("name", Arg::from(&name)), ("due", Arg::from(&due))]))
}

fn of<'d, 'p>(deck: &'d [DrillCard<'p>], key: &Key) -> Option<&'d DrillCard<'p>> {
    deck.iter().find(|card| card.key == *key)
}

/// A moment as the user reads the clock.
fn when(ms: i64, session: &Session) -> String {
    let at = local(ms, session.now.zone);
    let day = session.words.day(at.date(), session.now.today());
    format!("{day} {}", session.words.time(at.time()))
}

pub fn history(who: &Who, card: Option<&str>, limit: usize, session: &Session, out: Out) -> Result<(), Problem> {
    let ground = Ground::open(Some(who), None, session)?;
    let deck = ground.deck();
    let missing = |id: &str| Problem::new(Kind::Missing, "drill-card-missing").arg("id", id);
    let only = card.map(|id| deck::meant(&deck, id).map(|card| card.key.clone()).ok_or_else(|| missing(id)));
    let only = only.transpose()?;
    let all = steps(&ground.ledger);
    let is_meant = |review: &Review| only.as_ref().is_none_or(|key| *key == Key::new(review.kind, &review.card));
    let found = all.iter().rev().filter(|(review, _)| is_meant(review)).take(limit);
    if out.json {
        return out::array(found.map(|(review, after)| json::line(&ReviewJson::new(review, *after))));
    }
    let row = |(review, after): &(&Review, Progress)| {
        let due = after.memory.map(|memory| when(memory.due, session)).unwrap_or_default();
        let at = review.at.map(|at| when(at, session)).unwrap_or_default();
        let grade = session.words.choice("drill-grade", review.grade.name()).into_owned();
        [at, Key::new(review.kind, &review.card).to_string(), grade, due, review.wording.to_string()]
    };
    let rows: Vec<_> = found.map(row).collect();
    if rows.is_empty() {
        out::aside([session.words.get("cli-drill-no-history")]);
    }
    out.lines(table::lines(&rows, out.terminal))
}

/// Each answer with what was known after it, the oldest first.
fn steps(ledger: &Ledger) -> Vec<(&Review, Progress)> {
    let mut steps = Vec::with_capacity(ledger.reviews.len());
    Progresses::each(&ledger.reviews, &Scheduler::default(), |review, after| steps.push((review, after)));
    steps
}

pub fn export(who: &Who, format: Format, session: &Session, out: Out) -> Result<(), Problem> {
    let ground = Ground::open(Some(who), None, session)?;
    let steps = steps(&ground.ledger);
    let rows = steps.iter().map(|(review, after)| ReviewJson::new(review, *after));
    if out.json || format == Format::Json {
        return out::array(rows.map(|row| json::line(&row)));
    }
    let mut csv = Csv::new(Vec::new())?;
    csv.row(ReviewJson::COLUMNS.iter().copied())?;
    for row in rows {
        let cells = row.cells();
        csv.row(cells.iter().map(String::as_str))?;
    }
    out::raw(&String::from_utf8_lossy(&csv.finish()?))
}

pub fn own(args: &OwnArgs, drilled: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let (mut mark, name) = drill::own_card(&store, &session.playbook(), &args.card)?;
    mark.favourite = drilled;
    drill::mark(&mut store, &mark, session.now, &session.actor)?;
    if out.json {
        return out::json(&json::text(&OwnJson::new(&mark, &name))?);
    }
    let key = if drilled { "cli-drill-in" } else { "cli-drill-out" };
    out.line(session.words.fmt(key, &[("name", Arg::from(name.as_str()))]))
}
