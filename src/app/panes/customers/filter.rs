//! The condition that the customer list keeps to: who is listed is found behind the screen, and again whenever something
//! was written.

use super::search::find;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::customers::listed;
use crate::app::segment::{Query, Slot};

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

/// The list is another one: what is searched for is searched for in it, else the cursor stays on its customer.
pub(in crate::app) fn kept(model: &mut Model, row: Option<u32>) -> Vec<Effect> {
    if model.customers.hits.is_some() {
        return find(model);
    }
    listed::stay(model, row);
    Vec::new()
}
