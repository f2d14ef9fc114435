//! `cornerman drill log|goal|plan`: goals of a quarter, practice written down, and the weeks.

use super::Who;
use crate::cli::json::growth::{GoalJson, PlanJson, PracticeJson};
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::day::past_when;
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::training::heat::{self, Row, Warmth};
use crate::domain::training::plan::{self, Growth, Quarter, Week};
use crate::domain::training::{Area, Goal, Practice};
use crate::locale::{Arg, Words};
use crate::text::{Clean, width};
use crate::usecases::growth;
use chrono::{Datelike as _, NaiveDate};
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// What is typed after `drill log`.
#[derive(Debug, Clone, clap::Args)]
pub struct LogArgs {
    /// How long: 45m, 1h, 1h30m
    time: String,
    /// What was practised; its first word may name the area or the skill: listening, product, team
    #[arg(required = true)]
    what: Vec<String>,
    /// The area, where the first word does not say it
    #[arg(long, value_parser = areas())]
    area: Option<Area>,
    /// The day [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    #[command(flatten)]
    who: Who,
}

#[derive(Debug, Clone, clap::Subcommand)]
pub enum GoalVerb {
    /// Aim at something in a quarter
    Add {
        #[arg(value_parser = areas())]
        area: Area,
        /// What is to be reached, so that one can see it
        text: String,
        /// Minutes a week meant for it
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(0..=10_080))]
        minutes: Option<i64>,
        /// The quarter, such as 2026Q4 [default: this one]
        #[arg(long, value_name = "QUARTER")]
        quarter: Option<String>,
        #[command(flatten)]
        who: Who,
    },
    /// Change a goal
    Edit {
        /// The goal's id, as the list shows it
        id: String,
        /// What is to be reached, so that one can see it
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
        #[arg(long, value_parser = areas())]
        area: Option<Area>,
        /// Minutes a week meant for it
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(0..=10_080))]
        minutes: Option<i64>,
    },
    /// The goals of a quarter
    List {
        /// The quarter, such as 2026Q4 [default: this one]
        #[arg(long, value_name = "QUARTER")]
        quarter: Option<String>,
        /// Of all quarters
        #[arg(long)]
        all: bool,
        #[command(flatten)]
        who: Who,
    },
    /// A goal is reached
    Done {
        /// The goal's id, as the list shows it
        id: String,
        /// It is aimed at again
        #[arg(long)]
        again: bool,
    },
}

fn areas() -> impl TypedValueParser<Value = Area> {
    PossibleValuesParser::new(Area::NAMES).try_map(|name| Area::parse(&name).ok_or("unknown"))
}

pub fn log(args: &LogArgs, session: &mut Session, out: Out) -> Result<(), Problem> {
    let bad = |what: &'static str, value: &str| Problem::new(Kind::BadData, what).arg("value", value);
    let minutes = plan::minutes(&args.time).ok_or_else(|| bad("practice-minutes", &args.time).field("minutes"))?;
    let first = args.what.first().map(String::as_str).unwrap_or_default();
    let named = plan::area_named(first);
    let area = args.area.or(named).ok_or_else(|| bad("practice-area", first).field("area"))?;
    let day = match &args.on {
        Some(on) => past_when(on, session.typed()).map_err(|problem| problem.field("day"))?.day,
        None => session.now.today(),
    };
    // The bare name of an area says nothing that the area does not say.
    let from = usize::from(Area::parse(&first.to_lowercase()).is_some() && args.what.len() > 1);
    let mut practice = Practice::blank(session.ids.next_id(), None);
    (practice.day, practice.area, practice.minutes) = (Some(day), area, Some(minutes));
    practice.note = Clean::line(&args.what[from..].join(" "));
    let mut store = session.store()?;
    practice.trainee = args.who.id(&store)?;
    growth::practised(&mut store, &practice, session.now, &session.actor)?;
    if out.json {
        return out::json(&json::text(&PracticeJson::from(&practice))?);
    }
    let week = of_week(&growth::read(&store, practice.trainee)?, day, session);
    let args = [
        ("time", session.words.minutes(minutes).into()),
        ("area", session.words.choice("area", area.name()).into_owned().into()),
        ("week", session.words.minutes(week.total()).into()),
    ];
    out.line(session.words.fmt("cli-practice-logged", &args))
}

fn of_week(growth: &Growth, day: NaiveDate, session: &Session) -> Week {
    let mondays = [plan::monday(day)];
    growth.weeks(&mondays, session.now)[0]
}

fn quarter(typed: Option<&str>, session: &Session) -> Result<Quarter, Problem> {
    let bad = |typed: &str| Problem::new(Kind::BadData, "not-a-quarter").arg("value", typed).field("quarter");
    typed.map_or_else(|| Ok(Quarter::of(session.now.today())), |typed| Quarter::parse(typed).ok_or_else(|| bad(typed)))
}

