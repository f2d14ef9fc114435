//! Trainees are written down, as many at once as one likes.

use super::Written;
use super::view::View;
use crate::app::model::Model;
use crate::app::msg::{Deed, Effect};
use crate::app::popup::note;
use crate::app::training::Work;
use crate::domain::field::Record;
use crate::domain::training::Trainee;
use crate::text::Clean;

/// Asks for the names of trainees.
pub(super) fn ask(model: &mut Model) {
    note::open(model, note::of_desk(Written::Names, &Clean::default()));
}

/// New trainees from lines of names.
pub(super) fn written(model: &mut Model, text: &str) -> Vec<Effect> {
    let desk = &model.drills.class;
    let team = desk.view.team().or_else(|| Some(&desk.selected()?.trainee.team));
    let mut class = team.cloned().unwrap_or_default();
    let mut new = Vec::new();
    for line in text.lines().map(Clean::line).filter(|line| !line.is_empty()) {
        let (team, names) =
            line.split_once([':', '：']).map_or((None, line.as_str()), |(class, rest)| (Some(class), rest));
        class = team.map_or(class, Clean::line);
        // Behind a class names stand in one line; a line of its own may hold a comma.
        let between: &[char] = if team.is_some() { &[',', '，', '、', ';', '；'] } else { &[] };
        for name in names.split(between).map(Clean::line).filter(|name| !name.is_empty()) {
            let blank = Trainee::blank(model.ids.next_id(), None);
            new.push(Trainee { name, team: class.clone(), ..blank });
        }
    }
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
