//! A choice is taken.

use super::chosen::chosen;
use crate::app::forms;
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, moving, row_at};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::{Choose, For};
use crate::app::msg::Effect;
use crate::app::popup::choose::{areas, grade, page};
use crate::domain::id::Id;

pub fn key(model: &mut Model, mut choose: Choose, key: Key) -> Vec<Effect> {
    let len = choose.options.len();
    let page = page(model, &choose);
    match key.code {
        Code::Esc => return Vec::new(),
        Code::Char(digit @ '0'..='9') => {
            // 1 to 9, and 0 for the tenth.
            let at = (digit as usize + 9 - '0' as usize) % 10;
            if at < len {
                return chosen(model, &choose, at);
            }
        }
        Code::Enter => return chosen(model, &choose, choose.list.selected),
        // The key that opened it, once more.
        Code::Char('*') if choose.options.last().is_some_and(|option| option.value == grade::ALL) => {
            return chosen(model, &choose, len - 1);
        }
        Code::Delete if matches!(choose.for_what, For::Rival) => {
            let id = choose.options.get(choose.list.selected).and_then(|option| Id::parse(&option.value));
            if let Some(effects) = id.and_then(|id| forms::rival::remove(model, id)) {
                return effects;
            }
        }
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::Commands) {
                choose.list.act(to, len, page);
            }
        }
    }
    model.popups.push(Popup::Choose(choose));
    Vec::new()
}

/// A click selects, a second one takes.
pub fn click(model: &mut Model, mut choose: Choose, x: u16, y: u16) -> Vec<Effect> {
    let (rows, len) = (areas(model, &choose).rows, choose.options.len());
    if let Some(at) = row_at(rows, choose.list.offset, len, x, y) {
        if choose.list.selected == at {
            return chosen(model, &choose, at);
        }
        choose.list.select(at, len, usize::from(rows.h).max(1));
    }
    model.popups.push(Popup::Choose(choose));
    Vec::new()
}
