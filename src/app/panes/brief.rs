//! One page before a talk, to read here and to take along: of the meeting in sight, or of the customer and what is planned
//! with them next.

use super::{digest, fill};
use crate::app::action::Place;
use crate::app::doc::Tone;
use crate::app::export::Paper;
use crate::app::model::popup::Popup;
use crate::app::model::popup::report::{Along, Report, Then};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};
use crate::domain::id::Id;
use crate::domain::visit::Visit;
use crate::locale::brief::{Page, Section, markdown, plain};

/// Asks for what the page is made from.
pub fn ask(model: &Model) -> Vec<Effect> {
    let asked = in_sight(model).map(|(customer, talk)| Ask::Brief { customer, talk });
    asked.map(Effect::Ask).into_iter().collect()
}

/// The customer the page is about, and the talk where one is in sight.
fn in_sight(model: &Model) -> Option<(Id, Option<Id>)> {
    let talk = match model.place() {
        Place::Visit => model.visit.as_ref().map(|visit| &visit.interaction),
        Place::Prep => model.prep.visits.get(model.prep.list.selected).map(|visit| &visit.interaction),
        Place::Card => return model.customers.selected_card().map(|card| (card.customer.id, None)),
        _ => return None,
    };
    talk.and_then(|talk| Some((talk.customer?, Some(talk.id))))
}

/// It has come: shown, unless one has gone on to something else meanwhile.
pub fn arrived(model: &mut Model, found: Option<&Visit>) {
    let Some(visit) = found else {
        let said = model.words.get("said-meeting-gone").into_owned();
        return model.say(Mood::Bad, said);
    };
    let (customer, talk) = (visit.card.customer.id, visit.interaction.id);
    let wanted = in_sight(model).is_some_and(|(of, on)| of == customer && on.is_none_or(|on| on == talk));
    if wanted && model.popups.is_empty() {
        let report = report(model, visit);
        model.popups.push(Popup::Report(Box::new(report)));
    }
}

fn report(model: &Model, visit: &Visit) -> Report {
    let page = Page {
        words: &model.words,
        book: &model.playbook,
        grades: &model.grades,
        house: &model.house,
        slots: &fill::of_visit(model, visit),
        visit,
        now: model.now,
    };
    let (sections, name) = (page.sections(), &visit.card.customer.name);
    let file = digest::file_name(name, model.now.today(), "md");
    let paper = Paper::text(file, markdown(name, &sections));
    Report {
        title: name.to_string(),
        lines: sections.iter().flat_map(lines).skip(1).collect(),
        scroll: 0,
        then: Then::Along,
        along: Some(Along { text: plain(name, &sections).join("\n"), paper }),
    }
}

/// A part as it is read on a screen.
fn lines(section: &Section) -> Vec<(Tone, String)> {
    let mut lines = vec![(Tone::Text, String::new()), (Tone::Title, section.title.clone())];
    lines.extend(section.lines.iter().map(|line| (Tone::Text, format!("- {line}"))));
    lines
}
