//! Which level a customer gets: the levels in force, each with its rhythm, and none.

use super::page;
use crate::app::list::ListCursor;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::{Choice, Choose, For, Whose};
use crate::app::model::{Model, Mood};
use crate::app::rhythm;
use crate::app::screen::Screen;
use crate::domain::grade::Grade;
use crate::domain::id::Id;
use crate::locale::Arg;
use crate::text::Clean;

/// The heading of a choice: of a level whose it is and which they have, "Level of Brindlemoor Hotel, now VIP".
pub fn title(model: &Model, choose: &Choose) -> String {
    let whose = match &choose.for_what {
        For::Grade(whose) => whose,
        For::Grades(rows) => return model.words.fmt(choose.title, &[("n", Arg::from(rows.len()))]),
        _ => return model.words.get(choose.title).into_owned(),
    };
    let args = [("name", Arg::from(whose.name.as_str())), ("level", Arg::from(whose.level.as_str()))];
    model.words.fmt(if whose.level.is_empty() { "choose-grade" } else { "choose-grade-now" }, &args)
}

/// Stands for all on the list; no level is called like that.
pub const ALL: &str = "\n";

/// The levels in force, each with its rhythm.
fn in_force(model: &Model) -> Vec<Choice> {
    let option = |grade: &Grade| Choice {
        text: grade.name.to_string(),
        about: rhythm::of_grade(&model.words, grade),
        value: grade.word().to_owned(),
    };
    model.grades.used().map(option).collect()
}

/// The way to give all on the list one level, where it lists some of the customers.
fn for_all(model: &Model) -> Option<Choice> {
    let customers = &model.customers;
    let some = model.screen == Screen::Customers && (customers.filter.is_some() || customers.hits.is_some());
    let listed = customers.every_listed().filter(|rows| some && rows.len() > 1)?;
    let text = model.words.fmt("grade-all", &[("n", Arg::from(listed.len()))]);
    Some(Choice { text, about: String::new(), value: ALL.to_owned() })
}

/// Asks which level all on the list get.
pub fn open_all(model: &mut Model) {
    let Some(rows) = model.customers.every_listed() else { return };
    let mut options = in_force(model);
    let text = model.words.get("grade-none").into_owned();
    options.push(Choice { text, about: String::new(), value: String::new() });
    let for_what = For::Grades(rows.into());
    model.popups.push(Popup::Choose(Choose {
        title: "choose-grade-all",
        options,
        list: ListCursor::default(),
        for_what,
    }));
}

/// Asks which level this customer gets, beginning at the one they have.
pub fn open(model: &mut Model, (customer, name): (Id, Clean), level: &str) {
    let named = model.grades.named(level);
    let called = named.map_or_else(|| level.to_owned(), |grade| grade.name.to_string());
    let has = named.map(|grade| grade.word().to_owned());
    let mut options = in_force(model);
    if options.is_empty() {
        let text = model.words.get("ui-loading").into_owned();
        return model.say(Mood::Info, text);
    }
    let at = has.as_ref().and_then(|word| options.iter().position(|option| option.value == *word)).unwrap_or(0);
    // One that a file brought and nobody knows here, or that is not used any more, stands first: it is not replaced unseen.
    if !level.is_empty() && !options.iter().any(|option| has.as_ref() == Some(&option.value)) {
        let about = model.words.get(if has.is_some() { "level-retired" } else { "grade-unknown" }).into_owned();
        options.insert(0, Choice { text: called.clone(), about, value: level.to_owned() });
    }
    if !level.is_empty() {
        let text = model.words.get("grade-none").into_owned();
        options.push(Choice { text, about: String::new(), value: String::new() });
    }
    options.extend(for_all(model));
    let mut list = ListCursor::default();
    let for_what = For::Grade(Whose { customer, name, level: called });
    let choose = Choose { title: "choose-grade", options, list, for_what };
    list.select(at, choose.options.len(), page(model, &choose));
    model.popups.push(Popup::Choose(Choose { list, ..choose }));
}
