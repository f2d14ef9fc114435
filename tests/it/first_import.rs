//! A list from a spreadsheet in China, imported on the screen through the real program, threads and file: the newest
//! download is opened by its number, a column goes elsewhere, the bad row is left out, the customers stand in the list.

use crate::terminal::Terminal;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const ENTER: &str = "\r";
const ESC: &str = "\u{1b}";
const CTRL_S: &str = "\u{13}";
const DOWN: &str = "\u{1b}[B";
const END: &str = "\u{1b}[F";

const LIST: &str = "客户名称,联系人,直线,邮箱\n\
    青岛海天机械,王芳,13900010001,wang@haitian.example\n\
    宁波东方塑料,李强,13900010002,nowhere\n\
    苏州明远电子,赵敏,13900010003,zhao@mingyuan.example\n";

fn customer(home: &Path, name: &str) -> Value {
    let shown = Command::new(env!("CARGO_BIN_EXE_cornerman"))
        .args(["customer", "show", name, "--json"])
        .env("CORNERMAN_HOME", home)
        .output()
        .unwrap();
    assert!(shown.status.success(), "{name}: {}", String::from_utf8_lossy(&shown.stderr));
    serde_json::from_slice(&shown.stdout).unwrap()
}

#[test]
fn a_list_in_gbk_is_opened_mapped_and_imported_without_its_bad_row() {
    let home = tempfile::tempdir().unwrap();
    let downloads = home.path().join("Downloads");
    std::fs::create_dir(&downloads).unwrap();
    std::fs::write(downloads.join("客户.csv"), encoding_rs::GBK.encode(LIST).0).unwrap();

    let mut screen = Terminal::start(home.path(), "en_US.UTF-8", (80, 24), &[]);
    screen.shows("next field");
    screen.press(CTRL_S);
    screen.shows("No customers yet");
    screen.press("i");
    screen.shows("1 客户.csv");
    screen.press("1");
    screen.shows("GB18030 (GBK) (found)");
    screen.shows("3 rows: 2 new, 0 updated, 0 unchanged, 1 with problems.");

    // Two columns down are the numbers under a name nobody knows.
    screen.press(DOWN);
    screen.press(DOWN);
    screen.press(ENTER);
    screen.shows("Where does “直线” go?");
    screen.press("mobile");
    screen.press(ENTER);
    screen.shows("mobile *");
    screen.shows("3 rows: 2 new");

    screen.press(END);
    screen.press(ENTER);
    screen.shows("Line 3, 邮箱: “nowhere” is no e-mail address.");
    screen.press(ENTER);
    screen.shows("are left out");
    screen.press(ENTER);
    screen.shows("2 added, 0 updated, 0 unchanged, 1 left out.");
    screen.shows("~/Downloads/客户.rejected.csv");
    screen.press(ESC);
    screen.until("both in the list", |text| {
        let both = text.contains("青岛海天机械") && text.contains("苏州明远电子") && text.contains("2 customers");
        both && !text.contains("1 left out")
    });
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert!(screen.was_given_back());

    let imported = customer(home.path(), "青岛海天机械");
    let points = imported["people"][0]["contact_points"].as_array().unwrap();
    let mobile = points.iter().find(|point| point["way"] == "mobile").unwrap_or_else(|| panic!("{imported:#}"));
    assert_eq!(mobile["value"], "13900010001");
    let rejected = std::fs::read_to_string(downloads.join("客户.rejected.csv")).unwrap();
    assert!(rejected.contains("宁波东方塑料"), "{rejected}");
}
