//! Cards of one's own: from the key press to the file and back on the screen.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::form::Form;
use cornerman::app::msg::{Deed, Effect, Msg, OwnDeed, Reply};
use cornerman::app::panes::scripts::shown;
use cornerman::app::popup::finder;
use cornerman::domain::playbook::Script;
use cornerman::locale::Language;
use std::fs;
use std::path::PathBuf;

fn form(desk: &Desk) -> &Form {
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    form
}

fn selected(desk: &Desk) -> String {
    shown::selected(&desk.model).map(|script| script.name().into_owned()).unwrap_or_default()
}

fn file(desk: &mut Desk, language: &str) -> PathBuf {
    desk.packs().join(format!("mine/mine.{language}.toml"))
}

/// Down to the field, whatever is between.
fn go(desk: &mut Desk, name: &str) {
    for _ in 0..60 {
        let form = form(desk);
        if form.rows.get(form.list.selected).is_some_and(|row| row.name == name) {
            return;
        }
        desk.keys("<Down>");
    }
    panic!("no field {name}\n{}", desk.screen());
}

fn write(desk: &mut Desk, name: &str, text: &str) {
    go(desk, name);
    desk.keys("<Ctrl-U>").keys(text);
}

/// A whole card in Chinese, saved.
fn payment(desk: &mut Desk) {
    desk.keys("6<Insert>");
    for (name, text) in [
        ("title", "押款太久了"),
        ("says.1", "账期要九十天"),
        ("says.2", "我们都是季度结"),
        ("say", "账期我明白，{contact|您}先说说是钱紧还是规矩？"),
        ("ask", "是资金周转，还是公司统一规定？"),
        ("meaning.1.name", "资金周转"),
        ("meaning.1.answer", "那就分两次付，到货一半，月底一半。"),
    ] {
        write(desk, name, text);
    }
    desk.keys("<Ctrl-S>");
}

#[test]
fn a_card_in_chinese_is_added_found_by_initials_edited_and_taken_out() {
    let mut desk = Desk::in_language(Language::ZhHans);
    let all = desk.model.playbook.objections.len();
    payment(&mut desk);
    assert!(desk.top().is_none(), "{}", desk.screen());
    assert_eq!(selected(&desk), "押款太久了");
    assert!(desk.screen().contains("我的"), "{}", desk.screen());
    let path = file(&mut desk, "zh-Hans");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("id = \"ya-kuan-tai-jiu-le\"") && text.contains("\"账期要九十天\",\n"), "{text}");
    // By the initials, over any screen.
    desk.keys("2oyktj");
    let Some(Popup::Finder(popup)) = desk.top() else { panic!() };
    assert_eq!(finder::selected(&desk.model, popup).map(Script::name).as_deref(), Some("押款太久了"));
    desk.keys("<Esc><Esc>6e");
    write(&mut desk, "says.3", "先货后款");
    desk.keys("<Ctrl-S>");
    assert!(fs::read_to_string(&path).unwrap().contains("先货后款"));
    assert_eq!(fs::read_to_string(path.with_extension("toml.bak")).unwrap(), text);
    assert_eq!(selected(&desk), "押款太久了");
    desk.keys("<Delete>");
    assert!(matches!(desk.top(), Some(Popup::Confirm(_))));
    desk.keys("<Right><Enter>");
    assert_eq!(desk.model.playbook.objections.len(), all);
    assert!(!fs::read_to_string(&path).unwrap().contains("押款"));
}

#[test]
fn a_changed_built_in_card_is_ones_own_until_it_is_taken_out() {
    let mut desk = Desk::new();
    desk.keys("6");
    let built_in = shown::selected(&desk.model).unwrap().objection().unwrap().clone();
    desk.keys("d");
    assert_eq!(desk.said(), desk.model.words.get("off-not-yours"));
    desk.keys("<Enter>e");
    write(&mut desk, "say", "Dear against what?");
    desk.keys("<Ctrl-S>");
    let own = shown::selected(&desk.model).unwrap().objection().unwrap();
    assert_eq!((own.id.clone(), own.rank), (built_in.id.clone(), built_in.rank));
    assert!(desk.screen().contains("Dear against what?") && desk.screen().contains("yours"), "{}", desk.screen());
    assert_eq!(desk.model.place(), Place::Script);
    desk.keys("dy");
    assert_eq!(shown::selected(&desk.model), Some(Script::Objection(&built_in)));
}

