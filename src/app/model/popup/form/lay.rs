//! What a form holds as text, and the same laid over what the file holds by now.

use super::{Form, FormRow, Input};
use crate::app::line::Line;
use crate::app::model::popup::clash::Difference;
use crate::domain::draft::{OWN, Typed};
use crate::text::Clean;

/// What parts the things in a row that may hold several: each of them is added and taken away by itself.
fn parted_by(row: &str) -> Option<&'static [char]> {
    match row.split_once(':') {
        // Addresses hold commas themselves.
        Some(("other", _)) => Some(&[';', '；']),
        Some(_) => Some(&[',', '，', '、', ';', '；']),
        None => (row == "tags").then_some(&[',', '，', '、', ';', '；']),
    }
}

impl FormRow {
    /// What the row holds: its text, the wire name chosen, `1` for yes.
    pub fn text(&self) -> String {
        match &self.input {
            Input::Line(line) => line.text().to_owned(),
            Input::Choice { names, at, .. } => {
                at.and_then(|at| names.get(at)).map_or_else(String::new, |name| (*name).to_owned())
            }
            Input::Of { options, at } => {
                at.and_then(|at| options.get(at)).map_or_else(String::new, |(id, _)| id.clone())
            }
            Input::YesNo(yes) => if *yes { "1" } else { "" }.to_owned(),
        }
    }

    pub(in crate::app) fn write(&mut self, text: &str) {
        match &mut self.input {
            Input::Line(line) => *line = Line::new(text),
            Input::Choice { names, at, optional, .. } => {
                let found = names.iter().position(|name| *name == text);
                if found.is_some() || *optional {
                    *at = found;
                }
            }
            Input::Of { options, at } => *at = options.iter().position(|(id, _)| id == text).or(*at),
            Input::YesNo(yes) => *yes = text == "1",
        }
    }

    pub(in crate::app) fn key(&self) -> String {
        if self.custom { format!("{OWN}{}", self.name) } else { self.name.to_string() }
    }
}

impl Form {
    /// What somebody wrote in it.
    pub fn typed(&self) -> Vec<Typed> {
        let touched = self.rows.iter().filter(|row| row.touched);
        let typed = touched.map(|row| Typed {
            name: Clean::line(&row.key()),
            was: Clean::note(&row.was),
            text: Clean::note(&row.text()),
            chosen: !matches!(row.input, Input::Line(_)),
        });
        typed.collect()
    }

    /// Writes over what the form holds; says where that is neither what stood there before nor the same.
    pub fn lay(&mut self, typed: &[Typed]) -> Vec<Difference> {
        let mut differences = Vec::new();
        for field in typed {
            let at = self.row_for(field);
            let Some(row) = self.rows.get_mut(at) else { continue };
            let theirs = Clean::note(&row.text());
            let mine = if let Some(between) = parted_by(&row.name) {
                merged(between, [&field.was, &theirs, &field.text])
            } else {
                if theirs != field.was && theirs != field.text {
                    let family = if let Input::Choice { family, .. } = row.input { Some(family) } else { None };
                    differences.push(Difference { family, ..Difference::new(&field.name, &theirs, &field.text) });
                }
                field.text.to_string()
            };
            row.write(&mine);
            row.touched = true;
            self.changed = true;
        }
        differences
    }

    /// The row of a field; one of one's own that is not there any more comes back. Numbers and addresses may have moved.
    pub(in crate::app) fn row_for(&mut self, field: &Typed) -> usize {
        let name = field.name.as_str();
        let moved = name.split_once(':').and_then(|(way, _)| {
            let same = |row: &FormRow| row.name.split_once(':').is_some_and(|(of, _)| of == way);
            self.rows.iter().position(|row| same(row) && !row.touched && row.text() == field.was.as_str())
        });
        if let Some(at) = moved {
            return at;
        }
        if let Some(at) = self.rows.iter().position(|row| row.key() == name) {
            return at;
        }
        let Some(own) = name.strip_prefix(OWN) else { return usize::MAX };
        let before_last = self.rows.len().saturating_sub(1);
        self.rows.insert(before_last, FormRow::custom(own, ""));
        before_last
    }

    /// A field that was changed in two places holds what was decided.
    pub fn settle(&mut self, name: &str, text: &str, mine: bool) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.key() == name) {
            row.write(text);
            row.touched = mine;
        }
    }
}

/// A list as others left it, with what was added here and without what was taken away here.
pub(in crate::app) fn merged(between: &[char], texts: [&str; 3]) -> String {
    let parts = |text: &str| -> Vec<String> {
        text.split(between).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let [was, mut list, mine] = texts.map(parts);
    list.retain(|part| mine.contains(part) || !was.contains(part));
    let added = mine.into_iter().filter(|part| !was.contains(part));
    for part in added {
        if !list.contains(&part) {
            list.push(part);
        }
    }
    list.join(if between.contains(&',') { ", " } else { "; " })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_keeps_what_both_added_and_loses_what_either_took_away() {
        for (was, theirs, mine, list) in [
            ("a, b", "a, b, c", "a, b, d", "a, b, c, d"),
            ("a, b", "b", "a, b, d", "b, d"),
            ("a, b", "a, b, c", "b", "b, c"),
            ("", "a", "a", "a"),
            ("a", "", "", ""),
        ] {
            assert_eq!(merged(&[',', ';'], [was, theirs, mine]), list, "{was} | {theirs} | {mine}");
        }
    }
}
