use crate::desk::Desk;
use cornerman::app::import::Known;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::import::{Button, Import, Preview, Row};
use cornerman::app::msg::{Effect, Msg, Reply};
use cornerman::config::Places;
use cornerman::domain::customer::CustomerKind;
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::export;
use std::fs;
use std::ops::ControlFlow;
use std::path::{MAIN_SEPARATOR, PathBuf};
use tempfile::TempDir;

/// Three customers, one of them with an address that is none; the column of numbers has a name nobody knows.
const LIST: &str = "客户名称,联系人,直线,邮箱\n\
    青岛海天机械,王芳,13900010001,wang@haitian.example\n\
    宁波东方塑料,李强,13900010002,nowhere\n\
    苏州明远电子,赵敏,13900010003,zhao@mingyuan.example\n";

/// A desk without customers, and a folder of downloads with these files, the first the newest.
fn desk(files: &[(&str, &[u8])]) -> (TempDir, Desk) {
    let home = tempfile::tempdir().unwrap();
    let downloads = home.path().join("Downloads");
    fs::create_dir(&downloads).unwrap();
    for (age, (name, bytes)) in files.iter().enumerate() {
        let path = downloads.join(name);
        fs::write(&path, bytes).unwrap();
        let day = std::time::Duration::from_secs(1_790_000_000 - 86_400 * age as u64);
        fs::File::options().write(true).open(path).unwrap().set_modified(std::time::UNIX_EPOCH + day).unwrap();
    }
    let mut desk = Desk::empty(Language::En);
    desk.places = Places { home: Some(home.path().to_owned()), likely: vec![downloads] };
    desk.start();
    (home, desk)
}

/// The same list as a spreadsheet in China saves it.
fn gbk() -> Vec<u8> {
    encoding_rs::GBK.encode(LIST).0.into_owned()
}

fn journey(desk: &Desk) -> &Import {
    let found = desk.model.popups.iter().find_map(|popup| match popup {
        Popup::Import(import) => Some(import),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no import on\n{}", desk.screen()))
}

fn preview(desk: &Desk) -> &Preview {
    journey(desk).preview.as_ref().unwrap_or_else(|| panic!("no preview on\n{}", desk.screen()))
}

fn target<'a>(desk: &'a Desk, column: &str) -> &'a str {
    preview(desk).look.columns.iter().find(|known| known.name.as_str() == column).unwrap().target
}

/// New, updated, unchanged, bad.
fn tally(desk: &Desk) -> (u64, u64, u64, u64) {
    let tally = preview(desk).tally.as_ref().unwrap_or_else(|| panic!("nothing counted on\n{}", desk.screen()));
    (tally.added, tally.updated, tally.unchanged, tally.bad)
}

#[test]
fn the_newest_lists_are_offered_by_number_and_one_digit_opens_one() {
    let (_home, mut desk) = desk(&[("new.csv", b"Name\nA\n"), ("old.csv", b"Name\nB\n"), ("photo.png", b"x")]);
    desk.keys("i");
    let row = |name: &str| desk.line(name).unwrap_or_default();
    assert!(row("new.csv").contains("> 1") && row("old.csv").contains("  2"), "{}", desk.screen());
    assert!(desk.line("photo").is_none());
    desk.keys("2");
    assert_eq!(preview(&desk).wish.name(), "old.csv");
    assert_eq!(preview(&desk).look.columns[0].samples[0].as_str(), "B");
}

#[test]
fn a_path_that_was_dragged_onto_the_terminal_is_taken_without_its_quotes() {
    let (home, mut desk) = desk(&[("my customers.csv", b"Name\nA\n")]);
    let path = home.path().join("Downloads/my customers.csv");
    desk.keys("i").text(&format!("'{}' ", path.display())).keys("<Enter>");
    assert_eq!(preview(&desk).wish.file, path);
}

#[test]
fn a_path_is_completed_by_tab_until_it_is_a_file() {
    let (home, mut desk) = desk(&[("leads-may.csv", b"Name\nA\n"), ("leads-june.csv", b"Name\nB\n")]);
    fs::create_dir(home.path().join("Downloads/leads-old")).unwrap();
    desk.keys("i~/D<Tab>");
    assert_eq!(journey(&desk).path.line.text().replace(MAIN_SEPARATOR, "/"), "~/Downloads/");
    desk.keys("<Tab>");
    assert_eq!(journey(&desk).path.line.text().replace(MAIN_SEPARATOR, "/"), "~/Downloads/leads-");
    desk.keys("m<Tab>");
    assert_eq!(journey(&desk).path.line.text().replace(MAIN_SEPARATOR, "/"), "~/Downloads/leads-may.csv");
    // A digit is text as soon as anything is typed.
    desk.keys("1");
    assert_eq!(journey(&desk).path.line.text().replace(MAIN_SEPARATOR, "/"), "~/Downloads/leads-may.csv1");
    desk.keys("<Ctrl-U>~/Downloads/<Down><Down><Down><Enter>");
    assert_eq!(
        journey(&desk).path.line.text().replace(MAIN_SEPARATOR, "/"),
        "~/Downloads/leads-old/",
        "{}",
        desk.screen()
    );
}

