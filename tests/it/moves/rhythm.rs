use crate::desk::Desk;
use cornerman::app::popup::Popup;
use cornerman::app::popup::form::Form;
use cornerman::domain::customer::{Answer, Customer};
use cornerman::domain::id::Id;
use cornerman::locale::Language;

const WHO: &str = "Tarnbeck Castings Ltd";

fn open() -> (Desk, Id) {
    let mut desk = Desk::new();
    desk.select(WHO).keys("<Enter>");
    let id = desk.model.customers.selected_card().unwrap().customer.id;
    (desk, id)
}

fn kept(desk: &Desk, id: Id) -> Customer {
    desk.store.get::<Customer>(id).unwrap().unwrap()
}

fn form(desk: &Desk) -> &Form {
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    form
}

#[test]
fn three_questions_are_answered_with_arrows_and_the_card_says_what_follows() {
    let (mut desk, id) = open();
    // Money yes, authority no, need yes.
    desk.keys("n<Right><Tab><Right><Right><Tab><Right><Tab>the owner told me<Ctrl-S>");
    let customer = kept(&desk, id);
    let answers = (customer.has_money, customer.has_authority, customer.has_need);
    assert_eq!(answers, (Some(Answer::Yes), Some(Answer::No), Some(Answer::Yes)));
    assert_eq!(desk.store.history(id).unwrap().last().unwrap().why.as_deref(), Some("the owner told me"));
    assert!(desk.line("M+A-N+").unwrap().contains("authority"), "{}", desk.screen());
    // What is left alone is not written, and undo takes all three back in one step.
    desk.keys("n<Ctrl-S>u");
    assert_eq!(kept(&desk, id).has_money, None);
}

#[test]
fn a_label_is_chosen_and_kept_as_what_it_means_in_every_language() {
    let (mut desk, id) = open();
    desk.keys("e");
    let at = form(&desk).rows.iter().position(|row| row.name == "ladder").unwrap();
    desk.keys(&"<Tab>".repeat(at)).keys("<Right><Ctrl-S>");
    assert_eq!(kept(&desk, id).ladder.as_str(), "vendor");
    desk.keys("e");
    desk.keys(&"<Tab>".repeat(at)).keys("<Left><Ctrl-S>");
    assert_eq!(kept(&desk, id).ladder.as_str(), "", "not known is one of the choices");
}

#[test]
fn a_word_of_ones_own_in_a_label_stays_as_it_is_until_somebody_chooses() {
    let (mut desk, id) = open();
    let mut customer = kept(&desk, id);
    customer.state = cornerman::text::Clean::line("half won");
    cornerman::usecases::save::record(&mut desk.store, &customer, "edit-customer", "x", crate::desk::now(), "me")
        .unwrap();
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Changed));
    desk.keys("e");
    assert_eq!(form(&desk).row("state").unwrap().text(), "half won");
    desk.keys("<End><Ctrl-S>");
    assert_eq!(kept(&desk, id).state.as_str(), "half won");
}

#[test]
fn the_card_says_when_the_customer_is_due_and_why_each_label_is_what_it_is() {
    for language in [Language::En, Language::ZhHans] {
        let mut desk = Desk::in_language(language);
        desk.select("白鹭新区管理委员会").keys("<Enter>");
        let level = desk.model.customers.selected_card().unwrap().customer.level.clone();
        assert!(!desk.model.grades.cadence(&level).is_none(), "{level}");
        let way = desk.model.words.choice("touch-way", "visit").into_owned();
        assert!(desk.screen().contains(&way), "{}", desk.screen());
        desk.keys("h");
        let Some(Popup::Report(report)) = desk.top() else { panic!("{}", desk.screen()) };
        let name = desk.model.grades.named(&level).unwrap().name.to_string();
        assert!(report.lines.iter().any(|(_, line)| line.ends_with(&name)), "{:?}", report.lines);
        assert!(!desk.screen().contains('‹'), "{}", desk.screen());
        desk.keys("<Esc>");
        assert!(desk.top().is_none());
    }
}
