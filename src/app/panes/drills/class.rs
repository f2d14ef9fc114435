//! The trainer's desk: who is trained, what they did, what they need next; and the scorecard that is filled in.

pub mod dealt;
pub mod judged;
pub mod leave;
mod names;
pub mod page;
pub mod raters;
pub mod sheet;
pub mod told;
pub mod view;

use crate::app::action::Action;
use crate::app::forms::{self, again};
use crate::app::geometry::{self, Pair};
use crate::app::model::drills::Room;
use crate::app::model::drills::class::{Desk, View, Written};
use crate::app::model::popup::choose::Choice;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};
use crate::app::offers;
use crate::app::panes::drills::frame;
use crate::app::panes::scroll_detail;
use crate::app::popup::choose::{self, TALK, sheets};
use crate::app::popup::note;
use crate::app::screen::Screen;
use crate::domain::draft::{Draft, Writing};
use crate::domain::id::Id;
use crate::domain::time::local;
use crate::domain::training::standing::{Judged, Person};
use crate::text::Clean;

/// Without anybody selected there is nothing to do it with.
pub fn off(model: &Model, action: Action) -> Option<&'static str> {
    if action == Action::Deal && model.playbook.meetings.is_empty() {
        return Some("ui-loading");
    }
    let with = matches!(action, Action::Open | Action::Edit | Action::Delete | Action::Deal | Action::Export);
    (with && model.drills.class.selected().is_none()).then_some("off-no-trainee")
}

/// Asks for what is in sight and not here yet.
pub fn fetch(model: &mut Model) -> Vec<Effect> {
    let desk = &mut model.drills.class;
    if std::mem::replace(&mut desk.asked, true) {
        return Vec::new();
    }
    desk.seen = desk.sent;
    vec![Effect::Ask(Ask::Class(model.now, model.drills.limits))]
}

/// Everybody who trains has come.
pub fn arrived(model: &mut Model, people: Vec<Person>) -> Vec<Effect> {
    let desk = &mut model.drills.class;
    if desk.people.is_some() && desk.seen != desk.sent {
        // Marks were given since they were read: these would take them off the screen.
        desk.asked = false;
        return fetch(model);
    }
    let here = desk.selected().map(|person| person.trainee.id);
    desk.people = Some(people);
    // The last of a class may be gone, and the class with them.
    if desk.listed().next().is_none() {
        desk.view = View::Everybody;
    }
    let place = |desk: &Desk, id: Option<Id>| id.and_then(|id| desk.listed().position(|one| one.trainee.id == id));
    let new = place(desk, desk.new);
    if new.is_some() {
        (desk.new, desk.scroll) = (None, 0);
    }
    if let Some(at) = new.or_else(|| place(desk, here)) {
        desk.list.selected = at;
    }
    sheet::renew(model);
    refit(model);
    if let Some(draft) = model.drills.class.waiting.take()
        && !reopen(model, &draft)
    {
        offers::put_by(model, draft);
    }
    Vec::new()
}

pub fn areas(model: &Model) -> Pair {
    geometry::class(frame::body(model))
}

/// Trainees in sight; the first row is the head of the columns.
pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.inside().h.saturating_sub(1)).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if model.drills.class.sheet.is_some() {
        return sheet::act(model, action);
    }
    if model.drills.class.papers().is_some() {
        return dealt::act(model, action);
    }
    let (len, page) = (model.drills.class.listed().count(), page(model));
    match action {
        Action::Back => model.screen = Screen::Customers,
        Action::Open if len == 0 => names::ask(model),
        Action::Open => choose_sheet(model),
        Action::Add => names::ask(model),
        Action::Groups => view::ask(model),
        Action::Deal => dealt::ask(model),
        Action::Rater => raters::ask(model),
        Action::Export => page::ask(model),
        Action::Delete => return leave::ask(model),
        Action::Edit => {
            if let Some(person) = model.drills.class.selected().cloned() {
                forms::trainee::open(model, &person.trainee);
            }
        }
        Action::DetailDown | Action::DetailUp => {
            let text = areas(model).detail.text();
            let lines = told::person(model, usize::from(text.w)).len();
            scroll_detail(&mut model.drills.class.scroll, action, lines, text);
        }
        _ => {
            model.drills.class.list.act(action, len, page);
            model.drills.class.scroll = 0;
        }
    }
    Vec::new()
}

/// So many of the last talks are offered to go on with.
const RECENT: usize = 3;

