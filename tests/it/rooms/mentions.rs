//! What a source text mentions: every path it names, in `use` trees, in code and inside macros, resolved to the crate.

use super::super::source;
use proc_macro2::{Spacing, TokenStream, TokenTree};
use std::collections::{HashMap, HashSet};
use syn::visit::{self, Visit};

/// A path as named: `use std::{fs, io}` is two.
#[derive(Debug)]
pub struct Mention {
    /// Relative paths of the program begin with `crate`, and so does what the file brought in from the program under a
    /// name; a macro ends with `!`, a wildcard with `*`.
    pub path: Vec<String>,
    pub line: usize,
    pub is_use: bool,
    pub is_public: bool,
}

/// What a file says of names: those it mentions, those it brings in, those it declares.
pub struct Outline {
    /// In order of line.
    pub mentions: Vec<Mention>,
    /// What the names of its `use` lines stand for.
    pub brought: HashMap<String, Vec<String>>,
    /// The items written in the file, inline modules among them.
    pub declared: HashSet<String>,
}

/// All mentions of a file, in order of line.
pub fn of(file: &str, text: &str) -> Vec<Mention> {
    outline(file, text).mentions
}

/// The module a file is, as the folders and names that lead to it.
pub fn module(file: &str) -> Vec<String> {
    let mut module: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    module
}

pub fn outline(file: &str, text: &str) -> Outline {
    let parsed: syn::File = syn::parse2(source::tokens(text)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut reader = Reader { module: module(file), ..Reader::default() };
    reader.visit_file(&parsed);
    reader.found.sort_by_key(|mention| mention.line);
    let whole = |path: &[String]| reader.whole(path);
    let mentions = reader.found.iter().map(|mention| Mention { path: whole(&mention.path), ..*mention }).collect();
    let brought = reader.brought.iter().map(|(name, path)| (name.clone(), whole(path))).collect();
    Outline { mentions, brought, declared: reader.declared }
}

#[derive(Default)]
struct Reader {
    /// Where the reader stands: the rooms, folders, file and inline modules above.
    module: Vec<String>,
    found: Vec<Mention>,
    brought: HashMap<String, Vec<String>>,
    /// The modules it declares.
    modules: HashMap<String, Vec<String>>,
    declared: HashSet<String>,
}

impl Reader {
    fn mention(&mut self, path: &[String], line: usize, is_use: bool, is_public: bool) {
        let path = self.resolved(path);
        self.found.push(Mention { path, line, is_use, is_public });
    }

    /// `super::super::x` and `self::x` from the root of the crate.
    fn resolved(&self, path: &[String]) -> Vec<String> {
        let ups = path.iter().take_while(|part| *part == "super" || *part == "self").count();
        if ups == 0 || path.len() == 1 {
            return path.to_vec();
        }
        let supers = path[..ups].iter().filter(|part| *part == "super").count();
        let base = &self.module[..self.module.len().saturating_sub(supers)];
        std::iter::once("crate".to_owned()).chain(base.iter().cloned()).chain(path[ups..].iter().cloned()).collect()
    }

    /// A path from the root, where it begins with a name the file brought in or declares: in `use crate::exchange::csv;
    /// csv::read(…)` the second `csv` is not the crate of that name. `use Kind::Lost; Lost` takes two steps.
    fn whole(&self, path: &[String]) -> Vec<String> {
        let mut path = path.to_vec();
        for _ in 0..3 {
            let first = path[0].trim_end_matches('!');
            let module = self.modules.get(first).filter(|_| path.len() > 1);
            let Some(known) = module.or_else(|| self.brought.get(first)) else { break };
            path.splice(..1, known.iter().cloned());
        }
        path
    }

    /// `a::b` and `a::b::{self}` are both called `b`, unless another name was given.
    fn bring(&mut self, path: &[String], name: Option<String>) {
        let mut whole = self.resolved(path);
        if whole.last().is_some_and(|last| last == "self") {
            whole.pop();
        }
        let name = name.unwrap_or_else(|| whole[whole.len() - 1].clone());
        self.brought.insert(name, whole);
    }

    fn use_tree(&mut self, tree: &syn::UseTree, before: &[String], is_public: bool) {
        let with = |name: &str| [before, &[name.to_owned()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.use_tree(&path.tree, &with(&path.ident.to_string()), is_public),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.use_tree(tree, before, is_public)),
            syn::UseTree::Glob(glob) => {
                self.mention(&with("*"), glob.star_token.spans[0].start().line, true, is_public);
            }
            syn::UseTree::Name(name) => {
                let path = with(&name.ident.to_string());
                // `use toml;` brings in the crate itself.
                if path.len() > 1 {
                    self.bring(&path, None);
                }
                self.mention(&path, name.ident.span().start().line, true, is_public);
            }
            syn::UseTree::Rename(rename) => {
                let path = with(&rename.ident.to_string());
                self.bring(&path, Some(rename.rename.to_string()));
                self.mention(&path, rename.ident.span().start().line, true, is_public);
            }
        }
    }

    /// Paths inside a macro or an attribute, where there are only tokens.
    fn tokens(&mut self, stream: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut line = 0;
        let mut colons = 0;
        for token in stream {
            match &token {
                TokenTree::Ident(word) if path.is_empty() || colons == 2 => {
                    line = word.span().start().line;
                    path.push(word.to_string());
                    colons = 0;
                    continue;
                }
                // The first colon of `::` is joined to the second; a lone one belongs to a field.
                TokenTree::Punct(mark)
                    if mark.as_char() == ':'
                        && !path.is_empty()
                        && (colons == 1 || (colons == 0 && mark.spacing() == Spacing::Joint)) =>
                {
                    colons += 1;
                    continue;
                }
                TokenTree::Punct(mark) if mark.as_char() == '!' => {
                    if let Some(last) = path.last_mut() {
                        last.push('!');
                    }
                }
                _ => {}
            }
            self.end_of_path(&mut path, line);
            colons = 0;
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(word) => {
                    line = word.span().start().line;
                    path.push(word.to_string());
                }
                _ => {}
            }
        }
        self.end_of_path(&mut path, line);
    }

    fn end_of_path(&mut self, path: &mut Vec<String>, line: usize) {
        if !path.is_empty() {
            self.mention(&std::mem::take(path), line, false, false);
        }
    }
}

