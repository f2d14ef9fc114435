//! The levels: which there are, how often their customers are seen, and what work a change of that makes.

use crate::analysis::workload;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::Choice;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::{Ground, Purpose};
use crate::app::msg::{Ask, Deed, Effect};
use crate::app::popup::choose;
use crate::app::rhythm::{LevelOrder, Wanted, of_grade as rhythm};
use crate::domain::cadence::Every;
use crate::domain::field::Record;
use crate::domain::grade::{Grade, Grades};
use crate::domain::id::Id;
use crate::domain::level::{Change, Level, NEVER};
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::text::Clean;
use std::sync::Arc;

/// Asks for all that the list of levels shows.
pub fn ask() -> Vec<Effect> {
    vec![Effect::Ask(Ask::Rhythm(Wanted::Counts))]
}

/// The levels to choose from, and a new one. Where something else has the keys meanwhile it does not come over that.
pub fn list(model: &mut Model, counts: Vec<(String, u32)>) {
    if !model.popups.is_empty() {
        return;
    }
    let counted = model.grades.counted(&counts);
    let work = workload::of(&model.grades, &counts, model.capacity);
    let whole = week(model, work.asked);
    let mut options: Vec<Choice> = Vec::new();
    for grade in model.grades.iter() {
        let customers = counted.iter().find(|(word, _)| word == grade.word()).map_or(0, |(_, n)| *n);
        let about = about(model, grade, customers);
        options.push(Choice { text: grade.name.to_string(), about, value: grade.word().to_owned() });
    }
    let strange: Vec<_> = counts.iter().filter(|(word, _)| model.grades.named(word).is_none()).collect();
    // A word that customers have and no level is called by is what one comes for, as after an import.
    let at = if strange.is_empty() { 0 } else { options.len() };
    for (word, customers) in strange {
        let customers = model.words.fmt("cli-level-customers", &[("n", i64::from(*customers).into())]);
        let about = format!("{customers} · {}", model.words.get("level-strange"));
        options.push(Choice { text: word.clone(), about, value: word.clone() });
    }
    let text = model.words.get("level-new").into_owned();
    options.push(Choice { text, about: whole, value: String::new() });
    choose::level(model, options, at, counts.into());
}

