//! What a form says of what is typed in it.

use crate::app::forms;
use crate::app::model::Model;
use crate::app::model::popup::form::{Form, Holds, Input};
use crate::app::model::popup::purpose::Purpose;

/// What saving would understand by a row that holds a day or a gap, in words; none while it is neither.
pub fn echo(model: &Model, form: &Form, at: usize) -> Option<String> {
    let row = form.rows.get(at)?;
    match (row.holds, &row.input, &form.purpose) {
        (Holds::Day | Holds::Past, ..) => {
            let when = row.day(form.time(), model.now)?;
            let said = model.words.when(when.day, when.time, model.now.today());
            let ahead = row.holds == Holds::Day && when.day >= model.now.today();
            let holiday = model.words.on_holiday(&said, when.day, &model.house.calendar).filter(|_| ahead);
            Some(holiday.unwrap_or(said))
        }
        (Holds::Gap, _, Purpose::Level(ground)) => forms::level::echo(model, form, ground, &row.name),
        _ => None,
    }
}

/// What all the rows come to, for below them.
pub fn verdict(model: &Model, form: &Form) -> Option<String> {
    match &form.purpose {
        Purpose::Qualify { card } => Some(forms::qualify::echo(model, form, card)),
        _ => None,
    }
}

/// What the choice of the selected row means, in the playbook's words.
pub fn meaning(model: &Model, form: &Form) -> Option<String> {
    let row = form.rows.get(form.list.selected)?;
    match (&row.input, &form.purpose) {
        (Input::Of { options, at }, Purpose::Customer { .. }) => {
            forms::customer::meaning(model, &row.name, &options.get((*at)?)?.0)
        }
        _ => None,
    }
}
