use crate::desk::Desk;
use cornerman::app::model::popup::Popup;
use cornerman::domain::card::{CustomerCard, Member};

fn member<'a>(card: &'a CustomerCard, name: &str) -> &'a Member {
    card.people.iter().find(|member| member.person.name.as_str() == name).unwrap()
}

fn card(desk: &Desk) -> CustomerCard {
    let id = desk.store.by_name("Tarnbeck Castings Ltd").unwrap()[0].customer;
    desk.store.customer_card(id).unwrap().unwrap()
}

#[test]
fn a_person_is_put_below_another_from_the_map_and_undo_takes_it_back() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>w");
    let screen = desk.screen();
    assert!(screen.contains("Helen Garside") && !screen.contains("+-"), "{screen}");
    // The second person on the map, down to "reports to".
    desk.keys("<Down><Enter>");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    let name = form.text("name").to_owned();
    let above = if name == "Helen Garside" { "Ruth Penhale" } else { "Helen Garside" };
    desk.keys("<Down><Down><Down><Down><Down><Right><Right><Down><Right><Right><Right><Down>");
    desk.text(above).keys("<Ctrl-S>");
    let kept = card(&desk);
    let role = &member(&kept, &name).role;
    assert_eq!(role.reports_to, Some(member(&kept, above).person.id), "{}", desk.screen());
    assert!(role.trust.is_some());
    assert!(desk.screen().contains(&format!("+- {name}")), "{}", desk.screen());
    desk.keys("<Esc>u");
    assert_eq!(member(&card(&desk), &name).role.reports_to, None);
}

#[test]
fn nobody_reports_to_somebody_who_is_not_there() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>w<Enter><Down><Down><Down><Down><Down><Down><Down>");
    desk.text("Nobody Here").keys("<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Form(_))));
    assert!(desk.screen().contains("is not on the card"), "{}", desk.screen());
}

#[test]
fn what_somebody_does_is_seen_on_a_day() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>w<Enter>");
    desk.keys("<Down><Down><Down><Down><Down><Down><Down><Down>");
    desk.text("Likes figures").keys("<Ctrl-S>");
    let kept = card(&desk);
    let seen = kept.people.iter().find(|member| member.person.behaviour.as_str() == "Likes figures").unwrap();
    assert_eq!(seen.person.behaviour_on, Some(crate::desk::now().today()), "{}", desk.screen());
}

#[test]
fn the_map_opens_and_closes_by_the_same_key_and_adds_a_person() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>w");
    assert!(matches!(desk.top(), Some(Popup::Map(_))));
    desk.keys("w");
    assert!(desk.top().is_none());
    desk.keys("w<Insert>Cy Day<Ctrl-S>");
    assert!(desk.screen().contains("Cy Day") && matches!(desk.top(), Some(Popup::Map(_))), "{}", desk.screen());
}

#[test]
fn the_map_of_somebody_who_decides_alone_says_so_and_takes_whoever_has_a_say() {
    let mut desk = Desk::new();
    desk.keys("/callum<Enter>w");
    assert!(desk.screen().contains("Callum Strand decides alone, as far as is known."), "{}", desk.screen());
    desk.keys("<Insert>Mia Strand<Ctrl-S>");
    assert!(desk.screen().contains("Mia Strand") && !desk.screen().contains("decides alone"), "{}", desk.screen());
}

#[test]
fn a_second_click_on_a_person_opens_the_form() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>w");
    let (x, y) = desk.find("Martin Oduya");
    desk.click(x, y);
    assert!(matches!(desk.top(), Some(Popup::Map(_))));
    desk.click(x, y);
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(form.text("name"), "Martin Oduya");
}
