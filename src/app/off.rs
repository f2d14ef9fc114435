//! Whether an action can be done right now, and why not.

use super::action::{Action, Place};
use crate::app::model::Model;
use crate::app::model::card::On;
use crate::app::panes::scripts::{self, shown};
use crate::app::panes::{self, card};
use crate::domain::undo::Way;

/// Why the action is off right now, as a message key; none when it can be done.
pub fn off(model: &Model, action: Action) -> Option<&'static str> {
    let here = match model.place() {
        Place::Today => panes::today::off(model, action),
        Place::Desk => panes::desk::off(model, action),
        Place::Class => panes::drills::class::off(model, action),
        _ => None,
    };
    if here.is_some() {
        return here;
    }
    match action {
        Action::Spin if model.visit.is_none() => Some("off-no-visit"),
        Action::Finish | Action::Edit
            if model.place() == Place::Plan && panes::drills::plan::selected(model).is_none() =>
        {
            Some("off-no-goal")
        }
        Action::NextView | Action::PreviousView | Action::Tick
            if model.place() == Place::Cards && !panes::drills::cards::session::check::takes_digits(model) =>
        {
            Some("off-no-answer")
        }
        Action::Calls if model.call.is_none() && panes::call::on_file(model).is_none() => Some("off-no-call"),
        Action::Backup if model.read_only => Some("off-read-only"),
        Action::Drafts if model.offers.is_empty() => Some("off-no-drafts"),
        Action::Undo if !scripts::can(model, Way::Undo) => Some("off-nothing-to-undo"),
        Action::Redo if !scripts::can(model, Way::Redo) => Some("off-nothing-to-redo"),
        _ if of_a_customer(action) && model.place() == Place::Customers && model.customers.selected_row().is_none() => {
            Some("off-no-customer")
        }
        // Where the card is not here yet, it is done when it comes.
        Action::EditPerson if model.customers.selected_card().is_some_and(|card| card.people.is_empty()) => {
            Some("off-no-person")
        }
        Action::Finish | Action::Move
            if model.place() == Place::Card
                && !matches!(model.customers.walk.at, Some(On::Promise(_)))
                && model.customers.selected_card().is_some_and(|card| card::due(model, card).is_none()) =>
        {
            Some("off-no-follow-up")
        }
        Action::Copy
            if model.place() == Place::Card && model.customers.selected_card().is_some_and(|c| c.phone().is_none()) =>
        {
            Some("off-no-phone")
        }
        Action::AddScript if model.playbook.classes.is_empty() => Some("ui-loading"),
        Action::Open if model.place() == Place::Scripts && shown::selected(model).is_none() => Some("off-no-script"),
        Action::Open | Action::Brief if model.place() == Place::Prep && model.prep.visits.is_empty() => {
            Some("off-no-meeting")
        }
        Action::EditScript | Action::RemoveScript => scripts::not_editable(model, shown::selected(model), action),
        _ => None,
    }
}

/// What the list does with the selected customer, or with those who are listed.
const fn of_a_customer(action: Action) -> bool {
    matches!(
        action,
        Action::Open
            | Action::Edit
            | Action::Level
            | Action::Delete
            | Action::Prepare
            | Action::Call
            | Action::Merge
            | Action::Mailing
    )
}
