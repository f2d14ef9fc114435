//! Customers by condition: the prefilter as a statement with parameters, and the little that is read of each customer.

use super::record;
use super::scan::{Put, Scan};
use super::stats::is_contact;
use super::{Store, StoreError};
use crate::domain::customer::Customer;
use crate::domain::field::Value as Kept;
use crate::domain::id::Id;
use crate::domain::person::{Part, Stance};
use crate::domain::segment::{Figure, Member, Needs, Prefilter, Sketch, Test};
use crate::text::fold_str;
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};
use std::ops::ControlFlow;

/// Where fewer than one in so many pass, what hangs on the others is not read.
const FEW: usize = 8;

/// A condition of a statement, and the values of its parameters in their order. The text is made of fixed pieces and of
/// names from the table of fields; whatever somebody typed is a value.
#[derive(Debug, Default, Clone)]
struct Where {
    sql: String,
    values: Vec<Value>,
}

impl Where {
    fn of(prefilter: &Prefilter) -> Self {
        let mut made = Self::default();
        made.add(prefilter);
        made
    }

    fn add(&mut self, prefilter: &Prefilter) {
        match prefilter {
            Prefilter::Everyone => self.sql.push('1'),
            Prefilter::All(parts) => self.joined(parts, " AND "),
            Prefilter::Any(parts) => self.joined(parts, " OR "),
            Prefilter::Test(test) => self.test(test),
        }
    }

    fn joined(&mut self, parts: &[Prefilter], with: &str) {
        self.sql.push('(');
        for (at, part) in parts.iter().enumerate() {
            self.sql.push_str(if at > 0 { with } else { "" });
            self.add(part);
        }
        self.sql.push(')');
    }

    fn test(&mut self, test: &Test) {
        match test {
            Test::Filled { field, filled } => {
                self.push(&format!("c.{field} IS {}NULL", if *filled { "NOT " } else { "" }));
            }
            Test::OneOf { field, values } => {
                let marks = vec!["?"; values.len()].join(", ");
                self.push(&format!("c.{field} IN ({marks})"));
                self.values.extend(values.iter().map(record::owned));
            }
            Test::Days { field, from, to } => {
                self.between(&format!("c.{field}"), from.map(day), to.map(day));
            }
            Test::Moment { figure, from, before } => {
                let column = match figure {
                    Figure::LastContact => "s.last_contact",
                    Figure::LastVisit => "s.last_visit",
                };
                self.between(column, from.map(Value::from), before.map(Value::from));
            }
            Test::Contacts { from, to } => {
                self.between("coalesce(s.contacts, 0)", Some((*from).into()), to.map(Value::from));
            }
            Test::Complaining => {
                self.push("c.id IN (SELECT parent FROM complaint WHERE dead = 0 AND closed_at IS NULL)");
            }
            Test::Open { by } => {
                self.push("c.id IN (SELECT parent FROM followup WHERE dead = 0 AND done_at IS NULL");
                if let Some(by) = by {
                    self.push(" AND due <= ?");
                    self.values.push(day(*by));
                }
                self.push(")");
            }
        }
    }

    fn push(&mut self, sql: &str) {
        self.sql.push_str(sql);
    }

    /// Known, and between these, both included.
    fn between(&mut self, column: &str, from: Option<Value>, to: Option<Value>) {
        self.push(&format!("({column} IS NOT NULL"));
        for (sign, bound) in [(">=", from), ("<=", to)] {
            if let Some(bound) = bound {
                self.push(&format!(" AND {column} {sign} ?"));
                self.values.push(bound);
            }
        }
        self.push(")");
    }
}

fn day(date: NaiveDate) -> Value {
    record::owned(&Kept::Date(date))
}

const FIGURES: &str = " LEFT JOIN customer_stats s ON s.customer = c.id";

