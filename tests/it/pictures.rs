//! Pictures of every pane and popup, in English and Simplified Chinese. A changed picture is looked at, then accepted with
//! `INSTA_UPDATE=always cargo test --test it pictures`.

use crate::desk::{Desk, now};
use cornerman::app::bars;
use cornerman::app::model::drills::Room;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::app::panes::spin;
use cornerman::app::screen::Screen;
use cornerman::config::Places;
use cornerman::domain::customer::Customer;
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::ui::Theme;
use cornerman::usecases::save;
use ratatui::style::{Modifier, Style};

/// A name for the picture, and the keys that lead to it from the customer list.
type Way = (&'static str, &'static str);

/// The screens and what they open.
const PANES: &[Way] = &[
    ("customers", ""),
    ("card", "/tarnbeck<Enter>"),
    ("card-end", "/tarnbeck<Enter><End>"),
    (
        "talk",
        "/tarnbeck<Enter>p1<Space><Enter>Ask Ruth<Esc>s<Space><Enter>Four of them<Esc>wA survey it is<Tab><Right><Ctrl-S>2<Enter><End><Up><Up><Up><Enter>",
    ),
    ("prep", "/tarnbeck<Enter>p1<Esc>"),
    ("visit", "/tarnbeck<Enter>p1<Space><Enter>Ask Ruth<Esc>"),
    ("spin", "/tarnbeck<Enter>p1s<Space><Enter>Four of them, one from 1998<Esc>"),
    ("call", "/tarnbeck<Enter>c1"),
    ("call-answered", "/tarnbeck<Enter>c111<Space>"),
    ("call-musts", "/tarnbeck<Enter>c111mM"),
    ("call-unsaid", "/tarnbeck<Enter>c111w"),
    ("call-note", "/tarnbeck<Enter>c11nasks for the figures of last winter"),
    ("call-person", "/harrow<Enter>c12p"),
    ("call-leave", "/tarnbeck<Enter>c11hq"),
    ("today", "1"),
    ("today-week", "1w"),
    ("scripts", "6<Down>f"),
    ("script", "6<Enter>"),
    ("scenes", "7r<Down>"),
    ("scene", "7r<Enter>"),
    ("scene-coach", "7r<Enter>1cnwhat kee"),
];

