//! The doors by which anything may come in, each with what holds whatever comes through it. A little random input goes through
//! them with every run of the tests (`fuzz.rs` beside this folder); the fuzzers in `fuzz/`, which are led by the code they
//! reach, have no other targets, and begin with the same seeds.

mod files;
mod input;
mod pieces;
mod texts;
mod written;

/// One door.
pub struct Door {
    pub name: &'static str,
    /// Stops where something does not hold.
    pub through: fn(&[u8]),
    /// What people send through it.
    pub seeds: Texts,
    /// What means something in it.
    pub pieces: Texts,
}

type Texts = &'static [&'static [u8]];

const fn door(name: &'static str, through: fn(&[u8]), seeds: Texts, pieces: Texts) -> Door {
    Door { name, through, seeds, pieces }
}

pub const ALL: &[Door] = &[
    door("pack", files::pack, files::PACKS, pieces::IN_PACKS),
    door("card", files::card, files::CARDS, pieces::IN_PACKS),
    door("config", files::config, files::CONFIGS, pieces::IN_PACKS),
    door("table", files::table, files::TABLES, pieces::IN_TABLES),
    door("archive", files::archive, files::ARCHIVES, pieces::IN_DOCUMENTS),
    door("sheet", files::sheet, files::SHEETS, pieces::IN_TABLES),
    door("settings", written::settings, written::SETTINGS, pieces::IN_PACKS),
    door("own", written::own, written::OWN, pieces::IN_PACKS),
    door("lists", written::lists, written::LISTS, pieces::IN_CONDITIONS),
    door("calendar", written::calendar, written::CALENDARS, pieces::IN_CALENDARS),
    door("clean", texts::clean, texts::RAW, pieces::IN_TEXTS),
    door("note", texts::note, texts::RAW, pieces::IN_TEXTS),
    door("names", texts::names, texts::NAMES, pieces::IN_TEXTS),
    door("query", texts::query, texts::QUERIES, pieces::IN_TEXTS),
    door("condition", texts::condition, texts::CONDITIONS, pieces::IN_CONDITIONS),
    door("day", texts::day, texts::DAYS, pieces::IN_DAYS),
    door("terminal", input::terminal, input::BYTES, pieces::IN_BYTES),
    door("keys", input::keys, input::KEYS, pieces::IN_KEYS),
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
