//! The forms of the plan: a goal of the quarter, and practice to be written down.

use super::Purpose;
use crate::app::model::Model;
use crate::app::msg::{Deed, Effect};
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::app::training::Work;
use crate::domain::day::parse_day;
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::training::plan::{self, Quarter};
use crate::domain::training::{Area, Goal, Practice};
use crate::text::Clean;

/// What is written into the plan.
#[derive(Debug, Clone)]
pub enum Entry {
    Goal(Box<Goal>),
    Practice(Box<Practice>),
}

/// A goal of this quarter.
pub fn goal(model: &mut Model) {
    let mut goal = Goal::blank(model.ids.next_id(), None);
    goal.quarter = Clean::line(&Quarter::of(model.now.today()).to_string());
    let rows = vec![
        FormRow::choice("area", "area", Area::NAMES, Some(Area::Communication.name()), false),
        FormRow::line("goal", "").with_hint("ui-goal-hint"),
        FormRow::line("weekly", "").with_hint("ui-minutes-hint"),
    ];
    let form = Form::new("form-goal", rows, Purpose::Growth(Entry::Goal(Box::new(goal))));
    model.popups.push(Popup::Form(Box::new(form)));
}

/// Practice of today.
pub fn practice(model: &mut Model) {
    let practice = Practice::blank(model.ids.next_id(), None);
    let today = model.now.today().format("%Y-%m-%d").to_string();
    let rows = vec![
        FormRow::line("minutes", "").with_hint("ui-minutes-hint"),
        FormRow::choice("area", "area", Area::NAMES, Some(Area::Communication.name()), false),
        FormRow::line("note", ""),
        FormRow::line("day", &today).with_day(),
    ];
    let form = Form::new("form-practice", rows, Purpose::Growth(Entry::Practice(Box::new(practice))));
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn made(model: &Model, form: &Form, entry: &Entry) -> Result<Vec<Effect>, Problem> {
    let area = form.chosen("area").and_then(Area::parse).unwrap_or(Area::Communication);
    let work = match entry {
        Entry::Goal(goal) => {
            let text = Clean::line(form.text("goal"));
            if text.is_empty() {
                return Err(Problem::new(Kind::BadData, "goal-empty").field("goal"));
            }
            let minutes = Some(form.text("weekly")).filter(|text| !text.trim().is_empty());
            let minutes = minutes.map(|text| minutes_of(text, "weekly")).transpose()?;
            Work::Goal(Box::new(Goal { area, text, minutes, ..(**goal).clone() }))
        }
        Entry::Practice(practice) => {
            let minutes = Some(minutes_of(form.text("minutes"), "minutes")?);
            let today = model.now.today();
            let typed = form.text("day");
            let day = parse_day(typed, today).filter(|day| *day <= today);
            let day = Some(day.ok_or_else(|| Problem::new(Kind::BadData, "practice-day").field("day"))?);
            let note = Clean::line(form.text("note"));
            Work::Practice(Box::new(Practice { day, area, minutes, note, ..(**practice).clone() }))
        }
    };
    Ok(vec![Effect::Do(Deed::Training(work))])
}

fn minutes_of(text: &str, field: &'static str) -> Result<i64, Problem> {
    plan::minutes(text).ok_or_else(|| Problem::new(Kind::BadData, "practice-minutes").arg("value", text).field(field))
}
