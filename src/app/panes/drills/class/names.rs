//! Trainees are written down, as many at once as one likes.

use crate::app::model::Model;
use crate::app::model::drills::class::{View, Written};
use crate::app::msg::{Deed, Effect};
use crate::app::popup::note;
use crate::app::training::Work;
use crate::domain::field::Record;
use crate::domain::training::Trainee;
use crate::locale::Arg;
use crate::text::Clean;

/// Asks for the names of trainees.
pub(super) fn ask(model: &mut Model) {
    note::open(model, note::of_desk(Written::Names, &Clean::default()));
}

/// What lines of names lack.
enum Lack {
    /// A colon with no class before it: the line.
    Class(Clean),
    /// A class in which nobody is named.
    Names(Clean),
}

/// Names with their classes, from lines of names. `class`: that of the names above which none stands.
fn read(text: &str, mut class: Clean) -> Result<Vec<(Clean, Clean)>, Lack> {
    let mut all: Vec<(Clean, Clean)> = Vec::new();
    // How many were named before the class that is open; none: no class was begun here.
    let mut open: Option<usize> = None;
    for line in text.lines().map(Clean::line).filter(|line| !line.is_empty()) {
        let (team, names) =
            line.split_once([':', '：']).map_or((None, line.as_str()), |(class, rest)| (Some(class), rest));
        if let Some(team) = team.map(Clean::line) {
            if team.is_empty() {
                return Err(Lack::Class(line));
            }
            if open == Some(all.len()) {
                return Err(Lack::Names(class));
            }
            (class, open) = (team, Some(all.len()));
        }
        // Behind a class names stand in one line; a line of its own may hold a comma.
        let between: &[char] = if team.is_some() { &[',', '，', '、', ';', '；'] } else { &[] };
        let names = names.split(between).map(Clean::line).filter(|name| !name.is_empty());
        all.extend(names.map(|name| (name, class.clone())));
    }
    if open == Some(all.len()) { Err(Lack::Names(class)) } else { Ok(all) }
}

/// What lines of names lack, in words.
pub(super) fn lacks(model: &Model, text: &str) -> Option<String> {
    let (key, what) = match read(text, Clean::default()).err()? {
        Lack::Class(line) => ("said-names-no-class", line),
        Lack::Names(class) => ("said-names-nobody", class),
    };
    Some(model.words.fmt(key, &[("what", Arg::from(what.as_str()))]))
}

/// New trainees from lines of names.
pub(super) fn written(model: &mut Model, text: &str) -> Vec<Effect> {
    let desk = &model.drills.class;
    let team = desk.view.team().or_else(|| Some(&desk.selected()?.trainee.team));
    let Ok(named) = read(text, team.cloned().unwrap_or_default()) else { return Vec::new() };
    let new: Vec<Trainee> = named
        .into_iter()
        .map(|(name, team)| Trainee { name, team, ..Trainee::blank(model.ids.next_id(), None) })
        .collect();
    let Some(first) = new.first() else { return Vec::new() };
    let (first, class) = (first.id, first.team.clone());
    let desk = &mut model.drills.class;
    // Who is new is listed, whatever was listed before.
    if desk.view != View::Everybody {
        desk.view = View::Team(class);
    }
    desk.new = Some(first);
    vec![Effect::Do(Deed::Training(Work::Add(new)))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        match read(text, Clean::line("Mine")) {
            Ok(named) => named.iter().map(|(name, class)| format!("{name}@{class}")).collect::<Vec<_>>().join(" "),
            Err(Lack::Class(line)) => format!("no class: {line}"),
            Err(Lack::Names(class)) => format!("nobody in {class}"),
        }
    }

    #[test]
    fn names_stand_below_a_class_or_behind_it_and_what_lacks_is_told() {
        for (text, want) in [
            ("Anna\nBell, Ben\n", "Anna@Mine Bell, Ben@Mine"),
            ("Monday: Anna, Ben\nCem", "Anna@Monday Ben@Monday Cem@Monday"),
            ("周一班：李雷、韩梅\n周二班:\n王芳", "李雷@周一班 韩梅@周一班 王芳@周二班"),
            ("", ""),
            (": Anna, Ben", "no class: : Anna, Ben"),
            ("Monday:", "nobody in Monday"),
            ("Monday:\nTuesday: Anna", "nobody in Monday"),
            ("Anna\nTuesday: ,", "nobody in Tuesday"),
        ] {
            assert_eq!(said(text), want, "{text:?}");
        }
    }
}
