//! All that can be done, with why it is off, and what is done by Enter.

use crate::app::action::{self, Action, Entry, Place, about, verb};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, ListCursor, moving, row_at};
use crate::app::model::popup::Popup;
use crate::app::model::popup::palette::Palette;
use crate::app::model::{self, Model, Mood};
use crate::app::msg::Effect;
use crate::app::popup::palette::{area, page, where_to};
use crate::app::{act, off};
use crate::locale::Arg;
use crate::text::{fold_str, pinyin};

/// One line: the action, its keys, its verb and sentence, and why it is off.
pub struct Listed {
    pub action: Action,
    pub keys: String,
    pub verb: String,
    pub about: String,
    pub off: Option<&'static str>,
    /// Where it is done, if not here.
    pub elsewhere: Option<Place>,
}

/// What matches the words typed, first by name; else in the order of the table. What is done elsewhere comes last, and
/// only for who asks for it.
pub fn listed(model: &Model, palette: &Palette) -> Vec<Listed> {
    let query = fold_str(palette.query.text());
    let wanted: Vec<&str> = query.split_whitespace().collect();
    let (here, elsewhere): (Vec<&Entry>, Vec<&Entry>) =
        action::entries().partition(|entry| palette.places.contains(&entry.place));
    let mut seen: Vec<(Action, Option<Place>)> = here.iter().map(|entry| (entry.action, None)).collect();
    let mut entries: Vec<(&Entry, Option<Place>)> = here.into_iter().map(|entry| (entry, None)).collect();
    for entry in elsewhere.into_iter().filter(|_| !wanted.is_empty()) {
        // Moving about is the same everywhere, and what can be done in several places is named with the first of them.
        let again = seen.iter().any(|(action, _)| *action == entry.action);
        if !again && !matches!(entry.place, Place::List | Place::Global) {
            seen.push((entry.action, Some(entry.place)));
            entries.push((entry, Some(entry.place)));
        }
    }
    let mut found: Vec<Listed> = entries
        .into_iter()
        .map(|(entry, place)| (entry, listing(model, entry, place)))
        .filter(|(entry, line)| {
            // By its name in the file of keys too, and in Chinese by pinyin: no input method is needed to get anywhere.
            // What people also call it.
            let also = model.words.attr(&format!("action-{}", entry.name), "also").unwrap_or_default();
            let said = format!("{} {} {} {} {also}", line.verb, line.about, line.keys, entry.name);
            let text = format!("{} {} {}", fold_str(&said), pinyin::letters(&line.verb), pinyin::letters(&also));
            wanted.iter().all(|word| text.contains(word))
        })
        .map(|(_, line)| line)
        .collect();
    // What is called as was typed comes before what merely mentions it.
    found.sort_by_key(|line| {
        let verb = fold_str(&line.verb);
        (line.elsewhere.is_some(), !wanted.iter().all(|word| verb.contains(word)))
    });
    found
}

fn listing(model: &Model, entry: &Entry, elsewhere: Option<Place>) -> Listed {
    let keys = model.keys.keys(entry.place, entry.action).iter();
    Listed {
        action: entry.action,
        keys: keys.map(|key| model::key_name(model, *key)).collect::<Vec<_>>().join(" "),
        verb: verb(&model.words, entry),
        about: about(&model.words, entry),
        off: off::off(model, entry.action).filter(|_| elsewhere.is_none()),
        elsewhere,
    }
}

pub fn key(model: &mut Model, mut palette: Palette, key: Key) -> Vec<Effect> {
    let page = page(model);
    let len = listed(model, &palette).len();
    match key.code {
        Code::Esc | Code::F(1 | 10) => return Vec::new(),
        Code::Enter => return chosen(model, &palette),
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::into(&palette.query)) {
                palette.list.act(to, len, page);
            } else if palette.query.edit(key) {
                palette.list = ListCursor::default();
            }
        }
    }
    model.popups.push(Popup::Palette(palette));
    Vec::new()
}

pub(in crate::app) fn chosen(model: &mut Model, palette: &Palette) -> Vec<Effect> {
    let Some(line) = listed(model, palette).into_iter().nth(palette.list.selected) else { return Vec::new() };
    let Some(place) = line.elsewhere else { return act::act(model, line.action) };
    let mut effects = screen_of(place).map_or_else(Vec::new, |screen| act::act(model, screen));
    if model.place() == place {
        effects.extend(act::act(model, line.action));
    } else {
        let said = [("place", where_to(&model.words, place).into()), ("keys", Arg::from(line.keys))];
        let said = model.words.fmt("said-done-elsewhere", &said);
        model.say(Mood::Info, said);
    }
    effects
}

/// What leads to a place that is always there. Others, such as a card, are opened by somebody's choice.
const fn screen_of(place: Place) -> Option<Action> {
    Some(match place {
        Place::Today => Action::Today,
        Place::Customers => Action::Customers,
        Place::Prep => Action::Prep,
        Place::Scripts => Action::Scripts,
        _ => return None,
    })
}

/// A click selects, a second one does it.
pub fn click(model: &mut Model, mut palette: Palette, x: u16, y: u16) -> Vec<Effect> {
    let len = listed(model, &palette).len();
    if let Some(at) = row_at(area(model), palette.list.offset, len, x, y) {
        if palette.list.selected == at {
            return chosen(model, &palette);
        }
        palette.list.select(at, len, page(model));
    }
    model.popups.push(Popup::Palette(palette));
    Vec::new()
}
