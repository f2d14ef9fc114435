//! The customer list by condition: typed with help, counted, kept, searched within, counted in groups.

use crate::desk::{Desk, now};
use cornerman::app::msg::{Deed, Effect, Msg, Reply};
use cornerman::app::popup::Popup;
use cornerman::app::segment::{Answer, Slot};
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::list::SavedList;
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::{save, segment};

fn names(desk: &Desk) -> Vec<String> {
    let customers = &desk.model.customers;
    let row = |at: usize| customers.row_at(at).and_then(|row| customers.rows.get(&row));
    (0..customers.len()).filter_map(|at| row(at).map(|row| row.name.to_string())).collect()
}

fn typed(desk: &Desk) -> &str {
    match desk.top() {
        Some(Popup::Filter(filter)) => filter.line.text(),
        _ => panic!("no filter is open"),
    }
}

fn count(desk: &Desk) -> usize {
    match desk.top() {
        Some(Popup::Filter(filter)) => *filter.answer.as_ref().unwrap().as_ref().unwrap(),
        _ => panic!("no filter is open"),
    }
}

#[test]
fn a_condition_typed_is_counted_while_it_is_typed_and_lists_who_answers() {
    let mut desk = Desk::new();
    let all = desk.model.customers.len();
    desk.keys("f").text("phone is not empty");
    let some = count(&desk);
    assert!(some > 0 && desk.screen().contains(&format!("{some} customer")), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!((desk.top().is_none(), desk.model.customers.len()), (true, some));
    assert!(desk.screen().contains("phone is not empty"), "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!(desk.model.customers.len(), all);
}

#[test]
fn a_fault_is_marked_under_its_place_and_enter_does_not_list() {
    let mut desk = Desk::new();
    desk.keys("f").text("colour = x");
    let screen = desk.screen();
    let line = |what: &str| screen.lines().position(|line| line.contains(what)).unwrap();
    assert_eq!(line("^"), line("colour = x") + 1, "{screen}");
    let column = |what: &str| screen.lines().find_map(|line| line.find(what).map(|at| line[..at].chars().count()));
    assert_eq!(column("^"), column("colour"), "{screen}");
    desk.keys("<Enter>");
    assert_eq!((typed(&desk), desk.model.customers.filter.is_none()), ("colour = x", true));
}

#[test]
fn arrows_and_enter_alone_build_a_condition() {
    let mut desk = Desk::new();
    // The first fact, its first operator, its commonest value: then it can be listed.
    desk.keys("f<Down><Enter><Down><Enter><Down><Enter>");
    assert!(typed(&desk).starts_with("region = "), "{}", typed(&desk));
    let some = count(&desk);
    desk.keys("<Enter>");
    assert_eq!(desk.model.customers.len(), some);
    assert!(some > 0);
}

#[test]
fn tab_completes_what_is_being_typed_with_what_the_file_knows() {
    let mut desk = Desk::in_language(Language::ZhHans);
    desk.keys("f").text("城");
    desk.keys("<Tab><Tab>");
    assert_eq!(typed(&desk), "城市 = ");
    desk.keys("<Tab>");
    let written = typed(&desk).to_owned();
    assert!(written.trim().len() > "城市 = ".len(), "{written}");
    assert!(count(&desk) > 0);
}

#[test]
fn a_filter_is_kept_under_a_name_listed_first_and_undone() {
    let mut desk = Desk::new();
    desk.keys("f").text("phone is not empty");
    desk.keys("<Ctrl-S>Reachable<Enter>");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::Do(Deed::SaveList(_)))));
    assert!(desk.said().contains("Reachable"), "{}", desk.said());
    let some = desk.model.customers.len();
    desk.keys("<Esc>f");
    assert!(desk.screen().contains("Reachable"), "{}", desk.screen());
    desk.keys("<Down><Enter>");
    assert_eq!(desk.model.customers.filter.as_ref().unwrap().text, "list = Reachable");
    assert_eq!(desk.model.customers.len(), some);
    desk.keys("<Esc>u");
    desk.keys("f");
    assert!(!desk.screen().contains("Reachable"), "{}", desk.screen());
}

