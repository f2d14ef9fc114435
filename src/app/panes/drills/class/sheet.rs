//! A scorecard that is filled in while somebody talks: one digit an item, a note, the clock and who speaks. Every mark is
//! kept at once, so nothing is lost and each can be taken back.

use super::told;
use crate::app::action::Action;
use crate::app::clock;
use crate::app::geometry::{self, Pair};
use crate::app::list::ListCursor;
use crate::app::model::drills::class::{Sheet, Written};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::drills::class::judged::{item, judged};
use crate::app::panes::drills::frame;
use crate::app::panes::scroll_detail;
use crate::app::popup::note;
use crate::app::training::Work;
use crate::domain::call::{Meter, State};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::training::standing::{Judged, Marking, Sheet as Given};
use crate::domain::training::{Attempt, Score, Sitting, rater};
use crate::locale::Arg;
use crate::text::{Clean, fold_str};

/// A talk that begins now, marked by whoever sits here.
pub fn begin(model: &mut Model, trainee: Id, rubric: &str) {
    let attempt = Attempt {
        trainee: Some(trainee),
        rubric: Clean::line(rubric),
        sitting: Sitting::Trainer,
        at: Some(model.now.ms),
        ..Attempt::blank(model.ids.next_id(), None)
    };
    show(model, attempt);
}

/// Goes on with a talk that was begun; false where it is not there any more.
pub fn open_talk(model: &mut Model, talk: Id) -> bool {
    let people = model.drills.class.people.iter().flatten();
    let found = people.flat_map(|person| &person.talks).find(|known| known.attempt.id == talk);
    let attempt = found.map(|known| known.attempt.clone());
    let there = attempt.is_some();
    if let Some(attempt) = attempt {
        show(model, attempt);
    }
    there
}

fn show(model: &mut Model, attempt: Attempt) {
    let rater = Clean::line(rater::own(&model.seller.name));
    let before = (attempt.talked.unwrap_or(0), attempt.listened.unwrap_or(0));
    let list = ListCursor::default();
    model.drills.class.sheet =
        Some(Sheet { attempt, rater, scores: Vec::new(), list, scroll: 0, meter: None, before, comparing: false });
    renew(model);
}

/// What is kept of the sheet by now.
pub fn renew(model: &mut Model) {
    let Some(sheet) = &model.drills.class.sheet else { return };
    let kept = judged(model, sheet).and_then(|talk| talk.sheet(&sheet.rater)).map(|given| given.scores.clone());
    if model.drills.class.person(sheet.trainee()).is_none() && model.drills.class.people.is_some() {
        // Erased, or taken away elsewhere.
        model.drills.class.sheet = None;
        let said = model.words.get("said-talk-gone").into_owned();
        model.say(Mood::Bad, said);
    } else if let Some(sheet) = &mut model.drills.class.sheet {
        sheet.scores = kept.unwrap_or_default();
    }
}

pub fn areas(model: &Model) -> Pair {
    let comparing = model.drills.class.sheet.as_ref().is_some_and(|sheet| sheet.comparing);
    geometry::sheet(frame::body(model), comparing)
}

/// Items in sight; the first row is the clock.
pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.inside().h.saturating_sub(1)).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(sheet) = &model.drills.class.sheet else { return Vec::new() };
    let len = sheet.rubric(&model.playbook).map_or(0, |rubric| rubric.items.len());
    let (page, now) = (page(model), model.now.ms);
    match action {
        Action::More => return by(model, 1),
        Action::Less => return by(model, -1),
        Action::Unmark => return set(model, |score| score.points = None),
        Action::Note => write_note(model),
        Action::Rater => {
            note::open(model, note::of_desk(Written::Rater, &Clean::default()));
        }
        Action::Speaker | Action::Hold => return clock(model, action, now),
        Action::Compare => {
            if let Some(sheet) = &mut model.drills.class.sheet {
                (sheet.comparing, sheet.scroll) = (!sheet.comparing, 0);
            }
        }
        Action::Back if sheet.comparing => return act(model, Action::Compare),
        Action::Back => return leave(model),
        Action::DetailDown | Action::DetailUp => {
            let text = areas(model).detail.text();
            let lines = told::detail(model, usize::from(text.w)).len();
            if let Some(sheet) = &mut model.drills.class.sheet {
                scroll_detail(&mut sheet.scroll, action, lines, text);
            }
        }
        _ => {
            if let Some(sheet) = &mut model.drills.class.sheet {
                sheet.list.act(action, len, page);
                sheet.scroll = 0;
            }
        }
    }
    Vec::new()
}