/// What stands over a screen.
const POPUPS: &[Way] = &[
    ("palette", ":"),
    ("palette-filtered", "3:sc"),
    ("form", "/tarnbeck<Enter>e"),
    ("form-refused", "aPrism<Tab><Tab><Tab><Tab>nobody at home<Ctrl-S>"),
    ("form-person", "/tarnbeck<Enter>r1<Tab><Tab><Tab><Tab><Tab>"),
    ("form-plan", "/tarnbeck<Enter>p1e<Tab><Tab><Tab><Tab>"),
    ("form-follow", "/tarnbeck<Enter>f"),
    ("form-wrap", "/tarnbeck<Enter>p1w"),
    ("form-wrap-call", "/tarnbeck<Enter>c11nThey want a survey in March<Enter>w"),
    ("form-settings", "<F9>"),
    ("note", "/tarnbeck<Enter>p1<Enter>Ruth wants the figures first<Alt-Enter>第二行：下周三之前"),
    ("finder", "o"),
    ("finder-card", "o1<Enter>"),
    ("advice", "/tarnbeck<Enter>v"),
    ("advice-script", "/adeyemi<Enter>v<End><Up><Up><Up><Up><Up><Up><Up>"),
    ("handy-words", "/tarnbeck<Enter>c1H"),
    ("handy-signals", "/tarnbeck<Enter>c1T<Down>"),
    ("handy-culture", "/tarnbeck<Enter>C"),
    ("mailing", "flanguage = en<Enter>T0<Right>"),
    ("mailing-gaps", "flanguage = en<Enter>T<Enter>eR-7"),
    ("value-none", "/tarnbeck<Enter>V"),
    (
        "value",
        "/tarnbeck<Enter>Vpthe Twin pump<Ctrl-S><Enter><PageDown>two pumps in one housing<Tab><Tab>the line keeps running<Tab>your night shift loses no more batches<Tab>4 batches a month<Ctrl-S>",
    ),
    (
        "form-value",
        "/tarnbeck<Enter>Vpthe Twin pump<Ctrl-S><Enter><PageDown>two pumps and a steel housing<Tab><Tab>it is the best pump",
    ),
    ("observe", "/tarnbeck<Enter>b<Down><Down><Space><Space>"),
    ("groups", "4c<Down><Down><Down>"),
    ("map", "/tarnbeck<Enter>w"),
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

/// What belongs to Taiwan and Hong Kong in words and widths is looked at on the panes; the rest is laid out as in Simplified.
#[test]
fn panes_in_traditional_chinese() {
    for (name, keys) in PANES {
        let mut desk = Desk::in_language(Language::ZhHant).sized(80, 24);
        desk.keys(keys);
        picture(name, &desk);
    }
}

#[test]
fn popups_on_the_smallest_usual_terminal() {
    pictures(POPUPS, (80, 24));
}

/// The cells that look selected, as rows of the screen with their first and last column.
fn selected(desk: &Desk) -> Vec<(u16, u16, u16)> {
    let theme = Theme { selected: Style::new().add_modifier(Modifier::REVERSED), ..Theme::default() };
    let buf = desk.buffer_in(&theme);
    let body = desk.model.body();
    let rows = (body.y..body.y + body.h).filter_map(|y| {
        let mut turned = (body.x..body.x + body.w).filter(|x| buf[(*x, y)].modifier.contains(Modifier::REVERSED));
        let first = turned.next()?;
        Some((y, first, turned.next_back().unwrap_or(first)))
    });
    rows.collect()
}

#[test]
fn on_every_screen_one_place_at_most_looks_selected() {
    for size in [(80, 24), (120, 40)] {
        for (name, keys) in PANES.iter().chain(POPUPS) {
            let mut desk = Desk::new().sized(size.0, size.1);
            desk.keys(keys);
            let mut rows = selected(&desk);
            // The names of rooms and of stages are no rows of a list.
            let names = match desk.model.screen {
                Screen::Drills => Some(desk.model.body().y),
                Screen::Spin => Some(spin::areas(&desk.model).list.y),
                _ => None,
            };
            rows.retain(|(y, ..)| Some(*y) != names);
            let together = rows.windows(2).all(|pair| {
                let [(y, first, last), (next, from, to)] = [pair[0], pair[1]];
                next == y + 1 && (first, last) == (from, to)
            });
            assert!(together, "{name} at {size:?}: {rows:?}\n{}", desk.screen());
        }
    }
}

#[test]
fn every_word_of_the_footer_begins_with_a_capital() {
    for (name, keys) in PANES.iter().chain(POPUPS).chain(DRILLS) {
        let mut desk = Desk::new();
        desk.keys(keys);
        for (_, key, verb) in bars::hints(&desk.model) {
            assert!(verb.starts_with(char::is_uppercase), "{name}: {key} {verb}");
        }
    }
}

/// The training: the page before a drill, a card, its answer, the end of the model, the hunt, the plan.
const DRILLS: &[Way] = &[
    ("drill", "7"),
    ("drill-ask", "7<Enter>"),
    ("drill-first-step", "7<Enter>What makes you say so?<Enter>"),
    ("drill-check", "7<Enter>What makes you say so?<Enter><Enter><Enter><Enter><Enter>"),
    ("drill-hunt", "7f"),
    ("drill-plan", "7rrrl45m<Down><Down>two calls<Ctrl-S>aFirst ask, then show<Ctrl-S>"),
];

#[test]
fn drills_on_all_terminals() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        pictures(DRILLS, size);
    }
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

/// The complaint desk, and what an open complaint does to other screens.
const COMPLAINTS: &[Way] = &[
    ("desk-empty", "X"),
    ("desk-form", "/tarnbeck<Enter>c21xThe third delivery in a row was wet"),
    ("desk", "/tarnbeck<Enter>xThe third delivery in a row was wet<Tab>1<Tab>Dry goods by Wednesday<Tab>2<Ctrl-S>X"),
    ("desk-solved", "/tarnbeck<Enter>xThe third delivery in a row was wet<Tab>1<Ctrl-S>Xs"),
    ("desk-card", "/tarnbeck<Enter>xThe third delivery in a row was wet<Tab>1<Ctrl-S>"),
    ("desk-choose", "/tarnbeck<Enter>xThe third delivery in a row was wet<Tab>1<Ctrl-S>c<Down><Down>"),
    ("desk-call", "/tarnbeck<Enter>xThe third delivery in a row was wet<Tab>1<Ctrl-S>Xc1"),
];

#[test]
fn the_complaint_desk() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        pictures(COMPLAINTS, size);
    }
}

#[test]
fn too_small_to_draw() {
    pictures(&[("small", "")], (40, 12));
}

/// Sizes of what stands over a screen when two sittings or two windows meet.
const SMALL: [(u16, u16); 2] = [(80, 24), (60, 16)];