#[test]
fn the_search_finds_within_the_list_and_the_list_follows_what_is_written() {
    let mut desk = Desk::new();
    let all = names(&desk);
    desk.keys("f").text(&format!("name = \"{}\" or name = \"{}\"", all[0], all[1]));
    desk.keys("<Enter>/").text(&all[2]);
    assert_eq!(desk.model.customers.len(), 0, "{}", desk.screen());
    desk.keys("<Esc>/").text(&all[1]);
    assert_eq!(names(&desk)[0], all[1]);
    desk.keys("<Esc>");
    assert_eq!(names(&desk), all[..2]);
    desk.select(&all[0]).keys("d<Right><Enter>");
    assert_eq!(names(&desk), all[1..2], "{}", desk.screen());
}

#[test]
fn the_listed_customers_are_counted_by_a_fact_and_a_group_is_listed() {
    let mut desk = Desk::new();
    desk.keys("b<Enter>");
    let Some(Popup::Groups(groups)) = desk.top() else { panic!("{}", desk.screen()) };
    let first = groups.counted.as_ref().unwrap().groups.as_ref().unwrap()[0].clone();
    assert!(desk.screen().contains(first.value.as_deref().unwrap()), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(desk.model.customers.len(), first.customers);
}

#[test]
fn the_four_tests_are_said_of_the_list_and_asked_for_where_there_is_none() {
    let mut desk = Desk::new();
    desk.keys("t");
    assert!(desk.said().contains("condition"), "{}", desk.said());
    desk.keys("f").text("phone is not empty");
    desk.keys("<Enter>t");
    let screen = desk.screen();
    assert!(screen.contains("Measurable") && screen.contains("belong"), "{screen}");
}

#[test]
fn an_older_answer_is_dropped() {
    let mut desk = Desk::new();
    desk.slow = true;
    desk.keys("f").text("name is not empty");
    let asked: Vec<u64> = desk
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Segment(query) if query.slot == Slot::Count => Some(query.generation),
            _ => None,
        })
        .collect();
    let answer = |rows: Vec<u32>| Ok(Box::new(Answer { rows, ..Answer::default() }));
    desk.slow = false;
    desk.send(Msg::Reply(Reply::Segment { generation: *asked.last().unwrap(), answer: answer(vec![1, 2]) }));
    desk.send(Msg::Reply(Reply::Segment { generation: asked[0], answer: answer(vec![1]) }));
    assert_eq!(count(&desk), 2);
}

#[test]
fn a_list_is_counted_by_what_it_is_usually_counted_by_and_columns_of_ones_own_are_offered() {
    let mut desk = Desk::new();
    let id = desk.store.by_name("Tarnbeck Castings Ltd").unwrap()[0].customer;
    let before = desk.store.customer_card(id).unwrap().unwrap();
    let customs = vec![(Clean::line("coffee type"), Clean::line("filter"))];
    let (customer, points) = (before.customer.clone(), before.points_of(None).cloned().collect());
    let tags = before.tags.iter().map(|tag| tag.name.clone()).collect();
    let form = save::CustomerForm { customer, points, tags, customs };
    save::edited_customer(&mut desk.store, &before, &form, now(), "me").unwrap();
    let mut list = SavedList::blank(Id::from_bytes([5; 16]), None);
    (list.name, list.condition) = (Clean::line("ours"), Clean::line("name is not empty"));
    list.group_by = Clean::line("region");
    segment::save(&mut desk.store, &list, now(), "me").unwrap();

    desk.keys("b").text("coffee").keys("<Enter>");
    let counted = |desk: &Desk| match desk.top() {
        Some(Popup::Groups(groups)) => groups.counted.as_ref().map(|counted| counted.subject.name().into_owned()),
        _ => None,
    };
    assert_eq!(counted(&desk).as_deref(), Some("coffee type"), "{}", desk.screen());
    desk.keys("<Esc><Esc>f").text("\"coffee type\" = filter").keys("<Enter>");
    assert_eq!(desk.model.customers.len(), 1, "{}", desk.screen());
    for condition in ["list = ours", "name is not empty"] {
        desk.keys("f<Ctrl-U>").text(condition).keys("<Enter>b");
        assert_eq!(counted(&desk).as_deref(), Some("region"), "{condition}\n{}", desk.screen());
        // Back to the choice, and not thrown out of it again.
        desk.keys("<Esc>");
        assert!(counted(&desk).is_none() && desk.top().is_some(), "{}", desk.screen());
        desk.keys("<Esc>");
    }
}