fn segments(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

fn line(path: &syn::Path) -> usize {
    path.segments.first().map_or(0, |segment| segment.ident.span().start().line)
}

/// The name an item is written under; what a macro makes is not seen.
fn declared(item: &syn::Item) -> Option<String> {
    let name = match item {
        syn::Item::Const(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Fn(item) => &item.sig.ident,
        syn::Item::Macro(item) => item.ident.as_ref()?,
        syn::Item::Static(item) => &item.ident,
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

impl<'a> Visit<'a> for Reader {
    fn visit_item(&mut self, item: &'a syn::Item) {
        self.declared.extend(declared(item));
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        let name = item.ident.to_string();
        let above = std::iter::once("crate".to_owned()).chain(self.module.iter().cloned());
        let at = above.chain([name.clone()]).collect();
        self.modules.insert(name.clone(), at);
        if item.content.is_some() {
            self.declared.insert(name.clone());
        }
        self.module.push(name);
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.use_tree(&item.tree, &[], !matches!(item.vis, syn::Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.mention(&segments(path), line(path), false, false);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'a syn::Macro) {
        let mut path = segments(&item.path);
        if let Some(last) = path.last_mut() {
            last.push('!');
        }
        self.mention(&path, line(&item.path), false, false);
        self.tokens(item.tokens.clone());
    }

    fn visit_meta_list(&mut self, list: &'a syn::MetaList) {
        visit::visit_meta_list(self, list);
        self.tokens(list.tokens.clone());
    }

    /// Names of items: a struct that ends in `Raw` is a tell-tale where it is declared too.
    fn visit_item_struct(&mut self, item: &'a syn::ItemStruct) {
        self.mention(&[item.ident.to_string()], item.ident.span().start().line, false, false);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'a syn::ItemEnum) {
        self.mention(&[item.ident.to_string()], item.ident.span().start().line, false, false);
        visit::visit_item_enum(self, item);
    }
}
