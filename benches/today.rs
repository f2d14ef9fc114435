//! The page of the day as the file grows: the time for each customer must not grow with their number, and the whole page is
//! held against a plain SQL read of the same rows that keeps no rule and no order. `cargo bench --bench today -- [most
//! rows]` prints ratios, from 10,000 customers on in steps of ten; a million take minutes to set up, once.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that fails may stop where it stands")]

mod customers;

use chrono::TimeDelta;
use chrono_tz::Tz;
use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record;
use cornerman::domain::followup::Followup;
use cornerman::domain::id::{Id, Ids};
use cornerman::domain::interaction::{Channel, Interaction, Stage};
use cornerman::domain::rhythm::House;
use cornerman::domain::time::Now;
use cornerman::domain::today::Today;
use cornerman::domain::training::queue::Limits;
use cornerman::store::Store;
use cornerman::store::change::Deed;
use cornerman::text::Clean;
use cornerman::usecases::today::{self, Wish};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
const NOW: Now = Now::new(1_795_376_000_000, Tz::Asia__Shanghai);
const DAY: i64 = 86_400_000;
const LEVELS: [&str; 5] = ["vip", "key", "strategic", "model", ""];

fn main() {
    let most = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(100_000);
    let (mut rows, mut first) = (10_000, None);
    while rows <= most {
        let (path, count) = planned(rows);
        measure(&path.join("cornerman.db"), count, &mut first);
        rows *= 10;
    }
}

fn measure(path: &Path, rows: usize, first: &mut Option<f64>) {
    let store = Store::open_again(path, "bench").unwrap();
    let plain = Connection::open(path).unwrap();
    let playbook = Arc::new(cornerman::content::load("en", None).0);
    let wish =
        Wish { playbook, house: House::default(), days: Today::DAYS, limit: 100, drills: Limits::default(), now: NOW };
    let (mut page, mut glance, mut read) = (Duration::MAX, Duration::MAX, Duration::MAX);
    let mut total = 0;
    // One after the other, so that whatever else the machine does falls on all.
    for _ in 0..ROUNDS {
        let start = Instant::now();
        total = today::page(&store, &wish).unwrap().total();
        page = page.min(start.elapsed());
        let start = Instant::now();
        today::glance(&store, wish.limit, NOW).unwrap();
        glance = glance.min(start.elapsed());
        let start = Instant::now();
        assert!(plain_read(&plain) > 0);
        read = read.min(start.elapsed());
    }
    #[expect(clippy::cast_precision_loss, reason = "a number of customers")]
    let each = page.as_secs_f64() / rows as f64;
    let growth = each / *first.get_or_insert(each);
    println!(
        "{rows:>9} customers, {total} on the page: {growth:.2} of the time for each at the smallest file, {:.2} of a plain read; \
         the first picture {:.2} of it",
        page.as_secs_f64() / read.as_secs_f64(),
        glance.as_secs_f64() / read.as_secs_f64(),
    );
}

/// The same rows, as whoever knows only SQL would read them: every value is looked at.
fn plain_read(conn: &Connection) -> usize {
    let mut seen = 0;
    for sql in [
        "SELECT c.rid, c.id, c.level, c.visit_window, c.rest_until, c.do_not_call, c.birthday, s.last_contact, s.last_visit,
           (SELECT min(at) FROM change WHERE id = c.id)
         FROM customer c LEFT JOIN customer_stats s ON s.customer = c.id WHERE c.dead = 0 AND c.level IS NOT NULL",
        "SELECT f.* FROM followup f JOIN customer c ON c.id = f.parent WHERE f.dead = 0 AND f.done_at IS NULL",
        "SELECT i.* FROM interaction i JOIN customer c ON c.id = i.parent
         WHERE i.dead = 0 AND i.stage IN ('planned', 'running')",
    ] {
        let mut statement = conn.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                std::hint::black_box(row.get_ref(at).unwrap());
            }
            seen += 1;
        }
    }
    seen
}

/// A folder with a file in which four of five customers have a level, a third was met, and some are to be met or have
/// something to be done; and how many customers there are.
fn planned(n: usize) -> (PathBuf, usize) {
    let home = customers::kept(&format!("today-{n}"));
    let at = home.join("cornerman.db");
    let (from, count) = customers::database(n);
    if !home.join("whole").exists() {
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(&home).unwrap();
        std::fs::copy(from.join("cornerman.db"), &at).unwrap();
        let mut store = Store::open(&at, "bench").unwrap();
        fill(&mut store);
        store.close().unwrap();
        std::fs::write(home.join("whole"), "").unwrap();
    }
    (home, count)
}

fn fill(store: &mut Store) {
    let order = store.customer_order().unwrap();
    let ids: Vec<Id> =
        order.chunks(500).flat_map(|rows| store.customer_rows(rows).unwrap()).map(|row| row.id).collect();
    let mut made = Ids::new(1_795_000_000_000, [7; 10]);
    let mut writer = store.begin(&Deed { now: NOW, actor: "me", verb: "save", subject: "" }).unwrap();
    for (nth, id) in (0_i64..).zip(ids) {
        let mut customer = writer.get::<Customer>(id).unwrap().unwrap();
        // A step that shares no factor with what it is divided by leaves no pattern.
        let turn = (nth * 7_919) % 10_007;
        customer.level = Clean::line(LEVELS[usize::try_from(turn % 5).unwrap()]);
        writer.put(&customer).unwrap();
        if turn % 3 == 0 {
            let mut talk = Interaction::blank(made.next_id(), Some(id));
            (talk.stage, talk.channel) = (Stage::Held, Some(Channel::Face));
            talk.held_at = Some(NOW.ms - (turn % 60) * DAY);
            writer.put(&talk).unwrap();
        }
        let day = NOW.today() + TimeDelta::days(turn % 20 - 10);
        if turn % 20 == 1 {
            let mut due = Followup::blank(made.next_id(), Some(id));
            (due.due, due.text) = (Some(day), Clean::line("Call back"));
            writer.put(&due).unwrap();
        }
        if turn % 50 == 2 {
            let mut talk = Interaction::blank(made.next_id(), Some(id));
            (talk.day, talk.zone) = (Some(day), Clean::line(NOW.zone.name()));
            writer.put(&talk).unwrap();
        }
    }
    writer.finish().unwrap();
}
