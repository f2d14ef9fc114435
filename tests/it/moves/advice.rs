use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::observe::Observe;
use cornerman::app::msg::{Deed, TalkDeed};
use cornerman::app::popup::observe;
use cornerman::domain::person::Person;
use cornerman::locale::Language;
use cornerman::store::Store;

/// Tarnbeck Castings: a foundry whose buyer bargains knowingly.
fn card() -> Desk {
    let mut desk = Desk::new();
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>");
    assert_eq!(desk.model.place(), Place::Card);
    desk
}

#[test]
fn the_card_has_one_line_for_each_thing_known_and_enter_opens_it_there() {
    let mut desk = card();
    desk.resize(80, 60);
    let screen = desk.screen();
    for (name, gist) in
        [("Manufacturing", "See the line, find the number"), ("Bargains knowingly", "Acknowledge the homework")]
    {
        assert!(desk.line(name).is_some_and(|line| line.contains(gist)), "{screen}");
    }
    desk.keys("<Down><Down><Down><Enter>");
    let Some(Popup::Advice(sheet)) = desk.top() else { panic!("no advice: {}", desk.screen()) };
    assert!(sheet.stand.at.is_some(), "the cursor stands on what was opened");
}

#[test]
fn an_objection_to_expect_opens_from_the_advice_and_closing_leads_back() {
    let mut desk = card();
    desk.keys("v");
    for _ in 0..60 {
        desk.keys("<Down><Enter>");
        if matches!(desk.top(), Some(Popup::Script(_))) {
            break;
        }
    }
    let Some(Popup::Script(opened)) = desk.top() else { panic!("no script: {}", desk.screen()) };
    let id = opened.key.clone();
    let behaviour = desk.model.playbook.behaviour_named("shrewd").unwrap();
    assert!(behaviour.cards.iter().any(|card| card.as_str() == id), "{id}");
    assert!(matches!(desk.deeds()[..], [Deed::Talk(TalkDeed::UseCard { used, .. })] if used.card.as_str() == id));
    desk.keys("y");
    let say = desk.copied().unwrap().to_owned();
    desk.keys("<F12>");
    assert!(matches!(desk.top(), Some(Popup::Script(_))));
    assert!(!say.is_empty());
    desk.keys("<Esc>");
    assert!(matches!(desk.top(), Some(Popup::Advice(_))));
    desk.keys("<Esc>");
    assert_eq!((desk.model.popups.len(), desk.model.place()), (0, Place::Card));
}

#[test]
fn a_customer_of_whom_nothing_is_known_gets_no_general_advice_but_what_to_find_out() {
    let mut desk = Desk::empty(Language::En);
    desk.keys("aQuillfeather Ltd<Ctrl-S><Enter>");
    let screen = desk.screen();
    assert!(screen.contains("To find out: industry, part in the decision"), "{screen}");
    desk.keys("v");
    assert!(desk.screen().contains("Nothing is known yet that advice could rest on."), "{}", desk.screen());
}

#[test]
fn beside_the_preparation_stands_the_advice_for_the_customer_of_the_visit() {
    for (keys, place) in [("", Place::Visit), ("s", Place::Spin)] {
        let mut desk = Desk::new().sized(120, 40);
        desk.visit("Tarnbeck Castings Ltd").keys(keys);
        assert_eq!(desk.model.place(), place);
        let behaviour = desk.model.playbook.behaviour_named("shrewd").unwrap().clone();
        let dont = behaviour.donts[0].words();
        assert!(desk.screen().contains(&dont), "{dont}\n{}", desk.screen());
        // Another customer selected meanwhile changes nothing: the visit's is the one one talks to.
        desk.model.customers.list.select(0, 99, 20);
        assert!(desk.screen().contains(&dont));
        desk.resize(80, 24);
        assert!(!desk.screen().contains(&dont), "no room at 80 cells");
        desk.keys("v");
        assert!(desk.screen().contains("Tarnbeck") && matches!(desk.top(), Some(Popup::Advice(_))));
    }
}

fn observing(desk: &Desk) -> &Observe {
    let Some(Popup::Observe(observe)) = desk.top() else { panic!("{}", desk.screen()) };
    observe
}

