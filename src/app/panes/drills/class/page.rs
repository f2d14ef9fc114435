//! The class on a page, to be read here or kept as a file; and all its marks as a table.

use crate::app::doc::Tone;
use crate::app::export::{Paper, Written};
use crate::app::model::Model;
use crate::app::model::drills::class::View;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::Choice;
use crate::app::model::popup::report::{Report, Then};
use crate::app::msg::Effect;
use crate::app::panes::{digest, named};
use crate::app::popup::{choose, export};
use crate::domain::training::standing::Person;
use crate::locale::{MARK_COLUMNS, mark_rows};
use crate::text::Clean;

/// What can be done with the results of those who are listed.
pub fn ask(model: &mut Model) {
    let option = |name: &str| Choice {
        text: model.words.choice("class-results", name).into_owned(),
        about: model.words.choice("class-results-about", name).into_owned(),
        value: name.to_owned(),
    };
    let options = ["read", "page", "table"].map(option).into();
    choose::results(model, options);
}

/// Those who are listed, and what they are called together.
fn listed(model: &Model) -> (String, Vec<&Person>) {
    let desk = &model.drills.class;
    let name = match &desk.view {
        View::Team(team) => named::class(model, team),
        View::Everybody => model.words.get("class-everybody").into_owned(),
        View::Retired => model.words.get("class-retired").into_owned(),
    };
    (name, desk.listed().collect())
}

pub fn chosen(model: &mut Model, value: &str) -> Vec<Effect> {
    let (name, people) = listed(model);
    let lines = model.words.class_page(&name, &people, &model.playbook);
    let file = |ending: &str| digest::file_name(&Clean::line(&name), model.now.today(), ending);
    match value {
        "page" => {
            let paper = Paper::text(file("md"), lines.join("\n"));
            export::open_paper(model, paper)
        }
        "table" => {
            let rows = mark_rows(people, &model.playbook, model.now).into_iter().map(|row| row.to_vec());
            let rows = std::iter::once(MARK_COLUMNS.map(str::to_owned).to_vec()).chain(rows).collect();
            let paper = Paper { name: file("csv"), written: Written::Table(rows) };
            export::open_paper(model, paper)
        }
        _ => {
            let title = lines.first().map(|title| title.trim_start_matches("# ").to_owned()).unwrap_or_default();
            let lines = lines.iter().skip(2).map(|line| read(line)).collect();
            let report = Report { title, lines, scroll: 0, then: Then::Nothing, along: None };
            model.popups.push(Popup::Report(Box::new(report)));
            Vec::new()
        }
    }
}

/// A line of the page as it is read on a screen.
fn read(line: &str) -> (Tone, String) {
    match line.strip_prefix("## ") {
        Some(heading) => (Tone::Title, heading.to_owned()),
        None => (Tone::Text, line.trim_start_matches("- ").to_owned()),
    }
}
