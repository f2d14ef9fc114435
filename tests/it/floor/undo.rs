//! A large import is taken back like any other action: asked about first, whole, and without filling the memory.

use super::Home;
use std::fs;
use std::process::Stdio;

/// Imports so many customers into a new home.
fn imported(customers: usize) -> Home {
    let home = Home::new();
    let rows: Vec<String> = (0..customers).map(|n| format!("Firm {n},138{n:08},{n}@firm.example,t{}", n % 7)).collect();
    let file = home.path().join("many.csv");
    fs::write(&file, format!("name,mobile,email,tags\n{}\n", rows.join("\n"))).unwrap();
    home.says(&["import", file.to_str().unwrap()]);
    home
}

/// The most memory that a command had at any time, in KiB.
fn peak(home: &Home, typed: &[&str]) -> u64 {
    let mut child = home.command(typed).stdout(Stdio::null()).spawn().unwrap();
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        most = most.max(line.split_whitespace().next().and_then(|kib| kib.parse().ok()).unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert!(child.wait().unwrap().success() && most > 0, "{typed:?}");
    most
}

/// Both are larger than what SQLite keeps of a file, so that only what this program holds can differ.
fn stays_flat(few: usize, many: usize) {
    let (small, large) = (imported(few), imported(many));
    for typed in ["undo", "redo"] {
        let (one, other) = (peak(&small, &[typed]), peak(&large, &[typed]));
        assert!(other * 4 < one * 5, "{typed} of {few}: {one} KiB, of {many}: {other} KiB");
    }
    let last = format!("Firm {}", many - 1);
    assert_eq!(large.json(&["customer", "show", &last])["name"], last.as_str());
    let said = large.json(&["undo", "--dry-run"]);
    assert_eq!(said["customers"], many, "{said}");
    large.says(&["undo"]);
    assert_eq!(large.run(&["customer", "show", &last]).code, 66);
}

#[cfg(target_os = "linux")]
#[test]
fn an_import_three_times_as_large_is_taken_back_in_the_same_memory() {
    stays_flat(8_000, 24_000);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "ten minutes and 2 GB of disk: an import of a million rows"]
fn an_import_of_a_million_is_taken_back_in_the_memory_of_a_small_one() {
    stays_flat(8_000, 1_000_000);
}
