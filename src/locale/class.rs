//! A class on a page, and all its marks as rows of a table.

use super::{Arg, Words, stamp};
use crate::domain::playbook::Playbook;
use crate::domain::time::Now;
use crate::domain::training::agreement::{Pair, pairs};
use crate::domain::training::standing::{Person, next};

/// The columns of a table of marks.
pub const MARK_COLUMNS: [&str; 12] =
    ["class", "name", "at", "talk", "rubric", "rater", "item", "skill", "points", "most", "note", "percent"];

/// A row for each mark: class, name, day, talk, scorecard, rater, item, skill, mark, highest mark, note, result of the talk.
pub fn mark_rows<'p>(people: impl IntoIterator<Item = &'p Person>, book: &Playbook, now: Now) -> Vec<[String; 12]> {
    let mut rows = Vec::new();
    for person in people {
        for talk in &person.talks {
            let Some(rubric) = talk.rubric(book) else { continue };
            let at = stamp(talk.attempt.at, now);
            let percent = talk.percent(rubric).map(|percent| format!("{percent:.1}")).unwrap_or_default();
            for sheet in &talk.sheets {
                for item in &rubric.items {
                    let points = sheet.points(&item.id).map(|points| points.to_string()).unwrap_or_default();
                    let note = sheet.note(&item.id).map(ToString::to_string).unwrap_or_default();
                    rows.push([
                        person.trainee.team.to_string(),
                        person.trainee.name.to_string(),
                        at.clone(),
                        talk.attempt.id.short(),
                        rubric.id.to_string(),
                        sheet.rater.to_string(),
                        item.id.to_string(),
                        item.skill.to_string(),
                        points,
                        item.scale.most().to_string(),
                        note,
                        percent.clone(),
                    ]);
                }
            }
        }
    }
    rows
}

impl Words {
    /// A class on a page, in Markdown: where everybody stands, who needs what next, what does not stick, how far raters agree.
    pub fn class_page(&self, name: &str, people: &[&Person], book: &Playbook) -> Vec<String> {
        let args = [("class", Arg::from(name)), ("n", Arg::from(people.len()))];
        let mut lines = vec![format!("# {}", self.fmt("class-title", &args))];
        let mut part = |heading: &str, items: Vec<String>| {
            if !items.is_empty() {
                lines.extend([String::new(), format!("## {}", self.get(heading)), String::new()]);
                lines.extend(items);
            }
        };
        part("class-standing", people.iter().map(|person| self.class_line(person, book)).collect());
        part("class-next", people.iter().map(|person| self.next_line(person, book)).collect());
        let stuck = |person: &&Person| -> Vec<String> {
            let line = |one| self.item(&person.trainee.name, &self.stuck(one, book));
            person.stuck.iter().map(line).collect()
        };
        part("drill-stuck", people.iter().flat_map(stuck).collect());
        let talks = people.iter().flat_map(|person| &person.talks);
        part("class-raters-agree", pairs(talks, book).iter().flat_map(|pair| self.pair(pair)).collect());
        lines
    }

    fn item(&self, name: &str, told: &str) -> String {
        format!("- {name}{}{told}", self.get("label-colon"))
    }

    /// The last result of somebody, and how it came there.
    fn class_line(&self, person: &Person, book: &Playbook) -> String {
        let course = person.course(book);
        let steps: Vec<String> = course.iter().map(|one| format!("{one:.0}")).collect();
        let steps = Some(steps.join(" > ")).filter(|_| steps.len() > 1).map(|steps| format!(" ({steps})"));
        let rubric = person.talks.last().and_then(|talk| talk.rubric(book)).map(|rubric| format!(" · {}", rubric.name));
        let (steps, rubric) = (steps.unwrap_or_default(), rubric.unwrap_or_default());
        let told = format!("{}{steps}{rubric}", self.latest(person.latest(book)));
        self.item(&person.trainee.name, &told)
    }

    fn next_line(&self, person: &Person, book: &Playbook) -> String {
        let first = next(&person.talks, person.cards, book).into_iter().next();
        let reason = first.map_or_else(|| self.get("next-nothing").into_owned(), |one| self.next_step(&one, book));
        self.item(&person.trainee.name, &reason)
    }

    /// Two raters over all talks that both have marked.
    pub fn pair(&self, pair: &Pair) -> Vec<String> {
        let told = self.raters(&pair.found, &pair.first, &pair.second);
        let talks = self.fmt("agree-talks", &[("n", Arg::from(pair.talks))]);
        let mut lines = told.into_iter();
        let title = lines.next().map(|title| format!("- {title}"));
        title.into_iter().chain([format!("  {talks}")]).chain(lines.map(|line| format!("  {line}"))).collect()
    }
}
