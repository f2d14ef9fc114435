//! The built program in a terminal, beside the least program that shows the same and, where it is installed, fzf: one
//! after the other in every round, so that all meet the same machine. `cargo bench --bench terminal -- [customers] [rounds]`
//!
//! fzf reads the same texts as lines; it knows no pinyin, so the queries are letters, digits and characters as they stand.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that fails may stop where it stands")]
#![allow(clippy::panic, clippy::cast_precision_loss, reason = "as above; counts are far below 2^52")]

#[path = "../customers/mod.rs"]
mod customers;
#[path = "../minimal/mod.rs"]
mod minimal;
mod pty;
mod report;

use cornerman::search::Session;
use cornerman::store::Store;
use cornerman::usecases::find;
use portable_pty::CommandBuilder;
use pty::{Running, Usage};
use report::Sheet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

const QUERIES: [&str; 4] = ["wilson", "13917", "上海华", "harbor smith"];
const MINIMAL: &str = "--minimal";
const IDLE: Duration = Duration::from_secs(10);
/// How often a program is started again at once, in every round.
const AGAIN: usize = 10;

type Says = Box<dyn Fn(&str, usize) -> bool>;

/// A program to measure, and what it must show.
struct Program {
    name: &'static str,
    command: Box<dyn Fn() -> CommandBuilder>,
    /// On its first screen.
    first: String,
    /// Pressed before a query can be typed.
    search: &'static str,
    /// What stands before the query on the screen.
    prompt: &'static str,
    /// How much it finds for every beginning of every query; nothing where it does not search.
    found: Vec<Vec<usize>>,
    /// Whether its screen says that it has found so much.
    says: Says,
}

fn main() {
    if std::env::args().any(|arg| arg == MINIMAL) {
        return minimal::run();
    }
    let mut numbers = std::env::args().filter_map(|arg| arg.parse::<usize>().ok());
    let n = numbers.next().unwrap_or(100_000);
    let rounds = numbers.next().unwrap_or(if n > 300_000 { 3 } else { 5 });
    let (home, count) = customers::database(n);
    std::fs::write(home.join("config.toml"), "language = \"en\"\n").unwrap();
    let lines = home.join("customers.txt");
    customers::lines(n, &lines);
    let mut programs = vec![cornerman(&home, count), least()];
    match fzf(&lines, n) {
        Some(fzf) => programs.push(fzf),
        None => println!("fzf is not installed: its columns are missing.\n"),
    }
    let mut sheet = Sheet::new(programs.iter().map(|program| program.name).collect());
    for round in 1..=rounds {
        for program in &programs {
            measure(program, round == rounds, &mut sheet);
            again(program, &mut sheet);
        }
    }
    println!(
        "{count} customers, medians of {rounds} interleaved rounds, {} queries letter by letter:\n",
        QUERIES.len()
    );
    print!("{sheet}");
}

/// Every beginning of a query, shortest first.
fn beginnings(query: &str) -> impl Iterator<Item = &str> {
    query.char_indices().map(|(at, c)| &query[..at + c.len_utf8()])
}

fn cornerman(home: &Path, count: usize) -> Program {
    let store = Store::open(&home.join("cornerman.db"), "bench").unwrap();
    let index = find::index(&store, "86").unwrap();
    let total = |typed: &str| index.search(&mut Session::new(), typed, 1).total;
    let found = QUERIES.iter().map(|query| beginnings(query).map(total).collect()).collect();
    let says = |screen: &str, n: usize| {
        let screen = plain(screen);
        screen.contains(&format!(" {n} customer")) || screen.contains(&format!(" of {n}\n"))
    };
    assert_eq!(index.len(), count);
    let home = home.to_owned();
    let command = move || {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cornerman"));
        command.env("CORNERMAN_HOME", &home);
        command
    };
    let first = store.first_customers(1).unwrap().remove(0).name.into_string();
    Program {
        name: "cornerman",
        command: Box::new(command),
        first,
        search: "/",
        prompt: "/ ",
        found,
        says: Box::new(says),
    }
}

