//! The program as a shell sees it: what it prints, what it keeps, and how it ends.

mod brief;
mod cards;
mod class;
mod competitor;
mod complaint;
mod days;
mod digest;
mod drill;
mod lists;
mod map;
mod meetings;
mod merge;
mod records;
mod rhythm;
mod scene_packs;
mod scenes;
mod stalls;
mod taiwan;
mod template;
mod value;

use cornerman::app::panes::scripts::shown;
use cornerman::locale::Language;
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A home of its own, with the clock standing still.
struct Home(TempDir);

/// How a command ended.
struct Done {
    code: i32,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    fn command(&self, typed: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cornerman"));
        command.args(typed).env_clear().stdin(Stdio::null());
        command.env("CORNERMAN_HOME", self.path()).env("CORNERMAN_NOW", "2026-11-22T09:00:00Z").env("USER", "tester");
        command
    }

    fn run(&self, typed: &[&str]) -> Done {
        let Output { status, stdout, stderr } = self.command(typed).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Done { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
    }

    /// What was printed, where all went well.
    fn says(&self, typed: &[&str]) -> String {
        let done = self.run(typed);
        assert_eq!(done.code, 0, "{typed:?}: {}", done.err);
        done.out
    }

    fn json(&self, typed: &[&str]) -> Value {
        serde_json::from_str(&self.says(&[typed, &["--json"]].concat())).unwrap()
    }
}

fn hua(home: &Home) -> Value {
    let typed = [
        "customer",
        "add",
        "华为技术有限公司",
        "--phone",
        "010-8888 9999",
        "--email",
        "Hua@Example.com",
        "--tag",
        "VIP",
        "--set",
        "city=深圳",
        "--set",
        "custom.Route=7",
        "--set",
        "note=one line",
    ];
    home.json(&typed)
}

#[test]
fn a_customer_is_added_shown_found_changed_taken_back_and_carried_to_another_home() {
    let home = Home::new();
    let added = hua(&home);
    let id = added["id"].as_str().unwrap();
    assert_eq!((added["kind"].as_str(), added["industry"].is_null()), (Some("company"), true));
    let short = format!("#{}", &id[id.len() - 8..]);
    for who in [id, &short, &short[1..], "华为技术有限公司", "01088889999", "hua@example.com", "華為技術有限公司"]
    {
        assert_eq!(home.json(&["customer", "show", who])["id"], added["id"], "{who}");
    }
    let hits = home.json(&["customer", "find", "hwjs"]);
    assert_eq!((&hits[0]["id"], &hits[0]["matched"]), (&added["id"], &serde_json::json!(["name"])));
    let hits = home.json(&["customer", "find", "--limit", "1", "vip"]);
    assert_eq!((hits.as_array().unwrap().len(), &hits[0]["matched"]), (1, &serde_json::json!(["tag"])));

    let edited = home.json(&["customer", "edit", &short, "--set", "city=北京", "--untag", "VIP", "--tag", "重点"]);
    assert_eq!((edited["city"].as_str(), &edited["tags"]), (Some("北京"), &serde_json::json!(["重点"])));
    assert_eq!(home.json(&["undo"])["verb"], "edit-customer");
    assert_eq!(home.json(&["customer", "show", &short]), added);

    let file = home.path().join("out.csv").display().to_string();
    home.says(&["export", "--output", &file]);
    let other = Home::new();
    assert_eq!(other.json(&["import", &file])["added"], 1);
    // Who it is and how each fact came into the file is of that file alone.
    fn strip(of: &mut Value) {
        match of {
            Value::Object(of) => {
                of.retain(|key, _| {
                    !matches!(key.as_str(), "id" | "set" | "sources" | "tag_sources" | "custom_sources")
                });
                of.values_mut().for_each(strip);
            }
            Value::Array(of) => of.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let plain = |mut of: Value| {
        strip(&mut of);
        of
    };
    assert_eq!(plain(other.json(&["customer", "show", "华为技术有限公司"])), plain(added));
}

#[test]
fn a_deleted_customer_comes_back_with_undo() {
    let home = Home::new();
    let added = hua(&home);
    let said = home.says(&["customer", "delete", "华为技术有限公司"]);
    assert!(said.contains("cornerman undo"), "{said}");
    assert_eq!(home.json(&["customer", "list"]), serde_json::json!([]));
    home.says(&["undo"]);
    assert_eq!(home.json(&["customer", "show", "华为技术有限公司"]), added);
}

#[test]
fn people_are_added_at_a_customer_and_changed_there() {
    let home = Home::new();
    hua(&home);
    let who = "华为技术有限公司";
    let added = home.json(&["person", "add", who, "李雷", "--mobile", "+86 138 0013 8000", "--set", "part=decider"]);
    let person = &added["people"][0];
    assert_eq!((person["name"].as_str(), person["part"].as_str()), (Some("李雷"), Some("decider")));
    let edited = home.json(&["person", "edit", "+86 13800138000", "李雷", "--set", "function=总监", "--set", "part="]);
    let person = &edited["people"][0];
    assert_eq!((person["function"].as_str(), person["part"].is_null()), (Some("总监"), true));
    assert_eq!(person["contact_points"].as_array().unwrap().len(), 1);
    assert_eq!(home.json(&["customer", "find", "lilei"])[0]["matched"], serde_json::json!(["person"]));
    for (typed, code) in [("person=x", 2), ("strength=many", 65), ("stance=angry", 65)] {
        assert_eq!(home.run(&["person", "edit", who, "李雷", "--set", typed]).code, code, "{typed}");
    }
    assert_eq!(home.run(&["person", "edit", who, "韩梅梅", "--set", "part=user"]).code, 66);
}

#[test]
fn each_sort_of_trouble_has_its_exit_code_and_says_what_to_do() {
    let home = Home::new();
    for phone in ["13800138000", "13800138001"] {
        home.says(&["customer", "add", "张伟", "--phone", phone]);
    }
    let bad = home.file("bad.csv", "name,birthday\nA,tomorrowish\n".as_bytes());
    let foreign = home.file("foreign.db", b"not a database at all");
    let empty = home.file("empty.db", b"");
    for (typed, code, word) in [
        (&["no-such-verb"][..], 2, "--help"),
        (&["customer", "show"], 2, "--help"),
        (&["customer", "list", "--now", "yesterday"], 2, "2026-11-22T09:00:00+08:00"),
        (&["customer", "edit", "张伟"], 2, "--set"),
        (&["customer", "add", "x", "--set", "town=y"], 2, "custom."),
        (&["customer", "show", "张伟"], 65, "#"),
        (&["customer", "add", "x", "--set", "birthday=soon"], 65, "birthday"),
        (&["customer", "add", " "], 65, "name"),
        (&["import", &bad], 65, "bad.csv"),
        (&["customer", "show", "nobody at all"], 66, "customer find"),
        (&["import", "no-such-file.csv"], 66, "no-such-file.csv"),
        (&["script", "show", "no-such-script"], 66, "script find"),
        (&["customer", "list", "--db", &foreign], 13, "foreign.db"),
        (&["customer", "list", "--db", &empty], 11, "empty.db"),
        (&["customer", "list", "--db", "/no/such/folder/x.db"], 73, "--db"),
    ] {
        let done = home.run(typed);
        assert_eq!((done.code, done.err.contains(word)), (code, true), "{typed:?}: {}", done.err);
        assert!(!done.err.contains('‹') && !done.err.contains("panicked"), "{typed:?}: {}", done.err);
    }
    let nothing = Home::new();
    assert_eq!(nothing.run(&["undo"]).code, 66);
}

#[test]
fn bad_rows_are_reported_and_nothing_is_imported() {
    let home = Home::new();
    let bad = home.file("bad.csv", "name,birthday\nA,1990-01-02\nB,tomorrowish\n".as_bytes());
    let done = home.run(&["import", &bad, "--json"]);
    let report: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!((done.code, &report["rows"][0]["line"]), (65, &serde_json::json!(3)), "{}", done.out);
    assert_eq!(home.json(&["customer", "list"]), serde_json::json!([]));
}

#[test]
fn an_import_tells_by_which_country_code_its_numbers_are_read_and_a_setting_changes_them_all() {
    let home = Home::new();
    let file = home.file("customers.csv", "name,mobile\nAcme,139 0000 0002\n".as_bytes());
    let told = home.run(&["import", &file]).err;
    assert!(told.contains("+1") && told.contains("calling_code"), "{told}");
    assert_eq!(home.run(&["customer", "show", "+86 139 0000 0002"]).code, 66);
    home.file("config.toml", b"calling_code = \"86\"\n");
    assert_eq!(home.json(&["customer", "show", "+86 139 0000 0002"])["name"], "Acme");
}

#[test]
fn the_three_languages_speak_and_settings_that_are_wrong_stop_nothing() {
    let home = Home::new();
    home.file("config.toml", b"language = \"zh-Hans\"\nmouse = 1\ntime_zone = \"Mars/Olympus\"\n");
    let done = home.run(&["customer", "add", "王芳"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.starts_with("已添加：王芳"), "{}", done.out);
    assert!(done.err.contains("config.toml") && done.err.contains("Mars/Olympus"), "{}", done.err);
    let done = home.run(&["customer", "delete", "王芳", "--language", "zh-Hant"]);
    assert!(done.out.starts_with("已刪除：王芳"), "{}", done.out);
}

#[test]
fn the_demo_leaves_nothing_behind() {
    let home = Home::new();
    let list = home.json(&["--demo", "customer", "list", "--limit", "7"]);
    assert_eq!(list.as_array().unwrap().len(), 7);
    assert!(list.as_array().unwrap().iter().all(|row| row["id"].is_string() && row["name"].is_string()));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn samples_are_loaded_among_ones_own_and_taken_out_again() {
    let home = Home::new();
    hua(&home);
    let loaded = home.json(&["demo", "load"])["count"].as_u64().unwrap();
    assert_eq!(home.json(&["customer", "list"]).as_array().unwrap().len() as u64, loaded + 1);
    assert_eq!(home.json(&["demo", "remove"])["count"], loaded);
    assert_eq!(home.json(&["customer", "list"]).as_array().unwrap().len(), 1);
}

#[test]
fn meetings_show_their_checklist_and_scripts_are_filled() {
    let home = Home::new();
    home.says(&["demo", "load"]);
    let visits = home.json(&["visit", "list"]);
    let visit = &visits.as_array().unwrap()[0];
    let shown = home.json(&["visit", "show", visit["id"].as_str().unwrap()]);
    assert_eq!((&shown["id"], &shown["name"]), (&visit["id"], &visit["name"]));
    let checklist = shown["checklist"].as_array().unwrap();
    assert!(!checklist.is_empty() && checklist.iter().all(|check| check["done"].is_boolean()), "{shown}");
    let same = home.json(&["visit", "show", visit["customer"]["id"].as_str().unwrap()]);
    assert_eq!(same["id"], visit["id"]);

    let held = home.json(&["customer", "list"]).as_array().unwrap().iter().find_map(|row| {
        let of = home.json(&["visit", "list", "--customer", row["id"].as_str().unwrap()]);
        of.as_array().unwrap().iter().find(|visit| visit["stage"] == "held").cloned()
    });
    let held = held.unwrap();
    let id = held["id"].as_str().unwrap();
    for typed in [id.to_owned(), format!("#{}", &id[id.len() - 8..]), id[id.len() - 8..].to_owned()] {
        assert_eq!(home.json(&["visit", "show", &typed])["id"], held["id"], "{typed}");
    }
    let card = home.says(&["customer", "show", held["customer"]["id"].as_str().unwrap()]);
    assert!(card.contains(&id[id.len() - 8..]), "{card}");

    for (typed, language) in [("1", "en"), ("tgl", "zh-Hans"), ("price high", "en")] {
        let found = home.json(&["script", "find", typed, "--language", language]);
        let ids: Vec<&str> = found.as_array().unwrap().iter().map(|script| script["id"].as_str().unwrap()).collect();
        assert!(ids.contains(&"price-too-high"), "{typed}: {ids:?}");
    }
    let who = visit["customer"]["name"].as_str().unwrap();
    let script = home.says(&["script", "show", "price-too-high", "--for", who]);
    assert!(!script.contains('{') && !script.contains('‹'), "{script}");
}

#[test]
fn a_pack_is_checked_with_places_that_editors_read() {
    let home = Home::new();
    let pack = home.path().join("mine");
    std::fs::create_dir(&pack).unwrap();
    let manifest = "id = \"mine\"\nname = \"Mine\"\nversion = \"1\"\nauthor = \"me\"\nlicense = \"MIT\"\nbase = \"en\"\nlanguages = [\"en\"]\n";
    std::fs::write(pack.join("pack.toml"), manifest).unwrap();
    std::fs::write(pack.join("cards.en.toml"), "lang = \"en\"\n\n[[objectionz]]\nid = \"x\"\n").unwrap();
    let path = pack.display().to_string();
    let done = home.run(&["pack", "check", &path]);
    assert_eq!(done.code, 65, "{}{}", done.out, done.err);
    let place = format!("{}:3:", pack.join("cards.en.toml").display());
    assert!(done.out.contains(&place), "{}", done.out);
    assert_eq!(home.run(&["pack", "check", "no-such-folder"]).code, 66);
    assert_eq!(home.json(&["pack", "list"])[0]["id"], "core");
}

#[cfg(unix)]
#[test]
fn files_are_for_their_owner_alone_and_a_reader_who_leaves_is_no_trouble() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.says(&["demo", "load"]);
    for name in ["cornerman.db", "backups", "packs"] {
        let mode = std::fs::metadata(home.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}: {mode:o}");
    }
    let mut child =
        home.command(&["customer", "list", "--json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), String::from_utf8(done.stderr).unwrap()), (Some(0), String::new()));
}

#[test]
fn nothing_that_steers_a_terminal_comes_out_again() {
    let home = Home::new();
    home.says(&["customer", "add", "Evil \u{1b}[31m Co\u{202e}"]);
    let done = home.run(&["customer", "show", "no \u{1b}[2J body"]);
    let said = home.says(&["customer", "list"]) + &done.err;
    assert!(!said.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{said:?}");
}

#[test]
fn completions_of_every_shell_and_the_help_name_the_commands() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = home.says(&["completions", shell]);
        for word in ["customer", "find", "dry-run"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert!(home.says(&["--help"]).contains("customer"));
}

/// Every command that does something, as it is typed behind the program's name.
fn commands(help: &str, home: &Home, before: &[&str]) -> Vec<String> {
    let listed = help.split("Commands:\n").nth(1).unwrap_or_default();
    let names = listed
        .lines()
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let mut found = Vec::new();
    for name in names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help") {
        let typed = [before, &[name]].concat();
        let below = commands(&home.says(&[&typed[..], &["--help"]].concat()), home, &typed);
        if below.is_empty() { found.push(typed.join(" ")) } else { found.extend(below) }
    }
    found
}

#[test]
fn the_manual_has_every_command_on_one_page_and_on_pages_of_their_own() {
    let home = Home::new();
    let commands = commands(&home.says(&["--help"]), &home, &[]);
    assert!(commands.len() > 20, "{commands:?}");
    let page = home.says(&["man"]);
    let folder = home.path().join("man/man1");
    home.says(&["man", "--dir", folder.to_str().unwrap()]);
    for command in &commands {
        assert!(page.contains(&format!(".SH \"CORNERMAN {}\"", command.to_uppercase())), "{command}");
        let file = folder.join(format!("cornerman-{}.1", command.replace(' ', "-")));
        let page = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {}", file.display()));
        assert!(page.contains(".SH SYNOPSIS"), "{command}");
    }
    assert!(std::fs::read_to_string(folder.join("cornerman.1")).unwrap().contains("customer"));
    // Requests and macros of the manual's own language, and nothing that is taken for one by accident.
    let known = [".ie", ".el", ".TH", ".SH", ".SS", ".TP", ".PP", ".RS", ".RE", ".IP", ".B", ".br", ".nf", ".fi"];
    for line in page.lines().filter(|line| line.starts_with('.')) {
        assert!(known.contains(&line.split(' ').next().unwrap()), "{line}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let written = home.command(&["man", "--dir", home.path().join("open").to_str().unwrap()]);
        let mut shell = Command::new("sh");
        shell.args(["-c", "umask 022; exec \"$0\" \"$@\""]).arg(written.get_program()).args(written.get_args());
        assert!(shell.status().unwrap().success());
        let mode = std::fs::metadata(home.path().join("open/cornerman.1")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o644, "a manual is for everybody");
    }
}

#[test]
fn the_shell_finds_what_the_screen_finds_in_the_same_order() {
    let home = Home::new();
    // The desk has the samples of all languages.
    for language in Language::NAMES {
        home.json(&["demo", "load", "--language", language]);
    }
    let names = |typed: &[&str], family: &str| -> Vec<String> {
        let rows = home.json(typed);
        let of_family = |row: &&Value| family.is_empty() || row["family"] == family;
        let rows = rows.as_array().unwrap().iter().filter(of_family);
        rows.map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    let mut desk = crate::desk::Desk::new();
    for typed in ["co", "zhang", "tarnbek", "a"] {
        desk.keys(&format!("2/{typed}"));
        let rows = desk.model.customers.hits.iter().flatten().map(|hit| hit.row).collect::<Vec<_>>();
        let shown = desk.store.customer_rows(&rows).unwrap().into_iter().map(|row| row.name.to_string());
        let shown: Vec<String> = shown.collect();
        assert_eq!(names(&["customer", "find", typed, "--limit", "300"], ""), shown, "{typed}");
        desk.keys("<Esc>");
    }
    for typed in ["price", "time", "too exp", "nobud", "competitor", "hold", "listen"] {
        desk.keys(&format!("6/{typed}"));
        let listed = shown::listed(&desk.model);
        let shown: Vec<String> = listed.into_iter().map(|script| script.name().into_owned()).collect();
        assert!(!shown.is_empty(), "{typed}");
        assert_eq!(names(&["script", "find", typed, "--limit", "300"], ""), shown, "{typed}");
        desk.keys("<Esc>");
    }
}

#[test]
fn a_line_that_is_no_toml_is_explained_in_the_language_of_the_screen_and_the_parser_is_quoted() {
    for (language, ours, quote) in [
        ("en", "form name = value", '“'),
        ("zh-Hans", "不是这里要的“名称 = 值”的写法", '“'),
        ("zh-Hant", "不是這裡要的「名稱 = 值」的寫法", '「'),
    ] {
        let home = Home::new();
        home.file("keys.toml", b"[global]\nhelp = = 1\n");
        let done = home.run(&["customer", "list", "--language", language]);
        let line =
            done.err.lines().find(|line| line.contains(ours)).unwrap_or_else(|| panic!("{}", done.err)).to_owned();
        let (before, after) = line.split_once(ours).unwrap();
        assert!(before.contains("keys.toml") && before.contains('2'), "{line}");
        assert!(after.contains(quote), "{line}");
    }
}

#[test]
fn a_checked_pack_speaks_with_the_signs_of_its_language() {
    let home = Home::new();
    let pack = home.path().join("own");
    std::fs::create_dir(&pack).unwrap();
    std::fs::write(pack.join("pack.toml"), "id = \"own\"\nname = = 1\n").unwrap();
    let folder = pack.display().to_string();
    let line = |language: &str| home.run(&["pack", "check", &folder, "--language", language]).out;
    let said = line("zh-Hans");
    let first = said.lines().next().unwrap();
    let sentence = first.split_once("pack.toml:2:").unwrap().1.split_once(": ").unwrap().1;
    let outside = sentence.split('“').next().unwrap();
    assert!(outside.contains('：') && !outside.contains(": ") && !outside.contains(", "), "{first}");
    assert!(line("en").lines().next().unwrap().contains(": error: "), "{}", line("en"));
}

/// Two objections, a checklist item and a condition of one's own: made, checked, installed, used, handed on, removed.
#[test]
fn a_pack_of_ones_own_goes_from_the_skeleton_to_the_screen_and_out_again() {
    let home = Home::new();
    let made = home.path().join("harbour");
    let place = made.display().to_string();
    home.says(&["pack", "new", "harbour", "--to", &place]);
    assert_eq!(home.run(&["pack", "new", "harbour", "--to", &place]).code, 73, "nothing is written over");
    let file = made.join("playbook.en.toml");
    let first = std::fs::read_to_string(&file).unwrap();
    let objection = &first[first.find("[[objection]]").unwrap()..first.find("[[item]]").unwrap()];
    let another = objection.replace("harbour-first", "harbour-second").replace("freight", "wharfage");
    std::fs::write(&file, format!("{first}\n{another}")).unwrap();
    assert_eq!(home.run(&["pack", "check", &place]).code, 0);

    let seen = home.json(&["pack", "install", &place, "--dry-run"]);
    assert_eq!((seen["id"].as_str(), seen["folder"].is_null()), (Some("harbour"), true));
    assert_eq!(home.json(&["pack", "list"]).as_array().unwrap().len(), 1, "a dry run installs nothing");
    home.says(&["pack", "install", &place]);
    assert_eq!(home.json(&["pack", "list"])[1]["id"], "harbour");
    let found = home.json(&["script", "find", "wharfage"]);
    assert_eq!(found[0]["id"], "harbour-second");

    std::fs::write(&file, &first).unwrap();
    let changes = home.json(&["pack", "install", &place])["changes"].clone();
    assert_eq!(changes.as_array().unwrap().len(), 1);
    assert_eq!((changes[0]["change"].as_str(), changes[0]["id"].as_str()), (Some("removed"), Some("harbour-second")));

    std::fs::write(&file, "lang = \"en\"\n[[objection]]\nid = \"x\"\n").unwrap();
    let refused = home.run(&["pack", "install", &place]);
    assert_eq!(refused.code, 65);
    assert!(refused.out.contains("playbook.en.toml:2:1"), "{}", refused.out);
    assert_eq!(home.json(&["script", "show", "harbour-first"])["id"], "harbour-first", "the old one still works");

    let out = home.path().join("handed-on");
    home.says(&["pack", "export", "harbour", "--to", &out.display().to_string()]);
    assert_eq!(std::fs::read_to_string(out.join("playbook.en.toml")).unwrap(), first);
    home.says(&["pack", "remove", "harbour"]);
    assert_eq!(home.json(&["pack", "list"]).as_array().unwrap().len(), 1);
    assert_eq!(home.run(&["pack", "remove", "harbour"]).code, 66);
    assert_eq!(home.run(&["pack", "remove", "../harbour"]).code, 65);
    assert_eq!(home.run(&["pack", "lint"]).code, 0, "the built-in pack passes its own rules");
}

/// Who bargains is seen to bargain: the type is proposed with its reasons, kept only when asked, and can be taken back.
#[test]
fn what_was_seen_proposes_a_type_of_behaviour_which_is_kept_only_when_asked() {
    let home = Home::new();
    home.says(&["customer", "add", "Quillfeather Ltd"]);
    let all = home.json(&["customer", "observe", "Quillfeather"]);
    assert!(all.as_array().unwrap().iter().any(|one| one["id"] == "o-last-price"));
    let behaviour = || home.json(&["customer", "show", "Quillfeather Ltd"])["behaviour"].clone();
    let before = behaviour();
    let seen = ["customer", "observe", "Quillfeather Ltd", "--seen", "o-last-price,o-in-writing"];
    let told = home.json(&seen);
    let first = &told["suggestions"][0];
    assert_eq!((first["id"].as_str(), &first["reasons"]), (Some("shrewd"), &serde_json::json!(["o-last-price"])));
    assert_eq!((told["set"].as_bool(), behaviour()), (Some(false), before.clone()));
    let said = home.says(&[&seen[..], &["--set"]].concat());
    assert!(said.contains("1 of 2 seen point to “Bargains knowingly”") && said.contains("never a label"), "{said}");
    assert_eq!(behaviour(), "shrewd");
    home.says(&["undo"]);
    assert_eq!(behaviour(), before);
    let wrong = home.run(&["customer", "observe", "Quillfeather Ltd", "--seen", "o-nonsense", "--set"]);
    assert_eq!((wrong.code, wrong.err.contains("o-nonsense")), (65, true), "{}", wrong.err);
}

#[test]
fn scripts_of_every_family_are_found_and_shown_with_methods_and_source() {
    let home = Home::new();
    let found = home.json(&["script", "find", "standstill", "--limit", "50"]);
    assert!(found.is_array());
    let questions = home.json(&["script", "list", "--family", "question"]);
    let questions = questions.as_array().unwrap();
    assert!(questions.len() >= 30 && questions.iter().all(|one| one["family"] == "question"));
    let asked = home.json(&["script", "find", "regret this decision", "--family", "question"]);
    assert_eq!(asked[0]["id"], "q-worry");
    let shown = home.json(&["script", "show", "q-worry"]);
    assert_eq!((shown["parts"][0]["part"].as_str(), shown["parts"][1]["part"].as_str()), (Some("ask"), Some("use")));
    let price = home.json(&["script", "show", "price-too-high"]);
    assert!(price["meanings"].as_array().unwrap().len() >= 2, "{price}");
    assert!(
        price["methods"]
            .as_array()
            .unwrap()
            .iter()
            .all(|method| method["how"].as_str().is_some_and(|how| !how.is_empty()))
    );
    assert!(price["source"].is_null() || price["source"].is_string());
}
