//! What goes to the clipboard, and what is said of it.

use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::locale::Arg;

/// The line to say goes to the clipboard, and is read out in the status line.
pub fn line(model: &mut Model, line: String) -> Vec<Effect> {
    let said = model.words.fmt("said-copied", &[("what", Arg::from(&line))]);
    model.say(Mood::Good, said);
    vec![Effect::Copy(line)]
}

/// A number goes to the clipboard; under the veil it is not read out.
pub fn number(model: &mut Model, number: String) -> Vec<Effect> {
    let shown = model.veil.value(&number);
    let said = model.words.fmt("said-copied", &[("what", Arg::from(shown.as_ref()))]);
    model.say(Mood::Good, said);
    vec![Effect::Copy(number)]
}