impl Store {
    /// Calls `each` with what is needed of every living customer who passes, in no order that means anything. `each` may
    /// break it off.
    pub fn each_sketch(
        &self,
        needs: &Needs,
        prefilter: &Prefilter,
        mut each: impl FnMut(&Sketch) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        // One state of the file for all statements.
        let _reading = self.conn.unchecked_transaction()?;
        let passes = Where::of(prefilter);
        let joined = if needs.figures || prefilter.looks_at_figures() { FIGURES } else { "" };
        let narrow = needs.hangs() && *prefilter != Prefilter::Everyone && self.are_few(&passes, joined)?;
        let among = format!("IN (SELECT c.id FROM customer c{joined} WHERE c.dead = 0 AND {})", passes.sql);

        let mut statements = Vec::new();
        for Hanging { select, parent, grouped, put } in hanging(needs) {
            let among = if narrow { format!(" AND {parent} {among}") } else { String::new() };
            let group = if grouped { format!(" GROUP BY {parent}") } else { String::new() };
            let sql = format!("{select}{among}{group} ORDER BY {parent}");
            statements.push((self.conn.prepare_cached(&sql)?, put));
        }
        let mut scans = Vec::new();
        for (statement, put) in &mut statements {
            let values = if narrow { passes.values.as_slice() } else { &[] };
            scans.push(Scan::start(statement, params_from_iter(values), *put)?);
        }

        let columns = needs.fields.iter().fold(String::new(), |list, field| list + ", c." + field.name);
        let figures = if needs.figures { ", s.last_contact, s.last_visit, s.contacts, s.open_complaints" } else { "" };
        let order = if needs.hangs() { " ORDER BY c.id" } else { "" };
        let sql = format!(
            "SELECT c.rid, c.id, c.seq{columns}{figures} FROM customer c{joined} WHERE c.dead = 0 AND {}{order}",
            passes.sql
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut written = self.conn.prepare_cached("SELECT at FROM change WHERE seq = ?1")?;
        let mut rows = statement.query(params_from_iter(&passes.values))?;
        while let Some(row) = rows.next()? {
            let mut sketch = row_to_sketch(row, needs)?;
            for scan in &mut scans {
                scan.take(*sketch.id.bytes(), &mut sketch)?;
            }
            if needs.added {
                sketch.added_at = super::rhythm::made_at(&self.conn, sketch.id)?;
            }
            if needs.changed {
                let mut found = written.query([sketch.seq])?;
                sketch.changed_at = found.next()?.map(|row| row.get(0)).transpose()?;
            }
            if each(&sketch).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The names of the columns that people added, the commonest first.
    pub fn own_columns(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT name FROM custom WHERE dead = 0 GROUP BY name ORDER BY count(*) DESC, name")?;
        let names = statement.query_map([], |row| row.get(0))?;
        names.map(|name| name.map_err(StoreError::from)).collect()
    }

    /// Calls `each` with every value in a column that people added; case, width and script of its name aside.
    pub fn each_own_value(&self, name: &str, mut each: impl FnMut(&str)) -> Result<(), StoreError> {
        let wanted = fold_str(name);
        let mut statement = self.conn.prepare_cached("SELECT value FROM custom WHERE dead = 0 AND name = ?1")?;
        for name in self.own_columns()?.into_iter().filter(|name| fold_str(name) == wanted) {
            let mut rows = statement.query([name])?;
            while let Some(row) = rows.next()? {
                each(row.get_ref(0)?.as_str().unwrap_or_default());
            }
        }
        Ok(())
    }

    fn are_few(&self, passes: &Where, joined: &str) -> Result<bool, StoreError> {
        let sql = format!("SELECT count(*) FROM customer c{joined} WHERE c.dead = 0 AND {}", passes.sql);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let few: i64 = statement.query_row(params_from_iter(&passes.values), |row| row.get(0))?;
        Ok(usize::try_from(few).unwrap_or(0) * FEW < self.customer_count()?)
    }
}

fn row_to_sketch(row: &Row<'_>, needs: &Needs) -> Result<Sketch, StoreError> {
    let mut sketch =
        Sketch { row: row.get(0)?, id: Id::from_bytes(row.get(1)?), seq: row.get(2)?, ..Sketch::default() };
    let mut at = 3;
    for field in &needs.fields {
        sketch.fields.push(record::value::<Customer>(row.get_ref(at)?, field)?);
        at += 1;
    }
    if needs.figures {
        sketch.last_contact = row.get(at)?;
        sketch.last_visit = row.get(at + 1)?;
        sketch.contacts = row.get::<_, Option<u32>>(at + 2)?.unwrap_or(0);
        sketch.open_complaints = row.get::<_, Option<u32>>(at + 3)?.unwrap_or(0);
    }
    Ok(sketch)
}

/// What is read beside the customers.
#[derive(Clone, Copy)]
struct Hanging {
    /// The statement up to its conditions; its first column is the customer.
    select: &'static str,
    /// The customer, as the statement names it.
    parent: &'static str,
    /// One row for each customer.
    grouped: bool,
    put: Put<Sketch>,
}

/// Every row there is.
const fn each(select: &'static str, put: Put<Sketch>) -> Hanging {
    Hanging { select, parent: "parent", grouped: false, put }
}

/// Figures of each customer's rows.
const fn figures(select: &'static str, put: Put<Sketch>) -> Hanging {
    Hanging { select, parent: "parent", grouped: true, put }
}

fn hanging(needs: &Needs) -> Vec<Hanging> {
    let wanted = [
        (needs.tags, &[TAGS][..]),
        (needs.customs, &[CUSTOMS]),
        (needs.points, &[POINTS]),
        (needs.people, &[PEOPLE]),
        (needs.followups, &[FOLLOWUPS]),
        (needs.talks, &[TALKS]),
        (needs.changed, CHANGED),
    ];
    wanted.into_iter().filter(|(wanted, _)| *wanted).flat_map(|(_, hanging)| hanging.iter().copied()).collect()
}

const TAGS: Hanging = each("SELECT parent, name FROM tag WHERE dead = 0", |sketch, row| {
    sketch.tags.push(text(row, 1)?);
    Ok(())
});

const CUSTOMS: Hanging = each("SELECT parent, name, value FROM custom WHERE dead = 0", |sketch, row| {
    sketch.customs.push((text(row, 1)?, text(row, 2)?));
    Ok(())
});

const POINTS: Hanging = each(
    "SELECT parent, way, value FROM contact_point WHERE dead = 0 AND way IN ('mobile', 'phone', 'email')",
    |sketch, row| {
        let email = row.get_ref(1)?.as_str().unwrap_or_default() == "email";
        if email { &mut sketch.emails } else { &mut sketch.phones }.push(text(row, 2)?);
        Ok(())
    },
);

const PEOPLE: Hanging = Hanging {
    select: "SELECT r.parent, p.id, p.name, r.function, r.department, r.part, r.stance
             FROM role r CROSS JOIN person p ON p.id = r.person WHERE r.dead = 0 AND p.dead = 0",
    parent: "r.parent",
    grouped: false,
    put: |sketch, row| {
        let member = member(row)?;
        if sketch.people.last().is_none_or(|last| last.person != member.person) {
            sketch.people.push(member);
        }
        Ok(())
    },
};

const FOLLOWUPS: Hanging =
    figures("SELECT parent, count(*), min(due) FROM followup WHERE dead = 0 AND done_at IS NULL", |sketch, row| {
        sketch.followups = row.get(1)?;
        sketch.first_due = row.get::<_, Option<String>>(2)?.and_then(|day| day.parse().ok());
        Ok(())
    });

/// Contacts, and those that came to an order or an advance.
const TALKS: Hanging = figures(
    concat!(
        "SELECT parent, count(*), count(*) FILTER (WHERE outcome IN ('order', 'advance')) FROM interaction
         WHERE dead = 0 AND ",
        is_contact!()
    ),
    |sketch, row| {
        sketch.contacts = row.get(1)?;
        sketch.advances = row.get(2)?;
        Ok(())
    },
);

const CHANGED: &[Hanging] = &[
    figures("SELECT parent, max(seq) FROM contact_point WHERE dead = 0", newer),
    figures("SELECT parent, max(seq) FROM tag WHERE dead = 0", newer),
    figures("SELECT parent, max(seq) FROM custom WHERE dead = 0", newer),
    figures("SELECT parent, max(seq) FROM interaction WHERE dead = 0", newer),
    figures("SELECT parent, max(seq) FROM followup WHERE dead = 0", newer),
    figures("SELECT parent, max(seq) FROM role WHERE dead = 0", newer),
    Hanging {
        select: "SELECT r.parent, max(p.seq) FROM role r CROSS JOIN person p ON p.id = r.person
                 WHERE r.dead = 0 AND p.dead = 0",
        parent: "r.parent",
        grouped: true,
        put: newer,
    },
];

fn newer(sketch: &mut Sketch, row: &Row<'_>) -> Result<(), StoreError> {
    sketch.seq = sketch.seq.max(row.get(1)?);
    Ok(())
}

fn member(row: &Row<'_>) -> Result<Member, StoreError> {
    Ok(Member {
        person: Id::from_bytes(row.get(1)?),
        name: text(row, 2)?,
        function: text(row, 3)?,
        department: text(row, 4)?,
        part: Part::parse(&text(row, 5)?),
        stance: Stance::parse(&text(row, 6)?),
    })
}

fn text(row: &Row<'_>, at: usize) -> Result<String, StoreError> {
    Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())
}
