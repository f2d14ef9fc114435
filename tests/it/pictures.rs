//! Pictures of every pane and popup, in English and Simplified Chinese. A changed picture is looked at, then accepted with
//! `INSTA_UPDATE=always cargo test --test it pictures`.

use crate::desk::Desk;
use cornerman::app::msg::{ImportSummary, Msg, Reply};
use cornerman::locale::Language;

/// A name for the picture, and the keys that lead to it from the customer list.
type Way = (&'static str, &'static str);

/// The screens and what they open.
const PANES: &[Way] = &[
    ("customers", ""),
    ("card", "/tarnbeck<Enter>"),
    ("card-end", "/tarnbeck<Enter><End>"),
    (
        "talk",
        "/tarnbeck<Enter>p1<Space><Enter>Ask Ruth<Esc>s<Space><Enter>Four of them<Esc>wA survey it is<Tab><Right><Ctrl-S>1<Enter><End><Up><Up><Up><Enter>",
    ),
    ("prep", "/tarnbeck<Enter>p1<Esc>"),
    ("visit", "/tarnbeck<Enter>p1<Space><Enter>Ask Ruth<Esc>"),
    ("spin", "/tarnbeck<Enter>p1s<Space><Enter>Four of them, one from 1998<Esc>"),
    ("scripts", "4<Down>f"),
    ("script", "4<Enter>"),
];

/// What stands over a screen.
const POPUPS: &[Way] = &[
    ("palette", ":"),
    ("palette-filtered", "2:sc"),
    ("form", "/tarnbeck<Enter>e"),
    ("form-refused", "aPrism<Tab><Tab><Tab><Tab>nobody at home<Ctrl-S>"),
    ("form-person", "/tarnbeck<Enter>r1<Tab><Tab><Tab><Tab><Tab>"),
    ("form-plan", "/tarnbeck<Enter>p1e<Tab><Tab><Tab><Tab>"),
    ("form-follow", "/tarnbeck<Enter>f"),
    ("form-wrap", "/tarnbeck<Enter>p1w"),
    ("form-settings", "<F9>"),
    ("note", "/tarnbeck<Enter>p1<Enter>Ruth wants the figures first<Alt-Enter>第二行：下周三之前"),
    ("finder", "o"),
    ("finder-card", "o1<Enter>"),
    ("choose", "/tarnbeck<Enter>p"),
    ("confirm", "/tarnbeck<Enter>d"),
    ("confirm-discard", "aPrism<Esc>"),
    ("search-nothing", "/zzzz"),
    ("search-hits", "/co"),
];

const LANGUAGES: [Language; 2] = [Language::En, Language::ZhHans];

fn picture(name: &str, desk: &Desk) {
    let (w, h) = (desk.model.area.w, desk.model.area.h);
    let name = format!("{name}-{w}x{h}-{}", desk.model.words.language().name());
    let screen = desk.screen();
    assert!(!screen.contains('‹'), "a message is missing in {name}:\n{screen}");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "pictures" }, {
        insta::assert_snapshot!(name, screen);
    });
}

fn pictures(ways: &[Way], (w, h): (u16, u16)) {
    for language in LANGUAGES {
        for (name, keys) in ways {
            let mut desk = Desk::in_language(language).sized(w, h);
            desk.keys(keys);
            picture(name, &desk);
        }
    }
}

#[test]
fn panes_on_the_smallest_usual_terminal() {
    pictures(PANES, (80, 24));
}

#[test]
fn popups_on_the_smallest_usual_terminal() {
    pictures(POPUPS, (80, 24));
}

#[test]
fn panes_on_a_wide_terminal() {
    pictures(PANES, (120, 40));
}

#[test]
fn panes_on_the_least_terminal() {
    pictures(PANES, (60, 16));
}

#[test]
fn popups_on_the_least_terminal() {
    pictures(
        &[("form", "/tarnbeck<Enter>e"), ("finder", "o"), ("palette", ":"), ("choose", "/tarnbeck<Enter>p")],
        (60, 16),
    );
}

#[test]
fn too_small_to_draw() {
    pictures(&[("small", "")], (40, 12));
}

#[test]
fn nobody_in_the_file_yet() {
    for language in LANGUAGES {
        let mut desk = Desk::empty(language);
        desk.start();
        picture("empty-customers", &desk);
        desk.keys("2");
        picture("empty-prep", &desk);
    }
}

#[test]
fn the_first_start() {
    for language in LANGUAGES {
        let mut desk = Desk::empty(language);
        cornerman::app::start(&mut desk.model, true);
        picture("welcome", &desk);
    }
}

#[test]
fn a_demonstration_with_the_clock_set_says_both() {
    for language in LANGUAGES {
        let mut desk = Desk::in_language(language);
        (desk.model.demo, desk.model.clock_is_fixed) = (true, true);
        picture("demo", &desk);
        desk.resize(120, 40);
        picture("demo", &desk);
    }
}

#[test]
fn what_an_import_did() {
    for language in LANGUAGES {
        let mut desk = Desk::in_language(language);
        desk.send(Msg::Reply(Reply::ImportProgress { percent: 42, rows: 4200 }));
        picture("import-running", &desk);
        let reasons = vec!["Line 4: No name.".to_owned(), "Line 9: “x@” is no e-mail address.".to_owned()];
        let summary = ImportSummary { added: 120, updated: 3, unchanged: 9, rejected: 2, duplicates: 1, reasons };
        desk.send(Msg::Reply(Reply::Imported(Ok(summary))));
        picture("import-done", &desk);
    }
}
