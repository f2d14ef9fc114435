//! What talks, customers and classes are called where they stand in one line.

use crate::app::model::Model;
use crate::domain::card::CustomerCard;
use crate::domain::facts;
use crate::domain::interaction::Interaction;
use crate::text;
use crate::text::Clean;

/// What a talk is called: its kind of meeting, else plain "note".
pub fn talk_name(model: &Model, talk: &Interaction) -> String {
    if talk.meeting.is_empty() {
        return model.words.get("talk-note").into_owned();
    }
    let known = model.playbook.meetings.get(&talk.meeting).map(|meeting| meeting.name.to_string());
    known.unwrap_or_else(|| talk.meeting.to_string())
}

/// One line that says who this is, for heads of other screens: as many of its parts as fit into so many cells.
pub fn one_line(model: &Model, card: &CustomerCard, cells: usize) -> String {
    let mut parts = vec![card.customer.name.to_string()];
    let customer = &card.customer;
    for (field, value) in [("industry", &customer.industry), ("level", &customer.level)] {
        if !value.is_empty() {
            parts.push(super::fill::profile_name(&model.playbook, field, value));
        }
    }
    if let Some(days) = facts::days_since_contact(card, model.now) {
        parts.push(model.words.fmt("card-last-contact", &[("ago", model.words.ago(days).into())]));
    }
    let mut line = text::safe(&parts.join(" · ")).into_owned();
    while text::width(&line) > cells && parts.len() > 1 {
        parts.pop();
        line = text::safe(&parts.join(" · ")).into_owned();
    }
    line
}

/// A class by its name; those who are in none have one, too.
pub fn class(model: &Model, team: &Clean) -> String {
    if team.is_empty() { model.words.get("class-none").into_owned() } else { team.to_string() }
}
