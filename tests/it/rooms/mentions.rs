//! What a source text mentions: every path it names, in `use` trees, in code and inside macros, resolved to the crate.

use super::super::source;
use proc_macro2::{Spacing, TokenStream, TokenTree};
use std::collections::HashSet;
use syn::visit::{self, Visit};

/// A path as named: `use std::{fs, io}` is two.
#[derive(Debug)]
pub struct Mention {
    /// Relative paths of the program begin with `crate`; a macro ends with `!`, a wildcard with `*`.
    pub path: Vec<String>,
    pub line: usize,
    /// Under which name the file knows it: the last part, or what a `use` calls it.
    pub name: String,
    pub is_use: bool,
    pub is_public: bool,
}

/// All mentions of a file, in order of line, without those that begin with a name of the file's own.
pub fn of(file: &str, text: &str) -> Vec<Mention> {
    let (mut found, own_names) = read(file, text);
    // A name the file brought in itself is not the crate of that name: `use crate::exchange::csv; csv::read(…)`.
    found.retain(|mention| mention.is_use || mention.path.len() < 2 || !own_names.contains(&mention.path[0]));
    found
}

/// All mentions of a file, in order of line.
pub fn all(file: &str, text: &str) -> Vec<Mention> {
    read(file, text).0
}

fn read(file: &str, text: &str) -> (Vec<Mention>, HashSet<String>) {
    let parsed: syn::File = syn::parse2(source::tokens(text)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut module: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    let mut reader = Reader { module, found: Vec::new(), own_names: HashSet::new() };
    reader.visit_file(&parsed);
    let Reader { mut found, own_names, .. } = reader;
    found.sort_by_key(|mention| mention.line);
    (found, own_names)
}

struct Reader {
    /// Where the reader stands: the rooms, folders, file and inline modules above.
    module: Vec<String>,
    found: Vec<Mention>,
    own_names: HashSet<String>,
}

impl Reader {
    fn mention(&mut self, path: &[String], line: usize, is_use: bool, is_public: bool) {
        let named = path.iter().rev().find(|part| *part != "self").cloned().unwrap_or_default();
        self.mention_as(named, path, line, (is_use, is_public));
    }

    fn mention_as(&mut self, name: String, path: &[String], line: usize, (is_use, is_public): (bool, bool)) {
        let path = self.resolved(path);
        self.found.push(Mention { path, line, name, is_use, is_public });
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
                    let own = if name.ident == "self" { &path[path.len() - 2] } else { &path[path.len() - 1] };
                    self.own_names.insert(own.clone());
                }
                self.mention(&path, name.ident.span().start().line, true, is_public);
            }
            syn::UseTree::Rename(rename) => {
                self.own_names.insert(rename.rename.to_string());
                let line = rename.ident.span().start().line;
                self.mention_as(rename.rename.to_string(), &with(&rename.ident.to_string()), line, (true, is_public));
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

impl<'a> Visit<'a> for Reader {
    fn visit_item_mod(&mut self, item: &'a syn::ItemMod) {
        self.own_names.insert(item.ident.to_string());
        self.module.push(item.ident.to_string());
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
