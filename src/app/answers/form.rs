//! A form hears its keys, and is saved.

mod edit;

use self::edit::{edit, go_on};
use crate::app::forms::{
    self, complaint, customer, deal, despite, follow, further, growth, level, person, plan, product, qualify, rater,
    refuse, replan, rival, script, settings, statement, talk, trainee, value,
};
use crate::app::key::{Code, Key};
use crate::app::list::row_at;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, Input};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::Effect;
use crate::app::panes::drills::class::dealt;
use crate::app::panes::letter;
use crate::app::popup::form::{areas, page};
use crate::app::popup::{confirm, mailing};

pub fn key(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    let (len, page) = (form.rows.len() + 1, page(model, &form));
    let on_button = form.list.selected >= form.rows.len();
    let from = form.list.selected;
    let before = form.option("theme").map(str::to_owned);
    match (key.code, key.ctrl) {
        (Code::Esc, _) => {
            if matches!(form.purpose, Purpose::Settings { first: true }) {
                return forms::settings::skipped(model);
            }
            // Back to what is kept, if a theme was looked at.
            let shown = form.touched("theme").then(|| Effect::Look(model.look.clone()));
            if form.changed {
                model.popups.push(Popup::Confirm(confirm::discard(form)));
            }
            return shown.into_iter().collect();
        }
        (Code::Char('s'), true) => return save(model, form),
        (Code::Char('y'), true) if matches!(form.purpose, Purpose::Statement(_)) => {
            let effects = forms::statement::copy(model, &form);
            model.popups.push(Popup::Form(form));
            return effects;
        }
        (Code::Char('r'), true) if model.veil.is_on() => form.revealed = !form.revealed,
        (Code::Enter, _) if on_button || form.is_one_line() => return save(model, form),
        (Code::Enter | Code::Down | Code::Tab, _) => form.list.step(1, len, page),
        (Code::Up | Code::BackTab, _) => form.list.step(-1, len, page),
        (Code::PageDown, _) if !form.steps.is_empty() => form.turn_step(true),
        (Code::PageUp, _) if !form.steps.is_empty() => form.turn_step(false),
        (Code::PageDown, _) => form.list.select(usize::MAX, len, page),
        (Code::PageUp, _) => form.list.select(0, len, page),
        // Nothing can be mended that cannot be read; a new text may be typed.
        _ if form.hides(model.veil) && key.text().is_none() => {}
        _ if !on_button => {
            if matches!(form.purpose, Purpose::Talk { .. }) {
                forms::talk::to_summary(&mut form, key);
            }
            go_on(&mut form, key);
            form.begin_anew(model.veil);
            edit(&mut form, key, model.now);
            forms::script::grow(&model.words, &mut form);
            if matches!(form.purpose, Purpose::Talk { .. }) {
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
            None => return save(model, form),
            Some(Input::Line(_)) => {}
            Some(_) if again => edit(&mut form, Key::char(' '), model.now),
            Some(_) => {}
        }
    }
    model.popups.push(Popup::Form(form));
    Vec::new()
}

/// Saves the form, or puts it back with what is wrong.
pub fn save(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    if let Purpose::Letter { id, customer } = &form.purpose {
        letter::made(model, &form, id, *customer);
        return Vec::new();
    }
    if matches!(form.purpose, Purpose::Mailing) {
        return mailing::filled_in(model, &form);
    }
    let made = match &form.purpose {
        Purpose::Customer { before } => customer::made(model, &form, before),
        Purpose::Person { card, person } => person::made(model, &form, card, *person),
        Purpose::Talk { interaction, next, subject, .. } => {
            talk::made(model, &form, interaction, next.as_deref(), subject)
        }
        Purpose::Follow { before, followup, subject } => {
            follow::made(model, &form, before.as_deref(), followup, subject)
        }
        Purpose::Plan { interaction, subject } => plan::made(model, &form, interaction, subject),
        Purpose::Replan { what, subject } => replan::made(model, &form, what, subject),
        Purpose::Script { before, card } => Ok(script::made(model, &form, before.as_deref(), card)),
        Purpose::Product { before, product } => product::made(&form, before.as_deref(), product),
        Purpose::Value { before, line } => value::made(model, &form, before.as_deref(), line),
        Purpose::Statement(built) => statement::made(model, &form, built),
        Purpose::Qualify { card } => Ok(qualify::made(&form, card)),
        Purpose::Growth(entry) => growth::made(model, &form, entry),
        Purpose::Trainee { before } => trainee::made(&form, before),
        Purpose::Rater { from } => rater::made(&form, from),
        Purpose::Level(ground) => level::made(model, &form, ground),
        Purpose::Rival { before, sheet } => rival::made(&form, before.as_deref(), sheet),
        Purpose::Settings { first } => settings::made(model, &form, *first),
        Purpose::Complaint { before, complaint, subject } => {
            complaint::made(model, &form, before.as_deref(), complaint, subject)
        }
        Purpose::Further { complaint, step, .. } => further::made(model, &form, complaint, *step),
        Purpose::Despite { complaint, subject, then } => {
            despite::made(model, &form, complaint, subject, then.as_deref())
        }
        // Nothing of it is written; it was taken above.
        Purpose::Letter { .. } | Purpose::Mailing => Ok(Vec::new()),
        Purpose::Deal => deal::wished(&form).and_then(|wish| dealt::show(model, wish)).map(|()| Vec::new()),
    };
    match made {
        Ok(effects) => {
            talk::leave(model, &mut form);
            // Kept until the answer: where it cannot be saved now, nothing has to be typed again.
            model.saved = Some(Popup::Form(form));
            effects
        }
        Err(problem) => {
            refuse(model, &mut form, problem);
            model.popups.push(Popup::Form(form));
            Vec::new()
        }
    }
}
