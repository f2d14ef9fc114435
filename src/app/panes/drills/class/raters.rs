//! Who has marked talks; one of them is called otherwise.

use crate::app::forms;
use crate::app::model::popup::choose::{Choice, For};
use crate::app::model::{Model, Mood};
use crate::app::popup::choose;
use crate::domain::training::rater::{Rater, raters};
use crate::locale::Arg;

/// Asks who is to be called otherwise; what each has marked stands beside the name.
pub fn ask(model: &mut Model) {
    let talks = model.drills.class.people.iter().flatten().flat_map(|person| &person.talks);
    let option = |rater: &Rater| {
        let args = [("marks", Arg::from(rater.marks)), ("talks", Arg::from(rater.talks))];
        Choice {
            text: model.words.rater(&rater.name).into_owned(),
            about: model.words.fmt("rater-counts", &args),
            value: rater.name.to_string(),
        }
    };
    let options: Vec<Choice> = raters(talks).iter().map(option).collect();
    if options.is_empty() {
        let said = model.words.get("next-talk").into_owned();
        return model.say(Mood::Info, said);
    }
    choose::open(model, "choose-rater", options, For::Rater);
}

/// One was chosen: the name is asked for.
pub fn chosen(model: &mut Model, name: &str) {
    forms::rater::open(model, name);
}
