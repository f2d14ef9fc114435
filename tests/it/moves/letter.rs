use crate::desk::Desk;
use cornerman::app::model::popup::Popup;
use cornerman::config::Places;
use cornerman::locale::Language;
use cornerman::text::Clean;

fn on_card(language: Language, name: &str) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.model.booking = Clean::line("https://example.com/book/sam");
    desk.select(name).keys("<Enter>");
    desk
}

fn written(desk: &Desk) -> String {
    match desk.top() {
        Some(Popup::Note(note)) => note.note.text().to_owned(),
        _ => panic!("{}", desk.screen()),
    }
}

/// Opens the templates and goes to the one of this id.
fn choose(desk: &mut Desk, id: &str) {
    desk.keys("t");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let at = choose.options.iter().position(|option| option.value == id).unwrap();
    for _ in 0..at {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>");
}

#[test]
fn a_template_is_filled_with_the_customer_and_the_booking_link_and_copied() {
    let mut desk = on_card(Language::En, "Tarnbeck Castings Ltd");
    choose(&mut desk, "demo-mail");
    let text = written(&desk);
    assert!(text.starts_with("Subject: ") && text.contains("https://example.com/book/sam"), "{text}");
    assert!(text.contains("Hello Helen Garside") && text.contains("Sam Reed"), "{text}");
    assert!(!text.contains('{'), "{text}");
    desk.keys("Dear Helen! <Ctrl-S>1");
    assert!(desk.copied().unwrap().starts_with("Dear Helen! Subject: "), "{:?}", desk.copied());
    // Nothing of it is kept: the file is as it was.
    assert!(desk.deeds().is_empty(), "{:?}", desk.deeds());
}

#[test]
fn what_nobody_knows_is_asked_for_by_name_and_nothing_goes_without_it() {
    let mut desk = on_card(Language::En, "Tarnbeck Castings Ltd");
    choose(&mut desk, "bill-first");
    for asked in ["invoice number", "amount", "day of payment"] {
        assert!(desk.line(asked).is_some(), "{asked}\n{}", desk.screen());
    }
    desk.keys("R-7<Tab>30 Nov<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Form(_))), "{}", desk.screen());
    assert!(desk.said().contains("hole"), "{}", desk.said());
    desk.keys("<Home>");
    let Some(Popup::Form(form)) = desk.top() else { panic!() };
    let missing = form.rows.iter().position(|row| row.text().is_empty()).unwrap();
    for _ in 0..missing {
        desk.keys("<Down>");
    }
    desk.keys("1,200 GBP<Ctrl-S>");
    let text = written(&desk);
    for said in ["R-7", "30 Nov", "1,200 GBP"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_template_speaks_the_language_of_the_customer_and_is_written_as_a_file() {
    let mut desk = Desk::in_language(Language::En);
    let rows = desk.store.customer_rows(&desk.store.customer_order().unwrap()).unwrap();
    let chinese = rows.iter().find(|row| {
        let card = desk.store.customer_card(row.id).unwrap().unwrap();
        card.customer.language.as_str() == "zh-Hans" && !card.people.is_empty()
    });
    let name = chinese.unwrap().name.to_string();
    desk.model.booking = Clean::line("https://example.com/book/sam");
    desk.select(&name).keys("<Enter>");
    choose(&mut desk, "thanks-order");
    let text = written(&desk);
    assert!(text.starts_with("主题：") && text.contains("您好"), "{text}");
    let home = tempfile::tempdir().unwrap();
    desk.places = Places { home: Some(home.path().to_owned()), ..Places::default() };
    desk.keys("<Ctrl-S>2<Enter>");
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "{}", desk.screen());
}

#[test]
fn thanks_for_a_visit_that_never_was_say_why_they_are_not_written_and_nothing_is_made_up_after_one() {
    let mut desk = on_card(Language::En, "Tarnbeck Castings Ltd");
    choose(&mut desk, "thanks-visit");
    assert!(desk.top().is_none() && desk.said().contains("does not fit now"), "{}", desk.screen());
    desk.keys("t");
    let Some(Popup::Choose(options)) = desk.top() else { panic!("{}", desk.screen()) };
    let about = |id: &str| options.options.iter().find(|option| option.value == id).unwrap().about.clone();
    assert!(about("thanks-visit").starts_with("Not now.") && !about("thanks-order").starts_with("Not now."));
    desk.keys("<Esc>");
    // Somebody was there today; what was learned is asked for, not invented.
    desk.keys("p1wthey showed us the hall<Tab><Right><Ctrl-S>2");
    choose(&mut desk, "thanks-visit");
    assert!(matches!(desk.top(), Some(Popup::Form(_))), "{}", desk.screen());
    let said = desk.screen();
    assert!(said.contains("what we promised"), "{said}");
}

#[test]
fn who_asked_not_to_be_called_gets_no_text_for_a_call() {
    let mut desk = on_card(Language::En, "Tarnbeck Castings Ltd");
    desk.keys("c11w8<Ctrl-S>");
    choose(&mut desk, "apology-phone");
    assert!(desk.top().is_none() && desk.said().contains("not to be called"), "{}", desk.screen());
}

#[test]
fn a_letter_whose_customer_went_away_meanwhile_is_not_filled_for_the_next_one() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>t");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let bill = choose.options.iter().position(|option| option.value.starts_with("bill")).unwrap();
    desk.keys(&"<Down>".repeat(bill)).keys("<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Form(_))), "{}", desk.screen());
    let gone = desk.model.customers.selected_row().unwrap().id;
    cornerman::usecases::delete::customer(&mut desk.store, gone, desk.model.now, "other").unwrap();
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Changed));
    let rows = match desk.top() {
        Some(Popup::Form(form)) => form.rows.len(),
        _ => panic!("{}", desk.screen()),
    };
    for _ in 0..rows {
        desk.keys("x<Tab>");
    }
    desk.keys("<Ctrl-S>");
    assert!(!matches!(desk.top(), Some(Popup::Note(_))), "{}", desk.screen());
}
