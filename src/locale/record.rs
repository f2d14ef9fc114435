//! A trainee's whole record in Markdown: theirs to keep.

use super::{Arg, Words, bar};
use crate::domain::playbook::{Playbook, Rubric};
use crate::domain::time::{Now, local};
use crate::domain::training::record::Record;
use crate::domain::training::standing::{Course, Judged, courses};

/// The last few numbers of a course, in per cent, as far as they can be compared.
pub fn steps(course: &Course) -> String {
    const MOST: usize = 5;
    let numbers: Vec<String> = course.alike().map(|step| format!("{:.0}", step.share * 100.0)).collect();
    numbers[numbers.len().saturating_sub(MOST)..].join(" > ")
}

/// A moment as it is written in records, the same in every language.
pub fn stamp(at: Option<i64>, now: Now) -> String {
    at.map(|at| local(at, now.zone).format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}

impl Words {
    /// Everything about a trainee.
    pub fn training_record(&self, record: &Record, book: &Playbook, now: Now) -> Vec<String> {
        let trainee = &record.person.trainee;
        let mut lines = vec![format!("# {}", trainee.name), String::new()];
        let about = [&trainee.team, &trainee.note].into_iter().filter(|text| !text.is_empty());
        lines.extend(about.flat_map(|text| [text.to_string(), String::new()]));
        lines.extend([format!("## {}", self.get("record-skills")), String::new()]);
        for course in courses(&record.person.talks, book) {
            let (name, last) = (book.skill_name(&course.skill), bar(course.last()));
            lines.push(format!("- {name}: {last} ({})", steps(&course)));
        }
        for talk in &record.person.talks {
            if let Some(rubric) = talk.rubric(book) {
                self.talk_record(talk, rubric, now, &mut lines);
            }
        }
        self.answers_record(record, now, &mut lines);
        self.plan_record(record, &mut lines);
        lines
    }

    fn talk_record(&self, talk: &Judged, rubric: &Rubric, now: Now, lines: &mut Vec<String>) {
        let title = format!("## {} · {} · {}", stamp(talk.attempt.at, now), rubric.name, self.result(talk, rubric));
        lines.extend([String::new(), title, String::new()]);
        for sheet in &talk.sheets {
            lines.push(format!("- {}", self.marks_by(&sheet.rater)));
            for item in &rubric.items {
                let mark = sheet.points(&item.id).map(|points| format!("{points}/{}", item.scale.most()));
                let note = sheet.note(&item.id).map(|note| format!(" — {note}")).unwrap_or_default();
                let mark = mark.unwrap_or_else(|| self.get("sheet-open").into_owned());
                lines.push(format!("  - {mark}  {}{note}", item.text.words()));
            }
        }
    }

    /// Whose marks they are.
    pub fn marks_by(&self, rater: &str) -> String {
        self.fmt("cli-talk-rater", &[("rater", Arg::from(self.rater(rater).as_ref()))])
    }

    fn answers_record(&self, record: &Record, now: Now, lines: &mut Vec<String>) {
        for (at, review) in record.answers().enumerate() {
            if at == 0 {
                lines.extend([String::new(), format!("## {}", self.get("record-answers")), String::new()]);
            }
            let grade = self.choice("drill-grade", review.grade.name());
            let said = if review.said.is_empty() { String::new() } else { format!(" — {}", review.said) };
            lines.push(format!("- {} · {} · {grade}{said}", stamp(review.at, now), review.wording));
        }
    }

    fn plan_record(&self, record: &Record, lines: &mut Vec<String>) {
        if record.goals.is_empty() && record.practice.is_empty() {
            return;
        }
        lines.extend([String::new(), format!("## {}", self.choice("room", "plan")), String::new()]);
        for goal in &record.goals {
            let sign = if goal.done_at.is_some() { "[x]" } else { "[ ]" };
            let area = self.choice("area", goal.area.name());
            lines.push(format!("- {sign} {} · {area} · {}", goal.quarter, goal.text));
        }
        for practice in &record.practice {
            let day = practice.day.map(|day| day.to_string()).unwrap_or_default();
            let (area, time) = (self.choice("area", practice.area.name()), practice.minutes.unwrap_or_default());
            lines.push(format!("- {day} · {} · {area} · {}", self.minutes(time), practice.note));
        }
    }
}
