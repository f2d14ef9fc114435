//! Somebody leaves the class: their record is handed over, they stop training, or all of it is erased.

use crate::app::action::Place;
use crate::app::export::Paper;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::choose::Choice;
use crate::app::msg::{Ask, Deed, Effect};
use crate::app::panes::digest;
use crate::app::popup::{choose, confirm, export};
use crate::app::training::{Wanted, Work};
use crate::domain::training::Trainee;
use crate::domain::training::record::Record;
use crate::locale::Arg;

/// Asks for all that is kept of the selected trainee.
pub fn ask(model: &Model) -> Vec<Effect> {
    let id = model.drills.class.selected().map(|person| person.trainee.id);
    id.map(|id| Effect::Ask(Ask::Training(Wanted::Record(id, model.drills.limits, model.now)))).into_iter().collect()
}

/// All of it has come: what shall become of it? Whoever has gone on meanwhile is not asked.
pub fn came(model: &mut Model, record: Record) {
    let still = model.place() == Place::Class && model.popups.is_empty();
    let meant = model.drills.class.selected().is_some_and(|person| person.trainee.id == record.person.trainee.id);
    if still && meant {
        asked(model, record);
    }
}

fn asked(model: &mut Model, record: Record) {
    let trainee = &record.person.trainee;
    let way = if trainee.retired { "return" } else { "retire" };
    let option = |name: &str, about: String| Choice {
        text: model.words.choice("leave", name).into_owned(),
        about,
        value: name.to_owned(),
    };
    let about = |name: &str| model.words.choice("leave-about", name).into_owned();
    let mut options =
        vec![option("record", about("record")), option(way, about(way)), option("erase", what_goes(model, &record))];
    if record.mentions > 0 {
        let about = model.words.fmt("leave-everywhere-about", &[("n", Arg::from(record.mentions))]);
        options.push(option("everywhere", about));
    }
    choose::leave(model, options, record);
}

/// What goes with a trainee, in numbers; and where they are named in what stays.
fn what_goes(model: &Model, record: &Record) -> String {
    let goes = goes(model, record);
    if record.mentions == 0 {
        return goes;
    }
    let named = [("goes", Arg::from(&goes)), ("n", Arg::from(record.mentions))];
    model.words.fmt("erase-named", &named)
}

fn goes(model: &Model, record: &Record) -> String {
    let counts = record.counts();
    let args = [
        ("name", Arg::from(record.person.trainee.name.as_str())),
        ("talks", Arg::from(counts.talks)),
        ("marks", Arg::from(counts.marks)),
        ("answers", Arg::from(counts.answers)),
        ("plans", Arg::from(counts.plans)),
    ];
    model.words.fmt("erase-what", &args)
}

/// One of the ways was chosen.
pub fn chosen(model: &mut Model, record: &Record, value: &str) -> Vec<Effect> {
    let trainee = &record.person.trainee;
    match value {
        "record" => {
            // The question is there again when the file is written.
            asked(model, record.clone());
            let text = model.words.training_record(record, &model.playbook, model.now).join("\n");
            let name = digest::file_name(&trainee.name, model.now.today(), "md");
            export::open_paper(model, Paper::text(name, text))
        }
        "erase" | "everywhere" => {
            let everywhere = value == "everywhere";
            let subject = if everywhere { goes(model, record) } else { what_goes(model, record) };
            model.popups.push(Popup::Confirm(confirm::erase_trainee(trainee.clone(), everywhere, subject)));
            Vec::new()
        }
        _ => {
            let after = Box::new(Trainee { retired: !trainee.retired, ..trainee.clone() });
            vec![Effect::Do(Deed::Training(Work::Trainee { before: Box::new(trainee.clone()), after }))]
        }
    }
}
