//! Another day for something on the page of the day, typed.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::model::today::Snoozed;
use crate::app::msg::{Effect, Fresh};
use crate::app::panes::today::carry::carried;
use crate::domain::card::CustomerCard;
use crate::domain::day::{self, Beside, When};
use crate::domain::draft::Draft;
use crate::domain::field::Value;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::text::Clean;

pub fn open(model: &mut Model, what: Snoozed, subject: Clean) {
    // Empty: one types where to, not over where it was.
    let form = form(what, subject, "");
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form a draft was written in, for what is to be moved as it stands by now; none where that is over.
pub fn again(draft: &Draft, card: &CustomerCard, meeting: Option<&Visit>) -> Option<Form> {
    let meeting = meeting.map(|visit| &visit.interaction);
    let what = Snoozed::again(&draft.part, draft.record?, card, meeting)?;
    Some(form(what, card.customer.name.clone(), ""))
}

/// The same form, for what others have moved meanwhile: with the day they gave it, so that what was typed is held
/// against that.
pub fn anew(fresh: Fresh, subject: Clean) -> Option<Form> {
    let (what, day, time) = match fresh {
        Fresh::Followup(kept) => (Snoozed::Followup(kept.clone()), kept.due, kept.time),
        Fresh::Promise(kept) => (Snoozed::Promise(kept.clone()), kept.due, None),
        Fresh::Interaction(kept) => (Snoozed::Meeting(kept.clone()), kept.day, kept.time),
        _ => return None,
    };
    let parts = [day.map(Value::Date), time.map(Value::Time)];
    let parts: Vec<String> = parts.into_iter().flatten().filter_map(|part| part.encode()).collect();
    let theirs = parts.join(" ");
    Some(form(what, subject, &theirs))
}

fn form(what: Snoozed, subject: Clean, day: &str) -> Form {
    let field = field_of(&what);
    let title = if field == "rest_until" { "form-rest" } else { "form-replan" };
    let rows = vec![FormRow::line(field, day).with_day()];
    Form::new(title, rows, Purpose::Replan { what, subject })
}

const fn field_of(what: &Snoozed) -> &'static str {
    match what {
        Snoozed::Followup(_) | Snoozed::Promise(_) => "due",
        Snoozed::Meeting(_) => "day",
        Snoozed::Touch(_) => "rest_until",
    }
}

pub fn made(model: &mut Model, form: &Form, what: &Snoozed, subject: &Clean) -> Result<Vec<Effect>, Problem> {
    let field = field_of(what);
    let plan = day::plan(form.text(field), Beside::Nothing, field, model.now)?;
    let day = plan.day.ok_or(Problem::new(Kind::BadData, "not-a-day").field(field))?;
    Ok(carried(model, what.clone(), When { day, time: plan.time }, subject.clone()))
}
