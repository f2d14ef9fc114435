//! What the desk says in words: where a trainee stands, the marks of an item, how raters compare.

use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::model::drills::class::Sheet;
use crate::app::panes::call::told::clock;
use crate::app::panes::drills::class::judged::{item, judged};
use crate::domain::call::{LISTENED, Speaker, State};
use crate::domain::playbook::{Rubric, RubricItem};
use crate::domain::slot::Slots;
use crate::domain::time::local;
use crate::domain::training::scorecard::outcome;
use crate::domain::training::standing::{Judged, Next, courses, next};
use crate::locale::{Arg, bar, steps};

/// A talk in one line: when, by which scorecard, what came of it.
pub fn talk(model: &Model, talk: &Judged) -> String {
    let rubric = talk.rubric(&model.playbook);
    let when = talk.attempt.at.map(|at| local(at, model.now.zone));
    let when = when.map(|at| model.words.when(at.date(), Some(at.time()), model.now.today()));
    let scene = model.playbook.scenarios.get(&talk.attempt.scenario).map(|scene| scene.name.to_string());
    let other = || scene.unwrap_or_else(|| talk.attempt.rubric.to_string());
    let name = rubric.map_or_else(other, |rubric| rubric.name.to_string());
    let result = rubric.map(|rubric| model.words.result(talk, rubric)).filter(|result| !result.is_empty());
    [when, Some(name), result].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The selected trainee: what comes next with the reason and an exercise, skills over time, the last talks.
pub fn person(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let (words, book) = (&model.words, &*model.playbook);
    let Some(person) = model.drills.class.selected() else {
        let key = if model.drills.class.people.is_some() { "class-nobody" } else { model.missing() };
        doc.para(Tone::Dim, &words.get(key));
        return doc;
    };
    doc.para(Tone::Title, &person.trainee.name);
    doc.para(Tone::Dim, &person.trainee.note);
    let all = next(&person.talks, person.cards, book);
    if all.is_empty() {
        doc.pair(&words.get("next-title"), Tone::Text, &words.get("next-nothing"));
    }
    for one in &all {
        doc.pair(&words.get("next-title"), Tone::Do, &words.next_step(one, book));
        if let Next::Item { rubric, item, .. } | Next::Broken { rubric, item, .. } = one {
            let item = book.rubrics.get(rubric).and_then(|rubric| rubric.item(item));
            let skill = item.and_then(|item| book.skills.get(&item.skill));
            doc.para(Tone::Text, &skill.map(|skill| skill.practise.words()).unwrap_or_default());
        }
    }
    for (at, one) in person.stuck.iter().enumerate() {
        if at == 0 {
            doc.heading(&words.get("drill-stuck"));
        }
        doc.item("!", Tone::Warn, Tone::Text, &words.stuck(one, book));
    }
    let courses = courses(&person.talks, book);
    if !courses.is_empty() {
        doc.heading(&words.get("record-skills"));
    }
    for course in &courses {
        // One number alone stands in the bar already.
        let way = Some(steps(course)).filter(|_| course.alike().nth(1).is_some());
        let way = way.map(|way| format!(" ({way})")).unwrap_or_default();
        doc.item(&bar(course.last()), Tone::Accent, Tone::Text, &format!("{}{way}", book.skill_name(&course.skill)));
    }
    if !person.talks.is_empty() {
        doc.heading(&words.get("class-talks"));
    }
    for one in person.talks.iter().rev() {
        doc.para(Tone::Dim, &talk(model, one));
    }
    doc
}

/// The clock, who speaks, and what the marks come to so far.
pub fn meters(model: &Model, sheet: &Sheet) -> Vec<(Tone, String)> {
    let (words, now) = (&model.words, model.now.ms);
    let mut said = Vec::new();
    match &sheet.meter {
        None => said.push((Tone::Dim, words.get("class-no-clock").into_owned())),
        Some(meter) => {
            let held = meter.state() == State::Hold;
            let time = sheet.shares(now).map_or(0, |(ours, theirs)| ours + theirs);
            said.push((if held { Tone::Warn } else { Tone::Accent }, clock(time)));
            let key = match (held, meter.speaker()) {
                (true, _) => "class-paused",
                (false, Some(Speaker::Them)) => "class-customer-speaks",
                (false, _) => "class-trainee-speaks",
            };
            said.push((Tone::Text, words.get(key).into_owned()));
        }
    }
    if let Some((ours, theirs)) = sheet.shares(now).filter(|(ours, theirs)| ours + theirs >= 20) {
        let listened = theirs * 100 / (ours + theirs);
        let args = [("theirs", Arg::Digits(listened)), ("goal", Arg::Digits(LISTENED))];
        let tone = if listened >= LISTENED { Tone::Good } else { Tone::Warn };
        said.push((tone, words.fmt("call-listened", &args)));
    }
    if let Some(rubric) = sheet.rubric(&model.playbook) {
        let found = outcome(rubric, |item| sheet.points(item));
        if let Some(percent) = found.percent() {
            said.push((if found.fatal.is_empty() { Tone::Title } else { Tone::Bad }, format!("{percent:.0} %")));
        }
        let marked = rubric.items.iter().filter(|item| sheet.points(&item.id).is_some()).count();
        said.push((Tone::Dim, format!("{marked}/{}", rubric.items.len())));
    }
    said
}

/// Beside the items: the marks of the selected one, or all raters.
pub fn detail(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(sheet) = &model.drills.class.sheet else { return doc };
    let Some(rubric) = sheet.rubric(&model.playbook) else {
        doc.para(Tone::Bad, &model.words.get("class-no-rubric"));
        return doc;
    };
    if sheet.comparing {
        compared(model, sheet, rubric, &mut doc);
    } else if let Some(item) = item(model, sheet) {
        anchors(model, sheet, item, &mut doc);
        let found = outcome(rubric, |item| sheet.points(item));
        let tone = if found.fatal.is_empty() && found.kept == found.rules { Tone::Dim } else { Tone::Warn };
        doc.gap();
        for line in model.words.fatal_and_rules(&found, rubric) {
            doc.para(tone, &line);
        }
    }
    doc
}

fn anchors(model: &Model, sheet: &Sheet, item: &RubricItem, doc: &mut Doc) {
    let (words, none) = (&model.words, Slots::default());
    doc.para(Tone::Title, &item.text.fill(&none));
    let given = sheet.points(&item.id);
    let yes_no = [words.get("sheet-no").into_owned(), words.get("sheet-yes").into_owned()];
    let texts: Vec<String> = if item.anchors.is_empty() {
        yes_no.to_vec()
    } else {
        item.anchors.iter().map(|text| text.fill(&none)).collect()
    };
    for (points, text) in (0_i64..).zip(&texts) {
        let chosen = given == Some(points);
        let (mark, tone) = if chosen { (format!("{points}>"), Tone::Say) } else { (format!("{points} "), Tone::Text) };
        doc.item(&mark, Tone::Key, tone, text);
    }
    doc.gap();
    if item.compliance {
        doc.para(Tone::Dim, &words.get("sheet-rules"));
    } else {
        let skill = Arg::from(model.playbook.skill_name(&item.skill));
        let weight = [("weight", Arg::from(item.weight.to_string())), ("skill", skill)];
        doc.para(Tone::Dim, &words.fmt("sheet-weight", &weight));
    }
    if item.fatal {
        doc.para(Tone::Warn, &words.get("sheet-fatal"));
    }
    if let Some(note) = sheet.note(&item.id) {
        doc.pair(&words.get("sheet-note"), Tone::Accent, note);
    }
}

/// The marks of all raters side by side, and how far they agree.
fn compared(model: &Model, sheet: &Sheet, rubric: &Rubric, doc: &mut Doc) {
    let words = &model.words;
    let sheets = judged(model, sheet).map(|talk| talk.sheets.as_slice()).unwrap_or_default();
    if sheets.len() < 2 {
        doc.para(Tone::Dim, &words.get("class-one-rater"));
        return;
    }
    for line in words.all_raters(sheets, rubric) {
        doc.para(Tone::Text, &line);
    }
    doc.gap();
    let names: Vec<_> = sheets.iter().map(|sheet| words.rater(&sheet.rater)).collect();
    doc.para(Tone::Dim, &names.join(" · "));
    let mark = |points: Option<i64>| points.map_or_else(|| "-".to_owned(), |points| points.to_string());
    for item in &rubric.items {
        let points: Vec<Option<i64>> = sheets.iter().map(|sheet| sheet.points(&item.id)).collect();
        let apart = points.windows(2).any(|pair| pair[0] != pair[1]);
        let (sign, tone) = if apart { ("!", Tone::Warn) } else { (" ", Tone::Dim) };
        let marks: Vec<String> = points.into_iter().map(mark).collect();
        doc.item(&format!("{sign} {}", marks.join(" ")), tone, tone, &item.text.fill(&Slots::default()));
    }
}