fn least() -> Program {
    let this = std::env::current_exe().unwrap();
    let command = move || {
        let mut command = CommandBuilder::new(&this);
        command.arg(MINIMAL);
        command
    };
    let first = customers::invent(1).next().unwrap().name().to_owned();
    let says = Box::new(|_: &str, _| true);
    Program { name: "minimal", command: Box::new(command), first, search: "", prompt: "/ ", found: Vec::new(), says }
}

fn fzf(lines: &Path, n: usize) -> Option<Program> {
    Command::new("fzf").arg("--version").stdout(Stdio::null()).status().ok()?;
    let total = |typed: &str| {
        let file = std::fs::File::open(lines).unwrap();
        let out = Command::new("fzf").args(["--filter", typed]).stdin(file).output().unwrap();
        String::from_utf8(out.stdout).unwrap().lines().count()
    };
    let found = QUERIES.iter().map(|query| beginnings(query).map(total).collect()).collect();
    let says = Box::new(move |screen: &str, found| screen.contains(&format!(" {found}/{n}")));
    let lines: PathBuf = lines.to_owned();
    let command = move || {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", "exec fzf < \"$0\""]);
        command.arg(&lines);
        command.env_remove("FZF_DEFAULT_OPTS");
        command
    };
    let first = customers::invent(1).next().unwrap().name().to_owned();
    Some(Program { name: "fzf", command: Box::new(command), first, search: "", prompt: "> ", found, says })
}

/// The digits and words of the screen, without the signs that part thousands.
fn plain(screen: &str) -> String {
    screen.replace([',', '\u{a0}'], "")
}

/// Ended and started anew: what it reads is still in memory. The first start of a round finds it as the others leave it, and
/// a system that takes back pages nobody has read for a while may have to read them again.
fn again(program: &Program, sheet: &mut Sheet) {
    for _ in 0..AGAIN {
        let mut running = Running::start((program.command)());
        let named = running.first("a name", |screen| screen.contains(&program.first));
        sheet.put(program.name, "started again at once, to first name, ms", named);
    }
}

fn measure(program: &Program, idle: bool, sheet: &mut Sheet) {
    let mut running = Running::start((program.command)());
    let mut put = |what, value| sheet.put(program.name, what, value);
    put("start to first name, ms", running.first("a name", |screen| screen.contains(&program.first)));
    for (nth, query) in QUERIES.iter().enumerate() {
        if nth == 0 && !program.search.is_empty() {
            running.press(program.search, "the search field", |_| true);
        }
        for (length, typed) in beginnings(query).enumerate() {
            let key = typed.chars().next_back().unwrap().to_string();
            let field = format!("{}{typed}", program.prompt);
            let echo = running.press(&key, &field, |screen| screen.contains(field.trim_end()));
            let Some(found) = program.found.get(nth).map(|found| found[length]) else {
                put("key to echo, ms", echo);
                continue;
            };
            let all = running.since_press(&format!("{found} found"), |screen| (program.says)(screen, found));
            if nth + length == 0 {
                let ready = running.since_start();
                put("start to first answer, ms", ready);
            } else {
                put("key to echo, ms", echo);
                put(
                    if length == 0 { "first letter to its answer, ms" } else { "further letter to its answer, ms" },
                    all,
                );
            }
        }
        running.press(&"\u{7f}".repeat(query.chars().count()), "an empty field", |_| true);
        running.settle();
    }
    let before = running.usage();
    put("memory, MB", before.memory);
    put("memory at its most, MB", before.peak);
    if idle {
        // What the last keys asked for is answered first.
        thread::sleep(Duration::from_secs(2));
        let before = running.usage();
        thread::sleep(IDLE);
        let after = running.usage();
        let a_second = |of: fn(&Usage) -> f64| (of(&after) - of(&before)) / IDLE.as_secs_f64();
        put("idle: wake-ups a second", a_second(|usage| usage.sleeps));
        put("idle: processor, ms a second", a_second(|usage| usage.cpu));
    }
}
