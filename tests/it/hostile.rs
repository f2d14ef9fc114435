//! Names, files, packs and arguments that were made to steer a terminal: no byte reaches it that was not meant to.

use crate::anything::hostile_texts;
#[cfg(unix)]
use crate::terminal::{Terminal, cornerman};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// For names of files and folders, which may hold all of this.
const EVIL: &str = "evil\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{202e}gpj\u{e0041}.csv";

fn command(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cornerman"));
    command.args(args).env("CORNERMAN_HOME", home).env("LC_ALL", "en_US.UTF-8").stdin(Stdio::null());
    command
}

fn run(home: &Path, args: &[&str]) -> Output {
    command(home, args).output().unwrap()
}

/// A table with every hostile text in every column that takes one.
fn table() -> Vec<u8> {
    let mut table = "name,company,phone,email,note,city,tags,Own \u{1b}[31mfield\u{202e},birthday\n".to_owned();
    for (n, text) in hostile_texts().iter().enumerate() {
        let short: String = text.chars().take(120).collect();
        for (text, birthday) in [(text, ""), (&short, ""), (&short, "\u{1b}[2Jsoon")] {
            let quoted = format!("\"{}\"", text.replace('"', "\"\""));
            let row = [&quoted, &quoted, &format!("138001380{n:02}"), "", &quoted, &quoted, &quoted, &quoted, birthday];
            table += &row.map(AsRef::<str>::as_ref).join(",");
            table.push('\n');
        }
    }
    table.into_bytes()
}

/// A home with hostile customers, imported from a hostile file with a hostile name.
fn home() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("config.toml"), "me = \"\\u001b[31mEvil\"\nmy_company = \"\\u202eEvil\"\n")
        .unwrap();
    let file = home.path().join(EVIL);
    std::fs::write(&file, table()).unwrap();
    let out = run(home.path(), &["import", "--skip-errors", file.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    home
}

/// Commands that answer, and commands that fail, with hostile words wherever words may stand.
fn typed(home: &Path) -> Vec<Vec<String>> {
    let file = home.join(EVIL).display().to_string();
    let evil = "x\u{1b}[2J\u{9b}31m\u{202e}y";
    let lines: &[&[&str]] = &[
        &["customer", "list"],
        &["customer", "find", "e"],
        &["customer", "find", evil],
        &["customer", "show", "red"],
        &["customer", "show", evil],
        &[
            "customer",
            "add",
            evil,
            "--tag",
            evil,
            "--set",
            &format!("note={evil}"),
            "--set",
            &format!("custom.{evil}={evil}"),
        ],
        &["customer", "show", "x[2J31my"],
        &["customer", "edit", "x[2J31my", "--set", &format!("city={evil}")],
        &["customer", "add", "x", "--set", &format!("{evil}=1")],
        &["customer", "add", "x", "--set", &format!("birthday={evil}")],
        &["person", "add", "x[2J31my", evil, "--mobile", "13800138000"],
        &["visit", "list"],
        &["visit", "show", evil],
        &["script", "find", evil],
        &["script", "show", evil],
        &["script", "list"],
        &["import", &file, "--dry-run"],
        &["import", &file],
        &["import", evil],
        &["import", &file, "--map", &format!("{evil}=name")],
        &["import", &file, "--encoding", evil],
        &["export", "--output", &format!("{file}.out")],
        &["export", "--output", &format!("/no-such/{evil}/x.csv")],
        &["customer", "list", "--db", &format!("/no-such/{evil}/x.db")],
        &["customer", "list", "--now", evil],
        &["customer", "list", "--language", evil],
        &["pack", "list"],
        &["pack", "check", evil],
        &["config", "show"],
        &["config", "path"],
        &["undo"],
        &["customer", "delete", "x[2J31my"],
        &[evil],
        &["--", evil],
        &[&format!("--{evil}")],
        &["customer", evil],
        &["completions", evil],
        &["help", evil],
    ];
    let words = |line: &&[&str]| line.iter().map(|word| (*word).to_owned()).collect();
    lines.iter().map(words).chain(controlled()).collect()
}

/// Commands with a word of C0 and C1 characters alone: nothing in it has a text looked at more closely for its own sake.
fn controlled() -> Vec<Vec<String>> {
    let control = "x\u{1b}[2J\u{9b}31m\u{1b}]0;title\u{7}y";
    let (db, out) = (format!("/no-such/{control}/x.db"), format!("/no-such/{control}/x.csv"));
    let lines: [&[&str]; 11] = [
        &["customer", "find", control],
        &["customer", "show", control],
        &["customer", "add", control],
        &["customer", "list", "--now", control],
        &["customer", "list", "--db", &db],
        &["script", "show", control],
        &["visit", "show", control],
        &["import", control],
        &["export", "--output", &out],
        &["pack", "check", control],
        &[control],
    ];
    lines.iter().map(|line| line.iter().map(|word| (*word).to_owned()).collect()).collect()
}

#[cfg(unix)]
#[test]
fn no_command_sends_a_terminal_what_was_not_meant() {
    let home = home();
    let mut sent = 0;
    for line in typed(home.path()) {
        let words: Vec<&str> = line.iter().map(String::as_str).collect();
        let mut screen = Terminal::of(cornerman(home.path(), "en_US.UTF-8", &words), (100, 40));
        screen.ends();
        std::thread::sleep(std::time::Duration::from_millis(20));
        let wire = screen.wire();
        assert!(wire.strange.is_empty(), "{line:?}: {:?}\n{}", wire.strange, screen.text());
        wire.left_clean().unwrap_or_else(|left| panic!("{line:?}: {left}"));
        sent += 1;
    }
    assert!(sent > 30, "{sent}");
}

/// What a pipe may not carry: anything that steers. Pictures of several characters stay what they are.
fn piped(bytes: &[u8], line: &[String]) {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{line:?}: not UTF-8"));
    let bad = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
    };
    if let Some(c) = text.chars().find(|c| bad(*c)) {
        panic!("{line:?}: {c:?} in {text}");
    }
}

