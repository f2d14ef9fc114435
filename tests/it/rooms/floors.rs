//! The floors of `app`: which file stands on which. Read from every path that a file names, followed to the file that
//! defines what is named: a re-export neither hides a way nor makes one.

use super::super::source;
use super::mentions::{self, Mention};
use super::no_breach;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

/// From the ground up. A file names what stands on its own floor or below, never what stands above.
const FLOORS: &[(&str, &[&str])] = &[
    (
        "words",
        &[
            "action", "clock", "desk", "doc", "export", "geometry", "import", "key", "keymap", "line", "list", "msg",
            "rhythm", "screen", "segment", "training", "walk",
        ],
    ),
    ("state", &["model"]),
    ("screens", &["forms", "offers", "panes", "popup"]),
    ("deeds", &["act", "off"]),
    ("answers", &["again", "answers", "draft"]),
    ("hearing", &["ahead", "bars", "digits", "mouse", "press", "reply", "update", "wake"]),
];

/// Files by the path of their module, and what they name of each other: the line of the first time, and the path.
#[derive(Default)]
struct Graph {
    files: BTreeMap<Vec<String>, String>,
    edges: BTreeMap<Vec<String>, BTreeMap<Vec<String>, (usize, String)>>,
}

impl Graph {
    /// From the files of a room: each by its path below `src/`, with its text.
    fn of<'f>(room: &str, all: impl Iterator<Item = (&'f str, &'f str)>) -> Self {
        let texts: Vec<(&str, &str)> = all.filter(|(path, _)| source::within(path, room)).collect();
        let files = texts.iter().map(|(path, _)| (module(path), (*path).to_owned())).collect();
        let read: Vec<_> = texts.iter().map(|(path, text)| (module(path), mentions::all(path, text))).collect();
        let mut graph = Self { files, edges: BTreeMap::new() };
        let names: BTreeMap<_, _> = read.iter().map(|(here, said)| (here, graph.names(here, said))).collect();
        let mut elsewhere = HashMap::new();
        for (here, said) in &read {
            for mention in said.iter().filter(|mention| mention.is_use && mention.is_public) {
                let from = [here.clone(), vec![mention.name.clone()]].concat();
                elsewhere.extend(graph.resolved(&names[here], &mention.path).map(|to| (from, to)));
            }
        }
        // The first file of the room only says which files there are.
        for (here, said) in read.iter().filter(|(here, _)| here.len() > 1) {
            let mut named = BTreeMap::new();
            for mention in said {
                let Some(target) = graph.resolved(&names[here], &mention.path) else { continue };
                // `use` of a whole file brings in its name; what is named by it comes further down.
                if mention.is_use && graph.files.contains_key(&target) {
                    continue;
                }
                let (file, rest) = graph.home(&elsewhere, target);
                if file.len() > 1 && !rest.is_empty() && file != *here {
                    named.entry(file).or_insert((mention.line, mention.path.join("::")));
                }
            }
            graph.edges.insert(here.clone(), named);
        }
        graph
    }

    /// What the names of a file stand for: its children, and what `use` brings in.
    fn names(&self, here: &[String], said: &[Mention]) -> HashMap<String, Vec<String>> {
        let children = self.files.keys().filter(|file| file.len() == here.len() + 1 && file.starts_with(here));
        let mut names: HashMap<String, Vec<String>> =
            children.map(|child| (child[here.len()].clone(), child.clone())).collect();
        // Those that begin with a name of the file wait until that is known.
        for whole in [true, false] {
            for mention in said.iter().filter(|said| said.is_use && (said.path[0] == "crate") == whole) {
                if let Some(target) = self.resolved(&names, &mention.path) {
                    names.insert(mention.name.clone(), target);
                }
            }
        }
        names
    }

    /// A path from the root of the crate, where it leads into the room.
    fn resolved(&self, names: &HashMap<String, Vec<String>>, path: &[String]) -> Option<Vec<String>> {
        let mut full = match path {
            [root, rest @ ..] if root == "crate" => rest.to_vec(),
            [name, rest @ ..] if !rest.is_empty() => [names.get(name)?.clone(), rest.to_vec()].concat(),
            _ => return None,
        };
        if full.last().is_some_and(|last| last == "self") {
            full.pop();
        }
        self.files.contains_key(full.get(..1)?).then_some(full)
    }

    /// The file that defines what a path names, and the path within it.
    fn home(&self, elsewhere: &HashMap<Vec<String>, Vec<String>>, path: Vec<String>) -> (Vec<String>, Vec<String>) {
        let mut path = path;
        // A re-export may lead to another one.
        for _ in 0..8 {
            let within = (1..=path.len()).rev().find(|at| self.files.contains_key(&path[..*at])).unwrap_or(1);
            match path.get(..=within).and_then(|name| elsewhere.get(name)) {
                Some(to) => path = [to.clone(), path[within + 1..].to_vec()].concat(),
                None => return (path[..within].to_vec(), path[within..].to_vec()),
            }
        }
        (path, Vec::new())
    }

    /// Everything that can be reached from a file, itself only where it stands in a circle.
    fn reach(&self, from: &[String], counts: &impl Fn(&[String], &[String]) -> bool) -> BTreeSet<Vec<String>> {
        let mut found = BTreeSet::new();
        let mut open = vec![from.to_vec()];
        while let Some(file) = open.pop() {
            for to in self.edges.get(&file).into_iter().flat_map(BTreeMap::keys).filter(|to| counts(&file, to)) {
                if found.insert(to.clone()) {
                    open.push(to.clone());
                }
            }
        }
        found
    }

    /// The circles that are left when only some of the ways count.
    fn circles(&self, counts: impl Fn(&[String], &[String]) -> bool) -> BTreeSet<BTreeSet<Vec<String>>> {
        let reach: BTreeMap<_, _> = self.files.keys().map(|file| (file, self.reach(file, &counts))).collect();
        let circle = |file: &Vec<String>| {
            let mut all: BTreeSet<_> = reach[file].iter().filter(|to| reach[*to].contains(file)).cloned().collect();
            all.insert(file.clone());
            all
        };
        reach.keys().map(|file| circle(file)).filter(|circle| circle.len() > 1).collect()
    }

    /// Where a file names another, as `file:line: path`.
    fn says(&self, from: &[String], to: &[String]) -> String {
        let (line, path) = &self.edges[from][to];
        format!("src/{}:{line}: {path}", self.files[from])
    }

    /// The ways within a circle.
    fn told(&self, circle: &BTreeSet<Vec<String>>) -> String {
        let ways = circle.iter().flat_map(|from| {
            let to = self.edges.get(from).into_iter().flat_map(BTreeMap::keys).filter(|to| circle.contains(*to));
            to.map(move |to| self.says(from, to))
        });
        ways.collect::<Vec<_>>().join("\n    ")
    }
}

