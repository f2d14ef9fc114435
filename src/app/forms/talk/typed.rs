//! Where what is typed at the end of a talk goes, so that nobody has to look for the line first.

use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::model::popup::form::{Form, Input};
use crate::app::model::popup::purpose::Purpose;
use crate::domain::interaction::Interaction;

/// A sentence typed where something is chosen is meant for the summary: it goes there. Behind what is noted already, in both
/// cases; a number in it chooses nothing then.
pub fn to_summary(form: &mut Form, key: Key) {
    let Some(typed) = key.text().filter(|c| *c != ' ') else { return };
    let selected = form.rows.get(form.list.selected);
    let chooses = selected.is_some_and(|row| !matches!(row.input, Input::Line(_)));
    let elsewhere = chooses && !typed.is_ascii_digit();
    // Gone to by the outcome, and nothing was typed there yet.
    let arrived = after_call(form) && selected.is_some_and(|row| row.name == "summary" && !row.touched);
    let Some(at) = form.rows.iter().position(|row| row.name == "summary").filter(|_| elsewhere || arrived) else {
        return;
    };
    form.list.selected = at;
    if let Input::Line(line) = &mut form.rows[at].input
        && !line.is_empty()
        && line.at_end()
    {
        *line = Line::new(&format!("{} ", line.text()));
    }
}

/// The outcome of a call is one key: its digit chooses it, and one is on the next line. What must be read first keeps the
/// cursor.
pub fn goes_on(form: &Form, key: Key) -> bool {
    let on = form.rows.get(form.list.selected).filter(|row| row.name == "outcome" && row.hint.is_none());
    let chosen = matches!(key.code, Code::Char('1'..='9')) && form.chosen("outcome").is_some();
    on.is_some() && chosen && after_call(form)
}

fn after_call(form: &Form) -> bool {
    let flow = |interaction: &Interaction| !interaction.flow.is_empty();
    form.title == "form-wrap" && matches!(&form.purpose, Purpose::Talk { interaction, .. } if flow(interaction))
}