#[test]
fn what_cannot_be_read_is_said_in_a_sentence_and_the_path_stays() {
    let (home, mut desk) = desk(&[("empty.csv", b"")]);
    let folder = home.path().join("Downloads");
    for (typed, said) in [
        (folder.join("no.csv"), "There is no such file."),
        (folder.join("empty.csv"), "There is no table in this file."),
        (folder.clone(), "This is a folder"),
        (PathBuf::from("-"), "There is no such file."),
    ] {
        desk.keys("i").text(&typed.display().to_string()).keys("<Enter>");
        assert!(desk.screen().contains(said), "{typed:?}\n{}", desk.screen());
        assert!(journey(&desk).preview.is_none());
        assert!(journey(&desk).path.line.text().starts_with(typed.to_str().unwrap()));
        desk.keys("<Esc>");
        assert!(desk.top().is_none());
    }
    desk.keys("i").text(folder.to_str().unwrap()).keys("<Enter>");
    assert!(desk.line("empty.csv").is_some(), "a folder is gone into\n{}", desk.screen());
    desk.keys("<Ctrl-U><Up><Enter>");
    assert!(desk.screen().contains("drag the file here"), "{}", desk.screen());
}

#[test]
fn a_column_is_given_to_another_field_and_the_count_follows() {
    let (_home, mut desk) = desk(&[("list.csv", &gbk())]);
    desk.keys("i1");
    assert_eq!((preview(&desk).look.encoding, target(&desk, "直线")), ("gb18030", "custom"));
    assert_eq!(tally(&desk), (2, 0, 0, 1));
    // The cursor starts on the first column.
    assert_eq!(preview(&desk).row(preview(&desk).list.selected), Row::Column(0));
    desk.keys("<Down><Down><Enter>");
    assert!(matches!(desk.top(), Some(Popup::Pick(_))));
    desk.keys("mobile<Enter>");
    assert_eq!(target(&desk, "直线"), "mobile");
    assert!(desk.line("直线").is_some_and(|line| line.contains("mobile *")), "{}", desk.screen());
    // Where it was found to belong stands first now.
    desk.keys("<Enter><Home>");
    desk.keys("found<Enter>");
    assert_eq!(target(&desk, "直线"), "custom");
    // Without its bad column the row is a good one.
    desk.keys("<Down><Enter>left<Enter>");
    assert_eq!((target(&desk, "邮箱"), tally(&desk)), ("skip", (3, 0, 0, 0)));
    assert_eq!(desk.customers(), 0, "nothing is written by looking");
}

#[test]
fn a_choice_that_is_left_changes_nothing() {
    let (_home, mut desk) = desk(&[("list.csv", LIST.as_bytes())]);
    desk.keys("i1<Enter>phone<Esc>");
    assert_eq!(target(&desk, "客户名称"), "customer");
    desk.keys("<Enter>zzzz<Enter>");
    assert_eq!(target(&desk, "客户名称"), "customer");
}

