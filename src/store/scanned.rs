//! For tests: which tables statements read from front to back. SQLite's own programs say it, of whatever statement runs: a
//! new one is looked at without being named anywhere.

use super::Store;
use rusqlite::params_from_iter;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::types::{FromSql, Value};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

thread_local! {
    static RAN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Takes down a statement that begins to run.
fn ran(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(statement, _) = event {
        RAN.with_borrow_mut(|ran| ran.insert(statement.sql().into_owned()));
    }
}

impl Store {
    /// The tables that are read whole by what `run` asks, each with the statements that do it. An index over a part of a
    /// table is no such reading: it is made for it.
    pub fn scanned(&self, run: impl FnOnce(&Self)) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for sql in self.asked(run) {
            for table in self.read_whole(&sql) {
                found.entry(table).or_default().insert(sql.clone());
            }
        }
        found
    }

    /// The statements that `run` asks, each once.
    pub fn asked(&self, run: impl FnOnce(&Self)) -> BTreeSet<String> {
        RAN.take();
        self.conn.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(ran));
        run(self);
        self.conn.trace_v2(TraceEventCodes::empty(), None);
        RAN.take()
    }

    fn read_whole(&self, sql: &str) -> BTreeSet<String> {
        // The greatest of an index is one step backwards, though the program of it could go on.
        let plan = self.explained::<String>(&format!("EXPLAIN QUERY PLAN {sql}"), 3);
        let backwards = plan.iter().any(|step| step.starts_with("SCAN"));
        let whole = "SELECT rootpage, tbl_name FROM sqlite_schema
             WHERE rootpage > 0 AND NOT (type = 'index' AND coalesce(sql, '') LIKE '% WHERE %')";
        let mut statement = self.conn.prepare(whole).unwrap();
        let roots: HashMap<i64, String> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        let program = format!("EXPLAIN {sql}");
        let [codes, one, two] = [1, 2, 3].map(|column| self.explained::<Value>(&program, column));
        let steps_of = |code: &str| -> Vec<(Value, Value)> {
            let of = |step: &Value| *step == Value::Text(code.to_owned());
            let steps = codes.iter().zip(one.iter().zip(&two)).filter(|(step, _)| of(step));
            steps.map(|(_, (one, two))| (one.clone(), two.clone())).collect()
        };
        let turns = |code: &str, cursor: &Value| steps_of(code).iter().any(|(at, _)| at == cursor);
        let scans = |cursor: &Value| {
            turns("Rewind", cursor) && turns("Next", cursor)
                || backwards && turns("Last", cursor) && turns("Prev", cursor)
        };
        let read = steps_of("OpenRead").into_iter().filter(|(cursor, _)| scans(cursor));
        let table = |root: Value| if let Value::Integer(root) = root { roots.get(&root).cloned() } else { None };
        read.filter_map(|(_, root)| table(root)).collect()
    }

    /// A column of what SQLite says of a statement; its parameters do not matter.
    fn explained<T: FromSql>(&self, sql: &str, column: usize) -> Vec<T> {
        let mut statement = self.conn.prepare(sql).unwrap();
        let nothing = vec![Value::Null; statement.parameter_count()];
        let rows = statement.query_map(params_from_iter(nothing), |row| row.get(column)).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

#[test]
fn a_whole_reading_is_told_from_a_search_whatever_the_table_is_called_in_the_statement() {
    let store = Store::in_memory("test").unwrap();
    let whole = |sql: &str| store.scanned(|store| drop(store.conn.prepare(sql).unwrap().query([]).unwrap().next()));
    for (sql, tables) in [
        ("SELECT count(*) FROM interaction i WHERE i.goal = 'x'", &["interaction"][..]),
        (
            "SELECT max(i.held_at) FROM customer c LEFT JOIN interaction i ON i.goal = c.name",
            &["customer", "interaction"],
        ),
        ("SELECT 1 FROM interaction i WHERE i.parent = x'00'", &[]),
        ("SELECT 1 FROM interaction WHERE dead = 0 AND stage IN ('planned', 'running') AND at < 9", &[]),
        ("SELECT parent FROM interaction ORDER BY parent", &["interaction"]),
        ("SELECT max(seq) FROM change", &[]),
        ("SELECT c.id FROM customer c WHERE EXISTS (SELECT 1 FROM change h WHERE h.id = c.id)", &["customer"]),
    ] {
        assert_eq!(whole(sql).into_keys().collect::<Vec<_>>(), tables, "{sql}");
    }
}
