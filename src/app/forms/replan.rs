//! Another day for something on the page of the day, typed.

use super::Purpose;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::panes::today::{Snoozed, carried};
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::domain::card::CustomerCard;
use crate::domain::day::{self, When};
use crate::domain::draft::Draft;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::text::Clean;

pub fn open(model: &mut Model, what: Snoozed, subject: Clean) {
    let form = form(what, subject);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form a draft was written in, for what is to be moved as it stands by now; none where that is over.
pub fn again(draft: &Draft, card: &CustomerCard, meeting: Option<&Visit>) -> Option<Form> {
    let meeting = meeting.map(|visit| &visit.interaction);
    let what = Snoozed::again(&draft.part, draft.record?, card, meeting)?;
    Some(form(what, card.customer.name.clone()))
}

fn form(what: Snoozed, subject: Clean) -> Form {
    let (title, field) = match what {
        Snoozed::Followup(_) | Snoozed::Promise(_) => ("form-replan", "due"),
        Snoozed::Meeting(_) => ("form-replan", "day"),
        Snoozed::Touch(_) => ("form-rest", "rest_until"),
    };
    // Empty: one types where to, not over where it was.
    let rows = vec![FormRow::line(field, "").with_day()];
    Form::new(title, rows, Purpose::Replan { what, subject })
}

pub fn made(model: &mut Model, form: &Form, what: &Snoozed, subject: &Clean) -> Result<Vec<Effect>, Problem> {
    let field = match what {
        Snoozed::Followup(_) | Snoozed::Promise(_) => "due",
        Snoozed::Meeting(_) => "day",
        Snoozed::Touch(_) => "rest_until",
    };
    let plan = day::plan(form.text(field), ("", false), field, model.now)?;
    let day = plan.day.ok_or(Problem::new(Kind::BadData, "not-a-day").field(field))?;
    Ok(carried(model, what.clone(), When { day, time: plan.time }, subject.clone()))
}
