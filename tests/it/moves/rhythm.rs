use crate::desk::Desk;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::form::Form;
use cornerman::domain::answer::Answer;
use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record as _;
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
fn a_time_to_be_met_that_nobody_understands_stays_in_the_form() {
    let (mut desk, id) = open();
    desk.keys("e");
    let at = form(&desk).rows.iter().position(|row| row.name == "visit_window").unwrap();
    desk.keys(&"<Tab>".repeat(at)).keys("whenever<Ctrl-S>");
    assert!(desk.deeds().is_empty() && desk.line("“whenever” is not understood").is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-U>Tue 14:00-17:00<Ctrl-S>");
    assert_eq!(kept(&desk, id).visit_window.as_str(), "Tue 14:00-17:00");
}

#[test]
fn what_a_chosen_level_means_is_read_where_it_is_chosen() {
    let (mut desk, _) = open();
    desk.keys("e");
    let at = form(&desk).rows.iter().position(|row| row.name == "level").unwrap();
    desk.keys(&"<Tab>".repeat(at));
    assert!(desk.line("Visit every 2 weeks").is_some(), "{}", desk.screen());
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

#[test]
fn a_suggested_label_is_confirmed_by_a_person_and_its_history_is_told() {
    let (mut desk, id) = open();
    let before = kept(&desk, id);
    desk.keys("h");
    assert!(desk.screen().contains("Could be") || desk.keys("<End>").screen().contains("confirm"), "{}", desk.screen());
    desk.keys("<Enter>");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let first = choose.options[0].value.clone();
    let (field, value) = first.split_once('=').unwrap();
    desk.keys("<Enter>");
    let label = |desk: &Desk| Customer::field(field).unwrap().get(&kept(desk, id)).encode();
    let before = Customer::field(field).unwrap().get(&before).encode();
    assert_ne!(before.as_deref(), Some(value));
    assert_eq!(label(&desk).as_deref(), Some(value));
    // The reason is kept with it, every change is told, and undo takes it back.
    assert!(desk.store.history(id).unwrap().last().unwrap().why.is_some());
    desk.keys("h");
    let Some(Popup::Report(report)) = desk.top() else { panic!("{}", desk.screen()) };
    assert!(report.lines.iter().any(|(_, line)| line.contains(" → ")), "{:?}", report.lines);
    assert!(!report.lines.iter().any(|(_, line)| line.contains('?') && line.contains("since")), "{:?}", report.lines);
    desk.keys("<Esc>u");
    assert_eq!(label(&desk), before);
}

#[test]
fn what_the_three_answers_come_to_is_said_while_they_are_chosen() {
    let (mut desk, _) = open();
    desk.keys("n<Right>");
    assert!(desk.screen().contains("M+A?N?"), "{}", desk.screen());
    desk.keys("<Tab><Right><Right>");
    assert!(desk.screen().contains("M+A-N?"), "{}", desk.screen());
}

#[test]
fn what_the_three_answers_come_to_is_read_whole_on_the_smallest_screen() {
    for (language, end) in [(Language::En, "somebody who is waiting."), (Language::ZhHans, "留给等着的客户。")]
    {
        let mut desk = Desk::in_language(language).sized(60, 16);
        desk.select(WHO).keys("<Enter>n").keys(&"<Right><Right><Tab>".repeat(3));
        assert!(desk.line(end).is_some(), "{}", desk.screen());
    }
}