fn module(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

fn is_child(file: &[String], of: &[String]) -> bool {
    file.len() == of.len() + 1 && file.starts_with(of)
}

/// Circles that are more than a file and its own children, and those that are left among them when the children's looks up
/// to their parent are not counted.
fn circles(graph: &Graph) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for circle in graph.circles(|_, _| true) {
        let family = circle.iter().any(|top| circle.iter().all(|file| file == top || is_child(file, top)));
        if !family {
            found.push(format!("a circle of {} files:\n    {}", circle.len(), graph.told(&circle)));
        }
    }
    for circle in graph.circles(|from, to| !is_child(from, to)) {
        found.push(format!("a circle without any look up to a parent:\n    {}", graph.told(&circle)));
    }
    found
}

fn floor(file: &[String]) -> Option<usize> {
    FLOORS.iter().position(|(_, files)| file.get(1).is_some_and(|name| files.contains(&name.as_str())))
}

/// What a file names that stands on a floor above it.
fn climbs(graph: &Graph) -> Vec<String> {
    let ways = graph.edges.iter().flat_map(|(from, all)| all.keys().map(move |to| (from, to)));
    let up = ways.filter(|(from, to)| floor(from) < floor(to));
    up.map(|(from, to)| graph.says(from, to)).collect()
}