#[test]
fn a_file_whose_names_nobody_recognised_waits_for_a_column_of_names() {
    let (_home, mut desk) = desk(&[("list.csv", b"Wer,Wo\nAnna,Bonn\n")]);
    desk.keys("i1");
    assert!(desk.screen().contains("No column holds a name yet"), "{}", desk.screen());
    desk.keys("<End><Enter>");
    assert_eq!(desk.customers(), 0);
    desk.keys("<Home><Down><Down><Down><Down><Down><Down><Enter>name<Enter>");
    assert_eq!(tally(&desk), (1, 0, 0, 0), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert_eq!(desk.names(), ["Anna"]);
}

#[test]
fn settings_turn_by_the_arrows_and_each_turn_is_counted_again() {
    let (_home, mut desk) = desk(&[("list.csv", b"Name;City\nAnna;Bonn\n")]);
    desk.keys("i1<Home>");
    assert_eq!(preview(&desk).look.delimiter, "semicolon");
    desk.keys("<Down><Down><Right>");
    assert_eq!((preview(&desk).wish.delimiter, preview(&desk).look.columns.len()), (Some("comma"), 1));
    desk.keys("<Left>");
    assert_eq!((preview(&desk).wish.delimiter, preview(&desk).look.columns.len()), (None, 2));
    desk.keys("<Up><Left>");
    assert_eq!(preview(&desk).wish.encoding, Some("windows-1252"));
    desk.keys("<Right><Down><Down><Down><Enter>");
    assert_eq!((preview(&desk).wish.encoding, preview(&desk).wish.known), (None, Known::Skip));
    desk.keys("<Down><Enter>");
    assert!(preview(&desk).wish.skip_bad);
}

#[test]
fn what_customers_are_by_their_names_is_told_and_said_otherwise_for_all() {
    let (_home, mut desk) = desk(&[("list.csv", "Name,City\n张伟,Bonn\n李娜,Bonn\n".as_bytes())]);
    desk.keys("i1");
    assert!(desk.line("Only the name says what they are: 2 people").is_some(), "{}", desk.screen());
    desk.keys("<Home><Down><Down><Down><Left>");
    assert_eq!(preview(&desk).wish.kind, Some(CustomerKind::Institution));
    assert!(desk.line("Only the name").is_none(), "{}", desk.screen());
}

#[test]
fn a_column_called_otherwise_is_given_to_the_field_of_ones_own_that_is_there() {
    let (_home, mut desk) = desk(&[
        ("new.csv", b"Name,Vertrag\nAnna,gold\nBerta,gold\nCarla,tin\nDora,tin\nEva,tin\nFay,tin\n"),
        ("old.csv", b"Name,Service contract\nGerda,gold\n"),
    ]);
    desk.keys("i2<Ctrl-S><Esc>i1");
    assert!(desk.line("own field: few words").is_some(), "{}", desk.screen());
    desk.keys("<End><Up><Enter>service<Enter>");
    assert!(desk.line("“Service contract”: f").is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert_eq!(desk.store.own_names().unwrap(), [Clean::line("Service contract")]);
}

#[test]
fn what_happens_to_known_customers_shows_in_the_count() {
    let (_home, mut desk) = desk(&[("list.csv", b"Name,Phone,City\nAnna Berg,13800138000,Bonn\n")]);
    desk.keys("i1<Ctrl-S><Esc>");
    assert_eq!(desk.names(), ["Anna Berg"]);
    desk.keys("i1");
    assert_eq!(tally(&desk), (0, 0, 1, 0));
    desk.keys("<Home><Down><Down><Down><Down><Right><Right>");
    assert_eq!((preview(&desk).wish.known, tally(&desk)), (Known::Add, (1, 0, 0, 0)));
}

#[test]
fn bad_rows_stop_the_import_and_one_key_leaves_them_out() {
    let (home, mut desk) = desk(&[("list.csv", &gbk())]);
    desk.keys("i1<End><Enter>");
    let screen = desk.screen();
    assert!(screen.contains("1 row has problems; nothing was imported."), "{screen}");
    assert!(screen.contains("Line 3, 邮箱: “nowhere” is no e-mail address."), "{screen}");
    assert!(!screen.contains("--"), "no flags of the command line\n{screen}");
    assert_eq!(desk.customers(), 0);
    desk.keys("<Enter>");
    assert!(preview(&desk).wish.skip_bad && preview(&desk).button == Some(Button::Import));
    desk.keys("<Enter>");
    let screen = desk.screen();
    assert!(screen.contains("2 added, 0 updated, 0 unchanged, 1 left out."), "{screen}");
    assert!(screen.contains("list.rejected.csv") && screen.contains("Undo (u)"), "{screen}");
    assert_eq!(desk.customers(), 2);
    let rejected = fs::read_to_string(home.path().join("Downloads/list.rejected.csv")).unwrap();
    assert!(rejected.contains("宁波东方塑料") && !rejected.contains("青岛海天机械"), "{rejected}");
    desk.keys("<Esc>");
    assert!(desk.top().is_none());
    assert!(desk.line("青岛海天机械").is_some(), "{}", desk.screen());
}

#[test]
fn rows_that_turn_out_bad_only_while_importing_lead_back_to_the_preview_too() {
    let (home, mut desk) = desk(&[("list.csv", b"Name,Email\nA,a@example.com\n")]);
    desk.keys("i1");
    fs::write(home.path().join("Downloads/list.csv"), "Name,Email\nA,a@example.com\nB,nowhere\n").unwrap();
    desk.keys("<Ctrl-S>");
    assert!(desk.screen().contains("nothing was imported"), "{}", desk.screen());
    desk.keys("<Enter><Enter><Esc>");
    assert_eq!(desk.names(), ["A"]);
}

#[test]
fn the_problems_can_be_read_to_the_last_before_anything_is_decided() {
    let rows: Vec<String> = (0..40).map(|n| format!("Customer {n},nowhere{n}\n")).collect();
    let list = format!("Name,Email\n{}", rows.concat());
    let (_home, mut desk) = desk(&[("list.csv", list.as_bytes())]);
    desk.keys("i1<End><Right><Enter>");
    assert!(desk.line("Line 2, Email").is_some() && desk.line("Line 41,").is_none(), "{}", desk.screen());
    desk.keys("<End>");
    assert!(desk.line("Line 41, Email").is_some(), "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!(tally(&desk).3, 40);
}

#[test]
fn undo_from_the_report_takes_the_whole_import_back() {
    let (_home, mut desk) = desk(&[("list.csv", b"Name\nA\nB\n")]);
    desk.keys("i1<Ctrl-S>");
    assert_eq!(desk.customers(), 2);
    desk.keys("uy");
    assert_eq!((desk.customers(), desk.top().is_none()), (0, true));
    assert!(desk.said().contains("2 customers imported from list.csv"), "{}", desk.said());
}

#[test]
fn esc_breaks_an_import_off_and_the_preview_is_still_there() {
    let (_home, mut desk) = desk(&[("list.csv", b"Name\nA\n")]);
    desk.slow = true;
    desk.keys("i");
    desk.deliver(&[0]);
    desk.keys("1");
    desk.deliver(&[0, 1]);
    desk.forget();
    // Before the engine has said anything the gauge stands there, so that no key starts it twice.
    desk.keys("<Ctrl-S><Ctrl-S><Enter>");
    assert_eq!(desk.effects.iter().filter(|effect| matches!(effect, Effect::Import(_))).count(), 1);
    desk.keys("<Esc>");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::CancelImport)));
    let cancelled = cornerman::app::import::Tally { cancelled: true, ..Default::default() };
    desk.send(Msg::Reply(Reply::Imported(Ok(Box::new(cancelled)))));
    assert!(desk.said().contains("nothing was imported"), "{}", desk.said());
    assert_eq!(tally(&desk).0, 1);
}

