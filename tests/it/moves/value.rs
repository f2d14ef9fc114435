//! What our products are worth to a customer: written step by step, read while one talks.

use crate::desk::{Desk, now};
use cornerman::app::geometry::Area;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::product::{Product, Value};
use cornerman::domain::training::deck;
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::ui::cursor;
use cornerman::usecases::{drill, product, value};

const CUSTOMER: &str = "Tarnbeck Castings Ltd";

/// A product that says something of itself.
fn with_product(desk: &mut Desk) -> Product {
    let mut of = Product::blank(Id::from_bytes([7; 16]), None);
    of.name = Clean::line("the Twin pump");
    product::save(&mut desk.store, None, &of, now(), "other").unwrap();
    let mut line = Value::blank(Id::from_bytes([8; 16]), None);
    line.product = Some(of.id);
    line.feature = Clean::line("two pumps in one housing");
    line.advantage = Clean::line("the line keeps running");
    line.risk = Clean::line("the first start jolts the belt");
    line.remedy = Clean::line("we set the ramp on day one");
    value::save(&mut desk.store, None, &line, &of.name, now(), "other").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    of
}

fn values(desk: &Desk) -> Vec<Value> {
    let id = desk.store.by_name(CUSTOMER).unwrap()[0].customer;
    desk.store.customer_card(id).unwrap().unwrap().values
}

