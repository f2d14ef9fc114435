//! Import against inserting the same finished rows into the same tables and indexes in one transaction, table by table; and
//! for comparison in the order in which an import comes to them, which is what the rows of a list cost in any case.
//! `cargo bench --bench import -- [rows]` prints the ratio; the goal is 0.7 or more. Beside the time on the wall stands
//! the time the writing thread had a core (Linux), which other programs hardly disturb. With a file in place of the number
//! it imports that one and prints the highest memory (Linux); the goal is 64 MB, whatever the file.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that fails may stop where it stands")]

use chrono_tz::Tz;
use cornerman::domain::id::Ids;
use cornerman::domain::time::Now;
use cornerman::exchange::source;
use cornerman::store::Store;
use cornerman::usecases::import::{Desk, Options, Talk, import};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

const TABLES: &[&str] =
    &["customer", "person", "role", "contact_point", "tag", "custom", "change", "action", "customer_stats"];
const ROUNDS: usize = 3;

fn main() {
    let rows = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(100_000);
    let dir = tempfile::tempdir().unwrap();
    if let Some(file) = std::env::args().skip(1).find(|arg| Path::new(arg).is_file()) {
        return memory(Path::new(&file), &dir.path().join("memory.db"));
    }
    let file = dir.path().join("customers.csv");
    std::fs::write(&file, table(rows)).unwrap();
    let (mut imports, mut inserts, mut mixed) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let made = dir.path().join(format!("import-{round}.db"));
        imports.push(imported(&file, &made));
        inserts.push(inserted(&made, &dir.path().join(format!("raw-{round}.db")), Order::Tables));
        mixed.push(inserted(&made, &dir.path().join(format!("mixed-{round}.db")), Order::Rows));
    }
    for (name, which) in [("on the wall", 0), ("on a core", 1)] {
        let best = |times: &[[Duration; 2]]| times.iter().map(|time| time[which]).min().unwrap().as_secs_f64();
        let (import, raw, mixed) = (best(&imports), best(&inserts), best(&mixed));
        println!(
            "{rows} rows {name}: import {import:.2} s, the finished rows alone {raw:.2} s, ratio {:.2}; in the order of \
             the import {mixed:.2} s, ratio {:.2}",
            raw / import,
            mixed / import
        );
    }
}

fn memory(file: &Path, at: &Path) {
    let took = imported(file, at);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("VmHWM: unknown");
    println!("{:.2} s, {peak}", took[0].as_secs_f64());
}

fn imported(file: &Path, at: &Path) -> [Duration; 2] {
    let mut store = Store::open(at, "bench").unwrap();
    let options = Options::default();
    let mut ids = Ids::new(1_700_000_000_000, [9; 10]);
    let start = (Instant::now(), on_core());
    let now = Now::new(1_700_000_000_000, Tz::Asia__Shanghai);
    let mut talk = Talk { say: &|_| String::new(), progress: &mut |_| ControlFlow::Continue(()) };
    let source = source::open(file).unwrap();
    let mut desk = Desk { store: &mut store, ids: &mut ids, now, actor: "me", home: "86" };
    let report = import(&mut desk, source, &options, &mut talk).unwrap();
    let took = [start.0.elapsed(), on_core().saturating_sub(start.1)];
    if report.rejected > 0 {
        println!("{} bad rows, the first: {:?}", report.rejected, report.problems[0]);
    }
    store.close().unwrap();
    took
}

/// In what order the finished rows are inserted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// One table after the other.
    Tables,
    /// As they were written, a record and its change in turn.
    Rows,
}

/// Reads the finished rows first; only their insertion is measured.
fn inserted(from: &Path, to: &Path, order: Order) -> [Duration; 2] {
    let finished = Connection::open(from).unwrap();
    Store::open(to, "bench").unwrap().close().unwrap();
    let mut raw = Connection::open(to).unwrap();
    // As our own connection is set while it imports.
    raw.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -20000;",
    )
    .unwrap();
    let tables: Vec<Table> = TABLES.iter().map(|table| read(&finished, table)).collect();
    let mut mixed = Vec::new();
    if order == Order::Rows {
        let rows = |(at, table): (usize, &'_ Table)| -> Vec<(i64, usize, usize)> {
            let seq = |row: &[Value]| table.seq.map_or(i64::MAX, |seq| whole(&row[seq]));
            table.rows.iter().enumerate().map(|(n, row)| (seq(row), at, n)).collect()
        };
        mixed = tables.iter().enumerate().flat_map(rows).collect();
        mixed.sort_unstable();
    }
    let start = (Instant::now(), on_core());
    let tx = raw.transaction().unwrap();
    match order {
        Order::Tables => {
            for Table { sql, rows, .. } in &tables {
                let mut statement = tx.prepare(sql).unwrap();
                for row in rows {
                    statement.execute(rusqlite::params_from_iter(row)).unwrap();
                }
            }
        }
        Order::Rows => {
            let mut statements: Vec<_> = tables.iter().map(|table| tx.prepare(&table.sql).unwrap()).collect();
            for (_, at, n) in mixed {
                statements[at].execute(rusqlite::params_from_iter(&tables[at].rows[n])).unwrap();
            }
        }
    }
    tx.commit().unwrap();
    [start.0.elapsed(), on_core().saturating_sub(start.1)]
}

/// How long this thread has had a core; nothing where the system does not tell.
fn on_core() -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(said.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or_default())
}

/// The finished rows of a table.
struct Table {
    sql: String,
    rows: Vec<Vec<Value>>,
    /// The column that says when a row was written.
    seq: Option<usize>,
}

fn read(finished: &Connection, table: &str) -> Table {
    let mut statement = finished.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let seq = statement.column_names().iter().position(|name| *name == "seq");
    let width = statement.column_count();
    let row = |row: &rusqlite::Row<'_>| (0..width).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>();
    let rows = statement.query_map([], row).unwrap().map(Result::unwrap).collect();
    let marks = vec!["?"; width].join(", ");
    Table { sql: format!("INSERT INTO {table} VALUES ({marks})"), rows, seq }
}

fn whole(value: &Value) -> i64 {
    match value {
        Value::Integer(n) => *n,
        _ => i64::MAX,
    }
}

/// Invented contacts: two or three people to a company, a number and an address each.
fn table(rows: usize) -> String {
    const FAMILY: &[&str] = &["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡"];
    const GIVEN: &[&str] =
        &["伟", "芳", "娜", "敏", "静", "强", "磊", "军", "洋", "勇", "艳", "杰", "涛", "明", "超", "雪"];
    const CITY: &[&str] = &["上海", "北京", "深圳", "杭州", "成都", "苏州"];
    const TRADE: &[&str] = &["机械", "食品", "电子", "纺织", "物流"];
    let mut text = "公司,姓名,手机,邮箱,职务,城市,行业,标签,客户编号备注\n".to_owned();
    for n in 0..rows {
        let company = n * 2 / 5;
        let (family, first, second) = (FAMILY[n % 15], GIVEN[n / 15 % 16], GIVEN[n / 240 % 16]);
        let (city, trade) = (CITY[company % 6], TRADE[company % 5]);
        writeln!(
            text,
            "{city}{company}号{trade}有限公司,{family}{first}{second},1{:010},u{n}@c{company}.example,采购经理,{city},{trade},展会,X{n}",
            3_000_000_000_u64 + n as u64 * 37
        )
        .unwrap();
    }
    text
}
