//! Files of a room stand on one another in one direction: none leads back to itself through others. A module and its own
//! children may know each other, for they are parts of it; but the children among themselves, and the family with others,
//! may not.
//!
//! The same for the parts of a room, which are its files and folders: the nouns of the domain, the verbs of the usecases.
//!
//! An arrow goes to the file in which a name is written, through whatever re-exports: a circle cannot be hidden by one.
//! Not seen: a method that another file adds to a type, which is called without naming that file.

use super::super::source::{self, File};
use super::mentions::{self, Outline};
use super::no_breach;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Rooms whose files are not looked at yet.
const FILES_LEFT_OUT: &[&str] = &[];
/// Rooms whose parts are not: screens, boxes and forms of `app` open one another, and which of its parts stand on which is
/// said by its floors.
const PARTS_LEFT_OUT: &[&str] = &["app"];

/// Circles that stand, and why each may. One that has gone, or that has fewer files, must leave the table.
const KNOWN: &[Knot] = &[];

struct Knot {
    files: &'static [&'static str],
    why: &'static str,
}

/// The files and what each takes from which other: the names, in order.
pub type Arrows<'a> = BTreeMap<&'a str, BTreeMap<&'a str, BTreeSet<String>>>;

/// The program as a tree of modules.
struct House<'a> {
    /// From the module (`domain::day`) to its file.
    modules: HashMap<String, &'a str>,
    outlines: HashMap<&'a str, Outline>,
    /// Macros stand at the root of the crate, wherever they are written.
    macros: HashMap<String, &'a str>,
}

impl<'a> House<'a> {
    fn of(files: &'a [File]) -> Self {
        let of_library = || files.iter().filter(|file| file.path != "main.rs");
        let modules = of_library().map(|file| (mentions::module(&file.path).join("::"), &*file.path)).collect();
        let outlines: HashMap<_, _> =
            of_library().map(|file| (&*file.path, mentions::outline(&file.path, &file.text))).collect();
        let macros =
            of_library().flat_map(|file| exported_macros(&file.text).map(|name| (name, &*file.path))).collect();
        Self { modules, outlines, macros }
    }

    /// Where a name is written; none for a bare module, from which nothing is taken yet, and for what is not ours.
    fn written_in(&self, path: &[String], steps: usize) -> Option<&'a str> {
        let (root, rest) = path.split_first()?;
        if root != "crate" || steps == 0 {
            return None;
        }
        let mut module = String::new();
        let mut rest = rest.iter().map(|name| name.trim_end_matches('!')).peekable();
        while let Some(name) = rest.peek().copied() {
            let below = if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") };
            if !self.modules.contains_key(&below) {
                break;
            }
            // `training::deal` may be the module or the function of that name.
            let is_last = rest.clone().count() == 1;
            if is_last && !module.is_empty() && self.item(&module, name).is_some() {
                break;
            }
            module = below;
            rest.next();
        }
        let name = rest.next()?;
        if module.is_empty() {
            return self.macros.get(name).copied();
        }
        let file = *self.modules.get(&module)?;
        match self.item(&module, name)? {
            Item::Written => Some(file),
            Item::Brought(from) => {
                let whole: Vec<String> = from.iter().cloned().chain(rest.map(str::to_owned)).collect();
                if from.first().is_some_and(|root| root == "crate") {
                    self.written_in(&whole, steps - 1)
                } else {
                    Some(file)
                }
            }
        }
    }

    /// What a module calls by that name. What nobody declares was made by a macro there; `*` is everything in it.
    fn item(&self, module: &str, name: &str) -> Option<Item<'_>> {
        let outline = self.outlines.get(*self.modules.get(module)?)?;
        match outline.brought.get(name) {
            _ if outline.declared.contains(name) => Some(Item::Written),
            Some(from) => Some(Item::Brought(from)),
            None if self.modules.contains_key(&format!("{module}::{name}")) => None,
            None => Some(Item::Written),
        }
    }
}

enum Item<'a> {
    Written,
    Brought(&'a [String]),
}

