//! What people copy: the pack in `examples`, the objection in the README, and the pictures that it shows.

use cornerman::content::{self, PackSource};
use cornerman::locale::Language;
use std::fs;
use std::path::{Path, PathBuf};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn readme() -> String {
    fs::read_to_string(here("README.md")).unwrap()
}

#[test]
fn the_pack_to_copy_has_nothing_wrong_in_any_language() {
    let (core, _) = content::load("en", None);
    let (source, mut problems) = PackSource::read(&here("examples/house-pack"));
    problems.extend(content::check(&source.unwrap(), &core));
    assert_eq!(problems, []);
}

#[test]
fn the_pack_to_copy_is_laid_over_the_built_in_one() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("house-pack");
    fs::create_dir(&copy).unwrap();
    for file in fs::read_dir(here("examples/house-pack")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.join(file.file_name())).unwrap();
    }
    for (language, title) in [
        (Language::En, "Your minimum order is too high"),
        (Language::ZhHans, "起订量太高"),
        (Language::ZhHant, "起订量太高"),
    ] {
        let (core, _) = content::load(language.name(), None);
        let (book, problems) = content::load(language.name(), Some(folder.path()));
        assert_eq!(problems, []);
        assert_eq!(book.objections.get("house-minimum-order").unwrap().title.as_str(), title);
        assert_eq!((book.objections.len(), book.items.len()), (core.objections.len() + 2, core.items.len() + 3));
    }
}

#[test]
fn the_objection_in_the_readme_stands_in_the_pack_to_copy() {
    let readme = readme();
    let (_, rest) = readme.split_once("```toml\n").expect("the README shows an objection");
    let (shown, _) = rest.split_once("```").unwrap();
    assert!(shown.starts_with("[[objection]]") && shown.contains("[[objection.meaning]]"), "{shown}");
    assert!(fs::read_to_string(here("examples/house-pack/objections.en.toml")).unwrap().contains(shown), "{shown}");
}

#[test]
fn the_readme_shows_every_picture_and_names_every_example() {
    let readme = readme();
    let pictures = fs::read_dir(here("assets/pictures")).unwrap().map(|file| file.unwrap().file_name());
    let programs = fs::read_dir(here("examples")).unwrap().map(|file| file.unwrap().file_name());
    let pictures = pictures.map(|name| format!("](assets/pictures/{})", name.to_string_lossy()));
    let programs = programs.filter(|name| name.to_string_lossy().ends_with(".rs"));
    let programs = programs.map(|name| format!("](examples/{})", name.to_string_lossy()));
    for link in pictures.chain(programs) {
        assert!(readme.contains(&link), "{link} is missing in the README");
    }
    // And what it shows is there.
    for link in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(link.starts_with("http") || here(link).exists(), "{link} leads nowhere");
    }
}
