//! One sitting at the screen: the loop, from the first frame to the terminal given back.

use super::clock::{self, Clock};
use super::effects::{Hands, load_playbook};
use super::terminal::{self, Screen};
use super::{Event, finder, input, look, signals, worker};
use crate::app::geometry::Area;
use crate::app::keymap::{Binding, KeyMap, Misbound};
use crate::app::model::{Glyphs, Look, Model, Seller};
use crate::app::msg::{Effect, Msg};
use crate::app::{start as first_effects, update};
use crate::config::{self, Config};
use crate::domain::problem::{Kind, Problem};
use crate::locale::{Language, Words};
use crate::store::Store;
use crate::text::Clean;
use crate::ui::{View, cursor};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// All that a sitting needs, gathered by the command line.
pub struct Start {
    pub config: Config,
    pub database: PathBuf,
    pub packs: PathBuf,
    /// Where settings are kept; none in a demonstration.
    pub settings: Option<PathBuf>,
    pub language: Language,
    pub clock: Clock,
    pub actor: String,
    pub device: String,
    pub demo: bool,
    pub no_color: bool,
}

/// Runs the screens until the user leaves. Returns the exit code.
pub fn run_tui(start: &Start) -> Result<u8, Problem> {
    let store = Store::open(&start.database, &start.device).map_err(Problem::from)?;
    let (events, waiting) = channel();
    let mut model = model(start);
    terminal::watch_panics();
    if start.no_color {
        // Without this the library answers NO_COLOR by dropping bold and reverse as well.
        crossterm::style::force_color_output(true);
    }
    let failed = |error: std::io::Error| Problem::new(Kind::Disk, "terminal-lost").arg("detail", error.to_string());
    let mut screen = Screen::take(start.config.settings.mouse).map_err(failed)?;
    let code = sit(start, &mut model, &mut screen, store, (events, &waiting)).map_err(failed);
    drop(screen);
    code
}

fn model(start: &Start) -> Model {
    let settings = &start.config.settings;
    let seller = Seller {
        name: Clean::line(&settings.me),
        company: Clean::line(&settings.my_company),
        home: settings.calling_code(start.language.name()).to_owned(),
    };
    let (keys, misbound) = keymap(&start.config.keys);
    let mut model = Model::new(Words::new(start.language), keys, seller, clock::ids(), start.clock.now());
    model.clock_is_fixed = start.clock.fixed.is_some();
    model.demo = start.demo;
    model.look = Look::parse(&settings.theme);
    if settings.glyphs == config::Glyphs::Ascii {
        model.glyphs = Glyphs::Ascii;
    }
    let faults = start.config.faults.len() + misbound.len();
    if faults > 0 {
        let said = model.words.fmt("said-config-faults", &[("n", faults.into())]);
        model.say(crate::app::model::Mood::Bad, said);
    }
    model
}

fn keymap(keys: &config::KeyMap) -> (KeyMap, Vec<Misbound>) {
    let row = |binding: &config::Binding| Binding {
        place: binding.context.clone(),
        action: binding.action.clone(),
        keys: binding.keys.clone(),
        line: 0,
    };
    KeyMap::build(&keys.bindings.iter().map(row).collect::<Vec<_>>())
}

fn sit(
    start: &Start,
    model: &mut Model,
    screen: &mut Screen,
    store: Store,
    (events, waiting): (Sender<Event>, &Receiver<Event>),
) -> std::io::Result<u8> {
    let (w, h) = crossterm::terminal::size()?;
    model.area = Area::new(0, 0, w, h);
    let theme = look::theme(&start.config.theme);
    let store = worker::start(store, start.clock, start.actor.clone(), events.clone())?;
    let home = model.seller.home.clone();
    let questions = finder::start(start.database.clone(), start.device.clone(), home, events.clone())?;
    load_playbook(start.language, start.packs.clone(), events.clone())?;
    signals::start(events.clone())?;
    input::start(events.clone())?;
    let jobs = store.jobs.clone();
    let mut hands = Hands { start, clock: start.clock, jobs, questions, events, stop_import: Arc::default(), theme };
    let first = first_effects(model, start.config.first_run && !start.demo);
    perform(&mut hands, model, screen, first)?;
    let code = turn(&mut hands, model, screen, waiting)?;
    // What was typed last is in the queue before this; wait for it to be on the disk.
    let _ = hands.jobs.send(worker::Job::Stop);
    let _ = store.thread.join();
    Ok(code)
}

/// The loop: draw, wait, take everything that waits, change the model, do what it asks.
fn turn(
    hands: &mut Hands<'_>,
    model: &mut Model,
    screen: &mut Screen,
    waiting: &Receiver<Event>,
) -> std::io::Result<u8> {
    let mut typed = Instant::now();
    loop {
        screen.draw(|frame| {
            frame.render_widget(View { model, theme: &hands.theme }, frame.area());
            frame.set_cursor_position(cursor(model));
        })?;
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
            next = waiting.try_recv().ok();
        }
        if model.quitting {
            return Ok(0);
        }
    }
}

/// One event. A code ends the sitting.
fn take(hands: &mut Hands<'_>, model: &mut Model, screen: &mut Screen, event: Event) -> std::io::Result<Option<u8>> {
    model.now = hands.clock.now();
    let msg = match event {
        Event::Msg(msg) => msg,
        Event::Resumed => Msg::Resumed,
        Event::Written => {
            let _ = hands.questions.send(finder::Question::Refresh);
            return Ok(None);
        }
        Event::End { code } => return Ok(Some(code)),
        Event::InputLost(detail) => return Err(std::io::Error::other(detail)),
    };
    hands.overhear(&msg);
    let effects = update(model, msg);
    perform(hands, model, screen, effects)?;
    Ok(None)
}

fn perform(hands: &mut Hands<'_>, model: &mut Model, screen: &mut Screen, effects: Vec<Effect>) -> std::io::Result<()> {
    effects.into_iter().try_for_each(|effect| hands.perform(model, screen, effect))
}

/// Idle, the screen wakes once a minute for its clock; a notice counts in seconds. Right after a key it keeps still, so
/// that an input method's window does not jump.
fn until_tick(model: &Model, typed: Instant) -> Duration {
    let pause = if model.notice.is_some() {
        Duration::from_secs(1)
    } else {
        let ms = u64::try_from(model.now.ms.rem_euclid(60_000)).unwrap_or(0);
        Duration::from_millis(60_000 - ms)
    };
    let quiet = Duration::from_millis(300).saturating_sub(typed.elapsed());
    pause.max(quiet)
}
