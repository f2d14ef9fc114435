//! One sitting at the screen: the loop, from the first frame to the terminal given back.

use super::ear::Ear;
use super::effects::{Behind, Hands};
use super::packs::Readings;
use super::start::{Dialled, Start};
use super::terminal::{self, Screen};
use super::{Event, backup, clock, crash, drafts, finder, input, look, segment, signals, worker};
use crate::app::geometry::Area;
use crate::app::model::{Model, Mood, Seller};
use crate::app::msg::{Effect, Msg, Reply};
use crate::app::panes::call;
use crate::app::panes::today::LIMIT;
use crate::app::screen::{Glyphs, Screen as Page};
use crate::app::wake::until_change;
use crate::app::{draft, offers, start as first_effects, update};
use crate::config::{self, Fault};
use crate::domain::call::State;
use crate::domain::problem::{Kind, Problem};
use crate::domain::today::Today;
use crate::locale::{Arg, Words};
use crate::store::Store;
use crate::text::{Clean, Veil};
use crate::ui::{View, cursor};
use crate::usecases::{drill, today};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// Runs the screens until the user leaves. Returns the exit code.
pub fn run_tui(start: &Start, store: Store) -> Result<u8, Problem> {
    let rows = first_rows(start, &store)?;
    let (events, waiting) = Ear::pair();
    let mut model = model(start);
    notice(&mut model, &store);
    let (main, told) = (thread::current().id(), events.clone());
    crash::watch(start.crashes.clone(), move || {
        if thread::current().id() == main {
            // A second breakdown on the way out would end the process on the spot.
            terminal::give_back();
        }
        // Whatever thread it is, the main thread ends the sitting in order.
        told.tell(Event::Broken);
    });
    let closing = Arc::new(AtomicBool::new(false));
    // Before the terminal is taken: from here on nothing ends the process without giving it back.
    let drafts = drafts::start(start.database.clone(), events.clone()).map_err(lost)?;
    signals::start(events.clone(), drafts.jobs.clone(), Arc::clone(&closing)).map_err(lost)?;
    if start.no_color {
        // Without this the library answers NO_COLOR by dropping bold and reverse as well.
        crossterm::style::force_color_output(true);
    }
    let mut screen = Screen::take(start.config.settings.mouse, asks_width(start)).map_err(lost)?;
    let sitting = Sitting { start, events, waiting: &waiting, closing: &closing };
    let sat = AssertUnwindSafe(|| sitting.sit(&mut model, &mut screen, store, rows, drafts));
    let code = catch_unwind(sat).unwrap_or_else(|_| Err(crash::problem()));
    drop(screen);
    match code {
        // Nobody is left to read that the terminal cannot be used.
        Err(problem) if problem.what == TERMINAL_LOST && signals::hung_up(Duration::ZERO) => Ok(signals::HUNG_UP),
        code => code,
    }
}

/// The first frame shows customers: what it needs is read before the store has a thread of its own. Where the file is so
/// damaged that it cannot be, that is told before the terminal is taken, with the ways out; an empty list would be a lie.
fn first_rows(start: &Start, store: &Store) -> Result<Option<Reply>, Problem> {
    match worker::first(store, terminal::rows()).map_err(Problem::from) {
        Err(problem) if problem.kind == Kind::Damaged => Err(problem.file(start.database.display().to_string())),
        rows => Ok(rows.ok()),
    }
}

const TERMINAL_LOST: &str = "terminal-lost";

#[allow(clippy::needless_pass_by_value, reason = "it is handed to map_err as it is")]
fn lost(error: std::io::Error) -> Problem {
    Problem::new(Kind::Disk, TERMINAL_LOST).refused(&error)
}

/// What was still to be written when the user left, and could not be. What was written needs no draft any more.
fn unsaved(model: &mut Model, waiting: &Receiver<Event>, drafts: &Ear<drafts::Job>) -> Option<Problem> {
    let mut first = None;
    for event in waiting.try_iter() {
        let problem = match event {
            Event::Msg(Msg::Reply(Reply::Done(done))) => {
                let saved = model.in_flight.pop_front().flatten();
                if let Some(id) = saved.as_ref().and_then(offers::id).or_else(|| draft::of_done(model, &done)) {
                    drafts.tell(drafts::Job::Discard(id));
                }
                continue;
            }
            Event::Msg(Msg::Reply(Reply::NotDone(problem))) => problem,
            // The form is offered again, and asks then.
            Event::Msg(Msg::Reply(Reply::Clash(_))) => Problem::new(Kind::Changed, "changed-meanwhile"),
            // No answer to a deed: which text belongs to which answer stays as it was.
            Event::Broken => {
                first.get_or_insert_with(crash::problem);
                continue;
            }
            _ => continue,
        };
        model.in_flight.pop_front();
        first.get_or_insert(problem);
    }
    first
}