#[test]
fn what_cannot_be_kept_is_said_at_its_line_and_nothing_is_lost() {
    let mut desk = Desk::new();
    desk.keys("6a");
    write(&mut desk, "title", "Net ninety");
    write(&mut desk, "says.1", "x");
    desk.keys("<Ctrl-U>");
    write(&mut desk, "says.2", "We pay {when} we like");
    write(&mut desk, "say", "What would thirty do?");
    desk.keys("<Ctrl-S>");
    let at = form(&desk).list.selected;
    assert_eq!(form(&desk).rows[at].name, "says.2", "{}", desk.screen());
    assert!(desk.screen().contains("No slot is called “when”"), "{}", desk.screen());
    assert!(!file(&mut desk, "en").exists());
    desk.keys("<Ctrl-U>When we like<Ctrl-S>");
    assert!(desk.top().is_none(), "{}", desk.screen());
    assert_eq!(selected(&desk), "Net ninety");
}

#[test]
fn what_would_be_better_is_a_hint_after_saving() {
    let mut desk = Desk::new();
    desk.keys("6a");
    write(&mut desk, "title", "Net ninety");
    write(&mut desk, "say", "Fair enough.");
    write(&mut desk, "ask", "Tell me more.");
    desk.keys("<Ctrl-S>");
    assert!(desk.screen().contains("Then ask: End it with a question"), "{}", desk.screen());
    assert!(file(&mut desk, "en").exists());
    desk.keys("<Esc>");
    assert_eq!(selected(&desk), "Net ninety");
}

#[test]
fn a_card_changed_elsewhere_asks_which_text_stays() {
    let mut desk = Desk::in_language(Language::ZhHans);
    payment(&mut desk);
    let path = file(&mut desk, "zh-Hans");
    desk.keys("e");
    write(&mut desk, "say", "我的说法？");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("先说说是钱紧还是规矩", "别人的说法")).unwrap();
    desk.keys("<Ctrl-S>");
    assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
    assert!(desk.screen().contains("别人的说法"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert!(fs::read_to_string(&path).unwrap().contains("我的说法？"));
}

#[test]
fn another_window_or_an_editor_changes_a_card_and_the_screen_follows() {
    let mut desk = Desk::in_language(Language::ZhHans);
    payment(&mut desk);
    let path = file(&mut desk, "zh-Hans");
    desk.keys("oyktj<Enter>");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("那就分两次付", "那就分三次付")).unwrap();
    desk.send(Msg::Reply(Reply::CardsChanged));
    assert!(desk.screen().contains("那就分三次付"), "{}", desk.screen());
}

#[test]
fn undo_leaves_the_cards_alone_once_others_have_changed_them() {
    let mut desk = Desk::in_language(Language::ZhHans);
    payment(&mut desk);
    let path = file(&mut desk, "zh-Hans");
    let text = fs::read_to_string(&path).unwrap();
    let theirs = text.replace("那就分两次付", "那就分三次付");
    fs::write(&path, &theirs).unwrap();
    desk.send(Msg::Reply(Reply::CardsChanged));
    desk.forget();
    desk.keys("u");
    assert!(!desk.deeds().iter().any(|deed| matches!(deed, Deed::Own(_))), "{}", desk.screen());
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn an_unfinished_card_is_kept_and_taken_up_again() {
    let mut desk = Desk::new();
    desk.keys("6a");
    write(&mut desk, "title", "Net ninety");
    write(&mut desk, "says.1", "one");
    write(&mut desk, "says.2", "two");
    let kept: Vec<_> = desk.drafts.values().cloned().collect();
    assert_eq!(kept.len(), 1);
    let mut again = Desk::new();
    again.send(Msg::Reply(Reply::Drafts(kept)));
    again.keys("<Enter>");
    assert_eq!(form(&again).text("says.2"), "two", "{}", again.screen());
    write(&mut again, "say", "And thirty?");
    again.keys("<Ctrl-S>");
    assert_eq!(selected(&again), "Net ninety", "{}", again.screen());
}

#[test]
fn a_slot_is_completed_and_the_form_grows_as_it_is_written() {
    let mut desk = Desk::new();
    desk.keys("6a");
    write(&mut desk, "say", "Well, {cu<Right>?");
    assert_eq!(form(&desk).text("say"), "Well, {customer}?");
    write(&mut desk, "meaning.1.name", "Cash");
    assert!(form(&desk).row("meaning.2.confirm").is_some() && form(&desk).row("meaning.3.name").is_none());
    desk.keys("<Esc><Right><Enter>");
    assert!(desk.drafts.is_empty());
}

#[test]
fn a_form_left_as_it_was_makes_no_card() {
    let mut desk = Desk::new();
    desk.keys("6e<Ctrl-S>");
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Do(Deed::Own(OwnDeed::Save { .. })))));
    assert!(desk.top().is_none());
}

