//! The finder against matchers as they come, over the same texts, key by key: `SkimMatcherV2`, `nucleo-matcher`, and
//! `norm`'s port of fzf's own algorithm (`FzfV2`). `cargo bench --bench finder -- [customers] [rounds]`
//!
//! What is measured is the work for one key: the rows that answer, ranked. The matchers read every line at every key, as
//! a program does that calls them; neither knows pinyin.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that fails may stop where it stands")]

mod customers;
#[path = "terminal/report.rs"]
mod report;

use cornerman::search::{Index, Session};
use cornerman::store::Store;
use cornerman::usecases::find;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use norm::Metric;
use norm::fzf::{FzfParser, FzfV2};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use report::Sheet;
use std::cmp::Reverse;
use std::hint::black_box;
use std::time::Instant;

const QUERIES: [&str; 6] = ["wilson", "13917", "上海华", "harbor smith", "huaxin", "wnagwei"];
const LISTED: usize = 300;

fn main() {
    let mut numbers = std::env::args().filter_map(|arg| arg.parse::<usize>().ok());
    let n = numbers.next().unwrap_or(100_000);
    let rounds = numbers.next().unwrap_or(3);
    let (home, count) = customers::database(n);
    let store = Store::open(&home.join("cornerman.db"), "bench").unwrap();
    let mut sheet = Sheet::new(vec!["finder", "SkimMatcherV2", "nucleo-matcher", "FzfV2"]);
    let begun = Instant::now();
    let index = find::index(&store, "86").unwrap();
    sheet.put("finder", "reading all customers, ms", ms(begun));
    drop(store);
    let lines: Vec<String> = customers::invent(n).map(|made| made.line()).collect();
    let wide: Vec<Utf32String> = lines.iter().map(|line| line.as_str().into()).collect();
    for _ in 0..rounds {
        for query in QUERIES {
            let mut session = Session::new();
            for (at, c) in query.char_indices() {
                let typed = &query[..at + c.len_utf8()];
                let what = if at == 0 { "first letter, ms" } else { "further letter, ms" };
                sheet.put("finder", what, timed(|| own(&index, &mut session, typed)));
                sheet.put("SkimMatcherV2", what, timed(|| skim(&lines, typed)));
                sheet.put("nucleo-matcher", what, timed(|| nucleo(&wide, typed)));
                sheet.put("FzfV2", what, timed(|| fzf(&lines, typed)));
            }
        }
    }
    println!(
        "{count} customers, {} queries letter by letter, medians of {rounds} interleaved rounds:\n",
        QUERIES.len()
    );
    print!("{sheet}");
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

fn timed(search: impl FnOnce() -> usize) -> f64 {
    let begun = Instant::now();
    black_box(search());
    ms(begun)
}

fn own(index: &Index, session: &mut Session, typed: &str) -> usize {
    index.search(session, typed, LISTED).rows.len()
}

fn skim(lines: &[String], typed: &str) -> usize {
    let skim = SkimMatcherV2::default().ignore_case();
    best(lines.iter().filter_map(|line| skim.fuzzy_match(line, typed)).map(Reverse).collect())
}

fn nucleo(lines: &[Utf32String], typed: &str) -> usize {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    best(lines.iter().filter_map(|line| pattern.score(line.slice(..), &mut matcher).map(Reverse)).collect())
}

fn fzf(lines: &[String], typed: &str) -> usize {
    let mut fzf = FzfV2::new();
    let mut parser = FzfParser::new();
    let query = parser.parse(typed);
    best(lines.iter().filter_map(|line| fzf.distance(query, line)).collect())
}

/// Sorts as much as is listed, the nearest first.
fn best<T: Ord>(mut found: Vec<T>) -> usize {
    if found.len() > LISTED {
        found.select_nth_unstable(LISTED);
        found.truncate(LISTED);
    }
    found.sort_unstable();
    found.len()
}