/// Read once for all tests.
static APP: LazyLock<Graph> = LazyLock::new(|| {
    let files = source::files();
    Graph::of("app", files.iter().map(|file| (file.path.as_str(), file.text.as_str())))
});

#[test]
fn no_files_of_the_app_stand_in_a_circle_but_a_parent_and_its_own_children() {
    no_breach(&circles(&APP));
}

#[test]
fn every_file_of_the_app_stands_on_a_floor_and_names_nothing_above_it() {
    let graph = &*APP;
    let homeless = graph.files.keys().filter(|file| file.len() > 1 && floor(file).is_none());
    let homeless = homeless.map(|file| format!("src/{}:1: stands on no floor", graph.files[file]));
    no_breach(&homeless.chain(climbs(graph)).collect::<Vec<_>>());
}

#[test]
fn the_front_page_of_the_app_names_every_floor() {
    let files = source::files();
    let front = files.iter().find(|file| file.path == "app/mod.rs").unwrap();
    let missing: Vec<String> = FLOORS
        .iter()
        .flat_map(|(floor, files)| files.iter().map(move |file| (floor, file)))
        .filter(|(floor, file)| {
            let said = front.text.lines().take_while(|line| line.starts_with("//!"));
            !said
                .skip_while(|line| !line.contains(&format!("**{floor}**")))
                .any(|line| line.contains(&format!("`{file}`")))
        })
        .map(|(floor, file)| format!("src/app/mod.rs:1: does not say that {file} stands on the floor of {floor}"))
        .collect();
    no_breach(&missing);
}

#[test]
fn the_check_finds_circles_and_climbing() {
    let of = |files: &[(&'static str, &'static str)]| {
        Graph::of("app", [("app/mod.rs", "")].into_iter().chain(files.iter().copied()))
    };
    // By a name brought in, and by one that another file hands on.
    let hidden = of(&[
        ("app/model.rs", "use super::panes; fn f() { panes::call::ring(); }"),
        ("app/panes/mod.rs", "pub mod call; pub mod talk; pub use talk::Talk;"),
        ("app/panes/call.rs", "use crate::app::model::Model;"),
        ("app/panes/talk.rs", "use super::call::ring; struct Talk;"),
        ("app/walk.rs", "use crate::app::panes::Talk;"),
    ]);
    let found = circles(&hidden);
    assert!(
        found[0].contains("a circle of 2 files") && found[0].contains("src/app/model.rs:1: panes::call::ring"),
        "{found:?}"
    );
    let climbing = climbs(&hidden);
    assert_eq!(climbing.len(), 2, "{climbing:?}");
    assert!(climbing.iter().any(|way| way.starts_with("src/app/walk.rs:1: crate::app::panes::Talk")), "{climbing:?}");
    // A parent and its child, and two children below their parent.
    let family = of(&[
        ("app/panes/call.rs", "mod told; mod step; fn f() { told::g(); step::h(); }"),
        ("app/panes/call/told.rs", "use super::f;"),
        ("app/panes/call/step.rs", "use super::f; use super::told::g;"),
    ]);
    no_breach(&circles(&family));
    // The same children, where they know each other.
    let cousins = of(&[
        ("app/panes/call.rs", "mod told; mod step; fn f() { told::g(); }"),
        ("app/panes/call/told.rs", "fn g() { super::step::h(); }"),
        ("app/panes/call/step.rs", "fn h() { super::told::g(); }"),
    ]);
    assert_eq!(circles(&cousins).len(), 2);
    // Through a parent, round by somebody else.
    let round = of(&[
        ("app/panes/call.rs", "mod told; fn f() {} fn e() { told::g(); }"),
        ("app/panes/call/told.rs", "fn g() { crate::app::forms::h(); }"),
        ("app/forms.rs", "use crate::app::panes::call; fn h() { vec![call::f()]; }"),
    ]);
    assert!(circles(&round)[0].contains("a circle of 3 files"), "{:?}", circles(&round));
}
