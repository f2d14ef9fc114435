//! What usually comes next after an outcome: words that stand in the line of the next step until others are typed there.

use crate::app::model::popup::form::Form;
use crate::domain::interaction::Outcome;
use crate::locale::Words;

/// After the outcome was chosen or turned.
pub(in crate::app) fn grow(words: &Words, form: &mut Form) {
    let outcome = form.chosen("outcome").and_then(Outcome::parse);
    let offer = outcome.filter(|outcome| *outcome != Outcome::DoNotCall);
    let offer = offer.map(|outcome| words.choice("offer", outcome.name()).into_owned());
    super::agreed::gives_way(form);
    let offer = super::agreed::name(form).map(str::to_owned).or(offer);
    let hint = outcome.filter(|outcome| *outcome == Outcome::DoNotCall).map(|_| "ui-do-not-call-hint");
    for row in &mut form.rows {
        match row.name.as_ref() {
            "next_step" => row.offer.clone_from(&offer),
            "outcome" => row.hint = hint,
            _ => {}
        }
    }
}
