use crate::desk::{Desk, now, sampled};
use cornerman::app::action::{Action, Place};
use cornerman::app::import::{Tally, Trouble};
use cornerman::app::list::ListCursor;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::app::screen::Screen;
use cornerman::domain::customer::Customer;
use cornerman::domain::id::Ids;
use cornerman::domain::problem::{Kind, Problem};
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::save;

fn verbs(desk: &Desk) -> Vec<String> {
    let Some(Popup::Palette(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    cornerman::app::answers::palette::listed(&desk.model, popup).into_iter().map(|line| line.verb).collect()
}

#[test]
fn while_nothing_is_typed_the_ends_are_those_of_the_list_and_then_those_of_the_line() {
    let mut desk = Desk::new();
    let at = |desk: &Desk| match desk.top() {
        Some(Popup::Palette(popup)) => popup.list.selected,
        _ => panic!("{}", desk.screen()),
    };
    desk.keys("<F10><End>");
    assert_eq!(at(&desk), verbs(&desk).len() - 1);
    desk.keys("<Home>");
    assert_eq!(at(&desk), 0);
    desk.keys("e<Down><End>");
    assert_eq!(at(&desk), 1, "the cursor of the line went to its end");
}

#[test]
fn the_palette_filters_as_one_types_and_enter_does_it() {
    let mut desk = Desk::new();
    desk.keys(":scr");
    assert!(verbs(&desk).contains(&"Scripts".to_owned()), "{:?}", verbs(&desk));
    desk.keys("<Ctrl-U>Go to the scr<Enter>");
    assert_eq!((desk.model.screen, desk.top().is_none()), (Screen::Scripts, true));
}

#[test]
fn the_palette_is_reached_by_all_its_keys_and_holds_what_works_here() {
    for key in [":", "<F10>", "<Ctrl-P>", "?", "<F1>"] {
        let mut desk = Desk::new();
        desk.keys(key);
        let listed = verbs(&desk);
        assert!(listed.contains(&"Import".to_owned()) && !listed.contains(&"Tick".to_owned()), "{key}: {listed:?}");
    }
}

#[test]
fn what_is_done_elsewhere_is_found_too_and_enter_goes_there_or_says_where_it_is() {
    let mut desk = Desk::new();
    desk.keys("1:import");
    let Some(Popup::Palette(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    let found = cornerman::app::answers::palette::listed(&desk.model, popup);
    assert_eq!((found[0].action, found[0].elsewhere), (Action::Import, Some(Place::Customers)));
    desk.keys("<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Import(_))), "{}", desk.screen());
    assert_eq!(desk.model.screen, Screen::Customers);
    desk.keys("<Esc>1:who decides<Enter>");
    let card = desk.model.words.choice("where", "card").into_owned();
    assert!(desk.said().contains(&card) && desk.top().is_none(), "{}", desk.said());
}

#[test]
fn every_line_of_the_palette_has_its_words_in_every_language() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = Desk::in_language(language);
        for way in ["2", "<Enter>", "<Esc>3", "6", "<Enter>"] {
            desk.keys(way).keys("<F10>");
            let Some(Popup::Palette(popup)) = desk.top() else { panic!() };
            for line in cornerman::app::answers::palette::listed(&desk.model, popup) {
                assert!(!line.about.is_empty() && !line.verb.contains('‹'), "{language:?} {:?}", line.action);
                assert!(!line.keys.is_empty(), "{:?} has no key", line.action);
            }
            desk.keys("<Esc>");
        }
    }
}

#[test]
fn what_is_off_says_why_in_the_palette_and_when_chosen() {
    let mut desk = Desk::new();
    desk.keys(":spin");
    let why = desk.model.words.get("off-no-visit").into_owned();
    let Some(Popup::Palette(popup)) = desk.top() else { panic!() };
    let line = cornerman::app::answers::palette::listed(&desk.model, popup)
        .into_iter()
        .find(|line| line.action == Action::Spin)
        .unwrap();
    assert_eq!(line.off, Some("off-no-visit"));
    desk.keys("<Enter>");
    assert_eq!(desk.said(), why);
}

#[test]
fn the_kinds_of_meeting_are_chosen_by_digit_and_the_tenth_by_zero() {
    for (digit, at) in [("1", 0), ("3", 2), ("0", 9)] {
        let mut desk = Desk::new();
        desk.keys("p").keys(digit);
        let kind = desk.model.playbook.meetings.iter().nth(at).unwrap().id.to_string();
        assert_eq!(desk.model.visit.as_ref().unwrap().interaction.meeting.as_str(), kind, "{digit}");
    }
}

#[test]
fn leaving_the_choice_prepares_nothing() {
    let mut desk = Desk::new();
    desk.keys("p<Down><Esc>");
    assert!(desk.deeds().is_empty() && desk.model.visit.is_none());
}

#[test]
fn a_failure_is_told_in_sentences_and_any_key_closes() {
    let mut desk = Desk::new();
    let problem = Problem::new(Kind::Busy, "file-busy");
    desk.send(Msg::Reply(Reply::Failed(problem)));
    let screen = desk.screen();
    assert!(screen.contains("Another program is writing") && screen.contains("Nothing was lost"), "{screen}");
    desk.keys("q");
    assert!(desk.top().is_none() && !desk.model.quitting);
}

#[test]
fn an_import_shows_how_far_it_is_and_then_what_came_of_it() {
    let mut desk = Desk::new();
    desk.send(Msg::Reply(Reply::ImportProgress { percent: 10, rows: 1000 }));
    desk.send(Msg::Reply(Reply::ImportProgress { percent: 40, rows: 4000 }));
    assert_eq!(desk.model.popups.len(), 1);
    assert!(desk.screen().contains("40%"), "{}", desk.screen());
    desk.keys("x");
    assert_eq!(desk.model.popups.len(), 1, "only Esc stops it");
    let troubles = vec![Trouble { line: 4, column: None, reason: "No name.".to_owned() }];
    let tally = Tally { added: 7, bad: 2, troubles, ..Tally::default() };
    desk.send(Msg::Reply(Reply::Imported(Ok(Box::new(tally)))));
    let screen = desk.screen();
    assert!(screen.contains("7 added") && screen.contains("Line 4: No name."), "{screen}");
    assert_eq!(desk.model.popups.len(), 1);
}

#[test]
fn a_progress_that_comes_in_over_a_form_leaves_the_form_its_text() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    desk.send(Msg::Reply(Reply::ImportProgress { percent: 10, rows: 1000 }));
    desk.send(Msg::Reply(Reply::Imported(Ok(Box::default()))));
    desk.keys("<Esc>");
    assert!(matches!(desk.top(), Some(Popup::Form(form)) if form.text("name") == "Prism"), "{}", desk.screen());
}

#[test]
fn undo_names_what_it_took_back_and_redo_what_it_did_again() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").keys("wA survey it is<Ctrl-S>");
    for (key, said) in [
        ("u", "Undone: wrap-up with Tarnbeck Castings Ltd"),
        ("u", "Undone: meeting planned with Tarnbeck Castings Ltd"),
        ("U", "Done again: meeting planned with Tarnbeck Castings Ltd"),
        ("<Ctrl-R>", "Done again: wrap-up with Tarnbeck Castings Ltd"),
        ("U", "There is nothing to do again."),
        ("u", "Undone: wrap-up with Tarnbeck Castings Ltd"),
    ] {
        desk.keys(key);
        assert_eq!(desk.said(), said, "{key}");
    }
}

#[test]
fn undoing_something_large_asks_with_its_name_and_no_is_selected() {
    let mut desk = Desk::new();
    desk.keys("u");
    let Some(Popup::Confirm(asked)) = desk.top() else { panic!("{}", desk.screen()) };
    assert!(asked.subject.starts_with(&format!("{} sample customers put in", sampled())), "{}", asked.subject);
    desk.keys("<Enter>");
    assert_eq!(desk.customers(), sampled());
    desk.keys("uy");
    assert_eq!(desk.customers(), 0);
    desk.keys("U");
    assert_eq!(desk.customers(), sampled());
}

#[test]
fn a_deleted_customer_that_comes_back_is_selected_again() {
    let mut desk = Desk::new();
    desk.select("Tidewrack Games").keys("dy");
    assert_ne!(desk.selected(), "Tidewrack Games");
    desk.keys("<Home>u");
    assert_eq!(desk.selected(), "Tidewrack Games", "{}", desk.screen());
}

/// The cursor of the list that stands on top.
fn cursor(desk: &Desk) -> ListCursor {
    match desk.top() {
        Some(Popup::Palette(popup)) => popup.list,
        Some(Popup::Choose(popup)) => popup.list,
        Some(Popup::Finder(popup)) => popup.list,
        Some(Popup::Groups(popup)) => popup.list,
        Some(Popup::Observe(popup)) => popup.list,
        Some(Popup::Handy(popup)) => popup.list,
        Some(Popup::Value(popup)) => popup.list,
        Some(Popup::Drafts(popup)) => popup.list,
        Some(Popup::Clash(popup)) => popup.list,
        Some(Popup::Mailing(popup)) => popup.list,
        Some(Popup::Merge(popup)) => popup.list,
        Some(Popup::Pick(popup)) => popup.list,
        _ => panic!("{}", desk.screen()),
    }
}

/// Lists that a few keys lead to, and whether letters are typed there.
const LISTS: &[(&str, bool)] = &[
    (":", true),
    ("o", true),
    ("b", true),
    ("/tarnbeck<Enter>p", false),
    ("/tarnbeck<Enter>c", false),
    ("/tarnbeck<Enter>t", false),
    ("/tarnbeck<Enter>b", false),
    ("/tarnbeck<Enter>c1H", false),
    ("flanguage = en<Enter>T0", false),
];

/// Every list that stands over a screen.
fn lists() -> Vec<(&'static str, Desk, bool)> {
    let by_keys = |(keys, typing): &(&'static str, bool)| {
        let mut desk = Desk::new();
        desk.keys(keys);
        (*keys, desk, *typing)
    };
    let mut all: Vec<_> = LISTS.iter().map(by_keys).collect();
    let mut merging = Desk::new();
    merging.select("Tarnbeck Castings Ltd").keys("m");
    merging.select("Quillmore Packaging").keys("m");
    all.push(("two that may be one", merging, false));
    let mut left = Desk::new();
    for (n, keys) in (0..).zip(["aPrism", "<Esc>/tarnbeck<Enter>lThey rang", "<Esc>/quill<Enter>lThey did not"]) {
        left.keys(keys);
        left = left.killed();
        left.model.ids = Ids::new(1_766_000_000_000, [n; 10]);
    }
    assert_eq!(left.model.offers.len(), 3, "{}", left.screen());
    all.push(("texts left unfinished", left, false));
    let mut both = Desk::new();
    both.select("Tarnbeck Castings Ltd");
    let id = both.model.customers.selected_row().unwrap().id;
    let before = both.store.get::<Customer>(id).unwrap().unwrap();
    let mut theirs = before.clone();
    both.keys("e GmbH");
    let Some(Popup::Form(form)) = both.top() else { panic!("{}", both.screen()) };
    let at = |name: &str| form.rows.iter().position(|row| row.name == name).unwrap();
    let (city, need) = (at("city"), at("need"));
    both.keys(&"<Down>".repeat(city)).keys(" North").keys(&"<Down>".repeat(need - city)).keys(" soon");
    (theirs.name, theirs.city, theirs.need) = (Clean::line("Tarn"), Clean::line("Leeds"), Clean::line("steam"));
    save::record(&mut both.store, &theirs, "edit-customer", "", now(), "other").unwrap();
    both.keys("<Ctrl-S>");
    all.push(("what two windows wrote", both, false));
    all
}

#[test]
fn arrows_pages_and_ends_move_in_every_list_that_stands_over_a_screen() {
    for (name, mut desk, typing) in lists() {
        // Some begin at what is meant most likely.
        desk.keys("<PageUp><PageUp><PageUp>");
        assert_eq!(cursor(&desk).selected, 0, "{name}\n{}", desk.screen());
        let mut at = |keys: &str| {
            desk.keys(keys);
            cursor(&desk).selected
        };
        assert_eq!([at("<Down>"), at("<Down>"), at("<Up>"), at("<Up>")], [1, 2, 1, 0], "{name}");
        let page = at("<PageDown>");
        assert!(page > 1, "{name} {page}");
        assert!(at("<PageDown>") >= page && at("<PageUp><PageUp>") == 0, "{name}");
        if !typing {
            let last = at("<End>");
            assert!(last > 1 && at("<Home>") == 0, "{name} {last}");
            assert_eq!([at("j"), at("k"), at("G"), at("g")], [1, 0, last, 0], "{name}");
        }
    }
}
