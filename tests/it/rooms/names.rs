//! A thing has one name: whoever reads `panes::call::Call` in one file and `model::call::Call` in another must not have to
//! find out that they are the same. A module may show what a closed module below it holds; it does not show what stands in
//! the open elsewhere.
//!
//! And it has its methods near it: whoever reads the type finds them in its file, or below the module that shows it. What
//! an upper file makes of it is a function there, so that a call says where it leads.

use super::super::source::{self, File};
use super::mentions::{module, outline};
use super::no_breach;
use std::collections::{BTreeMap, HashMap};

/// Types whose methods stand by noun in the files of a room.
const BY_NOUN: &[(&str, &str)] = &[("store::change::Writer", "store")];

/// Where a name stands: the modules that lead to it, and itself.
type Path = Vec<String>;

/// A name that a module shows without declaring it.
struct Shown<'a> {
    at: Path,
    of: Path,
    file: &'a str,
    line: usize,
}

#[derive(Default)]
struct Names<'a> {
    shown: Vec<Shown<'a>>,
    /// Whether a module is named beyond the one it stands in.
    open: HashMap<Path, bool>,
}

impl<'a> Names<'a> {
    fn of(files: &'a [File]) -> Self {
        let mut names = Self::default();
        for file in files.iter().filter(|file| file.path != "main.rs") {
            let parsed: syn::File = syn::parse2(source::tokens(&file.text)).unwrap();
            names.read(file, &module(&file.path), &parsed.items);
        }
        names
    }

    fn read(&mut self, file: &'a File, here: &Path, items: &[syn::Item]) {
        let is_open = |visibility: &syn::Visibility| !matches!(visibility, syn::Visibility::Inherited);
        for item in items {
            match item {
                syn::Item::Mod(below) => {
                    let name = [&here[..], &[below.ident.to_string()]].concat();
                    self.open.insert(name.clone(), is_open(&below.vis));
                    self.read(file, &name, below.content.as_ref().map_or(&[], |(_, items)| items));
                }
                syn::Item::Use(line) if is_open(&line.vis) => self.show(file, here, &line.tree, &[]),
                _ => {}
            }
        }
    }

    fn show(&mut self, file: &'a File, here: &Path, tree: &syn::UseTree, before: &[String]) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        let (of, name) = match tree {
            syn::UseTree::Path(path) => return self.show(file, here, &path.tree, &with(&path.ident)),
            syn::UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.show(file, here, tree, before));
            }
            syn::UseTree::Glob(_) => return,
            syn::UseTree::Name(name) => (with(&name.ident), &name.ident),
            syn::UseTree::Rename(rename) => (with(&rename.ident), &rename.rename),
        };
        let at = [&here[..], &[name.to_string()]].concat();
        self.shown.push(Shown { at, of: whole(here, &of), file: &file.path, line: name.span().start().line });
    }

    /// The modules on the way to it are all open.
    fn is_open(&self, name: &Path) -> bool {
        (1..name.len()).all(|end| self.open.get(&name[..end]).is_none_or(|open| *open))
    }

    /// Where it is written, through whatever shows it. A crate from elsewhere may be called as the module that shows it.
    fn written(&self, name: &Path) -> Path {
        let mut at = name;
        let mut ways = self.shown.len();
        while let Some(shown) = self.shown.iter().find(|shown| shown.at == *at).filter(|_| ways > 0) {
            at = &shown.of;
            ways -= 1;
        }
        at.clone()
    }

    /// Things that are reached by more than one name.
    fn doubled(&self) -> Vec<String> {
        let mut names: BTreeMap<Path, Vec<(&Path, &Shown<'_>)>> = BTreeMap::new();
        for shown in self.shown.iter().filter(|shown| self.is_open(&shown.at)) {
            names.entry(self.written(&shown.of)).or_default().push((&shown.at, shown));
        }
        let told = |path: &Path| path.join("::");
        let mut breaches = Vec::new();
        for (written, names) in &names {
            let most = usize::from(!self.is_open(written));
            for (name, shown) in names.iter().skip(most) {
                let other = if most == 0 { written } else { names[0].0 };
                let (file, line) = (shown.file, shown.line);
                breaches.push(format!("src/{file}:{line}: {} is {} too", told(other), told(name)));
            }
        }
        breaches
    }
}

