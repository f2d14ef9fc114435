//! What is asked about people: which one to change, and who is on the line.

use super::open_at;
use crate::app::model::Model;
use crate::app::model::popup::choose::{Choice, For, InCall};
use crate::domain::card::Member;
use crate::domain::id::Id;

/// Asks who is on the line; the cursor begins on the one with whom the call is so far.
pub fn on_the_line(model: &mut Model, people: &[Member], here: Option<Id>) {
    let at = people.iter().position(|member| Some(member.person.id) == here).unwrap_or(0);
    let mut options: Vec<Choice> = people.iter().map(option).collect();
    let text = model.words.get("choose-new-person").into_owned();
    options.push(Choice { text, about: String::new(), value: String::new() });
    open_at(model, "choose-on-the-line", options, at, For::InCall(InCall::Person));
}

pub(in crate::app) fn option(member: &Member) -> Choice {
    Choice {
        text: member.person.name.to_string(),
        about: member.role.function.to_string(),
        value: member.person.id.to_string(),
    }
}
