//! What a step of the state machine and a frame cost: every pane and popup, with the sample customers and with very many,
//! beside the frame of the least program that shows a table. `cargo bench --bench frames -- [customers] [part of a name]`
//!
//! A frame is drawn whole, and compared with the one before it, as on a terminal; nothing is sent anywhere.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that fails may stop where it stands")]
#![allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]

#[path = "customers/mod.rs"]
mod customers;
#[path = "minimal/mod.rs"]
mod minimal;

use cornerman::app::geometry::Area;
use cornerman::app::key::Key;
use cornerman::app::keymap::{Binding, KeyMap};
use cornerman::app::model::{Model, Seller};
use cornerman::app::msg::{Effect, Msg, Reply};
use cornerman::app::{start, update};
use cornerman::config;
use cornerman::content;
use cornerman::domain::id::Ids;
use cornerman::domain::time::Now;
use cornerman::locale::{Language, Words};
use cornerman::runtime::finder::{Asked, Finder};
use cornerman::runtime::{clock, theme, worker};
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::ui::{Theme, View, cursor};
use cornerman::usecases::demo;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// What is on the screen, the keys that lead to it from the customers, words that stand there then, and two keys that go one
/// step there and back.
const SCENES: &[(&str, &str, &str, [&str; 2])] = &[
    ("today", "1", "w Week", ["Down", "Up"]),
    ("customers", "", "i Import", ["Down", "Up"]),
    ("search", "/ta", "/ ta", ["x", "Backspace"]),
    ("card", "<Enter>", "l Log", ["Down", "Up"]),
    ("preparation", "p1", "s Ask", ["Down", "Up"]),
    ("SPIN", "p14", "c Prep", ["Down", "Up"]),
    ("call", "c1", "step 1", ["1", "Backspace"]),
    ("scripts", "6", "c Groups", ["Down", "Up"]),
    ("one script", "6<Enter>", "+ Landed", ["Down", "Up"]),
    ("drills", "7", "Enter Drill", ["Down", "Up"]),
    ("desk", "X", "→ Next list", ["Down", "Up"]),
    ("objections", "oto", "/ to", ["x", "Backspace"]),
    ("form", "e", "Edit the customer", ["x", "Backspace"]),
    ("note", "p1<Enter>", "New line", ["x", "Backspace"]),
    ("palette", ":", "What can be done here", ["x", "Backspace"]),
    ("question", "d", "Enter Choose", ["Down", "Up"]),
    ("settings", "<F9>", "Ctrl-S Save", ["Down", "Up"]),
    ("import", "i", "Import customers", ["x", "Backspace"]),
];
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];
const ROUNDS: usize = 5;
/// Frames and steps in one round.
const TIMES: usize = 20;
const HOME: &str = "86";

fn main() {
    let mut args = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).peekable();
    let n = args.next_if(|arg| arg.parse::<usize>().is_ok()).map_or(100_000, |n| n.parse().unwrap());
    let part = args.next().unwrap_or_default();
    table("the sample customers", &part, || {
        let mut samples = Store::in_memory("bench").unwrap();
        demo::load(&mut samples, &content::demo::customers(None, now()).unwrap(), now(), "bench").unwrap();
        samples
    });
    let (home, count) = customers::database(n);
    let folder = tempfile::tempdir().unwrap();
    table(&format!("{count} customers"), &part, || {
        // A copy, new for each scene: scenes write.
        let copy = folder.path().join("cornerman.db");
        std::fs::copy(home.join("cornerman.db"), &copy).unwrap();
        open(&copy)
    });
}

fn open(at: &Path) -> Store {
    Store::open(at, "bench").unwrap()
}

fn now() -> Now {
    clock::now(Some("2026-11-22T10:30:00+08:00"), Some("Asia/Shanghai")).unwrap()
}

fn table(whose: &str, part: &str, store: impl Fn() -> Store) {
    println!("\n{whose}: µs, medians of {ROUNDS} rounds of {TIMES}\n\n| |  a step |{}", heads());
    println!("|---|---|{}", "---|---|".repeat(SIZES.len()));
    let least = minimal::customers();
    for (name, keys, words, steps) in SCENES.iter().filter(|scene| scene.0.contains(part)) {
        let mut sitting = Sitting::new(store());
        sitting.press("<F3><Home>");
        sitting.press(keys);
        sitting.shows(name, words);
        print!("| {name} | {:.0} |", sitting.step(steps));
        for (w, h) in SIZES {
            let (own, peer) = sitting.frame(w, h, &least);
            print!(" {own:.0} | {:.2} |", own / peer);
        }
        println!();
    }
}