fn exported_macros(text: &str) -> impl Iterator<Item = String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_exported = |pair: &&[&str]| pair[0] == "#[macro_export]";
    let named = |pair: &[&str]| Some(pair[1].strip_prefix("macro_rules! ")?.trim_end_matches(" {").to_owned());
    lines.windows(2).filter(is_exported).filter_map(named).collect::<Vec<_>>().into_iter()
}

pub fn arrows(files: &[File]) -> Arrows<'_> {
    const MOST_STEPS: usize = 8;
    let house = House::of(files);
    let mut found: Arrows = BTreeMap::new();
    for file in files.iter().filter(|file| file.path != "main.rs") {
        let own: Vec<String> = std::iter::once("crate".to_owned()).chain(mentions::module(&file.path)).collect();
        for mention in &house.outlines[&*file.path].mentions {
            // A module that shows what its children hold takes nothing from them by that.
            if mention.is_use && mention.is_public && mention.path.starts_with(&own) {
                continue;
            }
            // `use a::b::{self, c}` names `b`.
            let path: Vec<String> = mention.path.iter().filter(|part| *part != "self").cloned().collect();
            if let Some(to) = house.written_in(&path, MOST_STEPS).filter(|to| *to != file.path) {
                found.entry(&file.path).or_default().entry(to).or_default().insert(path[path.len() - 1].clone());
            }
        }
    }
    found
}

/// All files that can be reached from one.
fn reached<'a>(from: &'a str, arrows: &Arrows<'a>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        let fresh = arrows.get(file).into_iter().flat_map(BTreeMap::keys).filter(|to| found.insert(**to));
        next.extend(fresh.collect::<Vec<_>>());
    }
    found
}

/// Without the files that lead to no circle: those that take from nobody, and from there up.
fn leading_on<'a>(arrows: &Arrows<'a>) -> Arrows<'a> {
    let mut left = arrows.clone();
    loop {
        let files: BTreeSet<&str> = left.keys().copied().collect();
        for to in left.values_mut() {
            to.retain(|file, _| files.contains(file));
        }
        left.retain(|_, to| !to.is_empty());
        if left.len() == files.len() {
            return left;
        }
    }
}

/// The groups of files of which each leads to each, but for the families.
fn circles<'a>(arrows: &Arrows<'a>) -> Vec<BTreeSet<&'a str>> {
    groups(arrows).into_iter().flat_map(|group| within_family(group, arrows)).collect()
}

fn groups<'a>(arrows: &Arrows<'a>) -> Vec<BTreeSet<&'a str>> {
    let arrows = &leading_on(arrows);
    let reach: BTreeMap<&str, BTreeSet<&str>> = arrows.keys().map(|file| (*file, reached(file, arrows))).collect();
    let leads = |from: &str, to: &str| reach.get(from).is_some_and(|reached| reached.contains(to));
    let mut groups: Vec<BTreeSet<&str>> = Vec::new();
    for file in reach.keys().filter(|file| leads(file, file)) {
        if !groups.iter().any(|group| group.contains(file)) {
            groups.push(reach[file].iter().copied().filter(|other| leads(other, file)).collect());
        }
    }
    groups
}

/// What remains of a group where a module and all that stands below it are by themselves, and its children may take from it.
/// A group without such a head is a circle as it is.
fn within_family<'a>(group: BTreeSet<&'a str>, arrows: &Arrows<'a>) -> Vec<BTreeSet<&'a str>> {
    let is_above = |head: &str, other: &str| {
        let (head, other) = (mentions::module(head), mentions::module(other));
        head.len() < other.len() && other.starts_with(&head)
    };
    let is_head = |head: &&&str| group.iter().all(|other| other == *head || is_above(head, other));
    let Some(head) = group.iter().find(is_head).copied() else { return vec![group] };
    let generation = mentions::module(head).len() + 1;
    let mut forgiven = 0;
    let mut inside: Arrows = BTreeMap::new();
    for from in &group {
        let is_child = mentions::module(from).len() == generation;
        for (to, names) in arrows[from].iter().filter(|(to, _)| group.contains(**to)) {
            if is_child && *to == head {
                forgiven += 1;
            } else {
                inside.entry(from).or_default().insert(to, names.clone());
            }
        }
    }
    if forgiven == 0 { vec![group] } else { circles(&inside) }
}

