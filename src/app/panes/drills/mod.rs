//! Training: cards to drill, scenes to play, the trainer's desk, the plan. Rooms under one tab; this file leads into the
//! one in sight. What a room does stands in its own file.

pub mod cards;
pub mod class;
pub mod frame;
pub mod plan;
pub mod scenes;

use crate::app::action::Action;
use crate::app::geometry::Area;
use crate::app::key::{Code, Key};
use crate::app::model::drills::Room;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Done, Effect};
use crate::app::offers;
use crate::app::panes::drills::frame::divided;
use crate::app::screen::Screen;
use crate::app::training::Told;
use crate::domain::draft::Draft;
use crate::domain::id::Id;
use crate::locale::Arg;
use crate::text::width;

/// What a key does although a text field of the room has the keys: none where it is for the text.
pub fn command(model: &Model, key: Key) -> Option<Action> {
    match key.code {
        Code::Tab => Some(Action::NextScreen),
        Code::BackTab => Some(Action::PreviousScreen),
        Code::Backspace if model.drills.room == Room::Cards && cards::session::is_unbegun(model) => Some(Action::Undo),
        _ => None,
    }
}

/// A key while a text field of the room has the keys.
pub fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    match model.drills.room {
        Room::Cards => cards::typed(model, key),
        Room::Scenes => scenes::typed(model, key),
        Room::Desk | Room::Plan => Vec::new(),
    }
}

/// Whether pasted or committed text has a field to go to here.
pub fn takes_text(model: &Model) -> bool {
    match model.drills.room {
        Room::Cards => cards::takes_text(model),
        Room::Scenes => scenes::takes_text(model),
        Room::Desk | Room::Plan => false,
    }
}

/// Pasted text, or what an input method committed.
pub fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.drills.room {
        Room::Cards => cards::pasted(model, text),
        Room::Scenes => scenes::pasted(model, text),
        Room::Desk | Room::Plan => Vec::new(),
    }
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::NextRoom => turn(model, 1),
        Action::PreviousRoom => turn(model, Room::ALL.len() - 1),
        _ => {
            return match model.drills.room {
                Room::Cards => cards::act(model, action),
                Room::Scenes => scenes::act(model, action),
                Room::Desk => class::act(model, action),
                Room::Plan => plan::act(model, action),
            };
        }
    }
    Vec::new()
}

/// Asks for what is in sight and not here yet.
pub fn fetch(model: &mut Model) -> Vec<Effect> {
    match model.drills.room {
        Room::Cards => cards::fetch(model),
        Room::Scenes => scenes::fetch(model),
        Room::Desk => class::fetch(model),
        Room::Plan => plan::fetch(model),
    }
}

/// A click on the name of a room, or in the room.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    if let Some(tab) = tabs(model).into_iter().find(|tab| tab.area.contains(x, y)) {
        model.drills.room = tab.room;
        return Vec::new();
    }
    match model.drills.room {
        Room::Cards => cards::click(model, x, y),
        Room::Scenes => scenes::click(model, x, y),
        Room::Desk => class::click(model, x, y),
        Room::Plan => plan::click(model, x, y),
    }
}

/// After a change of size.
pub fn refit(model: &mut Model) {
    cards::refit(model);
    scenes::refit(model);
    class::refit(model);
    plan::refit(model);
}

/// What was asked for has come.
pub fn told(model: &mut Model, told: Told) {
    match told {
        Told::Ledger(ledger) => cards::arrived(model, *ledger),
        Told::Growth(growth) => plan::arrived(model, *growth),
        Told::Record(record) => class::leave::came(model, *record),
    }
}

/// Goes to the cards, to drill them.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    model.enter(Room::Cards);
    cards::begin(model)
}

/// The footer while something is typed in a room that has its own; none elsewhere.
pub fn foot(model: &Model) -> Option<Vec<(Key, String)>> {
    match model.drills.room {
        _ if model.screen != Screen::Drills => None,
        Room::Cards => cards::foot(model),
        Room::Scenes => scenes::foot(model),
        Room::Desk | Room::Plan => None,
    }
}

/// Milliseconds until a clock in the room in sight shows something else; none where no clock runs.
pub fn until_change(model: &Model) -> Option<i64> {
    match model.drills.room {
        _ if model.screen != Screen::Drills => None,
        Room::Cards => cards::until_change(model),
        Room::Scenes => scenes::play::until_change(model),
        Room::Desk => class::sheet::until_change(model),
        Room::Plan => None,
    }
}

/// What is typed or goes on in the room in sight, as it would be kept.
pub fn draft(model: &mut Model) -> Option<Draft> {
    match model.drills.room {
        _ if model.screen != Screen::Drills => None,
        Room::Cards => cards::session::kept::draft(model),
        Room::Scenes => scenes::kept::draft(model),
        Room::Desk | Room::Plan => None,
    }
}

/// Something of the training was written, or erased.
pub fn done(model: &mut Model, done: &Done) {
    let said = match done {
        Done::Scene(_) => {
            model.drills.scenes.forget();
            // What was said weakly there is drilled next.
            model.drills.cards.forget();
            model.today.forget();
            model.words.get("said-scene-kept").into_owned()
        }
        Done::Drill(_) => {
            model.today.forget();
            model.drills.plan.forget();
            return;
        }
        Done::Erased { name, backups } => {
            let args = [("name", Arg::from(name)), ("backups", Arg::from(*backups))];
            model.words.fmt("said-erased", &args)
        }
        Done::Rater { from, to, marks, talks } => {
            let args =
                [("from", Arg::from(from)), ("to", to.into()), ("marks", (*marks).into()), ("talks", (*talks).into())];
            model.words.fmt("said-rater", &args)
        }
        _ => return,
    };
    model.say(Mood::Good, said);
}

/// A record is in the file: its draft is needed no more.
pub fn written(model: &mut Model, record: Id) -> Option<Id> {
    let at = model.drills.unwritten.iter().position(|(of, _)| *of == record)?;
    Some(model.drills.unwritten.swap_remove(at).1.id)
}

/// Whatever was on its way was answered: drafts that are left here belong to what could not be written, and are offered.
pub fn refused(model: &mut Model) {
    if model.in_flight.is_empty() {
        for (_, draft) in std::mem::take(&mut model.drills.unwritten) {
            offers::put_by(model, draft);
        }
        // A mark that could not be written stands on the screen by now: what is in the file is told again.
        model.drills.class.forget();
    }
}

fn turn(model: &mut Model, by: usize) {
    let at = Room::ALL.iter().position(|room| *room == model.drills.room).unwrap_or(0);
    model.drills.room = Room::ALL[(at + by) % Room::ALL.len()];
}

/// The name of a room above it.
pub struct Tab {
    pub room: Room,
    pub area: Area,
    pub label: String,
}

/// The names of the rooms, in one row.
pub fn tabs(model: &Model) -> Vec<Tab> {
    let (row, _) = divided(model);
    let mut x = row.x + 1;
    let tab = |room: Room| {
        let label = format!(" {} ", model.words.choice("room", room.name()));
        let w = u16::try_from(width(&label)).unwrap_or(0);
        let area = Area { x, w, ..row };
        x += w + 1;
        Tab { room, area, label }
    };
    if row.h == 0 { Vec::new() } else { Room::ALL.iter().copied().map(tab).collect() }
}