#[test]
fn fields_that_two_windows_changed() {
    for language in LANGUAGES {
        for (w, h) in SMALL {
            let mut desk = Desk::in_language(language).sized(w, h);
            desk.select("Tarnbeck Castings Ltd").keys("e GmbH");
            let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
            let need = form.rows.iter().position(|row| row.name == "need").unwrap();
            desk.keys(&"<Down>".repeat(need)).keys("<Ctrl-U>Thirteen hours without power");
            let id = desk.model.customers.selected_row().unwrap().id;
            let mut theirs = desk.store.get::<Customer>(id).unwrap().unwrap();
            theirs.name = Clean::line("Tarnbeck Castings Limited");
            theirs.need = Clean::line("A contract that says in plain words what happens when the price doubles");
            save::record(&mut desk.store, &theirs, "edit-customer", "", now(), "other").unwrap();
            desk.keys("<Ctrl-S>");
            picture("clash", &desk);
            desk.keys("<Down>");
            picture("clash-both", &desk);
        }
    }
}

#[test]
fn texts_that_were_left_unfinished() {
    for language in LANGUAGES {
        for (w, h) in SMALL {
            let mut desk = Desk::in_language(language).sized(w, h);
            desk.keys("aPrism");
            let mut desk = desk.killed().sized(w, h);
            desk.keys("<Esc>/tarnbeck<Enter>lThey want a trial in March, before the second furnace is rebuilt");
            let mut desk = desk.killed().sized(w, h);
            picture("drafts", &desk);
            desk.keys("<Down>");
            picture("drafts-second", &desk);
        }
    }
}

