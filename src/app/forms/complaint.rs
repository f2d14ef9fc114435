//! The form of a complaint: taken down while the customer talks, their words first; more is written later.

use crate::app::desk::DeskDeed;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::Effect;
use crate::app::screen::Screen;
use crate::domain::card::CustomerCard;
use crate::domain::complaint::{Class, Complaint, Reach, Severity};
use crate::domain::day::{self, Beside};
use crate::domain::draft::{Draft, NEW};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Stage};
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::text::Clean;

/// Takes down what the customer in sight says: in a call, at a meeting, on the card.
pub fn take_down(model: &mut Model) {
    let at_hand = matches!(model.screen, Screen::Prep | Screen::Spin | Screen::Call);
    if let Some(visit) = model.visit.clone().filter(|_| at_hand) {
        let name = visit.card.customer.name.to_string();
        return begin(model, visit.card.customer.id, &name, Some(&visit));
    }
    let found = model.customers.selected_row().map(|row| (row.id, row.name.to_string()));
    if let Some((customer, name)) = found {
        begin(model, customer, &name, None);
    }
}

/// A new complaint of any customer; `talk`: where it is heard.
pub fn begin(model: &mut Model, customer: Id, name: &str, talk: Option<&Visit>) {
    let mut complaint = blank(model, model.now.ms, customer);
    complaint.id = model.ids.next_id();
    if let Some(visit) = talk {
        complaint.interaction = Some(visit.interaction.id);
        complaint.person = visit.contact().map(|member| member.person.id);
        complaint.channel = visit.interaction.channel.or(complaint.channel);
    }
    let form = form(None, complaint, name.to_owned());
    model.popups.push(Popup::Form(Box::new(form)));
}

/// Heard at this instant, by phone, by us.
fn blank(model: &Model, at: i64, customer: Id) -> Complaint {
    let mut complaint = Complaint::blank(Id::default(), Some(customer));
    complaint.heard_at = Some(at);
    complaint.channel = Some(Channel::Phone);
    complaint.owner = model.seller.name.clone();
    complaint
}

/// More about the complaint selected on the desk.
pub fn edit(model: &mut Model) {
    let Some(raised) = model.desk.selected() else { return };
    let (before, name) = (raised.complaint.clone(), raised.customer.name.to_string());
    let form = form(Some(before.clone()), before, name);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// What is being written of a complaint, named after whose it is.
pub fn draft(form: &Form, draft: Draft) -> Draft {
    let (new, complaint, subject) = match &form.purpose {
        Purpose::Complaint { before, complaint, subject } => (before.is_none(), complaint, subject),
        Purpose::Further { complaint, subject, .. } => (false, complaint, subject),
        _ => return draft,
    };
    let part = if new { Clean::line(NEW) } else { Clean::default() };
    let (customer, record, subject) = (complaint.customer, Some(complaint.id), Clean::line(subject));
    Draft { customer, record, part, subject, ..draft }
}

/// The form a draft was written in; none where the complaint was taken away meanwhile.
pub fn again(model: &Model, draft: &Draft, card: &CustomerCard) -> Option<Form> {
    let name = card.customer.name.to_string();
    if let Some(known) = card.complaints.iter().find(|known| Some(known.id) == draft.record) {
        return Some(form(Some(known.clone()), known.clone(), name));
    }
    let id = draft.record.filter(|_| draft.is_new())?;
    // Heard in the call that still runs, if it ran when this was written.
    let runs = |talk: &&Interaction| talk.stage == Stage::Running && talk.started_at.is_some_and(|at| at <= draft.at);
    let talk = card.interactions.iter().find(runs);
    let (interaction, person) = (talk.map(|talk| talk.id), talk.and_then(|talk| talk.person));
    Some(form(None, Complaint { id, interaction, person, ..blank(model, draft.at, card.customer.id) }, name))
}

pub fn form(before: Option<Complaint>, complaint: Complaint, subject: String) -> Form {
    let due = complaint.due.map(|due| due.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let severity = complaint.severity.map(Severity::name);
    let class = complaint.class.map(Class::name);
    let mut rows = vec![
        FormRow::line("words", &complaint.words),
        FormRow::choice("severity", "severity", Severity::NAMES, severity, true),
        FormRow::line("wants", &complaint.wants),
        FormRow::choice("class", "complaint-class", Class::NAMES, class, true),
        FormRow::line("solve_by", &due).with_day(),
        FormRow::line("owner", &complaint.owner),
    ];
    if before.is_some() {
        rows.extend([
            FormRow::line("fix", &complaint.fix),
            FormRow::line("cause", &complaint.cause),
            FormRow::choice("reach", "reach", Reach::NAMES, complaint.reach.map(Reach::name), true),
            FormRow::line("prevention", &complaint.prevention),
            FormRow::line("compensation", &complaint.compensation),
        ]);
    }
    let channel = complaint.channel.map(Channel::name);
    rows.push(FormRow::choice("channel", "channel", Channel::NAMES, channel, true));
    let title = if before.is_some() { "form-complaint" } else { "form-complaint-add" };
    let purpose = Purpose::Complaint { before: before.map(Box::new), complaint: Box::new(complaint), subject };
    Form::new(title, rows, purpose)
}

pub fn made(
    model: &Model,
    form: &Form,
    before: Option<&Complaint>,
    complaint: &Complaint,
    subject: &str,
) -> Result<Vec<Effect>, Problem> {
    let mut after = complaint.clone();
    put(model, form, &mut after)?;
    Ok(vec![
        DeskDeed::Save {
            before: before.cloned().map(Box::new),
            complaint: Box::new(after),
            subject: Clean::line(subject),
        }
        .into(),
    ])
}

/// Writes what the lines of a form hold; those it has not are left alone.
pub(super) fn put(model: &Model, form: &Form, into: &mut Complaint) -> Result<(), Problem> {
    let has = |name: &str| form.row(name).is_some();
    if has("words") {
        into.words = Clean::note(form.text("words"));
        if into.words.is_empty() {
            return Err(Problem::new(Kind::BadData, "complaint-empty").field("words"));
        }
    }
    for (name, field) in [
        ("wants", &mut into.wants),
        ("fix", &mut into.fix),
        ("cause", &mut into.cause),
        ("prevention", &mut into.prevention),
    ] {
        if has(name) {
            *field = Clean::note(form.text(name));
        }
    }
    for (name, field) in [("owner", &mut into.owner), ("compensation", &mut into.compensation)] {
        if has(name) {
            *field = Clean::line(form.text(name));
        }
    }
    if has("severity") {
        into.severity = form.chosen("severity").and_then(Severity::parse);
    }
    if has("class") {
        into.class = form.chosen("class").and_then(Class::parse);
    }
    if has("reach") {
        into.reach = form.chosen("reach").and_then(Reach::parse);
    }
    if has("channel") {
        into.channel = form.chosen("channel").and_then(Channel::parse);
    }
    if has("solve_by") {
        into.due = day::plan(form.text("solve_by"), Beside::Nothing, "solve_by", model.now)?.day;
    }
    into.check()
}

/// The line of the form that holds a field.
pub(super) fn row_of(field: &'static str) -> &'static str {
    if field == "due" { "solve_by" } else { field }
}
