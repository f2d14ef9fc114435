//! What the store answers about a condition.

use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::customers::Filter;
use crate::app::model::popup::Popup;
use crate::app::msg::Effect;
use crate::app::panes::customers::filter::kept;
use crate::app::popup::{filter, groups};
use crate::app::segment::Answer;
use crate::domain::problem::Problem;
use crate::locale::Arg;

/// An answer came: for the filter being typed, for the groups, for the list, or for the tests. An older one is dropped.
pub fn segment(model: &mut Model, generation: u64, answer: Result<Box<Answer>, Problem>) -> Vec<Effect> {
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

pub(in crate::app) fn listed(model: &mut Model, text: String, answer: Result<Box<Answer>, Problem>) -> Vec<Effect> {
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

pub(in crate::app) fn tests(model: &mut Model, answer: &Answer) {
    let Some(tests) = &answer.usefulness else { return };
    let lines = tests.said().map(|(key, numbers)| {
        let args: Vec<(&str, Arg<'_>)> = numbers.into_iter().map(|(name, n)| (name, Arg::Count(n))).collect();
        model.words.fmt(key, &args)
    });
    let title = model.words.get("title-tests").into_owned();
    model.popups.push(Popup::Message { title, lines: lines.to_vec() });
}
