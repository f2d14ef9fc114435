use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::msg::Deed;
use cornerman::app::popup::Popup;
use cornerman::locale::Language;

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
    assert!(matches!(desk.deeds()[..], [Deed::UseCard(used)] if used.card.as_str() == id));
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
