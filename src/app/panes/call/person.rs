//! Whom a call is with: somebody else picks up, or one is put through.

use super::{number, saved};
use crate::app::forms;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::call::course::visit;
use crate::app::popup::choose::people;
use crate::domain::id::Id;
use crate::locale::Arg;

/// Asks who is on the line.
pub(super) fn ask(model: &mut Model) {
    let Some(visit) = visit(model) else { return };
    let here = visit.contact().map(|member| member.person.id);
    let people = visit.card.people.clone();
    people::on_the_line(model, &people, here);
}

/// Somebody else is on the line: from here on the lines name them, and the talk is kept as one with them. The number that
/// was dialled stays the one at the head.
///
/// None: somebody who is not on the card yet, and is written down first.
pub fn chosen(model: &mut Model, person: Option<Id>) -> Vec<Effect> {
    let Some(person) = person else {
        if let Some(card) = visit(model).map(|visit| visit.card.clone()) {
            forms::person::add_to(model, card);
        }
        return Vec::new();
    };
    let number = visit(model).and_then(|visit| number::of(model, visit)).cloned().unwrap_or_default();
    let Some(visit) = model.visit.as_mut().filter(|visit| visit.interaction.person != Some(person)) else {
        return Vec::new();
    };
    let Some(member) = visit.card.people.iter().find(|member| member.person.id == person) else { return Vec::new() };
    let name = member.person.name.to_string();
    let before = visit.interaction.clone();
    visit.interaction.person = Some(person);
    let effects = saved(before, visit);
    if let Some(call) = &mut model.call {
        call.number = number;
    }
    let said = model.words.fmt("said-on-the-line", &[("name", Arg::from(name))]);
    model.say(Mood::Info, said);
    effects
}
