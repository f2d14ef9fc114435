//! Why selling goes on although a complaint is open: a reason is asked for, and kept with the complaint.

use super::Purpose;
use crate::app::desk::{Dialing, Wanted, Writ};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};
use crate::app::panes::call;
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
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

/// It has come; where none stands against it any more, the call begins.
pub fn asked(model: &mut Model, found: Option<Complaint>) -> Vec<Effect> {
    let Some(dialing) = model.desk.dialing.take() else { return Vec::new() };
    let Some(complaint) = found else { return dial(model, &dialing) };
    let form = form(complaint, dialing.name.clone(), Some(dialing));
    model.popups.push(Popup::Form(Box::new(form)));
    Vec::new()
}

fn dial(model: &mut Model, to: &Dialing) -> Vec<Effect> {
    call::dial(model, to.talk.as_deref(), to.customer, &to.name, &to.flow)
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
    Ok(vec![Writ::Save { before, complaint, subject: subject.clone() }.go()])
}

/// A complaint was written: a call that waited for its reason begins; else it is said.
pub fn kept(model: &mut Model) -> Vec<Effect> {
    if let Some(dialing) = model.desk.reasoned.take() {
        return dial(model, &dialing);
    }
    let said = call::told::taken_down(model);
    model.say(Mood::Good, said.unwrap_or_else(|| model.words.get("said-saved").into_owned()));
    Vec::new()
}

/// It was not: the form holds the call that waits.
pub fn come_back(model: &mut Model, form: &Form) {
    if matches!(form.purpose, Purpose::Despite { .. }) {
        model.desk.reasoned = None;
    }
}
