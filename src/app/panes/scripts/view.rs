//! Which scripts are listed while nothing is searched for: all, favourites, those used last, or one group.

use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::choose::{Choice, For};
use crate::app::model::scripts::View;
use crate::app::popup::choose::open_at;
use crate::domain::playbook::{Group, Playbook, Script};
use crate::domain::track::offer::Reason;

/// All there are to choose from, in order.
pub fn all(playbook: &Playbook) -> Vec<View> {
    let groups = playbook.groups().into_iter().map(View::Group);
    [View::All, View::Favourites, View::Recents, View::Ailing].into_iter().chain(groups).collect()
}

/// The scripts of a view.
pub fn of<'a>(model: &'a Model, view: &View) -> Vec<Script<'a>> {
    let book = &model.playbook;
    let by_key = |keys: &'a [String]| keys.iter().filter_map(|key| book.script(key)).collect();
    match view {
        View::All => book.scripts().collect(),
        View::Favourites => by_key(&model.scripts.favourites),
        View::Recents => by_key(&model.scripts.recents),
        View::Ailing => book.scripts().filter(|script| is_ailing(model, *script)).collect(),
        View::Group(group) => book.scripts().filter(|script| script.group() == *group).collect(),
    }
}

/// Shows a view from its beginning; what was searched for goes.
pub fn show(model: &mut Model, view: View) {
    model.scripts.view = view;
    model.scripts.query.clear();
    model.scripts.hits = None;
    model.scripts.list = ListCursor::default();
    model.scripts.open = false;
}

/// The next view, or the one before; from the last one on round to the first.
pub fn turn(model: &mut Model, by: isize) {
    let all = all(&model.playbook);
    let at = all.iter().position(|view| *view == model.scripts.view).unwrap_or(0);
    let at = (at + all.len()).saturating_add_signed(by) % all.len().max(1);
    if let Some(view) = all.into_iter().nth(at) {
        show(model, view);
    }
}

/// What a view is called.
pub fn name(model: &Model, view: &View) -> String {
    match view {
        View::All => model.words.get("view-all").into_owned(),
        View::Favourites => model.words.get("view-favourites").into_owned(),
        View::Recents => model.words.get("view-recents").into_owned(),
        View::Ailing => model.words.get("view-stale").into_owned(),
        View::Group(group) => group_name(model, group),
    }
}

/// What a group is called.
pub fn group_name(model: &Model, group: &Group) -> String {
    match group {
        Group::Class(id) => model.playbook.classes.get(id).map(|class| class.name.to_string()).unwrap_or_default(),
        Group::Cards(family) => model.words.choice("cards", family.name()).into_owned(),
        Group::Questions(form) => model.words.choice("questions", form.name()).into_owned(),
        Group::Flows => model.words.get("view-flows").into_owned(),
    }
}

/// Asks which group of scripts to list.
pub fn ask(model: &mut Model) {
    let option =
        |view: &View| Choice { text: name(model, view), about: of(model, view).len().to_string(), value: view.key() };
    let views = all(&model.playbook);
    let at = views.iter().position(|view| *view == model.scripts.view).unwrap_or(0);
    let options = views.iter().map(option).collect();
    open_at(model, "choose-group", options, at, For::Scripts);
}

/// Whether it has grown stale or fails.
pub fn is_ailing(model: &Model, script: Script<'_>) -> bool {
    matches!(model.scripts.offers.reason(&script.key()), Some(Reason::Ailing(..)))
}
