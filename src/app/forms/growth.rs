//! The forms of the plan: a goal of the quarter, and practice to be written down.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::{Entry, Purpose};
use crate::app::msg::{Deed, Effect};
use crate::app::training::Work;
use crate::domain::day::past_when;
use crate::domain::draft::{Draft, Writing};
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::local;
use crate::domain::training::plan::{self, Quarter};
use crate::domain::training::{Area, Goal, Practice};
use crate::text::Clean;
use chrono::NaiveDate;

/// A goal of this quarter.
pub fn goal(model: &mut Model) {
    let mut goal = Goal::blank(model.ids.next_id(), None);
    goal.quarter = Clean::line(&Quarter::of(model.now.today()).to_string());
    open(model, of_goal(None, goal));
}

/// A goal that is there, to be put in other words.
pub fn edit(model: &mut Model, goal: &Goal) {
    open(model, of_goal(Some(Box::new(goal.clone())), goal.clone()));
}

/// Practice of today.
pub fn practice(model: &mut Model) {
    let practice = Practice::blank(model.ids.next_id(), None);
    open(model, of_practice(practice, model.now.today()));
}

/// The form of a draft; `goal`: as it is kept by now. None where the goal is gone.
pub fn again(model: &Model, draft: &Draft, goal: Option<&Goal>) -> Option<Form> {
    let id = draft.record?;
    // What was practised today was practised on the day it was written.
    let day = local(draft.at, model.now.zone).date();
    if draft.writing == Writing::Practice {
        return Some(of_practice(Practice::blank(id, None), day));
    }
    if !draft.is_new() {
        return goal.map(|goal| of_goal(Some(Box::new(goal.clone())), goal.clone()));
    }
    let quarter = Clean::line(&Quarter::of(day).to_string());
    Some(of_goal(None, Goal { quarter, ..Goal::blank(id, None) }))
}

fn open(model: &mut Model, form: Form) {
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn of_goal(before: Option<Box<Goal>>, goal: Goal) -> Form {
    let weekly = goal.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let rows = vec![
        FormRow::line("goal", &goal.text).with_hint("ui-goal-hint"),
        FormRow::choice("area", "area", Area::NAMES, Some(goal.area.name()), false),
        FormRow::line("weekly", &weekly).with_hint("ui-minutes-hint"),
    ];
    let title = if before.is_some() { "form-edit-goal" } else { "form-goal" };
    Form::new(title, rows, Purpose::Growth(Entry::Goal { before, goal: Box::new(goal) }))
}

fn of_practice(practice: Practice, day: NaiveDate) -> Form {
    let day = day.format("%Y-%m-%d").to_string();
    let rows = vec![
        FormRow::line("minutes", "").with_hint("ui-minutes-hint"),
        FormRow::choice("area", "area", Area::NAMES, Some(Area::Communication.name()), false),
        FormRow::line("note", ""),
        FormRow::line("day", &day).with_past(),
    ];
    Form::new("form-practice", rows, Purpose::Growth(Entry::Practice(Box::new(practice))))
}

pub fn made(model: &Model, form: &Form, entry: &Entry) -> Result<Vec<Effect>, Problem> {
    let area = form.chosen("area").and_then(Area::parse).unwrap_or(Area::Communication);
    let work = match entry {
        Entry::Goal { before, goal } => {
            let text = Clean::line(form.text("goal"));
            if text.is_empty() {
                return Err(Problem::new(Kind::BadData, "goal-empty").field("goal"));
            }
            let minutes = Some(form.text("weekly")).filter(|text| !text.trim().is_empty());
            let minutes = minutes.map(|text| minutes_of(text, "weekly")).transpose()?;
            let goal = Goal { area, text, minutes, ..(**goal).clone() };
            Work::Goal { before: before.clone(), goal: Box::new(goal) }
        }
        Entry::Practice(practice) => {
            let minutes = Some(minutes_of(form.text("minutes"), "minutes")?);
            let wrong = |_| Problem::new(Kind::BadData, "practice-day").field("day");
            let day = Some(past_when(form.text("day"), model.now).map_err(wrong)?.day);
            let note = Clean::line(form.text("note"));
            Work::Practice(Box::new(Practice { day, area, minutes, note, ..(**practice).clone() }))
        }
    };
    Ok(vec![Effect::Do(Deed::Training(work))])
}

fn minutes_of(text: &str, field: &'static str) -> Result<i64, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::new(Kind::BadData, "practice-no-time").field(field));
    }
    plan::minutes(text).ok_or_else(|| Problem::new(Kind::BadData, "practice-minutes").arg("value", text).field(field))
}