#[test]
fn a_line_is_written_step_by_step_over_what_the_product_says_and_read_in_the_call() {
    let mut desk = Desk::new();
    with_product(&mut desk);
    desk.keys("/tarnbeck<Enter>V");
    assert!(desk.screen().contains("the line keeps running"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert!(desk.screen().contains("1/5"), "{}", desk.screen());
    desk.keys("<PageDown><PageDown>your night shift loses no more batches");
    let screen = desk.screen();
    for said in ["For you that means: your night shift", "How much? Ask them for one figure.", "What could they check?"]
    {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    desk.keys("<Tab>4 batches a month, £1,900");
    assert!(!desk.screen().contains("How much?"), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    let [line] = &values(&desk)[..] else { panic!("one line") };
    // Of the product's own words only the feature is taken over: by it the two belong together.
    let texts = [&line.feature, &line.advantage, &line.benefit, &line.number].map(Clean::as_str);
    let benefit = "your night shift loses no more batches";
    assert_eq!(texts, ["two pumps in one housing", "", benefit, "4 batches a month, £1,900"]);
    desk.keys("<Esc>c1V");
    let screen = desk.screen();
    for said in ["For you that means", "the line keeps running", "One thing I'd rather say myself"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    desk.keys("y");
    let copied = desk.copied().unwrap();
    assert!(copied.starts_with("Because the Twin pump has two pumps in one housing, the line keeps running. For you"));
}

#[test]
fn the_risk_with_its_remedy_is_one_key_away_in_a_call() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>c1R");
    assert!(desk.screen().contains("No risk is written down"), "{}", desk.screen());
    desk.keys("<Esc>");
    with_product(&mut desk);
    desk.keys("R");
    let screen = desk.screen();
    let at = |said: &str| screen.find(said).unwrap_or_else(|| panic!("{said}\n{screen}"));
    assert!(
        at("One thing I'd rather say myself: the first start jolts") < at("Because") || !screen.contains("Because")
    );
    desk.keys("y");
    assert_eq!(
        desk.copied().unwrap(),
        "One thing I'd rather say myself: the first start jolts the belt. That is why we set the ramp on day one."
    );
}

#[test]
fn a_product_is_added_where_there_is_none_and_says_something_of_itself_without_a_customer() {
    let mut desk = Desk::in_language(Language::ZhHans);
    desk.keys("6V");
    assert!(desk.screen().contains("还没有产品"), "{}", desk.screen());
    desk.keys("<Enter>双联泵<Ctrl-S><Enter><PageDown>有两台泵，一用一备<Tab><Tab>让产线不停<Ctrl-S>");
    let range = desk.store.range().unwrap();
    assert_eq!((range.products.len(), range.drafts.len()), (1, 1));
    assert_eq!(range.drafts[0].customer, None);
    let screen = desk.screen();
    assert!(screen.contains("因为双联泵有两台泵，一用一备，它可以让产线不停。"), "{screen}");
    // A line goes before its product, each by one key; undo brings both back.
    desk.keys("<Delete>");
    assert_eq!(desk.store.range().unwrap().drafts.len(), 0);
    desk.keys("<Delete>");
    assert_eq!(desk.store.range().unwrap().products.len(), 0);
    desk.keys("<Esc>uu");
    let range = desk.store.range().unwrap();
    assert_eq!((range.products.len(), range.drafts.len()), (1, 1));
}

#[test]
fn the_products_own_line_is_not_taken_away_from_a_customers_sheet() {
    let mut desk = Desk::new();
    with_product(&mut desk);
    desk.keys("/tarnbeck<Enter>V<Delete>");
    assert_eq!(desk.store.range().unwrap().drafts.len(), 1);
    assert!(desk.screen().contains("the product's own"), "{}", desk.screen());
    desk.keys("<Tab><Delete>");
    assert_eq!(desk.store.range().unwrap().drafts.len(), 0);
}

#[test]
fn an_empty_line_and_a_second_product_of_the_same_name_are_refused_in_the_form() {
    let mut desk = Desk::new();
    with_product(&mut desk);
    desk.keys("/tarnbeck<Enter>V<Enter><PageDown><Ctrl-U><Ctrl-S>");
    assert!(desk.screen().contains("The line says nothing yet."), "{}", desk.screen());
    desk.keys("<Esc><Right><Enter>pTHE TWIN PUMP<Ctrl-S>");
    assert!(desk.screen().contains("already"), "{}", desk.screen());
    assert_eq!(desk.store.range().unwrap().products.len(), 1);
}

#[test]
fn two_who_change_the_same_part_are_asked_and_other_parts_are_joined() {
    let mut desk = Desk::new();
    with_product(&mut desk);
    desk.keys("/tarnbeck<Enter>V<Enter><PageDown><PageDown>your shift sleeps<Ctrl-S><Enter>");
    let before = values(&desk).remove(0);
    let mut theirs = before.clone();
    theirs.benefit = Clean::line("your buyer signs less");
    theirs.number = Clean::line("2 hours a week");
    value::save(&mut desk.store, Some(&before), &theirs, CUSTOMER, now(), "other").unwrap();
    desk.keys("<PageDown><PageDown><Ctrl-U>your shift rests<Ctrl-S>");
    let screen = desk.screen();
    assert!(screen.contains("your buyer signs less") && screen.contains("your shift rests"), "{screen}");
    desk.keys("<Right><Enter>");
    let kept = values(&desk).remove(0);
    assert_eq!((kept.benefit.as_str(), kept.number.as_str()), ("your shift rests", "2 hours a week"));
}

#[test]
fn what_was_not_saved_comes_back_with_its_product() {
    let mut desk = Desk::new();
    let of = with_product(&mut desk);
    desk.keys("/tarnbeck<Enter>V<Enter><PageDown><PageDown>your night shift");
    let left: Vec<_> = desk.drafts.values().cloned().collect();
    assert_eq!(left.len(), 1);
    let mut again = Desk::new();
    with_product(&mut again);
    again.send(Msg::Reply(Reply::Drafts(left)));
    again.keys("<Enter>");
    let Some(Popup::Form(_)) = again.model.popups.last() else { panic!("{}", again.screen()) };
    again.keys("<Ctrl-S>");
    let [line] = &values(&again)[..] else { panic!("one line") };
    assert_eq!((line.product, line.benefit.as_str()), (Some(of.id), "your night shift"));
}

#[test]
fn the_sheet_and_its_form_fit_every_size_and_the_cursor_stays_where_one_types() {
    let mut desk = Desk::new();
    with_product(&mut desk);
    desk.keys("/tarnbeck<Enter>V<Enter>");
    for (w, h) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
        desk.send(Msg::Resize(Area::screen(w, h)));
        for _ in 0..14 {
            let (x, y) = cursor(&desk.model);
            assert!(x < w && y < h, "{w}x{h} {x},{y}");
            desk.keys("<Tab>");
        }
    }
}

#[test]
fn a_line_is_taken_out_of_the_drills_by_the_key_of_a_favourite_and_in_again() {
    let mut desk = Desk::new();
    let of = with_product(&mut desk);
    let drilled =
        |desk: &Desk| drill::ledger(&desk.store, None).unwrap().values.iter().filter(|of| deck::is_card(of)).count();
    let before = drilled(&desk);
    desk.keys("6V<Home>");
    let place = (0..9).find(|_| {
        let there = desk.screen().contains("We have two pumps")
            || desk.line(">").is_some_and(|line| line.contains("Twin pump"));
        if !there {
            desk.keys("<Down>");
        }
        there
    });
    assert!(place.is_some(), "{}", desk.screen());
    desk.keys("f");
    assert!(desk.said().contains("once it has a feature and a benefit"), "{}", desk.screen());
    let mut line = Value::blank(Id::from_bytes([8; 16]), None);
    (line.product, line.feature) = (Some(of.id), Clean::line("two pumps in one housing"));
    let whole = Value { benefit: Clean::line("no lost batch"), ..line.clone() };
    value::save(&mut desk.store, Some(&line), &whole, &of.name, now(), "other").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    assert_eq!(drilled(&desk), before + 1);
    assert!(desk.screen().contains("f: it is drilled; out with it"), "{}", desk.screen());
    desk.keys("f");
    assert_eq!(drilled(&desk), before);
    assert!(desk.screen().contains("f: it is not drilled; in with it"), "{}", desk.screen());
    desk.keys("f");
    assert_eq!(drilled(&desk), before + 1);
}