/// Ticks these observations.
fn tick(desk: &mut Desk, seen: &[&str]) {
    for id in seen {
        let at = observe::listed(&desk.model).iter().position(|one| one.id.as_str() == *id).unwrap();
        desk.keys("<Home>").keys(&"<Down>".repeat(at)).keys("<Space>");
    }
}

fn person(store: &Store, name: &str) -> Person {
    let rows = store.customer_order().unwrap();
    let cards = store.customer_rows(&rows).unwrap().into_iter();
    let mut cards = cards.filter_map(|row| store.customer_card(row.id).unwrap());
    let found = cards.find_map(|card| card.people.into_iter().find(|member| member.person.name.as_str() == name));
    found.unwrap().person
}

/// What speaks for a buyer who bargains knowingly.
const SHREWD: &[&str] = &["o-last-price", "o-next-concession"];

#[test]
fn what_was_seen_of_a_person_is_ticked_suggests_a_type_and_is_kept_with_its_day_when_confirmed() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").keys("b");
    let contact = desk.model.visit.as_ref().unwrap().contact().unwrap().person.clone();
    assert_eq!(observing(&desk).person, Some(contact.id), "the person one talks to");
    desk.keys("<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Observe(_))), "nothing ticked, nothing to conclude");
    tick(&mut desk, SHREWD);
    let name = desk.model.playbook.behaviours.get("shrewd").unwrap().name.to_string();
    assert!(desk.screen().contains(&name), "{}", desk.screen());
    assert!(person(&desk.store, &contact.name).behaviour.is_empty(), "a suggestion is nothing kept");
    desk.forget();
    desk.keys("<Enter>1");
    assert!(matches!(desk.deeds()[..], [Deed::Observe(_)]), "{}", desk.screen());
    let kept = person(&desk.store, &contact.name);
    assert_eq!((kept.behaviour.as_str(), kept.behaviour_on), ("shrewd", Some(desk.model.now.today())));
    assert!(desk.top().is_none());
    desk.keys("v");
    let line = desk.line(&name).unwrap();
    assert!(line.contains(contact.name.as_str()) && line.contains("seen"), "{line}");
    desk.keys("<Esc>u");
    assert!(person(&desk.store, &contact.name).behaviour.is_empty());
}

#[test]
fn ticks_wait_for_their_customer_and_another_person_or_the_whole_can_be_meant() {
    let mut desk = card();
    desk.keys("b");
    tick(&mut desk, SHREWD);
    let first = observing(&desk).person;
    desk.keys("<Right>");
    assert_ne!(observing(&desk).person, first);
    desk.keys("<Esc>");
    assert!(desk.model.popups.is_empty());
    desk.keys("b");
    assert_eq!(observing(&desk).seen, SHREWD, "still ticked");
    while observing(&desk).person.is_some() {
        desk.keys("<Right>");
    }
    desk.keys("<Enter>");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let off = choose.options.last().unwrap();
    assert!(off.value.is_empty(), "what was kept before can be taken off: {}", off.text);
    desk.keys("<End><Enter>");
    let card = desk.model.customers.selected_card().unwrap();
    assert_eq!((card.customer.behaviour.as_str(), card.customer.behaviour_on), ("", None));
    desk.keys("b");
    assert!(observing(&desk).seen.is_empty(), "what was concluded is not ticked any more");
}

#[test]
fn an_old_sighting_says_so_on_the_card_and_beside_the_work() {
    let mut desk = card();
    desk.keys("b");
    tick(&mut desk, SHREWD);
    desk.keys("<Enter>1");
    desk.resize(80, 60);
    assert!(!desk.screen().contains("look again"), "{}", desk.screen());
    desk.model.now.ms += 181 * 86_400_000;
    assert!(desk.screen().contains("look again"), "{}", desk.screen());
}

#[test]
fn a_click_ticks_what_was_seen() {
    let mut desk = card();
    desk.keys("b");
    let list = observe::split(&desk.model).list;
    desk.click(list.x + 8, list.y + 2);
    assert_eq!(observing(&desk).seen.len(), 1);
    desk.click(list.x + 8, list.y + 2);
    assert!(observing(&desk).seen.is_empty());
}