fn heads() -> String {
    SIZES.iter().fold(String::new(), |heads, (w, h)| heads + &format!(" {w}×{h} | ÷ minimal |"))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// µs that one of many took.
fn each(mut work: impl FnMut()) -> f64 {
    let begun = Instant::now();
    (0..TIMES).for_each(|_| work());
    begun.elapsed().as_secs_f64() * 1e6 / TIMES as f64
}

/// The program without its threads: what it asks for is done on the spot.
struct Sitting {
    model: Model,
    store: Store,
    finder: Finder,
    theme: Theme,
}

impl Sitting {
    fn new(store: Store) -> Self {
        let seller =
            Seller { name: Clean::line("Sam Reed"), company: Clean::line("Northlight"), home: HOME.to_owned() };
        let ids = Ids::new(1_764_000_000_000, [7; 10]);
        let mut model = Model::new(Words::new(Language::En), keymap(), seller, ids, now());
        let playbook = Arc::new(content::load(Language::En.name(), None).0);
        let mut finder = Finder::new(HOME);
        finder.playbook(&playbook);
        finder.refresh(&store).unwrap();
        model.playbook = playbook;
        let effects = start(&mut model, false);
        let mut sitting = Self { model, store, finder, theme: theme(&config::Theme::load("dark", None).0) };
        sitting.perform(effects);
        sitting.send(Msg::Resize(Area::screen(120, 40)));
        sitting
    }

    fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, msg);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let mut replies = Vec::new();
            let mut say = |reply: Reply| replies.push(reply);
            match effect {
                Effect::Find { generation, haystack, query, among } => {
                    say(self.finder.find(Some(&self.store), haystack, Asked { generation, query, among }));
                }
                Effect::Ask(ask) => worker::answer(&mut self.store, ask, &mut say),
                Effect::Do(deed) => {
                    let desk = worker::Desk { actor: "bench".to_owned(), packs: std::path::PathBuf::new() };
                    worker::carry_out(&mut self.store, deed, now(), &desk, &mut say);
                }
                _ => {}
            }
            for reply in replies {
                self.send(Msg::Reply(reply));
            }
        }
    }

    /// Keys as people write them down, with names in angle brackets.
    fn press(&mut self, written: &str) {
        let mut rest = written;
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|after| after.split_once('>'));
            let (name, after) = named.unwrap_or_else(|| rest.split_at(c.len_utf8()));
            self.send(Msg::Key(Key::parse(name).unwrap()));
            rest = after;
        }
    }

    /// Stops where the keys did not lead to the scene: the figures would be of another.
    fn shows(&self, scene: &str, words: &str) {
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let view = View { model: &self.model, theme: &self.theme };
        let drawn = terminal.draw(|frame| frame.render_widget(view, frame.area())).unwrap();
        let screen: String = drawn.buffer.content().iter().map(Cell::symbol).collect();
        assert!(screen.contains(words), "no {words:?} in the scene {scene:?}:\n{}", terminal.backend());
    }

    /// µs of the state machine for a key, without what the key leads to elsewhere.
    fn step(&mut self, keys: &[&str; 2]) -> f64 {
        let mut took = Vec::new();
        for nth in 0..ROUNDS * TIMES {
            let key = Msg::Key(Key::parse(keys[nth % 2]).unwrap());
            let begun = Instant::now();
            let effects = update(&mut self.model, key);
            took.push(begun.elapsed().as_secs_f64() * 1e6);
            self.perform(effects);
        }
        median(took)
    }

    /// µs of a frame of this size, and of the least program's.
    fn frame(&mut self, w: u16, h: u16, least: &[customers::Invented]) -> (f64, f64) {
        self.send(Msg::Resize(Area::screen(w, h)));
        let (model, theme) = (&self.model, &self.theme);
        let terminal = || Terminal::new(TestBackend::new(w, h)).unwrap();
        let (mut ours, mut theirs) = (terminal(), terminal());
        let (mut own, mut peer) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            own.push(each(|| {
                let drawn = ours.draw(|frame| {
                    frame.render_widget(View { model, theme }, frame.area());
                    frame.set_cursor_position(cursor(model));
                });
                black_box(drawn.unwrap());
            }));
            peer.push(each(|| {
                black_box(theirs.draw(|frame| minimal::draw(frame, least, "ta")).unwrap());
            }));
        }
        (median(own), median(peer))
    }
}

fn keymap() -> KeyMap {
    let row = |binding: config::Binding| Binding { place: binding.context, action: binding.action, keys: binding.keys };
    KeyMap::build(&config::KeyMap::load(None).0.bindings.into_iter().map(row).collect::<Vec<_>>())
}
