//! Packs from folders: what is refused before it is read, and that a bad one never stops the rest.

use super::*;
use crate::content::tests::MANIFEST;
use crate::content::{list, load};

fn pack(folder: &Path, id: &str, files: &[(&str, &[u8])]) {
    let pack = folder.join(id);
    fs::create_dir(&pack).unwrap();
    fs::write(pack.join("pack.toml"), MANIFEST.replace("sample", id)).unwrap();
    for (name, bytes) in files {
        fs::write(pack.join(name), bytes).unwrap();
    }
}

fn whats(problems: &[PackProblem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.pack.as_str(), problem.problem.what)).collect()
}

#[test]
fn later_packs_lie_over_earlier_ones_and_bad_ones_stop_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let class = |name: &str| format!("lang = \"en\"\n[[class]]\nid = \"own\"\nname = \"{name}\"\nhint = \"h\"\n");
    pack(folder.path(), "a-first", &[("a.en.toml", class("First").as_bytes())]);
    pack(folder.path(), "b-broken", &[("a.en.toml", b"lang = ")]);
    fs::create_dir(folder.path().join("c-empty")).unwrap();
    pack(folder.path(), "d-last", &[("a.en.toml", class("Last").as_bytes()), ("README.md", b"\xff")]);
    fs::write(folder.path().join("stray.txt"), "nothing of ours").unwrap();
    let (book, problems) = load("en", Some(folder.path()));
    assert_eq!(book.classes.get("own").unwrap().name.as_str(), "Last");
    assert_eq!(book.classes.pack_of("own").unwrap().as_str(), "d-last");
    assert_eq!(whats(&problems), [("b-broken", "pack-syntax"), ("c-empty", "pack-no-manifest")]);
    let (packs, _) = list(Some(folder.path()));
    let ids: Vec<_> = packs.iter().map(|pack| (pack.id.as_str(), pack.errors)).collect();
    assert_eq!(ids, [("core", 0), ("a-first", 0), ("b-broken", 1), ("d-last", 0)]);
    assert_eq!(packs[1].counts.iter().find(|(family, _)| *family == "class"), Some(&("class", 1)));
}

#[test]
fn two_packs_of_one_id_are_not_mixed() {
    let folder = tempfile::tempdir().unwrap();
    pack(folder.path(), "core", &[("a.en.toml", b"lang = \"en\"\n[[class]]\nid = \"own\"\nname = \"O\"\n")]);
    let (book, problems) = load("en", Some(folder.path()));
    assert_eq!(whats(&problems), [("core", "pack-same-id")]);
    assert!(book.classes.get("own").is_none());
}

#[test]
fn no_folder_is_no_problem() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(load("en", Some(&folder.path().join("nowhere"))).1, []);
}

#[test]
fn big_files_and_other_encodings_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let big = vec![b'#'; usize::try_from(MOST_BYTES).unwrap() + 1];
    let full = [&b"lang = \"en\"\n#"[..], &big[..usize::try_from(MOST_BYTES).unwrap() - 13]].concat();
    let marked = "\u{feff}lang = \"en\"\n".as_bytes();
    pack(
        folder.path(),
        "x",
        &[
            ("a.en.toml", &big),
            ("b.en.toml", b"lang = \"en\"\n# \xc4\xe3\n"),
            ("c.en.toml", &full),
            ("d.en.toml", marked),
        ],
    );
    let (source, problems) = PackSource::read(&folder.path().join("x"));
    assert_eq!(whats(&problems), [("x", "pack-too-big"), ("x", "pack-not-utf8")]);
    assert_eq!(problems[1].problem.place.line, Some(2));
    let names: Vec<_> = source.unwrap().files.iter().map(|file| file.name.to_string()).collect();
    assert_eq!(names, ["c.en.toml", "d.en.toml", "pack.toml"]);
}

#[cfg(unix)]
#[test]
fn links_sockets_and_folders_are_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret.toml");
    fs::write(&secret, "lang = \"en\"\n").unwrap();
    let packs = folder.path().join("packs");
    fs::create_dir(&packs).unwrap();
    pack(&packs, "x", &[]);
    std::os::unix::fs::symlink(&secret, packs.join("x/a.en.toml")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(packs.join("x/b.en.toml")).unwrap();
    fs::create_dir(packs.join("x/more")).unwrap();
    std::os::unix::fs::symlink(packs.join("x"), packs.join("y")).unwrap();
    let (sources, problems) = packs_in(&packs);
    assert_eq!(sources.len(), 1);
    assert_eq!(
        whats(&problems),
        [("x", "pack-link"), ("x", "pack-not-a-file"), ("x", "pack-sub-folder"), ("y", "pack-link")]
    );
    assert_eq!(sources[0].files.len(), 1);
}

#[test]
fn the_built_in_pack_has_every_file_of_its_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packs/core");
    let mut in_folder: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    in_folder.sort();
    let mut in_table: Vec<String> = PackSource::built_in().files.iter().map(|file| file.name.to_string()).collect();
    in_table.sort();
    assert_eq!(in_table, in_folder);
}