/// The first time it starts the clock, with the trainee speaking.
fn clock(model: &mut Model, action: Action, now: i64) -> Vec<Effect> {
    let Some(sheet) = &mut model.drills.class.sheet else { return Vec::new() };
    let meter = sheet.meter.get_or_insert_with(|| Meter::new(State::Talking, now));
    match (action, meter.state()) {
        (Action::Hold, State::Talking) => meter.turn_to(State::Hold, now),
        (_, State::Hold) => meter.turn_to(State::Talking, now),
        _ => meter.pass(now),
    }
    Vec::new()
}

/// Milliseconds until the clock of the talk shows another second; none while it stands.
pub fn until_change(model: &Model) -> Option<i64> {
    let meter = model.drills.class.sheet.as_ref()?.meter.as_ref()?;
    (meter.state() == State::Talking).then_some(clock::SECOND)
}

/// Leaves the sheet, and keeps how long was spoken.
fn leave(model: &mut Model) -> Vec<Effect> {
    let effects = keep_clock(model);
    model.drills.class.sheet = None;
    effects
}

/// What the clock has counted since the last mark, for whoever goes to another screen or out of the program.
pub fn keep_clock(model: &mut Model) -> Vec<Effect> {
    let Some(sheet) = &model.drills.class.sheet else { return Vec::new() };
    let kept = sheet.attempt.talked.zip(sheet.attempt.listened);
    if sheet.shares(model.now.ms) == kept { Vec::new() } else { keep(model) }
}

/// A digit: the mark of the item, and on to the next.
pub fn digit(model: &mut Model, points: i64) -> Vec<Effect> {
    let Some(item) = model.drills.class.sheet.as_ref().and_then(|sheet| item(model, sheet)) else { return Vec::new() };
    let most = item.scale.most();
    if points > most {
        let said = model.words.fmt("said-mark-most", &[("most", Arg::Digits(most))]);
        model.say(Mood::Off, said);
        return Vec::new();
    }
    let effects = set(model, |score| score.points = Some(points));
    let page = page(model);
    if let Some(sheet) = &model.drills.class.sheet {
        let len = sheet.rubric(&model.playbook).map_or(0, |rubric| rubric.items.len());
        if let Some(sheet) = &mut model.drills.class.sheet {
            sheet.list.step(1, len, page);
            sheet.scroll = 0;
        }
    }
    effects
}

/// A point more or less; from no mark, the highest or the lowest.
fn by(model: &mut Model, step: i64) -> Vec<Effect> {
    let Some(sheet) = &model.drills.class.sheet else { return Vec::new() };
    let Some(item) = item(model, sheet) else { return Vec::new() };
    let most = item.scale.most();
    let points = match sheet.points(&item.id) {
        Some(points) => (points + step).clamp(0, most),
        None if step > 0 => most,
        None => 0,
    };
    set(model, |score| score.points = Some(points))
}

fn write_note(model: &mut Model) {
    let Some(sheet) = &model.drills.class.sheet else { return };
    let Some(item) = item(model, sheet) else { return };
    let text = sheet.note(&item.id).cloned().unwrap_or_default();
    let what = Written::Item { talk: sheet.attempt.id, item: Clean::line(&item.id) };
    note::open(model, note::of_desk(what, &text));
}

/// A note was written on an item of a talk.
pub fn noted(model: &mut Model, talk: Id, item: &Clean, text: &Clean) -> Vec<Effect> {
    if model.drills.class.sheet.as_ref().is_none_or(|sheet| sheet.attempt.id != talk) && !open_talk(model, talk) {
        return Vec::new();
    }
    change(model, item, |score| score.note = text.clone())
}

/// Somebody else gives the marks from here on, on the same talk.
pub fn rated_by(model: &mut Model, rater: &Clean) -> Vec<Effect> {
    if rater.is_empty() {
        return Vec::new();
    }
    let rater = known(model, rater);
    if let Some(sheet) = &mut model.drills.class.sheet {
        sheet.rater = rater.clone();
        sheet.list = ListCursor::default();
    }
    renew(model);
    Vec::new()
}