/// "Visit every week · 12 customers".
fn about(model: &Model, grade: &Grade, customers: u32) -> String {
    let words = &model.words;
    let state = grade.retired.then(|| words.get("level-retired").into_owned());
    let customers = words.fmt("cli-level-customers", &[("n", i64::from(customers).into())]);
    let rhythm = Some(rhythm(&model.words, grade)).filter(|rhythm| !rhythm.is_empty());
    [rhythm, state, Some(customers)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn week(model: &Model, asked: f64) -> String {
    let args = [("asked", Arg::from(model.words.rate(asked))), ("capacity", i64::from(model.capacity).into())];
    model.words.fmt("level-week", &args)
}

/// The form of the level with this word; of a new one where there is none, by this name.
pub fn open(model: &mut Model, word: &str, counts: Arc<[(String, u32)]>) {
    let grade = model.grades.iter().find(|grade| grade.word() == word).cloned();
    let is_new = grade.is_none();
    let mut form = form(model, grade, counts);
    if is_new && !word.is_empty() {
        // A word that stands in the level of customers and names none yet: the name is there, the gaps are asked for.
        form.rows[0] = FormRow::line("name", "").said(word);
        form.list.selected = 1;
    }
    model.popups.push(Popup::Form(Box::new(form)));
}

fn form(model: &Model, grade: Option<Grade>, counts: Arc<[(String, u32)]>) -> Form {
    let gap = |every: Option<Every>| match &grade {
        Some(_) => every.map_or_else(|| NEVER.to_owned(), Every::wire),
        None => String::new(),
    };
    let text = |get: fn(&Grade) -> &Clean| grade.as_ref().map(|grade| get(grade).to_string()).unwrap_or_default();
    let cadence = grade.as_ref().map(|grade| grade.cadence).unwrap_or_default();
    // One of the team's own may have no place, and comes last.
    let place = grade.as_ref().map(|grade| grade.place).filter(|place| *place < i64::MAX);
    let place = place.map(|place| place.to_string()).unwrap_or_default();
    let mut rows = vec![
        FormRow::line("name", &text(|grade| &grade.name)),
        FormRow::line("visit_every", &gap(cadence.visit)).with_gap(),
        FormRow::line("call_every", &gap(cadence.call)).with_gap(),
        FormRow::line("rule", &text(|grade| &grade.rule)),
        FormRow::line("principle", &text(|grade| &grade.principle)),
        FormRow::called("place".to_owned(), model.words.get("level-place").into_owned(), &place)
            .with_hint("ui-place-hint"),
    ];
    rows.extend(grade.as_ref().map(|grade| FormRow::yes_no("retired", grade.retired)));
    let title = if grade.is_some() { "form-edit-level" } else { "form-add-level" };
    Form::new(title, rows, Purpose::Level(Box::new(Ground { grade, counts })))
}

/// The form that a draft was written in, on the level as it is by now; none where it is gone.
pub fn again(model: &Model, word: &str, new: bool) -> Option<Form> {
    let grade = model.grades.iter().find(|grade| grade.word() == word).cloned();
    (new || grade.is_some()).then(|| form(model, grade.filter(|_| !new), Arc::default()))
}

/// The same form on the level as others have left it.
pub fn anew(model: &mut Model, ground: &Ground, kept: Level) -> Option<Form> {
    let word = ground.grade.as_ref()?.word().to_owned();
    model.levels.retain(|known| known.id != kept.id);
    model.levels.push(kept);
    model.regrade();
    let grade = model.grades.iter().find(|grade| grade.word() == word).cloned();
    grade.map(|grade| form(model, Some(grade), ground.counts.clone()))
}

/// What was touched; nothing else is written.
fn change(form: &Form) -> Result<Change, Problem> {
    let touched = |name: &'static str| form.touched(name).then(|| form.text(name));
    let place = match touched("place").map(str::trim) {
        None | Some("") => None,
        Some(typed) => Some(
            typed.parse().map_err(|_| Problem::new(Kind::BadData, "not-a-place").field("place").arg("value", typed))?,
        ),
    };
    Ok(Change {
        name: touched("name").map(Clean::line),
        visit: touched("visit_every").map(str::to_owned),
        call: touched("call_every").map(str::to_owned),
        rule: touched("rule").map(Clean::line),
        principle: touched("principle").map(Clean::line),
        place,
        retired: form.touched("retired").then(|| form.yes("retired")),
    })
}

pub fn made(model: &mut Model, form: &Form, ground: &Ground) -> Result<Vec<Effect>, Problem> {
    let change = change(form)?;
    let id = model.ids.next_id();
    // Refused here already where it would be refused there.
    let mut level = level_of(ground, id);
    change.put(&mut level)?;
    model.grades.is_free(change.name.as_ref(), ground.grade.as_ref())?;
    let word = ground.grade.as_ref().map(|grade| grade.word().to_owned());
    let before = ground.grade.is_some().then(|| Box::new(level_of(ground, id)));
    let order = LevelOrder { word, before, id, change, playbook: model.playbook.clone() };
    Ok(vec![Effect::Do(Deed::SetLevel(Box::new(order)))])
}

/// The record that is changed.
fn level_of(ground: &Ground, id: Id) -> Level {
    match &ground.grade {
        Some(Grade { set: Some(level), .. }) => level.clone(),
        Some(grade) => Level::of(&grade.profile),
        None => Level::blank(id, None),
    }
}

/// What a gap says as it is typed: in words, and what work all levels make before and after.
pub fn echo(model: &Model, form: &Form, ground: &Ground, name: &str) -> Option<String> {
    let mut level = level_of(ground, Id::default());
    change(form).ok()?.put(&mut level).ok()?;
    let mut levels: Vec<Level> = model.levels.iter().filter(|known| known.id != level.id).cloned().collect();
    levels.push(level);
    let after = Grades::of(&levels, &model.playbook);
    let week = |grades: &Grades| workload::of(grades, &ground.counts, model.capacity).asked;
    let grade = match &ground.grade {
        Some(before) => after.iter().find(|grade| grade.word() == before.word()),
        None => after.iter().find(|grade| grade.name.as_str() == form.text("name")),
    };
    let every = grade.and_then(|grade| if name == "visit_every" { grade.cadence.visit } else { grade.cadence.call });
    let every = every.map_or_else(|| model.words.get("level-never").into_owned(), |every| model.words.every(every));
    if ground.counts.is_empty() {
        return Some(every);
    }
    let args = [
        ("every", Arg::from(every)),
        ("before", model.words.rate(week(&model.grades)).into()),
        ("after", model.words.rate(week(&after)).into()),
        ("capacity", i64::from(model.capacity).into()),
    ];
    Some(model.words.fmt("level-effect", &args))
}
