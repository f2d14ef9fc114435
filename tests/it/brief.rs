//! What is chosen for the page before a talk, without a shell or a screen.

use cornerman::content;
use cornerman::domain::brief::Brief;
use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::interaction::{Channel, Interaction};
use cornerman::domain::playbook::Flow;
use cornerman::domain::time::Now;
use cornerman::domain::visit::Visit;
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::usecases::{save, visit};
use std::collections::HashSet;

const NOW: Now = Now::new(1_795_376_000_000, chrono_tz::Tz::Asia__Shanghai);

fn talk() -> Visit {
    let mut store = Store::in_memory("test").unwrap();
    let mut customer = Customer::blank(Id::from_bytes([1; 16]), None);
    (customer.name, customer.industry) = (Clean::line("Acme"), Clean::line("manufacturing"));
    customer.behaviour = Clean::line("hesitant");
    save::record(&mut store, &customer, "save", "", NOW, "me").unwrap();
    visit::unbegun(&store, customer.id).unwrap()
}

#[test]
fn the_questions_are_of_different_stages_not_asked_before_and_the_behaviour_seen_brings_the_objections() {
    let (book, _) = content::load("en", None);
    let mut visit = talk();
    let brief = Brief::of(&visit, &book, NOW);
    let stages: HashSet<&str> = brief.questions.iter().map(|card| card.stage.name()).collect();
    assert_eq!((brief.questions.len(), stages.len()), (3, 3));
    let hesitant = book.behaviours.get("hesitant").unwrap();
    assert_eq!(brief.objections[0].id, hesitant.cards[0]);
    assert!(brief.musts.is_empty(), "no talk is planned");

    let asked = brief.questions[0].id.clone();
    visit.asked_before = vec![Clean::line(&asked)];
    let again = Brief::of(&visit, &book, NOW);
    assert!(again.questions.len() == 3 && again.questions.iter().all(|card| card.id != asked));

    visit.interaction =
        Interaction { meeting: Clean::line("price_negotiation"), day: Some(NOW.today()), ..visit.interaction };
    let course =
        book.flows.iter().find(|flow| flow.meetings.iter().any(|kind| kind.as_str() == "price_negotiation")).unwrap();
    let known: HashSet<&str> = course.steps.iter().flat_map(|step| &step.musts).map(|must| must.id.as_str()).collect();
    let musts = Brief::of(&visit, &book, NOW).musts;
    assert!(musts.iter().all(|must| known.contains(must.id.as_str())), "{musts:?}");
    let ids: HashSet<&str> = musts.iter().map(|must| must.id.as_str()).collect();
    assert_eq!(ids.len(), musts.len(), "each once");
}

/// Only a talk over a line can be recorded unseen; that is said by the playbook, not by the program.
#[test]
fn whether_it_is_recorded_is_said_before_a_call_and_not_before_a_visit_as_the_course_has_it() {
    let (book, _) = content::load("en", None);
    let asks = |flow: &&Flow| flow.steps.iter().flat_map(|step| &step.musts).any(|must| must.id.as_str() == "recorded");
    let flow = book.flows.iter().find(asks).unwrap().id.clone();
    let mut visit = talk();
    visit.interaction.day = Some(NOW.today());
    visit.interaction.flow = Clean::line(&flow);
    let mut said = |channel| {
        visit.interaction.channel = channel;
        let musts = Brief::of(&visit, &book, NOW).musts;
        musts.iter().any(|must| must.id.as_str() == "recorded")
    };
    for (channel, asked) in [
        (Some(Channel::Phone), true),
        (Some(Channel::Video), true),
        (Some(Channel::Face), false),
        (Some(Channel::Chat), false),
    ] {
        assert_eq!(said(channel), asked, "{channel:?}");
    }
}
