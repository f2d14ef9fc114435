//! The plan of a meeting: day, time, place, whom, goal and least result.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect};
use crate::app::panes::visit::meant::goals;
use crate::domain::day;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction};
use crate::domain::problem::{Kind, Problem};
use crate::text::{Clean, fold_str};

pub fn open(model: &mut Model) {
    if let Some(form) = form(model) {
        model.popups.push(Popup::Form(Box::new(form)));
    }
}

/// The plan of the open visit.
pub fn form(model: &Model) -> Option<Form> {
    let visit = model.visit.as_ref()?;
    let interaction = visit.interaction.clone();
    let (goal, minimum) = goals(model, visit);
    let contact = visit.contact().map(|member| member.person.name.to_string()).unwrap_or_default();
    let people = visit.card.people.iter().map(|member| member.person.name.to_string()).collect();
    let rows = vec![
        FormRow::line("day", &interaction.day.map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default())
            .with_day(),
        FormRow::line("time", &interaction.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default()),
        FormRow::line("place", &interaction.place),
        FormRow::line("contact", &contact).with_known(people),
        FormRow::choice("channel", "channel", Channel::NAMES, interaction.channel.map(Channel::name), true),
        FormRow::line("goal", &goal),
        FormRow::line("minimum", &minimum),
    ];
    let subject = visit.card.customer.name.to_string();
    Some(Form::new("form-plan", rows, Purpose::Plan { interaction: Box::new(interaction), subject }))
}

pub fn made(model: &Model, form: &Form, before: &Interaction, subject: &str) -> Result<Vec<Effect>, Problem> {
    let mut interaction = before.clone();
    // What was not touched is kept as it was: the form proposes a goal, a least result and whom to meet, and a proposal is
    // nobody's choice.
    if form.touched("day") || form.touched("time") {
        let plan = day::plan(form.text("day"), form.time(), "day", model.now)?;
        (interaction.day, interaction.time) = (plan.day, plan.time);
        // A time is read off the clock that hangs here.
        interaction.zone = Clean::line(model.now.zone.name());
    }
    for (name, kept) in
        [("place", &mut interaction.place), ("goal", &mut interaction.goal), ("minimum", &mut interaction.minimum)]
    {
        if form.touched(name) {
            *kept = Clean::line(form.text(name));
        }
    }
    if form.touched("channel") {
        interaction.channel = form.chosen("channel").and_then(Channel::parse);
    }
    if form.touched("contact") {
        interaction.person = whom(model, form.text("contact").trim(), before.person)?;
    }
    interaction.check()?;
    Ok(vec![Effect::Do(Deed::SaveInteraction {
        before: Some(Box::new(before.clone())),
        interaction: Box::new(interaction),
        subject: Clean::line(subject),
        open: true,
    })])
}

/// Whom a name means; of several who bear it the one who was `meant` before.
fn whom(model: &Model, name: &str, meant: Option<Id>) -> Result<Option<Id>, Problem> {
    let folded = fold_str(name);
    let people = model.visit.iter().flat_map(|visit| &visit.card.people);
    let named: Vec<Id> =
        people.filter(|member| fold_str(&member.person.name) == folded).map(|member| member.person.id).collect();
    let person = meant.filter(|meant| named.contains(meant)).or(named.first().copied());
    if person.is_none() && !folded.is_empty() {
        return Err(Problem::new(Kind::BadData, "person-unknown").field("contact").arg("value", name));
    }
    Ok(person)
}