#[test]
fn it_is_written_on_the_smallest_screen() {
    let mut desk = Desk::in_language(Language::ZhHans).sized(60, 16);
    payment(&mut desk);
    assert_eq!(selected(&desk), "押款太久了", "{}", desk.screen());
    desk.keys("<Enter>");
    assert!(desk.screen().contains("押款太久了"), "{}", desk.screen());
}

#[test]
fn undo_brings_the_last_edit_back_and_redo_does_it_again() {
    let mut desk = Desk::in_language(Language::ZhHans);
    payment(&mut desk);
    let path = file(&mut desk, "zh-Hans");
    let first = fs::read_to_string(&path).unwrap();
    desk.keys("e");
    write(&mut desk, "says.3", "先货后款");
    desk.keys("<Ctrl-S>");
    let second = fs::read_to_string(&path).unwrap();
    desk.keys("u");
    assert_eq!(fs::read_to_string(&path).unwrap(), first, "{}", desk.screen());
    assert!(desk.said().contains("押款太久了"), "{}", desk.said());
    assert_eq!(selected(&desk), "押款太久了");
    desk.keys("U");
    assert_eq!(fs::read_to_string(&path).unwrap(), second);
    desk.keys("d<Right><Enter>u");
    assert_eq!(fs::read_to_string(&path).unwrap(), second, "what was taken out is back");
    assert_eq!(selected(&desk), "押款太久了");
}

#[test]
fn undo_means_what_was_saved_last_a_card_or_a_customer() {
    let mut desk = Desk::new();
    desk.keys("6a");
    write(&mut desk, "title", "Net ninety");
    write(&mut desk, "say", "And thirty?");
    desk.keys("<Ctrl-S><Esc>2aQuillfeather Ltd<Ctrl-S>");
    let path = file(&mut desk, "en");
    desk.keys("u");
    assert!(fs::read_to_string(&path).unwrap().contains("Net ninety"), "{}", desk.screen());
    assert!(desk.said().contains("Quillfeather"), "{}", desk.said());
}

#[test]
fn a_card_is_written_over_any_screen_when_nothing_answers_and_stands_in_the_finder_then() {
    let mut desk = Desk::new();
    desk.keys("oour fiscal moon is wrong<Insert>");
    assert_eq!(form(&desk).text("title"), "our fiscal moon is wrong");
    write(&mut desk, "say", "Which moon is right?");
    desk.keys("<Ctrl-S>");
    while !matches!(desk.top(), Some(Popup::Finder(_))) {
        desk.keys("<Esc>");
    }
    let Some(Popup::Finder(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    let found = finder::selected(&desk.model, popup).map(|script| script.name().into_owned());
    assert_eq!(found.as_deref(), Some("our fiscal moon is wrong"), "{}", desk.screen());
    desk.keys("<Enter>e");
    write(&mut desk, "say", "Which moon, then?");
    desk.keys("<Ctrl-S>");
    while !matches!(desk.top(), Some(Popup::Finder(_))) {
        desk.keys("<Esc>");
    }
    assert!(desk.screen().contains("Which moon, then?"), "{}", desk.screen());
    desk.keys("<Esc><Esc>");
    assert!(desk.top().is_none());
}

#[test]
fn what_cannot_be_edited_in_the_finder_says_why() {
    let mut desk = Desk::new();
    desk.keys("oregret<Enter>e");
    assert_eq!(desk.said(), desk.model.words.get("off-not-an-objection"));
    assert!(matches!(desk.top(), Some(Popup::Finder(_))));
}

#[test]
fn undo_goes_back_in_the_order_in_which_things_were_saved_a_card_of_ones_own_among_them() {
    let mut desk = Desk::new();
    desk.keys("6a");
    write(&mut desk, "title", "Net ninety");
    write(&mut desk, "say", "And thirty?");
    desk.keys("<Ctrl-S><Esc>6");
    let path = file(&mut desk, "en");
    let holds = || fs::read_to_string(&path).unwrap().contains("Net ninety");
    // Marked behind it, in the store: that goes first.
    desk.keys("f");
    assert_eq!(desk.store.favourite_cards().unwrap().len(), 1, "{}", desk.screen());
    desk.keys("u");
    assert!(holds() && desk.store.favourite_cards().unwrap().is_empty(), "{}", desk.said());
    // The next step is the card's, whatever was done and taken back in between.
    desk.keys("2aQuillfeather Ltd<Ctrl-S>");
    let customers = desk.customers();
    desk.keys("u");
    assert!(holds() && desk.customers() == customers - 1, "{}", desk.said());
    desk.keys("u");
    assert!(!holds(), "{}", desk.said());
    desk.keys("U");
    assert!(holds(), "{}", desk.said());
}
