//! One page to take along, read on the screen, copied and written to a file.

use crate::desk::Desk;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::Effect;
use cornerman::config::Places;
use cornerman::locale::Language;

#[test]
fn the_page_is_read_on_the_card_scrolled_copied_and_written_to_a_file() {
    for (language, heads) in [
        (Language::En, ["Who", "Why now", "They may say"]),
        (Language::ZhHans, ["客户", "为什么现在", "对方可能会说"]),
        (Language::ZhHant, ["客戶", "為什麼現在", "對方可能會說"]),
    ] {
        let mut desk = Desk::in_language(language);
        desk.select("Tarnbeck Castings Ltd").keys("<Enter>P");
        let first = desk.screen();
        assert!(first.contains("Tarnbeck Castings Ltd") && first.contains(heads[0]), "{first}");
        desk.keys("<End>");
        let last = desk.screen();
        assert!(last.contains(heads[2]) && last != first, "{last}");
        desk.keys("y");
        let copied = desk.copied().unwrap().to_owned();
        for head in heads {
            assert!(copied.lines().any(|line| line == head), "{head}\n{copied}");
        }
        assert!(copied.starts_with("Tarnbeck Castings Ltd\n") && !copied.contains('#'), "{copied}");
        // It stays open; what is written is the page as Markdown.
        let home = tempfile::tempdir().unwrap();
        desk.places = Places { home: Some(home.path().to_owned()), ..Places::default() };
        desk.keys("x");
        assert!(matches!(desk.top(), Some(Popup::Export(_))), "{}", desk.screen());
        desk.keys("<Ctrl-S>");
        let files: Vec<_> = std::fs::read_dir(home.path()).unwrap().map(|file| file.unwrap().path()).collect();
        assert!(files.len() == 1 && files[0].extension().is_some_and(|ending| ending == "md"), "{files:?}");
        let written = std::fs::read_to_string(&files[0]).unwrap();
        assert!(written.starts_with("# Tarnbeck Castings Ltd\n\n## "), "{written}");
        for head in heads {
            assert!(written.contains(&format!("## {head}\n")), "{head}\n{written}");
        }
        desk.keys("<Esc><Esc>");
        assert!(desk.top().is_none(), "{}", desk.screen());
    }
}

#[test]
fn the_page_of_a_meeting_is_about_that_meeting_in_the_list_and_while_it_is_prepared() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").keys("P");
    let title = |desk: &Desk| match desk.top() {
        Some(Popup::Report(report)) => report.lines.iter().map(|(_, line)| line.clone()).collect::<Vec<_>>().join("\n"),
        _ => panic!("{}", desk.screen()),
    };
    let while_prepared = title(&desk);
    assert!(while_prepared.contains("The talk\n- First visit"), "{while_prepared}");
    desk.keys("<Esc><Esc>P");
    assert_eq!(title(&desk), while_prepared, "{}", desk.screen());
    // Where nothing is planned there is nothing to put on a page.
    let mut empty = Desk::empty(Language::En);
    empty.start();
    empty.keys("3P");
    assert!(empty.top().is_none() && !empty.said().is_empty(), "{}", empty.screen());
}

#[test]
fn a_page_that_comes_when_one_has_gone_on_does_not_stand_in_the_way() {
    let mut desk = Desk::new();
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>");
    desk.slow = true;
    desk.keys("P");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::Ask(cornerman::app::msg::Ask::Brief { .. }))));
    desk.keys("<Esc>6");
    desk.let_in();
    assert!(desk.top().is_none(), "{}", desk.screen());
}
