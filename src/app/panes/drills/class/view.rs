//! Who is listed on the desk: everybody who trains, one class, or those who train no more.

use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::drills::class::View;
use crate::app::model::popup::choose::Choice;
use crate::app::panes::named::class as called;
use crate::app::popup::choose;
use crate::locale::Arg;
use crate::text::Clean;

/// How the choice of a class begins, before its name.
const TEAM: &str = "team/";
const RETIRED: &str = "retired";

/// What the list is called.
pub fn name(model: &Model) -> String {
    let desk = model.words.choice("room", "desk");
    let of = match &model.drills.class.view {
        View::Everybody => return desk.into_owned(),
        View::Team(team) => called(model, team),
        View::Retired => model.words.get("class-retired").into_owned(),
    };
    format!("{desk} · {of}")
}

/// Asks which class is listed.
pub fn ask(model: &mut Model) {
    let desk = &model.drills.class;
    let count = |n: usize| model.words.fmt("class-count", &[("n", Arg::from(n))]);
    let classes = desk.classes();
    let all = classes.iter().map(|(_, n)| n).sum();
    let mut options =
        vec![Choice { text: model.words.get("class-everybody").into_owned(), about: count(all), value: String::new() }];
    options.extend(classes.iter().map(|(team, n)| Choice {
        text: called(model, team),
        about: count(*n),
        value: format!("{TEAM}{team}"),
    }));
    let retired = desk.people.iter().flatten().filter(|person| person.trainee.retired).count();
    if retired > 0 {
        let text = model.words.get("class-retired").into_owned();
        options.push(Choice { text, about: count(retired), value: RETIRED.to_owned() });
    }
    choose::class(model, options);
}

/// A class was chosen; whoever was selected stays selected where they are listed.
pub fn chosen(model: &mut Model, value: &str) {
    let desk = &mut model.drills.class;
    let here = desk.selected().map(|person| person.trainee.id);
    desk.view = match value.strip_prefix(TEAM) {
        Some(team) => View::Team(Clean::line(team)),
        None if value == RETIRED => View::Retired,
        None => View::Everybody,
    };
    let at = here.and_then(|id| desk.listed().position(|person| person.trainee.id == id));
    desk.list = ListCursor { selected: at.unwrap_or(0), ..ListCursor::default() };
    desk.scroll = 0;
    super::refit(model);
}