fn model(start: &Start) -> Model {
    let settings = &start.config.settings;
    let seller = Seller {
        name: Clean::line(&settings.me),
        company: Clean::line(&settings.my_company),
        home: start.calling_code.clone(),
    };
    let keys = start.keys.get().clone();
    let mut model = Model::new(start.words.clone(), keys, seller, clock::ids(), start.clock.now());
    model.clock_is_fixed = start.clock.fixed.is_some();
    model.demo = start.demo;
    model.house = start.house.clone();
    model.booking = Clean::line(&settings.booking_link);
    (model.least_members, model.capacity) = (settings.least_members.into(), settings.capacity.into());
    model.drills.limits = drill::limits(settings);
    model.look.clone_from(&settings.theme);
    (model.starts_veiled, model.veil) = (settings.veil, Veil::new(settings.veil));
    if settings.glyphs == config::Glyphs::Ascii {
        model.glyphs = Glyphs::Ascii;
    }
    if let Some(said) = not_understood(&model.words, &start.config.faults) {
        model.say(Mood::Bad, said);
    }
    model
}

/// The first line of the user's files that is not understood, and how many more there are.
fn not_understood(words: &Words, faults: &[Fault]) -> Option<String> {
    let (first, more) = faults.split_first()?;
    let name = Path::new(&first.file).file_name().map_or_else(|| first.file.clone(), |name| name.display().to_string());
    let told = words.problem(&Problem::from(Fault { file: name, ..first.clone() }));
    let args = [("first", Arg::from(told.first()?)), ("n", more.len().into())];
    Some(words.fmt("said-config-faults", &args))
}

/// What was noticed when the file was opened.
fn notice(model: &mut Model, store: &Store) {
    model.read_only = store.is_read_only();
    if let Some(notice) = store.notices().last() {
        let said = model.words.get(notice.key()).into_owned();
        model.say(Mood::Info, said);
    }
}

/// Whether the terminal has to say how wide it draws some signs; the settings may know it. Windows draws them in one cell
/// (<https://github.com/microsoft/terminal/issues/2066>).
fn asks_width(start: &Start) -> bool {
    cfg!(unix) && start.config.settings.glyphs == config::Glyphs::Auto
}

/// What the first frames show, read before anything else.
struct Opening {
    rows: Option<Reply>,
    glance: Option<Today>,
}

/// One sitting: what it begins with, what wakes it, and how the other threads hear that it ends.
struct Sitting<'a> {
    start: &'a Start,
    events: Ear<Event>,
    waiting: &'a Receiver<Event>,
    closing: &'a AtomicBool,
}

