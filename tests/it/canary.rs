//! What is known of people stays in the database and in the files that were asked for: nothing of it in other files, in
//! arguments, in the environment of the process, in the title of the window, in notes about a breakdown, in a core.

use crate::terminal::Terminal;
use portable_pty::CommandBuilder;
use rustix::process::Signal;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const NAME: &str = "Zyqvarn Holdings";
const PHONE: &str = "+44 20 7946 0713";
const NOTE: &str = "prefers-the-quiet-brown-otter";
const SECRETS: &[&str] = &[NAME, "7946 0713", "79460713", NOTE, "Zyqvarn"];

/// Files that hold customers because they are for that: the database, what is asked for, and what came in.
fn meant(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy();
    path.to_string_lossy().contains(".db")
        || path.components().any(|part| part.as_os_str() == "backups")
        || name.starts_with("mine.")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

fn leaks(folder: &Path) -> Vec<String> {
    let mut leaks = Vec::new();
    for path in files(folder).into_iter().filter(|path| !meant(path)) {
        // A socket or a file that has just gone holds nothing.
        let bytes = std::fs::read(&path).unwrap_or_default();
        leaks.extend(within(&bytes).into_iter().map(|secret| format!("{secret} in {}", path.display())));
        let name = path.to_string_lossy().into_owned();
        leaks.extend(within(name.as_bytes()).into_iter().map(|secret| format!("{secret} is in the name {name}")));
    }
    leaks
}

fn within(bytes: &[u8]) -> Vec<&'static str> {
    SECRETS
        .iter()
        .copied()
        .filter(|secret| bytes.windows(secret.len()).any(|window| window == secret.as_bytes()))
        .collect()
}

/// Surroundings in which everything a program may write lands in `root`, and everything that makes programs talk is on.
fn surroundings(root: &Path) -> Vec<(&'static str, String)> {
    let at = |name: &str| {
        let folder = root.join(name);
        std::fs::create_dir_all(&folder).unwrap();
        folder.display().to_string()
    };
    vec![
        ("HOME", at("home")),
        ("XDG_DATA_HOME", at("home/.local/share")),
        ("XDG_CONFIG_HOME", at("home/.config")),
        ("XDG_CACHE_HOME", at("home/.cache")),
        ("XDG_STATE_HOME", at("home/.local/state")),
        ("TMPDIR", at("tmp")),
        ("PATH", std::env::var("PATH").unwrap()),
        ("TERM", "xterm-256color".to_owned()),
        ("LC_ALL", "en_US.UTF-8".to_owned()),
        ("RUST_LOG", "trace".to_owned()),
        ("RUST_BACKTRACE", "full".to_owned()),
    ]
}

fn command(root: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cornerman"));
    command.args(args).env_clear().envs(surroundings(root)).current_dir(root).stdin(Stdio::null());
    command
}

/// The screen, with cores allowed, in a shell that is replaced by it.
fn screen(root: &Path, also: &[(&str, &str)]) -> Terminal {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", &format!("ulimit -c unlimited; exec '{}'", env!("CARGO_BIN_EXE_cornerman"))]);
    command.env_clear();
    for (name, value) in surroundings(root) {
        command.env(name, value);
    }
    for (name, value) in also {
        command.env(name, value);
    }
    command.cwd(root);
    Terminal::of(command, (100, 30))
}

#[test]
fn what_is_known_of_people_is_in_the_database_and_nowhere_else() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let note = format!("note={NOTE}");
    let table = format!("name,phone,note\n{NAME} II,{PHONE},{NOTE}\nBad,,\"{NOTE}\n");
    std::fs::write(root.join("mine.csv"), table).unwrap();
    for args in [
        &["customer", "add", NAME, "--phone", PHONE, "--set", &note][..],
        &["person", "add", NAME, "Zyqvarn Otter", "--mobile", PHONE],
        &["customer", "list"],
        &["customer", "show", NAME],
        &["customer", "find", "zyq", "--json"],
        &["customer", "edit", NAME, "--set", "city=Zyqvarn"],
        &["customer", "show", "Zyqvarn nobody"],
        &["visit", "list"],
        &["script", "show", "price-too-high", "--for", NAME],
        &["import", "mine.csv"],
        &["import", "mine.csv", "--skip-errors"],
        &["import", "mine.csv", "--dry-run"],
        &["export", "--output", "mine.json"],
        &["export", "--output", "mine.out.csv"],
        &["export", "--output", "/no-such-folder/mine.json"],
        &["undo"],
        &["customer", "delete", NAME],
        &["undo"],
        &["pack", "list"],
        &["config", "show"],
        &["config", "path"],
    ] {
        command(root, args).output().unwrap();
        assert_eq!(leaks(root), Vec::<String>::new(), "{args:?}");
    }
    let listed = command(root, &["customer", "list"]).output().unwrap().stdout;
    assert!(!within(&listed).is_empty(), "there is nothing to leak");

    command(root, &["customer", "list"])
        .env("CORNERMAN_TEST_PANIC", "command")
        .env("CORNERMAN_TEST_SECRET", NOTE)
        .output()
        .unwrap();
    let kept = files(root).into_iter().find(|path| path.ends_with("crash.txt")).unwrap();
    assert_eq!(leaks(root), Vec::<String>::new(), "a command that breaks down");
    assert!(std::fs::read_to_string(kept).unwrap().contains("broke down"));
}

#[test]
fn a_sitting_leaves_nothing_of_them_however_it_ends() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    command(root, &["customer", "add", NAME, "--phone", PHONE]).output().unwrap();
    for (end, also) in [
        (Some(Signal::TERM), &[][..]),
        (Some(Signal::KILL), &[]),
        (Some(Signal::ABORT), &[]),
        (None, &[("CORNERMAN_TEST_PANIC", "main"), ("CORNERMAN_TEST_SECRET", NOTE)]),
    ] {
        let mut screen = screen(root, also);
        screen.until("the screen", |text| text.contains("Help") || text.contains("Ctrl-S"));
        screen.press("\r\u{13}");
        if end.is_some() {
            screen.until("the customers", |text| text.contains("Zyqvarn"));
            screen.press(&format!("/{NAME}"));
            screen.until("the search", |text| text.contains(&format!("/ {NAME}")));
            let proc = PathBuf::from(format!("/proc/{}", screen.pid().as_raw_nonzero()));
            for file in ["cmdline", "environ"] {
                assert_eq!(within(&std::fs::read(proc.join(file)).unwrap_or_default()), Vec::<&str>::new(), "{file}");
            }
            assert_eq!(leaks(root), Vec::<String>::new(), "while it is open");
        }
        if let Some(signal) = end {
            screen.signal(signal);
        }
        screen.ends();
        assert_eq!(screen.wire().strange, Vec::<String>::new(), "a title, or worse: {end:?}");
        assert_eq!(leaks(root), Vec::<String>::new(), "{end:?}");
    }
}