impl Names<'_> {
    /// The module under whose name it is known: its own, or where that is closed, the one that shows it or stands above.
    fn home(&self, written: &Path) -> Path {
        if let Some((_, room)) = BY_NOUN.iter().find(|(name, _)| written.join("::") == *name) {
            return vec![(*room).to_owned()];
        }
        let above = |path: &Path, by: usize| path[..path.len().saturating_sub(by)].to_vec();
        if self.is_open(written) {
            return above(written, 1);
        }
        let shown = self.shown.iter().find(|shown| self.written(&shown.of) == *written);
        shown.map_or_else(|| above(written, 2), |shown| above(&shown.at, 1))
    }

    /// Methods that stand neither with their type nor below the module that shows it.
    fn strayed(&self, files: &[File]) -> Vec<String> {
        let mut breaches = Vec::new();
        for file in files.iter().filter(|file| file.path != "main.rs") {
            let (here, outline) = (module(&file.path), outline(&file.path, &file.text));
            let parsed: syn::File = syn::parse2(source::tokens(&file.text)).unwrap();
            for item in parsed.items {
                let syn::Item::Impl(item) = item else { continue };
                let (None, syn::Type::Path(of)) = (&item.trait_, &*item.self_ty) else { continue };
                let name = &of.path.segments.last().unwrap().ident;
                let brought = outline.brought.get(&name.to_string()).filter(|_| of.path.segments.len() == 1);
                let Some(brought) = brought.and_then(|path| path.strip_prefix(&["crate".to_owned()])) else { continue };
                let written = self.written(&brought.to_vec());
                let home = self.home(&written);
                let parent = &written[..written.len().saturating_sub(2)];
                if !here.starts_with(&home) && here != parent {
                    let line = name.span().start().line;
                    let told = written.join("::");
                    breaches.push(format!("src/{}:{line}: adds methods to {told}", file.path));
                }
            }
        }
        breaches
    }
}

/// From the root of the crate.
fn whole(here: &Path, path: &[String]) -> Path {
    let ups = path.iter().take_while(|part| *part == "super" || *part == "self").count();
    let supers = path[..ups].iter().filter(|part| *part == "super").count();
    match path[0].as_str() {
        "crate" => path[1..].to_vec(),
        _ => [&here[..here.len() - supers], &path[ups..]].concat(),
    }
}

#[test]
fn nothing_goes_by_two_names() {
    no_breach(&Names::of(&source::files()).doubled());
}

#[test]
fn methods_stand_with_their_type() {
    let files = source::files();
    no_breach(&Names::of(&files).strayed(&files));
}

#[test]
fn a_method_that_was_added_from_elsewhere_is_seen() {
    let house = |above: &str, key: &str, street: &str| {
        let files = [("lib.rs", "pub mod house; pub mod street;"), ("house/mod.rs", above), ("street.rs", street)];
        let files = files.into_iter().chain([("house/door.rs", "pub struct Door;"), ("house/key.rs", key)]);
        let files: Vec<File> = files.map(|(path, text)| File { path: path.into(), text: text.into() }).collect();
        Names::of(&files).strayed(&files)
    };
    let (open, shown) = ("pub mod door; mod key;", "mod door; mod key; pub use door::Door;");
    let (key, street) = ("use super::door::Door; impl Door {}", "use crate::house::Door; impl Door {}");
    assert_eq!(house(shown, key, ""), [""; 0]);
    assert_eq!(house(open, key, ""), ["src/house/key.rs:1: adds methods to house::door::Door"]);
    assert_eq!(house(shown, "", street), ["src/street.rs:1: adds methods to house::door::Door"]);
    assert_eq!(house(open, "use super::door::Door; impl Clone for Door {}", ""), [""; 0]);
    assert_eq!(house("mod door; use door::Door; impl Door {}", "", ""), [""; 0]);
}

#[test]
fn a_second_name_is_seen_wherever_it_is_shown() {
    let house = |above: &str, door: &str, street: &str| {
        let files = [("lib.rs", "pub mod house; pub mod street;"), ("house/mod.rs", above), ("house/door.rs", door)];
        let files = files.into_iter().chain([("street.rs", street)]);
        let files: Vec<File> = files.map(|(path, text)| File { path: path.into(), text: text.into() }).collect();
        Names::of(&files).doubled()
    };
    let door = "pub struct Door;";
    let twice = ["src/house/mod.rs:1: house::door::Door is house::Door too"];
    assert_eq!(house("pub mod door; pub use door::Door;", door, ""), twice);
    assert_eq!(house("pub(crate) mod door; pub use self::door::Door;", door, ""), twice);
    assert_eq!(house("pub mod door;", door, "pub use super::house::door::Door as Gate;").len(), 1);
    let shown = "mod door; pub use door::Door;";
    assert_eq!(house(shown, door, "").len(), 0);
    assert_eq!(house(shown, door, "use crate::house::Door;").len(), 0);
    let thrice = ["src/street.rs:1: house::Door is street::Door too"];
    assert_eq!(house(shown, door, "pub use crate::house::Door;"), thrice);
    assert_eq!(house(shown, door, "mod inner { pub use crate::house::Door; }").len(), 0);
}
