//! What a choice comes to: a deed, a form, a view.

use crate::app::desk::Dialing;
use crate::app::forms;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::{Choose, For, InCall};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::call::{self, musts, person};
use crate::app::panes::drills::class;
use crate::app::panes::scripts::view;
use crate::app::panes::today::{self, carry, moves};
use crate::app::panes::{card, digest, letter, levels, prep};
use crate::app::popup::choose::grade;
use crate::app::popup::{mailing, script};
use crate::app::rhythm::ForAll;
use crate::app::screen::Screen;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::Flow;
use crate::domain::promise::Settled;
use crate::domain::sighting::Sighting;
use crate::text::Clean;
use chrono::{Days, NaiveDate};
use std::sync::Arc;

/// What the choice at this place comes to.
pub(super) fn chosen(model: &mut Model, choose: &Choose, at: usize) -> Vec<Effect> {
    let Some(option) = choose.options.get(at) else { return Vec::new() };
    match &choose.for_what {
        For::Meeting { customer, name } => prepare(model, *customer, name, &option.value),
        For::Until { what, subject } => {
            let (what, subject) = (what.clone(), subject.clone());
            if let Some(when) = moves::chosen(&option.value) {
                return carry::carried(model, what, when, subject);
            }
            forms::replan::open(model, what, subject);
            Vec::new()
        }
        For::Flow { customer, name, talk, halted } => {
            if *halted && model.playbook.flows.get(&option.value).is_some_and(Flow::sells) {
                let (customer, name, talk) = (*customer, name.clone(), talk.clone());
                return forms::despite::ask(model, Dialing { customer, name, talk, flow: option.value.clone() });
            }
            call::dial(model, talk.as_deref(), *customer, name, &option.value)
        }
        For::Promise(id) => {
            Settled::parse(&option.value).map(|settled| card::settle(model, *id, settled)).unwrap_or_default()
        }
        For::Behaviour(sighting) => {
            let sighting = Sighting { behaviour: Clean::line(&option.value), ..(**sighting).clone() };
            model.observing =
                model.popups.pop_if(|popup| matches!(popup, Popup::Observe(_))).and_then(|popup| match popup {
                    Popup::Observe(observe) => Some(observe),
                    _ => None,
                });
            vec![Effect::Do(Deed::Observe(Box::new(sighting)))]
        }
        For::Grade(_) if option.value == grade::ALL => {
            grade::open_all(model);
            Vec::new()
        }
        For::Grades(rows) => {
            let order = ForAll { rows: Arc::clone(rows), word: option.value.clone(), playbook: model.playbook.clone() };
            vec![Effect::Do(Deed::SetLevels(order))]
        }
        // The one they have already, and which is none to choose, stays.
        For::Grade(_) if !option.value.is_empty() && !model.grades.used().any(|of| of.word() == option.value) => {
            Vec::new()
        }
        For::Grade(whose) => levels::set_level(whose.customer, &option.value),
        For::Suggestion(customer) => levels::confirmed(*customer, &option.value, &option.about),
        For::Results => class::page::chosen(model, &option.value),
        For::Leave(record) => class::leave::chosen(model, record, &option.value),
        For::InCall(InCall::Must) => musts::tick(model, &option.value),
        For::InCall(InCall::Person) => person::chosen(model, Id::parse(&option.value)),
        For::InCall(InCall::Which) => Id::parse(&option.value).map(|id| call::chosen(model, id)).unwrap_or_default(),
        For::Digest => digest::chosen(model, &option.value),
        For::Digests => Id::parse(&option.value).map(|talk| today::to_digest(model, talk)).unwrap_or_default(),
        For::Letter => letter::done(model, &option.value),
        For::Mailing(among) => mailing::chosen(model, &option.value, Arc::clone(among)),
        For::Shape => mailing::write(model, &option.value),
        opens => {
            open_chosen(model, opens, &option.value);
            Vec::new()
        }
    }
}

/// Choices that only open something: a form, a sheet, a view.
fn open_chosen(model: &mut Model, for_what: &For, value: &str) {
    match for_what {
        For::Sheet(trainee) => mark(model, *trainee, value),
        For::Class => class::view::chosen(model, value),
        For::SceneCard => script::show(model, value.to_owned()),
        For::Rater => class::raters::chosen(model, value),
        For::Template(customer) => letter::chosen(model, value, *customer),
        For::Person => {
            if let Some(id) = Id::parse(value) {
                forms::person::edit(model, id);
            }
        }
        For::Level(counts) => forms::level::open(model, value, counts.clone()),
        For::Rival => match Id::parse(value) {
            Some(id) => forms::rival::edit(model, id),
            None => forms::rival::add(model),
        },
        For::Frame => forms::statement::open(model, value),
        For::Scripts => {
            if let Some(view) = view::all(&model.playbook).into_iter().find(|view| view.key() == value) {
                view::show(model, view);
            }
        }
        For::Meeting { .. }
        | For::Until { .. }
        | For::Flow { .. }
        | For::Promise(_)
        | For::Behaviour(_)
        | For::Suggestion(_)
        | For::Grade(_)
        | For::Grades(_)
        | For::Leave(_)
        | For::Results
        | For::InCall(_)
        | For::Digest
        | For::Digests
        | For::Mailing(_)
        | For::Shape
        | For::Letter => {}
    }
}

/// Begins to mark a talk by a scorecard, or goes on with one.
fn mark(model: &mut Model, trainee: Id, chosen: &str) {
    match chosen.split_once('/') {
        Some(("rubric", id)) => class::sheet::begin(model, trainee, id),
        Some((_, id)) => drop(Id::parse(id).map(|id| class::sheet::open_talk(model, id))),
        None => {}
    }
}

/// The day of a meeting that is prepared now: today while there is work, else the next day with any.
fn next_day(model: &Model) -> NaiveDate {
    let (today, zone) = (model.now.today(), model.now.zone);
    let (calendar, hours) = (&model.house.calendar, &model.house.desk.hours);
    let over = model.now.ms >= hours.end_of(today, zone);
    if over { calendar.next_working(today + Days::new(1)) } else { today }
}

/// A new planned meeting, opened in Prep.
fn prepare(model: &mut Model, customer: Id, name: &Clean, kind: &str) -> Vec<Effect> {
    let mut interaction = Interaction::blank(model.ids.next_id(), Some(customer));
    interaction.meeting = Clean::line(kind);
    interaction.channel = model.playbook.meetings.get(kind).map(|meeting| meeting.channel);
    interaction.day = Some(next_day(model));
    interaction.zone = Clean::line(model.now.zone.name());
    model.screen = Screen::Prep;
    prep::opens(model, interaction.id);
    vec![Effect::Do(Deed::SaveInteraction {
        before: None,
        interaction: Box::new(interaction),
        subject: name.clone(),
        open: true,
    })]
}
