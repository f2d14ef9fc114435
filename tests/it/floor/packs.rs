//! Packs and cards of one's own: on the disk before they are promised, and whole whenever the program is killed.

use super::{Done, Home, PROGRAM, can, path};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// A pack of one file, of so many versions.
fn pack(folder: &Path, version: &str) {
    fs::create_dir_all(folder).unwrap();
    let manifest =
        format!("id = \"sample\"\nname = \"Sample\"\nversion = \"{version}\"\nbase = \"en\"\nlanguages = [\"en\"]\n");
    fs::write(folder.join("pack.toml"), manifest).unwrap();
    let cards = format!("lang = \"en\"\n# {version}\n[[class]]\nid = \"own\"\nname = \"Own\"\nhint = \"A line\"\n");
    fs::write(folder.join("cards.en.toml"), cards).unwrap();
}

/// Runs a command under strace, which does this at its n-th such call.
fn traced(home: &Home, options: &str, typed: &str) -> Done {
    let script = format!("exec strace -f -qq {options} \"$P\" {typed}");
    let mut command = Command::new("sh");
    command.args(["-c", &script]).env_clear().env("PATH", path()).env("P", PROGRAM).stdin(Stdio::null());
    Done::of(&command.env("CORNERMAN_HOME", home.path()).output().unwrap())
}

fn may_trace() -> bool {
    can("killing at a write", "strace", &["-qq", "-o", "/dev/null", "true"])
}

const CALLS: &str = "write,fsync,rename,renameat,renameat2,unlink,unlinkat,mkdir";

/// Kills a command at its n-th write to the disk. True where there was one.
fn killed_at(home: &Home, n: usize, typed: &str) -> bool {
    let options = format!("-o /dev/null -e trace={CALLS} -e inject={CALLS}:signal=KILL:when={n}");
    traced(home, &options, typed).code != 0
}

/// Which version of the pack is there, both its files telling the same.
fn version(home: &Home) -> String {
    let listed = home.json(&["pack", "list"]);
    let pack = listed.as_array().unwrap().iter().find(|pack| pack["id"] == "sample").expect("it is gone").clone();
    let version = pack["version"].as_str().unwrap().to_owned();
    let cards = fs::read_to_string(home.path().join("packs/sample/cards.en.toml")).unwrap();
    assert!(cards.contains(&format!("# {version}\n")), "half of one and half of the other: {cards}");
    version
}

/// Installs the second version over the first and kills it at these writes. The count of those that were there.
fn installs(at: impl Iterator<Item = usize>) -> usize {
    let mut killed = 0;
    for n in at {
        let home = Home::new();
        let new = home.path().join("in/sample");
        pack(&new, "1");
        let install = format!("pack install {}", new.display());
        home.says(&["pack", "install", new.to_str().unwrap()]);
        pack(&new, "2");
        let there = killed_at(&home, n, &install);
        let found = version(&home);
        assert!(there || found == "2", "it was told and is not there");
        assert!(["1", "2"].contains(&found.as_str()), "killed at {n}: {found}");
        // Whatever was left behind is in nobody's way.
        home.says(&["pack", "install", new.to_str().unwrap()]);
        assert_eq!(version(&home), "2");
        if !there {
            break;
        }
        killed += 1;
    }
    killed
}

fn titles(home: &Home) -> Vec<String> {
    let listed = home.json(&["script", "list"]);
    let own = listed.as_array().unwrap().iter().filter(|card| card["name"].as_str().unwrap().starts_with("Own "));
    own.map(|card| card["name"].as_str().unwrap().to_owned()).collect()
}

/// Writes a second card of one's own beside the first and kills it at these writes. The count of those that were there.
fn cards(at: impl Iterator<Item = usize>) -> usize {
    const SECOND: &str = "script add --set class=price --set title='Own second' --set say='Second line.'";
    let mut killed = 0;
    for n in at {
        let home = Home::new();
        home.says(&["script", "add", "--set", "class=price", "--set", "title=Own first", "--set", "say=First line."]);
        let there = killed_at(&home, n, SECOND);
        let found = titles(&home);
        assert!(found.contains(&"Own first".to_owned()), "killed at {n}: {found:?}");
        assert!(there || found.len() == 2, "it was told and is not there");
        home.says(&["pack", "check", home.path().join("packs/mine").to_str().unwrap()]);
        if there && found.len() == 1 {
            assert_eq!(traced(&home, "-o /dev/null -e trace=none", SECOND).code, 0);
            assert_eq!(titles(&home).len(), 2, "killed at {n}, it cannot be written any more");
        }
        let left = fs::read_dir(home.path().join("packs/mine")).unwrap().map(|entry| entry.unwrap().file_name());
        let left: Vec<_> = left.filter(|name| name.to_string_lossy().starts_with(".writing")).collect();
        assert!(left.is_empty() || found.len() == 2, "killed at {n}: {left:?}");
        if !there {
            break;
        }
        killed += 1;
    }
    killed
}

#[test]
fn killed_on_the_way_a_pack_is_the_old_one_or_the_new_and_the_next_writes_it_again() {
    if may_trace() {
        installs([1, 4, 8, 10, 12, 14, 17].into_iter());
    }
}

#[test]
fn killed_on_the_way_a_card_of_ones_own_is_written_whole_or_not_and_the_others_stay() {
    if may_trace() {
        cards([1, 3, 5, 6, 7, 8].into_iter());
    }
}

#[test]
#[ignore = "two minutes: a pack and a card killed at every write"]
fn killed_at_every_write_packs_and_cards_are_the_old_ones_or_the_new() {
    if may_trace() {
        let (packs, written) = (installs(1..), cards(1..));
        println!("a pack killed at {packs} places, a card at {written}");
        assert!(packs > 8 && written > 5, "{packs} {written}");
    }
}

/// What is told has been flushed to the disk: every file before it takes its name, and the folder after that.
#[test]
fn a_card_and_a_pack_are_flushed_before_they_take_their_names_and_their_folder_before_it_is_told() {
    if !may_trace() {
        return;
    }
    let home = Home::new();
    let new = home.path().join("in/sample");
    pack(&new, "1");
    let install = format!("pack install {}", new.display());
    let add = "script add --set class=price --set title='Own first' --set say='First line.'";
    for (typed, name) in [(install.as_str(), "/packs/sample"), (add, "/packs/mine/mine.en.toml")] {
        let trace = home.path().join("trace");
        let done = traced(&home, &format!("-y -o {} -e trace=write,fsync,/rename", trace.display()), typed);
        assert_eq!(done.code, 0, "{}", done.err);
        let trace = fs::read_to_string(&trace).unwrap();
        let lines: Vec<&str> = trace.lines().collect();
        let named = lines.iter().rposition(|line| line.contains("rename") && line.contains(&format!("{name}\"")));
        let named = named.unwrap_or_else(|| panic!("{name} never got its name:\n{trace}"));
        let told = lines.iter().position(|line| line.contains("write(1<")).unwrap_or(lines.len());
        let flushed = |from: usize, to: usize, what: &str| {
            lines[from..to].iter().any(|line| line.contains("fsync(") && line.contains(what) && line.ends_with("= 0"))
        };
        assert!(flushed(0, named, ".toml>") || flushed(0, named, ".writing-"), "{name} was not flushed:\n{trace}");
        assert!(flushed(named, told, "packs"), "the folder was not flushed before it was told:\n{trace}");
    }
}