#[test]
fn no_command_sends_a_pipe_an_escape_or_a_direction_mark_in_words_or_in_json() {
    let home = home();
    for line in typed(home.path()) {
        for json in [false, true] {
            let words: Vec<&str> = line.iter().map(String::as_str).chain(json.then_some("--json")).collect();
            let out = run(home.path(), &words);
            piped(&out.stdout, &line);
            piped(&out.stderr, &line);
        }
    }
    // Lines of CSV end as spreadsheets like them.
    let table = String::from_utf8(run(home.path(), &["export"]).stdout).unwrap().replace("\r\n", "\n");
    piped(table.as_bytes(), &["export".to_owned()]);
}

#[cfg(unix)]
#[test]
fn no_screen_sends_a_terminal_what_was_not_meant() {
    let home = home();
    for (locale, size) in [("en_US.UTF-8", (80, 24)), ("zh_CN.UTF-8", (120, 40)), ("C", (60, 16))] {
        let mut screen = Terminal::start(home.path(), locale, size, &[]);
        screen.until("the customers", |text| text.contains("red"));
        let paste = format!("\u{1b}[200~{}\u{1b}[201~", hostile_texts().join(" "));
        for keys in [
            "\u{1b}[F", "\r", "\u{1b}", "\u{1b}[H", "\r", "e", "\u{1b}[B", "\u{1b}", "\u{1b}", "p", "1", "\r",
            "\u{1b}", "s", "\u{1b}", "1", "2", "3", "4", "5", "6", "\r", "\u{1b}", "o", &paste, "\u{1b}", "\u{1b}",
            "/", &paste, "\u{1b}", "2", "a", &paste, "\u{1b}", "y", "\u{1b}", ":", &paste, "\u{1b}", "?", "\u{1b}",
            "i", &paste, "\r", "\u{1b}", "\u{1b}", "2", "y",
        ] {
            screen.press(keys);
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        screen.signal(rustix::process::Signal::TERM);
        assert_eq!(screen.ends(), 143);
        assert!(screen.was_given_back());
        assert!(screen.wire().modes.contains_key(&2026), "nothing was drawn");
    }
}

#[cfg(unix)]
#[test]
fn ten_million_bytes_pasted_are_one_sentence_and_the_keys_behind_them_are_keys() {
    let home = home();
    let mut screen = Terminal::start(home.path(), "en_US.UTF-8", (80, 24), &[]);
    screen.until("the customers", |text| text.contains("red"));
    screen.press("\u{1b}[200~");
    let block = "Flood\u{1b}[31m\r\nq".repeat(700);
    for _ in 0..1000 {
        screen.press(&block);
    }
    screen.press("\u{1b}[201~");
    screen.until("that it is too long", |text| text.contains("100"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert!(screen.was_given_back());
}

#[cfg(unix)]
#[test]
fn a_pipe_gets_no_screen_and_a_terminal_that_cannot_place_text_is_named() {
    let home = tempfile::tempdir().unwrap();
    let out = run(home.path(), &[]);
    assert_eq!((out.status.code(), out.stdout.contains(&0x1b)), (Some(2), false));
    piped(&out.stderr, &[]);
    for (term, code) in [
        (Some("dumb"), Some(2)),
        (Some("unknown"), Some(2)),
        (Some("linux"), None),
        (Some("tmux-256color"), None),
        (None, None),
    ] {
        std::fs::write(home.path().join("config.toml"), "me = \"x\"\n").unwrap();
        let mut command = cornerman(home.path(), "C", &[]);
        command.env_remove("TERM");
        if let Some(term) = term {
            command.env("TERM", term);
        }
        let mut screen = Terminal::of(command, (80, 24));
        let ended = if code.is_some() {
            screen.ends()
        } else {
            screen.until("the footer", |text| text.contains("Help"));
            screen.press("q");
            screen.ends()
        };
        assert_eq!(ended, code.unwrap_or(0), "{term:?}");
        assert!(screen.was_given_back(), "{term:?}");
        let drew = screen.wire().modes.contains_key(&1049);
        assert_eq!(drew, code.is_none(), "{term:?}: {}", screen.text());
    }
}

#[cfg(unix)]
#[test]
fn without_colours_nothing_is_coloured_and_what_is_selected_still_shows() {
    let home = home();
    let mut command = cornerman(home.path(), "en_US.UTF-8", &[]);
    command.env("NO_COLOR", "1");
    let mut screen = Terminal::of(command, (80, 24));
    screen.until("the customers", |text| text.contains("red"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    let colours = screen.colours();
    assert!(
        colours.iter().all(|attribute| !matches!(attribute, 30..=38 | 40..=48 | 90..=97 | 100..=107)),
        "{colours:?}"
    );
    assert!(colours.contains(&7), "nothing is turned around");
}

/// A pack of one file.
fn pack(home: &Path, name: &str, file: &str, text: &[u8]) -> String {
    let folder = home.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let manifest = "id = \"mine\"\nname = \"Mine\"\nversion = \"1\"\nauthor = \"me\"\nlicense = \"MIT\"\nbase = \"en\"\nlanguages = [\"en\"]\n";
    std::fs::write(folder.join("pack.toml"), manifest).unwrap();
    std::fs::write(folder.join(file), text).unwrap();
    folder.display().to_string()
}

#[test]
fn bombs_in_packs_are_refused_with_their_place() {
    let home = tempfile::tempdir().unwrap();
    let head = "lang = \"en\"\n";
    let deep = format!("{head}x = {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let deep_tables = format!("{head}[{}x]\n", "a.".repeat(100_000));
    let flat: String =
        std::iter::once(head.to_owned()).chain((0..260_000).map(|n| format!("key{n} = \"some text\"\n"))).collect();
    let nearly: String =
        std::iter::once(head.to_owned()).chain((0..40_000).map(|n| format!("key{n} = \"some text\"\n"))).collect();
    let long_key = format!("{head}{} = 1\n", "k".repeat(1_000_000));
    let huge = format!("{head}rank = {}\n", "9".repeat(400));
    let tables: String = std::iter::once(head.to_owned()).chain((0..60_000).map(|n| format!("[t{n}]\n"))).collect();
    for (name, text) in [
        ("deep", deep.as_bytes()),
        ("deep-tables", deep_tables.as_bytes()),
        ("flat", flat.as_bytes()),
        ("nearly", nearly.as_bytes()),
        ("long-key", long_key.as_bytes()),
        ("twice", b"lang = \"en\"\nlang = \"en\"\n"),
        ("huge", huge.as_bytes()),
        ("float", b"lang = \"en\"\n[[objection]]\nid = \"x\"\nrank = nan\n"),
        ("date", b"lang = 9999-99-99\n"),
        ("bytes", b"lang = \"en\xff\"\n"),
        ("nul", b"lang = \"en\"\n\0\0\0\n"),
        ("tables", tables.as_bytes()),
        ("utf-16", b"\xff\xfel\0a\0n\0g\0"),
    ] {
        let folder = pack(home.path(), name, "cards.en.toml", text);
        let out = run(home.path(), &["pack", "check", &folder]);
        let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(65), "{name}: {said}");
        assert!(said.contains("cards.en.toml"), "{name}: {said}");
        assert!(said.len() < 1_000_000, "{name}: {} bytes", said.len());
        piped(&out.stdout, &[name.to_owned()]);
        piped(&out.stderr, &[name.to_owned()]);
    }
}

#[cfg(unix)]
#[test]
fn packs_reach_nothing_outside_their_folder_and_do_not_stop_the_others() {
    use std::os::unix::fs::symlink;
    let home = tempfile::tempdir().unwrap();
    assert_eq!(run(home.path(), &["customer", "list"]).status.code(), Some(0));
    let packs = home.path().join("packs");
    std::fs::create_dir_all(&packs).unwrap();
    let good = "lang = \"en\"\n";
    pack(&packs, "good", "cards.en.toml", good.as_bytes());
    pack(&packs, EVIL, EVIL, b"no pack");
    pack(&packs, "con", "x.toml", b"lang = 1\n");
    pack(&packs, "Good", "cards.en.toml", good.as_bytes());
    // A Cyrillic letter in place of a Latin one.
    pack(&packs, "g\u{43e}\u{43e}d", "cards.en.toml", good.as_bytes());
    pack(&packs, &"n".repeat(250), "cards.en.toml", good.as_bytes());
    symlink("/etc", packs.join("linked")).unwrap();
    symlink("/etc/passwd", packs.join("good/passwd.toml")).unwrap();
    symlink("loop.toml", packs.join("good/loop.toml")).unwrap();
    let fifo = packs.join("good/fifo.toml");
    rustix::fs::mknodat(rustix::fs::CWD, &fifo, rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR, 0).unwrap();
    for id in ["../x", "/etc/x", "C:\\\\x", "a\\u0000b", "con", "\\u0441ore"] {
        let folder = packs.join(format!("id-{}", id.len()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("pack.toml"), format!("id = \"{id}\"\nname = \"Enter passphrase:\"\n")).unwrap();
    }
    let before = files(home.path());
    for args in [&["pack", "list"][..], &["pack", "list", "--json"], &["script", "list"], &["script", "find", "price"]]
    {
        let out = run(home.path(), args);
        assert!(!String::from_utf8_lossy(&out.stdout).contains("root:"), "{args:?}");
        piped(&out.stdout, &[args.join(" ")]);
        piped(&out.stderr, &[args.join(" ")]);
    }
    let found = run(home.path(), &["script", "find", "price", "--json"]);
    assert!(String::from_utf8_lossy(&found.stdout).contains("price-too-high"), "the built-in scripts are gone");
    assert_eq!(files(home.path()), before);
    // Twice as many as are read.
    for n in 0..400 {
        std::fs::create_dir(packs.join(format!("p{n}"))).unwrap();
    }
    assert_eq!(run(home.path(), &["script", "list"]).status.code(), Some(0));
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    // The log of the database comes and goes.
    names.retain(|name| !name.ends_with("-wal") && !name.ends_with("-shm"));
    names.sort();
    names
}
