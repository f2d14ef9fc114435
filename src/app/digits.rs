//! What digits and function keys mean while something else than a list of customers or scripts has them: answers, marks,
//! grades, choices, text. The header shows the keys that lead to a screen just then.

use super::action::{Action, Place};
use super::key::{Code, Key};
use super::model::Model;
use super::msg::Effect;
use super::panes::{call, drills};
use crate::app::model::popup::Popup;

/// Which keys lead to another screen as things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    Digits,
    /// Digits are something else here.
    Functions,
    /// What is open must be closed first: leaving it could lose what was written.
    Nothing,
}

pub fn lead(model: &Model) -> Lead {
    let taken = match model.place() {
        Place::Call => model.visit.is_some(),
        Place::Scene | Place::Sheet => true,
        Place::Cards => drills::cards::session::check::takes_digits(model),
        _ => false,
    };
    match (model.popups.is_empty(), can_be_left(model)) {
        (true, _) if taken || model.typing() => Lead::Functions,
        (true, _) => Lead::Digits,
        (false, true) => Lead::Functions,
        (false, false) => Lead::Nothing,
    }
}

/// Whether all that stands over the screen only shows, or asks for a choice: nothing is lost when it goes.
fn can_be_left(model: &Model) -> bool {
    let shows = |popup: &Popup| {
        matches!(
            popup,
            Popup::Palette(_)
                | Popup::Choose(_)
                | Popup::Finder(_)
                | Popup::Groups(_)
                | Popup::Advice(_)
                | Popup::Script(_)
                | Popup::Value(_)
                | Popup::Handy(_)
                | Popup::Map(_)
        )
    };
    model.popups.iter().all(shows)
}

/// The screen to which a function key leads from what stands over this one, which closes.
pub(super) fn leaves(model: &mut Model, key: Key) -> Option<Action> {
    let Code::F(_) = key.code else { return None };
    let action = model.keys.action(&[Place::Global], key)?;
    let is_screen = matches!(
        action,
        Action::Today
            | Action::Customers
            | Action::Prep
            | Action::Spin
            | Action::Calls
            | Action::Scripts
            | Action::Desk
            | Action::Drills
    );
    if !is_screen || !can_be_left(model) || super::off::off(model, action).is_some() {
        return None;
    }
    model.popups.clear();
    Some(action)
}

/// What a digit means on the screen in sight, where it is no command.
pub(super) fn meant(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let Code::Char(digit @ '0'..='9') = key.code else { return None };
    if key.ctrl || key.alt {
        return None;
    }
    let digit = digit as usize - '0' as usize;
    match (model.place(), digit) {
        // In a call the digits are the customer's answers.
        (Place::Call, 1..) => Some(call::choose_answer(model, digit - 1)),
        // On a sheet they are marks.
        (Place::Sheet, _) => Some(drills::class::sheet::digit(model, i64::try_from(digit).unwrap_or(0))),
        // In a scene they are the answers.
        (Place::Scene, 1..) => Some(drills::scenes::play::choose(model, digit - 1)),
        // Where one looks back on it they are nothing: the last answer may be typed twice.
        (Place::LookedBack, 1..) => Some(Vec::new()),
        // In a drill the first four are grades, and none leads away before they are.
        (Place::Cards, 1..) => drills::cards::session::check::by_digit(model, digit),
        _ => None,
    }
}
