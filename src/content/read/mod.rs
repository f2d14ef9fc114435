//! From a pack's tables to the nouns of the playbook: one file per noun, one function per family.

mod behaviour;
mod card;
mod culture;
mod flow;
mod frame;
mod meeting;
mod message;
mod objection;
mod profile;
mod rubric;
mod scenario;
mod spin;

use super::fields::{self, Fields};
use super::raw::Side;
use super::report::Report;
use crate::domain::playbook::{Item, ItemId, Playbook, Shelf};

/// Reads one item of a family, in the base language and in another where given, and puts it on its shelf.
/// `false` where there was something of that key in this pack already.
pub(super) fn item<'f>(
    family: &'static str,
    base: Side<'f>,
    over: Option<Side<'f>>,
    pack: &ItemId,
    book: &mut Playbook,
    report: &mut Report,
) -> bool {
    let mut reading = Reading { family, base, over, pack, report };
    match family {
        "class" => reading.keep(&mut book.classes, objection::class),
        "objection" => reading.keep(&mut book.objections, objection::objection),
        "method" => reading.keep(&mut book.methods, objection::method),
        "stage" => reading.keep(&mut book.stages, spin::stage),
        "spin" => reading.keep(&mut book.spin, spin::card),
        "meeting" => reading.keep(&mut book.meetings, meeting::meeting),
        "item" => reading.keep(&mut book.items, meeting::item),
        "profile" => reading.keep(&mut book.profiles, profile::profile),
        "type" => reading.keep(&mut book.behaviours, behaviour::behaviour),
        "observe" => reading.keep(&mut book.observations, behaviour::observation),
        "flow" => reading.keep(&mut book.flows, flow::flow),
        "question" => reading.keep(&mut book.questions, card::question),
        "frame" => reading.keep(&mut book.frames, frame::frame),
        "culture" => reading.keep(&mut book.cultures, culture::culture),
        "card" => reading.keep(&mut book.cards, card::card),
        "template" => reading.keep(&mut book.messages, message::message),
        "scenario" => reading.keep(&mut book.scenarios, scenario::scenario),
        "skill" => reading.keep(&mut book.skills, rubric::skill),
        "rubric" => reading.keep(&mut book.rubrics, rubric::rubric),
        _ => true,
    }
}

struct Reading<'f, 'r> {
    family: &'static str,
    base: Side<'f>,
    over: Option<Side<'f>>,
    pack: &'r ItemId,
    report: &'r mut Report,
}

impl<'f> Reading<'f, '_> {
    fn keep<T: Item>(&mut self, onto: &mut Shelf<T>, reader: fn(&mut Fields<'f, '_>) -> Option<T>) -> bool {
        let Some(item) = fields::read(self.base, self.over, self.family, self.report, reader) else {
            return true;
        };
        if onto.get(&item.key()).is_some() {
            return false;
        }
        onto.insert(self.pack.clone(), item);
        true
    }
}
