//! Values out of the bounds of their fields: no way into the file takes one.

use super::Home;
use std::fs;

/// All that is in the file.
fn all(home: &Home) -> String {
    home.says(&["export", "--format", "json"])
}

#[test]
fn no_command_writes_a_value_out_of_its_bounds() {
    let home = Home::with(1);
    home.says(&["person", "add", "Customer 0", "Ann", "--set", "strength=3"]);
    home.says(&["follow", "add", "Customer 0", "Ring again", "--due", "2026-12-01"]);
    let (long, before) = ("宽".repeat(9_000), all(&home));
    let set = |field: &str| format!("{field}={long}");
    let (city, own) = (set("city"), format!("custom.{long}=1"));
    for typed in [
        &["customer", "add", &long][..],
        &["customer", "edit", "Customer 0", "--set", &city],
        &["customer", "edit", "Customer 0", "--set", &own],
        &["customer", "edit", "Customer 0", "--set", "birthday=99999-01-01"],
        &["customer", "edit", "Customer 0", "--tag", &long],
        &["customer", "edit", "Customer 0", "--wechat", &long],
        &["person", "add", "Customer 0", &long],
        &["person", "add", "Customer 0", "Bo", "--set", "strength=6"],
        &["person", "add", "Customer 0", "Bo", "--set", "strength=-1"],
        &["follow", "add", "Customer 0", &long, "--due", "2026-12-01"],
        &["follow", "add", "Customer 0", "Ring", "--due", "+99999-12-01"],
    ] {
        let done = home.run(typed);
        let typed: Vec<String> = typed.iter().map(|word| word.chars().take(30).collect()).collect();
        assert!([2, 65].contains(&done.code), "{typed:?}: {} {}", done.code, done.err);
        assert!(done.err.lines().count() < 10 && !done.err.contains("panicked"), "{typed:?}: {}", done.err);
        assert!(all(&home) == before, "{typed:?} wrote something");
    }
}

#[test]
fn no_import_writes_a_value_out_of_its_bounds() {
    let home = Home::with(1);
    home.says(&["person", "add", "Customer 0", "Ann", "--set", "strength=3"]);
    home.says(&["follow", "add", "Customer 0", "Ring again", "--due", "2026-12-01"]);
    let (long, before) = ("宽".repeat(9_000), all(&home));
    let document = |from: &str, to: &str| {
        assert!(before.contains(from), "{from} in {before}");
        ("in.json", before.replace(from, to))
    };
    for (n, (name, text)) in [
        document("\"Customer 0\"", &format!("\"{long}\"")),
        document("\"Ring again\"", &format!("\"{long}\"")),
        document("\"2026-12-01\"", "\"+99999-12-01\""),
        document("\"strength\":3", "\"strength\":6"),
        document("\"strength\":3", "\"strength\":9223372036854775807"),
        ("in.csv", format!("name,city\nNew,{long}\n")),
        ("in.csv", format!("name\n{long}\n")),
        ("in.csv", "name,birthday\nNew,+99999-01-01\n".to_owned()),
    ]
    .into_iter()
    .enumerate()
    {
        let file = home.path().join(name);
        fs::write(&file, text).unwrap();
        let done = home.run(&["import", file.to_str().unwrap()]);
        assert_eq!(done.code, 65, "{n}: {}{}", done.out, done.err);
        assert!(all(&home) == before, "{n} wrote something");
    }
}
