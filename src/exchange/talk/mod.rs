//! One row of a table of talks: with whom, when, by what way, and what was said. Nobody has been looked up yet.

#[cfg(test)]
mod tests;
pub mod words;

use self::words::Meant;
use super::csv::Record;
use super::day_order::Orders;
use super::draft::{Above, Draft, Drafter};
use super::guard::unguard;
use super::headers::talks;
use super::mapping::{Column, Mapping};
use super::moment::{Moment, moment};
use super::reason::{Reason, RowProblem};
use super::target::Target;
use crate::domain::field::{Field, Record as Noun, Type, Value};
use crate::domain::id::Id;
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::time::{Now, instant, local};
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use std::fmt::Write as _;

/// The longest number of another system, in characters.
const NUMBER_MOST: usize = 200;

/// When a talk was, as far as the row says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// UTC milliseconds.
    pub ms: i64,
    /// How many milliseconds may be meant from there on: a day, a minute, a second.
    pub width: i64,
}

impl At {
    /// Whether another reading may mean this moment.
    pub const fn holds(self, ms: i64) -> bool {
        self.ms <= ms && ms < self.ms + self.width
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkDraft {
    /// Who the customer and the person are; the name is empty where the row has none.
    pub who: Draft,
    /// Without an identity, a customer and a person.
    pub talk: Interaction,
    /// The file says how far it got; else that follows from its day.
    pub stage_said: bool,
    pub at: Option<At>,
    /// The number of the talk in another system; empty = none.
    pub number: Clean,
    /// What tells it from the customer's other talks, where it has no number: when, by what way, what was said.
    pub content: String,
    /// What was taken otherwise than the file has it; nothing was left out.
    pub notices: Vec<RowProblem>,
}

/// Makes drafts of the rows of one file.
pub struct TalkDrafter {
    who: Drafter,
    now: Now,
}

impl TalkDrafter {
    /// As [`Drafter::new`]. `now`: what lies ahead of it is planned, and its zone is that of days and times.
    pub fn new(mapping: Mapping, home: &str, orders: Orders, now: Now) -> Self {
        Self { who: Drafter::new(mapping, home, orders).nameless(), now }
    }

    pub const fn mapping(&self) -> &Mapping {
        self.who.mapping()
    }

    /// The draft of a row, or what is wrong with it. A row with nothing in it is none.
    pub fn draft(&self, record: &Record<'_>, above: &mut Above) -> Result<Option<TalkDraft>, Vec<RowProblem>> {
        let (who, mut problems) = match self.who.draft(record, above) {
            Ok(None) => return Ok(None),
            Ok(Some(who)) => (Some(who), Vec::new()),
            // Cells that do not stand under their names say nothing.
            Err(problems) if problems.iter().any(|problem| problem.column.is_none()) => return Err(problems),
            Err(problems) => (None, problems),
        };
        let mut row = Row::new(record.line);
        for (at, (column, cell)) in self.mapping().columns.iter().zip(record.cells()).enumerate() {
            let cell = unguard(cell).trim();
            let Target::Talk(field) = column.target else { continue };
            if cell.is_empty() {
                continue;
            }
            row.month_first = self.who.orders().month_first(at);
            row.notices.extend(self.who.orders().notice(record.line, at, column, cell));
            let taken = if cell.contains('\u{fffd}') { Err(Reason::Unreadable) } else { row.fill(field, column, cell) };
            if let Err(reason) = taken {
                problems.push(row.problem(Some(column), reason));
            }
        }
        row.end(self.now, &mut problems);
        match who {
            Some(who) if problems.is_empty() => Ok(Some(row.into_draft(who))),
            _ => Err(problems),
        }
    }
}

struct Row {
    line: u64,
    month_first: bool,
    talk: Interaction,
    zone: Option<Tz>,
    stage: Option<Stage>,
    day: Option<NaiveDate>,
    time: Option<(NaiveTime, bool)>,
    instant: Option<i64>,
    at: Option<At>,
    number: Clean,
    content: String,
    /// What fits no field: it stands below the summary.
    aside: String,
    notices: Vec<RowProblem>,
}

impl Row {
    fn new(line: u64) -> Self {
        Self {
            line,
            month_first: false,
            talk: Interaction::blank(Id::default(), None),
            zone: None,
            stage: None,
            day: None,
            time: None,
            instant: None,
            at: None,
            number: Clean::default(),
            content: String::new(),
            aside: String::new(),
            notices: Vec::new(),
        }
    }

    fn problem(&self, column: Option<&Column>, reason: Reason) -> RowProblem {
        RowProblem { line: self.line, column: column.map(|column| column.header.to_string()), reason }
    }

    fn fill(&mut self, name: &'static str, column: &Column, cell: &str) -> Result<(), Reason> {
        match name {
            talks::WHEN | "day" | "time" | "held_at" => self.moment(name, cell),
            talks::TALK_ID => {
                self.number = Clean::line(&cell.chars().take(NUMBER_MOST).collect::<String>());
                Ok(())
            }
            "zone" => {
                match cell.parse::<Tz>() {
                    Ok(zone) => self.zone = Some(zone),
                    Err(_) => self.keep_as_text(column, cell),
                }
                Ok(())
            }
            "stage" | "channel" | "outcome" | "mood" | "live" => {
                self.choice(name, column, cell);
                Ok(())
            }
            name => self.field(name, cell),
        }
    }

    /// A day in one column and a time in another belong together; a second day is of something else.
    fn moment(&mut self, name: &'static str, cell: &str) -> Result<(), Reason> {
        match moment(cell, self.month_first) {
            Moment::Nothing => {}
            Moment::Wrong => return Err(Reason::Date(cell.to_owned())),
            Moment::Instant(ms) if name == "held_at" => self.instant = Some(ms),
            Moment::Instant(ms) => self.instant = self.instant.or(Some(ms)),
            Moment::Local { day, time, seconds } => {
                if day.is_none() || self.day.is_none() || self.day == day {
                    self.day = self.day.or(day);
                    self.time = self.time.or(time.map(|time| (time, seconds)));
                }
            }
        }
        Ok(())
    }

    fn choice(&mut self, name: &'static str, column: &Column, cell: &str) {
        let Some(field) = Interaction::field(name) else { return };
        let taken =
            self.stage.is_some() && name == "stage" || name != "stage" && field.get(&self.talk) != Value::Unknown;
        match words::meant(name, cell) {
            Meant::Choice(meant) if taken => {
                if field.get(&self.talk) != Value::Text(meant.to_owned()) {
                    self.keep_as_text(column, cell);
                }
            }
            // The name is one of the field's own.
            Meant::Choice(meant) => {
                let _ = field.set(&mut self.talk, Value::Text(meant.to_owned()));
                if name == "stage" {
                    self.stage = Some(self.talk.stage);
                }
            }
            Meant::Nothing => {}
            Meant::Unknown => self.keep_as_text(column, cell),
        }
    }

    /// Nothing of a file is lost because we have no word for it.
    fn keep_as_text(&mut self, column: &Column, cell: &str) {
        self.note_aside(&column.header, cell);
        self.notices.push(self.problem(Some(column), Reason::AsText(cell.to_owned())));
    }

    fn note_aside(&mut self, header: &str, cell: &str) {
        if !self.aside.is_empty() {
            self.aside.push('\n');
        }
        let _ = write!(self.aside, "{header}: {cell}");
    }

    fn field(&mut self, name: &str, cell: &str) -> Result<(), Reason> {
        let Some(field) = Interaction::field(name) else { return Ok(()) };
        let before = field.get(&self.talk);
        let value = match (field.kind, before) {
            (Type::Note, Value::Text(before)) => Value::Text(format!("{before}\n{cell}")),
            (Type::Line(_), Value::Text(before)) => Value::Text(format!("{before}; {cell}")),
            (Type::Note | Type::Line(_), _) => Value::Text(cell.to_owned()),
            (Type::Instant, _) => match moment(cell, self.month_first) {
                Moment::Instant(ms) => Value::Whole(ms),
                Moment::Nothing => return Ok(()),
                Moment::Local { .. } | Moment::Wrong => return Err(Reason::Date(cell.to_owned())),
            },
            (Type::Whole(..), _) => Value::Whole(cell.parse().map_err(|_| Reason::Number(cell.to_owned()))?),
            (Type::Ref, _) => Value::Ref(Id::parse(cell).ok_or_else(|| Reason::Form(cell.to_owned()))?),
            (Type::Choice(_) | Type::YesNo | Type::Date | Type::Time, _) => return Ok(()),
        };
        set(field, &mut self.talk, value, cell)
    }

    /// Puts together when it was and how far it got.
    fn end(&mut self, now: Now, problems: &mut Vec<RowProblem>) {
        let zone = self.zone.unwrap_or(now.zone);
        self.talk.zone = Clean::line(zone.name());
        self.at = self.moment_meant(zone);
        if let (Some(ms), None) = (self.instant, self.day) {
            let at = local(ms, zone);
            (self.day, self.time) = (Some(at.date()), Some((at.time(), false)));
        }
        (self.talk.day, self.talk.time) = (self.day, self.time.map(|(time, _)| time));
        let ahead = self.at.is_some_and(|at| at.ms > now.ms);
        self.talk.stage = match self.stage {
            Some(stage) => stage,
            None if ahead => Stage::Planned,
            None => Stage::Held,
        };
        if self.talk.stage == Stage::Held {
            self.talk.held_at = self.at.map(|at| at.ms);
        }
        let unsaid =
            |problems: &[RowProblem]| !problems.iter().any(|problem| matches!(problem.reason, Reason::Date(_)));
        match (self.at, self.talk.stage) {
            (None, Stage::Held) if unsaid(problems) => problems.push(self.problem(None, Reason::NoDay)),
            // A day of grace: clocks differ from place to place.
            (Some(at), Stage::Held) if at.ms > now.ms + TimeDelta::days(1).num_milliseconds() => {
                let day = self.day.map(|day| day.to_string()).unwrap_or_default();
                problems.push(self.problem(None, Reason::Ahead(day)));
            }
            _ => {}
        }
        let by = self.talk.channel.map(crate::domain::interaction::Channel::name).unwrap_or_default();
        self.content = format!("{}|{by}|{}", self.written(), self.talk.summary);
        if !self.aside.is_empty() {
            let gap = if self.talk.summary.is_empty() { "" } else { "\n" };
            self.talk.summary = Clean::note(&format!("{}{gap}{}", self.talk.summary, self.aside));
        }
    }

    fn moment_meant(&self, zone: Tz) -> Option<At> {
        let width = |delta: TimeDelta| delta.num_milliseconds();
        if let Some(ms) = self.instant {
            return Some(At { ms, width: width(TimeDelta::seconds(1)) });
        }
        let day = self.day?;
        let ms = instant(day.and_time(self.time.map(|(time, _)| time).unwrap_or_default()), zone);
        let width = match self.time {
            Some((_, true)) => width(TimeDelta::seconds(1)),
            Some((_, false)) => width(TimeDelta::minutes(1)),
            None => width(TimeDelta::days(1)),
        };
        Some(At { ms, width })
    }

    /// The moment as the file has it: the same in whatever zone it is read.
    fn written(&self) -> String {
        match (self.instant, self.day, self.time) {
            (Some(ms), ..) => format!("@{}", ms / 1000),
            (None, Some(day), Some((time, _))) => format!("{day}T{time}"),
            (None, Some(day), None) => day.to_string(),
            (None, None, _) => String::new(),
        }
    }

    fn into_draft(self, mut who: Draft) -> TalkDraft {
        let mut notices = std::mem::take(&mut who.notices);
        notices.extend(self.notices);
        TalkDraft {
            who,
            talk: self.talk,
            stage_said: self.stage.is_some(),
            at: self.at,
            number: self.number,
            content: self.content,
            notices,
        }
    }
}

impl TalkDraft {
    /// Keeps below the summary what has no place of its own.
    pub fn note_aside(&mut self, header: &str, text: &str) {
        let gap = if self.talk.summary.is_empty() { "" } else { "\n" };
        self.talk.summary = Clean::note(&format!("{}{gap}{header}: {text}", self.talk.summary));
    }
}

fn set(field: &Field<Interaction>, of: &mut Interaction, value: Value, cell: &str) -> Result<(), Reason> {
    field.set(of, value).map_err(|problem| Reason::of(&problem, cell))
}
