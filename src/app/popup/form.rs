//! A form: rows of fields, one with the keys. What it is for says what saving does.

mod edit;
mod row;

pub use row::{FormRow, Holds, Input};

use self::edit::edit;
use super::{Popup, confirm, row_at};
use crate::app::forms;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::domain::id::Id;
use crate::text::Veil;
use std::ops::Range;

pub struct Form {
    /// Message key of the heading.
    pub title: &'static str,
    pub rows: Vec<FormRow>,
    pub list: ListCursor,
    pub purpose: forms::Purpose,
    pub changed: bool,
    /// The veil is lifted from the selected row, until it is left.
    pub revealed: bool,
    /// Under which what is typed is kept.
    pub draft: Option<Id>,
    /// The row that could not be saved as it is, and why, in words.
    pub wrong: Option<(usize, String)>,
    /// A guided form shows one step at a time.
    pub steps: Vec<Step>,
}

/// A step of a guided form: its heading, what to know about it, and how many rows it has.
pub struct Step {
    pub title: String,
    pub about: String,
    pub rows: usize,
}

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
    pub fn new(title: &'static str, rows: Vec<FormRow>, purpose: forms::Purpose) -> Self {
        Self {
            title,
            rows,
            list: ListCursor::default(),
            purpose,
            changed: false,
            revealed: false,
            draft: None,
            wrong: None,
            steps: Vec::new(),
        }
    }

    /// The rows in sight; the one behind the last is the button. `page`: how many there is room for.
    pub fn in_sight(&self, page: usize) -> Range<usize> {
        let len = self.rows.len() + 1;
        match self.step() {
            Some((_, range)) => range.start..range.end.min(len),
            None => self.list.visible(len, page),
        }
    }

    /// The step of a guided form that has the keys: which one it is, and its rows; the button belongs to the last.
    pub fn step(&self) -> Option<(usize, Range<usize>)> {
        let mut from = 0;
        for (at, Step { rows, .. }) in self.steps.iter().enumerate() {
            let last = at + 1 == self.steps.len();
            let to = from + rows + usize::from(last);
            if self.list.selected < to || last {
                return Some((at, from..to));
            }
            from = to;
        }
        None
    }

    /// To the first row of the next step, or of the one before.
    fn turn_step(&mut self, forward: bool) {
        let Some((at, range)) = self.step() else { return };
        if forward {
            self.list.selected = range.end.min(self.rows.len());
        } else {
            let before = at.checked_sub(1).map_or(0, |before| self.steps[before].rows);
            self.list.selected = range.start.saturating_sub(before);
        }
    }

    /// Lines below the rows: two where so much can be chosen from that one would not hold it.
    pub fn foot(&self) -> u16 {
        let long = |row: &FormRow| matches!(&row.input, Input::Choice { names, .. } if names.len() > 6);
        if self.rows.iter().any(long) { 2 } else { 1 }
    }

    pub fn typing(&self) -> bool {
        self.rows.get(self.list.selected).is_some_and(|row| matches!(row.input, Input::Line(_)))
    }

    pub fn row(&self, name: &str) -> Option<&FormRow> {
        self.rows.iter().find(|row| !row.custom && row.name == name)
    }

    pub fn touched(&self, name: &str) -> bool {
        self.row(name).is_some_and(|row| row.touched)
    }

    /// The text of a line, or nothing.
    pub fn text(&self, name: &str) -> &str {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Line(line)) => line.text(),
            _ => "",
        }
    }

    /// The wire name chosen.
    pub fn chosen(&self, name: &str) -> Option<&'static str> {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Choice { names, at, .. }) => at.and_then(|at| names.get(at).copied()),
            _ => None,
        }
    }

    /// The id chosen among the playbook's things or a customer's people; empty for none of them.
    pub fn option(&self, name: &str) -> Option<&str> {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Of { options, at }) => at.and_then(|at| options.get(at)).map(|(id, _)| id.as_str()),
            _ => None,
        }
    }

    /// What can be chosen in a row.
    pub fn options(&self, name: &str) -> &[(String, String)] {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Of { options, .. }) => options,
            _ => &[],
        }
    }

    pub fn yes(&self, name: &str) -> bool {
        matches!(self.row(name).map(|row| &row.input), Some(Input::YesNo(true)))
    }

    /// Whether what a row offers is in question: while one stands on it, or when a day says that it will be taken.
    pub fn offers(&self, at: usize) -> bool {
        self.list.selected == at || !self.text("due").trim().is_empty()
    }

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

    /// Whether there is nothing to go on to: one line is all.
    pub fn is_one_line(&self) -> bool {
        matches!(self.rows.as_slice(), [FormRow { input: Input::Line(_), .. }])
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

    /// What lies over a row: the selected one may have been revealed.
    pub const fn veil_over(&self, at: usize, veil: Veil) -> Veil {
        if self.revealed && at == self.list.selected { Veil::new(false) } else { veil }
    }

    /// The selected row holds something private that cannot be read now.
    pub fn hides(&self, veil: Veil) -> bool {
        let at = self.list.selected;
        let Some(FormRow { input: Input::Line(line), .. }) = self.rows.get(at) else { return false };
        self.veil_over(at, veil).is_on() && self.rows[at].is_private() && !line.is_empty()
    }

    /// What nobody can read nobody can mend: what is typed there begins anew.
    fn begin_anew(&mut self, veil: Veil) {
        if self.hides(veil)
            && let Some(FormRow { input: Input::Line(line), .. }) = self.rows.get_mut(self.list.selected)
        {
            line.clear();
            self.revealed = true;
        }
    }

    pub fn paste(&mut self, text: &str, veil: Veil) {
        self.begin_anew(veil);
        let Some(row) = self.rows.get_mut(self.list.selected) else { return };
        if let Input::Line(line) = &mut row.input {
            line.insert(text);
            row.touched = true;
            self.changed = true;
            self.wrong = None;
        }
    }

    /// Scrolls to the row with the keys, whatever led there: a letter may have gone on to another line, and rows may have
    /// come or gone above it.
    fn stay_in_sight(&mut self, page: usize) {
        self.list.select(self.list.selected, self.rows.len() + 1, page);
    }

    /// Marks a row as wrong and goes to it.
    pub fn refuse(&mut self, name: &str, why: String, page: usize) {
        let at = self.rows.iter().position(|row| row.name == name).unwrap_or(0);
        self.wrong = Some((at, why));
        self.list.selected = at;
        self.stay_in_sight(page);
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
