//! The condition that the customer list keeps to: who is listed is found behind the screen, and again whenever something
//! was written.

use super::arrived;
use super::search::find;
use crate::app::list::ListCursor;
pub use crate::app::model::customers::Filter;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::popup::{Popup, filter, groups};
use crate::app::segment::{Answer, Query, Slot};
use crate::domain::problem::Problem;
use crate::locale::Arg;

/// Lists only those for whom the condition holds, as soon as they are known.
pub fn apply(model: &mut Model, text: &str) -> Vec<Effect> {
    let generation = model.next_generation();
    model.customers.asked_filter = Some((generation, text.to_owned()));
    vec![Effect::Segment(Query::new(generation, Slot::List, text))]
}

/// Lists everybody again.
pub fn clear(model: &mut Model) -> Vec<Effect> {
    let row = model.customers.row_at(model.customers.list.selected);
    model.customers.forget_filter();
    kept(model, row)
}

/// Something was written: who answers may be others now.
pub fn again(model: &mut Model) -> Vec<Effect> {
    let text = model.customers.filter.as_ref().map(|filter| filter.text.clone());
    // What was asked for meanwhile is to be found in the file as it is now.
    let asked = model.customers.asked_filter.as_ref().map(|(_, text)| text.clone());
    asked.or(text).map_or_else(Vec::new, |text| apply(model, &text))
}

/// Counts and tests are of a condition: whoever has searched in it is told, and gets no figures of others than they see.
pub fn is_of_a_search(model: &mut Model) -> bool {
    let searched = model.customers.hits.is_some();
    if searched {
        let said = model.words.get("off-searched").into_owned();
        model.say(Mood::Info, said);
    }
    searched
}

/// Asks for the four tests of those who are listed.
pub fn ask_tests(model: &mut Model) -> Vec<Effect> {
    if is_of_a_search(model) {
        return Vec::new();
    }
    let Some(text) = model.customers.filter.as_ref().map(|filter| filter.text.clone()) else {
        let said = model.words.get("off-no-filter").into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    };
    let generation = model.next_generation();
    model.customers.asked_tests = generation;
    let mut query = Query::new(generation, Slot::Look, &text);
    query.least = Some(model.least_members);
    vec![Effect::Segment(query)]
}

/// An answer came: for the filter being typed, for the groups, for the list, or for the tests. An older one is dropped.
pub fn answered(model: &mut Model, generation: u64, answer: Result<Box<Answer>, Problem>) -> Vec<Effect> {
    let Some(answer) = filter::answered(model, generation, answer) else { return Vec::new() };
    if let Ok(answer) = &answer
        && let Some(effects) = groups::answered(model, generation, answer)
    {
        return effects;
    }
    if let Some((_, text)) = model.customers.asked_filter.take_if(|(asked, _)| *asked == generation) {
        return listed(model, text, answer);
    }
    if let Ok(answer) = answer
        && generation == model.customers.asked_tests
    {
        tests(model, &answer);
    }
    Vec::new()
}

fn listed(model: &mut Model, text: String, answer: Result<Box<Answer>, Problem>) -> Vec<Effect> {
    match answer {
        Ok(answer) => {
            let row = model.customers.row_at(model.customers.list.selected);
            let Answer { rows, among, .. } = *answer;
            // Another condition: where its customer does not answer, the cursor begins at the top.
            let anew = model.customers.filter.as_ref().is_none_or(|before| before.text != text);
            if anew && row.is_some_and(|row| !rows.contains(&row)) {
                model.customers.list = ListCursor::default();
            }
            model.customers.filter = Some(Filter { text, rows, among });
            kept(model, row)
        }
        Err(problem) => {
            let title = model.words.get("title-problem").into_owned();
            let lines = model.words.problem(&problem);
            model.popups.push(Popup::Message { title, lines });
            Vec::new()
        }
    }
}

/// The list is another one: what is searched for is searched for in it, else the cursor stays on its customer.
fn kept(model: &mut Model, row: Option<u32>) -> Vec<Effect> {
    if model.customers.hits.is_some() {
        return find(model);
    }
    arrived::stay(model, row);
    Vec::new()
}

fn tests(model: &mut Model, answer: &Answer) {
    let Some(tests) = &answer.usefulness else { return };
    let lines = tests.said().map(|(key, numbers)| {
        let args: Vec<(&str, Arg<'_>)> = numbers.into_iter().map(|(name, n)| (name, Arg::Count(n))).collect();
        model.words.fmt(key, &args)
    });
    let title = model.words.get("title-tests").into_owned();
    model.popups.push(Popup::Message { title, lines: lines.to_vec() });
}
