//! Why selling goes on although a complaint is open: a reason is asked for, and kept with the complaint.

use crate::app::desk::{DeskDeed, Dialing, Wanted};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Ask, Effect};
use crate::domain::complaint::Complaint;
use crate::domain::field::Record;
use crate::domain::problem::{Kind, Problem};
use crate::text::Clean;

/// On the desk: the reason is written down, or taken away again.
pub fn open(model: &mut Model) {
    let Some(raised) = model.desk.selected() else { return };
    let (complaint, name) = (raised.complaint.clone(), raised.customer.name.clone());
    let form = form(complaint, name, None);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// A course that sells was chosen: which complaint stands against it is looked up.
pub fn ask(model: &mut Model, dialing: Dialing) -> Vec<Effect> {
    let customer = dialing.customer;
    model.desk.dialing = Some(dialing);
    vec![Effect::Ask(Ask::Desk(Wanted::Halting(customer)))]
}

/// The complaint that stands against it has come: the reason is asked for.
pub fn reason(model: &mut Model, complaint: Complaint, dialing: Dialing) {
    let form = form(complaint, dialing.name.clone(), Some(dialing));
    model.popups.push(Popup::Form(Box::new(form)));
}

fn form(complaint: Complaint, subject: Clean, then: Option<Dialing>) -> Form {
    let rows = vec![FormRow::line("despite", &complaint.despite).with_hint("ui-despite-hint")];
    let purpose = Purpose::Despite { complaint: Box::new(complaint), subject, then: then.map(Box::new) };
    Form::new("form-despite", rows, purpose)
}

pub fn made(
    model: &mut Model,
    form: &Form,
    complaint: &Complaint,
    subject: &Clean,
    then: Option<&Dialing>,
) -> Result<Vec<Effect>, Problem> {
    let mut after = complaint.clone();
    after.despite = Clean::line(form.text("despite"));
    if after.despite.is_empty() && then.is_some() {
        return Err(Problem::new(Kind::BadData, "despite-empty").field("despite"));
    }
    after.check()?;
    // Nobody is called before the reason is in the file.
    model.desk.reasoned = then.cloned();
    let (before, complaint) = (Some(Box::new(complaint.clone())), Box::new(after));
    Ok(vec![DeskDeed::Save { before, complaint, subject: subject.clone() }.into()])
}

/// It was not: the form holds the call that waits.
pub fn come_back(model: &mut Model, form: &Form) {
    if matches!(form.purpose, Purpose::Despite { .. }) {
        model.desk.reasoned = None;
    }
}
