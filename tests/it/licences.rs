//! What is built in may be: its licences, where it comes from, and what is not wanted, by the list that `cargo deny` reads
//! too. Looked at offline, for the system on which the tests run; `cargo deny` looks at all systems.

use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn cargo(args: &[&str]) -> String {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let out = Command::new(program).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// A package that this system needs, and whether the program is built with it: some are for the tests alone.
struct Package {
    about: Value,
    built_in: bool,
}

/// The packages of the lock file that this system needs.
fn packages() -> Vec<Package> {
    let about = cargo(&["-vV"]);
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let said = cargo(&["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host]);
    let known: Value = serde_json::from_str(&said).unwrap();
    let nodes = known["resolve"]["nodes"].as_array().unwrap();
    let id = |node: &Value| node["id"].as_str().unwrap().to_owned();
    let node = |wanted: &str| nodes.iter().find(|node| node["id"] == wanted).unwrap();
    let (mut built_in, mut open) = (BTreeSet::new(), vec![known["resolve"]["root"].as_str().unwrap().to_owned()]);
    while let Some(next) = open.pop() {
        let needs = node(&next)["deps"].as_array().unwrap().iter();
        let for_more_than_tests = |needed: &&Value| {
            needed["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].as_str() != Some("dev"))
        };
        if built_in.insert(next.clone()) {
            open.extend(needs.filter(for_more_than_tests).map(|needed| needed["pkg"].as_str().unwrap().to_owned()));
        }
    }
    let needed: BTreeSet<String> = nodes.iter().map(id).collect();
    let packages = known["packages"].as_array().unwrap().iter();
    let needed = packages.filter(|package| needed.contains(package["id"].as_str().unwrap()));
    needed
        .map(|about| Package { about: about.clone(), built_in: built_in.contains(about["id"].as_str().unwrap()) })
        .collect()
}

fn rules() -> toml::Table {
    include_str!("../../.cargo/deny.toml").parse().unwrap()
}

fn texts<'t>(table: &'t toml::Value, key: &str) -> BTreeSet<&'t str> {
    table[key].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

/// Whether one may use what stands under this licence with these alone. An old way to write OR is a stroke.
fn allows(expression: &str, allowed: &BTreeSet<&str>) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (granted, rest) = any(&words, allowed);
    granted && rest.is_empty()
}

fn any<'w>(words: &'w [&'w str], allowed: &BTreeSet<&str>) -> (bool, &'w [&'w str]) {
    let (mut granted, mut rest) = all(words, allowed);
    while let ["OR", more @ ..] = rest {
        let (other, left) = all(more, allowed);
        (granted, rest) = (granted || other, left);
    }
    (granted, rest)
}

fn all<'w>(words: &'w [&'w str], allowed: &BTreeSet<&str>) -> (bool, &'w [&'w str]) {
    let (mut granted, mut rest) = one(words, allowed);
    while let ["AND", more @ ..] = rest {
        let (other, left) = one(more, allowed);
        (granted, rest) = (granted && other, left);
    }
    (granted, rest)
}

fn one<'w>(words: &'w [&'w str], allowed: &BTreeSet<&str>) -> (bool, &'w [&'w str]) {
    match words {
        ["(", inner @ ..] => match any(inner, allowed) {
            (granted, [")", rest @ ..]) => (granted, rest),
            (_, rest) => (false, rest),
        },
        // An exception takes nothing away.
        [licence, "WITH", _, rest @ ..] | [licence, rest @ ..] => (allowed.contains(licence), rest),
        [] => (false, words),
    }
}

#[test]
fn everything_that_is_built_in_has_a_licence_that_allows_it_and_comes_from_the_registry() {
    let rules = rules();
    let allowed = texts(&rules["licenses"], "allow");
    let excepted: Vec<(&str, BTreeSet<&str>)> = rules["licenses"]["exceptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|exception| (exception["crate"].as_str().unwrap(), texts(exception, "allow")))
        .collect();
    let banned: BTreeSet<&str> =
        rules["bans"]["deny"].as_array().unwrap().iter().map(|one| one["crate"].as_str().unwrap()).collect();
    let packages = packages();
    assert!(packages.iter().filter(|package| package.built_in).count() > 50, "{}", packages.len());
    let mut wrong = Vec::new();
    for Package { about: package, built_in } in &packages {
        let name = package["name"].as_str().unwrap();
        // Our own has no source.
        let foreign = package["source"].as_str();
        if foreign.is_some_and(|source| source != REGISTRY) || (foreign.is_none() && name != "cornerman") {
            wrong.push(format!("{name} comes from {foreign:?}"));
        }
        if banned.contains(name) {
            wrong.push(format!("{name} is not wanted"));
        }
        let licence = package["license"].as_str().unwrap_or("none");
        let special = excepted.iter().find(|(of, _)| *of == name).map(|(_, more)| more);
        let mine: BTreeSet<&str> = allowed.iter().chain(special.into_iter().flatten()).copied().collect();
        if *built_in && !allows(licence, &mine) {
            wrong.push(format!("{name}: {licence}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_check_reads_licences_as_they_are_meant() {
    let allowed = BTreeSet::from(["MIT", "Unicode-3.0"]);
    for (expression, may) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("Apache-2.0 OR MIT", true),
        ("Apache-2.0/MIT", true),
        ("Apache-2.0 AND MIT", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(GPL-2.0 OR Apache-2.0) AND Unicode-3.0", false),
        ("MIT WITH LLVM-exception", true),
        ("MIT GPL-3.0", false),
        ("none", false),
    ] {
        assert_eq!(allows(expression, &allowed), may, "{expression}");
    }
}
