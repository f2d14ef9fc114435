//! The doors by which anything may come in, each with what holds whatever comes through it. A little random input goes through
//! them with every run of the tests (`fuzz.rs` beside this folder); the fuzzers in `fuzz/`, which are led by the code they
//! reach, have no other targets, and begin with the same seeds.

mod files;
mod input;
mod texts;

/// One door.
pub struct Door {
    pub name: &'static str,
    /// Stops where something does not hold.
    pub through: fn(&[u8]),
    /// What people send through it.
    pub seeds: &'static [&'static [u8]],
}

const fn door(name: &'static str, through: fn(&[u8]), seeds: &'static [&'static [u8]]) -> Door {
    Door { name, through, seeds }
}

pub const ALL: &[Door] = &[
    door("pack", files::pack, files::PACKS),
    door("card", files::card, files::CARDS),
    door("config", files::config, files::CONFIGS),
    door("table", files::table, files::TABLES),
    door("archive", files::archive, files::ARCHIVES),
    door("sheet", files::sheet, files::SHEETS),
    door("clean", texts::clean, texts::RAW),
    door("note", texts::note, texts::RAW),
    door("names", texts::names, texts::NAMES),
    door("query", texts::query, texts::QUERIES),
    door("condition", texts::condition, texts::CONDITIONS),
    door("day", texts::day, texts::DAYS),
    door("terminal", input::terminal, input::BYTES),
    door("keys", input::keys, input::KEYS),
];

/// The door of this name.
pub fn named(name: &str) -> &'static Door {
    ALL.iter().find(|door| door.name == name).unwrap_or_else(|| panic!("no door is called {name}"))
}

/// Bytes as the text that any reader of a file makes of them.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn what_people_send_goes_through_every_door() {
    for door in ALL {
        for seed in door.seeds.iter().copied().chain([&b""[..], b"\0", b"\xff\xfe"]) {
            (door.through)(seed);
        }
    }
}

#[test]
fn every_door_has_its_fuzzer_and_every_fuzzer_its_door() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest: toml::Table = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap().parse().unwrap();
    let targets: Vec<&str> =
        manifest["bin"].as_array().unwrap().iter().map(|target| target["name"].as_str().unwrap()).collect();
    assert_eq!(targets, ALL.iter().map(|door| door.name).collect::<Vec<_>>());
    for name in targets {
        let target = std::fs::read_to_string(folder.join(format!("fuzz_targets/{name}.rs"))).unwrap();
        assert!(target.contains(&format!("door!(\"{name}\")")), "{name}: {target}");
    }
    assert_eq!(std::fs::read_dir(folder.join("fuzz_targets")).unwrap().count(), ALL.len());
}