/// Asks by which scorecard the selected trainee is marked, or with which talk to go on. One that is not marked to the end
/// stands first and is chosen already; one of today, for another rater, stands above the scorecards too.
fn choose_sheet(model: &mut Model) {
    let Some(person) = model.drills.class.selected() else { return };
    let whole = |talk: &Judged| talk.rubric(&model.playbook).is_none_or(|rubric| talk.is_whole(rubric));
    let today = |talk: &Judged| talk.attempt.at.is_some_and(|at| local(at, model.now.zone).date() == model.now.today());
    let choice = |talk: &&Judged| Choice {
        text: told::talk(model, talk),
        about: model.words.get("class-go-on").into_owned(),
        value: format!("{TALK}{}", talk.attempt.id),
    };
    let recent = || person.talks.iter().rev().take(RECENT);
    let begun: Vec<Choice> = recent().filter(|talk| !whole(talk)).map(|talk| choice(&talk)).collect();
    let done: Vec<Choice> = recent().filter(|talk| whole(talk) && today(talk)).map(|talk| choice(&talk)).collect();
    let older: Vec<Choice> = recent().filter(|talk| whole(talk) && !today(talk)).map(|talk| choice(&talk)).collect();
    // Where nothing is left open, a new talk is what one mostly wants, by the scorecard that the class is marked by.
    let at = if begun.is_empty() { done.len() + usual(model) } else { 0 };
    let options = begun.into_iter().chain(done).chain(sheets(&model.playbook)).chain(older).collect();
    choose::sheet(model, options, at, person.trainee.id);
}

/// The place of the scorecard by which somebody was marked last.
fn usual(model: &Model) -> usize {
    let talks = model.drills.class.people.iter().flatten().flat_map(|person| &person.talks);
    let known = talks.filter(|talk| talk.rubric(&model.playbook).is_some());
    let last = known.max_by_key(|talk| talk.attempt.at).map(|talk| &talk.attempt.rubric);
    model.playbook.rubrics.iter().position(|rubric| last.is_some_and(|last| *last == *rubric.id)).unwrap_or(0)
}

/// A note on the desk was written.
pub fn written(model: &mut Model, what: &Written, was: &Clean, text: &str) -> Vec<Effect> {
    match what {
        Written::Names => names::written(model, text),
        Written::Rater => sheet::rated_by(model, &Clean::line(text)),
        Written::Item { talk, item } if text != was.as_str() => sheet::noted(model, *talk, item, &Clean::line(text)),
        Written::Item { .. } => Vec::new(),
    }
}

/// What is missing in what was written, in words; none where it can be taken.
pub fn lacks(model: &Model, what: &Written, text: &str) -> Option<String> {
    if *what == Written::Names { names::lacks(model, text) } else { None }
}

/// What a note is about, in words: the item.
pub fn about(model: &Model, what: &Written) -> Clean {
    let Written::Item { item, .. } = what else { return Clean::default() };
    let rubric = model.drills.class.sheet.as_ref().and_then(|sheet| sheet.rubric(&model.playbook));
    let words = rubric.and_then(|rubric| rubric.item(item)).map(|item| item.text.words());
    Clean::line(words.as_deref().unwrap_or(item))
}

/// Whose record a note belongs to: a draft goes with it when it is erased.
pub fn whose(model: &Model, what: &Written) -> (Option<Id>, Clean) {
    let sheet = model.drills.class.sheet.as_ref().filter(|_| *what != Written::Names);
    let person = sheet.and_then(|sheet| model.drills.class.person(sheet.trainee()));
    person.map_or((None, Clean::default()), |person| (Some(person.trainee.id), person.trainee.name.clone()))
}

/// A draft is taken up again: on the desk, once everybody is there.
pub fn again(model: &mut Model, draft: &Draft) -> bool {
    model.enter(Room::Desk);
    if model.drills.class.people.is_some() {
        return reopen(model, draft);
    }
    model.drills.class.waiting = Some(draft.clone());
    true
}

fn reopen(model: &mut Model, draft: &Draft) -> bool {
    if draft.writing == Writing::Trainee {
        let person = draft.record.and_then(|id| model.drills.class.person(id).cloned());
        let form = person.map(|person| forms::trainee::form(model, &person.trainee));
        return form.is_some_and(|form| again::over(model, draft, form));
    }
    let part = draft.part.as_str();
    let what = match part.split_once('/') {
        None if part == "names" => Written::Names,
        None => Written::Rater,
        Some((talk, item)) => {
            let Some(talk) = Id::parse(talk).filter(|talk| sheet::open_talk(model, *talk)) else {
                let said = model.words.get("said-talk-gone").into_owned();
                model.say(Mood::Bad, said);
                return false;
            };
            Written::Item { talk, item: Clean::line(item) }
        }
    };
    let Some(typed) = draft.fields.first() else { return false };
    let mut popup = note::of_desk(what, &typed.was);
    popup.write(&typed.text);
    popup.draft = Some(draft.id);
    note::open(model, popup);
    true
}

pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    if model.drills.class.sheet.is_some() {
        return sheet::click(model, x, y);
    }
    if model.drills.class.papers().is_some() {
        return dealt::click(model, x, y);
    }
    let rows = areas(model).list.inside().top(1).1;
    let (len, page) = (model.drills.class.listed().count(), page(model));
    let list = &mut model.drills.class.list;
    let at = list.offset + usize::from(y.saturating_sub(rows.y));
    if rows.contains(x, y) && at < len {
        let again = list.selected == at;
        list.select(at, len, page);
        if again {
            choose_sheet(model);
        }
    }
    Vec::new()
}

/// After a change of size.
pub fn refit(model: &mut Model) {
    let (len, page) = (model.drills.class.listed().count(), page(model));
    let at = model.drills.class.list.selected;
    model.drills.class.list.select(at, len, page);
    sheet::refit(model);
    dealt::refit(model);
}