impl Sitting<'_> {
    /// Leads it, and writes to the end what was typed, however it ended.
    fn sit(
        &self,
        model: &mut Model,
        screen: &mut Screen,
        store: Store,
        rows: Option<Reply>,
        drafts: drafts::Handle,
    ) -> Result<u8, Problem> {
        let (w, h) = crossterm::terminal::size().map_err(lost)?;
        model.area = Area::screen(w, h);
        let glance = today::glance(&store, LIMIT, model.now).ok();
        let opening = Opening { rows, glance };
        let desk = worker::Desk { actor: self.start.actor.clone(), packs: self.start.packs.clone() };
        let store = worker::start(store, self.start.clock, desk, self.events.clone()).map_err(lost)?;
        let (jobs, forms) = (store.jobs.clone(), drafts.jobs.clone());
        let led = AssertUnwindSafe(|| self.lead(model, screen, jobs, forms, opening));
        let code = catch_unwind(led);
        self.closing.store(true, Ordering::SeqCst);
        // What was typed last is in the queue before this; wait for it to be on the disk, however the sitting ended.
        store.jobs.tell(worker::Job::Stop);
        let _ = store.thread.join();
        let code = code.unwrap_or_else(|_| Err(crash::problem()));
        let unsaved = unsaved(model, self.waiting, &drafts.jobs);
        drafts.jobs.tell(drafts::Job::Stop);
        let _ = drafts.thread.join();
        unsaved.map_or(code, Err)
    }

    /// Starts the other threads and leads the sitting to its end.
    fn lead(
        &self,
        model: &mut Model,
        screen: &mut Screen,
        jobs: Ear<worker::Job>,
        drafts: Ear<drafts::Job>,
        opening: Opening,
    ) -> Result<u8, Problem> {
        let Self { start, ref events, waiting, .. } = *self;
        let Opening { rows, glance } = opening;
        let theme = look::theme(&start.config.theme);
        let home = model.seller.home.clone();
        let questions =
            finder::start(start.database.clone(), start.device.clone(), home, events.clone()).map_err(lost)?;
        let lists = segment::start(segment::Desk {
            path: start.database.clone(),
            device: start.device.clone(),
            house: start.house.clone(),
            clock: start.clock,
            events: events.clone(),
        })
        .map_err(lost)?;
        input::start(events.clone(), screen.asked()).map_err(lost)?;
        let mut hands = Hands {
            start,
            clock: start.clock,
            jobs,
            questions,
            lists,
            drafts,
            events: events.clone(),
            stop_import: Arc::default(),
            bench: Arc::default(),
            exporting: None,
            theme,
            daily: backup::Daily::default(),
            behind: Behind::Waits,
            readings: Readings::default(),
        };
        // Whoever plans with the program begins with what matters today; others with their customers.
        if glance.as_ref().is_some_and(|page| page.used) {
            (model.screen, model.begins_today) = (Page::Today, true);
        }
        let glance = glance.map(|page| Reply::Today(Box::new(page)));
        let read = start.playbook.clone().map(|(playbook, problems)| Reply::Playbook { playbook, problems });
        let mut came = Vec::new();
        for reply in rows.into_iter().chain(glance).chain(read).map(Msg::Reply) {
            hands.overhear(&reply);
            came.extend(update(model, reply));
        }
        // Whoever has customers is not asked whether to put samples beside them: so they come first.
        let mut first = first_effects(model, start.config.first_run && !start.demo && start.call.is_none());
        if let Some(Dialled { talk, number, rings }) = &start.call {
            if *rings {
                call::enter(model, *talk, State::Ringing);
            } else {
                call::come_back(model, *talk);
            }
            if let Some(call) = &mut model.call {
                call.number.clone_from(number);
            }
            first.extend(call::shown(model));
        }
        first.extend(came);
        turn(&mut hands, model, screen, waiting, first)
    }
}

/// The loop: draw, wait, take everything that waits, change the model, do what it asks. What has to be asked `first` waits
/// for the first frame, which has what it shows: until then it has the machine to itself.
fn turn(
    hands: &mut Hands<'_>,
    model: &mut Model,
    screen: &mut Screen,
    waiting: &Receiver<Event>,
    mut first: Vec<Effect>,
) -> Result<u8, Problem> {
    let mut typed = Instant::now();
    loop {
        let picture = View { model, theme: &hands.theme };
        screen.draw(model.area, picture, cursor(model)).map_err(lost)?;
        perform(hands, model, screen, std::mem::take(&mut first)).map_err(lost)?;
        hands.begin_behind().map_err(lost)?;
        let mut next = match waiting.recv_timeout(until_tick(model, typed)) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => Some(Event::Msg(Msg::Tick)),
            Err(RecvTimeoutError::Disconnected) => return Ok(1),
        };
        while let Some(event) = next {
            if matches!(event, Event::Msg(Msg::Key(_) | Msg::Paste(_))) {
                typed = Instant::now();
            }
            if let Some(code) = take(hands, model, screen, event)? {
                return Ok(code);
            }
            if model.quitting {
                return Ok(0);
            }
            next = waiting.try_recv().ok();
        }
    }
}

