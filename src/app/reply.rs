//! What the answers of the store, the finder and the loaders change.

use super::model::{Model, Mood};
use super::msg::{Ask, Done, Effect, Haystack, ImportSummary, Reply};
use super::panes::{customers, prep, scripts, visit};
use super::popup::{Popup, choose, confirm, finder};
use crate::domain::problem::Problem;
use crate::locale::Arg;

pub(super) fn reply(model: &mut Model, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Order { rows, first } => customers::order(model, rows, first),
        Reply::Rows(rows) => customers::rows(model, rows),
        Reply::Card(card) => customers::card(model, card),
        Reply::Visits(visits) => prep::visits(model, visits),
        Reply::Visit(found) => visit::arrived(model, found),
        Reply::Cards { favourites, recents } => {
            model.scripts.favourites = favourites;
            model.scripts.recents = recents;
        }
        Reply::Found { generation, haystack: Haystack::Customers, hits, total } => {
            customers::found(model, generation, hits, total);
        }
        Reply::Found { generation, haystack: Haystack::Scripts, hits, .. } => {
            if let Some(hits) = finder::found(model, generation, hits) {
                scripts::found(model, generation, hits);
            }
        }
        Reply::Done(done) => return did(model, done),
        Reply::Changed => return again(model),
        Reply::Undoable(can) => model.can_undo = can,
        Reply::Playbook { playbook, problems } => {
            model.playbook = playbook;
            choose::refill(model);
            if problems > 0 {
                let said = model.words.fmt("said-pack-problems", &[("n", Arg::from(problems))]);
                model.say(Mood::Bad, said);
            }
            // Rows of an open visit depend on it. One still on its way must find its pane open.
            if let Some(open) = model.visit.take() {
                visit::arrived(model, Some(open));
            }
        }
        Reply::ImportProgress { percent, rows } => match model.popups.last_mut() {
            Some(Popup::Progress { percent: shown, rows: so_far }) => (*shown, *so_far) = (percent, rows),
            _ => model.popups.push(Popup::Progress { percent, rows }),
        },
        Reply::Imported(result) => return imported(model, result),
        Reply::Failed(problem) => failed(model, &problem),
        Reply::Notice { key, args } => {
            let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
            let said = model.words.fmt(key, &args);
            model.say(Mood::Info, said);
        }
    }
    Vec::new()
}

fn failed(model: &mut Model, problem: &Problem) {
    let lines = model.words.problem(problem);
    model.popups.retain(|popup| !matches!(popup, Popup::Progress { .. }));
    let title = model.words.get("title-problem").into_owned();
    model.popups.push(Popup::Message { title, lines });
}

/// Something was written: ask again for what is in sight.
fn again(model: &mut Model) -> Vec<Effect> {
    model.customers.forget();
    let mut effects = vec![Effect::Ask(Ask::Order), Effect::Ask(Ask::Visits)];
    if let Some(visit) = &model.visit {
        effects.push(Effect::Ask(Ask::Visit(visit.interaction.id)));
    }
    effects
}

fn did(model: &mut Model, done: Done) -> Vec<Effect> {
    match done {
        Done::Customer(id) => {
            model.customers.wanted = Some(id);
            say(model, "said-saved", &[]);
        }
        Done::Deleted(name) => say(model, "said-deleted", &[("name", Arg::from(&name))]),
        Done::Person(_) | Done::Interaction(_) => say(model, "said-saved", &[]),
        // Ticks and notes are on the screen already; a sentence for each would be noise.
        Done::Mark | Done::Answer | Done::Card => {}
        Done::Undone { verb, subject } => {
            let what = model.words.choice("deed", &verb).into_owned();
            say(model, "said-undone", &[("what", what.into()), ("subject", Arg::from(&subject))]);
        }
        Done::UndoAsks { verb, subject, fields } => {
            let what = model.words.choice("deed", &verb).into_owned();
            let fields: Vec<String> =
                fields.iter().map(|field| model.words.choice("field", field).into_owned()).collect();
            let subject = format!("{what} {subject} ({})", fields.join(", "));
            model.popups.push(Popup::Confirm(confirm::force_undo(subject)));
        }
        Done::NothingToUndo => say(model, "off-nothing-to-undo", &[]),
        Done::Demo(count) => say(model, "said-demo", &[("n", Arg::from(count))]),
    }
    Vec::new()
}

fn say(model: &mut Model, key: &str, args: &[(&str, Arg<'_>)]) {
    let said = model.words.fmt(key, args);
    model.say(Mood::Good, said);
}

fn imported(model: &mut Model, result: Result<ImportSummary, Problem>) -> Vec<Effect> {
    model.popups.retain(|popup| !matches!(popup, Popup::Progress { .. }));
    match result {
        Ok(summary) => {
            let count = |n: u64| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
            let args = [
                ("added", count(summary.added)),
                ("updated", count(summary.updated)),
                ("unchanged", count(summary.unchanged)),
                ("rejected", count(summary.rejected)),
                ("duplicates", count(summary.duplicates)),
            ];
            let mut lines = vec![model.words.fmt("said-imported", &args)];
            if summary.duplicates > 0 {
                lines.push(model.words.fmt("said-import-duplicates", &args));
            }
            lines.extend(summary.reasons);
            let title = model.words.get("title-imported").into_owned();
            model.popups.push(Popup::Message { title, lines });
            return again(model);
        }
        Err(problem) => failed(model, &problem),
    }
    Vec::new()
}
