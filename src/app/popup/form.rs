//! A form: rows of fields, one with the keys. What it is for says what saving does.

mod edit;

pub use crate::app::model::popup::form::{Form, FormRow, Holds, Input, Step};

use self::edit::edit;
use super::{Popup, confirm, row_at};
use crate::app::forms;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::msg::Effect;

/// Where the parts of a form stand.
pub struct Areas {
    pub frame: Area,
    pub rows: Area,
    /// What the selected row can do, or what is wrong with it.
    pub foot: Area,
    /// What a guided form makes of what is typed; no height in another one.
    pub preview: Area,
}

impl Form {
    /// What saving would understand by a row that holds a day or a gap, in words; none while it is neither.
    pub fn echo(&self, at: usize, model: &Model) -> Option<String> {
        let row = self.rows.get(at)?;
        match (row.holds, &row.input, &self.purpose) {
            (Holds::Day | Holds::Past, ..) => {
                let when = row.day((self.text("time"), !self.touched("time")), model.now)?;
                let said = model.words.when(when.day, when.time, model.now.today());
                let ahead = row.holds == Holds::Day && when.day >= model.now.today();
                let holiday = model.words.on_holiday(&said, when.day, &model.house.calendar).filter(|_| ahead);
                Some(holiday.unwrap_or(said))
            }
            (Holds::Gap, _, forms::Purpose::Level(ground)) => forms::level::echo(model, self, ground, &row.name),
            _ => None,
        }
    }

    /// What all the rows come to, for below them.
    pub fn verdict(&self, model: &Model) -> Option<String> {
        match &self.purpose {
            forms::Purpose::Qualify { card } => Some(forms::qualify::echo(model, self, card)),
            _ => None,
        }
    }

    /// What the choice of the selected row means, in the playbook's words.
    pub fn meaning(&self, model: &Model) -> Option<String> {
        let row = self.rows.get(self.list.selected)?;
        match (&row.input, &self.purpose) {
            (Input::Of { options, at }, forms::Purpose::Customer { .. }) => {
                forms::customer::meaning(model, &row.name, &options.get((*at)?)?.0)
            }
            _ => None,
        }
    }
}

/// Rows in sight; the last row of the form is the button.
pub fn page(model: &Model, form: &Form) -> usize {
    usize::from(areas(model, form).rows.h).max(1)
}

/// Where everything stands: a guided form takes all there is, for what it makes of what is typed.
pub fn areas(model: &Model, form: &Form) -> Areas {
    let Some((_, range)) = form.step() else {
        let frame = geometry::form(model.area, form.rows.len());
        let text = frame.text();
        let rows = Area { h: frame.inside().h.saturating_sub(form.foot()), ..text };
        let foot = Area { y: (frame.y + frame.h).saturating_sub(2), h: 1, ..text };
        return Areas { frame, rows, foot, preview: Area::default() };
    };
    let frame = geometry::finder(model.area);
    // The heading of the step stands above its rows.
    let (_, rest) = frame.text().top(2);
    let (rows, rest) = rest.top(u16::try_from(range.len()).unwrap_or(u16::MAX));
    let (foot, rest) = rest.top(1);
    let (_, preview) = rest.top(1);
    Areas { frame, rows, foot, preview }
}

pub fn key(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    let (len, page) = (form.rows.len() + 1, page(model, &form));
    let on_button = form.list.selected >= form.rows.len();
    let from = form.list.selected;
    let before = form.option("theme").map(str::to_owned);
    match (key.code, key.ctrl) {
        (Code::Esc, _) => {
            if matches!(form.purpose, forms::Purpose::Settings { first: true }) {
                return forms::settings::skipped(model);
            }
            // Back to what is kept, if a theme was looked at.
            let shown = form.touched("theme").then(|| Effect::Look(model.look.clone()));
            if form.changed {
                model.popups.push(Popup::Confirm(confirm::discard(form)));
            }
            return shown.into_iter().collect();
        }
        (Code::Char('s'), true) => return forms::save(model, form),
        (Code::Char('y'), true) if matches!(form.purpose, forms::Purpose::Statement(_)) => {
            let effects = forms::statement::copy(model, &form);
            model.popups.push(Popup::Form(form));
            return effects;
        }
        (Code::Char('r'), true) if model.veil.is_on() => form.revealed = !form.revealed,
        (Code::Enter, _) if on_button || form.is_one_line() => return forms::save(model, form),
        (Code::Enter | Code::Down | Code::Tab, _) => form.list.step(1, len, page),
        (Code::Up | Code::BackTab, _) => form.list.step(-1, len, page),
        (Code::PageDown, _) if !form.steps.is_empty() => form.turn_step(true),
        (Code::PageUp, _) if !form.steps.is_empty() => form.turn_step(false),
        (Code::PageDown, _) => form.list.select(usize::MAX, len, page),
        (Code::PageUp, _) => form.list.select(0, len, page),
        // Nothing can be mended that cannot be read; a new text may be typed.
        _ if form.hides(model.veil) && key.text().is_none() => {}
        _ if !on_button => {
            if matches!(form.purpose, forms::Purpose::Talk { .. }) {
                forms::talk::to_summary(&mut form, key);
            }
            form.goes_on(key);
            form.begin_anew(model.veil);
            edit(&mut form, key, model.now);
            forms::script::grow(&model.words, &mut form);
            if matches!(form.purpose, forms::Purpose::Talk { .. }) {
                forms::talk::grow(&model.words, &mut form);
                if forms::talk::goes_on(&form, key) {
                    form.list.step(1, len, page);
                }
            }
        }
        _ => {}
    }
    form.stay_in_sight(page);
    form.revealed &= form.list.selected == from;
    let shown = if before.as_deref() == form.option("theme") { None } else { forms::settings::shown(&form) };
    model.popups.push(Popup::Form(form));
    shown.into_iter().collect()
}

/// A click selects a row; on a choice, a second one turns it, and on the button it saves.
pub fn click(model: &mut Model, mut form: Box<Form>, x: u16, y: u16) -> Vec<Effect> {
    let (len, page) = (form.rows.len() + 1, page(model, &form));
    let rows = areas(model, &form).rows;
    if let Some(at) = row_at(rows, form.in_sight(page).start, len, x, y) {
        let again = form.list.selected == at;
        form.revealed &= again;
        form.list.select(at, len, page);
        match form.rows.get(at).map(|row| &row.input) {
            None => return forms::save(model, form),
            Some(Input::Line(_)) => {}
            Some(_) if again => edit(&mut form, Key::char(' '), model.now),
            Some(_) => {}
        }
    }
    model.popups.push(Popup::Form(form));
    Vec::new()
}
