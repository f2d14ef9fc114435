//! The customer list by condition: typed with help, counted, kept, searched within, counted in groups.

use crate::desk::{Desk, now};
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Deed, Effect, Msg, Reply};
use cornerman::app::segment::{Answer, Slot};
use cornerman::domain::condition::{Condition, Reading};
use cornerman::domain::customer::Customer;
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
fn a_card_whose_customer_leaves_the_list_gives_the_keys_back() {
    let mut desk = Desk::new();
    desk.keys("f").text("city is not empty").keys("<Enter><Down><Enter>");
    let (card, who) = (desk.model.customers.selected_card().unwrap().customer.clone(), desk.selected().to_owned());
    assert!(desk.model.customers.open);
    let moved = Customer { city: Clean::default(), ..card };
    save::record(&mut desk.store, &moved, "edit-customer", "", now(), "other").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    assert_ne!(desk.selected(), who);
    assert!(!desk.model.customers.open, "{}", desk.screen());
    assert!(desk.said().contains("not in this list any more"), "{}", desk.said());
}

#[test]
fn who_was_waited_for_is_not_jumped_to_once_the_cursor_was_moved() {
    let mut desk = Desk::new();
    desk.keys("f").text("city = Leeds or city = 上海").keys("<Enter>");
    desk.keys("a").text("Zzz Ltd").keys("<Ctrl-S>");
    desk.keys("<Down>");
    let at = desk.selected().to_owned();
    desk.keys("<Esc>");
    assert_eq!(desk.selected(), at, "{}", desk.screen());
    desk.keys("<Up><Down>");
    assert_eq!(desk.selected(), at, "{}", desk.screen());
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
    desk.keys("f<Down><Enter><Enter><Enter>");
    assert!(typed(&desk).starts_with("region = "), "{}", typed(&desk));
    let some = count(&desk);
    desk.keys("<Enter>");
    assert_eq!(desk.model.customers.len(), some);
    assert!(some > 0);
}

/// The words of a newcomer's condition, chosen by arrows and Enter; only the two values are typed.
fn build(desk: &mut Desk) {
    desk.keys("f").text("region").keys("<Enter><Enter>").text("华东").keys("<Enter>");
    // Below the row stand "+ and", "+ or" and the button, which has the keys.
    desk.keys("<Up><Up><Enter>").text("overdue").keys("<Enter><Enter>").text("14d").keys("<Enter>");
    desk.keys("<Up><Up><Enter>").text("tag").keys("<Enter><Down><Enter>").text("停用").keys("<Enter>");
}

#[test]
fn somebody_who_does_not_know_the_language_builds_a_condition_of_three_rows() {
    let mut desk = Desk::new();
    build(&mut desk);
    let built = Condition::read(typed(&desk), Reading::List(now().today())).unwrap();
    assert_eq!(built.to_string(), "region = 华东 and overdue > 14d and tag != 停用");
    let screen = desk.screen();
    for said in ["region", "days a follow-up is late", "more than", "is not", "停用", "+ and", "List them"] {
        assert!(screen.contains(said), "{said}: {screen}");
    }
    desk.keys("<Enter>");
    assert!(desk.top().is_none() && desk.model.customers.filter.is_some());
}

#[test]
fn rows_are_changed_cell_by_cell_and_the_text_says_it_at_once() {
    let mut desk = Desk::new();
    build(&mut desk);
    let text = |desk: &Desk| Condition::read(typed(desk), Reading::List(now().today())).unwrap().to_string();
    // The last row joins by "or" now, with the one above it.
    desk.keys("<Up><Up><Up><Left><Left><Left><Enter>");
    assert_eq!(text(&desk), "region = 华东 and (overdue > 14d or tag != 停用)");
    assert!(desk.screen().contains("one of these"), "{}", desk.screen());
    // Back again, by the same key: the cursor has stayed on its row.
    desk.keys("<Enter>");
    assert_eq!(text(&desk), "region = 华东 and overdue > 14d and tag != 停用");
    // Another comparison keeps the value.
    desk.keys("<Home><Down><Right><Right><Enter>").text("at least").keys("<Enter>");
    assert_eq!(text(&desk), "region = 华东 and overdue >= 14d and tag != 停用");
    // Another value for the first row, and then something else that would do.
    desk.keys("<Home><Right><Right><Enter>").text("华南").keys("<Enter>");
    assert_eq!(text(&desk), "region = 华南 and overdue >= 14d and tag != 停用");
    desk.keys("<Home><Insert>").text("city").keys("<Enter><Enter>").text("London").keys("<Enter>");
    assert_eq!(text(&desk), "(region = 华南 or city = London) and overdue >= 14d and tag != 停用");
    // A row taken out; then all that is left of the group is its other row.
    desk.keys("<Home><Down><Delete>");
    assert_eq!(text(&desk), "city = London and overdue >= 14d and tag != 停用");
}

