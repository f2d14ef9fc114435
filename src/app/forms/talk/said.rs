//! What was said in a talk beside its result: promises of both sides, and the objection that we had no good answer to.

use super::Options;
use super::ended::visit_of;
use crate::app::model::Model;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::panes::call::musts;
use crate::domain::day::{self, Beside, When};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::Script;
use crate::domain::prep::{CardUse, CheckMark, SAID, ToldUse};
use crate::domain::problem::{Kind, Problem};
use crate::domain::promise::{Promise, Side};
use crate::domain::visit::Visit;
use crate::text::Clean;

/// The rows of a promise: whose it is, what, by when.
const PROMISES: [(Side, &str, &str); 2] =
    [(Side::Ours, "we_promise", "we_promise_by"), (Side::Theirs, "they_promise", "they_promise_by")];

/// What was promised in the talk, by either side, and by when.
pub(super) fn promises() -> impl Iterator<Item = FormRow> {
    PROMISES.iter().flat_map(|(_, text, due)| [FormRow::line(text, ""), FormRow::line(due, "").with_day()])
}

/// The promises that were written down.
pub(super) fn promised(model: &mut Model, form: &Form, talk: &Interaction) -> Result<Vec<Promise>, Problem> {
    let mut made = Vec::new();
    for (side, text, due) in PROMISES {
        let said = Clean::line(form.text(text));
        let by = form.text(due).trim();
        if said.is_empty() {
            if !by.is_empty() {
                return Err(Problem::new(Kind::BadData, "promise-missing").field(text));
            }
            continue;
        }
        let mut promise = Promise::blank(model.ids.next_id(), talk.customer);
        (promise.interaction, promise.person) = (Some(talk.id), talk.person);
        (promise.side, promise.text) = (side, said);
        if !by.is_empty() {
            let plan = day::plan(by, Beside::Nothing, due, model.now)?;
            if let Some(day) = plan.day {
                promise.owe(When { day, time: plan.time });
            }
        }
        promise.check().map_err(|problem| problem.field(text))?;
        made.push(promise);
    }
    Ok(made)
}

/// What had to be said and was not, by its key with its words.
pub(super) fn unsaid(model: &Model, visit: &Visit) -> Options {
    let missing = musts::lines(model, visit).into_iter().filter(|line| !line.said);
    missing.map(|line| (format!("{SAID}{}", line.id), line.text)).collect()
}

/// The rows of what was not said, to be ticked after all.
pub(super) fn unsaid_rows(unsaid: &Options, label: &str) -> impl Iterator<Item = FormRow> {
    unsaid.iter().map(|(key, text)| FormRow::missing(key.clone(), label.to_owned(), text.clone()))
}

/// What had to be said by the end of the talk, said or not, as far as that is not in the file yet.
pub(super) fn told(model: &Model, form: &Form, talk: Id) -> Vec<CheckMark> {
    let Some(visit) = visit_of(model, form, talk).filter(|visit| visit.interaction.is_open()) else {
        return Vec::new();
    };
    let unsaid = |mark: CheckMark| {
        let done = mark.done || form.yes(&mark.item);
        let mark = CheckMark { done, ..mark };
        (!visit.said.contains(&mark)).then_some(mark)
    };
    musts::marks(model, visit).into_iter().filter_map(unsaid).collect()
}

/// Scripts that were used in a talk, for choosing the one that did not land.
pub(super) fn cards(model: &Model, visit: &Visit) -> Options {
    let name = |used: &CardUse| {
        let script = model.playbook.script(&used.card);
        script.map_or_else(|| used.card.to_string(), |script| Script::name(script).into_owned())
    };
    let named = visit.uses.iter().filter(|used| !used.card.is_empty());
    named.map(|used| (used.id.to_string(), name(used))).collect()
}

/// The rows of the objection that did not land: which script it was, where it was one, and the customer's own words.
pub(super) fn missed(cards: &Options) -> impl Iterator<Item = FormRow> + use<> {
    let which = super::choose("objection", cards, None);
    which.into_iter().chain([FormRow::line("their_words", "")])
}

/// The use of a script that did not land, or an objection that no script was used for.
pub(super) fn not_landed(model: &mut Model, form: &Form, talk: &Interaction) -> Result<Option<ToldUse>, Problem> {
    let words = Clean::line(form.text("their_words"));
    let chosen = form.option("objection").and_then(Id::parse);
    if words.is_empty() && chosen.is_none() {
        return Ok(None);
    }
    let used = visit_of(model, form, talk.id).and_then(|visit| visit.uses.iter().find(|used| Some(used.id) == chosen));
    let before = used.cloned();
    let mut used = match &before {
        Some(used) => used.clone(),
        None => CardUse {
            interaction: Some(talk.id),
            at: Some(model.now.ms),
            ..CardUse::blank(model.ids.next_id(), talk.customer)
        },
    };
    (used.missed, used.landed) = (true, false);
    // What was written down of it in the talk stays where nothing else is.
    if !words.is_empty() {
        used.words = words;
    }
    used.check().map_err(|problem| problem.field("their_words"))?;
    Ok(Some(ToldUse { before, used }))
}
