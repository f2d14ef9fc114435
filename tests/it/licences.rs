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
    /// Code of it is in the program; what only writes or compiles code leaves none there.
    handed_on: bool,
}

impl Package {
    fn name(&self) -> &str {
        self.about["name"].as_str().unwrap()
    }

    fn licence(&self) -> &str {
        self.about["license"].as_str().unwrap_or("none")
    }
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
    let root = known["resolve"]["root"].as_str().unwrap();
    // Those that are reached from the program over steps that lead on.
    let reached = |leads_on: &dyn Fn(&Value) -> bool| {
        let (mut reached, mut open) = (BTreeSet::new(), vec![root.to_owned()]);
        while let Some(next) = open.pop() {
            let needs = node(&next)["deps"].as_array().unwrap().iter();
            if reached.insert(next.clone()) {
                let needs = needs.filter(|needed| leads_on(needed));
                open.extend(needs.map(|needed| needed["pkg"].as_str().unwrap().to_owned()));
            }
        }
        reached
    };
    let kinds = |needed: &Value| -> Vec<Value> {
        needed["dep_kinds"].as_array().unwrap().iter().map(|kind| kind["kind"].clone()).collect()
    };
    let built_in = reached(&|needed| kinds(needed).iter().any(|kind| kind != "dev"));
    let packages = known["packages"].as_array().unwrap();
    let writes_code = |id: &Value| {
        let package = packages.iter().find(|package| package["id"] == *id).unwrap();
        package["targets"].as_array().unwrap().iter().any(|target| target["kind"][0] == "proc-macro")
    };
    let handed_on = reached(&|needed| kinds(needed).iter().any(Value::is_null) && !writes_code(&needed["pkg"]));
    let needed: BTreeSet<String> = nodes.iter().map(id).collect();
    let needed = packages.iter().filter(|package| needed.contains(package["id"].as_str().unwrap()));
    needed
        .map(|about| {
            let among = |some: &BTreeSet<String>| some.contains(about["id"].as_str().unwrap());
            Package { about: about.clone(), built_in: among(&built_in), handed_on: among(&handed_on) }
        })
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
    for package in &packages {
        let name = package.name();
        // Our own has no source.
        let foreign = package.about["source"].as_str();
        if foreign.is_some_and(|source| source != REGISTRY) || (foreign.is_none() && name != "cornerman") {
            wrong.push(format!("{name} comes from {foreign:?}"));
        }
        if banned.contains(name) {
            wrong.push(format!("{name} is not wanted"));
        }
        let licence = package.licence();
        let special = excepted.iter().find(|(of, _)| *of == name).map(|(_, more)| more);
        let mine: BTreeSet<&str> = allowed.iter().chain(special.into_iter().flatten()).copied().collect();
        if package.built_in && !allows(licence, &mine) {
            wrong.push(format!("{name}: {licence}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Licences whose text beside the source is enough. Another wants to be named where the program is handed on.
const QUIET: [&str; 4] = ["Apache-2.0", "MIT", "Unlicense", "Zlib"];

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn the_notice_names_each_library_that_asks_for_it_with_its_licence_and_no_other() {
    let notice = include_str!("../../NOTICE");
    let (_, rest) = notice.split_once("Libraries that ask to be named\n").unwrap();
    let (_, rest) = rest.split_once("\n\n").unwrap();
    let (listed, _) = rest.split_once("\n\n").unwrap();
    let entries = listed.lines().filter(|line| !line.starts_with(' '));
    let named: BTreeSet<(&str, &str)> = entries.map(|line| line.split_once(": ").unwrap()).collect();
    let quiet = BTreeSet::from(QUIET);
    let packages = packages();
    let asks = packages.iter().filter(|package| package.handed_on && !allows(package.licence(), &quiet));
    let asking: BTreeSet<(&str, &str)> = asks.map(|package| (package.name(), package.licence())).collect();
    assert_eq!(named, asking);
}

/// The texts are those that lie beside the sources; of one that says it may be linked, the address is enough.
#[test]
fn the_notice_holds_the_texts_that_have_to_be_handed_on() {
    let notice = words(include_str!("../../NOTICE"));
    let packages = packages();
    for (name, file) in
        [("encoding_rs", "LICENSE-WHATWG"), ("sha1_smol", "LICENSE"), ("unicode-normalization", "LICENSE-UNICODE")]
    {
        let package = packages.iter().find(|package| package.name() == name).unwrap();
        let beside = std::path::Path::new(package.about["manifest_path"].as_str().unwrap()).with_file_name(file);
        let text = std::fs::read_to_string(&beside).unwrap();
        // The rule between the two licences of one file is not kept.
        for text in text.split("-----") {
            let text = words(text);
            assert!(notice.windows(text.len()).any(|part| part == text), "{}", beside.display());
        }
    }
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