#[test]
fn nobody_in_the_file_yet() {
    for language in LANGUAGES {
        let mut desk = Desk::empty(language);
        desk.start();
        picture("empty-customers", &desk);
        desk.keys("3");
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

/// A file that was written so many seconds into the month, whatever day it is today.
fn put(path: &std::path::Path, bytes: &[u8], at: u64) {
    std::fs::write(path, bytes).unwrap();
    let at = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_793_491_200 + at);
    std::fs::File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
}

/// What stands on the table of the import: a list in GBK with a bad row and an unknown column, and two more files.
fn with_files(language: Language) -> (tempfile::TempDir, Desk) {
    let home = tempfile::tempdir().unwrap();
    let list = "客户编号,客户名称,联系人,职务,直线,邮箱,城市,会员卡号,备注\n\
        K001,青岛海天机械有限公司,王芳,采购总监,13900010001,wang@haitian.example,青岛,8801,上半年有扩产计划\n\
        K002,宁波东方塑料有限公司,李强,总经理,13900010002,nowhere,宁波,8802,\n\
        K003,苏州明远电子有限公司,赵敏,采购主管,13900010003,zhao@mingyuan.example,苏州,8803,\n";
    for (day, name, bytes) in [
        (21, "客户名单.csv", encoding_rs::GBK.encode(list).0.as_ref()),
        (14, "leads from the autumn fair 2026.csv", b"Name\nA\n"),
        (1, "backup.json", b"[]"),
    ] {
        put(&home.path().join(name), bytes, 86_400 * day);
    }
    let mut desk = Desk::in_language(language);
    desk.places = Places { home: Some(home.path().to_owned()), likely: vec![home.path().to_owned()] };
    (home, desk)
}

/// The steps of an import, and the keys that lead to each from the list.
const IMPORT: &[Way] = &[
    ("import-files", "i"),
    ("import-path", "i~/"),
    ("import-missing", "i~/no.csv<Enter>"),
    ("import-preview", "i1"),
    ("import-setting", "i1<Home><Down><Down>"),
    ("import-pick", "i1<Down><Down><Down><Down><Enter>"),
    ("import-mapped", "i1<Down><Down><Down><Down><Enter>mobile<Enter><End>"),
    ("import-problems", "i1<End><Right><Enter>"),
    ("import-refused", "i1<Ctrl-S>"),
];

#[test]
fn the_steps_of_an_import() {
    for language in LANGUAGES {
        for size in [(80, 24), (120, 40), (60, 16)] {
            for (name, keys) in IMPORT {
                let (_home, desk) = with_files(language);
                let mut desk = desk.sized(size.0, size.1);
                desk.keys(keys);
                picture(name, &desk);
            }
        }
    }
}

/// The export, and what it asks; files of the same beginning lie there.
const EXPORT: &[Way] = &[("export", "x"), ("export-path", "x<Down><Ctrl-U>~/"), ("export-asks", "x<Left><Ctrl-S>")];

#[test]
fn the_steps_of_an_export() {
    for language in LANGUAGES {
        for size in [(80, 24), (60, 16)] {
            for (name, keys) in EXPORT {
                let (home, desk) = with_files(language);
                put(&home.path().join("cornerman-2026-11-22.json"), b"", 86_400 * 21 + 3_600);
                let mut desk = desk.sized(size.0, size.1);
                desk.keys(keys);
                picture(name, &desk);
            }
        }
        let (_home, mut desk) = with_files(language);
        desk.keys("x<Ctrl-S>");
        picture("export-done", &desk);
    }
}

/// The levels and one of them; a competitor's sheet and the advice beside it.
const RHYTHM: &[Way] = &[
    ("levels", "L"),
    ("form-level", "L<Enter><Tab><Ctrl-U>3d"),
    ("form-rival", "/tarnbeck<Enter>2<Enter>W<Tab>"),
    ("rivals", "/tarnbeck<Enter>2<Enter>W<Tab>The cheapest<Ctrl-S>W"),
    ("filter", "f"),
    ("filter-count", "fcity = London"),
    ("filter-rows", "fregion = 华东 and (overdue > 14d or tag != 停用)<Down><Down><Enter><Home><Down><Down><Right>"),
    ("filter-fault", "fcity = London and overdue > late"),
    ("groups-choose", "b"),
    ("groups-counted", "b<Enter>"),
    ("segment-tests", "fphone is not empty<Enter>t"),
    ("rival-advice", "/tarnbeck<Enter>2<Enter>W<Tab>The cheapest<Ctrl-S>v<End>"),
];

#[test]
fn the_levels_and_who_else_sells_here() {
    for language in LANGUAGES {
        for size in [(80, 24), (120, 40), (60, 16)] {
            for (name, keys) in RHYTHM {
                let mut desk = Desk::in_language(language).sized(size.0, size.1);
                desk.keys(keys);
                picture(name, &desk);
            }
        }
    }
}

#[test]
fn two_customers_side_by_side() {
    for language in LANGUAGES {
        for size in [(80, 24), (120, 40), (60, 16)] {
            for (name, keys) in [("merge", "D<Down><Down><Right>"), ("merge-verdict", "D<Tab><Right>")] {
                let mut desk = Desk::in_language(language).sized(size.0, size.1);
                crate::moves::merge::doubtful(&mut desk);
                desk.keys(keys);
                picture(name, &desk);
            }
        }
    }
}

#[test]
fn what_an_import_did() {
    for language in LANGUAGES {
        let (_home, mut desk) = with_files(language);
        desk.keys("i1<Ctrl-S><Enter>");
        desk.slow = true;
        desk.keys("<Enter>");
        desk.send(Msg::Reply(Reply::ImportProgress { percent: 42, rows: 4200 }));
        picture("import-running", &desk);
        let file = std::path::PathBuf::from("~/Downloads/客户名单.rejected.csv");
        let reply = desk.held().pop().unwrap();
        let Reply::Imported(Ok(mut tally)) = reply else { panic!("{reply:?}") };
        // Where the folder of the test lies is nobody's business.
        tally.rejected_file = Some(file);
        desk.slow = false;
        desk.send(Msg::Reply(Reply::Imported(Ok(tally))));
        picture("import-done", &desk);
    }
}

#[test]
fn the_trainers_desk() {
    for language in LANGUAGES {
        for (w, h) in [(80, 24), (120, 40), (60, 16)] {
            let mut desk = Desk::in_language(language).sized(w, h);
            desk.model.enter(Room::Desk);
            desk.keys("aMonday 周一班:<Alt-Enter>Anna<Alt-Enter>王小明<Alt-Enter>Ben<Ctrl-S>");
            picture("class", &desk);
            desk.keys("<Enter>1313<Space>2<Up>nTwo questions at once<Enter>");
            picture("class-sheet", &desk);
            desk.keys("e<Ctrl-U>Tom<Enter>1133<Down><Left><Down><Right>c");
            picture("class-raters", &desk);
            desk.keys("<Esc><Esc>");
            picture("class-next", &desk);
            desk.keys("aTuesday:<Alt-Enter>李雷<Enter>c");
            picture("class-choose", &desk);
            desk.keys("3");
            picture("class-one", &desk);
            desk.keys("c1<Home>d<Down><Down>");
            picture("class-leaves", &desk);
            desk.keys("<Enter>");
            picture("class-erase", &desk);
            desk.keys("<Esc>e");
            picture("class-edit", &desk);
            desk.keys("<Esc>t<Ctrl-U>7");
            picture("deal-form", &desk);
            desk.keys("<Ctrl-S>");
            picture("deal-seats", &desk);
            desk.keys("<Enter>");
            picture("deal-buyer", &desk);
            desk.keys("<Enter>");
            picture("deal-seller", &desk);
            desk.keys("<Enter>");
            picture("deal-observer", &desk);
        }
    }
}