#[test]
fn a_row_that_is_given_up_leaves_the_rest_and_the_text_can_be_gone_on_with() {
    let mut desk = Desk::new();
    desk.keys("f").text("city = London").keys("<Tab>");
    let some = count(&desk);
    desk.keys("<Up><Up><Enter>").text("no such fact");
    assert!(count_or_fault(&desk).is_err());
    desk.keys("<Esc>");
    assert_eq!((typed(&desk), count(&desk)), ("city = London", some));
    // Letters go to the line again; what cannot be read yet is no fault, and no rows stand there.
    desk.text(" and ");
    assert!(desk.screen().contains("Choose what to ask about"), "{}", desk.screen());
    desk.text("tag = x").keys("<Tab>");
    assert_eq!(typed(&desk), "city = London and tags = x");
    // A condition that was built is opened as rows, and a number that is none is refused at its place.
    desk.keys("<Enter>f<Down>");
    assert!(desk.screen().contains("List them"), "{}", desk.screen());
    desk.keys("<End><Up><Up><Enter>").text("overdue").keys("<Enter><Enter>").text("soon").keys("<Enter>");
    assert_eq!(typed(&desk), "overdue > soon");
    assert!(desk.screen().contains('^'), "{}", desk.screen());
}

/// Written in full, with every name in the words of the screen, a condition may be longer than can be read.
#[test]
fn a_condition_that_would_be_too_long_in_full_stays_as_it_was_typed() {
    let mut desk = Desk::new();
    let text = vec!["地区=华东"; 250].join("且");
    desk.keys("f").text(&text);
    let (all, some) = (desk.model.customers.len(), count(&desk));
    assert!(some > 0 && some < all);
    desk.keys("<Enter>");
    assert_eq!(desk.model.customers.len(), some);
    // The rows show it; one is changed, and the whole with it cannot be read.
    desk.keys("f<Down><Enter>").text("北京").keys("<Enter>");
    assert_eq!(typed(&desk), "region = 北京");
    assert!(desk.screen().contains("The condition is too long."), "{}", desk.screen());
    desk.keys("<Ctrl-S><Enter><Esc>");
    assert_eq!((typed(&desk), count(&desk)), (text.as_str(), some), "as it was");
}

fn count_or_fault(desk: &Desk) -> Result<usize, String> {
    match desk.top() {
        Some(Popup::Filter(filter)) => {
            let answer = filter.answer.as_ref().unwrap();
            answer.as_ref().copied().map_err(|problem| problem.what.to_owned())
        }
        _ => panic!("no filter is open"),
    }
}

#[test]
fn what_a_fact_has_to_be_one_of_is_offered_though_nobody_is() {
    let mut desk = Desk::in_language(Language::ZhHans);
    desk.keys("f").text("类别 = ");
    for kind in ["公司", "家庭", "机构", "个人"] {
        assert!(desk.screen().contains(kind), "{kind}: {}", desk.screen());
    }
    desk.text("家庭").keys("<Tab>");
    assert_eq!(typed(&desk), "类别 = household");
    assert!(desk.screen().contains("家庭"), "{}", desk.screen());
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

/// The number beside the value that is marked, and how many are listed when it is chosen.
fn marked_and_chosen(desk: &mut Desk, value: &str) -> (usize, usize) {
    let line = desk.line(value).unwrap_or_else(|| panic!("{value}\n{}", desk.screen()));
    let number = |word: &str| word.parse::<usize>().ok();
    let said = line.split_whitespace().rev().find_map(number).unwrap_or_else(|| panic!("{line}"));
    let at = desk.find(value);
    desk.click(at.0, at.1);
    (said, count(desk))
}

#[test]
fn the_number_beside_a_value_is_the_one_that_choosing_it_gives() {
    for (begun, value) in [
        ("industry = ", "Manufacturing"),
        ("industry = ", "Government and public bodies"),
        ("region = 华东 and industry = ", "Manufacturing"),
        ("not industry = Services and state = ", "Won"),
        ("level = ", "VIP"),
    ] {
        let mut desk = Desk::new().sized(100, 40);
        desk.keys("f").text(begun);
        let (said, chosen) = marked_and_chosen(&mut desk, value);
        assert_eq!((said, said > 0), (chosen, true), "{begun}{value}\n{}", desk.screen());
    }
    let mut desk = Desk::new().sized(100, 40);
    desk.keys("f").text("industry = ");
    assert!(desk.line("Local government").is_none(), "one trade, one row\n{}", desk.screen());
}

#[test]
fn a_group_that_is_opened_is_not_asked_for_twice() {
    let mut desk = Desk::new();
    desk.keys("f").text("region = 华东").keys("<Enter>b").text("region").keys("<Enter><Enter>");
    assert_eq!(desk.model.customers.filter.as_ref().unwrap().text, "region = 华东");
    desk.keys("b").text("city").keys("<Enter><Enter>");
    let text = desk.model.customers.filter.as_ref().unwrap().text.clone();
    assert!(text.starts_with("region = 华东 and city = ") && !text.contains('('), "{text}");
}

#[test]
fn a_value_that_nobody_has_is_said_below_the_line_once_it_is_typed_out() {
    for language in [Language::En, Language::ZhHans] {
        let mut desk = Desk::in_language(language);
        desk.keys("f").text("custom.Turnover > 5");
        let said = desk.screen();
        assert!(said.contains("Turnover”") && said.contains(" 0 "), "{said}");
        desk.keys("<Ctrl-u>").text("phone is not empty");
        assert!(!desk.screen().contains("Turnover”"), "{}", desk.screen());
    }
}
