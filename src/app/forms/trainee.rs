//! The form of a trainee: name, class, note, and whether they still train.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect};
use crate::app::training::Work;
use crate::domain::problem::{Kind, Problem};
use crate::domain::training::Trainee;
use crate::text::Clean;

/// Opens the form of a trainee.
pub fn open(model: &mut Model, trainee: &Trainee) {
    let form = form(model, trainee);
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn form(model: &Model, trainee: &Trainee) -> Form {
    let classes = model.drills.class.classes().into_iter().map(|(name, _)| name.to_string()).collect();
    let mut retired = FormRow::yes_no("retired", trainee.retired);
    retired.label = Some(model.words.get("cli-retired").into_owned());
    let rows = vec![
        FormRow::line("name", &trainee.name),
        FormRow::line("team", &trainee.team).with_known(classes),
        FormRow::line("note", &trainee.note),
        retired,
    ];
    Form::new("form-trainee", rows, Purpose::Trainee { before: Box::new(trainee.clone()) })
}

pub fn made(form: &Form, before: &Trainee) -> Result<Vec<Effect>, Problem> {
    let name = Clean::line(form.text("name"));
    if name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    let note = if form.touched("note") { Clean::note(form.text("note")) } else { before.note.clone() };
    let (team, retired) = (Clean::line(form.text("team")), form.yes("retired"));
    let after = Box::new(Trainee { name, team, note, retired, ..before.clone() });
    Ok(vec![Effect::Do(Deed::Training(Work::Trainee { before: Box::new(before.clone()), after }))])
}