#[test]
fn leaving_the_preview_goes_back_to_the_files_and_breaks_the_counting_off() {
    let (_home, mut desk) = desk(&[("a.csv", b"Name\nA\n"), ("b.csv", b"Name\nB\n")]);
    desk.keys("i1");
    desk.forget();
    desk.keys("<Esc>");
    assert!(matches!(desk.effects[..], [Effect::CancelImport]));
    assert!(desk.line("b.csv").is_some());
    desk.keys("2");
    assert_eq!(preview(&desk).look.columns[0].samples[0].as_str(), "B");
    desk.keys("<Esc><Esc>");
    assert!(desk.top().is_none() && desk.customers() == 0);
}

#[test]
fn an_answer_about_settings_that_were_changed_since_is_dropped() {
    let (_home, mut desk) = desk(&[("list.csv", b"Name;City\nAnna;Bonn\n")]);
    desk.keys("i1<Home><Down>");
    desk.slow = true;
    desk.keys("<Right><Left>");
    // First the two answers of the newer question, then those of the older one.
    desk.deliver(&[2, 3, 0, 1]);
    assert_eq!((preview(&desk).look.columns.len(), tally(&desk).0), (2, 1));
}

#[test]
fn our_own_export_is_counted_and_comes_back_without_questions_about_columns() {
    let (home, mut desk) = desk(&[("list.csv", b"Name,City\nAnna Berg,Bonn\n")]);
    desk.keys("i1<Ctrl-S><Esc>");
    let file = home.path().join("Downloads/all.json");
    let (_, document) = export::json(&desk.store, None, Vec::new(), &mut |_, _| ControlFlow::Continue(())).unwrap();
    fs::write(&file, &document).unwrap();
    let mut other = Desk::empty(Language::En);
    other.start();
    other.keys("i").text(file.to_str().unwrap()).keys("<Enter>");
    assert_eq!((preview(&other).rows(), tally(&other)), (1, (1, 0, 0, 0)), "{}", other.screen());
    assert!(other.screen().contains("record of our own export"), "{}", other.screen());
    other.keys("<Right>");
    assert_eq!(preview(&other).wish.known, Known::Skip);
    other.keys("<Right>");
    assert_eq!(preview(&other).wish.known, Known::Update, "nothing is added twice under one identity");
    other.keys("<Ctrl-S>");
    assert_eq!(other.names(), ["Anna Berg"]);
    // Of another program, the engine says what it is.
    fs::write(&file, "[{\"name\": \"x\"}]").unwrap();
    other.keys("<Esc>i").text(file.to_str().unwrap()).keys("<Enter>");
    assert!(other.screen().contains("no export of cornerman"), "{}", other.screen());
}

