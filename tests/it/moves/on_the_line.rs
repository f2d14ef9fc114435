//! Somebody else than the one in the head picks up, or one is put through.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::panes::call::course;
use cornerman::domain::interaction::Interaction;
use cornerman::locale::Language;

/// A call with a company of several people, by its first flow, answered by somebody.
fn answered(language: Language) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.keys("/harrow<Enter>c12");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    assert!(desk.line("Eleanor Pike").is_some(), "{}", desk.screen());
    desk
}

fn kept(desk: &Desk) -> Interaction {
    desk.store.get(desk.model.call.as_ref().unwrap().on).unwrap().unwrap()
}

fn head(desk: &Desk) -> String {
    desk.line("Harrow & Pike Logistics ·").unwrap_or_default()
}

fn name(desk: &Desk) -> String {
    course::visit(&desk.model).unwrap().contact().unwrap().person.name.to_string()
}

#[test]
fn who_is_on_the_line_is_chosen_in_the_call_and_the_number_that_was_dialled_stays() {
    for language in [Language::En, Language::ZhHans] {
        let mut desk = answered(language);
        let number = head(&desk).split('·').nth(1).unwrap().trim().to_owned();
        assert!(number.contains("7946"), "{number}");
        desk.keys("p");
        let title = desk.model.words.get("choose-on-the-line").into_owned();
        assert!(desk.screen().contains(&title), "{}", desk.screen());
        // The cursor stands on the one in the head.
        let Some(Popup::Choose(shown)) = desk.top() else { panic!("{}", desk.screen()) };
        assert_eq!(shown.options[shown.list.selected].text, "Eleanor Pike");
        desk.keys("2");
        assert_eq!((name(&desk).as_str(), kept(&desk).person.is_some()), ("Kwame Larbi", true));
        assert!(head(&desk).contains("Kwame Larbi") && head(&desk).contains(&number), "{}", desk.screen());
        let kwame = course::visit(&desk.model).unwrap().contact().unwrap().person.id;
        assert_eq!(kept(&desk).person, Some(kwame));
        desk.keys("y");
        assert_eq!(desk.copied(), Some(number.as_str()));
        // The wrap-up knows it, and undo takes it back.
        desk.keys("w");
        assert!(desk.line("Kwame Larbi").is_some(), "{}", desk.screen());
        desk.keys("<Esc>u");
        assert_eq!((name(&desk).as_str(), kept(&desk).person), ("Eleanor Pike", None), "{}", desk.screen());
    }
}

#[test]
fn somebody_who_is_not_on_the_card_is_written_down_first_and_then_chosen() {
    let mut desk = answered(Language::En);
    desk.keys("p4");
    assert!(matches!(desk.top(), Some(Popup::Form(_))), "{}", desk.screen());
    desk.keys("Dana at the desk<Ctrl-S>");
    assert_eq!(desk.model.place(), Place::Call, "{}", desk.screen());
    desk.keys("p");
    assert!(desk.line("Dana at the desk").is_some(), "{}", desk.screen());
    desk.keys("4");
    assert_eq!(name(&desk), "Dana at the desk", "{}", desk.screen());
}

#[test]
fn the_one_who_is_there_already_changes_nothing() {
    let mut desk = answered(Language::En);
    desk.keys("p1p1");
    let before = kept(&desk);
    desk.keys("p1");
    assert_eq!(kept(&desk), before);
    desk.keys("p<Esc>");
    assert_eq!((desk.model.place(), desk.model.popups.len()), (Place::Call, 0));
}