/// The part of a room that a file belongs to: `domain/rhythm` is the file of that name and all below it. The first file of
/// a room is its door, and no part of it.
fn part(file: &str) -> Option<&str> {
    let (room, rest) = file.split_once('/')?;
    let name = rest.split_once('/').map_or_else(|| rest.trim_end_matches(".rs"), |(folder, _)| folder);
    (rest != "mod.rs").then(|| &file[..=room.len() + name.len()])
}

/// What the parts of each room take from one another.
fn among_parts<'a>(arrows: &Arrows<'a>) -> Arrows<'a> {
    let mut found: Arrows = BTreeMap::new();
    for (from, to, names) in arrows.iter().flat_map(|(from, all)| all.iter().map(move |(to, names)| (from, to, names)))
    {
        if let (Some(from), Some(to)) = (part(from), part(to))
            && from != to
        {
            found.entry(from).or_default().entry(to).or_default().extend(names.iter().cloned());
        }
    }
    found
}

fn told(circle: &BTreeSet<&str>, arrows: &Arrows) -> String {
    let of = |from: &str| {
        let inside = arrows[from].iter().filter(|(to, _)| circle.contains(**to));
        let lines = inside.map(|(to, names)| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("    {from} takes from {to}: {}", names.join(", "))
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let lines: Vec<String> = circle.iter().map(|from| of(from)).collect();
    format!("a circle of {} files\n{}", circle.len(), lines.join("\n"))
}

#[test]
fn files_stand_on_one_another_in_one_direction() {
    let files = source::files();
    let mut arrows = arrows(&files);
    arrows.retain(|file, _| !FILES_LEFT_OUT.iter().any(|room| source::within(file, room)));
    let circles = circles(&arrows);
    let is_known =
        |circle: &BTreeSet<&str>| KNOWN.iter().any(|knot| circle.iter().copied().eq(knot.files.iter().copied()));
    let fresh: Vec<String> =
        circles.iter().filter(|circle| !is_known(circle)).map(|circle| told(circle, &arrows)).collect();
    no_breach(&fresh);
    let is_there = |knot: &&Knot| circles.iter().any(|circle| circle.iter().copied().eq(knot.files.iter().copied()));
    let gone = KNOWN.iter().filter(|knot| !is_there(knot));
    no_breach(&gone.map(|knot| format!("{:?} ({}) is no circle any more", knot.files, knot.why)).collect::<Vec<_>>());
}

#[test]
fn the_parts_of_a_room_stand_on_one_another_in_one_direction() {
    let files = source::files();
    let mut arrows = among_parts(&arrows(&files));
    arrows.retain(|part, _| !PARTS_LEFT_OUT.iter().any(|room| source::within(part, room)));
    no_breach(&groups(&arrows).iter().map(|circle| told(circle, &arrows)).collect::<Vec<_>>());
}

#[test]
fn a_file_belongs_to_the_part_whose_name_or_folder_it_is() {
    let cases = [
        ("domain/card.rs", Some("domain/card")),
        ("domain/rhythm/mod.rs", Some("domain/rhythm")),
        ("domain/training/play/state.rs", Some("domain/training")),
        ("domain/mod.rs", None),
        ("lib.rs", None),
    ];
    for (file, expected) in cases {
        assert_eq!(part(file), expected, "{file}");
    }
}

#[test]
fn parts_may_not_quarrel_through_files_that_do_not() {
    let files = [
        ("lib.rs", "pub mod house;"),
        ("house/mod.rs", "pub mod door; pub mod key;"),
        ("house/door/mod.rs", "pub mod bolt; pub mod frame;"),
        ("house/door/bolt.rs", "use crate::house::key::Key;"),
        ("house/door/frame.rs", "pub struct Frame;"),
        ("house/key.rs", "use crate::house::door::frame::Frame; pub struct Key;"),
    ];
    assert!(circles_of(&files).is_empty());
    let files = small(&files);
    assert_eq!(groups(&among_parts(&arrows(&files))), [BTreeSet::from(["house/door", "house/key"])]);
}

fn small(files: &[(&str, &str)]) -> Vec<File> {
    files.iter().map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

/// The circles of a small program.
fn circles_of(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let files = small(files);
    let arrows = arrows(&files);
    circles(&arrows).iter().map(|circle| circle.iter().map(|file| (*file).to_owned()).collect()).collect()
}

const HOUSE: &[(&str, &str)] =
    &[("lib.rs", "pub mod house;"), ("house/mod.rs", "mod door; mod key; pub use door::Door;")];

#[test]
fn a_circle_is_seen_through_uses_paths_macros_and_what_a_module_shows() {
    let cases = [
        ("use super::key::Key; pub struct Door;", "use super::door::Door; pub struct Key;"),
        ("pub struct Door(super::key::Key);", "pub struct Key(crate::house::Door);"),
        ("use crate::house::key; fn f() { key::turn() } pub struct Door;", "pub fn turn() { super::Door; }"),
        ("fn f() { format!(\"{}\", super::key::KEY); }", "fn g() -> super::door::Made { }"),
        (
            "use super::key as k; fn f() { k::turn() } pub enum Door { Shut }",
            "use super::Door::Shut; fn turn() { Shut }",
        ),
    ];
    for (door, key) in cases {
        let files = [HOUSE, &[("house/door.rs", door), ("house/key.rs", key)]].concat();
        assert_eq!(circles_of(&files), [["house/door.rs", "house/key.rs"]], "{door}\n{key}");
    }
}

#[test]
fn a_module_and_its_children_are_no_circle_but_their_quarrels_are() {
    let house = |above: &'static str, door: &'static str, key: &'static str| {
        let (above, door, key) = (("house/mod.rs", above), ("house/door.rs", door), ("house/key.rs", key));
        circles_of(&[("lib.rs", "pub mod house; pub mod street;"), above, door, key, ("street.rs", STREET)])
    };
    const STREET: &str = "use crate::house::door; fn f() { door::open() } pub struct Street;";
    let above = "mod door; mod key; pub struct House; fn f() { door::open(); key::turn(); }";
    let uses = "use super::{House, key}; pub fn open() { key::turn() }";
    assert!(house(above, uses, "use super::House; pub fn turn() {}").is_empty());
    let quarrel = house(above, uses, "use super::{House, door}; pub fn turn() { door::open() }");
    assert_eq!(quarrel, [["house/door.rs", "house/key.rs"]]);
    let outside = house(above, "use crate::street::Street; pub fn open() {}", "pub fn turn() {}");
    assert_eq!(outside, [["house/door.rs", "street.rs"]]);
    // From the house by the street and the door back to the house.
    let through = "mod door; mod key; use crate::street::Street; pub struct House;";
    let through = house(through, "use super::House; pub fn open() {}", "");
    assert_eq!(through, [["house/door.rs", "house/mod.rs", "street.rs"]]);
    // A grandchild is no child: it asks its own parent.
    let far = circles_of(&[
        ("lib.rs", "pub mod house;"),
        ("house/mod.rs", "mod door; pub struct House; fn f() { door::bolt::slide(); }"),
        ("house/door/mod.rs", "pub mod bolt;"),
        ("house/door/bolt.rs", "use crate::house::House; pub fn slide() {}"),
    ]);
    assert_eq!(far, [["house/door/bolt.rs", "house/mod.rs"]]);
}

#[test]
fn showing_naming_a_module_and_tests_are_no_arrows() {
    let house = |door: &'static str, key: &'static str| {
        circles_of(&[HOUSE, &[("house/door.rs", door), ("house/key.rs", key)]].concat())
    };
    // `Door` is shown by the house, which the key names; the house itself takes nothing.
    assert!(house("pub struct Door;", "use super::Door; pub struct Key;").is_empty());
    assert!(house("use super::key; pub struct Door;", "use super::door::Door; pub struct Key;").is_empty());
    let tested = "pub struct Door; #[cfg(test)] mod tests { use crate::house::key::Key; }";
    assert!(house(tested, "use super::door::Door; pub struct Key;").is_empty());
}