#[test]
fn the_mouse_walks_the_whole_way() {
    let (_home, mut desk) = desk(&[("list.csv", b"Wer,Name\nx,A\n")]);
    desk.keys("i");
    let (x, y) = desk.find("list.csv");
    desk.click(x, y);
    let (x, y) = desk.find("Wer");
    desk.click(x, y);
    desk.click(x, y);
    let (x, y) = desk.find("left out");
    desk.click(x, y);
    desk.click(x, y);
    assert_eq!(target(&desk, "Wer"), "skip", "{}", desk.screen());
    let (x, y) = desk.find("[ Import ]");
    desk.click(x + 2, y);
    assert_eq!(desk.names(), ["A"]);
}

#[test]
fn columns_without_a_name_or_with_the_same_are_mapped_each_by_itself() {
    let (_home, mut desk) = desk(&[("list.csv", b",Foo,Foo\nAnna,13800138000,b\n")]);
    desk.keys("i1<Enter>name<Enter><Down><Down><Enter>left<Enter><Up><Enter>mobile<Enter>");
    let targets: Vec<&str> = preview(&desk).look.columns.iter().map(|column| column.target).collect();
    assert_eq!(targets, ["name", "mobile", "skip"], "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert_eq!(desk.names(), ["Anna"]);
}

/// One talk with a customer who is there, one with somebody nobody knows.
const TALKS: &str = "客户名称,跟进时间,跟进方式,跟进内容\n\
    青岛海天机械,2026-09-01 10:00,电话,谈了交期\n\
    谁也不认识,2026-09-02,上门拜访,初次见面\n";

#[test]
fn a_table_of_talks_is_imported_as_what_it_is_and_adds_whom_nobody_knows_where_one_wants_it() {
    let (_home, mut desk) = desk(&[("talks.csv", TALKS.as_bytes()), ("list.csv", "Name\n青岛海天机械\n".as_bytes())]);
    desk.keys("i2<Ctrl-S><Esc>i1");
    assert_eq!(target(&desk, "跟进内容"), "custom");
    desk.keys("<Home>");
    assert_eq!(preview(&desk).row(preview(&desk).list.selected), Row::Sheet);
    desk.keys("<Right>");
    assert!(preview(&desk).wish.is_of_talks(), "{}", desk.screen());
    assert_eq!((target(&desk, "跟进内容"), target(&desk, "跟进时间")), ("summary", "when"));
    assert_eq!(tally(&desk), (1, 0, 0, 1), "{}", desk.screen());
    let rows = preview(&desk).rows();
    let missing = (0..rows).position(|at| preview(&desk).row(at) == Row::Missing).unwrap();
    for _ in 0..missing {
        desk.keys("<Down>");
    }
    desk.keys("<Right>");
    assert_eq!(tally(&desk), (2, 0, 0, 0), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert!(desk.screen().contains("2 added"), "{}", desk.screen());
}

/// The whole way of somebody with a list of their own: import, the gap of each level, and who comes first today.
#[test]
fn from_the_import_of_a_list_with_levels_three_gaps_lead_to_who_comes_first() {
    for open in ["<Enter>", "L"] {
        let list = b"Company,Level,Mobile\nHarbor,B,+44 7700 900001\nOak,A,+44 7700 900002\nMill,C,+44 7700 900003\n";
        let (_home, mut desk) = desk(&[("list.csv", list)]);
        desk.keys("i1<Ctrl-S>");
        assert!(desk.line("no level is called so").is_some(), "{}", desk.screen());
        desk.keys(open).keys("<Enter>2w<Ctrl-S><Enter>1m<Ctrl-S><Enter>2m<Ctrl-S><Esc>1");
        let page: Vec<_> = desk.model.today.page.items.iter().map(|item| (&*item.who.name, item.weight)).collect();
        assert_eq!(page, [("Oak", 150), ("Harbor", 140), ("Mill", 130)], "{}", desk.screen());
        assert!(desk.line("900002").is_some(), "{}", desk.screen());
    }
}