/// One event. A code ends the sitting.
fn take(hands: &mut Hands<'_>, model: &mut Model, screen: &mut Screen, event: Event) -> Result<Option<u8>, Problem> {
    model.now = hands.clock.now().at_home(&model.seller.home);
    model.ids.at(u64::try_from(model.now.ms).unwrap_or_default());
    if let Event::Msg(Msg::Key(_)) = &event {
        crash::test_point("main");
    }
    let msg = match event {
        Event::Msg(msg) => msg,
        Event::Suspend => {
            screen.suspend().map_err(lost)?;
            return Ok(None);
        }
        Event::Resumed => {
            screen.resume().map_err(lost)?;
            // A stopped program hears nothing of a window that changes its size.
            let (w, h) = crossterm::terminal::size().map_err(lost)?;
            Msg::Resize(Area::screen(w, h))
        }
        // The packs were read anew in the meantime, or in another language: the newer one comes, or has come.
        Event::Playbook { reading, .. } if !hands.readings.is_last(reading) => return Ok(None),
        Event::Playbook { reply, .. } => Msg::Reply(reply),
        Event::Written => {
            hands.questions.tell(finder::Question::Refresh);
            return Ok(None);
        }
        Event::Kept { well } => {
            hands.backup_ended(well);
            return Ok(None);
        }
        Event::End { code } => return Ok(Some(code)),
        Event::Broken => return Err(crash::problem()),
        Event::InputLost(detail) => return Err(lost(std::io::Error::other(detail))),
    };
    hands.overhear(&msg);
    let effects = update(model, msg);
    perform(hands, model, screen, effects).map_err(lost)?;
    Ok(None)
}

fn perform(hands: &mut Hands<'_>, model: &mut Model, screen: &mut Screen, effects: Vec<Effect>) -> std::io::Result<()> {
    effects.into_iter().try_for_each(|effect| hands.perform(model, screen, effect))
}

/// The screen wakes when a clock on it goes on. Right after a key it keeps still, so that an input method's window does
/// not jump.
fn until_tick(model: &Model, typed: Instant) -> Duration {
    let pause = Duration::from_millis(u64::try_from(until_change(model)).unwrap_or(0));
    let quiet = Duration::from_millis(300).saturating_sub(typed.elapsed());
    pause.max(quiet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap::KeyMap;
    use crate::app::model::popup::Popup;
    use crate::app::msg::Done;
    use crate::app::popup::note;
    use crate::domain::id::{Id, Ids};
    use crate::domain::prep::Block;
    use crate::domain::time::Now;
    use crate::locale::Language;
    use chrono_tz::Tz;

    fn idle() -> Model {
        let seller = Seller { name: Clean::default(), company: Clean::default(), home: String::new() };
        let now = Now::new(0, Tz::UTC);
        Model::new(Words::new(Language::En), KeyMap::build(&[]), seller, Ids::new(1, [0; 10]), now)
    }

    #[test]
    fn the_clock_of_a_call_counts_on_every_screen_and_nothing_counts_without_one() {
        let typed = Instant::now();
        let mut model = idle();
        model.screen = Page::Today;
        assert_eq!(until_tick(&model, typed), Duration::from_mins(1));
        call::enter(&mut model, Id::from_bytes([1; 16]), State::Hold);
        model.screen = Page::Today;
        assert_eq!(until_tick(&model, typed), Duration::from_secs(1));
    }

    #[test]
    fn a_breakdown_between_two_answers_throws_no_text_away_that_was_not_saved() {
        let (id, other) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
        let mut model = idle();
        for draft in [id, other] {
            let popup = crate::app::model::popup::note::NotePopup { draft: Some(draft), ..note::own_item(Block::Goal) };
            model.in_flight.push_back(Some(Popup::Note(popup)));
        }
        let (events, waiting) = Ear::pair();
        let reply = |reply| Event::Msg(Msg::Reply(reply));
        for event in [Event::Broken, reply(Reply::Done(Done::Mark)), Event::Broken] {
            events.tell(event);
        }
        events.reply(Reply::NotDone(Problem::new(Kind::Busy, "file-busy")));
        drop(events);
        let (drafts, jobs) = Ear::pair();
        let problem = unsaved(&mut model, &waiting, &drafts);
        let gone: Vec<Id> = jobs
            .try_iter()
            .filter_map(|job| if let drafts::Job::Discard(id) = job { Some(id) } else { None })
            .collect();
        assert_eq!((gone, model.in_flight.len()), (vec![id], 0), "only what was saved needs no draft");
        assert!(problem.is_some());
    }
}