pub fn goal(verb: GoalVerb, session: &mut Session, out: Out) -> Result<(), Problem> {
    match verb {
        GoalVerb::Add { area, text, minutes, quarter: typed, who } => {
            let quarter = quarter(typed.as_deref(), session)?;
            let mut goal = Goal::blank(session.ids.next_id(), None);
            (goal.area, goal.minutes) = (area, minutes);
            (goal.text, goal.quarter) = (Clean::line(&text), Clean::line(&quarter.to_string()));
            let mut store = session.store()?;
            goal.trainee = who.id(&store)?;
            growth::goal(&mut store, None, &goal, session.now, &session.actor)?.written()?;
            said(&goal, "cli-goal-added", session, out)
        }
        GoalVerb::Done { id, again } => {
            let mut store = session.store()?;
            let before = growth::which(&store, &id)?;
            let goal = Goal { done_at: (!again).then_some(session.now.ms), ..before.clone() };
            growth::goal(&mut store, Some(&before), &goal, session.now, &session.actor)?.written()?;
            said(&goal, if again { "cli-goal-again" } else { "cli-goal-done" }, session, out)
        }
        GoalVerb::Edit { id, text, area, minutes } => {
            let mut store = session.store()?;
            let before = growth::which(&store, &id)?;
            let mut goal = Goal { area: area.unwrap_or(before.area), ..before.clone() };
            goal.text = text.map_or(goal.text, |text| Clean::line(&text));
            goal.minutes = minutes.or(goal.minutes);
            growth::goal(&mut store, Some(&before), &goal, session.now, &session.actor)?.written()?;
            said(&goal, "cli-goal-added", session, out)
        }
        GoalVerb::List { quarter: typed, all, who } => {
            let store = session.store()?;
            let growth = growth::read(&store, who.id(&store)?)?;
            let goals =
                if all { growth.goals.iter().collect() } else { growth.goals_of(quarter(typed.as_deref(), session)?) };
            list(&goals, session, out)
        }
    }
}

fn list(goals: &[&Goal], session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::array(goals.iter().map(|goal| json::line(&GoalJson::from(*goal))));
    }
    if goals.is_empty() {
        out::aside([session.words.get("cli-no-goals")]);
    }
    let rows: Vec<[String; 5]> = goals.iter().map(|goal| row(goal, session)).collect();
    out.lines(table::lines(&rows, out.terminal))
}

fn row(goal: &Goal, session: &Session) -> [String; 5] {
    let words = &session.words;
    let done = if goal.done_at.is_some() { words.get("growth-reached").into_owned() } else { String::new() };
    [
        goal.id.short(),
        goal.quarter.to_string(),
        words.choice("area", goal.area.name()).into_owned(),
        goal.text.to_string(),
        done,
    ]
}

fn said(goal: &Goal, key: &str, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&GoalJson::from(goal))?);
    }
    let args = [("text", Arg::from(goal.text.as_str())), ("id", goal.id.short().into())];
    out.line(session.words.fmt(key, &args))
}

pub fn plan(who: &Who, typed: Option<&str>, session: &Session, out: Out) -> Result<(), Problem> {
    let quarter = quarter(typed, session)?;
    let store = session.store()?;
    let growth = growth::read(&store, who.id(&store)?)?;
    let weeks = growth.weeks(&quarter.weeks(), session.now);
    let goals = growth.goals_of(quarter);
    let week = of_week(&growth, session.now.today(), session);
    let heat = heat::rows(&growth, heat::WEEKS, session.now);
    if out.json {
        return out::json(&json::text(&PlanJson::new(quarter, &goals, &weeks, week, &heat))?);
    }
    let words = &session.words;
    let mut lines = vec![words.plan_title(quarter, session.now), words.plan_week(week.total())];
    let rows: Vec<[String; 5]> = goals.iter().map(|goal| row(goal, session)).collect();
    lines.extend(table::lines(&rows, out.terminal));
    let area = |area: Area| words.choice("area", area.name()).into_owned();
    let [a, b, c, d] = [Area::Communication, Area::Emotional, Area::Knowledge, Area::Teamwork].map(area);
    let mut rows = vec![[String::new(), a, b, c, d, words.get("growth-all").into_owned()]];
    // What has not come yet has nothing to tell.
    let come = |week: &&Week| week.monday <= session.now.today() || weeks[0].monday > session.now.today();
    for week in weeks.iter().filter(come) {
        let of = |area: Area| words.week_hours(week.of(area));
        let [communication, emotional, knowledge, teamwork] =
            [Area::Communication, Area::Emotional, Area::Knowledge, Area::Teamwork].map(of);
        let (day, all) = (words.day(week.monday, session.now.today()), words.week_hours(week.total()));
        rows.push([day, communication, emotional, knowledge, teamwork, all]);
    }
    lines.extend(table::lines(&rows, out.terminal));
    lines.extend(days(&heat, words));
    out.lines(lines)
}

/// The heat map in lines: a row for each day of the week, a column for each week.
fn days(rows: &[Row], words: &Words) -> Vec<String> {
    const NAME: usize = 6;
    const DAY: usize = 2;
    let mut lines = vec![words.heat_title(rows)];
    if heat::practised(rows) == 0 {
        return lines;
    }
    lines.push(format!("{}{}", " ".repeat(NAME), words.heat_months(rows, DAY)));
    let week = rows.first().into_iter().flat_map(|first| first.monday.iter_days().take(7).enumerate());
    lines.extend(week.map(|(at, day)| {
        let name = words.weekday_short(day.weekday());
        let gap = " ".repeat(NAME.saturating_sub(width(&name)));
        let sign = |row: &Row| row.days[at].map_or(" ", |minutes| Warmth::of(minutes).sign());
        let signs: Vec<&str> = rows.iter().map(sign).collect();
        format!("{name}{gap}{}", signs.join(" ")).trim_end().to_owned()
    }));
    lines.push(format!("{}{}", " ".repeat(NAME), words.heat_legend()));
    lines
}
