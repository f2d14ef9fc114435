//! Lists by condition as the file grows: the time for each customer must not grow with their number, and stays beside that
//! of a plain scan of the same columns. `cargo bench --bench lists -- [most rows]` prints ratios, from 10,000 customers on
//! in steps of ten.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that fails may stop where it stands")]

mod customers;

use chrono_tz::Tz;
use cornerman::domain::playbook::Playbook;
use cornerman::domain::rhythm::House;
use cornerman::domain::segment::{Needs, Prefilter};
use cornerman::domain::time::Now;
use cornerman::store::Store;
use cornerman::usecases::segment::{self, Ground, Question};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
const CONDITIONS: [(&str, &str); 6] = [
    ("a city", "city = 上海"),
    ("city and trade", "city = 上海 and industry = 机械"),
    ("a tag", "tag = 重点 and not tag = 老客户"),
    ("overdue", "overdue > 14d and city = 上海"),
    ("never met", "last_contact is empty and phone is not empty"),
    ("a part of the name", "name ~ 华 or note ~ 华"),
];

fn main() {
    let most = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(1_000_000);
    let mut first = vec![None; CONDITIONS.len()];
    let mut rows = 10_000;
    while rows <= most {
        let (path, kept) = customers::database(rows);
        measure(&Store::open_again(&path.join("cornerman.db"), "bench").unwrap(), kept, &mut first);
        rows *= 10;
    }
}

fn measure(store: &Store, rows: usize, first: &mut [Option<f64>]) {
    let (playbook, house) = (Playbook::default(), House::default());
    let ground = Ground { playbook: &playbook, house: &house, now: Now::new(1_795_376_000_000, Tz::UTC) };
    for (at, (name, text)) in CONDITIONS.iter().enumerate() {
        let condition = segment::condition(store, text, None, ground.now.today()).unwrap();
        let question = Question { condition: Some(&condition), ..Question::default() };
        let needs = Needs::of(condition.subjects());
        let (mut took, mut plain, mut found) = (Duration::MAX, Duration::MAX, 0);
        // One after the other, so that whatever else the machine does falls on both.
        for _ in 0..ROUNDS {
            let start = Instant::now();
            found = segment::run(store, ground, question, &mut || true).unwrap().unwrap().rows.len();
            took = took.min(start.elapsed());
            let start = Instant::now();
            let mut seen = 0_usize;
            store
                .each_sketch(&needs, &Prefilter::Everyone, |_| {
                    seen += 1;
                    ControlFlow::Continue(())
                })
                .unwrap();
            assert_eq!(seen, rows);
            plain = plain.min(start.elapsed());
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of customers")]
        let each = took.as_secs_f64() / rows as f64;
        let growth = each / *first[at].get_or_insert(each);
        println!(
            "{rows:>9} customers, {name}: {found} found; {growth:.2} of the time for each at the smallest file, {:.2} of a plain scan",
            took.as_secs_f64() / plain.as_secs_f64()
        );
    }
}
