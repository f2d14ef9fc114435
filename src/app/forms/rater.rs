//! A rater is called otherwise: one line, the name.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect};
use crate::app::training::Work;
use crate::domain::problem::{Kind, Problem};
use crate::domain::training::rater::raters;
use crate::text::Clean;

/// Asks how they are called.
pub fn open(model: &mut Model, name: &str) {
    let talks = model.drills.class.people.iter().flatten().flat_map(|person| &person.talks);
    let known = raters(talks).into_iter().map(|rater| rater.name.into_string()).collect();
    let rows = vec![FormRow::line("rater", name).with_known(known).with_hint("rater-hint")];
    let form = Form::new("form-rater", rows, Purpose::Rater { from: Clean::line(name) });
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn made(form: &Form, from: &Clean) -> Result<Vec<Effect>, Problem> {
    let to = Clean::line(form.text("rater"));
    if to.is_empty() {
        return Err(Problem::new(Kind::BadData, "rater-missing").field("rater"));
    }
    Ok(vec![Effect::Do(Deed::Training(Work::Rater { from: from.clone(), to }))])
}