/// A rater as they are written on the sheets of the class already; case and width aside.
fn known(model: &Model, typed: &Clean) -> Clean {
    let key = fold_str(typed);
    let talks = model.drills.class.people.iter().flatten().flat_map(|person| &person.talks);
    let mut raters = talks.flat_map(|talk| &talk.sheets).map(|sheet| &sheet.rater);
    raters.find(|rater| fold_str(rater) == key).unwrap_or(typed).clone()
}

fn set(model: &mut Model, edit: impl FnOnce(&mut Score)) -> Vec<Effect> {
    let item = model.drills.class.sheet.as_ref().and_then(|sheet| item(model, sheet));
    let Some(id) = item.map(|item| Clean::line(&item.id)) else { return Vec::new() };
    change(model, &id, edit)
}

/// Changes a mark here and in the file.
fn change(model: &mut Model, item: &Clean, edit: impl FnOnce(&mut Score)) -> Vec<Effect> {
    let Some(sheet) = &mut model.drills.class.sheet else { return Vec::new() };
    let at = sheet.scores.iter().position(|score| score.item == *item).unwrap_or_else(|| {
        sheet.scores.push(Score::of(sheet.attempt.id, &sheet.rater, item));
        sheet.scores.len() - 1
    });
    edit(&mut sheet.scores[at]);
    keep(model)
}

/// Sends the whole sheet to be kept, and keeps it among the people on the screen.
fn keep(model: &mut Model) -> Vec<Effect> {
    let now = model.now.ms;
    let Some(sheet) = &mut model.drills.class.sheet else { return Vec::new() };
    sheet.attempt.ended_at = Some(now);
    if let Some((talked, listened)) = sheet.shares(now) {
        (sheet.attempt.talked, sheet.attempt.listened) = (Some(talked), Some(listened));
    }
    let (attempt, rater) = (sheet.attempt.clone(), sheet.rater.clone());
    let mut marks = sheet.scores.clone();
    marks.retain(|score| score.points.is_some() || !score.note.is_empty());
    let trainee = sheet.trainee();
    model.drills.class.sent += 1;
    let Some(person) = model.drills.class.person_mut(trainee) else { return Vec::new() };
    let known = person.talks.iter().position(|talk| talk.attempt.id == attempt.id);
    let at = known.unwrap_or_else(|| {
        person.talks.push(Judged { attempt: attempt.clone(), sheets: Vec::new() });
        person.talks.len() - 1
    });
    let talk = &mut person.talks[at];
    let found = std::mem::replace(&mut talk.attempt, attempt.clone());
    let found = known.map(|_| found);
    let given = Given { rater: rater.clone(), scores: marks.clone() };
    let sheet = talk.sheets.iter_mut().find(|sheet| sheet.rater == rater);
    let before = if let Some(sheet) = sheet {
        std::mem::replace(sheet, given).scores
    } else {
        talk.sheets.push(given);
        Vec::new()
    };
    let subject = person.trainee.name.clone();
    let marking = Box::new(Marking { found, attempt, rater, before, marks });
    vec![Effect::Do(Deed::Training(Work::Mark { marking, subject }))]
}

pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let rows = areas(model).list.inside().top(1).1;
    let page = page(model);
    let Some(sheet) = &model.drills.class.sheet else { return Vec::new() };
    let len = sheet.rubric(&model.playbook).map_or(0, |rubric| rubric.items.len());
    let at = sheet.list.offset + usize::from(y.saturating_sub(rows.y));
    if let Some(sheet) = model.drills.class.sheet.as_mut().filter(|_| rows.contains(x, y) && at < len) {
        sheet.list.select(at, len, page);
        sheet.scroll = 0;
    }
    Vec::new()
}

/// After a change of size.
pub fn refit(model: &mut Model) {
    let page = page(model);
    let Some(sheet) = &model.drills.class.sheet else { return };
    let len = sheet.rubric(&model.playbook).map_or(0, |rubric| rubric.items.len());
    if let Some(sheet) = &mut model.drills.class.sheet {
        let at = sheet.list.selected;
        sheet.list.select(at, len, page);
    }
}
