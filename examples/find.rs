//! Searches a list of customers as the program does: by parts of names, pinyin, initials, numbers.
//! `cargo run --example find -- examples/customers-gbk.csv hw` imports the file into memory and finds in it.

#![allow(clippy::print_stdout, reason = "that is what it is for")]

use cornerman::domain::id::Ids;
use cornerman::domain::problem::Problem;
use cornerman::domain::time::Now;
use cornerman::exchange::source;
use cornerman::locale::{Language, Words};
use cornerman::store::Store;
use cornerman::text::safe;
use cornerman::usecases::find;
use cornerman::usecases::import::{Desk, Options, Talk, import};
use std::ops::ControlFlow;
use std::path::Path;

/// The calling code of numbers that have none.
const HOME: &str = "86";

fn main() {
    let mut args = std::env::args().skip(1);
    let (Some(file), Some(typed)) = (args.next(), args.next()) else {
        println!("usage: find FILE WORDS");
        return;
    };
    match run(&file, &typed) {
        Ok(lines) => lines.iter().for_each(|line| println!("{}", safe(line))),
        // Every message of the program is a key with arguments; this gives it words.
        Err(problem) => println!("{}", Words::new(Language::En).problem(&problem).join(" ")),
    }
}

fn run(file: &str, typed: &str) -> Result<Vec<String>, Problem> {
    let mut store = Store::in_memory("example")?;
    let now = Now::new(1_790_000_000_000, chrono_tz::Tz::UTC);
    let mut ids = Ids::new(1_790_000_000_000, [1; 10]);
    let mut desk = Desk { store: &mut store, ids: &mut ids, now, actor: "example", home: HOME };
    let mut talk = Talk { say: &|_| String::new(), progress: &mut |_| ControlFlow::Continue(()) };
    let report = import(&mut desk, source::open(Path::new(file))?, &Options::default(), &mut talk)?;
    let (hits, total) = find::customers(&store, typed, None, 10, HOME)?;
    let head = format!("{} customers read, {total} found", report.added);
    let found = hits.iter().map(|hit| format!("{}  {}  {:?}", hit.row.name, hit.row.phone, hit.matched));
    Ok(std::iter::once(head).chain(found).collect())
}
